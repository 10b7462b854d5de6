"""Our frozen classes behave as those of attrs do."""

import copy
import pickle
from typing import Any

import attrs
import pytest

from factcheck.text import frozen as module
from factcheck.text.span import Span

frozen: Any = module.frozen


@frozen
class Point:
    x: int
    y: int = 0
    note: str = attrs.field(default="", eq=False, repr=False)


@frozen(kw_only=True)
class Named(Point):
    name: str


@frozen
class Nothing:
    pass


@frozen(eq=False)
class Single:
    x: int


@frozen
class Own:
    x: int

    def __repr__(self) -> str:
        return "own"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Own)


def test_comparison() -> None:
    assert Point(1) == Point(1, 0, "a note is not compared")
    assert Point(1) != Point(2)
    assert Point(1) != (1, 0)
    assert Named(x=1, name="") != Point(1)
    assert Nothing() == Nothing()
    assert Single(1) != Single(1)
    assert Own(1) == Own(2)


def test_hash() -> None:
    assert len({Point(1), Point(1, 0, "note"), Point(2), Nothing(), Nothing()}) == 3
    assert len({Single(1), Single(1)}) == 2
    with pytest.raises(TypeError, match="unhashable"):
        hash(Point([]))


def test_repr() -> None:
    assert repr(Point(1, note="hidden")) == "Point(x=1, y=0)"
    assert repr(Named(x=1, name="n")) == "Named(x=1, y=0, name='n')"
    assert repr(Own(1)) == "own"


def test_values_are_frozen_and_small() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Point(1).x = 2
    assert not hasattr(Point(1), "__dict__")
    assert attrs.evolve(Point(1), y=3) == Point(1, 3)
    assert attrs.asdict(Point(1)) == {"x": 1, "y": 0, "note": ""}


def test_copies_are_equal() -> None:
    for value in (Point(1, 2), Span("body", 1, 2)):
        assert copy.deepcopy(value) == value
        assert pickle.loads(pickle.dumps(value)) == value
