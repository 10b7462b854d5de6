"""A clause and its denial in the same words: "traders took advantage of the gap", "traders did not take advantage".

What is denied without more denies all that another clause tells beside it: where, when, with whom.
"""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.voices import voice_of
from factcheck.comparison.events.bearers import NEW
from factcheck.comparison.events.courses import told_of_years
from factcheck.comparison.events.limits import covers_a_part, limited
from factcheck.comparison.events.negations import done_since
from factcheck.comparison.periods import any_overlap
from factcheck.comparison.same_words import one_occasion_told
from factcheck.reading.phrases import NounGroup
from factcheck.reading.statements import Statement

#: Sentences side by side set things against each other on purpose.
_APART = 2
#: Clauses in the same words that are looked up for each other, the nearest.
_NEAREST = 12
_Key = tuple[object, ...]


def denied_in_same_words(article: Article) -> Iterator[tuple[Statement, Statement, tuple[str, ...]]]:
    """For each clause that denies in the same words what another tells, the first that tells it."""
    denied = [s for s in article.statements if s.negated and _plain(s, article) and _whole(s, article)]
    if not denied:
        return
    told: dict[_Key, list[Statement]] = {}
    for statement in article.statements:
        if not statement.negated and _plain(statement, article) and not limited(statement, article):
            told.setdefault(_key(statement, article), []).append(statement)
    for statement in denied:
        for other in told.get(_key(statement, article), ())[:_NEAREST]:
            if _one(statement, other, article):
                yield statement, other, ("both say the same in the same words",)
                break


def _plain(statement: Statement, article: Article) -> bool:
    """True of an asserted main clause of the body with an object or a predicate, whose subject brings nobody in."""
    subject, verb, words = statement.subject, statement.verb, article.layers.tokens.words
    if statement.span.part != "body" or statement.kind != "main" or statement.certainty != "asserted":
        return False
    if subject is None or verb is None or verb.modal or verb.kind != "finite":
        return False
    new = subject.determiner in NEW or words[subject.first].number is not None
    return (
        bool(statement.objects or statement.predicate is not None) and not new and words[subject.head].pronoun is None
    )


def _whole(denied: Statement, article: Article) -> bool:
    """True of a denial that its verb tells, that nothing limits, and that ends its sentence."""
    words, verb = article.layers.tokens.words, denied.verb
    rest = words[denied.last : article.sentences[denied.sentence].last]
    plain = verb is not None and verb.negated and not covers_a_part(denied, article)
    return (
        plain and not any(word.fold[0].isalnum() for word in rest) and denied.number not in article.once(told_of_years)
    )


def _key(statement: Statement, article: Article) -> _Key:
    """Subject, verb and object in the words that tell them, names by whom they mean."""
    verb, tokens = statement.verb, article.layers.tokens
    predicate = "" if statement.predicate is None else tokens.words[statement.predicate].fold
    said = (
        None if verb is None else (verb.lemma, verb.particle, verb.tense, verb.perfect, verb.passive, verb.progressive)
    )
    objects = tuple(_called(group, article) for group in statement.objects[:1])
    return said, predicate, _called(statement.subject, article), objects


def _called(group: NounGroup | None, article: Article) -> tuple[object, ...]:
    if group is None:
        return ()
    entity = article.layers.entities.by_token.get(group.head)
    return (entity,) if entity is not None else article.layers.tokens.folds(group.first, group.last)


def _one(denied: Statement, told: Statement, article: Article) -> bool:
    """True of clauses of one source and time, some sentences apart, of which the denial says no more."""
    first, second = sorted((denied, told), key=lambda s: s.first)
    if second.sentence - first.sentence < _APART or done_since(denied, told):
        return False
    if voice_of(denied.attribution, article.layers).key != voice_of(told.attribution, article.layers).key:
        return False
    if any_overlap(denied.times, told.times) is not True if denied.times else bool(told.times and told.tense == "past"):
        return False
    words = article.layers.tokens.words
    more = {(a.preposition, words[a.group.head].fold) for a in denied.adjuncts}
    known = {(a.preposition, words[a.group.head].fold) for a in told.adjuncts}
    bounded = told.last < len(words) and words[told.last].fold in _BOUNDING
    return more <= known and not bounded and one_occasion_told(first, second, article)


#: Words of a clause that says when alone the one before it holds.
_BOUNDING = frozenset({"when", "while", "after", "before", "until", "once", "whenever", "if", "unless", "where"})
