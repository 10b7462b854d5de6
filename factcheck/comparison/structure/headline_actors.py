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
            continue
        for number in sorted(mine & strangers):
            stranger = entities[number]
            if stranger.kind == "place" and role != "places":
                continue  # "California man arrested"
            if any(related(stranger, entities[n]) for n in theirs):
                continue
            others = [entities[n] for n in sorted(theirs) if entities[n].kind == stranger.kind]
            others = [e for e in others if e.named and all(m.first >= start for m in e.links)]
            if role == "places" and not all(_on_the_map(e, article) for e in (stranger, *others)):
                continue  # a district lies in the city that the title names, a village in its county
            if others:
                return stranger, others[0]
    return None


def _on_the_map(place: Entity, article: Article) -> bool:
    """True of a country, and of a place that the tables know."""
    return place.kind == "country" or article.layers.tokens.entry(place.links[0].first, "place") is not None
