"""Namesakes: whom a surname of several people means."""

from factcheck.reading.coreference.mentions import Cluster
from factcheck.reading.names import Name
from factcheck.reading.sentences import Sentences
from factcheck.reading.tokens import Tokens


def namesake(
    name: Name, people: list[Cluster], recent: Cluster | None, sentences: Sentences, tokens: Tokens
) -> Cluster:
    """The one of that sex, office and age, else whom this paragraph named last, who is ``recent``.

    A paragraph that has named none of them speaks of the one who is named most, the first of several.
    """
    if name.title_sex:
        people = [c for c in people if c.may_be(name.title_sex)] or people
    people = [c for c in people if not c.titles.keys().isdisjoint(name.titles)] or people
    if age := _age(tokens, name.last):
        told = {id(c): {_age(tokens, m.last) for m in c.mentions[:_LEADING]} - {""} for c in people}
        people = [c for c in people if not told[id(c)] or age in told[id(c)]] or people
    if recent in people and recent is not None:
        last = recent.mentions[-1].first
        if sentences.of(last).paragraph == sentences.of(name.first).paragraph:
            return recent
    return max(people, key=lambda c: len(c.mentions))


#: An age is told with one of the first names of a person.
_LEADING = 3


def _age(tokens: Tokens, after: int) -> str:
    """The age between commas right after a name ("Moreau, 41,"), empty for none."""
    words = tokens.words[after : after + 2]
    told = len(words) == 2 and words[0].text == "," and words[1].fold.isdecimal() and len(words[1].fold) < 3
    return words[1].fold if told else ""
