"""What the grammar of times works with: mentions as written, before they are resolved, and a view of the tokens."""

import datetime
from typing import Literal

from factcheck.lexicon.entries import CalendarWord
from factcheck.lexicon.word import Word, cached_words
from factcheck.reading.numerals import NumeralRun
from factcheck.reading.sentences import Sentences
from factcheck.reading.tokens import Tokens
from factcheck.text.frozen import Record

Granularity = Literal[
    "clock", "daypart", "day", "weekend", "week", "month", "season", "quarter", "half", "year", "decade", "century",
    "range", "vague",
]  # fmt: skip

#: What a relative time of a unit is as fine as.
UNIT_GRANULARITY: dict[str, Granularity] = {
    "day": "day", "week": "week", "fortnight": "week", "working week": "week", "weekend": "weekend", "month": "month",
    "quarter": "quarter", "half": "half", "year": "year", "decade": "decade", "century": "century",
}  # fmt: skip

DASHES = frozenset("-\u2010\u2011\u2013\u2014")
ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
APOSTROPHES = frozenset("'\u2019\u2018")
_SPOKEN_CENTURIES = range(16, 21)
_SPOKEN_YEARS = range(1600, 2100)
#: Words that count what is no day: after "May" and a number they make "in May 30 people died".
_COUNTED = ("person", "unit", "currency")


class Mention(Record):
    """A time as written, on the tokens ``[first, last)``.

    ``kind`` names how to resolve it (time_resolution.py); ``number`` counts quarters, halves, weeks and units within
    ``within``; ``shift`` is a number of units from the reference or, for the kind "distance", from ``within``;
    ``which`` is the determiner (this, last, next ...), ``part`` the part of the period (early, mid, late, start, end),
    ``through`` the end of a range. The other fields are those of Time.
    """

    first: int
    last: int
    kind: str
    granularity: Granularity
    clock: datetime.time | None = None
    zone: str | None = None
    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    daypart: str | None = None
    number: int | None = None
    unit: str | None = None
    rule: str | None = None
    which: str | None = None
    part: str | None = None
    shift: tuple[int, str] | None = None
    within: "Mention | None" = None
    through: "Mention | None" = None
    anchored: str | None = None
    offset: tuple[int, str] | None = None


class Scan:
    """The tokens as the grammar reads them. ``start`` is where the last mention ended: none reaches back
    over it. ``low`` and ``high`` bound the sentence, ``edge`` is the first token that may be read. ``day_first`` is how
    dates in digits are read."""

    def __init__(
        self,
        tokens: Tokens,
        sentences: Sentences,
        runs: dict[int, NumeralRun],
        run_ends: dict[int, NumeralRun],
        *,
        day_first: bool,
    ) -> None:
        self.tokens, self.words, self.sentences = tokens, tokens.words, sentences
        self.runs, self.run_ends = runs, run_ends
        self.day_first = day_first
        self.start = self.low = self.high = self.edge = 0

    def enter(self, index: int) -> None:
        """Move to the sentence that holds a token; the grammar reads no other."""
        if not self.low <= index < self.high:
            sentence = self.sentences.of(index)
            self.low, self.high = sentence.first, sentence.last
        self.edge = self.low if self.low > self.start else self.start

    def restart(self, index: int) -> None:
        """Move to the sentence that holds a token and look back over mentions again."""
        self.start = 0
        self.enter(index)

    def fold(self, index: int) -> str:
        """The folded word at a token, empty outside the sentence or before the last mention's end."""
        return self.words[index].fold if self.edge <= index < self.high else ""

    def calendar(self, index: int) -> CalendarWord | None:
        """The calendar word at a token of the sentence."""
        return self.words[index].calendar if self.edge <= index < self.high else None

    def role(self, index: int, role: str) -> str | None:
        """The value that a token has in a role of timing.tsv."""
        if not self.edge <= index < self.high:
            return None
        for word in self.words[index].timing:
            if word.role == role:
                return word.value
        return None

    def lookup(self, fold: str) -> Word:
        """The word type of a part of a compound."""
        return cached_words()[fold]

    def dash(self, index: int) -> bool:
        """True for a hyphen or dash."""
        return self.fold(index) in DASHES

    def number(self, index: int) -> tuple[int, int, bool] | None:
        """The whole number that begins at a token: value, exclusive last token, whether it is an ordinal."""
        if not self.edge <= index < self.high:
            return None
        run = self.runs.get(index)
        whole = run and _whole(run, run.last)
        if whole:
            return whole
        word = self.words[index]
        if word.shape == "digits" and len(word.fold) <= 4 and word.fold.isascii() and word.fold.isdecimal():
            ordinal = self.fold(index + 1) in ORDINAL_ENDINGS and self.tokens.glued(index + 1)
            return int(word.fold), index + 1 + ordinal, ordinal
        numeral = word.number
        if numeral is None or numeral.kind not in ("cardinal", "ordinal") or numeral.value != int(numeral.value):
            return None
        return int(numeral.value), index + 1, numeral.kind == "ordinal"

    def year(self, index: int) -> tuple[int, int] | None:
        """A year that begins at a token, in digits or spoken (nineteen ninety-six), and its exclusive last token."""
        word = self.calendar(index)
        if word is not None and word.kind == "year":
            return int(word.value), index + 1
        run = self.runs.get(index)
        if run is None or run.digits or run.kind != "cardinal" or not self.fold(index):
            return None
        rest = self.runs.get(run.last)
        if run.value in _SPOKEN_CENTURIES and rest is not None and not rest.digits and rest.value in range(10, 100):
            return int(run.value) * 100 + int(rest.value), rest.last
        return (int(run.value), run.last) if run.value in _SPOKEN_YEARS and run.last > run.first + 1 else None

    def digits(self, index: int) -> int | None:
        """The whole number that one token writes in at most four digits, whatever number it is part of."""
        fold = self.fold(index)
        return int(fold) if len(fold) <= 4 and fold.isascii() and fold.isdecimal() else None

    def number_before(self, last: int) -> tuple[int, int, bool] | None:
        """The whole number that ends before a token: value, its first token, whether it is an ordinal."""
        run = self.run_ends.get(last)
        whole = run and run.first >= self.edge and _whole(run, run.first)
        if whole:
            return whole
        first = last - 2 if self.fold(last - 1) in ORDINAL_ENDINGS else last - 1
        found = self.number(first)
        return (found[0], first, found[2]) if found is not None and found[1] == last else None

    def counts_something(self, index: int) -> bool:
        """True when the word at a token shows the number before it to be a count or a measure."""
        if self.fold(index) in ("%", "per"):
            return True
        if not self.low <= index < self.high:
            return False
        word = self.words[index]
        if self.dash(index) and self.tokens.glued(index) and index + 1 < self.high:
            return self.tokens.glued(index + 1) and self.words[index + 1].shape == "lower"  # "31-year-old"
        if word.calendar is not None or (word.number is not None and word.number.kind == "ordinal"):
            return False
        return word.fold[-1].isalpha() and any(getattr(word, kind) is not None for kind in _COUNTED)

    def after_currency(self, index: int) -> bool:
        """True when a currency sign or a number sign stands before a token."""
        if not self.low < index < self.high:
            return False
        before = self.words[index - 1]
        return before.fold == "#" or (before.currency is not None and not before.fold.isalpha())


def _whole(run: NumeralRun, edge: int) -> tuple[int, int, bool] | None:
    if run.kind not in ("cardinal", "ordinal") or run.value != int(run.value):
        return None
    return int(run.value), edge, run.kind == "ordinal"
