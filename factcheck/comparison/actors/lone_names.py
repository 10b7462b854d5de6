"""Names of one word that are much like a fuller name: "Mr Pickersgil", "Pickersgil sold milk", "Corvale" of Corvane."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.comparison.actors.likeness import LONGER, alike, begins_alike, forms_of_one, slip
from factcheck.comparison.actors.spellings import (
    ADDRESS,
    MANY,
    Form,
    Respelling,
    Written,
    is_a_word,
    named_entities,
    stands,
    together,
)
from factcheck.reading.entities import Entity, Mention

#: A name that somebody goes by stands more often.
_ONCE = 2


def lone_surnames(article: Article) -> Iterator[Respelling]:
    """A surname that stands alone once and is a letter off that of a person named in full: "Mr Pickersgil".

    Less alike it may be behind a title ("Professor Lindgren" for Margareta Lindqvist), and where the article names
    one person alone in full, who is called by no other surname; but not behind an office, by which somebody is known
    who need not be named in full ("President Suharto").
    """
    full = _in_full(article)
    for person, form, mention in list(_lone(article))[:MANY] if full else ():
        titles = mention.name.titles if mention.name is not None else ()
        office = any(t.kind != "honorific" for t in titles)
        known = any(t.kind not in ADDRESS for t in titles)
        for other, forms in article.compared(full[:MANY]):
            only = len(full) == 1 and all(len(f) > 1 for f in forms)
            less = (bool(titles) or only) and not known
            named = next((f for f in forms if len(f) > 1 and _near(f[-1], form[0], less, office and only)), None)
            if named is None or together(article, other, person):
                continue
            telling = person.kind == "person" or (only and _speaks(article, person))
            if other.sex in ("", person.sex or other.sex) and (telling or slip(named[-1], form[0])):
                reason = f"nobody else in the article is called {form[0].title()}"
                yield Respelling(forms[named].span, mention.span, (reason,))
                break


def _near(full: str, lone: str, less: bool, least: bool) -> bool:
    """True of a slip, of two surnames ``less`` alike, and of two that begin alike at ``least``."""
    return slip(full, lone) or (less and (alike(full, lone) or (least and begins_alike(full, lone))))


def _lone(article: Article) -> Iterator[tuple[Entity, Form, Mention]]:
    """Who is named by one word alone once or twice, or does nothing but speak, or be told of, once."""
    for entity in article.entities:
        if len(entity.names) != 1 or len(entity.names[0]) != 1 or len(entity.names[0][0]) < LONGER:
            continue
        if entity.kind == "person" and entity.named:
            named = [m for m in entity.links if m.name is not None]
            if 0 < len(named) <= _ONCE:
                titled = (m for m in named if m.name is not None and m.name.titles)
                yield entity, entity.names[0], next(titled, named[0])
        elif (
            entity.kind == "other"
            and len(entity.links) == 1
            and (_speaks(article, entity) or entity.links[0].head in article.once(_subjects))
        ):
            yield entity, entity.names[0], entity.links[0]


def _speaks(article: Article, entity: Entity) -> bool:
    return entity.links[0].head in article.once(_speakers)


def _speakers(article: Article) -> frozenset[int | None]:
    """The tokens of those who say something."""
    return frozenset(a.speaker_at for a in article.attributions if a.kind == "speech")


def _subjects(article: Article) -> frozenset[int]:
    """The tokens of bare names of whom something is told: "said Pickersgil had been there"."""
    subjects = (s.subject for s in article.layers.statements.all if s.verb is not None)
    return frozenset(group.head for group in subjects if group is not None and group.bare and not group.determiner)


def _in_full(article: Article) -> list[tuple[Entity, dict[Form, Mention]]]:
    """The persons whom the article names in full."""
    people = ((e, forms) for e, forms in named_entities(article) if e.kind == "person")
    return [(e, forms) for e, forms in people if any(len(form) > 1 for form in forms)]


def _is_subject(article: Article, token: int) -> bool:
    """True of "Pickersgil sold", "Pickersgil, a farmer,"; not of the first of a list of names."""
    after = article.layers.tokens.words[token + 1 : token + 3]
    if len(after) == 2 and after[0].text == ",":
        return after[1].shape == "lower"
    verbs = article.layers.phrases.verb_at
    return token + 1 in verbs or token + 2 in verbs


def opening_surnames(article: Article) -> Iterator[Respelling]:
    """Yield words that open a sentence, which no table knows, a letter off a surname: "Pickersgil sold milk"."""
    tokens, named = article.layers.tokens, article.layers.entities.by_token
    opening: dict[str, list[int]] = {}
    for sentence in article.sentences:
        word = tokens.words[sentence.first]
        long = word.capital and len(word.fold) >= LONGER and sentence.first not in named
        if long and _is_subject(article, sentence.first):
            opening.setdefault(word.fold[0], []).append(sentence.first)
    full = _in_full(article)
    only = len(full) == 1 and all(len(form) > 1 for form in full[0][1])
    for entity, forms in named_entities(article) if opening else ():
        body = entity.kind != "person"
        for form, mention in forms.items() if entity.kind in ("person", *_SHORT) else ():
            if (len(form) < 2) != body or len(form[-1]) < LONGER + body:
                continue
            for at in opening.get(form[-1][0], ()):
                fold = tokens.words[at].fold
                near = slip(form[-1], fold) or (only and not body and alike(form[-1], fold))
                near = near and not (body and forms_of_one(*sorted((form[-1], fold), key=len)))
                if at > mention.first and near and not is_a_word(fold):
                    span = tokens.span(at, at + 1)
                    yield Respelling(mention.span, span, (f"nobody else in the article is called {fold.title()}",))
                    return


#: Kinds of bodies that go by a short name.
_SHORT = frozenset({"organisation", "other"})


def short_names(article: Article) -> Iterator[Respelling]:
    """Yield "Corvane Energy" and "Corvale": the first word of a body's name, and all of another's, a letter apart."""
    known: dict[tuple[bool, str], list[Written]] = {}
    for entity, forms in named_entities(article):
        form, mention = next(iter(forms.items()))
        if entity.kind not in _SHORT or len(form[0]) <= LONGER:
            continue
        this, alone = Written(form, mention, entity), len(form) == 1
        for other in article.compared(known.get((not alone, form[0][0]), ())[:MANY]):
            near = _short_for(other.form[0], form[0]) and stands(article, other) and stands(article, this)
            if near and not together(article, other.entity, entity):
                yield Respelling(other.mention.span, mention.span, ("a short name that differs by a letter",))
        known.setdefault((alone, form[0][0]), []).append(this)


def _short_for(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    if not slip(short, long) or forms_of_one(short, long):
        return False
    return not (is_a_word(short) or is_a_word(long))
