"""Claims of attributions: who says what, for whom, against whom."""

from factcheck.claims.claim.base import Claim
from factcheck.reading.attributions import Attribution
from factcheck.reading.entities import Entity
from factcheck.reading.times import Time
from factcheck.text.frozen import Record, frozen
from factcheck.text.span import Span


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


class Party(Record):
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
class StandClaim(Claim):
    """How somebody stands to a thing or a deed: for or against it, ready for it or not, avowing or denying it.

    ``axis`` and ``pole`` are those of stands.tsv. ``holder_at`` is the head token of who it is. The thing is the
    group at ``thing_at``; of a deed ``deed`` is the lemma of its verb, and ``thing_at`` what it is done to, -1 for
    nothing. ``beside`` are the prepositions and nouns that go with the deed. ``tense`` is that of the clause, "none" of
    what is only wished.
    """

    axis: str
    pole: str
    holder_at: int
    thing_at: int = -1
    deed: str = ""
    beside: frozenset[tuple[str, str]] = frozenset()
    tense: str = "none"
    times: tuple[Time, ...] = ()
