"""Kindred ideas: what a clause denies and another affirms in a narrower word, or in another for the same way."""

from collections.abc import Iterator, Sequence

from factcheck.comparison.attributions.positions import Position
from factcheck.comparison.ideas import Idea
from factcheck.lexicon.changes import directions
from factcheck.lexicon.word import Word
from factcheck.lexicon.wordnet import is_kind_of

Pair = tuple[Idea, Idea]


def kindred(a: Position, b: Position, shared: tuple[Pair, ...], words: Sequence[Word]) -> Iterator[Pair]:
    """The pairs, first those of the predicates: "would not be raised" and "would go up"; then kinds of a thing.

    "No alcohol" denies all beer; of a denial that is not of all ("did not drink the wine") a kind may be left out.
    """
    taken = {id(i) for pair in shared for i in pair}
    first, second = a.predicate, b.predicate
    if first is not None and second is not None and not {id(first), id(second)} & taken:
        way = _way(first, words)
        if way and way == _way(second, words):
            taken |= {id(first), id(second)}
            yield first, second
    denied, told = (a, b) if a.denied else (b, a)
    for wide in denied.ideas if denied.universal else ():
        for narrow in told.ideas:
            if id(wide) in taken or id(narrow) in taken or wide.entity is not None or narrow.entity is not None:
                continue
            if is_kind_of(words[narrow.first].fold, words[wide.first].fold):
                taken |= {id(wide), id(narrow)}
                yield (wide, narrow) if denied is a else (narrow, wide)


def _way(idea: Idea, words: Sequence[Word]) -> int:
    """Which way a verb goes: 1 up, -1 down, 0 where it tells none."""
    verb, last = words[idea.first], words[idea.last - 1]
    if idea.last - idea.first > 1:
        return {"up": 1, "down": -1}.get(last.fold, 0) if verb.lemma in _MOVING else 0
    found = directions().get(verb.lemma)
    return found.sign if found is not None else 0


_MOVING = frozenset({"go", "put", "bring", "push", "come"})
