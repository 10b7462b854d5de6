"""Rank claims: who or what is the first, the only, the largest, the third of which class, in which scope."""

from collections.abc import Iterator

import attrs

from factcheck.claims.claim import RankClaim
from factcheck.claims.events.comparatives import compared_with_all
from factcheck.claims.events.rank_holders import holder_of
from factcheck.claims.events.rank_scopes import RankScope, scope_of
from factcheck.claims.events.season_feats import season_feats
from factcheck.claims.voices import voice_of
from factcheck.lexicon.entries import RankWord
from factcheck.lexicon.measures import thing
from factcheck.lexicon.rank_words import keys_of, rank_words
from factcheck.reading.chunking.symbols import NOUNS, TIME
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers

#: Words before a superlative that make it one of several: "one of the largest", "the two largest".
_AMONG = frozenset({"among", "of", "amongst", "some"})
_INDEFINITE = frozenset({"a", "an", "no", "some", "any", "every", "each", "all", "another"})


def rank_claims(layers: Layers) -> Iterator[RankClaim]:
    """All rank claims, one a noun group; behind them what had never been before, and what a season brought."""
    ordinals = {run.first: int(run.value) for run in layers.numerals if run.kind == "ordinal" and run.value < 1000}
    taken = -1
    for at in sorted({*layers.tokens.positions("rank"), *ordinals}):
        if at < taken or layers.phrases.symbols[at] == TIME:
            continue
        found = _rank(layers, at, ordinals.get(at))
        if found is None:
            continue
        dimension, place, first = found
        group = layers.phrases.noun_at.get(at)
        if group is None or not _ranks(layers, group, at, dimension):
            continue
        taken = group.last
        claim = _claim(layers, group, first, dimension, place)
        if claim is not None:
            yield claim
    yield from _never_before(layers)
    yield from compared_with_all(layers)
    yield from season_feats(layers)


def _never_before(layers: Layers) -> Iterator[RankClaim]:
    """``Never before has a woman held the post``: who does so now is the first."""
    words = layers.tokens.words
    for statement in layers.statements.all if layers.tokens.places(_NEVER) else ():
        verb = statement.verb
        if verb is None or not verb.perfect or statement.times:
            continue
        folds = [words[t].fold for t in range(max(statement.first - 1, 0), min(statement.last + 1, len(words)))]
        if "never" not in folds or "before" not in folds:
            continue
        after = layers.phrases.noun_at.get(verb.last)
        group = next((g for g in (statement.subject, after) if g is not None and g.determiner in ("a", "any")), None)
        claim = None if group is None else _claim(layers, group, group.first, "order", 1)
        if claim is None or group is None or not claim.classes:
            continue
        task = thing(words[statement.objects[0].head].fold) if statement.objects and group is not after else ""
        told = "" if verb.lemma == "be" or not task else verb.lemma
        yield attrs.evolve(
            claim, negated=False, holder_head="it", holder=None, scope=claim.scope - {"before"}, verb=told, task=task
        )


_NEVER = frozenset({"never"})


def _rank(layers: Layers, at: int, ordinal: int | None) -> tuple[str, int, int] | None:
    """Dimension, place and first token of the rank that a word tells: "third", "third largest", "most powerful"."""
    words = layers.tokens.words
    following = words[at + 1].rank if at + 1 < len(words) else None
    word = words[at].rank
    if ordinal is not None:
        if following is not None and following.kind == "superlative":
            return following.dimension, ordinal, at
        if following is not None and following.kind == "most" and (graded := _graded(layers, at + 2)):
            return graded.dimension, ordinal, at
        return "order", ordinal, at
    if word is None or word.kind == "graded":
        return None
    if word.kind == "most":
        graded = _graded(layers, at + 1)
        return None if graded is None else (graded.dimension, 1, at)
    return word.dimension, word.place, at


def _graded(layers: Layers, at: int) -> RankWord | None:
    words = layers.tokens.words
    rank = words[at].rank if at < len(words) else None
    return rank if rank is not None and rank.kind == "graded" else None


def _ranks(layers: Layers, group: NounGroup, at: int, dimension: str) -> bool:
    """True of a group that singles something out: definite or someone's, not one of several, not a part in a series."""
    words, entities = layers.tokens.words, layers.entities
    head = words[group.head]
    if group.determiner in _INDEFINITE and not (dimension == "order" and group.determiner == "a"):
        return False
    if not head.text[0].isalpha() or layers.phrases.symbols[group.head] == TIME:
        return False
    if dimension == "order" and head.calendar is not None:
        return False  # "the first evening" is one of several
    if at in entities.by_token and words[at].shape != "lower" and at >= layers.tokens.body:
        return False  # a name: First Bank, the Second World War
    if layers.phrases.symbols[group.head] == NOUNS and dimension != "only":
        return False
    if group.first and words[group.first - 1].fold in _AMONG and dimension not in ("order", "only"):
        return False
    if not group.determiner and group.possessor is None and group.first == at >= layers.tokens.body:
        return False
    if at > group.first and words[at - 1].fold == "joint":
        return False  # another is so too
    counts = at != group.head or _back_to_a_year(layers, group)
    return dimension != "order" or (counts and keys_of(head).isdisjoint(rank_words("part")))


def _back_to_a_year(layers: Layers, group: NounGroup) -> bool:
    """True of "the attack was the first in the city since 2009", which leaves its class out."""
    statement = layers.statements.at(group.head)
    if statement is None or statement.predicate != group.head or statement.verb is None:
        return False
    return "since" in layers.tokens.folds(group.last, statement.last)


def _claim(layers: Layers, group: NounGroup, first: int, dimension: str, place: int) -> RankClaim | None:
    tokens, words = layers.tokens, layers.tokens.words
    statement = layers.statements.at(first)
    if statement is None:
        return None
    named = not _elliptical(layers, group)
    scope = scope_of(layers, group, statement, first)
    holder = holder_of(layers, group, statement, scope)
    noun_at = group.head if named else -1
    head = words[group.head] if named else holder.noun
    attribution = statement.attribution
    return RankClaim(
        span=tokens.span(first, _last(layers, group, scope)),
        at=first,
        statement=statement,
        voice=voice_of(attribution, layers),
        certainty="asserted" if statement.kind == "infinitive" else statement.certainty,
        negated=statement.negated,
        dimension=dimension,
        place=place,
        noun=words[group.head].fold if named else "",
        noun_at=noun_at,
        classes=keys_of(head) if head is not None and not head.pronoun else frozenset(),
        holder=holder.entity,
        holder_head=holder.head,
        scope=scope.keys,
        entities=scope.entities,
        since=scope.since,
        since_year=scope.since_year,
        ever=scope.ever,
        window=scope.window,
        times=(*scope.times, *(t for t in statement.times if t is not scope.since and t not in scope.times)),
        verb=scope.verb,
        task=scope.task,
        owned=holder.owned,
    )


def _elliptical(layers: Layers, group: NounGroup) -> bool:
    """True of "the largest in Wales", which leaves its class out."""
    word = layers.tokens.words[group.head]
    return word.rank is not None or word.number is not None or word.fold in ("one", "ones")


def _last(layers: Layers, group: NounGroup, scope: RankScope) -> int:
    """Where the words that clash end: with "since 1949", else with the noun."""
    return scope.since.last if scope.since is not None and scope.since.last - group.first <= _SHORT else group.last


_SHORT = 14
