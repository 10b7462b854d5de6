"""Regions: which countries are near each other on the map."""

from functools import cache

from factcheck.lexicon.load import table, values


@cache
def _regions() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in table("regions", "region", "countries"):
        for country in values(row["countries"]):
            found.setdefault(country, set()).add(row["region"])
    return {country: frozenset(regions) for country, regions in found.items()}


@cache
def _wholes() -> dict[str, str]:
    """The country that a part or territory belongs to: Scotland to the United Kingdom, Greenland to Denmark."""
    rows = table("places", "name", "country", "kind")
    return {row["name"].split("|")[0]: row["country"] for row in rows if row["kind"] == "country" and row["country"]}


def whole(country: str) -> str:
    """The country that a country belongs to, itself where it is no part of another."""
    return _wholes().get(country, country)


def regions_of(country: str) -> frozenset[str]:
    """The regions of the map that a country lies in; empty for former states and unknown names."""
    return _regions().get(country, frozenset())


def the_country(country: str) -> str:
    """A country's name as a sentence has it: "the United States", "Peru"."""
    return f"the {country}" if country.endswith(_WITH_ARTICLE) else country


_WITH_ARTICLE = (
    "States", "Kingdom", "Netherlands", "Republic", "of the Congo", "Emirates", "Union", "Islands", "Philippines",
    "Bahamas", "Gambia", "Maldives", "Seychelles", "Comoros",
)  # fmt: skip


def near(a: str, b: str) -> bool:
    """True for one country, a part and its whole, and two countries of one region; also where a region is unknown."""
    if whole(a) == whole(b):
        return True
    first, second = regions_of(a), regions_of(b)
    return not first or not second or bool(first & second)
