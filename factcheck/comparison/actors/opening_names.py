"""Surnames misspelt where they open a sentence: only their likeness to a full name tells that they are names."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.comparison.actors.spellings import Respelling, alike, forms_of, slip
from factcheck.lexicon.wordnet import of_any
from factcheck.reading.naming.name_words import looks_common

#: Letters of a surname that is told by one letter.
_LONG = 5


def _is_subject(article: Article, token: int) -> bool:
    """True of "Pickersgil sold", "Pickersgil, a farmer,"; not of the first of a list of names."""
    after = article.layers.tokens.words[token + 1 : token + 3]
    if len(after) == 2 and after[0].text == ",":
        return after[1].shape == "lower"
    return any(at in article.layers.phrases.verb_at for at in (token + 1, token + 2))


def opening_surnames(article: Article) -> Iterator[Respelling]:
    """Yield words that open a sentence, which no table knows, a letter off a surname: "Pickersgil sold milk"."""
    people = [e for e in article.entities if e.kind == "person" and e.named]
    bodies = [e for e in article.entities if e.kind in ("organisation", "other") and e.named]
    tokens, named = article.layers.tokens, article.layers.entities.by_token
    opening: dict[str, list[int]] = {}
    for sentence in article.sentences:
        word = tokens.words[sentence.first]
        if (
            sentence.first not in named
            and _is_subject(article, sentence.first)
            and word.capital
            and len(word.fold) >= _LONG
        ):
            opening.setdefault(word.fold[0], []).append(sentence.first)
    full = [e for e in people if any(len(form) > 1 for form in e.names)]
    only = len(full) == 1 and all(len(form) > 1 for form in full[0].names)
    for entity in (*people, *bodies) if opening else ():
        body = entity.kind != "person"
        for form, mention in forms_of(entity).items():
            if (len(form) < 2) != body or len(form[-1]) < _LONG + body:
                continue
            for at in opening.get(form[-1][0], ()):
                fold = tokens.words[at].fold
                near = slip(form[-1], fold) or (only and not body and alike(form[-1], fold))
                if at > mention.first and near and not looks_common(fold) and not of_any(fold).keys:
                    span = tokens.span(at, at + 1)
                    yield Respelling(mention.span, span, (f"nobody else in the article is called {fold.title()}",))
                    return
