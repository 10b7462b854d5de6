"""Years counted since a thing began: "the 50th anniversary of the 1970 accord", "their silver wedding", "is 60 years
old"."""

from collections.abc import Iterator
from fractions import Fraction

from factcheck.claims.times.dated_events import DatedEvents, only, who_in
from factcheck.claims.times.spans import Length, SpanClaim, bounds, span_claim
from factcheck.lexicon.jubilees import jubilee_words, named_jubilees
from factcheck.lexicon.stretches import existence
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers
from factcheck.reading.times import Time

#: How many tokens into what a jubilee is of its year may stand: "of the great 1970 flood".
_INTO = 3


def jubilee_claims(layers: Layers, dated: DatedEvents) -> Iterator[SpanClaim]:
    """That so many years lie between the beginning of what a clause is about and the clause's time, or the day of
    writing."""
    for length in (*_counted(layers), *_named(layers)):
        start = _start(length, layers, dated)
        if start is None:
            continue
        told = length.statement.times if length.statement is not None else ()
        others = (t for t in told if t.start and t.anchored is None)
        end = next((t for t in others if (t.start, t.end) != (start.start, start.end)), None)
        if end is None and _kept_then(length, layers):
            continue
        if end is not None and end.year is not None and end.year == start.year:
            continue  # "the festival begins in March 2017": this one, of which the jubilee is not told
        if end is None or end.year is not None or end.granularity not in ("range", "vague"):
            shown = (start.span, *((end.span,) if end is not None and end.year is not None else ()))
            yield span_claim(length, start, end, layers, shown=shown)


def _counted(layers: Layers) -> Iterator[Length]:
    """``The 50th anniversary``, ``marks 52 years in business``, ``is 60 years old``."""
    for quantity in layers.quantities:
        if quantity.counted in jubilee_words("ordinal") and quantity.counted_at is not None:
            yield _years(quantity, quantity.counted_at + 1, layers)
        elif (quantity.kind == "age" and _so_old_now(quantity, layers)) or _marked(quantity, layers):
            yield _years(quantity, quantity.last, layers)


def _years(quantity: Quantity, behind: int, layers: Layers) -> Length:
    low, high = bounds(quantity)
    statement = layers.statements.at(quantity.first)
    return Length(quantity.first, quantity.last, behind, low, high, "year", statement, kind="jubilee")


def _so_old_now(quantity: Quantity, layers: Layers) -> bool:
    """``The dairy is 60 years old``, as of the day of writing; the ages of people are read apart."""
    statement = layers.statements.at(quantity.first)
    if statement is None or statement.verb is None or not statement.factual or quantity.unit != "years":
        return False
    aged = layers.phrases.noun_at.get(quantity.first)
    if aged is not None and layers.tokens.words[aged.head].person is not None:
        return False  # "is a 67-year-old lawyer"
    return statement.tense == "present" and statement.verb.lemma in ("be", "turn")


def _marked(quantity: Quantity, layers: Layers) -> bool:
    """``Marks 52 years of business``."""
    words, statement = layers.tokens.words, layers.statements.at(quantity.first)
    if quantity.kind != "duration" or quantity.unit != "year" or quantity.last + 1 >= len(words):
        return False
    verb = statement.verb if statement is not None else None
    of_it = words[quantity.last].fold in ("of", "in") and words[quantity.last + 1].fold in existence().nouns
    return of_it and verb is not None and verb.lemma in jubilee_words("marks")


def _named(layers: Layers) -> Iterator[Length]:
    """``Their silver wedding``, ``the centenary of the club``: by words that tell the years."""
    words = layers.tokens.words
    for at in layers.tokens.places(jubilee_words("noun")):
        group = layers.phrases.noun_at.get(at)
        if group is None or group.head != at or any(words[t].number is not None for t in range(group.first, at)):
            continue  # "the second centenary" is counted by its ordinal
        statement = layers.statements.at(at)
        for first in range(max(at - 1, group.first), at + 1):
            years = named_jubilees().get(" ".join(layers.tokens.folds(first, at + 1)))
            if years is not None:
                count = Fraction(years)
                yield Length(first, at + 1, at + 1, count, count, "year", statement, kind="jubilee")


def _kept_then(length: Length, layers: Layers) -> bool:
    """True of "on the 10th anniversary of the flood she spoke", which was on another day than that of writing.

    What has just been kept is told by a verb of keeping: "celebrated its centenary".
    """
    statement = length.statement
    if statement is None or statement.verb is None or statement.tense != "past":
        return False
    kept = any(length.first <= group.head < length.behind for group in statement.objects)
    return statement.verb.perfect or not (kept and statement.verb.lemma in jubilee_words("marks"))


def _start(length: Length, layers: Layers, dated: DatedEvents) -> Time | None:
    """When it began: what stands after "of", else what the clause is about."""
    words, statement, behind = layers.tokens.words, length.statement, length.behind
    if behind < len(words) and words[behind].fold == "of":
        told = next((t for t in layers.times_within(behind, behind + _INTO + 1) if t.year is not None), None)
        if told is not None and words[told.first - 1].fold != "on":  # "the anniversary of the flood on 3 May 2015"
            return told
        group = layers.phrases.noun_at.get(behind + 1)
    else:
        group = statement.subject if statement is not None else None
    if group is None:
        return None
    begun = dated.told(existence().begin | _UNITED, who_in(group, layers), sure=True)
    return only([time for time in begun if time.year is not None], length.first)


#: A marriage is no thing, and has its jubilees.
_UNITED = frozenset({"marriage"})
