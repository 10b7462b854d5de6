"""Claims of events: that something happens, is so, was done, came out, lies somewhere, ranks."""

from typing import Literal

from factcheck.claims.claim.base import Claim
from factcheck.reading.times import Time
from factcheck.text.frozen import Record, frozen

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


class DeedSide(Record):
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
