"""A ceasefire between a government and rebels: the place, the terms, the fighting before it, the spokesmen."""

import datetime

import attrs

from factcheck.testing.worlds.changing import (
    another_count,
    another_day,
    another_saying,
    another_weekday,
    instead,
)
from factcheck.testing.worlds.choosing import Choose
from factcheck.testing.worlds.people import invent_people, names
from factcheck.testing.worlds.story import Plant, Story, World
from factcheck.testing.worlds.values import Count, Day, Voice, Words

# a saying and the same with another word
_SAYINGS = (
    ("We came with empty hands and leave with peace", "We came with empty hands and leave with bread"),
    ("Nobody won this war", "Nobody lost this war"),
    ("The guns have talked for too long", "The guns have slept for too long"),
)


def invent(choose: Choose, voice: Voice) -> World:
    """Draw the facts of a ceasefire."""
    country, mediator = choose.some(names()["country"], 2)
    rebels = choose.of(names()["rebels"])
    town, elsewhere, village = choose.some(names()["town"], 3)
    general, chief, spokesman, rebel_speaker = invent_people(
        choose,
        voice,
        (
            ("the chief of staff", "General"),
            ("the rebel leader", ""),
            ("an army spokesman", ""),
            (f"a {rebels} spokesman", ""),
        ),
    )
    men = [
        attrs.evolve(person, female=False, given=name)
        for person, name in zip(
            (general, chief, spokesman, rebel_speaker), choose.some(names()["male"], 4), strict=True
        )
    ]
    soldiers, fighters = choose.number(41, 90), choose.number(41, 90)
    return {
        "country": Words((country,)),
        "mediator_country": Words((mediator,)),
        "rebels": Words((rebels,)),
        "town": Words((town,)),
        "elsewhere": Words((elsewhere,)),
        "village": Words((village,)),
        "general": men[0],
        "chief": men[1],
        "spokesman": men[2],
        "rebel_speaker": men[3],
        "years": Count(choose.number(4, 20), "year", "years"),
        "year": Day(voice.published - datetime.timedelta(days=400)),
        "dead": Count(choose.number(11, 90) * 100, "person", "people"),
        "fled": Count(choose.number(110, 900) * 1000),
        "killed": Count(choose.number(12, 39)),
        "prisoners": Count(soldiers + fighters),
        "army_prisoners": Count(soldiers),
        "rebel_prisoners": Count(fighters),
        "too_many": Count(soldiers + fighters + choose.number(10, 60)),
        "day": Day(voice.published - datetime.timedelta(days=choose.number(1, 3))),
        "arrival": Day(voice.published + datetime.timedelta(days=choose.number(9, 60))),
        "saying": Words((choose.of(_SAYINGS)[0],)),
        "stranger": Words((choose.of(names()["outsider"]),)),
    }


STORY = Story(
    "ceasefire",
    invent,
    (
        Plant("figure-mismatch", ("toll", "toll_again"), another_count("dead", 100, 40_000)),
        Plant("sum-mismatch", ("prisoners_parts",), another_count("rebel_prisoners", 10, 80)),
        Plant("part-exceeds-whole", ("prisoners", "women_prisoners"), same=("prisoners_parts",)),
        Plant("place-conflict", ("lead", "place_again"), instead("town", "elsewhere")),
        Plant("time-conflict", ("lead", "day_again"), another_day("day")),
        Plant("status-conflict", ("lead", "unsigned"), same=("signed", "place_again", "day_again", "title")),
        Plant("dangling-enumeration", ("points_broken",), drop=("points",)),
        Plant("implausible-speaker", ("fighting_wrong",), drop=("fighting",)),
        Plant("role-reversal", ("captured", "captured_turned"), same=("captured_again",)),
        Plant("quote-mismatch", ("chief_quote", "chief_quote_again"), another_saying("saying", _SAYINGS)),
        Plant("speaker-conflict", ("chief_quote", "quote_other")),
        Plant("superlative-conflict", ("first", "third")),
        Plant("off-topic-actor", ("stranger",)),
        Plant("weekday-mismatch", ("observers_wrong",), another_weekday("arrival"), drop=("observers",)),
    ),
)
