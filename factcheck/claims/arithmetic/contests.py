"""Contests: how many were for and against, how many votes each candidate won, as one figure or in prose."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from factcheck.claims.arithmetic.arithmetic import Figure, figure
from factcheck.claims.arithmetic.runs import runs
from factcheck.claims.figures.figure_lists import FigureSentence, end_of
from factcheck.lexicon.reckoning import words_for
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers
from factcheck.text.frozen import Record

#: How many words before and behind a figure tell on which side it stands.
_BEFORE, _BEHIND = 4, 5


class Contest(Record):
    """The two sides of a vote, in the sentence of the first; ``written`` as one figure ("240 to 214")."""

    number: int
    sides: tuple[Figure, Figure]
    written: bool = False

    @property
    def values(self) -> tuple[Fraction, Fraction]:
        """How many each side has."""
        return self.sides[0].value, self.sides[1].value


def contests(sentences: tuple[FigureSentence, ...], layers: Layers) -> list[Contest]:
    """Every contest of the article: those written as one figure or, where there are none, those told in prose."""
    written = [
        Contest(here.number, sides_of(q), written=True)
        for here in sentences for q in here.quantities if q.kind == "vote" and len(q.parts) == 2
    ]  # fmt: skip
    return written or list(_in_prose(sentences, layers))


def sides_of(result: Quantity) -> tuple[Figure, Figure]:
    """The two figures of a vote or score."""
    one, other = (Figure(result, Fraction(p), Fraction(1), Fraction(1), "", result.span) for p in result.parts[:2])
    return one, other


def _in_prose(sentences: tuple[FigureSentence, ...], layers: Layers) -> Iterator[Contest]:
    polled: list[tuple[FigureSentence, Figure]] = []
    for here in sentences:
        counts = [q for q in here.quantities if q.kind == "count" and q.unit is None and q.value is not None]
        if len(counts) > 1:
            told = next(sides_in(counts, here, layers), None) or next(_ways(counts, layers), None)
            if told is not None:
                yield Contest(here.number, told)
        if counts:
            polled += _polled(here, layers)
    if len(polled) > 1 and polled[-1][0].number - polled[0][0].number <= 2:
        first, second = sorted((f for _, f in polled), key=lambda f: -f.value)[:2]
        yield Contest(polled[0][0].number, (first, second))


def sides_in(counts: list[Quantity], here: FigureSentence, layers: Layers) -> Iterator[tuple[Figure, Figure]]:
    """``backed by 122 lawmakers; 111 wanted it gone``, ``61 in favour and 43 opposed``."""
    marked: dict[str, Quantity] = {}
    for number, count in enumerate(counts):
        start = end_of(counts[number - 1]) if number else here.sentence.first
        stop = counts[number + 1].first if number + 1 < len(counts) else here.sentence.last
        end = _end_of_whole(count, layers)
        side = _side(count, max(start, count.first - _BEFORE), end, min(stop, end + _BEHIND), layers)
        if side:
            if side in marked:
                return
            marked[side] = count
    made = [figure(marked[side], layers.tokens) for side in ("for", "against") if side in marked]
    if len(made) == 2 and made[0] is not None and made[1] is not None:
        yield made[0], made[1]


def _ways(counts: list[Quantity], layers: Layers) -> Iterator[tuple[Figure, Figure]]:
    """``98,400 people voted to keep it and 91,150 to ban it``: two ways, of which one is told by its verb alone."""
    words, verbs = layers.tokens.words, layers.phrases.verb_at
    for first, second in pairwise(counts):
        between = range(end_of(first), second.first)
        voted = next((t for t in between if t in verbs and verbs[t].lemma == "vote" and t == verbs[t].head), None)
        last = end_of(second)
        if voted is None or words[voted + 1].fold != "to" or last >= len(words) or words[last].fold != "to":
            continue
        made = [figure(q, layers.tokens) for q in (first, second)]
        if made[0] is not None and made[1] is not None and words[second.first - 1].fold in words_for("separates"):
            yield made[0], made[1]


def _end_of_whole(count: Quantity, layers: Layers) -> int:
    """The end of a figure with what it is taken from: "332 of the 375 who voted"."""
    words, end = layers.tokens.words, end_of(count)
    group = layers.phrases.noun_at.get(end + 1) if end + 1 < len(words) and words[end].fold == "of" else None
    if group is None:
        return end
    clause = layers.statements.at(group.last) if group.last < len(words) else None
    return clause.last if clause is not None and clause.antecedent == group else group.last


def _side(count: Quantity, first: int, end: int, last: int, layers: Layers) -> str:
    words = layers.tokens.words
    behind = [words[t].fold for t in range(end, last)]
    stop = next((n for n, fold in enumerate(behind) if fold in words_for("separates")), len(behind))
    marks = [t for t in range(first, count.first) if words[t].fold in words_for("separates")]
    folds = behind[:stop] + [words[t].fold for t in range(marks[-1] if marks else first, count.first)]
    sides = {side for side in ("for", "against") if any(fold in words_for(side) for fold in folds)}
    return next(iter(sides)) if len(sides) == 1 else ""


def _polled(here: FigureSentence, layers: Layers) -> Iterator[tuple[FigureSentence, Figure]]:
    """``Benitez gathered 133,000 votes, his rival 98,000``: what each candidate won."""
    words, taken = layers.tokens.words, set()
    if (pair := _named(here, layers)) is not None:
        yield from ((here, made) for made in pair)
        return
    for count in here.quantities:
        if count.first in taken or count.counted not in words_for("votes") or count.bound != "exact":
            continue
        verb = layers.phrases.verb_at.get(count.first - 1) or layers.phrases.verb_at.get(count.first - 2)
        before = words[count.first - 1].fold
        if before == "by":
            continue  # "won by 4,000 votes" is a margin
        if not (verb is not None and verb.lemma in words_for("polls")) and before not in ("with", "on", "to"):
            continue
        run = next((r for r in runs(here, layers) if r.parts[0] is count), None)
        for part in run.parts if run is not None else (count,):
            made = figure(part, layers.tokens)
            if made is not None and part.counted in (None, count.counted):
                taken.add(part.first)
                yield here, made


def _named(here: FigureSentence, layers: Layers) -> tuple[Figure, Figure] | None:
    """``gave Okafor 53,744 votes and Kovacs 49,057``, ``Kovacs had 49,057 votes to 53,744 for Okafor``."""
    counts = [q for q in here.quantities if q.kind == "count" and q.unit is None]
    votes = words_for("votes")
    if len(counts) != 2 or counts[0].counted not in votes or counts[1].counted not in (None, *votes):
        return None
    holders = [_candidate(q, here, layers) for q in counts]
    made = [figure(q, layers.tokens) for q in counts if q.bound == "exact"]
    if None in holders or holders[0] == holders[1] or len(made) != 2 or made[0] is None or made[1] is None:
        return None
    return made[0], made[1]


def _candidate(count: Quantity, here: FigureSentence, layers: Layers) -> int | None:
    """The person or party beside a number of votes: right before it, or before its verb, or behind "for"."""
    words, by_token, verbs = layers.tokens.words, layers.entities.by_token, layers.phrases.verb_at
    end = end_of(count)
    if end + 1 < here.sentence.last and words[end].fold == "for" and end + 1 in by_token:
        return by_token[end + 1]
    at = count.first - 1
    verb = verbs.get(at)
    at = verb.first - 1 if verb is not None else at
    return by_token.get(at) if at >= here.sentence.first else None
