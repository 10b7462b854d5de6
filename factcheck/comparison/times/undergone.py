"""What an event happens to, as its words tell: heads of noun groups, new things, plurals at large."""

from factcheck.article import Article
from factcheck.claims.claim import EventClaim
from factcheck.comparison.events.things import thing_of
from factcheck.reading.phrases import NounGroup

_NEW = frozenset({"a", "an", "another", "some", "several", "many", "any", "no", "each", "other"})
PRONOUNS = frozenset(
    {"he", "she", "it", "they", "who", "which", "that", "this", "we", "i", "you", "him", "her", "them", "his", "their",
     "its", "people", "those"}
)  # fmt: skip


def new_thing(event: EventClaim, article: Article) -> bool:
    """True when what undergoes an event is told as new: "signed an agreement", "killed 34 miners"."""
    layers = article.layers
    group = layers.phrases.noun_at.get(event.patient_at)
    if group is None and event.statement is not None:
        group = event.statement.subject
    if group is None:
        return False
    first = layers.tokens.words[group.first]
    return first.fold in _NEW or (not group.determiner and first.number is not None)


def bare(event: EventClaim, article: Article) -> bool:
    """True when what undergoes it is a plural without an article: "ten-year notes to be auctioned on Tuesday"."""
    group = article.layers.phrases.noun_at.get(event.patient_at)
    if group is None and event.statement is not None:
        group = event.statement.subject
    return group is not None and group.plural and not group.determiner and group.possessor is None


def heads(event: EventClaim) -> frozenset[str]:
    return frozenset({event.agent_head, event.patient_head} - {""})


def group_of(event: EventClaim, article: Article) -> NounGroup | None:
    """The noun group of what happens or is done: the noun's own, or that of what undergoes the verb."""
    if event.pos == "noun":
        return article.layers.phrases.noun_at.get(event.at)
    return thing_of(event, article)
