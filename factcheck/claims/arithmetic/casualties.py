"""Who those were that were killed, hurt or held: men, women and children, or people of several nations or places."""

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from factcheck.claims.arithmetic.adding import sum_claim
from factcheck.claims.arithmetic.arithmetic import SumClaim
from factcheck.claims.arithmetic.runs import Run, goes_on, runs, says_more
from factcheck.claims.claim import FigureClaim
from factcheck.claims.figures.figure_lists import FigureSentence, end_of, has_cue, read_list
from factcheck.claims.figures.wholes import opens_with_whole
from factcheck.lexicon.arithmetic import words_of
from factcheck.lexicon.reckoning import words_for
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers

_GENERAL = frozenset(
    {"people", "persons", "victims", "bodies", "lives", "dead", "passengers", "occupants", "casualties"}
)
_ANYBODY = _GENERAL | {"", "killed", "injured", "wounded"}
#: How many words may stand between a number of people and the word for what befell them.
_NEAR = 6
#: How many words behind a number may tell what befell those counted: "11 were known to be dead".
_DID = 7
_BEFALLS = frozenset({"death", "injury", "arrest", "detention", "rescue", "abduction"})


def casualty_claims(
    layers: Layers, sentences: tuple[FigureSentence, ...], figures: tuple[FigureClaim, ...]
) -> Iterator[SumClaim]:
    """Every list that divides people, with the number of people to whom the same happened."""
    several = [s for s in sentences if len(s.quantities) > 1]
    lists = [(s, items) for s in several for items in (*_by_sex(s, layers), *_of_a_whole(s, layers))]
    others = [told for s in several for told in _of_those(s, layers)]
    if not lists and not others:
        return
    totals = _totals(sentences, figures, layers)
    for here, items in lists:
        total = _right_before(items, here, layers)
        if total is None:
            events = _fate(here.sentence.first, here.sentence.last, layers)
            found = [q for e in events for q in totals.get(e, ()) if q not in here.quantities]
            total = found[0] if len({q.value for q in found}) == 1 else None
        claim = sum_claim((total,), items, "people", layers) if total is not None else None
        yield from () if claim is None else (claim,)
    for event, run in others:
        first = run.parts[0].first
        befallen = [c.quantity for c in figures if c.event is not None and event in c.event.classes]
        told = [q for q in (*befallen, *_tolls(event, first, layers)) if q.first < first and q.unit is None]
        yield from _of_nearest(run.parts, told, layers)


def _totals(
    sentences: tuple[FigureSentence, ...], figures: tuple[FigureClaim, ...], layers: Layers
) -> dict[str, list[Quantity]]:
    """By event the numbers of people whom it befell: as claimed or, where none is, by words near them."""
    totals: dict[str, list[Quantity]] = {}
    for claim in figures:
        if claim.relation == "outcome" and _counts_all(claim):
            totals.setdefault(_SAME.get(claim.measure, claim.measure), []).append(claim.quantity)
    told = frozenset(totals)
    for sentence in sentences:
        for quantity in sentence.quantities:
            for event in _fate_of_people(quantity, sentence, layers):
                if event not in told:
                    totals.setdefault(event, []).append(quantity)
    return totals


def _of_nearest(parts: tuple[Quantity, ...], totals: list[Quantity], layers: Layers) -> Iterator[SumClaim]:
    """The parts under the total that they come nearest to, where neither one nor those of a sentence are their sum."""
    added = sum(Fraction(q.value or 0) for q in parts)
    sizes = {q: Fraction(q.value) for q in totals if q.value is not None}
    together: dict[int, Fraction] = defaultdict(Fraction)
    for q, size in sizes.items():
        together[layers.sentences.index(q.first)] += size  # "killed nine soldiers and four civilians"
    near = [q for q, size in sizes.items() if added < 2 * size < 4 * added]
    if not near or added in sizes.values() or added in together.values():
        return
    total = min(near, key=lambda q: (abs(sizes[q] - added), -q.first))
    claim = sum_claim((total,), parts, "all", layers)
    yield from () if claim is None else (claim,)


_SAME = {"kidnapping": "abduction"}


def _counts_all(claim: FigureClaim) -> bool:
    """True of an exact number of people of whatever kind whom an event of the story befell."""
    return (
        claim.certainty == "asserted"
        and claim.span.part == "body"
        and claim.quantity.bound == "exact"
        and claim.population in _ANYBODY
        and not (claim.part or claim.taken or claim.listed or claim.background or claim.update or claim.negated)
        and not any(t.year is not None or t.granularity == "year" for t in claim.times)
    )


def _of_a_whole(here: FigureSentence, layers: Layers) -> Iterator[tuple[Quantity, ...]]:
    """``Of the dead, 12 were men, 21 were women and 14 were children``."""
    words = layers.tokens.words
    if words[here.sentence.first].fold != "of" or _partial(here, layers):
        return
    items, kinds = list[Quantity](), set[str]()
    for quantity in here.quantities:
        after = words[quantity.last : min(quantity.last + _NEAR_KIND, here.sentence.last)]
        kind = next((k for w in after for k in _KINDS if w.fold in words_of(k)), "")
        if quantity.counted is not None or not kind or not opens_with_whole(quantity, layers):
            return
        items.append(quantity)
        kinds.add(kind)
    if len(kinds) > 1 and ({"male", "female"} <= kinds or kinds == {"boy", "girl"}):
        yield tuple(items)


#: How many words may stand between a bare number and the kind of people that it counts: "21 of them were women".
_NEAR_KIND = 3


def _all(quantity: Quantity, layers: Layers) -> bool:
    """``all nine on board``."""
    return quantity.counted is None and quantity.first > 0 and layers.tokens.words[quantity.first - 1].fold == "all"


def _by_sex(here: FigureSentence, layers: Layers) -> Iterator[tuple[Quantity, ...]]:
    """``three men, two women and a child``: all items are of one scale and of at least two of its marks."""
    taken = -1
    for quantity in here.quantities:
        named = _names_the_dead(quantity, here, layers)
        if quantity.first < taken or (quantity.counted not in _sexes() and not named):
            continue
        found = read_list(quantity.first, here.sentence.last, layers, here.starting)
        if found is None or (not named and any(item.counted not in _sexes() for item in found.items)):
            continue
        taken = found.last
        kinds = {kind for item in found.items for kind in _KINDS if item.counted in words_of(kind)}
        whole = named or {"male", "female"} <= kinds or {"boy", "girl"} == kinds
        if whole and not has_cue(layers, here.sentence.first, found.last, "part") and not _partial(here, layers):
            yield found.items


def _right_before(items: tuple[Quantity, ...], here: FigureSentence, layers: Layers) -> Quantity | None:
    """``900 pupils, 410 boys and 430 girls``: the number of people that the list stands behind."""
    words, comma = layers.tokens.words, items[0].first - 1
    total = next((q for q in here.quantities if end_of(q) == comma), None)
    if words[comma].fold != "," or total is None or total.counted_at is None or total.bound != "exact":
        return None
    return total if words[total.counted_at].person is not None and total.counted not in _sexes() else None


_KINDS = ("male", "female", "boy", "girl", "young")


def _names_the_dead(first: Quantity, here: FigureSentence, layers: Layers) -> bool:
    """``The dead are five officers and three journalists``: whatever the list counts, it is of all."""
    folds = [w.fold for w in layers.tokens.words[here.sentence.first : first.first]]
    return len(folds) in (3, 4) and folds[0] == "the" and folds[1] in _ALL_OF_THEM and folds[2] in ("are", "were")


_ALL_OF_THEM = frozenset({"dead", "victims", "casualties", "deceased", "wounded", "injured", "detainees", "hostages"})


@cache
def _sexes() -> frozenset[str]:
    return frozenset().union(*(words_of(kind) for kind in _KINDS))


def _partial(here: FigureSentence, layers: Layers) -> bool:
    """True where the list is not of all: "at least", "the scene", "in hospital", "found so far", "other"."""
    words = layers.tokens.words
    return any(words[t].fold in _PARTLY for t in range(here.sentence.first, here.sentence.last))


_PARTLY = frozenset(
    {"scene", "hospital", "least", "other", "others", "also", "far", "another", "more", "instantly", "later", "first",
     "wounded", "injured", "second", "two-thirds", "if", "mostly"}
)  # fmt: skip


_OF_DEATH = frozenset({"body", "bodies", "victims", "dead", "remains", "lives", "toll"})


def _fate(first: int, last: int, layers: Layers) -> tuple[str, ...]:
    """What befalls people in a stretch of tokens: death before all else."""
    words = layers.tokens.words
    found = {e.event for t in range(first, last) for e in words[t].events if e.event in _BEFALLS}
    if any(words[t].fold in _OF_DEATH for t in range(first, last)):
        found.add("death")
    return tuple(sorted(found)) if len(found) == 1 else ()


def _fate_of_people(quantity: Quantity, here: FigureSentence, layers: Layers) -> tuple[str, ...]:
    words = layers.tokens.words
    if quantity.kind != "count" or quantity.bound != "exact":
        return ()
    if quantity.counted not in _GENERAL and not _all(quantity, layers):
        return ()
    if has_cue(layers, here.sentence.first, quantity.first, "part"):
        return ()
    first, last = max(here.sentence.first, quantity.first - _NEAR), min(end_of(quantity) + _NEAR, here.sentence.last)
    near = [q for q in here.quantities if q is not quantity and first <= q.first < last and q.kind == "count"]
    fold = words[quantity.first - 1].fold if quantity.first else ""
    return () if near or fold in ("least", "than", "other") else _fate(first, last, layers)


def _of_those(here: FigureSentence, layers: Layers) -> Iterator[tuple[str, Run]]:
    """``Seven of the dead were Thai and two were Lao``, ``Of those confirmed dead, 52 were in Ilam and 19 in Doti``."""
    words, sentence, first = layers.tokens.words, here.sentence, here.quantities[0]
    event = _whose(first, here, layers)
    if not event or goes_on(here, layers) or has_cue(layers, sentence.first, sentence.last, "part"):
        return
    run = next((r for r in runs(here, layers) if r.parts[0] is first), None) or _of_nations(here, layers)
    if run is None or not run.closed or any("or" in layers.tokens.folds(q.last, q.last + 1) for q in run.parts):
        return
    rest = range(run.parts[-1].last, sentence.last)
    if not says_more(layers, rest) and not any(words[t].fold in words_for("left-over") for t in rest):
        yield event, run


def _whose(first: Quantity, here: FigureSentence, layers: Layers) -> str:
    """The event that befell those whom a sentence divides: "of the dead", "Of those now confirmed dead,"."""
    words, opening = layers.tokens.words, here.sentence.first
    if first.last + 2 < len(words) and first.first - opening < 2 and words[first.last].fold == "of":
        near = range(first.last + 1, min(first.last + 3, here.sentence.last))
    elif words[opening].fold == "of" and 1 < first.first - opening < 8 and words[opening + 1].fold in ("those", "the"):
        near = range(opening + 1, first.first)
    else:
        return ""
    for t in near:
        for event in ("death", "injury"):
            if words[t].fold in words_for(event):
                return event
    return ""


def _of_nations(here: FigureSentence, layers: Layers) -> Run | None:
    """``Seven of the dead were Thai and two were Lao``: nobody is of two nations, whatever else verbs tell."""
    words = layers.tokens.words
    parts = [q for q in here.quantities if q.kind == "count" and q.unit is None]
    if len(parts) < 2:
        return None
    for quantity in parts:
        after = words[end_of(quantity) : min(end_of(quantity) + 4, here.sentence.last)]
        if not any(w.country is not None and w.country.form != "name" for w in after):
            return None
    between = {w.fold for w in words[end_of(parts[-2]) : parts[-1].first]}
    return Run(tuple(parts), closed=bool(between & words_for("closes")), rest=False)


def _tolls(event: str, before: int, layers: Layers) -> Iterator[Quantity]:
    """``the death toll rose to 77``, ``11 were known to be dead``."""
    words = layers.tokens.words
    for quantity in layers.quantities:
        if quantity.first >= before or quantity.kind != "count" or quantity.unit is not None:
            continue
        near = {w.fold for w in words[max(quantity.first - 14, 0) : quantity.first]}
        stop = next((q.first for q in layers.quantities_within(quantity.first + 1, before)), before)
        after = {w.fold for w in words[quantity.last : min(quantity.last + _DID, stop)]}
        told = event == "death" and "toll" in near
        befell = quantity.counted is None and after & words_for(event) and "of" not in after
        if told or befell:
            yield quantity
