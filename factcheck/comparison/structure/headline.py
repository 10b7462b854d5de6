"""What the title of an article says, and what its body tells instead.

A title tells the main event of its story, so that less has to speak for one thing than between two sentences of the
body. In turn nothing is held against a title that the body says anywhere.
"""

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter
from typing import TypeVar

from factcheck.article import Article
from factcheck.claims.claim import Claim, OutcomeClaim
from factcheck.comparison.events.courses import long_ago
from factcheck.comparison.lead import lead
from factcheck.reading.statements import Statement
from factcheck.text.frozen import Record
from factcheck.text.span import Span

C = TypeVar("C", bound=Claim)

#: Sentences of the body that retell what the title sums up.
_LEAD = 5


class HeadlineClash(Record):
    """Words of the title, the words of the body that say otherwise, and why they are about one thing."""

    title: Span
    body: tuple[Span, ...]
    reasons: tuple[str, ...]


def lead_end(article: Article, *, sentences: int = _LEAD) -> int:
    """The token after the first sentences of the story."""
    all_sentences = article.sentences
    return all_sentences[min(article.once(lead) + sentences, len(all_sentences)) - 1].last


def bygone(statement: Statement, article: Article) -> bool:
    """True of a clause about a year gone by, "was acquitted in 1999", and of what the news found done: "had won it"."""
    old = any(t.granularity in ("year", "decade") or long_ago(t, article) for t in statement.times)
    return old or found_done(statement)


def found_done(statement: Statement) -> bool:
    """True of a clause in the past perfect that nobody is said to have said: of what was done before the news."""
    verb = statement.verb
    return verb is not None and verb.perfect and verb.tense == "past" and statement.attribution is None


def split(claims: tuple[C, ...], article: Article) -> tuple[tuple[C, ...], tuple[C, ...]]:
    """Claims of the title, and claims of the body where the title has any."""
    first = bisect_left(claims, article.layers.tokens.body, key=attrgetter("at"))
    return claims[:first], claims[first:] if first else ()


def says(claim: OutcomeClaim, article: Article) -> bool:
    """True when the body has the word of a title's claim in any form, or the title denies it ("not guilty")."""
    tokens, words = article.layers.tokens, article.layers.tokens.words
    if claim.at and words[claim.at - 1].fold in ("not", "no"):
        return True
    lemma = claim.lemma.split(" ")[0]
    several = claim.lemma != lemma
    return not several and any(
        word.fold == lemma or any(form.lemma == lemma for form in word.verbs) for word in words[tokens.body :]
    )


def once(clashes: Iterator[HeadlineClash]) -> Iterator[HeadlineClash]:
    """The clashes that no earlier one shows with overlapping words of the title."""
    seen: list[Span] = []
    for clash in clashes:
        if not any(clash.title.overlaps(span) for span in seen):
            seen.append(clash.title)
            yield clash
