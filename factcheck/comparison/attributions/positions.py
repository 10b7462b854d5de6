"""Positions: what a speaker holds in each stretch of what he is credited with, as ideas that are affirmed or denied."""

from collections.abc import Iterator, Sequence

from factcheck.article import Article
from factcheck.claims.claim import AttributionClaim
from factcheck.comparison.attributions.stretches import Stretch, clauses_in, inside_of
from factcheck.comparison.ideas import Idea, ideas_of
from factcheck.lexicon.commonplace import commonplace
from factcheck.lexicon.concepts import concepts_of
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.implied import INTENTIONS, implied_denials
from factcheck.lexicon.position_words import position_words
from factcheck.lexicon.stages import stage_words
from factcheck.lexicon.word import Word, cached_words
from factcheck.reading.chunking import symbols as s
from factcheck.reading.phrases import VerbGroup
from factcheck.reading.times import Time
from factcheck.text.frozen import Record

#: "Will not do it again" denies all that is to come; "did not do it again" denies a part, and "never again" is told as
#: such, so that quotations that say otherwise are one in two wordings.
_ONCE_MORE = frozenset({"again"})
_FUTURE = frozenset({"will", "would", "shall", "going to", "is to"})


class Position(Record):
    """One clause of a content: its tokens ``[first, last)``, its ideas, whether it denies them, and its time.

    ``predicate`` is the idea that its verb tells, or the noun that does so beside an empty verb ("had no idea"); None
    where it has neither. ``universal`` is true of a denial for all times or of everybody (never, nobody, at all);
    ``mood`` is past, present, will, or empty where the clause says only what may be. ``tail`` are the ideas of the
    clause that hangs on it ("had no idea | what the lines were"); ``manner`` is true where it tells how, by an adverb,
    ``copula`` where it says only what something is, ``passive`` where its verb is; ``of_self`` where the speaker is its
    subject, ``person`` is a subject that names somebody by a noun ("his brother"). ``ordinals`` are "first", "second"
    and so on, ``light`` is true of a predicate that anybody uses ("said", "knew").
    """

    claim: AttributionClaim
    first: int
    last: int
    ideas: tuple[Idea, ...]
    predicate: Idea | None
    denied: bool
    universal: bool
    mood: str
    times: tuple[Time, ...] = ()
    tail: tuple[Idea, ...] = ()
    manner: bool = False
    copula: bool = False
    of_self: bool = False
    person: Idea | None = None
    ordinals: frozenset[str] = frozenset()
    light: bool = False
    passive: bool = False


def positions_of(claim: AttributionClaim, article: Article) -> Iterator[Position]:
    """The clauses of a content that assert something."""
    words, verb_at = article.layers.tokens.words, article.layers.phrases.verb_at
    partial = stage_words("partial") - position_words("timed")  # "not yet", "not all", "not only"
    stretches = list(clauses_in(claim.tokens, article))
    for number, stretch in enumerate(stretches):
        inside = inside_of(claim, stretch)
        group = next((g for t in inside if (g := verb_at.get(t)) is not None), None)
        if group is None:
            continue
        idle = _idle(inside, words)
        folds = frozenset([words[t].fold for t in inside if t not in idle])
        limits = partial - _ONCE_MORE if group.modal in _FUTURE and "never" not in folds else partial
        if folds & position_words("open") or (folds & position_words("denying") and not limits.isdisjoint(folds)):
            continue
        if not any(hangs(stretches, number, claim, article) for hangs in (_of_others, _under_denial, _on_condition)):
            position = _position(claim, inside, group, article)
            tail = _hanging(stretches, number, claim, article)
            yield position._replace(tail=tail) if tail else position


def _idle(inside: Sequence[int], words: Sequence[Word]) -> frozenset[int]:
    """The tokens of "as a result", "so much as a penny" and "each other", which neither compare nor narrow."""
    idle: set[int] = set()
    for t in inside:
        if words[t].fold == "as" and t + 2 < len(words) and words[t + 2].fold in position_words("result"):
            idle.add(t)
        elif words[t].fold == "as" and t > 1 and (words[t - 2].fold, words[t - 1].fold) == ("so", "much"):
            idle |= {t - 2, t - 1, t}
        elif words[t].fold == "other" and t and words[t - 1].fold == "each":
            idle.add(t)
    return frozenset(idle)


def _position(claim: AttributionClaim, inside: tuple[int, ...], group: VerbGroup, article: Article) -> Position:
    words = article.layers.tokens.words
    folds = frozenset([words[t].fold for t in inside])
    manners = tuple(_manners(inside, article))
    told = (idea for idea in ideas_of(inside, article, light=True) if not _of_oneself(idea, group, article))
    ideas, turned, ahead = _plainly((*told, *manners), group, article)
    denies = claim.attribution is not None and claim.attribution.stance in ("deny", "reject")
    predicate = _predicate(ideas, group, article)
    return Position(
        claim,
        inside[0],
        inside[-1] + 1,
        ideas,
        predicate,
        denied=(group.negated or bool(folds & position_words("denier")) or _not_one(inside, article)) ^ denies ^ turned,
        universal=bool(folds & position_words("universal"))
        or any(words[t].fold == "no" for t in inside if t < group.first),
        mood="will" if ahead else _mood(group, claim, by="by" in folds),
        times=article.layers.times_within(inside[0], inside[-1] + 1),
        manner=bool(manners),
        copula=group.lemma == "be" and "there" not in folds and not turned,
        of_self=words[max(group.first - 1, 0)].fold in position_words("self"),
        ordinals=frozenset([words[t].fold for t in inside if words[t].number is not None and _ranks(words, t)]),
        light=predicate is not None
        and predicate.last == predicate.first + 1
        and words[predicate.first].fold in commonplace(),
        passive=group.passive,
        person=next((i for i in ideas if i.last <= group.first and words[i.last - 1].person is not None), None),
    )


def _hanging(stretches: list[Stretch], number: int, claim: AttributionClaim, article: Article) -> tuple[Idea, ...]:
    """The ideas of the next clause where it is a part of this one: "that ...", "what ...", "how ..."."""
    if number + 1 == len(stretches):
        return ()
    if article.layers.phrases.symbols[stretches[number + 1][0]] not in _HANGING:
        return ()
    return tuple(ideas_of(inside_of(claim, stretches[number + 1]), article))


def _under_denial(stretches: list[Stretch], number: int, claim: AttributionClaim, article: Article) -> bool:
    """True of a clause that hangs on a denied one, and is not told as so: "cannot name one | that he gave"."""
    if not number or article.layers.phrases.symbols[stretches[number][0]] not in _HANGING:
        return False
    return any(
        article.layers.tokens.words[t].fold in position_words("denying")
        for t in inside_of(claim, stretches[number - 1])
    )


def _on_condition(stretches: list[Stretch], number: int, claim: AttributionClaim, article: Article) -> bool:
    """True of a clause with a condition behind it: "would resign | if the bill failed"."""
    after = inside_of(claim, stretches[number + 1]) if number + 1 < len(stretches) else ()
    return bool(after) and article.layers.tokens.words[after[0]].fold in position_words("open")


def _of_others(stretches: list[Stretch], number: int, claim: AttributionClaim, article: Article) -> bool:
    """True of a clause that others are told to say or think: "they say they do not care", "a decision by X that"."""
    if not number:
        return False
    words, verb_at = article.layers.tokens.words, article.layers.phrases.verb_at
    before = inside_of(claim, stretches[number - 1])
    if words[stretches[number][0]].fold == "that" and any(words[t].fold == "by" for t in before[-_AGENT:]):
        return True
    group = next((g for t in reversed(before) if (g := verb_at.get(t)) is not None), None)
    if group is None or words[group.head].cue is None or stretches[number][0] > group.last + 1:
        return False
    return words[max(group.first - 1, 0)].fold not in position_words("self")


_AGENT = 6  # tokens of "by X" between a noun and its clause


def _of_oneself(idea: Idea, group: VerbGroup, article: Article) -> bool:
    """True of a subject that stands for whoever speaks: "her office", "my people"; not of "his brother"."""
    words = article.layers.tokens.words
    word = words[idea.first]
    stands = word.organisation is not None or word.fold in position_words("follower")
    return stands and idea.last <= group.first and words[idea.first - 1].fold in position_words("own")


def _ranks(words: Sequence[Word], token: int) -> bool:
    """True of "first" and "second" before a thing; "the first day" and "at first" tell a time."""
    number, following = words[token].number, words[min(token + 1, len(words) - 1)]
    timed = following.unit is not None and following.unit.dimension == "time"
    share = following.fold == "of"  # "a tenth of"
    return number is not None and number.kind == "ordinal" and not (timed or share) and following.calendar is None


def _not_one(tokens: Sequence[int], article: Article) -> bool:
    """True of "not one stone", "not a soul", which deny their clause."""
    words = article.layers.tokens.words
    denied = [t for t in tokens[:-1] if words[t].fold == "not"]
    return any(words[t + 1].fold in ("one", "a", "any") for t in denied)


def _plainly(ideas: tuple[Idea, ...], group: VerbGroup, article: Article) -> tuple[tuple[Idea, ...], bool, bool]:
    """The ideas without words that only deny or intend what they lead to; whether they deny; whether it is to come.

    "Had no intention of resigning" says of resigning that it will not be, "refused to sign" that it was not.
    """
    words = article.layers.tokens.words
    kept: list[Idea] = []
    turned = ahead = False
    for number, idea in enumerate(ideas):
        word = words[idea.first]
        lemmas = {word.fold, *(v.lemma for v in word.verbs)}
        leads = number + 1 < len(ideas) and 0 <= idea.first - group.first <= 4 and idea.number is None
        known = next((implied_denials()[lemma] for lemma in lemmas if lemma in implied_denials()), None)
        if known is not None and (known.denied or leads) and not (turned and not known.denied):
            turned, ahead = not turned, ahead or known.ahead
            if known.denied:
                kept.append(Idea(idea.first, idea.last, concepts_of(cached_words()[known.denied])))
        elif leads and lemmas & INTENTIONS and _leads_on(words, idea.last):
            ahead = True
        else:
            kept.append(idea)
    return tuple(kept), turned, ahead


def _leads_on(words: Sequence[Word], after: int) -> bool:
    return after < len(words) and words[after].fold in ("to", "of", "on")


def _manners(tokens: Sequence[int], article: Article) -> Iterator[Idea]:
    """How something is done, by adverbs: what is not done efficiently may be done."""
    words, symbols = article.layers.tokens.words, article.layers.phrases.symbols
    for t in tokens:
        if symbols[t] == s.ADV and words[t].fold.endswith("ly") and words[t].fold not in position_words("sure"):
            yield Idea(t, t + 1, concepts_of(words[t]))


def _predicate(ideas: Sequence[Idea], group: VerbGroup, article: Article) -> Idea | None:
    """What a clause tells: the noun after "no" behind its verb, the idea of the verb, the first after it, the last."""
    words = article.layers.tokens.words
    after = [idea for idea in ideas if idea.first > group.head]
    none = next((idea for idea in after if words[idea.first - 1].fold == "no"), None)
    head = next((idea for idea in ideas if idea.first <= group.head < idea.last), None)
    return none or head or (after[0] if after else ideas[-1] if ideas else None)


_HANGING = frozenset(c for c, tag in s.TAGS.items() if tag & (Tag.SUB | Tag.WH))


def _mood(group: VerbGroup, claim: AttributionClaim, *, by: bool) -> str:
    """The time that a clause speaks of; "by" sets a term even to what "would have" been done."""
    if group.kind != "finite":
        promised = claim.attribution is not None and claim.attribution.stance in ("promise", "plan")
        return "will" if promised else "past" if group.perfect or group.kind == "gerund" else "present"
    if group.modal:
        return "will" if group.modal in _FUTURE and (not group.perfect or by) else ""
    return "past" if group.tense == "past" or group.perfect else "present"
