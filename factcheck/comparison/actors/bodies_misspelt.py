"""Names of organisations, places and works that are one name written in two ways."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.comparison.actors.spellings import Form, Respelling, forms_of, plain, slip, together
from factcheck.lexicon.apart import sets_apart
from factcheck.reading.entities import Entity, Mention
from factcheck.reading.naming.name_words import looks_common

#: Pairs that are looked at for one name.
_MANY = 12
#: Letters of a name of one word that is told by one letter.
_LONGER = 5


def misspelt_bodies(article: Article) -> Iterator[Respelling]:
    """Yield names of organisations, places and works that differ by a letter, and that no sentence gives together."""
    named: dict[tuple[int, Form], list[tuple[Entity, Form, Mention]]] = {}
    shortened: dict[bool, list[tuple[Entity, Form, Mention]]] = {}  # by whether the other is of one word
    for entity in article.entities:
        if entity.kind in ("person", "country") or not entity.named:
            continue
        form, mention = next(iter(forms_of(entity).items()), ((), None))
        if (
            mention is None
            or _set_apart(article, mention)
            or (len(form) == 1 and len(form[0]) <= _LONGER)
            or _is_known(article, mention)
        ):
            continue
        short = shortened.get(len(form) > 1, []) if entity.kind in ("organisation", "other") else []
        for other, written, first in article.compared(short[:_MANY]):
            if _short_for(written[0], form[0]) and not together(article, other, entity):
                yield Respelling(first.span, mention.span, ("a short name that differs by a letter",))
        shortened.setdefault(len(form) == 1, []).append((entity, form, mention))
        for key in dict.fromkeys((len(form), (*form[:n], *form[n + 1 :])) for n in range(len(form))):
            for other, written, first in article.compared(named.get(key, ())[:_MANY]):
                placed = _is_somewhere(article, other) == _is_somewhere(article, entity)
                if placed and _off_by_a_letter(written, form) and not together(article, other, entity):
                    yield Respelling(first.span, mention.span, ("two names that differ by a letter",))
            named.setdefault(key, []).append((entity, form, mention))


def _is_somewhere(article: Article, entity: Entity) -> bool:
    """True of a name that something is in, as of a town; a firm is none, however alike its name."""
    words = article.layers.tokens.words
    return any(mention.first and words[mention.first - 1].fold == "in" for mention in entity.links)


def _is_known(article: Article, mention: Mention) -> bool:
    """True of names that the tables have: Taliban and Taleban are one name, Nafta and Cafta are two."""
    tokens = article.layers.tokens
    return any(tokens.entry(mention.first, kind) is not None for kind in ("place", "country", "organisation"))


def _off_by_a_letter(a: Form, b: Form) -> bool:
    """True of names of as many words, one of which differs by a letter that no ending explains (Asia, Asian)."""
    differing = [(x, y) for x, y in zip(a, b, strict=True) if plain(x) != plain(y)]
    if len(differing) != 1:
        return False
    short, long = sorted(map(plain, differing[0]), key=len)
    if len(short) < (_LONGER if len(a) > 1 else _LONGER + 1) or not (short + long).isalpha():
        return False
    if _forms_of_one(short, long) or (short[:-2] == long[:-2] and len(short) == len(long)):
        return False
    if len(a) > 1 and _ends_alike(short, long):
        return True
    return slip(short, long) or (len(a) > 1 and long[1:] == short)


def _ends_alike(a: str, b: str) -> bool:
    """True of made-up names with one initial that go on alike after it: Skyhaven and Sunhaven."""
    same = next((n for n, (x, y) in enumerate(zip(reversed(a), reversed(b), strict=False)) if x != y), len(a))
    return a[0] == b[0] and same >= _LONGER and not looks_common(a) and not looks_common(b)


def _short_for(a: str, b: str) -> bool:
    """True of "Corvane Energy" and "Corvale": the first word of the one, and all of the other, a letter apart."""
    a, b = sorted((a, b), key=len)
    return len(a) > _LONGER and slip(a, b) and not (_forms_of_one(a, b) or looks_common(a) or looks_common(b))


def _forms_of_one(short: str, long: str) -> bool:
    """True of Asia and Asian, Center and Centre, Buddhism and Buddhist: only the ending differs."""
    swapped = len(short) == len(long) and short[:-2] == long[:-2] and sorted(short[-2:]) == sorted(long[-2:])
    return swapped or short[:-1] == long[: len(short) - 1]


def _set_apart(article: Article, mention: Mention) -> bool:
    """True of "rival Corvale", "its rival, Sunhaven": another, as the text says; and of where something is."""
    words = article.layers.tokens.words[max(mention.first - 3, 0) : mention.first]
    return sets_apart({word.fold for word in words[-2:]}) or any(word.fold in _LOCATIVE for word in words)


_LOCATIVE = frozenset({"in", "at", "near"})
