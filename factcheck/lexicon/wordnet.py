"""What WordNet knows of words in their common senses: which say the same, which is a kind of which, which exclude.

The project's own tables stand above it: they are of news, this is of English.
"""

from functools import lru_cache

from factcheck.errors import LexiconError
from factcheck.lexicon.measures import singular
from factcheck.lexicon.verb_forms import lemmas_of
from factcheck.lexicon.wordnet_lines import line_of
from factcheck.text.frozen import Record

Keys = frozenset[str]
_NONE: Keys = frozenset()
#: A word, its part of speech, and what is known of it.
_CELLS = 6


class Senses(Record):
    """The common senses of a word, as opaque keys: its own and those of the words that it is derived from.

    ``above`` is what they are kinds of (of an adjective, what it is a shade of), ``opposites`` what they exclude.
    ``kind`` is the kind of thing that a noun nearly always names ("vessel", "person"), else empty.
    """

    keys: Keys = _NONE
    above: Keys = _NONE
    opposites: Keys = _NONE
    kind: str = ""


UNKNOWN = Senses()


@lru_cache(maxsize=16_384)
def senses_of(lemma: str, part: str) -> Senses:
    """What is known of a lemma as noun, verb or adjective (``part``: n, v, a); a verb may have a particle after it.

    Raises LexiconError where the table is damaged.
    """
    line = line_of(lemma, part)
    return _senses(line, lemma) if line else UNKNOWN


def _senses(line: str, lemma: str) -> Senses:
    cells = line.split("\t")
    if len(cells) > _CELLS:
        raise LexiconError(f"wordnet.txt: expected at most {_CELLS} cells, found {len(cells)}: {line}")
    keys, above, opposites, kind = (*cells[2:], "", "", "", "")[:4]
    return Senses(frozenset((f"={lemma}", *keys.split())), frozenset(above.split()), frozenset(opposites.split()), kind)


@lru_cache(maxsize=16_384)
def of_noun(fold: str) -> Senses:
    """The senses of a folded noun, singular or plural."""
    found = senses_of(fold, "n")
    return found if found is not UNKNOWN else senses_of(singular(fold), "n")


@lru_cache(maxsize=16_384)
def of_any(fold: str) -> Senses:
    """The senses of a folded word, whatever its part of speech and its form."""
    noun = of_noun(fold)
    found = [senses_of(fold, "a"), noun, *(senses_of(lemma, "v") for lemma in lemmas_of(fold))]
    return Senses(
        _NONE.union(*(s.keys for s in found)),
        _NONE.union(*(s.above for s in found)),
        _NONE.union(*(s.opposites for s in found)),
        noun.kind,
    )


def kind_of(noun: str) -> str:
    """The kind of thing that a noun names ("vessel", "person"), empty where it is not known."""
    return of_noun(noun).kind


def is_kind_of(narrow: str, wide: str) -> bool:
    """True where the second noun may take up the first ("the trawler", "the vessel"); and of synonyms.

    Never true of a kind so wide that anything may be meant ("the thing").
    """
    first, second = of_noun(narrow), of_noun(wide)
    return not (first.keys | first.above).isdisjoint(second.keys)


def says_the_same(first: str, second: str) -> bool:
    """True of words with one sense, in one part of speech or derived from each other: "refuse", "refusal"."""
    return not of_any(first).keys.isdisjoint(of_any(second).keys)


def exclude(first: str, second: str) -> bool:
    """True of words whose common senses are opposites, by derivation too: "approval" and "disapproved"."""
    a, b = of_any(first), of_any(second)
    return not (a.opposites.isdisjoint(b.keys) and b.opposites.isdisjoint(a.keys))
