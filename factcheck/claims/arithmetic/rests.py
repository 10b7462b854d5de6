"""Rests told in another sentence than the other parts: "43 thefts in Arles and 18 in Nice. ... The remaining 23 ...".

The whole and its parts stand in a sentence before, near or far; or the parts do, and the whole before them.
"""

from collections.abc import Iterator, Mapping

from factcheck.claims.arithmetic.adding import sum_claim
from factcheck.claims.arithmetic.arithmetic import SumClaim
from factcheck.claims.arithmetic.enumerations import BACK, BESIDE, head_of, run_claim, taken, totals_of
from factcheck.claims.arithmetic.parts_of_wholes import FIGURES, Taken
from factcheck.claims.arithmetic.runs import Run, goes_on, is_rest, of_them, runs, says_more
from factcheck.claims.figures.figure_lists import FigureSentence
from factcheck.lexicon.arithmetic import words_of
from factcheck.lexicon.measures import loose_nouns
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers

#: How many sentences may stand between a whole with its first parts and the rest.
_FAR = 14
#: How many words may stand before a rest of parts that no words take out of their whole: "The rest, 0.4 million,".
_OPENING = 4


def rest_claims(
    layers: Layers, sentences: tuple[FigureSentence, ...], pairs: Mapping[int, list[Taken]]
) -> Iterator[SumClaim]:
    """Every rest that opens its sentence, with the parts and the whole that stand before."""
    for i, here in enumerate(sentences):
        rest = next((q for q in here.quantities if is_rest(q, layers)), None)
        if rest is None or rest.kind not in FIGURES or any(q.last <= rest.first for q in here.quantities):
            continue
        if goes_on(here, layers):
            continue  # "The other 200 million ... The remaining 200 million"
        before = [s for s in sentences[max(0, i - _FAR) : i] if s.number >= here.number - _FAR]
        yield from _of_parts_before(rest, here, before, layers)
        if here.number not in pairs:
            yield from _of_taken(rest, before, pairs, layers)


def _of_parts_before(
    rest: Quantity, here: FigureSentence, before: list[FigureSentence], layers: Layers
) -> Iterator[SumClaim]:
    """``Tickets brought in 1.5 million and hats 0.6. The rest, 0.4 million, came from a telethon.``"""
    if not before or before[-1].number < here.number - 2 or rest.first - here.sentence.first > _OPENING:
        return
    last = before[-1]
    head = head_of(last, layers)
    parts = tuple(
        q
        for q in last.quantities
        if (q.kind == rest.kind or (q.kind == "money" and rest.unit is None))
        and q is not head
        and (q.counted == rest.counted or (q.counted is None and not _modifies(q, layers)) or taken(q, layers))
    )
    if not parts or says_more(layers, range(last.sentence.first, last.sentence.last)):
        return
    run = Run((*parts, rest), closed=True, rest=True)
    totals = (head,) if head is not None else tuple(totals_of(run, last, tuple(before[-1 - BACK : -1]), layers))
    near = tuple(q for s in before[-1 - BESIDE :] for q in s.quantities)
    yield from run_claim(run, totals, "rest", layers, near)


def _modifies(quantity: Quantity, layers: Layers) -> bool:
    """True of "a three judge panel": the number is no count of what its group tells of."""
    return quantity.unit is None and layers.tokens.words[quantity.first - 1].fold in ("a", "an")


def _of_taken(
    rest: Quantity, before: list[FigureSentence], pairs: Mapping[int, list[Taken]], layers: Layers
) -> Iterator[SumClaim]:
    """``74 thefts, 43 of them in Arles``, and far on "the remaining 23": of the nearest whole that it may be of."""
    for sentence in reversed(before):
        found = next((pair for pair in pairs.get(sentence.number, ()) if _fits(rest, pair)), None)
        if found is not None:
            claim = sum_claim((found[1],), (*_parts(found[0], sentence, layers), rest), "rest", layers)
            yield from () if claim is None else (claim,)
            return


def _fits(rest: Quantity, pair: Taken) -> bool:
    """True of a rest of one unit and one noun with the whole, or of none of its own."""
    whole = pair[1]
    if (rest.unit or whole.unit) != whole.unit or (rest.value or 0) >= (whole.value or 0):
        return False
    generic = words_of("generic") | loose_nouns("anyone")
    return whole.unit is not None or whole.counted in generic or rest.counted in (None, whole.counted, *generic)


def _parts(part: Quantity, here: FigureSentence, layers: Layers) -> tuple[Quantity, ...]:
    """A part with those that stand beside it: "43 of them in Arles and 18 in Nice"."""
    run = next((r.parts for r in runs(here, layers) if part in r.parts), (part,))
    beside = run[run.index(part) :]
    return beside if of_them(part, layers) or len(run) == len(beside) else (part,)
