"""Money: a number with a currency before or after it."""

from factcheck.lexicon.entries import Currency
from factcheck.lexicon.figures import times
from factcheck.lexicon.word import cached_words
from factcheck.reading.measurement.amounts import Amount, Follower, around
from factcheck.reading.numerals import NumeralRun
from factcheck.reading.tokens import Tokens


def money(tokens: Tokens, run: NumeralRun, follows: Follower | None, taken: int) -> Amount | None:
    """The amount of money that a number tells, or None; tokens before ``taken`` belong to the amount before it.

    The unit is the ISO code, with ``-cent`` for the hundredth part of any currency: cents, pence, kopecks.
    """
    if run.kind not in ("cardinal", "vague", "fraction"):
        return None
    before = _before(tokens, run)
    if before is not None and before[0] < taken:
        before = None
    after = _after(tokens, run, follows)
    if before is not None:
        first, currency = before
        last = run.last
        if after is not None and after[1] == currency:
            last = after[0]
    elif after is not None:
        first, (last, currency) = run.first, after
    else:
        return None
    run, last = _raised(tokens, run, last)
    unit = currency.code if currency.factor == 1 else f"{currency.code}-cent"
    low, high = (run.low, run.high) if run.kind == "vague" else (run.value, run.value)
    attributive = follows is not None and follows.attributive and last == follows.last
    per = "share" if attributive and follows is not None and follows.parts[-1] == "share" else None
    return Amount(
        run, first, last, low, high, "money", unit, f"money {currency.code}", currency.factor,
        attributive=attributive, per=per,
    )  # fmt: skip


def _raised(tokens: Tokens, run: NumeralRun, last: int) -> tuple[NumeralRun, int]:
    """The multiplier behind the currency: "75 USD million", "120 MEUR"."""
    word = tokens.words[last - 1]
    if last > run.last and last < len(tokens) and run.scale == 1:
        number = tokens.words[last].number
        if number is not None and number.kind == "multiplier" and number.value > 1000 and not number.rest:
            scale = int(number.value)
            return run._replace(value=times(run.value, scale), scale=scale), last + 1
    if last > run.last and word.currency is None and word.text[0] == "M" and run.scale == 1:
        return run._replace(value=times(run.value, 10**6), scale=10**6), last
    return run, last


def _before(tokens: Tokens, run: NumeralRun) -> tuple[int, Currency] | None:
    """A sign or code before the number: $, US$, £, Rs, USD."""
    i = run.first
    start = 0 if i <= tokens.body and run.last <= tokens.body else tokens.body
    if i - 2 >= start:
        for compound in tokens.compounds(i - 2):
            if compound.kind == "currency" and compound.last == i and _touches(tokens, i):
                return i - 2, compound.value
    if i - 1 < start:
        return None
    word = tokens.words[i - 1]
    if word.currency is None or (word.shape == "lower" and word.fold not in _PREFIXES):
        return None
    if word.fold in _TOUCHING and not tokens.glued(i):
        return None
    return i - 1, word.currency


#: Prefixes that are also written small; other small words before a number are names of currencies, or verbs (won).
_PREFIXES = frozenset({"rs", "rmb", "dlrs", "kr"})


#: Prefixes that are money only where they touch the number: R3.1bn, kr40.
_TOUCHING = frozenset({"r", "sh", "kr"})


def _touches(tokens: Tokens, i: int) -> bool:
    """A single capital belongs to the sign only where it touches it: C$300, but not "A $300 million deal"."""
    return tokens.words[i - 1].fold != "$" or len(tokens.words[i - 2].fold) > 1 or _glued_or_lower(tokens, i - 1)


def _glued_or_lower(tokens: Tokens, i: int) -> bool:
    return tokens.glued(i) or tokens.words[i - 1].fold == "c"


def _after(tokens: Tokens, run: NumeralRun, follows: Follower | None) -> tuple[int, Currency] | None:
    """A name, sign or code after the number: 5,000 yen, 50p, 10 Swiss francs, 85 crore rupees."""
    if follows is None:
        return None
    j = follows.at
    if len(follows.parts) == 1 and not run.rest:
        found = tokens.entry(j, "currency")
        if found is None and tokens.words[j].country is not None and j + 1 < len(tokens):
            found = tokens.entry(j + 1, "currency")
    else:
        found = (follows.last, follows.word.currency) if follows.word.currency is not None else None
    if found is None and len(follows.word.text) == 4 and follows.word.shape == "UPPER" and follows.word.text[0] == "M":
        code = cached_words()[follows.word.text[1:]].currency  # MUSD, MEUR: millions
        found = None if code is None else (follows.last, code)
    if found is None:
        return None
    last, currency = found
    fold = tokens.words[last - 1].fold if not follows.attributive else follows.parts[0]
    if fold in _SIGNS and last < len(tokens) and tokens.glued(last) and (follows.attributive or not tokens.glued(j)):
        return None  # that of the next amount: 300 $400, $5m-$7m
    check = _CHECKS.get(fold)
    return None if check is not None and not check(tokens, run, last) else (last, currency)


_SIGNS = frozenset("$£€¥")


def _is_won(tokens: Tokens, run: NumeralRun, last: int) -> bool:
    """The currency, not the verb, after a large amount."""
    return run.scale > 1000 or (isinstance(run.value, int) and run.value >= 1000)


def _is_crowns(tokens: Tokens, run: NumeralRun, last: int) -> bool:
    """The currency, and no heads of kings or teeth, which are few."""
    return run.scale > 1 or not isinstance(run.value, int) or run.value >= _MANY_CROWNS


_MANY_CROWNS = 100


def _is_pence(tokens: Tokens, run: NumeralRun, last: int) -> bool:
    return run.digits and tokens.glued(last - 1)


def _is_sterling(tokens: Tokens, run: NumeralRun, last: int) -> bool:
    """Pounds are money unless they weigh something."""
    if run.scale >= 10**6:
        return True
    weighs = tokens.words[last - 1].fold.startswith("pound") and last - run.last > 1  # a 500-pound bomb
    weighs = weighs or run.rest != () or (last < len(tokens) and tokens.words[last].fold == "of")
    return not weighs and all(word.amount_role != "weight" for word in around(tokens, run.first, last, 6, 5))


_CHECKS = {
    "won": _is_won,
    "crown": _is_won,
    "crowns": _is_crowns,
    "p": _is_pence,
    "pounds": _is_sterling,
    "pound": _is_sterling,
}
