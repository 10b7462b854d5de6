"""The context of tagging: what a token's left neighbours leave behind, a state of a finite-state transducer."""

from factcheck.reading.chunking import symbols as s
from factcheck.reading.chunking.ahead import Ahead
from factcheck.reading.chunking.ambiguity import BITS, WordClass
from factcheck.text.frozen import Record


class Context(Record):
    """All that later tokens need to know about earlier ones.

    ``prev`` is the symbol before; ``group`` 1 inside a noun group that still wants its head, 2 after a head; ``pend``
    what an auxiliary waits for (m or t a base form, b participle or -ing, h participle; u or U a bare infinitive, see
    ``WordClass.bare``); ``clause`` 0 before a subject, 1 after it, 2 after its finite verb, 3 after the verb of a
    relative clause while the outer verb is still to come;
    ``plural`` the subject's number; ``role`` of the current noun group: S subject, P after a preposition, C after a
    conjunction, Q after a comma or quotation mark, X other;
    ``commas`` since the subject; ``last`` the last verb's symbol; ``outer`` true in a relative clause on a
    subject, ``fronted`` in a subordinate clause that stands before its main clause.
    """

    prev: str = s.STOP
    group: int = 0
    pend: str = ""
    clause: int = 0
    plural: bool = False
    role: str = ""
    commas: int = 0
    last: str = ""
    outer: bool = False
    headline: bool = False
    fronted: bool = False


START = Context()
HEADLINE = Context(headline=True)

_GROUP_OPENERS = frozenset({s.DET, s.POSSESSIVE, s.ADJ, s.PARTICIPLE_ADJ, s.ING_ADJ, s.WHOSE})
#: The role of a noun group after a finished clause, by what stands before it.
_ROLES = {s.CONJ: "C", s.COMMA: "Q", s.QUOTE: "Q"}
_HEADS = frozenset(s.NOMINAL + s.PRON + s.PRONS)
_NOMINAL_NEXT = frozenset("nNSMa9AgkKT")
_PENDING = {
    **dict.fromkeys(s.BE, "b"), **dict.fromkeys(s.HAVE, "h"), **dict.fromkeys(s.DO, "m"), s.MODAL: "m",
    s.MODAL_NEG: "m", s.TO: "t",
}  # fmt: skip
_NONFINITE_AUX = frozenset("eEBY")
_FINITE = frozenset({s.THIRD, s.PAST})


def _kept(c: Context) -> str:
    """What still waits over a noun group: "did the army attack", "helped the army attack"."""
    return c.pend if c.clause == 4 or c.pend in ("u", "U") else ""


def _after_head(c: Context, symbol: str, word: WordClass) -> Context:
    plural = symbol in (s.NOUNS, s.PRONS) or (symbol in (s.NUM, s.NAME) and word.plural)
    if (word.near == "O" and c.prev != s.PREP) or (word.special == "you" and c.group == 2):
        return c._replace(
            prev=symbol, group=2, clause=1, plural=plural, role="S", commas=0, pend=c.pend if c.pend == "q" else ""
        )
    role = c.role if c.group else ""
    if not role:
        role = "P" if c.prev == s.PREP else "S" if c.clause == 0 else _ROLES.get(c.prev, "X")
        if c.prev == s.CONJ and c.clause == 1 and c.role == "S":
            plural, role = True, "S"
    clause = 1 if role == "S" and c.clause == 0 else c.clause
    mine = plural if role in ("S", "C") else c.plural
    # "those", "many" go on as nouns do ("those hurt in the blast were", "many left"), not as "they" does.
    prev = s.NOUNS if symbol == s.PRONS and word.near == "D" else symbol
    return c._replace(prev=prev, group=2, clause=clause, plural=mine, role=role, pend=_kept(c))


def _after_opener(c: Context, symbol: str, ahead: Ahead) -> Context:
    if symbol == s.ADJ and ahead.first not in _NOMINAL_NEXT:
        return c._replace(prev=symbol, group=c.group if c.group == 1 else 0, pend=_kept(c))
    role = c.role if c.group == 1 else ""
    if not role:
        role = "P" if c.prev == s.PREP else "S" if c.clause == 0 else _ROLES.get(c.prev, "X")
        if c.prev == s.CONJ and c.clause == 1 and c.role == "S":
            return c._replace(prev=symbol, group=1, role="S", pend="")
    return c._replace(prev=symbol, group=1, role=role, pend=_kept(c))


def _after_verb(c: Context, symbol: str, word: WordClass, ahead: Ahead) -> Context:
    finite = symbol in _FINITE or (symbol == s.BASE and not c.pend and c.clause in (1, 3))
    clause = c.clause
    # A clause may follow a verb of saying without a conjunction: "said troops fired".
    speech = word.speech and ahead.first in 'DOMn9aNSoTh"'
    if finite:
        clause = 3 if c.outer and c.clause == 1 else 0 if speech else 2
    elif clause == 4:
        clause = 2
    elif speech and (symbol != s.PARTICIPLE or c.pend == "h"):
        clause = 0
    outer = c.outer and clause == 3
    last = s.PAST if c.pend == "h" else symbol
    return c._replace(
        prev=symbol,
        group=0,
        pend=word.bare,
        clause=clause,
        role="",
        last=last,
        outer=outer,
        commas=0 if finite else c.commas,
    )


def _after_auxiliary(c: Context, symbol: str) -> Context:
    pend = _PENDING[symbol]
    if symbol == s.TO or symbol in _NONFINITE_AUX:
        return c._replace(prev=symbol, group=0, pend=pend, role="", last=symbol)
    # Before its subject the auxiliary keeps waiting over a noun group: "did the army attack?"
    clause = 4 if c.clause == 0 else 3 if c.outer and c.clause == 1 else 2
    return c._replace(
        prev=symbol, group=0, pend=pend, clause=clause, role="", last=symbol, outer=c.outer and clause == 3, commas=0
    )


def _after_opening(c: Context, symbol: str, word: WordClass, ahead: Ahead) -> Context:
    """After a conjunction of clauses, a wh-word or a relative "that"."""
    relative = c.group == 2 or c.prev in (s.COMMA, s.PREP, s.DASH)
    if symbol == s.WH and relative:
        adverb = word.tags & (BITS["ADV"] | BITS["DET"]) == BITS["ADV"]  # "where rebels stormed"
        subject = c.prev != s.PREP and ahead.first not in "DOMnao9A" and not adverb
        outer = c.clause == 1 or c.outer
        plural = c.prev in (s.NOUNS, s.PRONS) or (c.prev == s.COMMA and c.plural)
        return c._replace(
            prev=symbol, group=0, pend="", clause=1 if subject else 0, plural=plural, role="", commas=0, outer=outer
        )
    subject = symbol == s.WH and ahead.first in "xfvk"
    outer = symbol == s.SUB and c.clause == 1 and c.prev != s.PREP
    fronted = symbol == s.SUB and c.clause == 0 and c.prev in (s.STOP, s.QUOTE, s.CONJ, s.COMMA, s.DASH, s.ADV)
    return c._replace(
        prev=symbol, group=0, pend="", clause=int(subject), role="", commas=0, outer=outer, fronted=fronted
    )


def _after_punctuation(c: Context, symbol: str, ahead: Ahead) -> Context:
    if symbol in (s.STOP, s.COLON):
        return HEADLINE if c.headline else START
    clause, outer = c.clause, c.outer
    if symbol == s.COMMA:
        if clause == 2 and ahead.opens and (c.fronted or ahead.finite == 1):
            clause = 0
        commas = min(c.commas + (clause == 1), 2)
        role = c.role if clause == 1 and c.role == "S" else ""
        return c._replace(prev=symbol, group=0, pend="", clause=clause, role=role, commas=commas, fronted=False)
    if symbol == s.QUOTE and clause == 2:
        clause, outer = 0, False
    if symbol == s.DASH and clause == 2:
        clause = 0
    return c._replace(prev=symbol, group=0, pend=c.pend, clause=clause, role="", outer=outer)


#: Symbols that rules for later tokens do not tell apart, as the previous symbol and as the last verb's.
_PREV = {
    **dict.fromkeys(s.VERB, s.PAST), s.PARTICIPLE_ADJ: s.ADJ, s.ING_ADJ: s.ADJ, s.WHOSE: s.POSSESSIVE,
    **dict.fromkeys("iI12", "i"), **dict.fromkeys("eEB", "e"), **dict.fromkeys(s.HAVE + s.DO, "h"),
    s.MODAL_NEG: s.MODAL,
    s.OPEN: s.OTHER, s.PARTICLE: s.ADV, s.NEG: s.ADV, s.SEMI: s.ADJ,
}  # fmt: skip
_LAST = {**dict.fromkeys(s.VERB + s.AUX + s.TO, ""), s.PAST: s.PAST, s.THIRD: s.THIRD, s.PARTICIPLE: s.PARTICIPLE,
         s.BASE: s.BASE, s.BARE: s.BASE}  # fmt: skip


def _merged(c: Context) -> Context:
    """The context without what no rule can tell any more: fewer states, more of them met before."""
    agreement = c.clause in (1, 3) or c.role == "C"
    prev, last = _PREV.get(c.prev, c.prev), _LAST.get(c.last, "")
    if c.group == 1 and prev not in (s.DET, s.ADV):
        prev = s.ADJ
    return c._replace(
        prev=prev,
        last=last if c.clause != 1 or last == s.BASE or prev == s.CONJ or c.headline else "",
        plural=c.plural and agreement,
        commas=c.commas if c.clause == 1 else 0,
        role=c.role if c.group or prev in (s.CONJ, s.COMMA) else "",
        outer=c.outer and c.clause != 2,
    )


def advance(c: Context, symbol: str, word: WordClass, ahead: Ahead) -> Context:
    """The context after a token of this class that was given ``symbol``."""
    return _merged(_advance(c, symbol, word, ahead))


def _advance(c: Context, symbol: str, word: WordClass, ahead: Ahead) -> Context:
    if symbol == s.DOT:
        return c
    if symbol in _HEADS:
        return _after_head(c, symbol, word)
    if symbol in _GROUP_OPENERS:
        return _after_opener(c, symbol, ahead)
    if symbol in s.VERB:
        return _after_verb(c, symbol, word, ahead)
    if symbol in _PENDING:
        return _after_auxiliary(c, symbol)
    if symbol in (s.ADV, s.NEG, s.SEMI):
        return c._replace(
            prev=c.prev if (symbol != s.SEMI and c.pend) or c.prev == s.CONJ else symbol,
            group=c.group if c.group == 1 else 0,
        )
    if symbol == s.CLITIC:
        return c._replace(prev=symbol, group=1)
    if symbol in (s.PREP, s.PARTICLE):
        return c._replace(prev=symbol, group=0, role="", pend=c.pend if c.clause == 4 else "")
    if symbol == s.CONJ:
        clause = c.clause
        if clause == 2 and ahead.opens and ahead.finite in ((1, 2) if c.prev == s.COMMA else (1,)):
            clause = 0
        return c._replace(prev=symbol, group=0, pend="", clause=clause, role=c.role if clause == 1 else "")
    if symbol in (s.SUB, s.WH):
        return _after_opening(c, symbol, word, ahead)
    if symbol == s.TIME:
        return c._replace(prev=symbol, group=c.group if c.group == 1 else 0, pend=c.pend)
    return _after_punctuation(c, symbol, ahead)
