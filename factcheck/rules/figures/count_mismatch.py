"""A stated number of persons or things and the list of their names disagree.

Somebody was left out of the list, or put into it, and may well be the one who calls the newsroom. Names are counted
only where they follow their number in one closed list of nothing but names: "three men, A, B and C,", "four members
voted no: A, B, C and D". A list may follow in another sentence ("They are A, B
and C") and hold what belongs to a name ("Ann Bell of Leeds"). The rule is silent on "two of the three, A and B".
"""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.arithmetic.arithmetic import RosterClaim
from factcheck.report import Severity
from factcheck.rules.rule import Conflict, Rule, Side


def check(article: Article) -> Iterator[Conflict]:
    """Yield the numbers that are followed by more or fewer names."""
    text = article.source.text
    for claim in article.claims_of(RosterClaim):
        if len(claim.items) != claim.stated.value:
            names = ", ".join(f"“{text(span)}”" for span in claim.items)
            yield Conflict(
                f"“{text(claim.span)}” are {len(claim.items)} in the list: {names}",
                (Side(claim.span, f"{text(claim.stated.span)} stated"), *(Side(s, "named") for s in claim.items)),
                ("the names follow the number in one closed list",),
            )


RULE = Rule(
    name="count-mismatch",
    family="figures",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
    inconsistent=(
        "[[Three Kenyans]], [[Paul Tergat]] and [[Wilson Kipketer]], were in the lead.",
        "[[Four councillors]] voted no: [[Ann Bell]], [[Peter Grant]] and [[Lucy Hall]].",
        "[[Three members]] voted no: [[Ann Bell]] of Leeds and [[Peter Grant]] of Hull.",
        "The [[trio]], [[Ann Bell]] and [[Peter Grant]], won the quiz.",
        "[[Two divers]] are missing. Boats search the bay. They are [[Ann Bell]], [[Peter Grant]] and [[Lucy Hall]].",
        "The minister will visit [[three countries]]: [[France]], [[Germany]], [[Italy]] and [[Spain]].",
        "[[Three members]] voted no: [[Ann Bell]], who was away in May, and [[Peter Grant]] of Hull.",
        "He wrote [[five novels]] as A. Dark: [[The Wax Seal]], [[Brother Nobody]], [[Smoke]] and [[A Sting]].",
    ),
    consistent=(
        "Two Kenyans, Paul Tergat and Wilson Kipketer, were in the lead.",
        "Two of the three Kenyans, Paul Tergat and Wilson Kipketer, were in the lead.",
        "Four councillors voted no, including Ann Bell and Peter Grant.",
        "The minister will visit four countries: France, Germany, Italy and Spain.",
        "Three brothers, Tom Hale, 12, Sam Hale, 14, and Joe Hale, 19, were hurt.",
        "Two divers are missing. They are Ann Bell, a teacher, and Peter Grant of Hull.",
        "The pair, Ann Bell and Peter Grant, won the quiz.",
        "The three winners met Paul Tergat and Wilson Kipketer.",
        "Two members voted no: Ann Bell, who was away in May, and Peter Grant of Hull.",
        "Four members voted no: Ann Bell, who met Tom, a clerk, in May, and others.",
        "He wrote four novels as A. Dark: The Wax Seal, Brother Nobody, Smoke and A Sting.",
    ),
    limits=("Three members voted no: the chair, who was away in May, and Peter Grant of Hull.",),
)
