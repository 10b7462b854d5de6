"""Quotes: which two contents are one utterance given twice, and in which words they differ.

Contents are indexed by runs of four words, quotations by runs of three that tell something too, so that only those that
share some are laid side by side.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from difflib import SequenceMatcher
from itertools import pairwise

from factcheck.article import Article
from factcheck.claims.claim import AttributionClaim
from factcheck.lexicon.commonplace import commonplace
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.word import Word
from factcheck.reading.chunking import symbols as s
from factcheck.text.frozen import Record

_RUN = 4
_QUOTED_RUN = 3
#: Letters of the word that a run begins with: half of all runs are enough to find each other by.
_WORD = 4
#: Contents that share a run of words with this many others are boilerplate, and only the nearest are compared.
_NEAREST = 6
#: Words of a quotation that is found by shorter runs too.
_SHORT = 25
#: Words of one content that are compared: speeches are long, utterances given twice are not.
_LONGEST = 150


Range = tuple[int, int]
Change = tuple[Range, Range]


class Echo(Record):
    """Two contents in text order that share words: how many, how many of them say something, and what differs.

    Of a name one word says something. ``shared`` is the share of the shorter one's words; ``longest`` the longest
    common run of words. ``changes`` are the stretches where each has other words than the other, as token ranges
    ``[first, last)`` in either.
    ``misquoted`` is the one change that makes the two different quotations, None where there is none or several.
    """

    first: AttributionClaim
    second: AttributionClaim
    common: int
    telling: int
    shared: float
    longest: int
    changes: tuple[Change, ...]
    misquoted: Change | None = None

    @property
    def shuffled(self) -> bool:
        """True of two that have the same words, but for what one leaves out, in another order."""
        short, long = sorted((self.first.folds, self.second.folds), key=len)
        return len(self.changes) > 1 and not Counter(short) - Counter(long)

    @property
    def retold(self) -> bool:
        """True where one of the two is taken up as known words: "her phrase", "the vow that he made"."""
        return self.first.retold or self.second.retold


def echoes(article: Article) -> tuple[Echo, ...]:
    """All pairs of contents that share enough words to be looked at, in text order of the second."""
    return article.once(_echoes)


def _echoes(article: Article) -> tuple[Echo, ...]:
    found: list[Echo] = []
    by_run: dict[tuple[str, ...], list[int]] = {}
    claims = tuple(c for c in article.claims_of(AttributionClaim) if not _is_topic(c, article))
    recurring = _recurring(claims)
    for number, claim in enumerate(claims):
        hits: dict[int, int] = {}
        for run in _runs(claim, recurring):
            known = by_run.get(run)
            if known is None:
                by_run[run] = [number]
                continue
            for other in known[-_NEAREST:]:
                if other != number:
                    hits[other] = hits.get(other, 0) + 1
            if known[-1] != number:
                known.append(number)
        if not hits:
            hits = dict.fromkeys(_taken_up(claims, number), 1)
        for other in article.compared(sorted(hits, key=lambda n: -hits[n])[:_NEAREST]):
            if not overlap(claims[other], claim):
                echo = _laid_side_by_side(claims[other], claim, article.layers.entities.by_token)
                found.append(echo._replace(misquoted=_misquoted(echo, article.layers.tokens.words)))
    return tuple(found)


def _taken_up(claims: Sequence[AttributionClaim], number: int) -> Iterator[int]:
    """The short quotations of as many words by the speaker of one that is taken up again: "that sentence of Lee's"."""
    claim = claims[number]
    if not (claim.quoted and claim.retold and claim.speaker is not None and _RUN <= len(claim.folds) <= _TAKEN_UP):
        return
    for other, told in enumerate(claims[:number]):
        as_long = told.quoted and told.speaker is claim.speaker and len(told.folds) == len(claim.folds)
        if as_long and told.folds[0] == claim.folds[0] and told.folds[-1] == claim.folds[-1]:
            yield other


#: Words of a quotation that is too short to be found by its runs where one word differs.
_TAKEN_UP = 7


def _recurring(claims: Sequence[AttributionClaim]) -> set[str]:
    """The words that stand in several contents: no others are in a run that two of them share."""
    seen: set[str] = set()
    recurring: set[str] = set()
    for claim in claims:
        folds = set(claim.folds)
        recurring |= seen & folds
        seen |= folds
    return recurring


def _is_topic(claim: AttributionClaim, article: Article) -> bool:
    """True of what somebody "refers to", "talks about" or "calls for": that is named, and not said."""
    said = claim.attribution
    if claim.quoted or said is None or said.cue_at is None or said.content_first != said.cue_at + 1:
        return False
    return article.layers.phrases.symbols[said.content_first] in (s.PREP, s.TO)


def _runs(claim: AttributionClaim, recurring: Set[str]) -> Iterator[tuple[str, ...]]:
    """The runs of words that a content is found by, of those whose words recur."""
    folds, empty = claim.folds[:_LONGEST], commonplace()
    known = [fold in recurring for fold in folds]
    for at in range(len(folds) - _RUN + 1):
        if known[at] and len(folds[at]) >= _WORD and all(known[at : at + _RUN]):
            yield folds[at : at + _RUN]
    if claim.quoted and len(folds) <= _SHORT:
        for at in range(len(folds) - _QUOTED_RUN + 1):
            run = folds[at : at + _QUOTED_RUN]
            if all(known[at : at + _QUOTED_RUN]) and any(len(word) >= _WORD and word not in empty for word in run):
                yield run


def overlap(first: AttributionClaim, second: AttributionClaim) -> bool:
    """True of two contents one of which lies in the other."""
    return first.span.part == second.span.part and second.span.start < first.span.end


def _laid_side_by_side(first: AttributionClaim, second: AttributionClaim, named: Mapping[int, int]) -> Echo:
    a, b = ([form_of(word) for word in claim.folds[:_LONGEST]] for claim in (first, second))
    blocks = [m for m in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks() if m.size]
    shared = [i for m in blocks for i in range(m.a, m.a + m.size)]
    edges = [(0, 0, 0), *((m.a, m.b, m.size) for m in blocks), (len(a), len(b), 0)]
    changes = tuple(
        (_range(first, p[0] + p[2], q[0]), _range(second, p[1] + p[2], q[1]))
        for p, q in pairwise(edges)
        if p[0] + p[2] < q[0] and p[1] + p[2] < q[1]
    )
    names = [named.get(first.tokens[i]) for i in shared]
    telling = sum(
        1
        for i, name, before in zip(shared, names, [None, *names], strict=False)
        if a[i] not in commonplace() and (name is None or name != before)
    )
    return Echo(
        first, second, len(shared), telling, len(shared) / min(len(a), len(b)), max(m.size for m in blocks), changes
    )


def form_of(fold: str) -> str:
    """A word without the ending of its plural, so that forms of one word are no difference."""
    return fold[:-1] if len(fold) > 4 and fold.endswith("s") and not fold.endswith("ss") else fold


def _misquoted(echo: Echo, words: Sequence[Word]) -> Change | None:
    """The first place where other words stand that matter: numbers, names, nouns, verbs; beside it, synonyms may.

    Words that are taken up as known may differ in more: they are said to be the same.
    """
    if not 1 <= len(echo.changes) <= _PLACES or _edited(words, echo.first) or _edited(words, echo.second):
        return None
    if len(echo.changes) > 1 and not echo.retold and (echo.common < _MANY or echo.telling < _TELLING):
        return None
    pairs = [(words[a:b], words[c:d]) for (a, b), (c, d) in echo.changes]
    few = _FEW_RETOLD if echo.retold and echo.longest >= _OPENING else _FEW
    if not all(_small(ours, few) and _small(theirs, few) for ours, theirs in pairs):
        return None
    both = (echo.first, echo.second)
    if any(_behind_a_stop(c, place, words) for change in echo.changes for c, place in zip(both, change, strict=True)):
        return None
    if sum(1 for ours, theirs in pairs if _counted(ours) and _counted(theirs)) > 1:
        return None  # every figure is another one: another season, another town
    return next((change for change, (a, b) in zip(echo.changes, pairs, strict=True) if matter(a, b)), None)


def _behind_a_stop(claim: AttributionClaim, place: Range, words: Sequence[Word]) -> bool:
    """True of other words that begin behind a stop or a mark: another sentence, and no other word in the same one."""
    before = words[place[0] - 1]
    return place[0] != claim.tokens[0] and before.shape == "punct" and before.text not in _HARMLESS


def _small(stretch: Sequence[Word], few: int) -> bool:
    return 1 <= len(stretch) <= few and all(w.shape != "punct" or w.text in _HARMLESS for w in stretch)


def _counted(stretch: Sequence[Word]) -> bool:
    return any(word.number is not None for word in stretch)


_PLACES = 3  # places in which one utterance is given differently; more of them are another utterance
_MANY = 9  # words in order that two utterances share before they may differ in several places
_TELLING = 4  # of which so many say something


_FEW = 3  # words that a misquotation puts for others; more of them are another sentence
_FEW_RETOLD = 7  # the same in words taken up as known
_OPENING = 5  # words in a row that these then share
_HARMLESS = frozenset({",", "-", "%", "$", "£", "€"})
_EDITS = frozenset({"[", "]", "...", "…", "(", ")", ". . ."})


def _edited(words: Sequence[Word], claim: AttributionClaim) -> bool:
    """True of a quotation that shows where it was cut or changed."""
    return any(words[t].text in _EDITS for t in range(claim.tokens[0], claim.tokens[-1] + 1))


def matter(ours: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """True when the words on both sides tell something, and are not forms, spellings or synonyms of one another."""
    if _letters(ours) == _letters(theirs):
        return False  # "fine tuned" and "fine-tuned"
    if any(w.fold in _NONE for w in ours) != any(w.fold in _NONE for w in theirs):
        return True
    if _persons(ours) != _persons(theirs):
        return False  # "rebuild our town", "restore your town": said to others
    a, b = ([w for w in side if w.shape != "punct" and (w.number or not w.tags & _GRAMMAR)] for side in (ours, theirs))
    if not a or not b:
        return False
    numbers = [[w.number.value for w in side if w.number is not None] for side in (a, b)]
    if numbers[0] and numbers[1]:
        return numbers[0] != numbers[1]
    return not any(x.lemma == y.lemma or _alike(x.fold, y.fold) for x in a for y in b)


def _persons(stretch: Sequence[Word]) -> set[str]:
    return {word.fold for word in stretch if word.pronoun is not None or word.tags & Tag.POSS}


def _letters(stretch: Sequence[Word]) -> str:
    return "".join(word.fold for word in stretch).replace("-", "")


_NONE = frozenset({"nobody", "no", "none", "nothing", "never", "not", "neither"})
_GRAMMAR = Tag.DET | Tag.PRON | Tag.AUX | Tag.MODAL | Tag.POSS


def _alike(a: str, b: str) -> bool:
    """True of two spellings or forms of one word: most of their letters are the same from the start."""
    common = next((k for k, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return common >= 4 and common >= max(len(a), len(b)) - 3


def _range(claim: AttributionClaim, start: int, end: int) -> tuple[int, int]:
    """The tokens of the words ``[start, end)`` of a content."""
    return claim.tokens[start], claim.tokens[end - 1] + 1
