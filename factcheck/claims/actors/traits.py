"""Trait claims: lasting details of persons: sex, nationality, trade, family, age, origin, affiliation."""

from collections.abc import Iterator

from factcheck.claims.actors.affiliations import affiliations
from factcheck.claims.actors.ages import ages
from factcheck.claims.actors.benches import benches
from factcheck.claims.actors.bodies import bodies
from factcheck.claims.actors.clients import clients
from factcheck.claims.actors.descriptions import Description, apart_from_names, beside_names
from factcheck.claims.actors.families import families, kin_of
from factcheck.claims.actors.foundings import foundings
from factcheck.claims.actors.habits import habits
from factcheck.claims.actors.kin_names import kin_names
from factcheck.claims.actors.lead_figures import lead_figure
from factcheck.claims.actors.origins import origins
from factcheck.claims.actors.people import People
from factcheck.claims.actors.sexes import sexes
from factcheck.claims.actors.unnamed import descriptions_of, unnamed_persons
from factcheck.claims.claim import TraitClaim
from factcheck.lexicon.counterparts import parts_of
from factcheck.lexicon.jobs import trade_of
from factcheck.lexicon.posts import standing_of
from factcheck.reading.reader import Layers


def trait_claims(layers: Layers) -> Iterator[TraitClaim]:
    """Every detail that the text gives of a named person, and when organisations were founded."""
    people = People(layers)
    found = tuple(beside_names(people))
    for description in found:
        noun = people.words[description.head].person
        if description.how in ("own", "apposed"):
            called = noun.lemma if noun is not None else people.words[description.head].fold
            people.called.setdefault(called, set()).add(description.person.number)
    if (lead := lead_figure(people)) is not None:
        people.called.setdefault(lead.noun, set()).add(lead.person.number)
        found += (Description(lead.person, lead.group, lead.group.head, "definite"),)
    people.unnamed = unnamed_persons(people)
    found += (*apart_from_names(people), *descriptions_of(people))
    for description in found:
        yield from _told(people, description)
    yield from _titled(people)
    yield from _of_countries(people)
    yield from ages(people, found)
    yield from habits(people)
    yield from families(people)
    yield from origins(people, found)
    yield from affiliations(people)
    yield from benches(people)
    yield from clients(people, found)
    yield from foundings(people)
    yield from bodies(people)
    yield from kin_names(people)
    yield from sexes(people)


def _titled(people: People) -> Iterator[TraitClaim]:
    """The trade that a title before a name tells: an inspector is of the police, a bishop of the clergy."""
    for name in people.layers.names:
        person = people.person(name.last - 1)
        kinds = ((t.title.split()[-1], t.kind) for t in name.titles if t.kind in _TRADES)
        trade = next((trade_of(noun) or _TRADES[kind] for noun, kind in kinds), "")
        if person is not None and trade and not any(standing_of(w) for t in name.titles for w in t.title.split()):
            yield people.claim(person, "job", trade, name.title_first, name.last)


def _of_countries(people: People) -> Iterator[TraitClaim]:
    """ "Swimmer Ana Reis of Portugal": of a title or a noun for what somebody is, a name and a country, and no more."""
    words = people.words
    for name in people.layers.names:
        behind, before = words[name.last : name.last + 3], words[max(name.first - 1, 0)]
        if len(behind) < len(["of", "X", ","]) or behind[0].fold != "of" or behind[1].country is None:
            continue
        person, called = people.person(name.last - 1), before.person is not None
        if person is not None and called and behind[1].country.form == "name" and not behind[2].capital:
            yield people.claim(person, "nationality", behind[1].country.country, name.first, name.last + 2)


#: Kinds of titles that only those of one trade bear.
_TRADES = {"police": "police", "religious": "clergy"}


def _told(people: People, described: Description) -> Iterator[TraitClaim]:
    """What one description says."""
    person, head = described.person, described.head
    noun = people.words[head].person
    if noun is not None:
        linked = described.how != "definite" or people.person(head) is not None
        if noun.sex and linked and (noun.kind in _SEXED or noun.sex == "f"):
            yield people.claim(person, "sex", noun.sex, head, head + 1)
        yield from kin_of(people, described)
        yield from _trade(people, described)
    yield from _part(people, described)
    if noun is None or noun.kind not in _OFFICIALS or described.how != "definite" or people.person(head) is not None:
        yield from _nation(people, described)


#: Kinds of nouns for somebody of a government: "the Jordanian official" may be any.
_OFFICIALS = frozenset({"official", "politician", "expert", "soldier", "police"})
#: Kinds of nouns for men that nobody uses of women; "chairman" and "fisherman" are.
_SEXED = frozenset({"kin", "adult", "child"})


def _trade(people: People, described: Description) -> Iterator[TraitClaim]:
    """What somebody does for a living; not what he was, trains to be or is called by others."""
    words, head, group = people.words, described.head, described.group
    trade = trade_of(words[head].fold, words[head - 1].fold)
    if trade and described.how != "definite" and not any(standing_of(w.fold) for w in words[group.first : head]):
        yield people.claim(described.person, "job", trade, group.first, head + 1)


def _part(people: People, described: Description) -> Iterator[TraitClaim]:
    """What part somebody has in an affair: seller, tenant, referee; nobody has it who had it or "also" has it."""
    words, head, group = people.words, described.head, described.group
    before = words[head - (2 if words[head - 1].fold == "'s" else 1)].fold  # "club president", "the club's president"
    parts = parts_of(words[head].fold, before) if described.how in ("own", "apposed", "predicate") else ()
    around = words[max(group.first - 2, 0) : min(group.last + 2, len(words))]
    if parts and described.person.named and not any(standing_of(w.fold) or w.fold in _BESIDES for w in around):
        yield people.claim(described.person, "part", "|".join(sorted(parts)), head, head + 1)


#: Words by which a text says that somebody has two parts.
_BESIDES = frozenset({"also", "himself", "herself", "both", "once", "too", "turned", "like", "as"})


def _nation(people: People, described: Description) -> Iterator[TraitClaim]:
    """``the Danish architect``: the adjective right before the noun, or one modifier away; "an Italian" alone."""
    words, group, head = people.words, described.group, described.head
    behind = words[group.last : group.last + 3]
    if described.how == "apposed" and len(behind) == 3 and behind[0].fold == "from" and behind[2].text in (",", "."):
        home = behind[1].country
        if home is not None and home.form == "name":
            yield people.claim(described.person, "nationality", home.country, group.first, group.last + 2)
    for token in range(max(group.first, head - 2, 1), head + 1):
        country = words[token].country
        if country is None or country.form not in ("adjective", "people"):
            continue
        before, after = words[token - 1], words[min(token + 1, len(words) - 1)]
        if not {before.text, after.text} & {"-", "and", "or", "/"} and before.country is None:
            yield people.claim(described.person, "nationality", country.country, token, head + 1)
        return
