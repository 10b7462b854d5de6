"""What clauses tell of people, and of bodies, by their verbs: where born, how many children, on whose side."""

from collections.abc import Callable, Iterator
from functools import cache

from factcheck.claims.actors.clients import sides_named_in
from factcheck.claims.actors.kin import STATES, offspring
from factcheck.claims.actors.people import People
from factcheck.claims.actors.places import place_of
from factcheck.claims.claim import TraitClaim
from factcheck.lexicon.camps import camp_of
from factcheck.lexicon.habits import breaks_of_habit, habit_deeds
from factcheck.lexicon.kin import age_of_decade
from factcheck.lexicon.measures import singular
from factcheck.reading.phrases import NounGroup, VerbGroup
from factcheck.reading.statements import Statement
from factcheck.text.frozen import Record

#: A trait with its value; and the tokens that tell it.
Told = tuple[str, str]
Said = tuple[str, str, int, int]
Reader = Callable[[People, NounGroup], Iterator[Told]]


class Way(Record):
    """What a verb, in a voice and tense, tells by the phrase of one of some prepositions, of none by its objects.

    ``perfect`` is false of what somebody who has done it may do no more.
    """

    verbs: tuple[str, ...]
    prepositions: tuple[str, ...]
    read: Reader
    passive: bool = False
    tense: str = ""
    perfect: bool = True


def _birth(people: People, group: NounGroup) -> Iterator[Told]:
    yield from (("birth", place) for place in _place(people, group))


def _home(people: People, group: NounGroup) -> Iterator[Told]:
    yield from (("home", place) for place in _place(people, group))


def _base(people: People, group: NounGroup) -> Iterator[Told]:
    yield from (("base", place) for place in _place(people, group))


def _place(people: People, group: NounGroup) -> Iterator[str]:
    """A place; of "in Tema, Ghana" the town; none of "in Jutland and Denmark"."""
    place = place_of(people, group.first)
    after = people.words[min(group.last, len(people.words) - 1)].fold
    if people.words[group.first - 1].fold == "and" or (place.endswith("|") and after == "and"):
        return
    if place:
        yield place


def _employer(people: People, group: NounGroup) -> Iterator[Told]:
    """ "Works for Alpex"."""
    body = people.body(group.head)
    if body is not None and body.kind == "organisation" and group.possessor is None:
        yield "employer", body.name.lower()


def _moved(people: People, group: NounGroup) -> Iterator[Told]:
    if place_of(people, group.first):
        yield "residence", "several"


def _decade(people: People, group: NounGroup) -> Iterator[Told]:
    """ "Is in her forties"."""
    if group.possessor is not None and (span := age_of_decade(people.words[group.head].fold)):
        yield "age", span


def _camp(people: People, group: NounGroup) -> Iterator[Told]:
    """The side that "the largest opposition party", "the Liberals" or "the rebels" name; not something of a side."""
    words, head = people.words, people.words[group.head]
    camp = next((c for t in range(group.first, group.last) if (c := camp_of(words[t])) is not None), None)
    whole = camp_of(head, words[group.head - 1]) is not None and group.possessor is None
    if camp is not None and (whole or head.fold in _PARTIES):
        yield camp.field, camp.value


_PARTIES = frozenset({"opposition", "party", "bloc", "alliance", "coalition", "bench", "benches", "parties"})


def _seat(people: People, group: NounGroup) -> Iterator[Told]:
    """The name of a ward or constituency, without the nouns that all of them share."""
    words = people.words[group.first : group.last]
    if seat := " ".join(w.fold for w in words if w.capital and w.fold not in _GENERIC):
        yield "seat", seat


_GENERIC = frozenset({"ward", "constituency", "district", "seat", "riding", "division", "the", "in", "of", "and"})


def _client(people: People, group: NounGroup) -> Iterator[Told]:
    if sides := sides_named_in(people, group.first, group.last):
        yield "client", sides


WAYS = (
    Way(("bear",), ("in",), _birth, passive=True),
    Way(("grow up",), ("in",), _home),
    Way(("raise",), ("in",), _home, passive=True),
    Way(("hail", "come"), ("from",), _home, tense="present"),
    Way(("base",), ("in",), _base, passive=True),
    Way(("move", "settle", "emigrate", "immigrate"), ("to", "from", "in"), _moved, tense="past"),
    Way(("have", "leave", "raise"), (), offspring),
    Way(("survive",), ("by",), offspring, passive=True),
    Way(("be",), ("in",), _decade, tense="present"),
    Way(("work",), ("for", "at"), _employer, tense="present", perfect=False),
    Way(("lead", "head", "chair", "represent"), (), _camp, tense="present"),
    Way(("sit", "speak", "belong", "stand", "run", "campaign"), ("on", "to", "for", "with"), _camp, tense="present"),
    Way(("fight", "negotiate"), ("for",), _camp, tense="present"),
    Way(("represent",), (), _seat, tense="present"),
    Way(("sit",), ("for",), _seat, tense="present"),
    Way(("represent",), (), _client, perfect=False),
    Way(("appear", "act", "speak", "plead"), ("for",), _client, perfect=False),
)


@cache
def _ways() -> dict[str, tuple[Way, ...]]:
    """The ways of each verb, by its lemma and particle."""
    return {verb: tuple(way for way in WAYS if verb in way.verbs) for way in WAYS for verb in way.verbs}


@cache
def _lemmas() -> frozenset[str]:
    deeds = (lemma for how in ("deed", "denied") for lemma, _ in habit_deeds(how))
    return frozenset({*(verb.partition(" ")[0] for verb in (*_ways(), *_WHOLE)), *deeds})


def told_by_verbs(people: People) -> Iterator[TraitClaim]:
    """Every detail that a clause about a person or body tells as a fact of now, or of where he comes from."""
    for statement in people.layers.statements.of_verbs(_lemmas()):
        verb = statement.verb
        if verb is None or verb.modal or statement.certainty != "asserted" or statement.subject is None:
            continue
        for trait, value, first, last in tuple(_told(people, statement)):
            of_body = trait in _OF_BODIES
            entity = people.body(statement.subject.head) if of_body else people.subject(statement)
            if entity is not None:
                yield people.claim(entity, trait, value, first, last)


_OF_BODIES = frozenset({"base", "founded"})
_ONCE = frozenset({"once", "previously", "earlier", "then", "formerly", "until"})


def _told(people: People, statement: Statement) -> Iterator[Said]:
    verb = statement.verb
    if verb is None:
        return
    lemma = f"{verb.lemma} {verb.particle}" if verb.particle else verb.lemma
    for way in _ways().get(lemma, ()) if not verb.negated else ():
        if way.passive == verb.passive and way.tense in ("", verb.tense) and (way.perfect or not verb.perfect):
            for group in _groups(way, statement):
                told = tuple(way.read(people, group))
                if told and not any(w.fold in _ONCE for w in people.words[statement.first : statement.last]):
                    yield from ((*each, verb.head if verb.passive else verb.first, group.last) for each in told)
    if (tell := _WHOLE.get(lemma)) is not None:
        yield from tell(people, statement, verb)
    yield from _done(people, statement, verb)


#: So many tokens behind its verb, behind a date at most, stands where somebody was born.
_NEAR = 5


def _groups(way: Way, statement: Statement) -> Iterator[NounGroup]:
    if not way.prepositions:
        yield from statement.objects
    for adjunct in statement.adjuncts:
        if adjunct.preposition in way.prepositions and adjunct.at <= statement.verb.last + _NEAR:  # type: ignore[union-attr]
            yield adjunct.group


def _marries(_: People, statement: Statement, verb: VerbGroup) -> Iterator[Said]:
    if verb.tense != "future" and (verb.negated or (statement.objects and not verb.passive)):
        yield "married", "never" if verb.negated else "spouse", verb.first, verb.last


def _widowed(_: People, __: Statement, verb: VerbGroup) -> Iterator[Said]:
    if verb.passive and not verb.negated:
        yield "married", "widowed", verb.first, verb.last


def _lives(people: People, statement: Statement, verb: VerbGroup) -> Iterator[Said]:
    """ "Has never lived anywhere else", "has lived all her life in"."""
    after = [w.fold for w in people.words[verb.last : min(statement.last, verb.last + _NEAR)]]
    elsewhere = "elsewhere" in after or ("anywhere" in after and "else" in after)
    if elsewhere if verb.negated else (after[:1] == ["all"] and "life" in after):
        yield "residence", "one", verb.first, verb.last


def _is(people: People, statement: Statement, verb: VerbGroup) -> Iterator[Said]:
    """ "Is unmarried", "is childless"."""
    at = statement.predicate
    if at is not None and not verb.negated and (state := STATES.get(people.words[at].fold)) is not None:
        yield *state, at, at + 1


def _founded(people: People, statement: Statement, verb: VerbGroup) -> Iterator[Said]:
    """ "Was founded in 1974", "opened its doors in 1923", "dates from 1901"."""
    last = statement.objects[-1].last if statement.objects else verb.last
    doors = verb.lemma == "open" and people.words[last - 1].fold == "doors"
    if verb.negated or not (verb.passive or doors or verb.lemma == "date", "date back"):
        return
    for time in statement.times:
        if time.year is not None and time.first - 1 == last and people.words[last].fold in ("in", "from", "to"):
            yield "founded", str(time.year), verb.head, time.last


def _done(people: People, statement: Statement, verb: VerbGroup) -> Iterator[Said]:
    """ "Had a steak", "does not drink": what somebody lives by, in a sentence that tells of no other time."""
    if verb.passive or verb.particle or verb.kind != "finite" or (statement.negated and verb.tense != "present"):
        return
    thing = statement.objects[0] if statement.objects else None
    noun = singular(people.words[thing.head].fold) if thing is not None else ""
    habit = habit_deeds("denied" if statement.negated else "deed").get((verb.lemma, noun))
    if habit is not None and not people.of_then(verb.head, breaks_of_habit()):
        yield *habit, verb.first, thing.last if thing is not None else verb.last


_FOUNDING = ("found", "establish", "create", "incorporate", "launch", "start", "set up", "open", "date", "date back")
#: What the whole of a clause tells.
_WHOLE: dict[str, Callable[[People, Statement, VerbGroup], Iterator[Said]]] = {
    "marry": _marries, "widow": _widowed, "live": _lives, "be": _is, **dict.fromkeys(_FOUNDING, _founded),
}  # fmt: skip
