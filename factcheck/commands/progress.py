"""Progress: how many articles were checked, how quickly, and how long the rest takes; wiped at the end."""

import os
import time
from typing import Any, Protocol, TextIO

from factcheck.documents.meter import Meter
from factcheck.on_demand import resolve_name

#: Seconds between two lines; a terminal that is written to for each article slows the check down.
_EVERY = 0.2


class Progress(Protocol):
    """What shows how far a command has come."""

    def step(self) -> None:
        """Count one more article."""

    def clear(self) -> None:
        """Wipe what is shown."""


def progress(stream: TextIO | None, meter: Meter) -> Progress:
    """A bar on a terminal where rich is installed, a line on one where it is not, nothing where nobody looks."""
    if stream is not None and os.environ.get("TERM") != "dumb" and resolve_name("importlib.util:find_spec")("rich"):
        return Bar(stream, meter)
    return Line(stream, meter)


class Pace:
    """How quickly articles go by: those of now, since a run that goes on has skipped the first in no time."""

    def __init__(self, meter: Meter) -> None:
        self.meter = meter
        self.number = 0
        self._began = 0.0
        self._from = 0.0

    def step(self) -> float:
        """Count one article and give the time."""
        now = time.monotonic()
        self.number += 1
        if self.number == 1:
            self._began, self._from = now, self.meter.share or 0.0
        return now

    def told(self, now: float) -> str:
        """The number, the rate once there is one, and the time left where the size of the input is known."""
        said = f"{self.number:,} article{'' if self.number == 1 else 's'} checked"
        passed = now - self._began
        if self.number > 1 and passed > 0:
            said += f", {(self.number - 1) / passed:,.1f} a second"
        left = self.left(now)
        return said if left is None else f"{said}, {_lasting(left)} left"

    def left(self, now: float) -> float | None:
        """Seconds until the rest of the input is read, None while that is not known."""
        share = self.meter.share
        if share is None or share <= self._from:
            return None
        return (1 - share) * (now - self._began) / (share - self._from)


def _lasting(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"


class Line:
    """A line of a stream that is written over, or nothing where there is no stream."""

    def __init__(self, stream: TextIO | None, meter: Meter) -> None:
        self._stream = stream
        self._pace = Pace(meter)
        self._shown = ""
        self._next = time.monotonic() + _EVERY

    def step(self) -> None:
        """Count one more article."""
        if self._stream is None:
            return
        now = self._pace.step()
        if now >= self._next:
            self._next = now + _EVERY
            self._show(self._pace.told(now))

    def clear(self) -> None:
        """Wipe the line."""
        if self._stream is not None and self._shown:
            self._show("")

    def _show(self, line: str) -> None:
        assert self._stream is not None
        self._stream.write("\r" + line.ljust(len(self._shown)) + ("" if line else "\r"))
        self._stream.flush()
        self._shown = line


class Bar:
    """The same with a bar by rich, which also keeps messages above it."""

    def __init__(self, stream: TextIO, meter: Meter) -> None:
        self._pace = Pace(meter)
        self._next = 0.0
        column = resolve_name("rich.progress:TextColumn")("{task.description}")
        bar = resolve_name("rich.progress:BarColumn")()
        console = resolve_name("rich.console:Console")(file=stream)
        self._live: Any = resolve_name("rich.progress:Progress")(
            bar, column, console=console, transient=True, redirect_stdout=False
        )
        self._task = self._live.add_task("", total=None if meter.total is None else 1.0)
        self._live.start()

    def step(self) -> None:
        """Count one more article."""
        now = self._pace.step()
        if now >= self._next:
            self._next = now + _EVERY
            self._live.update(self._task, completed=self._pace.meter.share or 0.0, description=self._pace.told(now))

    def clear(self) -> None:
        """Wipe the bar."""
        self._live.stop()
