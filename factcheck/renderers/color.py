"""Colour for terminals: ANSI sequences, or nothing."""

from factcheck.text.frozen import Record

_CODES = {"bold": "1", "dim": "2", "red": "1;31", "yellow": "1;33", "cyan": "1;36", "blue": "34", "green": "1;32"}

#: The colour of each severity.
SEVERITY = {"error": "red", "warning": "yellow", "note": "cyan"}


class Paint(Record):
    """Puts text in a colour when enabled, and leaves it as it is otherwise."""

    enabled: bool

    def __call__(self, color: str, text: str) -> str:
        return f"\x1b[{_CODES[color]}m{text}\x1b[0m" if self.enabled and text else text
