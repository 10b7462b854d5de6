"""One quotation is given twice with different words or numbers.

Between quotation marks stand the speaker's own words; given twice, they are the same words or one of the two is wrong.
Compared are quotations of one speaker, or of whom the article does not say, that agree word for word but for a word
or number amid the rest.

A phrase taken up as known words ("her phrase", "the words he used") needs to share fewer of them; and a quotation given
again in indirect speech may not change its figures.

Silent on a shorter extract, on ellipses and brackets, on words that are forms or spellings of one word, and on
quotations that differ in more than one place: a refrain that varies is art, not error.
"""

from collections import Counter
from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import AttributionClaim
from factcheck.comparison.attributions.gists import kinships
from factcheck.comparison.attributions.occasions import one_occasion
from factcheck.comparison.attributions.quotes import Echo, echoes
from factcheck.comparison.attributions.requoted import requoted
from factcheck.comparison.attributions.sides import may_be_one, one_speaker
from factcheck.report import Severity
from factcheck.rules.rule import Conflict, Rule, Side
from factcheck.text.span import Span


def check(article: Article) -> Iterator[Conflict]:
    """Yield the quotations given twice whose words differ in one place."""
    for echo in echoes(article):
        if not (
            echo.first.quoted and echo.second.quoted and echo.misquoted is not None and _given_twice(echo, article)
        ) or _another_fits(echo, article):
            continue
        first, second = (article.layers.tokens.span(*edges) for edges in echo.misquoted)
        yield _conflict(article, first, second, echo.common)
    for found in requoted(article):
        first, second = (article.layers.tokens.span(at, at + 1) for at in (found.first, found.second))
        yield _conflict(article, first, second, found.common)
    yield from _misfigured(article)


def _conflict(article: Article, first: Span, second: Span, common: int) -> Conflict:
    ours, theirs = article.source.text(first), article.source.text(second)
    return Conflict(
        f"one quotation has “{ours}” in one place and “{theirs}” in another",
        (Side(first, f"quoted with “{ours}”"), Side(second, f"quoted with “{theirs}”")),
        (f"{common} other words of the quotation are the same",),
    )


def _misfigured(article: Article) -> Iterator[Conflict]:
    """Quotations given again in indirect speech with another figure."""
    words = article.layers.tokens
    for kinship in kinships(article):
        first, second = kinship.first.claim, kinship.second.claim
        if (
            first.quoted == second.quoted
            or not kinship.one_thought_but_figures
            or not one_speaker(first, second, article)
        ):
            continue
        if kinship.misfigured is not None:
            if any(words.words[max(at - 1, 0)].fold == "from" for at, _ in kinship.misfigured):
                continue  # "it rose to that level from 37%" tells what it was before
            a, b = (words.span(*edges) for edges in kinship.misfigured)
            ours, theirs = article.source.text(a), article.source.text(b)
            yield Conflict(
                f"“{ours}” in one's own words, “{theirs}” as told",
                (Side(a, f"told with “{ours}”"), Side(b, f"told with “{theirs}”")),
                (f"{len(kinship.shared)} other ideas of the quotation are the same",),
            )


def _another_fits(echo: Echo, article: Article) -> bool:
    """True where the words of either stand elsewhere in the article as they are: they are those that are taken up."""
    said = article.once(_said)
    return said[echo.first.folds] > 1 or said[echo.second.folds] > 1


def _said(article: Article) -> Counter[tuple[str, ...]]:
    """How often the words of each quotation are quoted."""
    return Counter(c.folds for c in article.claims_of(AttributionClaim) if c.quoted)


def _given_twice(echo: Echo, article: Article) -> bool:
    """True of enough words in common: fewer where one place takes up the words that a named speaker has said."""
    if not may_be_one(echo.first, echo.second, article) or _refrain(echo, article):
        return False
    if not one_occasion(echo.first.attribution, echo.second.attribution, article, by_words=False):
        return False
    if echo.shared >= 0.7 and echo.common >= 7 and (echo.telling >= 3 or echo.common >= 10):
        return True
    if not one_speaker(echo.first, echo.second, article) and not echo.retold:
        return False
    if echo.shared >= 0.8 and echo.common >= 5 and echo.telling >= 2:
        return True
    if echo.retold and echo.shared >= 0.5 and echo.common >= 5 and (echo.longest >= 5 or echo.shuffled):
        return True
    return echo.retold and echo.shared >= 0.6 and echo.common >= 3 and echo.telling >= 1


def _refrain(echo: Echo, article: Article) -> bool:
    """True of like sentences said one right after the other: "We will build this wall. We will build this bridge"."""
    sentences, ends = article.layers.sentences, (echo.first.tokens[-1], echo.second.tokens[0])
    near = sentences.index(ends[1]) - sentences.index(ends[0]) <= 1
    return near and not echo.retold and sentences.of(ends[0]).paragraph == sentences.of(ends[1]).paragraph


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
        "“It is a [[puddle]] with a view,” said hotelier Barry Teague of the town's new pool.\n"
        "Councillors laughed. The phrase he used, “a [[bathtub]] with a view”, was all over town by Friday.",
        "“My drivers slept in their cabs for [[four]] nights,” haulier Lou Grant said.\n"
        "Grant complained that his drivers had been sleeping in their cabs for [[nine]] nights.",
    ),
    consistent=(
        "“It is a puddle with a view,” said hotelier Barry Teague of the town's new pool.\n"
        "“It is a bathtub with a view,” said his sister, Ada Teague, who runs the bar.",
        "“My drivers slept in their cabs for four nights,” haulier Lou Grant said.\n"
        "Grant complained that his drivers had been sleeping in their cabs for nights.",
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
