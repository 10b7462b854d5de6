"""The lines of ``wordnet.txt``, which is sorted by word and searched by halves: none is made before it is asked for."""

from functools import cache

from factcheck.lexicon.load import packaged


@cache
def _table() -> bytes:
    return packaged("wordnet.txt")


def _begin(wanted: bytes) -> int:
    """Where the first line begins that does not come before ``wanted``."""
    data = _table()
    low, high = data.index(b"\n\n") + 2, len(data)
    while low < high:
        start = data.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = _end(data, start)
        if data[start:end] < wanted:
            low = end + 1
        else:
            high = start
    return low


def _end(data: bytes, start: int) -> int:
    end = data.find(b"\n", start)
    return len(data) if end < 0 else end


def line_of(lemma: str, part: str) -> str:
    """The line of a lemma in one part of speech (a, n, v), empty where there is none."""
    wanted, data = f"{lemma}\t{part}".encode(), _table()
    start = _begin(wanted)
    return data[start : _end(data, start)].decode("utf-8") if data.startswith(wanted, start) else ""


def parts_of(lemma: str) -> str:
    """The parts of speech of a lemma, of a, n and v in this order; empty where it is not known."""
    wanted, data, parts = f"{lemma}\t".encode(), _table(), b""
    at = _begin(wanted)
    while data.startswith(wanted, at):
        parts += data[at + len(wanted) : at + len(wanted) + 1]
        at = _end(data, at) + 1
    return parts.decode("ascii")
