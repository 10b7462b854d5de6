"""Ranks that verbs tell: "had not won all season until Monday" makes a first win, "have won three times" a third."""

from collections.abc import Iterator

from factcheck.claims.claim import RankClaim
from factcheck.claims.voices import voice_in
from factcheck.lexicon.measures import singular
from factcheck.lexicon.rank_words import keys_of, rank_words
from factcheck.lexicon.word import cached_words
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement

#: Nouns for what a verb tells that somebody achieved or suffered.
_FEATS = {"win": "win", "lose": "defeat"}
_ALL = frozenset({"all", "this", "the", "of"})
_TWICE = {"twice": 2, "thrice": 3}


def season_feats(layers: Layers) -> Iterator[RankClaim]:
    """The ranks of wins and defeats within a season, from clauses that deny any before and clauses that count them."""
    for statement in layers.statements.of_verbs(_FEATS.keys()) if layers.tokens.places(_SEASON) else ():
        verb = statement.verb
        if verb is None or not verb.perfect or statement.subject is None:
            continue
        if statement.certainty == "asserted" and _in_season(layers, statement):
            denies = statement.negated and verb.tense == "past"
            place = 1 if denies else 0 if statement.negated else _count(layers, statement)
            if place:
                yield _claim(layers, statement, place)


_SEASON = frozenset({"season"})


def _in_season(layers: Layers, statement: Statement) -> bool:
    words = layers.tokens.words
    return any(
        words[t].fold == "season" and words[t - 1].fold in _ALL
        for t in range(statement.first + 1, min(statement.last + 1, len(words)))
    )


def _count(layers: Layers, statement: Statement) -> int:
    """How often a clause says that it came to that ("three times", "twice", "three matches"), 0 where it does not."""
    words = layers.tokens.words
    for t in range(statement.first, statement.last):
        fold, number = words[t].fold, words[t - 1].number
        counted = fold == "times" or singular(fold) in _contests()
        if fold in _TWICE:
            return _TWICE[fold]
        if counted and number is not None and number.kind == "cardinal" and isinstance(number.value, int):
            return number.value
    return 0


def _contests() -> frozenset[str]:
    return rank_words("contest") | {"match", "game"}


def _claim(layers: Layers, statement: Statement, place: int) -> RankClaim:
    verb, subject = statement.verb, statement.subject
    assert verb is not None and subject is not None
    entity = layers.entities.by_token.get(subject.head)
    return RankClaim(
        span=layers.tokens.span(verb.first, verb.last),
        at=verb.first,
        statement=statement,
        voice=voice_in(statement, layers),
        certainty="asserted",
        dimension="order",
        place=place,
        noun=_FEATS[verb.lemma],
        classes=keys_of(cached_words()[_FEATS[verb.lemma]]),
        holder_head="it" if entity is not None else layers.tokens.words[subject.head].fold,
        entities=frozenset() if entity is None else frozenset({entity}),
        window=1,
    )
