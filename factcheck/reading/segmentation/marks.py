"""Quotation marks one by one: which opens and which closes, told from the gaps around it."""

from typing import Literal

from factcheck.reading.tokens import Tokens

Role = Literal["open", "close", "none"]

_ROLES: dict[str, Role] = {
    "quote-open": "open",
    "quote-close": "close",
    "single-open": "open",
}
_EITHER = frozenset({"quote", "single", "backtick"})
_BEFORE_OPENING = frozenset("([{-–—/_")


def gap_before(tokens: Tokens, index: int) -> bool:
    """True when white space or the edge of the part stands before a token."""
    return not tokens.glued(index)


def gap_after(tokens: Tokens, index: int) -> bool:
    """True when white space or the edge of the part stands after a token."""
    return index + 1 >= len(tokens) or not tokens.glued(index + 1)


def role(tokens: Tokens, index: int, *, opened: bool) -> Role:
    """Whether the quotation mark at ``index`` opens or closes; ``opened`` settles marks whose gaps do not tell."""
    mark = tokens.words[index].mark
    if mark in _ROLES:
        return _ROLES[mark]
    if mark not in _EITHER:
        return "none"
    before, after = gap_before(tokens, index), gap_after(tokens, index)
    if before and not after:
        return "open"
    if after and not before:
        return "close"
    if not before and tokens.words[index - 1].text in _BEFORE_OPENING:
        return "open"
    return "close" if opened else "open"
