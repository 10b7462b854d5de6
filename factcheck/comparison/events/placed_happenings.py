"""Placed events that only a clause tells, by its subject and verb: "leaders put their names", "the plane came down"."""

from factcheck.article import Article
from factcheck.claims.claim import EventClaim, TimeClaim
from factcheck.claims.events.event_places import where_of
from factcheck.claims.events.happenings import told_by_clause


def placed_happenings(article: Article) -> dict[str, list[EventClaim]]:
    """By class, those that a dated clause tells, and those of a clause about its place ("Elva, where it came down")."""
    found: dict[str, dict[int, EventClaim]] = {}
    known: dict[str, set[int]] = {}
    events = [c.event for c in article.claims_of(TimeClaim) if c.event.pos == "verb"]
    for statement in article.layers.statements.all:
        if statement.verb is not None and where_of(article.layers, statement):
            events.extend(told.event for told in told_by_clause(statement, {}, article.layers))
    for event in events:
        for name in event.classes if event.places else ():
            if name not in known:
                known[name] = {claim.at for claim in article.events_of((name,))}
            if event.at not in known[name]:
                found.setdefault(name, {}).setdefault(event.at, event)
    return {name: list(told.values()) for name, told in found.items()}
