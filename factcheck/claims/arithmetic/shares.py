"""Share claims: a share with the part and the whole that it is computed from."""

from collections.abc import Iterator

from factcheck.claims.arithmetic.arithmetic import ShareClaim, figure
from factcheck.claims.figures.figure_lists import FigureSentence, end_of, figures_of, opens_list
from factcheck.claims.voices import voice_in
from factcheck.lexicon.arithmetic import words_of
from factcheck.lexicon.reckoning import words_for
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers

SHARES = frozenset({"percent", "fraction", "ratio"})
_FIGURES = frozenset({"count", "money", "measure", "age"})
_EQUATES = frozenset({"or"})
#: What may stand between a share and the figures it equals, beside "or", a bracket, a colon or a dash.
_LIGHT = frozenset(
    {",", "or", "about", "some", "just", "only", "exactly", "nearly", "over", "a", "(", "–", "—", "-", "--", ":"}
)
#: How many words may stand between "of" and the whole: "out of total spending of 19.2 billion".
_WHOLE_AT = 6
#: How many words the clause of a part may go on for: "4,120 cast a ballot, a turnout of 51 percent".
_CLAUSE = 4
#: How many words may stand between a whole at the head of a clause and its part: "Of the 90 towns in the north, 30".
_PART_AT = 9


def share_claims(layers: Layers, sentences: tuple[FigureSentence, ...]) -> Iterator[ShareClaim]:
    """Every share given with its figures."""
    rolls: list[tuple[FigureSentence, Quantity, Quantity]] = []
    for here in sentences:
        if len(here.quantities) > 2:
            yield from _shares(here, layers)
        rolls += [(here, a, b) for a, b in pairs(here, layers) if _are_voters(b, here, layers)]
    if rolls:
        yield from _turnouts(rolls, sentences, layers)


def _shares(here: FigureSentence, layers: Layers) -> Iterator[ShareClaim]:
    for a, b, c in zip(here.quantities, here.quantities[1:], here.quantities[2:], strict=False):
        for share, part, whole in _readings(a, b, c, layers):
            if share.kind not in SHARES or part.kind not in _FIGURES or whole.kind not in _FIGURES:
                continue
            if (claim := share_claim(share, part, whole, layers)) is not None:
                yield claim
                break


def _readings(a: Quantity, b: Quantity, c: Quantity, layers: Layers) -> Iterator[tuple[Quantity, Quantity, Quantity]]:
    """The ways in which three figures in a row may be share, part and whole."""
    if a.kind in SHARES:
        if taken_of(a, b, layers) and equal(b, c, layers):
            yield a, c, b  # a third of the 1,200, or 400
        if (equal(a, b, layers) or _retold(a, b, layers)) and taken_of(b, c, layers):
            yield a, b, c  # 25 percent: 300 of the 1,200
    if b.kind in SHARES and (equal(a, b, layers) or _apposed(a, b, layers)) and taken_of(b, c, layers):
        yield b, a, c  # 420, or 35 percent, of the 1,200
    if c.kind in SHARES and equal(b, c, layers):
        if taken_of(a, b, layers):
            yield c, a, b  # 300 of the 1,200, or 25 percent
        elif _headed(a, b, layers):
            yield c, b, a  # of the 1,200, 300 (25 percent)


def share_claim(share: Quantity, part: Quantity, whole: Quantity, layers: Layers) -> ShareClaim | None:
    made, pair = figure(share, layers.tokens, bounded=True), figures_of((part, whole), layers)
    if made is None or pair is None or pair[0].value < 0:
        return None
    statement = layers.statements.at(share.first)
    first = min((share, part, whole), key=lambda q: q.first)
    return ShareClaim(
        span=first.span,
        at=first.first,
        statement=statement,
        voice=voice_in(statement, layers),
        part=pair[0],
        whole=pair[1],
        share=made,
    )


def taken_of(a: Quantity, b: Quantity, layers: Layers) -> bool:
    """True when ``b`` is the whole that ``a`` is taken of: "a of the b", "a people out of a total b"."""
    words = layers.tokens.words
    if not a.last < b.first <= a.last + _WHOLE_AT + 3:
        return False
    of = next((t for t in range(a.last, b.first) if words[t].fold == "of"), None)
    if of is None or b.first - of - 1 > _WHOLE_AT:
        return False
    if words[of + 1].fold in words_for("those-people"):
        return False  # "nearly half of them in the two townships"
    before = of - 1 if words[of - 1].fold == "out" else of
    before -= words[before - 1].fold == ","
    noun = a.counted_at is not None and a.last <= a.counted_at < before
    if before > a.last and not (noun and before - 1 == a.counted_at):
        return False
    return all(
        (words[t].fold.isalpha() or words[t].fold in ("'s", "-")) and t not in layers.phrases.verb_at
        for t in range(of + 1, b.first)
    )


def _headed(whole: Quantity, part: Quantity, layers: Layers) -> bool:
    """True when the whole opens the clause: "Of the 90 towns in the north, 30 ..."."""
    words, sentences = layers.tokens.words, layers.sentences
    first = whole.first - 1
    first -= words[first].fold in ("the", "its", "their", "our", "all")
    if first < 0 or words[first].fold != "of" or first - sentences.of(whole.first).first > 1:
        return False
    between = [w.fold for w in words[whole.last : part.first]]
    verb = layers.phrases.verb_at.get(part.last)
    if "," not in between and part.counted is None and verb is not None and verb.first == part.last:
        # "Of 8,000 people on the register 4,120 voted"
        verbs = (layers.phrases.verb_at.get(t) for t in range(whole.last, part.first))
        return 0 < len(between) <= _PART_AT and all(v is None or v.tense == "none" for v in verbs)
    return 0 < len(between) <= _PART_AT and between[-1] == "," and between.count(",") == 1


def equal(a: Quantity, b: Quantity, layers: Layers, *, start: int | None = None) -> bool:
    """True when the words between say that the two are one: "a, or b", "a (b)", "a: b", "a, a success rate of b".

    ``start`` is where what stands between begins, by default the end of the group of the first.
    """
    group = layers.phrases.noun_at.get(a.first)
    if start is None:
        start = end_of(a)
        if group is not None and start < group.last <= b.first:
            start = group.last
    between = [w.fold for w in layers.tokens.words[start : b.first]]
    if "," in between[1:7] and between[0] in _WHERE and between[between.index(",") + 1 :][:1] == ["or"]:
        stop = start + between.index(",")
        if all(t not in layers.phrases.verb_at for t in range(start, stop)):
            between = between[between.index(",") :]
    if between.count(",") == 1 and between[-1:] == ["of"] and b.kind in SHARES:
        comma = between.index(",")  # "4,120 voted, a turnout of 51 percent"
        return comma <= _CLAUSE and len(between) - comma <= 5 and between[-2] in words_of("rate")
    marked = any(opens_list(fold) or fold in _EQUATES for fold in between)
    return bool(between) and marked and all(fold in _LIGHT for fold in between)


_WHERE = frozenset({"in", "at", "on", "from", "of", "under", "near", "across", "around"})


def _retold(share: Quantity, part: Quantity, layers: Layers) -> bool:
    """``Some 60 percent of the pupils passed, or 30 of 50``: a clause about the share, then its figures."""
    between = [w.fold for w in layers.tokens.words[share.last : part.first]]
    return (
        between[:1] == ["of"] and between[-2:] == [",", "or"] and between.count(",") == 1 and len(between) <= _PART_AT
    )


def _apposed(a: Quantity, b: Quantity, layers: Layers) -> bool:
    """True of a share behind its part with only a comma between: "900 jobs, about 5 percent of the 9,000"."""
    return [w.fold for w in layers.tokens.words[end_of(a) : b.first]] == [","]


def pairs(here: FigureSentence, layers: Layers) -> Iterator[tuple[Quantity, Quantity]]:
    """Every part with its whole that a sentence gives: "300 of the 1,200", "of the 1,200, 300"."""
    for a, b in zip(here.quantities, here.quantities[1:], strict=False):
        if (
            a.kind == "count"
            and b.kind == "count"
            and a.unit is None
            and (taken_of(a, b, layers) or _headed(b, a, layers))
        ):
            yield a, b
        elif a.kind == "count" and b.kind == "count" and _headed(a, b, layers):
            yield b, a


def _are_voters(whole: Quantity, here: FigureSentence, layers: Layers) -> bool:
    """True of a whole that is the electorate: "8,000 registered voters", "1.5 million people on the register"."""
    words = layers.tokens.words[whole.last : min(end_of(whole) + 4, here.sentence.last)]
    return any(w.fold in words_of("voters") for w in words)


def _turnouts(
    rolls: list[tuple[FigureSentence, Quantity, Quantity]], sentences: tuple[FigureSentence, ...], layers: Layers
) -> Iterator[ShareClaim]:
    """``Turnout was 61 percent. ... Of the 8,000 registered voters, 4,120 cast a ballot.``: the article's only ones."""
    words = layers.tokens.words
    turnouts = [
        q for s in sentences for q in s.quantities
        if q.kind == "percent"
        and not dated(s, layers)
        and any(w.fold in words_of("turnout") for w in words[max(s.sentence.first, q.first - 5) : q.last + 3])
    ]  # fmt: skip
    if len(rolls) == 1 and len({q.value for q in turnouts}) == 1:
        here, part, whole = rolls[0]
        if not dated(here, layers) and all(layers.sentences.index(q.first) != here.number for q in turnouts):
            claim = share_claim(turnouts[0], part, whole, layers)
            yield from (claim,) if claim is not None else ()


def dated(here: FigureSentence, layers: Layers) -> bool:
    """True of a sentence that names a year, and so may tell of another ballot."""
    return any(time.year is not None for time in layers.times_within(here.sentence.first, here.sentence.last))
