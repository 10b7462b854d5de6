"""The rules that run: built-in ones from a plain table, third-party ones from entry points.

Silently running fewer rules would be a false all-clear, so that every unknown, doubled or broken rule is an error.
"""

from collections.abc import Iterable

from factcheck.config import Config
from factcheck.errors import RuleError
from factcheck.on_demand import resolve_name
from factcheck.rules.builtin import LISTED
from factcheck.rules.listed import Runnable
from factcheck.rules.rule import Rule

GROUP = "factcheck.rules"


def plugins(names: tuple[str, ...]) -> tuple[Rule, ...]:
    """The third-party rules of these names, from the entry-point group ``factcheck.rules``.

    Raises RuleError when a name is not installed, is installed twice, does not load, or loads something else.
    """
    found: list[Rule] = []
    # Loaded only for those who have plugins: what it imports costs as much as all our rules.
    if not names:
        return ()
    entry_points = resolve_name("importlib.metadata:entry_points")
    for name in names:
        points = [point for point in entry_points(group=GROUP) if point.name == name]
        if len(points) != 1:
            many = ", ".join(sorted(p.value for p in points))
            raise RuleError(f"plugin rule {name!r}: " + (f"installed twice: {many}" if many else "not installed"))
        try:
            rule = points[0].load()
        except Exception as error:
            raise RuleError(f"plugin rule {name!r} cannot be loaded: {type(error).__name__}: {error}") from error
        if not isinstance(rule, Rule):
            raise RuleError(f"plugin rule {name!r}: expected a factcheck Rule, found {type(rule).__name__}")
        if rule.name != name:
            raise RuleError(f"plugin rule {name!r} calls itself {rule.name!r}; the two must be equal")
        found.append(rule)
    return tuple(found)


def get_rule(name: str) -> Rule:
    """The built-in rule of this name; raises RuleError when there is none."""
    for listed in LISTED:
        if listed.name == name:
            return listed.rule
    raise RuleError(f"unknown rule {name!r}{_nearest(name, [listed.name for listed in LISTED])}")


def _nearest(name: str, known: Iterable[str]) -> str:
    names = sorted(known)
    near = resolve_name("difflib:get_close_matches")(name, names, n=1)
    return f"; did you mean {near[0]!r}?" if near else f"; the rules are {', '.join(names)}"


def rules_for(config: Config) -> tuple[Runnable, ...]:
    """The rules that a configuration runs, built-in ones first, in the order of their table.

    Raises RuleError on an unknown or doubled name.
    """
    everything: tuple[Runnable, ...] = (*LISTED, *plugins(config.plugins))
    names = [rule.name for rule in everything]
    for name in names:
        if names.count(name) > 1:
            raise RuleError(f"rule {name!r} is defined twice")
    known = {*names, *(rule.family for rule in everything)}
    for name in (*config.select, *config.ignore):
        if name not in known:
            raise RuleError(f"unknown rule or family {name!r}{_nearest(name, known)}")
    selected = config.select or tuple(known)
    return tuple(
        rule
        for rule in everything
        if (rule.name in selected or rule.family in selected or rule.name in config.plugins)
        and rule.name not in config.ignore
        and rule.family not in config.ignore
    )
