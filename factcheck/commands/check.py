"""``factcheck check``: check articles and print what was found."""

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TextIO

import attrs

from factcheck.baseline import Baseline
from factcheck.checking import Checked, check_documents
from factcheck.commands.explain import explain
from factcheck.commands.gathering import gather
from factcheck.commands.interrupts import Interrupts
from factcheck.commands.options import add_articles, add_reading, add_rules, settings_given, wants_color
from factcheck.commands.progress import Progress
from factcheck.commands.unused import Unused
from factcheck.errors import ConfigError, DocumentError
from factcheck.renderers import FORMATS, renderer
from factcheck.renderers.named import Named
from factcheck.rules.builtin import BUILTIN
from factcheck.settings import SettingsFinder
from factcheck.suppressing import suppress
from factcheck.text.printable import printable

CLEAN, ISSUES, TROUBLE, INTERRUPTED = 0, 1, 2, 130


def add(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.description = "Check whether articles agree with themselves."
    add_articles(parser)
    add_reading(parser)
    add_rules(parser)
    parser.add_argument("--format", choices=FORMATS, default="full", help="what is printed (default: full)")
    parser.add_argument("--output", metavar="FILE", help="write there what would be printed")
    parser.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="default: on a terminal")
    parser.add_argument(
        "--statistics", action="store_true", help="print how many issues each rule has, and nothing else"
    )
    parser.add_argument("--exit-zero", action="store_true", help="exit with 0 even when issues are found")
    parser.add_argument("--explain", metavar="FINGERPRINT", help="explain one issue, by its fingerprint in JSON")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Check the articles that the options name and give the exit code."""
    finder = SettingsFinder(settings_given(options))
    checks = Checks(options, finder)
    if options.explain:
        return _explain(checks, options.explain)
    with checks.interrupts.held_back(), _output(options.output) as stream:
        color = wants_color(options.color, stream, os.environ) and options.output is None
        pieces = _statistics(checks) if options.statistics else renderer(options.format)(checks, color)
        for piece in pieces:
            stream.write(piece)
        stream.flush()
    return CLEAN if options.exit_zero and checks.code == ISSUES else checks.code


def _explain(checks: "Checks", fingerprint: str) -> int:
    """Explain the first issue whose fingerprint begins so; raises ConfigError when there is none."""
    color = wants_color(checks.options.color, sys.stdout, os.environ)
    for checked in check_documents(gather(checks.options, checks.finder), jobs=checks.options.jobs):
        if isinstance(checked, DocumentError):
            _tell(str(checked))
            continue
        for issue in checked.report.issues:
            if issue.fingerprint.startswith(fingerprint):
                sys.stdout.writelines(explain(checked, issue, color=color))
                return ISSUES
    raise ConfigError(f"no issue has the fingerprint {fingerprint!r}; --format json prints those there are")


@contextmanager
def _output(path: str | None) -> Iterator[TextIO]:
    """The stream to print on: a file, where one is named, else standard output."""
    if path is None:
        yield sys.stdout
        return
    try:
        with open(path, "w", encoding="utf-8", newline="\n") as stream:
            yield stream
    except OSError as error:
        raise ConfigError(f"cannot write {path}: {error.strerror}") from None


def _statistics(articles: Iterable[Named]) -> Iterator[str]:
    """A line a rule that found something, the most frequent first."""
    found: Counter[str] = Counter()
    for named in articles:
        found.update(issue.rule for issue in named.report.issues)
    for rule, number in sorted(found.items(), key=lambda item: (-item[1], item[0])):
        yield f"{number:6,}  {rule}\n"
    yield f"{found.total():6,}  in all\n"


@attrs.define
class Checks:
    """The checks of one command as they go by, without accepted issues, and the exit code that they come to."""

    options: argparse.Namespace
    finder: SettingsFinder
    code: int = CLEAN
    interrupts: Interrupts = attrs.field(factory=Interrupts)
    _baselines: dict[str, Baseline] = attrs.field(factory=dict)

    def __iter__(self) -> Iterator[Named]:
        progress = Progress(sys.stderr if self._is_watched() else None)
        unused = Unused(self.options.paths)
        try:
            for checked in self._checked():
                progress.step()
                if isinstance(checked, DocumentError):
                    self.code = TROUBLE
                    _tell(str(checked))
                else:
                    yield self._named(checked, unused)
            for line in unused.told():
                _tell(line)
        except KeyboardInterrupt:
            # What is finished is printed to its end: a document cut off in its middle would be no document.
            self.code = INTERRUPTED
        finally:
            progress.clear()

    def _checked(self) -> Iterator[Checked | DocumentError]:
        """The checks, which alone may be interrupted: not their printing, which would lose what is finished."""
        checks = check_documents(gather(self.options, self.finder), jobs=self.options.jobs)
        while True:
            with self.interrupts.let_in():
                checked = next(checks, None)
            if checked is None:
                return
            yield checked

    def _is_watched(self) -> bool:
        """True when somebody sees standard error, and does not see the articles go by on standard output."""
        return sys.stderr.isatty() and (self.options.output is not None or not sys.stdout.isatty())

    def _named(self, checked: Checked, unused: Unused) -> Named:
        document, report = checked.document, checked.report
        ran = frozenset((*report.rules, *(rule.family for rule in BUILTIN if rule.name in report.rules)))
        baseline = self._baseline(checked.settings.baseline)
        found = suppress(document, report, checked.settings, baseline, ran=ran)
        unused.add(checked, found, baseline, ran)
        if document.notice:
            _tell(document.notice)
        for ignore in found.unused:
            rules = f"[{', '.join(ignore.rules)}]" if ignore.rules else ""
            _tell(f"{document.path}:{ignore.line}: unused suppression: ignore{rules}")
        code = TROUBLE if report.status != "complete" else ISSUES if found.named.report.issues else CLEAN
        self.code = max(self.code, code)
        return found.named

    def _baseline(self, path: str) -> Baseline | None:
        if not path:
            return None
        if path not in self._baselines:
            self._baselines[path] = Baseline.load(path)
        return self._baselines[path]


def _tell(message: str) -> None:
    sys.stdout.flush()
    print(f"factcheck: {printable(message)}", file=sys.stderr)
