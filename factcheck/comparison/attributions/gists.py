"""Gists: what a content says, as the ideas of its content words, and which two contents say the same in other words.

Contents are found for each other by the ideas that they share, and never pairwise.
"""

from collections.abc import Iterator
from itertools import islice

from factcheck.article import Article
from factcheck.claims.claim import AttributionClaim
from factcheck.comparison.attributions.quotes import overlap
from factcheck.comparison.ideas import Idea, ideas_of, shared_ideas
from factcheck.lexicon.concepts import concepts_of
from factcheck.lexicon.position_words import position_words
from factcheck.lexicon.word import cached_words
from factcheck.text.frozen import Record

#: Ideas of one content that are compared: longer ones are speeches.
_LONGEST = 40
_FEWEST = 3
#: The share of ideas that are met below which two contents are never one thought.
_LEAST = 0.4
#: Contents with one idea that are looked up for each other, the nearest: what all speak of tells nothing.
_NEAREST = 8


class Gist(Record):
    """The ideas of one content in text order.

    ``manner`` are the keys of a cue that says more than "said": warned, promised, lamented. ``denials`` counts the
    words that deny, ``reserved`` is true where some only set aside ("rather than", "without").
    """

    claim: AttributionClaim
    ideas: tuple[Idea, ...]
    manner: frozenset[str]
    denials: int
    reserved: bool


class Kinship(Record):
    """Two gists in text order with the ideas that they share, pair by pair, and what is left of either."""

    first: Gist
    second: Gist
    shared: tuple[tuple[Idea, Idea], ...]

    @property
    def one_thought_but_figures(self) -> bool:
        """True when the two say the same in other words, whatever figures they give.

        The more ideas they share, the more may be left over.
        """
        first, second = self.covered
        low, high, many = min(first, second), max(first, second), self.many
        reserved = self.first.reserved or self.second.reserved
        if self.first.denials % 2 != self.second.denials % 2 and not reserved:
            return False
        return (
            (many >= 3 and low == 1)
            or (many >= 4 and low >= 0.55)
            or (many >= 4 and high == 1 and low >= _LEAST)
            or (many >= 5 and low >= 0.45 and high >= 0.7)
        )

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


def _gist(claim: AttributionClaim, ideas: tuple[Idea, ...], article: Article) -> Gist:
    """What a content says."""
    denying, reserving = position_words("denying"), position_words("reserving")
    denials = sum(map(denying.__contains__, claim.folds))
    return Gist(claim, ideas, _manner(claim, article), denials, not reserving.isdisjoint(claim.folds))


def _manner(claim: AttributionClaim, article: Article) -> frozenset[str]:
    at = claim.attribution.cue_at if claim.attribution is not None else None
    keys = frozenset[str]() if at is None or claim.quoted else concepts_of(article.layers.tokens.words[at])
    return keys if keys.isdisjoint(concepts_of(cached_words()["say"])) else frozenset()


def kinships(article: Article) -> tuple[Kinship, ...]:
    """All pairs of contents that share enough ideas to be one thought, in text order of the second."""
    return article.once(_kinships)


def _kinships(article: Article) -> tuple[Kinship, ...]:
    claims = article.claims_of(AttributionClaim)
    contents = [
        (claim, ideas)
        for claim in (claims if len(claims) > 1 else ())
        if len(ideas := tuple(islice(ideas_of(claim.tokens[: 3 * _LONGEST], article), _LONGEST))) >= _FEWEST
    ]
    found: list[Kinship] = []
    for number, other in _meetings([ideas for _, ideas in contents]):
        article.pairs.take(1)
        if not overlap(contents[other][0], contents[number][0]) and _may_be_one(
            contents[other][1], contents[number][1]
        ):
            first, second = (_gist(*contents[n], article) for n in (other, number))
            found.append(Kinship(first, second, tuple(shared_ideas(first.ideas, second.ideas))))
    return tuple(found)


def _may_be_one(first: tuple[Idea, ...], second: tuple[Idea, ...]) -> bool:
    """True unless so few ideas of the longer one are met that the two cannot be one thought."""
    longer, shorter = (first, second) if len(first) >= len(second) else (second, first)
    known = frozenset[str]().union(*[idea.keys for idea in shorter])
    met = sum([not known.isdisjoint(idea.keys) for idea in longer])
    return met + 1 >= _LEAST * (len(longer) + 1)  # the manner of saying may be one more


def _meetings(contents: list[tuple[Idea, ...]]) -> Iterator[tuple[int, int]]:
    """The numbers of contents that share several ideas, the later one first: only what occurs twice is looked up."""
    seen: set[str] = set()
    recurring: set[str] = set()
    for ideas in contents:
        keys = frozenset[str]().union(*[idea.keys for idea in ideas])
        recurring |= seen & keys
        seen |= keys
    by_key: dict[str, list[int]] = {}
    for number, ideas in enumerate(contents):
        hits: dict[int, int] = {}
        for idea in ideas:
            keys = idea.keys & recurring
            if not keys:
                continue
            met: set[int] = set()
            for key in keys:
                known = by_key.setdefault(key, [])
                met.update(known[-_NEAREST:])
                if not known or known[-1] != number:
                    known.append(number)
            for other in met:
                if other != number:
                    hits[other] = hits.get(other, 0) + 1
        yield from ((number, other) for other, count in hits.items() if count >= _FEWEST)
