"""Escaping: text as a page may show it."""

from html import escape

from factcheck.text.printable import printable


def text(given: str) -> str:
    """Text on one line, without control and bidi characters, that is no markup; quotes are escaped too."""
    return escape(printable(given))


def lines(given: str) -> str:
    """The same with its line breaks kept."""
    return "\n".join(text(line) for line in given.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
