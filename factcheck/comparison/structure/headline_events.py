"""Events of the title told with their sides changed, or as done where the body has them still to come."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import EventClaim
from factcheck.comparison.events.courses import courses, words_of
from factcheck.comparison.events.turned import crossed, one_way
from factcheck.comparison.structure.headline import HeadlineClash, lead_end, split


def event_clashes(article: Article) -> Iterator[HeadlineClash]:
    """The events of the title that the body turns round, or puts at another point of their course."""
    yield from _turned(article)
    yield from _off_course(article)


def _turned(article: Article) -> Iterator[HeadlineClash]:
    title, body = split(article.claims_of(EventClaim))
    end, turning = lead_end(article), frozenset(one_way())
    for told in title:
        if not told.classes & turning or not (told.agents or told.patients):
            continue
        retold = [c for c in body if c.classes & told.classes & turning and not c.negated]
        if any(c.agents & told.agents or c.patients & told.patients for c in retold):
            continue
        for other in retold:
            if other.at < end and crossed(told, other, article):
                reasons = (f"both tell of one {min(told.classes & other.classes)}", "the two sides change places")
                yield HeadlineClash(words_of(told, article), (words_of(other, article),), reasons)
                break


def _off_course(article: Article) -> Iterator[HeadlineClash]:
    """What the title tells as done is still to come in the body, or the other way round."""
    for course in courses(article):
        done, ahead = course.done, course.ahead
        if done.span.part == ahead.span.part:
            continue
        told, other = (done, ahead) if done.span.part == "title" else (ahead, done)
        again = [c for c in article.events_of(told.classes) if c.span.part == "body" and c.at != other.at]
        if not any(c.ahead == told.ahead and c.status in ("done", "planned", "ongoing") for c in again):
            yield HeadlineClash(words_of(told, article), (words_of(other, article),), course.reasons)
