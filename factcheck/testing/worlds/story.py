"""A story: a world of facts, the beats in which they can be told, and the ways to break one of them.

The wordings stand in ``stories/<name>.txt``: a beat is a header and a line a wording, in which ``{field}`` or
``{field:style}`` is told from the world. Flags of a header: ``first`` (tells the story, opens the text), ``planted``
(only told where a conflict needs it), ``after:<beat>`` (only told behind that one).
"""

import importlib.resources
import re
from collections.abc import Callable, Mapping
from functools import cache

import attrs

from factcheck.testing.worlds.choosing import Choose
from factcheck.testing.worlds.values import Value, Voice

World = Mapping[str, Value]

_HEADER = re.compile(r"\[(\w+)((?: [\w:]+)*)\]")


@attrs.frozen
class Beat:
    """One thing that the story can tell, in several wordings."""

    name: str
    wordings: tuple[str, ...]
    first: bool = False
    planted: bool = False
    after: str = ""


@attrs.frozen
class Plant:
    """One way to break a story: the beats that clash, and the world as the last of them tells it."""

    rule: str
    sides: tuple[str, ...]
    change: Callable[[World, Choose], World] = lambda world, choose: world
    same: tuple[str, ...] = ()  # beats that say the same as the first side, besides those that tell the changed field
    drop: tuple[str, ...] = ()  # beats that would clash as well


@attrs.frozen
class Story:
    """A kind of story."""

    name: str
    invent: Callable[[Choose, Voice], World]
    plants: tuple[Plant, ...]

    @property
    def beats(self) -> Mapping[str, Beat]:
        """The beats by name, as the story's page has them."""
        return beats_of(self.name)


@cache
def beats_of(name: str) -> Mapping[str, Beat]:
    """Read the page of a story's wordings."""
    page = importlib.resources.files("factcheck.testing.worlds").joinpath(f"stories/{name}.txt")
    beats: dict[str, Beat] = {}
    header, flags, wordings = "", [""], list[str]()
    for line in [*page.read_text(encoding="utf-8").split("\n"), "[]"]:
        if not line or line.startswith("#"):
            continue
        if not line.startswith("["):
            wordings.append(line)
            continue
        if header:
            after = next((flag[6:] for flag in flags if flag.startswith("after:")), "")
            beats[header] = Beat(header, tuple(wordings), "first" in flags, "planted" in flags, after)
        if found := _HEADER.fullmatch(line):
            header, flags, wordings = found[1], found[2].split(), []
    return beats
