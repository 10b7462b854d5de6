"""All claims of arithmetic of an article."""

from collections.abc import Iterator, Mapping
from itertools import chain

from factcheck.claims.arithmetic.arithmetic import ShareClaim, SubsetClaim, SumClaim
from factcheck.claims.arithmetic.casualties import casualty_claims
from factcheck.claims.arithmetic.changes import change_claims
from factcheck.claims.arithmetic.changes_retold import retold_changes
from factcheck.claims.arithmetic.contrasts import contrasts
from factcheck.claims.arithmetic.conversions import conversion_claims
from factcheck.claims.arithmetic.enumerations import enumeration_claims
from factcheck.claims.arithmetic.margins import mandates, margin_claims
from factcheck.claims.arithmetic.parts_of_wholes import Taken, taken_by_sentence
from factcheck.claims.arithmetic.products import product_claims
from factcheck.claims.arithmetic.profit_margins import profit_margins
from factcheck.claims.arithmetic.rests import rest_claims
from factcheck.claims.arithmetic.rosters import roster_claims
from factcheck.claims.arithmetic.shares import share_claims
from factcheck.claims.arithmetic.shares_apart import shares_apart
from factcheck.claims.arithmetic.shares_retold import shares_retold
from factcheck.claims.arithmetic.splits import split_claims
from factcheck.claims.arithmetic.subsets import subset_claims
from factcheck.claims.arithmetic.sums import sum_claims
from factcheck.claims.arithmetic.sums_told import sums_told
from factcheck.claims.arithmetic.tallies import tally_claims
from factcheck.claims.arithmetic.votes_cast import ballot_claims, votes_cast
from factcheck.claims.claim import Claim, FigureClaim
from factcheck.claims.figures.figure_lists import FigureSentence, figure_sentences
from factcheck.reading.reader import Layers
from factcheck.text.span import Span


def arithmetic_claims(layers: Layers, figures: tuple[FigureClaim, ...]) -> list[Claim]:
    """The sums, margins, shares, subsets, changes, conversions and rosters, by kind; ``figures`` tell the outcomes."""
    sentences = figure_sentences(layers)
    sums = tuple(sum_claims(layers, sentences))
    casualties = tuple(_others(sums, tuple(casualty_claims(layers, sentences, figures))))
    pairs = contrasts(layers, sentences)
    subsets = tuple(subset_claims(layers, sentences))
    taken = taken_by_sentence(layers, sentences)
    votes = tuple(votes_cast(layers, sentences))
    return [
        *sums,
        *casualties,
        *_others((*sums, *casualties), tuple(_loose_sums(layers, sentences, taken))),
        *votes,
        *(c for c in tally_claims(layers, sentences) if not _told(c, votes)),
        *product_claims(layers, sentences),
        *ballot_claims(layers, sentences),
        *margin_claims(layers, sentences),
        *_shares(layers, sentences, taken, subsets),
        *split_claims(layers, sentences),
        *subsets,
        *change_claims(layers, sentences, pairs),
        *retold_changes(layers, sentences, pairs),
        *conversion_claims(layers, sentences),
        *roster_claims(layers, sentences),
    ]


def _loose_sums(
    layers: Layers, sentences: tuple[FigureSentence, ...], taken: Mapping[int, list[Taken]]
) -> Iterator[SumClaim]:
    """The sums of parts that do not follow their total at once, the surer readings first."""
    yield from sums_told(layers, sentences)
    yield from enumeration_claims(layers, sentences, taken)
    yield from rest_claims(layers, sentences, taken)


def _shares(
    layers: Layers, sentences: tuple[FigureSentence, ...], taken: Mapping[int, list[Taken]],
    subsets: tuple[SubsetClaim, ...],
) -> Iterator[ShareClaim]:  # fmt: skip
    """The shares by their surest reading: of two that tell one share of one part the first stays."""
    told: set[Span] = set()
    for claim in chain(
        share_claims(layers, sentences, taken, subsets),
        shares_apart(layers, sentences, taken),
        profit_margins(layers, sentences),
        mandates(layers, sentences),
        shares_retold(layers, sentences, taken),
    ):
        if claim.share.span not in told:
            told.add(claim.share.span)
            yield claim


def _told(claim: Claim, known: tuple[SumClaim, ...]) -> bool:
    """True of a sum that has a part in common with one of those known."""
    spans = {part.span for other in known for part in other.parts}
    return isinstance(claim, SumClaim) and any(part.span in spans for part in claim.parts)


def _others(known: tuple[SumClaim, ...], more: tuple[SumClaim, ...]) -> list[SumClaim]:
    """The sums whose parts no sum before them has: of two readings of the same parts the surer comes first."""
    told = {part.span for claim in known for part in claim.parts}
    found = []
    for claim in more:
        if not any(part.span in told for part in claim.parts):
            told.update(part.span for part in claim.parts)
            found.append(claim)
    return found
