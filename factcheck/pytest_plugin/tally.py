"""What an item found, as it travels from the process that checked to the one that reports, and the sum of it all."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from factcheck.renderers.closing import counted
from factcheck.report import Severity
from factcheck.text.frozen import frozen

#: The fields of an accepted issue.
Entry = tuple[str, ...]


@frozen(kw_only=True)
class Found:
    """What one item found, in plain values.

    ``rules`` counts its issues by rule, ``inconsistent`` its articles with issues and ``incomplete`` those that could
    not be checked wholly; ``hidden`` counts issues that were accepted. ``notes`` are lines for people. ``baseline`` is
    the file that accepts, ``name`` the item's file as it has it, ``met`` the entries that the articles need, ``ran``
    the rules that looked for more, of those at least as grave as ``severity``. The file has ``parts`` items. ``key``
    names what was checked, for the cache; empty when it is not to be kept.
    """

    articles: int = 0
    inconsistent: int = 0
    incomplete: int = 0
    rules: Mapping[str, int] = attrs.field(factory=dict)
    hidden: int = 0
    notes: tuple[str, ...] = ()
    baseline: str = ""
    name: str = ""
    met: tuple[Entry, ...] = ()
    ran: tuple[str, ...] = ()
    severity: str = Severity.WARNING.value
    parts: int = 1
    key: str = ""

    def to_plain(self) -> dict[str, Any]:
        """Values that JSON and xdist take."""
        plain = attrs.asdict(self, recurse=False)
        return {**plain, "notes": list(self.notes), "met": [list(e) for e in self.met], "ran": list(self.ran)}

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> "Found":
        """Read back what ``to_plain`` made; raises TypeError or KeyError when it is something else."""
        met = tuple(map(tuple, plain["met"]))
        return cls(**{**plain, "notes": tuple(plain["notes"]), "met": met, "ran": tuple(plain["ran"])})


@frozen
class Tally:
    """What all items found, by their node ids: the last word of an item that ran again is the one that counts."""

    found: dict[str, Found] = attrs.field(factory=dict)

    def lines(self) -> Iterator[str]:
        """The summary: how many issues in how many articles, by rule, what was accepted and what nobody needs."""
        everything = self.found.values()
        rules = Counter[str]()
        for found in everything:
            rules.update(found.rules)
        articles = counted(sum(found.articles for found in everything), "article")
        total = counted(rules.total(), "issue") if rules else "No issues"
        inconsistent = sum(found.inconsistent for found in everything)
        yield f"{total} in {f'{inconsistent:,} of ' if rules else ''}{articles}" + self._besides()
        for rule, number in sorted(rules.items(), key=lambda item: (-item[1], item[0])):
            yield f"{number:6,}  {rule}"
        for _, found in sorted(self.found.items()):
            yield from found.notes

    def _besides(self) -> str:
        incomplete = sum(found.incomplete for found in self.found.values())
        hidden = sum(found.hidden for found in self.found.values())
        said = f"; {counted(incomplete, 'article')} not fully checked" if incomplete else ""
        return said + (f"; {hidden:,} accepted" if hidden else "")

    def by_baseline(self) -> dict[str, list[Found]]:
        """What was found, by the file that accepts issues."""
        grouped: dict[str, list[Found]] = {}
        for _, found in sorted(self.found.items()):
            if found.baseline:
                grouped.setdefault(found.baseline, []).append(found)
        return grouped
