"""Passes: items that passed before, kept in pytest's cache by what was checked, and not checked again."""

import hashlib
from functools import cached_property
from pathlib import Path

import attrs
import pytest

import factcheck
from factcheck.pytest_plugin.tally import Found, Tally
from factcheck.pytest_plugin.work import Work

_KEY = "factcheck/passes"


class Passes:
    """What passed in earlier sessions; empty where pytest keeps no cache."""

    def __init__(self, config: pytest.Config) -> None:
        self.cache = getattr(config, "cache", None)  # absent under -p no:cacheprovider
        self.root = config.rootpath
        stored = self.cache.get(_KEY, {}) if self.cache else {}
        self.stored = stored if isinstance(stored, dict) else {}

    @cached_property
    def version(self) -> str:
        """The version with a digest of the code and tables, so that a checkout at work keeps no stale passes."""
        digest = hashlib.sha256()
        package = Path(factcheck.__file__).parent
        for path in sorted(path for path in package.rglob("*") if path.suffix in (".py", ".tsv")):
            digest.update(path.read_bytes())
        return f"{factcheck.__version__}+{digest.hexdigest()}"

    def get(self, nodeid: str, key: str, work: Work) -> Found | None:
        """What an item found when it passed on the same text, version and configuration; None when it did not."""
        plain = self.stored.get(nodeid)
        if not key or not isinstance(plain, dict) or plain.get("key") != key:
            return None
        try:
            found = Found.from_plain(plain)
        except (KeyError, TypeError, ValueError):
            return None
        accepts = work.baseline is not None
        baseline, name = (work.baseline_path, work.name) if accepts else ("", "")
        return attrs.evolve(found, baseline=baseline, name=name, parts=work.parts)

    def save(self, tally: Tally) -> None:
        """Keep the passes of this session, and those of items that did not run and whose file is still there."""
        if self.cache is None:
            return
        kept = {
            nodeid: plain
            for nodeid, plain in self.stored.items()
            if nodeid not in tally.found and (self.root / nodeid.partition("::")[0]).exists()
        }
        passed = {nodeid: found.to_plain() for nodeid, found in tally.found.items() if found.key}
        self.cache.set(_KEY, {**kept, **passed})
