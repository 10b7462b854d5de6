"""Invented stories: sound articles, and the same with one fact changed; needs hypothesis.

A story is invented (people, places, figures, days), then told in varied words and order. For tests of rules and of
what uses them: what ``consistent_articles`` gives holds no contradiction, what ``contradictory_articles`` gives holds
the one that it names.
"""

import datetime
from collections.abc import Mapping
from random import Random

from hypothesis import strategies as st

from factcheck.testing.worlds.choosing import Choose
from factcheck.testing.worlds.stories import APART, STORIES
from factcheck.testing.worlds.story import Plant, Story
from factcheck.testing.worlds.telling import tell
from factcheck.testing.worlds.told import Planted, Told
from factcheck.testing.worlds.values import Voice

__all__ = [
    "KINDS",
    "PLANTED_RULES",
    "Planted",
    "Told",
    "consistent_articles",
    "contradictory_articles",
    "random_article",
]


def _by_rule() -> Mapping[str, tuple[tuple[Story, Plant], ...]]:
    found: dict[str, list[tuple[Story, Plant]]] = {}
    for story in STORIES:
        for plant in story.plants:
            found.setdefault(plant.rule, []).append((story, plant))
    return {rule: tuple(found[rule]) for rule in sorted(found)}


_PLANTS = _by_rule()

#: Every kind of story by name, those that are measured apart (``APART``) behind the others.
KINDS: Mapping[str, Story] = {story.name: story for story in (*STORIES, *APART)}

#: The rules of which ``contradictory_articles`` can plant a conflict.
PLANTED_RULES: tuple[str, ...] = tuple(_PLANTS)


def consistent_articles() -> st.SearchStrategy[Told]:
    """Sound articles: every figure, date, name and quotation agrees with every other."""
    return _told(tuple((story, None) for story in STORIES))


def contradictory_articles(*, rule: str | None = None) -> st.SearchStrategy[Told]:
    """Articles with one conflict of this rule, of any rule when none is named; ``planted`` says where.

    Raises ValueError when no conflict of the rule can be planted, naming those of which one can.
    """
    if rule is not None and rule not in _PLANTS:
        raise ValueError(f"rule: expected one of {', '.join(PLANTED_RULES)}, got {rule!r}")
    return _told(_PLANTS[rule] if rule else tuple(pair for pairs in _PLANTS.values() for pair in pairs))


@st.composite
def _told(draw: st.DrawFn, pairs: tuple[tuple[Story, Plant | None], ...]) -> Told:
    return _invented(pairs, Choose(lambda low, high: draw(st.integers(low, high))))


def random_article(random: Random, *, rule: str | None = None, kind: str | None = None) -> Told:
    """One article with a conflict of this rule, or a sound one when no rule is named; for measuring over many.

    Hypothesis looks for the simplest example that fails; this draws evenly. ``kind`` names the one kind of story to
    tell, a key of ``KINDS``, also of those that nothing else draws from. Raises ValueError for a conflict that a kind
    does not tell.
    """
    stories = STORIES if kind is None else (KINDS[kind],)
    pairs: tuple[tuple[Story, Plant | None], ...] = tuple((story, None) for story in stories)
    if rule is not None:
        pairs = tuple((story, plant) for story in stories for plant in story.plants if plant.rule == rule)
    if not pairs:
        raise ValueError(f"rule: expected one that {kind!r} tells, got {rule!r}")
    return _invented(pairs, Choose(random.randint))


def _invented(pairs: tuple[tuple[Story, Plant | None], ...], choose: Choose) -> Told:
    story, plant = choose.of(pairs)
    published = datetime.date(2015, 1, 5) + datetime.timedelta(days=choose.number(0, 4000))
    voice = Voice(choose, published, choose.of((True, False)), choose.of((9, 10, 20)))
    return tell(story, story.invent(choose, voice), plant, voice)
