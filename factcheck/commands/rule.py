"""``factcheck rule``: print what a rule flags, with its examples."""

import argparse

from factcheck.rules.builtin import LISTED
from factcheck.rules.page import page
from factcheck.rules.ruleset import get_rule
from factcheck.text.printable import printable


def add(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.description = "Print the page of a rule."
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("name", nargs="?", metavar="NAME", help="the name of a rule")
    which.add_argument("--all", action="store_true", help="all built-in rules")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    rules = [get_rule(name) for name in ([listed.name for listed in LISTED] if options.all else [options.name])]
    pages = "\n\n".join(page(rule).rstrip() for rule in rules)
    print("\n".join(map(printable, pages.split("\n"))))
    return 0
