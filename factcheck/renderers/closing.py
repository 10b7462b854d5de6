"""The closing line of a run: how many issues in how many articles."""

from collections import Counter

from factcheck.renderers.named import Named


class Tally:
    """Counts what passes by: articles, issues by severity, articles whose check was not complete."""

    def __init__(self) -> None:
        self.articles = 0
        self.incomplete = 0
        self.issues: Counter[str] = Counter()

    def add(self, named: Named) -> None:
        """Count one report."""
        self.articles += 1
        self.incomplete += named.report.status != "complete"
        self.issues.update(issue.severity.value for issue in named.report.issues)

    def __str__(self) -> str:
        if not self.articles:
            return "No article was checked"
        total = self.issues.total()
        line = f"{counted(total, 'issue') if total else 'No issues'} in {counted(self.articles, 'article')}"
        kinds = [counted(self.issues[kind], kind) for kind in ("error", "warning", "note") if self.issues[kind]]
        if kinds:
            line += f" ({', '.join(kinds)})"
        return line + (f"; {counted(self.incomplete, 'article')} not fully checked" if self.incomplete else "")


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 issue", "2 issues"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
