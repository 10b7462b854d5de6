"""Traits: details of one person or body that cannot all be right."""

from collections.abc import Iterator
from itertools import combinations, pairwise

from factcheck.article import Article
from factcheck.claims.claim import TraitClaim
from factcheck.lexicon.jobs import go_together
from factcheck.lexicon.nicknames import may_be_one
from factcheck.lexicon.regions import whole
from factcheck.lexicon.sides import axis_of
from factcheck.lexicon.word import cached_words
from factcheck.reading.entities import Entity
from factcheck.text.frozen import Record


class Differing(Record):
    """Two details of one kind, of one person, that exclude each other."""

    first: TraitClaim
    second: TraitClaim
    reasons: tuple[str, ...]


#: What somebody belongs to: the rule of roles reports it, the rule of identity all else.
AFFILIATIONS = frozenset({"party", "camp", "bench", "seat", "client", "part", "employer"})
#: Details that are compared with each other.
_FACETS = {
    "children": "family", "sons": "family", "daughters": "family", "birth": "origin", "nationality": "nationality",
}  # fmt: skip


def differing_traits(article: Article, *, affiliations: bool = False) -> Iterator[Differing]:
    """Yield the first two details that differ, for each person and kind of detail."""
    groups: dict[tuple[int, str, str], list[TraitClaim]] = {}
    for claim in article.claims_of(TraitClaim):
        if (claim.trait in AFFILIATIONS) != affiliations:
            continue
        if claim.factual and not claim.voice.quoted:
            facet = _FACETS.get(claim.trait, claim.trait)
            groups.setdefault((claim.entity.number, facet, claim.of), []).append(claim)
    surnames, namesakes = _surnames(article), _namesakes(groups)
    for claims in groups.values():
        entity = claims[0].entity
        if entity.kind == "person" and entity.names and surnames.get(entity.names[0][-1], 0) > 1:
            continue  # one of a family: which of them is meant is a guess
        if entity.number in namesakes or _named_late(article, entity):
            continue
        pair = _first_pair(article, claims[:_MANY])
        if pair is not None:
            yield Differing(*pair, (f"both are said of {entity.name}",))


_MANY = 16


def _namesakes(groups: dict[tuple[int, str, str], list[TraitClaim]]) -> frozenset[int]:
    """Persons who are somebody's kin and may not be the only bearer of the name.

    "His son, Michael" may be another Michael; "Larsen" is not "his wife, Ann Lee Larsen", who comes in later.
    """
    kin = (c.entity for (_, facet, _), claims in groups.items() for c in claims if facet == "relation")
    return frozenset(
        e.number for e in kin if {len(form) for form in e.names} >= {1, 2} and (_by_given_name(e) or _comes_in_late(e))
    )


def _by_given_name(entity: Entity) -> bool:
    full = next(form for form in entity.names if len(form) > 1)
    return full[:1] in entity.names


def _comes_in_late(entity: Entity) -> bool:
    """True where the surname alone stands before the full name."""
    first = entity.links[0].name
    return first is not None and len(first.words) == 1


def _named_late(article: Article, entity: Entity) -> bool:
    """True of a person whose surname alone stands in the body before the full name, which may be that of another."""
    body = article.layers.tokens.body
    named = [m.name.words for m in entity.links if m.name is not None and m.first >= body]
    return entity.kind == "person" and bool(named) and len(named[0]) == 1 and any(len(words) > 1 for words in named)


def _first_pair(article: Article, claims: list[TraitClaim]) -> tuple[TraitClaim, TraitClaim] | None:
    for n, second in enumerate(claims):
        first = next((c for c in article.compared(claims[:n]) if _excludes(article, c, second)), None)
        if first is not None:
            return first, second
    return None


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
    apart = _APART.get(a.trait)
    if not (a.value != b.value if apart is None else apart(a, b)):
        return False
    if a.trait == "job":
        return (a.entity.number, frozenset((a.value, b.value))) not in article.once(_told_together)
    return a.trait != "nationality" or not _of_both(article, {a.value, b.value})


def _told_together(article: Article) -> frozenset[tuple[int, frozenset[str]]]:
    """The trades of a person that one sentence tells: "a lawyer and teacher"."""
    index, found = article.layers.sentences.index, dict[tuple[int, int], set[str]]()
    for claim in article.claims_of(TraitClaim):
        if claim.trait == "job":
            found.setdefault((claim.entity.number, index(claim.at)), set()).add(claim.value)
    pairs = ((number, combinations(sorted(trades), 2)) for (number, _), trades in found.items())
    return frozenset((number, frozenset(pair)) for number, both in pairs for pair in both)


def _of_both(article: Article, countries: set[str]) -> bool:
    """True where the article has both nationalities side by side: "the Chilean-Danish sailor"."""
    words = article.layers.tokens.words
    for word, after in pairwise(words):
        parts = word.text.split("-") if "-" in word.text else (word.text, after.text)
        if all(parts) and {c.country for p in parts if (c := cached_words()[p].country)} == countries:
            return True
    return False


def _countries_apart(a: TraitClaim, b: TraitClaim) -> bool:
    return whole(a.value) != whole(b.value)


def _bonds_apart(a: TraitClaim, b: TraitClaim) -> bool:
    return frozenset((a.value, b.value)) in _UNMARRIED


def _seats_apart(a: TraitClaim, b: TraitClaim) -> bool:
    return not set(a.value.split()) & set(b.value.split())


def _bodies_apart(a: TraitClaim, b: TraitClaim) -> bool:
    """True of two bodies of which neither name holds a word, or the initials, of the other."""
    first, second = a.value.split(), b.value.split()
    initials = {"".join(word[0] for word in name if word.isalpha()) for name in (first, second)}
    return set(first).isdisjoint(second) and initials.isdisjoint({*first, *second})


def _trades_apart(a: TraitClaim, b: TraitClaim) -> bool:
    return a.value != b.value and not go_together(a.value, b.value)


def _bonds_differ(a: TraitClaim, b: TraitClaim) -> bool:
    """True of two bonds; by marriage one may be several things to another."""
    return a.value != b.value and not all(bond.endswith("-in-law") for bond in (a.value, b.value))


def _habits_apart(a: TraitClaim, b: TraitClaim) -> bool:
    """True of two creeds of which neither is within the other."""
    return not (a.value.startswith(b.value) or b.value.startswith(a.value))


def _named_apart(a: TraitClaim, b: TraitClaim) -> bool:
    """True of two given names of which nobody who goes by the one goes by the other."""
    first, second = a.value.lower().split(), b.value.lower().split()
    return not set(first) & set(second) and not may_be_one(first[0], second[0])


def _clients_apart(a: TraitClaim, b: TraitClaim) -> bool:
    """True of two clients on the two sides of one dispute, whom no one person stands for."""
    first, second = set(a.value.split("|")), set(b.value.split("|"))
    if first & second:
        return False
    return bool({axis_of(side) for side in first} & {axis_of(side) for side in second})


#: A widow may have had a husband; one who lives she has not.
_UNMARRIED = frozenset(
    {frozenset({"never", state}) for state in ("spouse", "living spouse", "once", "widowed")}
    | {frozenset({"widowed", "living spouse"})}
)


def _ages_apart(a: TraitClaim, b: TraitClaim) -> bool:
    first, second = _span(a.value), _span(b.value)
    return first[1] < second[0] or second[1] < first[0]


def _span(value: str) -> tuple[int, int]:
    low, _, high = value.partition("-")
    return int(low), int(high or low)


def _families_apart(a: TraitClaim, b: TraitClaim) -> bool:
    """True of two totals, two counts of sons, or more sons than there are children."""
    if a.trait == b.trait:
        if a.value.endswith("+") or b.value.endswith("+"):
            return {a.value, b.value} == {"0", "1+"}
        return a.value != b.value
    if "children" not in (a.trait, b.trait):
        return False
    total, part = (a, b) if a.trait == "children" else (b, a)
    return not total.value.endswith("+") and int(part.value.rstrip("+")) > int(total.value)


def _places_apart(a: TraitClaim, b: TraitClaim) -> bool:
    """True of two towns, and of two places of which the tables know that they lie in two countries."""
    first, second = a.value.split("|"), b.value.split("|")
    if first[2] and second[2] and whole(first[2]) != whole(second[2]):
        return True
    towns = first[0] == second[0] == "town"
    return towns and not set(first[1].split()) & set(second[1].split())


#: When two details of one kind exclude each other; those of other kinds do where they differ.
_APART = {
    "employer": _bodies_apart, "job": _trades_apart, "relation": _bonds_differ,
    "nationality": _countries_apart, "age": _ages_apart, "married": _bonds_apart, "seat": _seats_apart,
    **dict.fromkeys(("client", "part"), _clients_apart),
    **dict.fromkeys(("children", "sons", "daughters"), _families_apart),
    **dict.fromkeys(("creed", "diet", "drink", "smoke"), _habits_apart),
    **dict.fromkeys(("birth", "home", "base"), _places_apart),
    **dict.fromkeys(("wife", "husband", "mother", "father"), _named_apart),
}  # fmt: skip
