"""A town's budget: its sums, the vote, the cuts, the tax, the mayor and the opposition."""

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
    exchanged,
    greater_than,
    no_such_day,
    put,
)
from factcheck.testing.worlds.choosing import Choose
from factcheck.testing.worlds.people import invent_people, misspelt, names
from factcheck.testing.worlds.story import Plant, Story, World
from factcheck.testing.worlds.values import Count, Day, Length, Money, Share, Voice, Words

# a saying and the same with another word
_SAYINGS = (
    ("A town that closes its libraries saves on its future", "A town that closes its libraries saves on its children"),
    ("You cannot repair a roof with a promise", "You cannot repair a road with a promise"),
    ("They have cut the bread and kept the butter", "They have cut the bread and kept the cheese"),
)
_PLACES = ("the town hall", "the central station", "the cathedral", "the old theatre")
_STREETS = ("Mill Lane", "Station Road", "Weaver Street", "Orchard Row", "Chapel Street")


def invent(choose: Choose, voice: Voice) -> World:
    """Draw the facts of a budget."""
    town = choose.of(names()["town"])
    mayor, treasurer, rival, opponent, librarian, analyst = invent_people(
        choose,
        voice,
        (
            (f"the mayor of {town}", "Mayor"),
            ("the town's treasurer", ""),
            ("", ""),
            ("the leader of the opposition", ""),
            ("a librarian", ""),
            ("an economist at the university", ""),
        ),
    )
    hundreds, growth = choose.number(2, 8), choose.number(3, 15)
    budget = hundreds * (100 + growth)
    schools, roads = budget * choose.number(25, 45) // 100, budget * choose.number(10, 20) // 100
    percent, tax_rise, tax = choose.number(35, 60), choose.number(3, 14), choose.number(3, 9)
    yes, no, absent = choose.number(25, 40), choose.number(11, 20), choose.number(2, 6)
    opening, hours = choose.number(3, 6), choose.number(3, 5)
    place, other_place = choose.some(_PLACES, 2)
    one, two = choose.some(_STREETS, 2)
    miles = choose.number(3, 20)
    early, late = (("March", "May"), ("April", "June"), ("May", "July"))[choose.number(0, 2)]
    return {
        "town": Words((town,)),
        "passes": Words(("passes", "approves")),
        "budget": Money(Decimal(budget)),
        "before": Money(Decimal(hundreds * 100)),
        "growth": Share(Decimal(growth)),
        "schools": Money(Decimal(schools)),
        "roads": Money(Decimal(roads)),
        "rest": Money(Decimal(budget - schools - roads)),
        "wages": Money(round(Decimal(budget * percent) / 100, 1)),
        "share": Share(Decimal(percent)),
        "tax": Words((f"${tax * 100}",)),
        "new_tax": Words((f"${tax * (100 + tax_rise):,}",)),
        "tax_rise": Share(Decimal(tax_rise)),
        "debt": Money(Decimal(choose.number(40, 190))),
        "yes": Count(yes),
        "no": Count(no),
        "margin": Count(yes - no),
        "absent": Count(absent),
        "seats": Count(yes + no + absent),
        "jobs": Count(choose.number(41, 290), "job", "jobs"),
        "libraries": Count(choose.number(11, 19)),
        "closing": Count(choose.number(2, 6)),
        "protesters": Count(choose.number(13, 90) * 10),
        "day": Day(voice.published - datetime.timedelta(days=choose.number(2, 4))),
        "effect": Day(voice.published + datetime.timedelta(days=choose.number(20, 60))),
        "deadline": Words(("30 June",)),
        "opening": Words((f"{opening} p.m.",)),
        "closing_time": Words((f"{opening + hours} p.m.",)),
        "hours": Count(hours),
        "early": Words((early,)),
        "late": Words((late,)),
        "drafts": Count(choose.number(3, 12)),
        "gap": Count(choose.number(11, 30)),
        "place": Words((place,)),
        "other_place": Words((other_place,)),
        "distance": Length(miles, round(miles * Decimal("1.609"))),
        "mayor": mayor,
        "treasurer": treasurer,
        "treasurer_typed": Words((misspelt(treasurer, choose),)),
        "rival": rival,
        "opponent": opponent,
        "librarian": librarian,
        "analyst": analyst,
        "one": Words((one,)),
        "two": Words((two,)),
        "saying": Words((choose.of(_SAYINGS)[0],)),
        "stranger": Words((choose.of(names()["outsider"]),)),
    }


def _more_than_there_are(world: World, choose: Choose) -> World:
    """More away than the votes leave; fewer would only mean that some abstained."""
    absent = world["absent"]
    assert isinstance(absent, Count)
    return put(world, absent=Count(absent.number + choose.number(3, 9)))


def _throws_out(world: World, choose: Choose) -> World:
    return put(world, passes=Words(("rejects", "throws out")))


STORY = Story(
    "budget",
    invent,
    (
        Plant(
            "figure-mismatch",
            ("lead", "budget_again"),
            another_amount("budget", 100, 1900),
            drop=("parts", "rise", "share"),
        ),
        Plant("figure-mismatch", ("lead", "jobs_again"), another_count("jobs", 20, 600)),
        Plant("figure-mismatch", ("libraries", "libraries_again"), another_count("closing", 2, 10)),
        Plant("figure-mismatch", ("protest", "protest_again"), another_count("protesters", 50, 2000)),
        Plant("figure-mismatch", ("debt", "debt_again"), another_amount("debt", 20, 400)),
        Plant("sum-mismatch", ("parts",), another_amount("rest", 10, 900)),
        Plant("sum-mismatch", ("lead", "seats"), _more_than_there_are),
        Plant("sum-mismatch", ("lead", "margin"), another_count("margin", 2, 40)),
        Plant("change-mismatch", ("rise",), another_share("growth", 1, 40), same=("lead", "title", "budget_again")),
        Plant("change-mismatch", ("tax",), another_share("tax_rise", 1, 40)),
        Plant(
            "percentage-mismatch",
            ("lead", "share"),
            another_share("share", 10, 95),
            same=("title", "budget_again", "parts", "rise"),
        ),
        Plant("part-exceeds-whole", ("libraries",), greater_than("closing", "libraries")),
        Plant("negation-conflict", ("pool", "pool_again")),
        Plant("outcome-conflict", ("theatre", "theatre_again")),
        Plant("outcome-conflict", ("against", "in_favour")),
        Plant("status-conflict", ("lead", "postponed"), same=("title", "day_again")),
        Plant("time-conflict", ("lead", "day_again"), another_day("day")),
        Plant("duration-mismatch", ("debate",), lambda world, choose: put(world, hours=Count(6 + choose.number(2, 6)))),
        Plant("chronology-conflict", ("draft",), exchanged("early", "late")),
        Plant("self-contradiction", ("vow", "vow_broken")),
        Plant("name-conflict", ("treasurer", "treasurer_name"), same=("treasurer_again",)),
        Plant("role-conflict", ("treasurer", "treasurer_other")),
        Plant("implausible-speaker", ("wrong_side",)),
        Plant("identity-conflict", ("librarian", "librarian_age"), another_age("librarian")),
        Plant("place-conflict", ("protest", "protest_place")),
        Plant("superlative-conflict", ("first", "second")),
        Plant("weekday-mismatch", ("effect_wrong",), another_weekday("effect"), drop=("effect",)),
        Plant("impossible-date", ("objections",), no_such_day("deadline")),
        Plant("conversion-mismatch", ("tram",), another_conversion("distance")),
        Plant("role-reversal", ("sued", "sued_again")),
        Plant("quote-mismatch", ("quote", "quote_again"), another_saying("saying", _SAYINGS)),
        Plant("speaker-conflict", ("quote", "quote_other"), drop=("mayor",)),
        Plant("count-mismatch", ("streets",)),
        Plant("dangling-enumeration", ("aims",)),
        Plant("off-topic-actor", ("stranger",)),
        Plant("headline-mismatch", ("lead", "title"), another_count("jobs", 20, 600), same=("jobs_again",)),
        Plant("headline-mismatch", ("lead", "title"), _throws_out, same=("margin",)),
    ),
)
