"""The tables in one index: from a folded word to all that they say about it."""

from collections.abc import Iterable, Iterator
from functools import cache

from factcheck.lexicon.entries import Entry, Phrase
from factcheck.lexicon.load import EMPTY, row_of
from factcheck.lexicon.outcomes import outcome_entries
from factcheck.lexicon.sources import SOURCES, Source
from factcheck.lexicon.verb_forms import lemmas_of


class Index:
    """What the tables say, found by the first word of each entry.

    Forms outnumber lemmas by five to one, and an article has few of them: rows are kept by the first words of their
    keys, and their entries are made when one of them is met.
    """

    def __init__(self, sources: Iterable[Source]) -> None:
        self._rows: dict[str, list[tuple[int, Source, list[str]]]] = {}
        number = 0
        for source in sources:
            columns = [source.columns.index(key) for key in source.keys]
            for cells in source.cells():
                number += 1
                row = (number, source, cells)
                for column in columns:
                    if cells[column] != EMPTY:
                        self._add(cells[column], source.separator, row)

    def _add(self, cell: str, separator: str, row: tuple[int, Source, list[str]]) -> None:
        """Put a row under the first words of what a cell holds."""
        for key in cell.split(separator) if separator in cell else (cell,):
            first = key.partition(" ")[0].lower()
            if first in self._rows:
                self._rows[first].append(row)
            else:
                self._rows[first] = [row]

    def all_entries(self, fold: str) -> Iterator[Entry]:
        """All entries whose first word this is, those of one kind in the order of the tables."""
        rows = {row[0]: row for lemma in lemmas_of(fold) for row in self._rows.get(lemma, ())}
        for number in sorted(rows):
            _, source, cells = rows[number]
            yield from (
                e for e in source.entries(row_of(cells, source.columns)) if e.key.partition(" ")[0].lower() == fold
            )
        outcomes = outcome_entries(fold)
        if outcomes is not None:
            yield Entry(fold, "outcomes", outcomes)

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
