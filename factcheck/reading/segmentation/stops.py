"""Whether a stop ends its sentence: abbreviations, initials, ellipses, list numbers, quotation marks after the stop."""

from collections.abc import Callable

from factcheck.lexicon.entries import Abbreviation, Tag
from factcheck.lexicon.word import Word
from factcheck.reading.segmentation.marks import role
from factcheck.reading.tokens import Tokens

_STARTERS = Tag.DET | Tag.POSS | Tag.PREP | Tag.PRON | Tag.CONJ | Tag.SUB | Tag.AUX | Tag.MODAL | Tag.WH | Tag.NEG
_CLOSERS = frozenset({"bracket-close", "quote-close"})
_EITHER = frozenset({"quote", "single"})
_DASHES = frozenset({"-", "–", "—", "--", "---", "_", "―"})
_LEADING_PHRASE = 5  # tokens of "At 5 a.m. Mr. Smith ...", which is no sentence yet


def ends_sentence(tokens: Tokens, stop: int, start: int, last: int, *, opened: bool) -> int:
    """The first token of the next sentence when the mark at ``stop`` ends the one that began at ``start``, else -1.

    ``last`` is the exclusive end of the paragraph; ``opened`` says whether a straight quotation mark is open.
    """
    words = tokens.words
    if words[stop].mark == "ellipsis" or _in_dots(tokens, stop, start, last):
        return _after_dots(tokens, stop, start, last)
    following = _after_closers(tokens, stop + 1, last, opened=opened)
    if following >= last:
        return -1
    first = _first_word(tokens, following, last)
    word = words[first]
    if words[following].text in _DASHES and following > stop + 1:
        return -1
    if not _may_begin(word):
        return -1
    if tokens.glued(following) and not _missing_space(tokens, stop, following):
        return -1
    if following > stop + 1 and _is_cue_clause(tokens, first, last):
        return -1
    if words[stop].text in "!?…":
        return following
    return following if _full_stop(tokens, stop, start, first) else -1


def _in_dots(tokens: Tokens, stop: int, start: int, last: int) -> bool:
    words = tokens.words
    if words[stop].text != ".":
        return False
    return (stop > start and words[stop - 1].text == ".") or (stop + 1 < last and words[stop + 1].text == ".")


def _after_closers(tokens: Tokens, index: int, last: int, *, opened: bool) -> int:
    """Pass over what belongs to the sentence after its stop: more stops, quotation marks, brackets, note numbers."""
    words = tokens.words
    while index < last:
        word = words[index]
        if word.mark is None:
            break
        stop = word.mark == "stop" and tokens.glued(index)
        if stop or word.mark in _CLOSERS or (word.mark in _EITHER and role(tokens, index, opened=opened) == "close"):
            index += 1
        elif word.text == "[" and index + 2 < last and tokens.glued(index) and words[index + 2].text == "]":
            index += 3
        else:
            break
    return index


def _first_word(tokens: Tokens, index: int, last: int) -> int:
    """The first token that is no quotation mark, bracket, dash or dot, among the next few."""
    words = tokens.words
    last = min(last, index + 8)
    while index < last - 1 and (words[index].mark not in (None, "dotted") or words[index].text in _DASHES):
        index += 1
    return index


def _may_begin(word: Word) -> bool:
    first = word.text[0]
    return word.shape == "Mixed" or (not first.islower() and (first.isalnum() or first in "$£€@#"))


def _after_dots(tokens: Tokens, stop: int, start: int, last: int) -> int:
    """Ellipses: "..." before a capital ends a sentence; of spaced dots a fourth does, the first when it is glued."""
    words = tokens.words
    if words[stop].mark == "ellipsis":
        following = _after_closers(tokens, stop + 1, last, opened=True)
        if following >= last or tokens.glued(following) or words[stop - 1].mark == "bracket-open":
            return -1
        return following if _may_begin(words[_first_word(tokens, following, last)]) else -1
    if words[stop - 1].text == "." and stop > start:
        return -1  # the first dot of the run has decided
    end = stop
    while end < last and words[end].text == ".":
        end += 1
    if end >= last or end - stop == 3 or not _may_begin(words[_first_word(tokens, end, last)]):
        return -1
    return stop + 1 if end - stop > 3 and tokens.glued(stop) else end


def _missing_space(tokens: Tokens, stop: int, following: int) -> bool:
    """True for "season.Recently": a word of lower case or figures, the stop, a capitalised word of some length."""
    before, after = tokens.words[stop - 1], tokens.words[following]
    if after.mark is not None or following > stop + 1:
        return True
    return before.shape in ("lower", "digits") and after.shape == "Title" and min(len(before.text), len(after.text)) > 1


def _is_cue_clause(tokens: Tokens, index: int, last: int) -> bool:
    """True for the "Mary Smith asked." of '"Why?" Mary Smith asked.', which ends the sentence of its quotation."""
    words = tokens.words
    end = min(index + 6, last)
    while index < end and words[index].shape in ("Title", "UPPER") and words[index].cue is None:
        index += 1
    if index >= end or (cue := words[index].cue) is None or cue.kind != "speech" or not words[index].verbs:
        return False
    return index + 1 >= last or words[index + 1].text in (".", ",", ":")


def _full_stop(tokens: Tokens, stop: int, start: int, first: int) -> bool:
    words = tokens.words
    if words[stop].mark == "dotted":
        before = words[stop]
        if "/" in before.text or "@" in before.text or len(before.text) > 12:
            return True
    else:
        before = words[stop - 1]
    if stop - start < (3 if words[start].mark == "bullet" else 2) and _is_label(before):
        return False
    if before.abbreviation is not None:
        return _ABBREVIATIONS[before.abbreviation.kind](before.abbreviation, tokens, start, stop, first)
    if words[stop].mark == "dotted" or (len(before.text) == 1 and before.text.isupper()):
        return _is_starter(tokens, first)
    return True


def _is_label(word: Word) -> bool:
    return (len(word.text) <= 3 and word.text.isdecimal()) or (len(word.text) == 1 and word.text.isalpha())


def _is_starter(tokens: Tokens, first: int) -> bool:
    """True for a capitalised function word, which a name hardly begins with; initials and "a" are none."""
    word = tokens.words[first]
    if not word.tags & _STARTERS or word.shape != "Title":
        return False
    return len(word.text) > 1 or first + 1 >= len(tokens) or tokens.words[first + 1].text != "."


def _by_starter(entry: Abbreviation, tokens: Tokens, start: int, stop: int, first: int) -> bool:
    return entry.ends and _is_starter(tokens, first)


def _before_number(entry: Abbreviation, tokens: Tokens, start: int, stop: int, first: int) -> bool:
    return entry.ends and tokens.words[first].shape not in ("digits", "identifier")


def _month(entry: Abbreviation, tokens: Tokens, start: int, stop: int, first: int) -> bool:
    return tokens.words[first].shape != "digits" and not _leading(tokens, start, stop)


def _time(entry: Abbreviation, tokens: Tokens, start: int, stop: int, first: int) -> bool:
    word = tokens.words[first]
    return word.calendar is None and word.shape not in ("UPPER", "digits") and not _leading(tokens, start, stop)


def _leading(tokens: Tokens, start: int, stop: int) -> bool:
    return stop - start < _LEADING_PHRASE and bool(tokens.words[start].tags & Tag.PREP)


_ABBREVIATIONS: dict[str, Callable[[Abbreviation, Tokens, int, int, int], bool]] = {
    "title": _by_starter,
    "number": _before_number,
    "month": _month,
    "weekday": _month,
    "state": _by_starter,
    "time": _time,
    "company": _by_starter,
    "suffix": _by_starter,
    "street": _by_starter,
    "latin": _by_starter,
    "unit": _month,
    "general": _by_starter,
}
