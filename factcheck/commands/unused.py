"""Suppressions outside the articles that nothing needs any more: per-file ignores, and entries of baselines."""

import os
from collections.abc import Iterator, Sequence

from factcheck.baseline import Accepted, Baseline
from factcheck.checking import Checked
from factcheck.settings import Settings
from factcheck.suppressing import Suppressed

#: An ignore of the settings: where they come from, the pattern, and one of its rules or families.
Key = tuple[str, str, str]


class Unused:
    """Watches the articles of a check go by and tells in the end what silenced nothing."""

    def __init__(self, paths: Sequence[str]) -> None:
        self._folders = [os.path.abspath(path) for path in paths if os.path.isdir(path)]
        self._ignores: dict[Key, bool] = {}
        self._stale: dict[str, set[Accepted]] = {}

    def add(self, checked: Checked, found: Suppressed, baseline: Baseline | None, ran: frozenset[str]) -> None:
        """Note what silenced issues of one article, and what could have."""
        if checked.report.status != "complete":
            return
        settings = checked.settings
        if self._is_whole(settings):
            self._add_ignores(checked.document.path, settings, found, ran)
        if baseline is not None:
            name = baseline.name_of(checked.document.name)
            gone = {
                entry
                for entry in baseline.of_article(name)
                if entry not in found.baselined and entry.is_looked_for(ran, settings.config.severity)
            }
            self._stale.setdefault(settings.baseline, set()).update(gone)

    def told(self) -> Iterator[str]:
        """A line for each ignore and each baseline with something that nothing needs."""
        for (origin, pattern, name), used in self._ignores.items():
            if not used:
                yield f"{origin}: unused suppression: per-file-ignores, {pattern!r}: {name}"
        for path, gone in self._stale.items():
            if gone:
                told = "1 accepted issue is" if len(gone) == 1 else f"{len(gone):,} accepted issues are"
                yield f"{path}: {told} gone; factcheck baseline prune forgets what is gone"

    def _is_whole(self, settings: Settings) -> bool:
        """True when all that the settings are for is checked: an ignore may be needed by what is not."""
        folder = os.path.abspath(settings.folder)
        return any(folder == whole or folder.startswith(whole.rstrip(os.sep) + os.sep) for whole in self._folders)

    def _add_ignores(self, path: str, settings: Settings, found: Suppressed, ran: frozenset[str]) -> None:
        silenced = [hidden.issue for hidden in found.named.hidden if hidden.by == "configuration"]
        origin = settings.origins.get("per-file-ignores", "")
        for pattern, name in settings.ignores_of(path):
            if name in ran:
                key = (origin, pattern, name)
                used = any(name in (issue.rule, issue.family) for issue in silenced)
                self._ignores[key] = used or self._ignores.get(key, False)
