"""One quotation is given twice with different words or numbers.

Between quotation marks stand the speaker's own words; given twice, they are the same words or one of the two is wrong.
Compared are quotations of one speaker, or of whom the article does not say, that agree word for word but for a word
or number amid the rest.

Silent on a shorter extract, on ellipses and brackets, on words that are forms or spellings of one word, and on
quotations that differ in more than one place: a refrain that varies is art, not error.
"""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import AttributionClaim
from factcheck.comparison.attributions.quotes import Echo, echoes
from factcheck.comparison.attributions.sides import one_speaker
from factcheck.report import Severity
from factcheck.rules.rule import Conflict, Rule, Side


def check(article: Article) -> Iterator[Conflict]:
    """Yield the quotations given twice whose words differ in one place."""
    text = article.source.text
    for echo in echoes(article):
        if not (echo.first.quoted and echo.second.quoted and _one_source(echo, article)):
            continue
        if echo.misquoted is None or echo.shared < 0.7 or echo.common < 7 or (echo.telling < 3 and echo.common < 10):
            continue
        first, second = (article.layers.tokens.span(*edges) for edges in echo.misquoted)
        yield Conflict(
            f"one quotation has “{text(first)}” in one place and “{text(second)}” in another",
            (Side(first, f"quoted with “{text(first)}”"), Side(second, f"quoted with “{text(second)}”")),
            (f"{echo.common} other words of the quotation are the same",),
        )


def _one_source(echo: Echo, article: Article) -> bool:
    """True of one speaker twice, and where one of the places leaves open who spoke: "the chairman's vow"."""
    a, b = echo.first, echo.second
    return _open(a) or _open(b) or one_speaker(a, b, article)


def _open(claim: AttributionClaim) -> bool:
    """True of a quotation that nobody is told to say there."""
    return claim.speaker is None and (claim.attribution is None or claim.attribution.cue is None)


RULE = Rule(
    name="quote-mismatch",
    family="attributions",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    inconsistent=(
        "“We lost [[four]] good men in that tunnel and nobody answered for it,” said Edna Cole, a miner's "
        "widow.\n"
        "Her words opened the film: “We lost [[nine]] good men in that tunnel and nobody answered for it.”",
        '"Every ticket that was sold for the [[Friday]] concert will be refunded in full," promoter Lou Grant '
        "said.\n"
        "Fans kept a screenshot of Grant's post: \"Every ticket that was sold for the [[Sunday]] concert will "
        'be refunded in full."',
        "“This drug will [[save]] more lives than any other we have ever tested,” said Professor Hiro Tanaka.\n"
        "Shares jumped. “This drug will [[cost]] more lives than any other we have ever tested,” Tanaka said.",
    ),
    consistent=(
        "“We lost four good men in that tunnel and nobody answered for it,” said Edna Cole.\n"
        "Her words opened the film: “We lost four good men in that tunnel.”",
        "“We lost four good men in that tunnel and nobody answered for it,” said Edna Cole.\n"
        "Her words opened the film: “We lost [brave] men in that tunnel and nobody answered for it.”",
        "“Every ticket sold for the concert will be refunded in full,” said Lou Grant.\n"
        "“Every seat sold for the match will be refunded in full,” said Mina Park, another promoter.",
        "“The neighbours' dogs were barking all night long,” said Ada Quinn.\n"
        "“The neighbour's dog was barking all night long,” Quinn said.",
        "“We will rebuild the harbour before the winter comes,” said Juan Vega. “We will rebuild the harbour, "
        "and the school, and the church before the spring,” Vega said.",
    ),
)
