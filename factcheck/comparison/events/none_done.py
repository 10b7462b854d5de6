"""Clauses that tell of none to which a thing was done, and of one: "found no knife", "a knife was found"."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.comparison.events.courses import long_ago
from factcheck.comparison.events.limits import limited
from factcheck.comparison.events.negations import done_since, one_setting, one_voice
from factcheck.comparison.events.things import one_group
from factcheck.comparison.periods import any_overlap
from factcheck.reading.phrases import NounGroup
from factcheck.reading.statements import Statement

#: Clauses of one verb and noun are bounded, so that long articles stay linear.
_NEAREST = 20


def none_done(article: Article) -> Iterator[tuple[Statement, Statement, tuple[str, ...]]]:
    """For each clause that tells of none to which a thing was done, the first that tells of one."""
    denied = [(s, g) for s in article.statements if s.negated and (g := _none(s, article)) and not limited(s, article)]
    if not denied:
        return
    words = article.layers.tokens.words
    told: dict[tuple[str, str], list[Statement]] = {}
    for statement in article.statements:
        if not statement.negated and _told(statement) and statement.verb is not None and statement.patient is not None:
            key = (statement.verb.lemma, words[statement.patient.head].fold)
            told.setdefault(key, []).append(statement)
    for statement, group in denied:
        lemma = statement.verb.lemma if statement.verb is not None else ""
        for other in told.get((lemma, words[group.head].fold), ())[:_NEAREST]:
            if _of_one_place(statement, other, article) and not limited(other, article):
                yield statement, other, (f"one says that there was no {words[group.head].fold} to {lemma}",)
                break


def _told(statement: Statement) -> bool:
    """True of an asserted finite clause in the past or perfect."""
    verb = statement.verb
    if verb is None or statement.certainty != "asserted" or verb.modal or verb.kind not in ("finite", "participle"):
        return False
    return not verb.progressive and (verb.tense == "past" or verb.perfect or verb.kind == "participle")


def _none(statement: Statement, article: Article) -> NounGroup | None:
    """What a clause tells that none was done to: "no knife was found", "found no knife"."""
    group = statement.patient
    if group is None or not _told(statement) or article.layers.tokens.words[group.first].fold != "no":
        return None
    return group if group.head == group.first + 1 else None


def _of_one_place(denied: Statement, told: Statement, article: Article) -> bool:
    """True of clauses by one voice, at one time and place, of one doer as far as the denial tells who it was."""
    if denied.sentence == told.sentence or done_since(denied, told) or not one_voice(denied, told, article):
        return False
    if any_overlap(denied.times, told.times) is False or (denied.times and not told.times):
        return False
    if any(long_ago(t, article) for t in (*denied.times, *told.times)):
        return False
    if not one_setting(denied, told, article) or not _sets_no_more(told, denied, article):
        return False
    first, second = sorted((denied, told), key=lambda s: s.first)
    return denied.agent is None or bool(one_group(first.agent, second.agent, article))


def _sets_no_more(told: Statement, denied: Statement, article: Article) -> bool:
    """True where the clause that tells it has no phrase, times aside, that the denial has not."""
    words = article.layers.tokens.words
    known = {(a.preposition, words[a.group.head].fold) for a in denied.adjuncts}
    dated = {t for time in told.times for t in range(time.first, time.last)}
    heads = ((a.preposition, a.group.head) for a in told.adjuncts)
    return all(head in dated or (link, words[head].fold) in known for link, head in heads)
