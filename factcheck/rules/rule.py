"""What a rule is: a generator of conflicts, with the examples that are its tests and its page."""

import datetime
import sys
from collections.abc import Callable, Iterator
from typing import Literal, get_args

import attrs

from factcheck.article import Article
from factcheck.errors import RuleError
from factcheck.report import Severity
from factcheck.text.frozen import Record, frozen
from factcheck.text.span import Span

Family = Literal["actors", "attributions", "figures", "times", "events", "structure"]


class Side(Record):
    """One side of a conflict: where it stands, in the words that clash, and what it states."""

    span: Span
    note: str


class Conflict(Record):
    """Statements that cannot stand together.

    ``message`` is one line that names both values in the article's words; ``sides`` come in any order. ``reasons``
    say why the sides are about one thing. ``severity`` lowers the rule's own where this conflict is less sure.
    """

    message: str
    sides: tuple[Side, ...]
    reasons: tuple[str, ...] = ()
    severity: Severity | None = None


@frozen
class Example:
    """An article of a few sentences; ``[[...]]`` marks, in title and text, what an issue must point at."""

    text: str
    title: str | None = attrs.field(default=None, kw_only=True)
    published: datetime.date | None = attrs.field(default=None, kw_only=True)


def _examples(given: tuple[str | Example, ...]) -> tuple[Example, ...]:
    return tuple(Example(e) if isinstance(e, str) else e for e in given)


def _plain_name(_: object, attribute: "attrs.Attribute[str]", value: object) -> None:
    words = value.split("-") if isinstance(value, str) and value.isascii() and value.islower() else [""]
    if not all(map(str.isalnum, words)):
        raise RuleError(f"{attribute.name}: expected small letters, digits and hyphens, found {value!r}")


def _known_family(_: object, attribute: "attrs.Attribute[Family]", value: object) -> None:
    if value not in get_args(Family):
        raise RuleError(f"{attribute.name}: expected one of {', '.join(get_args(Family))}, found {value!r}")


def _known_severity(_: object, attribute: "attrs.Attribute[Severity]", value: object) -> None:
    if not isinstance(value, Severity):
        raise RuleError(f"{attribute.name}: expected a factcheck Severity, found {value!r}")


@frozen
class Rule:
    """One kind of conflict.

    ``name`` is of small letters, digits and hyphens: it stands in reports, settings and comments as it is.
    ``inconsistent`` examples each give exactly one issue, at exactly the marks; ``consistent`` ones none under all
    rules; ``limits`` are known misses, asserted as misses. ``since`` is the version that brought the rule. Raises
    RuleError when name, family or severity is none.
    """

    name: str = attrs.field(validator=_plain_name)
    family: Family = attrs.field(validator=_known_family)
    severity: Severity = attrs.field(validator=_known_severity)
    since: str
    check: Callable[[Article], Iterator[Conflict]] = attrs.field(repr=False)
    inconsistent: tuple[Example, ...] = attrs.field(converter=_examples, repr=False)
    consistent: tuple[Example, ...] = attrs.field(converter=_examples, repr=False)
    limits: tuple[Example, ...] = attrs.field(converter=_examples, default=(), repr=False)

    @property
    def explanation(self) -> str:
        """The docstring of the rule's module: what it flags, and why a reader cares."""
        return (sys.modules[self.check.__module__].__doc__ or "").strip()
