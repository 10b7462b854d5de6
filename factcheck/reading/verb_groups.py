"""Verb groups as a pattern over the symbols of tagging; tense, aspect, voice and polarity are read off the symbols."""

from functools import cache
from typing import Literal

import attrs
import regex

from factcheck.lexicon.entries import VerbForm
from factcheck.lexicon.word import Word
from factcheck.reading import symbols as s
from factcheck.reading.tokens import Tokens

Tense = Literal["past", "present", "future", "none"]
VerbKind = Literal["finite", "infinitive", "participle", "gerund", "imperative"]

_AUXILIARY = f"[{s.AUX}]"
#: "not to", auxiliaries with adverbs between, the main verb and its particle.
PATTERN = regex.compile(
    rf"(?:0?+tr{{0,3}}+0?+|0)?+(?:{_AUXILIARY}[r0]{{0,4}}+(?:D?t[r0]{{0,3}}+)?+){{0,6}}(?:[{s.VERB}]R?|{_AUXILIARY})"
)


@attrs.frozen
class VerbGroup:
    """A verb group on the tokens ``[first, last)`` with its auxiliaries; ``head`` is the token of the main verb.

    ``lemma`` is the main verb's; ``tense`` that of the finite verb ("had been killed" is past and ``perfect``);
    ``modal`` the folded modal ("will", "may", "is to" and "due to" for "is due to"), ``negated`` covers not, never,
    n't, "no longer"; ``particle`` a verb particle directly after ("broke out" has "out").
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


@attrs.frozen
class _Reading:
    """What the symbols of a verb group tell; offsets are within the group, -1 where there is none."""

    head: int
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
_PRE_BASE = frozenset(s.DO + s.MODAL + s.MODAL_NEG + s.TO)


@cache
def _read(symbols: str) -> _Reading:
    """Read tense, aspect, voice and polarity off the symbols of one verb group."""
    particle = len(symbols) - 1 if symbols[-1] == s.PARTICLE else -1
    head = len(symbols) - 1 - (particle >= 0)
    chain = [c for c in symbols[: head + 1] if c not in "r0D"]
    leading = chain[0]
    modal = next((i for i, c in enumerate(symbols) if c in (s.MODAL, s.MODAL_NEG, s.SEMI)), -1)
    if modal < 0 and s.TO in chain[1:]:
        modal = next(i for i, c in enumerate(symbols) if c in s.AUX)
    before = chain[:-1]
    main = chain[-1]
    passive = main == s.PARTICIPLE and (not before or before[-1] in s.BE)
    perfect = any(c in s.HAVE and n in "kE" for c, n in zip(chain, chain[1:], strict=False))
    progressive = any(c in s.BE and n in "gB" for c, n in zip(chain, chain[1:], strict=False))
    kind: VerbKind = "finite"
    tense: Tense = "none"
    if leading == s.TO or (leading == "e" and len(chain) == 1):
        kind = "infinitive"
    elif leading in (s.PARTICIPLE, "E"):
        kind = "participle"
    elif leading in (s.ING, "B", "Y"):
        kind = "gerund"
    else:
        tense = _TENSE[leading]
    negated = any(c in "012345678l" for c in symbols)
    return _Reading(head, kind, tense, perfect, progressive, passive, negated, modal, particle)


_FUTURE = frozenset({"will", "shall"})


@cache
def _lemma(verbs: tuple[VerbForm, ...], fold: str, symbol: str) -> str:
    """The lemma of the reading that the symbol chose: "found" as a past is of find, as a base form of found."""
    wanted = next((t for t in (s.TAGS.get(symbol),) if t is not None), None)
    for form in verbs:
        if wanted is not None and form.tag & wanted:
            return form.lemma
    return verbs[0].lemma if verbs else _strip(fold, symbol)


def _strip(fold: str, symbol: str) -> str:
    """A lemma guessed from the ending of a verb that no table has."""
    for ending, replacement in (("ied", "y"), ("ies", "y"), ("ing", ""), ("ed", ""), ("s", "")):
        if symbol != s.BASE and fold.endswith(ending) and len(fold) > len(ending) + 2:
            return fold[: -len(ending)] + replacement
    return fold


def _modal(words: list[Word], first: int, reading: _Reading, symbols: str) -> str:
    if reading.modal < 0:
        return ""
    word = words[first + reading.modal]
    symbol = symbols[reading.modal]
    if symbol == s.SEMI:
        return word.fold + " to"
    if symbol in (s.MODAL, s.MODAL_NEG):
        return next((v.lemma for v in word.verbs if not v.tag), word.fold)
    return "have to" if symbol in s.HAVE else "is to"


def verb_groups(tokens: Tokens, symbols: str) -> tuple[VerbGroup, ...]:
    """All verb groups in text order."""
    words = tokens.words
    body = tokens.body
    found = []
    for match in PATTERN.finditer(symbols):
        first, last = match.span()
        if first < body < last:
            continue
        run = match[0]
        reading = _read(run)
        head = first + reading.head
        word = words[head]
        modal = _modal(words, first, reading, run) if reading.modal >= 0 else ""
        tense = "future" if modal in _FUTURE or modal.endswith(" to") and modal != "have to" else reading.tense
        found.append(
            VerbGroup(
                first,
                last,
                head,
                _lemma(word.verbs, word.fold, run[reading.head]),
                reading.kind,
                tense if reading.kind == "finite" else "none",
                reading.perfect,
                reading.progressive,
                reading.passive,
                reading.negated,
                modal,
                words[first + reading.particle].fold if reading.particle >= 0 else "",
            )
        )
    return tuple(found)
