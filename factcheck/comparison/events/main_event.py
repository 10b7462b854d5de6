"""The one event that a short article is about, and mentions further down that put it elsewhere.

What a lead tells is what the article is of: "the crash", "the disaster", "the wreckage" below it are of that event, in
whatever words, unless a time, another event of its kind or a word such as "another" sets them apart.
"""

from collections.abc import Iterator

import attrs

from factcheck.article import Article
from factcheck.claims.claim import EventClaim
from factcheck.claims.events.event_places import places_after, places_of_clause
from factcheck.claims.events.scenes_apart import scenes_apart
from factcheck.claims.voices import OWN
from factcheck.comparison.events.courses import long_ago
from factcheck.comparison.lead import lead
from factcheck.comparison.periods import any_overlap
from factcheck.lexicon.apart import sets_apart
from factcheck.lexicon.determiners import NEW
from factcheck.lexicon.scenes import scenes
from factcheck.reading.phrases import NounGroup

#: Domains of events that leave a scene behind, and of which an article has one.
_DOMAINS = frozenset({"disaster", "violence"})


def main_events(article: Article) -> tuple[EventClaim, ...]:
    """The claims of title and lead that tell, as done, the one event of an article that tells no other."""
    end = article.sentences[article.once(lead)].last
    told = [c for c in article.claims_of(EventClaim) if c.at < end and c.domain in _DOMAINS and _happened(c, article)]
    classes = frozenset(name for c in told for name in c.classes)
    return () if article.tells_several(classes) else tuple(told)


def tells_two_scenes(article: Article) -> bool:
    """True where disasters or deeds of violence are told of two times or countries, or of "another"."""
    told = [c for c in article.claims_of(EventClaim) if c.domain in _DOMAINS]
    return scenes_apart(told, article.entities) > 1 or any(sets_apart(c.modifiers) for c in told)


def _happened(claim: EventClaim, article: Article) -> bool:
    if not claim.factual or claim.status not in ("done", "mentioned", "ongoing"):
        return False
    if sets_apart(claim.modifiers):
        return False
    return not any(long_ago(t, article) for t in claim.times)


def recalled(article: Article) -> Iterator[EventClaim]:
    """Later mentions of the main event with a place: of its class, by a wider noun, or by what it left behind."""
    mains = article.once(main_events)
    if not any(c.places for c in mains):
        return
    classes = frozenset(name for c in mains for name in c.classes)
    domains = {c.domain for c in mains if c.places}
    last = mains[-1].at
    for claim in article.claims_of(EventClaim):
        wider = claim.lemma in scenes("wider") and claim.domain in domains
        again = claim.at > last and claim.pos == "noun" and claim.definite and not claim.plural and claim.places
        of_it = again and bool(claim.classes & classes or wider)
        if of_it and _happened(claim, article) and _dated_alike(claim, mains):
            yield claim
    for noun in article.layers.phrases.nouns:
        if noun.head > last and article.layers.tokens.words[noun.head].fold in scenes("left"):
            scene = _scene(noun, mains, article)
            if scene is not None:
                yield scene


def _dated_alike(claim: EventClaim, mains: tuple[EventClaim, ...]) -> bool:
    return not any(any_overlap(claim.times, main.times) is False for main in mains)


def _scene(noun: NounGroup, mains: tuple[EventClaim, ...], article: Article) -> EventClaim | None:
    """The main event as told by what it left behind: "the wreckage in Elva", "the wreck lies off Elva"."""
    layers, statement = article.layers, article.layers.statements.at(noun.head)
    places = places_after(layers, noun)
    lying = statement is not None and statement.verb is not None and statement.verb.lemma in scenes("lying")
    if not places and lying and statement is not None and statement.subject is not None:
        places = places_of_clause(layers, statement) if statement.subject.head == noun.head else places
    if not places or noun.determiner in NEW or statement is None:
        return None
    main = next(c for c in mains if c.places)
    if not statement.factual or any(long_ago(t, article) for t in statement.times):
        return None
    return attrs.evolve(
        main,
        span=layers.tokens.span(noun.head, noun.head + 1),
        at=noun.head,
        statement=statement,
        voice=OWN,
        pos="noun",
        places=places,
        times=(),
        definite=True,
        status="mentioned",
        patient_at=-1,
    )
