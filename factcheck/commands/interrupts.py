"""Interrupts: Ctrl-C ends a check between two articles, so that what is finished is told to its end."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class Interrupts:
    """Holds Ctrl-C back until it may be heard; a second one is heard at once."""

    def __init__(self) -> None:
        self._heard = False
        self._open = False

    @contextmanager
    def held_back(self) -> Iterator[None]:
        """Hold back while the block runs; where handlers cannot be set (in a thread) everything stays as it was."""
        try:
            before = signal.signal(signal.SIGINT, self._hear)
        except ValueError:
            yield
            return
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, before)

    @contextmanager
    def let_in(self) -> Iterator[None]:
        """Raise KeyboardInterrupt in this block, at its start when it was pressed before."""
        self._open = True
        try:
            if self._heard:
                raise KeyboardInterrupt
            yield
        finally:
            self._open = False

    def _hear(self, number: int, frame: FrameType | None) -> None:
        again, self._heard = self._heard, True
        if self._open or again:
            raise KeyboardInterrupt
