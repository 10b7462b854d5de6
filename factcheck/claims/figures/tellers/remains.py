"""Bodies: "the 17 bodies" are the dead, unless they rule, meet or are of some kind."""

from factcheck.claims.figures.fates import befalling
from factcheck.claims.figures.figure_words import FigureWords

_BODIES = frozenset({"bodies", "corpses"})
#: What the bodies of the dead may do.
_LYING = frozenset({"be", "lie", "remain", "float", "arrive", "await", "wash", "surface", "drift"})
_RELATIVE = frozenset({"that", "which", "who"})


def lie_dead(figure: FigureWords) -> bool:
    """True of a number of bodies that are found, brought or lie somewhere; not of "two sporting bodies"."""
    words, at, group = figure.words, figure.quantity.counted_at, figure.group
    if at is None or group is None or words[at].fold not in _BODIES or group.head > figure.quantity.last:
        return False
    after = words[group.last].fold if group.last < len(words) else ""
    verbs = [one.verb for one in befalling(group, figure.context) if one.role == "subject"]
    if after in _RELATIVE:
        verbs.append(figure.layers.phrases.verb_at.get(group.last + 1))
    return after != "of" and all(v is None or v.passive or v.lemma in _LYING for v in verbs)
