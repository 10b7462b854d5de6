"""Counts, ordinals, ranks and multiples: numbers without a unit."""

from factcheck.reading.measurement.amounts import Amount, Follower
from factcheck.reading.numerals import NumeralRun
from factcheck.reading.tokens import Tokens


def count(tokens: Tokens, run: NumeralRun, follows: Follower | None) -> Amount | None:
    """The bare number, with the noun that a hyphen joins to it ("five-member", "12-man")."""
    low, high = (run.low, run.high) if run.kind == "vague" else (run.value, run.value)
    amount = Amount(run, run.first, run.last, low, high, "count")
    if run.kind == "fraction":
        return None if run.rest else Amount(run, run.first, run.last, low, high, "fraction")
    if run.kind == "ordinal":
        return None if _is_moment(tokens, run) else Amount(run, run.first, run.last, low, high, "ordinal")
    if tokens.words[run.first - 1].fold == "per" and run.first:
        return None
    if (rank := _rank(tokens, run)) is not None:
        return rank
    if follows is not None:
        if follows.word.fold == "times" and not follows.attributive and _compares(tokens, follows.last):
            return Amount(run, run.first, follows.last, low, high, "multiple", "times")
        if follows.attributive:
            return _hyphened(run, follows, amount)
    return amount


def _compares(tokens: Tokens, at: int) -> bool:
    word = tokens.words[at] if at < len(tokens) else None
    return word is not None and (word.amount_role == "multiple" or word.fold in ("more", "fewer"))


def _is_moment(tokens: Tokens, run: NumeralRun) -> bool:
    """``a second later``, ``per second``: the unit, not the ordinal."""
    before = tokens.words[run.first - 1].fold if run.first else ""
    after = tokens.words[run.last].fold if run.last < len(tokens) else ""
    return tokens.words[run.first].fold == "second" and (
        before in ("per", "every", "split") or (before == "a" and after in ("later", "before", "after", ".", ","))
    )


def _rank(tokens: Tokens, run: NumeralRun) -> Amount | None:
    """``number one``, ``No. 5``, and the degree on a scale: ``magnitude 6.1``."""
    words = tokens.words
    i = run.first
    if i and words[i - 1].fold == "." and i > 1 and words[i - 2].fold in ("no", "nos") and tokens.glued(i - 1):
        return Amount(run, i - 2, run.last, run.value, run.value, "rank")
    if i and words[i - 1].amount_role == "scale":
        return Amount(run, run.first, run.last, run.value, run.value, "measure", words[i - 1].fold)
    if i and words[i - 1].amount_role == "rank" and words[i - 1].fold == "number" and isinstance(run.value, int):
        return Amount(run, i - 1, run.last, run.value, run.value, "rank")
    return None


def _hyphened(run: NumeralRun, follows: Follower, amount: Amount) -> Amount | None:
    """What the hyphen joins: a counted noun; nothing for "one-sided", "three-on-three" and figures."""
    if follows.word.amount_role == "multiple":
        return Amount(run, run.first, follows.last, amount.low, amount.high, "multiple", "times")  # five-fold
    if len(follows.parts) > 1 and follows.parts[1] not in ("strong",):
        return None if run.rest else amount
    if follows.word.shape in ("digits", "punct") or follows.word.bound_after is not None:
        return amount
    if follows.parts[0].endswith("ed") or (run.rest and follows.word.shape == "punct"):
        return None  # four-wheeled
    if run.rest and (run.value == 1 or not follows.parts[0].isalpha()):
        return None
    last = follows.last
    return Amount(
        run, run.first, last, amount.low, amount.high, "count", noun=follows.parts[0], noun_at=last - 1,
        attributive=True,
    )  # fmt: skip
