"""Regular English inflection: the forms that the tables leave out.

The rules are those of any school grammar (doubling after one short stressed vowel, y to ie, sibilants with -es).
"""

_VOWELS = frozenset("aeiou")
_SIBILANT = ("s", "x", "z", "ch", "sh")


def _doubles(lemma: str) -> bool:
    """True for one-syllable verbs that end in a single consonant after a single vowel: stop, ban, win."""
    return (
        len(lemma) >= 3
        and lemma[-1] not in "aeiouwxyh"
        and lemma[-2] in _VOWELS
        and lemma[-3] not in _VOWELS
        and sum(c in _VOWELS for c in lemma) == 1
    )


def third(lemma: str) -> str:
    """The third person singular, which is also how regular nouns form the plural."""
    if lemma.endswith(_SIBILANT):
        return lemma + "es"
    if lemma.endswith("o") and len(lemma) > 2 and lemma[-2] not in _VOWELS:
        return lemma + "es"
    if lemma.endswith("y") and len(lemma) > 1 and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ies"
    return lemma + "s"


def past(lemma: str) -> str:
    """The regular past, which is also the participle."""
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ied"
    return lemma + (lemma[-1] if _doubles(lemma) else "") + "ed"


def ing(lemma: str) -> str:
    """The -ing form."""
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
    return first + space + third(last) + of + rest
