"""Reporting verbs: 'X said that', '"...," said X', 'X, who ..., denied', "adding that"."""

from collections.abc import Iterator

from factcheck.reading.quotations import Quotation
from factcheck.reading.reporting.contents import Complement, clause_start, complement_after, content_end, trim
from factcheck.reading.reporting.masks import (
    ADJ,
    ADV,
    AUX,
    BASE,
    CONJ,
    DET,
    FINITE,
    GROUP,
    ING,
    NAME,
    NOMINAL,
    NOUN,
    NOUNS,
    PARTICIPLE,
    PREP,
    PRON,
    SUB,
    VERB,
    WH,
)
from factcheck.reading.reporting.reach import Passage, Reach
from factcheck.reading.reporting.reported import Reported
from factcheck.reading.reporting.speakers import Speaker, phrase_beginning, subject_before
from factcheck.text.frozen import Record

_AHEAD = 25
_HORIZON = 80  # tokens within which the main verb of a sentence is looked for


class _Verb(Record):
    """A reporting verb in use: its group begins at ``first``, its main verb stands at ``at``."""

    at: int
    first: int
    ing: bool
    passive: bool
    infinitive: bool


def _verb(d: Passage, at: int, reach: Reach) -> _Verb:
    words, tags = d.tokens.words, d.tags
    first = at
    while first > reach.first:
        tag, word = tags[first - 1], words[first - 1]
        if word.mark is not None or not (
            tag & GROUP or (tag & ADV and not tag & (PRON | DET | CONJ | WH | PREP | NOUN | NAME))
        ):
            break
        if word.fold == "'s" and first - 2 >= reach.first and not tags[first - 2] & PRON:
            if tag & (ADJ | NOUN) and first - 2 >= reach.first and tags[first - 2] & AUX and tags[at] & PARTICIPLE:
                first -= 2  # "has long said"
                continue
            break
        first -= 1
    helped = first < at and any(tags[k] & GROUP for k in range(first, at))
    being = helped and any(v.lemma == "be" for k in range(first, at) for v in words[k].verbs)
    ing = bool(tags[at] & ING) and not being
    passive = being and bool(tags[at] & PARTICIPLE) and not tags[at] & ING
    if not helped and tags[at] & PARTICIPLE and at + 1 < reach.last and words[at + 1].fold in ("by", "of", "as"):
        takes_object = words[at].frames & {"noun", "object", "hearer"}
        passive = bool(takes_object) and ("of" not in words[at].frames or words[at + 1].fold == "by")
    infinitive = first > reach.first and words[first - 1].fold == "to" and bool(tags[at] & BASE)
    return _Verb(at, first, ing, passive, infinitive)


def reported_by_verb(d: Passage, at: int, reach: Reach, shared: Speaker | None) -> Iterator[Reported]:
    """What the verb at ``at`` reports; ``shared`` is the speaker before it in its sentence, whom "and said" means."""
    verb = _verb(d, at, reach)
    if verb.passive:
        yield from _passive(d, verb, reach)
        return
    inverted = None if verb.ing or verb.first != verb.at else _inverted(d, verb.at, reach)
    if inverted is not None:
        yield from _before(d, verb, inverted, inverted.last, reach)
        return
    speaker = _speaker(d, verb, reach, shared)
    if speaker is None:
        return
    complement = complement_after(d, verb.at + 1, reach)
    led = not reach.quoted and _speech_before(d, min(speaker.first, verb.first))
    if led or complement.kind == "end":
        if speaker.relative and not led:
            return  # "the trust, which had written to them": what stands before the comma is whom the clause is about
        yield from _before(d, verb, speaker, complement.at, reach)
    elif complement.kind != "none":
        yield from _after(d, verb, speaker, complement, reach)


def _speech_before(d: Passage, begin: int) -> bool:
    """True when a quotation that leads on to its cue has just closed: '"We won," X said as he left'."""
    quotation = d.closed_before(begin)
    return quotation is not None and quotation.whole and d.tokens.words[quotation.last - 1].text in _LEADS_ON


_LEADS_ON = frozenset({",", "?", "!", "…", "...", "-", "–", "—", "--"})


def _inverted(d: Passage, at: int, reach: Reach) -> Speaker | None:
    """The speaker of '..., said X': after punctuation and before a phrase that no verb follows."""
    words, tags = d.tokens.words, d.tags
    cue = words[at].cue
    if at <= reach.first or cue is None or cue.kind != "speech":
        return None
    before = words[at - 1]
    if before.text not in (",", "-", "–", "—", "--") and before.mark is None:
        return None
    speaker = phrase_beginning(d, at + 1, reach)
    if speaker is None:
        return None
    if speaker.last < reach.last and tags[speaker.last] & (FINITE | PRON) and not tags[speaker.last] & (NOUN | SUB):
        return None
    quoted = d.closed_before(at) is not None
    if not quoted and (words[at].frames & {"noun", "object", "hearer"} or not d.finite(reach.first, at - 1)):
        return None
    after = words[speaker.last] if speaker.last < reach.last else None
    ends = after is None or after.mark is not None or after.text in ",:;-–—" or tags[speaker.last] & (PREP | SUB)
    if not quoted and after is not None and after.mark is None and after.text not in ",:;-–—":
        ends = ends and not d.finite(speaker.last, min(reach.last, speaker.last + _AHEAD))  # "said people in it fled"
    return speaker if quoted or (ends and not tags[speaker.first] & PRON) else None


def _speaker(d: Passage, verb: _Verb, reach: Reach, shared: Speaker | None) -> Speaker | None:
    words, tags = d.tokens.words, d.tags
    k = verb.first - 1
    if k < reach.first:
        return shared if verb.ing else None
    if verb.infinitive:
        return _controlling_subject(d, k, reach)
    if words[k].fold == "as" and verb.ing and k > reach.first and tags[k - 1] & PARTICIPLE:
        return subject_before(d, _group_start(d, k - 1, reach.first), reach)
    if tags[k] & CONJ and not tags[k] & NOUNS:
        return shared or _main_subject(d, reach, k)
    if verb.ing and d.tags[k] & NOUNS and (cue := words[verb.at].cue) is not None and cue.kind != "speech":
        return None  # "companies seeking to merge" only describes them
    if verb.ing and (words[k].text == "," or words[k].mark is not None or tags[k] & PREP):
        return shared or _main_subject(d, reach, k)
    return subject_before(d, verb.first, reach)


def _passive(d: Passage, verb: _Verb, reach: Reach) -> Iterator[Reported]:
    """The subject of "the plan was criticised by X"; a passive without "by" names no source."""
    words = d.tokens.words
    by = next((k for k in range(verb.at + 1, min(verb.at + 8, reach.last - 1)) if words[k].fold == "by"), 0)
    speaker = phrase_beginning(d, by + 1, reach) if by else None
    subject = subject_before(d, verb.first, reach) if speaker and words[verb.at].frames & _TRANSITIVE else None
    if subject is not None and not subject.relative:
        yield Reported(subject.first, subject.last, speaker, verb.at, verb.first)


_TRANSITIVE = frozenset({"noun", "object"})


def _group_start(d: Passage, k: int, first: int) -> int:
    while k > first and d.tags[k - 1] & (GROUP | ADV) and d.tokens.words[k - 1].mark is None:
        k -= 1
    return k


def _controlling_subject(d: Passage, to: int, reach: Reach) -> Speaker | None:
    """The subject of the verb before "to": "X went on to say"."""
    k = to - 1
    if k <= reach.first or d.tokens.words[k].cue is not None or not d.tags[k] & (VERB | ADV | ADJ):
        return None
    while k > reach.first and d.tags[k] & ADV and not d.tags[k] & VERB:
        k -= 1
    return subject_before(d, _group_start(d, k, reach.first), reach) if d.tags[k] & VERB else None


def _main_subject(d: Passage, reach: Reach, until: int) -> Speaker | None:
    """The subject of the first finite verb of the sentence."""
    tags = d.tags
    for k in range(reach.first + 1, min(until, reach.first + _HORIZON)):
        tag = tags[k]
        if (
            tag & FINITE
            and not tag & (NOUN | ADJ | PREP)
            and (tags[k - 1] & (NOMINAL | PRON | ADV) or d.tokens.words[k - 1].text == ",")
        ):
            return subject_before(d, k, reach)
    return None


def _after(d: Passage, verb: _Verb, speaker: Speaker, complement: Complement, reach: Reach) -> Iterator[Reported]:
    quotation = complement.quotation
    if quotation is not None and (quotation.whole or quotation.last >= reach.last - 2):
        yield from _reported([(q.first, q.last) for q in d.speech_from(quotation)], speaker, verb, quoted=True)
        return
    first = complement.at
    last = content_end(d, first, reach, verb.at, relative=speaker.relative)
    inside = d.quotation_at(last - 1) if not reach.quoted else None
    if inside is not None and inside.last > last:
        last = inside.last
    if first < last:
        yield Reported(first, last, speaker, verb.at, verb.first, quoted=False)


def _before(d: Passage, verb: _Verb, speaker: Speaker, after: int, reach: Reach) -> Iterator[Reported]:
    """Content before its cue: a quotation just closed, or the clause before ', X said' and what resumes it."""
    words = d.tokens.words
    begin = min(speaker.first, verb.first)
    start = clause_start(d, reach)
    quotation = d.closed_before(begin) if not reach.quoted else None
    if quotation is None and not reach.quoted:
        start = max(start, begin - _HORIZON)
    if quotation is not None:
        mixed = quotation.first > start + 1 and quotation.first >= reach.first and not _introduced(d, quotation)
        pieces = [(q.first, q.last) for q in d.speech_from(quotation)]
        if mixed:
            pieces[0] = (start, quotation.last)
        if len(pieces) == 1 and (rest := _resumed(d, after, reach)):
            pieces.append(rest)
        yield from _reported(pieces, speaker, verb, quoted=not mixed)
        return
    if words[begin - 1].fold == "as" and begin - 1 >= reach.first:
        yield from _as_said(d, verb, speaker, after, reach)
        return
    if begin - 1 <= reach.first or words[begin - 1].text not in (",", "–", "—", "-", "--"):
        return
    colon = next((k for k in range(begin - 2, start, -1) if words[k].text == ":"), None)
    start = (
        start if colon is None or words[colon - 1].cue is not None else colon + 1
    )  # "X spoke of it: it was, he said,"
    pieces = [(start, trim(d, start, begin - 1))]
    if rest := _resumed(d, after, reach):
        pieces.append(rest)
    if pieces[-1][1] - start > 1 and any(d.has(first, last, FINITE | BASE) for first, last in pieces):
        yield from _reported(pieces, speaker, verb, quoted=False)


def _as_said(d: Passage, verb: _Verb, speaker: Speaker, after: int, reach: Reach) -> Iterator[Reported]:
    """ "As X said, ..." and "..., as X said"."""
    begin = min(speaker.first, verb.first) - 1
    start = clause_start(d, reach)
    pieces = [(start, trim(d, start, begin))] if begin - start > 1 else []
    if rest := _resumed(d, after, reach):
        pieces.append(rest)
    if pieces and any(d.finite(first, last) for first, last in pieces):
        yield from _reported(pieces, speaker, verb, quoted=False)


def _reported(pieces: list[tuple[int, int]], speaker: Speaker, verb: _Verb, *, quoted: bool) -> Iterator[Reported]:
    """One content with its parts, or one a part where the cue between them outweighs what it interrupts."""
    first, last = pieces[0][0], pieces[-1][1]
    said = sum(b - a for a, b in pieces)
    if len(pieces) == 1 or 2 * (last - first - said) <= said:
        yield Reported(first, last, speaker, verb.at, verb.first, quoted, tuple(pieces) if len(pieces) > 1 else ())
        return
    for a, b in pieces:
        yield Reported(a, b, speaker, verb.at, verb.first, quoted)


def _resumed(d: Passage, after: int, reach: Reach) -> tuple[int, int] | None:
    """The rest of a clause that ', X said,' interrupts, when it is no clause of the writer's own."""
    words, tags = d.tokens.words, d.tags
    first = after + 1
    if first + 1 >= reach.last or words[after].text not in (",", "–", "—", "-", "--"):
        return None
    if tags[first] & PREP and tags[first + 1] & WH:
        return None
    if tags[first] & (WH | CONJ | ING) or words[first].cue is not None or words[first].mark is not None:
        return None
    last = trim(d, first, min(reach.last, first + _HORIZON))
    return (first, last) if last - first > 1 else None


def _introduced(d: Passage, quotation: Quotation) -> bool:
    mark = quotation.first - 1
    return mark > 0 and d.tokens.words[mark - 1].text in (",", ":", "—", "–")
