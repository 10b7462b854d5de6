"""Changes that a comparison or a revision tells: "31 seats, fewer than the 33 forecast", "raising an estimate of"."""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.claims.arithmetic.arithmetic import ChangeClaim
from factcheck.claims.figures.figure_lists import FigureSentence, end_of, figures_of
from factcheck.claims.voices import voice_in
from factcheck.lexicon.changes import directions
from factcheck.lexicon.reckoning import words_for
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers

#: How many words may stand between two figures that a comparison joins, and between "raising" and the earlier figure.
_NEAR, _FORECAST = 6, 7


def changes_compared(
    layers: Layers, sentences: tuple[FigureSentence, ...], known: tuple[ChangeClaim, ...]
) -> Iterator[ChangeClaim]:
    """Every comparison of two figures of one kind that stand beside it, and every estimate that replaces another.

    What one of the ``known`` changes ends with is left to that.
    """
    ends = {claim.end.quantity.first for claim in known}
    for here in sentences:
        for end, start in pairwise(here.quantities):
            if not ends.isdisjoint((end.first, start.first)):
                continue
            if (
                end.kind != start.kind
                or start.unit not in (None, end.unit)
                or end.kind in ("ordinal", "age", "fraction")
            ):
                continue
            found = _compared(end, start, layers) or _revised(end, start, layers) or _on_last(end, start, layers)
            if found is None and (found := _down_from(end, start, layers)) is not None:
                end, start = start, end
            if found is not None and (claim := _claim(end, start, found, layers)) is not None:
                yield claim


def _compared(end: Quantity, start: Quantity, layers: Layers) -> tuple[int, int] | None:
    """``31 seats, fewer than the 33``, ``9.8 percent is smaller than the 10.6 percent``: the word and its direction."""
    words, first = layers.tokens.words, end_of(end)
    at = next((t for t in range(first, start.first - 1) if words[t + 1].fold == "than"), -1)
    if at < 0 or at - first > _NEAR or start.first - at > 4:
        return None
    sign = 1 if words[at].fold in words_for("greater") else -1 if words[at].fold in words_for("smaller") else 0
    between = [w.fold for w in words[first:at]]
    plain = all(
        w.fold in words_for("total-determiner") or w.fold in words_for("about") for w in words[at + 2 : start.first]
    )
    apart = between[-1:] == [","] or (bool(between) and set(between) <= words_for("is-smaller"))
    negated = words_for("negates") & set(between)
    return (at, sign) if sign and plain and apart and not negated else None


def _on_last(end: Quantity, start: Quantity, layers: Layers) -> tuple[int, int] | None:
    """``Attendance, at 9,400, was down on last year's 10,200``."""
    words = layers.tokens.words
    span = range(end_of(end), start.first)
    at = next((t for t in span if words[t].fold in ("up", "down") and words[t + 1].fold in ("on", "from")), -1)
    if at < 0 or len(span) > _NEAR + 4 or start.first - at > _LAST:
        return None
    between = [words[t].fold for t in range(end_of(end), at)]
    plain = all(f == "," or f in words_for("is-smaller") for f in between)
    told = all(words[t].calendar is not None or words[t].fold in _OF_LAST for t in range(at + 2, start.first))
    return (at, 1 if words[at].fold == "up" else -1) if plain and told else None


#: How many words "up on last year's" may take, and those among them that are no times.
_LAST = 6
_OF_LAST = frozenset({"last", "the", "previous", "year", "month", "week", "season", "quarter", "'s", "’s", "a"})


def _down_from(start: Quantity, end: Quantity, layers: Layers) -> tuple[int, int] | None:
    """``Sales, down from 44 million a year ago, were 41 million``: the earlier figure stands first."""
    words = layers.tokens.words
    at = start.first - 2
    if at < 1 or words[at].fold not in ("up", "down") or words[at + 1].fold != "from" or words[at - 1].fold != ",":
        return None
    between = range(end_of(start), end.first)
    folds = [words[t].fold for t in between]
    verbs = [t for t in between if t in layers.phrases.verb_at]
    comma = "," in folds and len(folds) <= _NEAR + 3 and folds.count(",") == 1
    told = len(verbs) == 1 and words[verbs[0]].lemma in ("be", "come", "stand", "reach", "total")
    return (at, 1 if words[at].fold == "up" else -1) if comma and told else None


def _revised(end: Quantity, start: Quantity, layers: Layers) -> tuple[int, int] | None:
    """``About 3,800 had fled, the agency said, raising an earlier estimate of 2,500``."""
    words = layers.tokens.words
    span = range(max(end_of(end), start.first - _FORECAST), start.first)
    if not any(words[t].fold in words_for("estimate") for t in span):
        return None
    if not any(words[t].fold in words_for("earlier") for t in span) or words[start.first - 1].fold not in ("of", "at"):
        return None
    if words[start.first - 2].fold not in words_for("estimate"):
        return None  # "an earlier forecast of growth of 2 percent"
    verb = next((t for t in span if t in layers.phrases.verb_at and words[t].lemma in directions()), None)
    if verb is None or words[verb - 1].fold != ",":
        return None
    sign = directions()[words[verb].lemma].sign
    return (verb, sign)


def _claim(end: Quantity, start: Quantity, found: tuple[int, int], layers: Layers) -> ChangeClaim | None:
    at, sign = found
    pair = figures_of((start, end), layers)
    if pair is None or any(f.value <= 0 for f in pair):
        return None
    statement = layers.statements.at(at)
    return ChangeClaim(
        span=layers.tokens.span(at, at + 1),
        at=end.first,
        statement=statement,
        voice=voice_in(statement, layers),
        start=pair[0],
        end=pair[1],
        direction=1 if sign > 0 else -1,
        word=layers.tokens.span(at, at + 1),
    )
