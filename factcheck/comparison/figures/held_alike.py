"""Figures of what one thing has: "the school has 640 pupils", and further on "the 480 pupils of the school".

The thing must be one: a name, or a definite noun of which the article has no second. Figures of what may change are
compared at one time and in one scope; where an article gives three values, it tells more than one thing.
"""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import HoldingClaim
from factcheck.comparison.events.things import lone_thing, one_group
from factcheck.comparison.figures.taken_up_figures import ToldBefore
from factcheck.comparison.intervals import apart, exceeds
from factcheck.comparison.periods import LONG, any_overlap
from factcheck.lexicon.apart import sets_apart, supersedes
from factcheck.lexicon.word import cached_words
from factcheck.reading.phrases import NounGroup

#: Pairs within one key are bounded.
_NEAREST = 12
#: Claims on either side among which a third value is looked for.
_THIRD = 24


def held_alike(article: Article) -> Iterator[tuple[HoldingClaim, HoldingClaim, tuple[str, ...]]]:
    """Pairs of figures apart of what one thing has, in text order, with the reasons."""
    by_key: dict[str, list[HoldingClaim]] = {}
    for claim in article.claims_of(HoldingClaim):
        if claim.span.part == "body" and not claim.part:
            by_key.setdefault(claim.key, []).append(claim)
    told_before = article.once(ToldBefore)
    for key, claims in by_key.items():
        for i, first in enumerate(claims):
            for second in article.compared(claims[i + 1 : i + 1 + _NEAREST]):
                if second.known and told_before.takes_up(second.quantity, first.quantity):
                    continue
                near = claims[max(i - _THIRD, 0) : i + _THIRD]
                if _comparable(first, second, article) and _two_values(first, near, article):
                    name = article.layers.tokens.words[second.thing_at].text
                    yield first, second, (f"both tell how many {key.partition(': ')[2] or key} “{name}” has",)


def held_parts(article: Article) -> Iterator[tuple[HoldingClaim, HoldingClaim]]:
    """Each whole that a thing has with a part of it that is more: "140 schools", "155 of the city's schools"."""
    told = [c for c in article.claims_of(HoldingClaim) if c.span.part == "body"]
    by_key: dict[str, list[HoldingClaim]] = {}
    for claim in told:
        wholes = by_key.setdefault(claim.key, [])
        if not claim.part:
            wholes.append(claim)
        elif all(w.voice.own or w.voice.key == claim.voice.key for w in wholes):
            near = [w for w in wholes[-_NEAREST:] if not w.beside and not w.times and _one_thing(w, claim, article)]
            if near and all(exceeds(claim.quantity, w.quantity) for w in near):
                yield near[-1], claim


def _comparable(first: HoldingClaim, second: HoldingClaim, article: Article) -> bool:
    index = article.layers.sentences.index
    if index(first.at) == index(second.at) or not apart(first.quantity, second.quantity):
        return False
    if first.voice.key != second.voice.key and not (second.known and second.voice.own):
        return False
    if any_overlap(first.times, second.times) is False:
        return False
    timed = any(t.granularity in LONG or first.lasting for t in (*first.times, *second.times))
    if timed and any_overlap(first.times, second.times) is not True:
        return False
    if first.lasting and {first.tense, second.tense} == {"past", "present"}:
        return False
    if first.key == "age" and not (second.known and second.beside <= first.beside):
        return False
    apart_by = first.beside ^ second.beside
    if second.known:
        if second.key.startswith(_EACH) and second.beside - first.beside:
            return False  # "the club's 80 founding members" are some of them
        apart_by -= _place_of(first, article)
    if apart_by and (first.lasting or _set_apart(apart_by)):
        return False
    return not _two_doers(first, second, article) and _one_thing(first, second, article)


def _place_of(claim: HoldingClaim, article: Article) -> frozenset[str]:
    """The words of "Marsby" in "the hospital in Marsby", which "the hospital" need not repeat."""
    words, nouns = article.layers.tokens.words, article.layers.phrases.noun_at
    at = claim.thing_at + 1
    place = nouns.get(at + 1) if at + 1 < len(words) and words[at].fold in _IN else None
    named = place is not None and all(w.shape != "lower" for w in words[place.first : place.last])
    return frozenset(w.fold for w in words[place.first : place.last]) if place is not None and named else frozenset()


_EACH = "holding: "
_IN = frozenset({"in", "at", "near", "of"})


def _two_doers(first: HoldingClaim, second: HoldingClaim, article: Article) -> bool:
    """True of what is done twice: "the painter sold the picture for £2,000", "the dealer sold it for £90,000"."""
    words, doers = article.layers.tokens.words, []
    for claim in (first, second):
        agent = claim.statement.agent if claim.statement is not None and not claim.lasting else None
        if agent is None or agent.head == claim.thing_at or words[agent.head].pronoun is not None:
            return False
        doers.append(words[agent.head].fold)
    return first.key in _PAID and doers[0] != doers[1]


#: Of these a thing has several, if others pay or make it.
_PAID = frozenset({"price", "fine"})


def _set_apart(words: frozenset[str]) -> bool:
    known = cached_words()
    return sets_apart(words) or supersedes(words) or any(known[word].unit is not None for word in words)


def _group(claim: HoldingClaim, article: Article) -> NounGroup | None:
    """The group of the holder; of a possessor the part that ends with it."""
    group = article.layers.phrases.noun_at.get(claim.thing_at)
    if group is None or (group.head == claim.thing_at and not group.first <= claim.at < group.head):
        return group
    if group.head == claim.thing_at:
        return group._replace(first=group.head)  # "the 700-seat hall": what else stands there is beside the claim
    return NounGroup(group.first, claim.thing_at + 1, claim.thing_at, group.determiner)


def _one_thing(first: HoldingClaim, second: HoldingClaim, article: Article) -> bool:
    entities = article.layers.entities.by_token
    one, other = entities.get(first.thing_at), entities.get(second.thing_at)
    if one is not None or other is not None:
        return one == other
    words = article.layers.tokens.words
    earlier, later = _group(first, article), _group(second, article)
    if earlier is None or later is None:
        return False
    if words[first.thing_at].shape != "lower" and words[first.thing_at].fold == words[second.thing_at].fold:
        return words[first.thing_at].text == words[second.thing_at].text
    return one_group(earlier, later, article) is True and lone_thing(earlier, article)


def _two_values(first: HoldingClaim, claims: list[HoldingClaim], article: Article) -> bool:
    """True where no claim gives a third value for what the thing has."""
    values = {
        (c.quantity.low, c.quantity.high)
        for c in claims
        if c is first or _one_thing(min(first, c, key=_at), max(first, c, key=_at), article)
    }
    return len(values) == 2


def _at(claim: HoldingClaim) -> int:
    return claim.at
