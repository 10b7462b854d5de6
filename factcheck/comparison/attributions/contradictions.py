"""Contradictions: two positions of one speaker that cannot both be so, with no change of mind told.

They share their ideas, and one of them denies what the other affirms; or they differ in one idea, whose words exclude
each other. What sets them apart otherwise (another subject, a narrower thing, other names, another manner, another
time) decides against it.
"""

from collections.abc import Iterator, Sequence

from factcheck.article import Article
from factcheck.claims.claim import AttributionClaim
from factcheck.comparison.attributions.clash import Clash
from factcheck.comparison.attributions.denied_thing import FEWEST, tells
from factcheck.comparison.attributions.kindred import kindred
from factcheck.comparison.attributions.occasions import of_two_years, one_occasion
from factcheck.comparison.attributions.positions import Position, positions_of
from factcheck.comparison.attributions.views import may_clash, views_of
from factcheck.comparison.ideas import Idea, shared_ideas
from factcheck.comparison.periods import any_overlap
from factcheck.lexicon.determiners import DEFINITE
from factcheck.lexicon.opposites import IN_TURN, opposite_of
from factcheck.lexicon.reversals import changes_of_mind, reversals
from factcheck.lexicon.word import Word

#: Positions with one idea that are looked up for each other, the nearest.
_NEAREST = 12


def clashes(article: Article) -> Iterator[Clash]:
    """Pairs of positions of one speaker that share ideas and differ in polarity."""
    spoken: dict[str, list[AttributionClaim]] = {}
    for claim in article.claims_of(AttributionClaim):
        if _is_one(claim, article) and not claim.joint and not _taken_over(claim):
            spoken.setdefault(claim.voice.key, []).append(claim)
    for claims in spoken.values():
        if may_clash(claims, article):
            told = (position for claim in claims for position in positions_of(claim, article))
            yield from _among([position for position in told if position.ideas and position.mood], article)


def _is_one(claim: AttributionClaim, article: Article) -> bool:
    """True of a named source, or one described as known: "the clerk" is one, "a resident" and "police" are many."""
    at = claim.attribution.speaker_at if claim.attribution is not None else None
    if claim.speaker is not None:
        return claim.speaker.kind in _SPEAKERS
    group = article.layers.phrases.noun_at.get(at) if at is not None else None
    return group is not None and (group.possessor is not None or group.determiner in DEFINITE)


_SPEAKERS = frozenset({"person", "organisation", "group", "team", "country"})


def _taken_over(claim: AttributionClaim) -> bool:
    """True of what another has said and this speaker quotes or agrees to; who "also said" says so himself."""
    return claim.relayed and claim.attribution is not None and claim.attribution.stance in ("quote", "agree")


def _among(told: list[Position], article: Article) -> Iterator[Clash]:
    """The clashes among the positions of one speaker, looked up by the ideas that they share."""
    by_key: dict[str, list[int]] = {}
    for number, position in enumerate(told):
        met: set[int] = set()
        for idea in position.ideas:
            for key in idea.keys:
                known = by_key.setdefault(key, [])
                met.update(known[-_NEAREST:])
                if not known or known[-1] != number:
                    known.append(number)
        for other in article.compared(sorted(met - {number})):
            clash = _clash(told[other], position, article)
            if clash is not None:
                yield clash


def _clash(a: Position, b: Position, article: Article) -> Clash | None:
    sentences = article.layers.sentences
    apart = sentences.index(b.first) - sentences.index(a.first)
    if apart == 0 or a.claim.span.part != b.claim.span.part or b.first < a.last:
        return None
    if a.claim.quoted and b.claim.quoted and sentences.of(a.first).paragraph == sentences.of(b.first).paragraph:
        return None  # a thought that unfolds
    if a.ordinals != b.ordinals or any_overlap(a.times, b.times) is False or of_two_years(a.times, b.times, article):
        return None
    if not one_occasion(a.claim.attribution, b.claim.attribution, article):
        return None
    words = article.layers.tokens.words
    shared = tuple(shared_ideas((*a.ideas, *a.tail), (*b.ideas, *b.tail)))
    if a.denied != b.denied:
        shared += tuple(kindred(a, b, shared, words))
    taken = frozenset(id(i) for pair in shared for i in pair)
    left = [[idea for idea in position.ideas if id(idea) not in taken] for position in (a, b)]
    pair = _opposed(left[0], left[1], words)
    if (a.denied != b.denied) == (pair is not None) or not (_one_mood(a, b, words) or _attitudes(pair, words)):
        return None
    if _in_turn(a, b, pair, words):
        return None
    clash = Clash(a, b, shared, pair, taken)
    if apart == 1 and clash.many < FEWEST:
        return None  # "he had never proposed it. He had proposed, he said, ..."
    return clash if tells(clash, words) and not _changes(a, article) and not _changes(b, article) else None


def _attitudes(pair: tuple[Idea, Idea] | None, words: Sequence[Word]) -> bool:
    """True of support and opposition, which last until the text says otherwise."""
    return pair is not None and "attitude" in _respects(pair, words)


def _in_turn(a: Position, b: Position, pair: tuple[Idea, Idea] | None, words: Sequence[Word]) -> bool:
    """True of "it began the talks" and "it ended the talks": deeds told of no one time, of which one followed."""
    done = a.mood == b.mood == "past" and not (a.copula or b.copula)
    return pair is not None and done and any_overlap(a.times, b.times) is not True and _respects(pair, words) <= IN_TURN


def _respects(pair: tuple[Idea, Idea], words: Sequence[Word]) -> frozenset[str]:
    """The respects in which two ideas exclude each other."""
    lemmas = [{x for t in range(i.first, i.last) for x in (words[t].lemma, *views_of(words[t]).lemmas)} for i in pair]
    return frozenset(respect for lemma in lemmas[0] for other, respect in opposite_of(lemma) if other in lemmas[1])


def _one_mood(a: Position, b: Position, words: Sequence[Word]) -> bool:
    """True of one tense; the present of a quotation is the past of indirect speech."""
    if a.mood == b.mood or ({a.mood, b.mood} == {"past", "present"} and a.claim.quoted != b.claim.quoted):
        return True
    denied, told = (a, b) if a.denied else (b, a)
    if a.denied == b.denied or denied.mood != "will" or told.mood != "past":
        return False
    # "would not appeal", "had appealed"; what "will never" be may have been
    return any(words[t].fold.startswith("would") for t in range(denied.first, denied.last))


def _changes(position: Position, article: Article) -> bool:
    """True where the sentence tells that somebody changed course, or the clause that times changed."""
    sentence = article.layers.sentences.of(position.first)
    words = article.layers.tokens.words
    if not changes_of_mind().isdisjoint([w.fold for w in words[sentence.first : sentence.last]]):
        return True
    return not reversals().isdisjoint([w.fold for w in words[position.first : position.last]])


def _opposed(ours: Sequence[Idea], theirs: Sequence[Idea], words: Sequence[Word]) -> tuple[Idea, Idea] | None:
    """The first two ideas whose words exclude each other, or a word of one and a synonym of what the other excludes."""
    sides = [[(i, views_of(words[t])) for i in ideas for t in range(i.first, i.last)] for ideas in (ours, theirs)]
    for i, x in sides[0]:
        for j, y in sides[1]:
            if (x.excluded and x.excluded & y.lemmas) or (y.excluded and y.excluded & x.lemmas):
                return i, j
    return None
