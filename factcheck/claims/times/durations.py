"""Durations beside the times they span: "for 23 years, from 1981 until 1999", "30 years ago, in 1989", jubilees."""

from collections.abc import Container, Iterator, Mapping

import attrs

from factcheck.claims.claim import EventClaim, TimeClaim
from factcheck.claims.times.distances import ago_claims, since_claims
from factcheck.claims.times.gaps import later_claims
from factcheck.claims.times.named_jubilees import named_jubilee_claims
from factcheck.claims.times.spans import UNITS, SpanClaim, made_claim
from factcheck.lexicon.jubilees import jubilee_words
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement
from factcheck.reading.times import Time

#: How many words may stand between a duration and its times.
_NEAR = 6
_STRETCHES = frozenset(
    {
        "term",
        "period",
        "total",
        "span",
        "stretch",
        "reign",
        "tenure",
        "spell",
        "career",
        "run",
        "stint",
        "stay",
        "siege",
    }
)
_LINKS = frozenset(
    {",", "(", ")", "from", "between", "in", "of", "a", "an", "for", "the", "\u2013", "\u2014", "-", "--", "about",
     "that", "which", "some", "during", "or", *_STRETCHES}
)  # fmt: skip
_RUNS = frozenset({"run", "last", "take", "be", "stretch", "go", "span", "continue", "serve", "reign", "rule"})
#: Events that begin the life of a thing.
_BEGINNINGS = frozenset(
    {"founding", "opening", "launch", "birth", "marriage", "independence", "publication", "signing", "construction"}
)


def duration_claims(
    layers: Layers, events: tuple[EventClaim, ...], times: tuple[TimeClaim, ...]
) -> Iterator[SpanClaim]:
    """The durations that the text binds to a start and an end."""
    by_sentence: dict[int, list[Time]] = {}
    for time in layers.times:
        by_sentence.setdefault(layers.sentences.index(time.first), []).append(time)
    began = {c.event.at: c for c in times if c.relation == "at" and c.time.year and c.event.classes & _BEGINNINGS}
    for quantity in layers.quantities:
        if quantity.kind == "duration" and quantity.unit in UNITS:
            near = by_sentence.get(layers.sentences.index(quantity.first), [])
            yield from _beside(quantity, near, layers)
            yield from _between_two(quantity, near, layers)
            yield from _years_of(quantity, began, layers)
            yield from _stood_for(quantity, began, layers)
            yield from since_claims(quantity, near, layers)
        elif quantity.kind == "age" and quantity.unit == "years":
            yield from _age_of_thing(quantity, began, layers)
        elif quantity.counted in jubilee_words("ordinal") and quantity.counted_at is not None:
            near = by_sentence.get(layers.sentences.index(quantity.first), [])
            yield from _jubilee(quantity, near, began, layers)
    yield from named_jubilee_claims(layers, began)
    yield from ago_claims(layers)
    yield from later_claims(layers, events, times)


def _beside(quantity: Quantity, times: list[Time], layers: Layers) -> Iterator[SpanClaim]:
    """``for 23 years, from 1981 until 1999``, ``lasted seven hours, from 10:10 a.m. to 5:10 p.m.``."""
    unit = UNITS[quantity.unit or ""]
    for i, time in enumerate(times):
        after = times[i + 1] if i + 1 < len(times) else None
        if _since(time, layers) and _joined(quantity, time.first - 1, time.last, layers):
            yield made_claim(quantity, unit, time, None, "length", layers)
        elif time.granularity == "range" and time.offset is None and _joined(quantity, time.first, time.last, layers):
            yield made_claim(quantity, unit, time, time, "length", layers)
        elif after is not None and _from_to(time, after, layers) and _joined(quantity, time.first, after.last, layers):
            yield made_claim(quantity, unit, time, after, "length", layers)


def _between_two(quantity: Quantity, times: list[Time], layers: Layers) -> Iterator[SpanClaim]:
    """``They sailed on 30 November and were found on 12 December after 20 days adrift``: no more than lies between."""
    words = layers.tokens.words
    if not _after(quantity, layers) or len(times) != 2 or times[1].last > quantity.first:
        return
    if words[min(quantity.last, len(words) - 1)].fold not in ("of", "adrift", "at", "in", "on", ".", ","):
        return
    start, end = times
    told = [layers.statements.at(time.first) for time in times]
    if told[0] is None or told[1] is None or told[0] is told[1] or told[0].sentence != told[1].sentence:
        return
    clocks = all(time.clock is not None for time in times)
    days = all(time.day is not None and time.granularity == "day" for time in times)
    if quantity.unit == "year":
        days = all(time.granularity == "year" and time.year is not None for time in times)
    if clocks if quantity.unit in ("hour", "minute") else days:
        made = made_claim(quantity, UNITS[quantity.unit or ""], start, end, "length", layers)
        yield attrs.evolve(made, high=None)


def _after(quantity: Quantity, layers: Layers) -> bool:
    """``after 20 days adrift``, ``after a climb of seven hours``."""
    words, at = layers.tokens.words, quantity.first - 1
    if words[at].fold == "of" and at > 1 and layers.phrases.noun_at.get(at - 1) is not None:
        at = layers.phrases.noun_at[at - 1].first - 1
    return at >= 0 and words[at].fold == "after"


def _since(time: Time, layers: Layers) -> bool:
    """True of "since 2012", which reaches to the day of writing; not of "had run it since 2012"."""
    if time.year is None or time.first == 0 or layers.tokens.words[time.first - 1].fold != "since":
        return False
    statement = layers.statements.at(time.first)
    return statement is None or statement.verb is None or not (statement.verb.perfect and statement.tense == "past")


def _from_to(first: Time, second: Time, layers: Layers) -> bool:
    """True of two times that "from ... to" joins, also by what ends it: "from 1902 until her death in 1915"."""
    words = layers.tokens.words
    if second.first == first.last + 4 and words[second.first - 1].fold in ("in", "on"):
        ending = layers.phrases.noun_at.get(first.last + 1)
        ends = (
            ending is not None and ending.last == second.first - 1 and ending.determiner in ("his", "her", "its", "the")
        )
        return ends and words[first.last].fold in ("until", "till") and words[first.first - 1].fold == "from"
    return (
        second.first == first.last + 1
        and words[first.last].fold in ("to", "until", "till", "and")
        and words[first.first - 1].fold in (("between",) if words[first.last].fold == "and" else ("from",))
    )


def _joined(quantity: Quantity, first: int, last: int, layers: Layers) -> bool:
    """True when nothing stands between duration and times but links, and a verb that says how long a thing lasts."""
    words = layers.tokens.words
    start, stop = (quantity.last, first) if quantity.last <= first else (last, quantity.first)
    if not 0 <= stop - start <= _NEAR:
        return False
    if words[quantity.first - 1].fold in ("first", "last", "of", "every", "after", "before", "within", "next", "per"):
        return words[quantity.first - 1].fold == "of" and words[quantity.first - 2].fold in _STRETCHES
    verbs = layers.phrases.verb_at
    noun = layers.phrases.noun_at.get(quantity.first)
    for t in range(start, stop):
        own = noun is not None and noun.first <= t < noun.last and not noun.plural and quantity.last <= noun.head
        if own or words[t].fold in _LINKS:
            continue
        if (verb := verbs.get(t)) is None or verb.lemma not in _RUNS:
            return False
    return True


def _jubilee(
    quantity: Quantity, times: list[Time], began: Mapping[int, TimeClaim], layers: Layers
) -> Iterator[SpanClaim]:
    """``the 50th anniversary of the 1970 accord``, ``the choir marks its 60th anniversary``: up to the clause's own
    time, else to the day of writing."""
    at = (quantity.counted_at or quantity.first) + 1
    if at < len(layers.tokens) and layers.tokens.words[at].fold == "of":
        start = next((t for t in times if at <= t.first <= at + 3 and t.year is not None), None)
        starts = [(start, start.span)] if start is not None else []
    else:
        marks = jubilee_words("marks")
        starts = [(claim.time, claim.span) for claim in _began(quantity, marks, began, layers)]
    begun = {claim.time.first for claim in began.values()}  # "Founded in 1961, the choir marks" ends at no 1961
    for start, span in starts:
        others = (t for t in times if t is not start and t.first not in begun)
        end = next((t for t in others if t.start is not None and t.anchored is None), None)
        if end is None or end.year is not None or end.granularity not in ("range", "vague"):
            made = made_claim(quantity, "year", start, end, "jubilee", layers)
            yield attrs.evolve(made, spans=(quantity.span, span, *made.spans[2:]))


def _began(
    quantity: Quantity, verbs: Container[str], began: Mapping[int, TimeClaim], layers: Layers
) -> Iterator[TimeClaim]:
    """When the subject of a clause with one of these verbs began, whose years the clause counts; as told nearest."""
    statement = layers.statements.at(quantity.first)
    if statement is None or statement.verb is None or statement.subject is None:
        return
    if statement.verb.lemma not in verbs:
        return
    number = layers.entities.by_token.get(statement.subject.head)
    noun = layers.tokens.words[statement.subject.head].fold
    for claim in sorted(began.values(), key=lambda claim: abs(claim.at - quantity.first)):
        event = claim.event
        heads = (event.agent_head, event.patient_head)
        told_of_it = "it" in heads and claim.at > quantity.first and _next_clause(claim.event, statement)
        if told_of_it or (number in event.participants if number is not None else noun in heads):
            yield claim
            return


def _next_clause(event: EventClaim, statement: Statement) -> bool:
    """True of "it was built in 1924" right after the clause whose subject "it" takes up."""
    told = event.statement
    return told is not None and 0 < told.number - statement.number <= 2 and told.sentence - statement.sentence <= 1


def _years_of(quantity: Quantity, began: Mapping[int, TimeClaim], layers: Layers) -> Iterator[SpanClaim]:
    """``The dairy, founded in 1961, marks 52 years of business``: counted from the beginning of the subject."""
    words = layers.tokens.words
    if quantity.unit != "year" or quantity.last + 1 >= len(words) or words[quantity.last].fold not in ("of", "in"):
        return
    if words[quantity.last + 1].fold in jubilee_words("of"):
        for claim in _began(quantity, jubilee_words("marks"), began, layers):
            made = made_claim(quantity, "year", claim.time, None, "jubilee", layers)
            yield attrs.evolve(made, spans=(quantity.span, claim.span))


_STANDS = frozenset({"stand", "exist", "operate", "trade", "run", "serve"})


def _stood_for(quantity: Quantity, began: Mapping[int, TimeClaim], layers: Layers) -> Iterator[SpanClaim]:
    """``It opened in 1974 and has stood for 37 years``: from the subject's beginning to the day of writing."""
    statement = layers.statements.at(quantity.first)
    if statement is None or statement.verb is None or not statement.verb.perfect or statement.tense != "present":
        return
    if quantity.unit != "year" or layers.tokens.words[quantity.first - 1].fold != "for":
        return
    for claim in _began(quantity, _STANDS, began, layers):
        said = claim.statement
        if said is not None and said.sentence == statement.sentence:
            yield attrs.evolve(
                made_claim(quantity, "year", claim.time, None, "length", layers), spans=(quantity.span, claim.span)
            )


_IS_SO_OLD = frozenset({"be", "turn"})


def _age_of_thing(quantity: Quantity, began: Mapping[int, TimeClaim], layers: Layers) -> Iterator[SpanClaim]:
    """``The dairy, founded in 1961, is 60 years old``, as of the day of writing; the ages of people are read apart."""
    statement = layers.statements.at(quantity.first)
    if statement is None or statement.tense != "present" or statement.certainty != "asserted":
        return
    for claim in _began(quantity, _IS_SO_OLD, began, layers):
        if claim.event.classes.isdisjoint(("birth", "marriage")):
            made = made_claim(quantity, "year", claim.time, None, "jubilee", layers)
            yield attrs.evolve(made, spans=(quantity.span, claim.span))
