"""The claim types: frozen facts, each with its statement and with the voice that states it."""

import datetime
from typing import Literal

from factcheck.reading.attributions import Attribution
from factcheck.reading.entities import Entity
from factcheck.reading.quantities import Quantity
from factcheck.reading.statements import Certainty, Statement
from factcheck.reading.times import Time
from factcheck.text.frozen import frozen
from factcheck.text.span import Span


@frozen
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


@frozen(kw_only=True)
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


@frozen(kw_only=True)
class EventClaim(Claim):
    """That something happens, happened, or will.

    ``classes`` are the event classes of its word (two words of one class tell the same kind of event); ``agents`` and
    ``patients`` are entity numbers of who does it and to whom it is done, ``others`` of further participants ("between
    A and B", "with C"); ``places`` are entity numbers of where. ``agent_head`` and ``patient_head`` are the folded
    heads of the groups in those roles. ``definite`` is true of "the attack", "this decision", "Monday's quake";
    ``modifiers`` are the folded other words of a noun's group. ``phases`` are those that the word itself fixes.
    ``ahead`` is true where the event is still to come as the text is written ("will sign", "hopes to sign"; not "hoped
    to sign"). ``patient_at`` is the token of ``patient_head``, -1 for none.
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


@frozen(kw_only=True)
class StateClaim(Claim):
    """That somebody is in a lasting state.

    ``dimension`` is the respect ("life", "custody"), ``value`` the state ("dead", "alive", "held", "at large").
    ``holder`` is the entity number of who is in it, None where the text only describes them; ``holder_at`` the token of
    the head of that group and ``count`` how many it says they are. ``present`` is true where the clause states it as of
    now, ``ahead`` where it shows it of a time to come, ``reported`` where indirect speech puts it in the past.
    ``times`` are those of the clause. ``party`` is the entity that the state is towards (who sold it, who owns it),
    ``party_at`` the token of its head, -1 for none; ``story`` is true of a state of the whole story, whoever holds it.
    """

    dimension: str
    value: str
    holder: int | None
    holder_at: int
    count: int | None = None
    present: bool = False
    ahead: bool = False
    times: tuple[Time, ...] = ()
    reported: bool = False
    party: int | None = None
    party_at: int = -1
    story: bool = False


@frozen
class DeedSide:
    """One side of a deed: its entity number where known, the folded singular of its noun, and the noun's token."""

    number: int | None
    noun: str
    at: int


@frozen(kw_only=True)
class DeedClaim(Claim):
    """That one side did something to another.

    ``deed`` is the key of deeds.tsv, ``once`` true of what two sides hardly ever do in turn. ``known`` is true where
    the text takes the deed as known: a definite noun, a relative clause, a gerund.
    """

    deed: str
    once: bool
    known: bool
    doer: DeedSide
    other: DeedSide
    times: tuple[Time, ...] = ()


@frozen(kw_only=True)
class OutcomeClaim(Claim):
    """How a matter came out, or how it stands, in one of two ways.

    ``dimension`` is the respect ("contest", "decision", "calm") and ``pole`` plus or minus, as the outcome table lists
    them. ``bearer`` is the entity number of who or what it is told of, ``bearer_at`` the head token of that group;
    ``target`` and ``target_at`` those of the other side: what an attitude is towards, the opponent in a contest, who
    decides; None and -1 for none. ``arenas`` are the keys of where it is ("#4" of an entity). ``definite`` is true
    where it is taken as known ("the defeat", "by rejecting it"), ``nobody`` where it is denied of everybody.
    """

    dimension: str
    pole: str
    lemma: str
    pos: str
    bearer: int | None
    bearer_at: int
    target: int | None = None
    target_at: int = -1
    definite: bool = False
    plural: bool = False
    nobody: bool = False
    modifiers: frozenset[str] = frozenset()
    arenas: frozenset[str] = frozenset()
    times: tuple[Time, ...] = ()


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
class DateClaim(Claim):
    """A day of a month as written; ``time`` keeps the fields, which may name a day that does not exist."""

    time: Time


@frozen(kw_only=True)
class ClockClaim(Claim):
    """A time of day in digits as written; ``hour`` and ``minute`` may be those of no clock."""

    hour: int
    minute: int


@frozen(kw_only=True)
class TimeClaim(Claim):
    """When an event is.

    ``stage`` tells whether the time is that of the event, of its start or its end; ``about`` is true of "shortly before
    noon"; ``ahead`` where the event is still to come as it is told, None where a noun leaves that open ("Monday's
    vote"). ``near`` is how many days back from the time of writing the words can reach ("recent": 60), None where they
    do not speak of the present; ``bare`` is true of a month or season without a year ("in the spring"), ``half`` of a
    clock time that leaves the half of the day open.
    """

    event: EventClaim
    time: Time
    relation: Literal["at", "before", "after", "since", "until", "from"] = "at"
    stage: Literal["whole", "start", "end"] = "whole"
    about: bool = False
    ahead: bool | None = False
    near: int | None = None
    bare: bool = False
    half: bool = False


@frozen(kw_only=True)
class AttributionClaim(Claim):
    """That a speaker said something, or that something is quoted (``attribution`` is None when nobody is named).

    ``folds`` are all words of what was said in order, folded, without punctuation, and ``tokens`` the token of each.
    ``joint`` is true of several speakers at once, ``relayed`` where the cue takes up what another said ("echoed"),
    ``retold`` where no verb says it but words stand as something known: "her phrase", "the vow that he made".
    """

    attribution: Attribution | None
    speaker: Entity | None
    folds: tuple[str, ...] = ()
    tokens: tuple[int, ...] = ()
    quoted: bool = False
    joint: bool = False
    relayed: bool = False
    retold: bool = False


@frozen(kw_only=True)
class PresenceClaim(Claim):
    """That a country, or somebody or something of it, acts, suffers or has a stake in what a clause tells.

    ``actor`` is the entity number of the country or organisation, ``country`` the country's key; ``noun`` says what the
    phrase names: the state itself, a person, people, a body of people, or a stake ("Russia's actions"). ``part`` is
    its part in the clause: agent, patient, or a party that a preposition brings in ("between A and B", "of A").
    """

    actor: int
    country: str
    noun: Literal["state", "person", "people", "body", "stake"]
    part: Literal["agent", "patient", "party"]


@frozen
class Party:
    """A side of a war, a dispute or a trial, as some words name it.

    ``entities`` are entity numbers and ``countries`` country keys that the words name; ``sort`` is state (a country,
    its government and forces) or irregular (rebels, militants, armed groups), empty when the words do not tell;
    ``sides`` are those of other disputes ("labour:union"), one an axis; ``people`` are plural nouns of people that the
    words name ("the teachers' union"); ``own`` is true of "our", "its", "their":
    whoever speaks may be meant.
    """

    entities: frozenset[int] = frozenset()
    countries: frozenset[str] = frozenset()
    sort: str = ""
    own: bool = False
    sides: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()


@frozen(kw_only=True)
class StanceClaim(Claim):
    """That the words of a speaker who speaks for one party speak well or ill of a party.

    ``leaning`` is blame, praise, success (it prevails over a foe), defeat (a foe prevails), suffer (it is pitied),
    voice (what that party alone calls "our") or dread (what that party would not ask for is asked for); ``weight`` is 1
    where the press speaks so too, 2 where only a side does. ``sole`` is true where the article tells of one armed group
    at most; ``grounds`` are the words that say for whom the speaker speaks, where another sentence does.
    """

    attribution: Attribution
    speaks_for: Party
    party: Party
    leaning: str
    weight: int
    sole: bool = False
    grounds: Span | None = None


@frozen(kw_only=True)
class AssertionClaim(Claim):
    """That a named speaker says something to be so, or not to be so: one clause with those that depend on it.

    ``stems`` are keys of its content words, alike for forms of one word; ``verb`` that of the verb, ``focus`` those of
    what a negation denies (verb and object, or the noun after "no"), ``modifiers`` of what narrows subject and object.
    ``subject``, ``agent`` and ``patient`` are keys of who or what stands in each part, by entity where known, empty
    where not. ``mood`` is past, present or will. ``counted`` is true where
    it gives a number, ``limited`` where its sentence tells of a change of mind or of time, or denies a part only;
    ``links`` are prepositions with the stems of what follows them. ``indefinite`` is true where its subject is new ("a
    man", "another man"); ``nobody`` is the part, agent or patient, that it denies of everybody ("no one was warned").
    """

    verb: str
    mood: str
    subject: str
    agent: str
    patient: str
    stems: frozenset[str]
    focus: frozenset[str]
    modifiers: frozenset[str]
    counted: bool = False
    limited: bool = False
    indefinite: bool = False
    nobody: str = ""
    links: frozenset[tuple[str, str]] = frozenset()
    times: tuple[Time, ...] = ()


@frozen(kw_only=True)
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
    standing: Literal["present", "former", "future", "deputy", "acting", "new"] = "present"


@frozen(kw_only=True)
class HelmClaim(Claim):
    """That a person has a place that one person has at a time: by title, by what is done, or by what is worn.

    ``helm`` is its name in the table, ``per`` what has one each. ``body`` is the entity number of what it is the helm
    of, ``noun`` the folded noun for it, ``modifiers`` the other folded words that say which ("home", "first");
    ``standing`` as for a role, ``told`` whether by a title or otherwise.
    """

    person: Entity
    helm: str
    per: str
    body: int | None = None
    noun: str = ""
    modifiers: frozenset[str] = frozenset()
    standing: str = "present"
    told: Literal["title", "verb", "mark"] = "title"


#: The kinds of details: of oneself, of one's family, of where one is from, of what one belongs to.
Trait = Literal[
    "age", "sex", "nationality", "job", "relation", "children", "sons", "daughters", "married", "siblings",
    "birth", "home", "party", "camp", "bench", "seat", "founded", "residence",
]  # fmt: skip


@frozen(kw_only=True)
class TraitClaim(Claim):
    """A lasting detail of a person or an organisation, by its kind and value.

    ``value`` is as compared: an age in years or a span of them ("40-49"), a country, a folded name of a place, a number
    of children, a bond; ``of`` is whose relation it is ("his wife": the entity number of him). ``founded`` is of an
    organisation, all others are of persons.
    """

    entity: Entity
    trait: Trait
    value: str
    of: str = ""
    on: datetime.date | None = None


@frozen(kw_only=True)
class PlaceClaim(Claim):
    """Where an event is: the entity number of the place, and its country where known."""

    event: EventClaim
    place: int


@frozen(kw_only=True)
class RankClaim(Claim):
    """That somebody or something is the first, the only, the largest, the third of its class.

    ``dimension`` is what it ranks by ("size", "age"; "order" for ordinals, "only" for the only one), ``place`` the rank
    on it (1 of "the largest", 2 of "the second-largest"). ``noun`` is the folded head of the class, empty where it is
    left out ("the largest in Wales"), ``noun_at`` its token; ``classes`` are keys of the class, alike for nouns that
    news uses for one another. ``holder`` is the entity number of who or what ranks so, ``holder_head`` the folded head
    of that group. ``scope`` holds keys of the words that narrow the class ("in the county", "to hold the post"),
    ``entities`` who and where; ``since`` is the time after which it holds, ``since_year`` its year; ``ever`` is true of
    "ever", "on record", "in history"; ``window`` is the number of years of "in a decade", "for 20 years".
    ``times`` are other times of the phrase and its clause, ``verb`` the lemma of what those of the class do ("to hold
    the post"), ``task`` the key of what they do it to. ``owned`` is true of "her third title".
    """

    dimension: str
    place: int
    noun: str = ""
    noun_at: int = -1
    classes: frozenset[str] = frozenset()
    holder: int | None = None
    holder_head: str = ""
    scope: frozenset[str] = frozenset()
    entities: frozenset[int] = frozenset()
    since: Time | None = None
    since_year: int | None = None
    ever: bool = False
    window: int | None = None
    times: tuple[Time, ...] = ()
    verb: str = ""
    task: str = ""
    owned: bool = False


@frozen(kw_only=True)
class ListClaim(Claim):
    """A stated number of things and the list that follows, or a point of an argument and its number.

    ``enumerator`` is "Second, ...", ``opener`` whatever else stands for the point of that number ("The second is", "for
    one thing"), ``announced`` how many are to come ("three reasons"), ``last`` what closes a list ("finally"), ``both``
    a word for two said of ``stated`` things. ``sentence`` is the number of its sentence.
    """

    kind: Literal["enumerator", "opener", "announced", "last", "both", "list"]
    stated: int
    sentence: int = 0
    items: tuple[Span, ...] = ()
