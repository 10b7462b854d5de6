"""Things of which there were none, and which are taken as known elsewhere: "no curfew is in force ... the curfew"."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.comparison.events.courses import long_ago, told_of_years
from factcheck.comparison.events.limits import later_one
from factcheck.lexicon.outcomes import outcome_cues
from factcheck.lexicon.stages import stage_words
from factcheck.reading.phrases import NounGroup

_KNOWN = frozenset({"the", "this", "that", "these", "those"})
#: Words after a noun that narrow what is denied ("no injuries to passengers").
_NARROWING = frozenset(
    {"of", "to", "for", "that", "on", "from", "but", "in", "with", "about", "among", "between", "who"}
)


#: Words after a noun that tell of which it is.
_OF_ANOTHER = frozenset({"of", "on", "in", "at", "near", "from"})


def absences(article: Article) -> Iterator[tuple[NounGroup, NounGroup]]:
    """Pairs of a group that is denied ("no curfew") and one that takes the same as known ("the curfew")."""
    words = article.layers.tokens.words
    denied = [g for g in article.layers.phrases.nouns if words[g.first].fold == "no" and _denies(g, article)]
    if not denied:
        return
    wanted = {words[g.head].fold for g in denied}
    known: dict[str, list[NounGroup]] = {}
    for group in article.layers.phrases.nouns:
        if words[group.head].fold in wanted and group.determiner in _KNOWN and _plain(group, article):
            known.setdefault(words[group.head].fold, []).append(group)
    for group in denied:
        told = next((g for g in known.get(words[group.head].fold, ()) if _one(group, g, article)), None)
        if told is not None:
            yield group, told


def _denies(group: NounGroup, article: Article) -> bool:
    """True of "no curfew was imposed", where the noun is not narrowed and the clause denies that there was any."""
    words, statement = article.layers.tokens.words, article.layers.statements.at(group.head)
    if (
        group.head != group.first + 1
        or words[group.head].fold == "one"
        or group.last >= len(words)
        or words[group.last].fold in _NARROWING
    ):
        return False
    if statement is None or statement.verb is None or statement.certainty != "asserted" or statement.verb.modal:
        return False
    if statement.number in article.once(told_of_years):
        return False
    if article.layers.phrases.symbols[max(group.first - 1, 0)] == "p":
        return False  # "at no time", "under no illusion" say nothing of a time or an illusion
    if statement.verb.lemma not in outcome_cues("occur") or any(long_ago(t, article) for t in statement.times):
        return False
    partial = stage_words("partial")
    return not any(words[t].fold in partial for t in range(statement.first, statement.last))


def _plain(group: NounGroup, article: Article) -> bool:
    """True of "the curfew" alone in a clause that tells a fact."""
    words, statement = article.layers.tokens.words, article.layers.statements.at(group.head)
    if statement is None or not statement.factual or later_one(group.head, article):
        return False
    further = article.layers.phrases.noun_at.get(group.last + 1)
    if further is not None and further.determiner and words[group.last].fold in _OF_ANOTHER:
        return False  # "the airport on the mainland" is not that of the island
    return not any(long_ago(t, article) for t in statement.times)


def _one(denied: NounGroup, told: NounGroup, article: Article) -> bool:
    statements = article.layers.statements
    a, b = statements.at(denied.head), statements.at(told.head)
    return a is not None and b is not None and a.sentence != b.sentence and a.attribution is None
