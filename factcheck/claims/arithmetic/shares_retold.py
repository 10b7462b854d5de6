"""Shares retold: "8,400 stoves, of which 2,100 went to Spain", and further on "Spain, with a third of the stoves".

A share told far from its figures is taken for that of a part and its whole where both agree: the noun that the share is
of is what the whole counts, and what is said of the part is said again beside the share.
"""

from collections.abc import Iterator, Mapping
from itertools import islice

import attrs

from factcheck.claims.arithmetic.arithmetic import ShareClaim, figure
from factcheck.claims.arithmetic.fractions_told import fraction_at
from factcheck.claims.arithmetic.parts_of_wholes import Taken
from factcheck.claims.arithmetic.shares import SHARES, share_claim
from factcheck.claims.arithmetic.shares_apart import dated
from factcheck.claims.figures.figure_lists import FigureSentence, end_of
from factcheck.claims.voices import voice_of
from factcheck.lexicon.changes import direction_of
from factcheck.lexicon.measures import loose_nouns, thing
from factcheck.lexicon.reckoning import words_for
from factcheck.lexicon.subjects import subjects_of
from factcheck.lexicon.topics import stem_of
from factcheck.lexicon.wordnet import is_kind_of
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers
from factcheck.reading.sentences import Sentence
from factcheck.text.frozen import Record

#: What a sum of money is also called, as subjects of change.
_SUMS = frozenset({"budget", "price", "revenue", "aid", "debt", "pay"})
#: How many words of a part's clause are looked at for what it is about.
_CLAUSE = 14
#: How many words around a share may tell that it is the size of a change.
_CHANGED = 4
#: How many words around it may tell that a share is of another time.
_BESIDE = 7


class _Told(Record):
    """A part with its whole and the sentence of both, and the keys of what is said of the part alone."""

    number: int
    part: Quantity
    whole: Quantity
    about: frozenset[str]


def shares_retold(
    layers: Layers, sentences: tuple[FigureSentence, ...], by_sentence: Mapping[int, list[Taken]]
) -> Iterator[ShareClaim]:
    """Every share of a noun that stands in another sentence than the part and the whole that it is of."""
    if not by_sentence:
        return
    figures = {here.number: here for here in sentences}
    taken = [_Told(n, p, w, _about(p, figures[n], layers)) for n, pairs in by_sentence.items() for p, w in pairs]
    about: dict[str, list[int]] = {}
    for n, pair in enumerate(taken):
        for key in sorted(pair.about):
            about.setdefault(key, []).append(n)
    for number, sentence in enumerate(layers.sentences.all):
        if sentence.heading or number in by_sentence:
            continue
        for share in _shares(sentence, figures.get(number), layers):
            keys = _keys(range(sentence.first, sentence.last), layers)
            near = sorted({n for key in keys for n in about.get(key, ())})
            found = list(islice((taken[n] for n in near if _is_whole(share, taken[n].whole, layers)), 2))
            claim = _claim(share, found[0], figures, layers) if len(found) == 1 else None
            if claim is not None:
                yield claim


def _claim(share: Quantity, pair: _Told, figures: dict[int, FigureSentence], layers: Layers) -> ShareClaim | None:
    claim = share_claim(share, pair.part, pair.whole, layers)
    if claim is None or dated(figures[pair.number], layers) or not _one_source(share, pair.part, layers):
        return None
    beside = (figures[n] for n in (pair.number, pair.number - 1, pair.number + 1) if n in figures)
    near = (figure(q, layers.tokens) for s in beside for q in s.quantities if q.kind == pair.whole.kind)
    return attrs.evolve(claim, near=tuple(f for f in near if f is not None), retold=True)


def _one_source(share: Quantity, part: Quantity, layers: Layers) -> bool:
    """False where two named sources tell the one and the other."""
    told = [layers.statements.at(q.first) for q in (share, part)]
    keys = {voice_of(s.attribution, layers).key for s in told if s is not None and s.attribution is not None} - {""}
    return len(keys) < 2


def _shares(sentence: Sentence, here: FigureSentence | None, layers: Layers) -> Iterator[Quantity]:
    """The shares of a noun ("a third of the stoves") that tell no change."""
    words = layers.tokens.words
    told = [q for q in (here.quantities if here is not None else ()) if q.kind in SHARES]
    starts = {q.first for q in told}
    for t in range(sentence.first, sentence.last - 2):
        if words[t].fold == "of" and t >= 2:
            share = next((q for q in told if q.last == t), None)
            if share is None and not any(first in range(t - 2, t) for first in starts):
                share = next((f for at in (t - 2, t - 1) if (f := fraction_at(at, layers)) and f.last == t), None)
            if share is not None and not _of_change(share, layers) and not _of_another_time(share, sentence, layers):
                yield share


def _of_change(share: Quantity, layers: Layers) -> bool:
    """``fell by a third``, ``a rise of a third of a point``: the size of a change, no share."""
    around = layers.tokens.words[max(0, share.first - _CHANGED) : share.last + 1]
    return any(w.fold == "by" or direction_of(w) is not None for w in around)


def _of_another_time(share: Quantity, sentence: Sentence, layers: Layers) -> bool:
    words = layers.tokens.words
    span = range(max(sentence.first, share.first - _BESIDE), min(share.last + _BESIDE, sentence.last))
    return any(words[t].fold in words_for("another-time") or words[t].fold in words_for("others") for t in span)


def _is_whole(share: Quantity, whole: Quantity, layers: Layers) -> bool:
    """True when the noun that a share is of is what the whole counts, or stands for a sum of money."""
    words = layers.tokens.words
    at = share.last + 1
    if words[at].fold in words_for("those"):
        return False  # of those that the sentence before names
    group = layers.phrases.noun_at.get(at)
    owner = group.possessor if group is not None else None
    if group is None or (owner is not None and words[owner].pronoun is None):
        return False  # "a tenth of the nation's crumpets"
    noun = words[group.head].fold
    if whole.kind == "money":
        return bool(subjects_of(noun) & _SUMS)
    if whole.counted is None or whole.counted_at is None:
        return False
    if noun in words_for("all-made"):
        return True
    if thing(noun) == thing(whole.counted) or is_kind_of(whole.counted, noun):
        return True
    person = words[whole.counted_at].person is not None
    return person and (thing(noun) in loose_nouns("anyone") or words[group.head].person is not None)


def _about(part: Quantity, here: FigureSentence, layers: Layers) -> frozenset[str]:
    """The keys of what the words behind a part say of it, up to the next figure."""
    words = layers.tokens.words
    stop = min((q.first for q in here.quantities if q.first > part.first), default=here.sentence.last)
    relative = next(
        (
            t
            for t in range(part.first - 1, max(here.sentence.first, part.first - _BESIDE), -1)
            if words[t].fold in ("which", "whom")
        ),
        part.first,
    )  # "of which the north took 160"
    return _keys(range(relative, part.first), layers) | _keys(
        range(end_of(part), min(stop, part.last + _CLAUSE)), layers
    )


def _keys(span: range, layers: Layers) -> frozenset[str]:
    """The stems of words of content and the names on some tokens."""
    words, names = layers.tokens.words, layers.entities.by_token
    stems = {stem_of(words[t]) for t in span if words[t].shape == "lower" and words[t].number is None}
    return frozenset(stems | {f"#{names[t]}" for t in span if t in names} - {""}) - {""}
