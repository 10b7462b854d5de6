"""Who attends, whatever they are called: the crowd of 30,000 are the 30,000 fans."""

from factcheck.claims.figures.figure_words import FigureWords
from factcheck.claims.figures.told import Counted
from factcheck.lexicon.topics import topics_of

_SEEING = frozenset({"watch", "see", "attend"})


def attends(figure: FigureWords, told: Counted, *, known: bool) -> bool:
    """True of people said to attend, of a crowd before which something happens, and of a ``known`` one."""
    words, group, first = figure.words, figure.group, figure.quantity.first
    if told.outcome or group is None or words[group.head].person is None:
        return False
    if "attendance" in told.states:
        return True
    before = [w.fold for w in words[max(0, first - 3) : first]]
    verb = told.clause.verb if told.clause is not None else None
    if before[-1:] == ["by"] and verb is not None and verb.passive and verb.lemma in _SEEING:
        return True
    if before[-1:] == ["by"] and len(before) > 1 and "attendance" in topics_of(words[first - 2].text):
        return True  # "the march by 900 people"
    crowd = "attendance" in topics_of(words[group.head].text)
    return crowd and (known or before == ["in", "front", "of"] or before[-1:] == ["before"])
