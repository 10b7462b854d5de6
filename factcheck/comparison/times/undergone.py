"""What an event happens to, as its words tell: heads of noun groups, new things, plurals at large."""

from factcheck.article import Article
from factcheck.claims.claim import EventClaim
from factcheck.comparison.events.things import thing_of
from factcheck.lexicon.determiners import DEFINITE
from factcheck.reading.phrases import NounGroup

_NEW = frozenset({"a", "an", "another", "some", "several", "many", "any", "no", "each", "other"})
PRONOUNS = frozenset(
    {"he", "she", "it", "they", "who", "which", "that", "this", "we", "i", "you", "him", "her", "them", "his", "their",
     "its", "people", "those"}
)  # fmt: skip


def new_thing(event: EventClaim, article: Article) -> bool:
    """True when what undergoes an event is told as new: "signed an agreement", "34 miners", "its own letter"."""
    layers = article.layers
    group = layers.phrases.noun_at.get(event.patient_at)
    if group is None and event.statement is not None:
        group = event.statement.subject
    if group is None:
        return False
    first = layers.tokens.words[group.first]
    if "own" in layers.tokens.folds(group.first, group.head):
        return True
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


def taken_for_granted(event: EventClaim, article: Article) -> bool:
    """True of a clause that only dates or places another by what is known: "when the barrier gave way at noon"."""
    statement = event.statement
    if statement is None or statement.kind not in ("subordinate", "relative", "participial"):
        return False
    if event.status not in ("done", "planned"):
        return False
    subject = statement.patient if statement.verb is not None and statement.verb.passive else statement.subject
    words = article.layers.tokens.words
    joined = any(word.fold in _DATING for word in words[max(statement.first - 1, 0) : statement.first + 1])
    if statement.kind == "participial":  # "the monument, unveiled on Friday by the governor"
        subject, joined = statement.patient, statement.verb is not None and statement.verb.kind == "participle"
    known = subject is not None and (subject.determiner in DEFINITE or subject.possessor is not None)
    return joined and known and subject is not None and words[subject.head].person is None


#: Words that open a clause which tells when another was, and before them "by the time".
_DATING = frozenset({"when", "where", "as", "while", "before", "after", "time", "moment", "until", "since", "whilst"})


def told_beside(earlier: EventClaim, later: EventClaim, article: Article) -> bool:
    """True of "the vote on the pool" after "voted to close the pool": what it is of stands in the earlier sentence."""
    sentence = article.layers.sentences.of(earlier.at)
    told = {word.fold for word in article.layers.tokens.words[sentence.first : sentence.last]}
    return earlier.pos == "verb" and later.pos == "noun" and not later.plural and later.patient_head in told
