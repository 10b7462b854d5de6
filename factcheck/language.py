"""Whether a text is English enough to be read at all."""

from factcheck.article import Article
from factcheck.lexicon.entries import Tag

_FUNCTION = int(Tag.DET | Tag.POSS | Tag.PREP | Tag.PRON | Tag.CONJ | Tag.SUB | Tag.AUX | Tag.MODAL | Tag.TO)

_WORDS = frozenset({"lower", "Title", "UPPER", "Mixed"})

#: English prose has 35 to 50 function words in 100; other languages share a few of them by chance ("in", "die", "a").
SHARE = 0.18
ENOUGH = 30
SAMPLE = 500


def is_english(article: Article) -> bool:
    """True when the words are English by their share of function words; short texts pass."""
    words = [word.bits & _FUNCTION for word in article.layers.tokens.words[:SAMPLE] if word.shape in _WORDS]
    return len(words) < ENOUGH or len(words) - words.count(0) >= SHARE * len(words)
