"""The lead of an article: the sentence with which its story begins."""

from factcheck.article import Article
from factcheck.claims.claim import EventClaim


def lead(article: Article) -> int:
    """The number of the first sentence of the body that tells of any event, else of the first one.

    A paragraph that tells nothing may stand before it.
    """
    sentences, body = article.layers.sentences, article.layers.tokens.body
    first = next((c.at for c in article.claims_of(EventClaim) if c.at >= body), body)
    return sentences.index(first)
