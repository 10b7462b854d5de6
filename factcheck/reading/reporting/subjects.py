"""Subjects: whose a verb is, over adverbs, appositions and relative clauses."""

from factcheck.reading.chunking import symbols as s
from factcheck.reading.reporting.masks import (
    ADJ,
    ADV,
    CONJ,
    DET,
    FINITE,
    NAME,
    NEG,
    NOUN,
    NUM,
    PART,
    POSS,
    PREP,
    PRON,
    SUB,
    WH,
)
from factcheck.reading.reporting.reach import Passage, Reach
from factcheck.reading.reporting.speakers import Speaker, bracket, phrase_ending, short

_SKIPPED = ADV | NEG
_DAY = frozenset({"on", "last", "late", "early", "earlier", "this"})
_MAX_COMMAS = 5


def subject_before(d: Passage, verb: int, reach: Reach) -> Speaker | None:
    """The subject of the verb group that begins at ``verb``."""
    k = _over_adverbials(d, verb - 1, reach.first)
    if k < reach.first:
        return None
    words = d.tokens.words
    if words[k].text == ")":
        k = bracket(d, k, reach.first) - 1
        if k < reach.first:
            return None
    if d.tags[k] & WH:
        before = k - 2 if words[k - 1].text == "," else k - 1
        found = phrase_ending(d, before, reach.first) if before >= reach.first else None
        return Speaker(k, k + 1, found.head, relative=True) if found else None
    if words[k].text in (",", "–", "—", "-", "--"):
        return _over_parenthesis(d, k, reach)
    tensed = d.tags[verb] & FINITE and not d.tags[k] & (PRON | PREP)
    return (_before_relative(d, k, reach.first) if tensed else None) or phrase_ending(d, k, reach.first)


def _before_relative(d: Passage, k: int, first: int) -> Speaker | None:
    """The antecedent of a relative clause of one verb that ends at ``k``: "an official who spoke to the paper said"."""
    words, tags = d.tokens.words, d.tags
    verb = 0
    for at in range(k, max(first, k - _RELATIVE), -1):
        if words[at].text in (",", ":", ";") or words[at].mark is not None or tags[at] & (CONJ | SUB):
            return None
        if tags[at] & WH:
            found = phrase_ending(d, at - 1, first) if verb == 1 and words[at].fold in _RELATIVES else None
            return None if found is None else Speaker(found.first, k + 1, found.head)
        group = d.phrases.verb_at.get(at)
        verb += group is not None and group.first == at and group.kind == "finite"
    return None


_RELATIVE = 16  # tokens of a relative clause without commas
_RELATIVES = frozenset({"who", "which", "that"})


def _over_adverbials(d: Passage, k: int, first: int) -> int:
    words, tags = d.tokens.words, d.tags
    while k >= first:
        word = words[k]
        day = word.calendar is not None and k > first and word.fold not in ("may", "march")
        adverb = (
            (tags[k] & _SKIPPED or word.fold == "once")
            and not tags[k] & (PRON | DET | WH | NAME | CONJ)
            and word.mark is None
        )
        if day or adverb or (word.fold in _DAY and k + 1 < len(words) and words[k + 1].calendar is not None):
            k -= 1
        else:
            break
    return k


def _over_parenthesis(d: Passage, k: int, reach: Reach) -> Speaker | None:
    """The subject before an apposition or relative clause: "X, the chairman of Y, who ..., said"."""
    words, tags = d.tokens.words, d.tags
    mark = words[k].text
    best: Speaker | None = None
    commas = 0
    for m in range(k - 1, max(reach.first, k - 45), -1):
        if words[m].text != mark:
            continue
        commas += 1
        if commas > _MAX_COMMAS:
            break
        after = tags[m + 1]
        found = phrase_ending(d, m - 1, reach.first)
        if found is not None and d.phrases.symbols[found.head : found.head + 1] == s.NUM:
            continue  # an age: "his mother, Ida, 45, a nurse, said"
        if found is None or not (after & (WH | DET | POSS | PREP | PART | NOUN | NAME | ADJ | NUM | ADV)):
            continue
        before = words[found.first - 1] if found.first > reach.first else None
        if tags[found.last - 1] & PRON:
            continue
        best = Speaker(found.first, k, found.head) if short(d, found.first, k) else found
        if (
            before is None
            or before.text in (",", ":", ";")
            or before.mark is not None
            or tags[found.first - 1] & (CONJ | WH | SUB)
        ):
            return best
    return best
