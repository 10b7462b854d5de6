"""Names: capitalised runs, typed by titles, given names, country tables, organisation nouns and their context."""

from typing import Literal

import attrs

from factcheck.lexicon.entries import Title
from factcheck.reading.sentences import Sentences
from factcheck.reading.tokens import Tokens

EntityKind = Literal["person", "country", "place", "organisation", "group", "team", "product", "other"]


@attrs.frozen
class Name:
    """One mention by name on the tokens ``[first, last)``, titles before it not included.

    ``words`` are the name's folded words without possessive clitic; ``kind`` is the best guess from this mention alone,
    None where it gives none. ``titles`` are the offices that stand right before ("Defence Minister", "Col.") or in
    apposition right after; ``title_first`` is the first token of a title before the name (equal to ``first`` without).
    ``country`` is set when the name is that of a country in any form (``country_form`` says which) or holds one
    ("Thai army"). ``sex`` comes from given name or title. ``acronym`` is set from "World Health Organization (WHO)".
    """

    first: int
    last: int
    words: tuple[str, ...]
    kind: EntityKind | None
    titles: tuple[Title, ...] = ()
    title_first: int = -1
    country: str | None = None
    country_form: str | None = None
    sex: Literal["f", "m", ""] = ""
    acronym: str | None = None


def find_names(tokens: Tokens, sentences: Sentences) -> tuple[Name, ...]:
    """All names in text order, not overlapping."""
    return ()
