"""Two stands of one person or body to one thing or deed that exclude each other, with no change told."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import StandClaim
from factcheck.claims.voices import is_speaker, speaker_tokens
from factcheck.comparison.events.limits import words_limiting
from factcheck.comparison.events.things import lone_thing, one_group
from factcheck.comparison.joined import joined
from factcheck.comparison.periods import any_overlap
from factcheck.lexicon.apart import sets_apart, supersedes
from factcheck.lexicon.concepts import concepts_of
from factcheck.lexicon.measures import singular
from factcheck.lexicon.position_words import position_words
from factcheck.lexicon.reversals import changes_of_mind, reversals
from factcheck.lexicon.word import cached_words
from factcheck.reading.entities import Entity
from factcheck.reading.phrases import NounGroup

#: Pairs within one key are bounded.
_NEAREST = 12
#: Words by which a body is its country's government.
_GOVERNING = frozenset({"government", "regime", "administration", "cabinet"})


def stands_apart(article: Article) -> Iterator[tuple[StandClaim, StandClaim]]:
    """Pairs of stands of opposite poles, in text order, each claim in one pair at most."""
    by_key: dict[tuple[str, bool], list[StandClaim]] = {}
    for claim in article.claims_of(StandClaim):
        if claim.span.part == "body":
            by_key.setdefault((claim.axis, bool(claim.deed)), []).append(claim)
    for claims in by_key.values():
        if len({c.pole for c in claims}) < 2:
            continue
        taken: set[int] = set()
        for i, first in enumerate(claims):
            for second in article.compared(claims[i + 1 : i + 1 + _NEAREST]):
                if first.pole != second.pole and not {first.at, second.at} & taken and _clash(first, second, article):
                    taken |= {first.at, second.at}
                    yield first, second


def _clash(first: StandClaim, second: StandClaim, article: Article) -> bool:
    a, b = first.statement, second.statement
    if a is None or b is None or a.sentence == b.sentence or {first.tense, second.tense} == {"past", "present"}:
        return False
    denied, told = (first, second) if first.pole == "minus" else (second, first)
    if first.deed and not _whole(denied, told):
        return False
    if (first.times or second.times) and any_overlap(first.times, second.times) is not True:
        return False
    return (
        _one_deed(first, second)
        and _one_holder(first, second, article)
        and all(_own_words(c, article) for c in (first, second))
        and _steady(first, second, article)
        and _one_thing(first, second, article)
    )


def _one_deed(first: StandClaim, second: StandClaim) -> bool:
    known = cached_words()
    return first.deed == second.deed or bool(concepts_of(known[first.deed]) & concepts_of(known[second.deed]))


def _whole(denied: StandClaim, told: StandClaim) -> bool:
    """True where all that a denial says stands in what is told: "would not stop in Leeds" leaves York open.

    Who refuses to sell may be ready to sell to his son; what is avowed need not be told as fully as it was denied.
    """
    if denied.axis in ("will", "effort"):
        return denied.beside == told.beside
    return denied.beside <= told.beside or (denied.axis == "avowal" and told.beside <= denied.beside)


def _own_words(claim: StandClaim, article: Article) -> bool:
    """True in the article's own voice, and of what the holder says of himself."""
    return (
        claim.voice.own
        or _of_oneself(claim, article)
        or _speaks_for_it(claim, article)
        or (
            claim.voice.speaker is not None
            and article.layers.entities.by_token.get(claim.holder_at) == claim.voice.speaker.number
        )
    )


def _speaks_for_it(claim: StandClaim, article: Article) -> bool:
    """True of what "a spokesman for the mill" says of the mill."""
    source, holder = (
        claim.statement and claim.statement.attribution,
        article.layers.entities.by_token.get(claim.holder_at),
    )
    if source is None or holder is None:
        return False
    first, last = speaker_tokens(source, article.layers)
    return any(e.number == holder and e.kind != "person" for e in article.layers.entities.within(first, last))


def _of_oneself(claim: StandClaim, article: Article) -> bool:
    """True of "he" in what a source without a name says of itself."""
    group, source = article.layers.phrases.noun_at.get(claim.holder_at), claim.statement and claim.statement.attribution
    return group is not None and source is not None and is_speaker(group, source, article.layers)


def _steady(first: StandClaim, second: StandClaim, article: Article) -> bool:
    """False where a sentence tells of a change or limits what it says; what both tell of "before" is of one time."""
    ours, theirs = _turning(first, article), _turning(second, article)
    return ours | theirs <= ours & theirs & {"before"}


def _turning(claim: StandClaim, article: Article) -> frozenset[str]:
    """The words of a sentence that tell of a change, of another time, or limit what it says."""
    if claim.statement is None:
        return frozenset()
    words, sentence = article.layers.tokens.words, article.layers.sentences.all[claim.statement.sentence]
    own = range(claim.statement.verb.first, claim.statement.verb.last) if claim.statement.verb is not None else ()
    folds = {words[t].fold for t in range(sentence.first, sentence.last) if t not in own}
    turning = reversals() | changes_of_mind() | (_OPEN - position_words("denying"))
    return frozenset(folds & turning | words_limiting(claim.statement, article))


#: Words that make a stand hang on something, or one of several in turn.
_OPEN = frozenset(
    {"if", "unless", "until", "once", "only", "first", "then", "later", "finally", "when", "before", "after", "but"}
)


def _one_holder(first: StandClaim, second: StandClaim, article: Article) -> bool:
    entities, by_token = article.layers.entities.all, article.layers.entities.by_token
    one, other = by_token.get(first.holder_at), by_token.get(second.holder_at)
    if one is not None and other is not None:
        return one == other or _one_state(entities[one], entities[other])
    mine, yours = (article.layers.phrases.noun_at.get(c.holder_at) for c in (first, second))
    if all(_of_oneself(c, article) for c in (first, second)):
        sources = [c.statement.attribution if c.statement is not None else None for c in (first, second)]
        at = [source.speaker_at for source in sources if source is not None and source.speaker_at is not None]
        mine, yours = (article.layers.phrases.noun_at.get(t) for t in at) if len(at) == len(sources) else (None, None)
        same = mine is not None and yours is not None and yours.determiner == "the"
        return same and first.voice.key == second.voice.key
    if one is not None or other is not None or mine is None or yours is None:
        return False
    if mine.plural and _bare(mine) and _bare(yours):
        told = _described(mine, article), _described(yours, article)
        return told[0][0] == told[1][0] and (not told[1][1] or told[0] == told[1])
    words, folds = article.layers.tokens.words, article.layers.tokens.folds
    named = _bare(mine) and mine.first < mine.head and not mine.plural  # "Norra council"
    if named and folds(mine.first, mine.last) == folds(yours.first, yours.last):
        return True
    if words[first.holder_at].shape != "lower":
        return words[first.holder_at].text == words[second.holder_at].text
    lone = _lone_people if yours.plural else lone_thing
    return one_group(mine, yours, article) is True and lone(mine, article)


def _lone_people(people: NounGroup, article: Article) -> bool:
    """True where all later mentions are "the officials", or the same words: none are some of them, or others."""
    words, folds = article.layers.tokens.words, article.layers.tokens.folds
    noun = singular(words[people.head].fold)
    later = [g for g in article.layers.phrases.nouns if g.head > people.head and singular(words[g.head].fold) == noun]
    again = folds(people.first, people.last)
    plain = ((g.determiner == "the" and g.head == g.first + 1) or folds(g.first, g.last) == again for g in later)
    return all(plain) and all(g.plural and joined(g, article) is None for g in later)


def _bare(group: NounGroup) -> bool:
    return not group.determiner and group.possessor is None


def _described(group: NounGroup, article: Article) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of a group, and those of what a preposition joins to it: "fans", "of Hull"."""
    folds, behind = article.layers.tokens.folds, joined(group, article)
    return folds(group.first, group.last), folds(group.last, behind.last) if behind is not None else ()


def _one_state(a: Entity, b: Entity) -> bool:
    """True of a country and its government."""
    if not a.country or a.country != b.country:
        return False
    return all(e.kind == "country" or e.name.rpartition(" ")[2].lower() in _GOVERNING for e in (a, b))


def _one_thing(first: StandClaim, second: StandClaim, article: Article) -> bool:
    """True where both stand to one thing: a name, a definite noun taken up, a noun for a thing as such ("abortion")."""
    if first.thing_at < 0 or second.thing_at < 0:
        return first.thing_at == second.thing_at and bool(first.deed)
    one, other = (_group(c.thing_at, article) for c in (first, second))
    if one is None or other is None or _ADDRESSED & {_fold(one, article), _fold(other, article)}:
        return False
    words = article.layers.tokens.words
    told = {words[t].fold for g in (one, other) for t in range(g.first, g.last)}
    if sets_apart(told) or supersedes(told):
        return False
    bare = not (one.determiner or other.determiner) and one.possessor is None and other.possessor is None
    if bare and [words[t].fold for t in range(one.first, one.last)] == [
        words[t].fold for t in range(other.first, other.last)
    ]:
        return not _pronoun(one, article)
    lone = _lone_people if other.plural else lone_thing
    return one_group(one, other, article) is True and lone(one, article)


def _group(at: int, article: Article) -> NounGroup | None:
    """The group at a token; of an owner ("the abbot's blessing") the part that ends with it."""
    group = article.layers.phrases.noun_at.get(at)
    return group if group is None or group.head == at else NounGroup(group.first, at + 1, at, group.determiner)


#: Whom something is done to or for, and not what.
_ADDRESSED = frozenset({"you", "me", "us", "yourself", "myself", "ourselves"})


def _fold(group: NounGroup, article: Article) -> str:
    return article.layers.tokens.words[group.head].fold


def _pronoun(group: NounGroup, article: Article) -> bool:
    return article.layers.tokens.words[group.head].pronoun is not None
