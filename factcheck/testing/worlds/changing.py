"""Ways to change one fact of a world."""

import datetime
from collections.abc import Callable, Sequence
from decimal import Decimal

import attrs

from factcheck.testing.worlds.choosing import Choose
from factcheck.testing.worlds.story import World
from factcheck.testing.worlds.values import Count, Day, Length, Money, Person, Share, Value, Words

Change = Callable[[World, Choose], World]


def put(world: World, **values: Value) -> World:
    """The world with other values for these fields."""
    return {**world, **values}


def another_count(field: str, low: int, high: int) -> Change:
    """The field's number becomes another one between low and high."""

    def change(world: World, choose: Choose) -> World:
        count = world[field]
        assert isinstance(count, Count)
        return put(world, **{field: attrs.evolve(count, number=choose.other(count.number, low, high))})

    return change


def greater_than(field: str, whole: str) -> Change:
    """The field's number becomes greater than that of the whole."""

    def change(world: World, choose: Choose) -> World:
        part, total = world[field], world[whole]
        assert isinstance(part, Count) and isinstance(total, Count)
        return put(world, **{field: attrs.evolve(part, number=total.number + choose.number(3, 30))})

    return change


def another_share(field: str, low: int, high: int) -> Change:
    """The field's percentage becomes another one between low and high."""

    def change(world: World, choose: Choose) -> World:
        share = world[field]
        assert isinstance(share, Share)
        return put(world, **{field: Share(Decimal(choose.other(int(share.percent), low, high)))})

    return change


def another_amount(field: str, low: int, high: int) -> Change:
    """The field's millions become others between low and high."""

    def change(world: World, choose: Choose) -> World:
        money = world[field]
        assert isinstance(money, Money)
        return put(world, **{field: Money(Decimal(choose.other(int(money.millions), low, high)))})

    return change


def another_saying(field: str, sayings: Sequence[tuple[str, str]]) -> Change:
    """The field's saying gets another word; each of the sayings stands beside what it becomes."""

    def change(world: World, choose: Choose) -> World:
        said = world[field]
        assert isinstance(said, Words)
        return put(world, **{field: Words((dict(sayings)[said.ways[0]],))})

    return change


def no_such_day(field: str) -> Change:
    """The field's date becomes one that no month has."""
    days = ("31 June", "30 February", "31 November", "31 April")
    return lambda world, choose: put(world, **{field: Words((choose.of(days),))})


def another_day(field: str) -> Change:
    """The field's date becomes one two or three days before, by its own weekday."""

    def change(world: World, choose: Choose) -> World:
        day = world[field]
        assert isinstance(day, Day)
        return put(world, **{field: Day(day.date - datetime.timedelta(days=choose.number(2, 3)))})

    return change


def another_weekday(field: str) -> Change:
    """The field's date keeps its day and gets the weekday of another."""

    def change(world: World, choose: Choose) -> World:
        day = world[field]
        assert isinstance(day, Day)
        other = day.date + datetime.timedelta(days=choose.number(1, 6))
        return put(world, **{field: Day(day.date, other.strftime("%A"))})

    return change


def another_age(field: str) -> Change:
    """The person of the field is some years older."""

    def change(world: World, choose: Choose) -> World:
        person = world[field]
        assert isinstance(person, Person)
        born = person.born - datetime.timedelta(days=366 * choose.number(3, 12))
        return put(world, **{field: attrs.evolve(person, born=born)})

    return change


def another_conversion(field: str) -> Change:
    """The field's miles stay and its kilometres are three to nine tenths too many."""

    def change(world: World, choose: Choose) -> World:
        length = world[field]
        assert isinstance(length, Length)
        return put(world, **{field: Length(length.miles, length.kilometres * choose.number(13, 19) // 10)})

    return change


def instead(field: str, other: str) -> Change:
    """The field takes the value of another field."""
    return lambda world, choose: put(world, **{field: world[other]})


def exchanged(field: str, other: str) -> Change:
    """Two fields change places."""
    return lambda world, choose: put(world, **{field: world[other], other: world[field]})
