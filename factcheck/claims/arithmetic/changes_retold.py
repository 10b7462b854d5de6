"""Changes retold: "the 40 percent jump in sales", "attendance has doubled", with start and end in another sentence."""

from collections.abc import Iterator

from factcheck.claims.arithmetic.arithmetic import ChangeClaim, Figure
from factcheck.claims.arithmetic.contrasts import Contrast
from factcheck.claims.arithmetic.fractions_told import fraction_at, percent_of
from factcheck.claims.figures.figure_lists import FigureSentence, end_of
from factcheck.claims.voices import voice_in
from factcheck.lexicon.changes import Direction, directions
from factcheck.lexicon.reckoning import words_for
from factcheck.lexicon.subjects import subjects_of, subjects_of_verb
from factcheck.reading.phrases import NounGroup
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers
from factcheck.reading.sentences import Sentence
from factcheck.text.frozen import Record

_SHARES = frozenset({"percent", "fraction"})
#: How many sentences may stand between a change that names nothing ("the cut") and its figures.
_NEAR = 4
#: How many sentences behind its figures a change may be told again, with its size and without.
_FAR, _FAR_ALONE = 30, 12
#: How far around a word of change its percentage and its subject may stand.
_AROUND = 7


class _Retold(Record):
    """A change as told elsewhere: the word, its direction, by what share, and the keys of what changed."""

    at: int
    direction: Direction
    share: Quantity | None
    subjects: frozenset[str]
    new: bool = False  # "a rise of 8 percent": told as if for the first time


def retold_changes(
    layers: Layers, sentences: tuple[FigureSentence, ...], pairs: list[Contrast]
) -> Iterator[ChangeClaim]:
    """Every change told by a word in one sentence and by start and end in another."""
    if not pairs:
        return
    told = {pair.number for pair in pairs}
    topics = [_subjects(pair, layers) for pair in pairs]
    figures = {s.number: s.quantities for s in sentences}
    ends = tuple((pair.start, pair.end) for pair in pairs)
    for number, sentence in enumerate(layers.sentences.all):
        for retold in _retold(sentence, figures.get(number, ()), layers):
            if number in told:
                own = [pair for pair in pairs if pair.number == number and pair.end.quantity.last < retold.at]
                share = retold.share
                if len(own) == 1 and share is not None and share.first > own[0].start.quantity.last:
                    claim = _claim(retold, own[0], ends, layers)
                    yield from () if claim is None else (claim,)
                continue
            fits = [
                pair for pair, topic in zip(pairs, topics, strict=True)
                if (topic & retold.subjects)
                or (not retold.subjects and len(pairs) == 1 and number - pair.number <= (_NEAR if retold.share else 1))
            ]  # fmt: skip
            far = _FAR if retold.share is not None else _FAR_ALONE
            fits = [
                pair for pair in fits
                if 0 < number - pair.number <= far
                and _one_owner(retold, pair, layers)
                and not (retold.new and any(q.kind == "percent" for q in figures.get(pair.number, ())))
            ]  # fmt: skip
            if fits and (claim := _claim(retold, fits[-1] if len(fits) == 1 else _nearest(fits, number), ends, layers)):
                yield claim


def _nearest(pairs: list[Contrast], number: int) -> Contrast:
    return min(pairs, key=lambda pair: abs(pair.number - number))


def _one_owner(retold: _Retold, pair: Contrast, layers: Layers) -> bool:
    """False of "a plunge in Brenta's share price" where the figures are told of somebody else."""
    entities, sentence = layers.entities, layers.sentences.of(retold.at)
    last = min(retold.at + _AROUND, sentence.last)
    owners = {
        layers.entities.by_token.get(group.possessor)
        for t in range(retold.at - 2, last)
        if (group := layers.phrases.noun_at.get(t)) is not None and group.possessor is not None
    } - {None}
    if any(words.fold in words_for("others") for words in layers.tokens.words[sentence.first : retold.at]):
        return False  # "a rival said that its own profit had fallen by a third"
    told = layers.sentences.all[pair.number]
    return not owners or bool(owners & {e.number for e in entities.within(told.first, told.last)})


def _subjects(pair: Contrast, layers: Layers) -> frozenset[str]:
    """The keys of the nouns that stand before and around the figures of a contrast."""
    sentence = layers.sentences.all[pair.number]
    first = min(sentence.first, layers.sentences.of(max(pair.first, 0)).first)
    last = max(pair.start.quantity.last, pair.end.quantity.last) + 2
    return _keys(range(first, min(last, sentence.last)), layers)


def _keys(span: range, layers: Layers) -> frozenset[str]:
    """The keys of the nouns on some tokens."""
    words, groups, verbs = layers.tokens.words, layers.phrases.noun_at, layers.phrases.verb_at
    found: set[str] = set()
    for t in span:
        group, word = groups.get(t), words[t]
        if t in verbs and t == verbs[t].head:
            found |= subjects_of_verb(verbs[t].lemma)
        noun = group is not None and (t == group.head or word.shape == "lower")
        if not noun or word.number is not None or not word.fold.isalpha():
            continue
        if word.fold not in words_for("hollow") and word.fold not in words_for("determiner"):
            found |= subjects_of(word.fold)
    return frozenset(found)


def _retold(sentence: Sentence, quantities: tuple[Quantity, ...], layers: Layers) -> Iterator[_Retold]:
    words, known = layers.tokens.words, directions()
    for t in range(sentence.first + 1, sentence.last - 1):
        direction = known.get(words[t].fold) or known.get(words[t].lemma)
        if direction is None:
            continue
        share = _share(t, quantities, layers)
        first = _nominal(t, share, layers)
        if first is not None:
            told = share is not None or direction.factor is None
            subjects = _of(t, first, sentence, layers)
            group = layers.phrases.noun_at.get(t)
            if group is not None and group.plural and group.head == t and not subjects:
                continue  # "a protest against the cuts": of several things, not of the one that changed
            apposed = words[first].fold in ("a", "an")
            if apposed and not subjects and words[first - 1].fold != ",":
                continue  # "a jump of 40 percent": of nothing that was named before
            if apposed and sum(q.kind in ("count", "money", "measure", "percent") for q in quantities) > 1:
                continue  # "40 last year and 16 since, a drop of three fifths": it has figures of its own
            if told and not _open(first, layers) and words[t + 1].fold not in words_for("verbal"):
                yield _Retold(t, direction, share, subjects, new=apposed)
            continue
        verb = layers.phrases.verb_at.get(t)
        if verb is not None and verb.head == t and verb.tense != "none" and not verb.negated and not verb.modal:
            by = verb.last < len(words) and words[verb.last].fold == "by"
            share = fraction_at(verb.last + by, layers)
            after = [
                q for q in quantities if q.first >= verb.last and q.kind not in ("duration", "ordinal", "fraction")
            ]
            if (share is not None or direction.factor is not None) and not after:
                subject = _subject(verb.first, sentence, layers)
                if subject and not _hedged(verb.first, verb.last, layers):
                    yield _Retold(t, direction, share, subject)
    yield from _lost(sentence, quantities, layers)


def _lost(sentence: Sentence, quantities: tuple[Quantity, ...], layers: Layers) -> Iterator[_Retold]:
    """``to lose a third of its revenue``, ``shed 12 percent of the workforce``: what is left is the end."""
    words = layers.tokens.words
    for t in range(sentence.first, sentence.last - 3):
        if words[t].fold not in words_for("loses") or any(w.number is not None for w in words[t - 3 : t]):
            continue
        told = (q for q in quantities if q.kind in _SHARES and q.first == t + 1)
        share = next(told, None) or fraction_at(t + 1, layers)
        group = layers.phrases.noun_at.get(share.last + 1) if share is not None else None
        if group is None or share is None or words[share.last].fold != "of" or _open(t, layers):
            continue
        yield _Retold(t, Direction(-1, None), share, subjects_of(words[group.head].fold) - words_for("hollow"))


def _share(at: int, quantities: tuple[Quantity, ...], layers: Layers) -> Quantity | None:
    """``the 40 percent jump``, ``an increase of a fifth``, ``the drop, of a fifth``."""
    words = layers.tokens.words
    for share in quantities:
        if share.kind in _SHARES and (share.last == at or (share.first == at + 2 and words[at + 1].fold == "of")):
            return share
    return fraction_at(at + 2, layers) if words[at + 1].fold == "of" else None


def _nominal(at: int, share: Quantity | None, layers: Layers) -> int | None:
    """Where the group of a noun of change begins: "the 40 percent jump", "the cut", "a rise of a fifth in fares"."""
    words = layers.tokens.words
    first = share.first if share is not None and share.last == at else at
    group = layers.phrases.noun_at.get(first)
    if words[at].fold in words_for("no-noun"):
        return None
    if group is not None:
        first = group.first
    elif first == at:
        return None
    before = words[first - 1].fold if first else ""
    opening = words[first].fold
    if opening in words_for("definite") or before in words_for("definite") or "'s" in (before, words[at - 1].fold):
        return first
    return first if opening in ("a", "an") and share is not None else None


def _open(first: int, layers: Layers) -> bool:
    """True of a change that may come or has not been: "any rise", "a further cut", "a planned increase"."""
    words = layers.tokens.words
    return any(words[t].fold in words_for("not-so") for t in range(max(0, first - 3), first + 3))


def _hedged(first: int, last: int, layers: Layers) -> bool:
    words = layers.tokens.words
    return any(words[t].fold in words_for("not-quite") for t in range(max(0, first - 2), last + 1))


def _of(at: int, first: int, sentence: Sentence, layers: Layers) -> frozenset[str]:
    """The keys of what a noun of change is of: "jump in sales", "the price rise", "sales growth"."""
    words = layers.tokens.words
    found = _keys(range(first, at), layers)
    for t in range(at + 1, min(at + 7, sentence.last - 1)):
        group = _first_group(t + 1, sentence, layers) if words[t].fold == "in" else None
        if group is not None:
            found |= subjects_of(words[group.head].fold)
            break
    return found


def _first_group(at: int, sentence: Sentence, layers: Layers) -> NounGroup | None:
    """The group that begins at a token or right behind a participle: "in registered rooms"."""
    nouns = layers.phrases.noun_at
    return nouns.get(at) or (nouns.get(at + 1) if at + 1 < sentence.last and at in layers.phrases.verb_at else None)


def _subject(first: int, sentence: Sentence, layers: Layers) -> frozenset[str]:
    """The keys of the nouns right before a verb."""
    words = layers.tokens.words
    for t in range(first - 1, max(sentence.first, first - _AROUND) - 1, -1):
        group = layers.phrases.noun_at.get(t)
        if group is not None:
            found = subjects_of(words[group.head].fold)
            if words[group.first - 1].fold == "of" and (of := layers.phrases.noun_at.get(group.first - 2)) is not None:
                found |= subjects_of(words[of.head].fold)
            return found - words_for("hollow")
        if words[t].shape == "punct":
            return frozenset()
    return frozenset()


def _claim(
    retold: _Retold, pair: Contrast, near: tuple[tuple[Figure, Figure], ...], layers: Layers
) -> ChangeClaim | None:
    percent = percent_of(retold.share, layers) if retold.share is not None else None
    if retold.share is not None and percent is None:
        return None
    statement = layers.statements.at(retold.at)
    last = retold.at + 1 if retold.share is None else max(retold.at + 1, end_of(retold.share))
    first = retold.at if retold.share is None else min(retold.at, retold.share.first)
    return ChangeClaim(
        span=layers.tokens.span(retold.at, retold.at + 1),
        at=retold.at,
        statement=statement,
        voice=voice_in(statement, layers),
        start=pair.start,
        end=pair.end,
        direction=retold.direction.sign,
        percent=percent,
        factor=retold.direction.factor if retold.share is None else None,
        word=layers.tokens.span(first, last),
        near=near,
    )
