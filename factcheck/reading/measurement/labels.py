"""Numbers that are no quantity: years, section and flight numbers, telephone numbers, names such as Six Nations."""

from factcheck.lexicon.entries import Tag
from factcheck.reading.measurement.counted import head
from factcheck.reading.numerals import NumeralRun
from factcheck.reading.sentences import Sentences
from factcheck.reading.tokens import Tokens

_HYPHENS = frozenset("-‐‑–—/")
_NAMED = int(Tag.NAME)
_OPENERS = frozenset("\"'“‘(:-–—•*")


def is_label(tokens: Tokens, sentences: Sentences, run: NumeralRun) -> bool:
    """True for a number without a unit that names or dates a thing, or belongs to a longer code."""
    i, j = run.first, run.last
    words = tokens.words
    start, stop = (0, tokens.body) if i < tokens.body else (tokens.body, len(tokens))
    before = words[i - 1] if i > start else None
    if before is not None and before.amount_role == "age":
        return False
    if before is not None and before.shape != "punct" and words[i].text[0] == "." and tokens.glued(i):
        return True  # the end of "N4.05tn"
    if i - 2 >= start and words[i - 1].text == "," and tokens.glued(i) and words[i - 2].text[-1].isdigit():
        return True  # the end of "than-6,219"
    if before is not None and before.amount_role == "label" and run.kind == "cardinal":
        return run.digits or (
            run.value < 100 and (words[i].shape != "lower" or head(tokens, j, stop, one=False) is None)
        )
    if run.digits and _joined_to_label(tokens, i, start):
        return True
    if run.kind == "cardinal" and _moment(tokens, j, stop):
        return True
    if i == sentences.of(i).first and _stamp(tokens, i, stop):
        return True
    if run.digits:
        if j < stop and words[j].fold in (".", ")") and (i == start or tokens.newlines[i]):
            return True
        return (
            _code(tokens, i, j, start, stop) or _year(tokens, run, start, stop)
            or _named(tokens, run, start, stop) or _model(tokens, run, start, stop)
        )  # fmt: skip
    if words[i].shape != "Title":
        return False
    return i > start and i != (sentence := sentences.of(i)).first and not sentence.heading and i >= tokens.body and (
        before is not None and before.fold not in _OPENERS
    )  # fmt: skip


def _joined_to_label(tokens: Tokens, i: int, start: int) -> bool:
    """True of the second in "his number 10 and 11 batsmen", "articles 12 and 13"."""
    words = tokens.words
    if i - 3 < start or words[i - 1].fold not in ("and", "or") or words[i - 2].number is None:
        return False
    return words[i - 3].amount_role in ("label", "rank")


def _code(tokens: Tokens, i: int, j: int, start: int, stop: int) -> bool:
    """Chains of figures (555-1234, 4-4-2, 10/12/04) and figures glued to letters or signs (3G, 1990s, +44, #5)."""
    words = tokens.words
    if j < stop and tokens.glued(j):
        after = words[j]
        if after.shape not in ("punct",) and after.unit is None and after.currency is None and after.fold != "'s":
            return not (after.fold[0].isdigit() is False and after.fold in _ENDINGS)
        if after.fold in _HYPHENS and j + 1 < stop and tokens.glued(j + 1) and _chained(tokens, j + 1, stop):
            return True
        if after.fold == "'" and j + 1 < stop and words[j + 1].fold == "s" and tokens.glued(j + 1):
            return True
    if i > start and tokens.glued(i):
        before = words[i - 1]
        if before.fold in ("'", "’") and len(words[i].text) == _YEAR:
            return True  # "in the first half of '22"
        if before.fold in _HYPHENS and i - 1 > start and tokens.glued(i - 1):
            previous = words[i - 2]
            return (previous.shape not in ("digits",) and previous.fold not in _TO_RANGE) or _chained_back(
                tokens, i, start
            )
        return before.fold in ("+", "#", "@", "_", "=", "\\")
    return False


#: Digits of a year behind an apostrophe.
_YEAR = 2


def _moment(tokens: Tokens, at: int, stop: int) -> bool:
    """True before "in the evening": an hour of the day."""
    words = tokens.words
    if at + 2 >= stop or words[at].fold != "in" or words[at + 1].fold != "the":
        return False
    calendar = words[at + 2].calendar
    return calendar is not None and calendar.kind == "daypart"


def _stamp(tokens: Tokens, at: int, stop: int) -> bool:
    """True of "19.30 Schools were shut", the hour of an entry in a live blog: a sentence begins right behind it."""
    words = tokens.words
    hour, dot, minute = words[at].text.partition(".")
    if not (dot and hour.isdecimal() and minute.isdecimal() and len(minute) == 2):
        return False
    if int(hour) > _HOURS or int(minute) > _MINUTES:
        return False
    return at + 1 < stop and words[at + 1].text[0].isupper()


_HOURS, _MINUTES = 23, 59
_ENDINGS = frozenset({"pc", "st", "nd", "rd", "th"})
_TO_RANGE = frozenset({"%", "m", "bn", "k", "p", "km", "cm", "kg"})


def _chained(tokens: Tokens, at: int, stop: int) -> bool:
    """True where the figures at ``at`` go on after another hyphen, or have the length of a telephone number."""
    words = tokens.words
    if words[at].shape != "digits":
        return False
    if _telephone(tokens, at - 2, at):
        return True
    return (
        at + 2 < stop and tokens.glued(at + 1) and words[at + 1].fold in _HYPHENS
        and tokens.glued(at + 2) and words[at + 2].shape == "digits"
    )  # fmt: skip


def _telephone(tokens: Tokens, at: int, then: int) -> bool:
    """True of "555-1234", and not of "0.5-0.75"."""
    texts = tokens.words[at].text, tokens.words[then].text
    return [len(text) for text in texts] == [3, 4] and all(text.isdecimal() for text in texts)


def _chained_back(tokens: Tokens, i: int, start: int) -> bool:
    words = tokens.words
    if _telephone(tokens, i - 2, i):
        return True
    return i - 4 >= start and tokens.glued(i - 2) and words[i - 3].fold in _HYPHENS and words[i - 4].shape == "digits"


def _year(tokens: Tokens, run: NumeralRun, start: int, stop: int) -> bool:
    """A year that the times did not take: "the 2004 elections", "1996-97"."""
    calendar = tokens.words[run.first].calendar
    if calendar is None or calendar.kind != "year" or run.last - run.first > 1 or not isinstance(run.value, int):
        return False
    found = head(tokens, run.last, stop, one=False)
    if found is None:
        return True
    if not 1900 <= run.value < 2100:
        return False
    before = tokens.words[run.first - 1] if run.first > start else None
    determined = before is not None and bool(int(before.tags) & int(Tag.DET | Tag.POSS | Tag.PREP))
    return determined or (tokens.words[found].person is None and found != run.last)


def _is_pair(tokens: Tokens, at: int) -> bool:
    """True where a hyphen joins the figures to more figures: a score, not a name's number."""
    return tokens.words[at].fold in _HYPHENS and tokens.glued(at) and tokens.words[at + 1].shape == "digits"


def _named(tokens: Tokens, run: NumeralRun, start: int, stop: int) -> bool:
    """Figures after a name and before no noun: Apollo 13, Windows 95, Boeing 747, FTSE 100."""
    i = run.first
    if i <= start or "," in tokens.words[i].text:
        return False
    before = tokens.words[i - 1]
    if run.last + 1 < stop and _is_pair(tokens, run.last):
        return False
    if before.shape not in ("Title", "UPPER", "Mixed", "identifier") or before.calendar is not None:
        return False
    if before.person is not None and before.person.plural:
        return False  # "Democrats won 220 and Republicans 210"
    if int(before.tags) & int(Tag.ADV) and (i - 1 == start or tokens.words[i - 2].shape == "punct"):
        return False  # "Only 36 of the 40 members"
    if not int(before.tags) & _NAMED or int(before.tags) & int(Tag.PREP | Tag.DET | Tag.SUB | Tag.CONJ):
        return False
    return head(tokens, run.last, stop, one=False) is None


def _model(tokens: Tokens, run: NumeralRun, start: int, stop: int) -> bool:
    """Figures between a determiner and one thing: "the 80486 microprocessor", "Intel's 486 chip", "a 737 jet".

    A count has a plural after it, or a noun of people that takes none ("the 250 staff").
    """
    words = tokens.words
    i, j = run.first, run.last
    if j - i > 1 or i <= start or j >= stop or not isinstance(run.value, int) or len(words[i].text) < 3:
        return False
    if not words[i].text.isdigit() or not int(words[i - 1].tags) & _DETERMINING:
        return False
    noun = words[j]
    if noun.shape != "lower" or not int(noun.tags) & _COMMON or int(noun.tags) & _MODIFYING:
        return False
    if (
        noun.unit is not None
        or noun.person is not None
        or noun.organisation is not None
        or noun.amount_role is not None
    ):
        return False
    if j + 1 < stop and int(words[j + 1].tags) & _COMMON_ONLY == _COMMON and words[j + 1].shape == "lower":
        return False  # "the 120 seat chamber": a measure
    return head(tokens, j, stop, one=False) is None


_DETERMINING = int(Tag.DET | Tag.POSS)
_COMMON = int(Tag.NOUN)
_COMMON_ONLY = int(Tag.NOUN | Tag.VERB)
_MODIFYING = int(Tag.PARTICIPLE | Tag.ING | Tag.ADV | Tag.PAST)
