"""The named people of an article, as claims about them look them up."""

from collections.abc import Iterator

from factcheck.claims.claim import TraitClaim
from factcheck.claims.voices import voice_at
from factcheck.reading.entities import Entity
from factcheck.reading.names import Name
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers


class People:
    """Names by where they end, people by sentence, and the sentences that tell of a year."""

    def __init__(self, layers: Layers) -> None:
        self.layers = layers
        self.words = layers.tokens.words
        self.ends = {name.last: name for name in layers.names}
        self.heads = frozenset(name.last - 1 for name in layers.names)
        index = layers.sentences.index
        self.dated = frozenset(index(time.first) for time in layers.times if time.year is not None)
        self.of_sentence: dict[int, set[int]] = {}
        for entity in layers.entities.all:
            if entity.kind == "person":
                for mention in entity.links:
                    self.of_sentence.setdefault(index(mention.first), set()).add(entity.number)

    def person(self, token: int) -> Entity | None:
        """The named person whose mention covers a token."""
        entity = self.layers.entities.at(token)
        return entity if entity is not None and entity.kind == "person" and entity.named else None

    def hero(self, sex: str | None) -> Entity | None:
        """Whom an article about one man means by a "his" that nothing near explains."""
        if sex is None:
            return None
        people = [e for e in self.layers.entities.all if e.kind == "person" and e.named and e.sex in ("", sex)]
        people.sort(key=lambda e: -len(e.links))
        if not people or len(people[0].links) < _HERO:
            return None
        return people[0] if len(people) == 1 or len(people[1].links) * 2 <= len(people[0].links) else None

    def groups(self, name: Name) -> Iterator[NounGroup]:
        """The group that a name ends, and those that describe it between commas before and after it."""
        nouns, words = self.layers.phrases.noun_at, self.words
        own = nouns.get(name.last - 1)
        if own is None:
            return
        if own.first < name.first:
            yield own
        before = nouns.get(own.first - 2) if own.first > 1 and words[own.first - 1].text == "," else None
        if before is not None and before.last == own.first - 1 and self._describes(before, own):
            yield before
        at = name.last + 1
        if at < len(words) and words[name.last].text == ",":
            if words[at].shape == "digits" and at + 2 < len(words) and words[at + 1].text == ",":
                at += 2
            after = nouns.get(at)
            known = after is not None and after.head in self.layers.entities.by_token
            if after is not None and after.first == at and after.determiner and not known:
                yield after

    def _describes(self, before: NounGroup, own: NounGroup) -> bool:
        """True of a group that describes the name after the comma, and is no item of a list."""
        if not before.determiner and before.possessor is None:
            return False
        closed = own.last >= len(self.words) or self.words[own.last].shape == "punct"
        if not closed and before.first != self.layers.sentences.of(before.first).first:
            return False  # "with his mother, Benali was put through"
        entity = self.layers.entities.at(before.head)
        return entity is None or entity.kind != "person" or entity is self.layers.entities.at(own.head)

    def claim(self, entity: Entity, trait: str, value: str, first: int, last: int, *, of: str = "") -> TraitClaim:
        """A trait claim on the tokens ``[first, last)``, asserted whatever is denied or planned of the person there."""
        statement = self.layers.statements.at(first)
        return TraitClaim(
            span=self.layers.tokens.span(first, last),
            at=first,
            statement=statement,
            voice=voice_at(first, self.layers),
            entity=entity,
            trait=trait,  # type: ignore[arg-type]
            value=value,
            of=of,
        )


def named_in(layers: Layers, group: NounGroup | None) -> Entity | None:
    """The named person whom a noun group means: by itself, or by the name in apposition ("a lawyer, Ann Lee,")."""
    if group is None:
        return None
    entity = layers.entities.at(group.head)
    if entity is None or entity.kind != "person":
        words, after = layers.tokens.words, layers.phrases.noun_at.get(group.last + 1)
        if after is None or after.first != group.last + 1 or words[group.last].text != ",":
            return None
        entity = layers.entities.at(after.head)
    return entity if entity is not None and entity.kind == "person" and entity.named else None


#: Mentions from which a person may be what an article is about.
_HERO = 5
