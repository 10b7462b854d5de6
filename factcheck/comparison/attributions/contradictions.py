"""Contradictions: two positions of one speaker that cannot both be so, with no change of mind told.

They share their ideas, and one of them denies what the other affirms; or they differ in one idea, whose words exclude
each other. What sets them apart otherwise (another subject, a narrower thing, other names, another manner, another
time) decides against it.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.article import Article
from factcheck.claims.claim import AttributionClaim
from factcheck.comparison.attributions.ideas import Idea
from factcheck.comparison.attributions.kindred import kindred
from factcheck.comparison.attributions.occasions import of_two_years, one_occasion
from factcheck.comparison.attributions.positions import Position, positions_of
from factcheck.comparison.attributions.views import may_clash, views_of
from factcheck.comparison.periods import any_overlap
from factcheck.lexicon.opposites import opposite_of
from factcheck.lexicon.reversals import changes_of_mind, reversals
from factcheck.lexicon.word import Word
from factcheck.text.frozen import Record

#: Positions with one idea that are looked up for each other, the nearest.
_NEAREST = 12
_FEWEST = 2


class Clash(Record):
    """Two positions of one speaker, in text order, with the ideas that they share and the pair that is opposed."""

    first: Position
    second: Position
    shared: tuple[tuple[Idea, Idea], ...]
    opposed: tuple[Idea, Idea] | None

    @property
    def name(self) -> str:
        """The speaker's name."""
        speaker = self.first.claim.speaker
        return speaker.name if speaker is not None else "the speaker"

    @property
    def met(self) -> tuple[tuple[Idea, Idea], ...]:
        """The pairs of ideas that speak of one thing, the opposed one last."""
        return self.shared if self.opposed is None else (*self.shared, self.opposed)

    @property
    def many(self) -> int:
        """How many ideas the two share, or hold against each other."""
        return len(self.shared) + (self.opposed is not None)

    @property
    def covered(self) -> tuple[float, float]:
        """The share of either one's own ideas that the other has too, those of clauses that hang on it aside."""
        met = {id(idea) for pair in self.shared for idea in pair}
        met |= {id(idea) for idea in self.opposed or ()}
        return _share(self.first, met), _share(self.second, met)


def _share(position: Position, met: set[int]) -> float:
    """The share of ideas that are met, of the clause alone or with those that hang on it, whichever is more."""
    own, all_ = position.ideas, (*position.ideas, *position.tail)
    return max(sum(id(idea) in met for idea in ideas) / max(len(ideas), 1) for ideas in (own, all_))


def clashes(article: Article) -> Iterator[Clash]:
    """Pairs of positions of one speaker that share ideas and differ in polarity."""
    spoken: dict[str, list[AttributionClaim]] = {}
    for claim in article.claims_of(AttributionClaim):
        if claim.speaker is not None and claim.speaker.kind == "person" and not claim.joint and not _taken_over(claim):
            spoken.setdefault(claim.voice.key, []).append(claim)
    for claims in spoken.values():
        if may_clash(claims, article):
            told = (position for claim in claims for position in positions_of(claim, article))
            yield from _among([position for position in told if position.ideas and position.mood], article)


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
    if (
        a.claim.quoted
        and b.claim.quoted
        and (apart == 1 or sentences.of(a.first).paragraph == sentences.of(b.first).paragraph)
    ):
        return None  # a thought that unfolds
    if a.ordinals != b.ordinals or any_overlap(a.times, b.times) is False or of_two_years(a.times, b.times, article):
        return None
    if not one_occasion(a.claim.attribution, b.claim.attribution, article):
        return None
    words = article.layers.tokens.words
    shared = tuple(_shared(a, b))
    if a.denied != b.denied:
        shared += tuple(kindred(a, b, shared, words))
    taken = {id(i) for pair in shared for i in pair}
    left = [[idea for idea in position.ideas if id(idea) not in taken] for position in (a, b)]
    pair = next(((i, j) for i in left[0] for j in left[1] if _excludes(i, j, words)), None)
    if (a.denied != b.denied) == (pair is not None) or not (_one_mood(a, b) or _attitudes(pair, words)):
        return None
    clash = Clash(a, b, shared, pair)
    if apart == 1 and clash.many < _FEWEST:
        return None  # "he had never proposed it. He had proposed, he said, ..."
    return clash if _tells(clash, words) and not _changes(a, article) and not _changes(b, article) else None


def _attitudes(pair: tuple[Idea, Idea] | None, words: Sequence[Word]) -> bool:
    """True of support and opposition, which last until the text says otherwise."""
    if pair is None:
        return False
    lemmas = [{x for t in range(i.first, i.last) for x in (words[t].fold, words[t].lemma)} for i in pair]
    return any(d == "attitude" and o in lemmas[1] for lemma in lemmas[0] for o, d in opposite_of(lemma))


def _one_mood(a: Position, b: Position) -> bool:
    """True of one tense; the present of a quotation is the past of indirect speech."""
    if a.mood == b.mood or ({a.mood, b.mood} == {"past", "present"} and a.claim.quoted != b.claim.quoted):
        return True
    denied, told = (a, b) if a.denied else (b, a)
    return a.denied != b.denied and denied.mood == "will" and told.mood == "past"  # "would not appeal", "had appealed"


def _changes(position: Position, article: Article) -> bool:
    """True where the sentence tells that somebody changed course, or the clause that times changed."""
    sentence = article.layers.sentences.of(position.first)
    words = article.layers.tokens.words
    if not changes_of_mind().isdisjoint([w.fold for w in words[sentence.first : sentence.last]]):
        return True
    return not reversals().isdisjoint([w.fold for w in words[position.first : position.last]])


def _tells(clash: Clash, words: Sequence[Word]) -> bool:
    """True where what is denied is the very thing that the other clause affirms."""
    denied, told = (clash.first, clash.second) if clash.first.denied else (clash.second, clash.first)
    if (_names(denied, clash) and _names(told, clash)) or _other_subject(clash) or _in_manner(denied, clash):
        return False
    many = clash.many
    ours, theirs = clash.covered if denied is clash.first else clash.covered[::-1]
    if clash.opposed is not None:
        enough = many >= _FEWEST and max(ours, theirs) >= 0.6 and min(ours, theirs) >= 0.5 / (many - 1)
        return enough and _opposed_in_earnest(clash)
    met = next((pair for pair in clash.shared if denied.predicate in pair), None)
    if met is None or any(key.startswith(("entity", "#")) for idea in met for key in idea.keys):
        return False
    if any(_has_it(position, clash, words) for position in (denied, told)):
        return False
    if _narrowed(denied, clash) or _apart(clash) or _another_object(denied, told, met, clash):
        return False
    if (denied.copula and not (told.copula and told.predicate in met)) or not any(
        i is j for i in met for j in told.ideas
    ):
        return False
    if many >= _FEWEST:
        return ours >= (0.5 if denied.universal else 0.6) and theirs >= 0.25
    if denied.tail or denied.light:
        return False  # "never doubted that it would open": other doubts are another thing
    if denied.universal and any(_counted(told, idea) for idea in met):
        return ours >= 0.3
    plain = told.predicate in met and (denied.universal or denied.mood == "will")
    return plain and ours >= 0.5 and theirs >= 0.3


def _opposed_in_earnest(clash: Clash) -> bool:
    """True where the opposed ideas are what both clauses tell, or what a thing is and how it is met ("at red")."""
    assert clash.opposed is not None
    ours, theirs = (
        idea is position.predicate for idea, position in zip(clash.opposed, (clash.first, clash.second), strict=True)
    )
    return (ours and theirs) or (ours and clash.first.copula) or (theirs and clash.second.copula)


def _apart(clash: Clash) -> bool:
    """True when a thing that both speak of is called otherwise by each: "the morning flight", "the evening flight"."""
    shared = {id(idea) for pair in clash.shared for idea in pair}
    return any(_called(a, clash.first, shared) and _called(b, clash.second, shared) for a, b in clash.shared)


def _called(idea: Idea, position: Position, shared: set[int]) -> bool:
    before = [other for other in position.ideas if other.last == idea.first and other.number is None]
    return any(id(other) not in shared for other in before)


def _another_object(denied: Position, told: Position, met: tuple[Idea, Idea], clash: Clash) -> bool:
    """True where what is denied stands right after the verb, and something else does where it is affirmed.

    "Had not voted for the bill" and "voted for the amendment to the bill" are of two things.
    """
    shared = {id(idea) for pair in clash.shared for idea in pair}
    follows = [
        next(
            (
                i
                for i in position.ideas
                if any(i.first >= m.last and m in position.ideas for m in met)
                and not (clash.many > _FEWEST and _owns(i, position, shared))
            ),
            None,
        )
        for position in (denied, told)
    ]
    return (
        follows[0] is not None and id(follows[0]) in shared and follows[1] is not None and id(follows[1]) not in shared
    )


def _owns(idea: Idea, position: Position, shared: set[int]) -> bool:
    """True of whoever has the very thing that both speak of, a possessive before it: "the rival's plant"."""
    return id(idea) not in shared and any(
        other.first == idea.last + 1 and id(other) in shared for other in position.ideas
    )


def _has_it(position: Position, clash: Clash, words: Sequence[Word]) -> bool:
    """True where what both speak of is only whose thing it is that one of them speaks of: "the bear's cub"."""
    shared = {id(idea) for pair in clash.shared for idea in pair}
    return any(
        id(i) in shared
        and id(after) not in shared
        and after.first == i.last + 1
        and words[i.last].fold in ("'s", "'")
        and after is not position.predicate
        for i, after in pairwise(position.ideas)
        if not position.predicate or after.last <= position.predicate.first
    )


def _narrowed(denied: Position, clash: Clash) -> bool:
    """True where the denial is of a narrower thing: "no written warning" leaves room for another one."""
    shared = {id(idea) for pair in clash.shared for idea in pair}
    at = next((n for n, idea in enumerate(denied.ideas) if idea is denied.predicate), 0)
    before = denied.ideas[at - 1] if at else None
    return before is not None and before.last == denied.ideas[at].first and id(before) not in shared


def _other_subject(clash: Clash) -> bool:
    """True when a clause has a subject by name that the other does not name, or one is of oneself, one of another."""
    for position, other in ((clash.first, clash.second), (clash.second, clash.first)):
        shared = {id(idea) for pair in clash.shared for idea in pair}
        if position.of_self and other.person is not None and id(other.person) not in shared:
            return True
    for position, other in ((clash.first, clash.second), (clash.second, clash.first)):
        subjects = [i for i in position.ideas if position.predicate is not None and i.last <= position.predicate.first]
        known = {key for idea in (*other.ideas, *other.tail) for key in idea.keys}
        met = {id(idea) for pair in clash.shared for idea in pair}
        if other.denied and other.universal and any(id(idea) in met for idea in subjects):
            continue  # "no dairy would close" is of "the dairies at Skive" too
        if other.of_self and (speaker := other.claim.speaker) is not None:
            known.add(f"entity {speaker.number}")  # "he would not" of Essono, "Essono had"
            if speaker.affiliation is not None:
                known.add(f"entity {speaker.affiliation}")  # "we" are the firm that the speaker speaks for
            elif 1.0 in clash.covered and len(other.ideas) > _FEWEST:
                continue  # of whom "we" are, the article does not tell, and all else is the same
        if any(key.startswith("entity") and key not in known for idea in subjects for key in idea.keys):
            return True
    return False


def _in_manner(denied: Position, clash: Clash) -> bool:
    """True where only the manner is denied: "never taken lightly", "not spent efficiently"."""
    shared = {id(idea) for pair in clash.shared for idea in pair}
    return denied.manner and any(id(i) not in shared for i in denied.ideas[-1:])


def _names(position: Position, clash: Clash) -> bool:
    """True when a clause names somebody or something that the other does not."""
    shared = {id(idea) for pair in clash.shared for idea in pair}
    return any(key.startswith("entity") for i in position.ideas if id(i) not in shared for key in i.keys)


def _counted(position: Position, idea: Idea) -> bool:
    """True of a noun with a number before it: "three spills"."""
    return any(i.number is not None and i.number >= 1 and 0 <= idea.first - i.last <= 1 for i in position.ideas)


def _excludes(a: Idea, b: Idea, words: Sequence[Word]) -> bool:
    """True of two ideas whose words exclude each other, or a word of one and a synonym of what the other excludes."""
    ours, theirs = ([views_of(words[t]) for t in range(i.first, i.last)] for i in (a, b))
    return any(not x.excluded.isdisjoint(y.lemmas) or not y.excluded.isdisjoint(x.lemmas) for x in ours for y in theirs)


def _shared(first: Position, second: Position) -> Iterator[tuple[Idea, Idea]]:
    left = [*second.ideas, *second.tail]
    for idea in (*first.ideas, *first.tail):
        found = max(left, key=lambda other: len(idea.keys & other.keys), default=None)
        if found is not None and idea.keys & found.keys:
            left.remove(found)
            yield idea, found
