"""Offices: chains of titles ("Defence Minister Mullah", "former deputy prime minister"), before or beside a name."""

from functools import lru_cache

from factcheck.lexicon.entries import Tag, Title
from factcheck.reading.naming.name_words import CAPITAL, role
from factcheck.reading.tokens import Tokens
from factcheck.text.frozen import Record


class Office(Record):
    """A chain of titles on the tokens ``[first, last)``, with all words that belong to them.

    ``titles`` hold the words before them that narrow the office: "former finance minister" is one title, and not an
    exclusive one, since a former office is not held.
    """

    first: int
    last: int
    titles: tuple[Title, ...]


class Offices(Record):
    """All offices in text order, with look-up by first token, by exclusive last token and by every token."""

    all: tuple[Office, ...]
    starting: dict[int, Office]
    ending: dict[int, Office]
    covering: dict[int, Office]


@lru_cache(maxsize=1)
def find_offices(tokens: Tokens) -> Offices:
    """All chains of titles of an article, not overlapping."""
    entries: dict[int, tuple[int, Title]] = {}
    words = tokens.words
    for i in tokens.positions("title"):
        title = words[i].title
        if title is not None and not (
            (words[i].shape == "UPPER" and title.kind in _SHORT) or tokens.entry(i, "country")
        ):
            entries[i] = (_after_stop(tokens, i, i + 1), title)
    for i, last, values in tokens.compound_entries("title"):
        entries[i] = (_after_stop(tokens, i, last), values[0])
    found: list[Office] = []
    end = 0
    for i in sorted(entries):
        if i < end:
            continue
        last, title = entries[i]
        first = i if title.kind == "honorific" else _leftward(tokens, i, end)  # "sales fell under Mr Marsh"
        titles = [_narrowed(tokens, first, i, title)]
        while last in entries and _close(tokens, last):
            after, title = entries[last]
            titles.append(title)
            last = after
        found.append(Office(first, last, tuple(titles)))
        end = last
    covering = {i: o for o in found for i in range(o.first, o.last)}
    return Offices(tuple(found), {o.first: o for o in found}, {o.last: o for o in found}, covering)


#: Kinds whose abbreviations in capitals are more often something else (CDR, MAJ, SGT).
_SHORT = frozenset({"military", "police", "honorific", "royal"})


def _after_stop(tokens: Tokens, first: int, last: int) -> int:
    """The end of a title, with the stop of an abbreviated one ("Col.")."""
    if last < len(tokens) and tokens.words[last].text == "." and tokens.glued(last):
        word = tokens.words[last - 1]
        following = tokens.words[last + 1] if last + 1 < len(tokens) else None
        if word.shape in CAPITAL and len(word.text) <= 5 and following is not None and following.shape in CAPITAL:
            return last + 1
    return last


def _close(tokens: Tokens, i: int) -> bool:
    return not tokens.parted(i)


def _leftward(tokens: Tokens, i: int, floor: int) -> int:
    """The first token of the words before a title that narrow it: portfolio, rank, "former"."""
    words, portfolio, modifier = tokens.words, role("portfolio"), role("modifier")
    floor = max(floor, tokens.body if i >= tokens.body else 0)
    first = i
    while first > floor and i - first < 5 and not tokens.parted(first):
        word = words[first - 1]
        if word.country is not None:
            break
        if (word.fold in portfolio or word.fold in modifier) and _same_case(word.shape, words[i].shape):
            first -= 1
        elif (
            word.fold in ("and", "&", ",")
            and first < i
            and first - 1 > floor
            and words[first].fold in portfolio
            and words[first - 2].fold in portfolio
        ):
            first -= 2
        else:
            break
    return first


def _same_case(left: str, right: str) -> bool:
    """Words of one title are all in capitals or all in lower case, but for "former" and its kind before capitals."""
    return left == "lower" or right != "lower"


def _narrowed(tokens: Tokens, first: int, at: int, title: Title) -> Title:
    if first == at:
        return title
    before = [w.fold for w in tokens.words[first:at]]
    past = any(w in role("past") for w in before)
    shared = any(w in _SHARED for w in before)
    kept = [w for w in before if w not in _IDLE]
    return Title(" ".join((*kept, title.title)), title.kind, title.exclusive and not past and not shared, title.sex)


#: Words that say nothing of the office itself.
_IDLE = frozenset({"new", "current", "veteran", "longtime", "long-time", "late", "co"})
#: An office of which there may be several at once.
_SHARED = frozenset({"deputy", "vice", "junior", "assistant", "associate", "senior", "regional", "local", "district"})


def is_anothers(tokens: Tokens, office: Office, last: int) -> bool:
    """True of "the third president Lund has met", where the name up to ``last`` only meets whoever holds the office."""
    words = tokens.words
    if office.first < 1 or last >= len(words) or not words[last].bits & _VERBAL:
        return False
    number = words[max(office.first - 1 - (words[office.first - 1].country is not None), 0)].number
    return number is not None and number.kind == "ordinal"


_VERBAL = int(Tag.VERB | Tag.AUX)
_DETERMINER = int(Tag.DET | Tag.POSS)
_BREAK = int(Tag.PUNCT | Tag.PREP)


def has_determiner(tokens: Tokens, first: int, floor: int) -> bool:
    """True when a determiner or possessive stands up to four words before a token, with only modifiers between."""
    for k in range(first - 1, max(first - 5, floor - 1), -1):
        bits = tokens.words[k].bits
        if bits & _DETERMINER:
            return True
        if bits & _BREAK:
            return False
    return False
