"""Rests told far from their whole: "74 thefts, 43 of them in Arles and 18 in Nice", later "the remaining 23"."""

from collections.abc import Iterator

from factcheck.claims.arithmetic.adding import sum_claim
from factcheck.claims.arithmetic.arithmetic import SumClaim
from factcheck.claims.arithmetic.parts_of_wholes import wholes
from factcheck.claims.arithmetic.runs import is_rest, of_them, runs
from factcheck.claims.figures.figure_lists import FigureSentence
from factcheck.lexicon.arithmetic import words_of
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers

#: How many sentences may stand between a whole with its first parts and the rest.
_BACK = 14


def rests_apart(layers: Layers, sentences: tuple[FigureSentence, ...]) -> Iterator[SumClaim]:
    """Every rest of a whole that a sentence before took parts of, where it has no parts beside it."""
    taken = {here.number: pairs for here in sentences if (pairs := wholes(here, layers))}
    if not taken:
        return
    for here in sentences:
        rest = next((q for q in here.quantities if is_rest(q, layers)), None)
        if rest is None or here.number in taken or any(q.last <= rest.first for q in here.quantities):
            continue
        before = [s for s in sentences if s.number in taken and 0 < here.number - s.number <= _BACK]
        for sentence in reversed(before):
            found = next(_wholes(taken[sentence.number], rest), None)
            if found is not None:
                claim = sum_claim((found[1],), (*_parts(found[0], sentence, layers), rest), "rest", layers)
                yield from () if claim is None else (claim,)
                break


def _wholes(found: list[tuple[Quantity, Quantity]], rest: Quantity) -> Iterator[tuple[Quantity, Quantity]]:
    """The parts with wholes that a rest may be the rest of: of one unit, one noun, or of none."""
    for part, whole in found:
        if (rest.unit or whole.unit) != whole.unit or whole.kind not in ("count", "money", "measure"):
            continue
        if whole.unit is None and rest.counted not in (None, whole.counted, *words_of("generic")):
            continue
        if (rest.value or 0) < (whole.value or 0):
            yield part, whole


def _parts(part: Quantity, here: FigureSentence, layers: Layers) -> tuple[Quantity, ...]:
    """A part with those that stand beside it: "43 of them in Arles and 18 in Nice"."""
    run = next((r.parts for r in runs(here, layers) if part in r.parts), (part,))
    beside = run[run.index(part) :]
    return beside if of_them(part, layers) or len(run) == len(beside) else (part,)
