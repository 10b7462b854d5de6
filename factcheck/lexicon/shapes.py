"""What the letters of a word tell without any table: its fold, its shape, likely parts of speech."""

import unicodedata

from factcheck.lexicon.entries import Tag
from factcheck.lexicon.wordnet_lines import parts_of

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("\u2019\u02bc\u2018", "'"),
        **dict.fromkeys("\u2010\u2011", "-"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", None),
    }
)

_ADJECTIVE = ("ous", "ful", "less", "able", "ible", "ical", "ish", "ive", "ary", "ian", "ese")
_NOUN = ("tion", "sion", "ment", "ness", "ship", "hood", "ism", "ist", "ance", "ence", "ity", "ure", "age", "dom")


def plain(surface: str) -> str:
    """Composed letters (NFC), plain apostrophes and hyphens, no soft hyphens and zero-width characters."""
    return surface if surface.isascii() else unicodedata.normalize("NFC", surface).translate(_PLAIN)


def fold(surface: str) -> str:
    """``plain`` in lower case."""
    return plain(surface).lower()


def shape(surface: str) -> str:
    """``lower``, ``Title``, ``UPPER``, ``Mixed``, ``digits``, ``identifier`` (letters with digits) or ``punct``."""
    letters = len(surface) if surface.isalpha() else sum(map(str.isalpha, surface))
    digits = letters < len(surface) and any(map(str.isdigit, surface))
    if not letters:
        return "digits" if digits else "punct"
    if digits:
        return "identifier"
    if surface.islower():
        return "lower"
    if surface.isupper() and letters > 1:
        return "UPPER"
    return "Title" if surface[0].isupper() else "Mixed"


def tags_by_shape(surface: str, folded: str, form: str, known: int) -> int:
    """The parts of speech that shape and suffix suggest, beside those the tables gave."""
    if form == "punct":
        return Tag.PUNCT
    if form == "digits":
        return Tag.NUM
    tags = Tag.NAME if surface[0].isupper() or form in ("identifier", "Mixed") else 0
    if known:
        return tags
    if folded.endswith("ly"):
        return tags | Tag.ADV
    if folded.endswith("ing") and len(folded) > 5:
        return tags | Tag.ING | Tag.NOUN
    if folded.endswith("ed") and "-" in folded:
        return tags | Tag.ADJ  # "self-styled", "Lima-based": the joined words that are verbs stand in the tables
    if folded.endswith("ed") and len(folded) > 4:
        return tags | Tag.PAST | Tag.PARTICIPLE | Tag.ADJ
    parts = parts_of(folded)
    if parts == "n" or (parts == "a" and len(folded) > 4):  # of short words WordNet's lines leave out too many nouns
        return tags | (Tag.NOUN if parts == "n" else Tag.ADJ)
    if folded.endswith(_ADJECTIVE):
        return tags | Tag.ADJ | Tag.NOUN
    if folded.endswith(_NOUN):
        return tags | Tag.NOUN
    return tags | Tag.NOUN | (Tag.ADJ if not folded.endswith("s") else 0)
