"""Events told with their two sides turned round: who does it in one mention, it is done to in the other."""

from collections.abc import Iterator
from functools import cache

from factcheck.article import Article
from factcheck.claims.claim import EventClaim
from factcheck.comparison.events.meetings import tells_another
from factcheck.comparison.events.things import thing_of
from factcheck.comparison.identity import same_event
from factcheck.comparison.periods import any_overlap
from factcheck.lexicon.load import table

_WHO = frozenset({"agents", "patients", "number"})
#: Pairs that are looked at among the claims of one class, from each claim on.
_REACH = 12


def turned_round(article: Article) -> Iterator[tuple[EventClaim, EventClaim, tuple[str, ...]]]:
    """Pairs of claims of one event with agent and patient exchanged, in text order, each claim in one pair at most."""
    taken: set[int] = set()
    for name in sorted(article.event_classes & one_way().keys(), key=one_way().__getitem__):
        told = [c for c in article.events_of((name,)) if _stands(c)]
        body = article.layers.tokens.body  # a headline stands beside the text where the text alone does not clash
        claims = [*(c for c in told if c.at >= body), *(c for c in told if c.at < body)]
        for i, one in enumerate(claims):
            for other in article.compared(claims[i + 1 : i + 1 + _REACH]):
                a, b = sorted((one, other), key=lambda c: c.at)
                if {a.at, b.at} & taken or not crossed(a, b, article) or not _refers_back(b):
                    continue
                if _also_told(a, b, claims) or not _then(a, b) or tells_another(b, article, "occasion"):
                    continue
                identity = same_event(a, b, article, ignoring=_WHO)
                if identity.score:
                    taken |= {a.at, b.at}
                    yield a, b, (*identity.reasons, "the two sides change places")


@cache
def one_way() -> dict[str, int]:
    """The classes of events that one side does to the other, and the other not to it at once, with their rank."""
    return {row["event"]: rank for rank, row in enumerate(table("one_way", "event"))}


def _stands(claim: EventClaim) -> bool:
    """True of an event that is told, or taken as known ("refused to speak of Costa's foul")."""
    if not (claim.agents or claim.patients):
        return False
    return _refers_back(claim) or claim.settled


def _refers_back(claim: EventClaim) -> bool:
    """True of "the ambush of the rebels": a definite mention is of what was told, another clause may tell a revenge."""
    return claim.pos == "noun" and claim.definite and not claim.plural


def _also_told(a: EventClaim, b: EventClaim, claims: list[EventClaim]) -> bool:
    """True when another clause tells such an event by the agent of the second, which may then refer to that one."""
    return any(c.agents & b.agents for c in claims if c.at not in (a.at, b.at) and c.pos == "verb")


def _then(a: EventClaim, b: EventClaim) -> bool:
    """False when both are dated and nothing tells that it is one date, or the second alone is of a time long before."""
    times = tuple(t for t in b.times if t.anchored != "same")
    return not (a.times and times) or any_overlap(a.times, times) is True


def crossed(a: EventClaim, b: EventClaim, article: Article) -> bool:
    """True when the agent of one is the patient of the other, and the other two are one, or take one thing."""
    if a.agents & b.agents or a.patients & b.patients:
        return False
    forth, back = _meet(a.agents, b.patients, article), _meet(a.patients, b.agents, article)
    if forth and back:
        return True
    if not (forth or back) or not (a.agent_head and a.patient_head and b.agent_head and b.patient_head):
        return False
    one = (a.agent_head, b.patient_head) if back else (a.patient_head, b.agent_head)
    return one[0] == one[1] or (back and _one_prize(a, b, article))


def _one_prize(a: EventClaim, b: EventClaim, article: Article) -> bool:
    """True when both take one thing, which the first says is the other side's ("captured an Eritrean boat")."""
    return None not in (thing_of(a, article), thing_of(b, article)) and a.patient_head == b.patient_head


def _meet(first: frozenset[int], second: frozenset[int], article: Article) -> bool:
    entities = article.layers.entities
    if first & second:
        return True
    return any(entities.all[i].affiliation == j or entities.all[j].affiliation == i for i in first for j in second)
