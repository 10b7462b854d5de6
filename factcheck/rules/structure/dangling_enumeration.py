"""A point is numbered second or third, and no first one comes before it; or "both" is said of three.

A reader who meets "Second, ..." looks back for the first point, and finds that something was cut. A point counts as a
first one however it is put: "First", "for one thing", "there are two reasons". Points inside quotations are left
alone, since a speech is quoted in parts.
"""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import ListClaim
from factcheck.report import Severity
from factcheck.rules.rule import Conflict, Rule, Side


def check(article: Article) -> Iterator[Conflict]:
    """Yield numbered points without the one before, and words for two said of another number."""
    begun = False
    for claim in article.claims_of(ListClaim):
        words = article.source.text(claim.span)
        if claim.kind == "both":
            yield Conflict(
                f"“{words}”: said of two, but there are {claim.stated}", (Side(claim.span, "a word for two"),)
            )
        elif claim.stated == 1:
            begun = True
        elif not begun and claim.kind == "enumerator" and not claim.voice.quoted:
            begun = True
            yield Conflict(
                f"“{words}” opens point {claim.stated} of a list that has no first point",
                (Side(claim.span, f"point {claim.stated}, with none before it"),),
            )


RULE = Rule(
    name="dangling-enumeration",
    family="structure",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    inconsistent=(
        "The truce is welcome news. [[Second]], the rebels must show that they can police their own ranks.",
        "She had offered the council a choice of three repairs. [[Thirdly]], she told members, the detour adds six"
        " minutes to an ambulance run.",
        "[[Both of the three]] aftershocks were felt in the capital.",
    ),
    consistent=(
        "First, the truce must hold. Second, the rebels must police their own ranks.",
        "There are two reasons for the delay. The ship is late. Second, the crane is broken.",
        "For one thing, the ship is late. Second, the crane is broken.",
        "Second place went to Kenya, and third to Norway.",
        '"Secondly, the crane is broken," the harbour master said.',
        "Both of the two bridges were closed, and all of the three roads.",
    ),
    limits=("Among the reasons is the weather. The first ship was late. Second, the crane is broken.",),
)
