"""Where time goes: the processor time of named parts, one run or many."""

import time
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any


def timed(spent: Counter[str], name: str, work: Callable[..., Any]) -> Callable[..., Any]:
    """The same work, whose processor time is added under a name; what it yields is drawn within it."""

    def run(*args: object, **options: object) -> object:
        begin = time.process_time()
        made = work(*args, **options)
        made = tuple(made) if isinstance(made, Iterator) else made
        spent[name] += time.process_time() - begin  # type: ignore[assignment]
        return made

    return run
