"""Person nouns beside names: "the guard, Idris Haddad", "Idris Haddad, a guard", "lawyer Ann Lee"."""

from factcheck.lexicon.entries import Tag
from factcheck.lexicon.word import Word
from factcheck.reading.names import Name

_NOUN_REACH = 7
_CLAUSE = int(Tag.WH | Tag.PREP | Tag.AUX | Tag.MODAL | Tag.CONJ | Tag.PRON)


def is_person_noun(word: Word) -> bool:
    """True of a common noun for one person that is no office."""
    return word.shape == "lower" and word.person is not None and not word.person.plural and word.title is None


def noun_beside(words: list[Word], name: Name) -> int | None:
    """The token of the person noun that stands right before a name or in apposition to it."""
    before = name.title_first - 1 if name.title_first >= 0 else name.first - 1
    if before > 0 and words[before].text == ",":
        before -= 1
    if before >= 0 and is_person_noun(words[before]):
        return before
    at = name.last
    if at >= len(words) or words[at].text != ",":
        return None
    for k in range(at + 1, min(at + _NOUN_REACH, len(words))):
        word = words[k]
        if is_person_noun(word):
            return k
        if word.bits & _CLAUSE or (word.shape == "punct" and word.text not in (",", "-")):
            return None
    return None
