"""The claim types: frozen facts, each with its statement and with the voice that states it."""

import datetime
from typing import Literal

import attrs

from factcheck.reading.attributions import Attribution
from factcheck.reading.entities import Entity
from factcheck.reading.quantities import Quantity
from factcheck.reading.statements import Certainty, Statement
from factcheck.reading.times import Time
from factcheck.text.span import Span


@attrs.frozen
class Voice:
    """Who states a claim: the article itself (``speaker`` is None), or a source it names.

    ``key`` is equal for two claims of one source. ``quoted`` is true of the source's own words.
    """

    key: str = ""
    speaker: Entity | None = None
    quoted: bool = False

    @property
    def own(self) -> bool:
        """True for the article's own voice."""
        return not self.key


@attrs.frozen(kw_only=True)
class Claim:
    """What all claims have: the words they rest on, their first token, their statement, voice, certainty, polarity."""

    span: Span
    at: int
    statement: Statement | None
    voice: Voice
    certainty: Certainty = "asserted"
    negated: bool = False


#: ``mentioned`` is the status of an event told by a noun when nothing in its clause says how it stands.
Status = Literal["done", "ongoing", "planned", "possible", "not-done", "cancelled", "mentioned"]


@attrs.frozen(kw_only=True)
class EventClaim(Claim):
    """That something happens, happened, or will.

    ``classes`` are the event classes of its word (two words of one class tell the same kind of event); ``agents`` and
    ``patients`` are entity numbers of who does it and to whom it is done, ``others`` of further participants
    ("between A and B", "with C"); ``places`` are entity numbers of where. ``agent_head`` and ``patient_head`` are the
    folded heads of the groups in those roles. ``definite`` is true of "the attack", "this decision", "Monday's quake";
    ``modifiers`` are the folded other words of a noun's group. ``phases`` are those that the word itself fixes. ``ahead``
    is true where the event is still to come as the text is written ("will sign", "hopes to sign"; not "hoped to sign"). ``patient_at`` is the token of ``patient_head``, -1 for none.
    """

    lemma: str
    pos: Literal["noun", "verb", "adj"]
    domain: str
    classes: frozenset[str]
    status: Status
    agents: frozenset[int] = frozenset()
    patients: frozenset[int] = frozenset()
    others: frozenset[int] = frozenset()
    places: frozenset[int] = frozenset()
    agent_head: str = ""
    patient_head: str = ""
    times: tuple[Time, ...] = ()
    definite: bool = False
    plural: bool = False
    modifiers: frozenset[str] = frozenset()
    phases: frozenset[str] = frozenset()
    ahead: bool = False
    patient_at: int = -1

    @property
    def participants(self) -> frozenset[int]:
        """All entities that take part."""
        return self.agents | self.patients | self.others


@attrs.frozen(kw_only=True)
class FigureClaim(Claim):
    """How many or how much of something.

    ``measure`` is what the number measures: an event class with the role of those counted ("death", "injury",
    "displacement"), or the folded noun of an attribute ("turnout", "magnitude", "revenue") or of a thing ("lorry").
    ``population`` is the folded head of those counted ("people", "soldiers"), ``population_kind`` its kind in the
    people table. ``scope`` holds what narrows it: entity numbers and folded modifiers. ``event`` is the event it
    belongs to. ``part`` is true of a subset ("among them 7 children"), ``background`` of a figure of another time or
    case given for comparison, ``update`` of one that the text presents as superseding or superseded.
    """

    quantity: Quantity
    measure: str
    population: str = ""
    population_kind: str = ""
    owner: int | None = None
    scope: frozenset[str] = frozenset()
    entities: frozenset[int] = frozenset()
    event: EventClaim | None = None
    times: tuple[Time, ...] = ()
    part: bool = False
    background: bool = False
    update: bool = False
    definite: bool = False


@attrs.frozen(kw_only=True)
class DateClaim(Claim):
    """A day of a month as written; ``time`` keeps the fields, which may name a day that does not exist."""

    time: Time


@attrs.frozen(kw_only=True)
class TimeClaim(Claim):
    """When an event is."""

    event: EventClaim
    time: Time
    relation: Literal["at", "before", "after", "since", "until", "from"] = "at"


@attrs.frozen(kw_only=True)
class AttributionClaim(Claim):
    """That a speaker said something; ``words`` are the folded content words of what was said."""

    attribution: Attribution
    speaker: Entity | None
    words: frozenset[str]


@attrs.frozen(kw_only=True)
class RoleClaim(Claim):
    """That a person holds an office or affiliation.

    ``office`` is the title's key, ``exclusive`` as the title table says, ``of`` the entity number of the country or
    organisation it is held in, ``tense`` former, present or future as the words say.
    """

    person: Entity
    office: str
    kind: str
    exclusive: bool
    of: int | None = None
    of_name: str = ""
    standing: Literal["present", "former", "future", "deputy"] = "present"


@attrs.frozen(kw_only=True)
class TraitClaim(Claim):
    """A lasting detail of an entity: ``trait`` age, sex, nationality, home, relation; ``value`` as compared."""

    entity: Entity
    trait: Literal["age", "sex", "nationality", "home", "relation", "profession"]
    value: str
    on: datetime.date | None = None


@attrs.frozen(kw_only=True)
class PlaceClaim(Claim):
    """Where an event is: the entity number of the place, and its country where known."""

    event: EventClaim
    place: int


@attrs.frozen(kw_only=True)
class RankClaim(Claim):
    """A superlative or ordinal: "first", "deadliest since 2011", "second woman to"."""

    rank: str
    of: str
    scope: frozenset[str] = frozenset()
    holder: int | None = None


@attrs.frozen(kw_only=True)
class ListClaim(Claim):
    """A stated number of things and the list that follows, or a point of an argument and its number.

    ``enumerator`` is "Second, ...", ``opener`` whatever stands for a first point, ``both`` a word for two said of
    ``stated`` things.
    """

    kind: Literal["enumerator", "opener", "both", "list"]
    stated: int
    items: tuple[Span, ...] = ()
