"""Reporting nouns and prepositions: "X's claim that", "a statement by X that", "according to X"."""

from collections.abc import Iterator

from factcheck.reading.reporting.before_cues import in_pieces, resumed
from factcheck.reading.reporting.contents import clause_start
from factcheck.reading.reporting.masks import ADJ, CONJ, NOUN, POSS, SUB, WH
from factcheck.reading.reporting.reach import Passage, Reach, trim
from factcheck.reading.reporting.reported import Reported
from factcheck.reading.reporting.speakers import Speaker, phrase_beginning, phrase_ending


def reported_by_preposition(d: Passage, at: int, reach: Reach) -> Iterator[Reported]:
    """What "according to X" reports: the clause before it, or after it where it begins the sentence."""
    words = d.tokens.words
    if at + 2 >= reach.last or words[at + 1].fold != "to":
        return
    speaker = phrase_beginning(d, at + 2, reach)
    if speaker is None:
        return
    start = clause_start(d, reach)
    if at - start > 1:
        last = trim(d, start, at)
        quotation = d.closed_before(at) if not reach.quoted else None
        if quotation is not None and quotation.first < start:
            start = quotation.first
        rest = resumed(d, speaker.last, reach, complete=d.finite(start, last))
        joined = rest is not None and d.tags[last - 1] & CONJ  # "he fled and, according to X, hid"
        pieces = [(start, last)] if start < last and not joined else []
        yield from in_pieces([*pieces, rest] if rest else pieces, speaker, at, at, quoted=False)
        return
    first = _over_relative(d, speaker.last, reach)
    while first < reach.last and words[first].text != "," and words[first].mark is None:
        first += 1
    first += 1
    if first < reach.last:
        yield Reported(first, trim(d, first, reach.last), speaker, at, at)


def _over_relative(d: Passage, k: int, reach: Reach) -> int:
    """Where a relative clause about the source ends: "according to X, whose voice was changed, they fled"."""
    if k + 2 < reach.last and d.tokens.words[k].text == "," and d.tags[k + 1] & WH:
        return next((m for m in range(k + 2, reach.last) if d.tokens.words[m].text == ","), k)
    return k


def reported_by_noun(d: Passage, at: int, reach: Reach) -> Iterator[Reported]:
    """ "X's claim that ...", "a claim by X that ...", and "In X's account, ..."."""
    words, tags = d.tokens.words, d.tags
    that = at + 1
    if that < reach.last and words[that].text == ",":
        yield from _by_account(d, at, reach)
        return
    speaker: Speaker | None = None
    if that < reach.last and words[that].fold in ("by", "from"):
        speaker = phrase_beginning(d, that + 1, reach)
        that = speaker.last if speaker else that
    if that >= reach.last or words[that].fold != "that" or not tags[that] & SUB:
        return
    if speaker is None:
        speaker = possessor(d, at, reach)
    if speaker is None:
        return
    first = that + 1
    quotation = d.opens_at(first) if first < reach.last and words[first].mark is not None else None
    if quotation is not None:
        yield Reported(quotation.first, quotation.last, speaker, at, at, quoted=True)
        return
    last = next((k for k in range(first, reach.last) if words[k].text == ","), reach.last)
    last = trim(d, first, last)
    if first < last:
        yield Reported(first, last, speaker, at, at)


def _by_account(d: Passage, at: int, reach: Reach) -> Iterator[Reported]:
    """ "In X's telling, ..." at the head of a sentence: the rest of it is what X says."""
    speaker = possessor(d, at, reach)
    if speaker is None or speaker.first != reach.first + 1 or d.tokens.words[reach.first].fold not in ("in", "by"):
        return
    last = trim(d, at + 2, reach.last)
    if at + 2 < last and d.finite(at + 2, last):
        yield Reported(at + 2, last, speaker, at, at)


#: A possessor does not reach over these: "took comfort from Lee's remark".
_APART = frozenset({"from", "with", "at", "in", "on", "to", "by"})


def possessor(d: Passage, at: int, reach: Reach) -> Speaker | None:
    """Whose the noun at a token is: "the mayor's claim", "her first claim"."""
    words, tags = d.tokens.words, d.tags
    k = at - 1
    while k > reach.first and tags[k] & (ADJ | NOUN) and not tags[k] & POSS and at - k < 4:
        k -= 1
    if k < reach.first or not tags[k] & POSS:
        return None
    if words[k].fold in ("'s", "'") and k > reach.first:
        low = max(reach.first, k - 14)
        floor = next((m + 1 for m in range(k - 2, low, -1) if words[m].fold in _APART), reach.first)
        found = phrase_ending(d, k - 1, floor)
        return None if found is None else found._replace(last=k)
    return Speaker(k, k + 1, k)
