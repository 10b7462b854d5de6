"""All names that are one name written in two ways, but for those that a correction gives."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.comparison.actors.bodies_misspelt import misspelt_bodies
from factcheck.comparison.actors.lone_surnames import lone_surnames
from factcheck.comparison.actors.opening_names import opening_surnames
from factcheck.comparison.actors.spellings import Respelling, renamed, respellings
from factcheck.reading.sentences import Sentence


def misnamed(article: Article) -> Iterator[Respelling]:
    """Yield every two ways in which one name is written, but for those that a correction gives."""
    written = [
        *respellings(article), *lone_surnames(article), *opening_surnames(article), *renamed(article),
        *misspelt_bodies(article),
    ]  # fmt: skip
    noted = [sentence for sentence in article.sentences if _is_correction(article, sentence)] if written else []
    for found in written:
        if not any(s.span.start <= side.start < s.span.end for s in noted for side in (found.first, found.second)):
            yield found


def _is_correction(article: Article, sentence: Sentence) -> bool:
    words = article.layers.tokens.words[sentence.first : sentence.last]
    return any(w.fold in _CORRECTING for w in words)


_CORRECTING = frozenset({"misspelled", "misspelt", "misnamed", "misidentified", "corrected", "correction", "sic"})
