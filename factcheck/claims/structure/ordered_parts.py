"""How many parts a thing has, and which of them is told of: "the house has two floors", "the fifth floor"."""

from factcheck.claims.claim import ListClaim
from factcheck.claims.voices import voice_in
from factcheck.lexicon.measures import singular
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement

#: Verbs by which a clause says how many parts there are in all.
_HAS = frozenset({"have", "consist", "contain", "comprise", "be", "name", "list", "give", "cite"})
_MOST = 12
#: Words behind a number of parts that make them not all: "two stages left", "three questions more".
_NOT_ALL = frozenset({"left", "remaining", "more", "further", "later", "ago", "so", "each", "down", "above", "below"})
#: Words of a clause that tells of a part which came or goes beyond those there are.
_ADDED = frozenset({"added", "add", "adds", "adding", "new", "another", "extra", "cut", "dropped", "planned", "later"})


def part_told(layers: Layers, i: int) -> ListClaim | None:
    """The claim of a number of parts, or of a numbered part, whose noun is at a token."""
    group = layers.phrases.noun_at.get(i)
    statement = layers.statements.at(i)
    if group is None or group.head != i or statement is None or not statement.settled:
        return None
    words = layers.tokens.words
    at = next((t for t in range(group.first, i) if words[t].number is not None), None)
    number = words[at].number if at is not None else None
    if at is None or number is None or number.rest or not 2 <= number.value <= _MOST:
        return None
    if number.kind == "cardinal" and group.plural and at == group.first and _of_all(group, statement, layers):
        return _part(layers, at, group, statement, "whole", int(number.value))
    if number.kind == "ordinal" and not group.plural and group.determiner == "the" and at == i - 1:
        folds = {word.fold for word in words[statement.first : statement.last]}
        return _part(layers, group.first, group, statement, "nth", int(number.value)) if not folds & _ADDED else None
    return None


def _of_all(group: NounGroup, statement: Statement, layers: Layers) -> bool:
    """True of "has two floors", "there are three reasons": with them all are told."""
    verb, words = statement.verb, layers.tokens.words
    if verb is None or verb.lemma not in _HAS or verb.modal or verb.negated or group.head - group.first > 2:
        return False
    there = verb.lemma == "be" and words[verb.first - 1].fold == "there"
    behind = words[group.last].fold if group.last < len(words) else ""
    told = there or (verb.lemma != "be" and group in statement.objects) or words[group.first - 1].fold == "of"
    return told and behind not in _NOT_ALL


def _part(layers: Layers, first: int, group: NounGroup, statement: Statement, kind: str, number: int) -> ListClaim:
    return ListClaim(
        span=layers.tokens.span(first, group.last),
        at=first,
        statement=statement,
        voice=voice_in(statement, layers),
        kind=kind,  # type: ignore[arg-type]
        stated=number,
        sentence=layers.sentences.index(first),
        noun=singular(layers.tokens.words[group.head].fold),
    )
