"""Nouns that stand for the event a story is about: "the accident" of a derailment, "the ceremony" of a signing."""

from collections.abc import Sequence

import attrs

from factcheck.claims.claim import EventClaim
from factcheck.lexicon.story_nouns import story_nouns
from factcheck.reading.reader import Layers

#: A story tells what it is about in its title or its first sentences.
_LEAD = 4


def of_the_story(events: Sequence[EventClaim], layers: Layers) -> tuple[EventClaim, ...]:
    """The events, those told by a noun that stands for the story's event with the classes of that event.

    "The tragedy of 1999" may be another.
    """
    return tuple(
        with_the_story(event, events, layers) if event.lemma in story_nouns() and not _of_a_year(event) else event
        for event in events
    )


def _of_a_year(event: EventClaim) -> bool:
    statement = event.statement
    return statement is not None and any(time.year is not None for time in statement.times)


def with_the_story(event: EventClaim, told: Sequence[EventClaim], layers: Layers) -> EventClaim:
    """An event with the classes of what is told in the lead, where its noun stands for that."""
    kinds = story_nouns().get(event.lemma)
    if kinds is None or event.pos != "noun" or not event.definite or event.plural:
        return event
    return attrs.evolve(event, classes=event.classes | _about(told, kinds, layers))


def _about(events: Sequence[EventClaim], kinds: frozenset[str], layers: Layers) -> frozenset[str]:
    """The classes of the first event of such a kind in the lead; none where the lead tells of two kinds."""
    found: set[frozenset[str]] = set()
    for event in events:
        if layers.sentences.index(event.at) > _LEAD:
            break
        classes = event.classes & kinds
        if classes and event.status in ("done", "mentioned", "ongoing"):
            found.add(classes)
    shared = frozenset.intersection(*found) if found else frozenset()
    return shared if shared else (next(iter(found)) if len(found) == 1 else frozenset())
