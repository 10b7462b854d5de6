"""Points told by a noun with a number: "The second objection was", "Its fourth demand", "Step 3:"."""

from factcheck.lexicon.determiners import NEW
from factcheck.lexicon.measures import singular
from factcheck.reading.reader import Layers
from factcheck.text.frozen import Record

_CLOSERS = frozenset({":", ".", "-", "–", "—", ","})
#: Kinds of nouns of which several are counted off; those of what comes in an order are counted in figures too.
_COUNTED_OFF = frozenset({"argument"})
_FIRST = frozenset({"first", "firstly", "one", "foremost"})


class NumberedPoint(Record):
    """A point on the tokens ``[first, last)``, its number and noun; ``unheard`` where nothing before tells of others.

    ``in_figures`` is true of "Step 3:", which stands as firm as "Thirdly".
    """

    first: int
    last: int
    number: int
    noun: str
    unheard: bool
    in_figures: bool


def numbered_point(layers: Layers, i: int) -> NumberedPoint | None:
    """The point whose noun, that of one of several points or steps, is at a token."""
    words = layers.tokens.words
    entry, group = words[i].enumerator, layers.phrases.noun_at.get(i)
    if entry is None or group is None:
        return None
    number = words[i + 1].number if i + 2 < len(words) else None
    if group.first == i and number is not None and number.kind == "cardinal" and words[i + 2].text in _CLOSERS:
        return NumberedPoint(i, i + 2, int(number.value), words[i].fold, unheard=False, in_figures=True)
    ranked = (
        word.number for word in words[group.first : i] if word.number is not None and word.number.kind == "ordinal"
    )
    number = next(ranked, None) if group.head == i else None
    if entry.kind not in _COUNTED_OFF or group.plural or number is None or number.rest:
        return None
    unheard = group.determiner not in NEW and not _told_of(layers, words[i].fold, group.first)
    noun = singular(words[i].fold)
    return NumberedPoint(group.first, i + 1, int(number.value), noun, unheard=unheard, in_figures=False)


def _told_of(layers: Layers, noun: str, before: int) -> bool:
    """True where the text before speaks of such a thing, or of anything that is first."""
    words = layers.tokens.words[layers.tokens.body : before]
    return any(word.fold.startswith(noun) or word.fold in _FIRST for word in words)
