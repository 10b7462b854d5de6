"""The values of a world: each knows the ways in which it can be told."""

import datetime
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Protocol

import attrs

from factcheck.testing.worlds.choosing import Choose

_SMALL = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_TIMES = ("", "once", "twice", "three times", "four times", "five times", "six times")


@attrs.frozen
class Voice:
    """How one article words its values: its day, whether days come before months, up to which number it uses words."""

    choose: Choose
    published: datetime.date
    day_first: bool
    words_up_to: int
    met: frozenset[str] = frozenset()

    @property
    def from_today(self) -> bool:
        """True for every other day of publication: the article then says "yesterday" of the day before."""
        return self.published.toordinal() % 2 == 0


class Value(Protocol):
    """Something that a template's slot can hold."""

    def said(self, style: str, voice: Voice) -> str:
        """The words of this value in a style that its class lists."""


def in_words(number: int) -> str:
    """A whole number below one hundred in words."""
    if number <= 20:
        return _SMALL[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens] + (f"-{_SMALL[ones]}" if ones else "")


def figure(number: int, voice: Voice) -> str:
    """A whole number as this article writes it."""
    return in_words(number) if number <= voice.words_up_to else f"{number:,}"


@attrs.frozen
class Words:
    """Fixed words, whatever the style; several are ways to say the same. Slots inside them are filled."""

    ways: tuple[str, ...]

    def said(self, style: str, voice: Voice) -> str:
        return voice.choose.of(self.ways) if not style else self.ways[int(style)]


@attrs.frozen
class Name:
    """A name with its shorter forms; style "full" is the whole name."""

    full: str
    forms: tuple[str, ...]

    def said(self, style: str, voice: Voice) -> str:
        return self.full if style == "full" else voice.choose.of(self.forms)


@attrs.frozen
class Count:
    """So many things of a kind: "34 people"; styles: the figure alone (n), ordinal (th, nth), "twice" (times)."""

    number: int
    one: str = ""
    many: str = ""

    def said(self, style: str, voice: Voice) -> str:
        if style == "th":
            return _ORDINALS[self.number]
        if style == "nth":
            suffixes = {1: "st", 2: "nd", 3: "rd"}
            return f"{self.number}{'th' if self.number % 100 in (11, 12, 13) else suffixes.get(self.number % 10, 'th')}"
        if style == "times":
            return _TIMES[self.number]
        if style == "digits":
            return f"{self.number:,}"
        number = figure(self.number, voice)
        return number if style == "n" else f"{number} {self.one if self.number == 1 else self.many}"


@attrs.frozen
class Share:
    """A percentage, with one decimal at most."""

    percent: Decimal

    def said(self, style: str, voice: Voice) -> str:
        return f"{self.percent.normalize():f}" + (" per cent" if voice.day_first else " percent")


@attrs.frozen
class Money:
    """An amount in millions of a currency."""

    millions: Decimal
    sign: str = "$"

    def said(self, style: str, voice: Voice) -> str:
        return f"{self.sign}{self.millions.normalize():f} million"


@attrs.frozen
class Day:
    """A date; ``weekday`` overrides the calendar's. Styles: on, both, date, full, year, weekday, s."""

    date: datetime.date
    weekday: str = ""

    def said(self, style: str, voice: Voice) -> str:
        weekday = self.weekday or self.date.strftime("%A")
        month, day = self.date.strftime("%B"), self.date.day
        date = f"{day} {month}" if voice.day_first else f"{month} {day}"
        full = f"{date} {self.date.year}" if voice.day_first else f"{date}, {self.date.year}"
        ago = (voice.published - self.date).days
        ways = (f"on {weekday}",) if abs(ago) < 6 else (f"on {date}",)
        if voice.from_today:
            ways = (_FROM_TODAY.get(ago, ways[0]),)
        forms: Mapping[str, tuple[str, ...]] = {
            "on": ways, "both": (f"on {weekday}, {date}", f"on {weekday}, {full}"), "date": (f"on {date}",),
            "bare": (date,), "full": (full,), "year": (str(self.date.year),), "weekday": (weekday,),
            "s": (f"{weekday}'s",),
        }  # fmt: skip
        return voice.choose.of(forms[style or "on"])


#: Days by their distance from that of publication.
_FROM_TODAY: Mapping[int, str] = {0: "today", 1: "yesterday", -1: "tomorrow"}


@attrs.frozen
class Length:
    """A distance with its conversion: "12 miles (19 km)"."""

    miles: int
    kilometres: int

    def said(self, style: str, voice: Voice) -> str:
        if voice.day_first:
            return f"{self.kilometres} km ({self.miles} miles)"
        return f"{self.miles} miles ({self.kilometres} kilometers)"


@attrs.frozen
class Person:
    """Somebody: a bare slot introduces him at first and then refers back to him."""

    given: str
    family: str
    female: bool
    born: datetime.date
    office: str  # with its article where it takes one: "the mayor of Lenn", "a baker"
    title: str = ""  # as it stands before the name: "Mayor"

    def age_on(self, day: datetime.date) -> int:
        """Whole years lived on that day."""
        return day.year - self.born.year - ((day.month, day.day) < (self.born.month, self.born.day))

    def said(self, style: str, voice: Voice) -> str:
        return voice.choose.of(_PERSON[style or "again"](self, voice))

    @property
    def full(self) -> str:
        return f"{self.given} {self.family}"

    def _introduced(self, voice: Voice) -> tuple[str, ...]:
        ways = (f"{self.full}, {self.office},",) if self.office else (self.full,)
        return (*ways, f"{self.title} {self.full}") if self.title else ways

    def _again(self, voice: Voice) -> tuple[str, ...]:
        return (self.family, self.full, f"{'Ms' if self.female else 'Mr'} {self.family}")


_PERSON: Mapping[str, Callable[[Person, Voice], tuple[str, ...]]] = {
    "first": Person._introduced,
    "again": Person._again,
    "full": lambda p, v: (p.full,),
    "family": lambda p, v: (p.family,),
    "titled": lambda p, v: (f"{p.title} {p.family}", f"{p.family}, {p.office},"),
    "given": lambda p, v: (p.given,),
    "office": lambda p, v: (p.office,),
    "aged": lambda p, v: (f"{p.full}, {p.age_on(v.published)}, {p.office},",),
    "age": lambda p, v: (str(p.age_on(v.published)),),
    "he": lambda p, v: ("she" if p.female else "he",),
    "his": lambda p, v: ("her" if p.female else "his",),
    "him": lambda p, v: ("her" if p.female else "him",),
    "man": lambda p, v: ("woman" if p.female else "man",),
}
