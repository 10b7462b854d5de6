"""Totals: stored results counted by rule, by source and by month, and the articles that contradict themselves most.

A result is a line of ``factcheck check --format jsonl``. What is kept does not grow with the number of articles, only
with that of sources, months and rules.
"""

import heapq
import os
from collections import Counter
from collections.abc import Mapping
from typing import Any

import attrs

from factcheck.errors import ReportError
from factcheck.report import Report

#: What stands for a month of articles without a date.
UNDATED = "undated"


@attrs.define
class Group:
    """Articles of one source or month: how many, how many of them with issues, and how many issues."""

    articles: int = 0
    flagged: int = 0
    issues: int = 0

    @property
    def share(self) -> float:
        """The share of the articles that have issues."""
        return self.flagged / self.articles if self.articles else 0.0

    def add(self, issues: int) -> None:
        """Count one article."""
        self.articles += 1
        self.flagged += issues > 0
        self.issues += issues


@attrs.frozen
class Contradictory:
    """An article with many issues, and the first of what they say."""

    name: str
    title: str
    outlet: str
    month: str
    errors: int
    issues: int
    messages: tuple[str, ...]


@attrs.define
class Totals:
    """The counts; ``most`` is how many of the most contradictory articles are kept."""

    most: int = 20
    all: Group = attrs.field(factory=Group)
    statuses: Counter[str] = attrs.field(factory=Counter)
    severities: Counter[str] = attrs.field(factory=Counter)
    rules: dict[str, Group] = attrs.field(factory=dict)
    outlets: dict[str, Group] = attrs.field(factory=dict)
    months: dict[str, Group] = attrs.field(factory=dict)
    _heap: list[tuple[tuple[int, int, int], Contradictory]] = attrs.field(factory=list)

    def add(self, stored: object) -> None:
        """Count one result; raises ReportError when it is none."""
        if not isinstance(stored, Mapping) or not isinstance(stored.get("name"), str):
            raise ReportError("expected a result of factcheck check --format jsonl, with a name")
        report = Report.from_dict(stored)
        found = len(report.issues)
        outlet, month = _outlet(stored), _month(stored)
        self.all.add(found)
        self.statuses[report.status] += 1
        self.outlets.setdefault(outlet, Group()).add(found)
        self.months.setdefault(month, Group()).add(found)
        by_rule = Counter(issue.rule for issue in report.issues)
        for rule, number in by_rule.items():
            group = self.rules.setdefault(rule, Group())
            group.add(number)
        self.severities.update(issue.severity.value for issue in report.issues)
        if found:
            self._keep(report, stored, outlet, month)

    def _keep(self, report: Report, stored: Mapping[str, Any], outlet: str, month: str) -> None:
        errors = sum(issue.severity == "error" for issue in report.issues)
        rank = (errors, len(report.issues), -self.all.articles)  # of equals the first one
        if len(self._heap) == self.most and (not self._heap or rank < self._heap[0][0]):
            return
        messages = tuple(issue.message for issue in report.issues[:5])
        article = Contradictory(
            stored["name"], stored.get("title") or "", outlet, month, errors, len(report.issues), messages
        )
        (heapq.heappushpop if len(self._heap) == self.most else heapq.heappush)(self._heap, (rank, article))

    @property
    def contradictory(self) -> tuple[Contradictory, ...]:
        """The most contradictory articles: by their errors, then by all issues, then in the order of the results."""
        return tuple(article for _, article in sorted(self._heap, reverse=True, key=lambda kept: kept[0]))

    @property
    def by_rule(self) -> list[tuple[str, Group]]:
        """The rules, that of the most issues first."""
        return sorted(self.rules.items(), key=lambda item: (-item[1].issues, item[0]))

    @property
    def by_outlet(self) -> list[tuple[str, Group]]:
        """The sources, that of the most articles first."""
        return sorted(self.outlets.items(), key=lambda item: (-item[1].articles, item[0]))

    @property
    def by_month(self) -> list[tuple[str, Group]]:
        """The months in their order, articles without a date last."""
        return sorted(self.months.items(), key=lambda item: (item[0] == UNDATED, item[0]))


def _outlet(stored: Mapping[str, Any]) -> str:
    """What published an article, as the results tell it; else the folder of its file, or the file of its record."""
    told, path = stored.get("outlet"), str(stored.get("path") or "")
    if isinstance(told, str) and told:
        return told
    return path if path != stored["name"] else os.path.dirname(path) or "."


def _month(stored: Mapping[str, Any]) -> str:
    published = stored.get("published")
    return published[:7] if isinstance(published, str) and len(published) >= 7 else UNDATED
