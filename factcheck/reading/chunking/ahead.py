"""What stands right of a token, as the rules of tagging see it: looked up where a rule asks for it, and no sooner.

The text is seen as coarse characters, one a token (see ``WordClass.near``), and each thing seen as a small number.
"""

from factcheck.text.patterns import grammar

Sight = str | int
#: What a rule may ask for (see ``Ahead``); the number of the token's own class is known before anything ahead.
ASKED = ("number", "first", "second", "opens", "finite")
#: Characters that no rule tells apart.
_MERGED = str.maketrans("Mv0)(;-wK#", "nfr::::uk.")
#: The characters that are left, by their numbers.
_SEEN = '.,:"DSNO9aAnobefghkprtuxyzcTU/~'
_NUMBERS = bytes(max(_SEEN.find(chr(near).translate(_MERGED)), 0) for near in range(128)) + bytes(128)
_OPENS = bytes(chr(near) in "DOMn9aNSow" for near in range(256))
#: What ends a clause, may be a finite verb, is an adverb; anything else stays as it is.
_IN_CLAUSES = bytes.maketrans(b'.,:;()"-cuwhOUxfv0A', b"..............xxxrr")
#: What may be a noun is the verb between subject and determiner or pronoun: "the firms market their", "they need".
_VERB_OF = grammar(r"(?<=[nNSM])[NS](?=[DOo])|(?<=[Ow])[NS]")
#: No clause that is worth reading is longer.
_CLAUSE = 80
#: How many numbers what is seen ahead may have.
WIDTH = len(_SEEN)


class _Finite:
    def __init__(self, near: str) -> None:
        clauses = _VERB_OF.sub("x", near).encode("ascii").translate(_IN_CLAUSES)
        for infinitive in (b"tb", b"trb", b"trrb"):
            clauses = clauses.replace(infinitive, b"." + infinitive[1:])
        self.clauses = clauses.replace(b"b", b"x")

    def __getitem__(self, i: int) -> int:
        clause = self.clauses[i + 1 : i + _CLAUSE].partition(b".")[0]
        return 1 if b"x" in clause else 2 if b"k" in clause else 0


def sights(near: str) -> tuple[bytes | _Finite, ...]:
    """What is seen of all that is ``ASKED``, by token; ``near`` has each token's coarse character."""
    near += ".."
    text = near.encode("ascii")
    seen = text.translate(_NUMBERS)
    return b"", seen[1:], seen[2:], text.translate(_OPENS)[1:], _Finite(near)


class Unseen(Exception):
    """A rule asks for what was not looked up yet."""

    def __init__(self, asked: str) -> None:
        super().__init__(asked)
        self.asked = asked


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


def seen_as(asked: str, number: int) -> Sight:
    """What a number stands for where this is asked."""
    return _SEEN[number] if asked in ("first", "second") else number
