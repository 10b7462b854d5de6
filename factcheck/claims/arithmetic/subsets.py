"""Subset claims: a part with the whole that the text takes it from."""

from collections.abc import Iterator
from itertools import pairwise

import attrs

from factcheck.claims.arithmetic.arithmetic import SubsetClaim
from factcheck.claims.arithmetic.part_nouns import (
    after_pronoun,
    goes_on_with,
    of_them,
    other_things,
    others_nearer,
    others_since,
    takes_in,
)
from factcheck.claims.arithmetic.parts_of_wholes import FIGURES, Taken, taken_of
from factcheck.claims.arithmetic.runs import included
from factcheck.claims.figures.figure_lists import FigureSentence, end_of, figures_of
from factcheck.claims.voices import standing
from factcheck.lexicon.determiners import KNOWN
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.measures import loose_nouns
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers

_THESE = frozenset({"these", "those", "them"})


def subset_claims(layers: Layers, sentences: tuple[FigureSentence, ...]) -> Iterator[SubsetClaim]:
    """Every part with the whole that the text takes it from; a title is no sentence before the first."""
    titled = sum(s.sentence.first < layers.tokens.body for s in sentences)
    for i, here in enumerate(sentences):
        before = sentences[max(0, i - _BACK, titled) : i]
        listed: Taken | None = None
        for number, part in enumerate(here.quantities):
            behind = next((q for q in here.quantities[number + 1 : number + 3] if q.kind != "ordinal"), None)
            whole: Quantity | None = None
            if behind is not None and _taken_of(part, behind, layers):
                whole = behind
            elif part.kind == "money":
                whole = _money_of_which(part, number, here, layers) or _money_beside(listed, part, layers)
                listed = (part, whole) if whole is not None else None
            elif part.kind == "count":
                whole = listed[1] if listed is not None and goes_on_with(listed[0], part, layers) else None
                whole = whole or _whole_of(part, number, here, before[-1] if before else None, layers)
                listed = (part, whole) if whole is not None and whole.first < part.first else None
                whole = whole or _headed_by(part, number, here, layers)
                whole = whole or _whole_before(part, here, before, layers)
            if whole is None or part.low is None or (pair := figures_of((_least(part), _least(whole)), layers)) is None:
                continue
            yield SubsetClaim(
                span=part.span,
                **standing(part.first, layers),
                part=pair[0]._replace(quantity=part),
                whole=pair[1]._replace(quantity=whole),
            )


def _least(quantity: Quantity) -> Quantity:
    """A count with one bound as that bound: no part of "at least 13" is larger in news that is right."""
    if quantity.value is not None or quantity.bound in ("range", "vague"):
        return quantity
    known = quantity.low if quantity.low is not None else quantity.high
    return attrs.evolve(quantity, low=known, high=known, bound="exact")


def _whole_of(
    part: Quantity, number: int, here: FigureSentence, before: FigureSentence | None, layers: Layers
) -> Quantity | None:
    there = part.first > 1 and layers.tokens.words[part.first - 2].fold == "there"  # "and there are six of them"
    if number and (after_pronoun(part, layers) or (of_them(part, layers) and not there)):
        before_it = here.quantities[number - 1]
        if other_things(before_it, part, layers) or others_nearer(before_it, part, layers):
            return None
        return before_it if _beside(before_it, part, layers) else _largest(here.quantities[:number], layers)
    if number == 1 and _next_clause(here.quantities[0], part, layers):
        return here.quantities[0]
    if _included(part, layers) and (whole := _counts_in(here.quantities[:number], part)) is not None:
        return whole if takes_in(whole, part, layers) else None
    if _opens_with_these(part, here, layers) and before is not None and before.number == here.number - 1:
        return _only_count(before)
    return None


def _counts_in(before: tuple[Quantity, ...], part: Quantity) -> Quantity | None:
    """The last count before "including 12", unless a count further off has room for the part as well."""
    counts = [_least(q) for q in before if q.kind == "count" and q.unit is None and q.bound != "range"]
    if not counts or any(q.value is None for q in counts):
        return None
    size, last = part.low or 0, counts[-1].value or 0
    elsewhere = last < size <= max(q.value or 0 for q in counts)
    return None if elsewhere or before[-1].kind != "count" else before[-1]


def _beside(whole: Quantity, part: Quantity, layers: Layers) -> bool:
    """True of a bare count right before its part: "ended with eleven, four of them students", "214, of which 40"."""
    words = layers.tokens.words
    bare = whole.kind == "count" and whole.counted is None and words[whole.last].fold == ","
    return bare and part.first - whole.last in (1, 3)


def _largest(before: tuple[Quantity, ...], layers: Layers) -> Quantity | None:
    """The largest count of things before "of them" and "of whom", whichever of them it takes up.

    None behind "four died and 50 more were hurt, 31 of whom" and "ten men and four women, 12 of whom".
    """
    if before[-1].kind == "count" and before[-1].counted is None:
        return None
    counts = [_least(q) for q in before if q.kind == "count" and q.counted is not None and q.unit is None]
    words = layers.tokens.words
    together = any(b.first - end_of(a) == 1 and words[b.first - 1].fold == "and" for a, b in pairwise(counts))
    if not counts or together or any(q.value is None for q in counts):
        return None
    return max(counts, key=lambda q: q.value or 0)


def _next_clause(whole: Quantity, part: Quantity, layers: Layers) -> bool:
    """``The council owns 56 houses in the street; 12 are empty``: a bare number opens the next clause."""
    words = layers.tokens.words
    verb = layers.phrases.verb_at.get(part.last)
    bare = part.counted is None and part.bound == "exact" and verb is not None and verb.first == part.last
    bare = bare and verb is not None and verb.lemma == "be" and not verb.passive
    return bare and whole.kind == "count" and whole.counted is not None and words[part.first - 1].fold == ";"


def _money_of_which(part: Quantity, number: int, here: FigureSentence, layers: Layers) -> Quantity | None:
    """``will save 312,000 pounds a year, of which 190,000 is wages``, ``a budget of 90 million, including 40 for``."""
    whole = here.quantities[number - 1] if number else None
    if whole is None or whole.kind != "money" or whole.unit != part.unit or whole.per not in (None, part.per, "year"):
        return None
    taken = after_pronoun(part, layers) or included(part, layers)
    return attrs.evolve(whole, per=None) if taken and part.first - end_of(whole) <= _CLAUSE else None


def _money_beside(listed: Taken | None, part: Quantity, layers: Layers) -> Quantity | None:
    """``including 2 million in loans and 11 million in grants``: the whole of a part that "and" joins to one before."""
    words, verbs = layers.tokens.words, layers.phrases.verb_at
    if listed is None or listed[0].unit != part.unit or words[part.first - 1].fold != "and":
        return None
    if words[part.first - 2].fold == ",":
        return None  # of another clause
    between = range(end_of(listed[0]), part.first)
    told = any(t in verbs and verbs[t].tense != "none" for t in between)
    return None if told or len(between) > 2 * _CLAUSE else listed[1]


#: How many words may stand between a sum and "of which": "312,000 pounds a year, officers said, of which".
_CLAUSE = 10


def _headed_by(part: Quantity, number: int, here: FigureSentence, layers: Layers) -> Quantity | None:
    """``Of its 3,100 dwellings, 870 have been laid low``, ``Among the 41 injured were 12``: the whole opens."""
    words, whole = layers.tokens.words, here.quantities[0]
    at = whole.first - 1
    at -= at > here.sentence.first and words[at].fold in KNOWN
    if number != 1 or whole.kind != "count" or at != here.sentence.first or words[at].fold not in ("of", "among"):
        return None
    last = part.first - 1
    if words[at].fold == "among":
        return whole if words[last].fold in ("were", "are", "was") else None
    last -= words[last].fold in ("only", "just")
    between = range(end_of(whole), last)
    who = len(between) > 0 and words[between[0]].fold in ("who", "that", "which")
    one_noun = (whole.counted is not None or who) and part.counted in (None, whole.counted)
    near = words[last].fold == "," and len(between) <= _WHERE
    plain = all(words[t].shape != "punct" and (who or _describes(t, layers)) for t in between)
    return whole if one_noun and near and plain else None


def _describes(at: int, layers: Layers) -> bool:
    """True of a word that is no verb, or the participle of "the 410 people tested"."""
    verb = layers.phrases.verb_at.get(at)
    return verb is None or verb.kind == "participle"


#: How many words may say where the whole is: "Of the nine vessels in the fleet,".
_WHERE = 6


def _whole_before(
    part: Quantity, here: FigureSentence, before: tuple[FigureSentence, ...], layers: Layers
) -> Quantity | None:
    """``52 of the boats``, ``27 of them``: the whole stands some sentences before."""
    words, at = layers.tokens.words, part.last
    if at + 2 >= len(words) or words[at].fold != "of" or words[at + 1].fold not in _OF_KNOWN:
        return None
    near = [s for s in before if s.number >= here.number - _BACK]
    if words[at + 1].fold == "them":
        if part.first != here.sentence.first and words[part.first - 1].fold not in _LEADS:
            return None  # "there were 200 of them in 2012", "it wants 500 of them": so many of the kind
        whole = _only_count(near[-1]) if near and near[-1].number == here.number - 1 else None
        return None if whole is None or others_since(whole, part, layers) else whole
    noun = words[at + 2].fold
    if words[at + 2].number is not None or not noun.isalpha() or _described(at + 3, layers):
        return None
    if noun in loose_nouns("anyone") and words[min(at + 3, len(words) - 1)].fold in ("who", "living", "in"):
        return None  # "sixty of the people who live there" are not of the twelve hurt
    verb = layers.phrases.verb_at.get(part.first - 1)
    if verb is not None and verb.lemma == "have":
        return None  # "it has 45 of the jets": the kind
    same = [q for s in near for q in s.quantities if q.kind == "count" and q.counted == noun]
    return same[0] if len(same) == 1 else None


#: Words, beside the beginning of a sentence, behind which a part of "them" is told of and no number of their kind.
_LEADS = frozenset({",", ";", ":", "and", "but", "while", "only", "about", "some", "at", "least", "that"})


def _described(at: int, layers: Layers) -> bool:
    """True of "the engines built in 2010", "the paintings he made": those, whatever others were told of before."""
    word, verb = layers.tokens.words[min(at, len(layers.tokens) - 1)], layers.phrases.verb_at.get(at)
    return bool(int(word.tags) & _POINTING) or (verb is not None and verb.kind == "participle")


_POINTING = int(Tag.PRON | Tag.WH)


_OF_KNOWN = frozenset({"the", "them", "those", "these"})
#: How many sentences may stand between a whole and what is taken of it.
_BACK = 3


def _taken_of(part: Quantity, whole: Quantity, layers: Layers) -> bool:
    """``15 of the 12 members``, ``15 out of the last 12``, ``15 of 12 members``; not "chapter 15 of 12 books"."""
    words, nouns = layers.tokens.words, layers.phrases.noun_at
    if not {part.kind, whole.kind} <= FIGURES or not taken_of(part, whole, layers):
        return False
    first = 1 + next(t for t in range(part.last, whole.first) if words[t].fold == "of")
    if first == whole.first:
        own = nouns.get(part.first)
        return (
            part.counted is not None and part.counted == whole.counted and own is not None and own.first == part.first
        )
    group, owner = nouns.get(whole.first), nouns.get(first)
    of = words[whole.first - 1].fold == "of" and words[whole.first - 2].person is None  # "of its fleet of 55"
    group = owner if of else group
    one = group is not None and group.first <= first
    placed = part.counted_at is None or not part.last <= part.counted_at < first
    possessed = words[whole.first - 1].fold in ("'s", "’s", "'", "’") and owner is not None
    return placed and ((one and words[first].fold in KNOWN) or possessed)


def _included(part: Quantity, layers: Layers) -> bool:
    """``including 12``, ``among them 12``."""
    words = layers.tokens.words
    at = part.first - 1
    return at > 0 and (words[at].fold == "including" or (words[at].fold == "them" and words[at - 1].fold == "among"))


def _opens_with_these(part: Quantity, here: FigureSentence, layers: Layers) -> bool:
    """``Of these, 250 ...``, ``Of them 250 ...`` at the head of a sentence."""
    words = layers.tokens.words
    at = part.first - 1
    at -= words[at].fold == ","
    return at - 1 == here.sentence.first and words[at].fold in _THESE and words[at - 1].fold == "of"


def _only_count(before: FigureSentence) -> Quantity | None:
    counts = [q for q in before.quantities if q.kind == "count"]
    return counts[0] if len(counts) == 1 and counts[0].counted is not None and counts[0].value != 1 else None
