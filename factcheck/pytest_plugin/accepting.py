"""Accepting: the entries of baselines that nothing needs any more, and baselines written from what was found."""

import os
from collections.abc import Iterator, Mapping

from factcheck.baseline import Accepted, Baseline
from factcheck.errors import ConfigError
from factcheck.pytest_plugin.tally import Found
from factcheck.report import Severity
from factcheck.text.printable import printable

#: The rules that ran over the whole of a file, and the least grave issues that are reported there.
Looked = tuple[frozenset[str], Severity]


def _whole(items: list[Found]) -> dict[str, Looked]:
    """The files of which every part was checked, and what was looked for in them."""
    grouped: dict[str, list[Found]] = {}
    for found in items:
        grouped.setdefault(found.name, []).append(found)
    return {
        name: (frozenset.intersection(*(frozenset(found.ran) for found in parts)), Severity(parts[0].severity))
        for name, parts in grouped.items()
        if len(parts) == parts[0].parts
    }


def stale(baseline: Baseline, items: list[Found]) -> tuple[Accepted, ...]:
    """The entries of a baseline that nothing needs any more.

    Those of files that are gone, and those of files that were checked wholly, by the entry's rule, without meeting it.
    """
    met = {Accepted(*entry) for found in items for entry in found.met}
    whole = _whole(items)
    return tuple(entry for entry in sorted(baseline.accepted - met) if _is_stale(entry, baseline.folder, whole))


def _is_stale(entry: Accepted, folder: str, whole: Mapping[str, Looked]) -> bool:
    for name in _files(entry.name):
        if name in whole:
            return entry.is_looked_for(*whole[name])
        if os.path.exists(os.path.join(folder, name)):
            return False
    return True


def _files(name: str) -> Iterator[str]:
    """What may be the file of an article: its name, or the part of it before a colon and the record."""
    yield name
    while ":" in name:
        name = name.rpartition(":")[0]
        yield name


def written(path: str, items: list[Found]) -> tuple[int, int]:
    """Write a baseline of what was found; entries of what was not checked stay. Gives how many of either there are.

    Raises ConfigError when the file cannot be read or written.
    """
    old = Baseline.load(path) if os.path.exists(path) else Baseline(folder=os.path.dirname(path) or ".")
    met = {Accepted(*entry) for found in items for entry in found.met}
    kept = old.accepted - met - set(stale(old, items))
    try:
        with open(path, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(old.dumped(met | kept))
    except OSError as error:
        raise ConfigError(f"cannot write {path}: {error.strerror}") from None
    return len(met), len(kept)


def stale_line(shown_baseline: str, entry: Accepted) -> str:
    """The line that tells of an entry which nothing needs."""
    return printable(f"{shown_baseline}: stale: {entry.name}: {entry.rule}: {entry.message} ({entry.fingerprint})")
