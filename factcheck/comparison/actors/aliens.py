"""Aliens: those of a far country who go armed, in a story in which nobody else does."""

from factcheck.article import Article
from factcheck.claims.claim import PresenceClaim
from factcheck.lexicon.word import Word

_BODIES = frozenset({"military", "armed-group"})
_PEOPLE = frozenset({"fighter", "soldier"})


def is_alien(claim: PresenceClaim, article: Article) -> bool:
    """True of a navy, guerrillas, a militia of far away, where nothing else in the article is military."""
    if len(article.sentences) < _STORY or claim.noun not in ("people", "body"):
        return False
    group, armed = article.layers.phrases.noun_at[claim.at], article.once(_armed_tokens)
    return group.head in armed and all(group.first <= token < group.last for token in armed)


#: Sentences of an article from which it has a story of its own.
_STORY = 5


def _armed(word: Word) -> bool:
    body, person = word.organisation, word.person
    return (body is not None and body.kind in _BODIES) or (person is not None and person.kind in _PEOPLE)


def _listed(article: Article, token: int) -> bool:
    entry = article.layers.tokens.entry(token, "organisation")
    return entry is not None and entry[1].kind in _BODIES


def _armed_tokens(article: Article) -> frozenset[int]:
    """The tokens at which somebody armed is spoken of."""
    layers = article.layers
    places = (*layers.tokens.positions("organisation"), *layers.tokens.positions("person"))
    return frozenset(t for t in places if _armed(layers.tokens.words[t]) or _listed(article, t))
