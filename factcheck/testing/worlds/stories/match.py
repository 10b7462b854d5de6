"""A football match: the result, the scorers, the crowd, the managers."""

import datetime

from factcheck.testing.worlds.changing import another_count, exchanged, put
from factcheck.testing.worlds.choosing import Choose
from factcheck.testing.worlds.people import invent_people, names
from factcheck.testing.worlds.story import Plant, Story, World
from factcheck.testing.worlds.values import Count, Day, Name, Voice, Words


def invent(choose: Choose, voice: Voice) -> World:
    """Draw the facts of a match."""
    home, away, third = choose.some(names()["town"], 3)
    suffixes = choose.some(names()["club"], 3)
    clubs = [
        Name(f"{town} {suffix}", (town, f"{town} {suffix}"))
        for town, suffix in zip((home, away, third), suffixes, strict=True)
    ]
    striker, defender, keeper, manager, new_manager = invent_people(
        choose,
        voice,
        (
            ("the captain", ""),
            (f"the {away} defender", ""),
            ("the goalkeeper", ""),
            (f"the {home} manager", ""),
            ("", ""),
        ),
    )
    goals = choose.number(2, 4)
    return {
        "home": clubs[0],
        "away": clubs[1],
        "third": clubs[2],
        "striker": striker,
        "defender": defender,
        "keeper": keeper,
        "manager": manager,
        "new_manager": new_manager,
        "score": Words((f"{goals}-{choose.number(0, goals - 1)}",)),
        "ground": Words((choose.of(("Mill Lane", "the Riverside", "Park Road")),)),
        "day": Day(voice.published - datetime.timedelta(days=choose.number(1, 3))),
        "rank": Count(choose.number(4, 9)),
        "streak": Count(choose.number(3, 6)),
        "crowd": Count(choose.number(8_000, 45_000), "spectator", "spectators"),
        "minute": Count(choose.of((24, 26, 27, 28, 29, 34, 35, 36, 37))),
        "goals": Count(choose.number(4, 9), "goal", "goals"),
        "weeks": Count(choose.number(3, 5)),
        "lead": Count(choose.number(3, 9)),
    }


def _other_score(world: World, choose: Choose) -> World:
    score = world["score"]
    assert isinstance(score, Words)
    goals, against = map(int, score.ways[0].split("-"))
    return put(world, score=Words((f"{goals + choose.number(1, 2)}-{against}",)))


def _later_minute(world: World, choose: Choose) -> World:
    return put(world, minute=Count(choose.of((54, 55, 56, 57, 64, 65, 66, 67))))


STORY = Story(
    "match",
    invent,
    (
        Plant("figure-mismatch", ("lead", "score_again"), _other_score),
        Plant("figure-mismatch", ("crowd", "crowd_again"), another_count("crowd", 2_000, 90_000)),
        Plant("figure-mismatch", ("injury", "injury_again"), another_count("weeks", 8, 16)),
        Plant("time-conflict", ("scorer", "scorer_minute"), _later_minute),
        Plant("role-reversal", ("lead", "winner_again"), exchanged("home", "away"), same=("title", "score_again")),
        Plant("role-conflict", ("manager", "manager_other")),
        Plant("outcome-conflict", ("off", "stayed")),
        Plant("superlative-conflict", ("first_win", "third_win"), drop=("score_again", "winner_again")),
    ),
)
