"""Share claims: a share with the part and the whole that it is computed from; shares of one whole."""

from collections.abc import Iterator

from factcheck.claims.arithmetic.arithmetic import ShareClaim, SplitClaim, figure
from factcheck.claims.arithmetic.contests import sides_in
from factcheck.claims.figures.figure_lists import FigureSentence, end_of, figures_of, has_cue, opens_list
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


def share_claims(layers: Layers, sentences: tuple[FigureSentence, ...]) -> Iterator[ShareClaim | SplitClaim]:
    """Every share given with its figures, and every split of one whole among several holders."""
    rolls: list[tuple[FigureSentence, Quantity, Quantity]] = []
    for here in sentences:
        if len(here.quantities) > 2:
            yield from _shares(here, layers)
        if any(q.kind == "percent" for q in here.quantities) and len(here.quantities) > 1:
            yield from _splits(here, layers)
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
        return 0 < len(between) <= _PART_AT and not any(
            t in layers.phrases.verb_at for t in range(whole.last, part.first)
        )
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


def _of_voters(here: FigureSentence, layers: Layers) -> bool:
    words = layers.tokens.words
    return any(
        words[t].fold in words_of("voters") or words[t].amount_role == "vote"
        for t in range(here.sentence.first, here.sentence.last)
    )


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


def _splits(here: FigureSentence, layers: Layers) -> Iterator[SplitClaim]:
    """``48 percent of the votes, B 39 percent and C 21 percent``, ``60 percent ... and the remaining 30 percent``."""
    shares = [q for q in here.quantities if q.kind == "percent"]
    figures = figures_of(tuple(shares), layers)
    if len(shares) < 2 or figures is None:
        return
    words = layers.tokens.words
    rest = words[shares[-1].first - 1].fold in words_of("rest") and words[shares[-1].first - 2].fold == "the"
    closed = rest and not has_cue(layers, here.sentence.first, shares[-1].first - 1, "part")
    if not closed and not _answers(shares, here, layers) and not _for_and_against(shares, here, layers):
        holders = [_holder(q, here, layers) for q in shares]
        if holders[0] is None and layers.tokens.words[here.sentence.first].pronoun is not None:
            holders[0] = -1
        if not _of_voters(here, layers) or None in holders or len(set(holders)) < len(shares):
            return
    statement = layers.statements.at(shares[0].first)
    yield SplitClaim(
        span=figures[0].span,
        at=shares[0].first,
        statement=statement,
        voice=voice_in(statement, layers),
        shares=figures,
        closed=closed,
    )


_GROUPS = frozenset({"of", "among"})


def _for_and_against(shares: list[Quantity], here: FigureSentence, layers: Layers) -> bool:
    """``backed by 62 percent and opposed by 35 percent of those asked``: nobody is on both sides."""
    words = layers.tokens.words
    if len(shares) != 2 or len(layers.times_within(here.sentence.first, here.sentence.last)) > 1:
        return False
    apart = sum(words[q.last].fold in words_for("sites") | _GROUPS for q in shares if q.last < len(words))
    return apart < 2 and not dated(here, layers) and any(sides_in(shares, here, layers))


def _answers(shares: list[Quantity], here: FigureSentence, layers: Layers) -> bool:
    """``46 percent said yes, 38 percent no and 29 percent were undecided``: those who know no answer gave no other."""
    words, last = layers.tokens.words, shares[-1]
    return (
        len(shares) > 2
        and (
            has_cue(layers, last.last, min(last.last + 6, here.sentence.last), "undecided")
            or (
                has_cue(layers, max(here.sentence.first, shares[0].first - 4), shares[0].first, "composes")
                and all(words[q.last].fold != "of" for q in shares[1:] if q.last < len(words))
                and not _told_anew(shares, layers)
            )
        )
        and not has_cue(layers, here.sentence.first, here.sentence.last, "part")
    )


def _told_anew(shares: list[Quantity], layers: Layers) -> bool:
    """True where another clause begins between the shares: "made up 41 percent ...; shops took 63 percent"."""
    words, verbs = layers.tokens.words, layers.phrases.verb_at
    span = range(shares[0].last, shares[-1].first)
    return any(words[t].fold == ";" for t in span) and any(t in verbs and verbs[t].tense != "none" for t in span)


def _holder(share: Quantity, here: FigureSentence, layers: Layers) -> int | None:
    """The entity beside a share: "Mwale 39 percent", "39 percent for Mwale"."""
    words, by_token = layers.tokens.words, layers.entities.by_token
    t = share.first - 1
    while t > here.sentence.first and (words[t].fold in _LINK or t in layers.phrases.verb_at):
        t -= 1
    if t in by_token:
        return by_token[t]
    end = end_of(share)
    for t in range(end, min(end + 6, here.sentence.last - 1)):
        if words[t].fold in ("for", "to") and t + 1 in by_token:
            return by_token[t + 1]
    return None


_LINK = frozenset({"with", "on", "at", "about", "around", "nearly", "almost", "only", "just", "the", "a"})
