"""Surnames that stand alone, and are much like that of a person whom the article names in full."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.comparison.actors.spellings import Form, Respelling, alike, begins_alike, forms_of, slip
from factcheck.reading.entities import Entity, Mention

#: Names of one kind that are held against each other.
_MANY = 12
#: Letters of a surname that likeness tells.
_LONGER = 5
#: A name that somebody goes by stands more often.
_ONCE = 2


def lone_surnames(article: Article) -> Iterator[Respelling]:
    """A surname that stands alone once and is a letter off that of a person named in full: "Mr Pickersgil".

    Less alike it may be behind a title ("Professor Lindgren" for Margareta Lindqvist), and where the article names
    one person alone in full, who is called by no other surname.
    """
    people = [(forms_of(e), e) for e in article.entities if e.kind == "person" and e.named]
    full = [(forms, p) for forms, p in people if any(len(form) > 1 for form in forms)]
    for person, form, mention in list(_lone(article))[:_MANY]:
        titles = mention.name.titles if mention.name is not None else ()
        office = any(t.kind != "honorific" for t in titles)
        for forms, other in article.compared(full[:_MANY]):
            only = len(full) == 1 and all(len(f) > 1 for f in forms)
            named = next((f for f in forms if len(f) > 1 and _near(f[-1], form[0], bool(titles), office, only)), None)
            if named is not None and other.sex in ("", person.sex or other.sex) and (only or person.kind == "person"):
                reason = f"nobody else in the article is called {form[0].title()}"
                yield Respelling(forms[named].span, mention.span, (reason,))
                break


def _near(full: str, lone: str, titled: bool, office: bool, only: bool) -> bool:
    if slip(full, lone) or ((titled or only) and alike(full, lone)):
        return True
    return office and only and begins_alike(full, lone)


def _lone(article: Article) -> Iterator[tuple[Entity, Form, Mention]]:
    """Who is named by one word alone: behind a title, or once or twice; also who is nothing but a speaker."""
    for entity in article.entities:
        if len(entity.names) != 1 or len(entity.names[0]) != 1 or len(entity.names[0][0]) < _LONGER:
            continue
        if entity.kind == "person" and entity.named:
            mention = next((m for m in entity.links if m.name is not None and m.name.titles), None)
            if mention is None and len(entity.links) <= _ONCE and entity.links[0].name is not None:
                mention = entity.links[0]
            if mention is not None:
                yield entity, entity.names[0], mention
        elif entity.kind == "other" and len(entity.links) == 1 and _speaks(article, entity):
            yield entity, entity.names[0], entity.links[0]


def _speaks(article: Article, entity: Entity) -> bool:
    at = entity.links[0].head
    return any(a.speaker_at == at and a.kind == "speech" for a in article.attributions)
