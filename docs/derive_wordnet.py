"""Derive ``factcheck/lexicon/wordnet.txt`` from WordNet 3.0: ``python docs/derive_wordnet.py [/usr/share/wordnet]``.

WordNet is read once, here, and only what is known of common senses is kept: a word that is as often something else
says nothing. How often a sense is met is what WordNet's own tagged texts say (``cntlist.rev``). The format of the
table is told in its head, and what it is for in ``factcheck/lexicon/wordnet.py``.
"""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

import attrs
from wordnet_files import LINKED, SURE, Key, WordNet

HERE = Path(__file__).resolve().parent.parent
TARGET = HERE / "factcheck" / "lexicon" / "wordnet.txt"

T = TypeVar("T")

#: What news asks of a noun: the kind, and the sense of WordNet below which it lies. The first that fits is the kind.
KINDS = {
    "person": "person 1", "animal": "animal 1", "plant": "plant 2", "group": "social_group 1", "aircraft": "aircraft 1",
    "vessel": "vessel 2", "vehicle": "vehicle 1", "weapon": "weapon 1", "building": "building 1", "bridge": "bridge 1",
    "road": "road 1", "water": "body_of_water 1", "mountain": "mountain 1", "settlement": "municipality 1",
    "room": "room 1", "drug": "drug 1", "food": "food 1", "dish": "food 2", "disease": "disease 1",
    "injury": "injury 1",
    "document": "document 1", "publication": "publication 1", "clothing": "clothing 1", "money": "currency 1",
    "payment": "payment 1", "time": "time_period 1", "contest": "contest 1", "crime": "crime 1", "fight": "fight 2",
    "fire": "fire 1", "storm": "storm 1", "disaster": "calamity 1", "meeting": "meeting 1", "feeling": "feeling 1",
    "act": "act 2", "event": "event 1", "structure": "structure 1",
}  # fmt: skip

#: Words without a tagged use are kept when the glosses of WordNet use them this often.
GLOSSED = {"n": 2, "v": 1, "a": 3}
#: Kinds of things whose every word is kept: news is full of them.
ALL_OF = frozenset({"vessel", "aircraft", "vehicle", "weapon", "building", "bridge", "road"})
#: A kind above a noun is near within this many steps, and telling when it holds at most this many senses.
NEAR, TELLING = 5, 700
#: Kinds of nouns that tell what is done or felt, by the file of WordNet that they stand in: act, attribute, cognition,
#: communication, event, feeling, phenomenon, possession, process, state. Agents ("winner") are not what they do.
TELLS = frozenset({"04", "07", "09", "10", "11", "12", "19", "21", "22", "26"})
#: Species and substances, of which there are thousands, none of them news, where no tagged text has them.
RARE = frozenset({"05", "08", "13", "20", "27", "23", "25"})


@attrs.frozen
class Known:
    """What the table says of one word: its senses, the words that it is derived from or gives; what lies above its
    senses; the senses and words that it excludes; its kind.
    """

    keys: tuple[Key, ...]
    words: tuple[str, ...]
    above: tuple[Key, ...]
    opposites: tuple[Key, ...]
    opposed: tuple[str, ...]
    kind: str


class Deriving:
    """Everything that is kept, word by word."""

    def __init__(self, net: WordNet) -> None:
        self.net = net
        self.kinds = [net.of[w, "n"][int(n) - 1][0] for w, n in (cell.split() for cell in KINDS.values())]
        held = net.below()
        self.telling = {key for key, many in held.items() if many <= TELLING and key[0] == "n"}

    def of(self, word: str, part: str) -> Known:
        """What is kept of a word."""
        senses = self.net.common(word, part)
        linked = list(self._linked(word, part, ("+", "\\")))
        keys = [*senses, *(key for _, _, key in linked if key in self.net.common(*_word(linked, key)))]
        opposed = list(self._linked(word, part, ("!",)))
        heads = [k for key in senses for k in self._heads(key)]
        opposites = [k for ours, _, k in opposed if self._both_common(ours, k)]
        opposites += [k for key in heads for _, k in self._opposites(key)]
        for lemma, other in dict.fromkeys((lemma, key[0]) for _, lemma, key in linked if part == "n" and key[0] == "v"):
            derived = list(self._linked(lemma, other, ("!",)))
            opposed += derived
            opposites += [k for ours, _, k in derived if self._both_common(ours, k)]
        above = list(self._above(word)) if part == "n" else heads
        return Known(
            keys=_once(keys),
            words=_once(lemma for _, lemma, _ in linked),
            above=_once(above),
            opposites=_once(opposites),
            opposed=_once(lemma for _, lemma, _ in opposed),
            kind=self._kind(word) if part == "n" else "",
        )

    def _linked(self, word: str, part: str, links: tuple[str, ...]) -> Iterator[tuple[Key, str, Key]]:
        """The words that this one is derived from, gives, or is opposed to: its sense, the word, that word's sense.

        Of nouns only those that tell what is done or felt: agents are not what they do.
        """
        for key, share in self.net.shares(word, part).items():
            sense = self.net.senses[key]
            for symbol, target, own, other in sense.pointers:
                if symbol not in links or not own or sense.words[own - 1] != word or share < LINKED:
                    continue
                lemma = self.net.senses[target].words[other - 1]
                tells = all(k[0] != "n" or self.net.senses[k].file in TELLS for k in (key, target))
                if (tells or "!" in links) and self.net.shares(lemma, target[0]).get(target, 0) >= LINKED:
                    yield key, lemma, target

    def _both_common(self, ours: Key, theirs: Key) -> bool:
        return any(
            ours in self.net.common(a, ours[0]) and theirs in self.net.common(b, theirs[0])
            for a in self.net.senses[ours].words
            for b in self.net.senses[theirs].words
        )

    def _above(self, word: str) -> Iterator[Key]:
        """The kinds above a noun in the senses that it may have: near ones that tell something, and those of news."""
        for sense, share in self.net.shares(word, "n").items():
            if share < LINKED:
                continue
            for key, distance in self.net.chain(sense):
                named = any(key in self.net.common(w, "n") for w in self.net.senses[key].words if "_" not in w)
                if (distance <= NEAR and named and key in self.telling) or key in self.kinds:
                    yield key
            if sense in self.kinds:
                yield sense

    def kinds_of(self, word: str) -> frozenset[str]:
        """All kinds that a noun may be."""
        above = set(self._above(word))
        return frozenset(name for name, key in zip(KINDS, self.kinds, strict=True) if key in above)

    def _kind(self, word: str) -> str:
        """The kind of a noun that is nearly always one."""
        for sense, share in self.net.shares(word, "n").items():
            if share >= SURE:
                over = {sense, *(key for key, _ in self.net.chain(sense))}
                return next((name for name, key in zip(KINDS, self.kinds, strict=True) if key in over), "")
        return ""

    def _heads(self, key: Key) -> list[Key]:
        sense = self.net.senses[key]
        return [target for symbol, target, _, _ in sense.pointers if symbol == "&" and sense.satellite]

    def _opposites(self, key: Key) -> Iterator[tuple[Key, Key]]:
        """The sense opposed to that of a head adjective."""
        return ((key, target) for symbol, target, _, _ in self.net.senses[key].pointers if symbol == "!")


def _word(linked: Iterable[tuple[Key, str, Key]], key: Key) -> tuple[str, str]:
    return next((lemma, key[0]) for _, lemma, target in linked if target == key)


def _once(found: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(found))


def _wanted(net: WordNet, deriving: Deriving) -> Iterator[tuple[str, str]]:
    """The words that news may use: single ones and verbs with a particle, no names, no species."""
    for (word, part), senses in net.of.items():
        letters = word.replace("_", "").replace("-", "")
        if not letters.isascii() or not letters.isalpha() or len(word) < 3:
            continue
        first = net.senses[senses[0][0]]
        if word.count("_") > (part == "v") or any(symbol == "@i" for symbol, *_ in first.pointers):
            continue
        tagged = any(count for _, count in senses)
        known = first.file not in RARE and net.glossed.get(word, 0) >= GLOSSED[part]
        if tagged or known or "_" in word or (part == "n" and deriving.kinds_of(word) & ALL_OF):
            yield word, part


def rows(net: WordNet) -> Iterator[str]:
    """The lines of the table: word, part of speech, and the cells that its head tells."""
    deriving = Deriving(net)
    known = {pair: deriving.of(*pair) for pair in sorted(_wanted(net, deriving))}
    uses: dict[Key, int] = {}
    for found in known.values():
        for key in dict.fromkeys((*found.keys, *found.above, *found.opposites)):
            uses[key] = uses.get(key, 0) + 1
    numbers = {key: number for number, key in enumerate(sorted(key for key, many in uses.items() if many > 1))}
    for (word, part), found in sorted(known.items()):
        cells = [
            _cell(found.keys, found.words, numbers),
            _cell(found.above, (), numbers),
            _cell(found.opposites, found.opposed, numbers),
            found.kind,
        ]
        if any(cells):
            yield "\t".join([word.replace("_", " "), part, *cells]).rstrip("\t")


def _cell(keys: Iterable[Key], words: Iterable[str], numbers: dict[Key, int]) -> str:
    return " ".join([*(_short(numbers[k]) for k in keys if k in numbers), *(f"={w}" for w in words if "_" not in w)])


_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def _short(number: int) -> str:
    digits = ""
    while True:
        number, rest = divmod(number, 36)
        digits = _DIGITS[rest] + digits
        if not number:
            return digits


HEAD = """\
# What WordNet 3.0 knows of the common senses of words. WordNet 3.0 Copyright 2006 by Princeton University. All rights
# reserved. Its licence stands in NOTICE. Derived by docs/derive_wordnet.py, which says what is kept; do not edit.
#
# word, part of speech (n, v, a) and four cells, empty ones at the end left out: the senses that the word has, by number
# (base 36), and "=" with the words that it is derived from or gives; the senses that it is a kind of (of adjectives: a
# shade of); the senses and words that it excludes; the kind of thing that it names.
"""


def main() -> None:
    net = WordNet(Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/wordnet"))
    lines = sorted(rows(net), key=lambda line: line.encode())
    TARGET.write_text(HEAD + "\n" + "\n".join(lines), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
