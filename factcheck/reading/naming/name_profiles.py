"""Profiles: what the words of a name tell by themselves, worked out once a name."""

from functools import lru_cache
from typing import Literal

from factcheck.lexicon.given_in_full import sex_in_full
from factcheck.lexicon.word import Word
from factcheck.reading.naming.name_pieces import is_organisation_word
from factcheck.reading.naming.name_words import common_tags, role
from factcheck.text.frozen import Record

EntityKind = Literal["person", "country", "place", "organisation", "group", "team", "product", "other"]


class Guess(Record):
    """A kind for one mention; ``sure`` when the name's own words or a title say so, not only the context.

    ``sort`` is that of an organisation in the tables: company, party, armed-group ...
    """

    kind: EntityKind | None
    sure: bool = False
    sort: str = ""


class Own(Record):
    """What the words of a name tell by themselves, the same for every mention.

    ``core`` counts its tokens without letters after the name, ``folds`` are its words; ``person`` is ``full`` for a
    given name with more, ``given`` for a given name alone.
    """

    core: int
    folds: tuple[str, ...]
    guess: Guess | None
    person: str


@lru_cache(maxsize=20_000)
def own_words(words: tuple[Word, ...]) -> Own:
    """Read the words of a name by themselves."""
    core = len(words)
    while core > 1 and words[core - 1].fold in role("suffix") and words[core - 1].shape != "lower":
        core -= 1
    if core > 1 and words[core - 1].text == ".":
        core -= 1
    inner = words[:core]
    folds = tuple(w.fold for w in inner if w.shape != "punct" or w.text == "&")
    return Own(core, folds, _by_own_words(inner, core), person_words(inner))


BY_SORT: dict[str, EntityKind] = {"armed-group": "group", "team": "team"}


def person_words(inner: tuple[Word, ...]) -> str:
    """``full`` for a given name with more, ``given`` for a given name alone, else nothing."""
    if inner[0].given is None:
        if len(inner) >= 3 and inner[1].text == "." and len(inner[0].text) == 1 and inner[-1].shape == "Title":
            return "full"
        if len(inner[0].text) == 4 and inner[0].text[1::2] == ".." and len(inner) == 2:
            return "" if inner[0].country or inner[0].organisation else "full"  # "U.S. Economy", "J.R. Marsh"
        return "given" if len(inner) == 2 and _in_full(*inner) else ""
    if len(inner) == 1:
        return "given"
    final = inner[-1]
    if final.fold in role("place") and len(inner) == 2 and final.given is None and common_tags(final.fold):
        return ""
    return "full"


def _in_full(given: Word, family: Word) -> bool:
    """True of "Grace Petrov"; not of "Grace Hospital", nor of "Art Basel"."""
    named = given.shape == family.shape == "Title" and family.place is None and family.country is None
    return named and bool(sex_in_full(given.fold)) and not common_tags(family.fold)


def _by_own_words(inner: tuple[Word, ...], count: int) -> Guess | None:
    """The kind that the words of a name tell: endings, heads before "of", acronyms."""
    final, head = inner[-1], inner[0]
    for k in range(1, count - 1):
        if inner[k].shape == "lower" and inner[k].fold in ("of", "for"):
            head = inner[k - 1]
            if head.organisation is not None or head.fold in role("head"):
                sort = head.organisation.kind if head.organisation is not None else ""
                return Guess("place" if head.fold in role("place") and not sort else "organisation", True, sort)
    if count > 1 and final.fold in role("place") and not _likely_surname(inner):
        return Guess("place", True)
    if any(w.fold == "&" for w in inner):
        return Guess("organisation", True)
    if is_organisation_word(final) and not _likely_surname(inner) and not _spanish(inner):
        sort = final.organisation.kind if final.organisation is not None else "company"
        return Guess(BY_SORT.get(sort, "organisation"), True, sort)
    if count > 1 and final.fold in role("team") and not _likely_surname(inner):
        return Guess("team", True)
    if final.fold in role("product") or head.fold in role("product"):
        return Guess("product", True)
    if count > 1 and final.fold in role("event"):
        return Guess("other", True)
    if count > 1 and head.fold in _SHIPS and (head.shape == "UPPER" or head.fold == "m"):
        return Guess("other", True)
    if count > 1 and head.fold in role("landform"):
        return Guess("place")
    if count > 1 and head.fold in role("region") and head.fold not in ("new", "old") and inner[1].given is None:
        return Guess("place")
    return None


_SHIPS = frozenset({"mv", "ms", "hms", "uss", "ss", "m", "hmas", "ins"})


def _spanish(inner: tuple[Word, ...]) -> bool:
    """True for "Norte de Santander", which is not the bank."""
    return len(inner) > 2 and inner[-2].fold in ("de", "del", "la", "da", "do")


def _likely_surname(inner: tuple[Word, ...]) -> bool:
    """True for "Jennifer Park", "Harriet Green": a given name and one surname that is also a common word."""
    return (
        len(inner) in ((2, 3) if inner[-1].organisation is None else (2,))
        and inner[0].given is not None
        and inner[-1].shape == "Title"
        and all(w.given is not None or len(w.text) <= 2 for w in inner[:-1])
    )
