"""Whether two clauses name different things or people that their event befalls."""

from factcheck.claims.claim import EventClaim
from factcheck.comparison.times.undergone import PRONOUNS, heads
from factcheck.lexicon.wordnet import is_kind_of

#: Events that befall whoever does them, so that another who does is another event.
MOVES = frozenset({"departure", "arrival", "accession", "withdrawal", "visit", "strike", "resignation"})


def moved_apart(a: EventClaim, b: EventClaim) -> bool:
    """True of "the Greens left the coalition" and "the Liberals left the coalition"."""
    one, other = a.agent_head, b.agent_head
    if not one or not other or one == other or a.agents & b.agents or {one, other} & PRONOUNS:
        return False
    return not (is_kind_of(one, other) or is_kind_of(other, one))


def of_two_things(earlier: EventClaim, later: EventClaim, standing: frozenset[str]) -> bool:
    """True of "the country opened its doors" and "the shop opened", each told of a thing that no stand-in is for."""
    one, other = (heads(event) - standing - PRONOUNS for event in (earlier, later))
    return bool(one and other) and not any(x == y or is_kind_of(x, y) or is_kind_of(y, x) for x in one for y in other)


def of_others(earlier: EventClaim, later: EventClaim) -> bool:
    """True when two clauses name different things that undergo it: "broke into a shop", "its plates were stolen"."""
    one, two = earlier.patient_head, later.patient_head
    return bool(one and two) and one != two and not {one, two} & PRONOUNS and earlier.lemma not in ("sign",)
