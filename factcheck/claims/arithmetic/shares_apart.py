"""Shares told in another sentence than their whole, or than their part and their whole."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

import attrs

from factcheck.claims.arithmetic.arithmetic import Figure, ShareClaim, figure
from factcheck.claims.arithmetic.parts_of_wholes import FIGURES, Taken, shared_out, taken_of
from factcheck.claims.arithmetic.shares import SHARES, is_rate, parts_told, share_claim
from factcheck.claims.figures.figure_lists import FigureSentence
from factcheck.lexicon.changes import direction_of
from factcheck.lexicon.measures import loose_nouns, thing
from factcheck.lexicon.reckoning import words_for
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers

#: How many sentences may stand between a share and the whole that "of it" means.
_NEAR = 3
#: How many sentences may stand between a part with its whole and the rate that they make, before it and behind it.
_BACK, _AHEAD = 8, 3
#: How many sentences with figures around a share may hold its whole, or figures that it may be the share of as well.
_FAR = 80
#: How many words before a figure its noun may stand: "Sales in 2024 were", "the turnout, at".
_NOUN = 8
#: How near a share must come to that of the part in another figure to be its share.
_ALIKE = Fraction(1, 100)


def shares_apart(
    layers: Layers, sentences: tuple[FigureSentence, ...], taken: Mapping[int, list[Taken]]
) -> Iterator[ShareClaim]:
    """Every share beside its part with a whole told before, every "that is", and every rate of the one pair near it."""
    for i, here in enumerate(sentences):
        shares = [q for q in here.quantities if q.kind in SHARES]
        if not shares:
            continue
        yield from _of_what_was_told(shares, here, sentences[max(0, i - _FAR) : i], layers)
        if i and (pair := _that_is(shares[0], here, sentences[i - 1], taken, layers)) is not None:
            claim = share_claim(shares[0], *pair, layers)
            yield from () if claim is None else (claim,)
        rates = [(q, noun) for q in shares if (noun := _rate_noun(q, here, layers))] if taken else []
        if rates and here.number not in taken and not dated(here, layers):
            yield from _rates(rates, here, sentences[max(0, i - _FAR) : i + _FAR], taken, layers)


def _of_what_was_told(
    shares: list[Quantity], here: FigureSentence, before: tuple[FigureSentence, ...], layers: Layers
) -> Iterator[ShareClaim]:
    """``Europe accounted for 2.17 billion of sales, or 45%, and Asia for 2.01 billion (42%)``: of one whole."""
    figures = [q for q in here.quantities if q.kind in FIGURES and q.per is None]
    whole: Quantity | None = None
    for share in shares:
        part = next(parts_told(share, None, figures, layers), None)
        if part is None or share.per is not None:
            continue
        whole = whole or _whole(part, share, here, before, layers)
        claim = share_claim(share, part, whole, layers) if whole is not None else None
        if claim is not None and claim.part.value < claim.whole.value and not _of_another(claim, before, here, layers):
            yield claim


def _whole(
    part: Quantity, share: Quantity, here: FigureSentence, before: tuple[FigureSentence, ...], layers: Layers
) -> Quantity | None:
    """The figure that "of sales", "of it", "of the money" means: the one near it, or the first of that noun."""
    noun = _of_what(part, share, here, layers)
    first = min(part.first, share.first)
    if noun in words_for("what-was-told"):
        for sentence in (here, *reversed([s for s in before if s.number >= here.number - _NEAR])):
            near = [q for q in sentence.quantities if q.first < first and _alike(q, part)]
            if near:
                return near[-1] if len({q.value for q in near}) == 1 and not shared_out(near[-1], layers) else None
        return None
    words = layers.tokens.words
    named = (
        q
        for s in (*before, here)
        for q in (s.quantities if noun else ())
        if q.first < first and _alike(q, part) and (q.value or 0) > (part.value or 0)
        if q.counted == noun or any(w.fold == noun for w in words[max(q.first - _NOUN, 0) : q.first])
    )
    whole = next(named, None)
    return whole if whole is not None and whole.bound in ("exact", "about") else None


def _of_what(part: Quantity, share: Quantity, here: FigureSentence, layers: Layers) -> str:
    """The folded noun of the whole: "of sales", "of the votes"; a pronoun ("it", "them"), empty for none."""
    words = layers.tokens.words
    for quantity in (part, share):
        at = quantity.last
        at += at < len(words) and words[at].fold in words_for("currency-noun")
        if at + 1 >= len(words) or words[at].fold != "of":
            continue
        group = layers.phrases.noun_at.get(at + 1)
        head = at + 1 if group is None else group.head
        plain = group is not None and group.last - group.first <= 2 and words[head].number is None
        return words[head].fold if plain or words[head].fold in words_for("what-was-told") else ""
    opening = [w.fold for w in words[here.sentence.first : part.first]]
    return "them" if 1 < len(opening) < 4 and opening[0] == "of" and opening[1] in words_for("taken-up") else ""


def _alike(whole: Quantity, part: Quantity) -> bool:
    """True of figures in one unit that may be whole and part."""
    if whole.kind == "count" and part.kind == "count":
        return whole.unit is None and whole.counted is not None and whole.value != part.value
    return whole.kind == part.kind and whole.unit == part.unit and whole.per is None


def _of_another(claim: ShareClaim, before: tuple[FigureSentence, ...], here: FigureSentence, layers: Layers) -> bool:
    """True when the share is just that of the part in another figure of its unit: the text means that one."""
    told = claim.share.value / 100 if claim.share.unit == "percent" else claim.share.value
    spans = {claim.part.span, claim.whole.span}
    made = (figure(q, layers.tokens) for s in (*before, here) for q in s.quantities if q.kind in FIGURES)
    return any(
        abs(claim.part.value / f.value - told) <= _ALIKE
        for f in made
        if f is not None and f.span not in spans and f.unit == claim.part.unit and f.value > claim.part.value
    )


def _that_is(
    share: Quantity, here: FigureSentence, before: FigureSentence, taken: Mapping[int, list[Taken]], layers: Layers
) -> Taken | None:
    """``Of the 8,400 who voted, 5,040 were in favour. ... That is 60 percent of those who took part.``"""
    words, opening = layers.tokens.words, here.sentence.first
    verb = layers.phrases.verb_at.get(opening + 1)
    is_that = words[opening].fold in words_for("that") and verb is not None and verb.lemma in words_for("amounts-to")
    if not is_that or not 1 < share.first - opening < _NOUN + 1 or here.quantities[0] is not share:
        return None
    if here.number - before.number > _NEAR:
        return None
    whole = here.quantities[1] if len(here.quantities) > 1 else None
    if whole is None or not taken_of(share, whole, layers):
        found = taken.get(before.number, [])
        return found[0] if len(found) == 1 else None
    counts = [q for q in before.quantities if q.kind == whole.kind]  # "That is 12 percent of its 3,850 employees"
    near = before.number == here.number - 1 and len(counts) == 1
    return (counts[0], whole) if near and _of_one_sort(counts[0], whole, layers) else None


def _of_one_sort(part: Quantity, whole: Quantity, layers: Layers) -> bool:
    """True of figures in one unit that count one noun, or workers and jobs, or people of whatever kind."""
    if part.unit is not None or whole.unit is not None or part.counted == whole.counted:
        return part.unit == whole.unit
    nouns = [layers.tokens.words[q.counted_at] for q in (part, whole) if q.counted_at is not None]
    if len(nouns) != 2:
        return False
    anyone = thing(nouns[1].fold) in loose_nouns("anyone") and nouns[0].person is not None
    return anyone or all(thing(n.fold) in ("job", "worker") for n in nouns)


def _rates(
    rates: list[tuple[Quantity, str]], here: FigureSentence, around: tuple[FigureSentence, ...],
    taken: Mapping[int, list[Taken]], layers: Layers,
) -> Iterator[ShareClaim]:  # fmt: skip
    """``A success rate of 60 percent was better than hoped``, in another sentence than its part and whole."""
    for share, noun in rates:
        vague = noun in words_for("vague-rates")
        back, ahead = (1, 0) if vague else (_BACK, _AHEAD)
        near = [
            (s, pair)
            for s in around
            if -ahead <= here.number - s.number <= back
            for pair in taken.get(s.number, ())
            if noun not in words_for("of-people") or _of_people(pair, layers)
        ]
        near = [(s, pair) for s, pair in near if not dated(s, layers)]
        if len({(p.value, w.value) for _, (p, w) in near}) != 1 or of_another_time(share, here, layers):
            continue
        claim = share_claim(share, *near[0][1], layers)
        if claim is not None:
            yield attrs.evolve(claim, near=_others(around, layers))


def dated(here: FigureSentence, layers: Layers) -> bool:
    """True of a sentence that names a year, and so may tell of another ballot."""
    return any(time.year is not None for time in layers.times_within(here.sentence.first, here.sentence.last))


def of_another_time(share: Quantity, here: FigureSentence, layers: Layers) -> bool:
    """True of a share of another time or place: "against 39 at the last contest"."""
    words = layers.tokens.words
    around = range(max(here.sentence.first, share.first - 6), min(share.last + 6, here.sentence.last))
    return any(words[t].fold in words_for("another-time") or words[t].fold in words_for("others") for t in around)


def _of_people(pair: Taken, layers: Layers) -> bool:
    """False of a part of something that is neither people nor papers: "17 of the 35 seats" are no turnout."""
    nouns = [layers.tokens.words[q.counted_at] for q in pair if q.counted_at is not None]
    return not nouns or any(noun.person is not None or noun.fold in words_for("votes") for noun in nouns)


def _rate_noun(share: Quantity, here: FigureSentence, layers: Layers) -> str:
    """The noun that a share is a rate of: "a success rate of 60 percent", "the turnout, at 44 percent"."""
    words = layers.tokens.words
    for t in range(share.first - 1, max(here.sentence.first, share.first - _NOUN) - 1, -1):
        fold = words[t].fold
        if is_rate(t, layers):
            return fold
        if t in layers.phrases.verb_at and direction_of(words[t]) is not None:
            return ""  # "the utilisation rate fell 0.3 percent"
        if words[t].shape == "punct" and fold != ",":
            return ""
        if any(q.first <= t < q.last for q in here.quantities if q is not share):
            return ""
    return ""


def _others(sentences: tuple[FigureSentence, ...], layers: Layers) -> tuple[Figure, ...]:
    made = (figure(q, layers.tokens) for s in sentences for q in s.quantities if q.kind in FIGURES)
    return tuple(f for f in made if f is not None)
