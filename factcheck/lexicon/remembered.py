"""What is worked out once a key and then looked up: a dictionary that fills itself and stays bounded."""

from abc import abstractmethod
from collections.abc import Callable
from typing import TypeVar

from factcheck.lexicon.word import CACHE_LIMIT

Key = TypeVar("Key")
Value = TypeVar("Value")


class Remembered(dict[Key, Value]):
    """A dictionary whose missing values are worked out by ``work_out``; it starts afresh when it holds too many.

    A look-up costs a third of one in ``functools.lru_cache``, which orders its keys anew each time.
    """

    @abstractmethod
    def work_out(self, key: Key) -> Value:
        """The value of a key that is asked for the first time."""

    def __missing__(self, key: Key) -> Value:
        if len(self) >= CACHE_LIMIT:
            self.clear()
        value = self[key] = self.work_out(key)
        return value


def remembered(work: Callable[[Key], Value]) -> Callable[[Key], Value]:
    """``work`` done once a key, as the look-up itself: a key that is known costs no call of ours."""

    class Known(Remembered[Key, Value]):
        def work_out(self, key: Key) -> Value:
            return work(key)

    return Known().__getitem__
