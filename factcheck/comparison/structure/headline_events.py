"""What holds between two places of any text and stands between the title and the body: sides that change, an event done
and still to come, a third title there and a maiden victory here."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import DeedClaim, RankClaim
from factcheck.comparison.events.courses import courses, words_of
from factcheck.comparison.events.deeds import crossed, one_way
from factcheck.comparison.events.ranks import clashing_ranks
from factcheck.comparison.structure.headline import HeadlineClash, bygone, lead_end, split
from factcheck.lexicon.deeds import in_turn
from factcheck.text.span import Span


def event_clashes(article: Article) -> Iterator[HeadlineClash]:
    """The clashes of one event of which the title tells one side and the body the other."""
    for one, other, reasons in (*_turned(article), *_off_course(article), *_ranked(article)):
        title, body = sorted((one, other), key=lambda span: span.part != "title")
        if title.part != body.part:
            yield HeadlineClash(title, (body,), reasons)


_Clash = tuple[Span, Span, tuple[str, ...]]


def _turned(article: Article) -> Iterator[_Clash]:
    """Deeds that the head of the story tells with the sides of the title exchanged, and nowhere as the title does."""
    title, body = split(article.claims_of(DeedClaim), article)
    for told in title:
        retold = [c for c in body if c.deed == told.deed and c.deed not in in_turn()]
        if any(one_way(told, c, article) and not crossed(told, c, article) for c in retold):
            continue
        for other in article.compared([c for c in retold if c.at < lead_end(article)]):
            news = other.statement is None or not bygone(other.statement, article)
            if news and crossed(told, other, article):
                yield told.span, other.span, (f"both tell of one {told.deed}", "the two sides change places")
                break


def _off_course(article: Article) -> Iterator[_Clash]:
    for course in courses(article):
        yield words_of(course.done, article), words_of(course.ahead, article), course.reasons


def _ranked(article: Article) -> Iterator[_Clash]:
    """The ranks of which the body does not tell the title's too."""
    in_body = {_rank(claim) for claim in article.claims_of(RankClaim) if claim.span.part == "body"}
    for clash in clashing_ranks(article):
        if _rank(clash.first) not in in_body:
            yield clash.first.span, clash.second.span, clash.reasons


def _rank(claim: RankClaim) -> tuple[str, int, int | None]:
    return claim.dimension, claim.place, claim.since_year
