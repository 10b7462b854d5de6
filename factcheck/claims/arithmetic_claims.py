"""All claims of arithmetic of an article."""

from factcheck.claims.ballots import ballot_claims
from factcheck.claims.changes import change_claims
from factcheck.claims.claim import Claim
from factcheck.claims.conversions import conversion_claims
from factcheck.claims.figure_lists import figure_sentences
from factcheck.claims.rosters import roster_claims
from factcheck.claims.shares import share_claims
from factcheck.claims.subsets import subset_claims
from factcheck.claims.sums import sum_claims
from factcheck.reading.reader import Layers


def arithmetic_claims(layers: Layers) -> list[Claim]:
    """The sums, margins, shares, subsets, changes, conversions and rosters, by kind."""
    sentences = figure_sentences(layers)
    return [
        *sum_claims(layers, sentences),
        *ballot_claims(layers, sentences),
        *share_claims(layers, sentences),
        *subset_claims(layers, sentences),
        *change_claims(layers, sentences),
        *conversion_claims(layers, sentences),
        *roster_claims(layers, sentences),
    ]
