"""Durations, ages, jubilees and distances with the times that they span: all that says "from then to then it is so
long"."""

from collections.abc import Iterator, Mapping

from factcheck.claims.claim import EventClaim, TimeClaim
from factcheck.claims.times.beside_lengths import beside_its_times
from factcheck.claims.times.courses import Courses
from factcheck.claims.times.dated_events import DatedEvents
from factcheck.claims.times.gaps import gap_claims
from factcheck.claims.times.jubilees import jubilee_claims
from factcheck.claims.times.lengths_told import lengths_told
from factcheck.claims.times.lives import life_claims
from factcheck.claims.times.spans import SpanClaim
from factcheck.reading.reader import Layers


def duration_claims(
    layers: Layers, event_at: Mapping[int, EventClaim], times: tuple[TimeClaim, ...]
) -> Iterator[SpanClaim]:
    """All span claims; ``times`` date what begins and ends."""
    dated = DatedEvents(times)
    courses = Courses(layers, event_at, times, dated)
    for length in lengths_told(layers):
        claim = beside_its_times(length, layers) or courses.claim(length)
        if claim is not None:
            yield claim
    yield from jubilee_claims(layers, dated)
    yield from gap_claims(layers)
    yield from life_claims(layers, times, event_at.values())
