"""The stretch of text that a reporting cue can reach: its sentence, or the quotation that it stands in."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from factcheck.reading.chunking.symbols import TAGS
from factcheck.reading.entities import Entities
from factcheck.reading.phrases import Phrases
from factcheck.reading.quotations import Quotation
from factcheck.reading.reporting.masks import AUX, BASE, CONJ, DET, FINITE, NOUNS, PREP, PUNCT, TO
from factcheck.reading.sentences import Sentences
from factcheck.reading.tokens import Tokens
from factcheck.text.frozen import Record


class Reach(Record):
    """The tokens ``[first, last)`` within which a cue's speaker and content are looked for."""

    first: int
    last: int
    quoted: bool


class Passage:
    """The layers that attribution reads, with quotations by their edges.

    ``tags`` are the resolved parts of speech as plain integers, or all that the words may be while there are none:
    plain integers, since flag arithmetic would cost more than the rest of the pass.
    """

    def __init__(
        self,
        tokens: Tokens,
        sentences: Sentences,
        phrases: Phrases,
        entities: Entities,
        quotations: tuple[Quotation, ...],
    ) -> None:
        self.tokens = tokens
        self.sentences = sentences
        self.phrases = phrases
        self.entities = entities
        self.quotations = quotations
        symbols = phrases.symbols
        self.tags: Sequence[int] = list(map(_BITS.__getitem__, symbols)) if symbols else [w.bits for w in tokens.words]
        self.by_first = {q.first: q for q in quotations}
        self.by_last = {q.last: q for q in quotations}
        self._outer = tuple(q for q in quotations if not q.nested)
        self._firsts = tuple(q.first for q in self._outer)

    def quotation_at(self, token: int) -> Quotation | None:
        """The outermost quotation that covers a token."""
        at = bisect_right(self._firsts, token) - 1
        return self._outer[at] if at >= 0 and token < self._outer[at].last else None

    def reach(self, token: int) -> Reach:
        """What a cue at ``token`` can reach."""
        sentence = self.sentences.of(token)
        quotation = self.quotation_at(token)
        if quotation is None:
            return Reach(sentence.first, sentence.last, quoted=False)
        return Reach(max(sentence.first, quotation.first), min(sentence.last, quotation.last), quoted=True)

    def opens_at(self, token: int) -> Quotation | None:
        """The quotation whose opening mark stands at a token."""
        return self.by_first.get(token + 1) or (
            self.by_first.get(token + 2) if self.tokens.words[token].mark in ("backtick", "single") else None
        )

    def closed_before(self, token: int) -> Quotation | None:
        """The quotation that has its closing mark right before a token, a comma or dash between them allowed."""
        words = self.tokens.words
        for k in (token - 1, token - 2, token - 3):
            if k < 0:
                return None
            found = self.by_last.get(k)
            if found is not None:
                return found
            if words[k].text not in _PASSED and words[k].mark not in _MARKS:
                return None
        return None

    def speech_from(self, quotation: Quotation) -> tuple[Quotation, ...]:
        """A quotation and those of its paragraph in which the same speech goes on."""
        chain = [quotation]
        at = bisect_left(self._firsts, quotation.first)
        paragraph = self.sentences.of(quotation.first).paragraph
        while chain[-1].continued and len(chain) < _LONGEST_CHAIN and at + 1 < len(self._outer):
            at += 1
            if self.sentences.of(self._outer[at].first).paragraph != paragraph:
                break
            chain.append(self._outer[at])
        return tuple(chain)

    def has(self, first: int, last: int, mask: int, without: int = 0) -> bool:
        """True when a token of ``[first, last)`` has one of the tags ``mask`` and none of ``without``."""
        return any(t & mask and not t & without for t in self.tags[first : min(last, first + _HORIZON)])

    def finite(self, first: int, last: int) -> bool:
        """True when a finite verb stands in ``[first, last)``; a base form is one unless "to" or a helper precedes."""
        tags = self.tags
        for k in range(first, min(last, first + _HORIZON)):
            tag = tags[k]
            if tag & FINITE or (tag & BASE and k > first and not tags[k - 1] & _NO_SUBJECT and not tag & NOUNS):
                return True
        return False

    def cues_between(self, first: int, last: int) -> list[int]:
        """The cue tokens in ``[first, last)``."""
        cues = self.tokens.positions("cue")
        return cues[bisect_left(cues, first) : bisect_left(cues, last)]


def trim(d: Passage, first: int, last: int) -> int:
    """``last`` without the stop, comma, conjunction or closing mark before it."""
    words = d.tokens.words
    while last > first + 1 and (words[last - 1].mark in _TRIMMED or words[last - 1].text in ",;:-–—"):
        last -= 1
    return last


_TRIMMED = frozenset({"stop", "quote", "quote-close", "ellipsis", "single"})


_BITS = {symbol: int(tag) for symbol, tag in TAGS.items()}
_HORIZON = 100  # tokens within which a verb is looked for, so that time stays linear on endless sentences
_LONGEST_CHAIN = 20
_PASSED = frozenset(",-–—")
_MARKS = frozenset({"quote", "quote-close", "single", "quote-open"})

_NO_SUBJECT = TO | PREP | CONJ | DET | PUNCT | AUX
