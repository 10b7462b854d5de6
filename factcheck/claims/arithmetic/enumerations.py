"""Enumerations: parts side by side in one sentence, under a total that stands in it or shortly before."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import attrs

from factcheck.claims.arithmetic.adding import sum_claim
from factcheck.claims.arithmetic.arithmetic import Figure, SumClaim, SumKind, figure
from factcheck.claims.arithmetic.parts_of_wholes import Taken
from factcheck.claims.arithmetic.runs import Run, goes_on, included, is_head, is_rest, of_them, runs, says_more
from factcheck.claims.figures.figure_lists import FigureSentence, end_of, is_one
from factcheck.lexicon.arithmetic import words_of
from factcheck.lexicon.reckoning import words_for
from factcheck.lexicon.word import Word
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers

#: How many sentences back the total of a run may stand, and how many may hold further parts.
BACK, BESIDE = 9, 2
_NEAR = 2


def enumeration_claims(
    layers: Layers, sentences: tuple[FigureSentence, ...], pairs: Mapping[int, list[Taken]]
) -> Iterator[SumClaim]:
    """Every run of parts with the totals it may have: the likeliest first, the others as its rivals."""
    for i, here in enumerate(sentences):
        if len(here.quantities) < 2 or here.sentence.heading:
            continue
        for run in runs(here, layers):
            of = _included_in(run, here, layers)
            if of is not None:
                yield from run_claim(run, (of,), "limit", layers)
                continue
            head = _head(run, here, layers) or _whole(run, pairs.get(here.number, ()))
            said = _all_said(run, here, layers)
            alone = run.closed and len(run.parts) > 2 and not _more_behind(run, sentences[i + 1 : i + 2])
            whole = run.rest or said or alone
            if (head is None and not whole) or _is_open(run, head, here, layers):
                continue
            if head is not None:
                kind: SumKind = ("all" if is_head(head, here, layers) else "rest") if run.rest else "headed"
                yield from run_claim(run, (head,), kind, layers)
                continue
            totals = tuple(totals_of(run, here, sentences[max(0, i - BACK) : i], layers))
            near = (*here.quantities, *(q for s in sentences[max(0, i - BESIDE) : i] for q in s.quantities))
            yield from run_claim(run, totals, "rest" if run.rest else "all" if said else "split", layers, near)


def _included_in(run: Run, here: FigureSentence, layers: Layers) -> Quantity | None:
    """``a budget of 90 million, including 60 million for roads and 45 million for schools``: no more than there is.

    All parts must be set apart in one way, by what they are for or where: women and students may be the same people.
    """
    words = layers.tokens.words
    ends = [end_of(q) if q.unit is None else q.last for q in run.parts]
    behind = {words[end].fold for end in ends if end < len(words)}
    apart = behind <= _WHERE_OR_WHAT_FOR or (behind == {"of"} and run.parts[0].unit is not None)
    if not included(run.parts[0], layers) or len(behind) > 1 or not apart:
        return None
    return next(totals_of(run, here, (), layers), None)


#: Prepositions behind parts that have nothing in common.
_WHERE_OR_WHAT_FOR = frozenset({"in", "for", "at", "from", "to"})


def _is_open(run: Run, head: Quantity | None, here: FigureSentence, layers: Layers) -> bool:
    """True where the text says, here or in the next sentence, that there is more than the parts of a run."""
    first = here.sentence.first if head is None else head.first  # "includes 2 million for seats, ..."
    last = run.parts[-1].first if run.rest else here.sentence.last  # "and the remaining 726 to everything else"
    if says_more(layers, range(first, last)):
        return True
    if run.parts[0].unit is None and _somebody_else(run, here, layers):
        return True
    return not run.rest and (goes_on(here, layers) or _rest_untold(run, here, layers))


def _more_behind(run: Run, following: tuple[FigureSentence, ...]) -> bool:
    """True where the next sentence tells more in the unit of a run of sums: "8.9 million and 5.5. Benin got 4.2"."""
    unit = run.parts[0].unit
    return unit is not None and any(q.unit == unit and q.per is None for s in following for q in s.quantities)


def taken(quantity: Quantity, layers: Layers) -> bool:
    """``Eleven of the victims``: a part of a whole that it names."""
    words, at = layers.tokens.words, quantity.last
    return at + 1 < len(words) and words[at].fold == "of" and words[at + 1].fold in words_for("total-determiner")


def _rest_untold(run: Run, here: FigureSentence, layers: Layers) -> bool:
    """``860 work in production and 430 in the depots, while the rest are clerks``."""
    words = layers.tokens.words
    return any(words[t].fold in words_for("rest-noun") for t in range(run.parts[-1].last, here.sentence.last))


def _somebody_else(run: Run, here: FigureSentence, layers: Layers) -> bool:
    """True when somebody among the parts is counted by no figure: "five are in jail and one out on bail", "a guard"."""
    words = layers.tokens.words
    counted = {t for q in (*here.quantities, *run.parts) for t in range(q.first, end_of(q))}
    return any(
        t not in counted
        and (_cardinal(words[t]) or is_one(t, here.sentence.last, layers))
        and not (
            words[t].fold == "one" and words[t - 1].fold in words_for("sites")
        )  # "840 in one and 720 in the other"
        for t in range(run.parts[0].last, here.sentence.last)
    )


def _cardinal(word: Word) -> bool:
    return word.number is not None and word.number.kind == "cardinal"


def run_claim(
    run: Run, totals: tuple[Quantity, ...], kind: SumKind, layers: Layers, near: tuple[Quantity, ...] = ()
) -> Iterator[SumClaim]:
    closed = kind == "all"  # "Of its 158 men, ..., and the others": no doubt whose parts they are, however large
    largest = 0 if closed else max(q.value or 0 for q in run.parts)
    totals = tuple(q for q in totals if (q.value or 0) > largest)
    claim = sum_claim((totals[0],), run.parts, kind, layers, any_size=closed) if totals else None
    if claim is None or claim.totals[0].value <= 0:
        return
    rivals = [made for q in totals[1:] if (made := _figure(q, run, layers)) is not None]
    beside = [
        made
        for q in near
        if q not in run.parts and (q.unit is None or q.unit == run.parts[0].unit)
        if (made := _figure(q, run, layers)) is not None
    ]
    yield attrs.evolve(claim, rivals=tuple(rivals), near=tuple(beside))


def _figure(quantity: Quantity, run: Run, layers: Layers) -> Figure | None:
    return figure(quantity, layers.tokens, unit=None if quantity.unit is not None else run.parts[0].unit)


def _head(run: Run, here: FigureSentence, layers: Layers) -> Quantity | None:
    """``Of the 180 people who sailed in her, 70 were soldiers, ...``: the total at the head of the sentence."""
    head = head_of(here, layers)
    if head is None or head.last > run.parts[0].first or head.unit != run.parts[0].unit or head.value is None:
        return None
    return head


def _whole(run: Run, pairs: Sequence[Taken]) -> Quantity | None:
    """``Three of the five went to Iraq and the other two to Syria``: the whole that the first part names."""
    return next((whole for part, whole in pairs if run.rest and part is run.parts[0]), None)


def head_of(here: FigureSentence, layers: Layers) -> Quantity | None:
    return next((q for q in here.quantities[:2] if is_head(q, here, layers)), None)


def _all_said(run: Run, here: FigureSentence, layers: Layers) -> bool:
    """True where the sentence goes on, or the next begins, to say that there is nothing else: "Nobody else paid"."""
    following = layers.sentences.all[here.number + 1 : here.number + 2]
    last = min(following[0].first + 8, following[0].last) if following else here.sentence.last
    words = [layers.tokens.words[t].fold for t in range(run.parts[-1].last, last)]
    return any((a in words_for("none") and b in words_for("else")) for a, b in pairwise(words))


def totals_of(run: Run, here: FigureSentence, before: tuple[FigureSentence, ...], layers: Layers) -> Iterator[Quantity]:
    """The figures before a run that may be its total, the nearest first."""
    first = run.parts[0].first
    own = [q for q in here.quantities if q.last <= first]
    for q in reversed(own):
        if _compatible(q, run, layers):
            yield q
    for sentence in reversed(before):
        if sentence.number < here.number - _NEAR and not run.rest and sentence.number > 1:
            continue
        for q in reversed(sentence.quantities):
            if _compatible(q, run, layers):
                yield q


def _compatible(total: Quantity, run: Run, layers: Layers) -> bool:
    """True when a figure may be the total of a run: in its unit, or counting what its parts count."""
    first = run.parts[0]
    if total.bound not in ("exact", "about") or total.value is None or total.per is not None or is_rest(total, layers):
        return False
    beside = layers.sentences.index(total.first) == layers.sentences.index(first.first)
    if taken(total, layers) and beside == (layers.tokens.words[total.last + 2].number is None):
        return False  # "ten of the 26 were killed in one state", and then those killed in the others
    if first.unit is not None or total.unit is not None:
        return total.unit == first.unit or (total.kind == "money" and _bare_millions(run))
    if total.kind != "count" or (total.counted is None and not _opens(total, layers) and not _of_group(total, layers)):
        return False
    if of_them(first, layers):
        return total.counted is not None
    nouns = {q.counted: q.counted_at for q in run.parts if q.counted is not None and q.counted_at is not None}
    if total.counted is not None:
        nouns.pop(total.counted, None)
    words = layers.tokens.words
    people = all(
        words[at].person is not None or words[at].fold in words_of("wide")
        for at in (*nouns.values(), total.counted_at) if at is not None
    )  # fmt: skip
    return not nouns or people or nouns.keys() <= words_of("generic")


def _opens(total: Quantity, layers: Layers) -> bool:
    """``Eleven drown as river bursts``: a number that its title or sentence is about."""
    first = layers.sentences.of(total.first).first
    return total.first == first and end_of(total) in layers.phrases.verb_at


def _of_group(total: Quantity, layers: Layers) -> bool:
    """``its crew of 19``: the noun before says that people are counted."""
    words, at = layers.tokens.words, total.first - 2
    person = words[at].person if at >= 0 and words[at + 1].fold == "of" else None
    return person is not None and person.kind == "group"


def _bare_millions(run: Run) -> bool:
    return all(q.kind == "count" and q.counted is None and (q.value or 0) >= _MILLIONS for q in run.parts)


#: Bare numbers from here on may be money whose currency was named before.
_MILLIONS = 100_000
