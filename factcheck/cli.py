"""The ``factcheck`` command: exit code 0 clean, 1 issues, 2 usage, trouble or an incomplete check."""

import argparse
import datetime
import os
import sys
import traceback
from collections.abc import Iterator, Mapping, Sequence
from typing import TextIO

import attrs

from factcheck import __version__
from factcheck.checker import check
from factcheck.config import Config
from factcheck.errors import FactcheckError
from factcheck.inputs import STDIN, ArticleFile, Trouble, find_articles, read_article
from factcheck.renderers import FORMATS
from factcheck.renderers.named import Named
from factcheck.report import Report, Severity
from factcheck.rules.builtin import BUILTIN
from factcheck.rules.page import page
from factcheck.rules.ruleset import get_rule, rules_for
from factcheck.text.printable import printable
from factcheck.text.source import Source

CLEAN, ISSUES, TROUBLE = 0, 1, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command on its arguments (those of the process when None) and give its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a terminal without our ellipsis is no reason to fail
    options = _parser().parse_args(argv)
    try:
        code: int = options.run(options)
        sys.stdout.flush()
        return code
    except FactcheckError as error:
        return _complain(str(error))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else the interpreter complains at exit
        return TROUBLE
    except KeyboardInterrupt:
        return 130


def _complain(message: str) -> int:
    print(f"factcheck: {printable(message)}", file=sys.stderr)
    return TROUBLE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="factcheck",
        description="Check whether articles agree with themselves.",
        epilog="Exit code: 0 nothing found, 1 issues found, 2 usage error, trouble, or an article not fully checked.",
    )
    parser.add_argument("--version", action="version", version=f"factcheck {__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    _add_check(commands)
    _add_rule(commands)
    return parser


def _add_check(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser("check", help="check articles", description="Check articles, one a file.")
    parser.add_argument("paths", nargs="+", metavar="PATH", help="file, folder (its .txt and .md files), or - (stdin)")
    parser.add_argument("--format", choices=FORMATS, default="full", help="what is printed (default: full)")
    parser.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="default: on a terminal")
    parser.add_argument("--select", action="extend", type=_names, default=[], metavar="NAMES", help="run only these")
    parser.add_argument("--ignore", action="extend", type=_names, default=[], metavar="NAMES", help="do not run these")
    parser.add_argument("--severity", choices=[s.value for s in Severity], default="warning", help="the least reported")
    parser.add_argument("--title", help="the title of the article (with one article only)")
    parser.add_argument("--published", type=_date, metavar="DATE", help="publication date, such as 2024-05-31")
    parser.set_defaults(run=_check)


def _add_rule(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser("rule", help="print the page of a rule", description="Print the page of a rule.")
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("name", nargs="?", metavar="NAME", help="the name of a rule")
    which.add_argument("--all", action="store_true", help="all built-in rules")
    parser.set_defaults(run=_rule)


def _names(given: str) -> list[str]:
    return [name for name in given.replace(",", " ").split() if name]


def _date(given: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(given)
    except ValueError:
        raise argparse.ArgumentTypeError(f"expected a date such as 2024-05-31, found {printable(given)!r}") from None


def _rule(options: argparse.Namespace) -> int:
    rules = BUILTIN if options.all else (get_rule(options.name),)
    print("\n\n".join(page(rule).rstrip() for rule in rules))
    return CLEAN


def _check(options: argparse.Namespace) -> int:
    config = Config(select=options.select, ignore=options.ignore, severity=options.severity)
    if not rules_for(config):
        return _complain("no rule is left to run; see --select and --ignore")
    found = tuple(find_articles(options.paths))
    if options.title is not None and len(found) > 1:
        return _complain(f"--title goes with one article, {len(found)} were given")
    run = _Run(options, config)
    for piece in FORMATS[options.format](run.articles(found), wants_color(options.color, sys.stdout, os.environ)):
        sys.stdout.write(piece)
    return run.code


@attrs.define
class _Run:
    """The checks of one command as they go by, and the exit code that they come to."""

    options: argparse.Namespace
    config: Config
    code: int = CLEAN

    def articles(self, found: Sequence[str | Trouble]) -> Iterator[Named]:
        for name in found:
            article = name if isinstance(name, Trouble) else read_article(name)
            if isinstance(article, Trouble):
                sys.stdout.flush()
                self.code = _complain(article.message)
                continue
            if article.notice:
                _complain(article.notice)
            yield self._checked(article)

    def _checked(self, article: ArticleFile) -> Named:
        report = _report(article, self.options, self.config)
        code = TROUBLE if report.status != "complete" else ISSUES if report.issues else CLEAN
        self.code = max(self.code, code)
        return Named("<stdin>" if article.name == STDIN else article.name, report)


def _report(article: ArticleFile, options: argparse.Namespace, config: Config) -> Report:
    """Check one article; a defect of ours that it brings to light costs this article's report, not the others'."""
    try:
        return check(article.text, title=options.title, published=options.published, config=config)
    except FactcheckError:
        raise
    except Exception as error:
        frame = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{os.path.basename(frame.filename)}:{frame.lineno}"
        reason = f"a defect of factcheck, please report it: {type(error).__name__}: {error} ({where})"
        return Report(Source(article.text, title=options.title), status="crashed", reasons=(reason,))


def wants_color(choice: str, stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Whether to colour: as told, else as NO_COLOR and FORCE_COLOR say, else when the stream is a terminal."""
    if choice != "auto":
        return choice == "always"
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return stream.isatty() and environment.get("TERM") != "dumb"
