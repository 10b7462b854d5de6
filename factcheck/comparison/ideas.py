"""Ideas: the content words of what is said, each by all that it may be known again by.

An idea is a word's lemmas and synonyms, the entity that a name means, or the value of a number.
"""

from collections.abc import Iterable, Iterator, Sequence

from factcheck.article import Article
from factcheck.lexicon.commonplace import commonplace
from factcheck.lexicon.concepts import Concepts, concepts_of, phrases_from
from factcheck.lexicon.entries import Number, Tag
from factcheck.lexicon.remembered import remembered
from factcheck.lexicon.topics import stem_of
from factcheck.lexicon.word import Word
from factcheck.lexicon.wordnet import of_any
from factcheck.reading.chunking import symbols as s
from factcheck.text.frozen import Record

_TELLING = frozenset(c for c, tag in s.TAGS.items() if tag & (Tag.NOUN | Tag.NAME | Tag.ADJ | Tag.VERB | Tag.NUM))
_NUMBERS = frozenset(c for c, tag in s.TAGS.items() if tag & Tag.NUM)
_NAMES = frozenset(c for c, tag in s.TAGS.items() if tag & Tag.NAME)


class Idea(Record):
    """One content word, or several that make one: its tokens ``[first, last)`` and its keys; numbers by value.

    ``entity`` is the number of whom a name means, ``light`` is true of a verb that anybody uses ("said", "saw").
    """

    first: int
    last: int
    keys: Concepts
    number: Number | None = None
    entity: int | None = None
    light: bool = False


def ideas_of(tokens: Iterable[int], article: Article, *, light: bool = False) -> Iterator[Idea]:
    """The ideas of some tokens; ``light`` keeps the verbs that anybody uses but that tell what is said to be so."""
    begun, until = article.once(_Begun), -1
    named: int | None = None
    for token in tokens:
        idea = begun[token]
        if idea is None or token < until or (idea.light and not light):
            continue
        until = idea.last
        if idea.number is None and until == token + 1:
            if idea.entity is not None and idea.entity == named:
                continue  # of the words of one name the first tells whom it means
            named = idea.entity
        yield idea


def sentences_with(article: Article) -> dict[str, list[int]]:
    """The numbers of the sentences of the body that have each stem."""
    tokens, found = article.layers.tokens, dict[str, list[int]]()
    for number, sentence in enumerate(article.sentences):
        if sentence.first >= tokens.body:
            for stem in dict.fromkeys(map(stem_of, tokens.words[sentence.first : sentence.last])):
                if stem:
                    found.setdefault(stem, []).append(number)
    return found


def things_between(article: Article, first: int, last: int) -> tuple[Idea, ...]:
    """What the tokens ``[first, last)`` tell, of a title or a sentence: to be asked for by ``Article.once``."""
    return tuple(things_told(range(first, last), article))


def things_told(tokens: Iterable[int], article: Article) -> Iterator[Idea]:
    """The ideas of some tokens without figures and units, words also by what WordNet knows them for."""
    words = article.layers.tokens.words
    for idea in ideas_of(tokens, article, light=True):
        word = words[idea.first]
        if idea.number is None and word.unit is None and word.fold[0].isalpha():
            yield idea if idea.entity is not None else idea._replace(keys=idea.keys | of_any(word.fold).keys)


class _Told(Record):
    """What a word may tell: whether it begins phrases, its number, whether it tells something alone, and its keys."""

    several: bool
    number: Number | None
    counts: bool
    alone: bool
    light: bool
    keys: Concepts


class _Begun(dict[int, Idea | None]):
    """The idea that begins at each token of an article, made when it is first asked for."""

    def __init__(self, article: Article) -> None:
        layers = article.layers
        self.words, self.symbols, self.entity_at = layers.tokens.words, layers.phrases.symbols, layers.entities.by_token

    def __missing__(self, token: int) -> Idea | None:
        """That of several words, else a number, whom a name means, or what the word says."""
        told, symbol = _told(self.words[token]), self.symbols[token]
        idea = _of_several(token, self.words) if told is not None and told.several else None
        if told is None or idea is not None:
            pass
        elif told.number is not None and (told.counts or symbol in _NUMBERS):
            idea = Idea(token, token + 1, frozenset({f"#{told.number}"}), told.number)
        elif symbol in _TELLING and told.alone:
            entity = self.entity_at.get(token) if symbol in _NAMES else None
            keys = told.keys if entity is None else frozenset({f"entity {entity}"})
            idea = Idea(token, token + 1, keys, None, entity, told.light)
        self[token] = idea
        return idea


@remembered
def _told(word: Word) -> _Told | None:
    """What a word may tell, None for a word that never tells anything."""
    number = word.number.value if word.number is not None and word.number.value else None
    several, alone, light = bool(phrases_from(word)), word.fold not in _EMPHATIC, False
    if alone and word.fold in commonplace():
        lemmas = {v.lemma for v in word.verbs}
        light = lemmas.isdisjoint(_TOLD)
        alone = not (light and lemmas.isdisjoint(_LIGHT))
    if not several and number is None and not alone:
        return None
    counts = word.number is not None and word.number.kind == "fraction"
    return _Told(several, number, counts, alone, light, concepts_of(word))


#: Common verbs that tell something all the same: in any content, and where clauses are held against each other.
_TOLD = frozenset({"tell", "ask", "know", "call", "work", "find"})
_LIGHT = frozenset({"see", "say", "talk", "hear", "want", "believe", "think", "give", "meet"})
#: Words that only make a denial stronger.
_EMPHATIC = frozenset({"single", "slightest", "whatsoever", "whole", "entire"})


def _of_several(token: int, words: Sequence[Word]) -> Idea | None:
    """The idea of several words that begin at a token: "shut down", "lose their lives"."""
    found: list[tuple[int, str]] = []
    if token + 1 == len(words):
        return None
    for rest, key in phrases_from(words[token]).get(words[token + 1].fold, ()):
        last = token + 1 + len(rest)
        if last <= len(words) and all(w.fold in r for w, r in zip(words[token + 1 : last], rest, strict=True)):
            found.append((last, key))
    if not found:
        return None
    return Idea(token, max(last for last, _ in found), concepts_of(words[token]).union(key for _, key in found))


def shared_ideas(ours: Sequence[Idea], theirs: Sequence[Idea]) -> Iterator[tuple[Idea, Idea]]:
    """The ideas that two sides have in common, pair by pair, each with the one that is most like it."""
    left, known = list(theirs), frozenset[str]().union(*[other.keys for other in theirs])
    for idea in ours:
        met = [] if idea.keys.isdisjoint(known) else [o for o in left if not idea.keys.isdisjoint(o.keys)]
        if met:
            same = met[0] if len(met) == 1 else max(met, key=lambda other: len(idea.keys & other.keys))
            left.remove(same)
            yield idea, same
