"""All names that are one name written in two ways, but for those that a correction gives."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.comparison.actors.lone_names import lone_surnames, opening_surnames, short_names
from factcheck.comparison.actors.renamed import renamed
from factcheck.comparison.actors.spellings import Respelling, respellings
from factcheck.reading.sentences import Sentence


def misnamed(article: Article) -> Iterator[Respelling]:
    """Yield every two ways in which one name is written, but for those that a correction gives."""
    ways = (respellings, lone_surnames, opening_surnames, short_names, renamed)
    written = [found for way in ways for found in way(article)]
    noted = [sentence for sentence in article.sentences if _is_correction(article, sentence)] if written else []
    for found in written:
        if not any(s.span.start <= side.start < s.span.end for s in noted for side in (found.first, found.second)):
            yield found


def _is_correction(article: Article, sentence: Sentence) -> bool:
    words = article.layers.tokens.words[sentence.first : sentence.last]
    return any(w.fold in _CORRECTING for w in words)


_CORRECTING = frozenset({"misspelled", "misspelt", "misnamed", "misidentified", "corrected", "correction", "sic"})
