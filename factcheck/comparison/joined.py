"""Things of one noun that what a preposition joins to them tells apart: "the strike at the port", "at the airport"."""

from itertools import product

from factcheck.article import Article
from factcheck.comparison.events.taken_up import taken_up
from factcheck.lexicon.determiners import DEFINITE, NEW
from factcheck.lexicon.stages import stage_words
from factcheck.lexicon.word import Word
from factcheck.lexicon.wordnet import is_kind_of
from factcheck.reading.phrases import NounGroup
from factcheck.reading.statements import Statement

#: Prepositions right behind a noun that lead to what it is of, where it is, or whom it is for.
_JOINING = frozenset(
    {"of", "in", "at", "for", "to", "with", "on", "from", "between", "against", "near", "outside", "among"}
)
#: Of these, those that tell where.
_WHERE = frozenset({"in", "at", "on", "near", "outside"})
_SMALL = DEFINITE | {"a", "an", "'s", "’s", "'", "’", ""}


def joined(group: NounGroup, article: Article) -> NounGroup | None:
    """The group that a preposition right behind a group joins to it."""
    at = _link(group, article)
    return article.layers.phrases.noun_at.get(at + 1) if at >= 0 else None


def _link(group: NounGroup, article: Article) -> int:
    """The token of the preposition behind a group that joins something to it, -1 for none."""
    words, at = article.layers.tokens.words, group.last
    while at + 1 < len(words) and words[at].fold in _AT_ALL:
        at += 1
    return at if at + 1 < len(words) and words[at].fold in _JOINING else -1


#: What may stand between a noun and what is joined to it: "no damage whatsoever" to the van.
_AT_ALL = frozenset({"whatsoever", "whatever", '"', "”", "’"})


def joined_apart(earlier: NounGroup, later: NounGroup, article: Article, *, where: bool = True) -> bool:
    """True where one preposition right behind each leads to another thing: "exports to China", "exports to India".

    Without ``where`` places do not count: behind an object they may be those of the clause.
    """
    words = article.layers.tokens.words
    first, second = joined(earlier, article), joined(later, article)
    if first is None or second is None:
        return second is not None and words[second.head].fold == words[earlier.head].fold  # "an amendment to the bill"
    links = {words[_link(earlier, article)].fold, words[_link(later, article)].fold}
    if not where if links <= _WHERE else len(links) > 1:
        return False
    if refers(second, article) != refers(first, article):
        return False
    if words[first.head].fold == words[second.head].fold:
        return told_apart(first, second, article) or joined_apart(first, second, article, where=where)
    by_token = article.layers.entities.by_token
    if by_token.get(first.head) is not None and by_token.get(first.head) == by_token.get(second.head):
        return False
    return not taken_up(first, second, article)


def told_apart(first: NounGroup, second: NounGroup, article: Article) -> bool:
    """True of "his left knee" and "his right knee": each is called what the other is not."""
    one, other = called(first, article), called(second, article)
    return bool(one - other) and bool(other - one)


def called(group: NounGroup, article: Article, *, head: bool = False) -> set[str]:
    """The words of a group that tell which one is meant, with the noun itself where it is asked for."""
    words = article.layers.tokens.words[group.first : group.head + head]
    return {w.fold for w in words if not _counts(w)} - _SMALL


def _counts(word: Word) -> bool:
    """True of a number that tells how many, and not which: "three bills", not "three-month bills"."""
    return word.number is not None and word.number.kind != "ordinal" and not word.number.rest


def settings_apart(one: Statement, other: Statement, article: Article) -> bool:
    """True of "on its second flight" and "on its third", "during the arrest" and "the chase", "home" and "away"."""
    words = article.layers.tokens.words
    for a, b in product(one.adjuncts, other.adjuncts):
        x, y = words[a.group.head], words[b.group.head]
        if x.fold == y.fold and told_apart(a.group, b.group, article):
            return True
        if a.preposition == b.preposition == "during" and not _one_kind(x, y):
            return True
        later = max(a.group, b.group, key=lambda group: group.first)
        brought_in = x.events and y.events and later.determiner in NEW
        if a.preposition == b.preposition == "in" and brought_in and not _one_kind(x, y):
            return True  # "hurt in the fire", and others "hurt in a crash"
    grounds = [stage_words("ground") & {w.fold for w in words[s.first : s.last]} for s in (one, other)]
    return bool(grounds[0] and grounds[1]) and grounds[0] != grounds[1]


def _one_kind(one: Word, other: Word) -> bool:
    """True of nouns that may mean one event: "a gale", "the storm"."""
    if is_kind_of(one.fold, other.fold) or is_kind_of(other.fold, one.fold):
        return True
    return bool({w.event for w in one.events} & {w.event for w in other.events})


def refers(group: NounGroup, article: Article) -> bool:
    """True of a definite group, also one that a time cuts off from its article ("the summer show")."""
    words = article.layers.tokens.words
    if words[group.head].pronoun is not None:
        return False
    before = words[group.first - 1].fold if group.first else ""
    return group.determiner in DEFINITE or group.possessor is not None or before in DEFINITE


def known_as_two(one: NounGroup | None, other: NounGroup | None, article: Article) -> bool:
    """True of "the accord" and "the protocol": of two nouns, each of which takes what it means as known."""
    words = article.layers.tokens.words
    if one is None or other is None or words[one.head].fold == words[other.head].fold:
        return False
    return refers(one, article) and refers(other, article)
