"""Plans that are denied, and made elsewhere: "no talks are planned ... talks are to be held on Friday"."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import EventClaim
from factcheck.comparison.identity import may_share
from factcheck.comparison.periods import any_overlap
from factcheck.lexicon.apart import sets_apart, supersedes
from factcheck.lexicon.phases import phases
from factcheck.lexicon.stages import stage_words

#: Candidates of a class are bounded, so that long articles stay linear.
_NEAREST = 20
#: Words behind the noun that narrow what is not planned ("no talks with the union are planned").
_NARROWING = frozenset({"with", "on", "about", "between", "for", "to", "of", "before", "until", "in", "at", "that"})
_NO_PLANS = (["no", "plans", "for"], ["no", "plan", "for"])


def denied_plans(article: Article) -> Iterator[tuple[EventClaim, EventClaim, tuple[str, ...]]]:
    """For each event of which the text says that none is planned, the first that it tells as being to come."""
    for denied in article.claims_of(EventClaim):
        if _unplanned(denied, article):
            for told in article.compared(article.events_of(sorted(denied.classes))[:_NEAREST]):
                if _to_come(told) and _may_be_one(denied, told, article):
                    reason = f"both tell of {min(denied.classes & told.classes).replace('-', ' ')} to come"
                    yield denied, told, (reason, "one says that there are none")
                    break


def _unplanned(claim: EventClaim, article: Article) -> bool:
    """True of the whole kind of event, in a clause of the present: "no talks are planned", not "no further talks"."""
    statement, words = claim.statement, article.layers.tokens.words
    group = article.layers.phrases.noun_at.get(claim.at) if claim.pos == "noun" else None
    if group is None or statement is None or statement.verb is None:
        return False
    if statement.tense != "present" or statement.certainty != "asserted":
        return False
    if [w.fold for w in words[max(group.first - 3, 0) : group.first]] in _NO_PLANS:
        return group.head == group.first
    verb, whole = statement.verb, words[group.first].fold == "no" and group.head == group.first + 1
    if not whole or not verb.passive or verb.modal or phases().get((verb.lemma, "object")) != "ahead":
        return False
    limits = stage_words("partial") | _NARROWING
    return not any(words[t].fold in limits for t in range(group.last, statement.last))


def _to_come(claim: EventClaim) -> bool:
    """True of an event that is to come for certain, as far as the text tells; not of one hoped for, nor of another."""
    statement = claim.statement
    if statement is None or claim.negated or sets_apart(claim.modifiers) or supersedes(claim.modifiers):
        return False
    sure = claim.status in ("planned", "mentioned") and claim.certainty in ("planned", "asserted")
    return sure and (claim.ahead or statement.tense == "future")


def _may_be_one(denied: EventClaim, told: EventClaim, article: Article) -> bool:
    """True of events told in two sentences, by one voice, that no time, place or people set apart."""
    a, b = denied.statement, told.statement
    if a is None or b is None or a.sentence == b.sentence or denied.voice.key != told.voice.key:
        return False
    return (
        any_overlap(denied.times, told.times) is not False
        and may_share(denied.participants, told.participants, article)
        and may_share(denied.places, told.places, article)
    )
