"""Words that anybody uses, by which no utterance is known again."""

from functools import cache

from factcheck.lexicon.load import table, values, words_in


@cache
def commonplace() -> frozenset[str]:
    """All words that tell nothing of who said them or of what: function words, light verbs and nouns."""
    light = {word for row in table("commonplace", "words", "sort") for word in values(row["words"])}
    function = words_in("function", "word", "tags", "lemma")
    return frozenset(light | function)
