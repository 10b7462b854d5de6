"""People, places and bodies to tell of, drawn from ``names.tsv``."""

import datetime
import importlib.resources
from collections.abc import Mapping
from functools import cache

from factcheck.testing.worlds.choosing import Choose
from factcheck.testing.worlds.values import Person, Voice


@cache
def names() -> Mapping[str, tuple[str, ...]]:
    """The rows of names.tsv: what kind of name, and the names."""
    page = importlib.resources.files("factcheck.testing.worlds").joinpath("names.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in page.split("\n") if line and not line.startswith("#"))
    return {kind: tuple(listed.split(", ")) for kind, listed in rows}


def invent_people(choose: Choose, voice: Voice, offices: tuple[tuple[str, str], ...]) -> tuple[Person, ...]:
    """A person for each (office, title), no two with one name."""
    families = choose.some(names()["family"], len(offices))
    women, men = choose.some(names()["female"], len(offices)), choose.some(names()["male"], len(offices))
    people = []
    for n, (office, title) in enumerate(offices):
        female = choose.of((True, False))
        born = voice.published - datetime.timedelta(days=365 * choose.number(26, 70) + choose.number(20, 330))
        people.append(Person((women if female else men)[n], families[n], female, born, office, title))
    return tuple(people)


def misspelt(person: Person, choose: Choose) -> str:
    """The family name with one letter gone wrong, as typing fingers do it."""
    name = person.family
    at = choose.of(range(2, len(name) - 1))
    ways = [
        name[:at] + name[at] + name[at:],
        name[:at] + name[at + 1 :],
        name[: at - 1] + name[at] + name[at - 1] + name[at + 1 :],
    ]
    return choose.of([way for way in ways if way != name and way not in names()["family"]])
