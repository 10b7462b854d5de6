from typing import NamedTuple as Record

from attrs import frozen as frozen

__all__ = ["Record", "frozen"]
