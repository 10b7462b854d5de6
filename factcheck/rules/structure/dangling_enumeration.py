"""A point is numbered second or third, and the one before it is missing; or "both" is said of three.

A reader who meets "Second, ..." looks back for the first point, and finds that something was cut. The point before
counts however it is put ("First", "for one thing", "there are two reasons", "The second is"), as long as it stands
within twenty sentences. Points inside quotations are left alone, since a speech is quoted in parts.
"""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import ListClaim
from factcheck.comparison.structure.points import beyond_the_last, first_told_after, unfinished
from factcheck.report import Severity
from factcheck.rules.rule import Conflict, Rule, Side

_REACH = 20


def check(article: Article) -> Iterator[Conflict]:
    """Yield numbered points without the one before, and words for two said of another number."""
    text = article.source.text
    seen: dict[int, int] = {}
    for claim in article.claims_of(ListClaim):
        words = text(claim.span)
        if claim.kind == "both":
            yield Conflict(
                f"“{words}”: said of two, but there are {claim.stated}", (Side(claim.span, "a word for two"),)
            )
            continue
        if claim.kind in ("whole", "nth"):
            continue
        if claim.kind in ("announced", "last"):
            seen[1 if claim.kind == "announced" else 0] = claim.sentence
            continue
        before = seen.get(claim.stated - 1, -_REACH)
        if (
            claim.kind == "enumerator"
            and claim.stated > 1
            and claim.sentence - before >= _REACH
            and not claim.voice.quoted
            and not (claim.stated == 2 and first_told_after(claim, article))
        ):
            yield Conflict(
                f"“{words}” opens point {claim.stated} of a list that has no point {claim.stated - 1}",
                (Side(claim.span, f"point {claim.stated}, with none before it"),),
            )
        seen[claim.stated] = claim.sentence
    for whole, part in beyond_the_last(article):
        yield Conflict(
            f"“{text(part.span)}” is told of what has “{text(whole.span)}”",
            (Side(whole.span, f"{whole.stated} in all"), Side(part.span, f"number {part.stated}")),
        )
    for announced, point in unfinished(article):
        yield Conflict(
            f"“{text(announced.span)}” are announced, but “{text(point.span)}” is the last point that follows",
            (Side(announced.span, f"{announced.stated} announced"), Side(point.span, f"point {point.stated}")),
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
        "First, the fuel must be taken off. [[Third]], the wreck will be cut up where it lies.",
        "It was the first strike in a decade. [[Second]]: nobody had told the passengers.",
    ),
    consistent=(
        "First, the truce must hold. Second, the rebels must police their own ranks.",
        "There are two reasons for the delay. The ship is late. Second, the crane is broken.",
        "For one thing, the ship is late. Second, the crane is broken.",
        "First, the ship is late. The second problem is the crane. Third, there is no money.",
        "Second place went to Kenya, and third to Norway.",
        "The second, a boy of nine, was unhurt.",
        '"Secondly, the crane is broken," the harbour master said.',
        "Both of the two bridges were closed, and all of the three roads.",
    ),
    limits=("One reason among many is the weather, he says. The crane is old. Second, nobody had greased it.",),
)
