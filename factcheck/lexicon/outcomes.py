"""Words that tell how a matter came out, and nouns that may mean one thing under several names."""

from collections.abc import Iterable
from functools import cache

from factcheck.lexicon import inflect
from factcheck.lexicon.entries import OutcomeEntries, OutcomeWord
from factcheck.lexicon.load import cells, values, words_of
from factcheck.lexicon.verb_forms import forms_of

_COLUMNS = ("dimension", "pole", "pos", "bearer", "kind", "target", "words")


def outcome_entries(form: str, lemmas: Iterable[str]) -> OutcomeEntries | None:
    """What the table says of a folded word, which may be a form of ``lemmas``; None where it says nothing."""
    found: dict[OutcomeWord, None] = {}
    by_first_word = _by_first_word()
    for number, lemma in sorted({place for first in lemmas for place in by_first_word.get(first, ())}):
        dimension, pole, pos, bearer, kind, target, words = _rows()[number]
        told = values(words)[lemma]
        first, *rest = told.split(" ")
        if form in _forms(first, pos, alone=not rest):
            found[OutcomeWord(told, tuple(rest), pos, dimension, pole, bearer, kind, target)] = None
    found.update(dict.fromkeys(_adjectives(form)))
    return _entries(tuple(found)) if found else None


@cache
def _by_first_word() -> dict[str, list[tuple[int, int]]]:
    """The numbers of row and lemma by the first word of each lemma."""
    found: dict[str, list[tuple[int, int]]] = {}
    for number, row in enumerate(_rows()):
        for place, lemma in enumerate(values(row[-1])):
            found.setdefault(lemma.partition(" ")[0], []).append((number, place))
    return found


@cache
def _rows() -> list[list[str]]:
    return cells("outcomes", *_COLUMNS)


#: How many other words may stand between a verb and the words that belong to it; fewer after a form of "be".
GAP, GAP_OF_BE = 4, 1


def gap_of(word: OutcomeWord) -> int:
    """How many other words may stand between the words of an entry."""
    return (GAP_OF_BE if word.lemma.startswith("be ") else GAP) if word.pos == "verb" else 0


def _entries(words: tuple[OutcomeWord, ...]) -> OutcomeEntries:
    further: dict[str, tuple[OutcomeWord, ...]] = {}
    for word in words:
        if word.rest:
            further[word.rest[0]] = (*further.get(word.rest[0], ()), word)
    reach = max((1 + gap_of(w) for w in words if w.rest), default=0)
    return OutcomeEntries(tuple(w for w in words if not w.rest), further, reach)


def _forms(first: str, pos: str, *, alone: bool) -> tuple[str, ...]:
    if pos == "verb":
        return tuple(form for form, _ in forms_of(first))
    return (first, inflect.plural(first)) if pos == "noun" and alone else (first,)


@cache
def _listed() -> frozenset[str]:
    return frozenset(word for _, _, pos, *_, words in _rows() if pos == "adj" for word in values(words))


#: Dimensions of opposite adjectives that describe a lasting or single thing; others compare or lead astray.
_DESCRIBING = frozenset({"life", "verdict", "custody", "state", "decision", "outcome"})


@cache
def _pairs() -> dict[str, tuple[tuple[str, str], ...]]:
    """By adjective: the number of the row of opposites and the side on which it stands."""
    found: dict[str, list[tuple[str, str]]] = {}
    for number, (a, b, dimension, pos) in enumerate(cells("opposites", "a", "b", "dimension", "pos")):
        if pos == "adj" and dimension in _DESCRIBING:
            for pole, cell in (("plus", a), ("minus", b)):
                for lemma in values(cell):
                    found.setdefault(lemma, []).append((f"opposite {number}", pole))
    return {lemma: tuple(pairs) for lemma, pairs in found.items()}


def _adjectives(lemma: str) -> tuple[OutcomeWord, ...]:
    pairs = _pairs().get(lemma, ())
    if not pairs or lemma in _listed():
        return ()
    return tuple(OutcomeWord(lemma, (), "adj", dimension, pole, "predicate") for dimension, pole in pairs)


@cache
def kinds() -> dict[str, frozenset[str]]:
    """By folded noun, singular or plural: of what kinds the thing is that it names."""
    return _kinds(("yes", "no"))


@cache
def referring_kinds() -> dict[str, frozenset[str]]:
    """As ``kinds``, those alone by which a noun may refer back to another of its kind."""
    return _kinds(("yes",))


def _kinds(refers: tuple[str, ...]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for kind, whether, nouns in cells("kinds", "kind", "refers", "nouns"):
        for noun in values(nouns) if whether in refers else ():
            for form in (noun, inflect.plural(noun)):
                found.setdefault(form, set()).add(kind)
    return {noun: frozenset(names) for noun, names in found.items()}


@cache
def outcome_cues(kind: str) -> frozenset[str]:
    """The folded words of one kind of the table of outcome cues."""
    return words_of("outcome_cues", ("word", "kind"), kind)
