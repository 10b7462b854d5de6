"""What narrows a rank: the words after its noun ("in the county since 1949"), and those before it ("national")."""

from factcheck.lexicon.entries import Tag
from factcheck.lexicon.measures import singular, thing
from factcheck.lexicon.rank_words import rank_words
from factcheck.reading.chunking.symbols import BARE, BASE, PARTICIPLE, PAST, THIRD
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement
from factcheck.reading.times import Time
from factcheck.text.frozen import Record

#: The words after a ranked noun that may narrow it are bounded, as a clause may run on for a page.
_REACH = 18
_STOPS = frozenset({",", ".", ";", ":", "–", "—", "-", "(", ")", '"', "“", "”", "and", "but", "while", "as", "?", "!"})
_FINITE = frozenset({THIRD, PAST})
_CONTENT = int(Tag.NOUN | Tag.ADJ | Tag.NAME | Tag.NUM)
_EVER = rank_words("ever")


class RankScope(Record):
    """See RankClaim for each field; ``last`` is the token after the words that narrow."""

    keys: frozenset[str]
    entities: frozenset[int]
    since: Time | None
    since_year: int | None
    ever: bool
    window: int | None
    times: tuple[Time, ...]
    verb: str
    task: str
    last: int


def scope_of(layers: Layers, group: NounGroup, statement: Statement, first: int) -> RankScope:
    """Read what narrows a ranked group."""
    words, symbols = layers.tokens.words, layers.phrases.symbols
    last = _tail(layers, group, statement)
    times = tuple(t for t in _times(layers, statement) if group.first <= t.first < last)
    mark = next((t for t in range(group.first, last) if words[t].fold == "since"), last)
    since = next((t for t in times if t.last > mark), None)
    taken = {i for t in times for i in range(t.first, t.last)}
    entities = {n for t in range(group.last, last) if (n := layers.entities.by_token.get(t)) is not None}
    entities |= {n for t in range(group.first, group.head) if (n := layers.entities.by_token.get(t)) is not None}
    tail = [t for t in range(group.last, last) if t not in taken and _content(layers, t)]
    before = [t for t in range(group.first, group.head) if _content(layers, t) and t > first]
    keys = {thing(words[t].fold) for t in (*before, *tail) if t not in layers.entities.by_token}
    owner = group.possessor
    plain = owner is not None and owner < first and words[owner].shape == "lower"
    if owner is not None and plain and words[owner].pronoun is None and words[owner].person is None:
        keys.add(thing(words[owner].fold))  # "the country's longest river", "the longest river in the country"
    keys = {key for key in keys if key not in rank_words("window") and key[:1].isalpha()}
    ever = any(words[t].fold in _EVER for t in range(group.last, last)) or words[first].fold.endswith("-ever")
    by = {f"by {words[t + 1].fold}" for t in range(group.last, last - 1) if words[t].fold == "by"}
    at = next((t for t in range(group.last, last) if symbols[t] in (BARE, BASE, PARTICIPLE)), None)
    task = "" if at is None else next((_task(layers, t) for t in tail if t > at), "")
    return RankScope(
        frozenset((keys - _EVER) | by),
        frozenset(entities),
        since,
        None if since is None else since.year or (since.start.year if since.start else None),
        ever,
        _window(layers, group.last, last),
        tuple(t for t in times if t is not since),
        words[at].lemma if at is not None else "",
        task,
        last,
    )


def _task(layers: Layers, token: int) -> str:
    """The key of what those of a class do: "the party" is one of those that "a party" may be."""
    group, key = layers.phrases.noun_at.get(token), thing(layers.tokens.words[token].fold)
    return f"any {key}" if group is not None and group.determiner in ("a", "an", "any") else key


#: Years in each unit of a window.
_YEARS = {"year": 1, "decade": 10, "century": 100, "generation": 25, "month": 0, "week": 0, "season": 1, "day": 0}


def _window(layers: Layers, first: int, last: int) -> int | None:
    """The years of "in a decade", "in more than 20 years", "for half a century"."""
    words = layers.tokens.words
    for t in range(first + 1, last):
        years = _YEARS.get(singular(words[t].fold))
        if years is None or not {"in", "for", "of"} & {w.fold for w in words[max(first, t - 5) : t]}:
            continue
        number = next((w.number for w in words[max(first, t - 2) : t] if w.number is not None), None)
        if number is not None:
            return int(number.value * years)
        return years if words[t - 1].fold in ("a", "one", "the", "this") else None
    return None


def _content(layers: Layers, token: int) -> bool:
    word = layers.tokens.words[token]
    graded = word.rank is not None and word.rank.kind == "graded"  # "the first deadly raid", not "the most deadly raid"
    ranks = word.rank is not None and not (graded and layers.tokens.words[token - 1].fold != "most")
    return (bool(int(layers.phrases.tags[token]) & _CONTENT) or word.fold in _GROUNDS) and not ranks


#: Adverbs that say on whose ground: "her first win at home".
_GROUNDS = frozenset({"home", "away", "abroad", "overseas"})


def _tail(layers: Layers, group: NounGroup, statement: Statement) -> int:
    """Where the words that narrow a group end: at a stop, or at the clause's own verb."""
    words, symbols = layers.tokens.words, layers.phrases.symbols
    limit = min(layers.sentences.of(group.head).last, group.last + _REACH)
    behind = layers.statements.at(group.last) if group.last < limit else None
    of = behind.antecedent if behind is not None and behind.kind == "relative" else None
    relative = of is not None and of.head == group.head  # "the only job she has had"
    for t in range(group.last, limit):
        if words[t].fold in _STOPS:
            return t
        pointing = words[t].fold == "that" and layers.phrases.noun_at.get(t) is not None
        relative = relative or (words[t].fold in ("that", "who", "which") and not pointing)
        verb = layers.phrases.verb_at.get(t)
        if verb is not None and verb.kind == "finite" and not relative:
            return t
        if symbols[t] in _FINITE and not relative:
            return t
    return limit


def _times(layers: Layers, statement: Statement) -> tuple[Time, ...]:
    """The times of a clause and of those in the same sentence that depend on it."""
    found = list(statement.times)
    for other in layers.statements.all[statement.number + 1 : statement.number + 3]:
        if other.sentence == statement.sentence:
            found += other.times
    return tuple(found)
