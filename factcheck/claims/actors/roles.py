"""Role claims: which office a person is said to hold, of what, and whether still."""

from collections.abc import Iterator

from factcheck.claims.actors.court_sides import court_sides
from factcheck.claims.actors.named import acts, named_in
from factcheck.claims.claim import RoleClaim
from factcheck.claims.voices import voice_at
from factcheck.lexicon.camps import camp_of
from factcheck.lexicon.entries import Tag, Title
from factcheck.lexicon.helms import is_body
from factcheck.lexicon.posts import held_alone, portfolio, rivalry, standing_of
from factcheck.reading.chunking import symbols as s
from factcheck.reading.entities import Entity
from factcheck.reading.names import Name
from factcheck.reading.naming.offices import Office, find_offices, is_anothers
from factcheck.reading.phrases import NounGroup, VerbGroup
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement
from factcheck.text.frozen import Record

_FORMS_OF_ADDRESS = frozenset({"honorific"})
_OF = frozenset({"of", "at", "for", "in", "with"})
#: Behind a name the others lead to what is done: "asked Judge Ann Lee for time".
_OF_A_NAME = frozenset({"of"})
_HOLDING = frozenset({"be", "hold", "serve", "remain"})
#: Verbs of which an office follows "as": "leads the staff as head teacher".
_AS = frozenset({"serve", "lead", "work", "act", "run", "stay", "continue", "sit", "oversee", "direct"})


class _Scope(Record):
    """What an office is held in: an entity, the words for it; ``standing`` as the words around the office say."""

    of: int | None = None
    name: str = ""
    standing: str = "present"


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
    name = starts.get(office.last)
    if name is not None and is_anothers(layers.tokens, office, name.last):
        return None
    if name is not None and office.last < layers.sentences.of(office.first).last:
        person = _person(entities.at(name.last - 1))
        return _Holding(person, office.first, name.last, name.last) if person is not None else None
    group = layers.phrases.noun_at.get(office.first) or layers.phrases.noun_at.get(office.last - 1)
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


def _named_before(layers: Layers, group: NounGroup, ends: dict[int, Name]) -> Name | None:
    """The name before the comma that a group stands behind, over an age: "Ann Lee, 54, a mayor"."""
    words, at = layers.tokens.words, group.first - 1
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
        if at + 1 < len(words) and words[at].fold in _OF and (group := nouns.get(at + 1)) is not None:
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
    key = _key(layers, office, title)
    scope = _scope(layers, office, held.after, title)
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


def _key(layers: Layers, office: Office, title: Title) -> str:
    """The office without the words that say how it is held: as written where the table of posts knows it so."""
    words = layers.tokens.words[office.first : office.last]
    written = " ".join(w.fold for w in words if not standing_of(w.fold) and w.shape != "punct")
    if held_alone(written) or rivalry(written) is not None:
        return written
    return " ".join(w for w in title.title.split() if not standing_of(w)) or title.title


def one_of_several(layers: Layers, token: int) -> bool:
    """True of "a mayor", "an editor": there are others."""
    group = layers.phrases.noun_at.get(token)
    return group is not None and group.determiner in ("a", "an") and group.possessor is None


def _scope(layers: Layers, office: Office, after: int, title: Title) -> _Scope:
    """What the office is held in, by the words before it, else by those after it or after the name."""
    words, entities, nouns = layers.tokens.words, layers.entities, layers.phrases.noun_at
    group = nouns.get(office.last - 1)
    if group is not None and group.first > office.first:
        group = nouns.get(office.first)  # "the governor's chief of staff"
    first = min(group.first, office.first) if group is not None else office.first
    around = [w.fold for w in words[max(first - 1, 0) : office.last]] + title.title.split()  # "VP" has it in one word
    standing = next((found for fold in around if (found := standing_of(fold))), "present")
    tells = after == office.last and after < len(words) and words[after].fold in _OF
    for token in range(office.first - 1, first - 1, -1):
        sided = words[token].fold.startswith(_SIDING)  # "the pro-Arden mayor" is no mayor of Arden
        sided = sided or (tells and camp_of(words[token]) is not None)  # "the Republican chairman of the committee"
        if (entity := entities.at(token)) is not None and entity.kind != "person" and not sided:
            return _Scope(entity.number, entity.name.lower(), standing)
    if group is not None and group.possessor is not None and group.possessor < office.first:
        owner = entities.at(group.possessor)
        if owner is not None:
            return _Scope(owner.number, owner.name.lower(), standing)
        if words[group.possessor].pronoun is None:
            return _Scope(None, words[group.possessor].fold, standing)
        return _Scope(None, f"{words[group.possessor].fold} #{office.first}", standing)  # nobody knows whose
    if first < office.first and is_body(words[office.first - 1].fold):
        return _Scope(None, words[office.first - 1].fold, standing)  # "the computer products group president"
    behind = _OF if after == office.last else _OF_A_NAME
    behind |= {"to"} if title.kind == "diplomatic" else frozenset()
    after = _joined_office(layers, after) if after == office.last else after
    if after + 1 < len(words) and words[after].fold in behind and (of := nouns.get(after + 1)) is not None:
        entity = entities.at(of.head)
        named = " ".join(w.fold for w in words[of.first : of.last] if w.fold != of.determiner)
        return _Scope(None if entity is None else entity.number, named, standing)
    return _Scope(standing=standing)


_SIDING = ("pro-", "anti-")


def _joined_office(layers: Layers, after: int) -> int:
    """The end of the second office of "president and chief executive of the mill", both of which are held in it."""
    words = layers.tokens.words
    starting = find_offices(layers.tokens).starting
    second = starting.get(after + 1) if after + 1 < len(words) and words[after].fold == "and" else None
    return second.last if second is not None else after


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
