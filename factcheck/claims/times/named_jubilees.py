"""Jubilees whose word tells the years: "their silver wedding", "the centenary of the club"."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from factcheck.claims.claim import TimeClaim
from factcheck.claims.events.chained_groups import chained
from factcheck.claims.times.spans import SpanClaim
from factcheck.claims.voices import voice_in
from factcheck.lexicon.jubilees import jubilee_years
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers


def named_jubilee_claims(layers: Layers, began: Mapping[int, TimeClaim]) -> Iterator[SpanClaim]:
    """That so many years lie between what a clause celebrates by such a word and its beginning."""
    if not began:
        return
    for statement in layers.statements.all:
        if statement.verb is None or statement.subject is None or not statement.settled:
            continue
        for group in statement.objects[:1]:
            found = _years(group, layers)
            if found is None:
                continue
            first, years = found
            behind = chained(layers, group)
            head = behind[0][1].head if behind and behind[0][0] == "of" else statement.subject.head
            noun = layers.tokens.words[head].fold
            number = layers.entities.by_token.get(head)
            for claim in began.values():
                event = claim.event
                heads = (event.agent_head, event.patient_head)
                own = number in event.participants if number is not None else noun in heads
                told = event.statement.number if event.statement is not None else -1
                own = own or ("they" in heads and told == statement.number + 1)  # "...; they married in 1999"
                if not own or claim.statement is statement:
                    continue
                span = layers.tokens.span(first, group.head + 1)
                yield SpanClaim(
                    span=span, at=first, statement=statement, voice=voice_in(statement, layers),
                    certainty=statement.certainty, negated=statement.negated, low=Fraction(years), high=Fraction(years),
                    unit="year", start=claim.time, end=None, kind="jubilee", spans=(span, claim.span),
                )  # fmt: skip
                break


def _years(group: NounGroup, layers: Layers) -> tuple[int, int] | None:
    """The first token of the jubilee's words and its years: "silver wedding" 25, "centenary" 100."""
    words = layers.tokens.words
    if any(words[t].number is not None for t in range(group.first, group.head)):
        return None  # "the second centenary" is counted by its ordinal
    alone = jubilee_years(words[group.head].fold)
    if alone is not None:
        return group.head, alone
    both = jubilee_years(f"{words[group.head - 1].fold} {words[group.head].fold}") if group.head > group.first else None
    return None if both is None else (group.head - 1, both)
