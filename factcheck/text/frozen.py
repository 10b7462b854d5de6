"""Frozen value classes that are quickly made: a command that checks one short article makes some two hundred.

``frozen`` is ``attrs.frozen`` with comparison, hash and repr made of closures. attrs writes and compiles the methods of
each class as it is made, and over the classes of this package that took longer than anything else at start; what is
left to it is the initialiser. ``Record`` is ``typing.NamedTuple`` without its look at each annotation, and without a
constructor compiled for each class: records of as many fields share its code, under the names of their own. Type
checkers see the originals.
"""

import sys
from collections import namedtuple
from collections.abc import Callable
from functools import cache
from operator import attrgetter
from types import FunctionType
from typing import Any, NamedTuple

import attrs


@cache
def _tuple_of(number: int) -> Any:
    """A named tuple of so many fields: what it is made of serves all records of that many."""
    return namedtuple(f"_{number}", [f"f{i}" for i in range(number)])


class _RecordType(type):
    def __new__(cls, name: str, bases: tuple[type, ...], members: dict[str, Any]) -> type:
        if not bases:
            return super().__new__(cls, name, bases, members)
        fields = tuple(members.get("__annotations__", {}))
        like = _tuple_of(len(fields))
        defaults = {field: members[field] for field in fields if field in members}
        make = like.__new__
        code = make.__code__.replace(co_varnames=("_cls", *fields))
        return type(
            name,
            (like,),
            {
                "__repr__": _shown_record,
                "_replace": _replaced,
                "__replace__": _replaced,
                **members,
                **{field: getattr(like, own) for field, own in zip(fields, like._fields, strict=True)},
                "__new__": FunctionType(code, make.__globals__, "__new__", tuple(defaults.values())),
                "__slots__": (),
                "__match_args__": fields,
                "_fields": fields,
                "_field_defaults": defaults,
            },
        )


def _shown_record(self: Any) -> str:
    return f"{type(self).__name__}({', '.join(f'{n}={v!r}' for n, v in zip(self._fields, self, strict=True))})"


def _replaced(self: Any, /, **changes: object) -> Any:
    made = self._make(map(changes.pop, self._fields, self))
    if changes:
        raise ValueError(f"Got unexpected field names: {list(changes)!r}")
    return made


class _Record(metaclass=_RecordType):
    """What a record names as its base; it has none but ``tuple``."""


#: From Python 3.14 on annotations are made when somebody asks for them, and a class body does not hold them.
Record: Any = NamedTuple if sys.version_info >= (3, 14) else _Record


def frozen(cls: type | None = None, /, *, eq: bool = True, **options: Any) -> Any:
    """Make a class as ``attrs.frozen`` does, with the same behaviour and options."""

    def make(cls: type) -> type:
        own = vars(cls)
        shown = "__repr__" not in own and options.get("repr", True)
        compared = eq and "__eq__" not in own
        made: Any = attrs.frozen(**{**options, "eq": False, "repr": False})(cls)
        if shown:
            made.__repr__ = _shown
        if compared:
            made.__eq__, made.__hash__ = _compared(made)
        return made

    return make if cls is None else make(cls)


def _shown(self: Any) -> str:
    fields = (field.name for field in attrs.fields(type(self)) if field.repr)
    name_of_class = type(self).__qualname__.rpartition(">.")[2]
    return f"{name_of_class}({', '.join(f'{name}={getattr(self, name)!r}' for name in fields)})"


def _compared(cls: Any) -> tuple[Callable[[Any, object], bool], Callable[[Any], int]]:
    """``__eq__`` and ``__hash__`` over the compared fields, for values of this very class."""
    names = [field.name for field in attrs.fields(cls) if field.eq]
    values: Callable[[Any], object] = attrgetter(*names) if names else lambda _: ()

    def eq(self: Any, other: object) -> bool:
        return values(self) == values(other) if other.__class__ is cls else NotImplemented

    def hashed(self: Any) -> int:
        return hash(values(self))

    return eq, hashed
