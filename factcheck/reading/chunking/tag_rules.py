"""The rules of tagging: which of the things that a word may be it is, from its left context and two classes ahead.

The rules run once for each new combination of context and classes (see ``tagging``), so they favour clearness.
"""

from factcheck.reading.chunking import symbols as s
from factcheck.reading.chunking.ahead import Ahead
from factcheck.reading.chunking.ambiguity import BITS, WordClass
from factcheck.reading.chunking.context import Context
from factcheck.reading.chunking.function_rules import resolve_function_word

_NOUN, _ADJ, _ADV, _NAME, _NUM = (BITS[n] for n in ("NOUN", "ADJ", "ADV", "NAME", "NUM"))
_BASE, _THIRD, _PAST, _PARTICIPLE, _ING, _VERB = (
    BITS[n] for n in ("BASE", "THIRD", "PAST", "PARTICIPLE", "ING", "VERB")
)
#: Coarse classes that begin a noun group, and those that go on with one after a modifier.
OBJECT = frozenset("D9MnNSaoO")
GOES_ON = frozenset("nNSMa9AgkKT")
#: Before these alone what is seldom the verb is it.
_SELDOM = frozenset("DOoh9")
_SINGLE = {
    BITS["DET"]: s.DET, BITS["POSS"]: s.POSSESSIVE, BITS["PREP"]: s.PREP, BITS["CONJ"]: s.CONJ, BITS["SUB"]: s.SUB,
    BITS["NEG"]: s.NEG, BITS["WH"]: s.WH, BITS["TO"]: s.TO, _ADV: s.ADV, _ADJ: s.ADJ, _NAME: s.NAME, _NUM: s.NUM,
    BITS["NEG"] | _ADV: s.NEG,
}  # fmt: skip


def resolve(c: Context, word: WordClass, ahead: Ahead) -> str:
    """The symbol of a word of this class in this context."""
    tags = word.tags
    if word.special == s.TIME:
        return s.TIME
    if word.special == "'":
        return s.CLITIC
    if tags == BITS["PUNCT"]:
        return word.special
    if word.special == "semi" and c.pend == "b" and ahead.first == "t":
        return s.SEMI
    if tags & BITS["PRON"] and tags & (tags - 1) == 0:
        return s.PRONS if word.plural or word.special in ("we", "they", "you", "i") else s.PRON
    if tags in _SINGLE:
        return _SINGLE[tags]
    if word.special:
        found = resolve_function_word(c, word, ahead)
        if found:
            return found
    if word.aux:
        return word.aux if c.group != 1 or not tags & _NOUN else s.NOUN
    return _open_class(c, word, ahead)


def _open_class(c: Context, word: WordClass, ahead: Ahead) -> str:
    tags = word.tags
    if c.pend:
        found = _awaited(c, word, ahead)
        if found:
            return found
    if c.group == 1 and c.prev != s.ADV:
        return _inside_group(c, word, ahead)
    if tags & _VERB:
        found = _verb(c, word, ahead)
        if found:
            return found
    return _nominal(c, word, ahead)


def _awaited(c: Context, word: WordClass, ahead: Ahead) -> str:
    """What the auxiliary before is waiting for."""
    tags = word.tags
    if c.clause == 4 and c.group == 1:
        return ""  # "did the pilot lose control"
    if c.pend in ("u", "U"):
        return _bare_infinitive(c, word, ahead)
    if c.pend in ("m", "t"):
        if c.clause == 4 and c.prev in s.NOMINAL + s.PRON + s.PRONS:
            verb = not tags & _NOUN or c.prev not in s.NOMINAL or c.prev == s.NOUNS or ahead.first in "DOo9M.,ptuU"
            return s.BARE if tags & _BASE and verb else ""
        return s.BASE if tags & _BASE else s.ADV if tags & _ADV and not tags & _NOUN else ""
    if c.pend == "h":
        return s.PARTICIPLE if tags & _PARTICIPLE else ""
    if c.prev in s.NOMINAL + s.PRON + s.PRONS and c.clause == 4 and not tags & (_PARTICIPLE | _ING):
        return ""
    if tags & _ING and not (tags & _NOUN and ahead.first in "/x"):
        return s.ING
    if tags & _PARTICIPLE and not (tags & _BASE and tags & _ADJ):
        return s.PARTICIPLE
    return s.ADJ if tags & _ADJ and not word.plural else ""


def _bare_infinitive(c: Context, word: WordClass, ahead: Ahead) -> str:
    """The verb that "let", "make", "help" wait for: "made him stay", "let the army attack the", "helped fund a"."""
    if c.group == 1 or not word.tags & _BASE:
        return ""
    if not word.tags & (_NOUN | _ADJ | _ADV) or c.prev in (s.PRON, s.PRONS):
        return s.BARE
    if c.prev in s.VERB:
        return s.BARE if c.pend == "U" and ahead.first in OBJECT else ""
    return s.BARE if c.prev in s.NOMINAL and ahead.first in ("DOo9tMp" if c.prev == s.NOUNS else "DOot") else ""


def _inside_group(c: Context, word: WordClass, ahead: Ahead) -> str:
    """After a determiner, possessor or modifier: another modifier, or the head."""
    tags = word.tags
    if tags & _NAME and word.capital:
        return s.NAME
    if tags & _PARTICIPLE and not tags & _NOUN:
        return s.PARTICIPLE_ADJ if c.prev == s.DET or ahead.first in GOES_ON else s.PARTICIPLE
    if tags & _ING:
        return s.ING_ADJ if not tags & _NOUN and ahead.first in "nNSM" else s.NOUN
    if tags & _ADJ and (not tags & (_NOUN | _VERB) or _goes_on(ahead, noun=bool(tags & _NOUN))):
        return s.ADJ
    if tags & _ADV and not tags & _NOUN:
        return s.ADJ if tags & _ADJ else s.ADV
    if tags & _NUM and not tags & _NOUN:
        return s.NUM
    if tags & _ADJ and not tags & _NOUN:
        return s.ADJ
    return s.NOUNS if word.plural or (tags & _THIRD and not tags & _BASE) else s.NOUN


def _goes_on(ahead: Ahead, *, noun: bool) -> bool:
    """Whether the noun group goes on; what may be a noun itself is the head before what may be its verb."""
    return ahead.first in GOES_ON and not (noun and ahead.first in "kgNS")


def _nominal(c: Context, word: WordClass, ahead: Ahead) -> str:
    tags = word.tags
    if tags & _NAME and word.capital and not (tags & _ADJ and ahead.first in "nNS"):
        return s.NOUNS if word.plural and tags & _NOUN else s.NAME
    if tags & _NUM:
        return s.NUM
    if tags & _ADJ:
        known_noun = tags & _NOUN
        if known_noun and word.plural and c.prev in s.NOMINAL + s.VERB and ahead.first not in GOES_ON:
            return s.ADJ  # "left 12 people dead"
        if _goes_on(ahead, noun=bool(known_noun)):
            return s.ADJ
        if not known_noun:
            return s.ADV if tags & _ADV and c.prev not in s.BE else s.ADJ
    if tags & _ADV and not tags & _NOUN:
        return s.ADV
    if tags & _NOUN or not tags & _VERB:
        return s.NOUNS if word.plural else s.NOUN
    return s.BASE


def _verb(c: Context, word: WordClass, ahead: Ahead) -> str:
    tags = word.tags
    if tags & _PAST and tags & _PARTICIPLE:
        plural = tags & _BASE and c.clause in (1, 3) and c.plural and c.prev not in (s.PRON, s.PRONS)
        if plural and (ahead.finite != 1 or ahead.first in OBJECT):
            return s.PAST
        return _past_or_participle(c, word, ahead)
    if tags & _PAST:
        subject = c.clause in (1, 3) or c.prev in (s.PRON, s.PRONS, s.CONJ) or (c.clause == 2 and c.group == 2)
        return "" if tags & (_NOUN | _ADJ) and not subject else s.PAST
    if tags & _PARTICIPLE and not (word.intransitive and tags & _BASE):  # "come", which modifies nothing
        before_noun = ahead.first in "nNS" and (c.prev not in s.NOMINAL or (c.prev == s.NUM and ahead.finite == 1))
        return s.PARTICIPLE_ADJ if before_noun else s.PARTICIPLE
    if tags & _ING:
        return _ing(c, word, ahead)
    if tags & _THIRD:
        return _third(c, word, ahead)
    return _base(c, word, ahead)


def _past_or_participle(c: Context, word: WordClass, ahead: Ahead) -> str:
    if word.tags & _NOUN and (c.clause == 0 or c.prev in (s.NUM, s.ADJ)):
        return ""
    if word.speech and (_reports(c, word, ahead) or (c.clause == 1 and ahead.first == "y" and ahead.finite == 0)):
        return s.PAST  # also "Lund said by telephone on Monday", where no other verb follows
    if c.prev == s.NUM and ahead.first in "nNS" and (c.clause == 2 or ahead.finite == 1):
        return s.PARTICIPLE_ADJ  # "flew out 31 injured people", "the 12 injured people were flown out"
    if c.prev == s.PREP and ahead.first in "nN":
        return s.PARTICIPLE_ADJ  # "who kept wine in buried clay jars, died"
    if word.intransitive or (c.clause in (1, 3) and c.prev in (s.PRON, s.PRONS, s.WH) and c.role != "P"):
        return s.PAST
    if c.clause == 1 and c.outer and ahead.first != "y":
        return s.PAST
    if c.clause in (1, 3):
        return _after_subject(c, ahead)
    if c.clause == 2:
        if c.prev == s.CONJ:
            # "was shot and left", but "was repelled and caused no losses"
            return s.PARTICIPLE if c.last == s.PARTICIPLE and ahead.first not in "DOo" else s.PAST
        if c.role == "C" and c.group == 2 and ahead.finite == 0 and ahead.first in "ht":
            return s.PAST
        if c.group == 2:
            return s.PAST if ahead.first in OBJECT and c.role != "P" else s.PARTICIPLE
        if ahead.first in "nNSMag" and c.prev in s.VERB + s.PREP + s.COMMA + s.AUX:
            return s.PARTICIPLE_ADJ
        return s.PARTICIPLE
    if c.prev == s.CONJ and (ahead.first in OBJECT or ahead.first == "h" or c.last in (s.PAST, s.THIRD)):
        return s.PAST
    if ahead.first in "nNS" and c.prev in (s.PREP, s.STOP, s.CONJ, s.COMMA):
        return s.PARTICIPLE_ADJ
    return s.PARTICIPLE


def _reports(c: Context, word: WordClass, ahead: Ahead) -> bool:
    """A verb of saying beside what is said: "..., officials said.", '"...", said the minister'."""
    if c.role == "Q" and c.group == 2 and c.clause == 2:
        return ahead.first != "y"
    if c.prev == s.QUOTE:
        return ahead.first not in "ypU"
    if c.prev == s.COMMA and c.clause == 2 and word.quotes:
        return ahead.first in OBJECT  # "The law is bad, said Lund": marks of quotation get lost
    return c.prev in s.NOMINAL + s.PRON + s.PRONS + s.CONJ and ahead.first in ',."h:-O'


def _after_subject(c: Context, ahead: Ahead) -> str:
    """The form after a subject: its finite verb, or a participle that modifies it ("the man killed in May was")."""
    if c.prev == s.COMMA:
        return s.PARTICIPLE if c.commas == 1 and c.clause == 1 else s.PAST
    if c.headline:
        return s.PAST if ahead.first in OBJECT and ahead.first != "9" else s.PARTICIPLE
    if c.prev == s.CONJ and c.role == "S":
        return s.PARTICIPLE_ADJ if ahead.first in "nNS" else s.PARTICIPLE
    if ahead.first in "yk":
        return s.PARTICIPLE
    if ahead.first in OBJECT or ahead.first == "h" or ahead.finite == 0:
        return s.PAST
    if ahead.finite == 1:
        return s.PARTICIPLE
    return s.PARTICIPLE if ahead.first == "/" and ahead.second != "9" else s.PAST


def _ing(c: Context, word: WordClass, ahead: Ahead) -> str:
    noun = word.tags & _NOUN
    if c.prev == s.PREP or c.clause == 0:
        if noun and ahead.first in "/xfvk.,pnNSU":
            return ""
        return s.ING_ADJ if ahead.first in "nN" and ahead.second in "xkv" and c.prev == s.STOP else s.ING
    if noun and (ahead.first == "/" or (c.group == 2 and ahead.first not in OBJECT)):
        # "people sitting at tables", not "rejects closing of pool"
        return s.ING if c.prev in (s.NOUNS, s.PRON, s.PRONS) and ahead.first in "ptuUrhy" else ""
    return s.ING


def _third(c: Context, word: WordClass, ahead: Ahead) -> str:
    if not word.tags & _NOUN:
        return s.THIRD
    if c.prev == s.WH or (c.prev == s.PRON and c.role == "S"):
        # "when rebels ambushed the bus", "what makes them laugh"
        return "" if c.prev == s.WH and c.clause == 0 and ahead.first not in "Doth" else s.THIRD
    if word.seldom and ahead.first not in _SELDOM:
        return ""
    if (
        not (c.clause in (1, 3) or c.role == "C")
        or (c.plural and ((c.prev != s.NAME and c.role == "S" and c.group == 2) or c.role == "P"))
        or c.prev in (s.PREP, s.CONJ)
    ):
        reports = word.speech and c.role == "Q" and c.prev == s.NAME and ahead.first == "."  # "..., the AP reports."
        coordinated = c.prev == s.CONJ and ahead.first in ("DOoht" if c.last != s.THIRD else "DOohtpr9MNSna")
        return s.THIRD if reports or (coordinated and c.clause in (2, 3)) else ""
    if ahead.first in "DOoht9" or (ahead.first in "nMNS" and ahead.finite == 0):
        return s.THIRD
    if word.intransitive and ahead.first in "kKaAr" and ahead.finite in (0, 2) and c.prev in (s.NOUN, s.NAME):
        return s.THIRD  # "the bridge remains closed"
    if (c.headline and ahead.first in "nNSaM") or (word.speech and ahead.first in OBJECT):
        return s.THIRD
    title = c.headline and c.clause == 1 and c.prev in (s.NOUN, s.NAME) and ahead.first == "."  # "Norvik profit rises"
    return s.THIRD if title or (ahead.finite == 0 and (ahead.first not in ".,)" or c.fronted)) else ""


def _base(c: Context, word: WordClass, ahead: Ahead) -> str:
    tags = word.tags
    if c.prev == s.PRONS and c.role == "S":
        return s.BASE
    if not tags & (_NOUN | _ADJ):
        if c.prev in (s.STOP, s.QUOTE, s.COLON):
            return s.IMPERATIVE
        return s.BASE if c.clause in (1, 3) and (c.plural or c.prev == s.NAME) else s.BARE
    if (c.prev == s.STOP or (c.prev == s.QUOTE and word.capital)) and ahead.first in "Do":
        return s.IMPERATIVE  # "Stop the war."
    if c.prev == s.WH and c.clause == 1 and c.plural and ahead.first not in "xfvk":
        return s.BASE
    if word.seldom and ahead.first not in _SELDOM:
        return ""
    if c.prev == s.CONJ and c.last == s.BASE and ahead.first in ("DOoS" if c.clause == 1 else "D9MnNSaoOpU"):
        return s.BARE
    if c.headline and c.last == s.PARTICIPLE and c.prev == s.NOUN and ahead.first not in OBJECT:
        return ""  # "Two men sentenced over an arson attack"
    if (
        not (c.clause in (1, 3) or c.role == "C")
        or not c.plural
        or c.prev in (s.PREP, s.CONJ)
        or (ahead.first in ".,)" and not c.fronted and not (c.headline and c.clause == 1 and c.prev == s.NOUNS))
    ):
        return ""
    if c.prev == s.NUM and ahead.first == "y":
        return ""  # "Sunday's 3-1 defeat by Roma"
    behind = c.role == "P" and ahead.first not in "tDOh"
    if behind and (c.prev == s.NUM or (c.prev == s.NOUN and ahead.finite != 0)):
        return ""  # "in the two lower years", "members of the peace march said"
    if tags & _ADJ and ahead.first in "nNS":
        return s.BASE if ahead.finite == 0 else ""
    if word.speech and ahead.first in OBJECT:
        return s.BASE
    return s.BASE if ahead.first in "DOoht" or ahead.finite == 0 else ""
