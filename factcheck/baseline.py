"""Baselines: issues that were there before, accepted by fingerprint, in a file that is kept with the articles."""

import os
from collections.abc import Container, Iterable, Mapping
from operator import attrgetter

import attrs

from factcheck.errors import ConfigError
from factcheck.on_demand import resolve_name
from factcheck.report import Issue, Severity
from factcheck.text.frozen import frozen

SCHEMA_VERSION = 1


_order = attrgetter("name", "rule", "fingerprint")


@frozen
class Accepted:
    """One accepted issue: the article's path or record, relative to the baseline, and the issue's fingerprint."""

    name: str
    rule: str
    fingerprint: str
    message: str = attrs.field(default="", eq=False)
    severity: str = attrs.field(default="", eq=False)

    def __lt__(self, other: "Accepted") -> bool:
        return _order(self) < _order(other)

    def is_looked_for(self, ran: Container[str], least: Severity) -> bool:
        """True when a check by these rules, which reports what is so grave, would meet the issue if it is there."""
        return self.rule in ran and (not self.severity or Severity(self.severity).rank <= least.rank)


@frozen
class Baseline:
    """The accepted issues of a file, and its folder, which their names are relative to."""

    accepted: frozenset[Accepted] = frozenset()
    folder: str = "."
    _by_name: Mapping[str, tuple[Accepted, ...]] = attrs.field(init=False, repr=False, eq=False)

    @_by_name.default
    def _entries_by_name(self) -> Mapping[str, tuple[Accepted, ...]]:
        by_name: dict[str, list[Accepted]] = {}
        for entry in sorted(self.accepted):
            by_name.setdefault(entry.name, []).append(entry)
        return {name: tuple(entries) for name, entries in by_name.items()}

    @classmethod
    def load(cls, path: str) -> "Baseline":
        """Read a baseline; raises ConfigError when the file is missing or is no baseline."""
        try:
            with open(path, encoding="utf-8") as stream:
                stored = resolve_name("json:load")(stream)  # loaded for those who have a baseline
            if stored["schema"] != SCHEMA_VERSION:
                raise ConfigError(f"{path}: expected a baseline of schema {SCHEMA_VERSION}, found {stored['schema']!r}")
            rows = [_entry(row) for row in stored["issues"]]
        except OSError as error:
            raise ConfigError(f"cannot read the baseline {path}: {error.strerror}") from None
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise ConfigError(f"{path}: no baseline: {type(error).__name__}: {error}") from None
        return cls(frozenset(rows), os.path.dirname(path) or ".")

    def of_article(self, name: str) -> tuple[Accepted, ...]:
        """The entries of one article, by its name here."""
        return self._by_name.get(name, ())

    def name_of(self, article: str) -> str:
        """The name of an article as the baseline has it."""
        return os.path.relpath(article, self.folder).replace(os.sep, "/")

    def entry(self, article: str, issue: Issue) -> Accepted:
        """The entry that accepts an issue."""
        return Accepted(self.name_of(article), issue.rule, issue.fingerprint, issue.message, issue.severity.value)

    def dumped(self, accepted: Iterable[Accepted]) -> str:
        """The file that accepts these issues, sorted, so that changes to it read well."""
        rows = [
            {
                "article": entry.name,
                "rule": entry.rule,
                "fingerprint": entry.fingerprint,
                "severity": entry.severity,
                "message": entry.message,
            }
            for entry in sorted(set(accepted))
        ]
        dumped = resolve_name("json:dumps")({"schema": SCHEMA_VERSION, "issues": rows}, indent=1, ensure_ascii=False)
        escaped: str = resolve_name("factcheck.renderers.json:escaped")(dumped)
        return escaped + "\n"


def _entry(row: Mapping[str, str]) -> Accepted:
    """An entry as stored; the severity is empty in baselines that were written before entries had one."""
    severity = row.get("severity", "")
    return Accepted(
        row["article"],
        row["rule"],
        row["fingerprint"],
        row.get("message", ""),
        Severity(severity).value if severity else "",
    )
