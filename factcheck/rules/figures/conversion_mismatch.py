"""One measurement is given in two units or currencies that do not agree.

Half of the readers take the first figure and half the second, so that a slip misleads half of them. Units of length,
area, weight and heat are converted exactly; of currencies only the rate is held against the one that the article states
or, where it states none, against the rates of its other conversions. Both figures may be rounded as conversions are: to
their zeros or to a five, but to two digits at least. The rule is silent on a single conversion of money.
"""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.arithmetic.arithmetic import ConversionClaim
from factcheck.comparison.arithmetic.conversions import converts, odd_rates, rates
from factcheck.report import Severity
from factcheck.rules.rule import Conflict, Rule, Side


def check(article: Article) -> Iterator[Conflict]:
    """Yield the measures that do not convert, and the conversions of money at another rate than the others."""
    text = article.source.text
    claims = article.claims_of(ConversionClaim)
    for claim in claims:
        if not converts(claim):
            first, second = text(claim.written.span), text(claim.converted.span)
            yield Conflict(
                f"“{first}” is not “{second}”",
                (Side(claim.written.span, "one unit"), Side(claim.converted.span, "the other unit")),
            )
    for found in rates(claims).values():
        for rate, others in odd_rates(found):
            first, second = text(rate.claim.written.span), text(rate.claim.converted.span)
            other = others[0].claim
            yield Conflict(
                f"“{first}” is not “{second}” at the rate of “{text(other.written.span)}” to"
                f" “{text(other.converted.span)}”",
                (
                    Side(rate.claim.written.span, "one currency"),
                    Side(rate.claim.converted.span, "the other currency"),
                    Side(other.written.span, "the rate: one currency"),
                    Side(other.converted.span, "the rate: the other"),
                ),
                ("the article states the rate" if other.rate else "the article's other conversions agree on a rate",),
            )


RULE = Rule(
    name="conversion-mismatch",
    family="figures",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
    inconsistent=(
        "The camp lies [[10 km]] ([[12 miles]]) from the border.",
        "The wall is [[six feet]] ([[four metres]]) high.",
        "It was [[41 degrees Celsius]] ([[98 degrees Fahrenheit]]) in the shade.",
        "The plant will cost [[250 million euros]] ([[$27 million]]). ([[$1]] = [[0.92 euros]])",
    ),
    consistent=(
        "The camp lies 10 km (six miles) from the border.",
        "The wall is six feet (two metres) high.",
        "It was 41 degrees Celsius (106 degrees Fahrenheit) in the shade.",
        "The plant will cost 250 million euros ($270 million). ($1 = 0.92 euros)",
        "Shells fell 45 kilometres (30 miles) from the capital.",
        "It paid 20 million pounds ($39 million) in 2006 and 15 million pounds ($27 million) in 2003.",
    ),
)
