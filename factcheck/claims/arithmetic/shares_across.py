"""Share claims whose share, part and whole stand in sentences that follow each other."""

from collections.abc import Iterator

from factcheck.claims.arithmetic.arithmetic import ShareClaim
from factcheck.claims.arithmetic.shares import SHARES, equal, pairs, share_claim, taken_of
from factcheck.claims.figures.figure_lists import FigureSentence, end_of
from factcheck.lexicon.arithmetic import words_of
from factcheck.lexicon.measures import loose_nouns, thing
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers

_THAT = frozenset({"that", "this", "it", "which"})
_IS = frozenset({"is", "was", "means", "meant", "represents", "represented", "equals", "equalled", "amounts", "makes"})
_THEM = frozenset({"them", "these", "those", "whom", "the"})
#: How many sentences may stand between the figures and the share of them.
_BACK = 3


def shares_across(layers: Layers, sentences: tuple[FigureSentence, ...]) -> Iterator[ShareClaim]:
    """Every share that takes up a part and a whole, or a whole alone, from the sentences before."""
    for i, here in enumerate(sentences):
        before = tuple(s for s in sentences[max(0, i - _BACK) : i] if s.number >= here.number - _BACK)
        for number, share in enumerate(here.quantities):
            if share.kind not in SHARES:
                continue
            found = _that_is(share, here, before, layers) or _of_them(share, number, here, before, layers)
            found = found or _majority(share, here, before, layers)
            if found is not None and (claim := share_claim(share, *found, layers)) is not None:
                yield claim


_Pair = tuple[Quantity, Quantity]


def _that_is(share: Quantity, here: FigureSentence, before: tuple[FigureSentence, ...], layers: Layers) -> _Pair | None:
    """``Of the 8,400 who voted, 5,040 were in favour. ... That is 60 percent of those who took part.``"""
    words, opening = layers.tokens.words, here.sentence.first
    if not 1 < share.first - opening < 9 or words[opening].fold not in _THAT or words[opening + 1].fold not in _IS:
        return None
    if here.quantities[0] is not share or not before:
        return None
    whole = here.quantities[1] if len(here.quantities) > 1 else None
    if whole is not None and taken_of(share, whole, layers):  # "That is 12 percent of the company's 3,850 employees"
        counts = [q for q in before[-1].quantities if q.kind == whole.kind]
        near = before[-1].number == here.number - 1 and len(counts) == 1
        return (counts[0], whole) if near and _of_one_sort(counts[0], whole, layers) else None
    found = list(pairs(before[-1], layers))
    return found[0] if len(found) == 1 else None


def _of_one_sort(part: Quantity, whole: Quantity, layers: Layers) -> bool:
    """True of figures in one unit that count one noun, or workers and jobs, or people of whatever kind."""
    if part.unit is not None or whole.unit is not None or part.counted == whole.counted:
        return part.unit == whole.unit
    nouns = [layers.tokens.words[q.counted_at] for q in (part, whole) if q.counted_at is not None]
    if len(nouns) != 2:
        return False
    anyone = thing(nouns[1].fold) in loose_nouns("anyone") and nouns[0].person is not None
    return anyone or all(thing(n.fold) in ("job", "worker") for n in nouns)


def _of_them(
    share: Quantity, number: int, here: FigureSentence, before: tuple[FigureSentence, ...], layers: Layers
) -> _Pair | None:
    """``One in four of them, or 150 patients``, ``A third of the money, or 30 million``: the whole stands before."""
    words = layers.tokens.words
    if number + 1 >= len(here.quantities) or not before:
        return None
    part = here.quantities[number + 1]
    at = share.last if share.last < len(words) and words[share.last].fold == "of" else share.last - 2
    if not 0 <= at < len(words) - 2:
        return None
    if words[at].fold != "of" or words[at + 1].fold not in _THEM or part.kind not in ("count", "money"):
        return None
    end = max(end_of(share), at + 2)
    if not equal(share, part, layers, start=end) and not equal(share, part, layers, start=end + 1):
        return None
    for sentence in reversed(before):
        wholes = [
            q for q in sentence.quantities
            if q.kind == part.kind and q.unit == part.unit and (q.counted is not None or q.unit is not None)
        ]  # fmt: skip
        if part.kind == "count":
            wholes = [q for q in wholes if _alike(q, part, share, layers)]
        if wholes:
            return (part, wholes[0]) if len({q.value for q in wholes}) == 1 else None
    return None


def _alike(whole: Quantity, part: Quantity, share: Quantity, layers: Layers) -> bool:
    """True when the whole counts what part or share count, or both count people."""
    words = layers.tokens.words
    if whole.counted in (part.counted, share.counted):
        return True
    if words[share.last].fold == "of" and words[share.last + 1].fold == "the":
        return words[share.last + 2].fold in words_of("generic")
    nouns = [words[q.counted_at].person for q in (whole, part) if q.counted_at is not None]
    return None not in nouns and (part.counted is None or len(nouns) == 2)


def _majority(
    share: Quantity, here: FigureSentence, before: tuple[FigureSentence, ...], layers: Layers
) -> _Pair | None:
    """``The council has 13 members. Nine of them voted for it, a majority of 69 percent.``"""
    words = layers.tokens.words
    counts = [q for q in here.quantities if q.kind == "count" and q.last < share.first]
    if share.kind != "percent" or len(counts) != 1 or not before:
        return None
    part = counts[0]
    if part.last + 2 >= len(words) or words[part.last].fold != "of" or words[part.last + 1].fold not in _THEM:
        return None
    noun = words[part.last + 2].fold
    near = {w.fold for w in words[share.first - 4 : share.first]}
    if not near & (words_of("rate") | words_of("lead") | {"or", "("}):
        return None
    wholes = [q for q in before[-1].quantities if q.kind == "count" and q.counted is not None]
    if words[part.last + 1].fold == "the":
        wholes = [q for q in wholes if q.counted == noun]
    return (part, wholes[0]) if len(wholes) == 1 else None
