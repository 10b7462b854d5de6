"""Collectors and items: one item a file that is an article, one a shard of the records of a corpus."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from factcheck.documents.shards import find_shards, is_sharded
from factcheck.errors import DocumentError, FactcheckError
from factcheck.pytest_plugin.checks import Checks
from factcheck.pytest_plugin.failure import Inconsistent, NotChecked, unreadable
from factcheck.pytest_plugin.options import Options
from factcheck.pytest_plugin.passes import Passes
from factcheck.pytest_plugin.tally import Found
from factcheck.pytest_plugin.work import Work


class ArticleFile(pytest.File):
    """A file of articles: one item, or one a shard where it has records."""

    options: Options
    passes: Passes

    @classmethod
    def of(cls, parent: pytest.Collector, path: Path, options: Options, passes: Passes) -> "ArticleFile":
        """Make the collector of a file."""
        made: ArticleFile = cls.from_parent(parent, path=path)
        made.options, made.passes = options, passes
        return made

    def collect(self) -> Iterator["ArticleItem"]:
        """Give the items; raises CollectError when the settings of the file are wrong or it cannot be read."""
        try:
            for work in self._work():
                # Without brackets, which pytest takes for parameters: --lf of 9.2 would not find the item again.
                name = f"records-{work.shard.first}-{work.shard.last}" if work.shard else "factcheck"
                item: ArticleItem = ArticleItem.from_parent(self, name=name)
                item.work = work
                yield item
        except FactcheckError as error:
            raise self.CollectError(f"factcheck: {error}") from None

    def _work(self) -> Iterator[Work]:
        path, options = str(self.path), self.options
        settings = options.settings_for(path)
        settings.require_rules()
        if settings.excludes(path):
            return
        accepting = (options.baseline(settings), options.baseline_path(settings))
        shards = find_shards(path, size=options.records_per_item) if is_sharded(path) else (None,)
        for shard in shards:
            yield Work(path, options.shown(path), settings, *accepting, shard, len(shards))


class ArticleItem(pytest.Item):
    """One article, or a shard of records; fails with every problem they have."""

    parent: ArticleFile
    work: Work
    found: Found | None = None

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        self.add_marker(pytest.mark.factcheck)

    def runtest(self) -> None:
        """Check; raises Inconsistent or NotChecked with what is wrong."""
        work, options, passes = self.work, self.parent.options, self.parent.passes
        try:
            data = work.data()
            key = "" if options.update_baseline else work.key(data, passes.version)
        except DocumentError as error:
            self.found = Found(articles=1, incomplete=1)
            raise NotChecked((unreadable(work.shown, str(error)),)) from None
        self.found = passes.get(self.nodeid, key, work)
        if self.found is None:
            checks = Checks(work, accept=options.update_baseline)
            for document in work.documents(data):
                checks.add(document)
            self.found = checks.found(key)
            self._judge(checks)

    def _judge(self, checks: Checks) -> None:
        if not checks.problems:
            return
        if checks.incomplete:
            raise NotChecked(tuple(checks.problems), checks.closing())
        inconsistent = Inconsistent(tuple(checks.problems), checks.closing())
        if self.parent.options.xfail:
            self.add_marker(pytest.mark.xfail(raises=Inconsistent, reason=str(inconsistent)))
        raise inconsistent

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """What pytest shows of a failure."""
        if isinstance(excinfo.value, Inconsistent):
            return excinfo.value.shown(brief=self.config.getoption("tbstyle") == "line")
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int, str]:
        """Where the item stands, and the heading of its failure."""
        return self.path, 0, f"{self.work.shown}::{self.name}" if self.work.shard else self.work.shown
