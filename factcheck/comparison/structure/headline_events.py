"""What holds between two places of any text and stands between the title and the body: sides that change, an event done
and still to come, a third title there and a maiden victory here."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import EventClaim, RankClaim
from factcheck.comparison.events.courses import courses, words_of
from factcheck.comparison.events.ranks import clashing_ranks
from factcheck.comparison.events.turned import crossed, one_way
from factcheck.comparison.structure.headline import HeadlineClash, bygone, lead_end, split
from factcheck.text.span import Span


def event_clashes(article: Article) -> Iterator[HeadlineClash]:
    """The clashes of one event of which the title tells one side and the body the other."""
    for one, other, reasons in (*_turned(article), *_off_course(article), *_ranked(article)):
        title, body = sorted((one, other), key=lambda span: span.part != "title")
        if title.part != body.part:
            yield HeadlineClash(title, (body,), reasons)


_Clash = tuple[Span, Span, tuple[str, ...]]


def _turned(article: Article) -> Iterator[_Clash]:
    """Events that the head of the story tells with the sides of the title exchanged, and nowhere as the title does."""
    title, body = split(article.claims_of(EventClaim), article)
    end, turning = lead_end(article), frozenset(one_way())
    for told in title:
        if not told.classes & turning or not (told.agents or told.patients):
            continue
        retold = [c for c in body if c.classes & told.classes & turning and not c.negated]
        if any(c.agents & told.agents or c.patients & told.patients for c in retold):
            continue
        for other in article.compared(retold):
            news = other.statement is None or not bygone(other.statement, article)
            if other.at < end and news and crossed(told, other, article):
                reasons = (f"both tell of one {min(told.classes & other.classes)}", "the two sides change places")
                yield words_of(told, article), words_of(other, article), reasons
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
