"""Ranks told by comparing: "no bridge in the land is longer than", "taller than any other", "above the other three"."""

from collections.abc import Iterator

from factcheck.claims.claim import RankClaim
from factcheck.claims.events.rank_holders import Holder
from factcheck.claims.events.rank_scopes import scope_of
from factcheck.claims.voices import voice_of
from factcheck.lexicon.rank_words import keys_of, rank_words
from factcheck.lexicon.word import rank_of
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement

_ALL = frozenset({"any", "all", "every", "each", "the"})
_OTHERS = frozenset({"other", "others", "rest", "else"})
_NONE = frozenset({"no", "nothing", "nobody", "none"})
_THE_ONE = frozenset({"one", "that", "those"})
#: How many words after "than" the others may stand, and how many before it what is compared.
_REACH, _BACK = 4, 4
_COUNTED = ("", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def compared_with_all(layers: Layers) -> Iterator[RankClaim]:
    """The ranks that clauses tell by holding one thing against all others of its class."""
    for statement in layers.statements.all:
        if statement.subject is None or statement.verb is None:
            continue
        for adjunct in statement.adjuncts:
            claim = None
            if adjunct.preposition == "than":
                claim = _more_than(layers, statement, adjunct.group)
            elif adjunct.preposition in ("above", "over") and statement.verb.lemma in rank_words("towering"):
                others = _others(layers, adjunct.group.first)
                claim = _claim(
                    layers, statement, "height", others, _holder(layers, statement.subject), statement.verb.head
                )
            if claim is not None:
                yield claim


def _more_than(layers: Layers, statement: Statement, than: NounGroup) -> RankClaim | None:
    subject, words = statement.subject, layers.tokens.words
    found = comparative(layers, than.first - 1)
    if subject is None or found is None:
        return None
    dimension, at = found
    if words[subject.first].fold in _NONE:
        return _claim(layers, statement, dimension, subject, _holder(layers, than), at)
    if statement.negated:
        return None
    return _claim(layers, statement, dimension, _others(layers, than.first), _holder(layers, subject), at)


def comparative(layers: Layers, than: int) -> tuple[str, int] | None:
    """What a comparative before "than" ranks by, and where it stands: "longer", "more powerful"."""
    words = layers.tokens.words
    for t in range(than - 1, max(than - _BACK, 0), -1):
        fold = words[t].fold
        if fold.endswith("er") and (rank := rank_of(f"{fold[:-2]}est")) is not None:
            return rank.dimension, t
        if words[t - 1].fold == "more" and (graded := words[t].rank) is not None and graded.kind == "graded":
            return graded.dimension, t - 1
    return None


def _others(layers: Layers, first: int) -> NounGroup | None:
    """The group that names all others of a class behind "than" or "above"."""
    words = layers.tokens.words
    tokens = range(first, min(first + _REACH, len(words)))
    other = next((t for t in tokens if words[t].fold in _OTHERS), None)
    if other is None or not {w.fold for w in words[first:other]} & _ALL:
        return None
    return layers.phrases.noun_at.get(other) or layers.phrases.noun_at.get(first)


def _holder(layers: Layers, group: NounGroup) -> Holder:
    words, by_token = layers.tokens.words, layers.entities.by_token
    if words[group.head].fold in _THE_ONE and (behind := layers.phrases.noun_at.get(group.last + 1)) is not None:
        return Holder(by_token.get(behind.head), words[behind.head].fold)  # "the one at Vik"
    number = by_token.get(group.head)
    if number is None and group.last + 1 < len(words) and words[group.last].text == ",":
        beside = layers.phrases.noun_at.get(group.last + 1)  # "Our fifth tip, the Kron in Maastricht,"
        number = by_token.get(beside.head) if beside is not None else None
    if number is None and group.possessor is not None:
        number = by_token.get(group.possessor)
    return Holder(number, words[group.head].fold, words[group.head])


def _claim(
    layers: Layers, statement: Statement, dimension: str, ranked: NounGroup | None, holder: Holder, at: int
) -> RankClaim | None:
    if ranked is None or statement.tense == "future":
        return None
    head = layers.tokens.words[ranked.head]
    scope = scope_of(layers, ranked, statement, ranked.first)
    bare = head.fold in _OTHERS | _ALL or head.number is not None
    counted = int(head.number.value) + 1 if head.number is not None else 0
    keys = frozenset({_COUNTED[counted]}) if 1 < counted < len(_COUNTED) else scope.keys - _OTHERS
    if bare and not counted and not (scope.keys - _OTHERS or scope.entities):
        return None  # "than the others" leaves open than whom
    classes = keys_of(head) if not bare else keys_of(holder.noun) if not counted and holder.noun else frozenset()
    return RankClaim(
        span=layers.tokens.span(at, at + 1),
        at=at,
        statement=statement,
        voice=voice_of(statement.attribution, layers),
        certainty=statement.certainty,
        negated=False,
        dimension=dimension,
        place=1,
        noun="" if bare else head.fold,
        noun_at=-1 if bare else ranked.head,
        classes=classes,
        holder=holder.entity,
        holder_head=holder.head,
        scope=keys,
        entities=frozenset() if counted else scope.entities,
        since=scope.since,
        since_year=scope.since_year,
        ever=scope.ever,
        window=scope.window,
        times=statement.times,
    )
