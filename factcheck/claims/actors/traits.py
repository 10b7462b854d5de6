"""Trait claims: lasting details of persons: sex, nationality, trade, family, age, origin, affiliation.

There are four walks, each with a table of the ways in which it is told: over the groups that describe somebody, over
what a preposition joins to a name, over clauses by their verbs, and over the figures that are ages.
"""

from collections.abc import Iterator

from factcheck.claims.actors.ages import ages
from factcheck.claims.actors.behind_names import told_behind_names
from factcheck.claims.actors.by_verbs import told_by_verbs
from factcheck.claims.actors.described import told_by_description
from factcheck.claims.actors.descriptions import Description, apart_from_names, beside_names
from factcheck.claims.actors.kin import possessed
from factcheck.claims.actors.lead_figures import lead_figure
from factcheck.claims.actors.people import People
from factcheck.claims.actors.sexes import sexes
from factcheck.claims.actors.unnamed import descriptions_of, unnamed_persons
from factcheck.claims.claim import TraitClaim
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.jobs import trade_of
from factcheck.lexicon.posts import portfolio, standing_of
from factcheck.reading.reader import Layers


def trait_claims(layers: Layers) -> Iterator[TraitClaim]:
    """Every detail that the text gives of a named person, and where organisations are from."""
    people = People(layers)
    described = _described(people)
    for description in described:
        yield from told_by_description(people, description)
    yield from _titled(people)
    yield from told_behind_names(people)
    yield from told_by_verbs(people)
    yield from ages(people, {d.group.first: d.person for d in described if d.person.kind == "person"})
    yield from possessed(people)
    yield from sexes(people)


def _described(people: People) -> tuple[Description, ...]:
    """All descriptions; those beside names tell what a noun further on means."""
    found = tuple(beside_names(people))
    for description in found:
        if description.person.kind == "person":
            noun = people.words[description.head].person
            called = noun.lemma if noun is not None else people.words[description.head].fold
            people.called.setdefault(called, set()).add(description.person.number)
            if description.how == "apposed":
                people.beside[description.group.first] = description.person
    if (lead := lead_figure(people)) is not None:
        people.called.setdefault(lead.noun, set()).add(lead.person.number)
        found += (Description(lead.person, lead.group, lead.group.head, "definite"),)
    people.unnamed = unnamed_persons(people)
    return (*found, *apart_from_names(people), *descriptions_of(people))


def _titled(people: People) -> Iterator[TraitClaim]:
    """What a title before a name tells: an inspector is of the police, a minister of the government."""
    opposed = bool(people.layers.tokens.places(_OPPOSED))
    for name, person in people.persons:
        if not name.titles:
            continue
        titles = [title.title.split() for title in name.titles]
        before = people.words[name.title_first - 1]
        kinds = ((t.title.split()[-1], t.kind) for t in name.titles if t.kind in _TRADES and not before.bits & _NOUN)
        trade = next((trade_of(noun) or _TRADES[kind] for noun, kind in kinds), "")
        if trade and not any(standing_of(word) for title in titles for word in title):
            yield people.claim(person, "job", trade, name.title_first, name.last)
        if opposed and any(_governs(title) for title in titles):
            yield people.claim(person, "bench", "the government", name.title_first, name.last)


#: "Project officer Ann Lee" is of no police.
_NOUN = int(Tag.NOUN)
#: Kinds of titles that only those of one trade bear.
_TRADES = {"police": "police", "religious": "clergy"}
#: Who governs is told where the article speaks of those who do not.
_OPPOSED = frozenset({"opposition"})


def _governs(office: list[str]) -> bool:
    """True of a minister in office; a minister of the shadow cabinet is of the other side."""
    if "shadow" in office or any(standing_of(word) not in ("", "new", "deputy") for word in office):
        return False
    over = office[-2:] == ["prime", "minister"] or any(portfolio(f"{word} minister") for word in office)
    return over and office[-1] == "minister"
