"""Split claims: shares in percent that different holders have in one whole, so that they cannot pass 100."""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.claims.arithmetic.arithmetic import Figure, SplitClaim
from factcheck.claims.arithmetic.contests import sides_in
from factcheck.claims.arithmetic.runs import is_rest
from factcheck.claims.arithmetic.shares import equal
from factcheck.claims.arithmetic.shares_apart import dated
from factcheck.claims.figures.figure_lists import FigureSentence, end_of, figures_of, has_cue
from factcheck.claims.voices import standing
from factcheck.lexicon.arithmetic import words_of
from factcheck.lexicon.reckoning import words_for
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers


def split_claims(layers: Layers, sentences: tuple[FigureSentence, ...]) -> Iterator[SplitClaim]:
    """Every split of one whole among several holders, with a rest that the next sentence tells."""
    for i, here in enumerate(sentences):
        shares = [q for q in here.quantities if q.kind == "percent"]
        if len(shares) < 2:
            continue
        owned = _owned(shares, layers) or _owned_by(shares, layers)
        later = (_rest_after(here, s, layers) for s in sentences[i + 1 : i + 1 + _FAR])
        if owned and (rest := next((q for q in later if q is not None), None)) is not None:
            yield from split_claim([*shares, rest], layers, closed=True)
            continue
        told = any(q.kind == "percent" for s in sentences[max(0, i - _FAR) : i] for q in s.quantities)
        closed = is_rest(shares[-1], layers) and not told
        closed = closed and not has_cue(layers, here.sentence.first, shares[-1].first - 1, "part")
        if closed or owned or _of_rivals(shares, here, layers) or _of_votes(shares, here, layers):
            yield from split_claim(shares, layers, closed=closed)


def split_claim(shares: list[Quantity], layers: Layers, *, closed: bool = False) -> Iterator[SplitClaim]:
    """The split among holders of these shares; nothing where one of them has no exact value."""
    made: tuple[Figure, ...] | None = figures_of(tuple(shares), layers)
    if made is None or any(f.unit != "percent" for f in made):
        return
    yield SplitClaim(
        span=made[0].span,
        **standing(shares[0].first, layers),
        shares=made,
        closed=closed,
    )


#: How many sentences behind a split its rest may be told.
_FAR = 4


def _rest_after(here: FigureSentence, following: FigureSentence, layers: Layers) -> Quantity | None:
    """``... and a fund 38 percent. The rest of the stock, 16 percent, goes to the staff.``"""
    words, sentence = layers.tokens.words, following.sentence
    if following.number > here.number + _FAR or len(following.quantities) != 1:
        return None
    share = following.quantities[0]
    opening = [words[t].fold for t in range(sentence.first, min(sentence.first + 2, share.first))]
    rest = len(opening) == 2 and opening[0] == "the" and opening[1] in words_for("rest-noun") | words_of("rest")
    return share if rest and share.kind == "percent" and share.bound == "exact" else None


def _owned(shares: list[Quantity], layers: Layers) -> bool:
    """``The family holds 54 percent of the capital, a fund 31 percent and the public 27 percent``: one whole."""
    words, nouns = layers.tokens.words, layers.phrases.noun_at
    first = shares[0]
    statement, whole = layers.statements.at(first.first), nouns.get(first.last + 1)
    verb = statement.verb if statement is not None else None
    if verb is None or verb.lemma not in words_for("holds") or verb.negated or verb.last > first.first:
        return False
    if verb.kind != "finite" or verb.modal not in ("", "will", "would"):
        return False  # "must win 53 percent of the delegates, Cruz 59 percent": each would do
    named = words[first.last].fold == "of" and whole is not None and whole.determiner == "the"
    if not named or (whole is not None and words[whole.head].fold in words_for("partly-held")):
        return False
    return all(_gapped(a, b, layers) for a, b in pairwise(shares))


def _gapped(before: Quantity, share: Quantity, layers: Layers) -> bool:
    """``..., a state fund 31 percent``: a holder of its own, and no verb."""
    nouns, verbs = layers.phrases.noun_at, layers.phrases.verb_at
    words, begins = layers.tokens.words, end_of(before)
    holder = nouns.get(share.first - 1)
    if holder is None or holder.first <= begins or holder.last > share.last:
        return False
    whole = nouns.get(begins + 1) if words[begins].fold == "of" else None
    between = range(whole.last if whole is not None else begins, holder.first)
    joined = bool(between) and words[between[0]].fold in _GAPS and len(between) <= _LONGEST
    return joined and not any(t in verbs for t in between)


def _owned_by(shares: list[Quantity], layers: Layers) -> bool:
    """``is owned 52 percent by A and 48 percent by B``, ``60 percent owned by A and 40 percent owned by B``."""
    words = layers.tokens.words
    at = [q.last + (words[q.last].lemma in ("own", "hold")) for q in shares if q.last + 1 < len(words)]
    owned = any(words[t].lemma == "own" for t in range(max(shares[0].first - 2, 0), shares[0].last + 1))
    joined = all(words[q.first - 1].fold in _GAPS for q in shares[1:])
    return owned and joined and len(at) == len(shares) and all(words[t].fold == "by" for t in at)


#: How many words may join two owners, "and a fund in" with them; and those that do.
_LONGEST = 5
_GAPS = frozenset({",", "and", "while", "with", "whereas", ";", "but"})


def _of_rivals(shares: list[Quantity], here: FigureSentence, layers: Layers) -> bool:
    """``48 percent of the votes, B 39 percent and C 21 percent``; answers, and the two sides of a question."""
    if _answers(shares, here, layers) or _for_and_against(shares, here, layers):
        return True
    holders = [_holder(q, here, layers) for q in shares]
    if holders[0] is None and layers.tokens.words[here.sentence.first].pronoun is not None:
        holders[0] = -1
    return _of_voters(here, layers) and None not in holders and len(set(holders)) == len(shares)


def _of_votes(shares: list[Quantity], here: FigureSentence, layers: Layers) -> bool:
    """``Roy got 4,210 votes, or 57.1 per cent, and Lund 3,430, or 44.9 per cent``; not "68 per cent in the towns"."""
    words = layers.tokens.words
    counts = [q for q in here.quantities if q.kind == "count"]
    held = [next((c for c in reversed(counts) if c.last <= q.first), None) for q in shares]
    return (
        any(q is not None and q.counted in words_for("votes") for q in held)
        and all(c is not None and equal(c, q, layers) for c, q in zip(held, shares, strict=True))
        and all(q.last >= len(words) or words[q.last].fold in words_for("ends-share") for q in shares)
    )


def _of_voters(here: FigureSentence, layers: Layers) -> bool:
    words = layers.tokens.words
    return any(
        words[t].fold in words_of("voters") or words[t].amount_role == "vote"
        for t in range(here.sentence.first, here.sentence.last)
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
                and not _of_several_wholes(shares, layers)
            )
        )
        and not has_cue(layers, here.sentence.first, here.sentence.last, "part")
    )


def _told_anew(shares: list[Quantity], layers: Layers) -> bool:
    """True where another clause begins between the shares: "made up 41 percent ...; shops took 63 percent"."""
    words, verbs = layers.tokens.words, layers.phrases.verb_at
    span = range(shares[0].last, shares[-1].first)
    return any(words[t].fold == ";" for t in span) and any(t in verbs and verbs[t].tense != "none" for t in span)


def _of_several_wholes(shares: list[Quantity], layers: Layers) -> bool:
    """True of "37 percent of output, compared with 57 percent in Japan": the same part of another whole."""
    words = layers.tokens.words
    placed = sum(words[q.last].fold in words_for("sites") for q in shares if q.last < len(words))
    return placed > 1 or any(words[q.first - 1].fold in words_for("compares") for q in shares[1:])


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
