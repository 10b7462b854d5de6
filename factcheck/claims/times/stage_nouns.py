"""Beginnings and ends as nouns, with their times: "since the end of the quarantine on 13 May"."""

from collections.abc import Iterator, Mapping

from factcheck.claims.claim import EventClaim, TimeClaim
from factcheck.claims.events.event_claim import event_claim
from factcheck.claims.events.roles_in_events import Roles
from factcheck.claims.times.plain_deeds import course_class
from factcheck.claims.times.time_words import make_claim, placed
from factcheck.claims.voices import Telling
from factcheck.lexicon.determiners import THE_OR_THEIRS
from factcheck.lexicon.occasions import stage_nouns as nouns_of_stages
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers


def stage_nouns(layers: Layers, event_at: Mapping[int, EventClaim]) -> Iterator[TimeClaim]:
    """The claims of when a thing began or ended, by the noun of its beginning or end and "of" behind it."""
    words, nouns = layers.tokens.words, layers.phrases.noun_at
    for time in layers.times:
        place = placed(time, layers)
        if place is None or place.relation != "at" or not place.preposition or time.granularity == "vague":
            continue
        thing = nouns.get(place.first - 1)
        if thing is None or thing.first < 2 or thing.determiner not in THE_OR_THEIRS:
            continue
        noun = nouns.get(thing.first - 2) if words[thing.first - 1].fold == "of" else None
        stage = nouns_of_stages().get(words[noun.head].fold) if noun is not None and noun.determiner == "the" else None
        if stage is None or noun is None:
            continue
        event = event_at.get(thing.head) or _course(thing, layers)
        yield make_claim(event, time, place, None, layers, stage=stage)


def _course(thing: NounGroup, layers: Layers) -> EventClaim:
    fold = layers.tokens.words[thing.head].fold
    return event_claim(
        layers.tokens.span(thing.head, thing.head + 1), thing.head, None, Telling(), lemma=fold, pos="noun",
        classes=frozenset({course_class(thing, layers)}), status="mentioned", definite=True, noun=thing,
        roles=Roles(agent_head=fold),
    )  # fmt: skip
