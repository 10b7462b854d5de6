"""Contents before their cue, and those that it interrupts: "the driver, according to police, fled"."""

from collections.abc import Iterator

from factcheck.reading.quotations import Quotation
from factcheck.reading.reporting.contents import clause_start
from factcheck.reading.reporting.masks import ADJ, BASE, CONJ, DET, FINITE, ING, NOUNS, POSS, PREP, WH
from factcheck.reading.reporting.reach import Passage, Reach, trim
from factcheck.reading.reporting.reported import Reported
from factcheck.reading.reporting.speakers import Speaker

_HORIZON = 80  # tokens of the rest of a clause


def before_cue(d: Passage, cue: int, cue_first: int, speaker: Speaker, after: int, reach: Reach) -> Iterator[Reported]:
    """Content before its cue: a quotation just closed, or the clause before ', X said' and what resumes it."""
    words = d.tokens.words
    begin = min(speaker.first, cue_first)
    if words[cue_first - 1].fold == "as" and not reach.quoted:  # "..., the paper quoted X as saying"
        near = range(begin, max(begin - _QUOTED_BY, reach.first), -1)
        begin = next((k for k in near if speech_before(d, k)), begin)
    start = clause_start(d, reach)
    quotation = d.closed_before(begin) if not reach.quoted else None
    if quotation is None and not reach.quoted:
        start = max(start, begin - _HORIZON)
    if quotation is not None:
        mixed = quotation.first > start + 1 and quotation.first >= reach.first and not _introduced(d, quotation)
        pieces = [(q.first, q.last) for q in d.speech_from(quotation)]
        if mixed:
            pieces[0] = (start, quotation.last)
        open_ended = mixed or not quotation.whole
        if len(pieces) == 1 and open_ended and (rest := resumed(d, after, reach)):
            pieces.append(rest)
        yield from in_pieces(pieces, speaker, cue, cue_first, quoted=not mixed)
        return
    if words[begin - 1].mark in _QUOTE and begin - 2 > reach.first and words[begin - 2].text == ",":
        begin -= 1  # a quotation that has lost its opening mark
    if words[begin - 1].fold == "as" and begin - 1 >= reach.first:
        yield from _as_said(d, cue, cue_first, speaker, after, reach)
        return
    if begin - 1 <= reach.first or words[begin - 1].text not in (",", "–", "—", "-", "--"):
        return
    colon = next((k for k in range(begin - 2, start, -1) if words[k].text == ":"), None)
    start = (
        start if colon is None or words[colon - 1].cue is not None else colon + 1
    )  # "X spoke of it: it was, he said,"
    pieces = [(start, trim(d, start, begin - 1))]
    if rest := resumed(d, after, reach, complete=d.finite(start, begin - 1)):
        pieces.append(rest)
    if pieces[-1][1] - start > 1 and any(d.has(first, last, FINITE | BASE) for first, last in pieces):
        yield from in_pieces(pieces, speaker, cue, cue_first, quoted=False)


def _as_said(d: Passage, cue: int, cue_first: int, speaker: Speaker, after: int, reach: Reach) -> Iterator[Reported]:
    """ "As X said, ..." and "..., as X said"."""
    begin = min(speaker.first, cue_first) - 1
    start = clause_start(d, reach)
    pieces = [(start, trim(d, start, begin))] if begin - start > 1 else []
    if rest := resumed(d, after, reach):
        pieces.append(rest)
    if pieces and any(d.finite(first, last) for first, last in pieces):
        yield from in_pieces(pieces, speaker, cue, cue_first, quoted=False)


def _introduced(d: Passage, quotation: Quotation) -> bool:
    mark = quotation.first - 1
    return mark > 0 and d.tokens.words[mark - 1].text in (",", ":", "—", "–")


def speech_before(d: Passage, begin: int) -> bool:
    """True when a quotation that leads on to its cue has just closed: '"We won," X said as he left'."""
    quotation = d.closed_before(begin)
    return quotation is not None and quotation.whole and d.tokens.words[quotation.last - 1].text in _LEADS_ON


_LEADS_ON = frozenset({",", "?", "!", "…", "...", "-", "–", "—", "--"})
_QUOTE = frozenset({"quote", "quote-close"})
_QUOTED_BY = 10  # tokens of "the paper quoted a bank official"


def in_pieces(
    pieces: list[tuple[int, int]], speaker: Speaker, cue: int, cue_first: int, *, quoted: bool
) -> Iterator[Reported]:
    """One content with its parts, or one a part where the cue between them outweighs what it interrupts."""
    if not pieces:
        return
    first, last = pieces[0][0], pieces[-1][1]
    said = sum(b - a for a, b in pieces)
    if len(pieces) == 1 or 2 * (last - first - said) <= said:
        yield Reported(first, last, speaker, cue, cue_first, quoted, tuple(pieces) if len(pieces) > 1 else ())
        return
    for a, b in pieces:
        yield Reported(a, b, speaker, cue, cue_first, quoted)


def resumed(d: Passage, after: int, reach: Reach, *, complete: bool = False) -> tuple[int, int] | None:
    """The rest of a clause that ', X said,' interrupts, when it is no clause of the writer's own.

    After a ``complete`` clause a noun phrase is in apposition to the speaker, and a phrase without a verb says where.
    """
    words, tags = d.tokens.words, d.tags
    first = after + 1
    if first + 1 >= reach.last or words[after].text not in (",", "–", "—", "-", "--"):
        return None
    if tags[first] & PREP and tags[first + 1] & WH:
        return None
    if tags[first] & (WH | CONJ | ING) or words[first].cue is not None or words[first].mark is not None:
        return None
    last = trim(d, first, min(reach.last, first + _HORIZON))
    if complete and tags[first] & (DET | NOUNS | ADJ | POSS):
        return None
    if complete and (words[first].fold in _CONCESSIVE or (tags[first] & PREP and not d.finite(first, last))):
        return None
    return (first, last) if last - first > 1 else None


_CONCESSIVE = frozenset({"though", "although", "while", "whereas"})
