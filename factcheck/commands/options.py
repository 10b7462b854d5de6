"""Options that several commands share, and what their words mean."""

import argparse
import datetime
from collections.abc import Mapping
from typing import Any, TextIO

from factcheck.config import DATE_ORDERS
from factcheck.report import Severity
from factcheck.text.printable import printable


def names(given: str) -> list[str]:
    """Names separated by commas or spaces."""
    return [name for name in given.replace(",", " ").split() if name]


def date(given: str) -> datetime.date:
    """An ISO date."""
    try:
        return datetime.date.fromisoformat(given)
    except ValueError:
        raise argparse.ArgumentTypeError(f"expected a date such as 2024-05-31, found {printable(given)!r}") from None


def jobs(given: str) -> int:
    """A number of processes, at least one."""
    if given.isascii() and given.isdecimal() and 0 < int(given) <= 512:
        return int(given)
    raise argparse.ArgumentTypeError(f"expected a number of processes from 1 to 512, found {printable(given)!r}")


def add_articles(parser: argparse.ArgumentParser) -> None:
    """Which articles, and what to take for their title, date and name."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="file, folder, pattern such as 'news/**/*.md', or -")
    parser.add_argument("--exclude", action="append", default=[], metavar="PATTERN", help="leave out such files")
    parser.add_argument("--title", help="the title of the article (with one article only)")
    parser.add_argument("--published", type=date, metavar="DATE", help="publication date, such as 2024-05-31")
    parser.add_argument(
        "--stdin-filename", default="", metavar="NAME", help="what standard input is called and read as"
    )
    parser.add_argument(
        "--extract-html", action="store_true", default=None, help="take the main text of pages (extra html)"
    )


def add_reading(parser: argparse.ArgumentParser) -> None:
    """How articles are read."""
    orders = {"dmy": "the 3rd of April", "mdy": "the 4th of March"}
    says = " and ".join(f"{order}: {day}" for order, day in orders.items())
    parser.add_argument("--date-order", choices=DATE_ORDERS, help=f"what 3/4/2025 is; {says} (default: mdy)")


def add_rules(parser: argparse.ArgumentParser) -> None:
    """Which rules run and what is reported."""
    parser.add_argument("--select", action="extend", type=names, metavar="NAMES", help="run only these")
    parser.add_argument("--ignore", action="extend", type=names, metavar="NAMES", help="do not run these")
    parser.add_argument("--severity", choices=[s.value for s in Severity], help="the least reported (default: warning)")
    parser.add_argument("--baseline", metavar="FILE", help="do not report the issues that this file accepts")
    parser.add_argument("--jobs", type=jobs, default=1, metavar="N", help="check with so many processes (default: 1)")


def settings_given(options: argparse.Namespace) -> dict[str, Any]:
    """The settings that the command line gives."""
    keys = ("select", "ignore", "severity", "baseline", "date-order", "extract-html")
    given = {key: getattr(options, key.replace("-", "_"), None) for key in keys}
    return {key: value for key, value in given.items() if value is not None}


def wants_color(choice: str, stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Whether to colour: as told, else as NO_COLOR and FORCE_COLOR say, else when the stream is a terminal."""
    if choice != "auto":
        return choice == "always"
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return stream.isatty() and environment.get("TERM") != "dumb"
