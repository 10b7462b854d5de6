"""Pairs of clauses about one thing that say nearly the same, with what both say and what one alone says.

A clause is its ideas (see ``ideas``): what it is about, what is done, with what; its figures and units are left out,
and a pronoun is whoever it means. Clauses are found for each other by whoever has a part in them, and never pairwise.
"""

from collections.abc import Iterator
from functools import cache

from factcheck.article import Article
from factcheck.claims.voices import OWN, voice_of
from factcheck.comparison.attributions.ideas import Idea, shared_ideas
from factcheck.comparison.attributions.occasions import one_occasion
from factcheck.comparison.clause_ideas import alone_in_either, ideas_told, in_same_words, narrowed, who
from factcheck.comparison.events.bearers import NEW, Mentions, one_holder
from factcheck.comparison.joined import joined_apart, settings_apart
from factcheck.comparison.periods import any_overlap
from factcheck.lexicon.apart import apart_words
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

    ``about`` tells why both are about one thing; ``one_agent`` is true where one and the same does both, ``one_source``
    where one and the same says both, ``same_words`` where the words are the same but for figures.
    """

    first: Statement
    second: Statement
    shared: tuple[tuple[Idea, Idea], ...]
    alone: tuple[tuple[Idea, ...], tuple[Idea, ...]]
    about: str
    one_agent: bool
    one_source: bool
    same_words: bool


def clause_pairs(article: Article) -> Iterator[ClausePair]:
    """Each clause with the nearest before it that are about the same, where nothing sets them apart."""
    mentions = article.once(Mentions.of)
    ideas: dict[int, tuple[Idea, ...]] = {}
    known: dict[str, list[Statement]] = {}
    owner = article.layers.statements.by_token
    telling = {a.cue_at for a in article.attributions if owner.get(a.content_first) != owner.get(a.cue_at or 0)}
    for clause in article.statements:
        statement = _as_told(clause, article)
        if not _plain(statement, article) or (statement.verb and statement.verb.head in telling):
            continue
        names = _names(statement, article)
        before = {s.number: s for name in names for s in known.get(name, ())[-_NEAREST:]}
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
            told = voice_of(statement.attribution, article.layers) is not OWN
            agent = _one_agent(other, statement, mentions)
            if max(len(ours), len(theirs)) <= _MOST and not narrowed(shared, alone, article):
                yield ClausePair(other, statement, shared, alone, about, agent, told, same)
        for name in names:
            known.setdefault(name, []).append(statement)


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
    """True of a clause of the body with a finite verb that tells as a fact what is or was so, or says what will be."""
    verb = statement.verb
    if (
        statement.span.part != "body"
        or verb is None
        or not (_ahead(statement, article) if verb.modal else statement.certainty == "asserted" or denied_by(statement))
    ):
        return False
    if verb.kind != "finite" or statement.kind not in ("main", "relative", "subordinate"):
        return False
    first = article.layers.tokens.words[statement.first].fold
    if statement.kind == "relative":
        return first != "that"  # it says which one is meant
    return statement.kind == "main" or first in _OPENING or statement.attribution is not None


def denied_by(statement: Statement) -> bool:
    """True of what a source denies: "denied that he knew her"."""
    return statement.certainty == "denied" and statement.attribution is not None and not statement.negated


def _ahead(statement: Statement, article: Article) -> bool:
    """True of what a source says will be, where it hangs on nothing: no "if" stands in the sentence."""
    verb, source = statement.verb, statement.attribution
    if verb is None or verb.modal not in _WILL or verb.perfect or source is None or source.kind != "speech":
        return False
    sentence = article.layers.sentences.all[statement.sentence]
    return position_words("open").isdisjoint(article.layers.tokens.folds(sentence.first, sentence.last))


_WILL = frozenset({"will", "would", "shall"})


def _names(statement: Statement, article: Article) -> dict[str, None]:
    """What a clause is looked up by: whoever or whatever has a part in it."""
    words = article.layers.tokens.words
    groups = [group for group in (statement.agent, statement.patient) if group is not None]
    return dict.fromkeys([who(group, statement, article) or words[group.head].fold for group in groups])


def _one_matter(first: Statement, second: Statement, mentions: Mentions) -> str:
    """Why two clauses are about one thing or person; empty where they are not, or where another has the same part."""
    article, reason = mentions.article, ""
    words = article.layers.tokens.words
    for one, other in _parts(first, second):
        keys = who(one, first, article), who(other, second, article)
        if all(keys) and keys[0] != keys[1]:
            return ""
        if any(not key and words[g.head].pronoun is not None for key, g in zip(keys, (one, other), strict=True)):
            return ""
        if (one.determiner not in NEW and other.determiner in NEW) or joined_apart(one, other, article):
            return ""
        reason = reason or _one((first, one), (second, other), mentions)
    return reason


def _one_agent(first: Statement, second: Statement, mentions: Mentions) -> bool:
    """True where the same does both: what some reviewers praise others condemn."""
    ours, theirs = first.agent, second.agent
    return ours is not None and theirs is not None and bool(_one((first, ours), (second, theirs), mentions))


def _one(earlier: tuple[Statement, NounGroup], later: tuple[Statement, NounGroup], mentions: Mentions) -> str:
    """Why a group of one clause and one of another mean the same."""
    keys = [who(group, statement, mentions.article) for statement, group in (earlier, later)]
    if keys[0] == keys[1] != "":
        kind, _, number = keys[0].partition(" ")
        named = mentions.article.layers.entities.all[int(number)].name if kind == "entity" else "whoever says so"
        return f"both are about {named}"
    of_all = later[0].attribution is not None or earlier[0].negated != later[0].negated
    if of_all and _as_such(earlier[1], later[1], mentions.article):
        return f"both are about {mentions.article.layers.tokens.words[later[1].head].fold}"
    entity_at = mentions.article.layers.entities.by_token
    heads = earlier[1].head, later[1].head
    return one_holder((entity_at.get(heads[0]), heads[0]), (entity_at.get(heads[1]), heads[1]), mentions)


def _as_such(one: NounGroup, other: NounGroup, article: Article) -> bool:
    """True of bare plurals of one noun, of which a source speaks as such, or a denial: "taxes", "prices"."""
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
    """True of two clauses of one tense and one voice, at no two times, where no word tells of change or of others."""
    one, other = first.verb, second.verb
    if one is None or other is None or not _one_tense(first, second):
        return False
    light = {one.lemma, other.lemma} & {"be", "have"}
    told = None not in (first.attribution, second.attribution)
    if one.perfect != other.perfect and (light or not told):
        return False
    if light and one.lemma != other.lemma and not (one.passive or other.passive):
        return False
    if not _one_source(first, second, article):
        return False
    if any_overlap(first.times, second.times) is False or settings_apart(first, second, article):
        return False
    return words_telling(first, article, _turning()) == words_telling(second, article, _turning())


def _one_tense(first: Statement, second: Statement) -> bool:
    """True of one tense; the present of a quotation is the past of indirect speech, and "will" is "would"."""
    modal = [s.verb is not None and bool(s.verb.modal) for s in (first, second)]
    if any(modal) or first.tense == second.tense:
        return modal[0] == modal[1]
    quoted = [s.attribution is not None and s.attribution.quoted for s in (first, second)]
    return {first.tense, second.tense} == {"past", "present"} and quoted[0] != quoted[1]


def _one_source(first: Statement, second: Statement, article: Article) -> bool:
    """True of the article's own word, and of one source in earnest: "a resident" and "a resident" are two."""
    sources = first.attribution, second.attribution
    if sources == (None, None):
        return True
    if any(source is not None and source.stance == "ask" for source in sources):
        return False
    ours, theirs = (voice_of(source, article.layers) for source in sources)
    if ours.key != theirs.key or ours.key == "unnamed":
        return False
    at = sources[1].speaker_at if sources[1] is not None else None
    if not theirs.own and not one_occasion(*sources, article):
        return False
    if theirs.own or theirs.speaker is not None or at is None:
        return True
    group, word = article.layers.phrases.noun_at.get(at), article.layers.tokens.words[at]
    if group is None or group.determiner in NEW:
        return False
    return bool(group.determiner) or group.possessor is not None or word.person is None


@cache
def _turning() -> frozenset[str]:
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
