"""Whether the names of a list may be names of what is counted before it: persons of persons, countries of countries."""

from collections.abc import Sequence

from factcheck.lexicon.measures import singular
from factcheck.lexicon.reckoning import words_for
from factcheck.lexicon.sites import sites
from factcheck.lexicon.word import Word
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers


def kinds_of(items: Sequence[tuple[int, int]], layers: Layers) -> frozenset[str]:
    """The kinds of entities that some names are of."""
    found = (layers.entities.at(first) for first, _ in items)
    return frozenset(entity.kind for entity in found if entity is not None)


def may_be_named(stated: Quantity, items: Sequence[tuple[int, int]], opening: int, layers: Layers) -> bool:
    """True when the names may be names of what is counted: persons of persons, countries of countries.

    Behind a colon, a dash or a copula they are, whatever they are; behind a comma they may open another clause.
    """
    words, kinds, mark = layers.tokens.words, kinds_of(items, layers), layers.tokens.words[opening - 1].fold
    word = words[stated.counted_at if stated.counted_at is not None else stated.first]
    fewer = len(items) < (stated.value or 0)
    if words[items[0][0] - 2].fold == "those":
        return kinds <= {"place", "country", "other"} and not fewer  # one town may have two
    told = mark != ","
    if told and mark not in (":", "(") and any(_adjective(first, last, layers) for first, last in items):
        return False  # "The two women are Kenyan and French"
    noun = singular(word.fold)
    if stated.counted_at is None or word.person is not None or _of_country(word):
        if (told and mark != "(" and kinds == {"country"}) or (mark != "(" and kinds == {"organisation"}):
            return True  # "three rivals, Hale Corp and Brask Corp,"
        return kinds <= {"person", "other"} and ("person" in kinds or (bool(kinds) and is_known(stated, layers)))
    if noun in sites("town") | sites("street"):
        return kinds <= {"place", "other"} and bool(kinds)
    if noun in ("country", "nation", "state"):
        return kinds <= {"country", "place"} and bool(kinds)
    if mark == "(":
        return not (fewer and kinds & {"person", "place", "country"})  # "three goals (Hale and Lund)"
    if told:
        return True
    known = is_known(stated, layers)
    return kinds <= {"organisation", "other"} | ({"place"} if known else set()) and (
        word.organisation is not None or known
    )


def _of_country(word: Word) -> bool:
    return word.country is not None and word.country.form not in ("name", "capital")


def _adjective(first: int, last: int, layers: Layers) -> bool:
    return last - first == 1 and _of_country(layers.tokens.words[first])


def is_known(stated: Quantity, layers: Layers) -> bool:
    """True of "the three finalists", "its three members": a known number of them."""
    before = layers.tokens.words[stated.first - 1].fold if stated.first else ""
    return before in words_for("total-determiner") or before in ("'s", "’s")
