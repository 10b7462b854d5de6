"""Job cuts: how many go and where, what share of all that is, how sales fell, who marches against it."""

import datetime
from decimal import Decimal

from factcheck.testing.worlds.changing import another_conversion, another_count, put
from factcheck.testing.worlds.choosing import Choose
from factcheck.testing.worlds.people import invent_people, names
from factcheck.testing.worlds.story import Plant, Story, World
from factcheck.testing.worlds.values import Count, Day, Length, Money, Share, Voice, Words


def invent(choose: Choose, voice: Voice) -> World:
    """Draw the facts of a round of job cuts."""
    firm = choose.of(names()["company"])
    north, south = choose.some(names()["town"], 2)
    chief, union = invent_people(
        choose, voice, ((f"the chief executive of {firm}", "Chief Executive"), ("a union leader", ""))
    )
    north_jobs, south_jobs, percent = choose.number(111, 390), choose.number(111, 390), choose.number(8, 40)
    jobs = north_jobs + south_jobs
    before, fall = Decimal(choose.number(20, 80) * 10), choose.number(5, 30)
    miles = choose.number(12, 90)
    return {
        "firm": Words((firm,)),
        "north": Words((north,)),
        "south": Words((south,)),
        "chief": chief,
        "union": union,
        "jobs": Count(jobs, "job", "jobs"),
        "north_jobs": Count(north_jobs, "job", "jobs"),
        "south_jobs": Count(south_jobs),
        "women": Count(jobs * choose.number(20, 60) // 100),
        "staff": Count(jobs * 100 // percent),
        "share": Share(Decimal(percent)),
        "sales_before": Money(before),
        "sales": Money(before * (100 - fall) / 100),
        "fall": Share(Decimal(fall)),
        "marchers": Count(choose.number(21, 90) * 100),
        "pay": Count(choose.number(2, 6)),
        "cost": Money(Decimal(choose.number(11, 60))),
        "gap": Count(choose.number(13, 40)),
        "distance": Length(miles, round(miles * Decimal("1.609"))),
        "day": Day(voice.published - datetime.timedelta(days=choose.number(3, 4))),
        "march_day": Day(voice.published - datetime.timedelta(days=1)),
    }


def _other_fall(world: World, choose: Choose) -> World:
    fall = world["fall"]
    assert isinstance(fall, Share)
    return put(world, fall=Share(fall.percent + choose.number(9, 30)))


def _other_cost(world: World, choose: Choose) -> World:
    cost = world["cost"]
    assert isinstance(cost, Money)
    return put(world, cost=Money(Decimal(choose.other(int(cost.millions), 11, 90))))


STORY = Story(
    "closure",
    invent,
    (
        Plant("figure-mismatch", ("lead", "jobs_again"), another_count("jobs", 90, 1800), drop=("by_plant", "women")),
        Plant("figure-mismatch", ("march", "march_again"), another_count("marchers", 600, 19_000)),
        Plant("figure-mismatch", ("cost", "cost_again"), _other_cost),
        Plant("change-mismatch", ("sales",), _other_fall),
        Plant("conversion-mismatch", ("distance",), another_conversion("distance")),
        Plant("count-mismatch", ("three",), drop=("distance",)),
        Plant(
            "headline-mismatch",
            ("lead", "title"),
            another_count("jobs", 90, 1800),
            same=("jobs_again",),
            drop=("by_plant", "women"),
        ),
    ),
)
