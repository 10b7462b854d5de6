"""The meter: how much of its input a command has read, in bytes of the files, for those who wait."""

import contextlib
import os
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from factcheck.errors import DocumentError


class Meter:
    """Counts the bytes of files as they are read; ``total`` is None where it is not known."""

    def __init__(self, total: int | None = None) -> None:
        self.total = total
        self._before = 0
        self._stream: BinaryIO | None = None

    @classmethod
    def of(cls, paths: Iterable[str | DocumentError]) -> "Meter":
        """A meter over files that are to be read; what is no file, as standard input, has no known size."""
        total = 0
        for path in paths:
            if isinstance(path, DocumentError):
                continue
            try:
                total += os.path.getsize(path)
            except (OSError, ValueError):
                return cls()
        return cls(total)

    @property
    def share(self) -> float | None:
        """The share of the input that is read, None when that is not known."""
        if not self.total:
            return None
        try:
            within = self._stream.tell() if self._stream is not None else 0
        except (OSError, ValueError):  # no place in a pipe or a closed file
            within = 0
        return min(1.0, (self._before + within) / self.total)

    @contextlib.contextmanager
    def over(self, stream: BinaryIO) -> Iterator[None]:
        """Count one file while it is read."""
        self._stream = stream
        try:
            yield
        finally:
            self._stream = None
            with contextlib.suppress(OSError, ValueError):
                self._before += os.fstat(stream.fileno()).st_size
