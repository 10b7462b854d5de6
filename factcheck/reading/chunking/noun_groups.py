"""Base noun groups as a pattern over the symbols of tagging; what a run of symbols holds is worked out once."""

from itertools import pairwise

from factcheck.lexicon.remembered import Remembered
from factcheck.reading.chunking import symbols as s
from factcheck.reading.tokens import Tokens
from factcheck.text.frozen import Record
from factcheck.text.patterns import grammar, runs_of

#: A pronoun; or a possessor or determiner, modifiers and head; or "the wounded"; or a bare number.
_GROUP = grammar(
    r"""
      d?[oO]
    | (?:T++z|d{0,2}+(?:[Ws](?!z))?+(?:(?<=[ds])T++z)?+)
      (?:r(?=[a9KJ])|T(?=[anNMKJ])|(?<=[dsaKJz])T++(?=[anNMKJ])|[aKJ](?:(?:c|,c?)(?=[aKJ]{1,4}[nNM9]))?|9(?=[aKJ9nNM])|(?<![nM])9|[nM](?=[aKJnNM])|(?:(?<=d)|(?<=dM))M(?=9n(?![nN]))|M(?=~M)
         |N(?=[aKJnN])|[nNM]z|9z|(?<=[nM])~(?=[anNMKJz])|~z|T(?=z)|z){0,24}
      (?:[nM]~?(?:9(?![nN9]))?|N|9)
    | [ds][aKJ9r]{0,5}[aK9]
    | [ds]T++(?=z)
    """,
    spaced=True,
)


class NounGroup(Record):
    """A base noun group on the tokens ``[first, last)``; ``head`` is the token of its head noun.

    ``determiner`` is the folded determiner ("the", "a", "this", "his", "no", "both") or "". ``possessor`` is the head
    token of a possessor inside the group ("Pakistan's forces") or of its possessive pronoun, else None. A named tuple,
    since an article has one for every four tokens.
    """

    first: int
    last: int
    head: int
    determiner: str = ""
    possessor: int | None = None
    plural: bool = False

    @property
    def bare(self) -> bool:
        """True of a noun with its determiner or owner and nothing else: "the plan", "their plan"."""
        return self.last - self.first <= 2


#: The symbols that groups are made of: a run of them is cut into groups by its symbols alone.
_RUN = runs_of("oOdsWTrzaKJnNM9c,~", longest=40)
_Parts = tuple[int, int, int, int, int, bool]


class _Runs(Remembered[str, tuple[_Parts, ...]]):
    """The groups in a run of symbols: offsets of first, last, head, determiner and possessor (or -1), and number."""

    def work_out(self, key: str) -> tuple[_Parts, ...]:
        return tuple(_parts(m[0], m.start()) for m in _GROUP.finditer(key))


_runs = _Runs()


def _parts(symbols: str, at: int) -> _Parts:
    head = len(symbols.rstrip(s.DOT)) - 1
    if symbols[head] == s.NUM and head and symbols[head - 1] in "nM":
        head -= 1
    clitic = symbols.rfind(s.CLITIC)
    possessive = max(symbols.rfind(s.POSSESSIVE), symbols.rfind(s.WHOSE))
    possessor = clitic - 1 if clitic > 0 and symbols[clitic - 1] != s.TIME else possessive
    determiner = symbols.find(s.DET)
    if determiner < 0:
        determiner = possessive
    return (
        at,
        at + len(symbols),
        at + head,
        at + determiner if determiner >= 0 else -1,
        at + possessor if possessor >= 0 else -1,
        symbols[head] in "NO9aK",
    )


def noun_groups(tokens: Tokens, symbols: str, edges: list[int]) -> tuple[tuple[NounGroup, ...], dict[int, NounGroup]]:
    """All base noun groups in text order, and the group of each token that is in one; none crosses an edge.

    A time is never the head, a name or number never cut.
    """
    words = tokens.words
    found: list[NounGroup] = []
    at: dict[int, NounGroup] = {}
    append, make = found.append, tuple.__new__
    for edge, end in pairwise(edges):
        for match in _RUN.finditer(symbols, edge, end):
            parts = _runs[match[0]]
            if not parts:
                continue
            start = match.start()
            if match[0][0] == s.TIME:
                apart = _time_before(symbols, start, parts)
                if apart:
                    start += apart
                    parts = _runs[match[0][apart:]]
            for first, last, head, determiner, possessor, plural in parts:
                first += start
                last += start
                article = words[start + determiner].fold if determiner >= 0 else ""
                owner = start + possessor if possessor >= 0 else None
                at[first] = group = make(NounGroup, (first, last, start + head, article, owner, plural))
                append(group)
                for token in range(first + 1, last):
                    at[token] = group
    return tuple(found), at


def _time_before(symbols: str, start: int, parts: tuple[_Parts, ...]) -> int:
    """How many tokens of a run are a time of their own: "On Monday police said", "in 1996 Smith wrote"."""
    first, last, head = parts[0][:3]
    end = start + last
    if first or start == 0 or symbols[start - 1] != s.PREP or end >= len(symbols) or symbols[end] not in _FINITE:
        return 0
    apart = head + 1 - len(symbols[start : start + head + 1].lstrip(s.TIME))
    return apart if apart <= head and symbols[start + apart] != s.CLITIC else 0


_FINITE = frozenset(s.THIRD + s.PAST + s.FINITE_AUX)
