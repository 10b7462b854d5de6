"""Sides in court: who speaks for which side, and who sits in judgement."""

from collections.abc import Iterator

from factcheck.claims.actors.named import named_in
from factcheck.claims.claim import RoleClaim
from factcheck.claims.voices import voice_at
from factcheck.lexicon.posts import side_links
from factcheck.reading.entities import Entity
from factcheck.reading.naming.name_words import role
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement


def court_sides(layers: Layers) -> Iterator[RoleClaim]:
    """Who speaks for which side in court: "Ms Lorne, for the defence, said", "opening for the defence, Ms Lorne"."""
    words = layers.tokens.words
    counsel: set[int] = set()
    for at in layers.tokens.places(_OPENERS):
        before = tuple(w.fold for w in words[at : at + _LONGEST])
        length = next((n for n in range(len(before), 0, -1) if before[:n] in _LINKS), 0)
        if not length:
            continue
        side = _LINKS[before[:length]]
        first, person = _beside(layers, at) or _opening(layers, at, at + length) or (at, None)
        if person is not None:
            counsel.add(person.number)
            yield _claim(layers, person, _SIDES[side], first, at + length, at)
    for at in layers.tokens.places(_CLIENT):
        possessor = words[at - 1].pronoun if at else None
        person = layers.entities.at(at - 1) or (_subject(layers, at) if possessor else None)
        if possessor and person is not None and person.kind == "person" and person.named:
            yield _claim(layers, person, "counsel", at - 1, at + 1, at)
    yield from _pleading(layers, frozenset(counsel))


_CLIENT = frozenset({"client", "clients"})


def _beside(layers: Layers, at: int) -> tuple[int, Entity] | None:
    """The name before the comma that a side stands behind: "Ms Lorne KC, for the defence"."""
    words = layers.tokens.words
    if at < 2 or words[at - 1].text != ",":
        return None
    last = at - 1 - (words[at - 2].fold in role("suffix"))
    person = layers.entities.at(last - 1)
    first = next((n.first for n in layers.names if n.last == last), -1)
    return (first, person) if first >= 0 and person is not None and person.kind == "person" else None


def _opening(layers: Layers, at: int, last: int) -> tuple[int, Entity] | None:
    """Who "opens the case for the prosecution", or "prosecuting, said": the subject of the sentence that it opens."""
    bounds = layers.sentences.of(at)
    words = layers.tokens.words
    if at - bounds.first > _FRONT or words[min(last, len(words) - 1)].text != ",":
        return None
    if any(layers.entities.at(t) is not None or words[t].person is not None for t in range(bounds.first, at)):
        return None  # "a witness for the defence"
    person = _subject(layers, last + 1)
    return (bounds.first, person) if person is not None else None


def _subject(layers: Layers, at: int) -> Entity | None:
    """The named person who is the subject of the main clause of a sentence."""
    bounds = layers.sentences.of(at)
    clauses = dict.fromkeys(c for t in range(bounds.first, bounds.last) if (c := layers.statements.at(t)) is not None)
    main = next((c for c in clauses if c.kind == "main" and c.subject is not None), None)
    person = named_in(layers, main.subject) if main is not None else None
    return person if person is None or person.named else None


#: Tokens of an opening phrase: "Opening the case for the prosecution, ...".
_FRONT = 8


def _pleading(layers: Layers, counsel: frozenset[int]) -> Iterator[RoleClaim]:
    """Counsel who "prosecuted" or "defended the tenant"; who "represented the family"; who "chaired the tribunal"."""
    for statement in layers.statements.of_verbs(_COURT):
        verb = statement.verb
        if verb is None or verb.passive or verb.modal or verb.negated:
            continue
        if layers.tokens.words[verb.first - 1].fold == "from":
            continue  # "asked to keep the magistrate from presiding"
        person = named_in(layers, statement.subject)
        office = _PLEADING.get(verb.lemma) if person is not None and person.number in counsel else None
        if person is not None and verb.lemma == "prosecute" and any(t.kind == "legal" for t in person.titles):
            office = "prosecutor" if any(_is_tried(layers, group) for group in statement.objects[:1]) else office
        office = office or _by_object(layers, statement)
        if person is not None and office is not None:
            last = statement.objects[0].last if statement.objects else verb.last
            yield _claim(layers, person, office, verb.first, last, verb.first)


def _claim(layers: Layers, person: Entity, office: str, first: int, last: int, at: int) -> RoleClaim:
    return RoleClaim(
        span=layers.tokens.span(first, last),
        at=at,
        statement=layers.statements.at(at),
        voice=voice_at(at, layers),
        person=person,
        office=office,
        kind="legal",
        exclusive=False,
    )


def _by_object(layers: Layers, statement: Statement) -> str | None:
    """Counsel of whoever is represented, judge of what is chaired."""
    verb, words = statement.verb, layers.tokens.words
    groups = (*statement.objects[:1], *(a.group for a in statement.adjuncts if a.preposition in ("over", "for")))
    for group in groups:
        word = words[group.head]
        if verb is not None and verb.lemma in _PRESIDING and word.lemma in _SITTINGS:
            return "presiding judge"
        if verb is not None and verb.lemma == "sentence" and word.fold not in ("himself", "herself"):
            return "judge"
        kind = word.person.kind if word.person is not None else ""
        client = kind in _CLIENTS or (kind and verb is not None and verb.lemma == "appear")
        if verb is not None and verb.lemma in _REPRESENTING and client:
            return "counsel"
    return None


def _is_tried(layers: Layers, group: NounGroup) -> bool:
    """True of "the case": the one that the story is about, and none of long ago."""
    return group.determiner == "the" and group.bare and layers.tokens.words[group.head].lemma in _SITTINGS


_PLEADING = {"prosecute": "prosecutor", "defend": "defence lawyer"}
_PRESIDING = frozenset({"chair", "preside", "head", "lead", "hear", "try"})
_REPRESENTING = frozenset({"represent", "appear"})
_COURT = frozenset(_PLEADING) | {"sentence"} | _PRESIDING | _REPRESENTING
_SITTINGS = frozenset({"tribunal", "inquiry", "enquiry", "inquest", "hearing", "trial", "case", "court", "panel"})
#: Kinds of people whom somebody represents before a court.
_CLIENTS = frozenset({"kin", "victim", "suspect", "group"})
_SIDES = {"prosecution": "prosecutor", "defence": "defence lawyer"}
_LINKS = dict(side_links())
_LONGEST = max(map(len, _LINKS))
_OPENERS = frozenset(link[0] for link in _LINKS)
