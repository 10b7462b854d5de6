"""``factcheck baseline``: accept the issues that are there, forget those that are gone, show what is accepted."""

import argparse
import os
import sys

from factcheck.baseline import Accepted, Baseline
from factcheck.checking import check_documents
from factcheck.commands.gathering import gather
from factcheck.commands.options import add_articles, add_reading, add_rules, settings_given
from factcheck.errors import ConfigError, DocumentError
from factcheck.settings import SettingsFinder
from factcheck.suppressing import suppress
from factcheck.text.printable import printable

DEFAULT = "factcheck-baseline.json"


def add(parser: argparse.ArgumentParser) -> None:
    """Add the actions of the command and their options."""
    parser.description = "Accept the issues that are there."
    actions = parser.add_subparsers(title="actions", required=True, metavar="ACTION")
    for name, run, says in (
        ("write", write, "accept every issue that the articles have now"),
        ("prune", prune, "forget accepted issues that the articles no longer have"),
    ):
        action = actions.add_parser(name, help=says, description=says)
        add_articles(action)
        add_reading(action)
        add_rules(action)
        action.set_defaults(run=run)
    shown = actions.add_parser("show", help="print what is accepted", description="Print what is accepted.")
    shown.add_argument("--baseline", metavar="FILE", help=f"the baseline (default: as configured, else {DEFAULT})")
    shown.set_defaults(run=show)


def _file(options: argparse.Namespace) -> tuple[str, SettingsFinder]:
    """The baseline's file, and settings that do not hide what it accepts."""
    given = settings_given(options)
    named = given.pop("baseline", None)
    finder = SettingsFinder(given)
    return named or finder.settings_for("article.txt").baseline or DEFAULT, finder


def _issues(
    options: argparse.Namespace, finder: SettingsFinder, baseline: Baseline
) -> tuple[set[Accepted], set[str], bool]:
    """The entries of all issues there are, the articles that were checked, and whether all of them could be."""
    found: set[Accepted] = set()
    checked: set[str] = set()
    whole = True
    for item in check_documents(gather(options, finder), jobs=options.jobs):
        if isinstance(item, DocumentError):
            print(f"factcheck: {printable(str(item))}", file=sys.stderr)
            whole = False
            continue
        named = suppress(item.document, item.report, item.settings, None, ran=frozenset()).named
        if item.report.status == "complete":  # in what a limit cut off there may be issues that are accepted
            checked.add(baseline.name_of(item.document.name))
        else:
            whole = False
        found.update(baseline.entry(item.document.name, issue) for issue in named.report.issues)
    return found, checked, whole


def _save(path: str, baseline: Baseline, accepted: set[Accepted]) -> None:
    try:
        with open(path, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(baseline.dumped(accepted))
    except OSError as error:
        raise ConfigError(f"cannot write {path}: {error.strerror}") from None


def write(options: argparse.Namespace) -> int:
    """Write a baseline of every issue there is; entries of articles that were not checked stay."""
    path, finder = _file(options)
    old = Baseline.load(path) if os.path.exists(path) else Baseline(folder=os.path.dirname(path) or ".")
    found, checked, whole = _issues(options, finder, old)
    kept = {entry for entry in old.accepted if entry.name not in checked}
    _save(path, old, found | kept)
    print(f"{printable(path)}: {len(found):,} accepted" + (f", {len(kept):,} of other articles kept" if kept else ""))
    return 0 if whole else 2


def prune(options: argparse.Namespace) -> int:
    """Take out of the baseline what the checked articles no longer have."""
    path, finder = _file(options)
    old = Baseline.load(path)
    found, checked, whole = _issues(options, finder, old)
    gone = {entry for entry in old.accepted if entry.name in checked and entry not in found}
    if gone:
        _save(path, old, set(old.accepted - gone))
    print(f"{printable(path)}: {len(gone):,} forgotten, {len(old.accepted) - len(gone):,} left")
    return 0 if whole else 2


def show(options: argparse.Namespace) -> int:
    """Print the accepted issues, a line each."""
    path, _ = _file(options)
    baseline = Baseline.load(path)
    for entry in sorted(baseline.accepted):
        print(printable(f"{entry.name}: {entry.rule}: {entry.message} ({entry.fingerprint})"))
    print(f"{len(baseline.accepted):,} accepted in {printable(path)}")
    return 0
