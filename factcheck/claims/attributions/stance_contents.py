"""Contents of speakers who speak for a side: one clause each, whom its groups name, and the claim that it makes."""

from factcheck.claims.attributions.parties_named import party_of_group
from factcheck.claims.claim import Party, StanceClaim
from factcheck.claims.voices import voice_of
from factcheck.lexicon.stances import Leaning
from factcheck.reading.attributions import Attribution
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement
from factcheck.text.frozen import Record
from factcheck.text.span import Span


class Content(Record):
    """One clause of what a speaker is credited with."""

    layers: Layers
    statement: Statement
    attribution: Attribution
    speaks_for: Party
    sole: bool
    grounds: Span | None


def within(content: Content, group: NounGroup) -> bool:
    return content.attribution.content_first <= group.first and group.last <= content.attribution.content_last


def party_in(content: Content, group: NounGroup) -> Party:
    """The party that a group names; "the company" of its spokeswoman is hers, "spongers who" are those called so."""
    layers = content.layers
    word, entity = layers.tokens.words[group.head], layers.entities.at(group.head)
    outer = layers.statements.all[content.statement.parent] if content.statement.parent is not None else None
    if outer is not None and outer.predicate == group.head and outer.subject is not None:
        group = outer.subject
    party = party_of_group(layers, group)
    if group.determiner == "the" and word.organisation is not None and entity is None and content.speaks_for.entities:
        party = party._replace(entities=content.speaks_for.entities)
    return party


def stance_claim(content: Content, first: int, last: int, leaning: Leaning, weight: int, party: Party) -> StanceClaim:
    statement = content.statement
    return StanceClaim(
        span=content.layers.tokens.span(first, last),
        at=first,
        statement=statement,
        voice=voice_of(content.attribution, content.layers),
        certainty=statement.certainty,
        attribution=content.attribution,
        speaks_for=content.speaks_for,
        party=party,
        leaning=leaning,
        weight=weight,
        sole=content.sole,
        grounds=content.grounds,
    )
