"""Bodies: "the 17 bodies" are the dead, unless they rule, meet or are of some kind."""

from factcheck.claims.figures.figure_context import FigureContext
from factcheck.reading.quantities import Quantity

_BODIES = frozenset({"bodies", "corpses"})
#: What the bodies of the dead may do.
_LYING = frozenset({"be", "lie", "remain", "float", "arrive", "await", "wash", "surface", "drift"})
_RELATIVE = frozenset({"that", "which", "who"})


def lie_dead(quantity: Quantity, context: FigureContext) -> bool:
    """True of a number of bodies that are found, brought or lie somewhere; not of "two sporting bodies"."""
    words, at = context.layers.tokens.words, quantity.counted_at
    group = context.layers.phrases.noun_at.get(at) if at is not None else None
    if at is None or group is None or words[at].fold not in _BODIES or group.head > quantity.last:
        return False
    after = words[group.last].fold if group.last < len(words) else ""
    verbs = [b.verb for b in context.befalling(group) if b.role == "subject"]
    if after in _RELATIVE:
        verbs.append(context.layers.phrases.verb_at.get(group.last + 1))
    return after != "of" and all(v is None or v.passive or v.lemma in _LYING for v in verbs)
