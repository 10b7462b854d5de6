"""Who is for or against what, avows or denies it, is ready for it or not, in all constructions."""

import pytest

import factcheck
from factcheck.claims.claim import StandClaim


@pytest.mark.parametrize(
    ("text", "axis", "pole", "thing"),
    [
        ("The mayor opposes the tax.", "stand", "minus", "tax"),
        ("The mayor voted for the tax.", "stand", "plus", "tax"),
        ("The mayor is against the tax.", "stand", "minus", "tax"),
        ("The mayor does not support the tax.", "stand", "minus", "tax"),
        ("The mayor wants to abolish the tax.", "stand", "minus", "tax"),
        ("The mayor called for the tax to be abolished.", "stand", "minus", "tax"),
        ("The mayor wants the road to be built.", "stand", "plus", "road"),
        ("The mayor said the road should be built.", "stand", "plus", "road"),
        ("The mayor rejected the offer.", "answer", "minus", "offer"),
        ("The mayor admitted the mistake.", "avowal", "plus", "mistake"),
        ("The mayor denied taking the money.", "avowal", "minus", "money"),
        ("The mayor admitted that he had taken the money.", "avowal", "plus", "money"),
        ("The mayor refused to sell the hall.", "will", "minus", "hall"),
        ("The mayor is ready to sell the hall.", "will", "plus", "hall"),
        ("The mayor is not interested in selling the hall.", "effort", "minus", "hall"),
        ("The mayor is trying to sell the hall.", "effort", "plus", "hall"),
        ("The mayor did not ask the council for permission.", "asked", "minus", "council"),
        ("The mayor got the OK from the council.", "asked", "plus", "council"),
        ("The mayor is delighted with the tax.", "feeling", "plus", "tax"),
        ("The mayor was not pleased about the tax.", "feeling", "minus", "tax"),
        ("The mayor was dismayed by the tax.", "feeling", "minus", "tax"),
        ("The tax angered the mayor.", "feeling", "minus", "tax"),
        ("The mayor felt great about the tax.", "feeling", "plus", "tax"),
        ("The mayor approved of the tax.", "feeling", "plus", "tax"),
        ("The mayor is worried about the tax.", "worry", "minus", "tax"),
    ],
)
def test_stands(text: str, axis: str, pole: str, thing: str) -> None:
    article = factcheck.read(text)
    words = article.layers.tokens.words
    found = [(c.axis, c.pole, words[c.thing_at].text) for c in article.claims_of(StandClaim)]
    assert (axis, pole, thing) in found
    assert all(words[c.holder_at].text == "mayor" for c in article.claims_of(StandClaim))


@pytest.mark.parametrize(
    "text",
    [
        "The mayor may oppose the tax.",
        "The mayor does not oppose the tax.",
        "The tax is opposed.",
        "If the mayor votes for the tax, the shops will close.",
        "The mayor said the tax might be scrapped.",
        "The mayor did not get the OK from the council.",
        "The mayor must ask the council for permission.",
        "The mayor was not angry about the tax.",
        "The tax might please the mayor.",
        "The mayor was angry.",
        "Ada Brook pleased the mayor.",
    ],
)
def test_no_stand(text: str) -> None:
    assert not factcheck.read(text).claims_of(StandClaim)
