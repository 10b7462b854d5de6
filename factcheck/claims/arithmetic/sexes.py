"""Sums of men, women and children under a number of people told elsewhere in the article."""

from collections.abc import Iterator
from functools import cache

from factcheck.claims.arithmetic.adding import sum_claim
from factcheck.claims.arithmetic.arithmetic import SumClaim
from factcheck.claims.claim import FigureClaim
from factcheck.claims.figures.figure_lists import FigureSentence, end_of, has_cue, read_list
from factcheck.claims.figures.wholes import opens_with_whole
from factcheck.lexicon.arithmetic import words_of
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers

_GENERAL = frozenset(
    {"people", "persons", "victims", "bodies", "lives", "dead", "passengers", "occupants", "casualties"}
)
_ANYBODY = _GENERAL | {"", "killed", "injured", "wounded"}
#: How many words may stand between a number of people and the word for what befell them.
_NEAR = 6
_BEFALLS = frozenset({"death", "injury", "arrest", "detention", "rescue", "abduction"})


def sex_claims(
    layers: Layers, sentences: tuple[FigureSentence, ...], figures: tuple[FigureClaim, ...]
) -> Iterator[SumClaim]:
    """Every list that counts people by sex or age, with the one number of people to whom the same happened."""
    several = [s for s in sentences if len(s.quantities) > 1]
    lists = [(s, items) for s in several for items in (*_by_sex(s, layers), *_of_a_whole(s, layers))]
    if not lists:
        return
    beside = {items: total for s, items in lists if (total := _right_before(items, s, layers)) is not None}
    totals: dict[str, list[Quantity]] = {}
    for claim in figures:
        if claim.relation == "outcome" and _counts_all(claim):
            totals.setdefault(_SAME.get(claim.measure, claim.measure), []).append(claim.quantity)
    told = frozenset(totals)
    for sentence in sentences:
        for quantity in sentence.quantities:
            for event in _fate_of_people(quantity, sentence, layers):
                if event in told:
                    continue
                totals.setdefault(event, []).append(quantity)
    for sentence, items in lists:
        if items in beside:
            yield from _closed(beside[items], items, layers)
            continue
        events = _fate(sentence.sentence.first, sentence.sentence.last, layers)
        found = [q for e in events for q in totals.get(e, ()) if q not in sentence.quantities]
        if found and len({q.value for q in found}) == 1:
            yield from _closed(found[0], items, layers)


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


def _closed(total: Quantity, items: tuple[Quantity, ...], layers: Layers) -> Iterator[SumClaim]:
    claim = sum_claim((total,), items, "people", layers)
    if claim is not None:
        yield claim


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
