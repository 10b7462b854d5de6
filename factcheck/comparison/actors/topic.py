"""Topic: whether somebody who turns up in a sentence has anything to do with the rest of the article.

A story is held together by its recurring people and places and by its words. A stranger is an actor of a country that
nothing else in the article comes near: its clause names nobody else of the story, its country lies in another part of
the map, and few of its nouns occur elsewhere. What joins the clause to the story is at most a phrase that would fit
any ("the ruling", "this approach").
"""

from collections.abc import Iterator

import attrs

from factcheck.article import Article
from factcheck.claims.claim import PresenceClaim
from factcheck.comparison.actors.story import Story, story_of
from factcheck.lexicon.actors import actor_noun
from factcheck.lexicon.regions import near, the_country
from factcheck.lexicon.word import Word
from factcheck.reading.phrases import NounGroup
from factcheck.reading.statements import Statement

#: The score from which an actor is held to be a stranger; each strong piece of evidence counts 1.
STRANGE = 1.7


@attrs.frozen
class Stranger:
    """Actors of one clause who are foreign to the article; ``score`` says how foreign, ``reasons`` why."""

    actors: tuple[PresenceClaim, ...]
    score: float
    reasons: tuple[str, ...]


def strangers(article: Article, *, threshold: float = STRANGE) -> Iterator[Stranger]:
    """Yield the strangers of each sentence whose score reaches ``threshold``, those of one sentence together."""
    story: Story | None = None
    found: dict[int, list[Stranger]] = {}
    for claim in article.claims_of(PresenceClaim):
        if not claim.voice.own:
            continue
        story = story or story_of(article)
        sentence = article.layers.sentences.index(claim.at)
        if story.lone(claim.country, sentence):
            stranger = _graded(article, story, claim, sentence)
            if stranger is not None and stranger.score >= threshold:
                found.setdefault(sentence, []).append(stranger)
    for together in found.values():
        best = max(together, key=lambda s: s.score)
        yield attrs.evolve(best, actors=tuple(actor for s in together for actor in s.actors))


def _graded(article: Article, story: Story, claim: PresenceClaim, sentence: int) -> Stranger | None:
    """The grade of one actor, None where it stands in a title or heading."""
    clause = story.clause(claim.at, sentence)
    if not clause:
        return None
    connector = _connector(article, claim)
    others = [c for c, where in story.countries.items() if where != {sentence}]
    beside = [c for c, where in story.countries.items() if where == {sentence}]
    shared, words = story.shared_words(clause, sentence, connector)
    apart = bool(others) and not any(near(claim.country, other) for other in others)
    here = article.source.text(claim.span)
    evidence = (
        (_NOUN[claim.noun], True, f"nothing else in the article speaks of {the_country(claim.country)}"),
        (-0.3, connector is None, ""),
        (1.0, connector is not None, f"only “{_written(article, connector)}” ties it to the story"),
        (1.5 * (0.5 - shared), True, ""),
        (0.25, shared < _FEW and words >= _ENOUGH, ""),
        (0.25, shared < _FEW, f"the words around “{here}” occur nowhere else"),
        (0.5, apart, f"far from {', '.join(map(the_country, others[:3]))} on the map"),
        (-0.5, bool(others) and not apart, ""),
        (0.5, any(not near(claim.country, other) for other in beside), ""),
        (-0.5, len(beside) > _LIST, ""),
        (-1.25, len(others) > _SURVEY or not story.focused, ""),
        (-0.5, story.names_the_story(clause, sentence, None), ""),
        (-0.75, story.names_the_story(clause, sentence, connector), ""),
    )
    score = sum(weight for weight, holds, _ in evidence if holds)
    return Stranger((claim,), score, tuple(reason for _, holds, reason in evidence if holds and reason))


#: A state takes part in foreign affairs everywhere, its people and bodies seldom do; one person is often known before.
_NOUN = {"state": -0.5, "person": -0.25, "people": 0.25, "body": 0.25, "stake": 0.25}
#: The share of words below which a clause counts as having none in common with the rest.
_FEW = 0.15
#: So many words without a tie are no chance.
_ENOUGH = 4
#: More countries than these in one sentence are a list, in one story a survey.
_LIST, _SURVEY = 2, 5


def _connector(article: Article, claim: PresenceClaim) -> NounGroup | None:
    """The subject of the clause, or of one above it, that points back and is nobody: "the ruling", "this"."""
    words, statements = article.layers.tokens.words, article.layers.statements.all
    statement = claim.statement
    for _ in range(6):
        if statement is None:
            break
        if (subject := _pointing_subject(statement, claim, words)) is not None:
            return subject
        statement = statements[statement.parent] if statement.parent is not None else None
    if claim.statement is None:
        return None
    following = statements[claim.statement.number + 1 : claim.statement.number + 3]
    beside = (
        _pointing_subject(other, claim, words) for other in following if other.sentence == claim.statement.sentence
    )
    return next((subject for subject in beside if subject is not None), None)


def _pointing_subject(statement: Statement, claim: PresenceClaim, words: list[Word]) -> NounGroup | None:
    subject = statement.subject
    if subject is None or subject.first == claim.at or statement.tense == "none":
        return None
    return subject if _points_back(words[subject.head], subject) else None


def _points_back(head: Word, group: NounGroup) -> bool:
    if head.shape not in ("lower", "Title") or actor_noun(head) in ("people", "state", "body"):
        return False
    if head.fold in _PRONOUNS:
        return True
    return head.shape == "lower" and (group.determiner in _POINTING or group.possessor not in (None, group.first))


_PRONOUNS = frozenset({"this", "that", "these"})
_POINTING = frozenset({"the", "this", "that", "these", "those", "such"})


def _written(article: Article, group: NounGroup | None) -> str:
    return article.layers.tokens.text(group.first, group.last) if group is not None else ""
