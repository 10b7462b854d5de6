"""A takeover: the price, the staff, the sales, those who run the companies."""

import datetime
from decimal import Decimal

from factcheck.testing.worlds.changing import (
    another_amount,
    another_conversion,
    another_count,
    exchanged,
    put,
)
from factcheck.testing.worlds.choosing import Choose
from factcheck.testing.worlds.people import invent_people, names
from factcheck.testing.worlds.story import Plant, Story, World
from factcheck.testing.worlds.values import Count, Day, Length, Money, Share, Voice, Words


def invent(choose: Choose, voice: Voice) -> World:
    """Draw the facts of a takeover."""
    buyer, target = choose.some(names()["company"], 2)
    town, other_town = choose.some(names()["town"], 2)
    boss, finance = invent_people(
        choose,
        voice,
        ((f"the chief executive of {buyer}", "Chief Executive"), (f"the finance director of {buyer}", "")),
    )
    before, growth = Decimal(choose.number(20, 80) * 10), choose.number(5, 30)
    profit_before, profit = choose.some([Decimal(n) for n in range(20, 80, 6)], 2)
    day_shift, night_shift = choose.number(610, 990), choose.number(210, 490)
    day = voice.published - datetime.timedelta(days=choose.number(2, 3))
    age, miles = choose.number(31, 70), choose.number(12, 90)
    start, end = (("March", "May"), ("April", "June"), ("May", "July"))[choose.number(0, 2)]
    return {
        "buyer": Words((buyer,)),
        "target": Words((target,)),
        "town": Words((town,)),
        "other_town": Words((other_town,)),
        "towns": Words((f"{town} and {other_town}",)),
        "country": Words((choose.of(names()["country"]),)),
        "price": Money(Decimal(choose.number(310, 980))),
        "sales": Money(before * (100 + growth) / 100),
        "sales_before": Money(before),
        "growth": Share(Decimal(growth)),
        "profit": Money(profit),
        "profit_before": Money(profit_before),
        "rose": Words(("rose", "climbed") if profit > profit_before else ("fell", "dropped")),
        "staff": Count(day_shift + night_shift, "employee", "employees"),
        "plants": Count(2, "plant", "plants"),
        "day_shift": Count(day_shift),
        "night_shift": Count(night_shift),
        "founded": Day(datetime.date(voice.published.year - age, 5, 1)),
        "age": Count(age),
        "boss": boss,
        "finance": finance,
        "other_he": Words(("he" if boss.female else "she",)),
        "other_his": Words(("his" if boss.female else "her",)),
        "start": Words((start,)),
        "end": Words((end,)),
        "day": Day(day),
        "day_before": Day(day - datetime.timedelta(days=1)),
        "moved": Words((choose.of(("rose", "gained")),)),
        "move": Share(Decimal(choose.number(3, 20))),
        "share_price": Words((f"${choose.number(11, 90)}.{choose.number(10, 99)}",)),
        "distance": Length(miles, round(miles * Decimal("1.609"))),
    }


def _other_growth(world: World, choose: Choose) -> World:
    growth = world["growth"]
    assert isinstance(growth, Share)
    return put(world, growth=Share(growth.percent + choose.number(8, 20)))


def _other_direction(world: World, choose: Choose) -> World:
    rose = world["rose"]
    assert isinstance(rose, Words)
    return put(world, rose=Words(("fell", "dropped") if "rose" in rose.ways else ("rose", "climbed")))


def _other_age(world: World, choose: Choose) -> World:
    age = world["age"]
    assert isinstance(age, Count)
    return put(world, age=Count(age.number + choose.number(4, 15)))


STORY = Story(
    "deal",
    invent,
    (
        Plant("figure-mismatch", ("lead", "price_again"), another_amount("price", 100, 1900)),
        Plant("figure-mismatch", ("staff", "staff_again"), another_count("staff", 200, 3000)),
        Plant("sum-mismatch", ("staff_parts",), another_count("night_shift", 100, 800)),
        Plant("change-mismatch", ("sales",), _other_growth),
        Plant("change-mismatch", ("profit",), _other_direction),
        Plant("conversion-mismatch", ("distance",), another_conversion("distance")),
        Plant("count-mismatch", ("count",), drop=("thing", "staff")),
        Plant("chronology-conflict", ("talks",), exchanged("start", "end")),
        Plant("duration-mismatch", ("age",), _other_age),
        Plant("identity-conflict", ("boss", "boss_sex"), drop=("finance",)),  # she may be the finance director
        Plant("self-contradiction", ("vow", "close")),
        Plant("status-conflict", ("approval", "approved")),
        Plant("dangling-enumeration", ("list",)),
        Plant("headline-mismatch", ("lead", "title"), another_amount("price", 100, 1900), same=("price_again",)),
    ),
)
