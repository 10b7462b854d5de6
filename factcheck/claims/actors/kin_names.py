"""Names of kin of whom everybody has one: "Ray Cole's wife, Dot", "Dot, his wife"."""

from collections.abc import Iterator

from factcheck.claims.actors.named import groups_beside
from factcheck.claims.actors.people import People
from factcheck.claims.actors.protagonists import PRONOUNS
from factcheck.claims.claim import TraitClaim
from factcheck.lexicon.posts import standing_of
from factcheck.reading.entities import Entity
from factcheck.reading.names import Name
from factcheck.reading.phrases import NounGroup

#: Of these one has one at a time.
_ONE_EACH = frozenset({"wife", "husband", "mother", "father"})
#: Words by which there were several, or the bond is told as past.
_SEVERAL = frozenset(
    {"first", "second", "third", "late", "dead", "estranged", "ex", "foster", "adoptive", "biological"}
)


def kin_names(people: People) -> Iterator[TraitClaim]:
    """Whom the text names as somebody's wife, husband, mother or father."""
    for name in people.layers.names:
        if name.titles or name.kind not in ("person", "other", None) or name.first < people.layers.tokens.body:
            continue
        for group in groups_beside(name, people.layers):
            yield from _of(people, name, group)


def _of(people: People, name: Name, group: NounGroup) -> Iterator[TraitClaim]:
    words = people.words
    last = name.first if group.last == name.last else group.last
    if group.possessor is None or group.possessor >= last or name.first <= group.possessor < name.last:
        return
    at = last - 1 if words[last - 1].text != "," else last - 2
    between = [w.fold for w in words[group.possessor : at]]
    if words[at].fold not in _ONE_EACH or any(w in _SEVERAL or standing_of(w) for w in between):
        return
    owner = _owner(people, group, name)
    if owner is not None and not _of_then(people, at):
        yield people.claim(owner, words[at].fold, " ".join(name.words), min(at, name.first), max(at + 1, name.last))


def _owner(people: People, group: NounGroup, name: Name) -> Entity | None:
    """Whose kin it is; by a pronoun only where its sentence and the one before name nobody else whom it may mean."""
    assert group.possessor is not None
    found = people.person(group.possessor)
    if people.words[group.possessor].fold not in PRONOUNS or found is None:
        return found
    index = people.layers.sentences.index(group.possessor)
    own = people.layers.entities.by_token.get(name.last - 1)
    near = people.of_sentence.get(index, set()) | people.of_sentence.get(index - 1, set())
    return found if near <= {found.number, own} else None


def _of_then(people: People, token: int) -> bool:
    """True in a sentence about another year, a death or a parting: there may have been another since."""
    bounds = people.layers.sentences.of(token)
    if any(bounds.first <= t.first < bounds.last and t.year is not None for t in people.layers.times):
        return True
    return any(w.fold in _PARTING for w in people.words[bounds.first : bounds.last])


_PARTING = frozenset(
    {"died", "dies", "death", "divorced", "divorce", "remarried", "married", "widow", "widower", "then", "former"}
)
