"""The configuration of a check."""

import attrs

from factcheck.errors import ConfigError
from factcheck.report import Severity
from factcheck.text.frozen import frozen


def _names(given: object) -> tuple[str, ...]:
    if isinstance(given, str) or not hasattr(given, "__iter__"):
        raise ConfigError(f"expected a list of rule names, found {given!r}")
    names = tuple(given)
    for name in names:
        if not isinstance(name, str):
            raise ConfigError(f"expected a rule name, found {name!r}")
    return names


def _severity(given: object) -> Severity:
    try:
        return Severity(str(given))
    except ValueError:
        raise ConfigError(f"severity: expected error, warning or note, found {given!r}") from None


@frozen(kw_only=True)
class Config:
    """Which rules run and what is reported.

    ``select`` names the rules or families that run (none named: all built-in ones); ``ignore`` those that do not.
    ``plugins`` names third-party rules to run besides. ``severity`` is the least grave that is reported. ``limit`` is
    the number of characters up to which an article is read; past it the report is partial.

    Raises ConfigError on a value of the wrong type; unknown names raise RuleError when the check begins.
    """

    select: tuple[str, ...] = attrs.field(default=(), converter=_names)
    ignore: tuple[str, ...] = attrs.field(default=(), converter=_names)
    plugins: tuple[str, ...] = attrs.field(default=(), converter=_names)
    severity: Severity = attrs.field(default=Severity.WARNING, converter=_severity)
    limit: int = attrs.field(default=20_000_000, validator=attrs.validators.instance_of(int))
