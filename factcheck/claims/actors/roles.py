"""Role claims: which office a person is said to hold, of what, and whether still."""

from collections.abc import Iterator

from factcheck.claims.actors.court_sides import court_sides
from factcheck.claims.actors.named import acts, named_in
from factcheck.claims.actors.office_scopes import OF, key_of, named_behind, scope_of
from factcheck.claims.claim import RoleClaim
from factcheck.claims.voices import voice_at
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.posts import held_alone, portfolio, standing_of
from factcheck.reading.chunking import symbols as s
from factcheck.reading.entities import Entity
from factcheck.reading.names import Name
from factcheck.reading.naming.offices import Office, find_offices, is_anothers
from factcheck.reading.phrases import NounGroup, VerbGroup
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement
from factcheck.text.frozen import Record

_FORMS_OF_ADDRESS = frozenset({"honorific"})
_HOLDING = frozenset({"be", "hold", "serve", "remain"})
#: Verbs of which an office follows "as": "leads the staff as head teacher".
_AS = frozenset({"serve", "lead", "work", "act", "run", "stay", "continue", "sit", "oversee", "direct"})


def role_claims(layers: Layers) -> Iterator[RoleClaim]:
    """Every office that is given to a named person: before the name, beside it between commas, or by a verb."""
    offices = find_offices(layers.tokens)
    starts = {name.title_first: name for name in layers.names if name.title_first >= 0}
    starts |= {name.first: name for name in layers.names}
    ends = {name.last: name for name in layers.names}
    for office in offices.all:
        held = _holding(layers, office, starts, ends)
        if held is not None and (claim := _claim(layers, office, held)) is not None:
            yield claim
    yield from court_sides(layers)
    yield from _ministries(layers)


class _Holding(Record):
    """Whom an office is given to, in the tokens ``[first, last)``; ``after`` is where its complement may stand."""

    person: Entity
    first: int
    last: int
    after: int


def _holding(layers: Layers, office: Office, starts: dict[int, Name], ends: dict[int, Name]) -> _Holding | None:
    words, entities = layers.tokens.words, layers.entities
    name = starts.get(_joined(layers, office))
    if name is not None and is_anothers(layers.tokens, office, name.last):
        return None
    if name is not None and office.last < layers.sentences.of(office.first).last:
        person = _person(entities.at(name.last - 1))
        after = name.last if name.first == office.last else office.last
        return _Holding(person, office.first, name.last, after) if person is not None else None
    group = layers.phrases.noun_at.get(office.first) or layers.phrases.noun_at.get(office.last - 1)
    if (name := named_behind(layers, office.last)) is not None:
        person = _person(entities.at(name.last - 1))
        return _Holding(person, office.first, name.last, office.last) if person is not None else None
    if group is None or group.possessor in range(office.first, office.last):
        return None  # "the judge's wife" holds no office
    before = _named_before(layers, group, ends)
    if before is not None and not acts(group, layers):
        person = _person(entities.at(before.last - 1))
        return _Holding(person, before.first, office.last, office.last) if person is not None else None
    last = _complement(layers, max(group.last, office.last))
    at = last + 1 if last + 2 >= len(words) or words[last + 1].fold != "the" else last + 2
    behind = starts.get(at) if at < len(words) and words[last].text == "," else None
    if behind is not None and behind.last in layers.phrases.verb_at and words[group.first - 1].fold != "as":
        behind = None  # "after meeting the prime minister, Ann Lee left"
    if behind is not None and (group.determiner or group.possessor is not None):
        if _is_another(layers, group, behind):
            return None
        person = _person(entities.at(behind.last - 1))
        return _Holding(person, office.first, behind.last, office.last) if person is not None else None
    person = _by_verb(layers, group)
    return _Holding(person, office.first, office.last, office.last) if person is not None else None


def _joined(layers: Layers, office: Office) -> int:
    """The end of an office, or of the second one of "founder and chief executive Ann Lee", who is both."""
    words, last = layers.tokens.words, office.last
    second = find_offices(layers.tokens).starting.get(last + 1) if last + 1 < len(words) else None
    if second is None or words[last].fold not in ("and", "&"):
        return last
    group = layers.phrases.noun_at.get(office.last - 1)
    return last if group is None or group.determiner or group.plural else second.last


def _named_before(layers: Layers, group: NounGroup, ends: dict[int, Name]) -> Name | None:
    """The name before the comma that a group stands behind, over an age: "Ann Lee, 54, a mayor and coach"."""
    words, at = layers.tokens.words, group.first - 1
    if at > 1 and words[at].fold in ("and", "&") and not group.determiner and group.possessor is None:
        first = find_offices(layers.tokens).ending.get(at)
        at = min(first.first, layers.phrases.noun_at[at - 1].first) - 1 if first is not None else at
    if at < 1 or words[at].text != ",":
        return None
    if at > 2 and words[at - 1].shape == "digits" and words[at - 2].text == ",":
        at -= 2
    return ends.get(at)


def _is_another(layers: Layers, group: NounGroup, behind: Name) -> bool:
    """True of "the president, Vice President Ann Lee and others" and of "an adviser to the mayor, Ann Lee"."""
    titled = group.last <= behind.title_first < behind.first and any(t.kind == "government" for t in behind.titles)
    words = layers.tokens.words
    first = max(layers.sentences.of(group.first).first, group.first - _NEAR - _NEAR)
    before = range(first, group.first)
    at = next((n for n in reversed(before) if words[n].title is not None), -1)
    joined = at >= 0 and words[group.first - 1].fold == "to"
    return titled or (joined and not any(n in layers.phrases.verb_at for n in range(at, group.first)))


def _person(entity: Entity | None) -> Entity | None:
    return entity if entity is not None and entity.kind == "person" else None


def _complement(layers: Layers, at: int) -> int:
    """The token after what "of", "for" or "at" brings in behind an office."""
    words, nouns = layers.tokens.words, layers.phrases.noun_at
    for _ in range(2):
        if at + 1 < len(words) and words[at].fold in OF and (group := nouns.get(at + 1)) is not None:
            at = group.last
    return at


def _by_verb(layers: Layers, group: NounGroup) -> Entity | None:
    """The person who is or holds it now: "X is mayor", "X, a former pupil who now holds the post of dean"."""
    words, verbs, entities = layers.tokens.words, layers.phrases.verb_at, layers.entities
    before = words[group.first - 1]
    if before.fold == "as" and (clause := layers.statements.at(group.head)) is not None:
        return _as(layers, clause, group)
    if before.tags & Tag.PREP and not _is_a_post(layers, group.first - 2):
        return None  # "is in talks with President (Ivo) Marsh", "is a friend of the mayor"
    verb = next((verbs[t] for t in range(group.first - 1, max(group.first - _NEAR, 0), -1) if t in verbs), None)
    holding = _HOLDING
    if verb is None or verb.lemma not in holding or verb.tense != "present" or verb.passive:
        return None
    if verb.modal or verb.negated or verb.progressive or _of_then(layers, verb):
        return None
    if any(w.fold == "times" for w in words[group.first - 1 : group.head]):
        return None  # "has been six times prime minister"
    clause = layers.statements.at(verb.head)
    if clause is not None and clause.verb == verb and (subject := named_in(layers, clause.subject)) is not None:
        return subject
    at = verb.first - 1
    while at > 0 and layers.phrases.symbols[at] in s.ADV + s.TIME:
        at -= 1
    if words[at].fold == "who":
        at -= 2 if words[at - 1].text == "," else 1
    person = entities.at(at)
    if person is None and (beside := layers.phrases.noun_at.get(at)) is not None and beside.first > 1:
        person = entities.at(beside.first - 2) if words[beside.first - 1].text == "," else None
    return person if person is not None and person.kind == "person" and person.named else None


def _is_a_post(layers: Layers, token: int) -> bool:
    """True at "the post" of "holds the post of dean"."""
    return token >= 0 and layers.tokens.words[token].fold in _POSTS


_POSTS = frozenset({"post", "office", "position", "job", "role", "title", "rank", "seat"})


def _of_then(layers: Layers, verb: VerbGroup) -> bool:
    """True of "has previously served"."""
    return any(standing_of(w.fold) == "former" for w in layers.tokens.words[verb.first : verb.last])


def _as(layers: Layers, clause: Statement, group: NounGroup) -> Entity | None:
    """Who does something "as head teacher": now, or until now; whoever is called so by others need not be it."""
    verb = clause.verb
    if verb is None or verb.passive or verb.negated or verb.modal or verb.tense == "past" or _of_then(layers, verb):
        return None
    if verb.lemma not in _AS and group.first > verb.first and clause.subject != group:
        return None  # "sees her as mayor"
    if clause.subject != group:
        return named_in(layers, clause.subject)
    outer = layers.statements.at(max(group.first - 2, 0))  # "Ann Lee, who as mayor has run the town"
    return named_in(layers, outer.subject) if outer is not None and outer.sentence == clause.sentence else None


#: "holds the post of chief conductor": the office stands this near after the verb.
_NEAR = 6


def _claim(layers: Layers, office: Office, held: _Holding) -> RoleClaim | None:
    titles = [t for t in office.titles if t.kind not in _FORMS_OF_ADDRESS]
    title = next((t for t in titles if t.kind != "other"), titles[0] if titles else None)  # "chief spokeswoman"
    if title is None:
        return None
    key = key_of(layers, office, title)
    scope = scope_of(layers, office, held.after, title)
    statement = layers.statements.at(office.first)
    return RoleClaim(
        span=layers.tokens.span(held.first, held.last),
        at=office.first,
        statement=statement,
        voice=voice_at(office.first, layers),
        person=held.person,
        office=key,
        kind=title.kind,
        exclusive=(title.exclusive or held_alone(key)) and not one_of_several(layers, office.last - 1),
        of=scope.of,
        of_name=scope.name,
        standing=scope.standing,  # type: ignore[arg-type]
    )


def one_of_several(layers: Layers, token: int) -> bool:
    """True of "a mayor", "an editor": there are others."""
    group = layers.phrases.noun_at.get(token)
    return group is not None and group.determiner in ("a", "an") and group.possessor is None


def _ministries(layers: Layers) -> Iterator[RoleClaim]:
    """Who has a ministry by the verb: "who heads the energy ministry", "holds the energy portfolio"."""
    words = layers.tokens.words
    for statement in layers.statements.of_verbs(_RUNNING) if layers.tokens.places(_MINISTRIES) else ():
        verb = statement.verb
        if verb is None or verb.tense != "present" or verb.modal or verb.negated:
            continue
        groups = statement.objects or tuple(a.group for a in statement.adjuncts if words[a.at - 1].fold == "charge")
        for group in groups:
            over = [w.fold for w in words[group.first : group.head] if portfolio(f"{w.fold} minister")]
            person = named_in(layers, statement.subject) if over and words[group.head].fold in _MINISTRIES else None
            if person is not None:
                yield RoleClaim(
                    span=layers.tokens.span(verb.first, group.last),
                    at=verb.first,
                    statement=statement,
                    voice=voice_at(verb.first, layers),
                    certainty=statement.certainty,
                    person=person,
                    office=" ".join((*over, "minister")),
                    kind="government",
                    exclusive=True,
                )


_RUNNING = frozenset({"head", "run", "lead", "hold", "have", "be", "oversee"})
_MINISTRIES = frozenset({"ministry", "portfolio", "department", "brief"})
