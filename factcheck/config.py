"""The configuration of a check."""

from typing import Literal, get_args

import attrs

from factcheck.errors import ConfigError
from factcheck.report import Severity
from factcheck.text.frozen import frozen

#: How dates in digits are read: month, day, year or day, month, year.
DateOrder = Literal["mdy", "dmy"]
DATE_ORDERS: tuple[DateOrder, ...] = get_args(DateOrder)


def _names(given: object) -> tuple[str, ...]:
    if isinstance(given, str) or not hasattr(given, "__iter__"):
        raise ConfigError(f"expected a list of rule names, found {given!r}")
    names = tuple(given)
    for name in names:
        if not isinstance(name, str):
            raise ConfigError(f"expected a rule name, found {name!r}")
    return names


def _date_order(given: object) -> DateOrder:
    for order in DATE_ORDERS:
        if given == order:
            return order
    raise ConfigError(f"date_order: expected {' or '.join(DATE_ORDERS)}, found {given!r}")


def _severity(given: object) -> Severity:
    try:
        return Severity(str(given))
    except ValueError:
        raise ConfigError(f"severity: expected error, warning or note, found {given!r}") from None


def _limit(_: object, attribute: "attrs.Attribute[int]", value: object) -> None:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise ConfigError(f"{attribute.name}: expected a whole number of at least 1, found {value!r}")


@frozen(kw_only=True)
class Config:
    """Which rules run and what is reported.

    ``select`` names the rules or families that run (none named: all built-in ones); ``ignore`` those that do not.
    ``plugins`` names third-party rules to run besides. ``severity`` is the least grave that is reported.
    ``date_order`` is how dates in digits are read: "mdy" takes 3/4/2025 for the 4th of March, "dmy" for the 3rd of
    April; those that are no date in one order (25/3/2025) are read in the other.

    An article is read up to ``limit`` characters and ``limit_tokens`` words and marks, title and body together; rules
    look at ``limit_pairs`` pairs of its claims. Past a limit the report is partial, and its reasons name it. Neither
    the order of dates nor the first two limits have a say over an Article, which was read before.

    Raises ConfigError on a value of the wrong type; unknown names raise RuleError when the check begins.
    """

    select: tuple[str, ...] = attrs.field(default=(), converter=_names)
    ignore: tuple[str, ...] = attrs.field(default=(), converter=_names)
    plugins: tuple[str, ...] = attrs.field(default=(), converter=_names)
    severity: Severity = attrs.field(default=Severity.WARNING, converter=_severity)
    date_order: DateOrder = attrs.field(default="mdy", converter=_date_order)
    limit: int = attrs.field(default=20_000_000, validator=_limit)
    limit_tokens: int = attrs.field(default=2_000_000, validator=_limit)
    limit_pairs: int = attrs.field(default=5_000_000, validator=_limit)
