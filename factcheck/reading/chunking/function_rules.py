"""The rules of tagging for function words that may be several things: "that", "to", "her", "as", "more"."""

from collections.abc import Callable

from factcheck.reading.chunking import symbols as s
from factcheck.reading.chunking.ahead import Ahead
from factcheck.reading.chunking.ambiguity import BITS, WordClass, particles
from factcheck.reading.chunking.context import Context

_OBJECT = frozenset("D9MnNSaoO")
_NOUNLIKE = frozenset("nNSM9aAkKgT")
_PRONOUNS = (s.PRON, s.PRONS)
_DEGREES = frozenset({"more", "most", "less", "least", "much", "enough"})
Rule = Callable[[Context, Ahead], str]


def _that(c: Context, ahead: Ahead) -> str:
    if c.prev in s.VERB or c.prev in s.BE:
        return s.SUB
    if c.group == 2 or c.prev == s.CLOSE:
        return s.WH if ahead.first in "xfvkbr0eU" or (ahead.first in "NS" and _agrees(c, ahead)) else s.SUB
    if c.prev == s.PREP or c.prev in (s.STOP, s.QUOTE):
        return s.DET if ahead.first in "nNa" else s.PRON  # "that means", not "that means are"
    if c.prev == s.COMMA and ahead.first in "fS":
        return s.PRON
    if c.prev == s.CONJ and ahead.first in "DOMnNSa9w":
        return s.SUB
    return s.PRON if ahead.first in "x.," else s.SUB


def _agrees(c: Context, ahead: Ahead) -> bool:
    """True of a form behind "that" which is the verb of the noun before: "laws that limit", "a law that limits"."""
    if ahead.second in "DOot":
        return True
    return (ahead.first == "N") == (c.prev in (s.NOUNS, s.PRONS)) and (
        ahead.finite == 0 or (ahead.first == "N" and ahead.second in "prc,")
    )


def _clitic(c: Context, ahead: Ahead) -> str:
    if c.pend == "u" and c.prev in s.VERB:
        return s.PRON  # "let's"
    if c.prev in (*_PRONOUNS, s.WH, s.ADV, s.SUB):
        return s.AUXILIARIES["be", "third"]
    if ahead.first in "De0" or (ahead.first == "g" and ahead.second in "tD") or (ahead.first in "OKo"):
        return s.AUXILIARIES["be", "third"]
    if c.group != 2 and c.prev not in (s.TIME, s.QUOTE):
        return s.AUXILIARIES["be", "third"]
    return s.CLITIC


def _would(c: Context, ahead: Ahead) -> str:
    return s.AUXILIARIES["have", "past"] if ahead.first in "kKE" else s.MODAL


def _her(c: Context, ahead: Ahead) -> str:
    return s.POSSESSIVE if ahead.first in _NOUNLIKE and ahead.first != "T" else s.PRON


def _to(c: Context, ahead: Ahead) -> str:
    if ahead.first in "be" or (ahead.first == "x" and ahead.second != "z"):
        return s.TO
    if ahead.first in "N":
        # "to attack the", "to work with" against "to court documents": a base form likes an object.
        return s.PREP if ahead.second in "xvf" and c.prev != s.STOP else s.TO
    if ahead.first in "rA" and ahead.second in "bN":
        return s.TO
    if ahead.first == "a" and ahead.second == "D":
        return s.TO
    if ahead.first in "k" and ahead.second in "DOo9MpU":
        return s.TO
    return s.PREP


def _as(c: Context, ahead: Ahead) -> str:
    """As, after, before, since, until, than, once: before a clause when a finite verb is in sight."""
    if ahead.first == "O" or (ahead.finite and ahead.first not in ".,:gkKp"):
        return s.SUB
    if ahead.first in "xfv":
        return s.SUB
    return s.PREP


def _after(c: Context, ahead: Ahead) -> str:
    if c.prev in s.HAVE and ahead.first in "xvkbeE":
        return s.ADV  # "has since been freed"
    if ahead.first == s.TIME and ahead.second in "xf":
        return s.PREP  # "who had been missing since Tuesday was found"
    found = _as(c, ahead)
    if found != s.PREP or ahead.first in _OBJECT or ahead.first in 'gwhTkKe"A':
        return found
    return found if ahead.first == "r" and ahead.second == "g" else s.ADV


def _there(c: Context, ahead: Ahead) -> str:
    opens = c.prev in (s.STOP, s.QUOTE, s.SUB, s.COMMA, s.CONJ) and ahead.first in "fS"
    return s.PRON if (c.clause == 4 and c.prev in s.BE) or ahead.first in "xz" or opens else s.ADV


def _no(c: Context, ahead: Ahead) -> str:
    return s.ADV if ahead.first in '.,"' else s.DET


def _yet(c: Context, ahead: Ahead) -> str:
    return s.CONJ if c.prev in (s.COMMA, s.STOP) else s.ADV


def _one(c: Context, ahead: Ahead) -> str:
    if c.group == 1:
        return s.NOUN
    return s.NUM if ahead.first in "nNSa/" else s.PRON


def _both(c: Context, ahead: Ahead) -> str:
    return s.DET if ahead.first in "nNS9aD" else s.PRON if ahead.first in "x/fvk.,bN" else s.CONJ


def _like(c: Context, ahead: Ahead) -> str:
    if c.pend in ("m", "t") or (c.prev in _PRONOUNS and c.role == "S"):
        return s.BASE
    return s.PREP


def _modal_noun(c: Context, ahead: Ahead) -> str:
    return s.NOUN if c.group == 1 and c.prev != s.ADV and ahead.first not in "b" else s.MODAL


def _what(c: Context, ahead: Ahead) -> str:
    return s.WH


def _by(c: Context, ahead: Ahead) -> str:
    return s.PREP


def _had(c: Context, ahead: Ahead) -> str:
    return s.AUXILIARIES["have", "past"]


_RULES: dict[str, Rule] = {
    "that": _that, "'s": _clitic, "'d": _would, "her": _her, "his": _her, "to": _to, "as": _as, "than": _as,
    "after": _after, "before": _after, "since": _after, "until": _after, "till": _after, "once": _after,
    "there": _there, "no": _no, "yet": _yet, "one": _one, "both": _both, "either": _both, "neither": _both,
    "like": _like, "will": _modal_noun, "might": _modal_noun, "may": _modal_noun, "by": _by, "of": _by, "for": _by,
    "except": _by, "had": _had,
    **dict.fromkeys(("who", "whom", "which", "what", "where", "when", "why", "how", "whatever", "whoever"), _what),
    **dict.fromkeys(("if", "because", "although", "though", "while", "whilst", "whether"), lambda *_: s.SUB),
    **dict.fromkeys(("and", "or", "but", "nor", "plus", "so"), lambda *_: s.CONJ),
}  # fmt: skip


def resolve_function_word(c: Context, word: WordClass, ahead: Ahead) -> str:
    """The symbol of a function word, or "" where it is left to the rules for other words."""
    fold, tags = word.special, word.tags
    if fold == "whose":
        return s.WHOSE
    if fold in ("he", "she", "it", "i"):
        # Plural in the sense of agreement: "I plan".
        return s.PRONS if fold == "i" else s.PRON
    if tags & BITS["PARTICIPLE"] and _is_participle(c, ahead):
        return ""
    rule = _RULES.get(fold)
    if rule is not None:
        return rule(c, ahead)
    if tags & BITS["DET"] or (tags & BITS["PRON"] and tags & BITS["ADJ"]):
        return _quantifier(c, word, ahead)
    if tags & BITS["PREP"]:
        return _preposition(c, word, ahead)
    if tags & BITS["SUB"]:
        return s.SUB
    if c.prev in s.VERB and particles().get(fold):
        return s.PARTICLE
    return s.ADV if _is_placing(c, word, ahead) else ""


def _is_placing(c: Context, word: WordClass, ahead: Ahead) -> bool:
    """True of what may be a noun behind a verb or its object: "went home", "took a step forward", "sent them back"."""
    placing = bool(word.tags & BITS["ADV"] and word.tags & BITS["NOUN"]) and c.group != 1
    if not placing or c.pend or ahead.first in "nNSMaAk/z":
        return False
    if c.prev in (s.NOUN, s.NAME):
        return word.special in ("back", "forward")  # "a care home", "the Smith home"
    return c.prev in s.VERB or c.prev in (s.NOUNS, *_PRONOUNS)


def _is_participle(c: Context, ahead: Ahead) -> bool:
    """True of "has also provided", "was held and given", "the go-ahead given to the hostel", "the aid provided by"."""
    coordinated = c.prev == s.CONJ and c.last == s.PARTICIPLE
    return c.pend in ("h", "b") or coordinated or ahead.first in "ty"


def _quantifier(c: Context, word: WordClass, ahead: Ahead) -> str:
    """Words like all, some, many, more, this, such: determiner, adverb or pronoun."""
    fold, tags = word.special, word.tags
    if fold in _DEGREES and ahead.first in "aArK":
        return s.ADV
    if c.group == 1:
        return s.ADJ if ahead.first in "nNSMa9gkKA" else s.NOUNS if word.plural else s.NOUN
    if c.prev == s.NUM and fold in ("more", "fewer") and ahead.first in "nNSMagkKA":
        return s.ADJ  # "800 more nurses"
    if c.pend == "b" and fold in ("such", "enough", "only"):
        return s.ADV
    if fold in ("all", "both", "each") and (
        (c.pend and ahead.first in "bNKkg") or (c.prev == s.PRONS and c.role == "S")
    ):
        return s.ADV  # "we must all work", "they each hold"
    if fold == "this" and ahead.first == "S":
        return s.PRON  # "this means", not "this means are"
    if ahead.first in "nNSMaA9gKT" or (ahead.first == "D" and fold in ("all", "half", "such", "what")):
        return s.DET
    if ahead.first == "k" and ahead.second in "nNS":
        return s.DET
    if fold in _DEGREES and c.group == 2 and c.prev in s.NOMINAL:
        return s.ADV  # "needs our support even more", "killed dozens more"
    if tags & BITS["PRON"]:
        return s.PRONS if word.plural or fold in ("these", "those", "many", "some", "all", "several", "few") else s.PRON
    return s.ADJ if tags & BITS["ADJ"] else s.ADV if tags & BITS["ADV"] else s.DET


def _preposition(c: Context, word: WordClass, ahead: Ahead) -> str:
    """Prepositions that are also particles, adverbs, participles or subordinators."""
    fold, tags = word.special, word.tags
    object_may_follow = particles().get(fold)
    if c.prev in s.VERB and object_may_follow is not None and (object_may_follow or not _begins_object(ahead)):
        return s.PARTICLE
    if c.group == 1 and tags & (BITS["ADJ"] | BITS["NOUN"] | BITS["ING"]):
        return s.ADJ if ahead.first in "nNSMa" else s.NOUN
    if tags & BITS["VERB"] and c.pend:
        return ""
    if fold in ("about", "around", "over", "under") and ahead.first == "9":
        return s.ADV
    if c.prev == s.PREP or not tags & BITS["ADV"]:
        return s.PREP
    return s.PREP if _begins_object(ahead) else s.ADV


def _begins_object(ahead: Ahead) -> bool:
    return ahead.first in _OBJECT or ahead.first in 'ghwTkKA"'
