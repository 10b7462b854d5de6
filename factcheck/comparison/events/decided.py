"""Events that an outcome shows to be over: what was nodded through has been voted on, who was convicted was tried."""

from factcheck.article import Article
from factcheck.claims.claim import EventClaim, OutcomeClaim
from factcheck.claims.events.event_claim import event_claim
from factcheck.claims.events.roles_in_events import Roles
from factcheck.claims.voices import Telling


def decided(article: Article) -> dict[str, list[EventClaim]]:
    """By class, the events that outcomes show to be over: a bill that was nodded through has been voted on."""
    found: dict[str, list[EventClaim]] = {}
    for claim in article.claims_of(OutcomeClaim):
        name = _DECIDED.get((claim.dimension, claim.pole))
        statement = claim.statement
        if name is None or statement is None or claim.bearer_at < 0 or claim.negated or claim.pos == "adj":
            continue
        told = claim.pos == "verb" and statement.tense == "past" and statement.verb is not None
        if told and claim.certainty == "asserted":
            found.setdefault(name, []).append(_event_of(claim, name, article))
    return found


#: The class of the event behind an outcome, by dimension and pole.
_DECIDED = {
    ("decision", "plus"): "approval",
    ("decision", "minus"): "rejection",
    ("signing", "plus"): "signing",
    ("verdict", "plus"): "acquittal",
    ("verdict", "minus"): "conviction",
    ("sale", "plus"): "sale",
}


def _event_of(claim: OutcomeClaim, name: str, article: Article) -> EventClaim:
    words = article.layers.tokens.words
    sides = Roles(
        agents=frozenset() if claim.target is None else frozenset({claim.target}),
        patients=frozenset() if claim.bearer is None else frozenset({claim.bearer}),
        agent_head="" if claim.target_at < 0 else words[claim.target_at].fold,
        patient_head=words[claim.bearer_at].fold,
        patient_at=claim.bearer_at,
    )
    return event_claim(
        claim.span,
        claim.at,
        claim.statement,
        Telling(claim.voice, claim.certainty),
        lemma=claim.lemma,
        pos="noun" if claim.pos == "noun" else "verb",
        domain="politics",
        classes=frozenset({name}),
        status="done",
        roles=sides,
        definite=claim.definite,
    )
