"""Occasions: whether two things that a speaker says are told as said at one time, with no change told between them."""

from factcheck.article import Article
from factcheck.comparison.periods import any_overlap
from factcheck.lexicon.reversals import changes_of_mind, reversals
from factcheck.reading.attributions import Attribution
from factcheck.reading.times import Time


def one_occasion(
    first: Attribution | None, second: Attribution | None, article: Article, *, by_words: bool = True
) -> bool:
    """False where the clauses that credit two contents give two times of saying them, or tell of a change.

    "Said in May" and "said on Friday", "told police" and "months later, in court, admitted". Without ``by_words`` the
    times alone count: whoever takes up known words does so later.
    """
    told = [_crediting(source, article) for source in (first, second)]
    turning = (reversals() | changes_of_mind() | _LATER) - _SPANNING
    if by_words and told[0][0] & turning != told[1][0] & turning:
        return False
    times = told[0][1], told[1][1]
    if not all(times):
        return not any(_long_ago(time) for told in times for time in told)
    alike = {t.granularity for t in times[0]} & {t.granularity for t in times[1]}
    return bool(alike) and any_overlap(*times) is not False


def _long_ago(time: Time) -> bool:
    """True of "a year ago" and "in 2019", which is another time than that of the news."""
    return (time.granularity in ("year", "decade") and time.year is None) or time.granularity == "decade"


#: Words that date a saying after or before another.
_LATER = frozenset({"later", "then", "after", "before", "again", "once"})
#: "Since 2015, she said, ..." dates what is said.
_SPANNING = frozenset({"since"})


def _crediting(source: Attribution | None, article: Article) -> tuple[frozenset[str], tuple[Time, ...]]:
    """The folded words of the clause that credits a content, and its times."""
    if source is None or source.cue_at is None:
        return frozenset(), ()
    return article.once(_told_at, source.cue_at, source.parts or ((source.content_first, source.content_last),))


def _told_at(
    article: Article, cue_at: int, said: tuple[tuple[int, int], ...]
) -> tuple[frozenset[str], tuple[Time, ...]]:
    """The folded words of the clause of a cue and of one joined to it, and its times, what is said left out."""
    layers = article.layers
    clause = layers.statements.at(cue_at)
    if clause is None:
        return frozenset(), ()
    owner = layers.statements.by_token
    told = {clause.number}
    if clause.number and (before := layers.statements.all[clause.number - 1]).subject is clause.subject is not None:
        told.add(before.number)  # "changed her account and said"
    own = {t for t in range(layers.sentences.of(cue_at).first, clause.last) if owner.get(t) in told}
    own -= {t for first, last in said for t in range(first, last)}
    return frozenset(layers.tokens.words[t].fold for t in own), tuple(t for t in clause.times if t.first in own)


def of_two_years(first: tuple[Time, ...], second: tuple[Time, ...], article: Article) -> bool:
    """True of "this year" and "next year", which are two whenever the text was written."""
    folds = article.layers.tokens.folds
    told = [{folds(t.first, t.last) for t in times if t.relative and t.start is None} for times in (first, second)]
    return bool(told[0]) and bool(told[1]) and told[0].isdisjoint(told[1])
