"""Votes against the body that casts them, or all that were cast: for, against, abstaining, absent, who came."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from factcheck.claims.arithmetic.adding import sum_of
from factcheck.claims.arithmetic.arithmetic import BallotClaim, Figure, SumClaim, SumKind, figure
from factcheck.claims.arithmetic.contests import sides_in, sides_of
from factcheck.claims.arithmetic.parts_of_wholes import taken_of
from factcheck.claims.figures.figure_lists import FigureSentence, end_of
from factcheck.claims.voices import standing
from factcheck.lexicon.arithmetic import words_of
from factcheck.lexicon.reckoning import words_for
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers

#: How many words behind a figure tell what those counted did: "Nine members of her own party abstained".
_DID = 8
#: How many sentences around the result, or the size of the body, may tell who abstained and who stayed away.
_AROUND = 2
#: A number of voters, those for and those against: all the counts of a sentence that divides votes.
_THREE = 3
_ALL = frozenset({"the", "all", "these", "those", "its", "their"})


def ballot_claims(layers: Layers, sentences: tuple[FigureSentence, ...]) -> Iterator[BallotClaim]:
    """Every vote of a body whose size the sentence gives: "The 11-member council voted 8-4"."""
    for here in sentences:
        for result in here.quantities:
            if result.kind == "vote" and len(result.parts) == 2:
                yield from _ballot(result, here, layers)


def _ballot(result: Quantity, here: FigureSentence, layers: Layers) -> Iterator[BallotClaim]:
    sizes = [q for q in here.quantities if q.last < result.first and q.counted in words_of("members")]
    if len(sizes) != 1 or sizes[0].counted_at is None or sizes[0].last <= sizes[0].counted_at:
        return
    size = figure(sizes[0], layers.tokens)
    if size is None:
        return
    yield BallotClaim(
        span=result.span,
        **standing(result.first, layers),
        size=size,
        result=result,
    )


def votes_cast(layers: Layers, sentences: tuple[FigureSentence, ...]) -> Iterator[SumClaim]:
    """Every sum of votes: of the one vote of an article, and of those that one sentence divides."""
    cast = tuple(_cast(layers, sentences))
    yield from cast
    told = {part.span for claim in cast for part in claim.parts}
    for claim in _divided(layers, sentences):
        if told.isdisjoint(part.span for part in claim.parts):
            yield claim


def _cast(layers: Layers, sentences: tuple[FigureSentence, ...]) -> Iterator[SumClaim]:
    """The one vote of an article with all that is told of who took part in it, under the size of the body."""
    found = [(s, parts) for s in sentences for parts in _results(s, layers)]
    if len({tuple(f.value for f in parts) for _, parts in found}) != 1:
        return
    here, result = found[0]
    bodies = tuple(_bodies(sentences, here, layers))
    told_at = {here.number, *(layers.sentences.index(body.quantity.first) for body in bodies)}
    near = [s for s in sentences if any(abs(s.number - number) <= _AROUND for number in told_at)]
    told = {t for f in result for t in range(f.quantity.first, end_of(f.quantity))}
    abstained = _first(near, "abstained", told, layers)
    absent = _first(near, "absent", told, layers)
    came, size = _attended(sentences, told, layers)
    cast = (*result, *abstained)
    sizes = {f.value: f for f in (*size, *bodies)}
    if came:
        yield from _sum(came[0], cast, "all" if abstained else "limit", layers)
    elif len(sizes) == 1:
        (whole,) = sizes.values()
        yield from _sum(whole, (*cast, *absent), "all" if abstained and absent else "limit", layers)


def _results(here: FigureSentence, layers: Layers) -> Iterator[tuple[Figure, ...]]:
    """``231 votes to 214``, ``83 in favour and 49 against``."""
    for quantity in here.quantities:
        if quantity.kind == "vote" and len(quantity.parts) == 2:
            yield sides_of(quantity)
    for a, b in pairwise(here.quantities):
        plain = a.kind == b.kind == "count" and a.unit is None and b.unit is None and b.first - end_of(a) <= _DID
        yield from sides_in([a, b], here, layers) if plain else ()


def _first(near: list[FigureSentence], use: str, told: set[int], layers: Layers) -> tuple[Figure, ...]:
    """The one figure of those who abstained, or stayed away: none where the text gives several."""
    words, found = layers.tokens.words, list[Figure]()
    for here in near:
        for n, quantity in enumerate(here.quantities):
            if quantity.kind != "count" or quantity.first in told or quantity.unit is not None:
                continue
            if n and taken_of(here.quantities[n - 1], quantity, layers):
                continue
            nxt = here.quantities[n + 1] if n + 1 < len(here.quantities) else None
            if nxt is not None and taken_of(quantity, nxt, layers):
                nxt = here.quantities[n + 2] if n + 2 < len(here.quantities) else None
            stop = min(end_of(quantity) + _DID, here.sentence.last if nxt is None else nxt.first)
            did = quantity.counted in words_for(use) or any(
                words[t].fold in words_for(use) for t in range(quantity.last, stop)
            )
            made = figure(quantity, layers.tokens) if did else None
            found += [made] if made is not None else []
    return (found[0],) if len(found) == 1 else ()


def _attended(
    sentences: tuple[FigureSentence, ...], told: set[int], layers: Layers
) -> tuple[tuple[Figure, ...], tuple[Figure, ...]]:
    """``Forty-six of the 50 councillors attended``: how many came, and of how many."""
    words = layers.tokens.words
    for here in sentences:
        for whole in here.quantities:
            if (
                whole.counted in words_for("members")
                and words[whole.first - 1].fold == "all"
                and whole.first not in told
            ):
                after = range(end_of(whole), min(end_of(whole) + 3, here.sentence.last))
                made_of = figure(whole, layers.tokens)
                if made_of is not None and any(words[t].fold in words_for("came") for t in after):
                    return (made_of,), ()
        for part, whole in pairwise(here.quantities):
            if part.first in told or not taken_of(part, whole, layers) or whole.counted not in words_for("members"):
                continue
            after = range(end_of(whole), min(end_of(whole) + 3, here.sentence.last))
            if any(words[t].fold in words_for("came") for t in after):
                made = figure(part, layers.tokens), figure(whole, layers.tokens)
                return tuple(f for f in made[:1] if f is not None), tuple(f for f in made[1:] if f is not None)
    return (), ()


def _bodies(sentences: tuple[FigureSentence, ...], vote: FigureSentence, layers: Layers) -> Iterator[Figure]:
    """The sizes that the text gives a body: "the 460 deputies", "the 141-seat chamber", "one of the 15 seats"."""
    words = layers.tokens.words
    for here in sentences:
        for quantity in here.quantities:
            counted = quantity.counted in words_for("members") or quantity.counted in words_for("seats")
            before = {w.fold for w in words[max(quantity.first - 2, here.sentence.first) : quantity.first]}
            compound = quantity.counted_at is not None and quantity.last > quantity.counted_at
            whole = compound or "all" in before or (before & words_for("definite") and "of" in before)
            whole = whole or _has(quantity, vote, layers)
            if quantity.kind == "count" and counted and whole and (made := figure(quantity, layers.tokens)) is not None:
                yield made


def _has(members: Quantity, vote: FigureSentence, layers: Layers) -> bool:
    """``The council has 50 members``, of the council or the councillors who voted; of a party few have a vote."""
    words, clause = layers.tokens.words, layers.statements.at(members.first)
    if clause is None or clause.verb is None or clause.subject is None or clause.verb.lemma != "have":
        return False
    body, group = words[clause.subject.head].fold, clause.subject
    plain = group.determiner == "the" and group.head == group.first + 1 and group.last == clause.verb.first
    stands = clause.factual and clause.verb.tense == "present" and clause.verb.last == members.first
    voted = any(w.fold.startswith(body) for w in words[vote.sentence.first : vote.sentence.last])
    return plain and stands and voted and body in words_for("voting-bodies")


def _sum(whole: Figure, parts: tuple[Figure, ...], kind: SumKind, layers: Layers) -> Iterator[SumClaim]:
    if whole.value <= max(f.value for f in parts) or whole.value <= 2:
        return
    added = sum((f.value for f in parts), Fraction(0))
    if kind == "all" and not whole.value / 2 < added < 2 * whole.value:
        return  # another body than the one that voted
    yield sum_of((whole,), parts, kind, layers)


def _divided(layers: Layers, sentences: tuple[FigureSentence, ...]) -> Iterator[SumClaim]:
    """Those for and those against, out of a number of voters whom the sentence names as all there were.

    Nobody votes twice, so that the two sides are no more than these; fewer they may be, since papers are spoiled.
    """
    for here in sentences:
        counts = [q for q in here.quantities if q.kind == "count" and q.unit is None and q.value is not None]
        if len(counts) != _THREE:
            continue
        sizes = [size for q in counts if (size := _whole(q, layers)) is not None]
        for sides in sides_in([q for q in counts if q != sizes[0].quantity], here, layers) if len(sizes) == 1 else ():
            if all(side.value < sizes[0].value for side in sides):
                yield sum_of((sizes[0],), sides, "limit", layers)


def _whole(count: Quantity, layers: Layers) -> Figure | None:
    """The figure of "of the 497 votes", "of 375 who voted"; None of one that is no whole of others."""
    words, at = layers.tokens.words, count.first - 1
    if at >= 1 and words[at].fold in _ALL:
        at -= 1
    return figure(count, layers.tokens) if at >= 0 and words[at].fold == "of" and count.bound == "exact" else None
