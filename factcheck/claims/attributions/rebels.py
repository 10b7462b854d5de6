"""Rebels: which bodies of a story are those that fight a state."""

from factcheck.claims.attributions.parties_named import chained
from factcheck.lexicon.stances import last_part, loaded
from factcheck.reading.reader import Layers


def is_fighter(layers: Layers, token: int) -> bool:
    """True of the plain words of the press for those who fight a state: rebels, fighters, insurgents."""
    person = layers.tokens.words[token].person
    return person is not None and person.kind == "fighter" and not _abuses(layers, token)


def _abuses(layers: Layers, token: int) -> bool:
    return last_part(layers.tokens.words[token].fold) in loaded("noun")


def rebels_at(layers: Layers, token: int) -> frozenset[int]:
    """The bodies that fighters are told to be of: "rebels of the River Front", "River Front fighters"."""
    group = layers.phrases.noun_at.get(token) if is_fighter(layers, token) else None
    if group is None or group.head != token:
        return frozenset()
    beside = layers.entities.within(group.first, chained(layers, group))
    return frozenset(e.number for e in beside if e.kind in _ARMED and e.named)


_ARMED = frozenset({"group", "organisation"})


def movement(layers: Layers) -> frozenset[int]:
    """The one body called a movement or front, in an article that speaks of rebels."""
    if not any(is_fighter(layers, token) for token in layers.tokens.positions("person")):
        return frozenset()
    words = layers.tokens.words
    found = {
        e.number
        for e in layers.entities.all
        if e.kind in _ARMED and e.named
        if any(words[t].fold in RISEN for t in range(e.links[0].first, e.links[0].last))
    }
    return frozenset(found) if len(found) == 1 else frozenset()


RISEN = frozenset({"movement", "front", "brigade", "brigades", "militia", "insurgency", "insurgents", "guerrillas"})
