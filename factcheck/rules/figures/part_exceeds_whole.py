"""A subset is larger than the set it is taken from.

Of 1,900 houses no 2,150 can have burnt: one of the two is wrong, and often it is the one in the headline. A part is
held against its whole where the text itself takes it out of it: "of these", "of whom", "15 of the 12", "including".
The whole may stand up to three
sentences before ("seventy of the crates"). The rule is silent when the sentence before names more than one number
that "these" may mean.
"""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.arithmetic.arithmetic import SubsetClaim
from factcheck.comparison.arithmetic.precision import exceeds
from factcheck.comparison.figures.held_alike import held_parts
from factcheck.comparison.figures.more_than_all import more_than_all
from factcheck.comparison.figures.taken_parts import taken_parts
from factcheck.report import Severity
from factcheck.rules.rule import Conflict, Rule, Side


def check(article: Article) -> Iterator[Conflict]:
    """Yield the parts that are more than their whole."""
    text = article.source.text
    seen = set()
    for claim in article.claims_of(SubsetClaim):
        seen.add(claim.part.span)  # of this whole, and of none told elsewhere
        if exceeds(claim.part, claim.whole) and claim.part.value <= _FAR * claim.whole.value:
            yield Conflict(
                f"“{text(claim.part.span)}” cannot be part of “{text(claim.whole.span)}”",
                (Side(claim.whole.span, "the whole"), Side(claim.part.span, "the part")),
                ("the text takes the one out of the other",),
            )
    for whole, part in (*taken_parts(article), *held_parts(article), *more_than_all(article)):
        if not any(span.start <= part.span.start < span.end for span in seen):
            seen.add(part.span)
            yield Conflict(
                f"“{text(part.span)}” cannot be part of “{text(whole.span)}”",
                (Side(whole.span, "the whole"), Side(part.span, "the part")),
                ("the text takes the one out of those that it counted before",),
            )


#: A part that is so many times its whole is of another whole, which the text does not count.
_FAR = 10


RULE = Rule(
    name="part-exceeds-whole",
    family="figures",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
    inconsistent=(
        "By noon [[some 1,900]] houses were under water. Of these, [[2,150]] stood near the river.",
        "They found [[64]] crates in the hold. The ship is old. [[Seventy]] of the crates bore false seals.",
        "Police detained [[23 people]]. Cash was seized. Of those held, [[27]] are minors.",
        "[[15]] of the [[12]] jurors asked to be excused.",
        "The ferry carried [[90]] passengers, [[110]] of them children.",
        "The blast killed [[12]] people, including [[14]] pupils of one school.",
    ),
    consistent=(
        "By noon some 1,900 houses were under water. Of these, 1,150 stood near the river.",
        "They found 64 crates in the hold. The ship is old. Sixty of the crates bore false seals.",
        "Three of the 12 jurors asked to be excused.",
        "The ferry carried 90 passengers, 40 of them children.",
        "The blast killed 12 people, including four pupils of one school.",
        "The party holds 12 seats in the north. Of the 30 in the south it has four.",
        "Two people died in the quake. Of those who fled, 4,000 sleep in tents.",
    ),
)
