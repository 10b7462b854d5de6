"""Whether the words around a later noun make it another than the one told before: "the appeal court", "the fire at"."""

from collections.abc import Iterator, Set

from factcheck.article import Article
from factcheck.claims.claim import EventClaim
from factcheck.claims.events.chained_groups import chained
from factcheck.comparison.identity import may_share
from factcheck.comparison.times.undergone import group_of
from factcheck.lexicon.apart import supersedes
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.opposites import opposed
from factcheck.reading.phrases import NounGroup

_HANDS = {"left", "right"}
#: What stands before a noun and says which it is, where an adjective only describes.
_NARROWING = int(Tag.NOUN | Tag.NAME)


def narrowed(earlier: EventClaim, later: EventClaim, article: Article) -> bool:
    """True where what is said with a noun tells the later one from the earlier: "the children's race", "the trial of".

    What narrows it down must be new to the article; a place or a person behind the noun does so only where the earlier
    mention has words of its own that say which it is.
    """
    words = article.layers.tokens.words
    if _counted(earlier, article) != _counted(later, article):
        return True
    for one in _groups(earlier, article):
        for other in _groups(later, article):
            if one is other:
                continue
            if words[one.head].fold == words[other.head].fold:
                if _another(one, other, article):
                    return True
            elif _owned(other, article) and {one, other} == {group_of(earlier, article), group_of(later, article)}:
                return True
    return False


_BELONGING = frozenset({"of", "to", "for"})
#: What tells a thing from others of its kind beside ordinals.
_LAST = frozenset({"last", "final", "only", "previous", "earlier", "next"})


def _counted(event: EventClaim, article: Article) -> frozenset[str]:
    """The words by which what undergoes an event is one of several: "the first shop", "the revised plan"."""
    group = group_of(event, article)
    if group is None or event.pos != "verb":
        return frozenset()
    before = article.layers.tokens.words[group.first : group.head]
    ordinals = {w.fold for w in before if w.number is not None and w.number.kind == "ordinal"}
    return frozenset(w.fold for w in before if w.fold in _LAST | ordinals or supersedes({w.fold}))


def _groups(event: EventClaim, article: Article) -> Iterator[NounGroup]:
    """The noun's own group, or those of who does it and what undergoes it."""
    group = group_of(event, article)
    if group is not None:
        yield group
    statement = event.statement
    if event.pos == "verb" and statement is not None and statement.agent not in (None, group):
        assert statement.agent is not None
        yield statement.agent


def _owned(group: NounGroup, article: Article) -> bool:
    """True of "the children's race", where nothing before speaks of them."""
    if group.possessor is None:
        return False
    words = article.layers.tokens.words
    owner = words[group.possessor]
    if owner.pronoun is not None or article.layers.entities.by_token.get(group.possessor) is not None:
        return False
    return not article.layers.tokens.said_before(owner.fold, group.first)


def _another(one: NounGroup, other: NounGroup, article: Article) -> bool:
    inside = {article.layers.tokens.words[t].fold for t in _narrowing(other, article)}
    if (inside and _new(inside, other, article)) or _of_a_year(other, article):
        return True
    if any(
        {x, y} == _HANDS or opposed(x, y, "adj") == "place"
        for x in _before(one, article)
        for y in _before(other, article)
    ):
        return True  # "the left knee" and "the right knee", the upper and the lower house
    named = [_named_with(group, article) for group in (one, other)]
    if all(named) and not may_share(named[0], named[1], article):
        return True  # "the envoy to Peru" and "the envoy to Chile"
    behind = _behind(other, article)
    if not behind or not _new(behind, other, article):
        return False
    return bool(_behind(one, article)) or any(True for _ in _narrowing(one, article))


def _new(folds: Set[str], group: NounGroup, article: Article) -> bool:
    """True where nothing before a group has one of these words."""
    return not any(article.layers.tokens.said_before(fold, group.first) for fold in folds)


def _of_a_year(group: NounGroup, article: Article) -> bool:
    """True of "the quake of 1999", where nothing before speaks of that year."""
    words = article.layers.tokens.words
    if group.last + 1 >= len(words) or words[group.last].fold != "of":
        return False
    year = words[group.last + 1]
    return year.calendar is not None and year.calendar.kind == "year" and _new({year.fold}, group, article)


def _before(group: NounGroup, article: Article) -> list[str]:
    return [word.fold for word in article.layers.tokens.words[group.first : group.head]]


def _narrowing(group: NounGroup, article: Article) -> Iterator[int]:
    """The nouns and names between the determiner of a group and its head; a time only before a thing, as "the morning
    ferry", since "the dawn robbery" tells when it was."""
    words, tags = article.layers.tokens.words, article.layers.phrases.tags
    happens = bool(words[group.head].events)
    for t in range(group.first, group.head):
        calendar = words[t].calendar
        if words[t].fold.isalpha() and not (calendar and happens) and (calendar or tags[t] & _NARROWING):
            yield t


def _named_with(group: NounGroup, article: Article) -> frozenset[int]:
    """The entity that a noun is of, to or for, as its possessor or the phrase right behind it says."""
    by_token = article.layers.entities.by_token
    if group.possessor is not None:
        return frozenset({by_token[group.possessor]} if group.possessor in by_token else ())
    first = chained(article.layers, group, also=_BELONGING)[:1]
    told = (behind.head for link, behind in first if link in _BELONGING)
    return frozenset(by_token[head] for head in told if head in by_token)


def _behind(group: NounGroup, article: Article) -> frozenset[str]:
    """The heads and names in the prepositional phrases behind a noun, but for times."""
    layers = article.layers
    words = layers.tokens.words
    found: set[str] = set()
    for _, behind in chained(layers, group, also=frozenset({"for"})):
        if not any(words[t].calendar or words[t].number for t in range(behind.first, behind.last)):
            found.update(
                words[t].fold for t in range(behind.first, behind.last) if t == behind.head or words[t].shape == "Title"
            )
    return frozenset(found)
