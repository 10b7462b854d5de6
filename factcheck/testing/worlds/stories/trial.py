"""A trial: the crime, the arrest, the evidence, the sentence."""

import datetime
from decimal import Decimal

from factcheck.testing.worlds.changing import another_age, another_count, another_weekday
from factcheck.testing.worlds.choosing import Choose
from factcheck.testing.worlds.people import invent_people, misspelt, names
from factcheck.testing.worlds.story import Plant, Story, World
from factcheck.testing.worlds.values import Count, Day, Money, Voice, Words

_CRIMES = ("a burglary at a country house", "the theft of church silver", "an arson attack on a bakery")
_TRADES = ("roofer", "plumber", "gardener", "locksmith")


def invent(choose: Choose, voice: Voice) -> World:
    """Draw the facts of a trial."""
    trade = choose.of(_TRADES)
    accused, victim, judge, lawyer, one, two = invent_people(
        choose,
        voice,
        ((f"a {trade}", ""), ("the owner", ""), ("the judge", "Judge"), ("the defence lawyer", ""), ("", ""), ("", "")),
    )
    years = choose.number(4, 14)
    place, other_place = choose.some(("the airport", "a petrol station", "a bus station", "a ferry terminal"), 2)
    opened = voice.published - datetime.timedelta(days=choose.number(40, 80))
    charged = opened - datetime.timedelta(days=choose.number(120, 170))
    return {
        "accused": accused,
        "victim": victim,
        "judge": judge,
        "lawyer": lawyer,
        "one": one,
        "two": two,
        "trade": Words((trade,)),
        "crime": Words((choose.of(_CRIMES),)),
        "city": Words((choose.of(names()["town"]),)),
        "years": Count(years, "year", "years"),
        "half": Count(years // 2),
        "weeks": Count(choose.number(3, 6)),
        "plea": Words(("not guilty",)),
        "loss": Money(Decimal(choose.number(2, 9))),
        "place": Words((place,)),
        "other_place": Words((other_place,)),
        "day": Day(voice.published - datetime.timedelta(days=choose.number(1, 3))),
        "arrest": Day(charged - datetime.timedelta(days=choose.number(5, 25))),
        "hearing": Day(voice.published + datetime.timedelta(days=choose.number(30, 90))),
        "judge_typed": Words((misspelt(judge, choose),)),
        "early": Words((charged.strftime("%B"),)),
        "late": Words((opened.strftime("%B"),)),
    }


STORY = Story(
    "trial",
    invent,
    (
        Plant("figure-mismatch", ("lead", "sentence_again"), another_count("years", 2, 40), drop=("release",)),
        Plant("figure-mismatch", ("trial_length", "trial_length_again"), another_count("weeks", 8, 20)),
        Plant("identity-conflict", ("lead", "age_again"), another_age("accused")),
        Plant("outcome-conflict", ("plea", "plea_again")),
        Plant("place-conflict", ("arrest", "arrest_again")),
        Plant("status-conflict", ("custody", "at_large"), same=("title", "lead", "arrest")),
        Plant("name-conflict", ("judge", "judge_name"), same=("sentence_again",)),
        Plant("self-contradiction", ("lawyer", "no_appeal"), drop=("hearing",)),
        Plant("chronology-conflict", ("order",), drop=("in_order",)),
        Plant("count-mismatch", ("three_counts",)),
        Plant("weekday-mismatch", ("hearing_wrong",), another_weekday("hearing"), drop=("hearing",)),
        Plant(
            "headline-mismatch",
            ("lead", "title"),
            another_count("years", 2, 40),
            same=("sentence_again",),
            drop=("release",),
        ),
    ),
)
