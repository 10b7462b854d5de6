"""Spellings: names that are one name written in two ways, or one person under two given names."""

import unicodedata
from collections.abc import Iterator

import attrs

from factcheck.article import Article
from factcheck.claims.claim import RoleClaim, TraitClaim
from factcheck.lexicon.nicknames import may_be_one
from factcheck.reading.entities import Entity, Mention
from factcheck.text.span import Span

Form = tuple[str, ...]


@attrs.frozen
class Respelling:
    """Two ways in which one name is written, a span of each, and why they are taken for one."""

    first: Span
    second: Span
    reasons: tuple[str, ...]


def respellings(article: Article) -> Iterator[Respelling]:
    """Yield names of persons that differ by a letter within one person, or between a full name and a lone surname."""
    people = [e for e in article.entities if e.kind == "person" and e.named]
    for person in people:
        forms = _forms(person)
        full = [form for form in forms if len(form) > 1]
        pair = next(((a, b) for n, b in enumerate(full[:_MANY]) for a in full[:n] if _one_letter_off(a, b)), None)
        if pair is not None:
            yield Respelling(forms[pair[0]].span, forms[pair[1]].span, (f"both are names of {person.name}",))
    yield from _two_of_one(article, people)
    yield from _lone_surnames(people)


def _two_of_one(article: Article, people: list[Entity]) -> Iterator[Respelling]:
    """Two people of one given name whose surnames are a letter apart, and whom no sentence names together."""
    by_given: dict[str, list[tuple[Entity, Form, Mention]]] = {}
    for person in people:
        form, mention = next(iter(_forms(person).items()), ((), None))
        if len(form) < 2 or mention is None:
            continue
        known = by_given.setdefault(form[0], [])
        for other, named, first in known[:_MANY]:
            if _one_letter_off(named, form) and not _together(article, other, person):
                yield Respelling(first.span, mention.span, ("one given name, and surnames a letter apart",))
        known.append((person, form, mention))


_MANY = 12


def _forms(person: Entity) -> dict[Form, Mention]:
    """The first mention of each name form."""
    found: dict[Form, Mention] = {}
    for mention in person.links:
        if mention.name is not None and mention.form == "name":
            found.setdefault(mention.name.words, mention)
    return found


def _one_letter_off(a: Form, b: Form) -> bool:
    """True of names of as many words, one of which differs by a letter that no transliteration explains."""
    if len(a) != len(b):
        return False
    differing = [(x, y) for x, y in zip(a, b, strict=True) if _plain(x) != _plain(y)]
    return len(differing) == 1 and _slip(*differing[0])


def _plain(word: str) -> str:
    """A word without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


def _slip(a: str, b: str) -> bool:
    """True of two words one letter apart, long enough for that to be a slip: one letter more, other, or swapped."""
    a, b = sorted((_plain(a), _plain(b)), key=len)
    if a == b or len(a) < _LONG or not (a + b).isalpha() or a[0] != b[0] or b in (a + "s", a + "z"):
        return False
    start = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(a))
    if len(a) == len(b):
        return a[start + 1 :] == b[start + 1 :] or a[start:] == b[start + 1 : start + 2] + b[start] + b[start + 2 :]
    return len(b) == len(a) + 1 and a[start:] == b[start + 1 :]


_LONG = 4


def _lone_surnames(people: list[Entity]) -> Iterator[Respelling]:
    """A surname that stands alone once and is a letter off that of a person named in full: "Mr Pickersgil"."""
    full = [(forms, p) for forms, p in ((_forms(p), p) for p in people) if any(len(form) > 1 for form in forms)]
    lone = [(p, f) for p in people if len(p.names) == 1 and len(f := p.names[0]) == 1 and len(f[0]) >= _LONGER]
    for person, form in lone[:_MANY]:
        mention = next((m for m in person.links if m.name is not None and m.name.titles), None)
        if mention is None:
            continue
        for forms, other in full[:_MANY]:
            named = next((f for f in forms if len(f) > 1 and _slip(f[-1], form[0])), None)
            if named is not None and other.sex in ("", person.sex or other.sex):
                reason = f"nobody else in the article is called {form[0].title()}"
                yield Respelling(forms[named].span, mention.span, (reason,))
                break


_LONGER = 5


def renamed(article: Article) -> Iterator[Respelling]:
    """Yield two full names with one surname whose bearers the text does not tell apart.

    The second bearer comes up without a word of who he is, under a given name of the same initial; or both hold one
    office that one person holds.
    """
    by_surname: dict[str, list[tuple[Entity, Form, Mention]]] = {}
    for person in article.entities:
        if person.kind != "person" or not person.named:
            continue
        for form, mention in _forms(person).items():
            if len(form) == 2:
                by_surname.setdefault(form[-1], []).append((person, form, mention))
                break
    traits = (c for c in article.claims_of(TraitClaim) if c.trait in ("age", "relation", "nationality"))
    described = {c.entity.number for c in traits}
    for bearers in by_surname.values():
        if len(bearers) != 2:
            continue  # a family, or a common name
        (first, form, mention), (second, other, again) = bearers
        if may_be_one(form[0], other[0]) or not _sexes_agree(first, second) or _together(article, first, second):
            continue
        office = _one_office(article, first, second)
        unknown = not second.titles and second.number not in described and second.affiliation is None
        if office:
            yield Respelling(mention.span, again.span, (f"both are {office}",))
        elif unknown and _alike(form[0], other[0]) and len(first.links) >= _KNOWN and first.number in described:
            yield Respelling(mention.span, again.span, (f"nothing says who {second.name} is",))


#: Mentions from which a person is at the centre of a story.
_KNOWN = 3


def _sexes_agree(a: Entity, b: Entity) -> bool:
    return not a.sex or not b.sex or a.sex == b.sex


def _alike(a: str, b: str) -> bool:
    """True of given names that a writer may mix up: one initial, much the same length."""
    return min(len(a), len(b)) > 3 and (a + b).isalpha() and a[0] == b[0] and abs(len(a) - len(b)) <= 2


def _together(article: Article, a: Entity, b: Entity) -> bool:
    """True where one sentence names both, and so tells them apart."""
    return bool(_named_in(article, a) & _named_in(article, b))


def _named_in(article: Article, person: Entity) -> frozenset[int]:
    index = article.layers.sentences.index
    return frozenset(index(m.first) for m in person.links if m.form == "name")


def _one_office(article: Article, a: Entity, b: Entity) -> str:
    held = [c for c in article.claims_of(RoleClaim) if c.standing == "present" and c.exclusive]
    mine = {(c.office, c.of_name) for c in held if c.person.number == a.number}
    yours = {(c.office, c.of_name) for c in held if c.person.number == b.number}
    return min((office for office, _ in mine & yours), default="")
