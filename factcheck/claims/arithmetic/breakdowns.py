"""Breakdown claims: parts that the text sets side by side without saying that they are all there is."""

from collections.abc import Iterator

from factcheck.claims.arithmetic.adding import sum_claim
from factcheck.claims.arithmetic.arithmetic import SumClaim
from factcheck.claims.figures.figure_lists import FigureSentence, end_of, has_cue
from factcheck.lexicon.arithmetic import words_of
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers

#: How many words may stand between two parts of one breakdown.
_APART = 14
#: How many sentences with figures may stand between a total and the breakdown that takes it up.
_BACK = 3
_ADDED = frozenset({"count", "money", "measure"})
_JOINS = frozenset({"and", "while", "whereas", ";"})
_OF = frozenset({"the", "its", "their", "those", "these", "all", "our", "his", "her", "some"})
_SITES = frozenset({"in", "at", "on", "aboard", "near", "from", "under"})
_PLACING = _SITES | frozenset({"to", "for", "by", "into", "through", "as", "against", "of"})


def breakdown_claims(layers: Layers, sentences: tuple[FigureSentence, ...]) -> Iterator[SumClaim]:
    """Every breakdown with its total: in one sentence, or under a total told a little before."""
    for i, here in enumerate(sentences):
        if len(here.quantities) < 2 or here.sentence.heading:
            continue
        before = sentences[max(0, i - _BACK) : i]
        total = _headed(here, layers)
        if total is not None:
            yield from _split(total, here.quantities[1:], here, layers)
        elif (total := _announced(here, layers)) is not None:
            yield from _split(total, here.quantities[here.quantities.index(total) + 1 :], here, layers)
        elif before and _bare(here.quantities[0]) and _opens(here, layers):
            for total in _totals(before, layers):
                yield from _split(total, here.quantities, here, layers)
                break


def _headed(here: FigureSentence, layers: Layers) -> Quantity | None:
    """``Of the 1,420 employees affected, ...``: the total that opens the sentence."""
    words, total = layers.tokens.words, here.quantities[0]
    at = total.first - 1
    at -= words[at].fold in _OF
    return total if at == here.sentence.first and words[at].fold == "of" and total.kind in ("count", "money") else None


def _announced(here: FigureSentence, layers: Layers) -> Quantity | None:
    """``88 of them would go: 41 in Leinster, ...``: the total before a colon that opens the breakdown."""
    words = layers.tokens.words
    for a, b in zip(here.quantities, here.quantities[1:], strict=False):
        if a.kind == b.kind and b.first - end_of(a) < _APART and words[b.first - 1].fold in (":", "–", "—"):
            return a if a.kind in _ADDED and not _limited(a, layers) else None
    return None


def _limited(total: Quantity, layers: Layers) -> bool:
    return layers.tokens.words[total.first - 1].fold in ("than", "least", "most", "over") if total.first else False


def _opens(here: FigureSentence, layers: Layers) -> bool:
    """``Nineteen were killed``, ``Of these, 19 were killed``: a number is what the sentence is about."""
    opening, first = here.sentence.first, here.quantities[0].first
    return first == opening or (first - opening < 4 and layers.tokens.words[opening].fold in ("of", "about", "in"))


def _bare(quantity: Quantity) -> bool:
    """True of a number that stands for things named before: "Nineteen were killed"."""
    return quantity.kind == "count" and quantity.unit is None and quantity.counted is None


def _totals(before: tuple[FigureSentence, ...], layers: Layers) -> Iterator[Quantity]:
    """The counts of named things in the sentences before, the nearest sentence first; none where one has several."""
    for sentence in reversed(before):
        counts = [q for q in sentence.quantities if q.kind == "count" and q.counted is not None and q.unit is None]
        if len(counts) == 1:
            yield counts[0]
        if counts:
            return


def _split(
    total: Quantity, quantities: tuple[Quantity, ...], here: FigureSentence, layers: Layers
) -> Iterator[SumClaim]:
    parts = _parts(quantities, here, layers)
    if len(parts) < 2 or _is_open(total, parts, here, layers) or not _apart(parts, here, layers):
        return
    if any(p.kind != total.kind or (p.counted is not None and p.counted != total.counted) for p in parts):
        return
    if (claim := sum_claim((total,), parts, "split", layers)) is not None:
        yield claim


def _parts(quantities: tuple[Quantity, ...], here: FigureSentence, layers: Layers) -> tuple[Quantity, ...]:
    """The figures that follow each other closely, up to the one that "and" joins; none when no "and" closes them."""
    words = layers.tokens.words
    found: list[Quantity] = []
    for quantity in quantities:
        if quantity.kind not in _ADDED or quantity.per is not None:
            return ()
        if found and quantity.first - end_of(found[-1]) > _APART:
            return ()
        found.append(quantity)
    if len(found) < 2:
        return ()
    before = {w.fold for w in words[max(end_of(found[-2]), found[-1].first - 4) : found[-1].first]}
    return tuple(found) if before & _JOINS else ()


def _is_open(total: Quantity, parts: tuple[Quantity, ...], here: FigureSentence, layers: Layers) -> bool:
    """True where the text says that there is more than the parts, here or at the head of the next sentence."""
    words, sentence = layers.tokens.words, here.sentence
    span = range(sentence.first, sentence.last)
    if any(words[t].fold in words_of("open") or words[t].fold in words_of("rest") for t in span):
        return True
    if has_cue(layers, sentence.first, sentence.last, "part"):
        return True
    tail = range(parts[-1].last, sentence.last - 1)
    if any(words[t].fold == "," and words[t + 1].fold in ("and", "with") for t in tail):
        return True
    following = here.number + 1
    if following < len(layers.sentences.all):
        first = layers.sentences.all[following].first
        if words[first].number is not None:
            return True
        opening = {w.fold for w in words[first : first + 3]}
        return bool(opening & (words_of("open") | words_of("rest") | {"another", "further", "more"}))
    return False


def _apart(parts: tuple[Quantity, ...], here: FigureSentence, layers: Layers) -> bool:
    """True when the parts cannot overlap: in different places, met by different deaths, or for and against."""
    return all(_placed(p, n, parts, here, layers) for n, p in enumerate(parts[1:], 1)) or _ends(parts, here, layers)


def _placed(part: Quantity, number: int, parts: tuple[Quantity, ...], here: FigureSentence, layers: Layers) -> bool:
    """``430 in the depots``: a part whose verb is left out, as the one before has it."""
    words = layers.tokens.words
    end = end_of(part)
    stop = parts[number + 1].first if number + 1 < len(parts) else here.sentence.last
    if end >= stop or words[end].fold not in _PLACING:
        return False
    if number + 1 == len(parts):
        stop = min(stop, end + 6)
    first = end_of(parts[0])
    prepositions = _SITES if words[end].fold in _SITES else {words[end].fold}
    same = any(words[t].fold in prepositions for t in range(first, min(first + 7, parts[1].first)))
    return same and not any(
        t in layers.phrases.verb_at and layers.phrases.verb_at[t].tense != "none" for t in range(end, stop)
    )


def _ends(parts: tuple[Quantity, ...], here: FigureSentence, layers: Layers) -> bool:
    """``Nineteen were killed by the blast and nine suffocated``: each dies one death."""
    words = layers.tokens.words
    stops = [*(p.first for p in parts[1:]), here.sentence.last]
    fates = [
        {words[t].fold for t in range(p.last, min(stop, p.last + 5)) if words[t].fold in words_of("fate")}
        for p, stop in zip(parts, stops, strict=True)
    ]
    if all(fates) and sum(map(len, fates)) == len(set().union(*fates)):
        return True
    return all(
        any(e.event == "death" for t in range(p.last, min(stop, p.last + 5)) for e in words[t].events)
        for p, stop in zip(parts, stops, strict=True)
    )
