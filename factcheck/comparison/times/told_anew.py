"""Whether a clause tells that a time was changed, of a passing state, or of another of its kind."""

from factcheck.article import Article
from factcheck.claims.claim import EventClaim, TimeClaim
from factcheck.comparison.times.undergone import heads
from factcheck.lexicon.occasions import occasions, rescheduled
from factcheck.reading.statements import Statement


def told_anew(claim: TimeClaim, article: Article) -> bool:
    """True when the clause tells that a time was changed, or speaks of another of its kind."""
    statement = claim.statement
    if statement is None:
        return False
    words = article.layers.tokens.words
    if statement.antecedent is not None and any(
        s.subject == statement.antecedent and s.verb is not None and words[s.verb.head].fold in rescheduled()
        for s in article.layers.statements.all[statement.number + 1 : statement.number + 3]
    ):
        return True  # "the offer, which was to expire on Friday, was extended"
    own = claim.event.at if not claim.event.classes.isdisjoint(occasions()) else -1  # "the ground moved" is no new date
    if words[statement.first].fold == "where" or _once_before(statement, article) or _compared(claim):
        return True
    if claim.event.pos == "verb" and _for_a_while(statement, article):
        return True
    return any(
        words[t].fold in rescheduled() and not _of_another_noun(t, claim.event, article)
        for t in range(statement.first, statement.last)
        if t != own
    )


#: Words for another one, which tell so of the noun they stand with.
_COUNTING = frozenset({"second", "third", "fourth", "another", "similar", "separate", "both", "each", "every"})


def _of_another_noun(at: int, event: EventClaim, article: Article) -> bool:
    """True of "the second floor", which is no second fire."""
    words = article.layers.tokens.words
    group = article.layers.phrases.noun_at.get(at)
    if words[at].fold not in _COUNTING or group is None or at >= group.head:
        return False
    head = words[group.head]
    if head.fold in ("time", "occasion"):
        return False  # "arrested a second time"
    return not head.events and head.calendar is None and head.fold not in heads(event)


def _for_a_while(statement: Statement, article: Article) -> bool:
    """True of "was closed for a day": of a passing state, of which there may be more than one."""
    words = article.layers.tokens.words
    return any(
        words[t].fold == "for"
        and any(w.calendar is not None and w.calendar.kind == "unit" for w in words[t + 1 : min(t + 4, statement.last)])
        for t in range(statement.first, statement.last)
    )


def _compared(claim: TimeClaim) -> bool:
    """True of "her arrival on Tuesday had been quieter", which tells of the time before."""
    statement = claim.statement
    verb = statement.verb if statement is not None else None
    if statement is None or verb is None or claim.event.pos != "noun" or statement.subject is None:
        return False
    told_of = statement.subject.first <= claim.event.at < statement.subject.last
    return told_of and verb.lemma == "be" and verb.perfect and verb.tense == "past"


def _once_before(statement: Statement, article: Article) -> bool:
    """True of "had escaped once before, in 2019": of another time than the one that the story tells of."""
    words = article.layers.tokens.words
    return any(
        words[t].fold == "before" and (words[t - 1].fold == "once" or not words[t + 1].fold[0].isalnum())
        for t in range(statement.first + 1, min(statement.last, len(words) - 1))
    )
