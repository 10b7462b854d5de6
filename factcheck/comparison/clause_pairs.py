"""Pairs of the article's own clauses about one thing that say nearly the same: what both say, and what one alone says.

A clause is its ideas (see ``ideas``): what it is about, what is done, with what; its figures and units are left out,
and a pronoun is whoever it means. Clauses are found for each other by whoever has a part in them, and never pairwise.
"""

from collections.abc import Iterator
from functools import cache

from factcheck.article import Article
from factcheck.comparison.clause_ideas import alone_in_either, ideas_told, in_same_words, narrowed
from factcheck.comparison.events.bearers import UNKNOWN, Mentions, one_holder
from factcheck.comparison.ideas import Idea, shared_ideas
from factcheck.comparison.joined import joined_apart, settings_apart
from factcheck.comparison.periods import any_overlap
from factcheck.lexicon.apart import apart_words
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.position_words import position_words
from factcheck.lexicon.reversals import changes_of_mind, reversals
from factcheck.reading.phrases import NounGroup
from factcheck.reading.statements import Statement
from factcheck.text.frozen import Record

#: Longer clauses are lists.
_MOST = 20
#: Clauses about one thing that are looked up for each other, the nearest.
_NEAREST = 12
#: Ideas that two clauses share at least, what they are about among them.
FEWEST = 2
#: Sentences side by side set things against each other on purpose.
_APART = 2


class ClausePair(Record):
    """Two clauses in text order, the ideas that both have, pair by pair, and those that one alone has.

    ``about`` tells why both are about one thing; ``one_agent`` is true where one and the same does both, ``same_words``
    where the words are the same but for figures. ``at_once`` is false where they tell two times, None
    where that is open.
    """

    first: Statement
    second: Statement
    shared: tuple[tuple[Idea, Idea], ...]
    alone: tuple[tuple[Idea, ...], tuple[Idea, ...]]
    about: str
    one_agent: bool
    same_words: bool
    at_once: bool | None


def clause_pairs(article: Article) -> Iterator[ClausePair]:
    """Each clause with the nearest before it that are about the same, where nothing sets them apart."""
    mentions = article.once(Mentions.of)
    ideas: dict[int, tuple[Idea, ...]] = {}
    known: dict[int | str, list[Statement]] = {}
    owner = article.layers.statements.by_token
    telling = {a.cue_at for a in article.attributions if owner.get(a.content_first) != owner.get(a.cue_at or 0)}
    for clause in article.statements:
        statement = _as_told(clause, article)
        if not _plain(statement, article) or (statement.verb and statement.verb.head in telling):
            continue
        keys = _keys(statement, article)
        before = {s.number: s for key in keys for s in known.get(key, ())[-_NEAREST:]}
        for other in article.compared([before[number] for number in sorted(before)]):
            if statement.sentence - other.sentence < _APART or not _comparable(other, statement, article):
                continue
            if not (about := _one_matter(other, statement, mentions)):
                continue
            for clause in (other, statement):
                if clause.number not in ideas:
                    ideas[clause.number] = tuple(ideas_told(clause, article))
            ours, theirs = ideas[other.number], ideas[statement.number]
            shared = tuple(shared_ideas(ours, theirs))
            alone = alone_in_either(ours, theirs, shared, article)
            same = not any(alone) and in_same_words(other, statement, article)
            if len(shared) < FEWEST and not same:
                continue
            agent = _one_agent(other, statement, mentions)
            if max(len(ours), len(theirs)) <= _MOST and not narrowed(shared, alone, article):
                at_once = any_overlap(other.times, statement.times)
                yield ClausePair(other, statement, shared, alone, about, agent, same, at_once)
        for key in keys:
            known.setdefault(key, []).append(statement)


def _as_told(clause: Statement, article: Article) -> Statement:
    """A clause; what a comma and a participle add (", growing a third of its maize") in the tense of its main one."""
    verb, words = clause.verb, article.layers.tokens.words
    if clause.kind != "participial" or verb is None or verb.kind != "gerund" or clause.subject is None:
        return clause
    above = article.statements[clause.parent] if clause.parent is not None else None
    if above is None or above.verb is None or above.certainty != "asserted" or above.verb.modal:
        return clause
    if clause.first != verb.first or words[clause.first - 1].text != ",":
        return clause
    return clause._replace(kind="main", verb=verb._replace(kind="finite", tense=above.verb.tense), tense=above.tense)


#: What may open a clause that is told as a fact.
_OPENING = frozenset({"that", "because", "although", "though", "since", "as"})


def _plain(statement: Statement, article: Article) -> bool:
    """True of a clause of the body with a finite verb by which the article itself tells what is or was so."""
    verb = statement.verb
    if statement.span.part != "body" or verb is None or verb.modal or statement.attribution is not None:
        return False
    if (
        statement.certainty != "asserted"
        or verb.kind != "finite"
        or statement.kind not in ("main", "relative", "subordinate")
    ):
        return False
    first, last = (article.layers.tokens.words[t] for t in (statement.first, statement.last - 1))
    if last.bits & Tag.PREP and article.layers.statements.by_token.get(statement.last) not in (None, statement.number):
        return False  # "was not quoted as | saying how much"
    if statement.kind == "relative":
        return first.fold != "that"  # it says which one is meant
    return statement.kind == "main" or first.fold in _OPENING


def _keys(statement: Statement, article: Article) -> dict[int | str, None]:
    """What a clause is looked up by: whoever or whatever has a part in it, entities by number, others by noun."""
    words, entity_at = article.layers.tokens.words, article.layers.entities.by_token
    heads = [group.head for group in (statement.agent, statement.patient) if group is not None]
    return dict.fromkeys([entity_at.get(head, words[head].fold) for head in heads])


def _one_matter(first: Statement, second: Statement, mentions: Mentions) -> str:
    """Why two clauses are about one thing or person; empty where they are not, or where another has the same part."""
    article, reason = mentions.article, ""
    words, entity_at = article.layers.tokens.words, article.layers.entities.by_token
    for one, other in _parts(first, second):
        whom = [entity_at.get(group.head) for group in (one, other)]
        if None not in whom and whom[0] != whom[1]:
            return ""
        if words[one.head].pronoun is None and words[one.head].fold in position_words("self"):
            return ""  # who "we" are hangs on who speaks
        if any(n is None and words[g.head].pronoun is not None for n, g in zip(whom, (one, other), strict=True)):
            return ""
        if (one.determiner not in UNKNOWN and other.determiner in UNKNOWN) or joined_apart(one, other, article):
            return ""
        reason = reason or _one((first, one), (second, other), mentions)
    return reason


def _one_agent(first: Statement, second: Statement, mentions: Mentions) -> bool:
    """True where the same does both: what some reviewers praise others condemn."""
    ours, theirs = first.agent, second.agent
    return ours is not None and theirs is not None and bool(_one((first, ours), (second, theirs), mentions))


def _one(earlier: tuple[Statement, NounGroup], later: tuple[Statement, NounGroup], mentions: Mentions) -> str:
    """Why a group of one clause and one of another mean the same."""
    article, heads = mentions.article, (earlier[1].head, later[1].head)
    one, other = (article.layers.entities.by_token.get(head) for head in heads)
    if one is not None and one == other:
        return f"both are about {article.layers.entities.all[one].name}"
    if earlier[0].negated != later[0].negated and _as_such(earlier[1], later[1], article):
        return f"both are about {article.layers.tokens.words[heads[1]].fold}"
    return one_holder((one, heads[0]), (other, heads[1]), mentions)


def _as_such(one: NounGroup, other: NounGroup, article: Article) -> bool:
    """True of bare plurals of one noun, of which a denial speaks as such: "taxes", "prices"."""
    words, bare = article.layers.tokens.words, all(g.plural and g.last - g.first == 1 for g in (one, other))
    return bare and words[one.head].fold == words[other.head].fold and words[one.head].person is None


def _parts(first: Statement, second: Statement) -> Iterator[tuple[NounGroup, NounGroup]]:
    """The groups that have one part in either clause: who does it, to whom, where, with what."""
    for one, other in ((first.agent, second.agent), (first.patient, second.patient)):
        if one is not None and other is not None:
            yield one, other
    rest = [a for a in second.adjuncts if a.preposition != "by"]
    for adjunct in first.adjuncts:
        found = next((a for a in rest if a.preposition == adjunct.preposition), None)
        if found is not None:
            rest.remove(found)
            yield adjunct.group, found.group


def _comparable(first: Statement, second: Statement, article: Article) -> bool:
    """True of two clauses of one tense, where no word tells of change or of others."""
    one, other = first.verb, second.verb
    if one is None or other is None or first.tense != second.tense or one.perfect != other.perfect:
        return False
    light = {one.lemma, other.lemma} & {"be", "have"}
    if light and one.lemma != other.lemma and not (one.passive or other.passive):
        return False
    if settings_apart(first, second, article):
        return False
    return words_telling(first, article, turning()) == words_telling(second, article, turning())


@cache
def turning() -> frozenset[str]:
    """Words that tell of a change, or that something is not what was told before."""
    return reversals() | changes_of_mind() | apart_words().keys()


def words_telling(statement: Statement, article: Article, telling: frozenset[str]) -> set[str]:
    """Those of some folded words that stand in a clause or right before it; "a third of" tells of no third one."""
    layers = article.layers
    words, owner = layers.tokens.words, layers.statements.by_token
    tokens = range(max(statement.first - 1, 0), statement.last)
    found = [t for t in tokens if words[t].fold in telling and owner.get(t) in (None, statement.number)]
    shares = [q for q in layers.quantities_within(tokens.start, tokens.stop) if q.kind == "fraction"] if found else ()
    return {words[t].fold for t in found if not any(q.first <= t < q.last for q in shares)}
