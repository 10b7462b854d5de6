"""Likeness of two written words: a slip of a letter, or so much alike that a writer may take one for the other."""

import unicodedata
from functools import lru_cache

#: Letters of a word of which one may be a slip; of a surname, or of a short name, that is told by its likeness.
_LONG = 4
LONGER = 5
_BEGINNING, _SLIPS = 4, 2


def _is_umlaut(before: str) -> bool:
    """True of what stands before the "e" of "Mueller", and not of "Jacques" and "Bauer"."""
    return before[-1] in "aou" and before[0] not in "aegq"


@lru_cache(maxsize=8192)
def plain(word: str) -> str:
    """A word without accents, nor the "e" that is written for them: Müller, Mueller and Muller are one."""
    if not word.isascii():
        word = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return "".join(c for n, c in enumerate(word) if c != "e" or not n or not _is_umlaut(word[max(n - 2, 0) : n]))


def _lost(a: str, b: str) -> bool:
    """True of "Erdoan": Erdoğan in a text that lost its letters with accents."""
    return a.isascii() != b.isascii() and all("".join(filter(str.isascii, w)) == min(a, b, key=len) for w in (a, b))


def slip(a: str, b: str) -> bool:
    """True of two words one letter apart, long enough for that to be a slip: one letter more, other, or swapped."""
    if _lost(a, b):
        return False
    a, b = sorted((plain(a), plain(b)), key=len)
    if a == b or len(a) < _LONG or not (a + b).isalpha() or a[0] != b[0] or b in (a + "s", a + "z"):
        return False
    start = _shared(a, b)
    if len(a) == len(b):
        return a[start + 1 :] == b[start + 1 :] or a[start:] == b[start + 1 : start + 2] + b[start] + b[start + 2 :]
    return len(b) == len(a) + 1 and a[start:] == b[start + 1 :]


def alike(a: str, b: str, *, shorter: int = 0) -> bool:
    """True of two surnames that a writer may take for one: half alike from the start, or two letters apart at most.

    ``shorter`` names may do where all else is alike.
    """
    if _lost(a, b):
        return False
    a, b = sorted((plain(a), plain(b)), key=len)
    if len(a) < LONGER or a[0] != b[0] or not (a + b).isalpha() or b.startswith(a):
        return False
    same = _shared(a, b)
    if same >= _BEGINNING and len(b) - len(a) <= _SLIPS and same * 2 >= len(b):
        return True
    return len(a) + shorter > LONGER and _distance(a, b) <= _SLIPS


def begins_alike(a: str, b: str) -> bool:
    """True of two surnames with one beginning of some letters: Lindqvist and Lindgren."""
    a, b = sorted((plain(a), plain(b)), key=len)
    same = _shared(a, b)
    return _BEGINNING <= same < len(a) and len(b) - len(a) <= _SLIPS + 1 and (a + b).isalpha()


def ends_alike(a: str, b: str) -> bool:
    """True of two words with one initial that go on alike after it: Skyhaven and Sunhaven."""
    return a[0] == b[0] and _shared(a[::-1], b[::-1]) >= LONGER


def forms_of_one(short: str, long: str) -> bool:
    """True of Asia and Asian, Center and Centre, Buddhism and Buddhist: only the ending differs."""
    swapped = len(short) == len(long) and short[:-2] == long[:-2] and sorted(short[-2:]) == sorted(long[-2:])
    return swapped or short[:-1] == long[: len(short) - 1]


def letters_off(a: tuple[str, ...], b: tuple[str, ...], *, most: int = 1) -> bool:
    """True of names of as many words, of which at least one is the same and at most so many differ, each by a slip."""
    if len(a) != len(b):
        return False
    pairs = [(x, y) for x, y in zip(a, b, strict=True) if plain(x) != plain(y)]
    return 1 <= len(pairs) <= most and all(slip(*pair) for pair in pairs)


def _shared(a: str, b: str) -> int:
    """How many letters two words have in common from the start."""
    return next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def _distance(a: str, b: str) -> int:
    """The edit distance of two words (Levenshtein), worked out row by row."""
    row = list(range(len(b) + 1))
    for n, x in enumerate(a, 1):
        following = [n]
        for m, y in enumerate(b, 1):
            following.append(min(row[m] + 1, following[-1] + 1, row[m - 1] + (x != y)))
        row = following
    return row[-1]
