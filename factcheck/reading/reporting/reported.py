"""What one cue reports, as tokens."""

from factcheck.reading.reporting.speakers import Speaker
from factcheck.text.frozen import Record


class Reported(Record):
    """Content on the tokens ``[first, last)``, its speaker, and its cue on ``[cue_first, cue]``.

    ``parts`` are the pieces of a content that its cue interrupts.
    """

    first: int
    last: int
    speaker: Speaker | None
    cue: int | None
    cue_first: int = 0
    quoted: bool = False
    parts: tuple[tuple[int, int], ...] = ()
