from pathlib import Path

import pytest

from factcheck.errors import ConfigError
from factcheck.report import Severity
from factcheck.settings import KEYS, Settings, SettingsFinder


def write(path: Path, text: str) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return str(path)


def test_the_nearest_file_upwards_is_in_force(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", "[tool.factcheck]\nselect = ['figures']\nseverity = 'note'\n")
    write(tmp_path / "sport" / "factcheck.toml", "ignore = ['times']\n")
    write(tmp_path / "sport" / "pyproject.toml", "[tool.other]\n")
    finder = SettingsFinder({})
    above = finder.settings_for(str(tmp_path / "news" / "a.txt"))
    assert (above.config.select, above.config.severity) == (("figures",), Severity.NOTE)
    assert above.origins["select"] == str(tmp_path / "pyproject.toml")
    nearer = finder.settings_for(str(tmp_path / "sport" / "b.txt"))
    assert (nearer.config.select, nearer.config.ignore) == ((), ("times",))


def test_a_project_without_a_table_of_ours_is_passed_by(tmp_path: Path) -> None:
    write(tmp_path / "factcheck.toml", "severity = 'error'\n")
    write(tmp_path / "a" / "pyproject.toml", "[project]\nname = 'x'\n")
    assert SettingsFinder({}).settings_for(str(tmp_path / "a" / "b.txt")).config.severity is Severity.ERROR


def test_the_command_line_stands_over_the_file(tmp_path: Path) -> None:
    write(tmp_path / "factcheck.toml", "severity = 'error'\nignore = ['times']\n")
    settings = SettingsFinder({"severity": "note"}).settings_for(str(tmp_path / "b.txt"))
    assert (settings.config.severity, settings.config.ignore) == (Severity.NOTE, ("times",))
    assert settings.origins == {"severity": "command line", "ignore": str(tmp_path / "factcheck.toml")}


def test_paths_are_relative_to_where_they_are_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "a" / "factcheck.toml", "baseline = 'known.json'\n[per-file-ignores]\n'opinion/*' = ['events']\n")
    settings = SettingsFinder({}).settings_for("a/opinion/b.txt")
    assert settings.baseline == str(tmp_path / "a" / "known.json")
    assert settings.ignored_in("a/opinion/b.txt") == ("events",)
    assert settings.ignored_in("opinion/b.txt") == ()
    assert SettingsFinder({"baseline": "known.json"}).settings_for("a/b.txt").baseline == "known.json"


@pytest.mark.parametrize(("text", "message"), [
    ("selekt = []", "selekt: unknown setting; did you mean 'select'?"),
    ("zzz = 1", f"zzz: unknown setting; expected one of {', '.join(KEYS)}"),
    ("select = 'figures'", "select: expected a list of rule names, found 'figures'"),
    ("severity = 'grave'", "severity: expected error, warning or note, found 'grave'"),
    ("exclude = [1]", "exclude: expected a list of strings, found [1]"),
    ("per-file-ignores = ['a']", "per-file-ignores: expected a table of patterns with lists of rules, found ['a']"),
    ("fields = { txt = 'body' }", "fields: unknown field 'txt'; did you mean 'text'?"),
    ("fields = { text = 1 }", "fields: expected a table of field names, found {'text': 1}"),
    ("baseline = 3", "baseline: expected a path, found 3"),
    ("limit = 'a'", "limit: "),
])  # fmt: skip
def test_mistakes_are_named_with_the_file(tmp_path: Path, text: str, message: str) -> None:
    path = write(tmp_path / "factcheck.toml", text)
    with pytest.raises(ConfigError) as error:
        SettingsFinder({}).settings_for(str(tmp_path / "a.txt"))
    assert str(error.value).startswith(f"{path}: {message}")


def test_a_file_that_is_no_toml(tmp_path: Path) -> None:
    path = write(tmp_path / "pyproject.toml", "[tool")
    with pytest.raises(ConfigError, match=r"pyproject\.toml: ") as error:
        SettingsFinder({}).settings_for(str(tmp_path / "a.txt"))
    assert str(error.value).startswith(path)


def test_toml_without_bottom(tmp_path: Path) -> None:
    write(tmp_path / "factcheck.toml", "limit = " + "[" * 20_000)
    with pytest.raises(ConfigError, match=r"factcheck\.toml: nested too deeply to be settings"):
        SettingsFinder({}).settings_for(str(tmp_path / "a.txt"))


def test_a_tool_that_is_no_table(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", "tool = 1")
    assert SettingsFinder({}).settings_for(str(tmp_path / "a.txt")) == Settings()


def test_defaults() -> None:
    assert Settings.of({}, origin="x") == Settings()
