"""Helms: places that one person has at a time, by the titles, verbs and bodies that tell them."""

from functools import cache

from factcheck.lexicon.load import table, values
from factcheck.text.frozen import Record


class Helm(Record):
    """One such place; ``per`` says whether a story has one, each side has one, or the body must be told."""

    name: str
    titles: frozenset[str]
    verbs: frozenset[str]
    bodies: frozenset[str]
    per: str


@cache
def helms() -> tuple[Helm, ...]:
    """All helms, as the table has them."""
    rows = table("helms", "helm", "titles", "verbs", "bodies", "per")
    return tuple(
        Helm(
            row["helm"],
            frozenset(values(row["titles"])),
            frozenset(values(row["verbs"])),
            frozenset(values(row["bodies"])),
            row["per"],
        )
        for row in rows
    )


@cache
def helms_of_title(title: str) -> tuple[Helm, ...]:
    """The helms that a folded title may mean; words before it ("home captain") do not matter."""
    words = title.split()
    for start in range(len(words)):
        found = tuple(h for h in helms() if " ".join(words[start:]) in h.titles)
        if found:
            return found
    return ()


@cache
def words_before(title: str) -> tuple[str, ...]:
    """The words of a title before those that tell the helm: ("home",) of "home captain"."""
    words = title.split()
    start = next((n for n in range(len(words)) if any(" ".join(words[n:]) in h.titles for h in helms())), len(words))
    return tuple(words[:start])


@cache
def helm_verbs() -> frozenset[str]:
    """Verbs of which a helm's body is the object."""
    return frozenset(verb for helm in helms() for verb in helm.verbs)


@cache
def helm_of_verb(verb: str, body: str) -> Helm | None:
    """The helm of a body by verb and noun: "chairs the jury"."""
    return next((h for h in helms() if verb in h.verbs and body in h.bodies), None)


@cache
def _bodies() -> frozenset[str]:
    return frozenset(body for helm in helms() for body in helm.bodies)


def is_body(noun: str) -> bool:
    """True of a noun for something that somebody is at the helm of."""
    return noun in _bodies()


def one_sort(first: str, second: str) -> bool:
    """True of two nouns for bodies that one helm has, so that a story may use them for one: a press, a house."""
    return any(first in helm.bodies and second in helm.bodies for helm in helms())
