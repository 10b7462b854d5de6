"""Families: whose wife or son somebody is, how many children he has, whether he is married or an only child."""

from collections.abc import Iterator

from factcheck.claims.actors.descriptions import Description
from factcheck.claims.actors.people import People
from factcheck.claims.actors.protagonists import PRONOUNS
from factcheck.claims.claim import TraitClaim
from factcheck.lexicon.kin import bond_of
from factcheck.lexicon.posts import standing_of
from factcheck.reading.entities import Entity
from factcheck.reading.phrases import NounGroup

_OFFSPRING = {
    "child": "children", "kid": "children", "son": "sons", "boy": "sons", "daughter": "daughters", "girl": "daughters",
}  # fmt: skip
_SPOUSES = frozenset({"wife", "husband", "spouse"})
_WIDOWED = frozenset({"widow", "widower"})
#: What a word for somebody's state says of him.
STATES = {
    "bachelor": ("married", "never"), "spinster": ("married", "never"), "unmarried": ("married", "never"),
    "childless": ("children", "0"),
}  # fmt: skip
_DYING = frozenset({"die", "perish", "drown", "pass", "kill", "fall", "murder", "shoot"})
_NOT_YET = frozenset({"future", "then", "would-be", "intended", "no"})
_GONE = frozenset({"former", "ex", "late", "dead", "first", "second", "estranged"})
#: Of these one has one at a time.
_ONE_EACH = frozenset({"wife", "husband", "mother", "father"})
#: Words by which there were several, or the bond is told as past.
_SEVERAL = _GONE | {"third", "foster", "adoptive", "biological"}
#: Words of a death or a parting, after which there may have been another.
_PARTING = frozenset(
    {"died", "dies", "death", "divorced", "divorce", "remarried", "married", "widow", "widower", "then", "former"}
)


def kin_of(people: People, described: Description) -> Iterator[TraitClaim]:
    """Whose wife, son or cousin somebody is ("his wife"), and how many children he has ("a father of four")."""
    words, person, group, head = people.words, described.person, described.group, described.head
    noun = words[head].person
    if noun is None:
        return
    bond, before = bond_of(noun.lemma), [w.fold for w in words[group.first : head]]
    for token in range(group.first, head + 1):
        if (state := STATES.get(words[token].fold)) is not None:
            yield people.claim(person, *state, token, token + 1)
    if bond == "parent":
        yield from _parent(people, person, head)
    if group.possessor is None:
        if noun.lemma in _WIDOWED and not _of_somebody(people, group):
            yield people.claim(person, "married", "widowed", head, head + 1)
        if "only" in before and (bond == "child" or noun.lemma == "child"):
            yield people.claim(person, "siblings", "none", group.first, head + 1)
        whose = _named_behind(people, head) if bond else None
        if whose is not None:
            yield people.claim(person, "relation", bond, group.first, head + 1, of=str(whose.number))
    elif bond:
        anchor = people.layers.entities.at(group.possessor) or people.owner(group) or _relative(people, group)
        if anchor is not None:  # his own, where a son has his father's name
            yield people.claim(person, "relation", bond, group.first, head + 1, of=str(anchor.number))
            yield from _one_each(people, described, anchor)
        elif words[group.first].fold == "the" and (owner := words[group.possessor].person) and not owner.plural:
            known = " ".join(w.fold for w in words[group.first : group.possessor + 1])  # "the climber's sister"
            yield people.claim(person, "relation", bond, group.first, head + 1, of=known)


def _named_behind(people: People, head: int) -> Entity | None:
    """Ann Lee of "the brother of Ann Lee"; nobody of "the brother of Ann Lee's driver" or of "Ann and Bo Lee"."""
    words = people.words
    group = people.group(head + 2) if head + 2 < len(words) and words[head + 1].fold == "of" else None
    if group is None or group.possessor is not None or words[min(group.last, len(words) - 1)].fold == "and":
        return None
    return people.person(group.head)


def _one_each(people: People, described: Description, owner: Entity) -> Iterator[TraitClaim]:
    """Whom the text names as somebody's wife, husband, mother or father, of whom everybody has one."""
    name, head, group = described.name, described.head, described.group
    if name is None or name.titles or group.possessor is None or name.first <= group.possessor < name.last:
        return
    between = [w.fold for w in people.words[group.possessor : head]]
    fold = people.words[head].fold
    if fold not in _ONE_EACH or any(w in _SEVERAL or standing_of(w) for w in between) or people.of_then(head, _PARTING):
        return
    if people.words[group.possessor].fold in PRONOUNS and not _alone(people, group.possessor, owner, described.person):
        return
    written = " ".join(word.text for word in people.words[name.first : name.last])
    yield people.claim(owner, fold, written, min(head, name.first), max(head + 1, name.last))


def _alone(people: People, token: int, owner: Entity, kin: Entity) -> bool:
    """True where a pronoun's sentence and the one before name nobody else whom it may mean."""
    index = people.layers.sentences.index(token)
    near = people.of_sentence.get(index, set()) | people.of_sentence.get(index - 1, set())
    return people.person(token) is owner and near <= {owner.number, kin.number}


def _parent(people: People, person: Entity, head: int) -> Iterator[TraitClaim]:
    """ "A father of four", "the mother of two small daughters": all of them."""
    words = people.words
    number = words[head + 2].number if head + 2 < len(words) and words[head + 1].fold == "of" else None
    if number is None or number.rest or number.kind != "cardinal":
        return
    group = people.group(head + 2)
    last = group.last if group is not None and group.first <= head + 2 else head + 3
    yield people.claim(person, "children", str(number.value), head, last)
    for kind, count in offspring(people, group) if group is not None else ():
        if kind != "children":
            yield people.claim(person, kind, count, head, last)
            yield people.claim(person, "daughters" if kind == "sons" else "sons", "0", head, last)


def offspring(people: People, group: NounGroup) -> Iterator[tuple[str, str]]:
    """What "two daughters", "a son" and "no children" count."""
    noun = people.words[group.head].person
    kind = _OFFSPRING.get(noun.lemma, "") if noun is not None else ""
    if kind and group.possessor is None and (count := _count(people, group)) is not None:
        yield kind, str(count)


def _count(people: People, group: NounGroup) -> int | None:
    if people.words[group.first].fold == "no":
        return 0
    for word in people.words[group.first : group.head]:
        if word.number is not None and word.number.kind == "cardinal" and isinstance(word.number.value, int):
            return word.number.value
    return 1 if group.determiner in ("a", "an") and not group.plural else None


def possessed(people: People) -> Iterator[TraitClaim]:
    """ "Her husband", "Larsen's three sons", "his elder brother": whoever has one."""
    words = people.words
    for token in people.layers.tokens.positions("person"):
        noun, group = words[token].person, people.group(token)
        if group is None or noun is None or group.possessor is None or words[token].shape != "lower":
            continue
        if group.head != token and not (group.head > token and all(w.capital for w in words[token + 1 : group.last])):
            continue  # "her sister Lotte" is a sister, "her sister club" is none
        said = _had(people, group, token)
        person = people.owner(group) or _relative(people, group) if said is not None else None
        if said is not None and person is not None:
            yield people.claim(person, *said, group.first, token + 1)


def _had(people: People, group: NounGroup, token: int) -> tuple[str, str] | None:
    """What kin at a token tells of whoever has them: that he is married, has brothers or sisters, so many children."""
    noun = people.words[token].person
    before = {w.fold for w in people.words[group.first : token]}
    if noun is None:
        return None
    if noun.lemma in _WIDOWED:
        return "married", "once"
    if noun.lemma in _SPOUSES:
        return None if before & _NOT_YET else ("married", _spouse(people, group, token, before))
    if bond_of(noun.lemma) == "sibling" and not noun.lemma.startswith("half"):
        return "siblings", "some"
    kind = _OFFSPRING.get(noun.lemma, "")
    count = _count(people, group) or (None if noun.plural else 1)
    if not kind or noun.lemma in ("boy", "girl") or count is None:
        return None
    return kind, str(count) if noun.plural or "only" in before else "1+"


def _spouse(people: People, group: NounGroup, token: int, before: set[str]) -> str:
    """Whether a wife or husband is one who was, who lives, or of whom nothing says so."""
    clause = people.layers.statements.at(token)
    verb = clause.verb if clause is not None and clause.subject is group else None
    if before & _GONE or (verb is not None and verb.lemma in _DYING):
        return "once"
    speaks = verb is not None and any(a.cue_at == verb.head for a in people.layers.attributions)
    return "living spouse" if speaks or (verb is not None and verb.tense == "present") else "spouse"


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
