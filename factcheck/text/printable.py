"""Characters as a terminal shows them: what is safe to print, and how many columns it takes."""

import unicodedata

_REPLACEMENT = "\ufffd"
_SPACES = frozenset("\t\n\v\f\r\x85")


def printable(text: str) -> str:
    """The text without control, bidi and other invisible characters; every kind of white space is a plain space.

    Lone surrogates, private and unassigned characters become U+FFFD, so that the result encodes and stays on one line.
    """
    return text if text.isprintable() else "".join(map(_printable_character, text))


def _printable_character(character: str) -> str:
    if character.isprintable():
        return character
    category = unicodedata.category(character)
    if character in _SPACES or category.startswith("Z"):
        return " "
    return _REPLACEMENT if category in ("Cs", "Co", "Cn") else ""


def columns(text: str) -> int:
    """The number of terminal columns that printable text takes: wide characters take two, combining marks none."""
    return len(text) if text.isascii() else sum(map(_columns_of_character, text))


def _columns_of_character(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
