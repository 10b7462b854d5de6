"""WordNet's files as they are installed (data.*, index.*, cntlist.rev: see wndb(5WN)), for derive_wordnet.py."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import attrs

PARTS = {"noun": "n", "verb": "v", "adj": "a"}
#: A sense: its part of speech and its offset in WordNet's file.
Key = tuple[str, int]

#: A sense is common when this share of a word's tagged uses is of it; the first alone is sure from the second share.
COMMON, SURE = 0.25, 0.5
#: Words that are derived from each other, or opposed, are so in a sense that has at least this share of either's uses.
LINKED = 0.15
#: Words without a tagged use say something when they have at most this many senses.
FEW_SENSES = 3


@attrs.frozen
class Sense:
    """One set of synonyms: its words, its file, its pointers by symbol as (target key, own word, target's word)."""

    key: Key
    file: str
    satellite: bool
    words: tuple[str, ...]
    pointers: tuple[tuple[str, Key, int, int], ...]

    def above(self) -> list[Key]:
        """What this is a kind of, or the adjective that it is a shade of."""
        return [target for symbol, target, _, _ in self.pointers if symbol in ("@", "@i", "&")]


class WordNet:
    """The senses, and of each word by part of speech its senses, commonest first, with their counts."""

    def __init__(self, folder: Path) -> None:
        self.senses: dict[Key, Sense] = {}
        self.of: dict[tuple[str, str], list[tuple[Key, int]]] = {}
        self.glossed: dict[str, int] = {}
        counts = dict(_counts(folder / "cntlist.rev"))
        for name, part in PARTS.items():
            for line in (folder / f"data.{name}").read_text(encoding="utf-8").splitlines():
                if not line.startswith(" "):
                    facts, _, gloss = line.partition(" | ")
                    sense = _sense(facts.split(" "), part)
                    self.senses[sense.key] = sense
                    for word in re.findall(r"[a-z]+", gloss.lower()):
                        self.glossed[word] = self.glossed.get(word, 0) + 1
            for line in (folder / f"index.{name}").read_text(encoding="utf-8").splitlines():
                if not line.startswith(" "):
                    cells = line.split()
                    offsets = cells[-int(cells[2]) :]
                    self.of[cells[0], part] = [
                        ((part, int(offset)), counts.get((cells[0], part, number), 0))
                        for number, offset in enumerate(offsets, 1)
                    ]

    def shares(self, word: str, part: str) -> dict[Key, float]:
        """The senses of a word with the share of its tagged uses; of few senses without one the first."""
        senses = self.of.get((word, part), [])
        total = sum(count for _, count in senses)
        if total:
            return {key: count / total for key, count in senses}
        return {key: SURE if first else LINKED for first, key in _firsts(senses)} if len(senses) <= FEW_SENSES else {}

    def common(self, word: str, part: str) -> tuple[Key, ...]:
        """The senses that a word often has, commonest first."""
        return _common(self, word, part)

    def below(self) -> dict[Key, int]:
        """How many senses lie under each noun sense."""
        held: dict[Key, int] = {}
        for sense in self.senses.values():
            for key in {k for k, _ in self.chain(sense.key)}:
                held[key] = held.get(key, 0) + 1
        return held

    def chain(self, key: Key, *, steps: int = 30) -> Iterator[tuple[Key, int]]:
        """What lies above a noun sense, with its distance, nearest first."""
        level, seen = [key], {key}
        for distance in range(1, steps + 1):
            level = [k for at in level for k in self.senses[at].above() if not (k in seen or seen.add(k))]
            yield from ((k, distance) for k in level)


@cache
def _common(net: WordNet, word: str, part: str) -> tuple[Key, ...]:
    return tuple(key for key, share in net.shares(word, part).items() if share >= COMMON)


def _firsts(senses: Iterable[tuple[Key, int]]) -> Iterator[tuple[bool, Key]]:
    return ((number == 0, key) for number, (key, _) in enumerate(senses))


def _counts(path: Path) -> Iterator[tuple[tuple[str, str, int], int]]:
    parts = {"1": "n", "2": "v", "3": "a", "5": "a"}
    for line in path.read_text(encoding="utf-8").splitlines():
        key, number, count = line.split()
        word, _, kind = key.partition("%")
        if kind[0] in parts:
            yield (word, parts[kind[0]], int(number)), int(count)


def _sense(cells: list[str], part: str) -> Sense:
    many = int(cells[3], 16)
    words = tuple(w.partition("(")[0].lower() for w in cells[4 : 4 + 2 * many : 2])
    after = 5 + 2 * many
    rest = cells[after : after + 4 * int(cells[after - 1])]
    pointers = []
    for symbol, offset, target, ends in zip(rest[::4], rest[1::4], rest[2::4], rest[3::4], strict=True):
        if target != "r":
            pointers.append((symbol, (target.replace("s", "a"), int(offset)), int(ends[:2], 16), int(ends[2:], 16)))
    return Sense((part, int(cells[0])), cells[1], cells[2] == "s", words, tuple(pointers))
