"""An order of events that cannot be: a later step before an earlier one, a work before what it is made from.

What is ratified has been signed, what is analysed has been collected, who is buried has died: an article that tells it
the other way round has a date or an order wrong, and with it who knew what when. Compared are the steps of one thing or
person, by their dates or by words that put one after what was told before ("four months afterwards", "in the following
January") or before another step ("scattered a week before his death"), the end of a thing with its beginning, and two
times that the words between them put in an order ("from 2011 to 2015", "in 2011, before opening a second in 2014").
Silent on steps that may be taken twice or in
either order, and where another date stands between.
"""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.comparison.times.joined_times import out_of_order
from factcheck.comparison.times.step_order import misordered, reversed_steps
from factcheck.report import Severity
from factcheck.rules.rule import Conflict, Rule, Side


def check(article: Article) -> Iterator[Conflict]:
    """Yield the steps that are told in an order that cannot be."""
    for earlier, later in out_of_order(article):
        one, two = article.source.text(earlier.span), article.source.text(later.span)
        message = f"“{one}” is told as before “{two}” and lies after it"
        yield Conflict(message, (Side(earlier.span, "told as the earlier"), Side(later.span, "told as the later")))
    seen: set[tuple[int, int]] = set()
    for early, late in reversed_steps(article):
        if (early.at, late.at) in seen:
            continue
        if early.step.chain == "deeds" and early.time.year is None and late.time.year is None:
            continue  # who is dead and acts within the days of the news is what status-conflict tells of
        seen.add((early.at, late.at))
        one, two = article.source.text(early.word), article.source.text(late.word)
        first, second = article.source.text(early.span), article.source.text(late.span)
        message = f"“{one}” (“{first}”) comes after “{two}” (“{second}”), which presupposes it"
        yield Conflict(
            message,
            (Side(early.span, f"when “{one}”"), Side(late.span, f"when “{two}”")),
            (f"“{one}” is a step before “{two}”",),
        )
    for claim in misordered(article):
        one, two = article.source.text(claim.span), article.source.text(claim.other)
        message = f"“{one}” is told as {claim.relation} “{two}”, which cannot be"
        yield Conflict(message, (Side(claim.span, f"{claim.relation} “{two}”"), Side(claim.other, "the other step")))


RULE = Rule(
    name="chronology-conflict",
    family="times",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    inconsistent=(
        "The fishing pact was ratified by the island's assembly in [[May 2011]]. Signed [[three months afterwards]] by"
        " the two ministers, it expires next year.",
        "The pump was installed on the quay in [[October]]. It was ordered in the [[following January]], the harbour"
        " board said.",
        "Her map of the reef, which was published in [[1958]], still hangs in the school. It was drawn from the"
        " photographs that pilots took in [[1963]].",
    ),
    consistent=(
        "The fishing pact was signed by the two ministers in May 2011. Ratified three months afterwards by the island's"
        " assembly, it expires next year.",
        "The pump was ordered in October. It was installed on the quay in the following January, the board said.",
        "Her map of the reef, which was published in 1963, still hangs in the school. It was drawn from the photographs"
        " that pilots took in 1958.",
        "The old treaty was ratified in May 2011. A new treaty was signed in June 2014.",
        "The memoir was published in 1990. Her letters were written in 1995.",
    ),
)
