"""How long it was until an event that ends something, held against its beginning: "reopened after five months"."""

from collections.abc import Iterator

from factcheck.claims.claim import EventClaim, TimeClaim
from factcheck.claims.times.spans import SpanClaim, SpanUnit, bounds
from factcheck.claims.times.undergoers import PRONOUNS
from factcheck.claims.voices import voice_in
from factcheck.lexicon.stretches import stretches_ended_by
from factcheck.lexicon.wordnet import is_kind_of, says_the_same
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement
from factcheck.reading.times import Time

_UNITS: dict[str, SpanUnit] = {"year": "year", "month": "month", "week": "week", "day": "day"}
#: Verbs of which the object is the stretch that the clause they hang on brings to its end: "ending 60 years of".
_ENDING = frozenset({"end", "cap", "close", "conclude", "complete", "crown", "bring"})
_LEAD = 2


def ended_stretch_claims(
    layers: Layers, events: tuple[EventClaim, ...], times: tuple[TimeClaim, ...]
) -> Iterator[SpanClaim]:
    """The claims that what an event ends had lasted as long as the text says, where it dates the beginning."""
    for quantity in layers.quantities:
        if quantity.kind != "duration" or quantity.unit not in _UNITS:
            continue
        clause = _ending_clause(quantity, layers)
        low, high = bounds(quantity)
        if clause is None or not clause.factual or low is None or high is None:
            continue
        named = _named_after(quantity, layers)
        if named is None:
            continue
        found = [c.time for event in _told_in(clause, events, times) for c in _begun(event, named, times)]
        start = _only(found or [c.time for c in _started(clause, named, times)])
        end, dated = _end(clause, layers)
        if start is None or not dated or start is end:
            continue
        yield SpanClaim(
            span=quantity.span, at=quantity.first, statement=clause, voice=voice_in(clause, layers),
            low=low, high=high, unit=_UNITS[quantity.unit], start=start, end=end, kind="length",
            spans=(quantity.span, start.span, *((end.span,) if end is not None else ())),
        )  # fmt: skip


def _ending_clause(quantity: Quantity, layers: Layers) -> Statement | None:
    """The clause that a length stands in after "after", or that a participle of ending hangs on."""
    statement, words = layers.statements.at(quantity.first), layers.tokens.words
    if statement is None or statement.verb is None:
        return None
    if words[quantity.first - 1].fold == "after":
        return statement
    ends = statement.kind == "participial" and statement.verb.lemma in _ENDING and statement.parent is not None
    return layers.statements.all[statement.parent] if ends and statement.parent is not None else None


def _told_in(clause: Statement, events: tuple[EventClaim, ...], times: tuple[TimeClaim, ...]) -> Iterator[EventClaim]:
    """The events that a clause tells by its verb, those of its subject and verb together among them."""
    for event in (*events, *(claim.event for claim in times)):
        if event.statement is clause and event.pos == "verb":
            yield event


def _named_after(quantity: Quantity, layers: Layers) -> str | None:
    """What the words after a length say that it is of ("captivity"), "" where it stands alone; None where it is of
    something else: "after a two-week delay", "two weeks late"."""
    words, at = layers.tokens.words, quantity.last
    noun = layers.phrases.noun_at.get(quantity.first)
    if (noun is not None and noun.head >= at) or at >= len(words):
        return None
    if words[at].fold in _JOINING:
        after = layers.phrases.noun_at.get(at + 1)
        return words[after.head if after is not None else min(at + 1, len(words) - 1)].fold
    return None if words[at].fold[0].isalpha() and words[at].fold not in ("and", "but") else ""


_JOINING = frozenset({"of", "in", "behind", "under", "as", "with", "without", "on", "at", "from", "to"})


def _begun(event: EventClaim, named: str, times: tuple[TimeClaim, ...]) -> Iterator[TimeClaim]:
    """The beginnings of the stretches that an event may end."""
    begin: set[str] = set()
    for name in event.classes:
        for stretch in stretches_ended_by().get(name, ()):
            if not named or named in stretch.nouns:
                begin |= stretch.begin
    for claim in times:
        apart = claim.event.statement is not event.statement
        if apart and claim.event.classes & begin and _dates(claim) and _one(claim.event, event):
            yield claim


def _started(clause: Statement, named: str, times: tuple[TimeClaim, ...]) -> Iterator[TimeClaim]:
    """The told starts of what a clause tells the end of: "the strike ended after five months"."""
    ended = {name for c in times if c.statement is clause and c.stage == "end" for name in c.event.classes}
    if ended and not named:
        yield from (c for c in times if c.stage == "start" and c.event.classes & ended and _dates(c))


def _dates(claim: TimeClaim) -> bool:
    """True of a time that tells when something began."""
    time = claim.time
    told = claim.relation == "at" and claim.settled and not claim.ahead
    return told and time.start is not None and time.anchored is None and time.granularity not in ("range", "vague")


def _one(begin: EventClaim, end: EventClaim) -> bool:
    """True where what begins and what ends are of one: who is named, one noun or its kind, or a pronoun for it."""
    if begin.participants and end.participants:
        return bool(begin.participants & end.participants)
    one, other = ({e.agent_head, e.patient_head} - {""} for e in (begin, end))
    if one & other:
        return True
    if (one | other) & PRONOUNS:
        return not (begin.participants or end.participants) and abs(_sentence(begin) - _sentence(end)) <= _LEAD
    return any(says_the_same(x, y) or is_kind_of(x, y) or is_kind_of(y, x) for x in one for y in other)


def _sentence(event: EventClaim) -> int:
    return event.statement.sentence if event.statement is not None else 0


def _only(times: list[Time]) -> Time | None:
    """The one time told, None where there is none or where several differ."""
    if not times or any((t.start, t.end) != (times[0].start, times[0].end) for t in times):
        return None
    return times[0]


def _end(clause: Statement, layers: Layers) -> tuple[Time | None, bool]:
    """When the clause ends it: its own time, else the day of writing in the lead; whether that is known."""
    own = [t for t in clause.times if t.start is not None and t.granularity not in ("range", "vague")]
    if own:
        return own[-1], all(t.end == own[-1].end for t in own)
    return None, not clause.times and clause.sentence <= _LEAD
