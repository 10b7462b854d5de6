"""Others of a kind that has one only, or that had been there before the first: "the town's other cinema"."""

from collections.abc import Set

from factcheck.article import Article
from factcheck.claims.claim import RankClaim
from factcheck.comparison.events.courses import long_ago
from factcheck.comparison.joined import joined
from factcheck.lexicon.measures import thing
from factcheck.lexicon.rank_words import keys_of, rank_words
from factcheck.lexicon.word import Word
from factcheck.reading.phrases import NounGroup
from factcheck.reading.sentences import Sentence


def other_of_the_kind(rank: RankClaim, article: Article) -> NounGroup | None:
    """The first group that tells of another of what a rank says is the first or the only one."""
    fits = {"order": _preceded, "only": _another}.get(rank.dimension)
    kinds = rank.classes - rank_words("blank") - rank_words("part")
    if fits is None or rank.statement is None or not kinds or not rank.noun or rank.owned:
        return None
    ranked = article.layers.phrases.noun_at.get(rank.at)
    if ranked is not None and _modifiers(ranked, article) & rank_words("another"):
        return None  # "the only other survivor"
    if thing(rank.noun) in rank_words("blank") | rank_words("part"):
        return None
    by_kind = article.once(_groups_by_kind)
    found = {group.head: group for kind in kinds for group in by_kind.get(kind, ())}
    for head in article.compared(sorted(found)):
        sentence = article.layers.sentences.of(head)
        if not sentence.first <= rank.at < sentence.last and fits(rank, found[head], sentence, article):
            return found[head]
    return None


def _groups_by_kind(article: Article) -> dict[str, list[NounGroup]]:
    """The noun groups of the body by the classes that their nouns name."""
    words, body = article.layers.tokens.words, article.layers.tokens.body
    by_kind: dict[str, list[NounGroup]] = {}
    for group in article.layers.phrases.nouns:
        for kind in _kinds(words[group.head]) if group.first >= body else ():
            by_kind.setdefault(kind, []).append(group)
    return by_kind


def _kinds(word: Word) -> frozenset[str]:
    """The classes that a noun names; irregular plurals of people by their singular."""
    return keys_of(word) if word.person is None else keys_of(word) | {word.person.lemma}


def _keys(sentence: Sentence, article: Article) -> frozenset[str]:
    return frozenset(thing(word.fold) for word in article.layers.tokens.words[sentence.first : sentence.last])


def _modifiers(group: NounGroup, article: Article) -> frozenset[str]:
    return frozenset(word.fold for word in article.layers.tokens.words[group.first : group.head])


def _another(rank: RankClaim, group: NounGroup, sentence: Sentence, article: Article) -> bool:
    """True of another one, or of several, of what there is only one of."""
    words = article.layers.tokens.words
    if thing(words[group.head].fold) != thing(rank.noun):
        return False
    narrow = bool(rank.scope or rank.verb or rank.entities - {rank.holder})
    modifiers = _modifiers(group, article)
    if not modifiers & rank_words("another"):
        return _several(group, article) and _those_of_the_story(rank, group, sentence, article)
    if "other" not in modifiers and _of_something_else(rank, group, article):
        return False
    if not narrow or (not group.plural and _touches(rank, group, sentence, article)):
        return True
    return "other" in modifiers and _within(rank, group, sentence, article)


def _several(group: NounGroup, article: Article) -> bool:
    counted = (q for q in article.layers.quantities_within(group.first, group.last) if q.kind == "count")
    return any(q.counted_at == group.head and q.value is not None and q.value > 1 for q in counted)


def _of_something_else(rank: RankClaim, group: NounGroup, article: Article) -> bool:
    """True of "another member of the club" where the rank is not told within a club."""
    behind = joined(group, article)
    if behind is None or thing(article.layers.tokens.words[behind.head].fold) in rank.scope:
        return False
    return article.layers.entities.by_token.get(behind.head) not in rank.entities - {rank.holder}


def _those_of_the_story(rank: RankClaim, group: NounGroup, sentence: Sentence, article: Article) -> bool:
    """True of "the two survivors" where an only one was told of: of the same as far as the sentence tells."""
    words, behind = article.layers.tokens.words, joined(group, article)
    if group.determiner != "the" or group.first < rank.at or _modifiers(group, article) & rank_words("earlier"):
        return False
    if not {w.fold for w in words[rank.at + 1 : rank.noun_at]} <= _modifiers(group, article):
        return False  # "the only toll road", "the two roads"
    if any(long_ago(t, article) for t in article.layers.times_within(sentence.first, sentence.last)):
        return False
    return behind is None or thing(words[behind.head].fold) in rank.scope


def _touches(rank: RankClaim, group: NounGroup, sentence: Sentence, article: Article) -> bool:
    """True when the sentence of another one says that it is so where the only one is: "there", or in its words."""
    words, by_token = article.layers.tokens.words, article.layers.entities.by_token
    tokens = [t for t in range(sentence.first, sentence.last) if not group.first <= t < group.last]
    keys = {thing(words[t].fold) for t in tokens}
    shared = rank.scope & keys, rank.entities & {by_token.get(t) for t in tokens}
    if rank.verb:  # what only one does, another does too
        return rank.verb in {v.lemma for t in tokens for v in words[t].verbs} and (not rank.scope or bool(shared[0]))
    return "there" in keys or bool(shared[1]) or len(shared[0]) > 1


def _within(rank: RankClaim, group: NounGroup, sentence: Sentence, article: Article) -> bool:
    """True of "other" ones that are in all that narrows the rank: "in the state", or in the place of the story."""
    entities = article.layers.entities
    if rank.entities - {rank.holder}:
        return False
    if rank.scope <= _keys(sentence, article):
        return True
    at = group.first - 2 if group.possessor is None else group.possessor
    clitic = group.possessor is None and article.layers.tokens.words[group.first - 1].fold in ("'s", "’s")
    owner = entities.at(at) if clitic or group.possessor is not None else None
    here = owner is not None and owner.kind == "place" and owner.links[0].first < rank.at
    return here and rank.scope <= rank_words("ground")


def _preceded(rank: RankClaim, group: NounGroup, sentence: Sentence, article: Article) -> bool:
    """True of others who are told to have been there before: "two other women have been mayor before her"."""
    there = article.layers.statements.at(group.head)
    if there is None or not there.factual or rank.since is not None or rank.window is not None:
        return False
    if there.subject is None or there.subject.head != group.head or there.verb is None:
        return False
    modifiers = _modifiers(group, article)
    keys = _keys(sentence, article)
    held = there.verb.lemma in ("be", "become", rank.verb) and not there.verb.modal
    covered = bool(rank.scope) and rank.scope - rank_words("ground") <= keys
    if "other" in modifiers and ("before" in keys if held else False):
        return True
    if modifiers & rank_words("earlier"):
        return covered
    return "other" in modifiers and covered and rank.scope <= keys and _earlier(rank, sentence, keys, article)


def _earlier(rank: RankClaim, sentence: Sentence, keys: Set[str], article: Article) -> bool:
    """True of a sentence that puts what it tells before the news: "have had one since 2019", "already"."""
    times = article.layers.times_within(sentence.first, sentence.last)
    if not (keys & {"already", "before"} or any(long_ago(time, article) for time in times)):
        return False
    told = (article.layers.statements.at(t) for t in range(sentence.first, sentence.last))
    verbs = {s.verb.lemma for s in told if s is not None and s.verb is not None}
    return bool(verbs & {"be", "have", "become", rank.verb})
