"""Offices by what they are called and held in: "the port's union" of "head of the port's union"; still held or not."""

from factcheck.lexicon.camps import camp_of
from factcheck.lexicon.entries import Title
from factcheck.lexicon.helms import is_body
from factcheck.lexicon.posts import held_alone, rivalry, standing_of
from factcheck.reading.entities import Entity
from factcheck.reading.names import Name
from factcheck.reading.naming.offices import Office, find_offices
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers
from factcheck.text.frozen import Record

OF = frozenset({"of", "at", "for", "in", "with"})
#: Behind a name the others lead to what is done: "asked Judge Ann Lee for time".
_OF_A_NAME = frozenset({"of"})
#: Kinds of offices that are held for a country; an economist is only from there, or knows it.
_NATIONAL = frozenset({"government", "diplomatic", "spokes", "legislature", "royal", "military", "police"})
_BODIES = frozenset({"organisation", "team", "group", "other"})


class Scope(Record):
    """What an office is held in: an entity, the words for it; ``standing`` as the words around the office say."""

    of: int | None = None
    name: str = ""
    standing: str = "present"


def key_of(layers: Layers, office: Office, title: Title) -> str:
    """The office without the words that say how it is held: as written where the table of posts knows it so."""
    words = layers.tokens.words[office.first : office.last]
    written = " ".join(w.fold for w in words if not standing_of(w.fold) and w.shape != "punct")
    if held_alone(written) or rivalry(written) is not None:
        return written
    own = _own_words(layers, office)
    return " ".join(w for w in title.title.split() if w in own or not standing_of(w)) or title.title


def _own_words(layers: Layers, office: Office) -> tuple[str, ...]:
    """The "first" of "first lady" and "first minister", who are no deputies."""
    words, entry = layers.tokens.words, layers.tokens.entry
    at = next((t for t in range(office.first, office.last) if entry(t, "title") is not None), office.last)
    return ("first",) if any(words[t].fold == "first" for t in range(at, office.last)) else ()


def scope_of(layers: Layers, office: Office, after: int, title: Title) -> Scope:
    """What the office is held in, by the words before it, else by those after it or after the name."""
    words, entities, nouns = layers.tokens.words, layers.entities, layers.phrases.noun_at
    group = nouns.get(office.last - 1)
    if group is not None and group.first > office.first:
        group = nouns.get(office.first)  # "the governor's chief of staff"
    first = min(group.first, office.first) if group is not None else office.first
    standing = _standing(layers, first, office, title)
    behind = OF if after == office.last else _OF_A_NAME
    behind |= {"to"} if title.kind == "diplomatic" else frozenset()
    end = _joined_office(layers, after) if after == office.last else after
    held = _held_in(layers, end, behind)
    for token in range(office.first - 1, first - 1, -1):
        entity = entities.at(token)
        if entity is None or entity.kind == "person" or words[token].fold.startswith(_SIDING):
            continue  # "the pro-Arden mayor" is no mayor of Arden
        if held is None or not _only_says_whence(layers, token, entity, title, held):
            return Scope(entity.number, entity.name.lower(), standing)
    if group is not None and group.possessor is not None and group.possessor < office.first:
        owner = entities.at(group.possessor)
        if owner is not None:
            return Scope(owner.number, owner.name.lower(), standing)
        if words[group.possessor].pronoun is None:
            return Scope(None, words[group.possessor].fold, standing)
        return Scope(None, f"{words[group.possessor].fold} #{office.first}", standing)  # nobody knows whose
    if first > 1 and words[first - 1].text == ")":
        body = entities.at(first - 2)  # "the Cyclists' Club (CC) president"
        if body is not None and body.kind in _BODIES:
            return Scope(body.number, body.name.lower(), standing)
    if first < office.first and is_body(words[office.first - 1].fold):
        return Scope(None, words[office.first - 1].fold, standing)  # "the computer products group president"
    if held is None:
        before = find_offices(layers.tokens).ending.get(office.first - 1)
        if before is not None and words[office.first - 1].fold in ("and", "&") and after != office.last:
            return Scope(*scope_of(layers, before, before.last, title)[:2], standing)
        return Scope(standing=standing)
    last = held.last
    entity = entities.at(held.head)
    if (name := named_behind(layers, office.last)) is not None and name.last == last:
        last = name.first  # "the president of Peru Ana Ruiz"
        entity = entities.at(last - 1)
    named = " ".join(w.fold for w in words[held.first : last] if w.fold != held.determiner)
    return Scope(None if entity is None else entity.number, named, standing)


def named_behind(layers: Layers, at: int) -> Name | None:
    """The name that ends what an office is held in: Ana Ruiz in "the president of Peru Ana Ruiz"."""
    words = layers.tokens.words
    if at + 2 >= len(words) or words[at].fold not in _OVER or (held := layers.phrases.noun_at.get(at + 1)) is None:
        return None
    person = layers.entities.at(held.last - 1)
    links = person.links if person is not None and person.kind == "person" and person.named else ()
    name = next((m.name for m in links if m.name is not None and m.name.last == held.last), None)
    if name is None or len(name.words) < _FULL or name.titles or name.first <= held.first:
        return None
    if any(w.person is not None or w.title is not None for w in words[held.first : name.first]):
        return None  # "the coach of the swimmer Ann Lee"
    body = layers.entities.at(name.first - 1)
    country = words[name.first - 1].country
    adjective = country is not None and country.form != "name"
    return name if body is not None and body.kind != "person" and not adjective else None


_OVER = frozenset({"of", "for", "to", "at"})
_FULL = 2


def _standing(layers: Layers, first: int, office: Office, title: Title) -> str:
    """How an office is held, by the words around it; not by the "New" of "New York Governor Ann Lee"."""
    words, around = layers.tokens.words, range(_whence(layers, first), office.last)
    told = [words[t].fold for t in around if not words[t].capital or layers.entities.at(t) is None]
    told += title.title.split()  # "VP" has it in one word
    own = _own_words(layers, office)
    behind = layers.tokens.folds(office.last, office.last + _OF_THEN)
    if any(behind[n : n + 3] in _AT_THE_TIME for n in range(len(behind))):
        return "former"
    return next((found for w in told if w not in own and (found := standing_of(w))), "present")


def _whence(layers: Layers, first: int) -> int:
    """Where the words begin that tell how an office is held: at "former" of "a former banker and prime minister"."""
    nouns, words = layers.phrases.noun_at, layers.tokens.words
    before = nouns.get(first - 2) if first > 1 and words[first - 1].fold in ("and", "&") else None
    own = nouns.get(first)
    return max(first - 1, 0) if before is None or own is None or own.determiner else before.first


#: So many tokens behind an office "at that time" stands, over what it is held in.
_OF_THEN = 8
_AT_THE_TIME = (("at", "that", "time"), ("at", "the", "time"))


def _held_in(layers: Layers, at: int, behind: frozenset[str]) -> NounGroup | None:
    """The group behind an office that says what it is held in; over a field, "at" and "for" bring in the body."""
    words, nouns = layers.tokens.words, layers.phrases.noun_at
    if at + 1 >= len(words) or words[at].fold not in behind or (held := nouns.get(at + 1)) is None:
        return None
    last = held.last
    if last + 1 < len(words) and words[last].fold in ("and", "&") and (more := nouns.get(last + 1)) is not None:
        last = more.last  # "head of technology and product for Alpex"
    entity = layers.entities.at(held.head)
    field = entity is None or (len(entity.links) == 1 and entity.kind != "person" and len(entity.names[0]) == 1)
    if held.determiner or not field or last + 1 >= len(words):
        return held
    body = nouns.get(last + 1) if words[last].fold in _EMPLOYING else None
    known = layers.entities.at(body.head) if body is not None else None
    return body if known is not None and known.kind in _BODIES else held


_EMPLOYING = frozenset({"at", "for", "with"})
_SIDING = ("pro-", "anti-")


def _only_says_whence(layers: Layers, token: int, entity: Entity, title: Title, held: NounGroup) -> bool:
    """True of the country or the party of "UK economist at Alpex", "the Republican chairman of the committee"."""
    if camp_of(layers.tokens.words[token]) is not None:
        return True
    link = layers.tokens.words[held.first - 1].fold
    if entity.kind == "other":
        return link == "at"  # "a Non-resident Fellow at Alpex"
    return link in _EMPLOYING and entity.kind == "country" and title.kind not in _NATIONAL


def _joined_office(layers: Layers, after: int) -> int:
    """The end of the second office of "president and chief executive of the mill", both of which are held in it."""
    words = layers.tokens.words
    starting = find_offices(layers.tokens).starting
    second = starting.get(after + 1) if after + 1 < len(words) and words[after].fold == "and" else None
    return second.last if second is not None else after
