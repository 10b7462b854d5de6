"""Claims of figures: how many or how much of what."""

from typing import Literal

from factcheck.claims.claim.base import Claim
from factcheck.claims.claim.events import EventClaim
from factcheck.reading.quantities import Quantity
from factcheck.reading.times import Time
from factcheck.text.frozen import frozen


@frozen(kw_only=True)
class FigureClaim(Claim):
    """How many or how much of something.

    ``relation`` says how the number measures: the *outcome* of an event, a count of those it befalls ("12 dead");
    things *counted* ("600 lorries were stuck"); or an *attribute* of an owner ("a magnitude of 6.4", "the £5m dam").
    ``measure`` is the outcome ("death", "injury"), the counted noun's key or the attribute's ("turnout", "length").
    ``population`` is the folded head of those counted ("people", "soldiers"), ``population_kind`` its kind in the
    people table. ``states`` are what is said of those counted (event classes and conditions). ``owner`` is the number
    of the entity that the attribute is of, ``thing`` the key of the owner's noun. ``scope`` holds what narrows the
    figure: folded modifiers, and in ``entities`` who and where; ``agents`` are who did it, where told. ``event`` is the
    event it belongs to, ``causes`` are the events told in its clause. ``dimension`` is that of its unit, or its kind.
    ``topics`` are what its clauses are about, by any word in them but the noun counted.
    ``part`` is true of a subset ("among them 7 children"), ``taken`` of one that is taken out of a whole that the
    text knows ("seven of the injured"), ``background`` of a figure of another time or case given for
    comparison, ``update`` of one that the text presents as superseding or superseded, ``total`` of one that sums up
    ("in all 35 houses"), ``definite`` of one that the text takes as known ("the 19 people who were injured"),
    ``narrowed`` where words after it tell which ones, ``marked`` the states that words before it tell, ``listed`` where
    it stands in a list of several kinds of people ("20 men, 30 women and 16 children").
    """

    quantity: Quantity
    measure: str
    relation: Literal["outcome", "counted", "attribute"] = "attribute"
    population: str = ""
    population_kind: str = ""
    states: frozenset[str] = frozenset()
    owner: int | None = None
    thing: str = ""
    scope: frozenset[str] = frozenset()
    entities: frozenset[int] = frozenset()
    agents: frozenset[int] = frozenset()
    event: EventClaim | None = None
    causes: tuple[EventClaim, ...] = ()
    dimension: str = ""
    topics: frozenset[str] = frozenset()
    times: tuple[Time, ...] = ()
    part: bool = False
    taken: bool = False
    background: bool = False
    update: bool = False
    total: bool = False
    definite: bool = False
    narrowed: bool = False
    marked: frozenset[str] = frozenset()
    listed: bool = False


@frozen(kw_only=True)
class HoldingClaim(Claim):
    """That a thing has, or is told with, so many of something: "the school has 640 pupils", "its 640 pupils".

    ``key`` is that of holdings.tsv, with the noun counted where the row takes any. ``thing_at`` heads the group
    that has them. ``lasting`` is true of what another time may change. ``known`` is true where the text takes it
    as known ("the 640 pupils of the school"); ``tense`` is that of the clause where the clause tells it, else "none".
    ``beside`` holds folded words that narrow the figure, ``times`` those of the clause that tells it. ``part`` is true
    of some of what it has ("155 of the city's schools").
    """

    quantity: Quantity
    key: str
    thing_at: int
    lasting: bool = True
    known: bool = False
    tense: str = "none"
    beside: frozenset[str] = frozenset()
    times: tuple[Time, ...] = ()
    part: bool = False
