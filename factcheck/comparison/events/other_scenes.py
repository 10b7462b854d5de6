"""Signs that a mention of an event with its place is of another one of its kind: told there before, or long before."""

from factcheck.article import Article
from factcheck.claims.claim import EventClaim
from factcheck.comparison.events.courses import long_ago
from factcheck.comparison.joined import joined, refers
from factcheck.lexicon.determiners import NEW
from factcheck.reading.phrases import NounGroup


def known_there(later: EventClaim, article: Article) -> bool:
    """True of "the match in Munich" where an earlier sentence names Munich: it may be another that was told there."""
    first = article.layers.sentences.of(later.at).first
    entities = article.layers.entities.all
    return of_its_place(later, article) and any(
        article.layers.tokens.body <= entities[n].links[0].first < first for n in later.places
    )


def takes_up_another(a: EventClaim, b: EventClaim, article: Article) -> bool:
    """True of "the boat that sank" behind "the ship sank" and "a boat sank": it is the one of its noun."""
    first, heads = ({c.agent_head, c.patient_head} - {""} for c in (a, b))
    if heads <= first or not first.isdisjoint(heads):
        return False
    others = (c for c in article.events_of(b.classes) if c.at < b.at and c.at != a.at)
    return any(
        not heads.isdisjoint((c.agent_head, c.patient_head)) and _newcomer(c.statement.subject)
        for c in others
        if c.statement is not None
    )


def _newcomer(group: NounGroup | None) -> bool:
    return group is not None and group.determiner in NEW


def of_another_time(a: EventClaim, b: EventClaim, article: Article) -> bool:
    """True where one alone is told of a year long before the news."""
    then = [any(t.year is not None and long_ago(t, article) for t in c.times if t.anchored != "same") for c in (a, b)]
    return then[0] != then[1]


def of_its_place(claim: EventClaim, article: Article) -> bool:
    """True of a definite noun right behind which its place tells which one is meant."""
    group = article.layers.phrases.noun_at.get(claim.at) if claim.pos == "noun" else None
    place = joined(group, article) if group is not None and refers(group, article) else None
    return place is not None and article.layers.entities.by_token.get(place.head) in claim.places
