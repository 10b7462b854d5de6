"""Classes of events of which an article tells many: three mentions or more, each dated or placed apart from the others.

Two may be one event told with a slip, which is what rules look for. Of three, in a list of attacks or a feature over
years, each stands for itself.
"""

from collections.abc import Mapping, Sequence
from itertools import product

from factcheck.claims.claim import EventClaim
from factcheck.lexicon.apart import sets_apart
from factcheck.reading.entities import Entity

#: So many mentions apart are many.
_MANY = 3
#: Mentions of a class are bounded, so that long articles stay linear.
_MOST = 60


def classes_of_many(by_class: Mapping[str, Sequence[EventClaim]], entities: Sequence[Entity]) -> frozenset[str]:
    """The classes with three mentions of which no two can be one."""
    return frozenset(name for name, claims in by_class.items() if scenes_apart(claims, entities) >= _MANY)


def scenes_apart(claims: Sequence[EventClaim], entities: Sequence[Entity]) -> int:
    """How many mentions tell of what took place, each at another time or in another country than the others."""
    apart: list[tuple[EventClaim, frozenset[str]]] = []
    for claim in claims[:_MOST]:
        if claim.status not in ("done", "ongoing", "mentioned") or sets_apart(claim.modifiers):
            continue  # "a similar blast there in 2011" says itself that it is no mention of the blast
        countries = frozenset(country for n in claim.places if (country := entities[n].country))
        if not countries and not claim.times:
            continue
        if all(_dated_apart(claim, other) or _abroad(countries, there) for other, there in apart):
            apart.append((claim, countries))
    return len(apart)


def _dated_apart(one: EventClaim, other: EventClaim) -> bool:
    """True of mentions with times of which none can be one of the other's."""
    days = [[(t.start, t.end) for t in claim.times if t.start and t.end] for claim in (one, other)]
    return all(days) and all(
        a_end < b_start or b_end < a_start for (a_start, a_end), (b_start, b_end) in product(*days)
    )


def _abroad(countries: frozenset[str], others: frozenset[str]) -> bool:
    """True where both name countries, and none is one of the other's."""
    return bool(countries and others) and not countries & others
