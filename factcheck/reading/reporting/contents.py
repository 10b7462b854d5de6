"""Contents: what a reporting verb attributes, after it or before it."""

from typing import Literal

from factcheck.reading.quotations import Quotation
from factcheck.reading.reporting.masks import (
    ADJ,
    ADV,
    AUX,
    BASE,
    CONJ,
    DET,
    FINITE,
    ING,
    NEG,
    NOMINAL,
    NOUN,
    PARTICIPLE,
    PREP,
    PRON,
    SUB,
    WH,
)
from factcheck.reading.reporting.reach import Passage, Reach, trim
from factcheck.reading.reporting.speakers import phrase_beginning
from factcheck.text.frozen import Record

ComplementKind = Literal["quotation", "clause", "infinitive", "phrase", "end", "none"]


class Complement(Record):
    """What follows a verb: its kind, and the token that it begins at (the first quoted one of a quotation).

    ``end`` is said of a verb whose clause is over, ``none`` of one that is followed by something else.
    """

    kind: ComplementKind
    at: int
    quotation: Quotation | None = None


_AHEAD = 24  # tokens that a prepositional phrase between verb and content may take
_HORIZON = 100  # tokens; what stands farther off in a sentence has no bearing, and time stays linear
_SUBJECT = 16  # tokens of the subject between a conjunction and its cue
_TOPIC = frozenset({"about", "of", "for", "on", "over", "against"})
_DAY = frozenset({"last", "this", "earlier", "late", "early"})
_BREAKS = frozenset({":", ",", ";", "—", "–", "--", "-"})
_STOPS = frozenset({"stop", "quote", "quote-close", "single", "bracket-close", "ellipsis"})


def complement_after(d: Passage, at: int, reach: Reach) -> Complement:
    """What follows the verb whose group ends before ``at``."""
    words, tags = d.tokens.words, d.tags
    k = _over_hearer(d, at, reach) if "hearer" in words[at - 1].frames else at
    denied = -1
    while k < reach.last:
        word, tag = words[k], tags[k]
        punctuated = word.mark is not None or word.text in _BREAKS
        found = _at_mark(d, k, reach) if punctuated else _at_word(d, k, reach, at - 1)
        if found is not None:
            return _with_denial(found, denied, k)
        if word.fold in _DAY and k + 1 < reach.last and (unit := words[k + 1].unit) and unit.dimension == "time":
            k += 2  # "said last month that"
            continue
        if word.calendar is not None or (tag & ADV and not tag & (PREP | DET | PRON | NOUN | CONJ)) or tag & NEG:
            denied = k if word.fold in _DENYING else -1
            k += 1
            continue
        if not tag & PREP or tag & CONJ:
            return Complement("end", k) if tag & CONJ else _with_denial(_bare(d, k, reach, at - 1), denied, k)
        beyond = _over_prepositional(d, k, reach)
        if beyond == k:
            return Complement("none", k)
        k = beyond
    return Complement("end", k)


def _with_denial(found: Complement, denied: int, at: int) -> Complement:
    """A complement with the "not" or "never" that it opens with: "said not one stone had been thrown"."""
    opens = denied == at - 1 and found.at == at and found.kind in ("clause", "infinitive", "phrase")
    return found._replace(at=denied) if opens else found


_DENYING = frozenset({"not", "never"})


def _at_mark(d: Passage, k: int, reach: Reach) -> Complement | None:
    """The complement at punctuation: a quotation or the end; a bracket says nothing."""
    words = d.tokens.words
    word = words[k]
    quotation = d.opens_at(k) if word.mark is not None else None
    if quotation is not None:
        return Complement("quotation", quotation.first, quotation)
    if word.mark in _STOPS:
        return Complement("end", k)
    if word.text in ":," and k + 1 < len(words):
        following = d.opens_at(k + 1) if words[k + 1].mark is not None else None
        if following is not None:
            return Complement("quotation", following.first, following)
        if word.text == ":" and k + 1 < reach.last:
            return Complement("clause", k + 1)
        that = _that_beyond(d, k, reach)
        return Complement("clause", that + 1) if that else Complement("end", k)
    return Complement("end", k) if word.text in _BREAKS else None


def _that_beyond(d: Passage, comma: int, reach: Reach) -> int:
    """The "that" after an aside: "said, however, that", "ruled on 27 May, that"; 0 where there is none."""
    words, near = d.tokens.words, range(comma + 1, min(comma + _ASIDE, reach.last - 2))
    that = next((k for k in near if words[k].fold == "that" and words[k - 1].text == "," and d.tags[k] & SUB), 0)
    return 0 if d.has(comma + 1, that, FINITE | PRON | WH) else that


_ASIDE = 10  # tokens between a cue and its "that"


def _at_word(d: Passage, k: int, reach: Reach, verb: int) -> Complement | None:
    """The complement that a word opens by itself: "that", "whether", "to go", "about the noise"."""
    word, tag, tags = d.tokens.words[k], d.tags[k], d.tags
    frames = d.tokens.words[verb].frames
    if word.fold == "that" and (d.finite(k + 1, reach.last) or (tag & SUB and k + 3 < reach.last)):
        return Complement("clause", k + 1)
    if tag & WH or word.fold in ("if", "whether"):
        return Complement("clause", k)
    if word.fold == "to" and k + 1 < reach.last and tags[k + 1] & (BASE | AUX) and not tags[k + 1] & DET:
        allowed = _intends(d, verb) or frames & {"infinitive", "hearer", "object"}
        return Complement("infinitive" if allowed else "none", k)
    if word.fold == "on" and k + 1 < reach.last and d.tokens.words[k + 1].fold == "condition":
        return Complement("none", k)  # "spoke on condition of anonymity"
    if tag & PREP and (("of" in frames and word.fold in _TOPIC) or ("to" in frames and word.fold == "to")):
        return Complement("phrase", k)
    return Complement("none", k) if "quotation" in frames and "noun" not in frames else None


def _intends(d: Passage, verb: int) -> bool:
    cue = d.tokens.words[verb].cue
    return cue is not None and cue.kind == "intention"


def _bare(d: Passage, k: int, reach: Reach, verb: int) -> Complement:
    """A clause without "that", else the noun phrase or -ing form that some verbs take for content."""
    tags, frames, intention = d.tags, d.tokens.words[verb].frames, _intends(d, verb)
    begins = tags[k] & (NOMINAL | PRON | ING)
    if tags[k] & FINITE and not frames & {"noun", "object", "bare"}:
        return Complement("clause", k)  # "which officials said would cost too much"
    if "named" in frames and not _is_named(d, k, reach, verb):
        return Complement("none", k)
    end = phrase_end(d, k, reach.last) if frames & {"noun", "object"} else reach.last
    clause = "bare" not in frames and not intention and begins and d.finite(k + 1, end)
    if clause or (begins and frames & {"noun", "object"}):
        return Complement("clause" if clause else "phrase", k)
    if (tags[k] & ING or d.tokens.words[k].fold in _PERFECT) and (intention or frames & {"noun", "infinitive"}):
        return Complement("phrase", k)
    return Complement("none", k)


_PERFECT = frozenset({"having", "being"})


def _is_named(d: Passage, k: int, reach: Reach, verb: int) -> bool:
    """True of "called the use of it a mistake" and "what he called a mistake", not of "called 911"."""
    words, tags, groups = d.tokens.words, d.tags, d.phrases.noun_at
    if any(tag & WH for tag in tags[max(reach.first, verb - _ASIDE) : verb]):
        return True
    end = groups[k].last if k in groups else k + 1
    while end + 1 < reach.last and words[end].fold in _IN_NAMED:
        end = groups[end + 1].last if end + 1 in groups else end + 1
    return end < reach.last and bool(
        tags[end] & (DET | NOMINAL | PARTICIPLE | ADV) or words[end].fold == "as" or d.opens_at(end)
    )


_IN_NAMED = frozenset({"of", "about", "against", "in", "by", "between", ","})


def phrase_end(d: Passage, first: int, last: int) -> int:
    """Where a predicate or clause is joined to a noun phrase: "denied it and has left", "denied it, but he left"."""
    words, tags = d.tokens.words, d.tags
    commas = 0
    for k in range(first + 1, min(last, first + _HORIZON) - 1):
        clause = words[k - 1].text == "," and commas == 1 and not tags[k + 1] & (PREP | ING)
        if tags[k] & CONJ and (tags[k + 1] & FINITE or clause):
            return k
        if tags[k] & (SUB | WH | FINITE) and not tags[k] & NOUN:
            break
        commas += words[k].text == ","
    return last


def _over_hearer(d: Passage, k: int, reach: Reach) -> int:
    """Pass over whom something was said to: "told the court", "told him"."""
    tags, words = d.tags, d.tokens.words
    if k >= reach.last or words[k].mark is not None or not tags[k] & (NOMINAL | PRON):
        return k
    if words[k].fold == "that" or tags[k] & WH:
        return k
    if tags[k] & PRON:
        return k + 1
    hearer = phrase_beginning(d, k, reach)
    if hearer is None:
        return k
    end = hearer.head + 1
    for m in range(end, min(end + _AHEAD, reach.last)):
        if words[m].fold == "that" and tags[m] & SUB:
            return m
        if tags[m] & (FINITE | PRON | WH) or words[m].mark is not None or words[m].text == ",":
            break
    return end if end < reach.last else k


def _over_prepositional(d: Passage, k: int, reach: Reach) -> int:
    """Pass over "in a statement", "on Monday", "to reporters in Paris" when content or the end comes after it."""
    words, tags = d.tokens.words, d.tags
    end = min(k + _AHEAD, reach.last)
    for m in range(k + 1, end):
        word = words[m]
        if word.fold == "that" and tags[m] & SUB and m > k + 1:
            return m
        if word.text in ",:" or (word.mark is not None and (d.opens_at(m) or word.mark == "stop")):
            return m
        if tags[m] & FINITE and not tags[m] & NOUN:
            break
    else:
        return end if end == reach.last else k
    if words[k + 1].calendar is not None:
        return k + 2
    group = d.phrases.noun_at.get(k + 1)
    return group.last if group is not None else k + 2 if tags[k + 1] & PRON else _article_phrase(d, k, end)


def _article_phrase(d: Passage, k: int, end: int) -> int:
    """After "in a statement": determiner, adjectives and one noun; a longer run may hold the next subject."""
    tags = d.tags
    m = k + 1
    while m < end and tags[m] & (DET | ADJ) and not tags[m] & NOUN:
        m += 1
    return m + 1 if m > k + 1 and m < end else k


def content_end(d: Passage, at: int, reach: Reach, cue: int, *, relative: bool) -> int:
    """The exclusive end of a content that begins at ``at`` after the verb ``cue``: that of the sentence, or earlier.

    A later cue that is not part of the content ends it: ", adding that ...", "and said ...", ", according to ...".
    """
    words, tags = d.tokens.words, d.tags
    end = min(reach.last, at + 2 * _HORIZON)
    for later in d.cues_between(max(at, cue + 1), min(reach.last, cue + _HORIZON)):
        if not reach.quoted and d.quotation_at(later) is not None:
            continue
        before = words[later - 1]
        if before.text == "," and (tags[later] & ING or words[later].fold == "according"):
            end = later - 1
            break
        if words[later].fold == "according" and words[later + 1 : later + 2] and words[later + 1].fold == "to":
            end = later
            break
        link = _coordination(d, later, at)
        if link:
            end = link
            break
    if relative:
        end = next((k for k in range(at, min(end, at + _HORIZON)) if words[k].text == ","), end)
    return trim(d, at, end)


def _coordination(d: Passage, cue: int, first: int) -> int:
    """Where the clause of a later cue is joined, 0 when it is not: "and said", ", but X says", "; X claimed"."""
    words, tags = d.tokens.words, d.tags
    group, entry = d.phrases.verb_at.get(cue), words[cue].cue
    begin = group.first if group is not None else cue
    while tags[begin - 1] & ADV and not tags[begin - 1] & (CONJ | PREP):
        begin -= 1
    if tags[begin - 1] & CONJ:  # what somebody "says he wants but does not expect" is all told
        return begin - 1 if entry is not None and entry.kind == "speech" else 0
    for k in range(cue - 1, max(first, cue - _SUBJECT), -1):
        if words[k].text == ";" or (tags[k] & SUB and words[k - 1].text == "," and words[k].fold != "that"):
            return k
        if tags[k] & CONJ:
            return k if words[k - 1].text == "," or tags[k + 1] & PRON else 0
        if tags[k] & FINITE or words[k].mark is not None or words[k].text == ",":
            return 0
    return 0


def clause_start(d: Passage, reach: Reach) -> int:
    """Where the reach's text begins, a dateline ("ATHENS, Sept 9 (Agency) - ") passed over."""
    words = d.tokens.words
    first = reach.first
    if words[first].shape == "UPPER" and not reach.quoted:
        for k in range(first + 1, min(first + 14, reach.last)):
            if words[k].text in ("-", "–", "—", "--", "_"):
                return k + 1
    while first < reach.last - 1 and words[first].mark is not None:
        first += 1
    return first
