"""The targets of fuzzing over what they start from, over each input that was a finding once, and over damaged ones."""

from random import Random

import pytest

from tests.fuzz.seeds import seeds
from tests.fuzz.targets import TARGETS

DAMAGED = 60
MARKS = (b"\x00", b"\xff", b"\xe2\x80", b"\r", b"\n", *(bytes([c]) for c in b'"{],<&0\\'), b"-->", b"9" * 30)


def damaged(data: bytes, random: Random) -> bytes:
    """The same with a few stretches taken out, put in, doubled or turned."""
    for _ in range(random.randint(1, 4)):
        start = random.randint(0, len(data))
        end = min(len(data), start + random.choice((0, 1, 2, 30, 300)))
        piece = data[start:end]
        new = random.choice((b"", piece * 2, piece[::-1], random.choice(MARKS), piece.upper()))
        data = data[:start] + new + data[end:]
    return data


@pytest.mark.parametrize("target", TARGETS)
def test_what_fuzzing_starts_from(target: str) -> None:
    for data in seeds(target)[:40] if target == "check" else seeds(target):
        TARGETS[target](data)


@pytest.mark.parametrize("target", TARGETS)
def test_damaged_input(target: str) -> None:
    random = Random(8)
    inputs = sorted(seeds(target), key=len)
    for _ in range(DAMAGED):
        TARGETS[target](damaged(random.choice(inputs), random))
