"""What stands right of a token, as the rules of tagging see it: looked up where a rule asks for it, and no sooner."""

from typing import Any

Sight = str | int
#: Characters that no rule tells apart.
_MERGED = str.maketrans("Mv0)(;-wK#", "nfr::::uk.")
_OPEN_GROUPS = frozenset("DOMn9aNSow")
#: What ends a clause, may be a finite verb, is an adverb, and nothing of the kind.
_IN_CLAUSES = str.maketrans('.,:;()"-cuwhOUxfv0ADMnNSaKoz/peyEgT9#~', "..............xxxrr-------------------")
#: No clause that is worth reading is longer.
_CLAUSE = 80


class _Opens:
    def __init__(self, near: str) -> None:
        self.near = near

    def __getitem__(self, i: int) -> bool:
        return self.near[i + 1] in _OPEN_GROUPS


class _Finite:
    def __init__(self, near: str) -> None:
        clauses = near.translate(_IN_CLAUSES)
        for infinitive in ("tb", "trb", "trrb"):
            clauses = clauses.replace(infinitive, "." + infinitive[1:])
        self.clauses = clauses.replace("b", "x")

    def __getitem__(self, i: int) -> int:
        clause = self.clauses[i + 1 : i + _CLAUSE].partition(".")[0]
        return 1 if "x" in clause else 2 if "k" in clause else 0


def sights(near: str) -> dict[str, Any]:
    """All that a rule may ask for (see ``Ahead``), by token; ``near`` has each token's coarse character."""
    near += ".."
    seen = near.translate(_MERGED)
    return {"first": seen[1:], "second": seen[2:], "opens": _Opens(near), "finite": _Finite(near)}


class Unseen(Exception):
    """A rule asks for what was not looked up yet."""


class Ahead:
    """What is known of it, and the number of the token's own class.

    ``first`` and ``second`` are the coarse characters of the next two tokens; ``opens`` is true where the first may
    open a noun group; ``finite`` says whether a finite verb stands before the clause ends: 0 no, 1 surely, 2 perhaps.
    """

    number: int
    first: str
    second: str
    opens: bool
    finite: int

    def __init__(self, known: dict[str, Sight]) -> None:
        vars(self).update(known)

    def __getattr__(self, name: str) -> Sight:
        raise Unseen(name)
