"""Names in headlines that give every word a capital: those that the body knows, and what the tables know."""

from collections.abc import Iterator, Mapping

from factcheck.lexicon.word import Word
from factcheck.reading.sentences import Sentence
from factcheck.reading.tokens import Tokens

Known = Mapping[str, list[tuple[str, ...]]]


def names_in_capitals(
    tokens: Tokens, sentence: Sentence, known: Known, people: frozenset[str]
) -> Iterator[tuple[int, int]]:
    """The names of a sentence in capitals, as token ranges: known names, surnames, countries, acronyms, given names.

    ``known`` are names by their first word, the longest first.
    """
    words = tokens.words
    shouting = sum(1 for w in words[sentence.first : sentence.last] if w.shape == "UPPER") > 2
    i = sentence.first
    while i < sentence.last:
        end = _name_end(tokens, i, sentence.last, known, people, shouting=shouting)
        if end > i:
            yield i, end
            i = end
        else:
            i += 1


def _name_end(tokens: Tokens, i: int, stop: int, known: Known, people: frozenset[str], *, shouting: bool) -> int:
    words = tokens.words
    word = words[i]
    if word.shape == "punct" or word.shape == "lower":
        return i
    for name in known.get(word.fold, ()):
        if i + len(name) <= stop and all(word.fold == fold for word, fold in zip(words[i:stop], name, strict=False)):
            return i + len(name)
    if word.fold in people:
        return i + 1
    entry = tokens.entry(i, "country")
    if entry is not None and not (entry[1].form == "capital" and word.given):
        return min(entry[0], stop)
    if word.given is not None and i + 1 < stop and _surname(words[i + 1]):
        return i + 2
    return i + 1 if word.shape == "UPPER" and not shouting and 2 <= len(word.text) <= 5 else i


def _surname(word: Word) -> bool:
    return word.shape in ("Title", "UPPER", "Mixed") and not word.verbs and word.title is None and not word.known
