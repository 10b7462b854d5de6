"""Ages that no unit tells: "aged 46", "at the age of 84", "Jane Roe, 46,", "a woman of 28"."""

from factcheck.lexicon.entries import Tag
from factcheck.reading.measurement.amounts import Amount
from factcheck.reading.numerals import NumeralRun
from factcheck.reading.tokens import Tokens

#: The oldest documented person died at 122.
_OLDEST = 122
_CLOSERS = frozenset({",", ".", ";", ")", "who", "was", "is", "and", "has", "had", "said", "of", "from", "were"})
_AGE_OF = frozenset({"of", "at"})
_JUNIOR = frozenset({"jr", "sr"})
_NAME = int(Tag.NAME)


def age(tokens: Tokens, run: NumeralRun) -> Amount | None:
    """The age in years that a bare number tells, or None."""
    if run.kind != "cardinal" or not isinstance(run.value, int) or not 0 < run.value <= _OLDEST or run.scale > 1:
        return None
    i = run.first
    start, stop = (0, tokens.body) if i < tokens.body else (tokens.body, len(tokens))
    if i - 1 < start:
        return None
    words = tokens.words
    before = words[i - 1]
    if (
        before.amount_role == "age"
        or (before.fold in _AGE_OF and i - 2 >= start and words[i - 2].fold in ("age", "ages", "aged"))
        or _is_old(tokens, run, start, stop)
        or (before.fold == "of" and _person_of(tokens, run, stop))
        or _after_name(tokens, run, start, stop)
    ):
        return Amount(run, run.first, run.last, run.value, run.value, "age", "years", "time")
    return None


def _is_old(tokens: Tokens, run: NumeralRun, start: int, stop: int) -> bool:
    """``he is 19``, ``who was 84``, with nothing after the number that it could count."""
    words = tokens.words
    i = run.first
    if i - 2 < start or words[i - 1].fold not in ("is", "was", "'s") or words[i - 2].fold not in _PERSONS:
        return False
    return run.value > 4 and (run.last >= stop or words[run.last].shape == "punct" or words[run.last].fold == "when")


_PERSONS = frozenset({"he", "she", "who"})


def _person_of(tokens: Tokens, run: NumeralRun, stop: int) -> bool:
    """``a woman of 28``, with nothing after the number that it could count; a crew of 18 is no age."""
    person = tokens.words[run.first - 2].person if run.first > 1 else None
    if person is None or person.plural or person.kind == "group" or not run.digits:
        return False
    return run.last >= stop or tokens.words[run.last].shape == "punct" or tokens.words[run.last].fold in _CLOSERS


def _after_name(tokens: Tokens, run: NumeralRun, start: int, stop: int) -> bool:
    """``Jane Roe, 46,``: figures between commas right behind a name of a person."""
    words = tokens.words
    i = run.first
    if not run.digits or words[i - 1].fold != "," or run.last >= stop or i - 2 < start:
        return False
    if words[run.last].fold != "," and not (words[run.last].fold in _CLOSERS and run.value > 12):
        return False
    k = i - 2
    if words[k].fold == "." and k - 1 >= start:
        k -= 1
    name = words[k]
    if name.fold in _JUNIOR:
        return True
    if name.shape not in ("Title", "Mixed") or not int(name.tags) & _NAME:
        return False
    if name.calendar is not None or name.country is not None or name.number is not None or name.place is not None:
        return False
    first = words[k - 1] if k > start else None
    return first is not None and (first.shape in ("Title", "Mixed", "UPPER") or first.fold == ".") and run.value > 2
