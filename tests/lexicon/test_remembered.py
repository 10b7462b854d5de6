"""What is worked out once is looked up after that, and memory stays bounded."""

import pytest

from factcheck.lexicon import remembered
from factcheck.lexicon.remembered import Remembered


class Lengths(Remembered[str, int]):
    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    def work_out(self, key: str) -> int:
        self.asked.append(key)
        return len(key)


def test_a_value_is_worked_out_once() -> None:
    lengths = Lengths()
    assert [lengths[word] for word in ("port", "ship", "port")] == [4, 4, 4]
    assert lengths.asked == ["port", "ship"]


def test_it_starts_afresh_when_full(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "CACHE_LIMIT", 2)
    lengths = Lengths()
    for word in ("port", "ship", "crew"):
        assert lengths[word] == 4
    assert list(lengths) == ["crew"]
