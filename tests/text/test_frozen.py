"""Our frozen classes behave as those of attrs do."""

import copy
import pickle
from inspect import signature
from typing import Any

import attrs
import pytest

from factcheck.text import frozen as module
from factcheck.text.span import Span

frozen: Any = module.frozen
Record: Any = module.Record


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


class Cell(Record):
    """A place in a grid."""

    row: int
    column: int = 0
    note: str = ""

    @property
    def corner(self) -> bool:
        """True of the first of all."""
        return self[:2] == (0, 0)


class Pair(Record):
    left: int
    right: int

    def __repr__(self) -> str:
        return f"{self.left}|{self.right}"


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
    for value in (Point(1, 2), Cell(1, note="n"), Span("body", 1, 2)):
        assert copy.deepcopy(value) == value
        assert pickle.loads(pickle.dumps(value)) == value


def test_a_record_is_a_named_tuple() -> None:
    cell = Cell(1, note="n")
    assert cell == (1, 0, "n") == tuple(cell)
    assert (cell.row, cell.column, cell.note, cell.corner) == (1, 0, "n", False)
    assert repr(cell) == "Cell(row=1, column=0, note='n')"
    assert cell._asdict() == {"row": 1, "column": 0, "note": "n"}
    assert (Cell._fields, Cell._field_defaults) == (("row", "column", "note"), {"column": 0, "note": ""})
    assert Cell._make([1, 2, "n"]) == cell._replace(column=2) == Cell(row=1, column=2, note="n")
    assert (Cell.__doc__, Cell.__module__, Cell.__qualname__) == ("A place in a grid.", __name__, "Cell")
    with pytest.raises(AttributeError):
        cell.row = 2
    assert not hasattr(cell, "__dict__")
    match cell:
        case Cell(row, _, note):
            assert (row, note) == (1, "n")


def test_records_of_one_size_keep_their_names_apart() -> None:
    assert repr(Pair(left=1, right=2)) == "1|2"
    assert list(signature(Pair).parameters) == ["left", "right"]
    assert list(signature(Cell).parameters) == ["row", "column", "note"]
    for wrong in ({"row": 1, "left": 2}, {"column": 1}, {}):
        with pytest.raises(TypeError, match="argument"):
            Cell(**wrong)
    with pytest.raises((TypeError, ValueError), match="unexpected field names"):
        Cell(1)._replace(left=2)
