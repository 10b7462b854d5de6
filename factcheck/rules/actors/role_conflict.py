"""One person holds two offices that exclude each other, or one office is held by two people at once.

A reader who meets a prosecutor in the third paragraph and the same name as counsel for the defence in the eighth no
longer knows who said what; two presidents of one country leave it open whose words count. Offices are compared as held
at the time of the story: former, acting, deputy and coming ones are left alone, and so are successions that the
article tells, offices of different countries or bodies, and offices that go together.
"""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.comparison.offices import Clash, two_holders, two_offices
from factcheck.report import Severity
from factcheck.rules.rule import Conflict, Rule, Side


def check(article: Article) -> Iterator[Conflict]:
    """Yield persons with two offices that exclude each other, and offices with two holders."""
    for clash in two_offices(article):
        yield _conflict(article, clash, f"{clash.first.person.name} is given two offices that exclude each other")
    for clash in two_holders(article):
        names = f"{clash.first.person.name} and {clash.second.person.name}"
        yield _conflict(article, clash, f"{names} are both given one office")


def _conflict(article: Article, clash: Clash, what: str) -> Conflict:
    words = [article.source.text(claim.span) for claim in (clash.first, clash.second)]
    sides = tuple(Side(c.span, f"{c.person.name}: {c.office}") for c in (clash.first, clash.second))
    return Conflict(f"{what}: “{words[0]}” / “{words[1]}”", sides, clash.reasons)


RULE = Rule(
    name="role-conflict",
    family="actors",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    inconsistent=(
        "Opening the case, [[prosecutor Mara Lind]] said the treasurer had led two lives. The jury saw his bank.\n"
        "Ms [[Lind, for the defence]], suggested that the whole committee had approved the payment.",
        "[[President Tomas Oyelaran]] is seeking a second term. The count goes on in every town.\n"
        "[[President Grace Bello]] cast her ballot at a school and asked the country to stay calm.",
        "[[Finance Minister Ilse Kanter]] told parliament the fund was empty. Unions marched outside.\n"
        "[[Interior Minister Ilse Kanter]] called the march orderly.",
    ),
    consistent=(
        "President Tomas Oyelaran is seeking a second term. Former president Grace Bello cast her ballot at a school.",
        "Prosecutor Mara Lind said the treasurer had led two lives. Paul Reid, for the defence, said he was careless.",
        "French President Jean Moreau met German President Anna Vogel in Vienna.",
        "Finance Minister Ilse Kanter, who was interior minister until May, told parliament the fund was empty.",
        "Mayor Anna Holt of Leeds and Mayor Jo Brand of York opened the line.",
    ),
)
