"""Protagonists: the one person whom an article names, and the descriptions that can mean nobody else.

"The new man", "the grandmother of five": such words add nothing that would bring somebody in, so that
they take up whom the article is about, paragraphs after his name.
"""

from factcheck.reading.entities import Entity
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers

#: The sex that pronouns tell.
PRONOUNS = {"he": "m", "she": "f", "his": "m", "her": "f", "him": "m", "himself": "m", "herself": "f"}


def only_person(layers: Layers) -> Entity | None:
    """The one person whom the body of an article names, None where it names several."""
    body, found = layers.tokens.body, None
    for entity in layers.entities.all:
        if entity.kind == "person" and entity.named and any(m.form == "name" and m.first >= body for m in entity.links):
            if found is not None:
                return None
            found = entity
    return found


def tells_of_sex(sex: str, first: int, last: int, layers: Layers, *, but: range = range(0)) -> bool:
    """True where the tokens ``[first, last)`` tell of anybody of a sex by a name, a noun or a pronoun.

    Left out are the nouns and pronouns at the tokens of ``but``.
    """
    words, entities = layers.tokens.words, layers.entities
    if any(e.kind == "person" and e.sex == sex and e.named for e in entities.within(first, last)):
        return True
    nouns = (t for t in layers.tokens.positions("person") if (noun := words[t].person) is not None and noun.sex == sex)
    pronouns = (t for t in layers.tokens.positions("pronoun") if PRONOUNS.get(words[t].fold) == sex)
    return any(first <= t < last and t not in but for t in (*nouns, *pronouns))


def takes_up(group: NounGroup, layers: Layers) -> bool:
    """True of a definite description that only takes somebody up: by his children, or by his being new or lucky."""
    words = layers.tokens.words
    if group.determiner != "the" or group.possessor is not None or group.plural:
        return False
    noun, inside = words[group.head].person, words[group.first + 1 : group.head]
    if noun is not None and noun.plural:
        return False
    if noun is None or words[group.head].title is not None:
        return words[group.head].title is not None and len(inside) == 1 and inside[0].fold == "new"
    after = words[group.last : group.last + 2]
    if noun.kind == "kin":
        return len(after) == 2 and after[0].fold == "of" and after[1].number is not None
    return noun.kind in ("adult", "person") and len(inside) == 1 and inside[0].fold in _NEW


_NEW = frozenset({"new", "lucky", "proud", "old", "young"})
