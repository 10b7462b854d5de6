"""``factcheck check``: check articles and print what was found."""

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TextIO

from factcheck.baseline import Baseline
from factcheck.checking import Checked, Work, check_documents
from factcheck.commands.gathering import find_articles, gather
from factcheck.commands.interrupts import Interrupts
from factcheck.commands.options import add_articles, add_reading, add_rules, settings_given, wants_color
from factcheck.commands.progress import progress
from factcheck.commands.run import Run
from factcheck.commands.unused import Unused
from factcheck.documents.meter import Meter
from factcheck.errors import ConfigError, DocumentError
from factcheck.on_demand import resolve_name
from factcheck.renderers import FORMATS, renderer
from factcheck.renderers.named import Named
from factcheck.rules.builtin import LISTED
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
    parser.add_argument(
        "--resume", action="store_true", help="go on with a run that was cut short (with --format jsonl and --output)"
    )
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
    run_of_lines = _run(options, finder)
    checks = Checks(options, finder, run_of_lines, _code(run_of_lines))
    if options.explain:
        return _explain(checks, options.explain)
    with checks.interrupts.held_back(), _output(options.output, append=run_of_lines is not None) as stream:
        color = wants_color(options.color, stream, os.environ) and options.output is None
        pieces = _statistics(checks) if options.statistics else renderer(options.format)(checks, color)
        for piece in pieces:
            stream.write(piece)
        stream.flush()
    return CLEAN if options.exit_zero and checks.code == ISSUES else checks.code


def _run(options: argparse.Namespace, finder: SettingsFinder) -> Run | None:
    """The run behind a file with an article a line, which can be cut short and go on; None for any other output."""
    if options.output and options.format == "jsonl" and not options.statistics and not options.explain:
        run: Run = resolve_name("factcheck.commands.run_record:begin")(options, finder)
        return run
    if options.resume:
        raise ConfigError("--resume goes with --format jsonl and --output FILE")
    return None


def _code(run: Run | None) -> int:
    """The exit code that the results which are there already come to."""
    return CLEAN if run is None else TROUBLE if run.incomplete else ISSUES if run.issues else CLEAN


def _explain(checks: "Checks", fingerprint: str) -> int:
    """Explain the first issue whose fingerprint begins so; raises ConfigError when there is none."""
    color = wants_color(checks.options.color, sys.stdout, os.environ)
    for checked in check_documents(gather(checks.options, checks.finder), jobs=checks.options.jobs):
        if isinstance(checked, DocumentError):
            _tell(str(checked))
            continue
        for issue in checked.report.issues:
            if issue.fingerprint.startswith(fingerprint):
                explain = resolve_name("factcheck.commands.explain:explain")  # loaded for those who ask
                sys.stdout.writelines(explain(checked, issue, color=color))
                return ISSUES
    raise ConfigError(f"no issue has the fingerprint {fingerprint!r}; --format json prints those there are")


@contextmanager
def _output(path: str | None, *, append: bool = False) -> Iterator[TextIO]:
    """The stream to print on: a file, where one is named, else standard output; one that grows holds whole lines."""
    if path is None:
        yield sys.stdout
        return
    try:
        with open(path, "a" if append else "w", 1 if append else -1, encoding="utf-8", newline="\n") as stream:
            yield stream
    except OSError as error:
        raise ConfigError(f"cannot write {path}: {error.strerror}") from None


def _statistics(articles: Iterable[Named]) -> Iterator[str]:
    """A line a rule that found something, the most frequent first."""
    found: Counter[str] = Counter()
    for named in articles:
        found.update(issue.rule for issue in named.report.issues)
    for rule, number in sorted(found.items(), key=lambda item: (-item[1], item[0])):
        yield f"{number:6,}  {printable(rule)}\n"
    yield f"{found.total():6,}  in all\n"


class Checks:
    """The checks of one command as they go by, without accepted issues, and the exit code that they come to."""

    def __init__(self, options: argparse.Namespace, finder: SettingsFinder, run: Run | None, code: int) -> None:
        self.options = options
        self.finder = finder
        self.run = run
        self.code = code
        self.unread = 0
        self.interrupts = Interrupts()
        self._baselines: dict[str, Baseline] = {}

    def __iter__(self) -> Iterator[Named]:
        watched = self._is_watched()
        meter = Meter.of(find_articles(self.options, self.finder)) if watched else Meter()
        shown = progress(sys.stderr if watched else None, meter)
        work = gather(self.options, self.finder, meter=meter)
        unused = Unused(self.options.paths)
        try:
            for checked in self._checked(self.run.rest(work) if self.run else work):
                if isinstance(checked, DocumentError):
                    self.code = TROUBLE
                    self.unread += 1
                    _tell(str(checked))
                else:
                    shown.step()
                    yield self._named(checked, unused)
            for line in () if self.run and self.run.done else unused.told():  # a part of the articles tells nothing
                _tell(line)
        except KeyboardInterrupt:
            # What is finished is printed to its end: a document cut off in its middle would be no document.
            self.code = INTERRUPTED
            if self.run:
                _tell("interrupted; --resume goes on from here")
        finally:
            shown.clear()
            work.close()
        if self.unread > 1:
            _tell(f"{self.unread:,} files or records could not be read")

    def _checked(self, work: Iterable[Work]) -> Iterator[Checked | DocumentError]:
        """The checks, which alone may be interrupted: not their printing, which would lose what is finished."""
        checks = check_documents(work, jobs=self.options.jobs)
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
        ran = frozenset((*report.rules, *(rule.family for rule in LISTED if rule.name in report.rules)))
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
