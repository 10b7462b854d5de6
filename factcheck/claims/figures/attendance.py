"""Who attends, whatever they are called: the crowd of 30,000 are the 30,000 fans."""

from factcheck.claims.figures.befallen import Count
from factcheck.lexicon.topics import topics_of
from factcheck.reading.phrases import NounGroup
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers

_SEEING = frozenset({"watch", "see", "attend"})


def attends(quantity: Quantity, count: Count, group: NounGroup | None, layers: Layers, *, known: bool) -> bool:
    """True of people said to attend, of a crowd before which something happens, and of a ``known`` one."""
    words = layers.tokens.words
    person = words[group.head].person if group is not None else None
    if count.outcome or person is None:
        return False
    if "attendance" in count.states:
        return True
    before = [w.fold for w in words[max(0, quantity.first - 3) : quantity.first]]
    verb = count.clause.verb if count.clause is not None else None
    if before[-1:] == ["by"] and verb is not None and verb.passive and verb.lemma in _SEEING:
        return True
    if before[-1:] == ["by"] and len(before) > 1 and "attendance" in topics_of(words[quantity.first - 2].text):
        return True  # "the march by 900 people"
    crowd = group is not None and "attendance" in topics_of(words[group.head].text)
    return crowd and (known or before == ["in", "front", "of"] or before[-1:] == ["before"])
