"""Frozen value classes that are quickly made: a command that checks one short article makes some two hundred.

``frozen`` is ``attrs.frozen`` with comparison, hash and repr made of closures. attrs writes and compiles the methods of
each class as it is made, and over the classes of this package that took longer than anything else at start; what is
left to it is the initialiser. ``Record`` is ``typing.NamedTuple`` without its look at each annotation, which takes as
long as all else that makes the class. Type checkers see the originals.
"""

import sys
from collections import namedtuple
from collections.abc import Callable
from operator import attrgetter
from typing import Any, NamedTuple

import attrs


class _RecordType(type):
    def __new__(cls, name: str, bases: tuple[type, ...], members: dict[str, Any]) -> type:
        if not bases:
            return super().__new__(cls, name, bases, members)
        fields = members.get("__annotations__", {})
        defaults = [members[field] for field in fields if field in members]
        made: Any = namedtuple(name, fields, defaults=defaults, module=members["__module__"])
        made.__annotations__ = fields
        for member, value in members.items():
            if member not in fields and member not in ("__annotations__", "__module__"):
                setattr(made, member, value)
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
