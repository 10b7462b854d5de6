"""Traits: details of one person that cannot all be right."""

from collections.abc import Iterator

import attrs

from factcheck.article import Article
from factcheck.claims.claim import TraitClaim
from factcheck.lexicon.regions import whole


@attrs.frozen
class Differing:
    """Two details of one kind, of one person, that exclude each other."""

    first: TraitClaim
    second: TraitClaim
    reasons: tuple[str, ...]


def differing_traits(article: Article) -> Iterator[Differing]:
    """Yield the first two details that differ, for each person and kind of detail."""
    groups: dict[tuple[int, str, str], list[TraitClaim]] = {}
    for claim in article.claims_of(TraitClaim):
        if claim.certainty == "asserted" and not claim.negated and not claim.voice.quoted:
            groups.setdefault((claim.entity.number, claim.trait, claim.of), []).append(claim)
    surnames = _surnames(article)
    for claims in groups.values():
        entity, first = claims[0].entity, claims[0]
        if entity.names and surnames.get(entity.names[0][-1], 0) > 1:
            continue  # one of a family: which of them is meant is a guess
        second = next((c for c in claims[1:] if _excludes(article, first, c)), None)
        if second is not None:
            yield Differing(first, second, (f"both are said of {entity.name}",))


def _surnames(article: Article) -> dict[str, int]:
    """How many persons share each last word of a name."""
    found: dict[str, int] = {}
    for entity in article.entities:
        if entity.kind == "person" and entity.named and entity.names:
            for last in {form[-1] for form in entity.names}:
                found[last] = found.get(last, 0) + 1
    return found


def _excludes(article: Article, a: TraitClaim, b: TraitClaim) -> bool:
    index = article.layers.sentences.index
    if index(a.at) == index(b.at):
        return False  # one sentence means what it says: "the French-born Swiss"
    if a.trait == "nationality":
        return whole(a.value) != whole(b.value)
    return a.value != b.value
