"""Entities: who is meant, over the whole article; mentions linked by name, title, pronoun and description."""

from bisect import bisect_left
from operator import attrgetter
from typing import Literal

from factcheck.lexicon.entries import Title
from factcheck.reading.coreference.linking import link_names
from factcheck.reading.coreference.mentions import Cluster, Mention, MentionForm
from factcheck.reading.coreference.resolver import resolve
from factcheck.reading.names import EntityKind, Name
from factcheck.reading.phrases import Phrases
from factcheck.reading.sentences import Sentences
from factcheck.reading.tokens import Tokens
from factcheck.text.frozen import Record
from factcheck.text.span import Span

__all__ = ["Entities", "Entity", "Mention", "MentionForm", "find_entities"]


class Entity(Record):
    """The person, country, place, organisation or group behind several mentions.

    ``name`` is its fullest name as written; ``number`` its index in ``Entities.all``; ``links`` are its mentions with
    all that reading knows, ``mentions`` their spans. ``country`` is the country it is or belongs to ("Pakistan" for
    "Pakistan's security forces" or "the Pakistani army"). ``titles`` are all offices given to it anywhere; a title that
    begins with "former" and the like is no longer held. ``affiliation`` is the number of the entity that it belongs to
    or speaks for ("Taliban spokesman Zabihullah Mujahid" belongs to the Taliban). ``names`` are its name forms, folded,
    more than one where spellings were taken for one name; ``named`` is false for one that the article only
    describes ("the Thai army", "a Kosovo interior ministry spokesman").
    """

    number: int
    name: str
    kind: EntityKind
    links: tuple[Mention, ...]
    sex: Literal["f", "m", ""] = ""
    plural: bool = False
    country: str | None = None
    titles: tuple[Title, ...] = ()
    affiliation: int | None = None
    names: tuple[tuple[str, ...], ...] = ()
    named: bool = True

    @property
    def mentions(self) -> tuple[Span, ...]:
        """The spans of all mentions, in text order."""
        return tuple(m.span for m in self.links)

    def links_within(self, first: int, last: int) -> tuple[Mention, ...]:
        """Its mentions that begin on the tokens ``[first, last)``; there may be one a line, so that few are asked."""
        begin = bisect_left(self.links, first, key=_FIRST)
        return self.links[begin : bisect_left(self.links, last, lo=begin, key=_FIRST)]


_FIRST = attrgetter("first")


class Entities(Record):
    """All entities, in order of first mention, with look-up by token: ``by_token`` has the innermost mention's."""

    all: tuple[Entity, ...]
    by_token: dict[int, int]

    def at(self, token: int) -> Entity | None:
        """The entity whose mention covers a token."""
        number = self.by_token.get(token)
        return None if number is None else self.all[number]

    def within(self, first: int, last: int) -> tuple[Entity, ...]:
        """The entities mentioned in the tokens ``[first, last)``, in order, each once."""
        found = dict.fromkeys(n for t in range(first, last) if (n := self.by_token.get(t)) is not None)
        return tuple(self.all[n] for n in found)


def find_entities(tokens: Tokens, sentences: Sentences, names: tuple[Name, ...], phrases: Phrases) -> Entities:
    """Link names, titles, pronouns and definite descriptions into entities."""
    linker = link_names(names)
    resolve(tokens, sentences, names, phrases, linker)
    kept = [c for c in linker.clusters if c.mentions]
    for cluster in kept:
        cluster.mentions.sort(key=lambda m: (m.first, -m.last))
    kept.sort(key=lambda c: (c.mentions[0].first, -c.mentions[0].last))
    numbers = {id(c): n for n, c in enumerate(kept)}
    return Entities(tuple(_frozen(tokens, c, numbers) for c in kept), _by_token(kept, numbers))


def _by_token(clusters: list[Cluster], numbers: dict[int, int]) -> dict[int, int]:
    """Every token of every mention with its entity; a short mention inside a long one wins."""
    by_token: dict[int, int] = {}
    long: list[tuple[int, int, int]] = []
    for cluster in clusters:
        number = numbers[id(cluster)]
        for mention in cluster.mentions:
            if mention.last - mention.first == 1:
                by_token[mention.first] = number
            else:
                long.append((mention.last - mention.first, mention.first, number))
    long.sort()
    for length, first, number in long:
        for token in range(first, first + length):
            by_token.setdefault(token, number)
    return by_token


_PLURAL = frozenset({"group"})


def _frozen(tokens: Tokens, cluster: Cluster, numbers: dict[int, int]) -> Entity:
    named = [m for m in cluster.mentions if m.form in ("name", "acronym", "capital")] or cluster.mentions
    best = max(named, key=lambda m: (m.last - m.first, -m.first)) if len(named) > 1 else named[0]
    name = cluster.country if cluster.kind == "country" and cluster.country else _written(tokens, best)
    affiliation = cluster.affiliation
    return Entity(
        numbers[id(cluster)], name, cluster.kind, tuple(cluster.mentions), cluster.sex, cluster.kind in _PLURAL,
        cluster.country, tuple(cluster.titles), None if affiliation is None else numbers.get(id(affiliation)),
        tuple(cluster.forms), cluster.named,
    )  # fmt: skip


def _written(tokens: Tokens, mention: Mention) -> str:
    return " ".join(tokens.text(mention.first, mention.last).split())
