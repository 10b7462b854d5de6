"""Pairs of clauses about one thing that say nearly the same, with what both say and what one alone says.

A clause is its ideas (see ``ideas``): what it is about, what is done, with what; its figures and units are left out,
and a pronoun is whoever it means. Clauses are found for each other by whoever has a part in them, and never pairwise.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.article import Article
from factcheck.claims.voices import voice_of
from factcheck.comparison.attributions.ideas import Idea, ideas_of, shared_ideas
from factcheck.comparison.events.bearers import NEW, Mentions, one_holder
from factcheck.comparison.periods import any_overlap
from factcheck.lexicon.apart import apart_words
from factcheck.lexicon.reversals import changes_of_mind, reversals
from factcheck.lexicon.wordnet import of_any
from factcheck.reading.phrases import NounGroup
from factcheck.reading.statements import Statement

#: Longer clauses are lists.
_MOST = 20
#: Clauses about one thing that are looked up for each other, the nearest.
_NEAREST = 12
#: Sentences side by side set things against each other on purpose.
_APART = 2


class ClausePair(NamedTuple):
    """Two clauses in text order, the ideas that both have, pair by pair, and those that one alone has.

    ``about`` tells why both are about one thing; ``one_agent`` is true where one and the same does both.
    """

    first: Statement
    second: Statement
    shared: tuple[tuple[Idea, Idea], ...]
    alone: tuple[tuple[Idea, ...], tuple[Idea, ...]]
    about: str
    one_agent: bool


def clause_pairs(article: Article) -> Iterator[ClausePair]:
    """Each clause with the nearest before it that are about the same, where nothing sets them apart."""
    mentions = Mentions.of(article)
    ideas: dict[int, tuple[Idea, ...]] = {}
    known: dict[str, list[Statement]] = {}
    owner = article.layers.statements.by_token
    telling = {a.cue_at for a in article.attributions if owner.get(a.content_first) != owner.get(a.cue_at or 0)}
    for statement in article.statements:
        if not _plain(statement, article) or (statement.verb and statement.verb.head in telling):
            continue
        names = tuple(_names(statement, article))
        before = {s.number: s for name in names for s in known.get(name, ())[-_NEAREST:]}
        for other in article.compared([before[number] for number in sorted(before)]):
            if statement.sentence - other.sentence < _APART or not _comparable(other, statement, article):
                continue
            if not (about := _one_matter(other, statement, mentions)):
                continue
            for clause in (other, statement):
                if clause.number not in ideas:
                    ideas[clause.number] = tuple(_ideas(clause, article))
            ours, theirs = ideas[other.number], ideas[statement.number]
            shared, alone = tuple(shared_ideas(ours, theirs)), (_alone(ours, theirs), _alone(theirs, ours))
            pair = ClausePair(other, statement, shared, alone, about, _one_agent(other, statement, mentions))
            if max(len(ours), len(theirs)) <= _MOST and not _narrowed(pair, article):
                yield pair
        for name in names:
            known.setdefault(name, []).append(statement)


def _alone(ours: tuple[Idea, ...], theirs: tuple[Idea, ...]) -> tuple[Idea, ...]:
    return tuple(idea for idea in ours if all(idea.keys.isdisjoint(other.keys) for other in theirs))


#: What may open a clause that is told as a fact.
_OPENING = frozenset({"that", "because", "although", "though", "since", "as"})


def _plain(statement: Statement, article: Article) -> bool:
    """True of a clause of the body with a finite verb that tells as a fact what is or was so."""
    verb = statement.verb
    if statement.certainty != "asserted" or statement.span.part != "body" or verb is None or verb.modal:
        return False
    if verb.kind != "finite" or statement.kind not in ("main", "relative", "subordinate"):
        return False
    first = article.layers.tokens.words[statement.first].fold
    if statement.kind == "relative":
        return first != "that"  # it says which one is meant
    return statement.kind == "main" or first in _OPENING or statement.attribution is not None


def _names(statement: Statement, article: Article) -> Iterator[str]:
    """What a clause is looked up by: whoever or whatever has a part in it."""
    words, entity_at = article.layers.tokens.words, article.layers.entities.by_token
    for head in dict.fromkeys(g.head for g in (statement.agent, statement.patient) if g is not None):
        entity = entity_at.get(head)
        yield words[head].fold if entity is None else f"entity {entity}"


def _one_matter(first: Statement, second: Statement, mentions: Mentions) -> str:
    """Why two clauses are about one thing or person; empty where they are not, or where another has the same part."""
    words, entity_at = mentions.article.layers.tokens.words, mentions.article.layers.entities.by_token
    reason = ""
    for one, other in _parts(first, second):
        entities = entity_at.get(one.head), entity_at.get(other.head)
        if None not in entities and entities[0] != entities[1]:
            return ""
        if any(e is None and words[g.head].pronoun is not None for e, g in zip(entities, (one, other), strict=True)):
            return ""
        if (one.determiner not in NEW and other.determiner in NEW) or _of_another(one, other, mentions.article):
            return ""
        reason = reason or _one(one, other, mentions)
    return reason


def _of_another(one: NounGroup, other: NounGroup, article: Article) -> bool:
    """True of "the number of thefts" and "the number of burglaries"."""
    words, nouns = article.layers.tokens.words, article.layers.phrases.noun_at
    of = [nouns.get(g.last + 1) if g.last < len(words) and words[g.last].fold == "of" else None for g in (one, other)]
    return None not in of and len({words[g.head].fold for g in of if g is not None}) == len(of)


def _one_agent(first: Statement, second: Statement, mentions: Mentions) -> bool:
    """True where the same does both: what some reviewers praise others condemn."""
    ours, theirs = first.agent, second.agent
    return ours is not None and theirs is not None and bool(_one(ours, theirs, mentions))


def _one(earlier: NounGroup, later: NounGroup, mentions: Mentions) -> str:
    entity_at = mentions.article.layers.entities.by_token
    return one_holder((entity_at.get(earlier.head), earlier.head), (entity_at.get(later.head), later.head), mentions)


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
    """True of two clauses of one tense and one voice, at no two times, where no word tells of change or of others."""
    one, other = first.verb, second.verb
    if one is None or other is None or first.tense != second.tense or one.perfect != other.perfect:
        return False
    light = {one.lemma, other.lemma} & {"be", "have"}
    if light and one.lemma != other.lemma and not (one.passive or other.passive):
        return False
    layers = article.layers
    if voice_of(first.attribution, layers).key != voice_of(second.attribution, layers).key:
        return False
    if any(s.attribution is not None and s.attribution.stance in ("deny", "ask") for s in (first, second)):
        return False
    if any_overlap(first.times, second.times) is False:
        return False
    return words_telling(first, article, _turning()) == words_telling(second, article, _turning())


@cache
def _turning() -> frozenset[str]:
    """Words that tell of a change, or that something is not what was told before."""
    return reversals() | changes_of_mind() | apart_words().keys()


def words_telling(statement: Statement, article: Article, telling: frozenset[str]) -> set[str]:
    """Those of some folded words that stand in a clause or right before it."""
    words, owner = article.layers.tokens.words, article.layers.statements.by_token
    tokens = range(max(statement.first - 1, 0), statement.last)
    return {words[t].fold for t in tokens if owner.get(t) in (None, statement.number)} & telling


def _ideas(statement: Statement, article: Article) -> Iterator[Idea]:
    """What a clause says, its figures and units left out and its pronouns by whom they mean; each entity once."""
    layers = article.layers
    words, owner = layers.tokens.words, layers.statements.by_token
    tokens = {t for t in range(statement.first, statement.last) if owner.get(t) == statement.number}
    if statement.kind == "relative" and (known := statement.antecedent) is not None:
        tokens.update(range(known.first, known.last))
    met: set[str] = set()
    for token in sorted(tokens):
        name = f"entity {layers.entities.by_token.get(token)}"
        if words[token].pronoun is not None and name != "entity None" and name not in met:
            met.add(name)
            yield Idea(token, token + 1, frozenset({name}))
    for idea in ideas_of(sorted(tokens), article, light=True):
        word, named = words[idea.first], {key for key in idea.keys if key.startswith("entity ")}
        if idea.number is not None or word.unit is not None or not word.fold[0].isalpha() or named & met:
            continue
        met |= named
        yield idea if named else Idea(idea.first, idea.last, idea.keys | of_any(word.fold).keys)


def _narrowed(pair: ClausePair, article: Article) -> bool:
    """True where a noun that both clauses have is another's in one, or of another kind: "his brother's van"."""
    group_at = article.layers.phrases.noun_at
    for side, alone in enumerate(pair.alone):
        narrowed = {group_at.get(idea.first) for idea in alone} - {None}
        if any(group_at.get(couple[side].first) in narrowed for couple in pair.shared):
            return True
    return False
