"""Opposite outcomes: which pairs of outcome claims are told of one thing in one matter at one time."""

from collections.abc import Iterable, Iterator

import attrs

from factcheck.article import Article
from factcheck.claims.claim import OutcomeClaim
from factcheck.comparison.events.bearers import UNKNOWN, Mentions, group_of, of_them_all, one_bearer, one_target
from factcheck.comparison.events.limits import later_one, of_manner, of_some_only
from factcheck.comparison.events.main_event import tells_two_scenes
from factcheck.comparison.events.matters import one_matter
from factcheck.comparison.events.negations import done_since
from factcheck.comparison.events.outcome_scope import for_others, narrower, of_another, one_time, one_voice, stands
from factcheck.comparison.joined import joined, joined_apart, known_as_two, settings_apart
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.outcomes import kinds
from factcheck.text.frozen import Record

#: Claims of one dimension that each is compared with, from it on.
_NEAREST = 40


class Clash(Record):
    """Two outcomes that exclude each other, in text order, and why they are of one thing."""

    first: OutcomeClaim
    second: OutcomeClaim
    reasons: tuple[str, ...]


def clashes(article: Article, *, denial: bool) -> Iterator[Clash]:
    """Pairs of opposite outcomes, or of an outcome and its denial, each claim in one pair at most."""
    by_dimension: dict[str, list[OutcomeClaim]] = {}
    for claim in article.claims_of(OutcomeClaim):
        by_dimension.setdefault(claim.dimension, []).append(claim)
    mentions: Mentions | None = None
    for claims in by_dimension.values():
        if any(c.negated for c in claims) if denial else len({c.pole for c in claims}) > 1:
            mentions = mentions or article.once(Mentions.of)
            yield from _among(claims, mentions, denial=denial)


def _among(claims: list[OutcomeClaim], mentions: Mentions, *, denial: bool) -> Iterator[Clash]:
    article = mentions.article
    told = [c for c in _known(claims, article) if stands(c, mentions)]
    body = article.layers.tokens.body  # a headline stands beside the text where the text alone does not clash
    standing = [*(c for c in told if c.at >= body), *(c for c in told if c.at < body)]
    taken: set[int] = set()
    for i, one in enumerate(standing):
        for other in article.compared(standing[i + 1 : i + 1 + _NEAREST]):
            if {one.at, other.at} & taken or (one.negated or other.negated) != denial or not _opposed(one, other):
                continue
            reasons = _reasons(one, other, claims, mentions)
            if reasons and not _told_together(one, other, claims, mentions):
                taken |= {one.at, other.at}
                first, second = sorted((one, other), key=lambda c: c.at)
                yield Clash(first, second, reasons)


def _known(claims: list[OutcomeClaim], article: Article) -> Iterator[OutcomeClaim]:
    """The claims, those of "the winner" as of the only one of whom that outcome is told before."""
    bearers: dict[str, set[int]] = {}  # by the pole that is told of them, and by their sex
    for claim in claims:
        if claim.bearer is not None:
            for key in (claim.pole, article.layers.entities.all[claim.bearer].sex):
                bearers.setdefault(key, set()).add(claim.bearer)
        elif claim.bearer_at >= 0:
            keys = [bearers[key] for key in _told_of(claim, article) if key in bearers]
            if keys and len(keys[0]) == 1 and all(known == keys[0] for known in keys[1:]):
                claim = attrs.evolve(claim, bearer=next(iter(keys[0])))
        yield claim


def _told_of(claim: OutcomeClaim, article: Article) -> Iterable[str]:
    """The poles, or the sexes, of those whom the bearer of a claim may be, by the word for him."""
    word = article.layers.tokens.words[claim.bearer_at]
    if word.pronoun in ("m", "f"):
        return word.pronoun, ""
    poles = {w.pole for w in word.outcomes.alone if w.bearer == "self"} if word.outcomes is not None else set()
    if claim.dimension == "contest" and claim.pole == "plus" and _described(claim, article):
        poles.add("plus")
    return poles


def _described(claim: OutcomeClaim, article: Article) -> bool:
    """True of "the new leader", "the challenger": a person described, who wins what the winner alone has won so far."""
    group, word = group_of(claim.bearer_at, article), article.layers.tokens.words[claim.bearer_at]
    described = word.person is not None or word.title is not None
    return described and group is not None and group.determiner == "the" and not group.plural


def _opposed(a: OutcomeClaim, b: OutcomeClaim) -> bool:
    """True of opposite poles that both stand, and of one pole affirmed and denied."""
    return (a.pole != b.pole) == (a.negated == b.negated) and not (a.negated and b.negated)


def _reasons(a: OutcomeClaim, b: OutcomeClaim, claims: list[OutcomeClaim], mentions: Mentions) -> tuple[str, ...]:
    if a.statement is None or b.statement is None or a.statement.sentence == b.statement.sentence:
        return ()
    article = mentions.article
    if a.certainty != b.certainty or not one_voice(a, b) or not one_time(a, b):
        return ()
    sides = (a, a.statement, b, b.statement), (b, b.statement, a, a.statement)
    if any(c.negated and other.pos == "verb" and done_since(denied, told) for c, denied, other, told in sides):
        return ()
    if settings_apart(a.statement, b.statement, mentions.article) or _in_two_places(a, b) or _then_and_now(a, b):
        return ()
    happens = a.dimension.startswith("happening")
    told = [(c, c.statement) for c in (a, b) if c.statement is not None and (c.negated or happens)]
    if any(of_another(s, article) or (c.negated and of_manner(s, article)) for c, s in told):
        return ()
    groups = group_of(a.bearer_at, article), group_of(b.bearer_at, article)
    if a.negated != b.negated and known_as_two(groups[0], groups[1], article):
        return ()
    if a.negated != b.negated and a.lemma != b.lemma and any(_corrected(c, claims) for c in (a, b) if c.negated):
        return ()
    if any(_takes_up_a_told_one(c, claims, mentions) for c in (a, b)):
        return ()
    if not one_matter(a, b, mentions) or for_others(a, b, mentions):
        return ()
    if any(c.negated and not c.nobody and narrower(c, other, mentions.article) for c, other in ((a, b), (b, a))):
        return ()
    if (a.nobody or b.nobody) and (not happens or _of_several(claims)):
        return ()  # "no one wins a price war" denies no win; of a list of attacks one may have hurt nobody
    if happens:
        return _happened(a, b, mentions)
    bearer = one_bearer(a, b, mentions) if a.bearer_at >= 0 and b.bearer_at >= 0 else ""
    if bearer:
        return (bearer,)
    return _lone(a, b, claims, mentions)


def _takes_up_a_told_one(known: OutcomeClaim, claims: list[OutcomeClaim], mentions: Mentions) -> bool:
    """True of "the rise in prices" where a clause has told that they rose: that clause says when, and is compared."""
    if not known.definite or known.pos != "noun" or known.bearer_at < 0:
        return False
    told = (c for c in claims if c.pos == "verb" and c.pole == known.pole and c.negated == known.negated)
    return any(c.bearer_at >= 0 and c.at < known.at and one_bearer(c, known, mentions) for c in told)


def _corrected(denied: OutcomeClaim, claims: list[OutcomeClaim]) -> bool:
    """True of "was not sacked. He was thrown out", which finds a better word right beside the one that it denies."""
    at = -1 if denied.statement is None else denied.statement.sentence
    verbs = (c for c in claims if c.pos == denied.pos == "verb" and c.bearer == denied.bearer and not c.negated)
    return any(
        c.statement is not None and abs(c.statement.sentence - at) == 1 for c in verbs if c.lemma != denied.lemma
    )


def _in_two_places(a: OutcomeClaim, b: OutcomeClaim) -> bool:
    """True where the two name places, and none that both name."""
    named = [{place for place in claim.arenas if place[0] == "#"} for claim in (a, b)]
    return all(named) and not named[0] & named[1]


def _of_several(claims: list[OutcomeClaim]) -> bool:
    """True where an outcome is told of two scenes, so that a denial may be of a third."""
    scenes = [claim.arenas for claim in claims if claim.arenas and not claim.negated]
    return any(scene.isdisjoint(scenes[0]) for scene in scenes)


def _then_and_now(a: OutcomeClaim, b: OutcomeClaim) -> bool:
    """True of what the article says of then and of now: "was safe when it was built", "is not safe"."""
    tenses = {c.statement.tense for c in (a, b) if c.statement is not None and c.pos == "adj" and c.voice.own}
    return {"past", "present"} <= tenses


def _among_those(denied: OutcomeClaim, told: OutcomeClaim, article: Article) -> bool:
    """True unless the denial is of some people only, and those whom the other tells of may not be among them."""
    words = article.layers.tokens.words
    if denied.pos == "noun" or denied.bearer_at < 0 or words[denied.bearer_at].fold in _ANYBODY:
        return True
    if told.bearer_at < 0:
        return False
    a, b = words[denied.bearer_at], words[told.bearer_at]
    if a.fold == b.fold or (a.person is not None and b.person is not None and a.person.lemma == b.person.lemma):
        return True
    return "job" in kinds().get(a.fold, frozenset()) & kinds().get(b.fold, frozenset())


_ANYBODY = frozenset(
    {"one", "those", "them", "they", "us", "nobody", "no-one", "none", "people", "person", "anyone", "anybody",
     "neither"}
)  # fmt: skip


def _happened(a: OutcomeClaim, b: OutcomeClaim, mentions: Mentions) -> tuple[str, ...]:
    """Why what is denied of everybody befell somebody, or what is denied of somebody befell him."""
    denied, told = (a, b) if a.negated or (a.pole == "minus" and not b.negated) else (b, a)
    if told.pos == "noun" and (later_one(told.at, mentions.article) or _of_two(denied, told, mentions.article)):
        return ()
    doer = group_of(denied.target_at, mentions.article) if denied.target_at >= 0 else None
    if doer is not None and doer.determiner in ("a", "an", "another"):
        return ()  # "a third slide hurt nobody" says nothing of the first
    if denied.nobody and not told.definite and mentions.article.once(tells_two_scenes):
        return ()
    if denied.nobody and _brings_in(max(a, b, key=_at), mentions.article):
        return ()
    nobody = mentions.article.layers.phrases.noun_at.get(denied.bearer_at)
    if denied.nobody and of_some_only(nobody, told.statement, mentions.article):
        return ()
    if denied.nobody:
        return ("one denies it of everybody",) if _among_those(denied, told, mentions.article) else ()
    by_others = denied.bearer_at < 0 and denied.target_at >= 0 and not one_target(a, b, mentions)
    if by_others:
        return ()
    if denied.bearer_at < 0:
        return ("one denies what the other tells",) if denied.negated else ()
    bearer = one_bearer(a, b, mentions) or of_them_all(denied, told, mentions)
    return (bearer,) if bearer else ()


def _of_two(denied: OutcomeClaim, told: OutcomeClaim, article: Article) -> bool:
    """True of "no damage to the van" and "the damage to the car", and where "any injuries" are only spoken of."""
    noun_at, words = article.layers.phrases.noun_at, article.layers.tokens.words
    group = noun_at.get(told.at)
    if group is None:
        return False
    listed = group
    while listed.first > 1 and words[listed.first - 1].fold == "or" and (before := noun_at.get(listed.first - 2)):
        listed = before
    if "any" in (listed.determiner, words[listed.first].fold):
        return True
    other = noun_at.get(denied.at) or noun_at.get(denied.at + 1)
    if other is None or denied.pos != "noun" or None in (joined(group, article), joined(other, article)):
        return False
    earlier, later = (group, other) if group.first < other.first else (other, group)
    return joined_apart(earlier, later, article, where=False)


def _at(claim: OutcomeClaim) -> int:
    return claim.at


def _brings_in(later: OutcomeClaim, article: Article) -> bool:
    """True of what is told of an event that comes in with it: "nobody was hurt when a shell hit the mill"."""
    clause, words = later.statement, article.layers.tokens.words
    if clause is None:
        return False
    behind = (s for s in article.statements[clause.number + 1 :][:1] if s.sentence == clause.sentence)
    whose = [s.subject for s in behind if words[s.first].fold in _WHEN and s.subject is not None]
    new = (g for g in whose if g.determiner in UNKNOWN)
    return any(not article.layers.tokens.said_before(words[g.head].fold, clause.first) for g in new)


_WHEN = frozenset({"when", "after", "as"})


def _lone(a: OutcomeClaim, b: OutcomeClaim, claims: list[OutcomeClaim], mentions: Mentions) -> tuple[str, ...]:
    """Why an outcome taken as known, which says nothing of its bearer, is that of the one thing so decided upon."""
    named, bare = (a, b) if a.bearer_at >= 0 else (b, a)
    if a.dimension not in _DECIDED or named.bearer_at < 0 or not _says_no_more(bare, mentions.article):
        return ()
    if named.bearer is None and a.dimension == "decision" and not is_decided_upon(named.bearer_at, mentions.article):
        return ()
    others = (c for c in claims if c.bearer_at >= 0 and c.at not in (named.at, bare.at))
    if any(not one_bearer(named, c, mentions) for c in others if not _names_nobody(c, mentions.article)):
        return ()
    return ("the article tells of one such matter only",)


#: Respects of which an article has one matter more often than not: what a body or a court decides.
_DECIDED = frozenset({"decision", "verdict"})


def _says_no_more(claim: OutcomeClaim, article: Article) -> bool:
    """True of "the rejection" and "turned it down"; not of "the failure to raise pay", which is of something else."""
    if claim.bearer_at >= 0:
        return claim.definite and _names_nobody(claim, article)
    group, tags = article.layers.phrases.noun_at.get(claim.at), article.layers.phrases.tags
    behind = tags[group.last] if group is not None and group.last < len(tags) else Tag.NONE
    return claim.definite and not behind & (Tag.PREP | Tag.TO | Tag.CONJ)  # "the denial or the distortion of"


def is_decided_upon(token: int, article: Article) -> bool:
    """False of "rejects the rhetoric": what is so called is no plan, and nothing else that a body decides upon."""
    word = article.layers.tokens.words[token]
    return word.pronoun is not None or word.fold in kinds()


def _names_nobody(claim: OutcomeClaim, article: Article) -> bool:
    return claim.bearer is None and article.layers.tokens.words[claim.bearer_at].pronoun in ("it", "they")


def _told_together(a: OutcomeClaim, b: OutcomeClaim, claims: list[OutcomeClaim], mentions: Mentions) -> bool:
    """True when a sentence tells both poles of one bearer, so that the text itself accounts for both."""
    named = a if a.bearer_at >= 0 else b
    seen: dict[int, set[str]] = {}
    for claim in claims:
        if claim.statement is not None and (claim is a or claim is b or one_bearer(named, claim, mentions)):
            seen.setdefault(claim.statement.sentence, set()).add(claim.pole)
    for claim in claims:
        if claim.statement is not None and claim.statement.sentence in seen and _names_nobody(claim, mentions.article):
            seen[claim.statement.sentence].add(claim.pole)
    return any(len(poles) > 1 for poles in seen.values())
