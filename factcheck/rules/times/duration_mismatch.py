"""A duration, an age or "N years ago" disagrees with the dates it spans.

Whoever was born in March 1931 and died in November 2024 did not die at 91, and a reader who reckons it finds the whole
piece less reliable. Compared are ages with the dates of birth and death and with one another, durations with the start
and the end that the text gives, beside them or elsewhere (a siege, a reign), gaps ("a week earlier, on 9 March") with
the times they part, distances ("30 years ago") and jubilees with the year they count from. Whatever the wording leaves
open is left open: an unknown birthday is worth a year, years counted with both ends one more, "nearly" and "about"
their rounding, and what is told from the day of writing is judged only where that day is known.
"""

from collections.abc import Iterator
from datetime import date

from factcheck.article import Article
from factcheck.claims.times.spans import SpanClaim
from factcheck.comparison.intervals import Interval
from factcheck.comparison.times.lengths import disagrees, length
from factcheck.report import Severity
from factcheck.rules.rule import Conflict, Example, Rule, Side


def check(article: Article) -> Iterator[Conflict]:
    """Yield the durations that their own dates contradict."""
    for claim in article.claims_of(SpanClaim):
        if not claim.settled:
            continue
        allowed = length(claim, article.source.published)
        if allowed is None or not disagrees(claim, allowed):
            continue
        words = [article.source.text(span) for span in claim.spans]
        true = _told(allowed, claim)
        message = f"“{words[0]}” disagrees with {' and '.join(f'“{w}”' for w in words[1:])}, which make {true}"
        sides = (Side(claim.spans[0], "as stated"), *(Side(span, f"makes {true}") for span in claim.spans[1:]))
        yield Conflict(message, sides)


def _told(allowed: Interval, claim: SpanClaim) -> str:
    low, high = round(allowed.low), round(allowed.high)
    number = str(low) if low == high else f"{low} to {high}"
    return f"{number} {claim.unit}{'' if number == '1' else 's'}"


RULE = Rule(
    name="duration-mismatch",
    family="times",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
    inconsistent=(
        "The cellist Dora Lindqvist died on [[2 May 2019]] in Turku. She was [[84]]. Born on [[7 January 1931]] in"
        " Vaasa, she took up the cello at nine.",
        "He ran the observatory for [[31 years]], from [[1970 until 1992]], and found four comets.",
        "Talks lasted [[nine hours]], from [[2 p.m.]] to [[6:30 p.m.]], and broke up without a word.",
        Example("The tower fell [[40 years ago]], in [[1991]], after a storm.", published=date(2021, 6, 3)),
        Example("The town marks the [[40th]] anniversary of the [[1975]] flood this week.", published=date(2021, 6, 3)),
    ),
    consistent=(
        "The cellist Dora Lindqvist died on 2 May 2019 in Turku. She was 88. Born on 7 January 1931 in Vaasa, she took"
        " up the cello at nine.",
        "He ran the observatory for 23 years, from 1970 until 1992, and found four comets.",
        "He ran the observatory for nearly 22 years, from 1970 until 1992, and found four comets.",
        "Talks lasted four and a half hours, from 2 p.m. to 6:30 p.m., and broke up without a word.",
        Example("The tower fell 30 years ago, in 1991, after a storm.", published=date(2021, 6, 3)),
        Example("The town marks the 45th anniversary of the 1975 flood this week.", published=date(2021, 6, 3)),
        "The tower fell 40 years ago, in 1991, after a storm.",
        "Of the ten years from 2001 to 2005 he spoke little, and of the five years after that less.",
    ),
)
