"""A point is numbered second or third, and the one before it is missing; or "both" is said of three.

A reader who meets "Second, ..." looks back for the first point, and finds that something was cut. The point before
counts however it is put ("First", "for one thing", "there are two reasons", "The second is"), as long as it stands
within twenty sentences. Points inside quotations are left alone, since a speech is quoted in parts.
"""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import ListClaim
from factcheck.comparison.structure.points import beyond_the_last, unfinished, without_the_one_before
from factcheck.report import Severity
from factcheck.rules.rule import Conflict, Rule, Side


def check(article: Article) -> Iterator[Conflict]:
    """Yield numbered points without the one before, and words for two said of another number."""
    text = article.source.text
    for claim in article.claims_of(ListClaim):
        if claim.kind == "both":
            words = text(claim.span)
            yield Conflict(
                f"“{words}”: said of two, but there are {claim.stated}", (Side(claim.span, "a word for two"),)
            )
    beyond = tuple(beyond_the_last(article))
    for whole, part in beyond:
        yield Conflict(
            f"“{text(part.span)}” is told of what has “{text(whole.span)}”",
            (Side(whole.span, f"{whole.stated} in all"), Side(part.span, f"number {part.stated}")),
        )
    points = without_the_one_before(article)
    for point in points:
        if all(point.sentence != part.sentence for _, part in beyond):
            yield Conflict(
                f"“{text(point.span)}” opens point {point.stated} of a list that has no point {point.stated - 1}",
                (Side(point.span, f"point {point.stated}, with none before it"),),
            )
    for announced, last in unfinished(article):
        if all(announced.span != whole.span for whole, _ in beyond) and all(p.at < announced.at for p in points):
            yield Conflict(
                f"“{text(announced.span)}” are announced, but “{text(last.span)}” is the last point that follows",
                (Side(announced.span, f"{announced.stated} announced"), Side(last.span, f"point {last.stated}")),
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
