"""Progress: how many articles were checked so far, on one line of a terminal that is wiped at the end."""

import time
from typing import TextIO

#: Seconds between two lines; a terminal that is written to for each article slows the check down.
_EVERY = 0.2


class Progress:
    """A counter on a stream, or nothing where there is none."""

    def __init__(self, stream: TextIO | None) -> None:
        self._stream = stream
        self._number = 0
        self._shown = ""
        self._next = time.monotonic() + _EVERY

    def step(self) -> None:
        """Count one more article."""
        self._number += 1
        if self._stream is not None and time.monotonic() >= self._next:
            self._next = time.monotonic() + _EVERY
            self._show(f"{self._number:,} articles checked")

    def clear(self) -> None:
        """Wipe the line."""
        if self._stream is not None and self._shown:
            self._show("")

    def _show(self, line: str) -> None:
        assert self._stream is not None
        self._stream.write("\r" + line.ljust(len(self._shown)) + ("" if line else "\r"))
        self._stream.flush()
        self._shown = line
