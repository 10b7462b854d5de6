"""A strike: the drivers, their claim and the offer, the ballot, what stands still."""

import datetime
from decimal import Decimal

from factcheck.testing.worlds.changing import (
    another_count,
    another_day,
    another_share,
    put,
)
from factcheck.testing.worlds.choosing import Choose
from factcheck.testing.worlds.people import invent_people, misspelt, names
from factcheck.testing.worlds.story import Plant, Story, World
from factcheck.testing.worlds.values import Count, Day, Money, Share, Voice, Words


def invent(choose: Choose, voice: Voice) -> World:
    """Draw the facts of a strike."""
    firm = choose.of(("Citylink", "Blue Line", "Valley Buses", "Tramway & Bus"))
    town = choose.of(names()["town"])
    leader, rival, manager, mayor = invent_people(
        choose,
        voice,
        (
            ("the union's general secretary", ""),
            ("", ""),
            (f"a spokesman for {firm}", ""),
            (f"the mayor of {town}", "Mayor"),
        ),
    )
    turnout, hundreds = choose.number(61, 94), choose.number(3, 18)
    voted = hundreds * turnout
    yes = voted * choose.number(60, 95) // 100
    offer = choose.number(1, 4)
    claim = offer + choose.number(3, 8)
    wage = choose.number(4, 9) * 100
    start = voice.published - datetime.timedelta(days=choose.number(1, 3))
    return {
        "firm": Words((firm,)),
        "body": Words((choose.of(("the union", "the drivers")),)),
        "town": Words((town,)),
        "leader": leader,
        "leader_typed": Words((misspelt(leader, choose),)),
        "rival": rival,
        "manager": manager,
        "mayor": mayor,
        "drivers": Count(hundreds * 100, "driver", "drivers"),
        "voted": Count(voted),
        "yes": Count(yes),
        "no": Count(voted - yes),
        "turnout": Share(Decimal(turnout)),
        "claim": Share(Decimal(claim)),
        "offer": Share(Decimal(offer)),
        "wage": Words((f"${wage}",)),
        "new_wage": Words((f"${wage * (100 + offer) // 100}",)),
        "rise": Share(Decimal(offer)),
        "cost": Money(Decimal(choose.number(2, 9))),
        "gap": Count(choose.number(11, 30)),
        "lines": Count(choose.number(21, 60)),
        "some": Count(choose.number(11, 20)),
        "line": Count(choose.number(2, 20)),
        "days": Count(choose.number(2, 6)),
        "riders": Count(choose.number(31, 90) * 1000),
        "pupils": Count(choose.number(21, 90) * 100),
        "start": Day(start),
        "before": Day(start - datetime.timedelta(days=1)),
        "next": Day(voice.published + datetime.timedelta(days=2)),
        "stranger": Words((choose.of(names()["outsider"]),)),
    }


def _more_votes_than_cast(world: World, choose: Choose) -> World:
    """More against than the votes leave; fewer would only mean that some were spoiled."""
    voted, yes, no = world["voted"], world["yes"], world["no"]
    assert isinstance(voted, Count) and isinstance(yes, Count) and isinstance(no, Count)
    return put(world, no=Count(voted.number - choose.number(1, yes.number // 3)))


STORY = Story(
    "strike",
    invent,
    (
        Plant("figure-mismatch", ("lead", "drivers_again"), another_count("drivers", 150, 4000), drop=("vote",)),
        Plant("figure-mismatch", ("claim", "claim_again"), another_share("claim", 1, 30), drop=("offer_again",)),
        Plant("figure-mismatch", ("claim", "offer_again"), another_share("offer", 1, 20), drop=("claim_again",)),
        Plant("change-mismatch", ("wage",), another_share("rise", 1, 40)),
        Plant("percentage-mismatch", ("vote",), another_share("turnout", 20, 99)),
        Plant("sum-mismatch", ("ballot",), _more_votes_than_cast, drop=("vote",)),
        Plant("time-conflict", ("lead", "start_again"), another_day("start"), drop=("stand_still",)),
        Plant("status-conflict", ("lead", "over"), same=("stand_still", "start_again", "title"), drop=("goes_on",)),
        Plant("outcome-conflict", ("rejected", "accepted")),
        Plant("negation-conflict", ("stand_still", "some_run")),
        Plant("negation-conflict", ("talks", "talks_again")),
        Plant("role-conflict", ("leader", "other_leader")),
        Plant("name-conflict", ("leader", "leader_name"), same=("leader_again",)),
        Plant("implausible-speaker", ("wrong_side",)),
        Plant("superlative-conflict", ("last_strike", "last_strike_again"), same=("start_again",)),
        Plant("self-contradiction", ("mayor", "mayor_again")),
        Plant("off-topic-actor", ("stranger",)),
    ),
)
