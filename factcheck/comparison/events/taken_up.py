"""Definite nouns that take an earlier thing up by its kind: "a trawler", and further on "the vessel"."""

from factcheck.article import Article
from factcheck.lexicon.wordnet import is_kind_of, kind_of
from factcheck.reading.phrases import NounGroup

#: Kinds of which a story is full, so that "the worker" may be anybody; who is who is for coreference.
_MANY = frozenset({"person", "group", "time", "act", "event", "feeling"})


def taken_up(earlier: NounGroup, later: NounGroup, article: Article) -> bool:
    """True where the later noun is of a kind that the earlier one alone of all before it is of."""
    words = article.layers.tokens.words
    narrow, wide = words[earlier.head].fold, words[later.head].fold
    if narrow == wide or earlier.plural != later.plural or not is_kind_of(narrow, wide) or kind_of(wide) in _MANY:
        return False
    for group in article.layers.phrases.nouns:
        if group.head >= later.head:
            return True
        noun = words[group.head].fold
        if noun != narrow and (noun != wide or group.head < earlier.head) and is_kind_of(noun, wide):
            return False
    return True
