"""Places where nobody was, and people told to have been there: "nobody was on board", "the two men on board"."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.comparison.events.limits import covers_a_part, limited
from factcheck.comparison.events.negations import one_voice
from factcheck.comparison.periods import any_overlap
from factcheck.reading.phrases import NounGroup
from factcheck.reading.statements import Statement
from factcheck.text.span import Span

_NOBODY = (["nobody"], ["no", "one"], ["no-one"], ["none"])
#: Words that tell a place by themselves.
_PLACED = frozenset({"aboard", "inside", "indoors", "board"})
_IN = frozenset({"in", "inside", "at", "aboard", "on", "from", "of", "within", "under"})
#: Verbs that tell where people were, or how they came out of there.
_THERE = frozenset(
    {"be", "trap", "rescue", "lead", "pull", "free", "escape", "find", "die", "flee", "carry", "catch", "evacuate",
     "sleep", "work", "jump", "climb", "crawl", "drown", "perish", "kill", "save", "bring", "drag", "stay", "live"}
)  # fmt: skip


def nobody_there(article: Article) -> Iterator[tuple[Statement, Span, tuple[str, ...]]]:
    """For each clause that says that nobody was somewhere, the first that tells of people there."""
    for denied in article.statements:
        places = _empty(denied, article)
        if not places:
            continue
        for told in article.statements:
            group = _people(told, article)
            if group is None or told.sentence == denied.sentence or limited(told, article):
                continue
            if one_voice(denied, told, article) and any_overlap(denied.times, told.times) is not False:
                shared = places & _places(told, article)
                if shared:
                    last = max(group.last, told.verb.last if told.verb is not None else 0)
                    span = article.layers.tokens.span(min(group.first, told.first), last)
                    yield denied, span, (f"both tell who was there: {min(shared)}",)
                    break


def _empty(statement: Statement, article: Article) -> frozenset[str]:
    """Where a clause says that nobody was; nothing for any other clause."""
    verb, subject, words = statement.verb, statement.subject, article.layers.tokens.words
    if verb is None or subject is None or verb.lemma != "be" or verb.modal or statement.certainty != "asserted":
        return frozenset()
    if [w.fold for w in words[subject.first : subject.last]] not in _NOBODY or covers_a_part(statement, article):
        return frozenset()
    return _places(statement, article) if statement.tense == "past" else frozenset()


def _places(statement: Statement, article: Article) -> frozenset[str]:
    words = article.layers.tokens.words
    alone = {words[t].fold for t in range(statement.first, statement.last)} & _PLACED
    groups = {words[a.group.head].fold for a in statement.adjuncts if a.preposition in _IN}
    return frozenset((alone - {"inside"} if groups else alone) | groups)


def _people(told: Statement, article: Article) -> NounGroup | None:
    """The people of whom a clause tells that they were somewhere, or came out of there."""
    verb, words = told.verb, article.layers.tokens.words
    if verb is None or verb.lemma not in _THERE or told.negated or told.certainty != "asserted" or verb.modal:
        return None
    if told.tense not in ("past", "none"):
        return None
    groups = (told.antecedent if told.kind == "relative" else None, told.patient, told.subject)
    return next((g for g in groups if g is not None and words[g.head].person is not None), None)
