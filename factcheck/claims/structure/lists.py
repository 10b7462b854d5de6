"""List claims: the numbered points of an argument, and "both" said of more than two."""

from collections.abc import Iterator

from factcheck.claims.claim import ListClaim
from factcheck.claims.structure.numbered_points import NumberedPoint, numbered_point
from factcheck.claims.structure.ordered_parts import part_told
from factcheck.claims.structure.words_for_two import said_of_more
from factcheck.claims.voices import voice_of
from factcheck.lexicon.determiners import KNOWN
from factcheck.lexicon.entries import EnumeratorWord
from factcheck.lexicon.measures import singular
from factcheck.reading.reader import Layers

_STOPS = frozenset({";", ":", "-", "–", "—", "--", "•", "*", "and", "but"})
_MARKS = frozenset({'"', "'", "“", "‘", "”", "("})
_CLOSERS = frozenset({",", ":", "-", "–", "—", "--", "...", "…"})
_SOME = frozenset({"of", "least", "other", "about", "than", "first", "last"})
_MOST = 9


def list_claims(layers: Layers) -> Iterator[ListClaim]:
    """The points that sentences open with, what stands for a first point, and "both of the three"."""
    tokens = layers.tokens
    found = {i: (i + 1, entry) for i in tokens.positions("enumerator") if (entry := tokens.words[i].enumerator)}
    found |= {first: (last, values[0]) for first, last, values in tokens.compound_entries("enumerator")}
    for i, (last, entry) in sorted(found.items()):
        claim = _read(layers, i, last, entry)
        if claim is not None:
            yield from _counted_before(claim, layers)
            yield claim
        if entry.kind in _NOUNS:
            yield from _numbered(layers, i)
            if (part := part_told(layers, i)) is not None:
                yield part


_NOUNS = frozenset({"argument", "ordered", "announced"})


def _counted_before(first: ListClaim, layers: Layers) -> Iterator[ListClaim]:
    """``three fronts`` right before "First, ...": the one number of things there announces as many points."""
    words, sentence = layers.tokens.words, layers.sentences.all[first.sentence]
    adverb, behind = words[first.at].fold in _AT_FIRST, [w.fold for w in words[first.at + 1 : first.at + 3]]
    told = adverb or (behind[:1] == ["first"] and behind[-1] in _IS)
    if first.stated != 1 or not told or not _opens(layers, first.at):
        return
    before = layers.sentences.all[max(first.sentence - 1, 0)]
    near = (layers.quantities_within(begin, first.at) for begin in (sentence.first, before.first))
    counts = next((found for all in near if (found := [q for q in all if q.kind == "count"])), [])
    noun = counts[0].counted_at if len(counts) == 1 and before.first >= layers.tokens.body else None
    if noun is None or counts[0].bound != "exact" or not 2 <= (counts[0].value or 0) <= _MOST:
        return
    entry, determined = words[noun].enumerator, words[counts[0].first - 1].fold in KNOWN
    announces = entry is not None and entry.kind == "announced"
    if determined and not announces:
        return  # "mediated between the two sides. First, the guns fall silent"
    if not (announces and not determined) and not (adverb and words[noun].person is not None):
        value, name = int(counts[0].value or 0), singular(words[noun].fold)
        yield _claim(layers, counts[0].first, noun + 1, "announced", value, noun=name)


_AT_FIRST = frozenset({"first", "firstly"})


def _numbered(layers: Layers, i: int) -> Iterator[ListClaim]:
    """A point told by its noun, where it opens a sentence; one that nothing prepares stands as firm as "Secondly"."""
    point = numbered_point(layers, i)
    if point is not None and _opens(layers, point.first):
        firm = point.number > 1 and (point.unheard or (point.in_figures and _goes_on(layers, point)))
        kind = "enumerator" if firm else "opener"
        yield _claim(layers, point.first, point.last, kind, point.number, noun=point.noun)


def _read(layers: Layers, i: int, last: int, entry: EnumeratorWord) -> ListClaim | None:
    """The claim of one entry, where it stands as its kind asks."""
    words = layers.tokens.words
    if entry.kind in ("argument", "ordered"):
        return None  # told of in ordered_parts
    if entry.kind == "both":
        said = said_of_more(layers, i)
        return None if said is None else _claim(layers, said.first, said.last, "both", said.number)
    if entry.kind == "announced":
        at = next((k for k in range(max(0, i - 2), i) if words[k].number is not None), None)
        return None if at is None else _announced(layers, at, i)
    if entry.kind == "last":
        return _claim(layers, i, last, "last", 0) if _opens(layers, i) else None
    if entry.kind == "opener":
        return _claim(layers, i, last, "opener", 1)
    adverb = words[i].fold.endswith("ly")
    if entry.kind == "point" and entry.number > 1 and not _opens(layers, i):
        return _claim(layers, i, last, "enumerator", entry.number) if _set_off(layers, i, last) else None
    if entry.kind == "head" and last < len(words) and words[last].number is not None:
        return None  # "the other 30 adults" are a count
    if entry.kind == "head" and i and words[i - 1].text == ",":
        return _claim(layers, i, last, "opener", entry.number)
    if not _opens(layers, i) or _fronted(layers, last):
        return None
    if entry.kind == "head" and last < len(words):
        noun = words[last].enumerator
        if noun is not None and noun.kind == "argument":
            return None  # told of by its noun
        alone = words[last].fold in _IS and words[i].shape == "Title"
        return _claim(layers, i, last, "opener", entry.number, noun="one" if alone else "")
    headed = words[i].shape == "Title" and adverb
    firm = entry.kind == "point" and (headed or _closes(layers, last))
    return _claim(layers, i, last, "enumerator" if firm else "opener", entry.number)


def _closes(layers: Layers, last: int) -> bool:
    """True before what parts an adverb from its point: a comma, a colon, "and last"."""
    words = layers.tokens.words
    if last + 1 >= len(words):
        return False
    if words[last - 1].fold == "place" and (group := layers.phrases.noun_at.get(last)) is not None:
        return group.first == last  # "In the second place it wheezes"
    return words[last].fold in _CLOSERS or (words[last].fold == "and" and words[last + 1].fold in _FINAL)


_IS = frozenset({"is", "was"})
_FINAL = frozenset({"last", "lastly", "final", "finally"})


def _set_off(layers: Layers, i: int, last: int) -> bool:
    """True of an adverb between commas: "argued, thirdly, that", "he added, third, that"."""
    words = layers.tokens.words
    if i < 2 or last + 1 >= len(words) or not words[i - 1].text == "," == words[last].text:
        return False
    return words[i].fold.endswith("ly") or (words[i - 2].cue is not None and words[last + 1].fold == "that")


def _opens(layers: Layers, i: int) -> bool:
    """True when the token stands at the head of a sentence, quotation marks aside, or after a stop within it."""
    words, first = layers.tokens.words, layers.sentences.of(i).first
    before = i - 1
    while before >= first and words[before].fold in _MARKS:
        before -= 1
    return before < first or words[before].fold in _STOPS


def _goes_on(layers: Layers, point: NumberedPoint) -> bool:
    """True of "Step 3:" behind "Step 1:", and not of what is named: a lone "Chapter 3:", "Phase 2, due in May,"."""
    words, first = layers.tokens.words, layers.sentences.of(point.first).first
    if words[point.last].text == "," or any(words[t].shape != "punct" for t in range(first, point.first)):
        return False
    before = range(layers.tokens.body, point.first)
    return any(words[t].fold == point.noun and words[t + 1].number is not None for t in before)


def _fronted(layers: Layers, last: int) -> bool:
    """True of "Second, four minutes behind, was Jaan Kask": a place in a race whose holder stands behind the verb."""
    words, sentence = layers.tokens.words, layers.sentences.of(last - 1)
    verbs = (verb for t in range(last, sentence.last) if (verb := layers.phrases.verb_at.get(t)) is not None)
    verb = next(verbs, None)
    if verb is None or verb.lemma not in ("be", "come", "follow", "finish"):
        return False
    behind = layers.phrases.noun_at.get(verb.last)
    if words[verb.first - 1].fold != "," or behind is None:
        return False
    return layers.entities.at(behind.head) is not None or words[behind.head].person is not None


def _announced(layers: Layers, at: int, noun: int) -> ListClaim:
    """``three reasons``: how many points are to come; where no plain number tells, a first point all the same."""
    words = layers.tokens.words
    number, before = words[at].number, words[at - 1].fold if at else ""
    plain = number is not None and number.kind == "cardinal" and not number.rest and number.value in range(2, _MOST + 1)
    if number is None or not plain or before in KNOWN or before in _SOME:
        return _claim(layers, noun, noun + 1, "opener", 1, noun=singular(words[noun].fold))
    return _claim(layers, at, noun + 1, "announced", int(number.value), noun=singular(words[noun].fold))


def _claim(layers: Layers, first: int, last: int, kind: str, number: int, *, noun: str = "") -> ListClaim:
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
        noun=noun,
    )
