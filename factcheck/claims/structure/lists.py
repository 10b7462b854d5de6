"""List claims: the numbered points of an argument, and "both" said of more than two."""

from collections.abc import Iterator

from factcheck.claims.claim import ListClaim
from factcheck.claims.structure.ordered_parts import part_told
from factcheck.claims.voices import voice_of
from factcheck.lexicon.entries import EnumeratorWord
from factcheck.reading.reader import Layers

_STOPS = frozenset({";", ":", "-", "–", "—", "--", "•", "*", "and", "but"})
_MARKS = frozenset({'"', "'", "“", "‘", "”", "("})
_CLOSERS = frozenset({",", ":", "-", "–", "—", "--", "...", "…"})
#: How points to come are told of: "there are three reasons", "she gave two reasons", "set three conditions".
_TELLING = frozenset({
    "are", "were", "has", "have", "had", "gave", "gives", "give", "set", "sets", "named", "cited", "offered", "listed",
    "made", "raised", "attached", "laid", "saw", "sees", "faces", "with", "for", "on", "put", "lists", "cites", "see",
})  # fmt: skip
_SOME = frozenset({"of", "least", "other", "about", "than", "first", "last"})
_MOST = 9
_DETERMINERS = frozenset({"the", "these", "those", "this", "his", "her", "its", "their", "all"})


def list_claims(layers: Layers) -> Iterator[ListClaim]:
    """The points that sentences open with, what stands for a first point, and "both of the three"."""
    tokens = layers.tokens
    found = {i: (i + 1, entry) for i in tokens.positions("enumerator") if (entry := tokens.words[i].enumerator)}
    found |= {first: (last, values[0]) for first, last, values in tokens.compound_entries("enumerator")}
    for i, (last, entry) in sorted(found.items()):
        claim = _read(layers, i, last, entry)
        if claim is not None:
            yield claim
        if entry.kind in ("argument", "ordered", "announced") and (part := part_told(layers, i)) is not None:
            yield part


def _read(layers: Layers, i: int, last: int, entry: EnumeratorWord) -> ListClaim | None:
    """The claim of one entry, where it stands as its kind asks."""
    words = layers.tokens.words
    if entry.kind in ("argument", "ordered"):
        return None  # told of in ordered_parts
    if entry.kind == "both":
        return _both(layers, i)
    if entry.kind == "announced":
        at = next((k for k in range(max(0, i - 2), i) if words[k].number is not None), None)
        return None if at is None else _announced(layers, at, i)
    if entry.kind == "last":
        return _claim(layers, i, last, "last", 0) if _opens(layers, i) else None
    if entry.kind == "opener":
        return _claim(layers, i, last, "opener", 1)
    if not _opens(layers, i) or _fronted(layers, last):
        return None
    headed = words[i].shape == "Title" and words[i].fold.endswith("ly")
    if entry.kind == "head" and entry.number > 1 and _unheard(layers, i, last):
        return _claim(layers, i, last + 1, "enumerator", entry.number)
    firm = entry.kind == "point" and (headed or (last < len(words) and words[last].fold in _CLOSERS))
    return _claim(layers, i, last, "enumerator" if firm else "opener", entry.number)


def _unheard(layers: Layers, i: int, last: int) -> bool:
    """True of "The second objection was", where nothing before speaks of an objection or of anything that is first."""
    words = layers.tokens.words
    noun = words[last].enumerator if last < len(words) else None
    if words[i].fold != "the" or noun is None or noun.kind != "argument":
        return False
    group = layers.phrases.noun_at.get(last)
    if group is None or group.head != last:
        return False
    stem = words[last].fold
    return not any(w.fold.startswith(stem) or w.fold in _FIRST for w in words[layers.tokens.body : i])


_FIRST = frozenset({"first", "firstly", "one", "foremost"})


def _opens(layers: Layers, i: int) -> bool:
    """True when the token stands at the head of a sentence, quotation marks aside, or after a stop within it."""
    words, first = layers.tokens.words, layers.sentences.of(i).first
    before = i - 1
    while before >= first and words[before].fold in _MARKS:
        before -= 1
    return before < first or words[before].fold in _STOPS


def _fronted(layers: Layers, last: int) -> bool:
    """True of "Second, four minutes behind, was Jaan Kask": a place in a race whose holder stands behind the verb."""
    words, sentence = layers.tokens.words, layers.sentences.of(last - 1)
    verbs = (verb for t in range(last, sentence.last) if (verb := layers.phrases.verb_at.get(t)) is not None)
    verb = next(verbs, None)
    if verb is None or verb.lemma not in ("be", "come", "follow", "finish"):
        return False
    behind = layers.phrases.noun_at.get(verb.last)
    return words[verb.first - 1].fold == "," and behind is not None and layers.entities.at(behind.head) is not None


def _announced(layers: Layers, at: int, noun: int) -> ListClaim:
    """``three reasons``: how many points are to come; where no plain number tells, a first point all the same."""
    words = layers.tokens.words
    number, before = words[at].number, words[at - 1].fold if at else ""
    told = any(words[k].fold in _TELLING for k in range(max(layers.sentences.of(at).first, at - 5), at))
    plain = number is not None and number.kind == "cardinal" and not number.rest and 2 <= number.value <= _MOST
    if number is None or not plain or not told or before in _DETERMINERS or before in _SOME:
        return _claim(layers, noun, noun + 1, "opener", 1)
    return _claim(layers, at, noun + 1, "announced", int(number.value))


def _both(layers: Layers, i: int) -> ListClaim | None:
    """``both of the three``, ``neither of his four``: words for two, said of a stated small number."""
    words, last = layers.tokens.words, layers.sentences.of(i).last
    at = i + 2
    if at >= last or words[i + 1].fold != "of":
        return None
    while at + 1 < last and words[at].fold in _DETERMINERS:
        at += 1
    number = words[at].number
    if number is None or number.kind != "cardinal" or number.rest or not 3 <= number.value <= 20:
        return None
    return _claim(layers, i, at + 1, "both", int(number.value))


def _claim(layers: Layers, first: int, last: int, kind: str, number: int) -> ListClaim:
    statement = layers.statements.at(first)
    attribution = statement.attribution if statement is not None else None
    return ListClaim(
        span=layers.tokens.span(first, last),
        at=first,
        statement=statement,
        voice=voice_of(attribution, layers),
        kind=kind,  # type: ignore[arg-type]
        stated=number,
        sentence=layers.sentences.index(first),
    )
