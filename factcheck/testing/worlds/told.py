"""What the generator gives: an article, and the conflict that was planted in it."""

import datetime

import attrs

from factcheck.report import Report
from factcheck.text.span import Span


@attrs.frozen
class Planted:
    """The conflict in a contradictory article: its rule, and its sides, each the sentences that say one thing."""

    rule: str
    sides: tuple[tuple[Span, ...], ...]

    def is_found_by(self, report: Report) -> bool:
        """True when the report holds one issue, of this rule, whose evidence lies in the sides and touches each."""
        if len(report.issues) != 1 or report.issues[0].rule != self.rule:
            return False
        spans = [evidence.span for evidence in report.issues[0].evidence]
        places = [{n for n, side in enumerate(self.sides) if any(s.covers(span) for s in side)} for span in spans]
        return all(places) and set().union(*places) == set(range(len(self.sides)))


@attrs.frozen
class Told:
    """An invented article: what ``factcheck.check`` takes, and the conflict in it; None in a sound one."""

    text: str
    title: str
    published: datetime.date
    planted: Planted | None = None
