"""Speakers: the noun phrase before or after a reporting verb, with titles, affiliation and apposition."""

from factcheck.lexicon.determiners import ARTICLES
from factcheck.lexicon.shapes import fold
from factcheck.reading.chunking import symbols as s
from factcheck.reading.reporting.masks import (
    ADJ,
    CONJ,
    DET,
    FINITE,
    NAME,
    NOMINAL,
    NOUN,
    NOUNS,
    NUM,
    PART,
    PARTICIPLE,
    POSS,
    PREP,
    PRON,
    SUB,
    WH,
)
from factcheck.reading.reporting.reach import Passage, Reach
from factcheck.text.frozen import Record


class Speaker(Record):
    """A speaker phrase on the tokens ``[first, last)`` with its head.

    ``relative`` is true of a relative pronoun; its head is that of its antecedent.
    """

    first: int
    last: int
    head: int
    relative: bool = False


LONGEST = 120  # characters; a longer phrase is cut to its core
_NO_SPEAKERS = frozenset({"this", "that", "these", "those", "there", "what", "which", "whose", "nothing", "anything"})
_OF = frozenset({"of", "for", "at", "from", "in", "with", "on", "to"})
_AFFILIATION = frozenset({"of", "for", "at", "from", "with"})


def bracket(d: Passage, k: int, first: int) -> int:
    low = max(first, k - 12)
    while k > low and d.tokens.words[k].text != "(":
        k -= 1
    return k


def short(d: Passage, first: int, last: int) -> bool:
    return len(" ".join(fold(d.tokens.text(first, last)).split())) <= LONGEST


def phrase_ending(d: Passage, k: int, first: int) -> Speaker | None:
    """The noun phrase whose last token is ``k``, its "of" and affiliation phrases included."""
    words, tags = d.tokens.words, d.tags
    if k < first:
        return None
    if words[k].text == ")":
        k = bracket(d, k, first) - 1
    while k > first and words[k].mark in ("quote", "quote-close"):
        k -= 1
    if k < first or words[k].fold in _NO_SPEAKERS:
        return None
    last = k + 1
    if k > first and abbreviated(d, k):
        k -= 1  # "Acme Steel Co. said"
    tag = tags[k]
    pronoun = bool(tag & PRON) and not tag & (NOUN | NAME | ADJ)
    if not tag & (NOUNS | ADJ | PRON) and (not tag & DET or words[k].fold in ARTICLES):
        return None
    begin = k if pronoun else _core(d, k, first)
    if begin == k and tag & ADJ and not tag & NOUNS:
        return None  # "as first proposed"
    head = k
    while (governor := _governor(d, begin, first, objective=pronoun)) is not None:
        wider = _core(d, governor, first)
        if not short(d, wider, k + 1):
            break
        head, begin = governor, wider
    joined = begin - 2 >= first and words[begin - 1].fold == "and" and not pronoun
    if joined and tags[begin] & NAME and tags[begin - 2] & NAME:
        begin = _core(d, begin - 2, first)
    elif joined and (whole := _whole_of(d, begin, max(first, k - _LONGEST))) is not None:
        begin, head = whole.first, whole.head
    return Speaker(begin, last, head)


_LONGEST = 30  # tokens of a phrase that holds "and"


def _governor(d: Passage, begin: int, first: int, *, objective: bool) -> int | None:
    """The noun that the phrase with the group at ``begin`` belongs to: "a spokesman for X", "a source close to X"."""
    words, tags = d.tokens.words, d.tags
    at = begin - 2
    if at < first or not tags[begin - 1] & PREP:
        return None
    if words[begin - 1].fold in _OF and tags[at] & NOUNS and not tags[at] & FINITE and not objective:
        return at
    describes = tags[at] & (ADJ | PARTICIPLE) or (tags[at] & PREP and words[at].bits & ADJ)
    return (
        at - 1
        if describes and not tags[at] & NOUNS and at > first and tags[at - 1] & NOUNS and not tags[at - 1] & FINITE
        else None
    )


def _whole_of(d: Passage, begin: int, first: int) -> Speaker | None:
    """The phrase that an "and" before ``begin`` belongs to: "the survey on pay and pensions" opens its clause."""
    left = phrase_ending(d, begin - 2, first)
    if left is None or left.head == left.last - 1 or left.first < first:
        return None
    before = left.first - 1
    opens = before < first or d.tokens.words[before].mark is not None or d.tokens.words[before].text in (",", ":", ";")
    return left if opens or d.tags[before] & SUB else None


def _core(d: Passage, k: int, first: int) -> int:
    """The first token of the base noun group that ends at ``k``."""
    group = d.phrases.noun_at.get(k)
    if group is not None and first <= group.first:
        if group.first - 2 >= first and abbreviated(d, group.first - 1):
            return _core(d, group.first - 2, first)
        return group.first
    words, tags = d.tokens.words, d.tags
    low = max(first, k - 14)
    while k > low:
        tag = tags[k - 1]
        if (
            not tag & (NOMINAL | PART)
            or words[k - 1].mark is not None
            or (tag & (FINITE | PREP | CONJ) and not tag & NAME)
        ):
            break
        if tags[k] & DET and not tag & DET:
            break
        k -= 1
    return k


def phrase_beginning(d: Passage, k: int, reach: Reach) -> Speaker | None:
    """The noun phrase that begins at ``k``, after an inverted verb ("said X, chairman of Y") or "according to"."""
    words, tags = d.tokens.words, d.tags
    if k >= reach.last:
        return None
    if tags[k] & PRON and not tags[k] & (NOUN | NAME | DET | NUM):
        return Speaker(k, k + 1, k)
    end = _core_after(d, k, reach.last)
    if end == k or not any(t & (NOUNS | ADJ | DET) for t in tags[k:end]):
        return None
    head = end - 1
    end = _attachments(d, k, end, reach.last)
    if end < reach.last and words[end].text == ",":
        wider = _apposition(d, end + 1, reach.last) or _name_beside(d, head, end + 1, reach.last)
        if wider and short(d, k, wider):
            end = wider
    return Speaker(k, end, head)


def abbreviated(d: Passage, stop: int) -> bool:
    """True for the stop of "Mr." and "J.", which noun groups may end at."""
    before = d.tokens.words[stop - 1]
    return d.tokens.words[stop].text == "." and (before.abbreviation is not None or len(before.text) == 1)


def _core_after(d: Passage, k: int, last: int) -> int:
    group = d.phrases.noun_at.get(k)
    if group is not None and group.first == k and group.last <= last:
        if group.last + 1 < last and abbreviated(d, group.last):
            return _core_after(d, group.last + 1, last)
        return group.last
    words, tags = d.tokens.words, d.tags
    first = k
    while k < last:
        tag = tags[k]
        word = words[k]
        if word.text == "." and len(words[k - 1].text) <= 4 and k + 1 < last and k > first:
            k += 1  # a stop inside its sentence belongs to an abbreviation or initial
            continue
        if not tag & (NOMINAL | PART) or word.mark is not None or (k > first and tag & DET and not tag & NAME):
            break
        if k > first and tag & (FINITE | PREP | CONJ) and not tag & (NAME | POSS):
            break
        if word.calendar is not None and k > first:
            break
        k += 1
    return k


def _attachments(d: Passage, first: int, end: int, last: int) -> int:
    """Pass over "of ...", "for ...", a bracket, "and ..." after the core."""
    words, tags = d.tokens.words, d.tags
    while end + 1 < last:
        word = words[end]
        if word.text == "(":
            close = next((m for m in range(end, min(end + 10, last)) if words[m].text == ")"), None)
            if close is None:
                break
            end = close + 1
            continue
        link = word.fold in _AFFILIATION or (word.fold in ("in", "and") and tags[end + 1] & NAME)
        if not link or words[end + 1].calendar is not None:
            break
        wider = _core_after(d, end + 1, last)
        if wider == end + 1 or not short(d, first, wider):
            break
        end = wider
    return end


def _name_beside(d: Passage, head: int, k: int, last: int) -> int:
    """The exclusive end of a name that tells who a description means: "the head of maternity, Dr Linda Cho"."""
    words, tags = d.tokens.words, d.tags
    if tags[head] & NAME or k >= last or not (tags[k] & NAME or words[k].title is not None):
        return 0
    known = words[head].person is not None or words[head].title is not None or _heads_people(d, head)
    named = d.entities.at(k)
    if not known and (named is None or named.kind != "person" or d.phrases.symbols[head] != s.NOUN):
        return 0  # who speaks beside a person's name is a person, whatever the noun: "the winchman, Urs Kern"
    end = _core_after(d, k, last)
    ends = end >= last or words[end].text in (",", ";", ":") or words[end].mark is not None or tags[end] & PREP
    return end if ends and end > k else 0


def _heads_people(d: Passage, head: int) -> bool:
    """True of a description whose words name an office anywhere: "the head of maternity"."""
    group = d.phrases.noun_at.get(head)
    return group is not None and any(
        w.title is not None or w.person is not None for w in d.tokens.words[max(group.first - 4, 0) : group.last]
    )


def _apposition(d: Passage, k: int, last: int) -> int:
    """The exclusive end of an apposition that begins at ``k``, 0 when there is none."""
    words, tags = d.tokens.words, d.tags
    if k >= last or not tags[k] & (DET | NOUN | ADJ | NUM | POSS) or tags[k] & (PRON | CONJ):
        return 0
    end = k
    while end < last and words[end].text not in (",", ";", ":") and words[end].mark is None:
        if (tags[end] & FINITE and not tags[end] & (NOUNS | ADJ | PART)) or tags[end] & WH:
            return 0
        end += 1
    return end
