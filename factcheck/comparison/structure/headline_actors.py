"""Names of the title that the body has nowhere, where somebody else does there what the title tells, or elsewhere."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import EventClaim
from factcheck.comparison.events.places import apart
from factcheck.comparison.identity import related
from factcheck.comparison.structure.headline import HeadlineClash, lead_end, split
from factcheck.reading.entities import Entity

_KINDS = frozenset({"person", "country", "place", "organisation", "other"})
_ROLES = ("agents", "patients", "others", "places")
#: An acronym may stand for a name that the body writes in full.
_LONG_NAME = 4


def actor_clashes(article: Article) -> Iterator[HeadlineClash]:
    """The first name of the title whose part in its event somebody else has in the body."""
    named = article.layers.entities.within(0, article.layers.tokens.body)
    strangers = {e.number for e in named if _only_in_title(e, article)}
    if not strangers:
        return
    title, body = split(article.claims_of(EventClaim), article)
    end = lead_end(article)
    lead = [c for c in body if c.at < end and not c.negated and c.status != "possible"]
    for told in title:
        for retold in article.compared(lead):
            found = _replaced(told, retold, strangers, article)
            if found is not None:
                stranger, other = found
                first = stranger.links[0].span
                second = next(m.span for m in other.links if m.first >= retold.at - 40 and m.span.part == "body")
                reasons = (
                    f"both tell of one {min(told.classes & retold.classes)}",
                    f"the body does not name {stranger.name}",
                )
                yield HeadlineClash(first, (second,), reasons)
                return
    yield from _replaced_person(title, strangers, article)


#: A story names who does its deed at once.
_FIRST = 2


def _replaced_person(title: tuple[EventClaim, ...], strangers: set[int], article: Article) -> Iterator[HeadlineClash]:
    """Somebody who acts in the title and whom the body does not know, where it brings in one other person at once."""
    start, end = article.layers.tokens.body, lead_end(article, sentences=_FIRST)
    entities = article.layers.entities.all
    named = article.layers.entities.within(0, start)
    gone = [e for e in named if _may_be_person(e, article)]
    if len(gone) != 1 or gone[0].number not in strangers:
        return
    actor = gone[0]
    acting = [c for c in title if actor.number in c.agents | c.patients]
    people = [
        e
        for e in entities
        if e.kind == "person" and e.named and any(start <= m.first < end and m.form == "name" for m in e.links)
    ]
    if not acting or len(people) != 1:
        return
    other = next(m.span for m in people[0].links if m.first >= start)
    reasons = (f"the body does not name {actor.name}", f"it brings in {people[0].name} alone")
    yield HeadlineClash(actor.links[0].span, (other,), reasons)


def _may_be_person(entity: Entity, article: Article) -> bool:
    """True of a person, and of a bare name that no table knows, in a title that gives a capital to names alone."""
    if entity.kind == "person":
        return entity.named and any(m.name for m in entity.links)
    words = article.layers.tokens.words[: article.layers.tokens.body]
    plain = sum(w.shape == "lower" for w in words) * 2 > len(words)
    first, last = entity.links[0].first, entity.links[0].last
    longer = first > 0 and words[first - 1].text[:1].isupper()  # "Port Lenn": a town whose first word opens the title
    return entity.kind == "other" and plain and last - first == 1 and not longer


def _only_in_title(entity: Entity, article: Article) -> bool:
    start = article.layers.tokens.body
    if entity.kind not in _KINDS or not entity.named or any(m.first >= start for m in entity.links):
        return False
    name = entity.links[0]
    text = article.source.text(name.span)
    if len(text) < _LONG_NAME or text.isupper() or not text[0].isupper() or "." in text or name.form != "name":
        return False
    if name.first and article.layers.tokens.words[name.first - 1].fold == "by":
        return False  # the writer's name
    body = {w.fold for w in article.layers.tokens.words[start:]}
    return not any(w.fold in body for w in article.layers.tokens.words[name.first : name.last])


def _replaced(
    told: EventClaim, retold: EventClaim, strangers: set[int], article: Article
) -> tuple[Entity, Entity] | None:
    """Who of the title has no place in the body's telling of the event, and who has it instead."""
    if not told.classes & retold.classes:
        return None
    entities = article.layers.entities.all
    start = article.layers.tokens.body
    for role in _ROLES:
        mine: frozenset[int] = getattr(told, role)
        theirs: frozenset[int] = getattr(retold, role)
        if role == "places" and not apart(told, retold, article):
            continue  # a town may lie near the city that the title names
        for number in sorted(mine & strangers):
            stranger = entities[number]
            if any(related(stranger, entities[n]) for n in theirs):
                continue
            others = [entities[n] for n in sorted(theirs) if entities[n].kind == stranger.kind]
            others = [e for e in others if e.named and all(m.first >= start for m in e.links)]
            if others:
                return stranger, others[0]
    return None
