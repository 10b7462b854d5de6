"""Base noun groups as a pattern over the symbols of tagging; what a run of symbols means is worked out once."""

from functools import cache

import attrs
import regex

from factcheck.reading import symbols as s
from factcheck.reading.tokens import Tokens

_MODIFIER = "(?:r(?=[aKJ9])|[aKJ]|[aKJ](?:c|,|,c)(?=[aKJ][aKJ]{0,3}[nNM9])|[nNM](?=[aKJnNMz])|T(?=[anNMK])|9)"
_HEAD = "[nNM]"
#: A pronoun; or a possessor or determiner, modifiers and head; or "the wounded"; or a bare number.
PATTERN = regex.compile(
    r"""
      [oO]
    | (?:T++z|d{0,2}+(?:[Ws](?!z))?+(?:(?<=[ds])T++z)?+)
      (?:r(?=[a9KJ])|T(?=[anNMKJ])|[aKJ](?:(?:c|,c?)(?=[aKJ]{1,4}[nNM9]))?|9(?=[aKJ9nNM])|(?<![nM])9|[nM](?=[aKJnNM])
         |N(?=[aKJnN])|[nNM]z|9z|T(?=z)|z){0,24}
      (?:[nM](?:9(?![nN]))?|N|9)
    | [ds][aKJ9r]{0,5}[aK9]
    | [ds]T++(?=z)
    """,
    regex.VERBOSE | regex.VERSION1,
)


@attrs.frozen
class NounGroup:
    """A base noun group on the tokens ``[first, last)``; ``head`` is the token of its head noun.

    ``determiner`` is the folded determiner ("the", "a", "this", "his", "no", "both") or "". ``possessor`` is the head
    token of a possessor inside the group ("Pakistan's forces") or of its possessive pronoun, else None.
    """

    first: int
    last: int
    head: int
    determiner: str = ""
    possessor: int | None = None
    plural: bool = False


@cache
def _parts(symbols: str) -> tuple[int, int, int, bool]:
    """Offsets of head, determiner and possessor (-1 where there is none) and the number of a run of symbols."""
    head = len(symbols) - 1
    if symbols[head] == s.NUM and head and symbols[head - 1] in "nM":
        head -= 1
    clitic = symbols.rfind(s.CLITIC)
    possessive = max(symbols.rfind(s.POSSESSIVE), symbols.rfind(s.WHOSE))
    possessor = clitic - 1 if clitic > 0 and symbols[clitic - 1] != s.TIME else possessive
    determiner = symbols.find(s.DET)
    plural = symbols[head] in "NO9aK"
    return head, determiner if determiner >= 0 else possessive, possessor, plural


def noun_groups(tokens: Tokens, symbols: str) -> tuple[NounGroup, ...]:
    """All base noun groups in text order; a time is never the head, a name or number never cut."""
    words = tokens.words
    body = tokens.body
    found = []
    for match in PATTERN.finditer(symbols):
        first, last = match.span()
        if first < body < last:
            continue
        head, determiner, possessor, plural = _parts(match[0])
        found.append(
            NounGroup(
                first,
                last,
                first + head,
                words[first + determiner].fold if determiner >= 0 else "",
                first + possessor if possessor >= 0 else None,
                plural,
            )
        )
    return tuple(found)
