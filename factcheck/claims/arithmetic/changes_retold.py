"""Changes retold: "the 40 percent jump in sales", "attendance has doubled", with start and end in another sentence."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from factcheck.claims.arithmetic.arithmetic import ChangeClaim
from factcheck.claims.arithmetic.changes import changed
from factcheck.claims.arithmetic.contrasts import Contrast
from factcheck.claims.arithmetic.fractions_told import fraction_at
from factcheck.claims.arithmetic.turns import Turn
from factcheck.claims.figures.figure_lists import FigureSentence, end_of
from factcheck.lexicon.changes import Direction, direction_of
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.reckoning import words_for
from factcheck.lexicon.subjects import subjects_of, subjects_of_verb
from factcheck.reading.phrases import NounGroup
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers
from factcheck.reading.sentences import Sentence
from factcheck.text.frozen import Record

_SHARES = frozenset({"percent", "fraction"})
#: How many sentences may stand between a change that names nothing ("the cut of a tenth") and its figures.
_NEAR = 4
#: How many sentences behind its figures a change may be told again, by its share and as a multiple.
_FAR, _FAR_TIMES = 30, 12
#: How many sentences before its figures a multiple may be told: "Cases have tripled. There were 84, against 28".
_AHEAD = 3
#: How far around a word of change its percentage and its subject may stand.
_AROUND = 7


class _Retold(Record):
    """A change as told elsewhere: its turn, and the keys of what changed."""

    turn: Turn
    subjects: frozenset[str]


def retold_changes(
    layers: Layers, sentences: tuple[FigureSentence, ...], told: list[Contrast]
) -> Iterator[ChangeClaim]:
    """Every change told by a word in one sentence and by start and end in another."""
    pairs = [pair for pair in told if pair.past and not pair.others]
    if not pairs:
        return
    numbers = [pair.number for pair in pairs]
    figures = {s.number: s.quantities for s in sentences}
    topics = [_topic(pair, figures[pair.number], layers) for pair in pairs]
    for number in range(max(0, numbers[0] - _AHEAD), min(numbers[-1] + _FAR + 1, len(layers.sentences.all))):
        near = range(bisect_left(numbers, number - _FAR), bisect_right(numbers, number + _AHEAD))
        if number in numbers[near.start : near.stop]:
            continue
        for retold in _retold(layers.sentences.all[number], figures.get(number, ()), layers):
            fits = [
                pairs[n]
                for n in near
                if _is_of(retold, number - numbers[n], topics[n], lone=len(pairs) == 1)
                and _one_owner(retold, pairs[n], layers)
            ]
            if fits:
                pair = min(fits, key=lambda pair: abs(pair.number - number))
                ends = tuple((pairs[n].start, pairs[n].end) for n in near)
                yield changed(retold.turn, pair.start, pair.end, layers, near=ends, word=_words(retold.turn))


def _is_of(retold: _Retold, after: int, topic: frozenset[str], *, lone: bool) -> bool:
    """True when a change may be that of a contrast so many sentences before: of one thing, or the only one."""
    turn = retold.turn
    if after < 0:
        return turn.factor is not None and lone and after >= -_AHEAD
    if retold.subjects:
        return after <= (_FAR if turn.share is not None else _FAR_TIMES) and not topic.isdisjoint(retold.subjects)
    return lone and after <= (_NEAR if turn.share is not None else 1)


def _words(turn: Turn) -> range:
    """The tokens of a word of change with the share beside it: "40 percent jump", "rise of a fifth"."""
    if turn.share is None:
        return range(turn.at, turn.at + 1)
    return range(min(turn.at, turn.share.first), max(turn.at + 1, end_of(turn.share)))


def _one_owner(retold: _Retold, pair: Contrast, layers: Layers) -> bool:
    """False of "a plunge in Brenta's share price" where the figures are told of somebody else."""
    entities, at = layers.entities, retold.turn.at
    sentence = layers.sentences.of(at)
    groups = (layers.phrases.noun_at.get(t) for t in range(at - 2, min(at + _AROUND, sentence.last)))
    owners = {entities.by_token.get(g.possessor) for g in groups if g is not None and g.possessor is not None} - {None}
    if any(word.fold in words_for("others") for word in layers.tokens.words[sentence.first : at]):
        return False  # "a rival said that its own profit had fallen by a third"
    told = layers.sentences.all[pair.number]
    return not owners or bool(owners & {e.number for e in entities.within(told.first, told.last)})


def _topic(pair: Contrast, told: tuple[Quantity, ...], layers: Layers) -> frozenset[str]:
    """What a contrast is of: of "6.1 deaths per 100,000" the rate, which the number of deaths may outrun."""
    ends = (pair.start.quantity.first, pair.end.quantity.first)
    rated = any(q.first in ends and q.per is not None and q.per.isdigit() for q in told)
    return subjects_of("rate") if rated else _subjects(pair, layers)


def _subjects(pair: Contrast, layers: Layers) -> frozenset[str]:
    """The keys of the nouns that stand before and around the figures of a contrast."""
    sentence = layers.sentences.all[pair.number]
    first = min(sentence.first, layers.sentences.of(max(pair.first, 0)).first)
    last = max(pair.start.quantity.last, pair.end.quantity.last) + 2
    return _keys(range(first, min(last, sentence.last)), layers)


def _keys(span: range, layers: Layers) -> frozenset[str]:
    """The keys of the nouns on some tokens, and of what their verbs tell the size of."""
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
    """The changes that a sentence tells without their figures, by noun, by verb and by what was lost."""
    words = layers.tokens.words
    for t in range(sentence.first, sentence.last - 1):
        direction = direction_of(words[t])
        if direction is None:
            found = _lost(t, quantities, layers) if words[t].fold in words_for("loses") else None
        else:
            share = _share(t, quantities, layers)
            first = _nominal(t, share, layers) if share is not None else None
            if share is None or first is None:
                found = _by_verb(t, direction, sentence, quantities, layers)
            else:
                found = _by_noun(t, direction, share, first, layers)
        if found is not None:
            yield found


def _by_noun(at: int, direction: Direction, share: Quantity, first: int, layers: Layers) -> _Retold | None:
    """``the 40 percent jump in sales``, ``the cut of a tenth``; "a rise of a fifth in fares" may be another."""
    words, group = layers.tokens.words, layers.phrases.noun_at.get(at)
    if words[at + 1].fold in words_for("verbal") or _near(first, range(-3, 3), "not-so", layers):
        return None
    subjects = _of(at, first, layers)
    if group is not None and group.plural and group.head == at and not subjects:
        return None  # "a protest against the cuts": of several things, not of the one that changed
    return _Retold(_turn(at, direction, share), subjects)


def _by_verb(
    at: int, direction: Direction, sentence: Sentence, quantities: tuple[Quantity, ...], layers: Layers
) -> _Retold | None:
    """``attendance has doubled``, ``profit had fallen by a third``: no other figure stands behind the verb."""
    words, verb = layers.tokens.words, layers.phrases.verb_at.get(at)
    if verb is None or verb.head != at or verb.tense == "none" or verb.negated or verb.modal:
        return None
    by = verb.last < len(words) and words[verb.last].fold == "by"
    share = fraction_at(verb.last + by, layers)
    after = any(q.first >= verb.last and q.kind not in ("duration", "ordinal", "fraction") for q in quantities)
    if (share is None and direction.factor is None) or after:
        return None
    if _near(verb.first, range(-2, verb.last + 1 - verb.first), "not-quite", layers):
        return None
    subjects = _subject(verb.first, sentence, layers)
    return _Retold(_turn(at, direction, share), subjects) if subjects else None


def _lost(at: int, quantities: tuple[Quantity, ...], layers: Layers) -> _Retold | None:
    """``to lose a third of its revenue``, ``shed 12 percent of the workforce``: what is left is the end."""
    words = layers.tokens.words
    told = (q for q in quantities if q.kind in _SHARES and q.first == at + 1)
    share = next(told, None) or fraction_at(at + 1, layers)
    group = layers.phrases.noun_at.get(share.last + 1) if share is not None else None
    if group is None or share is None or words[share.last].fold != "of" or _near(at, range(-3, 3), "not-so", layers):
        return None
    if any(w.number is not None for w in words[max(0, at - 3) : at]):
        return None
    return _Retold(Turn(at, -1, share=share), subjects_of(words[group.head].fold) - words_for("hollow"))


def _turn(at: int, direction: Direction, share: Quantity | None) -> Turn:
    return Turn(at, direction.sign, direction.factor if share is None else None, share=share)


def _share(at: int, quantities: tuple[Quantity, ...], layers: Layers) -> Quantity | None:
    """``the 40 percent jump``, ``an increase of a fifth``, ``the drop, of a fifth``."""
    words = layers.tokens.words
    of = words[at + 1].fold == "of"
    found = (q for q in quantities if q.kind in _SHARES and (q.last == at or (of and q.first == at + 2)))
    return next(found, None) or (fraction_at(at + 2, layers) if of else None)


def _nominal(at: int, share: Quantity, layers: Layers) -> int | None:
    """Where the definite group of a noun of change begins: "the 40 percent jump", "the rise of a fifth in fares"."""
    words = layers.tokens.words
    first = share.first if share.last == at else at
    group = layers.phrases.noun_at.get(first)
    if words[at].fold in words_for("no-noun") or (group is None and first == at):
        return None
    first = group.first if group is not None else first
    before, opening = words[first - 1].fold if first else "", words[first].fold
    definite = opening in words_for("definite") or before in words_for("definite")
    return first if definite or "'s" in (before, words[at - 1].fold) else None


def _near(at: int, around: range, use: str, layers: Layers) -> bool:
    """True where a word of a use stands so near: a change that may come, or "nearly" is one, "any rise"."""
    words = layers.tokens.words
    return any(words[at + k].fold in words_for(use) for k in around if 0 <= at + k < len(words))


def _of(at: int, first: int, layers: Layers) -> frozenset[str]:
    """The keys of what a noun of change is of: "jump in sales", "the price rise", "sales growth"."""
    words, last = layers.tokens.words, layers.sentences.of(at).last
    found = _keys(range(first, at), layers)
    for t in range(at + 1, min(at + _AROUND, last - 1)):
        group = _first_group(t + 1, last, layers) if words[t].fold == "in" else None
        if group is not None:
            return found | subjects_of(words[group.head].fold)
    return found


def _first_group(at: int, last: int, layers: Layers) -> NounGroup | None:
    """The group that begins at a token or right behind a participle: "in registered rooms"."""
    nouns = layers.phrases.noun_at
    return nouns.get(at) or (nouns.get(at + 1) if at + 1 < last and at in layers.phrases.verb_at else None)


def _subject(first: int, sentence: Sentence, layers: Layers) -> frozenset[str]:
    """The keys of the nouns right before a verb."""
    words, nouns = layers.tokens.words, layers.phrases.noun_at
    for t in range(first - 1, max(sentence.first, first - _AROUND) - 1, -1):
        group = nouns.get(t)
        if group is not None:
            if words[group.first - 1].tags & Tag.PREP and words[group.first - 1].fold != "of":
                return frozenset()  # "the number of children with birth defects has tripled"
            found = subjects_of(words[group.head].fold)
            if words[group.first - 1].fold == "of" and (of := nouns.get(group.first - 2)) is not None:
                found |= subjects_of(words[of.head].fold)
            return found - words_for("hollow")
        if words[t].shape == "punct":
            return frozenset()
    return frozenset()
