"""A rescue: who was lost, where and for how long, who searched, what the doctors found."""

import datetime
from decimal import Decimal

from factcheck.testing.worlds.changing import another_age, another_count, another_day, instead
from factcheck.testing.worlds.choosing import Choose
from factcheck.testing.worlds.people import invent_people, names
from factcheck.testing.worlds.story import Plant, Story, World
from factcheck.testing.worlds.values import Count, Day, Money, Voice, Words

_PEAKS = ("Mount Arden", "Grey Horn", "Mount Selby", "Kettle Fell", "Mount Oria", "White Tooth")


def invent(choose: Choose, voice: Voice) -> World:
    """Draw the facts of a rescue."""
    trade = choose.of(("walker", "skier", "climber"))
    peak, other_peak = choose.some(_PEAKS, 2)
    town, city = choose.some(names()["town"], 2)
    walker, parent, chief = invent_people(
        choose,
        voice,
        (
            (f"a {choose.of(('baker', 'nurse', 'student', 'joiner'))}", ""),
            ("", ""),
            ("the head of the rescue service", ""),
        ),
    )
    nights = choose.number(2, 4)
    found = voice.published - datetime.timedelta(days=1)
    return {
        "trade": Words((trade,)),
        "peak": Words((peak,)),
        "other_peak": Words((other_peak,)),
        "town": Words((town,)),
        "city": Words((city,)),
        "walker": walker,
        "parent": Words((f"the {trade}'s {'mother' if parent.female else 'father'}, {parent.full}",)),
        "chief": chief,
        "nights": Count(nights, "night", "nights"),
        "found": Day(found),
        "lost": Day(found - datetime.timedelta(days=nights)),
        "early": Day(found - datetime.timedelta(days=choose.number(1, nights))),
        "searchers": Count(choose.number(61, 190), "volunteer", "volunteers"),
        "dogs": Count(choose.number(4, 14), "dog", "dogs"),
        "years": Count(choose.number(4, 25)),
        "height": Words((f"{choose.number(14, 28) * 100:,} metres",)),
        "frost": Count(choose.number(4, 18)),
        "calls": Count(choose.number(3, 6)),
        "cost": Money(Decimal(choose.number(1, 3))),
        "stranger": Words((choose.of(names()["outsider"]),)),
    }


STORY = Story(
    "rescue",
    invent,
    (
        Plant(
            "status-conflict", ("lead", "still_missing"), same=("title", "found_where"), drop=("hospital", "home_later")
        ),
        Plant("time-conflict", ("lead", "found_again"), another_day("found")),
        Plant("place-conflict", ("lead", "place_again"), instead("peak", "other_peak"), drop=("found_where",)),
        Plant("figure-mismatch", ("searchers", "searchers_again"), another_count("searchers", 20, 400)),
        Plant("figure-mismatch", ("searchers", "dogs_again"), another_count("dogs", 2, 40)),
        Plant("figure-mismatch", ("lead", "nights_again"), another_count("nights", 1, 9), drop=("set_out",)),
        Plant("outcome-conflict", ("hospital", "unhurt")),
        Plant("negation-conflict", ("hospital", "not_injured")),
        Plant("speaker-conflict", ("quote", "quote_by_other")),
        Plant("negation-conflict", ("phone", "phone_again")),
        Plant("superlative-conflict", ("season", "season_again")),
        Plant("chronology-conflict", ("lead", "home"), drop=("home_later", "set_out")),
        Plant("identity-conflict", ("lead", "age_again"), another_age("walker")),
        Plant("off-topic-actor", ("stranger",)),
    ),
)
