"""The rules of tagging for function words that may be several things: "that", "to", "her", "as", "more"."""

from collections.abc import Callable

from factcheck.reading.chunking import symbols as s
from factcheck.reading.chunking.ambiguity import BITS, WordClass, particles
from factcheck.reading.chunking.context import Context

_OBJECT = frozenset("D9MnNSaoO")
_NOUNLIKE = frozenset("nNSM9aAkKgT")
_PRONOUNS = (s.PRON, s.PRONS)
Rule = Callable[[Context, str, str, int], str]


def _that(c: Context, first: str, second: str, finite: int) -> str:
    if c.prev in s.VERB or c.prev in s.BE:
        return s.SUB
    if c.group == 2 or c.prev == s.CLOSE:
        if first in "xfvkbr0eU" or (first in "NS" and second in "DOot"):
            return s.WH
        return s.SUB
    if c.prev == s.PREP or c.prev in (s.STOP, s.QUOTE):
        return s.DET if first in "nNSa" and first != "x" else s.PRON
    if c.prev == s.CONJ and first in "DOMnNSa9w":
        return s.SUB
    return s.PRON if first in "x.," else s.SUB


def _clitic(c: Context, first: str, second: str, finite: int) -> str:
    if c.prev in (*_PRONOUNS, s.WH, s.ADV, s.SUB):
        return s.AUXILIARIES["be", "third"]
    if first in "De0" or (first == "g" and second in "tD") or (first in "OKo"):
        return s.AUXILIARIES["be", "third"]
    if c.group != 2 and c.prev not in (s.TIME, s.QUOTE):
        return s.AUXILIARIES["be", "third"]
    return s.CLITIC


def _would(c: Context, first: str, second: str, finite: int) -> str:
    return s.AUXILIARIES["have", "past"] if first in "kKe" else s.MODAL


def _her(c: Context, first: str, second: str, finite: int) -> str:
    return s.POSSESSIVE if first in _NOUNLIKE and first != "T" else s.PRON


def _to(c: Context, first: str, second: str, finite: int) -> str:
    if first in "be" or (first == "x" and second != "z"):
        return s.TO
    if first in "N":
        # "to attack the", "to work with" against "to court documents": a base form likes an object.
        return s.PREP if second in "xvf" and c.prev != s.STOP else s.TO
    if first in "rA" and second in "bN":
        return s.TO
    if first == "a" and second == "D":
        return s.TO
    if first in "k" and second in "DOo9MpU":
        return s.TO
    return s.PREP


def _as(c: Context, first: str, second: str, finite: int) -> str:
    """As, after, before, since, until, than, once: before a clause when a finite verb is in sight."""
    if first == "O" or (finite and first not in ".,:gkKp"):
        return s.SUB
    if first in "xfv":
        return s.SUB
    return s.PREP


def _after(c: Context, first: str, second: str, finite: int) -> str:
    if c.prev in s.HAVE and first in "xvkeE":
        return s.ADV  # "has since been freed"
    if first == s.TIME and second in "xf":
        return s.PREP  # "who had been missing since Tuesday was found"
    found = _as(c, first, second, finite)
    adverb = first not in _OBJECT and first not in 'gwhTkKe"A' and not (first == "r" and second == "g")
    return s.ADV if found == s.PREP and adverb else found


def _there(c: Context, first: str, second: str, finite: int) -> str:
    return s.PRON if first in "xz" or (c.clause == 4 and c.prev in s.BE) else s.ADV


def _so(c: Context, first: str, second: str, finite: int) -> str:
    return s.ADV if first in "aAr" else s.CONJ


def _no(c: Context, first: str, second: str, finite: int) -> str:
    return s.ADV if first in '.,"' else s.DET


def _yet(c: Context, first: str, second: str, finite: int) -> str:
    return s.CONJ if c.prev in (s.COMMA, s.STOP) else s.ADV


def _one(c: Context, first: str, second: str, finite: int) -> str:
    if first in "nNSa" and c.group != 1:
        return s.NUM
    return s.NOUN if c.group == 1 else s.NUM if first == "/" else s.PRON


def _both(c: Context, first: str, second: str, finite: int) -> str:
    return s.DET if first in "nNS9aD" else s.PRON if first in "x/fvk.,bN" else s.CONJ


def _like(c: Context, first: str, second: str, finite: int) -> str:
    if c.pend in ("m", "t") or (c.prev in _PRONOUNS and c.role == "S"):
        return s.BASE
    return s.PREP


def _modal_noun(c: Context, first: str, second: str, finite: int) -> str:
    return s.NOUN if c.group == 1 and c.prev != s.ADV and first not in "b" else s.MODAL


def _what(c: Context, first: str, second: str, finite: int) -> str:
    return s.WH


def _by(c: Context, first: str, second: str, finite: int) -> str:
    return s.PREP


def _had(c: Context, first: str, second: str, finite: int) -> str:
    return s.AUXILIARIES["have", "past"]


_RULES: dict[str, Rule] = {
    "that": _that, "'s": _clitic, "'d": _would, "her": _her, "his": _her, "to": _to, "as": _as, "than": _as,
    "after": _after, "before": _after, "since": _after, "until": _after, "till": _after, "once": _after,
    "there": _there, "so": _so, "no": _no, "yet": _yet, "one": _one, "both": _both, "either": _both, "neither": _both,
    "like": _like, "will": _modal_noun, "might": _modal_noun, "may": _modal_noun, "by": _by, "of": _by, "for": _by,
    "except": _by, "had": _had,
    **dict.fromkeys(("who", "whom", "which", "what", "where", "when", "why", "how", "whatever", "whoever"), _what),
    **dict.fromkeys(("if", "because", "although", "though", "while", "whilst", "whether"), lambda *_: s.SUB),
    **dict.fromkeys(("and", "or", "but", "nor", "plus"), lambda *_: s.CONJ),
}  # fmt: skip


def resolve_function_word(c: Context, word: WordClass, first: str, second: str, finite: int) -> str:
    """The symbol of a function word, or "" where it is left to the rules for other words."""
    fold, tags = word.special, word.tags
    if fold == "whose":
        return s.WHOSE
    if fold in ("he", "she", "it", "i"):
        # Plural in the sense of agreement: "I plan".
        return s.PRONS if fold == "i" else s.PRON
    rule = _RULES.get(fold)
    if rule is not None:
        return rule(c, first, second, finite)
    if tags & BITS["DET"] or (tags & BITS["PRON"] and tags & BITS["ADJ"]):
        return _quantifier(c, word, first, second)
    if tags & BITS["PREP"]:
        return _preposition(c, word, first, second)
    if tags & BITS["SUB"]:
        return s.SUB
    return s.PARTICLE if c.prev in s.VERB and particles().get(fold) else ""


def _quantifier(c: Context, word: WordClass, first: str, second: str) -> str:
    """Words like all, some, many, more, this, such: determiner, adverb or pronoun."""
    fold, tags = word.special, word.tags
    if fold in ("more", "most", "less", "least", "much", "enough") and first in "aArK":
        return s.ADV
    if c.group == 1:
        return s.ADJ if first in "nNSMa9gkKA" else s.NOUNS if word.plural else s.NOUN
    if c.pend == "b" and fold in ("such", "enough", "only"):
        return s.ADV
    if first in "nNSMaA9gKT" or (first == "D" and fold in ("all", "half", "such", "what")):
        return s.DET
    if first == "k" and second in "nNS":
        return s.DET
    if tags & BITS["PRON"]:
        return s.PRONS if word.plural or fold in ("these", "those", "many", "some", "all", "several", "few") else s.PRON
    return s.ADJ if tags & BITS["ADJ"] else s.ADV if tags & BITS["ADV"] else s.DET


def _preposition(c: Context, word: WordClass, first: str, second: str) -> str:
    """Prepositions that are also particles, adverbs, participles or subordinators."""
    fold, tags = word.special, word.tags
    object_may_follow = particles().get(fold)
    begins = first in _OBJECT or first in 'ghwTkKA"'
    if c.prev in s.VERB and object_may_follow is not None and (object_may_follow or not begins):
        return s.PARTICLE
    if c.group == 1 and tags & (BITS["ADJ"] | BITS["NOUN"] | BITS["ING"]):
        return s.ADJ if first in "nNSMa" else s.NOUN
    if c.pend and tags & BITS["VERB"]:
        return ""
    if first == "9" and fold in ("about", "around", "over", "under"):
        return s.ADV
    if begins or not tags & BITS["ADV"]:
        return s.PREP
    return s.ADV if c.prev not in (s.PREP,) else s.PREP
