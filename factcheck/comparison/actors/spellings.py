"""Spellings: names that are one name written in two ways, or one person under two given names."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from factcheck.article import Article
from factcheck.claims.claim import RoleClaim, TraitClaim
from factcheck.lexicon.kin import bond_of
from factcheck.lexicon.nicknames import may_be_one
from factcheck.reading.entities import Entity, Mention
from factcheck.text.frozen import Record
from factcheck.text.span import Span

Form = tuple[str, ...]


class Respelling(Record):
    """Two ways in which one name is written, a span of each, and why they are taken for one."""

    first: Span
    second: Span
    reasons: tuple[str, ...]


def respellings(article: Article) -> Iterator[Respelling]:
    """Yield names of persons that differ by a letter within one person, or between a full name and a lone surname."""
    people = [e for e in article.entities if e.kind == "person" and e.named]
    for person in people:
        forms = forms_of(person)
        full = [form for form in forms if len(form) > 1]
        pair = next(((a, b) for n, b in enumerate(full[:_MANY]) for a in full[:n] if _one_letter_off(a, b)), None)
        if pair is not None:
            yield Respelling(forms[pair[0]].span, forms[pair[1]].span, (f"both are names of {person.name}",))
    yield from _two_of_one(article, people)


def _two_of_one(article: Article, people: list[Entity]) -> Iterator[Respelling]:
    """Two people of one given name whose surnames are a letter apart, and whom no sentence names together."""
    by_given: dict[str, list[tuple[Entity, Form, Mention]]] = {}
    for person in people:
        form, mention = next(iter(forms_of(person).items()), ((), None))
        if len(form) < 2 or mention is None:
            continue
        known = by_given.setdefault(form[0], [])
        for other, named, first in article.compared(known[:_MANY]):
            off = _letters_off(named, form) or (len(named) == len(form) == 2 and alike(named[-1], form[-1], shorter=1))
            if off and not together(article, other, person):
                yield Respelling(first.span, mention.span, ("one given name, and surnames much alike",))
        known.append((person, form, mention))


_MANY = 12


def forms_of(person: Entity) -> dict[Form, Mention]:
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
    differing = [(x, y) for x, y in zip(a, b, strict=True) if plain(x) != plain(y)]
    return len(differing) == 1 and slip(*differing[0])


def _letters_off(a: Form, b: Form) -> bool:
    """True of names of one word in three or more that is the same, all others a letter off."""
    if _one_letter_off(a, b):
        return True
    pairs = [(x, y) for x, y in zip(a, b, strict=False) if plain(x) != plain(y)]
    return len(a) == len(b) > len(pairs) >= 1 and len(a) > _SLIPS and all(slip(x, y) for x, y in pairs)


@lru_cache(maxsize=8192)
def plain(word: str) -> str:
    """A word without accents."""
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


def slip(a: str, b: str) -> bool:
    """True of two words one letter apart, long enough for that to be a slip: one letter more, other, or swapped."""
    a, b = sorted((plain(a), plain(b)), key=len)
    if a == b or len(a) < _LONG or not (a + b).isalpha() or a[0] != b[0] or b in (a + "s", a + "z"):
        return False
    start = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(a))
    if len(a) == len(b):
        return a[start + 1 :] == b[start + 1 :] or a[start:] == b[start + 1 : start + 2] + b[start] + b[start + 2 :]
    return len(b) == len(a) + 1 and a[start:] == b[start + 1 :]


_LONG = 4
#: Letters of a surname that likeness tells.
_LONGER = 5


def alike(a: str, b: str, *, shorter: int = 0) -> bool:
    """True of two surnames that a writer may take for one: half alike from the start, or two letters apart at most.

    ``shorter`` names may do where all else is alike.
    """
    a, b = sorted((plain(a), plain(b)), key=len)
    if len(a) < _LONGER or a[0] != b[0] or not (a + b).isalpha() or b.startswith(a):
        return False
    same = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(a))
    if same >= _BEGINNING and len(b) - len(a) <= _SLIPS and same * 2 >= len(b):
        return True
    return len(a) + shorter > _LONGER and _distance(a, b) <= _SLIPS


_BEGINNING, _SLIPS = 4, 2


def begins_alike(a: str, b: str) -> bool:
    """True of two surnames with one beginning of some letters: Lindqvist and Lindgren."""
    a, b = sorted((plain(a), plain(b)), key=len)
    same = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(a))
    return same >= _BEGINNING and same < len(a) and len(b) - len(a) <= _SLIPS + 1 and (a + b).isalpha()


def _distance(a: str, b: str) -> int:
    """The edit distance of two words (Levenshtein), worked out row by row."""
    row = list(range(len(b) + 1))
    for n, x in enumerate(a, 1):
        following = [n]
        for m, y in enumerate(b, 1):
            following.append(min(row[m] + 1, following[-1] + 1, row[m - 1] + (x != y)))
        row = following
    return row[-1]


def renamed(article: Article) -> Iterator[Respelling]:
    """Yield two full names with one surname whose bearers the text does not tell apart.

    The given names have one initial and much the same length, and no kinship is told; or both hold one office.
    """
    by_surname: dict[str, list[tuple[Entity, Form, Mention]]] = {}
    for person in article.entities:
        if person.kind != "person" or not person.named:
            continue
        for form, mention in forms_of(person).items():
            if len(form) == 2:
                by_surname.setdefault(form[-1], []).append((person, form, mention))
                break
    own = [c for c in article.claims_of(TraitClaim) if c.trait in ("relation", "age", "nationality", "job")]
    kin = {c.entity.number for c in own if c.trait == "relation"}
    introduced = {c.entity.number for c in own if _at_name(article, c)}
    for bearers in by_surname.values():
        if len(bearers) != 2:
            continue  # a family, or a common name
        (first, form, mention), (second, other, again) = bearers
        if may_be_one(form[0], other[0]) or not _sexes_agree(first, second) or together(article, first, second):
            continue
        office = _one_office(article, first, second) or _resumed(article, mention, again)
        if office and not _kin_before(article, again):  # "the mayor's wife, Ida Holm" is no mayor
            yield Respelling(mention.span, again.span, (f"both are {office}",))
        elif (
            second.number in introduced
            or _apposed(article, mention, again)
            or _kin_before(article, again)
            or (any(t.kind not in _ADDRESS for t in second.titles) and not _one_title(first, second))
        ):
            continue  # somebody else, as the text says
        elif _alike(form[0], other[0]) and first.number not in kin:
            yield Respelling(mention.span, again.span, ("one surname, and first names much alike",))


#: Kinds of titles that tell nobody from another: "Dr Diallo" is the researcher.
_ADDRESS = frozenset({"honorific", "academic", "medical"})


def _one_title(a: Entity, b: Entity) -> bool:
    """True of two who bear one title but a form of address: Captain Tomas Brandt, Captain Tobias Brandt."""
    return any(t.kind != "honorific" and t in b.titles for t in a.titles)


def _at_name(article: Article, claim: TraitClaim) -> bool:
    """True of a detail beside a name; "the 46-year-old guard", further on, takes up somebody known."""
    return article.layers.sentences.index(claim.at) in article.once(_named_in, claim.entity.number)


def _resumed(article: Article, first: Mention, again: Mention) -> str:
    """The noun by which the second name is taken up as known ("Hannah Marsh, the nurse") and the first is called."""
    words, nouns = article.layers.tokens.words, article.layers.phrases.noun_at
    after = words[again.last : again.last + 3]
    if len(after) < 3 or after[0].text != "," or after[1].fold != "the" or after[2].shape != "lower":
        return ""
    group = nouns.get(again.last + 2)
    if group is None or group.last - group.first != 2 or group.last >= len(words) or words[group.last].fold == "of":
        return ""
    around = words[max(first.first - _BESIDE, 0) : first.first] + words[first.last : first.last + _BESIDE]
    called = any(w.fold == after[2].fold for w in around)
    return after[2].fold if called and (after[2].person is not None or after[2].title is not None) else ""


#: So many tokens beside a name stands what its bearer is.
_BESIDE = 4


def _apposed(article: Article, first: Mention, again: Mention) -> bool:
    """True of "Derek Marsh, a critic" and "Derek Marsh, the judge's son": the text says who he is, and not who was."""
    words = article.layers.tokens.words
    group = article.layers.phrases.noun_at.get(again.last + 1)
    if group is None or words[again.last].text != "," or not (group.determiner or group.possessor is not None):
        return False
    if group.determiner in ("a", "an", "another"):
        return True
    around = words[max(first.first - _BESIDE, 0) : first.first] + words[first.last : first.last + _AFTER]
    noun = words[group.head].fold
    return group.possessor is not None and bool(bond_of(noun)) and all(w.fold != noun for w in around)


#: So many tokens after a name may stand what its bearer is, a verb between: "Marsh is the judge's son".
_AFTER = 6


def _kin_before(article: Article, mention: Mention) -> bool:
    """True of "the skier's mother, Ingrid Moreau" and "his wife Ingrid Moreau"."""
    words = article.layers.tokens.words[max(mention.first - 2, 0) : mention.first]
    return any(bond_of(w.fold) for w in words)


def _sexes_agree(a: Entity, b: Entity) -> bool:
    return not a.sex or not b.sex or a.sex == b.sex


def _alike(a: str, b: str) -> bool:
    """True of given names that a writer may mix up: one initial, much the same length."""
    return min(len(a), len(b)) > 3 and (a + b).isalpha() and a[0] == b[0] and abs(len(a) - len(b)) <= 2


def together(article: Article, a: Entity, b: Entity) -> bool:
    """True where one sentence names both, and so tells them apart."""
    return not article.once(_named_in, a.number).isdisjoint(article.once(_named_in, b.number))


def _named_in(article: Article, person: int) -> frozenset[int]:
    index = article.layers.sentences.index
    return frozenset(index(m.first) for m in article.layers.entities.all[person].links if m.form == "name")


def _one_office(article: Article, a: Entity, b: Entity) -> str:
    """The office, of one body or of none, that both are given; empty for none."""
    held = [c for c in article.claims_of(RoleClaim) if c.standing == "present" and c.kind not in _MANY_HAVE]
    mine = {(c.office, c.of_name) for c in held if c.person.number == a.number}
    yours = {(c.office, c.of_name) for c in held if c.person.number == b.number}
    return min((office for office, _ in mine & yours), default="")


#: Kinds of offices of which two of one name may well be in a story.
_MANY_HAVE = frozenset({"honorific", "legislature", "military", "sport", "media", "academic", "medical", "other"})
