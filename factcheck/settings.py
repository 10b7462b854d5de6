"""Settings: the configuration of a check as ``factcheck.toml`` or ``pyproject.toml`` and the command line give it."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from fnmatch import fnmatch
from typing import Any

import attrs

from factcheck.config import Config
from factcheck.documents.fields import Fields
from factcheck.documents.files import excluded
from factcheck.errors import ConfigError
from factcheck.on_demand import resolve_name
from factcheck.rules.ruleset import rules_for
from factcheck.text.frozen import frozen

#: The files that settings are looked for in, the first of a folder that holds some; then those of the folder above.
FILES = ("factcheck.toml", "pyproject.toml")

_CONFIG = ("select", "ignore", "severity", "date-order", "plugins", "limit", "limit-tokens", "limit-pairs")
_OWN = ("exclude", "baseline", "per-file-ignores", "fields", "extract-html")
KEYS = (*_CONFIG, *_OWN)


def _strings(given: object) -> tuple[str, ...]:
    if not isinstance(given, (list, tuple)) or not all(isinstance(value, str) for value in given):
        raise ConfigError(f"expected a list of strings, found {given!r}")
    return tuple(given)


def _ignores(given: object) -> Mapping[str, tuple[str, ...]]:
    if not isinstance(given, Mapping):
        raise ConfigError(f"expected a table of patterns with lists of rules, found {given!r}")
    return {str(pattern): _strings(rules) for pattern, rules in given.items()}


def _fields(given: object) -> Fields:
    if isinstance(given, Fields):
        return given
    if not isinstance(given, Mapping) or not all(isinstance(value, str) for value in given.values()):
        raise ConfigError(f"expected a table of field names, found {given!r}")
    known = list(Fields._fields)
    for key in given:
        if key not in known:
            raise ConfigError(f"unknown field {key!r}{_nearest(key, known)}")
    return Fields(**given)


def _path(given: object) -> str:
    if not isinstance(given, str):
        raise ConfigError(f"expected a path, found {given!r}")
    return given


def _flag(given: object) -> bool:
    if not isinstance(given, bool):
        raise ConfigError(f"expected true or false, found {given!r}")
    return given


_READERS: dict[str, Callable[[object], object]] = {
    "exclude": _strings,
    "baseline": _path,
    "per-file-ignores": _ignores,
    "fields": _fields,
    "extract-html": _flag,
}


@frozen(kw_only=True)
class Settings:
    """What is in force for the articles of a folder.

    ``exclude`` are patterns of files that folders leave out, ``baseline`` a file of accepted issues, ``fields`` the
    fields of records, ``extract_html`` whether the main text of pages is extracted. ``per_file_ignores`` gives rules or
    families to ignore by pattern of path, relative to ``folder``. ``origins`` names where each setting that is not a
    default comes from.
    """

    config: Config = attrs.field(factory=Config)
    exclude: tuple[str, ...] = ()
    baseline: str = ""
    per_file_ignores: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict)
    fields: Fields = attrs.field(factory=Fields)
    extract_html: bool = False
    folder: str = "."
    origins: Mapping[str, str] = attrs.field(factory=dict)

    @classmethod
    def of(cls, table: Mapping[str, Any], *, origin: str, folder: str = ".") -> "Settings":
        """Read a table of settings; raises ConfigError on unknown keys and wrong values, naming ``origin``."""
        return cls(folder=folder).overridden(table, origin=origin)

    def overridden(self, table: Mapping[str, Any], *, origin: str) -> "Settings":
        """These settings with those of another table over them."""
        own: dict[str, Any] = {}
        config: dict[str, Any] = {}
        for key, value in table.items():
            name = key.replace("-", "_")
            try:
                if key in _CONFIG:
                    config[name] = getattr(attrs.evolve(Config(), **{name: value}), name)
                elif key in _OWN:
                    own[name] = _READERS[key](value)
                else:
                    raise ConfigError(f"unknown setting{_nearest(key, KEYS)}")
            except (ConfigError, TypeError) as error:
                raise ConfigError(f"{origin}: {key}: {str(error).removeprefix(f'{name}: ')}") from None
        if own.get("baseline"):
            own["baseline"] = os.path.normpath(os.path.join(self.folder, own["baseline"]))
        origins = {**self.origins, **dict.fromkeys(table, origin)}
        return attrs.evolve(self, config=attrs.evolve(self.config, **config), origins=origins, **own)

    def ignored_in(self, path: str) -> tuple[str, ...]:
        """The rules and families that the settings ignore in one file."""
        return tuple(dict.fromkeys(name for _, name in self.ignores_of(path)))

    def ignores_of(self, path: str) -> Iterator[tuple[str, str]]:
        """Each pattern that takes in a file, with each rule or family that it ignores."""
        for pattern in matching(path, self.per_file_ignores, folder=self.folder):
            yield from ((pattern, name) for name in self.per_file_ignores[pattern])

    def excludes(self, path: str) -> bool:
        """Whether the settings leave a file out; patterns are relative to their folder."""
        return bool(self.exclude) and excluded(os.path.relpath(path, self.folder), self.exclude)

    def require_rules(self) -> None:
        """Raise ConfigError when no rule is left to run, RuleError when a rule is named that does not exist."""
        if not rules_for(self.config):
            raise ConfigError("no rule is left to run; see --select and --ignore")
        for rules in self.per_file_ignores.values():
            rules_for(attrs.evolve(self.config, ignore=rules))


def matching(path: str, patterns: Iterable[str], *, folder: str) -> tuple[str, ...]:
    """The patterns that match a file by its path below ``folder`` or by its name; ``*`` matches across folders."""
    relative = os.path.relpath(path, folder).replace(os.sep, "/")
    name = os.path.basename(path)
    return tuple(pattern for pattern in patterns if fnmatch(relative, pattern) or fnmatch(name, pattern))


def _nearest(name: str, known: "tuple[str, ...] | list[str]") -> str:
    near = resolve_name("difflib:get_close_matches")(name, known, n=1)
    return f"; did you mean {near[0]!r}?" if near else f"; expected one of {', '.join(known)}"


class SettingsFinder:
    """Finds the settings for files, upwards from the folder of each; a folder is looked at once."""

    def __init__(self, command_line: Mapping[str, Any], *, origin: str = "command line") -> None:
        self.command_line = command_line
        self.origin = origin
        self.found: dict[str, Settings] = {}

    def settings_for(self, path: str) -> Settings:
        """The settings for one file, those of the command line over those of its nearest settings file."""
        folder = os.path.dirname(os.path.abspath(path))
        if folder not in self.found:
            settings = self._upwards(folder)
            if self.command_line:
                settings = attrs.evolve(
                    attrs.evolve(settings, folder=".").overridden(self.command_line, origin=self.origin),
                    folder=settings.folder,
                )
            self.found[folder] = settings
        return self.found[folder]

    def _upwards(self, folder: str) -> Settings:
        for place in _and_above(folder):
            for name in FILES:
                path = os.path.join(place, name)
                table = _table(path)
                if table is not None:
                    return Settings.of(table, origin=path, folder=place)
        return Settings()


def _and_above(folder: str) -> Iterator[str]:
    """A folder and those that it lies in, up to the root."""
    while True:
        yield folder
        above = os.path.dirname(folder)
        if above == folder:
            return
        folder = above


def _table(path: str) -> Mapping[str, Any] | None:
    """The settings of one file, None where there is no such file or it holds none."""
    try:
        with open(path, encoding="utf-8") as stream:
            text = stream.read()
        content: Mapping[str, Any] = resolve_name("tomllib:loads")(text)  # loaded for those who have settings
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError) as error:  # what is no UTF-8 or no TOML
        raise ConfigError(f"{path}: {error}") from None
    except RecursionError:
        raise ConfigError(f"{path}: nested too deeply to be settings") from None
    if os.path.basename(path) != "pyproject.toml":
        return content
    tool = content.get("tool")
    table = tool.get("factcheck") if isinstance(tool, Mapping) else None
    return table if isinstance(table, Mapping) else None
