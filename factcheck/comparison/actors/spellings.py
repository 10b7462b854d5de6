"""Spellings: names of one sort that are one name written in two ways, and that no sentence tells apart."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.comparison.actors.likeness import LONGER, alike, ends_alike, forms_of_one, letters_off, plain, slip
from factcheck.lexicon.apart import sets_apart
from factcheck.lexicon.wordnet import of_any
from factcheck.reading.entities import Entity, Mention
from factcheck.reading.naming.name_words import looks_common
from factcheck.text.frozen import Record
from factcheck.text.patterns import LOST_MARKS
from factcheck.text.span import Span

Form = tuple[str, ...]
#: Pairs that are looked at for one name.
MANY = 12
#: Kinds of titles that tell nobody from another: "Dr Diallo" is the researcher.
ADDRESS = frozenset({"honorific", "academic", "medical"})


class Respelling(Record):
    """Two ways in which one name is written, a span of each, and why they are taken for one."""

    first: Span
    second: Span
    reasons: tuple[str, ...]


class Written(Record):
    """A name as first written, and whose it is."""

    form: Form
    mention: Mention
    entity: Entity


def respellings(article: Article) -> Iterator[Respelling]:
    """Yield two spellings of one person's name, then names that are alike of two people or two bodies."""
    known: dict[tuple[object, ...], list[Written]] = {}
    for entity, forms in named_entities(article):
        if entity.kind == "person":
            yield from _of_one(entity, forms)
        form, mention = next(iter(forms.items()))
        written = Written(form, mention, entity)
        for key in _keys(entity, form):
            for other in article.compared(known.get(key, ())[:MANY]):
                reason = _why(article, other, written)
                if reason and not together(article, other.entity, entity):
                    yield Respelling(other.mention.span, written.mention.span, (reason,))
            known.setdefault(key, []).append(written)


def _of_one(person: Entity, forms: dict[Form, Mention]) -> Iterator[Respelling]:
    """ "Angela Corrigan" and "Angela Corrigen", whom reading has taken for one."""
    full = [form for form in forms if len(form) > 1]
    pair = next(((a, b) for n, b in enumerate(full[:MANY]) for a in full[:n] if letters_off(a, b)), None)
    if pair is not None:
        yield Respelling(forms[pair[0]].span, forms[pair[1]].span, (f"both are names of {person.name}",))


def _keys(entity: Entity, form: Form) -> Iterator[tuple[object, ...]]:
    """What two names share of which one may be the other misspelt: the given name, all words of a body but one."""
    if entity.kind == "person":
        yield from ((form[0],),) if len(form) > 1 else ()
    elif len(form) > 1:
        for n in range(len(form)):
            yield n, *form[:n], *form[n + 1 :]
    elif len(form[0]) > LONGER:
        yield "", form[0][0]


def _why(article: Article, first: Written, second: Written) -> str:
    """Why two names that share a key are held to be one; empty where they are not."""
    a, b = first.form, second.form
    if second.entity.kind == "person":
        off = letters_off(a, b, most=max(len(a) - 1, 1)) or (len(a) == len(b) == 2 and alike(a[1], b[1], shorter=1))
        return "one given name, and surnames much alike" if off else ""
    if not _off_by_a_letter(a, b) or any(not stands(article, written) for written in (first, second)):
        return ""
    if len(a) == 1 and (any(is_a_word(*form) for form in (a, b)) or not _stands_once(first.entity, second.entity)):
        return ""
    placed = _is_somewhere(article, first.entity) == _is_somewhere(article, second.entity)
    return "two names that differ by a letter" if placed else ""


def _off_by_a_letter(a: Form, b: Form) -> bool:
    """True of names of as many words, one of which differs by a letter that no ending explains (Asia, Asian)."""
    differing = [(x, y) for x, y in zip(a, b, strict=True) if plain(x) != plain(y)]
    if len(differing) != 1:
        return False
    short, long = sorted(map(plain, differing[0]), key=len)
    if len(short) < (LONGER if len(a) > 1 else LONGER + 1) or not (short + long).isalpha():
        return False
    if forms_of_one(short, long) or (short[:-2] == long[:-2] and len(short) == len(long)):
        return False
    if len(a) > 1 and ends_alike(short, long) and not looks_common(short) and not looks_common(long):
        return True
    return slip(short, long) or (len(a) > 1 and long[1:] == short)


def is_a_word(name: str) -> bool:
    """True of a name that is a word of English: "Docker" need not be "Decker", nor "Charges" "Changes"."""
    return looks_common(name) or bool(of_any(name).keys)


def _stands_once(first: Entity, second: Entity) -> bool:
    """True where one of two names stands once: whom a text comes back to by a name is called so."""
    return any(sum(m.form == "name" for m in entity.links) == 1 for entity in (first, second))


def stands(article: Article, written: Written) -> bool:
    """True of a body's name that no table has (Nafta and Cafta are two) and that no word before it sets apart."""
    tokens, first = article.layers.tokens, written.mention.first
    if any(tokens.entry(first, kind) is not None for kind in ("place", "country", "organisation")):
        return False
    before = [word.fold for word in tokens.words[max(first - 3, 0) : first]]
    return not (
        sets_apart(set(before[-2:])) or _LOCATIVE.intersection(before)
    )  # "rival Corvale", "its rival, Sunhaven"


_LOCATIVE = frozenset({"in", "at", "near"})


def _is_somewhere(article: Article, entity: Entity) -> bool:
    """True of a name that something is in, as of a town; a firm is none, however alike its name."""
    words = article.layers.tokens.words
    return any(mention.first and words[mention.first - 1].fold == "in" for mention in entity.links)


def named_entities(article: Article) -> tuple[tuple[Entity, dict[Form, Mention]], ...]:
    """The entities that go by a name, without countries, each with the first mention of every form of it.

    Names that lost a letter on their way, whichever it was, are left out.
    """
    return article.once(_named_entities)


def _named_entities(article: Article) -> tuple[tuple[Entity, dict[Form, Mention]], ...]:
    found = []
    for entity in article.entities:
        if entity.named and entity.kind != "country":
            forms: dict[Form, Mention] = {}
            for mention in entity.links:
                name = mention.name if mention.form == "name" else None
                if name is not None and LOST_MARKS.isdisjoint("".join(name.words)):
                    forms.setdefault(name.words, mention)
            if forms:
                found.append((entity, forms))
    return tuple(found)


def together(article: Article, a: Entity, b: Entity) -> bool:
    """True where one sentence names both, and so tells them apart."""
    return not article.once(named_in, a.number).isdisjoint(article.once(named_in, b.number))


def named_in(article: Article, entity: int) -> frozenset[int]:
    """The numbers of the sentences that have an entity's name."""
    index = article.layers.sentences.index
    return frozenset(index(m.first) for m in article.layers.entities.all[entity].links if m.form == "name")
