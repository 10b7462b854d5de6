"""What single words tell about names: the part they play in one, and whether they are common words."""

import unicodedata
from functools import cache, lru_cache

from factcheck.lexicon.entries import Tag
from factcheck.lexicon.index import index
from factcheck.lexicon.load import words_of
from factcheck.lexicon.word import Word

#: Shapes of words that may be part of a name.
CAPITAL = frozenset({"Title", "UPPER", "Mixed", "identifier"})
#: Parts of speech of the closed classes, as bits.
CLOSED = int(
    Tag.DET | Tag.POSS | Tag.PREP | Tag.PRON | Tag.CONJ | Tag.SUB | Tag.AUX | Tag.MODAL | Tag.NEG | Tag.WH | Tag.TO
)
FINITE = int(Tag.FINITE)
VERBAL = int(Tag.FINITE | Tag.AUX | Tag.MODAL)
_COMMON_ENDINGS = ("tion", "tions", "sion", "ment", "ments", "ness", "ity", "ing", "ings", "ers", "ors", "ists", "ians")
_POSTS = (
    "-based",
    "-born",
    "-led",
    "-backed",
    "-run",
    "-owned",
    "-trained",
    "-style",
    "-elect",
    "-level",
    "-controlled",
)


@cache
def role(name: str) -> frozenset[str]:
    """The folded words that play one part in names ("particle", "suffix", "place" ...); see name_words.tsv."""
    return words_of("name_words", ("word", "role"), name)


@lru_cache(maxsize=20_000)
def common_tags(fold: str) -> int:
    """The parts of speech that the tables give a word when it is written in lower case."""
    tags = 0
    for entry in index().entries(fold):
        if entry.key == fold and entry.kind != "given":
            tags |= int(entry.tags)
    return tags


@lru_cache(maxsize=20_000)
def looks_common(fold: str) -> bool:
    """True of a word that the tables know in lower case, or whose ending is that of a common noun or adverb."""
    if common_tags(fold):
        return True
    return len(fold) > 5 and fold.endswith((*_COMMON_ENDINGS, "ly", "ed"))


def is_capital(word: Word) -> bool:
    """True of a word that may be part of a name by its letters, and is more than a figure with letters."""
    if word.shape not in CAPITAL or word.fold.endswith(_POSTS):
        return False
    first = word.text[0]
    if word.text[1:2] in ("-", "\u2011"):
        return False  # X-ray, T-shirt, D-MI
    if word.shape == "identifier":
        return first.isupper()
    return first not in "@#" and "://" not in word.text


@lru_cache(maxsize=20_000)
def skeleton(fold: str) -> str:
    """A key that the usual transliterations of one name share, and few other names do.

    Accents go, doubled letters become one, vowels fall into front and back, and the letters that romanisations of
    Arabic, Persian, Cyrillic and Hebrew names exchange (k/q, ph/f, kh/h, y/i, w/v) are read as one.
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", fold) if c.isalpha())
    for old, new in _EXCHANGED:
        plain = plain.replace(old, new)
    kept = plain[:1] + plain[1:].replace("h", "")
    merged = kept.translate(_VOWELS)
    out: list[str] = []
    for c in merged:
        if not out or out[-1] != c:
            out.append(c)
    return "".join(out)


_EXCHANGED = (
    ("ph", "f"), ("kh", "h"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("sch", "sh"), ("tch", "ch"), ("ck", "k"),
    ("q", "k"), ("w", "v"), ("oo", "u"), ("ou", "u"), ("ee", "i"), ("yy", "i"), ("ks", "x"),
)  # fmt: skip
_VOWELS = str.maketrans({"y": "i", "e": "a", "o": "u", "z": "s"})
