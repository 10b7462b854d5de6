"""Who is credited with which words."""

from factcheck.article import read
from factcheck.claims.claim import AttributionClaim


def claims(text: str) -> tuple[AttributionClaim, ...]:
    return read(text).claims_of(AttributionClaim)


def test_words_are_folded_without_punctuation() -> None:
    (claim,) = claims("“We came, at last, to WIN,” said coach Amy Tran.")
    assert claim.folds == ("we", "came", "at", "last", "to", "win")
    assert len(claim.tokens) == len(claim.folds)
    assert claim.quoted
    assert claim.speaker is not None
    assert claim.speaker.name == "Amy Tran"


def test_an_interrupting_cue_is_not_among_the_words() -> None:
    (claim,) = claims("In the first week, Amy Tran said, two boats had sunk off the coast.")
    assert claim.attribution is not None
    assert len(claim.attribution.parts) == 2
    assert claim.folds == ("in", "the", "first", "week", "two", "boats", "had", "sunk", "off", "the", "coast")


def test_several_speakers_are_joint() -> None:
    assert claims("Amy Tran and Joe Hill said the two boats sank.")[0].joint
    assert not claims("Amy Tran said Joe Hill and the two boats sank.")[0].joint


def test_a_long_quotation_counts_without_a_speaker() -> None:
    (claim,) = claims("On the wall stood “two boats sank here on a night in June”.")
    assert claim.attribution is None
    assert claim.speaker is None
    assert claims("The film “Two Boats” opens in June.") == ()


def test_a_cue_that_takes_up_anothers_words_relays_them() -> None:
    assert claims("Joe Hill agreed that the two boats had sunk.")[0].relayed
    assert not claims("Joe Hill said that the two boats had sunk.")[0].relayed


def test_a_text_may_end_in_its_cue() -> None:
    assert len(claims("“ “ ” ” we found")) == 1
