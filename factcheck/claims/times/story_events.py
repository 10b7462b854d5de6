"""Nouns that stand for the event a story is about: "the accident" of a derailment, "the disaster" of a broken dam."""

from collections.abc import Iterable, Iterator

import attrs

from factcheck.claims.claim import EventClaim, TimeClaim
from factcheck.reading.reader import Layers

_STANDS = frozenset({"accident", "disaster", "tragedy", "catastrophe", "calamity", "incident", "mishap", "ordeal"})
#: What a story may be about that such a noun means.
_ABOUT = frozenset(
    {"crash", "collapse", "explosion", "fire", "sinking", "quake", "landslide", "avalanche", "flood", "leak",
     "stampede", "tsunami", "eruption", "shooting", "stabbing", "bombing", "theft", "hijacking", "kidnapping"}
)  # fmt: skip
#: A story tells what it is about in its title or its first sentences.
_LEAD = 4


def of_the_story(claims: list[TimeClaim], events: tuple[EventClaim, ...], layers: Layers) -> Iterator[TimeClaim]:
    """The time claims, those of a noun that stands for the story's event with the classes of that event."""
    about: frozenset[str] | None = None
    for claim in claims:
        event = claim.event
        if event.lemma in _STANDS and event.pos == "noun" and event.definite and not event.plural:
            if about is None:
                about = _about(sorted((*events, *(c.event for c in claims)), key=lambda e: e.at), layers)
            claim = attrs.evolve(claim, event=attrs.evolve(event, classes=event.classes | about))
        yield claim


def _about(events: Iterable[EventClaim], layers: Layers) -> frozenset[str]:
    """The classes of the first event of such a kind in the lead; none where the lead tells of two kinds."""
    found: set[frozenset[str]] = set()
    for event in events:
        if layers.sentences.index(event.at) > _LEAD:
            break
        classes = event.classes & _ABOUT
        if classes and event.status in ("done", "mentioned", "ongoing"):
            found.add(classes)
    shared = frozenset.intersection(*found) if found else frozenset()
    return shared if shared else (next(iter(found)) if len(found) == 1 else frozenset())
