"""Lines and columns, worked out for display only."""

from bisect import bisect_right

from factcheck.text.frozen import Record


class Lines(Record):
    r"""The line starts of a text; ``\n``, ``\r\n`` and a lone ``\r`` end a line, as in an editor."""

    text: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> "Lines":
        """Find the line starts of ``text`` in one pass."""
        starts = [0]
        position = 0
        for line in text.splitlines(keepends=True):
            position += len(line)
            if line.endswith(("\n", "\r")):
                starts.append(position)
        return cls(text, tuple(starts))

    def locate(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both counted from 1 in code points."""
        line = bisect_right(self.starts, offset) - 1
        return line + 1, offset - self.starts[line] + 1

    def line(self, number: int) -> str:
        """The text of line ``number`` (from 1), without its line break."""
        start = self.starts[number - 1]
        end = self.starts[number] if number < len(self.starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")
