"""Opposite outcomes or opposite descriptions of one event or thing.

Who won, whether the plan passed, whether the theatre was full or the sea calm: a reader who meets both poles of one
matter believes neither. Compared is what is told of one bearer in one respect, in whatever words: "beat" and "her
defeat", "adopted" and "the rejection", "to the minute" and "late", the loser's side with the winner's.

Silent on other opponents, places, times and stages, on what was changed or appealed, on poles that one sentence tells
together, on rises and falls unless both are dated alike, on plans and hopes, and on two sources' opinions.
"""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.comparison.events.outcomes import clashes
from factcheck.comparison.told_again import told_again
from factcheck.comparison.turned_again import turned_again
from factcheck.report import Severity
from factcheck.rules.rule import Conflict, Rule, Side
from factcheck.text.span import Span


def check(article: Article) -> Iterator[Conflict]:
    """Yield what is told with two outcomes."""
    text = article.source.text
    seen: set[Span] = set()
    for clash in clashes(article, denial=False):
        first, second = text(clash.first.span), text(clash.second.span)
        message = f"“{first}” and “{second}” exclude each other"
        sides = (Side(clash.first.span, first), Side(clash.second.span, second))
        yield Conflict(message, sides, clash.reasons)
        seen.update((clash.first.span, clash.second.span))
    for again in told_again(article):
        if again.difference == "opposite" and seen.isdisjoint(again.spans):
            first, second = map(text, again.spans)
            sides = (Side(again.spans[0], first), Side(again.spans[1], second))
            yield Conflict(f"“{first}” and “{second}” exclude each other", sides, again.reasons)
            seen.update(again.spans)
    for turned in turned_again(article, "opposite"):
        if not any(span.overlaps(other) for span in turned.spans for other in seen):
            first, second = map(text, turned.spans)
            sides = (Side(turned.spans[0], first), Side(turned.spans[1], second))
            yield Conflict(f"“{first}” and “{second}” exclude each other", sides, turned.reasons)


RULE = Rule(
    name="outcome-conflict",
    family="events",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    inconsistent=(
        "The council [[adopted]] a plan for the old dock on Monday. Boats will moor there.\n"
        "Fishermen drank to [[the rejection]] of the plan.",
        "Ghana [[beat]] Kenya on Sunday. Fans sang.\n[[Ghana's defeat]] left the coach in tears.",
        "A jury [[acquitted]] Ada Brook of fraud on Friday.\n[[Brook's conviction]] surprised the bank.",
        "The hall was [[full]] when the choir began. Tickets had cost nine crowns.\n"
        "The hall was [[half empty]], the choir's treasurer said on its website.",
        "The surgeons said the operation [[succeeded]].\n[[The failure]] of the operation cost the clinic dear.",
    ),
    consistent=(
        "The council adopted a plan for the old dock. Last year it drank to the rejection of a plan for the new one.",
        "Ghana beat Kenya on Sunday. Kenya's defeat left their coach in tears.",
        "A jury acquitted Ada Brook of fraud and convicted her of theft. Brook's conviction surprised the bank.",
        "The hall was full when the choir began. The hall was half empty again by nine.",
        "Shares in Orlo rose on Monday. Shares in Orlo fell in Paris.",
        "The union welcomed the accord. A second union condemned the accord.",
        "The operation succeeded. A first operation had failed.",
    ),
    limits=(
        "All twelve jurors agreed. The foreman returned with a split of ten to two.",
        "Every berth was taken. She walked through three cars without meeting a soul.",
    ),
)
