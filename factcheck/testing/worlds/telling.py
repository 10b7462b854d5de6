"""Telling a story: which beats, in which order and words; one of them from a changed world where one is planted."""

import re
from collections.abc import Iterator, Mapping

import attrs

from factcheck.testing.worlds.choosing import Choose
from factcheck.testing.worlds.story import Plant, Story, World
from factcheck.testing.worlds.told import Planted, Told
from factcheck.testing.worlds.values import Person, Voice
from factcheck.text.span import Span

_SLOT = re.compile(r"\{(\w+)(?::(\w+))?\}")
_DOUBLED = re.compile(r",(?=[,.;:?!])| (?=,)")
_INTRODUCES = ("", "first", "full", "aged", "titled")


def tell(story: Story, world: World, plant: Plant | None, voice: Voice) -> Told:
    """Tell the story of this world; with a plant, tell the last of its sides from the changed world."""
    changed = plant.change(world, voice.choose) if plant else world
    last = plant.sides[-1] if plant else ""
    order = _order(story, plant, voice.choose)
    altered = {field for field in world if world[field] != changed[field]}
    wordings = {name: voice.choose.of(_wordings(name, story, plant, altered)) for name in ("title", *order)}
    texts = {"title": _filled(wordings["title"], changed if last == "title" else world, _knowing_all(voice, world))[0]}
    for name in order:
        texts[name], voice = _filled(wordings[name], changed if last == name else world, voice)
    body, spans = _laid_out(texts, order, voice.choose)
    if plant is None:
        return Told(body, texts["title"], voice.published)
    sides = [[spans[name]] for name in plant.sides]
    if len(sides) > 1:
        sides[0] += [
            spans[name] for name in spans if name not in plant.sides and _tells(wordings[name], altered, name, plant)
        ]
    return Told(body, texts["title"], voice.published, Planted(plant.rule, tuple(tuple(sorted(s)) for s in sides)))


def _tells(wording: str, fields: set[str], name: str, plant: Plant) -> bool:
    return name in plant.same or any(slot[1] in fields for slot in _SLOT.finditer(wording))


def _wordings(name: str, story: Story, plant: Plant | None, altered: set[str]) -> tuple[str, ...]:
    """The wordings of a beat; of one that must clash, those that tell what is changed, where some do."""
    told = story.beats[name].wordings
    if plant is None or name not in plant.sides:
        return told
    return tuple(w for w in told if any(slot[1] in altered for slot in _SLOT.finditer(w))) or told


def _laid_out(texts: Mapping[str, str], order: list[str], choose: Choose) -> tuple[str, Mapping[str, Span]]:
    """The body, in paragraphs of a few beats, and where each beat stands."""
    spans, body = {"title": Span("title", 0, len(texts["title"]))}, ""
    for name in order:
        if body:
            body += "\n\n" if choose.number(0, 2) else " "
        spans[name] = Span("body", len(body), len(body) + len(texts[name]))
        body += texts[name]
    return body, spans


def _order(story: Story, plant: Plant | None, choose: Choose) -> list[str]:
    """The beats that are told: what opens the text, then a choice of the others in any order that makes sense."""
    beats = {name: beat for name, beat in story.beats.items() if name != "title"}
    needed = set(_with_what_they_need([n for n in (plant.sides if plant else ()) if n != "title"], story))
    dropped = plant.drop if plant else ()
    free = [n for n, beat in beats.items() if n not in needed and not beat.planted and n not in dropped]
    opening = [name for name, beat in beats.items() if beat.first]
    shuffled = choose.some([n for n in beats if not beats[n].first and (n in free or n in needed)], len(beats))
    told = {*shuffled[: choose.number(min(5, len(shuffled)), len(shuffled))], *needed, *opening}
    ordered = list(opening)
    for name in shuffled:
        if name in told:
            chain = list(_with_what_they_need([name], story))
            ordered += [each for each in chain if each not in ordered and each not in dropped]
    return ordered


def _with_what_they_need(names: list[str], story: Story) -> Iterator[str]:
    for name in names:
        if after := story.beats[name].after:
            yield from _with_what_they_need([after], story)
        yield name


def _knowing_all(voice: Voice, world: World) -> Voice:
    return attrs.evolve(voice, met=frozenset(world))


def _filled(wording: str, world: World, voice: Voice) -> tuple[str, Voice]:
    """The wording with its slots filled, and the voice that has now met whom it names."""
    met = set(voice.met)

    def said(slot: re.Match[str]) -> str:
        value, style = world[slot[1]], slot[2] or ""
        if isinstance(value, Person) and style in _INTRODUCES:
            style = style or ("again" if slot[1] in met else "first")
            met.add(slot[1])
        words = value.said(style, voice)
        return _SLOT.sub(said, words) if "{" in words else words

    text = _DOUBLED.sub("", _SLOT.sub(said, wording))
    return text[0].upper() + text[1:], attrs.evolve(voice, met=frozenset(met))
