"""Suppressing: which issues of a report somebody has accepted, where, and which suppressions nothing needs any more."""

from collections.abc import Sequence

import attrs

from factcheck.baseline import Accepted, Baseline
from factcheck.documents.document import Document, Ignore
from factcheck.renderers.named import Hidden, Named
from factcheck.report import Issue, Report
from factcheck.settings import Settings
from factcheck.text.frozen import Record


class Suppressed(Record):
    """A report without its accepted issues, and what was found on the way.

    ``unused`` are the suppressions of the article that silenced nothing; ``baselined`` the entries of the baseline that
    were met.
    """

    named: Named
    unused: tuple[Ignore, ...] = ()
    baselined: frozenset[Accepted] = frozenset()


def suppress(
    document: Document, report: Report, settings: Settings, baseline: Baseline | None, *, ran: frozenset[str]
) -> Suppressed:
    """Take out of a report what the article, the settings or the baseline accept; ``ran`` has rules and families."""
    by_settings = settings.ignored_in(document.path)
    used: set[int] = set()
    met: set[Accepted] = set()
    kept: list[Issue] = []
    hidden: list[Hidden] = []
    for issue in report.issues:
        number = next((n for n, ignore in enumerate(document.ignores) if _silences(ignore, issue)), None)
        entry = baseline.entry(document.name, issue) if baseline is not None else None
        if number is not None:
            used.add(number)
            ignore = document.ignores[number]
            hidden.append(Hidden(issue, ignore.by, ignore.reason))
        elif _named(by_settings, issue):
            hidden.append(Hidden(issue, "configuration"))
        elif baseline is not None and entry in baseline.accepted:
            assert entry is not None
            met.add(entry)
            hidden.append(Hidden(issue, "baseline"))
        else:
            kept.append(issue)
    unused = _unused(document.ignores, used, ran)
    named = Named(
        document.name,
        attrs.evolve(report, issues=tuple(kept)),
        document.path,
        document.locate,
        tuple(hidden),
        baseline is not None,
        document.outlet,
    )
    return Suppressed(named, unused, frozenset(met))


def _silences(ignore: Ignore, issue: Issue) -> bool:
    if ignore.rules and not _named(ignore.rules, issue):
        return False
    if ignore.start is None or ignore.end is None:
        return True
    return any(
        e.span.part == "body" and e.span.start < ignore.end and ignore.start < e.span.end for e in issue.evidence
    )


def _named(names: Sequence[str], issue: Issue) -> bool:
    return issue.rule in names or issue.family in names


def _unused(ignores: tuple[Ignore, ...], used: set[int], ran: frozenset[str]) -> tuple[Ignore, ...]:
    """The suppressions that silenced nothing; one of rules that did not run may yet be needed."""
    return tuple(
        ignore
        for number, ignore in enumerate(ignores)
        if number not in used and (not ignore.rules or not ran.isdisjoint(ignore.rules))
    )
