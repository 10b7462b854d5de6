"""What a figure tells: the forms in which a teller hands it on, to be made a claim of (``claiming.py``)."""

from typing import Literal

from factcheck.claims.claim import EventClaim
from factcheck.lexicon.measures import units
from factcheck.reading.phrases import NounGroup
from factcheck.reading.quantities import Quantity
from factcheck.reading.statements import Statement
from factcheck.text.frozen import Record

#: The outcome of those whom the text calls "affected": whichever it told before.
CONCERNED = "concerned"

_NONE: frozenset[str] = frozenset()
_NOBODY: frozenset[int] = frozenset()


class Counted(Record):
    """So many people or things: those whom an outcome befell ("34 dead"), else those of whom a clause tells.

    ``measure`` is the outcome or the noun's key, ``states`` all that is told of those counted, by ``event`` and in
    ``clause``; ``agents`` are who did it. ``noun`` is the token of the noun of those counted, where it is not what the
    quantity counts ("17 workers dead"), ``population`` what they are where no noun says it. ``aside`` is true of a
    count told by a participle outside the clause ("with 1,400 lorries having been stuck").
    """

    measure: str
    outcome: bool
    clause: Statement | None
    states: frozenset[str] = _NONE
    event: EventClaim | None = None
    agents: frozenset[int] = _NOBODY
    aside: bool = False
    noun: int | None = None
    population: str = ""
    dimension: str = "count"


class Measured(Record):
    """A measure and the dimension of its values, of an owner: an entity, an event, or the thing that a noun names.

    ``group`` is the noun group of the owner; ``taken`` is true where the figure stands within a definite phrase ("the
    turnout of 48 percent"). ``beside`` is the head of what a preposition sets behind the measure's noun and is not the
    owner ("its trade surplus with Europe", "its debt to banks").
    """

    measure: str
    dimension: str
    owner: int | None = None
    thing: str = ""
    event: EventClaim | None = None
    group: NounGroup | None = None
    taken: bool = False
    beside: int | None = None


class Decided(Record):
    """A score or vote: its event, where a word tells it; ``taken`` is true of one that the text takes as known."""

    event: EventClaim | None
    taken: bool


class Amount(Record):
    """An amount of which its clauses' topics are all that is known: how long it took, or no more than that."""

    measure: Literal["duration", ""]
    topics: frozenset[str]


Told = Counted | Measured | Decided | Amount


def dimension(quantity: Quantity) -> str:
    """What figures must share to be compared: the dimension of the unit, the currency, or the kind."""
    unit = quantity.unit
    if quantity.kind == "fraction":
        return "percent"
    if quantity.kind == "money":
        return (unit or "money").removesuffix("-cent")
    known = units().get(unit or "")
    return known[0] if known is not None else unit or quantity.kind
