"""Bounds: how the words before and after a number hedge it."""

from factcheck.lexicon.entries import Bound, Bounding
from factcheck.reading.measurement.amounts import Amount
from factcheck.reading.tokens import Tokens

#: The longest entry in the table of bounds, in words.
_LONGEST = 4
_PLACED = frozenset({"over", "under", "beyond", "above", "below", "near", "around", "some"})
_SKIPPED = frozenset({"another", "further"})


def bound_before(tokens: Tokens, amount: Amount, taken: int) -> tuple[int, Bound] | None:
    """Where the words begin that bound an amount from before, and how they bound it; not before ``taken``."""
    start = max(taken, 0 if amount.first < tokens.body else tokens.body)
    first = amount.first
    if first - 1 >= start and tokens.words[first - 1].fold in _SKIPPED:
        first -= 1
    found: Bound | None = None
    for _ in range(2):
        step = _ending_at(tokens, first, start)
        if step is None:
            break
        at, bounding = step
        if at == first - 1 and tokens.words[at].fold in _PLACED and _is_place(tokens, at, amount):
            break
        first = at
        found = bounding.bound if found in (None, "about") else found
    return None if found is None else (first, found)


def _ending_at(tokens: Tokens, end: int, start: int) -> tuple[int, Bounding] | None:
    for at in range(max(start, end - _LONGEST), end - 1):
        for compound in tokens.compounds(at):
            if compound.last == end and compound.kind == "bound_before":
                return at, compound.value
    if end - 1 >= start and (bounding := tokens.words[end - 1].bound_before) is not None:
        return end - 1, bounding
    return None


def _is_place(tokens: Tokens, at: int, amount: Amount) -> bool:
    """True where "over", "under", "some" is no bound: "over three days", "under one roof", "some two"."""
    fold = tokens.words[at].fold
    if amount.run.kind in ("vague", "ordinal"):
        return fold not in ("over", "some")
    if fold == "some":
        return amount.kind == "count" and (amount.low or 0) < 4
    if amount.kind in ("duration", "age"):
        before = tokens.words[at - 1].fold if at else ""
        return amount.kind == "duration" and before not in _BOUNDED_TIME
    return amount.kind == "count" and (amount.low or 0) < 3


_BOUNDED_TIME = frozenset({"for", "well", "lasted", "took", "is", "was", "in", "of", "just", "to", "after", "with"})


def bound_after(tokens: Tokens, at: int, amount: Amount) -> tuple[int, Bound] | None:
    """Where the words end that bound an amount from behind ("or so", "or more", "-plus"), and how they bound it."""
    stop = tokens.body if amount.first < tokens.body else len(tokens)
    if at >= stop:
        return None
    word = tokens.words[at]
    if tokens.glued(at):
        if word.fold == "+":
            return at + 1, "at-least"
        if word.fold == "-" and at + 1 < stop and tokens.glued(at + 1):
            bounding = tokens.words[at + 1].bound_after
            return None if bounding is None else (at + 2, bounding.bound)
    for compound in tokens.compounds(at):
        if compound.kind == "bound_after":
            return compound.last, compound.value.bound
    return None
