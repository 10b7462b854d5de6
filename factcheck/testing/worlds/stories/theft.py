"""A theft from a museum: what was taken, the guard, the director, the suspect."""

import datetime
from decimal import Decimal

from factcheck.testing.worlds.changing import (
    another_age,
    another_amount,
    another_conversion,
    another_count,
    another_day,
    another_saying,
    another_share,
    another_weekday,
    instead,
)
from factcheck.testing.worlds.choosing import Choose
from factcheck.testing.worlds.people import invent_people, misspelt, names
from factcheck.testing.worlds.story import Plant, Story, World
from factcheck.testing.worlds.values import Count, Day, Length, Money, Share, Voice, Words

# a saying and the same with another word
_SAYINGS = (
    ("Nobody can sell a picture that everybody knows", "Nobody can burn a picture that everybody knows"),
    ("They came for the frames and left with a treasure", "They came for the coins and left with a treasure"),
    ("A museum without guards is a shop without a till", "A museum without guards is a bank without a till"),
)
_PLACES = ("the ferry port", "the bus station", "a petrol station", "the central market")


def invent(choose: Choose, voice: Voice) -> World:
    """Draw the facts of a theft."""
    town, elsewhere = choose.some(names()["town"], 2)
    director, rival, guard, suspect, mayor, expert, one, two = invent_people(
        choose,
        voice,
        (
            ("the director of the museum", ""),
            ("", ""),
            ("a night guard", ""),
            ("a former cleaner", ""),
            (f"the mayor of {town}", "Mayor"),
            ("an art dealer", ""),
            ("", ""),
            ("", ""),
        ),
    )
    dutch, french = choose.number(11, 30), choose.number(11, 30)
    percent = choose.number(2, 24)
    paintings = dutch + french
    day = voice.published - datetime.timedelta(days=choose.number(2, 4))
    place, other_place = choose.some(_PLACES, 2)
    miles = choose.number(12, 60)
    return {
        "town": Words((town,)),
        "elsewhere": Words((elsewhere,)),
        "paintings": Count(paintings, "painting", "paintings"),
        "dutch": Count(dutch),
        "french": Count(french),
        "too_many": Count(paintings + choose.number(10, 40)),
        "owned": Words((f"{paintings * 100 // percent:,}",)),
        "share": Share(Decimal(percent)),
        "value": Money(Decimal(choose.number(3, 90))),
        "visitors": Count(choose.number(21, 90) * 1000),
        "day": Day(day),
        "arrest": Day(voice.published - datetime.timedelta(days=1)),
        "reopening": Day(voice.published + datetime.timedelta(days=choose.number(9, 60))),
        "arrest_place": Words((place,)),
        "other_place": Words((other_place,)),
        "distance": Length(miles, round(miles * Decimal("1.609"))),
        "years": Count(choose.number(11, 25)),
        "director": director,
        "director_typed": Words((misspelt(director, choose),)),
        "rival": rival,
        "guard": guard,
        "suspect": suspect,
        "mayor": mayor,
        "expert": expert,
        "one": one,
        "two": two,
        "saying": Words((choose.of(_SAYINGS)[0],)),
        "stranger": Words((choose.of(names()["outsider"]),)),
    }


STORY = Story(
    "theft",
    invent,
    (
        Plant("figure-mismatch", ("lead", "paintings_again"), another_count("paintings", 10, 200), drop=("by_school",)),
        Plant("figure-mismatch", ("value", "value_again"), another_amount("value", 1, 200)),
        Plant("figure-mismatch", ("visitors", "visitors_again"), another_count("visitors", 4000, 200_000)),
        Plant("sum-mismatch", ("by_school",), another_count("french", 3, 90)),
        Plant("part-exceeds-whole", ("lead", "portraits"), same=("paintings_again", "by_school", "title")),
        Plant(
            "percentage-mismatch",
            ("lead", "share"),
            another_share("share", 1, 60),
            same=("paintings_again", "by_school", "title"),
        ),
        Plant("conversion-mismatch", ("distance",), another_conversion("distance")),
        Plant("count-mismatch", ("keys",)),
        Plant("time-conflict", ("lead", "day_again"), another_day("day")),
        Plant("weekday-mismatch", ("reopening_wrong",), another_weekday("reopening"), drop=("reopening",)),
        Plant("place-conflict", ("lead", "place_again"), instead("town", "elsewhere")),
        Plant("place-conflict", ("arrested", "arrested_again")),
        Plant("outcome-conflict", ("unhurt", "hurt")),
        Plant("status-conflict", ("arrested", "at_large")),
        Plant("negation-conflict", ("alarm", "alarm_again")),
        Plant("superlative-conflict", ("first", "third")),
        Plant("identity-conflict", ("guard", "guard_age"), another_age("guard")),
        Plant("name-conflict", ("director", "director_name"), same=("director_again",)),
        Plant("role-conflict", ("director", "director_other")),
        Plant("self-contradiction", ("reward", "no_reward")),
        Plant("quote-mismatch", ("quote", "quote_again"), another_saying("saying", _SAYINGS)),
        Plant("speaker-conflict", ("quote", "quote_other"), drop=("reward",)),
        Plant("off-topic-actor", ("stranger",)),
        Plant(
            "headline-mismatch",
            ("lead", "title"),
            another_count("paintings", 10, 200),
            same=("paintings_again",),
            drop=("by_school",),
        ),
    ),
)
