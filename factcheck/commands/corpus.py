"""``factcheck corpus``: sum up the results of many articles, as ``factcheck check --format jsonl`` stored them."""

import argparse
import json
import sys
from collections.abc import Iterator
from contextlib import ExitStack

from factcheck.documents.files import STDIN
from factcheck.errors import ConfigError, ReportError
from factcheck.renderers.corpus import FORMATS
from factcheck.renderers.corpus.totals import Totals
from factcheck.text.printable import printable


def add(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.description = "Sum up the results of many articles, as factcheck check --format jsonl stored them."
    parser.add_argument("results", nargs="+", metavar="RESULTS", help="JSONL of factcheck check, or -")
    parser.add_argument("--format", choices=FORMATS, default="text", help="what is printed (default: text)")
    parser.add_argument("--output", metavar="FILE", help="write there what would be printed")
    parser.add_argument(
        "--most", type=int, default=20, metavar="N", help="how many of the most contradictory articles (default: 20)"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the totals; lines that hold no result are told and leave exit code 2."""
    if options.most < 0:
        raise ConfigError(f"--most: expected 0 or more, found {options.most}")
    totals = Totals(options.most)
    bad = 0
    for path, number, line in _lines(options.results):
        try:
            totals.add(json.loads(line))
        except (ValueError, RecursionError, ReportError) as error:
            bad += 1
            print(f"factcheck: {printable(f'{path}:{number}: no result: {error}')}", file=sys.stderr)
    pieces = FORMATS[options.format](totals)
    if options.output is None:
        sys.stdout.writelines(pieces)
    else:
        try:
            with open(options.output, "w", encoding="utf-8", newline="\n") as stream:
                stream.writelines(pieces)
        except OSError as error:
            raise ConfigError(f"cannot write {options.output}: {error.strerror}") from None
    return 2 if bad else 0


def _lines(paths: list[str]) -> Iterator[tuple[str, int, bytes]]:
    for path in paths:
        try:
            with ExitStack() as closing:
                stream = sys.stdin.buffer if path == STDIN else closing.enter_context(open(path, "rb"))
                for number, line in enumerate(stream, 1):
                    if line.strip():
                        yield path, number, line
        except OSError as error:
            raise ConfigError(f"cannot read {path}: {error.strerror}") from None
