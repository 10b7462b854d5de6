"""Quantities: numbers as intervals with a unit and what they count."""

from collections.abc import Iterator

from factcheck.lexicon.entries import Bound, Number, Tag
from factcheck.reading.chunking.ambiguity import is_plural
from factcheck.reading.measurement.ages import age
from factcheck.reading.measurement.amounts import Amount, QuantityKind, follower
from factcheck.reading.measurement.bounding import bound_after, bound_before
from factcheck.reading.measurement.counted import counted, rate
from factcheck.reading.measurement.counts import count
from factcheck.reading.measurement.labels import is_label
from factcheck.reading.measurement.measures import measure
from factcheck.reading.measurement.money import money
from factcheck.reading.measurement.pairs import join
from factcheck.reading.numerals import NumeralRun
from factcheck.reading.sentences import Sentences
from factcheck.reading.times import Time
from factcheck.reading.tokens import Tokens
from factcheck.text.frozen import frozen
from factcheck.text.span import Span

__all__ = ["Bound", "Quantity", "QuantityKind", "find_quantities"]


@frozen
class Quantity:
    """A number as the article states it.

    ``low`` and ``high`` are in the unit as written (7 percent, 50 cents): equal when exact or "about", None where
    open ("more than 100" has low 100 and no high; "hundreds" is vague, 200 to 1,500, as TAXONOMY has it). ``bound``
    says how the writer bounds it and ``soft`` whether a bound is soft (about, nearly, hundreds, at least). ``unit`` is
    the canonical unit, ISO currency code (with ``-cent`` for its hundredth: USD-cent, GBP-cent), "percent", "years"
    for ages, or None for a bare count. ``counted`` is the head noun of what is counted, lower case as written
    ("people", "dead"), ``counted_at`` its token. ``first`` and ``last`` are tokens, half-open. ``parts`` are the
    figures of a score (6, 4, 7, 5 for two sets), vote or ratio, whose low and high are None where they make no single
    number; ``per`` is what a rate is for ("share", "hour", "100000").
    """

    span: Span
    low: Number | None
    high: Number | None
    kind: QuantityKind
    bound: Bound
    unit: str | None
    counted: str | None
    counted_at: int | None
    first: int
    last: int
    parts: tuple[Number, ...] = ()
    per: str | None = None

    @property
    def soft(self) -> bool:
        """True when the bounds leave room: about, nearly, at least, hundreds."""
        return self.bound not in ("exact", "range")

    @property
    def value(self) -> Number | None:
        """The one value of an exact or "about" quantity, else None."""
        return self.low if self.low == self.high else None


def find_quantities(
    tokens: Tokens, sentences: Sentences, numerals: tuple[NumeralRun, ...], times: tuple[Time, ...]
) -> tuple[Quantity, ...]:
    """All quantities in text order, none inside a date, an identifier or a phone number."""
    found: list[Quantity] = []
    last = 0
    for amount in _sharing(tokens, list(_joined(tokens, _amounts(tokens, sentences, numerals, times)))):
        if amount.first >= last and (quantity := _quantity(tokens, amount, last)) is not None:
            found.append(quantity)
            last = quantity.last
    return tuple(found)


def _amounts(
    tokens: Tokens, sentences: Sentences, numerals: tuple[NumeralRun, ...], times: tuple[Time, ...]
) -> Iterator[Amount]:
    """Each numeral outside the times with its unit; those that are labels or words of other use are left out."""
    number, count_of_times = 0, len(times)
    last = 0
    for run in numerals:
        while number < count_of_times and times[number].last <= run.first:
            number += 1
        if (number < count_of_times and times[number].first < run.last) or run.first < last:
            continue
        amount = _amount(tokens, sentences, run, last)
        if amount is not None:
            yield amount
            last = amount.last


def _amount(tokens: Tokens, sentences: Sentences, run: NumeralRun, taken: int) -> Amount | None:
    follows = follower(tokens, run)
    amount = money(tokens, run, follows, taken) or measure(tokens, run, follows)
    if amount is not None:
        return None if _is_idiom(tokens, amount) else amount
    if is_label(tokens, sentences, run):
        return None
    return age(tokens, run) or count(tokens, run, follows)


def _is_idiom(tokens: Tokens, amount: Amount) -> bool:
    """ "One day" and "a third year" tell no length of time; a name such as Three Mile Island no distance."""
    words = tokens.words
    run = amount.run
    if run.first and words[run.first - 1].fold == "per":
        return True
    if amount.unit == "metre" and amount.last < len(words) and words[amount.last].amount_role == "race":
        return True
    if amount.kind == "measure" and is_plural(words[amount.last - 1]) and _in_name(tokens, amount.last):
        return True  # "the 15 kilometres Mass Start"
    if amount.kind == "duration" and run.value == 1 and not run.digits and words[run.first].fold == "one":
        return words[amount.last - 1].fold in ("day", "night") and not amount.attributive
    unit = words[amount.last - 1]
    return amount.kind in ("measure", "duration") and unit.shape == "Title" and words[run.first].shape == "Title" and (
        amount.last < len(words) and words[amount.last].shape == "Title"
    )  # fmt: skip


def _in_name(tokens: Tokens, at: int) -> bool:
    """True where a name goes on right behind a figure."""
    word = tokens.words[at] if at < len(tokens) and not tokens.parted(at) else None
    return word is not None and word.shape == "Title" and word.calendar is None


def _joined(tokens: Tokens, amounts: Iterator[Amount]) -> Iterator[Amount]:
    """Neighbours that make one quantity are joined; a score waits for its next set."""
    held: Amount | None = None
    waiting: Amount | None = None
    for amount in amounts:
        if held is None:
            held = amount
            continue
        if (both := join(tokens, held, amount)) is not None:
            held = both
            if waiting is not None and (three := join(tokens, waiting, held)) is not None:
                held, waiting = three, None
            continue
        if waiting is not None:
            yield waiting
        waiting, held = held, amount
    if waiting is not None:
        yield waiting
    if held is not None:
        yield held


def _sharing(tokens: Tokens, amounts: list[Amount]) -> list[Amount]:
    """``three, six and 12-month bills``, ``two- or three-year``: the numbers before a describing unit share it."""
    shared = False
    for n in range(len(amounts) - 2, -1, -1):
        left, right = amounts[n : n + 2]
        joint = tuple(word.fold for word in tokens.words[left.last : right.first] if word.fold != "-")
        joined = joint in _SHARING or (shared and joint == (",",))
        shared = joined and left.bare and right.attributive and right.unit is not None
        if shared:
            amounts[n] = left._replace(
                kind=right.kind, unit=right.unit, dimension=right.dimension, factor=right.factor, attributive=True
            )
    return amounts


_SHARING = frozenset({("and",), ("or",), (",", "and"), (",", "or")})

#: Kinds that words such as "about" and "over" before them do not bound.
_UNBOUNDED = frozenset({"ordinal", "rank", "score", "vote"})
_WITH_NOUN = frozenset({"count", "fraction", "percent", "money", "measure", "ratio", "ordinal", "multiple"})


def _quantity(tokens: Tokens, amount: Amount, taken: int) -> Quantity | None:
    first, last = amount.first, amount.last
    bound: Bound = "vague" if amount.run.kind == "vague" and amount.bound == "exact" else amount.bound
    if amount.kind not in _UNBOUNDED:
        if (after := bound_after(tokens, last, amount)) is not None:
            last, after_bound = after
            bound = after_bound if bound == "exact" else bound
        if (before := bound_before(tokens, amount, taken)) is not None:
            first, before_bound = before
            bound = before_bound if bound == "exact" else bound
    noun_at, noun = amount.noun_at, amount.noun
    if noun is None and not (amount.attributive and amount.kind != "age"):
        noun_at = _counted(tokens, amount, last)
        noun = None if noun_at is None else tokens.words[noun_at].fold
    if amount.kind == "count" and not _counts(tokens, amount, last, noun_at):
        return None
    per = amount.per
    at = last if noun_at is None or noun_at < last else noun_at + 1
    rated = per is None and amount.kind not in _UNBOUNDED and not tokens.parted(at)
    if rated and (found := rate(tokens, at)) is not None:
        rate_end, per = found
        last = rate_end if at == last else last
    low, high = _bounds(amount, bound)
    return Quantity(
        tokens.span(first, last), low, high, amount.kind, bound, amount.unit, noun, noun_at, first, last,
        amount.parts, per,
    )  # fmt: skip


def _bounds(amount: Amount, bound: Bound) -> tuple[Number | None, Number | None]:
    if bound in ("over", "at-least"):
        return amount.low, None
    if bound in ("under", "at-most"):
        return None, amount.high
    return amount.low, amount.high


def _counted(tokens: Tokens, amount: Amount, at: int) -> int | None:
    if amount.kind not in _WITH_NOUN and not (amount.kind == "age" and amount.attributive):
        return None
    if at >= len(tokens) or tokens.parted(at):
        return None
    word = tokens.words[at]
    if amount.unit is not None or amount.kind in ("fraction", "ratio"):
        if amount.kind == "age" or (amount.kind == "ratio" and word.fold != "of"):
            return counted(tokens, at, one=amount.kind == "age")
        return counted(tokens, at, one=False, mass=True) if word.fold == "of" else None
    one = amount.kind == "ordinal" or amount.run.value == 1
    return counted(tokens, at, one=one)


_NOT_ONE = int(Tag.DET | Tag.PRON | Tag.NEG)


def _counts(tokens: Tokens, amount: Amount, last: int, noun_at: int | None) -> bool:
    """False for a number word that counts nothing: "no doubt", "the one who", "both A and B"."""
    words = tokens.words
    run = amount.run
    after = words[last].fold if last < len(words) else ""
    if run.kind == "determiner":
        if noun_at is None or words[last].amount_role == "multiple":
            return False  # "no longer claiming medals"
        noun = words[noun_at]
        if run.value == 0:
            return after == "of" if words[run.first].fold == "none" else noun.person is not None or bool(noun.events)
        following = words[noun_at + 1].fold if noun_at + 1 < len(words) else ""
        return following != "and" and (after == "of" or noun_at - last < 2)
    if run.value not in (0, 1) or run.digits or run.kind == "vague":
        return True
    if noun_at is None:
        return False
    before = words[amount.first - 1] if amount.first else None
    return before is None or not int(before.tags) & _NOT_ONE or before.fold in ("that", "all")
