"""A disaster: deaths, injuries, a place, a day, those who speak of it."""

import datetime
from decimal import Decimal

from factcheck.testing.worlds.changing import (
    another_age,
    another_conversion,
    another_count,
    another_day,
    another_weekday,
    greater_than,
    instead,
    no_such_day,
)
from factcheck.testing.worlds.choosing import Choose
from factcheck.testing.worlds.people import invent_people, misspelt, names
from factcheck.testing.worlds.story import Plant, Story, World
from factcheck.testing.worlds.values import Count, Day, Length, Money, Voice, Words

# what the disaster is called, what happened, who drove or ran it
_KINDS = (
    ("crash", "a bus plunged into a ravine near {town}", "bus driver"),
    ("fire", "a fire swept through a hotel in {town}", "night porter"),
    ("explosion", "an explosion tore through a chemical plant in {town}", "plant manager"),
    ("blast", "a gas blast levelled a block of flats in {town}", "caretaker"),
    ("derailment", "a passenger train left the rails near {town}", "train driver"),
)


def invent(choose: Choose, voice: Voice) -> World:
    """Draw the facts of a disaster."""
    event, cause, driver = choose.of(_KINDS)
    town, elsewhere = choose.some(names()["town"], 2)
    province, country = choose.of(names()["province"]), choose.of(names()["country"])
    witness, minister, one_man, other_man = invent_people(
        choose, voice, (("a baker", ""), ("the interior minister", "Interior Minister"), ("", ""), ("", ""))
    )
    men, women, children = choose.number(11, 30), choose.number(11, 30), choose.number(11, 20)
    day = voice.published - datetime.timedelta(days=choose.number(2, 4))
    service = voice.published - datetime.timedelta(days=1)
    miles = choose.number(12, 90)
    return {
        "event": Words((event,)),
        "Event": Words((event.capitalize(),)),
        "cause": Words((cause,)),
        "driver": Words((driver,)),
        "town": Words((town,)),
        "elsewhere": Words((elsewhere,)),
        "province": Words((province,)),
        "country": Words((country,)),
        "police": Words(("police", "the police")),
        "hour": Words(("midnight", "dawn", "noon")),
        "reach": Words(("two miles", "a mile")),
        "dead": Count(men + women + children, "person", "people"),
        "hurt": Count(choose.number(101, 190)),
        "men": Count(men, "man", "men"),
        "women": Count(women, "woman", "women"),
        "children": Count(children, "child", "children"),
        "day": Day(day),
        "day_after": Day(day + datetime.timedelta(days=1)),
        "service": Day(service),
        "deadline": Words(("30 June",)),
        "gap": Count(choose.number(13, 40)),
        "weeks": Count(choose.number(3, 10)),
        "earlier": Count(choose.number(3, 9)),
        "earlier_day": Day(day - datetime.timedelta(days=365 * choose.number(2, 9))),
        "distance": Length(miles, round(miles * Decimal("1.609"))),
        "aid": Money(Decimal(choose.number(2, 40))),
        "witness": witness,
        "minister": minister,
        "one_man": one_man,
        "other_man": other_man,
        "witness_typed": Words((misspelt(witness, choose),)),
        "stranger": Words((choose.of(names()["outsider"]),)),
    }


STORY = Story(
    "disaster",
    invent,
    (
        Plant("figure-mismatch", ("lead", "toll_again"), another_count("dead", 30, 250), drop=("parts", "part")),
        Plant("figure-mismatch", ("lead", "hurt_again"), another_count("hurt", 40, 400)),
        Plant(
            "sum-mismatch",
            ("lead", "parts"),
            another_count("children", 2, 40),
            same=("toll_again", "title"),
            drop=("part",),
        ),
        Plant(
            "part-exceeds-whole",
            ("lead", "part"),
            greater_than("children", "dead"),
            same=("toll_again", "title"),
            drop=("parts",),
        ),
        Plant("conversion-mismatch", ("distance",), another_conversion("distance")),
        Plant("count-mismatch", ("three_men",), drop=("two_men",)),
        Plant("time-conflict", ("lead", "day_again"), another_day("day")),
        Plant("impossible-date", ("deadline",), no_such_day("deadline")),
        Plant("weekday-mismatch", ("wrong_weekday",), another_weekday("service"), drop=("service",)),
        Plant("identity-conflict", ("survivor", "survivor_age"), another_age("witness")),
        Plant("name-conflict", ("survivor", "survivor_name"), same=("survivor_again",)),
        Plant("place-conflict", ("lead", "place_again"), instead("town", "elsewhere")),
        Plant("negation-conflict", ("unhurt", "unhurt_again"), drop=("spared",)),
        Plant("outcome-conflict", ("spared", "spared_again"), drop=("unhurt",)),
        Plant("off-topic-actor", ("stranger",)),
        Plant(
            "headline-mismatch",
            ("lead", "title"),
            another_count("dead", 30, 250),
            same=("toll_again",),
            drop=("parts", "part"),
        ),
    ),
)
