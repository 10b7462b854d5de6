"""The times of a figure: those of its clauses, but for what they tell of figures that it is set against."""

from factcheck.claims.figures.figure_words import FigureWords
from factcheck.lexicon.determiners import THE_OR_THEIRS
from factcheck.lexicon.entries import Tag
from factcheck.reading.phrases import NounGroup
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement
from factcheck.reading.times import Time

#: Clauses that hang on another, whose times are theirs too.
DEPENDENT = frozenset({"participial", "relative", "infinitive"})
#: How far from a figure in a definite phrase a time still is the figure's and not its clause's.
NEAR = 4
_NOT_DATED = frozenset({"duration", "ordinal", "age"})
#: What opens a comparison, and what may stand between it and what is compared.
_AGAINST = frozenset({"from", "than", "against", "versus", "vs"})
_BETWEEN, _REACH = int(Tag.PREP | Tag.DET | Tag.ADV | Tag.ADJ), 6


def times_of(figure: FigureWords, statement: Statement | None) -> tuple[Time, ...]:
    """The times of a clause and of those it hangs on; not 2003 of "rose to 31, from 28 in 2003"."""
    found = _told_in(statement, figure.layers)
    if not found:
        return found
    layers, quantity, sentence = figure.layers, figure.quantity, figure.sentence
    told = [q for q in layers.quantities_within(sentence.first, sentence.last) if q.kind not in _NOT_DATED]
    behind = [next((q for q in reversed(told) if q.last <= t.first), None) for t in found]
    # "Nine people on Monday and 12 people on Tuesday" have a day each.
    dated = any(q is quantity for q in behind)
    others = [q for q in told if dated and q is not quantity and (q.kind, q.unit) == (quantity.kind, quantity.unit)]
    start = _is_start(quantity, layers)
    return tuple(
        time
        for time, before in zip(found, behind, strict=True)
        if before not in others and not _set_against(time, before, quantity, layers, start=start)
    )


def _told_in(statement: Statement | None, layers: Layers) -> tuple[Time, ...]:
    """The times of a clause, and of the clause that a participle or relative hangs on."""
    if statement is None:
        return ()
    parent = layers.statements.all[statement.parent] if statement.parent is not None else None
    if parent is not None and statement.kind in DEPENDENT:
        return statement.times + parent.times
    return statement.times


def _set_against(time: Time, before: Quantity | None, quantity: Quantity, layers: Layers, *, start: bool) -> bool:
    """True of a time that is compared, or of another figure that is, as ``start`` says of this one."""
    if time.within_a_day:
        return False  # days are those of the whole clause: "rose to 12 from nine on Monday"
    other = before is not quantity and (start or (before is not None and _is_start(before, layers)))
    return other or _compared(time.first, layers)


def _compared(at: int, layers: Layers) -> bool:
    """True of what stands behind "from", "than", "compared with": "from 28", "than in the same month"."""
    words = layers.tokens.words
    for t in range(at - 1, max(at - _REACH, -1), -1):
        if words[t].fold in _AGAINST or (words[t].fold in ("with", "to") and words[max(t - 1, 0)].lemma == "compare"):
            return True
        if not int(words[t].tags) & _BETWEEN and words[t].unit is None and words[t].fold != "period":
            return False
    return False


def _is_start(quantity: Quantity, layers: Layers) -> bool:
    """``from 28``, ``than 28 men``; not "from the 28" and "from 28 towns", which are where somebody comes from."""
    before = layers.tokens.words[max(quantity.first - 1, 0)].fold
    plain = before not in THE_OR_THEIRS and (quantity.kind != "count" or quantity.counted is None)
    return (plain or before == "than") and _compared(quantity.first, layers)


def own_times(times: tuple[Time, ...], group: NounGroup | None, layers: Layers) -> tuple[Time, ...]:
    """The times beside a count that is taken as known: its clause tells what came later."""
    if group is None or not times:
        return times
    described = layers.statements.at(group.last + 1)
    last = described.last if described is not None and described.kind == "relative" else group.last + NEAR
    clause = layers.statements.at(group.head)
    first = group.first - NEAR
    if clause is not None and clause.tense == "future" and clause.verb is not None and clause.verb.first >= group.last:
        last = min(last, clause.verb.first)  # "the 340 jobs will go by the end of the year"
    if clause is not None and clause.kind == "relative" and clause.antecedent is not None:
        first = min(first, clause.antecedent.first)  # "the raids in March 2021 in which a man killed eight people"
    return tuple(t for t in times if first <= t.first < last)
