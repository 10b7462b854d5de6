"""The map: regions, and which countries are near each other."""

from factcheck.lexicon.load import table
from factcheck.lexicon.regions import near, regions_of, the_country


def test_every_country_of_the_map_is_a_country() -> None:
    known = {row["name"] for row in table("countries", "name", "short", "adjectives", "people", "capital")}
    listed = {name for row in table("regions", "region", "countries") for name in row["countries"].split("|")}
    assert listed <= known
    assert {"Nepal", "Chad", "Peru", "Denmark"} <= listed


def test_near_and_far() -> None:
    assert near("Norway", "Denmark")
    assert near("Scotland", "England")
    assert near("Peru", "Bolivia")
    assert not near("Norway", "Japan")
    assert not near("Israel", "Pakistan")
    assert near("Soviet Union", "Peru"), "a country without a region is far from nothing"
    assert regions_of("Soviet Union") == frozenset()


def test_names_in_a_sentence() -> None:
    assert the_country("Philippines") == "the Philippines"
    assert the_country("Peru") == "Peru"
