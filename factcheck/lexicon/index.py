"""The tables in one index: from a folded word to all that they say about it."""

from collections.abc import Iterable, Iterator
from functools import cache

from factcheck.lexicon.entries import Entry, Phrase
from factcheck.lexicon.load import row_of
from factcheck.lexicon.outcomes import outcome_entries
from factcheck.lexicon.sources import SOURCES, Source
from factcheck.lexicon.verb_forms import lemmas_of


class _Table:
    """The rows of a source, by the first words of their keys."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._lines = source.lines()
        firsts, numbers = source.first_words(self._lines)
        #: By first word the number of its last row; those before it, which few words have, stand apart.
        last = self._last = dict(zip(firsts, numbers, strict=True))
        self._before: dict[str, list[int]] = {}
        if len(last) < len(firsts):
            for first, number in [pair for pair in zip(firsts, numbers, strict=True) if last[pair[0]] != pair[1]]:
                self._before.setdefault(first, []).append(number)
        self.first_words = last.keys()
        #: The entries of each row that was asked for: most words are forms of one that was met before.
        self._entries: dict[int, tuple[Entry, ...]] = {}

    def entries(self, fold: str, firsts: Iterable[str]) -> Iterator[Entry]:
        """The entries with this first word, in the order of their rows, which are those with one of ``firsts``."""
        here = [first for first in firsts if first in self._last]
        for number in sorted({n for first in here for n in (self._last[first], *self._before.get(first, ()))}):
            entries = self._entries.get(number)
            if entries is None:
                row = row_of(self._lines[number], self._source.columns)
                entries = self._entries[number] = tuple(self._source.entries(row))
            for entry in entries:
                if entry.key.partition(" ")[0].lower() == fold:
                    yield entry


class Index:
    """What the tables say, found by the first word of each entry.

    Forms outnumber lemmas by five to one, and an article has few of them: rows are found by the first words of their
    keys, and are taken apart when one of them is met.
    """

    def __init__(self, sources: Iterable[Source]) -> None:
        self._tables = [_Table(source) for source in sources]

    def all_entries(self, fold: str) -> list[Entry]:
        """All entries whose first word this is, those of one kind in the order of the tables."""
        lemmas = tuple(lemmas_of(fold))
        found: list[Entry] = []
        for table in self._tables:
            if not table.first_words.isdisjoint(lemmas):
                found += table.entries(fold, lemmas)
        outcomes = outcome_entries(fold, lemmas)
        return found if outcomes is None else [*found, Entry(fold, "outcomes", outcomes)]

    def entries(self, fold: str) -> Iterator[Entry]:
        """All that the tables say of one word."""
        return (entry for entry in self.all_entries(fold) if " " not in entry.key)

    def phrases(self, fold: str) -> Iterator[Phrase]:
        """All entries of several words that begin with this one, longest first."""
        return phrases_of(self.all_entries(fold))


def phrases_of(entries: Iterable[Entry]) -> Iterator[Phrase]:
    """Those of several words, longest first."""
    found = []
    for entry in entries:
        if " " in entry.key:
            first, *rest = entry.key.split(" ")
            found.append(Phrase(first, tuple(w.lower() for w in rest), entry.kind, entry.value, entry.tags))
    return iter(sorted(found, key=lambda phrase: -len(phrase.rest)))


@cache
def index() -> Index:
    """The index of all packaged tables, built once a process."""
    return Index(SOURCES)
