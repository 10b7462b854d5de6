"""Holding claims: how many of something a thing has, told by a clause, its owner, "of", "with" or a compound."""

from collections.abc import Iterator

from factcheck.claims.claim import HoldingClaim
from factcheck.claims.figures.described_ages import age_claim
from factcheck.claims.figures.holding_clauses import ANY, ANYONE, OF_PEOPLE, Held, told
from factcheck.claims.figures.meant_things import meant
from factcheck.claims.figures.wholes import every
from factcheck.claims.voices import voice_in
from factcheck.lexicon.determiners import KNOWN
from factcheck.lexicon.holdings import (
    Holding,
    counted_nouns,
    holders,
    holding_words,
    holdings,
    names_of_figures,
)
from factcheck.lexicon.measures import loose_nouns, singular, thing
from factcheck.reading.phrases import NounGroup
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers

_PLACED = frozenset(
    {"in", "on", "at", "from", "with", "for", "to", "of", "under", "among", "who", "that", "which", "whose"}
)
_IN = frozenset({"of", "in", "on", "at", "aboard"})


def holding_claims(layers: Layers) -> Iterator[HoldingClaim]:
    """All holding claims, in the order of their quantities."""
    for quantity in layers.quantities:
        age = age_claim(quantity, layers) if quantity.kind in ("age", "count") and quantity.first else None
        if age is not None:
            yield age
        elif quantity.kind in ("count", "money") and quantity.per is None:
            group = layers.phrases.noun_at.get(quantity.first)
            if group is not None:
                for held in _tellings(quantity, group, layers):
                    claim = _claim(quantity, group, held._replace(holder=meant(held.holder, layers)), layers)
                    if claim is not None:
                        yield claim
                        break


def _tellings(quantity: Quantity, group: NounGroup, layers: Layers) -> Iterator[Held]:
    yield from _named(quantity, group, layers)
    if quantity.kind == "count":
        yield from _some_of(quantity, layers)
        yield from _of_doer(quantity, group, layers)
        yield from _with(quantity, group, layers)
        yield from _owned(quantity, group, layers)
        yield from _compound(quantity, group, layers)
    yield from told(quantity, group, layers)


def _named(quantity: Quantity, group: NounGroup, layers: Layers) -> Iterator[Held]:
    """``a population of 8 million``, ``its fleet of 60 aircraft``, ``the workforce is 800``."""
    words, nouns = layers.tokens.words, layers.phrases.noun_at
    clause = layers.statements.at(quantity.first)
    name = nouns.get(group.first - 2) if group.first >= 2 and words[group.first - 1].fold == "of" else None
    if name is None and clause is not None and clause.verb is not None and clause.verb.lemma in _IS:
        name = clause.subject if group.first in (clause.verb.last, clause.verb.last + 1) else None
    key = names_of_figures().get(words[name.head].fold) if name is not None else None
    if key is None or name is None or holdings()[key].paid != (quantity.kind == "money"):
        return
    owner = nouns.get(name.last + 1) if name.last + 1 < len(words) and words[name.last].fold == "of" else None
    if name.possessor is not None:
        yield Held(key, _group_of(name.possessor, layers))
    elif owner is not None and owner.head != group.head:
        yield Held(key, owner)
    elif clause is not None and clause.subject is not None and clause.verb is not None:
        had = clause.verb.lemma == "have" and any(o.head == name.head for o in clause.objects)
        beside = words[name.first - 1].fold == "with" and name.first - 1 - clause.subject.last in (0, 1)
        if (had or beside) and clause.subject.head != name.head:
            yield Held(key, clause.subject, clause if had else None, known=not had)


_IS = frozenset({"be", "stand", "number", "total"})


def _group_of(possessor: int, layers: Layers) -> NounGroup:
    """A possessor as a group of its own."""
    group = layers.phrases.noun_at[possessor]
    if possessor == group.first:
        return NounGroup(possessor, possessor + 1, possessor, "")
    return NounGroup(group.first, possessor + 1, possessor, group.determiner)


def _of_doer(quantity: Quantity, group: NounGroup, layers: Layers) -> Iterator[Held]:
    """``the author of 17 novels``, ``Kerr, a father of two``, ``a town of 3,400 people``."""
    words, nouns = layers.tokens.words, layers.phrases.noun_at
    doer = nouns.get(group.first - 2) if group.first >= 2 and words[group.first - 1].fold == "of" else None
    key = holders().get(words[doer.head].fold) if doer is not None else None
    if doer is None or key is None or doer.last != group.first - 1:
        return
    noun = singular(quantity.counted or "")
    if noun not in holdings()[key].nouns and not (noun in ANYONE and bool(noun) == (key in OF_PEOPLE)):
        return
    before = nouns.get(doer.first - 2) if doer.first >= 2 and words[doer.first - 1].fold == "," else None
    after = nouns.get(group.last + 1) if group.last + 1 < len(words) and words[group.last].fold == "," else None
    clause = layers.statements.at(doer.head)
    if before is not None:
        yield Held(key, before)
    elif after is not None and doer.first == layers.sentences.of(doer.first).first:
        yield Held(key, after)
    elif doer.determiner in KNOWN:
        yield Held(key, doer)  # "in the town of 3,400 people"
    elif clause is not None and clause.subject is not None:
        yield Held(key, clause.subject)


def _owned(quantity: Quantity, group: NounGroup, layers: Layers) -> Iterator[Held]:
    """``its 640 pupils``, ``the 480 pupils of the school``, ``all 55 players in the orchestra``."""
    words, nouns = layers.tokens.words, layers.phrases.noun_at
    if group.head < quantity.last - 1 or not (group.plural or (quantity.value or 0) > 1):
        return
    if group.possessor is not None and group.possessor < quantity.first:
        if quantity.first - group.possessor <= 2:  # "the club's two dozen players", not "the club's best two players"
            yield Held(ANY, _group_of(group.possessor, layers))
        return
    after = nouns.get(group.last + 1) if group.last + 1 < len(words) and words[group.last].fold in _IN else None
    if after is None or after.plural or group.determiner not in ("the", "all"):
        return
    if after.determiner in KNOWN or after.head in layers.entities.by_token:
        yield Held(ANY, after)


def _some_of(quantity: Quantity, layers: Layers) -> Iterator[Held]:
    """``155 of the city's schools``, ``some 950 of its workers``."""
    words, at = layers.tokens.words, quantity.last + 1
    of = layers.phrases.noun_at.get(at) if at < len(words) and words[at - 1].fold == "of" else None
    if of is None or of.possessor is None or not of.plural or of.head != quantity.counted_at:
        return
    bare = all(words[t].fold in ("'s", "’s", "'") for t in range(of.possessor + 1, of.head))
    if bare and not every(quantity.first, layers):
        yield Held(ANY, _group_of(of.possessor, layers), part=True)


def _compound(quantity: Quantity, group: NounGroup, layers: Layers) -> Iterator[Held]:
    """``the 32-storey building``, ``the 45,000-capacity stadium``, ``the 240-seat theatre``."""
    at = quantity.counted_at
    if at is None or group.plural or not quantity.first <= at < group.head:
        return
    words = layers.tokens.words
    name = words[at].fold.rpartition("-")[2]
    key = names_of_figures().get(name, ANY)
    if key != ANY or counted_nouns().get(singular(name)):
        yield Held(key, group, known=group.determiner in KNOWN)


def _with(quantity: Quantity, group: NounGroup, layers: Layers) -> Iterator[Held]:
    """``the union, with its 65,000 members, called``, ``With 41 seats, the party``."""
    words = layers.tokens.words
    before = words[group.first - 1].fold if group.first else ""
    clause = layers.statements.at(quantity.first)
    if before == "with" and clause is not None and clause.subject is not None:
        opening = layers.sentences.of(group.first).first == group.first - 1
        if opening or group.first - 1 - clause.subject.last in (0, 1):
            yield Held(ANY, clause.subject)


def _claim(quantity: Quantity, group: NounGroup, held: Held, layers: Layers) -> HoldingClaim | None:
    noun = singular(quantity.counted or "")
    row = _row(held.key, noun)
    clause = held.clause
    if row is None or (clause is not None and not clause.factual):
        return None
    at = quantity.counted_at
    last = at + 1 if at is not None and at >= quantity.last else quantity.last
    statement = clause or layers.statements.at(quantity.first)
    return HoldingClaim(
        span=layers.tokens.span(quantity.first, last),
        at=quantity.first,
        statement=statement,
        voice=voice_in(statement, layers),
        quantity=quantity,
        key=f"{row.key}: {thing(noun)}" if row.each else row.key,
        thing_at=held.holder.head,
        lasting=row.lasting,
        known=held.known,
        tense=clause.tense if clause is not None else "none",
        beside=_beside(quantity, group, held, layers),
        times=clause.times if clause is not None else (),
        part=held.part,
    )


def _row(key: str, noun: str) -> Holding | None:
    """The row of what is counted; None for nouns that say nothing of what is had."""
    if key != ANY:
        return holdings()[key]
    known = [k for k in counted_nouns().get(noun, ()) if holdings()[k].lasting]
    if known:
        return holdings()[known[0]]
    return None if not noun or noun in ANYONE or noun in loose_nouns("anyone") else holdings()[ANY]


def _beside(quantity: Quantity, group: NounGroup, held: Held, layers: Layers) -> frozenset[str]:
    """The folded words that may narrow a figure: beside its noun, and in the clause that tells it."""
    words = layers.tokens.words
    inside = {t for t in range(group.first, group.last) if not quantity.first <= t < quantity.last}
    inside -= {group.head}
    if group.possessor is not None:
        inside -= set(range(group.first, group.possessor + 2))
    clause = held.clause
    if clause is None:
        if group.last < len(words) and words[group.last].fold in _PLACED:
            after = layers.phrases.noun_at.get(group.last + 1)
            if after is None or after.head != held.holder.head:
                inside.add(group.last)
                inside |= {after.head} if after is not None else set()
            elif after.last < len(words) and words[after.last].fold in _WHICH:
                inside.add(after.last)  # "the 480 pupils of the school who came by bus"
    else:
        stop = next((t for t in range(group.last, clause.last) if words[t].fold in _ENDING), clause.last)
        rest = set(range(clause.first, stop)) - set(range(group.first, group.last))
        rest -= set(range(held.holder.first, held.holder.last))
        if clause.verb is not None:
            rest -= set(range(clause.verb.first, clause.verb.last))
        if clause.subject is not None:
            rest -= set(range(clause.subject.first, clause.subject.last))
        inside |= {t for t in rest if layers.statements.at(t) is clause}
    which = {t for t in inside if clause is None and words[t].fold in _WHICH}
    narrowing = {words[t].fold for t in inside - which if t != quantity.counted_at and words[t].fold[0].isalnum()}
    return frozenset(narrowing - _LIGHT - holding_words()) | {words[t].fold for t in which}


_WHICH = frozenset({"who", "that", "which", "whose"})
_ENDING = frozenset({",", ";", "—", ":"})
_LIGHT = frozenset(
    {"the", "a", "an", "of", "in", "on", "at", "for", "to", "by", "with", "aboard", "and", "its", "his", "her", "their",
     "all", "about", "some", "only", "around", "just", "nearly", "almost", "who", "which", "that", "had", "up"}
)  # fmt: skip
