"""Regular English inflection: the forms that the tables leave out.

The rules are those of any school grammar (doubling after one short stressed vowel, y to ie, sibilants with -es).
"""

_VOWELS = frozenset("aeiou")
_SIBILANT = ("s", "x", "z", "ch", "sh")


def _doubles(lemma: str) -> bool:
    """True for one-syllable verbs that end in a single consonant after a single vowel: stop, ban, win."""
    return _closed(lemma) and sum(c in _VOWELS for c in lemma.replace("qu", "q")) == 1


def _closed(lemma: str) -> bool:
    """True for verbs that end in one consonant after one vowel, and double it where that vowel is stressed."""
    letters = lemma.replace("qu", "q")
    return (
        len(letters) >= 3 and letters[-1] not in "aeiouwxyh" and letters[-2] in _VOWELS and letters[-3] not in _VOWELS
    )


def third(lemma: str) -> str:
    """The third person singular, which is also how regular nouns form the plural."""
    if lemma.endswith(_SIBILANT):
        return lemma + ("zes" if lemma.endswith("z") and _doubles(lemma) else "es")
    if lemma.endswith("o") and len(lemma) > 1 and lemma[-2] not in _VOWELS:
        return lemma + "es"
    if lemma.endswith("y") and len(lemma) > 1 and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ies"
    return lemma + "s"


def past(lemma: str) -> str:
    """The regular past, which is also the participle."""
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and len(lemma) > 1 and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ied"
    return lemma + (lemma[-1] if _doubles(lemma) else "") + "ed"


def ing(lemma: str, past: str = "") -> str:
    """The -ing form; ``past`` shows what spelling alone does not.

    A regular past doubles as the -ing form does (admitted, admitting; panicked, panicking). Verbs with an irregular
    past that end in one consonant after one vowel bear their stress there (begin, forget, upset, overrun).
    """
    if past != lemma and past.startswith(lemma) and past.endswith("ed") and not lemma.endswith("e"):
        return past[:-2] + "ing"
    if past and not past.endswith("ed") and _closed(lemma):
        return lemma + lemma[-1] + "ing"
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")) and lemma != "be":
        return lemma[:-1] + "ing"
    return lemma + (lemma[-1] if _doubles(lemma) else "") + "ing"


def plural(noun: str) -> str:
    """The regular plural of a noun; of a compound, its last word's, and of "X of Y", X's."""
    head, of, rest = noun.partition(" of ")
    first, space, last = head.rpartition(" ")
    if last.endswith("man") and last != "human":
        return first + space + last[:-3] + "men" + of + rest
    if last.endswith("sis"):
        return first + space + last[:-2] + "es" + of + rest
    return first + space + third(last) + of + rest
