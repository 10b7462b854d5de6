"""Measures: a number with a unit: lengths, weights, durations, ages, percentages."""

from fractions import Fraction

from factcheck.lexicon.entries import Unit
from factcheck.reading.measurement.amounts import Amount, Follower, QuantityKind
from factcheck.reading.numerals import NumeralRun
from factcheck.reading.tokens import Tokens

_KINDS: dict[str, QuantityKind] = {"time": "duration", "percent": "percent", "points": "points"}


def measure(tokens: Tokens, run: NumeralRun, follows: Follower | None) -> Amount | None:
    """The measure that a number tells, or None; ages in years have the unit ``years``."""
    if run.kind == "clock":
        return Amount(run, run.first, run.last, run.value, run.value, "duration", "second", "time")
    if follows is None or run.kind in ("ordinal", "determiner"):
        return None
    found = _unit(tokens, run, follows)
    if found is None:
        return None
    last, unit = found
    if unit.dimension == "time" and _of_workers(tokens, run, follows, last):
        return None
    kind = _KINDS.get(unit.dimension, "measure")
    low, high = (run.low, run.high) if run.kind == "vague" else (run.value, run.value)
    name: str = unit.unit
    if kind == "duration" and (end := _old(tokens, follows, last)) is not None:
        kind, last = "age", end
        name = "years" if name == "year" else name
    made = Amount(
        run, run.first, last, low, high, kind, name, unit.dimension, unit.factor, attributive=follows.attributive
    )
    return _with_one(tokens, made)


def _with_one(tokens: Tokens, made: Amount) -> Amount:
    """``an hour and 20 minutes``, ``a year and four months``: the greater unit, told by an article, is counted too."""
    words, first = tokens.words, made.first
    if (
        made.kind != "duration"
        or first < 3
        or words[first - 1].fold != "and"
        or made.low is None
        or made.low != made.high
    ):
        return made
    unit = words[first - 2].unit
    if unit is None or unit.dimension != "time" or words[first - 3].fold not in ("a", "an"):
        return made
    one = Fraction(unit.factor) / Fraction(made.factor)
    if made.low >= one:
        return made
    whole = one + Fraction(made.low)
    value = int(whole) if whole.denominator == 1 else whole
    return made._replace(first=first - 3, low=value, high=value)


def _unit(tokens: Tokens, run: NumeralRun, follows: Follower) -> tuple[int, Unit] | None:
    if len(follows.parts) == 1 and not run.rest:
        j = follows.at
        found = tokens.entry(j, "unit")
        if found is None:
            if tokens.words[j].fold == "in" and run.digits and _after_feet(tokens, run):
                return j + 1, _INCH
            if tokens.words[j].fold == "of" and run.kind == "vague" and j + 1 < len(tokens):
                found = tokens.entry(j + 1, "unit")  # hundreds of miles, a couple of days
            if found is None:
                return _weight(run, follows)
        last: int = found[0]
        unit: Unit = found[1]
        return (last, unit) if _fits(tokens, run, last) else None
    if follows.word.unit is None:
        return _weight(run, follows)
    return follows.last, follows.word.unit


def _of_workers(tokens: Tokens, run: NumeralRun, follows: Follower, last: int) -> bool:
    """True of "928 day workers": a unit in the singular behind a greater number belongs to those counted."""
    word = tokens.words[last - 1]
    one = follows.attributive or run.value == 1 or word.fold.endswith("s") or len(word.fold) < 3
    after = tokens.words[last] if last < len(tokens) else None
    return not one and after is not None and after.person is not None and after.person.plural


def _weight(run: NumeralRun, follows: Follower) -> tuple[int, Unit] | None:
    """Pounds, which the currencies hold: what money.py left is weight."""
    if follows.parts[0] in ("pound", "pounds") and follows.word.currency is not None:
        return follows.last, _WEIGHT
    return None


_INCH = Unit("inch", "length", Fraction(127, 5000))
_WEIGHT = Unit("pound", "mass", Fraction(45359237, 100000000))


def _after_feet(tokens: Tokens, run: NumeralRun) -> bool:
    """True in "5 ft 10 in", the one place where "in" is an inch."""
    unit = tokens.words[run.first - 1].unit if run.first else None
    return unit is not None and unit.unit == "foot"


def _fits(tokens: Tokens, run: NumeralRun, last: int) -> bool:
    """One or two letters are units only after figures, one only right after them; "second" also is an ordinal."""
    word = tokens.words[last - 1]
    if last - 1 > run.last or word.shape == "punct":
        return True
    if len(word.fold) == 1:
        return run.digits and (tokens.glued(last - 1) or word.text == "m")
    if len(word.fold) == 2:
        return run.digits or run.scale > 1
    return word.fold != "second" or run.value == 1 or run.digits


def _old(tokens: Tokens, follows: Follower, last: int) -> int | None:
    """Where an age ends, or None for a mere duration: year-old, years old, months of age."""
    if len(follows.parts) > 1:
        return last if follows.parts[1] in ("old", "olds") else None
    words = tokens.words
    if follows.word.fold == "yo":
        return last
    if last < len(tokens) and words[last].fold in ("old", "olds"):
        return last + 1
    if last + 1 < len(tokens) and words[last].fold == "of" and words[last + 1].fold == "age":
        return last + 2
    if last + 1 < len(tokens) and words[last].fold == "-" and words[last + 1].fold in ("old", "olds"):
        return last + 2
    return None
