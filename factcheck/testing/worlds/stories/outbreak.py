"""An outbreak of a disease: the dead and the sick, tests, vaccine, wards, the first patient, health officials."""

import datetime
from decimal import Decimal

import attrs

from factcheck.testing.worlds.changing import (
    another_age,
    another_conversion,
    another_count,
    another_day,
    another_saying,
    another_share,
    another_weekday,
    exchanged,
    greater_than,
    instead,
    no_such_day,
    put,
)
from factcheck.testing.worlds.choosing import Choose
from factcheck.testing.worlds.people import invent_people, misspelt, names
from factcheck.testing.worlds.story import Plant, Story, World
from factcheck.testing.worlds.values import Count, Day, Length, Share, Voice, Words

# a saying and the same with another word
_SAYINGS = (
    ("A fever does not read the newspaper", "A fever does not read the calendar"),
    ("Soap is cheaper than a coffin", "Soap is cheaper than a doctor"),
    ("We are emptying a lake with a spoon", "We are emptying a lake with a bucket"),
)
_CHARITIES = ("Doctors for All", "Open Hands", "the Lamplight Fund")


def invent(choose: Choose, voice: Voice) -> World:
    """Draw the facts of an outbreak."""
    town, elsewhere, one, two = choose.some(names()["town"], 4)
    province, elsewhere_province = choose.some(names()["province"], 2)
    patient, officer, rival, minister, doctor, spokesman = invent_people(
        choose,
        voice,
        (
            ("a fisherman", ""),
            ("the province's chief health officer", ""),
            ("", ""),
            ("the health minister", "Health Minister"),
            ("a doctor at the hospital", ""),
            ("a spokesman for the health ministry", ""),
        ),
    )
    children, adults = choose.number(11, 20), choose.number(11, 40)
    fewer, week_before = choose.number(3, 14) * 5, choose.number(4, 14) * 20
    patients_before, patients = choose.some(range(110, 490, 40), 2)
    percent, pupils = choose.number(31, 88), choose.number(21, 90) * 100
    start = voice.published - datetime.timedelta(days=choose.number(12, 60))
    early, late = (("March", "May"), ("April", "June"), ("May", "July"))[choose.number(0, 2)]
    miles = choose.number(12, 60)
    return {
        "disease": Words((choose.of(("cholera", "measles", "typhoid", "diphtheria")),)),
        "town": Words((town,)),
        "elsewhere": Words((elsewhere,)),
        "one": Words((one,)),
        "two": Words((two,)),
        "province": Words((province,)),
        "elsewhere_province": Words((elsewhere_province,)),
        "country": Words((choose.of(names()["country"]),)),
        "charity": Words((choose.of(_CHARITIES),)),
        "dead": Count(children + adults, "person", "people"),
        "children": Count(children),
        "adults": Count(adults),
        "too_many": Count(children + adults + choose.number(5, 40)),
        "cases": Count(choose.number(210, 940)),
        "drop": Share(Decimal(fewer)),
        "week_before": Count(week_before),
        "week": Count(week_before * (100 - fewer) // 100),
        "patients_before": Count(patients_before),
        "patients": Count(patients),
        "went": Words(("rose", "climbed") if patients > patients_before else ("fell", "dropped")),
        "pupils": Count(pupils),
        "jabs": Count(pupils * percent // 100),
        "share": Share(Decimal(percent)),
        "samples": Count(choose.number(310, 690)),
        "positive": Count(choose.number(41, 190)),
        "doses": Count(choose.number(21, 90) * 1000),
        "beds": Count(choose.number(61, 290)),
        "few": Count(choose.number(3, 9)),
        "days": Count((voice.published - start).days),
        "gap": Count(choose.number(11, 40)),
        "day": Day(voice.published - datetime.timedelta(days=choose.number(1, 3))),
        "arrival": Day(voice.published - datetime.timedelta(days=choose.number(1, 4))),
        "start": Day(start),
        "reopening": Day(voice.published + datetime.timedelta(days=choose.number(9, 40))),
        "deadline": Words(("30 June",)),
        "early": Words((early,)),
        "late": Words((late,)),
        "distance": Length(miles, round(miles * Decimal("1.609"))),
        "patient": patient,
        "officer": officer,
        "officer_typed": Words((misspelt(officer, choose),)),
        "rival": rival,
        "minister": minister,
        "doctor": doctor,
        "spokesman": attrs.evolve(
            spokesman, office=spokesman.office.replace("man", "woman" if spokesman.female else "man")
        ),
        "saying": Words((choose.of(_SAYINGS)[0],)),
        "stranger": Words((choose.of(names()["outsider"]),)),
    }


def _other_direction(world: World, choose: Choose) -> World:
    went = world["went"]
    assert isinstance(went, Words)
    return put(world, went=Words(("fell", "dropped") if "rose" in went.ways else ("rose", "climbed")))


_TELL_THE_DEAD = ("by_age", "pupils_dead")

STORY = Story(
    "outbreak",
    invent,
    (
        Plant("figure-mismatch", ("lead", "dead_again"), another_count("dead", 10, 190), drop=_TELL_THE_DEAD),
        Plant("figure-mismatch", ("lead", "cases_again"), another_count("cases", 80, 1900)),
        Plant("figure-mismatch", ("doses", "doses_again"), another_count("doses", 4000, 200_000)),
        Plant("figure-mismatch", ("beds", "beds_again"), another_count("beds", 20, 600)),
        Plant("sum-mismatch", ("lead", "by_age"), another_count("children", 2, 60), same=("dead_again", "title")),
        Plant("part-exceeds-whole", ("lead", "pupils_dead"), same=("dead_again", "title", "by_age"), drop=("by_age",)),
        Plant("part-exceeds-whole", ("tests",), greater_than("positive", "samples")),
        Plant("change-mismatch", ("weeks",), another_share("drop", 3, 95)),
        Plant("change-mismatch", ("wards_full",), _other_direction),
        Plant("percentage-mismatch", ("vaccinated",), another_share("share", 3, 97)),
        Plant("outcome-conflict", ("ward", "ward_open")),
        Plant("negation-conflict", ("nurses", "nurses_again")),
        Plant("negation-conflict", ("border", "border_again")),
        Plant("identity-conflict", ("patient", "patient_age"), another_age("patient")),
        Plant("place-conflict", ("patient", "patient_place"), instead("town", "elsewhere")),
        Plant("status-conflict", ("recovered", "patient_died"), drop=("officer",)),
        Plant("time-conflict", ("began", "began_again"), another_day("start"), drop=("since",)),
        Plant(
            "duration-mismatch",
            ("since",),
            another_count("days", 3, 120),
            drop=("began",),
        ),
        Plant("chronology-conflict", ("campaign",), exchanged("early", "late")),
        Plant("name-conflict", ("officer", "officer_name"), same=("officer_again",)),
        Plant("role-conflict", ("officer", "officer_other")),
        Plant("self-contradiction", ("water", "water_again")),
        Plant("implausible-speaker", ("wrong_side",)),
        Plant("quote-mismatch", ("quote", "quote_again"), another_saying("saying", _SAYINGS)),
        Plant("speaker-conflict", ("quote", "quote_other"), drop=("water",)),
        Plant("weekday-mismatch", ("schools_wrong",), another_weekday("reopening"), drop=("schools",)),
        Plant("impossible-date", ("deadline",), no_such_day("deadline")),
        Plant("conversion-mismatch", ("distance",), another_conversion("distance")),
        Plant("superlative-conflict", ("first", "second")),
        Plant("role-reversal", ("accused", "accused_again")),
        Plant("count-mismatch", ("villages",)),
        Plant("dangling-enumeration", ("advice",)),
        Plant("off-topic-actor", ("stranger",)),
        Plant(
            "headline-mismatch",
            ("lead", "title"),
            another_count("dead", 10, 190),
            same=("dead_again",),
            drop=_TELL_THE_DEAD,
        ),
        Plant("headline-mismatch", ("lead", "title"), instead("province", "elsewhere_province"), same=("first",)),
    ),
)
