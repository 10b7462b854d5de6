"""The story of an article: which countries, people and words recur in it, and where."""

from collections.abc import Iterable
from functools import cached_property

from factcheck.article import Article
from factcheck.claims.actors.presence import country_of
from factcheck.lexicon.actors import topic_stem
from factcheck.lexicon.regions import whole
from factcheck.reading.chunking import symbols as s
from factcheck.reading.phrases import NounGroup


class Story:
    """Where countries (with all that belongs to them), entities and topical words occur, by number of sentence.

    ``recurring`` is true where somebody or some country recurs.
    """

    def __init__(
        self,
        article: Article,
        countries: dict[str, frozenset[int]],
        entities: dict[int, frozenset[int]],
        recurring: bool,
    ) -> None:
        self.article = article
        self.countries = countries
        self.entities = entities
        self.recurring = recurring

    @cached_property
    def focused(self) -> bool:
        """True where somebody, some country or some topical words recur."""
        if self.recurring:
            return True
        return sum(len(where) >= _RECURRING for where in self.stems.values()) > 1

    @cached_property
    def stems(self) -> dict[str, frozenset[int]]:
        """The sentences of each topical stem; worked out when first asked for, since most articles have no stranger."""
        return _stems(self.article)

    @cached_property
    def roots(self) -> tuple[int, ...]:
        """For each statement the number of the independent one that it depends on."""
        return _roots(self.article)

    def lone(self, country: str, sentence: int) -> bool:
        """True when a country, and everybody and every place of it, occurs in this sentence alone."""
        return self.countries.get(whole(country)) == frozenset({sentence})

    def clause(self, token: int, sentence: int) -> tuple[int, ...]:
        """The tokens of the independent clause around a token, with all that depends on it."""
        layers = self.article.layers
        bounds = layers.sentences.all[sentence]
        if bounds.heading or bounds.first < layers.tokens.body:
            return ()
        owner = layers.statements.by_token
        number = owner.get(token)
        root = self.roots[number] if number is not None else None
        return tuple(
            t
            for t in range(bounds.first, bounds.last)
            if root is None or t not in owner or self.roots[owner[t]] == root
        )

    def own_clause(self, number: int) -> tuple[int, ...]:
        """The tokens of one statement and of all that depends on it."""
        layers = self.article.layers
        inside = {number}
        first = last = number
        for statement in layers.statements.all[number + 1 :]:
            if statement.sentence != layers.statements.all[number].sentence:
                break
            if statement.parent in inside:
                inside.add(statement.number)
                last = statement.number
        statements = layers.statements.all[first : last + 1]
        start, end = statements[0].first, max(s.last for s in statements)
        owner = layers.statements.by_token
        return tuple(t for t in range(start, end) if owner.get(t, number) in inside)

    def affairs(self, clause: Iterable[int], after: int, sentence: int) -> bool:
        """True where the clause goes on to something of somebody's ("its quota") that no other sentence speaks of."""
        layers = self.article.layers
        words, symbols = layers.tokens.words, layers.phrases.symbols
        for token in clause:
            if token < after or symbols[token] not in _OWNING or words[token].fold not in _OWNED:
                continue
            group = layers.phrases.noun_at.get(token)
            stem = topic_stem(words[group.head]) if group is not None else ""
            if stem and self.stems.get(stem) == frozenset({sentence}):
                return True
        return False

    def names_the_story(self, clause: Iterable[int], sentence: int, without: NounGroup | None) -> bool:
        """True when the clause names somebody who recurs elsewhere, or speaks of him, of her, of us, of the company.

        Tokens of the group ``without``, and of those that "of" chains on to it, do not count.
        """
        layers = self.article.layers
        left_out = self._chain(without)
        for token in clause:
            if token in left_out:
                continue
            if self._own_body(token):
                return True
            if layers.phrases.symbols[token] in _PRONOUNS and layers.tokens.words[token].fold in _PERSONS:
                return True
            number = layers.entities.by_token.get(token)
            if number is not None and self.entities[number] != frozenset({sentence}):
                return True
        return False

    def shared_words(self, clause: tuple[int, ...], sentence: int, without: NounGroup | None) -> float:
        """The share of the clause's topical words that occur in other sentences too, 0.5 of none.

        Of a clause with fewer than three such words, those of the whole sentence are taken.
        """
        bounds = self.article.layers.sentences.all[sentence]
        left_out = self._chain(without)
        stems = self._stems(clause, left_out)
        if len(stems) < _ENOUGH:
            stems = self._stems(range(bounds.first, bounds.last), left_out)
        shared = sum(len(self.stems[stem]) > 1 for stem in stems)
        return shared / len(stems) if stems else 0.5

    def _stems(self, tokens: Iterable[int], left_out: frozenset[int]) -> frozenset[str]:
        layers = self.article.layers
        words, symbols = layers.tokens.words, layers.phrases.symbols
        stems = (topic_stem(words[t]) for t in tokens if t not in left_out and symbols[t] in _TOPICAL)
        return frozenset(stem for stem in stems if stem in self.stems)

    def _chain(self, group: NounGroup | None) -> frozenset[int]:
        if group is None:
            return frozenset()
        words, nouns = self.article.layers.tokens.words, self.article.layers.phrases.noun_at
        last = group.last
        while (
            last + 1 < len(words)
            and words[last].fold in ("of", "in", "at")
            and (more := nouns.get(last + 1)) is not None
        ):
            last = more.last
        return frozenset(range(group.first, last))

    def _own_body(self, token: int) -> bool:
        """True at "the company", "the club": the article's own, which it named before."""
        words = self.article.layers.tokens.words
        organisation = words[token].organisation
        if organisation is None or organisation.kind not in _OWN or words[token].shape != "lower":
            return False
        if token == 0 or words[token - 1].fold not in _DEFINITE:
            return False
        stem = topic_stem(words[token])
        return organisation.word in _OWN or not stem or len(self.stems.get(stem, ())) > 1


_ENOUGH = 3
#: A word of so many sentences is what an article is about.
_RECURRING = 3
_OWNING = s.POSSESSIVE + s.WHOSE
_OWNED = frozenset({"its", "their", "whose"})
_OWN = frozenset({"company", "group", "team", "bank", "party"})
_DEFINITE = frozenset({"the", "this"})
_TOPICAL = s.NOUN + s.NOUNS + s.VERB + s.ADJ + s.PARTICIPLE_ADJ + s.ING_ADJ
_PRONOUNS = s.PRON + s.PRONS + s.POSSESSIVE
_PERSONS = frozenset({"he", "she", "his", "her", "him", "i", "we", "our", "my", "you", "us", "me", "hers", "your"})


def story_of(article: Article) -> Story:
    """Note where everything occurs; linear in the article."""
    layers = article.layers
    index = layers.sentences.index
    countries: dict[str, set[int]] = {}
    entities: dict[int, set[int]] = {}
    for entity in layers.entities.all:
        where = entities[entity.number] = {index(m.first) for m in entity.links}
        country = country_of(layers, entity)
        if country:
            countries.setdefault(whole(country), set()).update(where)
    return Story(
        article,
        {c: frozenset(w) for c, w in countries.items()},
        {e: frozenset(w) for e, w in entities.items()},
        _focused([*entities.values(), *countries.values()], len(layers.sentences.all)),
    )


def _focused(occurrences: Iterable[set[int]], sentences: int) -> bool:
    """True where one of them is in three sentences or more, of a short article in two."""
    return max(map(len, occurrences), default=0) >= (3 if sentences > _SHORT else 2)


_SHORT = 8


def _stems(article: Article) -> dict[str, frozenset[int]]:
    layers = article.layers
    words, symbols = layers.tokens.words, layers.phrases.symbols
    stems: dict[str, set[int]] = {}
    for number, sentence in enumerate(layers.sentences.all):
        for token in range(sentence.first, sentence.last):
            if symbols[token] in _TOPICAL and (stem := topic_stem(words[token])):
                stems.setdefault(stem, set()).add(number)
    return {stem: frozenset(where) for stem, where in stems.items()}


def _roots(article: Article) -> tuple[int, ...]:
    """For each statement the number of the one at the top of what it depends on."""
    roots: list[int] = []
    parents = [statement.parent for statement in article.layers.statements.all]
    for number in range(len(parents)):
        at, parent = number, parents[number]
        for _ in range(20):
            if parent is None:
                break
            at, parent = parent, parents[parent]
        roots.append(at)
    return tuple(roots)
