"""The article as the user gave it; its characters never change."""

import datetime

import attrs

from factcheck.text.frozen import frozen
from factcheck.text.span import Part, Span


def _optional_text(_: object, attribute: "attrs.Attribute[str | None]", value: object) -> None:
    if value is not None and not isinstance(value, str):
        raise TypeError(f"{attribute.name} must be a string or None, not {type(value).__name__}")


def _plain_date(_: object, attribute: "attrs.Attribute[datetime.date | None]", value: object) -> None:
    if isinstance(value, datetime.datetime) or not (value is None or isinstance(value, datetime.date)):
        raise TypeError(f"{attribute.name} must be a datetime.date or None, not {type(value).__name__}")


@frozen
class Source:
    """One text with its title and publication date.

    Raises TypeError when ``body`` is not a string, ``title`` neither string nor None, or ``published`` neither a
    ``datetime.date`` (a ``datetime.datetime`` is refused, since its zone would be lost) nor None.
    """

    body: str = attrs.field(validator=attrs.validators.instance_of(str))
    title: str | None = attrs.field(default=None, kw_only=True, validator=_optional_text)
    published: datetime.date | None = attrs.field(default=None, kw_only=True, validator=_plain_date)

    def part(self, part: Part) -> str:
        """The characters of one part; an article without a title has an empty one."""
        return self.body if part == "body" else self.title or ""

    def text(self, span: Span) -> str:
        """The exact characters of ``span``."""
        return self.part(span.part)[span.start : span.end]
