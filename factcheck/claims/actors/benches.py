"""Benches: who governs and who opposes, by titles; whom somebody leads, sits with or stands for, by the verb."""

from collections.abc import Iterator

from factcheck.claims.actors.people import People
from factcheck.claims.claim import TraitClaim
from factcheck.lexicon.camps import camp_of
from factcheck.lexicon.posts import portfolio, standing_of
from factcheck.reading.phrases import NounGroup
from factcheck.reading.statements import Statement


def benches(people: People) -> Iterator[TraitClaim]:
    """Every named person's side of a parliament, as titles and deeds of now tell it."""
    for statement in people.told_by(*_LEADING):
        yield from _led(people, statement)
    if not people.layers.tokens.places(_OPPOSED):
        return
    for name in people.layers.names:
        person = people.person(name.last - 1)
        offices = [t.title.split() for t in name.titles if t.kind == "government"]
        if person is not None and any(_governs(office) for office in offices):
            yield people.claim(person, "bench", "the government", name.title_first, name.last)


_HEADING = ("lead", "head", "chair", "represent")
_LEADING = (*_HEADING, "sit", "speak", "belong", "stand", "run", "campaign")
_OPPOSED = frozenset({"opposition"})
_PARTIES = frozenset({"opposition", "party", "bloc", "alliance", "coalition", "bench", "benches", "parties"})


def _governs(office: list[str]) -> bool:
    """True of a minister in office; a minister of the shadow cabinet is of the other side."""
    if "shadow" in office or any(standing_of(word) not in ("", "new", "deputy") for word in office):
        return False
    over = office[-2:] == ["prime", "minister"] or any(portfolio(f"{word} minister") for word in office)
    return over and office[-1] == "minister"


def _led(people: People, statement: Statement) -> Iterator[TraitClaim]:
    """ "Has led the largest opposition party", "sits on the opposition benches"."""
    verb, words = statement.verb, people.words
    if verb is None or verb.negated or verb.modal or verb.passive or statement.certainty != "asserted":
        return
    person = people.subject(statement) if verb.tense == "present" else None
    groups = tuple(a.group for a in statement.adjuncts if a.preposition in ("on", "to", "for", "with"))
    for group in statement.objects[:1] if verb.lemma in _HEADING else groups:
        camp = next((c for t in range(group.first, group.last) if (c := camp_of(words[t])) is not None), None)
        if person is not None and camp is not None and _is_all(people, group):
            yield people.claim(person, camp.field, camp.value, verb.first, group.last)
            return


def _is_all(people: People, group: NounGroup) -> bool:
    """True of "the largest opposition party", "the Liberals": the group names the side, not something of it."""
    head = people.words[group.head]
    return head.fold in _PARTIES or (
        camp_of(head, people.words[group.head - 1]) is not None and group.possessor is None
    )
