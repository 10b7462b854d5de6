"""Helms: two persons at one helm."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import HelmClaim
from factcheck.comparison.actors.offices import at_two_bodies
from factcheck.comparison.actors.tenures import changes_hands, told_apart
from factcheck.text.frozen import Record


class Crowded(Record):
    """Two claims that put two persons at one helm, and why it is one."""

    first: HelmClaim
    second: HelmClaim
    reasons: tuple[str, ...]


def crowded_helms(article: Article) -> Iterator[Crowded]:
    """Yield, for each helm, the first two persons who are said to have it."""
    by_helm: dict[str, list[HelmClaim]] = {}
    for claim in article.claims_of(HelmClaim):
        if (
            claim.standing == "present"
            and claim.certainty == "asserted"
            and not claim.negated
            and not claim.voice.quoted
        ):
            by_helm.setdefault(claim.helm, []).append(claim)
    seen: set[frozenset[int]] = set()
    for helm, claims in by_helm.items():
        found = _first_pair(article, claims[:_MANY])
        if found is not None and (pair := frozenset({found[0].person.number, found[1].person.number})) not in seen:
            seen.add(pair)
            yield Crowded(*found, (f"there is one {helm} at a time", "nothing tells of a change"))


_MANY = 12


def _first_pair(article: Article, claims: list[HelmClaim]) -> tuple[HelmClaim, HelmClaim] | None:
    told = {c.person.number for c in claims if c.body is not None}
    claims = [c for c in claims if not _bare(c) or c.person.number not in told]  # of what, another claim tells
    named = {claim.body for claim in claims if claim.body is not None}
    if claims[0].per != "body" and len({c.person.number for c in claims}) > _PAIR:
        claims = [c for c in claims if c.body is not None]  # three captains are those of three ships
    for n, second in enumerate(claims):
        for first in article.compared(claims[:n]):
            if first.person.number == second.person.number or _kin(first, second):
                continue
            one = _one_helm(first, second, several=len(named) > 1, alone=article.once(_one_body))
            if not one or _new(first, second, article) or told_apart(article, first, second):
                continue
            if None in (first.body, second.body) and at_two_bodies(article, first, second):
                continue
            if not any(changes_hands(article, claim) for claim in (first, second)):
                return first, second
    return None


_PAIR = 2


def _kin(a: HelmClaim, b: HelmClaim) -> bool:
    """One surname: the rule of names asks whether they are two."""
    return bool(a.person.names and b.person.names and a.person.names[0][-1] == b.person.names[0][-1])


def _one_helm(a: HelmClaim, b: HelmClaim, *, several: bool, alone: bool) -> bool:
    """True where both are at the helm of one body, as far as the words for it tell.

    ``several`` where the article names several such bodies, ``alone`` where it is about one organisation at most.
    """
    if a.modifiers and b.modifiers and not a.modifiers & b.modifiers:
        return False  # the farmers' union and the fishermen's
    if a.body is not None and b.body is not None:
        return a.body == b.body
    if a.per == "side":
        return bool(a.modifiers & b.modifiers)
    if a.per == "story":
        return not several and (a.noun == b.noun or not (a.noun and b.noun) or a.body is not b.body)
    if several:
        return False
    if _bare(a) or _bare(b):
        return alone
    return bool(a.noun) and a.noun == b.noun and (a.modifiers == b.modifiers or not (a.modifiers and b.modifiers))


def _new(first: HelmClaim, second: HelmClaim, article: Article) -> bool:
    """True where the second is of a thing that nothing names before: "the driver", then "the driver of the lorry"."""
    if not _bare(first) or second.body is not None or not second.noun:
        return False
    return not article.layers.tokens.said_before(second.noun, second.at)


def _bare(claim: HelmClaim) -> bool:
    """True where nothing says of what it is the helm."""
    return claim.body is None and not claim.noun and not claim.modifiers


def _one_body(article: Article) -> bool:
    """True of a story about one organisation at most, so that "the governor" is its own."""
    bodies = (e for e in article.entities if e.kind in ("organisation", "other", "team") and e.named)
    return sum(len(e.links) >= _RECURRING for e in bodies) <= 1


_RECURRING = 3
