"""Events of the title told with their sides changed, or as done where the body has them still to come."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import EventClaim
from factcheck.comparison.events.courses import courses, words_of
from factcheck.comparison.events.turned import crossed, one_way
from factcheck.comparison.structure.headline import HeadlineClash, bygone, called_otherwise, lead_end, split


def event_clashes(article: Article) -> Iterator[HeadlineClash]:
    """The events of the title that the body turns round, or puts at another point of their course."""
    yield from _turned(article)
    yield from _off_course(article)
    yield from _given_up(article)


def _turned(article: Article) -> Iterator[HeadlineClash]:
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


def _given_up(article: Article) -> Iterator[HeadlineClash]:
    """What the title tells, or announces, the body gives up or denies ("has dropped plans to raise the duty")."""
    title, body = split(article.claims_of(EventClaim), article)
    end, verbs = lead_end(article), {c.at: c for c in (*title, *body) if c.pos == "verb"}
    for told in title:
        if (
            told.pos != "verb"
            or told.negated
            or told.certainty not in ("asserted", "planned")
            or "cancel" in told.phases
            or _dropped(told, verbs, article)
        ):
            continue
        retold = [c for c in body if c.classes & told.classes and c.pos == "verb"]
        dropped = [c for c in retold if _dropped(c, verbs, article)]
        if (
            len(dropped) < len(retold)
            or not dropped
            or dropped[0].at >= end
            or not _one_matter(told, dropped[0], article)
        ):
            continue
        reasons = (f"both tell of one {min(told.classes & dropped[0].classes)}", "the body gives it up")
        yield HeadlineClash(words_of(told, article), (words_of(dropped[0], article),), reasons)


def _dropped(claim: EventClaim, verbs: dict[int, EventClaim], article: Article) -> bool:
    """True of what a clause denies, and of what depends on a verb that calls it off."""
    statement = claim.statement
    if statement is None or claim.pos != "verb" or (statement.attribution is not None and statement.attribution.quoted):
        return False
    if statement.negated and statement.certainty in ("asserted", "planned"):
        return True
    parent = article.layers.statements.all[statement.parent] if statement.parent is not None else None
    if parent is None or parent.verb is None or statement.kind != "infinitive" or parent.negated:
        return False
    governor = verbs.get(parent.verb.head)
    return governor is not None and "cancel" in governor.phases and governor.status == "done"


def _one_matter(a: EventClaim, b: EventClaim, article: Article) -> bool:
    """True when both are done by or to the same, as far as both say; a deputy mayor is not the mayor."""
    if b.statement is not None and b.statement.agent is not None and called_otherwise(b.statement.agent, article):
        return False
    if a.patients and b.patients:
        return bool(a.patients & b.patients)
    if a.patient_head and a.patient_head == b.patient_head:
        return True
    return bool(a.agents & b.agents) or (a.agent_head != "" and a.agent_head == b.agent_head)
