"""Gists: what a content says, as the ideas of its content words, and which two contents say the same in other words.

An idea is all by which a word may be known again: its lemmas, its synonyms, the entity that a name means, the value of
a number. Contents are found for each other by the ideas that they share, rare ones first, and never pairwise.
"""

from collections.abc import Iterator, Sequence

from factcheck.article import Article
from factcheck.claims.claim import AttributionClaim
from factcheck.lexicon.commonplace import commonplace
from factcheck.lexicon.concepts import concepts_of, phrases_from
from factcheck.lexicon.entries import Number, Tag
from factcheck.lexicon.reversals import reversals
from factcheck.lexicon.word import Word, cached_words
from factcheck.reading.chunking import symbols as s
from factcheck.text.frozen import frozen

_TELLING = frozenset(c for c, tag in s.TAGS.items() if tag & (Tag.NOUN | Tag.NAME | Tag.ADJ | Tag.VERB | Tag.NUM))
_NUMBERS = frozenset(c for c, tag in s.TAGS.items() if tag & Tag.NUM)
_NAMES = frozenset(c for c, tag in s.TAGS.items() if tag & Tag.NAME)
#: Ideas of one content that are compared: longer ones are speeches.
_LONGEST = 40
_FEWEST = 3
_NEARLY_ALL = 5
#: Contents with one idea that are looked up for each other, the nearest: what all speak of tells nothing.
_NEAREST = 8


@frozen(eq=False)
class Idea:
    """One content word, or several that make one: its tokens ``[first, last)`` and its keys; numbers by value."""

    first: int
    last: int
    keys: frozenset[str]
    number: Number | None = None


@frozen
class Gist:
    """The ideas of one content in text order.

    ``manner`` are the keys of a cue that says more than "said": warned, promised, lamented. ``denials`` counts the
    words that deny, ``reserved`` is true where some only set aside ("rather than", "without").
    """

    claim: AttributionClaim
    ideas: tuple[Idea, ...]
    manner: frozenset[str]
    denials: int
    reserved: bool


@frozen
class Kinship:
    """Two gists in text order with the ideas that they share, pair by pair, and what is left of either."""

    first: Gist
    second: Gist
    shared: tuple[tuple[Idea, Idea], ...]

    @property
    def one_thought(self) -> bool:
        """True when the two say the same in other words: the more ideas they share, the more may be left over."""
        return self.one_thought_but_figures and not self.other_figures and not self.other_names

    @property
    def one_thought_but_figures(self) -> bool:
        """The same, whatever figures the two give."""
        first, second = self.covered
        low, high, many = min(first, second), max(first, second), self.many
        reserved = self.first.reserved or self.second.reserved
        if self.first.denials % 2 != self.second.denials % 2 and not reserved:
            return False
        return (
            (many >= 3 and low == 1)
            or (many >= 4 and low >= 0.55)
            or (many >= 4 and high == 1 and low >= 0.4)
            or (many >= 5 and low >= 0.45 and high >= 0.7)
        )

    @property
    def other_names(self) -> bool:
        """True when one names somebody or something that the other does not, and they do not agree in all the rest."""
        if self.many >= _NEARLY_ALL and min(self.covered) >= 0.7:
            return False
        shared = {idea for pair in self.shared for idea in pair}
        left = [idea for gist in (self.first, self.second) for idea in gist.ideas if idea not in shared]
        return any(key.startswith("entity ") for idea in left for key in idea.keys)

    @property
    def misfigured(self) -> tuple[tuple[int, int], tuple[int, int]] | None:
        """The tokens of two figures that differ before a noun that both share: "three enemies" and "four enemies"."""
        for ours, theirs in self.shared:
            if ours.number is None and theirs.number is None:
                first, second = _figure(self.first, ours), _figure(self.second, theirs)
                if first is not None and second is not None and first.number != second.number:
                    return (first.first, first.last), (second.first, second.last)
        return None

    @property
    def other_figures(self) -> bool:
        """True when both give figures and none of them is the same."""
        ours, theirs = ({i.number for i in gist.ideas if i.number is not None} for gist in (self.first, self.second))
        return bool(ours) and bool(theirs) and ours.isdisjoint(theirs)

    @property
    def covered(self) -> tuple[float, float]:
        """The share of either one's ideas that the other has too."""
        many = self.many
        return many / (len(self.first.ideas) + self.alike_in_manner), many / (
            len(self.second.ideas) + self.alike_in_manner
        )

    @property
    def many(self) -> int:
        """How many ideas the two share, a manner of saying among them."""
        return len(self.shared) + self.alike_in_manner

    @property
    def alike_in_manner(self) -> bool:
        """True when both are told by words like "warned" and "the warning"."""
        return not self.first.manner.isdisjoint(self.second.manner)


def _figure(gist: Gist, idea: Idea) -> Idea | None:
    """The figure before a noun, an adjective between them allowed."""
    at = gist.ideas.index(idea)
    for before in reversed(gist.ideas[max(at - 2, 0) : at]):
        if before.number is not None and 0 <= idea.first - before.last <= 2:
            return before
    return None


def gist_of(claim: AttributionClaim, article: Article) -> Gist:
    """What a content says."""
    ideas = tuple(ideas_of(claim.tokens[: 3 * _LONGEST], article))[:_LONGEST]
    denials = sum(fold in DENYING for fold in claim.folds)
    return Gist(claim, ideas, _manner(claim, article), denials, not RESERVING.isdisjoint(claim.folds))


#: Words that turn what they stand beside into its opposite.
DENYING = frozenset(
    {
        "not",
        "n't",
        "no",
        "never",
        "nobody",
        "nothing",
        "none",
        "neither",
        "nor",
        "nowhere",
        "cannot",
        "hardly",
        "scarcely",
    }
)
#: Words that set something aside without denying what the clause says.
RESERVING = frozenset({"without", "rather", "instead", "barely", "unmolested", "unhindered", "unchecked"})


def _manner(claim: AttributionClaim, article: Article) -> frozenset[str]:
    at = claim.attribution.cue_at if claim.attribution is not None else None
    keys = frozenset[str]() if at is None or claim.quoted else concepts_of(article.layers.tokens.words[at])
    return keys if keys.isdisjoint(concepts_of(cached_words()["say"])) else frozenset()


def ideas_of(tokens: Sequence[int], article: Article, *, light: bool = False) -> Iterator[Idea]:
    """The ideas of some tokens; ``light`` keeps the verbs that anybody uses but that tell what is said to be so."""
    layers = article.layers
    words, symbols, entity_at = layers.tokens.words, layers.phrases.symbols, layers.entities.by_token
    empty, until = commonplace(), -1
    named: int | None = None
    for token in tokens:
        word, symbol = words[token], symbols[token]
        if token < until:
            continue
        if phrases_from(word) and (several := _of_several(token, words)):
            until = several.last
            yield several
            continue
        if word.number is not None and (symbol in _NUMBERS or word.number.kind == "fraction") and word.number.value:
            yield Idea(token, token + 1, frozenset({f"#{word.number.value}"}), word.number.value)
            continue
        if symbol not in _TELLING or word.fold in _EMPHATIC:
            continue
        if word.fold in empty and not any(v.lemma in (_LIGHT if light else _TOLD) for v in word.verbs):
            continue
        entity = entity_at.get(token) if symbol in _NAMES else None
        if entity is None:
            yield Idea(token, token + 1, concepts_of(word))
        elif entity != named:
            yield Idea(token, token + 1, frozenset({f"entity {entity}"}))
        named = entity


#: Common verbs that tell something all the same: in any content, and where clauses are held against each other.
_TOLD = frozenset({"tell", "ask", "know", "call", "work", "find"})
_LIGHT = _TOLD | {"see", "say", "talk", "hear", "want", "believe", "think", "give", "meet"}
#: Words that only make a denial stronger.
_EMPHATIC = frozenset({"single", "slightest", "whatsoever", "whole", "entire"})


def _of_several(token: int, words: Sequence[Word]) -> Idea | None:
    """The idea of several words that begin at a token: "shut down", "lose their lives"."""
    found: list[tuple[int, str]] = []
    for rest, key in phrases_from(words[token]):
        last = token + 1 + len(rest)
        if last <= len(words) and all(_is(w.fold, r) for w, r in zip(words[token + 1 : last], rest, strict=True)):
            found.append((last, key))
    if not found:
        return None
    return Idea(token, max(last for last, _ in found), concepts_of(words[token]).union(key for _, key in found))


def _is(fold: str, wanted: str) -> bool:
    return fold in (wanted, wanted + "s") or (
        wanted == "one's" and fold in ("his", "her", "their", "its", "my", "our", "your")
    )


def kinships(article: Article) -> Iterator[Kinship]:
    """All pairs of contents that share several ideas, in text order of the second."""
    by_key: dict[str, list[int]] = {}
    gists: list[Gist] = []
    for claim in article.claims_of(AttributionClaim):
        gist = gist_of(claim, article)
        if len(gist.ideas) < _FEWEST:
            continue
        number = len(gists)
        gists.append(gist)
        hits: dict[int, int] = {}
        for idea in gist.ideas:
            met: set[int] = set()
            for key in idea.keys:
                known = by_key.setdefault(key, [])
                met.update(known[-_NEAREST:])
                if not known or known[-1] != number:
                    known.append(number)
            for other in met:
                if other != number:
                    hits[other] = hits.get(other, 0) + 1
        for other, count in hits.items():
            if count >= _FEWEST and not _overlap(gists[other].claim, claim):
                yield Kinship(gists[other], gist, tuple(_shared(gists[other], gist)))


def _overlap(first: AttributionClaim, second: AttributionClaim) -> bool:
    return first.span.part == second.span.part and second.span.start < first.span.end


def _shared(first: Gist, second: Gist) -> Iterator[tuple[Idea, Idea]]:
    """The pairs of ideas that may be one, each used once; the same word before a synonym."""
    left = list(second.ideas)
    for idea in first.ideas:
        found = max(left, key=lambda other: len(idea.keys & other.keys), default=None)
        if found is not None and idea.keys & found.keys:
            left.remove(found)
            yield idea, found


def updated(kinship: Kinship, article: Article) -> bool:
    """True where a sentence of the two tells of a change, of mind or of time."""
    layers = article.layers
    for gist in (kinship.first, kinship.second):
        sentence = layers.sentences.of(gist.claim.tokens[0])
        if not reversals().isdisjoint([w.fold for w in layers.tokens.words[sentence.first : sentence.last]]):
            return True
    return False
