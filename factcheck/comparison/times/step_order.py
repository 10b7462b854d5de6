"""Whether two steps of one course are told in an order that cannot be."""

import datetime
from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.times.steps import StepClaim
from factcheck.reading.times import Time

#: Pairs that are looked at from each claim on.
_REACH = 12


def reversed_steps(article: Article) -> Iterator[tuple[StepClaim, StepClaim]]:
    """Pairs of an earlier step and a later one of the same thing, where the earlier is told as after the later."""
    by_chain: dict[str, list[StepClaim]] = {}
    for claim in article.claims_of(StepClaim):
        by_chain.setdefault(claim.step.chain, []).append(claim)
    for claims in by_chain.values():
        for i, a in enumerate(claims):
            for b in claims[i + 1 : i + 1 + _REACH]:
                early, late = sorted((a, b), key=lambda c: c.step.rank)
                if early.step.rank < late.step.rank and _one(early, late, article) and _after(early, late, article):
                    yield early, late


def _one(a: StepClaim, b: StepClaim, article: Article) -> bool:
    if not a.keys & b.keys or _rivals(a.keys, b.keys):
        return False
    if not (a.voice.key == b.voice.key or a.voice.own or b.voice.own):
        return False
    later = max(a, b, key=lambda c: c.at)
    return a.statement is not b.statement and not later.fresh


def _rivals(a: frozenset[int | str], b: frozenset[int | str]) -> bool:
    """True when each side means one thing by name, and not the same."""
    if len(a) > 2 or len(b) > 2:
        return False
    named = [{k for k in keys if isinstance(k, int)} for keys in (a, b)]
    return bool(named[0]) and bool(named[1]) and not named[0] & named[1]


def _after(early: StepClaim, late: StepClaim, article: Article) -> bool:
    """True when the time of the earlier step lies after that of the later one."""
    if early.follows and early.at > late.at:
        return _anchored_on(early, late, article)
    if early.follows or late.follows or early.relation != "at" or late.relation not in ("at", "before"):
        return False
    return _later(early.time, late.time)


def _later(a: Time, b: Time) -> bool:
    if a.start is None or b.end is None:
        return False
    dated = (a.year is not None and b.year is not None) or (a.granularity == b.granularity and a.year == b.year)
    fine = a.granularity == "range" or b.granularity == "range" or dated
    return fine and a.start > b.end + datetime.timedelta(1)


def _anchored_on(early: StepClaim, late: StepClaim, article: Article) -> bool:
    """True when no other dated time stands between the two, so that "afterwards" means after the later step."""
    between = [
        t
        for t in article.times
        if late.time.last <= t.first < early.time.first and (t.month is not None or t.year is not None)
    ]
    return not between and late.relation == "at" and not _again(early, article)


def _again(claim: StepClaim, article: Article) -> bool:
    """True where the clause tells that the step was taken again."""
    statement = claim.statement
    words = article.layers.tokens.words[statement.first : statement.last] if statement is not None else []
    return any(word.fold in ("again", "formally", "re-signed", "another", "second") for word in words)
