"""How long somebody held a post, and when they came and went: "took over in 2009", "his eight-year reign"."""

from typing import Literal

from factcheck.claims.claim import TimeClaim
from factcheck.claims.times.dated_events import Dated, DatedEvents, Who, dates, is_course
from factcheck.claims.times.persons import Persons
from factcheck.claims.times.spans import Length
from factcheck.claims.times.time_words import placed
from factcheck.lexicon.tenures import tenure_words
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement

_IN, _OUT = frozenset({"appointment", "inauguration"}), frozenset({"resignation", "retirement", "dismissal"})
_PREPOSITIONS = frozenset({"at", "in", "as", "on"})
#: The names of the beginnings and ends of posts, and of the first of somebody's years at work.
BEGUN, LEFT, CAME = "post start", "post end", "work start"

_Side = Literal["begin", "made", "end", "unmade", "hold", ""]


def holder(length: Length, persons: Persons, layers: Layers) -> int | None:
    """Whose post a length is of: the possessor in its group, the subject of its clause or of the one it hangs on."""
    if layers.tokens.words[length.first - 1].fold in ("his", "her"):
        return persons.at(length.first - 1)
    return persons.of_clause(length.statement)


def is_of_post(length: Length, layers: Layers) -> bool:
    """True of "for nine years she led", "nine years in charge", "his nine-year reign", "her third year as director"."""
    words, statement = layers.tokens.words, length.statement
    noun = layers.phrases.noun_at.get(length.first)
    if noun is not None and words[noun.head].fold in tenure_words("noun"):
        return True
    if noun is not None and noun.head >= length.behind:
        return False
    behind = words[length.behind].fold if length.behind + 1 < len(words) else ""
    if words[length.first - 1].fold in ("his", "her") and behind in ("at", "as", "in"):
        return True
    if behind in _PREPOSITIONS:
        return behind == "as" or _closes(length.behind, layers)
    verb = statement.verb if statement is not None else None
    if verb is None or verb.passive or words[length.first - 1].fold != "for" or verb.lemma not in tenure_words("hold"):
        return False
    return verb.lemma != "be" or (statement is not None and _is_post(statement.predicate, layers))


def _tells_a_post(statement: Statement, layers: Layers) -> bool:
    """False of "was ill from 2003 to 2005", which is no post."""
    return statement.verb is None or statement.verb.lemma != "be" or _is_post(statement.predicate, layers)


def _is_post(at: int | None, layers: Layers) -> bool:
    """True of a word that tells what somebody is: "became mayor", "is a teacher"."""
    word = layers.tokens.words[at] if at is not None else None
    return word is not None and (word.title is not None or word.person is not None)


def _closes(at: int, layers: Layers) -> bool:
    """True of "at the helm", "in charge", "in the job"."""
    words = layers.tokens.words
    return any(words[k].fold in tenure_words("in") for k in range(at + 1, min(at + 4, len(words))))


def ends_work(length: Length, layers: Layers) -> bool:
    """True of "retires after 25 years of driving", whose years begin with the first of them."""
    statement, noun = length.statement, layers.phrases.noun_at.get(length.first)
    if layers.tokens.words[length.first - 1].fold != "after" or (noun is not None and noun.head >= length.behind):
        return False
    return statement is not None and statement.verb is not None and side_of(statement, layers) in ("end", "unmade")


def add_posts(dated: DatedEvents, times: tuple[TimeClaim, ...], persons: Persons, layers: Layers) -> None:
    """Add when each person's post began and ended, and when they first came, by the clauses and nouns that date it."""
    verbs = frozenset(words.split(" ")[0] for part in _PARTS for words in tenure_words(part))
    for statement in layers.statements.of_verbs(verbs):
        if not statement.times or not statement.factual or statement.subject is None or statement.kind == "participial":
            continue  # of "since taking office in 2016" the words leave open who did
        for time in statement.times:
            place = placed(time, layers)
            names = _names(statement, place.relation, layers) if place is not None and dates(time) else ()
            if place is not None and is_course(time) and place.preposition != "between":
                names = (
                    (BEGUN, LEFT) if side_of(statement, layers) == "hold" and _tells_a_post(statement, layers) else ()
                )
            person = persons.of_group(statement.subject) if names else None
            if person is not None:
                for name in names:
                    dated.add(name, Dated(time, only_of(person)))
    for claim in times:
        if claim.relation != "at" or claim.negated or claim.time.start is None or claim.event.pos != "noun":
            continue
        people = [n for n in claim.event.participants if layers.entities.all[n].kind == "person"]
        if len(people) == 1:
            name = BEGUN if claim.event.classes & _IN else LEFT if claim.event.classes & _OUT else ""
            if name:
                dated.add(name, Dated(claim.time, only_of(people[0])))


_PARTS = ("begin", "made", "end", "unmade", "hold", "first")


def only_of(person: int) -> Who:
    """A person, whatever they are called."""
    return Who(frozenset({person}), frozenset(), 0)


def _names(statement: Statement, relation: str, layers: Layers) -> tuple[str, ...]:
    """What a clause dates by its verb: a post begun or left, the first years at work."""
    verb, words = statement.verb, layers.tokens.words
    assert verb is not None  # its caller looks for verbs
    side = side_of(statement, layers)
    if relation == "since":
        return (BEGUN,) if side == "hold" and verb.perfect else ()
    if relation != "at":
        return ()
    first = any(words[t].fold == "first" for t in (verb.first - 1, verb.last) if t < len(words))
    came = first and (side == "begin" or verb.lemma in tenure_words("first"))
    name = {"begin": BEGUN, "made": BEGUN, "end": LEFT, "unmade": LEFT}.get(side)
    return (*((name,) if name else ()), *((CAME,) if came else ()))


def side_of(statement: Statement, layers: Layers) -> _Side:
    """Which part of a post a clause tells by its verb, with its particle, its object or what follows it."""
    verb, words = statement.verb, layers.tokens.words
    assert verb is not None  # its callers have seen it
    after = words[statement.objects[0].head].fold if statement.objects else ""
    following = words[verb.last].fold if verb.last < len(words) else ""
    keys = {verb.lemma, f"{verb.lemma} {verb.particle}", f"{verb.lemma} {after}", f"{verb.lemma} {following}"}
    if verb.lemma == "become" and not _is_post(statement.predicate, layers):
        return ""  # "became presidential"
    parts: tuple[_Side, ...] = ("made", "unmade") if verb.passive else ("begin", "end")
    return next((part for part in (*parts, "hold") if keys & tenure_words(part)), "")
