"""Frozen value classes: those of attrs, with comparison, hash and repr made of closures instead of compiled anew.

attrs writes and compiles the methods of each class as it is made. Over the classes of this package that took longer
than anything else at start; what is left to it here is the initialiser. Type checkers see ``attrs.frozen``.
"""

from collections.abc import Callable
from operator import attrgetter
from typing import Any

import attrs


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
