"""The report: what was found wrong in an article, in the article's own words.

A report knows the text and nothing of how it was read, so that a stored one renders without the rules.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, Literal, get_args

import attrs

from factcheck.errors import ReportError
from factcheck.on_demand import resolve_name
from factcheck.showing import Plotted
from factcheck.text.frozen import frozen
from factcheck.text.printable import printable
from factcheck.text.source import Source
from factcheck.text.span import Span

SCHEMA_VERSION = 1

Status = Literal["complete", "partial", "unsupported-language", "crashed"]
_STATUSES: tuple[Status, ...] = get_args(Status)


class Severity(StrEnum):
    """How sure and how grave: arithmetic and the calendar are errors, notes are off by default."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return ("error", "warning", "note").index(self.value)


@frozen
class Figure:
    """The values that a figure leaves open, both ends inclusive: None where there is no such bound.

    ``unit`` is the canonical unit in which they are given, empty for a bare count.
    """

    low: int | float | None
    high: int | float | None
    unit: str = ""

    def __str__(self) -> str:
        if self.low is None or self.high is None:
            bounds = f"at most {self.high:,}" if self.high is not None else f"at least {self.low:,}"
        else:
            bounds = f"{self.low:,}" if self.low == self.high else f"{self.low:,} to {self.high:,}"
        return f"{bounds} {self.unit}".rstrip()

    def apart(self, other: "Figure") -> bool:
        """True when no value lies in both."""
        return any(
            a.high is not None and b.low is not None and a.high < b.low for a, b in ((self, other), (other, self))
        )


@frozen
class Evidence:
    """One side of a conflict: a short span, its exact characters, what this side states, and its figure if any."""

    span: Span
    text: str
    note: str
    figure: Figure | None = None


@frozen
class Issue:
    """A conflict as reported.

    ``message`` is one line that stands alone; ``evidence`` holds all sides in text order, title first; ``reasons`` say,
    a line each, why the sides were thought to be about one thing; ``fingerprint`` stays the same under edits elsewhere.
    """

    rule: str
    family: str
    severity: Severity
    message: str
    evidence: tuple[Evidence, ...]
    reasons: tuple[str, ...] = ()
    fingerprint: str = ""

    def __str__(self) -> str:
        return printable(f"{self.severity}: {self.rule}: {self.message}")


@frozen
class ClaimRow:
    """A claim as a plain row: its kind, where it stands, who says it, of what, which value, when."""

    kind: str
    span: Span
    who: str = ""
    what: str = ""
    value: str = ""
    time: str = ""


def fingerprint(rule: str, evidence: tuple[Evidence, ...], *, occurrence: int = 0) -> str:
    """A hash of the rule and the folded words of the evidence: 16 hexadecimal digits (of SHA-256).

    ``occurrence`` tells apart issues that clash in the very same words.
    """
    words = [rule, *(f"{e.span.part}:{' '.join(e.text.lower().split())}" for e in evidence), str(occurrence)]
    sha256 = resolve_name("hashlib:sha256")  # most reports have no issue, and it takes long to load
    digest: str = sha256("\0".join(words).encode("utf-8", "surrogatepass")).hexdigest()
    return digest[:16]


@frozen(repr=False)
class Report(Plotted):
    """The issues of one article, its claims as rows, and the rules that ran.

    A report iterates and counts as its issues. ``source`` is None when it was stored without its text; ``reasons``
    say why ``status`` is not complete; ``id`` is what the article is called in its corpus.
    """

    source: Source | None
    issues: tuple[Issue, ...] = ()
    claims: tuple[ClaimRow, ...] = ()
    rules: tuple[str, ...] = ()
    status: Status = "complete"
    reasons: tuple[str, ...] = ()
    id: str | int | None = None

    def __iter__(self) -> Iterator[Issue]:
        return iter(self.issues)

    def __len__(self) -> int:
        return len(self.issues)

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        said = next(map(str, self.issues), "; ".join(self.reasons))
        return f"<Report {self.status}: {_counted(len(self.issues), 'issue')}{': ' if said else ''}{printable(said)}>"

    def __str__(self) -> str:
        lines = [str(issue) for issue in self.issues]
        lines += [printable(f"{self.status}: {reason}") for reason in self.reasons]
        return "\n".join([*lines, _counted(len(self.issues), "issue")])

    @property
    def ok(self) -> bool:
        """True when the check was complete and found no issue."""
        return self.status == "complete" and not self.issues

    @property
    def text(self) -> Source:
        """The source; raises ReportError when the report was stored without its text."""
        if self.source is None:
            raise ReportError("this report was stored without its text; store it with to_dict(text=True)")
        return self.source

    def to_dict(self, *, text: bool = True, claims: bool = True) -> dict[str, Any]:
        """A JSON-ready mapping; without text or claims it is small."""
        source = self.source if text else None
        stored: dict[str, Any] = {
            "schema": SCHEMA_VERSION,
            "status": self.status,
            "reasons": list(self.reasons),
            "rules": list(self.rules),
            "issues": [_issue_to_dict(issue) for issue in self.issues],
        }
        if self.id is not None:
            stored["id"] = self.id
        if claims:
            stored["claims"] = [{**attrs.asdict(row, recurse=False), "span": _span(row.span)} for row in self.claims]
        if source is not None:
            published = source.published.isoformat() if source.published else None
            stored["source"] = {"title": source.title, "published": published, "text": source.body}
        return stored

    @classmethod
    def from_dict(cls, stored: Mapping[str, Any], /) -> "Report":
        """Read back what ``to_dict`` made; raises ReportError when it is no such mapping or of another schema."""
        if not isinstance(stored, Mapping) or stored.get("schema") != SCHEMA_VERSION:
            found = stored.get("schema") if isinstance(stored, Mapping) else type(stored).__name__
            raise ReportError(f"expected a report of schema {SCHEMA_VERSION}, found {found!r}")
        try:
            return cls(
                _source_from_dict(stored.get("source")),
                tuple(_issue_from_dict(issue) for issue in stored["issues"]),
                tuple(ClaimRow(**{**row, "span": Span(*row["span"])}) for row in stored.get("claims", ())),
                _strings(stored["rules"]),
                _status(stored["status"]),
                _strings(stored["reasons"]),
                stored.get("id"),
            )
        except (KeyError, TypeError, ValueError) as error:
            raise ReportError(f"not a stored report: {type(error).__name__}: {error}") from error


def _strings(given: Iterable[object]) -> tuple[str, ...]:
    given = tuple(given) if not isinstance(given, str) else given
    found = tuple(value for value in given if isinstance(value, str))
    if isinstance(given, str) or len(found) < len(given):
        raise TypeError(f"expected a list of strings, found {given!r}")
    return found


def _status(given: object) -> Status:
    for status in _STATUSES:
        if given == status:
            return status
    raise ValueError(f"expected a status, {' or '.join(_STATUSES)}, found {given!r}")


def _counted(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def _span(span: Span) -> list[str | int]:
    return [span.part, span.start, span.end]


def _issue_to_dict(issue: Issue) -> dict[str, Any]:
    evidence = [_evidence_to_dict(e) for e in issue.evidence]
    plain = attrs.asdict(issue, recurse=False)
    return {**plain, "severity": issue.severity.value, "evidence": evidence, "reasons": list(issue.reasons)}


def _evidence_to_dict(evidence: Evidence) -> dict[str, Any]:
    stored = {"span": _span(evidence.span), "text": evidence.text, "note": evidence.note}
    return {**stored, "figure": attrs.asdict(evidence.figure)} if evidence.figure is not None else stored


def _evidence_from_dict(stored: Mapping[str, Any]) -> Evidence:
    figure = Figure(**stored["figure"]) if stored.get("figure") is not None else None
    return Evidence(Span(*stored["span"]), stored["text"], stored["note"], figure)


def _issue_from_dict(stored: Mapping[str, Any]) -> Issue:
    evidence = tuple(_evidence_from_dict(e) for e in stored["evidence"])
    plain = {**stored, "severity": Severity(stored["severity"]), "evidence": evidence}
    return Issue(**{**plain, "reasons": tuple(stored["reasons"])})


def _source_from_dict(stored: Mapping[str, Any] | None) -> Source | None:
    if stored is None:
        return None
    published = date.fromisoformat(stored["published"]) if stored["published"] else None
    return Source(stored["text"], title=stored["title"], published=published)
