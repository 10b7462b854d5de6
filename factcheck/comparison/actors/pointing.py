"""What joins a clause to the story by pointing back and says nothing of what it is: "the ruling", "this approach"."""

from factcheck.article import Article
from factcheck.claims.claim import PresenceClaim
from factcheck.lexicon.actors import actor_noun
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.word import Word
from factcheck.reading.phrases import NounGroup
from factcheck.reading.statements import Statement


def connector_of(article: Article, claim: PresenceClaim) -> NounGroup | None:
    """The subject of the clause, or of one above it, that points back and is nobody: "the ruling", "this"."""
    words, statements = article.layers.tokens.words, article.layers.statements.all
    statement = claim.statement
    for _ in range(6):
        if statement is None or _is_said_by(article, claim, statement):
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
    return next((s for s in beside if s is not None and words[s.head].fold not in _PRONOUNS), None)  # "and that is"


def _is_said_by(article: Article, claim: PresenceClaim, statement: Statement) -> bool:
    """True of "after the close of trading the exchange said": whoever says it is the subject, and not the close."""
    verb, subject, head = statement.verb, statement.subject, article.layers.phrases.noun_at[claim.at].head
    if verb is None or verb.passive or subject is None or subject.head == head:
        return False
    return any(a.cue_at == verb.head and a.speaker_at == head for a in article.attributions)


def _pointing_subject(statement: Statement, claim: PresenceClaim, words: list[Word]) -> NounGroup | None:
    subject = statement.subject
    if subject is None or subject.first == claim.at or statement.tense == "none":
        return None
    return subject if _points_back(words[subject.head], subject, claim.at, words) else None


def _points_back(head: Word, group: NounGroup, at: int, words: list[Word]) -> bool:
    after = words[group.last + 1].fold if group.last + 1 < len(words) else ""
    if head.shape not in ("lower", "Title") or actor_noun(head) in ("people", "state", "body"):
        return False
    if head.fold == "that" and group.first and words[group.first - 1].bits & Tag.NOUN:
        return False  # "a reform that could give"
    if head.fold in _PRONOUNS or (head.fold in _OF_THIS and words[group.last].fold == "of" and after in _PRONOUNS):
        return True
    if head.shape != "lower" or (group.determiner in ("its", "their") and group.first > at):
        return False
    if group.possessor is not None and words[group.possessor].fold in _OURS:
        return False  # "our focus": who speaks points at himself
    if group.determiner == "the" or group.possessor is not None:
        return group.bare  # "the final days of the campaign" say themselves what they are of
    return group.determiner in _POINTING


_PRONOUNS = frozenset({"this", "that", "these"})
_OF_THIS = frozenset({"none", "all", "much", "some", "part", "little", "most"})
_OURS = frozenset({"our", "my", "your"})
_POINTING = frozenset({"this", "that", "these", "those", "such"})
