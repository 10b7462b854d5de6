"""Places as origins are compared by: "Tema", "Ghana", "Axim-born"."""

from factcheck.claims.actors.people import People
from factcheck.lexicon.word import cached_words


def place_of(people: People, first: int) -> str:
    """What a place is compared by: its sort, name and country ("town|leeds|England"); empty for what is none."""
    words, tokens = people.words, people.layers.tokens
    name = people.starts.get(first)
    country, entry = words[first].country, tokens.entry(first, "place")
    if country is not None:
        town = country.form == "capital"
        return f"town|{words[first].fold}|{country.country}" if town else f"country||{country.country}"
    if entry is not None and entry[1].kind in ("city", "state", "region", "island"):
        kind = "town" if entry[1].kind == "city" else "region"
        return f"{kind}|{entry[1].name.lower()}|{entry[1].country}"
    if name is None or not words[first].capital or name.kind not in (None, "place", "other"):
        return ""
    return f"town|{' '.join(name.words)}|"


def place_of_word(written: str) -> str:
    """What "Axim" of "Axim-born" is compared by; empty for what is no name."""
    word = cached_words()[written]
    if word.country is not None:
        town = word.country.form == "capital"
        return f"town|{word.fold}|{word.country.country}" if town else f"country||{word.country.country}"
    if word.place is not None and word.place.kind == "city":
        return f"town|{word.fold}|{word.place.country}"
    return f"town|{word.fold}|" if word.capital else ""
