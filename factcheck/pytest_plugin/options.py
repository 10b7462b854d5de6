"""What is in force: the options of the plugin, then pytest's settings, then those of ``[tool.factcheck]``."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import attrs
import pytest

from factcheck.baseline import Baseline
from factcheck.documents.files import SUFFIXES
from factcheck.errors import ConfigError
from factcheck.settings import Settings, SettingsFinder, matching
from factcheck.text.frozen import frozen

RECORDS_PER_ITEM = 200
DEFAULT_BASELINE = "factcheck-baseline.json"


@frozen
class Options:
    """How the plugin was asked to check.

    ``files`` are patterns of files and ``ignores`` rules by such patterns, both relative to ``folder``, that of
    pytest's settings; no ``files`` stands for every kind of file that holds articles. Paths are shown relative to
    ``here``, where pytest was called.
    """

    finder: SettingsFinder
    files: tuple[str, ...]
    folder: str
    here: str
    root: str
    records_per_item: int
    xfail: bool
    update_baseline: bool
    _baselines: dict[str, Baseline] = attrs.field(factory=dict)

    @classmethod
    def of(cls, config: pytest.Config) -> "Options":
        """Read them; raises ConfigError or RuleError on a wrong value or an unknown rule."""
        folder = str(config.inipath.parent if config.inipath is not None else config.rootpath)
        options = cls(
            SettingsFinder(_given(config, folder), origin="pytest's settings"),
            tuple(_value(config, "files") or ()),
            folder,
            str(config.invocation_params.dir),
            str(config.rootpath),
            _records(config),
            config.getoption("factcheck_xfail"),
            config.getoption("factcheck_update_baseline"),
        )
        settings = options.settings_for(os.path.join(config.rootpath, "article.txt"))
        settings.require_rules()
        options.baseline(settings)
        return options

    def settings_for(self, path: str) -> Settings:
        """The settings in force for one file; raises ConfigError when a file of settings is wrong."""
        settings = self.finder.settings_for(path)
        if "per-file-ignores" in self.finder.command_line:
            settings = attrs.evolve(settings, folder=self.folder)
        return settings

    def takes(self, path: str, *, named: bool) -> bool:
        """Whether a file is collected; one that was ``named`` as an argument need not match the patterns."""
        if not path.lower().endswith(SUFFIXES):
            return False
        return named or not self.files or bool(matching(path, self.files, folder=self.folder))

    def baseline(self, settings: Settings) -> Baseline | None:
        """The baseline in force; none when it is being written. Raises ConfigError when it cannot be read."""
        if self.update_baseline or not settings.baseline:
            return None
        return self.loaded(settings.baseline)

    def loaded(self, path: str) -> Baseline:
        """A baseline, read once; raises ConfigError when it cannot be read."""
        if path not in self._baselines:
            self._baselines[path] = Baseline.load(path)
        return self._baselines[path]

    def baseline_path(self, settings: Settings) -> str:
        """The file of the baseline, that which would be written where none is configured."""
        return settings.baseline or os.path.join(self.root, DEFAULT_BASELINE)

    def shown(self, path: str) -> str:
        """A path as it is printed."""
        return os.path.relpath(path, self.here).replace(os.sep, "/")


def _value(config: pytest.Config, name: str) -> Any:
    """What the command line says, else what pytest's settings say, None when both are silent."""
    given = config.getoption(f"factcheck_{name}")
    return _setting(config, name) if given is None else given


def _setting(config: pytest.Config, name: str) -> Any:
    try:
        return config.getini(f"factcheck_{name}")
    except (TypeError, ValueError, pytest.UsageError) as error:  # the last of newer pytest, without the name
        raise ConfigError(f"factcheck_{name}: {error}") from None


def _given(config: pytest.Config, folder: str) -> dict[str, Any]:
    """The settings that pytest is given, as ``[tool.factcheck]`` would have them."""
    given: dict[str, Any] = {
        "select": _names(_value(config, "select")),
        "ignore": _names(_value(config, "ignore")),
        "severity": _value(config, "severity"),
        "per-file-ignores": _ignores(_value(config, "per_file_ignores")),
        "baseline": _baseline(config, folder),
    }
    return {key: value for key, value in given.items() if value is not None}


def _names(given: Iterable[str] | None) -> list[str] | None:
    """Names separated by commas or spaces."""
    return None if given is None else [name for words in given for name in words.replace(",", " ").split()]


def _ignores(given: Iterable[str] | None) -> Mapping[str, list[str]] | None:
    if given is None:
        return None
    found: dict[str, list[str]] = {}
    for line in given:
        pattern, colon, names = line.rpartition(":")
        rules = _names([names]) or []
        if not colon or not pattern.strip() or not rules:
            raise ConfigError(f"factcheck_per_file_ignores: expected 'pattern: rule, rule', found {line!r}")
        found.setdefault(pattern.strip(), []).extend(rules)
    return found


def _baseline(config: pytest.Config, folder: str) -> str | None:
    """The baseline's path: as an option from where pytest was called, in settings from where they stand."""
    given = config.getoption("factcheck_baseline")
    if given is not None:
        return str(Path(config.invocation_params.dir, given))
    given = _setting(config, "baseline")
    return None if given is None else os.path.join(folder, given)


def _records(config: pytest.Config) -> int:
    given = _value(config, "records_per_item")
    try:
        number = RECORDS_PER_ITEM if given is None else int(given)
    except ValueError:
        number = 0
    if number < 1:
        raise ConfigError(f"factcheck_records_per_item: expected a number from 1 on, found {given!r}")
    return number
