"""Capitals that stand for their governments: "Kabul said", "talks with Kabul"; not "in Kabul"."""

from factcheck.lexicon.entries import Tag
from factcheck.reading.names import Name
from factcheck.reading.naming.name_words import FINITE, VERBAL, role
from factcheck.reading.tokens import Tokens

_PREP = int(Tag.PREP)
_TOWARDS = frozenset({"by", "against", "with", "between", "from", "of"})


def acts(name: Name, tokens: Tokens) -> bool:
    """True when a capital does or says something, and so stands for its government."""
    words = tokens.words
    if name.last < len(words) and words[name.last].shape == "lower" and words[name.last].fold in role("governing"):
        return True
    if name.last >= len(words) or name.first in (0, tokens.body):
        return name.last < len(words) and bool(words[name.last].bits & FINITE) and words[name.last].shape == "lower"
    before, after = words[name.first - 1], words[name.last]
    if before.bits & _PREP and before.fold not in _TOWARDS:
        return False
    if after.text == "," and name.last + 1 < len(words) and words[name.last + 1].fold == "which":
        return not before.bits & _PREP
    acting = after.shape == "lower" and after.bits & VERBAL and not before.bits & _PREP
    return bool(acting) or before.fold == "between"
