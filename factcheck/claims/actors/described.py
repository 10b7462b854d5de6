"""What a description tells of whom it describes: sex, trade, nationality, family, side, client, birthplace, habits."""

from collections.abc import Callable, Iterator

from factcheck.claims.actors.clients import sides_named_in
from factcheck.claims.actors.descriptions import Description
from factcheck.claims.actors.kin import kin_of
from factcheck.claims.actors.people import People
from factcheck.claims.actors.places import place_of, place_of_word
from factcheck.claims.claim import TraitClaim
from factcheck.lexicon.camps import camp_of
from factcheck.lexicon.counterparts import parts_of
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.habits import breaks_of_habit, habit_nouns
from factcheck.lexicon.jobs import trade_of
from factcheck.lexicon.kin import age_of_decade, age_of_noun
from factcheck.lexicon.posts import agents, officers, portfolio, standing_of
from factcheck.reading.phrases import NounGroup

Teller = Callable[[People, Description], Iterator[TraitClaim]]

#: Kinds of nouns for men that nobody uses of women; "chairman" and "fisherman" are.
_SEXED = frozenset({"kin", "adult", "child"})
#: Kinds of nouns for somebody of a government: "the Jordanian official" may be any.
_OFFICIALS = frozenset({"official", "politician", "expert", "soldier", "police"})
#: Words by which a text says that somebody has two parts.
_BESIDES = frozenset({"also", "now", "himself", "herself", "both", "once", "too", "turned", "like", "as"})
#: Words beside one that names a side, by which it names another or several: "anti-army", "Labour and Tory".
_WIDENING = frozenset({"-", "and", "or", "/", "&", "ex", "anti", "pro", "former"})


def told_by_description(people: People, described: Description) -> Iterator[TraitClaim]:
    """Every detail that a description tells; a body has a country and a seat, and none of the others."""
    for tell in _OF_PERSONS if described.person.kind == "person" else _OF_BODIES:
        yield from tell(people, described)


def _held_now(people: People, described: Description) -> bool:
    """False of "the former baker", "the deputy spokesman"."""
    return not any(standing_of(w.fold) for w in people.words[described.group.first : described.head])


def _behind(people: People, described: Description, *prepositions: str) -> NounGroup | None:
    """The group that a preposition joins to a description: "a spokesman for [the army]"."""
    at = max(described.head + 1, described.group.last if described.how != "own" else 0)
    if at + 1 >= len(people.words) or people.words[at].fold not in prepositions:
        return None
    return people.group(at + 1)


def _sex(people: People, described: Description) -> Iterator[TraitClaim]:
    head, noun = described.head, people.words[described.head].person
    linked = described.how != "definite" or people.person(head) is not None
    if noun is not None and noun.sex and linked and (noun.kind in _SEXED or noun.sex == "f"):
        yield people.claim(described.person, "sex", noun.sex, head, head + 1)


def _age(people: People, described: Description) -> Iterator[TraitClaim]:
    """ "The teenager", "a man in his forties"."""
    noun, head = people.words[described.head].person, described.head
    if noun is not None and (span := age_of_noun(noun.lemma)):
        yield people.claim(described.person, "age", span, head, head + 1)
    decade = _behind(people, described, "in")
    if decade is not None and decade.possessor is not None and (span := age_of_decade(people.words[decade.head].fold)):
        yield people.claim(described.person, "age", span, decade.first - 1, decade.last)


def _trade(people: People, described: Description) -> Iterator[TraitClaim]:
    """What somebody does for a living; not what he was, trains to be or is called by others."""
    words, head, group = people.words, described.head, described.group
    trade = trade_of(words[head].fold, words[head - 1].fold) if words[head].person is not None else ""
    if trade and described.how != "definite" and _held_now(people, described):
        yield people.claim(described.person, "job", trade, group.first, head + 1)


def _part(people: People, described: Description) -> Iterator[TraitClaim]:
    """What part somebody has in an affair: seller, tenant, referee; nobody has it who had it or "also" has it."""
    words, head, group = people.words, described.head, described.group
    before = words[head - (2 if words[head - 1].fold == "'s" else 1)].fold  # "club president", "the club's president"
    parts = parts_of(words[head].fold, before) if described.how != "definite" else ()
    around = words[max(group.first - 2, 0) : min(group.last + 2, len(words))]
    if parts and described.person.named and not any(standing_of(w.fold) or w.fold in _BESIDES for w in around):
        yield people.claim(described.person, "part", "|".join(sorted(parts)), head, head + 1)


def _nation(people: People, described: Description) -> Iterator[TraitClaim]:
    """``the Danish architect``: the adjective right before the noun, or one modifier away; "an Italian" alone."""
    words, group, head = people.words, described.group, described.head
    if words[group.first - 1].fold in _BESIDES:
        return  # "born in Oslo and now a Danish citizen"
    official = words[head].person is not None and words[head].person.kind in _OFFICIALS  # type: ignore[union-attr]
    if official and described.how == "definite" and people.person(head) is None:
        return
    home = _behind(people, described, "from") if described.how == "apposed" else None
    country = words[home.last - 1].country if home is not None and _is_one_name(people, home) else None
    if home is not None and country is not None and country.form == "name" and words[home.last].shape == "punct":
        yield people.claim(described.person, "nationality", country.country, group.first, home.last)
    for token in range(max(group.first, head - 2), head + 1):
        country = words[token].country
        if country is None or country.form not in ("adjective", "people"):
            continue
        beside = (*words[max(token - 1, 0) : token], *words[token + 1 : token + 2])
        if all(w.text not in ("-", "and", "or", "/") and w.country is None for w in beside):
            yield people.claim(described.person, "nationality", country.country, token, head + 1)
        return


def _is_one_name(people: People, group: NounGroup) -> bool:
    """True of "Peru" and "the Philippines"."""
    return group.last - group.first == (2 if people.words[group.first].fold == "the" else 1)


def _hyphenated(people: People, described: Description) -> Iterator[TraitClaim]:
    """ "The Swiss-born scientist", "Axim-born Ann Lee", "Turin-based Alpex"; people are based now here, now there."""
    trait, hyphened = ("birth", "-born") if described.person.kind == "person" else ("base", "-based")
    for token in range(described.group.first, described.head + 1):
        written = people.words[token].text
        if not written.endswith(hyphened) or not (value := place_of_word(written.removesuffix(hyphened))):
            continue
        before = people.words[token - 1]
        if before.capital and before.country is None and not before.bits & _SMALL:
            value = f"town|{before.fold} {written.removesuffix(hyphened).lower()}|"  # "New York-based"
        yield people.claim(described.person, trait, value, token, described.head + 1)


_SMALL = int(Tag.DET | Tag.POSS | Tag.PREP | Tag.CONJ | Tag.PUNCT)


def _native(people: People, described: Description) -> Iterator[TraitClaim]:
    """ "A native of Axim", "the Axim native"."""
    head, group = described.head, described.group
    if people.words[head].fold != "native":
        return
    of = _behind(people, described, "of")
    if of is not None:
        place = place_of(people, of.first) or place_of(people, of.first + 1)
    else:
        place = place_of(people, head - 1) if head > group.first else ""
    for trait in ("birth", "home") if place else ():
        yield people.claim(described.person, trait, place, max(group.first, head - 1), head + 1)


def _camp(people: People, described: Description) -> Iterator[TraitClaim]:
    """ "Labour councillor X", "X, the army's spokesman", "X, a spokesman for the army", "X is a Tory"."""
    if described.how == "definite" or not _held_now(people, described):
        return
    words, name = people.words, described.name
    told = [described.group]
    if words[described.head].fold in agents() | officers() | _SITTING:
        told += [of for of in (_behind(people, described, "of", "for", "from"),) if of is not None]
    for token in (t for group in told for t in range(group.first, group.last)):
        if name is not None and name.first <= token < name.last:
            continue
        camp = camp_of(words[token], words[token - 1])
        after = words[min(token + 1, len(words) - 1)]
        if after.capital and camp_of(after, words[token]) is not None:
            continue  # "the Liberal Democrat"
        if portfolio(f"{words[token].fold} {after.fold}"):
            continue  # "the Labour Minister"
        if camp is not None and _WIDENING.isdisjoint((words[token - 1].fold, after.fold)):
            first, last = (name.first, name.last) if name is not None else (token, token + 1)
            yield people.claim(described.person, camp.field, camp.value, min(token, first), max(token + 1, last))


#: Nouns for those who are of a party without leading it: "a member of the Liberals", "a lawmaker from the opposition".
_SITTING = frozenset({"member", "lawmaker", "legislator", "councillor", "senator", "candidate"})


def _client(people: People, described: Description) -> Iterator[TraitClaim]:
    """ "The union's lawyer, X", "X, a spokesman for the company", "company lawyer X"."""
    group, head, noun = described.group, described.head, people.words[described.head].fold
    if described.how == "definite" or noun not in agents() | officers() or not _held_now(people, described):
        return
    value, last = sides_named_in(people, group.first, head), head
    if not value and (of := _behind(people, described, "for", "of")) is not None:
        value, last = sides_named_in(people, of.first, of.last), of.last
    if noun not in agents():  # whoever leads a body does not stand for it in a case of law
        value = "|".join(side for side in value.split("|") if not side.startswith(("law:", "case:")))
    if value:
        name = (described.name.first, described.name.last) if described.name is not None else ()
        edges = (group.first, head + 1, last, *name)
        yield people.claim(described.person, "client", value, min(edges), max(edges))


def _habit(people: People, described: Description) -> Iterator[TraitClaim]:
    """ "A devout Muslim", "is a vegan"; in a sentence that tells of no other time and no change."""
    head, group = described.head, described.group
    found = habit_nouns().get(people.words[head].fold)
    if found is None or group.determiner not in ("a", "an") or not _held_now(people, described):
        return
    if not people.of_then(head, breaks_of_habit()):
        yield people.claim(described.person, *found, group.first, head + 1)


_OF_PERSONS: tuple[Teller, ...] = (
    _sex, kin_of, _trade, _part, _nation, _age, _hyphenated, _native, _camp, _client, _habit,
)  # fmt: skip
_OF_BODIES: tuple[Teller, ...] = (_nation, _hyphenated)
