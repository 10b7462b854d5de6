"""``factcheck config``: print the settings in force for a path, and where each comes from."""

import argparse
import json

from factcheck.commands.options import add_reading, add_rules, settings_given
from factcheck.settings import KEYS, Settings, SettingsFinder
from factcheck.text.printable import printable


def add(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.description = "Print the settings in force for an article, and where each comes from."
    parser.add_argument("path", nargs="?", default="article.txt", metavar="PATH", help="the article asked about")
    add_reading(parser)
    add_rules(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print a line a setting: its value as TOML has it, and its origin."""
    settings = SettingsFinder(settings_given(options)).settings_for(options.path)
    rows = [(key, shown(settings, key), settings.origins.get(key, "default")) for key in KEYS]
    wide = max(len(f"{key} = {value}") for key, value, _ in rows)
    for key, value, origin in rows:
        print(printable(f"{f'{key} = {value}':<{min(wide, 60)}}  # {origin}"))
    return 0


def shown(settings: Settings, key: str) -> str:
    """The value of a setting, as TOML has it."""
    name = key.replace("-", "_")
    value = getattr(settings.config, name) if hasattr(settings.config, name) else getattr(settings, name)
    if key == "fields":
        return "{ " + ", ".join(f"{k} = {json.dumps(v)}" for k, v in value._asdict().items()) + " }"
    if isinstance(value, dict):
        pairs = (f"{json.dumps(k)} = {json.dumps(list(v))}" for k, v in value.items())
        return "{ " + ", ".join(pairs) + " }" if value else "{}"
    return json.dumps(list(value) if isinstance(value, tuple) else value)
