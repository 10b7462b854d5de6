"""Lines of a file of records, of bounded length: one that never ends must not fill the memory."""

import io
from collections.abc import Iterator

#: Characters of a line or field of records: more than any article is read of, escaped or not.
LONGEST = 32 * 2**20
#: Bytes of a file that holds one article, and is read as a whole.
LARGEST = 256 * 2**20
_PIECE = 2**16


def bounded_lines(stream: io.TextIOBase) -> Iterator[str]:
    """The lines of a stream; of one that is too long its first characters, one more than LONGEST, and no end."""
    while line := stream.readline(LONGEST + 1):
        yield line
        while len(line) > LONGEST and not line.endswith(("\n", "\r")):
            rest = stream.readline(_PIECE)
            if not rest or rest.endswith(("\n", "\r")):
                break
