"""Verb groups as a pattern over the symbols of tagging; tense, aspect, voice and polarity are read off the symbols."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from factcheck.lexicon.remembered import Remembered
from factcheck.lexicon.word import Word
from factcheck.reading.chunking import symbols as s
from factcheck.reading.chunking.ambiguity import semi_auxiliaries
from factcheck.reading.tokens import Tokens
from factcheck.text.frozen import Record
from factcheck.text.patterns import grammar, runs_of

Tense = Literal["past", "present", "future", "none"]
VerbKind = Literal["finite", "infinitive", "participle", "gerund", "imperative"]

_AUXILIARY = f"[{s.AUX}]"
#: "not to", auxiliaries with adverbs between, the main verb and its particle.
_GROUP = grammar(
    rf"(?:0?+t{{1,3}}+r{{0,3}}+0?+|0)?+(?:{_AUXILIARY}[r0T]{{0,4}}+(?:D?t[r0]{{0,3}}+)?+){{0,6}}(?:[{s.VERB}]R?|{_AUXILIARY}(?:r?0)?)"
)


class VerbGroup(Record):
    """A verb group on the tokens ``[first, last)`` with its auxiliaries; ``head`` is the token of the main verb.

    ``lemma`` is the main verb's; ``tense`` that of the finite verb ("had been killed" is past and ``perfect``);
    ``modal`` the folded modal ("will", "may", "is to" and "due to" for "is due to"), ``negated`` covers not, never,
    n't, "no longer"; ``particle`` a verb particle directly after ("broke out" has "out").
    A named tuple, as noun groups are.
    """

    first: int
    last: int
    head: int
    lemma: str
    kind: VerbKind
    tense: Tense
    perfect: bool = False
    progressive: bool = False
    passive: bool = False
    negated: bool = False
    modal: str = ""
    particle: str = ""


class _Reading(Record):
    """What the symbols of a verb group tell; offsets are within the run of symbols, -1 where there is none."""

    first: int
    last: int
    head: int
    symbol: str
    kind: VerbKind
    tense: Tense
    perfect: bool
    progressive: bool
    passive: bool
    negated: bool
    modal: int
    particle: int


_TENSE: dict[str, Tense] = {
    **dict.fromkeys("iHhqA13467", "present"), **dict.fromkeys("I2y5Q8", "past"), s.THIRD: "present", s.PAST: "past",
    s.BASE: "present", s.MODAL: "present", s.MODAL_NEG: "present",
}  # fmt: skip


#: The symbols that verb groups are made of: a run of them is cut into groups by its symbols alone.
_RUN = runs_of(f"0trRDT{s.AUX}{s.VERB}", longest=40)


class _Runs(Remembered[str, tuple[_Reading, ...]]):
    """The groups in a run of symbols."""

    def work_out(self, key: str) -> tuple[_Reading, ...]:
        return tuple(_read(m[0], m.start()) for m in _GROUP.finditer(key))


_runs = _Runs()


def _read(symbols: str, at: int) -> _Reading:
    """Read tense, aspect, voice and polarity off the symbols of one verb group."""
    particle = len(symbols) - 1 if symbols[-1] == s.PARTICLE else -1
    head = len(symbols.rstrip("0r")) - 1 - (particle >= 0)
    chain = [c for c in symbols[: head + 1] if c not in "r0DT"]
    leading = chain[0]
    modal = next((i for i, c in enumerate(symbols) if c in (s.MODAL, s.MODAL_NEG, s.SEMI)), -1)
    if modal < 0 and s.TO in chain and leading != s.TO:
        modal = next((i for i, c in enumerate(symbols) if c in s.AUX), -1)
    before = chain[:-1]
    main = chain[-1]
    passive = main == s.PARTICIPLE and (not before or before[-1] in s.BE)
    perfect = any(c in s.HAVE and n in "kE" for c, n in pairwise(chain))
    progressive = any(c in s.BE and n in "gB" for c, n in pairwise(chain))
    kind: VerbKind = "finite"
    tense: Tense = "none"
    if leading == s.TO or leading == "e" or leading == s.BARE:
        kind = "infinitive"
    elif leading == s.IMPERATIVE:
        kind = "imperative"
    elif leading in (s.PARTICIPLE, "E"):
        kind = "participle"
    elif leading in (s.ING, "B", "Y"):
        kind = "gerund"
    else:
        tense = _TENSE[leading]
    negated = any(c in "012345678l" for c in symbols)
    return _Reading(
        at, at + len(symbols), at + head, symbols[head], kind, tense, perfect, progressive, passive, negated,
        at + modal if modal >= 0 else -1, at + particle if particle >= 0 else -1,
    )  # fmt: skip


_FUTURE = frozenset({"will", "shall", "is to", *(word + " to" for word in semi_auxiliaries())})


class _Lemmas(Remembered[tuple[Word, str], str]):
    """The lemma of the reading that the symbol chose: "found" as a past is of find, as a base form of found."""

    def work_out(self, key: tuple[Word, str]) -> str:
        word, symbol = key
        wanted = s.TAGS[symbol]
        for form in word.verbs:
            if form.tag & wanted:
                return form.lemma
        return word.verbs[0].lemma if word.verbs else _strip(word.fold, symbol)


_lemmas = _Lemmas()


def _strip(fold: str, symbol: str) -> str:
    """A lemma guessed from the ending of a verb that no table has."""
    for ending, replacement in (("ied", "y"), ("ies", "y"), ("ing", ""), ("ed", ""), ("s", "")):
        if symbol != s.BASE and fold.endswith(ending) and len(fold) > len(ending) + 2:
            return fold[: -len(ending)] + replacement
    return fold


def _modal(word: Word, symbol: str) -> str:
    if symbol == s.SEMI:
        return word.fold + " to"
    if symbol in (s.MODAL, s.MODAL_NEG):
        return next((v.lemma for v in word.verbs if not v.tag), word.fold)
    return "have to" if symbol in s.HAVE else "is to"


def _yet(words: Sequence[Word], at: int, tense: str | None) -> bool:
    """True of a form of "have" before "yet to", and in the present of one with "still" on either side."""
    after = words[at + 1].fold
    return after == "yet" or (tense == "present" and "still" in (after, words[max(at - 1, 0)].fold))


def verb_groups(tokens: Tokens, symbols: str, edges: list[int]) -> tuple[tuple[VerbGroup, ...], dict[int, VerbGroup]]:
    """All verb groups in text order, and the group of each token that is in one; none crosses an edge."""
    words = tokens.words
    found: list[VerbGroup] = []
    at: dict[int, VerbGroup] = {}
    append, make = found.append, tuple.__new__
    for edge, end in pairwise(edges):
        for match in _RUN.finditer(symbols, edge, end):
            readings = _runs[match[0]]
            if not readings:
                continue
            start = match.start()
            for (
                first, last, head, symbol, kind, tense, perfect, progressive, passive, negated, modal_at, particle
            ) in readings:  # fmt: skip
                first += start
                last += start
                head += start
                word = words[head]
                modal = ""
                if modal_at >= 0:
                    modal = _modal(words[start + modal_at], symbols[start + modal_at])
                    if modal in _FUTURE:
                        tense = "future"
                    elif modal == "have to" and _yet(words, start + modal_at, tense):
                        modal, negated = "have yet to", True  # "has yet to be ratified", "still has to ratify"
                at[first] = group = make(VerbGroup, (
                    first, last, head, _lemmas[word, symbol], kind, tense, perfect, progressive, passive, negated,
                    modal, words[start + particle].fold if particle >= 0 else "",
                ))  # fmt: skip
                append(group)
                for token in range(first + 1, last):
                    at[token] = group
    return tuple(found), at
