"""Families: whose wife or son somebody is, how many children he has, whether he is married or an only child."""

from collections.abc import Iterator

from factcheck.claims.actors.descriptions import Description
from factcheck.claims.actors.people import People
from factcheck.claims.claim import TraitClaim
from factcheck.lexicon.kin import bond_of
from factcheck.reading.entities import Entity
from factcheck.reading.phrases import NounGroup
from factcheck.reading.statements import Statement

_OFFSPRING = {
    "child": "children", "kid": "children", "son": "sons", "boy": "sons", "daughter": "daughters", "girl": "daughters",
}  # fmt: skip
_SPOUSES = frozenset({"wife", "husband", "spouse"})
_SINGLE = frozenset({"bachelor", "spinster"})
_WIDOWED = frozenset({"widow", "widower"})


def kin_of(people: People, described: Description) -> Iterator[TraitClaim]:
    """Whose wife, son or cousin somebody is ("his wife"), and how many children he has ("a father of four")."""
    words, person, group, head = people.words, described.person, described.group, described.head
    noun = words[head].person
    if noun is None:
        return
    bond = bond_of(noun.lemma)
    if bond == "parent":
        yield from _parent(people, person, head)
    if noun.lemma in _SINGLE:
        yield people.claim(person, "married", "never", head, head + 1)
    if noun.lemma in _WIDOWED and group.possessor is None and not _of_somebody(people, group):
        yield people.claim(person, "married", "widowed", head, head + 1)
    if any(w.fold == "childless" for w in words[group.first : head]):
        yield people.claim(person, "children", "0", group.first, head + 1)
    if any(w.fold == "unmarried" for w in words[group.first : head]):
        yield people.claim(person, "married", "never", group.first, head + 1)
    if bond == "child" and "only" in {w.fold for w in words[group.first : head]} and group.possessor is None:
        yield people.claim(person, "siblings", "none", group.first, head + 1)
    if noun.lemma == "child" and words[head - 1].fold == "only":
        yield people.claim(person, "siblings", "none", group.first, head + 1)
    if bond and group.possessor is not None:
        anchor = people.layers.entities.at(group.possessor) or people.owner(group)
        if anchor is not None and anchor is not person:
            yield people.claim(person, "relation", bond, group.first, head + 1, of=str(anchor.number))


def _parent(people: People, person: Entity, head: int) -> Iterator[TraitClaim]:
    """ "A father of four", "the mother of two small daughters": all of them."""
    words = people.words
    number = words[head + 2].number if head + 2 < len(words) and words[head + 1].fold == "of" else None
    if number is None or number.rest or number.kind != "cardinal":
        return
    group = people.group(head + 2)
    last = group.last if group is not None and group.first <= head + 2 else head + 3
    yield people.claim(person, "children", str(number.value), head, last)
    kind = _kind(people, group) if group is not None else ""
    if kind in ("sons", "daughters"):
        yield people.claim(person, kind, str(number.value), head, last)
        yield people.claim(person, "daughters" if kind == "sons" else "sons", "0", head, last)


def _kind(people: People, group: NounGroup) -> str:
    noun = people.words[group.head].person
    return _OFFSPRING.get(noun.lemma, "") if noun is not None else ""


def families(people: People) -> Iterator[TraitClaim]:
    """Children, spouses, brothers and sisters that clauses tell of."""
    for statement in people.told_by("have", "leave", "survive", "raise", "marry", "widow", "be"):
        verb = statement.verb
        if verb is None or statement.certainty != "asserted":
            continue
        if verb.lemma in ("have", "leave", "survive", "raise"):
            yield from _has(people, statement)
        elif verb.lemma == "marry" and not verb.modal and verb.tense != "future":
            person = people.who(statement.subject)
            if person is not None and (verb.negated or (statement.objects and not verb.passive)):
                yield people.claim(person, "married", "never" if verb.negated else "spouse", verb.first, verb.last)
        elif verb.lemma == "widow" and verb.passive and not (verb.modal or verb.negated):
            person = people.who(statement.subject)
            if person is not None:
                yield people.claim(person, "married", "widowed", verb.first, verb.last)
        elif verb.lemma == "be" and not verb.negated:
            yield from _is(people, statement)
    for token in people.layers.tokens.positions("person"):
        yield from _possessed(people, token)
        if token and people.words[token].fold == "child" and people.words[token - 1].fold == "only":
            yield from _of_the_subject(people, token)


def _has(people: People, statement: Statement) -> Iterator[TraitClaim]:
    """ "Has two daughters", "leaves a son", "is survived by two sons", "has no children"."""
    verb, person = statement.verb, people.who(statement.subject)
    if verb is None or person is None or verb.modal:
        return
    if verb.lemma == "survive":
        if not verb.passive:
            return
        groups = tuple(a.group for a in statement.adjuncts if a.preposition == "by")
    else:
        groups = statement.objects
    for group in groups:
        kind = _kind(people, group)
        if kind and group.possessor is None and (count := _count(people, group)) is not None:
            yield people.claim(person, kind, str(count), group.first, group.last)


def _count(people: People, group: NounGroup) -> int | None:
    if people.words[group.first].fold == "no":
        return 0
    for word in people.words[group.first : group.head]:
        if word.number is not None and word.number.kind == "cardinal" and isinstance(word.number.value, int):
            return word.number.value
    return 1 if group.determiner in ("a", "an") and not group.plural else None


def _is(people: People, statement: Statement) -> Iterator[TraitClaim]:
    """ "Was an only child", "is unmarried", "is childless"."""
    person, at = people.who(statement.subject), statement.predicate
    if person is None or at is None:
        return
    words = people.words
    fold = words[at].fold
    if fold in ("unmarried", "bachelor", "spinster"):
        yield people.claim(person, "married", "never", at, at + 1)
    elif fold == "childless":
        yield people.claim(person, "children", "0", at, at + 1)
    elif fold == "child" and words[at - 1].fold == "only":
        yield people.claim(person, "siblings", "none", at - 1, at + 1)


def _of_the_subject(people: People, token: int) -> Iterator[TraitClaim]:
    """ "Born in Fez, the only child of a smith, he came": of whom the sentence goes on to speak."""
    group, bounds = people.group(token), people.layers.sentences.of(token)
    if group is None or group.possessor is not None or people.words[group.first - 1].text != ",":
        return
    clauses = (people.layers.statements.at(t) for t in range(group.last, bounds.last))
    subjects = (c.subject for c in clauses if c is not None and c.kind == "main" and c.subject is not None)
    subject = next((s for s in subjects if s.first > token), None)
    person = people.who(subject)
    if person is not None:
        yield people.claim(person, "siblings", "none", group.first, token + 1)


def _possessed(people: People, token: int) -> Iterator[TraitClaim]:
    """ "Her husband", "Larsen's three sons", "his elder brother": whoever has one."""
    words, group = people.words, people.group(token)
    noun = words[token].person
    if group is None or noun is None or group.possessor is None or words[token].shape != "lower":
        return
    if group.head != token and not (group.head > token and all(w.capital for w in words[token + 1 : group.last])):
        return  # "her sister Lotte" is a sister, "her sister club" is none
    person = people.owner(group) or _relative(people, group)
    if person is None:
        return
    if noun.lemma in _WIDOWED:
        yield people.claim(person, "married", "once", group.first, token + 1)
    elif noun.lemma in _SPOUSES and not any(w.fold in _NOT_YET for w in words[group.first : token]):
        clause = people.layers.statements.at(token)
        verb = clause.verb if clause is not None and clause.subject is group else None
        gone = any(w.fold in _GONE for w in words[group.first : token])
        if gone or (verb is not None and verb.lemma in _DYING):
            yield people.claim(person, "married", "once", group.first, token + 1)
        else:
            speaks = verb is not None and any(a.cue_at == verb.head for a in people.layers.attributions)
            living = verb is not None and (verb.tense == "present" or speaks)
            yield people.claim(person, "married", "living spouse" if living else "spouse", group.first, token + 1)
    elif bond_of(noun.lemma) == "sibling" and not noun.lemma.startswith("half"):
        yield people.claim(person, "siblings", "some", group.first, token + 1)
    elif (kind := _OFFSPRING.get(noun.lemma, "")) and noun.lemma not in ("boy", "girl"):
        count = _count(people, group) or (None if noun.plural else 1)
        if count is not None:
            exact = noun.plural or any(w.fold == "only" for w in words[group.first : token])
            yield people.claim(person, kind, str(count) if exact else "1+", group.first, token + 1)


def _relative(people: People, group: NounGroup) -> Entity | None:
    """Ann Lee of "Ann Lee, whose husband"."""
    words, at = people.words, group.first - 1
    if at < 1 or words[group.first].fold != "whose":
        return None
    return people.person(at - 1 if words[at].text == "," else at)


def _of_somebody(people: People, group: NounGroup) -> bool:
    """True of "the widow of the miner", who may have married again; not of "a widow of 77"."""
    after = people.words[group.last : group.last + 2]
    return len(after) == 2 and after[0].fold == "of" and after[1].number is None


_DYING = frozenset({"die", "perish", "drown", "pass", "kill", "fall", "murder", "shoot"})
_NOT_YET = frozenset({"future", "then", "would-be", "intended", "no"})
_GONE = frozenset({"former", "ex", "late", "dead", "first", "second", "estranged"})
