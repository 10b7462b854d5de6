"""Entities: who is meant, over the whole article; mentions linked by name, title, pronoun and description."""

from typing import Literal

import attrs

from factcheck.lexicon.entries import Title
from factcheck.reading.names import EntityKind, Name
from factcheck.reading.phrases import Phrases
from factcheck.reading.sentences import Sentences
from factcheck.reading.tokens import Tokens
from factcheck.text.span import Span

MentionForm = Literal["name", "adjective", "people", "capital", "title", "pronoun", "description", "acronym"]


@attrs.frozen
class Mention:
    """One mention of an entity on the tokens ``[first, last)``; ``head`` is the token that noun groups have as head."""

    span: Span
    first: int
    last: int
    head: int
    form: MentionForm
    name: Name | None = None


@attrs.frozen
class Entity:
    """The person, country, place, organisation or group behind several mentions.

    ``name`` is its fullest name as written; ``number`` its index in ``Entities.all``; ``links`` are its mentions with
    all that reading knows, ``mentions`` their spans. ``country`` is the country it is or belongs to ("Pakistan" for
    "Pakistan's security forces" or "the Pakistani army"). ``titles`` are all offices given to it anywhere.
    """

    number: int
    name: str
    kind: EntityKind
    links: tuple[Mention, ...]
    sex: Literal["f", "m", ""] = ""
    plural: bool = False
    country: str | None = None
    titles: tuple[Title, ...] = ()

    @property
    def mentions(self) -> tuple[Span, ...]:
        """The spans of all mentions, in text order."""
        return tuple(m.span for m in self.links)


@attrs.frozen
class Entities:
    """All entities, in order of first mention, with look-up by token."""

    all: tuple[Entity, ...]
    by_token: dict[int, int]

    def at(self, token: int) -> Entity | None:
        """The entity whose mention covers a token."""
        number = self.by_token.get(token)
        return None if number is None else self.all[number]

    def within(self, first: int, last: int) -> tuple[Entity, ...]:
        """The entities mentioned in the tokens ``[first, last)``, in order, each once."""
        found = dict.fromkeys(n for t in range(first, last) if (n := self.by_token.get(t)) is not None)
        return tuple(self.all[n] for n in found)


def find_entities(tokens: Tokens, sentences: Sentences, names: tuple[Name, ...], phrases: Phrases) -> Entities:
    """Link names, titles, pronouns and definite descriptions into entities."""
    return Entities((), {})
