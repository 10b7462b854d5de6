"""Checks: the articles of an item as they are checked one after the other, and what is wrong with them."""

from collections import Counter

import attrs

from factcheck.baseline import Baseline
from factcheck.checker import check_one
from factcheck.documents.document import Document
from factcheck.errors import DocumentError
from factcheck.pytest_plugin.failure import Problem, closing_of, problems_of, unreadable
from factcheck.pytest_plugin.tally import Entry, Found
from factcheck.pytest_plugin.work import Work
from factcheck.report import Report
from factcheck.rules.builtin import LISTED
from factcheck.suppressing import Suppressed, suppress
from factcheck.text.source import Source

_RULES = {rule.name: rule for rule in LISTED}


class Checks:
    """Checks articles and adds up what they have; with ``accept``, every issue is taken down and accepted."""

    def __init__(self, work: Work, *, accept: bool) -> None:
        self.work, self.accept = work, accept
        self.problems: list[Problem] = []
        self.inconsistent: list[str] = []
        self.rules: Counter[str] = Counter()
        self.articles = self.incomplete = self.hidden = 0
        self._notes: list[str] = []
        self._met: list[Entry] = []
        self._ran: tuple[str, ...] = ()

    def add(self, document: Document | DocumentError) -> None:
        """Check one article; what holds none is a problem."""
        self.articles += 1
        if isinstance(document, DocumentError):
            self.incomplete += 1
            self.problems.append(unreadable(self.work.shown, str(document).removeprefix(self.work.path)))
            return
        source = Source(document.text, title=document.title, published=document.published)
        report = check_one(source, self.work.settings.config)
        families = {_RULES[name].family for name in report.rules if name in _RULES}
        ran = families.union(report.rules)
        suppressed = suppress(document, report, self.work.settings, self.work.baseline, ran=frozenset(ran))
        self._note(document, suppressed)
        self._ran = report.rules
        self._judge(document, suppressed)

    def _judge(self, document: Document, suppressed: Suppressed) -> None:
        named = suppressed.named
        report = self._accepted(document, named.report) if self.accept else named.report
        self.hidden += len(named.hidden)
        self.incomplete += report.status != "complete"
        self.rules.update(issue.rule for issue in report.issues)
        if report.ok:
            return
        name = document.name.removeprefix(document.path).removeprefix(":")
        if report.issues:
            self.inconsistent.append(name)
        named = named._replace(report=report, path=self.work.shown, name=self._shown(document.name))
        self.problems.extend(problems_of(named, record=name))

    def _accepted(self, document: Document, report: Report) -> Report:
        """The report without its issues, which are taken down for the baseline."""
        entries = [self._baseline().entry(document.name, issue) for issue in report.issues]
        self._met.extend(map(attrs.astuple, entries))
        self.hidden += len(entries)
        return attrs.evolve(report, issues=())

    def _note(self, document: Document, suppressed: Suppressed) -> None:
        self._met.extend(map(attrs.astuple, sorted(suppressed.baselined)))
        if document.notice:
            self._notes.append(self._shown(document.notice))
        for ignore in suppressed.unused:
            rules = f"[{', '.join(ignore.rules)}]" if ignore.rules else ""
            self._notes.append(f"{self.work.shown}:{ignore.line}: unused suppression: ignore{rules}")

    def _shown(self, said: str) -> str:
        return self.work.shown + said.removeprefix(self.work.path) if said.startswith(self.work.path) else said

    def _baseline(self) -> Baseline:
        return Baseline(folder=self.work.baseline_folder)

    def closing(self) -> str:
        """How to close a list of the problems of several records; empty for a single article."""
        if self.work.shard is None and self.articles < 2:
            return ""
        return closing_of(self.inconsistent, issues=self.rules.total(), of=self.articles, incomplete=self.incomplete)

    def found(self, key: str) -> Found:
        """The sum; ``key`` is kept where all is well."""
        accepts = self.accept or self.work.baseline is not None
        return Found(
            articles=self.articles,
            inconsistent=len(self.inconsistent),
            incomplete=self.incomplete,
            rules=dict(self.rules),
            hidden=self.hidden,
            notes=tuple(self._notes),
            baseline=self.work.baseline_path if accepts else "",
            name=self.work.name if accepts else "",
            met=tuple(self._met),
            ran=() if self.incomplete else self._ran,
            severity=self.work.settings.config.severity.value,
            parts=self.work.parts,
            key="" if self.problems else key,
        )
