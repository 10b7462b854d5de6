"""Numerals: runs of tokens that write one number ("1.2 million", "two and a half thousand")."""

from decimal import Decimal
from fractions import Fraction

from factcheck.lexicon.determiners import INDEFINITE
from factcheck.lexicon.entries import Number, NumeralKind
from factcheck.lexicon.figures import plus, times
from factcheck.lexicon.number_words import Reading, read_number
from factcheck.lexicon.word import Word, cached_words
from factcheck.reading.chunking.ambiguity import is_plural
from factcheck.reading.tokens import Tokens
from factcheck.text.frozen import Record


class NumeralRun(Record):
    """One written number on the tokens ``[first, last)``; ``digits`` when it is written with digits alone.

    ``low`` and ``high`` bound a vague one. ``scale`` is the multiplier it ends with (10**6 of "1.2 million").
    ``rest`` holds what follows the number inside a hyphenated word: ``("year", "old")`` of "five-year-old". A
    ``clock`` is a time of race in seconds (2:08:14), a ``determiner`` "no", "none" or "both".
    """

    first: int
    last: int
    value: Number
    kind: NumeralKind
    digits: bool
    low: Number | None = None
    high: Number | None = None
    scale: int = 1
    rest: tuple[str, ...] = ()


def find_numerals(tokens: Tokens) -> tuple[NumeralRun, ...]:
    """All written numbers in text order, not overlapping."""
    found: list[NumeralRun] = []
    done = 0
    words, body, end = tokens.words, tokens.body, len(tokens)
    for i in tokens.positions("number"):
        if i < done:
            continue
        stop = body if i < body else end
        run = _figures(tokens, i, stop) if words[i].shape == "digits" else _words(tokens, i, stop, done)
        if run is not None:
            found.append(run)
            done = run.last
    return tuple(found)


_MINUS = frozenset({"minus", "negative"})


def _words(tokens: Tokens, i: int, stop: int, done: int) -> NumeralRun | None:
    """A number that begins with a word."""
    words = tokens.words
    number = words[i].number
    assert number is not None
    before = words[i - 1].fold if i > done and i != tokens.body else ""
    if words[i].fold[0] in _VULGAR:
        return NumeralRun(i, i + 1, number.value, "fraction", True)
    reading = read_number(words, i, stop, joins=before != "between")
    if reading is None or not _stands(tokens, i, reading, before, stop):
        return None
    first = i
    kind, value = reading.kind, reading.value
    if before in INDEFINITE and (number.kind not in ("cardinal", "ordinal") or kind == "fraction"):
        first = i - 1
    if (
        kind == "ordinal"
        and before in INDEFINITE
        and value > 2
        and (_is_share(tokens, reading.last, stop) or _compared(tokens, i - 2))
    ):
        return NumeralRun(i - 1, reading.last, Fraction(1, int(value)), "fraction", False)
    if before in _MINUS and kind == "cardinal":
        first, value = i - 1, times(-1, value)
    kind = "cardinal" if kind in ("multiplier", "collective") else kind
    return NumeralRun(first, reading.last, value, kind, False, reading.low, reading.high, reading.scale, reading.rest)


_VULGAR = frozenset("½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞")
_SHARE = frozenset({"of", "more", "less", "fewer", "higher", "lower", "larger", "smaller", "off"})


def _is_share(tokens: Tokens, at: int, stop: int) -> bool:
    """True where "a third" is a share ("a third of"), not the next after the second."""
    return at < stop and tokens.words[at].fold in _SHARE


def _stands(tokens: Tokens, i: int, reading: Reading, before: str, stop: int) -> bool:
    """False for number words that are something else here: "the second half", "few people", "she scores"."""
    words = tokens.words
    after = words[reading.last].fold if reading.last < stop else ""
    fold = words[i].fold
    if reading.last > i + 1:
        # "the first two quarters" are periods of the year: nobody tells a half so.
        return tokens.words[reading.last - 1].fold != "quarters" or reading.value == Fraction(3, 4)
    if fold in ("few", "handful"):
        return before in INDEFINITE
    if fold == "couple":
        return before in INDEFINITE and after in ("of", "more")
    if fold in ("scores", "tens"):
        return after == "of"
    if reading.kind == "fraction":
        if fold in ("halves", "quarters"):
            return False
        if fold == "quarter":
            return before in INDEFINITE and (after == "of" or _compared(tokens, i - 2))
        if fold == "half":
            return before in INDEFINITE or ((after == "of" or after in _HALF_BEFORE) and not _ordinal(tokens, i - 1))
        return "-" in fold or after == "of"
    return True


_HALF_BEFORE = frozenset({"a", "an", "the", "its", "their", "his", "her", "our", "that", "those", "these", "all"})


def _compared(tokens: Tokens, i: int) -> bool:
    """True where "a quarter" follows a bound or a change ("by a quarter"), and so is no period."""
    word = tokens.words[i] if i >= 0 else None
    return word is not None and (
        word.bound_before is not None or word.amount_role == "change" or word.fold in ("by", "to", "than", "only")
    )


def _ordinal(tokens: Tokens, i: int) -> bool:
    number = tokens.words[i].number if i >= 0 else None
    return number is not None and number.kind == "ordinal"


_ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})


def _figures(tokens: Tokens, i: int, stop: int) -> NumeralRun | None:
    """A number that begins with digits."""
    words = tokens.words
    number = words[i].number
    assert number is not None
    if number.kind == "clock":
        return NumeralRun(i, i + 1, number.value, "clock", True)
    if (i + 1 < stop and tokens.glued(i + 1) and words[i + 1].shape == "digits") or (
        i and tokens.glued(i) and (words[i - 1].shape == "digits" or _asked(tokens, i))
    ):
        return None
    value, last = number.value, i + 1
    first = i
    sign = words[i - 1].fold if i not in (0, tokens.body) else ""
    if sign in _MINUS or (sign in ("-", "−") and tokens.glued(i) and _opens(tokens, i - 1)):
        first, value = i - 1, times(-1, value)
    if last < stop and (ended := _after_figures(tokens, first, last, stop, value)) is not None:
        return ended
    joins = i == 0 or words[i - 1].fold != "between"
    reading = read_number(words, i, stop, joins=joins)
    if reading is None:
        return None
    if reading.last > last:
        value = reading.value if first == i else times(-1, reading.value)
        return NumeralRun(
            first, reading.last, value, reading.kind, reading.kind == "fraction", scale=reading.scale, rest=reading.rest
        )
    return NumeralRun(first, last, value, "cardinal", True)


def _asked(tokens: Tokens, i: int) -> bool:
    """True of the last figures of a second price: the 95 of "bid at 3.85/95" stands for 3.95."""
    bid = i > 1 and tokens.words[i - 1].fold == "/" and tokens.glued(i - 1)
    return bid and "." in tokens.words[i - 2].text and tokens.words[i - 2].shape == "digits"


def _opens(tokens: Tokens, i: int) -> bool:
    """True where a minus sign stands free on its left, and so negates."""
    return i in (0, tokens.body) or not tokens.glued(i) or tokens.words[i - 1].fold in ("(", "£", "$", "€")


def _after_figures(tokens: Tokens, first: int, last: int, stop: int, value: Number) -> NumeralRun | None:
    """What joins figures without being a number word: 21st, 5k, 1.2m, 25½, 1 1/2, 3/4, 40 000, 4.5-million."""
    words = tokens.words
    after = words[last]
    if tokens.glued(last):
        if after.fold in _ORDINAL_ENDINGS and isinstance(value, int):
            return NumeralRun(first, last + 1, value, "ordinal", True)
        number = after.number
        if number is not None and not number.rest:
            if number.kind == "suffix" and (after.fold != "m" or _is_million(tokens, first, last, stop)):
                return _scaled(first, last + 1, value, int(number.value))
            if number.kind == "fraction" and after.fold[0] in _VULGAR:
                return NumeralRun(first, last + 1, plus(value, number.value), "cardinal", True)
        if after.fold == "/" and (part := _slash(tokens, last, stop)) is not None and isinstance(value, int):
            return NumeralRun(first, last + 2, times(value, Fraction(1, part)), "fraction", True)
        if after.fold == "-" and last + 1 < stop and tokens.glued(last + 1):
            number = words[last + 1].number
            if number is not None and _multiplies(words[last + 1]):
                run = _scaled(first, last + 2, value, int(number.value))
                return run._replace(rest=number.rest)
            return _spaced(tokens, first, last + 1, stop, value) if words[last + 1].shape == "digits" else None
        return None
    if after.fold == "k" and after.text == "k":
        return _scaled(first, last + 1, value, 1000)
    if after.shape == "digits":
        return _spaced(tokens, first, last, stop, value)
    if len(after.fold) == 1 and after.fold in _VULGAR and after.number is not None:
        return NumeralRun(first, last + 1, plus(value, after.number.value), "cardinal", True)
    return None


def _multiplies(word: Word) -> bool:
    """True of "million" and of "million-barrel"."""
    first = word.fold.partition("-")[0]
    number = cached_words()[first].number if first else None
    return number is not None and number.kind == "multiplier"


def _scaled(first: int, last: int, value: Number, scale: int) -> NumeralRun:
    return NumeralRun(first, last, times(value, scale), "cardinal", False, scale=scale)


def _slash(tokens: Tokens, at: int, stop: int) -> int | None:
    """The denominator after a slash, where it makes a fraction and not a date or a season."""
    if at + 1 >= stop or not tokens.glued(at + 1):
        return None
    number = tokens.words[at + 1].number
    if number is None or not isinstance(number.value, int) or not 2 <= number.value <= 100:
        return None
    if at + 2 < stop and tokens.glued(at + 2) and tokens.words[at + 2].fold == "/":
        return None
    above = tokens.words[at - 1].number
    return number.value if above is not None and above.value < number.value else None


def _spaced(tokens: Tokens, first: int, last: int, stop: int, value: Number) -> NumeralRun | None:
    """``1 1/2``, ``2-1/4`` and figures grouped by spaces: ``40 000``, ``1 234 567``."""
    words = tokens.words
    if last + 2 < stop and words[last + 1].fold == "/" and tokens.glued(last + 1):
        number = words[last].number
        part = _slash(tokens, last + 1, stop)
        if part is not None and number is not None:
            share = times(number.value, Fraction(1, part))
            return NumeralRun(first, last + 3, plus(value, share if value >= 0 else times(-1, share)), "cardinal", True)
        return None
    text = tokens.source.part(tokens.part(first))
    groups = ""
    j = last
    plain = False
    while j < stop and j < last + 6 and len(words[j].text.partition(".")[0]) == 3 and words[j].shape == "digits":
        gap = text[tokens.ends[j - 1] : tokens.starts[j]]
        if gap not in _GROUPING or "," in words[j].text or "." in groups:
            break
        plain |= gap == " "
        groups += words[j].text
        j += 1
    if not groups or not isinstance(value, int) or abs(value) > 999 or value == 0:
        return None
    if plain and j == last + 1 and groups != "000":
        return None
    joined = Decimal(f"{abs(value)}{groups}")
    whole: Number = int(joined) if "." not in groups else joined
    return NumeralRun(first, j, whole if value > 0 else times(-1, whole), "cardinal", True)


_GROUPING = frozenset({" ", "\u00a0", "\u202f", "\u2009"})


def _goes_on_money(tokens: Tokens, first: int) -> bool:
    """True of the 7 in "£5m to 7m", "$5-7m", "between £5m and 7m"."""
    words, at = tokens.words, first - 1
    if words[at].fold not in _RANGES or at < 2:
        return False
    at -= 1 + (words[at - 1].shape != "digits")
    return at > 0 and words[at].shape == "digits" and words[at - 1].currency is not None


_RANGES = frozenset({"-", "–", "to", "and"})


def _is_million(tokens: Tokens, first: int, m: int, stop: int) -> bool:
    """Whether the m right after figures is a million: money always is; length and races are metres."""
    words = tokens.words
    if first and first != tokens.body and (words[first - 1].currency is not None or _goes_on_money(tokens, first)):
        return True
    if m + 1 >= stop or words[m].text == "M":
        return words[m].text == "M"
    after = words[m + 1]
    role = after.amount_role
    if role in ("size", "race"):
        return False
    if after.currency is not None or after.fold == "of" or is_plural(after):
        return True
    figures = words[m - 1].fold
    return "." in figures and after.shape != "digits" and role != "size"
