"""Escaping: text as a page may show it."""

from html import escape

from factcheck.text.printable import printable


def text(given: str) -> str:
    """Text on one line, without control and bidi characters, that is no markup; quotes are escaped too."""
    return escape(printable(given))


def lines(given: str) -> str:
    """The same with its line breaks kept; a line that a CI log would take for a command ("::error::") is none."""
    return "\n".join(_line(line) for line in given.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def _line(line: str) -> str:
    shown = text(line)
    return shown.replace("::", "&#58;:", 1) if shown.lstrip().startswith("::") else shown


def key(given: str) -> str:
    """A name as classes, identifiers and selectors hold it: letters, digits and hyphens, all else as underscores."""
    return "".join(c if c.isascii() and (c.isalnum() or c == "-") else "_" for c in given)
