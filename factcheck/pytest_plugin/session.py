"""The session: collects articles, gathers what their items found, and tells it at the end."""

from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import FactcheckError
from factcheck.pytest_plugin.accepting import stale, stale_line, written
from factcheck.pytest_plugin.failure import Inconsistent
from factcheck.pytest_plugin.items import ArticleFile, ArticleItem
from factcheck.pytest_plugin.options import Options
from factcheck.pytest_plugin.passes import Passes
from factcheck.pytest_plugin.tally import Found, Tally

#: The attribute of a test's report that carries what its item found; xdist takes it along.
_CARRIED = "factcheck_found"


def begin(config: pytest.Config) -> "Session":
    """Make the plugin of a session; raises UsageError when it is configured wrongly."""
    try:
        return Session(config, Options.of(config))
    except FactcheckError as error:
        raise pytest.UsageError(f"factcheck: {error}") from None


class Session:
    """The hooks of a session in which articles are checked."""

    def __init__(self, config: pytest.Config, options: Options) -> None:
        self.options = options
        self.passes = Passes(config)
        self.tally = Tally()
        self.reports = not hasattr(config, "workerinput")  # the workers of xdist leave it to the controller
        self.told: list[str] = []

    def pytest_collect_file(self, file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
        """Collect a file of articles."""
        named = parent.session.isinitpath(file_path)
        if not self.options.takes(str(file_path), named=named):
            return None
        return ArticleFile.of(parent, file_path, self.options, self.passes)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Let the report of an item carry what it found, and stand at the line of its first problem."""
        report = yield
        if isinstance(item, ArticleItem) and item.found is not None and call.when == "call":
            setattr(report, _CARRIED, item.found.to_plain())
        if call.excinfo is not None and isinstance(call.excinfo.value, Inconsistent):
            path, _, heading = report.location
            report.location = (path, call.excinfo.value.problems[0].line - 1, heading)  # counted from 0 there
        return report

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Take down what an item found, in whichever process."""
        plain: dict[str, Any] | None = getattr(report, _CARRIED, None)
        if plain is not None:
            self.tally.found[report.nodeid] = Found.from_plain(plain)

    def pytest_sessionfinish(self) -> None:
        """Keep the passes, and write the baselines or look for what is stale in them."""
        if not self.reports:
            return
        self.passes.save(self.tally)
        try:
            for path, items in self.tally.by_baseline().items():
                self._tell(path, items)
        except FactcheckError as error:
            raise pytest.UsageError(f"factcheck: {error}") from None

    def _tell(self, path: str, items: list[Found]) -> None:
        shown = self.options.shown(path)
        if self.options.update_baseline:
            accepted, kept = written(path, items)
            others = f", {kept:,} of other articles kept" if kept else ""
            self.told.append(f"{shown}: {accepted:,} accepted{others}")
            return
        baseline = self.options.loaded(path)
        self.told.extend(stale_line(shown, entry) for entry in stale(baseline, items))

    # The name of the type came with a later pytest than the first that is supported.
    def pytest_terminal_summary(self, terminalreporter: "pytest.TerminalReporter") -> None:
        """Tell how many issues there are, by rule, and what is accepted without need."""
        found = self.tally.found.values()
        if not found:
            return
        lines = [*self.tally.lines(), *self.told]
        if len(lines) == 1 and terminalreporter.verbosity < 0 and not any(f.rules or f.incomplete for f in found):
            return
        terminalreporter.section("factcheck")
        for line in lines:
            terminalreporter.write_line(line)
