"""What a number counts: the head noun after it, across modifiers and "of the", and what a rate is for."""

from factcheck.lexicon.entries import Tag
from factcheck.lexicon.word import Word
from factcheck.reading.chunking.ambiguity import is_plural
from factcheck.reading.tokens import Tokens

#: How many words may stand between a number and its noun.
_REACH = 6
_STOPS = int(Tag.DET | Tag.PREP | Tag.PRON | Tag.CONJ | Tag.SUB | Tag.AUX | Tag.MODAL | Tag.NEG | Tag.WH | Tag.TO)
_NOMINAL = int(Tag.NOUN | Tag.NAME)
_MODIFYING = int(Tag.ADJ | Tag.PARTICIPLE | Tag.ING | Tag.ADV)
_VERB = int(Tag.VERB)
_FINITE = int(Tag.THIRD)
_PAST = int(Tag.PAST | Tag.PARTICIPLE)
_ADJ = int(Tag.ADJ)
_ADJECTIVE = int(Tag.ADJ | Tag.NOUN)
_NOUN = int(Tag.NOUN)
_DETERMINING = int(Tag.DET | Tag.POSS)
_QUESTION = int(Tag.WH)
_QUOTES = frozenset("\"'“”‘’«»")
_CLITIC = frozenset({"'s", "'"})
_DAYS = frozenset({"month", "weekday", "day", "vague", "holiday"})


def counted(tokens: Tokens, at: int, *, one: bool, mass: bool = False) -> int | None:
    """The token of the head noun counted by a number that ends before ``at``, or None.

    ``one`` allows a singular noun, ``mass`` one after "of" that has no plural (tonnes of rice).
    """
    words = tokens.words
    stop = tokens.body if at < tokens.body else len(tokens)
    if at < stop and words[at].fold == "of":
        at += 1
        if at < stop and (determined := _determiners(tokens, at, stop)) > at:
            at = determined
        return head(tokens, _owned(tokens, at, stop), stop, one=mass)
    return head(tokens, at, stop, one=one)


def _owned(tokens: Tokens, at: int, stop: int) -> int:
    """Past an owner, to what is owned: "half of the company's equity"."""
    words = tokens.words
    for k in range(at, min(at + _REACH, stop)):
        if words[k].fold in _CLITIC:
            return k + 1
        if not _inside(words[k]):
            break
    return at


def _determiners(tokens: Tokens, at: int, stop: int) -> int:
    """The end of what stands before the noun in "of the five", "of their", "of all 50"."""
    words = tokens.words
    while at < stop and not int(words[at].tags) & _QUESTION:
        number = words[at].number
        if not int(words[at].tags) & _DETERMINING and (number is None or number.rest):
            break
        at += 1
    return at


def head(tokens: Tokens, at: int, stop: int, *, one: bool) -> int | None:
    """The head of the noun group that begins at ``at``: its plural noun, or its last noun where ``one``."""
    words, newlines = tokens.words, tokens.newlines
    single: int | None = None
    acted = False
    for k in range(at, min(at + _REACH, stop)):
        word = words[k]
        if k > at and newlines[k] > 1:
            break
        if word.fold in _QUOTES and single is None:
            continue
        if not _inside(word):
            break
        if word.calendar is not None and word.calendar.kind in _DAYS and word.shape != "lower":
            break
        tags = int(word.tags)
        if not (one and tags & _FINITE) and _plural_noun(word):
            if k + 1 < stop and words[k + 1].fold in _CLITIC and tokens.glued(k + 1):
                return None
            return None if acted and word.person is None else _last_plural(tokens, k, stop)
        if _is_people(word) and (k + 1 >= stop or not _inside(words[k + 1])):
            return k
        acted |= bool(tags & _PAST) and not tags & _ADJECTIVE and "-" not in word.fold  # "three state-owned firms"
        if tags & _NOMINAL and not (single is not None and tags & _FINITE and not tags & _NOUN):
            single = k
        elif single is not None and "-" not in word.fold and (one or not tags & _ADJ):
            break
    return single if one and not acted else None


def _inside(word: Word) -> bool:
    """True for a word that may stand within a noun group."""
    if word.amount_role == "quantifier":
        return True
    if word.shape in ("punct", "digits") or (word.number is not None and word.number.kind != "ordinal"):
        return bool(word.number is not None and word.number.rest)
    tags = int(word.tags)
    if tags & _STOPS:
        return False
    return bool(tags & (_NOMINAL | _MODIFYING)) or word.country is not None


def _plural_noun(word: Word) -> bool:
    tags = int(word.tags)
    return (
        bool(tags & _NOMINAL) and is_plural(word) and word.shape not in ("UPPER", "identifier") and word.number is None
    )


def _last_plural(tokens: Tokens, k: int, stop: int) -> int:
    """The last of plural nouns in a row ("women police officers")."""
    words = tokens.words
    while (
        k + 1 < stop
        and tokens.newlines[k + 1] < 2
        and words[k + 1].shape == "lower"
        and _plural_noun(words[k + 1])
        and not int(words[k + 1].tags) & (_VERB | _STOPS)
    ):
        k += 1
    return k


def _is_people(word: Word) -> bool:
    """A nationality that stands for its people: "six Chinese"."""
    return word.country is not None and word.country.form != "capital" and word.country.form != "name"


def rate(tokens: Tokens, at: int) -> tuple[int, str] | None:
    """Where "a share", "per 100,000 people", "each" ends after an amount, and what the rate is for."""
    words = tokens.words
    stop = tokens.body if at < tokens.body else len(tokens)
    if at >= stop:
        return None
    fold = words[at].fold
    if fold == "each" or fold == "apiece":
        return at + 1, "each"
    if at + 1 >= stop:
        return None
    after = words[at + 1]
    if fold in ("per", "every") and after.shape != "punct":
        number = after.number
        if number is not None and number.kind != "ordinal":  # "per second"
            return at + 2, str(number.value)
        return (at + 2, after.unit.unit if after.unit is not None else after.fold) if fold == "per" else None
    if fold not in ("a", "an") or (at + 2 < stop and words[at + 2].fold in _AFTER_TIME):
        return None
    if after.amount_role == "per":
        return at + 2, after.fold
    if after.unit is not None and after.unit.dimension in _RATED:
        return at + 2, after.unit.unit
    return None


_RATED = frozenset({"time", "mass", "volume", "length"})
_AFTER_TIME = frozenset({"ago", "earlier", "before", "later", "after", "old"})
