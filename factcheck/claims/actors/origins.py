"""Origins: where somebody was born, and which town is home."""

from collections.abc import Iterable, Iterator

from factcheck.claims.actors.descriptions import Description
from factcheck.claims.actors.people import People
from factcheck.claims.claim import TraitClaim
from factcheck.lexicon.word import cached_words
from factcheck.reading.entities import Entity
from factcheck.reading.names import Name
from factcheck.reading.statements import Statement


def origins(people: People, described: Iterable[Description]) -> Iterator[TraitClaim]:
    """Every birthplace and home town that the text gives of a named person."""
    for statement in people.told_by("bear", "grow", "raise", "hail", "come"):
        verb = statement.verb
        if verb is None or verb.modal or verb.negated:
            continue
        if verb.lemma == "bear" and verb.passive:
            yield from _in(people, statement, "birth", "in")
        elif (verb.lemma == "grow" and verb.particle == "up") or (verb.lemma == "raise" and verb.passive):
            yield from _in(people, statement, "home", "in")
        elif verb.lemma in ("hail", "come") and verb.tense == "present":
            yield from _in(people, statement, "home", "from")
    yield from residences(people)
    yield from hometowns(people)
    for description in described:
        yield from _native(people, description)
    for name in people.layers.names:
        yield from _from(people, name)
    for token in people.layers.tokens.positions("person"):
        if people.words[token].fold == "native":
            yield from _behind_native(people, token)


def residences(people: People) -> Iterator[TraitClaim]:
    """Who never lived elsewhere, and who moved to a place from another."""
    words = people.words
    for statement in people.told_by("live", "move", "settle", "emigrate", "immigrate"):
        verb, person = statement.verb, people.who(statement.subject)
        if verb is None or verb.modal or person is None or statement.certainty != "asserted":
            continue
        after = [w.fold for w in words[verb.last : min(statement.last, verb.last + _NEAR)]]
        if verb.lemma == "live":
            elsewhere = "elsewhere" in after or ("anywhere" in after and "else" in after)
            if (verb.negated and elsewhere) or (not verb.negated and after[:1] == ["all"] and "life" in after):
                yield people.claim(person, "residence", "one", verb.first, verb.last)
        elif (
            not verb.negated
            and verb.tense == "past"
            and any(
                a.preposition in ("to", "from", "in") and place_of(people, a.group.first) for a in statement.adjuncts
            )
        ):
            yield people.claim(person, "residence", "several", verb.first, verb.last)


def hometowns(people: People) -> Iterator[TraitClaim]:
    """ "Her hometown of Duluth", "Duluth, the rescuer's hometown"."""
    words = people.words
    for token in people.marked:
        group, fold = people.group(token), words[token].fold
        if group is None or group.possessor is None or group.first < 2:
            continue
        if fold not in _HOMES and not (fold == "home" and words[group.head].fold == "town"):
            continue
        after, before = group.last, group.first - 2
        place = ""
        if after + 1 < len(words) and words[after].fold in ("of", ","):
            place = place_of(people, after + 1)
        if not place and words[group.first - 1].text == "," and before in people.layers.phrases.noun_at:
            place = place_of(people, people.layers.phrases.noun_at[before].first)
        owner = people.layers.entities.at(group.possessor)
        person = owner if owner is not None and owner.kind == "person" and owner.named else people.hero("")
        if place and person is not None:
            trait = "birth" if fold == "birthplace" else "home"
            yield people.claim(person, trait, place, group.first, group.last)


_HOMES = frozenset({"hometown", "birthplace"})


def _in(people: People, statement: Statement, trait: str, preposition: str) -> Iterator[TraitClaim]:
    """The place behind "born in" or "grew up in"; of "in Tema, Ghana" the town."""
    person = people.who(statement.subject)
    verb = statement.verb
    if person is None or verb is None:
        return
    for adjunct in statement.adjuncts:
        if adjunct.preposition != preposition or adjunct.at > verb.last + _NEAR:
            continue
        place, after = place_of(people, adjunct.group.first), people.words[adjunct.group.last : adjunct.group.last + 1]
        if place and not (place.endswith("|") and after and after[0].fold == "and"):
            yield people.claim(person, trait, place, verb.head, adjunct.group.last)
        return


#: A place of birth stands right behind the verb, after a date at most.
_NEAR = 5


def place_of(people: People, first: int) -> str:
    """What a place is compared by: its sort, name and country ("town|leeds|England"); empty for what is none."""
    words, tokens = people.words, people.layers.tokens
    name = people.starts.get(first)
    country, entry = words[first].country, tokens.entry(first, "place")
    if country is not None:
        town = country.form == "capital"
        return f"town|{words[first].fold}|{country.country}" if town else f"country||{country.country}"
    if entry is not None and entry[1].kind in ("city", "state", "region", "island"):
        kind = "town" if entry[1].kind == "city" else "region"
        return f"{kind}|{entry[1].name.lower()}|{entry[1].country}"
    if name is None or name.kind == "person" or not words[first].capital:
        return ""
    if name.kind not in (None, "place", "other"):
        return ""
    return f"town|{' '.join(name.words)}|"


def _from(people: People, name: Name) -> Iterator[TraitClaim]:
    """ "Owen Tate, from Cardiff,", "Tate, 38, of Swansea,": a town that the tables know, between commas."""
    words, at = people.words, name.last
    if at + 4 < len(words) and words[at].text == "," and words[at + 1].shape == "digits":
        at += 2
    if at + 3 >= len(words) or words[at].text != "," or words[at + 1].fold not in ("from", "of"):
        return
    group, person = people.group(at + 2), people.person(name.last - 1)
    if person is None or group is None or group.last >= len(words) or words[group.last].text not in (",", "."):
        return
    place = place_of(people, at + 2)
    if place.startswith("town|") and not place.endswith("|"):
        yield people.claim(person, "home", place, name.first, group.last)


def _native(people: People, described: Description) -> Iterator[TraitClaim]:
    """ "The Swiss-born scientist", "Axim-born Ann Lee"."""
    for token in range(described.group.first, described.head + 1):
        word = people.words[token]
        if word.fold.endswith("-born") and (place := place_of_word(word.text[: -len("-born")])):
            yield people.claim(described.person, "birth", place, token, described.head + 1)


def place_of_word(written: str) -> str:
    """What "Axim" of "Axim-born" is compared by; empty for what is no name."""
    word = cached_words()[written]
    if word.country is not None:
        town = word.country.form == "capital"
        return f"town|{word.fold}|{word.country.country}" if town else f"country||{word.country.country}"
    if word.place is not None and word.place.kind == "city":
        return f"town|{word.fold}|{word.place.country}"
    return f"town|{word.fold}|" if word.capital else ""


def _behind_native(people: People, token: int) -> Iterator[TraitClaim]:
    """ "A native of Axim", "the Axim native": of the person it is said of, or of the one at hand."""
    words, group = people.words, people.group(token)
    if group is None:
        return
    if token + 2 < len(words) and words[token + 1].fold == "of":
        place = place_of(people, token + 3 if words[token + 2].fold == "the" else token + 2)
    else:
        place = place_of(people, token - 1) if token > group.first else ""
    person = _said_of(people, token)
    if place and person is not None:
        yield people.claim(person, "birth", place, max(group.first, token - 1), token + 1)
        yield people.claim(person, "home", place, max(group.first, token - 1), token + 1)


def _said_of(people: People, token: int) -> Entity | None:
    group = people.group(token)
    if group is None:
        return None
    before = people.ends.get(group.first - 1) if group.first else None
    if before is not None:
        return people.person(before.last - 1)
    described = people.group(group.first - 2) if group.first > 1 and people.words[group.first - 1].text == "," else None
    if described is not None and described.determiner == "the" and described.last == group.first - 1:
        return people.meant(described)
    after = people.starts.get(group.last + 1)
    if after is not None and people.words[group.last].text == ",":
        return people.person(after.last - 1)
    statement = people.layers.statements.at(token)
    if statement is not None and statement.predicate == token:
        return people.who(statement.subject)
    return people.meant(group) if group.determiner == "the" else None
