"""Tallies: games won, drawn and lost, scores at half-time, seats of a chamber, legs of a journey."""

from collections.abc import Iterator
from fractions import Fraction

import attrs

from factcheck.claims.arithmetic.adding import sum_claim, sum_of
from factcheck.claims.arithmetic.arithmetic import Figure, HalfClaim, SumClaim, SumKind, figure
from factcheck.claims.figures.figure_lists import FigureSentence, end_of, has_cue, sentences_with
from factcheck.claims.voices import standing
from factcheck.lexicon.arithmetic import openers_of, words_of
from factcheck.lexicon.reckoning import words_for
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers

_OUTCOMES = ("won", "drawn", "lost")
_MINUTES = {"second": Fraction(1, 60), "minute": Fraction(1), "hour": Fraction(60), "day": Fraction(1440)}
_MINUTES |= {"week": Fraction(10080)}


def tally_claims(layers: Layers, sentences: tuple[FigureSentence, ...]) -> Iterator[SumClaim | HalfClaim]:
    """Every tally with its total."""
    winning = sentences_with(words_of("won"), layers)
    for i, here in enumerate(sentences):
        found = _outcomes(here, layers) if len(here.quantities) > 1 and here.number in winning else {}
        if "won" in found and len(found) > 1:
            yield from _record(found, here, sentences[i - 1] if i else None, layers)
            yield from _points(found, here, sentences[i + 1] if i + 1 < len(sentences) else None, layers)
    yield from _halves(layers, sentences)
    yield from _chamber(layers, sentences)
    yield from _legs(layers, sentences)


def _record(
    found: dict[str, Quantity], here: FigureSentence, before: FigureSentence | None, layers: Layers
) -> Iterator[SumClaim]:
    """``They have played 22 games, winning 14, drawing five and losing three.``"""
    games = [q for q in here.quantities if _are_games(q, layers) and q not in found.values()]
    if not games and before is not None and before.number == here.number - 1:
        games = [q for q in before.quantities if _are_games(q, layers) and _of_one_side(q, found["won"], layers)]
    if len(games) != 1:
        return
    kind: SumKind = "tally" if len(found) == 3 else "limit"
    claim = sum_claim((games[0],), tuple(found[o] for o in _OUTCOMES if o in found), kind, layers)
    if claim is not None:
        yield claim


def _of_one_side(games: Quantity, won: Quantity, layers: Layers) -> bool:
    """False for "9 of 10 games", which are told with their own, and where two subjects are named that differ."""
    before = layers.tokens.words[games.first - 1].fold if games.first else ""
    if before in ("of", "last", "past", "first"):
        return False
    sides = [layers.statements.at(q.first) for q in (games, won)]
    groups = [s.subject for s in sides if s is not None and s.subject is not None]
    named = [layers.entities.by_token.get(group.head) for group in groups]
    return None in named or len(set(named)) < 2


def _outcomes(here: FigureSentence, layers: Layers) -> dict[str, Quantity]:
    """The games won, drawn and lost that a sentence tells; none where it tells one of them twice."""
    words, found = layers.tokens.words, dict[str, Quantity]()
    span = range(here.sentence.first + 1, here.sentence.last)
    ones = [
        Quantity(layers.tokens.span(t, t + 1), 1, 1, "count", "exact", None, None, None, t, t + 1)
        for t in span if words[t].fold == "one" and t not in here.starting
    ]  # fmt: skip
    for quantity in (*here.quantities, *ones):
        outcome = _outcome(quantity, layers) if quantity.kind == "count" else None
        if outcome is not None:
            if outcome in found:
                return {}
            found[outcome] = quantity
    return found


def _points(
    found: dict[str, Quantity], here: FigureSentence, after: FigureSentence | None, layers: Layers
) -> Iterator[SumClaim]:
    """``20 wins, 9 draws and 9 defeats. ... Their total of 69 points was enough.``"""
    if "drawn" not in found:
        return
    near = [here] + ([after] if after is not None and after.number <= here.number + 2 else [])
    points = [q for s in near for q in s.quantities if q.kind == "count" and _are_points(q, layers)]
    words = layers.tokens.words
    if len(points) != 1 or any(
        words[t].fold in words_for("docked") for s in near for t in range(s.sentence.first, s.sentence.last)
    ):
        return
    claim = sum_claim((points[0],), (found["won"], found["drawn"]), "points", layers)
    if claim is not None:
        wins, draws = claim.parts
        yield attrs.evolve(claim, parts=(wins._replace(value=wins.value * 3), draws))


def _are_points(quantity: Quantity, layers: Layers) -> bool:
    words = layers.tokens.words
    before = [w.fold for w in words[max(0, quantity.first - 2) : quantity.first]]
    return quantity.counted == "points" or (before == ["total", "of"] and quantity.counted is None)


def _outcome(quantity: Quantity, layers: Layers) -> str | None:
    words = layers.tokens.words
    before = words[quantity.first - 1].fold if quantity.first else ""
    if quantity.counted is not None and quantity.counted not in words_of("games"):
        return next((o for o in _OUTCOMES if quantity.counted in words_of(o)), None)
    after = words[quantity.last].fold if quantity.last < len(words) else ""
    return next((o for fold in (before, after) for o in _OUTCOMES if fold in words_of(o)), None)


def _are_games(quantity: Quantity, layers: Layers) -> bool:
    """``22 games``, ``played 22``."""
    words = layers.tokens.words
    before = words[quantity.first - 1].fold if quantity.first else ""
    return quantity.kind == "count" and (
        (quantity.counted in words_of("games") and not any(before in words_of(o) for o in _OUTCOMES))
        or (quantity.counted is None and before == "played")
        or (quantity.counted is None and "played" in [w.fold for w in words[quantity.last : quantity.last + 2]])
    )


def _halves(layers: Layers, sentences: tuple[FigureSentence, ...]) -> Iterator[HalfClaim]:
    """``led 14-10 at half-time ... added 19 points ... won 33-10``: one score at the break and one other in all."""
    scores = [(s, q) for s in sentences for q in s.quantities if q.kind == "score" and len(q.parts) == 2]
    halves = [(s, q) for s, q in scores if _at_interval(s, q, layers)]
    if len(scores) != 2 or len(halves) != 1:
        return
    other = next(q for _, q in scores if q is not halves[0][1])
    half = halves[0][1]
    added = [
        q for s in sentences for q in s.quantities
        if q.counted in ("points", "goals") and q.first > half.last and layers.tokens.words[q.first - 1].lemma == "add"
    ]  # fmt: skip
    yield HalfClaim(
        span=half.span,
        **standing(half.first, layers),
        half=half,
        final=other,
        added=figure(added[0], layers.tokens) if len(added) == 1 else None,
    )


def _at_interval(here: FigureSentence, score: Quantity, layers: Layers) -> bool:
    first, last = max(here.sentence.first, score.first - 6), min(score.last + 6, here.sentence.last)
    return has_cue(layers, first, last, "interval")


def _chamber(layers: Layers, sentences: tuple[FigureSentence, ...]) -> Iterator[SumClaim]:
    """The seats of parties in the one chamber whose size the article tells: no more than its members."""
    sizes = [
        q for s in sentences for q in s.quantities
        if q.kind == "count" and q.counted in words_of("members") and q.counted_at is not None and q.last > q.counted_at
    ]  # fmt: skip
    if not sizes or len({q.value for q in sizes}) != 1 or (size := figure(sizes[0], layers.tokens)) is None:
        return
    for here in sentences:
        held = _held(here, layers)
        if (
            len(held) > 2
            and all(f.value < size.value for f in held)
            and size.quantity not in (f.quantity for f in held)
        ):
            yield sum_of((size,), held, "limit", layers)


def _held(here: FigureSentence, layers: Layers) -> tuple[Figure, ...]:
    """``A won 37 seats, B 17 and C 16``: the seats of parties named in one sentence."""
    words = layers.tokens.words
    start = next((n for n, q in enumerate(here.quantities) if q.counted in ("seats", "mandates")), None)
    if start is None or has_cue(layers, here.sentence.first, here.quantities[start].first, "part"):
        return ()
    found: list[Figure] = []
    for quantity in here.quantities[start:]:
        before = words[quantity.first - 1].fold
        if quantity.kind != "count" or quantity.bound != "exact" or quantity.last > (quantity.counted_at or 10**9):
            continue
        if quantity.counted not in (None, "seats", "mandates") or before in ("from", "than", "of", "by", "to", "for"):
            return ()
        made = figure(quantity, layers.tokens)
        found += [made] if made is not None else []
    return tuple(found)


def _legs(layers: Layers, sentences: tuple[FigureSentence, ...]) -> Iterator[SumClaim]:
    """``The first set took 48 minutes, the second 39 ...`` under ``The match lasted two hours and 50 minutes``."""
    staged = sentences_with(openers_of("stage"), layers)
    told = [(here, parts) for here in sentences if here.number in staged and len(parts := _stages(here, layers)) > 1]
    if not told:
        return
    totals = [q for s in sentences for q in s.quantities if q.kind == "duration" and _is_length(q, s, layers)]
    for here, parts in told:
        whole = [q for q in totals if q not in [f.quantity for f in parts]]
        near = [q for q in whole if abs(layers.sentences.index(q.first) - here.number) <= 4]
        if len(near) != 1 or (size := _minutes(near[0], layers)) is None:
            continue
        if any(f.value >= size.value for f in parts):
            continue
        yield sum_of((size,), parts, "stages", layers)


def _is_length(quantity: Quantity, here: FigureSentence, layers: Layers) -> bool:
    words = layers.tokens.words
    near = range(max(here.sentence.first, quantity.first - 3), quantity.first)
    lasting = any(words[t].fold in words_of("lasting") for t in near)
    return lasting and not has_cue(layers, here.sentence.first, here.sentence.last, "stage")


def _stages(here: FigureSentence, layers: Layers) -> tuple[Figure, ...]:
    """The lengths that follow each other with "first", "second", "last" beside them, in minutes."""
    words = layers.tokens.words
    ordinals = sum(
        q.kind == "ordinal" and (words[end_of(q) - 1].fold in words_of("stage") or n > 0)
        for n, q in enumerate(here.quantities)
    )
    if ordinals < 2 or not has_cue(layers, here.sentence.first, here.sentence.last, "stage"):
        return ()
    found: list[Figure] = []
    unit: str | None = None
    for quantity in here.quantities:
        if quantity.kind == "ordinal":
            continue
        unit = quantity.unit if quantity.kind == "duration" else unit
        bare = quantity.kind == "count" and quantity.counted is None and unit is not None
        made = _minutes(quantity, layers, unit) if quantity.kind == "duration" or bare else None
        if made is None:
            return ()
        found.append(made)
    return tuple(found) if len(found) >= ordinals else ()


def _minutes(quantity: Quantity, layers: Layers, unit: str | None = None) -> Figure | None:
    scale = _MINUTES.get(unit or quantity.unit or "")
    made = figure(quantity, layers.tokens)
    if scale is None or made is None:
        return None
    return Figure(quantity, made.value * scale, min(made.step, Fraction(1)) * scale, scale, "minutes", made.span)
