"""Ambiguity classes: what a word type may be, as one small number, so that tagging decides by class, not by word."""

from functools import cache

from factcheck.lexicon.entries import Tag
from factcheck.lexicon.load import cells, table, words_in
from factcheck.lexicon.verb_forms import bare_infinitives, seldom_verbs
from factcheck.lexicon.word import CACHE_LIMIT, Word
from factcheck.reading.chunking import symbols as s
from factcheck.text.frozen import Record

#: Parts of speech as plain integers: flag arithmetic on enum members is slow.
BITS = {name: int(tag) for name, tag in Tag.__members__.items()}
_VERB, _AUX, _MODAL = int(Tag.VERB), int(Tag.AUX), int(Tag.MODAL)
_PUNCTUATION = {
    **dict.fromkeys(".!?\u2026", s.STOP), "...": s.STOP, ",": s.COMMA, ";": s.COLON, ":": s.COLON, "(": s.OPEN,
    ")": s.CLOSE, **dict.fromkeys("\"'\u201c\u201d\u2018\u2019\u00ab\u00bb", s.QUOTE),
    **dict.fromkeys("-\u2013\u2014\u2015", s.DASH), "--": s.DASH,
}  # fmt: skip
#: What a verb waits for by whether a bare infinitive follows it directly.
_BARE = {True: "U", False: "u", None: ""}
#: Words whose tagging has a rule of their own.
_NOMINATIVE = frozenset({"he", "she", "they", "we", "i", "it", "you"})


class WordClass(Record):
    """What all words of one class may be.

    ``tags`` are Tag bits, ``special`` the folded word where single words have rules of their own, ``plural`` the
    number of the noun that it may be, ``aux`` the symbol of an auxiliary, ``near`` the coarse character by which the
    tokens before it see it, ``capital`` whether it is written with a capital, ``speech`` whether it is a verb of
    saying or thinking that a clause may follow, ``quotes`` one that also stands between what is said and who says it,
    ``intransitive`` a verb without object, whose past form is no passive participle, ``seldom`` a noun that is
    seldom the verb, ``bare`` what waits for a bare infinitive: u a verb behind its object, U behind the verb too.
    """

    tags: int
    special: str = ""
    plural: bool = False
    aux: str = ""
    capital: bool = False
    speech: bool = False
    quotes: bool = False
    intransitive: bool = False
    seldom: bool = False
    bare: str = ""

    @property
    def near(self) -> str:
        """The coarse character by which the tokens before it see it."""
        if self.tags == BITS["PUNCT"]:
            return self.special
        return "T" if self.special == s.TIME else _near(self.tags, self.special, self.aux)


@cache
def _numbers() -> dict[str, str]:
    return {row["word"]: row["number"] for row in table("plurals", "word", "number")}


@cache
def particles() -> dict[str, bool]:
    """Verb particles, and whether the verb's object may follow them."""
    return {word: object_ == "yes" for word, object_ in cells("particles", "word", "object")}


@cache
def intransitive_verbs() -> frozenset[str]:
    """Verbs that hardly ever take an object."""
    return words_in("intransitive", "lemma")


@cache
def semi_auxiliaries() -> frozenset[str]:
    """Words that make a future of "is ... to": due, set, going."""
    return words_in("semiaux", "word")


@cache
def closed_class() -> frozenset[str]:
    """The folded function words."""
    return frozenset(map(str.lower, words_in("function", "word", "tags", "lemma")))


def is_plural(word: Word) -> bool:
    """True for a noun that takes a plural verb, by the table of numbers, the persons' table, or its ending."""
    known = _numbers().get(word.fold)
    if known:
        return known == "plural"
    if word.person is not None:
        return word.person.plural
    return word.fold.endswith("s") and not word.fold.endswith(("ss", "us", "is")) and len(word.fold) > 3


_NEAR: tuple[tuple[str, str], ...] = (
    # The first that a word may be decides; what comes first is surest to begin a group or clause.
    ("DET", "D"), ("POSS", "D"), ("NUM", "9"), ("MODAL", "x"), ("WH", "w"), ("PRON", "o"), ("NEG", "0"),
    ("CONJ", "c"), ("SUB", "u"), ("PREP", "p"),
)  # fmt: skip
_SPECIAL_NEAR = {
    "to": "t", "by": "y", "that": "h", "'s": "z", "'": "z", "not": "0", "never": "0", "her": "D", "his": "D", "in": "p",
    "of": "/", "there": "O", "all": "D", "both": "D", "so": "c", "as": "U", "like": "p", "before": "p", "after": "p",
    "than": "p", "since": "p", "out": "p", "about": "p", "around": "p", "other": "a",
}  # fmt: skip


def _near(tags: int, special: str, aux: str) -> str:
    if special in _NOMINATIVE and special != "you":
        return "O"
    if special in _SPECIAL_NEAR:
        return _SPECIAL_NEAR[special]
    if tags & BITS["WH"]:
        return "w"
    if aux:
        return "x" if aux in s.FINITE_AUX else "e"
    for name, near in _NEAR:
        if tags & BITS[name]:
            return near
    verb, noun, adj = tags & _VERB, tags & BITS["NOUN"], tags & BITS["ADJ"]
    if not verb:
        if tags & BITS["ADV"] and not noun:
            return "A" if adj else "r"
        return "a" if adj and not noun else "M" if tags & BITS["NAME"] else "n" if noun else "r" if not adj else "a"
    if noun:
        return "N" if verb & BITS["BASE"] else "S" if verb & BITS["THIRD"] else "n" if verb & BITS["ING"] else "k"
    if verb & BITS["BASE"] and verb & BITS["PARTICIPLE"]:
        return "b"  # "to become", "to put": a participle only behind "have" or "be", which asks for one
    if verb & BITS["PAST"] and verb & BITS["PARTICIPLE"]:
        return "k"
    for name, near in (("PARTICIPLE", "K"), ("ING", "g"), ("PAST", "v"), ("THIRD", "f")):
        if verb & BITS[name]:
            return near
    return "a" if adj else "b"


class _Classes(dict[Word, int]):
    """The number of each word's class, worked out the first time the word is met."""

    def __init__(self, *, initial: bool) -> None:
        super().__init__()
        self.initial = initial

    def __missing__(self, word: Word) -> int:
        if len(self) >= CACHE_LIMIT:
            self.clear()
        number = self[word] = classify(word, initial=self.initial)
        return number


_CLASSES: list[WordClass] = []
_NEARS: list[str] = []
_NUMBERS: dict[WordClass, int] = {}


def _intern(word_class: WordClass) -> int:
    number = _NUMBERS.get(word_class)
    if number is None:
        number = _NUMBERS[word_class] = len(_CLASSES)
        _CLASSES.append(word_class)
        _NEARS.append(word_class.near)
    return number


def near_of(numbers: list[int]) -> str:
    """The coarse characters of these classes, one each."""
    return "".join(map(_NEARS.__getitem__, numbers))


def class_count() -> int:
    """How many classes were met."""
    return len(_CLASSES)


def class_of(number: int) -> WordClass:
    """The class with this number."""
    return _CLASSES[number]


def classify(word: Word, *, initial: bool) -> int:
    """The number of a word's class; ``initial`` at the start of a sentence, where a capital tells nothing."""
    tags = int(word.tags)
    fold = word.fold
    if tags & BITS["PUNCT"]:
        if word.currency is not None or word.unit is not None:
            return NUMBER_CLASS
        return _intern(WordClass(BITS["PUNCT"], _PUNCTUATION.get(fold, s.OTHER)))
    closed = fold in closed_class()
    if closed and word.shape == "UPPER" and len(fold) > 1:
        return NAME_CLASS
    capital = bool(tags & BITS["NAME"]) and word.shape != "lower"
    if capital and closed:
        tags &= ~BITS["NAME"]
    elif capital and not initial and tags & (_VERB | BITS["ADV"]) and word.title is None:
        tags = BITS["NAME"] | (tags & (BITS["NOUN"] | BITS["ADJ"]))
    elif capital and not word.verbs:
        tags &= ~_VERB
    special = fold if closed and _has_rule(tags, fold) else ""
    return _intern(
        WordClass(
            tags,
            special=special or ("semi" if fold in semi_auxiliaries() else ""),
            plural=is_plural(word) and bool(tags & (BITS["NOUN"] | BITS["PRON"])),
            aux=_auxiliary(word, tags),
            capital=capital and bool(tags & BITS["NAME"]),
            speech=word.cue is not None and word.cue.kind != "intention" and bool(tags & _VERB) and not _judges(word),
            quotes=word.cue is not None and word.cue.kind == "speech" and not word.frames,
            intransitive=bool(word.verbs) and word.verbs[0].lemma in intransitive_verbs(),
            bare=_BARE[bare_infinitives().get(word.verbs[0].lemma)] if tags & _VERB and word.verbs else "",
            seldom=bool(tags & _VERB and word.verbs) and word.verbs[0].lemma in seldom_verbs(),
        )
    )


def _judges(word: Word) -> bool:
    """True of "approve" and "blast", which a thing follows and no clause: "approved the tax credits"."""
    return word.cue is not None and word.cue.stance in _JUDGING and "noun" in word.frames


_JUDGING = frozenset({"accuse", "praise", "agree", "reject"})


def _auxiliary(word: Word, tags: int) -> str:
    """The symbol of an auxiliary or modal, else ""."""
    if tags & _MODAL:
        return s.MODAL_NEG if tags & BITS["NEG"] else s.MODAL
    if not tags & _AUX:
        return ""
    form = next(v for v in word.verbs if v.tag)
    lemma = ("not " if tags & BITS["NEG"] else "") + form.lemma
    tag = next(t for t in (Tag.PAST, Tag.THIRD, Tag.BASE, Tag.PARTICIPLE, Tag.ING) if t & form.tag)
    return s.AUXILIARIES[lemma, str(tag.name).lower()]


_PLAIN = BITS["PREP"] | BITS["CONJ"] | BITS["DET"] | BITS["PRON"] | BITS["ADV"]
_ALWAYS = frozenset({"'s", "'d", "had", "by", "of", "no", "who", "which", "what", "whose", "will", "may", "might"})


def _has_rule(tags: int, fold: str) -> bool:
    """A function word is special when it may be several things, or opens a clause in its own way."""
    if fold in _ALWAYS or fold in _NOMINATIVE:
        return True
    return not tags & (_AUX | _MODAL) and tags & (tags - 1) != 0 and bool(tags & (_PLAIN | BITS["SUB"]))


def class_of_tags(tags: int) -> int:
    """The class of a word of an entry of several words, which is what the entry as a whole may be."""
    return _intern(WordClass(tags))


#: Classes of opaque tokens: part of a time, of a number, of a name; a word that can only modify; a counted noun; a
#: possessive apostrophe; what leads to the end of a period ("the week ended").
TIME_CLASS = _intern(WordClass(0, s.TIME))
NUMBER_CLASS = _intern(WordClass(BITS["NUM"], plural=True))
NAME_CLASS = _intern(WordClass(BITS["NAME"], capital=True))
MODIFIER_CLASS = _intern(WordClass(BITS["ADJ"]))
COUNTED_CLASS = _intern(WordClass(BITS["NOUN"], plural=True))
NAMES_CLASS = _intern(WordClass(BITS["NAME"], plural=True, capital=True))
DOT_CLASS = _intern(WordClass(BITS["PUNCT"], s.DOT))
CLITIC_CLASS = _intern(WordClass(BITS["POSS"], "'"))
LEADING_CLASS = _intern(WordClass(BITS["PREP"]))
#: The class of each word within a sentence, and at its start.
MID = _Classes(initial=False)
INITIAL = _Classes(initial=True)
