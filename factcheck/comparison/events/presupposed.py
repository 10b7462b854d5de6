"""What a possessive takes as known and a clause denies: "has no licence", "the pilot's licence".

Such a group says that its owner has the thing, whatever the clause around it goes on to tell.
"""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.comparison.events.courses import long_ago, told_of_years
from factcheck.comparison.events.limits import covers_a_part, later_one, limited
from factcheck.comparison.events.negations import one_voice
from factcheck.comparison.events.outcome_scope import of_another
from factcheck.lexicon.concepts import concepts_of
from factcheck.reading.phrases import NounGroup
from factcheck.reading.statements import Statement
from factcheck.text.span import Span

#: Groups of one noun are bounded, so that long articles stay linear.
_NEAREST = 20
_ANY = frozenset({"a", "an", "any"})
_THEIRS = frozenset({"his", "her", "its", "their"})


def presupposed(article: Article) -> Iterator[tuple[Statement, Span, tuple[str, ...]]]:
    """For each clause that denies somebody a thing or a deed, the first group that takes it as known of him."""
    denied = [(s, group) for s in article.statements if (group := _denied(s, article)) is not None]
    if not denied:
        return
    words = article.layers.tokens.words
    known: dict[str, list[NounGroup]] = {}
    for group in article.layers.phrases.nouns:
        if group.possessor is not None and group.first >= article.layers.tokens.body:
            for key in concepts_of(words[group.head]):
                known.setdefault(key, []).append(group)
    for statement, what in denied:
        keys = sorted(concepts_of(words[what.head]))
        groups = {g.head: g for key in keys for g in known.get(key, ())[:_NEAREST]}
        for group in sorted(groups.values(), key=_head):
            if _one(statement, what, group, article):
                owner = words[statement.subject.head].fold if statement.subject is not None else ""
                span = article.layers.tokens.span(group.first, group.last)
                yield statement, span, (f"both are about the {owner}", "one takes it as known that there was one")
                break


def _head(group: NounGroup) -> int:
    return group.head


def _denied(statement: Statement, article: Article) -> NounGroup | None:
    """The thing that a plain denial says somebody has not."""
    verb, words = statement.verb, article.layers.tokens.words
    if verb is None or verb.kind != "finite" or verb.modal or verb.passive or statement.certainty != "asserted":
        return None
    if statement.subject is None or statement.kind not in ("main", "relative", "subordinate") or not statement.negated:
        return None
    if verb.lemma != "have" or not statement.objects:
        return None
    what = statement.objects[0]
    if not (words[what.first].fold == "no" or (verb.negated and (what.determiner in _ANY or _bare(what)))):
        return None
    if statement.number in article.once(told_of_years) or covers_a_part(statement, article):
        return None
    return None if of_another(statement, article) or words[what.head].pronoun else what


def _bare(group: NounGroup) -> bool:
    return group.plural and not group.determiner and group.possessor is None


def _one(denied: Statement, what: NounGroup, group: NounGroup, article: Article) -> bool:
    """True of a group that is the subject's own, in a clause that tells a fact by the same voice."""
    told, words = article.layers.statements.at(group.head), article.layers.tokens.words
    if told is None or told.sentence == denied.sentence or told.certainty != "asserted":
        return False
    if told.tense not in ("past", denied.tense, "none") or limited(told, article) or later_one(group.head, article):
        return False
    if any(long_ago(t, article) or t.granularity == "year" for t in told.times) and not denied.times:
        return False  # what it has none of now it may have had
    if not one_voice(denied, told, article) or not _mine(denied, group, article):
        return False
    narrow = {words[t].fold for t in range(what.first, what.head)} - _ANY - {"no", "single"}
    return narrow <= {words[t].fold for t in range(group.first, group.head)}


def _mine(denied: Statement, group: NounGroup, article: Article) -> bool:
    """True where the owner is the subject of the denial: one entity, or one noun that "the" takes up."""
    subject, owner = denied.subject, group.possessor
    if subject is None or owner is None:
        return False
    words, by_token = article.layers.tokens.words, article.layers.entities.by_token
    mine, yours = by_token.get(subject.head), by_token.get(owner)
    if mine is not None and yours is not None:
        return mine == yours
    if words[owner].fold in _THEIRS:
        return False
    return words[owner].fold == words[subject.head].fold and group.determiner in ("the", "")
