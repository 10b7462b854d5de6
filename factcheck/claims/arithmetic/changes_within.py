"""Changes whose word stands far before its figures: "prices doubled over five years from 410,000 to 615,000"."""

from collections.abc import Iterator

from factcheck.claims.arithmetic.arithmetic import ChangeClaim, Figure
from factcheck.claims.arithmetic.changes import is_rate
from factcheck.claims.arithmetic.changes_told import ToldShare, share_beside
from factcheck.claims.arithmetic.contrasts import Contrast
from factcheck.claims.arithmetic.fractions_told import fraction_at, percent_of
from factcheck.claims.figures.figure_lists import FigureSentence
from factcheck.claims.voices import voice_in
from factcheck.lexicon.arithmetic import words_of
from factcheck.lexicon.changes import Direction, directions
from factcheck.lexicon.reckoning import words_for
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers

#: How many words may stand between the word of change and the first figure.
_FAR = 16


def changes_within(
    layers: Layers, sentences: tuple[FigureSentence, ...], pairs: list[Contrast], told: tuple[ChangeClaim, ...]
) -> Iterator[ChangeClaim]:
    """Every change of one sentence that ``told`` has not, from its start and end back to its word."""
    known = {claim.end.span for claim in told} | {c.start.span for c in told if c.start is not None}
    shared = {claim.end.span for claim in told if claim.percent is not None}
    by_number = {s.number: s for s in sentences}
    for pair in pairs:
        here = by_number[pair.number]
        if pair.first < here.sentence.first:
            continue
        beside = share_beside(pair, here, layers) if pair.end.span not in shared else None
        is_known = pair.end.span in known or pair.start.span in known
        if is_known and beside is None:
            continue
        if any(
            layers.tokens.words[t].fold in words_of("ranking") for t in range(here.sentence.first, here.sentence.last)
        ):
            continue
        if is_rate(pair.end.quantity, layers) or (pair.end.quantity.kind == "money" and _in_currency(here, layers)):
            continue
        found = None if is_known else _word(pair, here, layers)
        if found is not None:
            yield _claim(*found, _share(found[0], pair, here, layers) or _of_one_way(beside, found[1]), pair, layers)
        elif beside is not None and pair.end.unit != "percent":
            yield _claim(beside.at, Direction(beside.sign, None), beside.share, pair, layers)


def _of_one_way(beside: ToldShare | None, direction: Direction) -> Quantity | None:
    """``went up from 61,200 to 64,100, a rise of 12 percent``."""
    return beside.share if beside is not None and beside.sign == direction.sign else None


def _in_currency(here: FigureSentence, layers: Layers) -> bool:
    """``The dollar slid to a record $1.3666 versus the euro``."""
    words = layers.tokens.words
    return any(
        words[t].currency is not None and words[t].fold.isalpha() and words[t - 1].fold in words_for("rate-one")
        for t in range(here.sentence.first + 1, here.sentence.last)
    )


def _word(pair: Contrast, here: FigureSentence, layers: Layers) -> tuple[int, Direction] | None:
    """The nearest word of change before the figures in their clause."""
    words, verbs, known = layers.tokens.words, layers.phrases.verb_at, directions()
    for t in range(pair.first, max(here.sentence.first, pair.first - _FAR) - 1, -1):
        direction = known.get(words[t].fold) or known.get(words[t].lemma)
        verb = verbs.get(t)
        if direction is not None and t == pair.first and words[t].fold != "from":
            return None  # "plunged 18.7 percent, revised from 18": by how much, not to what
        if direction is not None and (words[t].fold not in words_for("aside") or t - 1 in verbs):
            if words[t].fold in words_for("aside"):
                return None if verbs[t - 1].negated else (t, direction)
            if verb is not None and verb.head == t:
                return None if verb.negated else (t, direction)
            return (t, direction) if t in layers.phrases.noun_at else None
        told = verb is not None and verb.tense != "none" and verb.lemma not in words_for("says")
        if told or words[t].fold in words_for("clause-breaks"):
            return None
    return None


def _share(at: int, pair: Contrast, here: FigureSentence, layers: Layers) -> Quantity | None:
    """The share that stands between the word of change and its figures: "rose by a fifth from 410 to 615"."""
    for quantity in here.quantities:
        if quantity.kind in ("percent", "fraction") and at < quantity.first and quantity.last <= pair.first + 1:
            return quantity
    return fraction_at(at + 1 + (layers.tokens.words[at + 1].fold in ("by", "of")), layers)


def _claim(at: int, direction: Direction, share: Quantity | None, pair: Contrast, layers: Layers) -> ChangeClaim:
    words = layers.tokens.words
    percent: Figure | None = percent_of(share, layers) if share is not None and share.bound == "exact" else None
    bounded = any(words[t].fold in words_for("bounding") for t in range(max(0, at - 3), at))
    statement = layers.statements.at(at)
    return ChangeClaim(
        span=layers.tokens.span(at, at + 1),
        at=at,
        statement=statement,
        voice=voice_in(statement, layers),
        start=pair.start,
        end=pair.end,
        direction=direction.sign,
        percent=percent if pair.end.unit != "percent" else None,
        factor=None if bounded else direction.factor,
        word=layers.tokens.span(at, at + 1),
    )
