"""An election: votes, shares, turnout, rivals, promises."""

import datetime
from decimal import Decimal

import attrs

from factcheck.testing.worlds.changing import (
    another_count,
    another_saying,
    another_weekday,
    put,
)
from factcheck.testing.worlds.choosing import Choose
from factcheck.testing.worlds.people import invent_people, names
from factcheck.testing.worlds.story import Plant, Story, World
from factcheck.testing.worlds.values import Count, Day, Person, Share, Voice, Words

# a saying and the same with another word
_SAYINGS = (
    ("The town has chosen hope over habit", "The town has chosen hope over fear"),
    ("Nobody wins an election in the rain", "Nobody loses an election in the rain"),
    ("This was a vote about rents and nothing else", "This was a vote about jobs and nothing else"),
    ("The harbour has woken up after thirty years", "The harbour has woken up after forty years"),
)
_OFFICES = (
    ("a former teacher", ""),
    ("the sitting mayor", "Mayor"),
    ("the head of the electoral commission", ""),
    ("a retired judge", ""),
    ("a political scientist at the university", ""),
)


def invent(choose: Choose, voice: Voice) -> World:
    """Draw the facts of an election."""
    winner, loser, chair, rival, analyst = invent_people(choose, voice, _OFFICES)
    votes, margin = choose.number(20_000, 90_000), choose.number(1_100, 6_000)
    cast = 2 * votes + margin
    register = cast * 100 // choose.number(41, 79)
    share = Decimal(1000 * (votes + margin) // cast) / 10
    day = voice.published - datetime.timedelta(days=choose.number(1, 3))
    return {
        "winner": winner,
        "loser": loser,
        "chair": chair,
        "rival_chair": rival,
        "analyst": analyst,
        "town": Words((choose.of(names()["town"]),)),
        "district": Words((choose.of(("the Eastside", "Millgate", "Quayside")),)),
        "margin": Count(margin, "vote", "votes"),
        "winner_votes": Count(votes + margin, "vote", "votes"),
        "loser_votes": Count(votes, "vote", "votes"),
        "cast": Count(cast),
        "register": Count(register),
        "winner_share": Share(share),
        "loser_share": Share(100 - share),
        "turnout": Share(Decimal(round(1000 * cast / register)) / 10),
        "terms": Words((choose.of(("two", "three")),)),
        "day": Day(day),
        "oath": Day(voice.published + datetime.timedelta(days=choose.number(20, 50))),
        "birth": Day(winner.born),
        "won": Words((choose.of(("victory", "win", "success")),)),
        "saying": Words((choose.of(_SAYINGS)[0],)),
        "seats": Count(choose.number(11, 60)),
        "women_or_men": Words(("women" if winner.female else "men",)),
        "stranger": Words((choose.of(names()["outsider"]),)),
    }


def _other_speaker(world: World, choose: Choose) -> World:
    return put(world, analyst=world["rival_chair"])


def _defeat(world: World, choose: Choose) -> World:
    return put(world, won=Words((choose.of(("defeat", "loss")),)))


def _other_turnout(world: World, choose: Choose) -> World:
    turnout = world["turnout"]
    assert isinstance(turnout, Share)
    return put(world, turnout=Share(turnout.percent + choose.number(7, 15)))


def _shares_over_all(world: World, choose: Choose) -> World:
    share = world["loser_share"]
    assert isinstance(share, Share)
    return put(world, loser_share=Share(share.percent + choose.number(4, 15)))


def _older(world: World, choose: Choose) -> World:
    winner = world["winner"]
    assert isinstance(winner, Person)
    return put(
        world, winner=attrs.evolve(winner, born=winner.born - datetime.timedelta(days=366 * choose.number(2, 9)))
    )


STORY = Story(
    "vote",
    invent,
    (
        Plant("sum-mismatch", ("count", "margin_again"), another_count("margin", 100, 20_000)),
        Plant("percentage-mismatch", ("turnout",), _other_turnout),
        Plant("percentage-mismatch", ("shares",), _shares_over_all),
        Plant("outcome-conflict", ("district", "district_again"), _defeat),
        Plant("self-contradiction", ("vow", "vow_again"), drop=("plans",)),
        Plant("role-conflict", ("chair", "chair_again")),
        Plant("quote-mismatch", ("quote", "quote_again"), another_saying("saying", _SAYINGS)),
        Plant("speaker-conflict", ("quote", "quote_again"), _other_speaker, drop=("chair",)),
        Plant("duration-mismatch", ("born",), _older),
        Plant("weekday-mismatch", ("wrong_oath",), another_weekday("oath"), drop=("oath",)),
        Plant("superlative-conflict", ("first", "third")),
        Plant("off-topic-actor", ("stranger",), drop=("plans",)),
    ),
)
