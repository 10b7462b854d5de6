"""Quotations: what stands between quotation marks, one clear pair at a time."""

from bisect import bisect_left
from collections.abc import Iterator

from factcheck.lexicon.entries import Tag
from factcheck.reading.segmentation.marks import Role, gap_after, gap_before, role
from factcheck.reading.sentences import Sentences
from factcheck.reading.tokens import Tokens
from factcheck.text.frozen import Record
from factcheck.text.span import Span


class Quotation(Record):
    """One stretch between quotation marks on the tokens ``[first, last)``, marks not included.

    ``whole`` is true when it is a full sentence or more, not a quoted word or phrase; ``continued`` when the same
    speech goes on in the next quotation (interrupted by its cue, or over paragraphs); ``nested`` when it stands inside
    another.
    """

    span: Span
    first: int
    last: int
    whole: bool
    continued: bool = False
    nested: bool = False


class _Open(Record):
    """An opening mark that waits for its partner; the quoted words begin at ``first``."""

    first: int
    double: bool
    text: str


class _Pair(Record):
    first: int
    last: int
    spills: bool = False


_KINDS = frozenset({"quote", "quote-open", "quote-close", "single", "single-open", "backtick"})
_DOUBLE = frozenset({"quote", "quote-open", "quote-close"})
_DEPTH = 3
_INTERRUPTION = 30  # tokens between two parts of one speech: '," said a spokesman for the ... , "'


def find_quotations(tokens: Tokens, sentences: Sentences) -> tuple[Quotation, ...]:
    """All quotations in text order; an unbalanced mark costs its paragraph only."""
    words = tokens.words
    marks = [i for i in tokens.positions("mark") if words[i].mark in _KINDS]
    if not marks:
        return ()
    pairs: list[_Pair] = []
    for first, last, inside in _by_paragraph(tokens, sentences, marks):
        pairs += sorted(_pairs(tokens, inside, first, last), key=lambda p: (p.first, -p.last))
    return tuple(_finish(tokens, sentences, pairs))


def _by_paragraph(tokens: Tokens, sentences: Sentences, marks: list[int]) -> Iterator[tuple[int, int, list[int]]]:
    """Each paragraph that has marks: its first token, its exclusive last, its marks."""
    at = 0
    every = sentences.all
    while at < len(marks):
        number = sentences.index(marks[at])
        paragraph = every[number].paragraph
        begin, end = number, number
        while begin and every[begin - 1].paragraph == paragraph:
            begin -= 1
        while end + 1 < len(every) and every[end + 1].paragraph == paragraph:
            end += 1
        stop = bisect_left(marks, every[end].last, at)
        yield every[begin].first, every[end].last, marks[at:stop]
        at = stop


def _pairs(tokens: Tokens, marks: list[int], first: int, last: int) -> Iterator[_Pair]:
    """Pair the marks of one paragraph; an opening one that waits at its end is dropped or spills into the next."""
    waiting: list[_Open] = []
    final_single = max((i for i in marks if _closes_single(tokens, i)), default=-1)
    skip = -1
    for i in marks:
        if i == skip:
            continue
        mark = _mark(tokens, i, last, waiting, final_single)
        if mark is None:
            continue
        which, double, width = mark
        if width == 2:
            skip = i + 1
        if which == "open":
            waiting = [*waiting[1 - _DEPTH :], _Open(i + width, double, tokens.words[i].text)]
            continue
        while waiting and waiting[-1].double != double:
            if not any(w.double == double for w in waiting):
                break
            waiting = waiting[:-1]
        if waiting and waiting[-1].double == double:
            begin = waiting[-1].first
            waiting = waiting[:-1]
            if begin < i:
                yield _Pair(begin, i)
    if waiting and waiting[0].first < last and _goes_on(tokens, waiting[0], last):
        yield _Pair(waiting[0].first, last, spills=True)


def _mark(
    tokens: Tokens, index: int, last: int, waiting: list[_Open], final_single: int
) -> tuple[Role, bool, int] | None:
    """What a mark does, whether it is a double one, and of how many tokens; None for an apostrophe."""
    word = tokens.words[index]
    doubled = index + 1 < last and tokens.words[index + 1].text == word.text and tokens.glued(index + 1)
    if word.text in ("'", "`") and doubled:
        return ("open" if word.text == "`" or not waiting else "close"), True, 2
    if word.mark in _DOUBLE:
        opened = any(w.double for w in waiting)
        if word.text == "“" and waiting and waiting[-1].text == "„":
            return "close", True, 1
        if word.text in "”»" and not opened and gap_before(tokens, index) and not gap_after(tokens, index):
            return "open", True, 1
        return role(tokens, index, opened=opened), True, 1
    return _single(tokens, index, last, waiting, final_single)


def _single(
    tokens: Tokens, index: int, last: int, waiting: list[_Open], final_single: int
) -> tuple[Role, bool, int] | None:
    opened = bool(waiting) and not waiting[-1].double
    which = role(tokens, index, opened=opened)
    if which == "open":
        following = tokens.words[index + 1] if index + 1 < last else None
        if following is None or following.shape in ("digits", "identifier") or final_single <= index:
            return None
        return "open", False, 1
    if not opened:
        return None
    before, after = tokens.words[index - 1], tokens.words[index + 1] if index + 1 < last else None
    plural = before.fold.endswith("s") and after is not None and after.shape == "lower" and index < final_single
    return None if plural else ("close", False, 1)


def _closes_single(tokens: Tokens, index: int) -> bool:
    mark = tokens.words[index].mark
    return mark in ("single", "single-close") and index > 0 and (tokens.glued(index) or gap_after(tokens, index))


def _goes_on(tokens: Tokens, mark: _Open, last: int) -> bool:
    """True when the next paragraph opens with the same mark again, as a speech over several paragraphs does."""
    following = last + (1 if mark.text in ("`",) else 0)
    return mark.double and following < len(tokens) and tokens.words[last].text == mark.text and last != tokens.body


def _finish(tokens: Tokens, sentences: Sentences, pairs: list[_Pair]) -> Iterator[Quotation]:
    outer = 0
    for number, pair in enumerate(pairs):
        following = next((p for p in pairs[number + 1 : number + 5] if p.first >= pair.last), None)
        yield Quotation(
            tokens.span(pair.first, pair.last),
            pair.first,
            pair.last,
            whole=_is_whole(tokens, pair),
            continued=pair.spills or _interrupted(tokens, sentences, pair, following),
            nested=pair.last <= outer,
        )
        outer = max(outer, pair.last)


def _is_whole(tokens: Tokens, pair: _Pair) -> bool:
    words = tokens.words[pair.first : min(pair.last, pair.first + 60)]
    if words[0].shape in ("Title", "UPPER") and tokens.words[pair.last - 1].text in _SENTENCE_END and len(words) > 2:
        return True
    return len(words) > 2 and any(w.tags & _CLAUSE and not w.tags & Tag.ADJ for w in words)


_CLAUSE = Tag.THIRD | Tag.PAST | Tag.AUX | Tag.MODAL
_SENTENCE_END = frozenset(".,!?…")


def _interrupted(tokens: Tokens, sentences: Sentences, pair: _Pair, following: _Pair | None) -> bool:
    """True when only a cue clause stands between two quotations of one paragraph."""
    if following is None or following.first - pair.last > _INTERRUPTION:
        return False
    if tokens.words[pair.last - 1].text not in _SENTENCE_END:
        return False
    last, first = sentences.index(pair.last), sentences.index(following.first)
    if first > last + 1 or sentences.all[first].paragraph != sentences.all[last].paragraph:
        return False
    if tokens.words[following.last - 1].text == ",":
        return False  # it leads on to a cue of its own
    if first > last:
        end = sentences.of(following.last - 1).last
        if following.first > sentences.all[first].first + 2 or following.last + 2 < end:
            return False
    cues = tokens.positions("cue")
    between = cues[bisect_left(cues, pair.last) : bisect_left(cues, following.first)]
    words = tokens.words
    return bool(between) and not any(words[k - 1].text == "," and words[k].tags & Tag.ING for k in between[1:])
