"""Share claims: a share with the part and the whole that it is computed from, where they stand beside it."""

from collections.abc import Iterator, Mapping
from itertools import chain, islice

import attrs

from factcheck.claims.arithmetic.arithmetic import Figure, ShareClaim, SubsetClaim, figure
from factcheck.claims.arithmetic.fractions_told import fraction_at
from factcheck.claims.arithmetic.parts_of_wholes import FIGURES, Taken, go_together, shared_out, taken_of
from factcheck.claims.figures.figure_lists import FigureSentence, end_of, figures_of, opens_list
from factcheck.claims.voices import standing
from factcheck.lexicon.arithmetic import words_of
from factcheck.lexicon.changes import directions
from factcheck.lexicon.reckoning import words_for
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers

SHARES = frozenset({"percent", "fraction", "ratio"})
#: How many words the clause of a part may go on for: "4,120 cast a ballot, a turnout of 51 percent".
_CLAUSE = 4
#: How many words may tell what a share is of before it is told again: "60 percent of the pupils passed, or 30".
_TOLD = 9


def share_claims(
    layers: Layers, sentences: tuple[FigureSentence, ...], taken: Mapping[int, list[Taken]],
    subsets: tuple[SubsetClaim, ...],
) -> Iterator[ShareClaim]:  # fmt: skip
    """Every share that a sentence gives with its part and its whole, in whatever order the three stand.

    The whole may stand before the sentence where one of the ``subsets`` takes the part out of it.
    """
    before: dict[int, list[Taken]] = {}
    for claim in subsets:
        pair = (claim.part.quantity, claim.whole.quantity)
        if not shared_out(pair[1], layers) or taken_of(*pair, layers):
            before.setdefault(layers.sentences.index(pair[0].first), []).append(pair)
    for here in sentences:
        told = [q for q in here.quantities if q.kind in SHARES]
        if len(here.quantities) == len(told):
            continue
        pairs = [*taken.get(here.number, ()), *before.get(here.number, ())]
        for share in (*told, *_spelled(pairs, here, layers)):
            found = chain(_beside(share, pairs, here, layers), _before(share, pairs, here, layers))
            made = (share_claim(share, part, whole, layers) for part, whole in found)
            yield from islice(filter(None, made), 1)


def share_claim(share: Quantity, part: Quantity, whole: Quantity, layers: Layers) -> ShareClaim | None:
    """The claim that a part is a share of a whole; None where the two have no values of one unit."""
    part, whole = attrs.evolve(part, per=None), attrs.evolve(whole, per=None)  # "40 tonnes a day, 60 percent of"
    made, pair = figure(share, layers.tokens, bounded=True), figures_of((part, whole), layers)
    if made is None or pair is None or pair[0].value < 0:
        return None
    first = min((share, part, whole), key=lambda q: q.first)
    return shared(made, pair[0], pair[1], first.first, layers)


def shared(share: Figure, part: Figure, whole: Figure, at: int, layers: Layers) -> ShareClaim:
    """The claim of a share of figures, told from a token on."""
    return ShareClaim(
        span=layers.tokens.span(at, at + 1),
        **standing(at, layers, by=share.quantity.first),
        part=part,
        whole=whole,
        share=share,
    )


def _beside(share: Quantity, pairs: list[Taken], here: FigureSentence, layers: Layers) -> Iterator[Taken]:
    """The part that a share is said to be, with its whole: of what the share is, or what the part is taken of."""
    figures = [q for q in here.quantities if q.kind in FIGURES or q.kind == "age"]
    whole = next((q for q in figures if q.first >= share.last and taken_of(share, q, layers)), None)
    for part in parts_told(share, whole, figures, layers):
        if whole is not None and part is not whole and go_together(part, whole):
            yield part, whole
        yield from (pair for pair in pairs if pair[0] is part)


def parts_told(share: Quantity, whole: Quantity | None, figures: list[Quantity], layers: Layers) -> Iterator[Quantity]:
    """The figures that a share is said to be: right before it, right behind it or behind its whole."""
    before = next((q for q in reversed(figures) if end_of(q) <= share.first), None)
    after = next((q for q in figures if q.first >= share.last), None)
    if whole is not None:
        second = next((q for q in figures if q.first >= end_of(whole)), None)
        if (
            second is not None
            and second.counted in (None, "people", whole.counted)
            and (equal(whole, second, layers) or apposed(whole, second, layers))
        ):
            yield second
    if after is not None and after is not whole and (equal(share, after, layers) or retold(share, after, layers)):
        yield after
    if before is not None and (equal(before, share, layers) or (whole is not None and _led(before, share, layers))):
        yield before


def _led(part: Quantity, share: Quantity, layers: Layers) -> bool:
    """``3,200 members at the yard, 40 percent of``, ``900 jobs, about 5 percent of``: no verb, and one comma."""
    words, between = layers.tokens.words, range(end_of(part), share.first)
    comma = next((t for t in between if words[t].fold == ","), None)
    if comma is None or len(between) > _TOLD or any(t in layers.phrases.verb_at for t in between):
        return False
    return all(words[t].fold in words_for("light") or words[t].fold == "or" for t in range(comma + 1, share.first))


def equal(a: Quantity, b: Quantity, layers: Layers) -> bool:
    """True when the words between say that the two are one: "a, or b", "a (b)", "a: b", "a, a success rate of b"."""
    group = layers.phrases.noun_at.get(a.first)
    start = end_of(a)
    if group is not None and start < group.last <= b.first:
        start = group.last
    between = [w.fold for w in layers.tokens.words[start : b.first]]
    comma = between.index(",") if "," in between[1:7] else 0
    placed = comma and between[0] in words_for("sites") | {"of"} and between[comma + 1 : comma + 2] == ["or"]
    if placed and all(t not in layers.phrases.verb_at for t in range(start, start + comma)):
        between = between[comma:]  # "640 in the north, or a third"
    if between.count(",") == 1 and between[-1:] == ["of"] and b.kind in SHARES:
        comma = between.index(",")  # "4,120 voted, a turnout of 51 percent"
        return comma <= _CLAUSE and len(between) - comma <= 5 and between[-2] in words_of("rate")
    marked = any(opens_list(fold) or fold == "or" for fold in between)
    return bool(between) and marked and all(f == "or" or f in words_for("light") or _marks(f) for f in between)


def _marks(fold: str) -> bool:
    return fold == "," or opens_list(fold)


def apposed(a: Quantity, b: Quantity, layers: Layers) -> bool:
    """``the 84 patients asked, 56, ...``: a figure between marks behind what it is of; no other verb than "asked"."""
    words, verbs, between = layers.tokens.words, layers.phrases.verb_at, range(end_of(a), b.first)
    comma = next((t for t in between if words[t].fold == ","), None)
    end = end_of(b)
    if comma is None or comma - end_of(a) > _CLAUSE or (end < len(words) and words[end].fold not in (",", ".", ";")):
        return False
    described = all(t not in verbs or verbs[t].tense == "none" for t in range(end_of(a), comma))
    light = all(words[t].fold in words_for("light") or words[t].fold == "or" for t in range(comma + 1, b.first))
    return described and light and (comma == end_of(a) or words[comma + 1].fold == "or")


def retold(share: Quantity, part: Quantity, layers: Layers) -> bool:
    """``60 percent of the pupils passed, or 30``, ``more than half of the votes, 314,000,``, ``46% of it, some 90``."""
    words = layers.tokens.words
    gap = [w.fold for w in words[share.last : part.first]]
    if gap[:1] != ["of"] or gap.count(",") != 1 or len(gap) > _TOLD:
        return False
    rest = gap[gap.index(",") + 1 :]
    closed = part.last >= len(words) or words[part.last].fold in (",", ".", ";") or rest[-1:] == ["or"]
    return closed and all(fold in words_for("light") or fold == "or" for fold in rest)


def _before(share: Quantity, pairs: list[Taken], here: FigureSentence, layers: Layers) -> Iterator[Taken]:
    """``168 of the 210 took part, a turnout of 80 percent``: the pair that stands right before a share."""
    for part, whole in pairs:
        last = max(part, whole, key=lambda q: q.first)
        beyond = [q for q in here.quantities if q.kind != "ordinal" and last.last <= q.first < share.first]
        if share.first >= last.last and not beyond and behind(part, whole, share, layers):
            yield part, whole


def behind(part: Quantity, whole: Quantity, share: Quantity, layers: Layers) -> bool:
    """``1,134 of the 2,100 votes, or 54 percent``: a rate, or a share between marks that is of nothing else."""
    words, last = layers.tokens.words, max(part, whole, key=lambda q: q.first)
    t = share.first - 1
    while t > last.last and words[t].fold in words_for("light"):
        t -= 1
    noun = words[t - 1].fold if words[t].fold == "of" else ""
    named = noun != "" and words[t - 2].fold in ("a", "an") and words[t - 3].fold == ","
    rated = is_rate(t - 1, layers) or (named and noun in directions() and _cut(part, layers))
    marked = named and noun not in directions()  # "a response of"
    marked = marked or (words[t].lemma in words_for("amounts-to") and words[t - 1].fold == "which")
    marked = marked or (words[t].fold in words_for("apposes") and t >= end_of(last) - 1 and words[t].fold != "and")
    if not (rated or marked) or any(words[k].fold in words_for("breaks-share") for k in range(end_of(last), t)):
        return False
    return rated or _closes(share, whole, layers)


def is_rate(at: int, layers: Layers) -> bool:
    """True of a noun that a share is a rate by: "a success rate", not "an annual rate", "a rate of interest"."""
    words, group = layers.tokens.words, layers.phrases.noun_at.get(at)
    first = at if group is None else group.first
    alone = words[at].fold == "rate" and (at == first or words[at - 1].fold in words_for("determiner"))
    other = any(w.fold in words_for("no-share") for w in words[first : at + 3])
    return words[at].fold in words_for("rates") and not alone and not other


def _cut(part: Quantity, layers: Layers) -> bool:
    """``cut 300 of its 3,000 jobs, a cut of 10 percent``: the share is of what is cut."""
    verb = layers.phrases.verb_at.get(part.first - 1)
    return verb is not None and verb.lemma in words_for("takes-away")


def _closes(share: Quantity, whole: Quantity, layers: Layers) -> bool:
    """True when nothing else follows that the share is of: "or 54 percent, ...", "two-thirds of them"."""
    words, t = layers.tokens.words, max(share.last, end_of(share))
    if t >= len(words) or words[t].shape == "punct":
        return True
    after = [w.fold for w in words[t + 1 : t + 3]]
    if words[t].fold != "of" or not after:
        return False
    return after[0] in words_for("those") or after[-1] in words_for("total-noun") or after[-1] == whole.counted


def _spelled(pairs: list[Taken], here: FigureSentence, layers: Layers) -> Iterator[Quantity]:
    """Fractions between marks that are no quantities of their own: ", two-thirds"."""
    words, told = layers.tokens.words, here.quantities
    if not pairs:
        return
    for t in range(told[0].last, here.sentence.last - 1):
        if words[t].fold in words_for("apposes") and t + 1 not in here.starting:
            made = fraction_at(t + 1, layers)
            if made is not None and not any(made.first <= q.first < made.last for q in told):
                yield made
