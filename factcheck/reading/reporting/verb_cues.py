"""Reporting verbs: 'X said that', '"...," said X', 'X, who ..., denied', "adding that"."""

from collections.abc import Iterator

from factcheck.reading.reporting.before_cues import before_cue, in_pieces, speech_before
from factcheck.reading.reporting.contents import Complement, complement_after, content_end, phrase_end
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
    NUM,
    PARTICIPLE,
    PREP,
    PRON,
    SUB,
    VERB,
    WH,
)
from factcheck.reading.reporting.reach import Passage, Reach, trim
from factcheck.reading.reporting.reported import Reported
from factcheck.reading.reporting.speakers import Speaker, abbreviated, phrase_beginning, phrase_ending
from factcheck.reading.reporting.subjects import subject_before
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
    words = d.tokens.words
    verb = _verb(d, at, reach)
    if verb.passive:
        yield from _passive(d, verb, reach)
        return
    if _quotes_another(d, at, reach):
        return
    inverted = None if verb.ing or verb.first != verb.at else _inverted(d, verb.at, reach)
    if inverted is not None:
        yield from before_cue(d, verb.at, verb.first, inverted, inverted.last, reach)
        return
    speaker = _speaker(d, verb, reach, shared)
    if speaker is None:
        return
    if not reach.quoted:
        speaker = _from_the_quotation(d, speaker, verb, reach)
    complement = complement_after(d, verb.at + 1, reach)
    told = verb.ing and words[verb.first - 1].text == ","  # "..., he said, adding that": the speech before is told
    led = not told and not reach.quoted and speech_before(d, min(speaker.first, verb.first))
    if complement.kind == "end" and told:
        return
    if led or complement.kind == "end":
        if speaker.relative and not led:
            return  # "the trust, which had written to them": what stands before the comma is whom the clause is about
        yield from before_cue(d, verb.at, verb.first, speaker, complement.at, reach)
    elif complement.kind != "none":
        yield from _after(d, verb, speaker, complement, reach)


def _quotes_another(d: Passage, at: int, reach: Reach) -> bool:
    """True of "the paper quoted X as saying": it is X who says so."""
    words, cue = d.tokens.words, d.tokens.words[at].cue
    if cue is None or cue.stance != "quote":
        return False
    near = range(at + 1, min(at + _BEFORE_CORE, reach.last - 1))
    return any(words[k].fold == "as" and d.tags[k + 1] & ING and words[k + 1].cue is not None for k in near)


def _from_the_quotation(d: Passage, speaker: Speaker, verb: _Verb, reach: Reach) -> Speaker:
    """A speaker with all that stands between a quotation and its verb: '"...," housing expert Ida Lee (Lima) said'."""
    if speaker.relative or speaker.first >= verb.first:
        return speaker
    words, tags = d.tokens.words, d.tags
    for k in range(speaker.first, max(speaker.first - _BEFORE_CORE, reach.first), -1):
        if words[k - 1].mark == "quote" or words[k - 1].mark == "quote-close":
            return speaker._replace(first=k) if speech_before(d, k) else speaker
        if (tags[k - 1] & FINITE and not tags[k - 1] & NOUNS) or (words[k - 1].mark and not abbreviated(d, k - 1)):
            break
    return speaker


_BEFORE_CORE = 10  # tokens of a speaker phrase before the group that its verb follows


def _inverted(d: Passage, at: int, reach: Reach) -> Speaker | None:
    """The speaker of '..., said X': after punctuation and before a phrase that no verb follows."""
    words, tags = d.tokens.words, d.tags
    cue = words[at].cue
    if at <= reach.first or cue is None or cue.kind != "speech":
        return None
    before = words[at - 1]
    if before.text not in (",", "-", "–", "—", "--") and before.mark not in _CLOSING:
        return None
    speaker = phrase_beginning(d, at + 1, reach)
    if speaker is None or words[speaker.first].calendar is not None:
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


_CLOSING = frozenset({"quote", "quote-close", "single", "single-close", "stop", "ellipsis"})


def _speaker(d: Passage, verb: _Verb, reach: Reach, shared: Speaker | None) -> Speaker | None:
    words, tags = d.tokens.words, d.tags
    k = verb.first - 1
    if k < reach.first:
        return shared if verb.ing else None
    if verb.infinitive:
        return _controlling_subject(d, k, reach)
    if words[k].fold == "as" and verb.ing and k > reach.first:
        if tags[k - 1] & PARTICIPLE:
            return subject_before(d, _group_start(d, k - 1, reach.first), reach)
        return phrase_ending(d, k - 1, reach.first)  # "the paper quoted X as saying"
    if tags[k] & CONJ and not tags[k] & NOUNS:
        return shared or _main_subject(d, reach, k)
    if verb.ing and d.tags[k] & NOUNS and (cue := words[verb.at].cue) is not None and cue.kind != "speech":
        return None  # "companies seeking to merge" only describes them
    unit = words[k].unit  # "they have opposed it for some time saying"
    lasting = words[k].fold == "time" or (unit is not None and unit.dimension == "time")
    if verb.ing and (lasting or words[k].text == "," or words[k].mark is not None or tags[k] & (PREP | SUB)):
        return shared or _main_subject(d, reach, k)
    return subject_before(d, verb.first, reach)


def _passive(d: Passage, verb: _Verb, reach: Reach) -> Iterator[Reported]:
    """The subject of "the plan was criticised by X"; a passive without "by" names no source."""
    words = d.tokens.words
    by = next((k for k in range(verb.at + 1, min(verb.at + 8, reach.last - 1)) if words[k].fold == "by"), 0)
    speaker = phrase_beginning(d, by + 1, reach) if by else None
    if speaker is not None and d.tags[speaker.head] & NUM:
        return  # "cut by 3%"
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
        yield from in_pieces(
            [(q.first, q.last) for q in d.speech_from(quotation)], speaker, verb.at, verb.first, quoted=True
        )
        return
    first = complement.at
    last = content_end(d, first, reach, verb.at, relative=speaker.relative or _subordinate(d, speaker, verb, reach))
    if complement.kind == "phrase":
        last = trim(d, first, phrase_end(d, first, last))
    inside = d.quotation_at(last - 1) if not reach.quoted else None
    if inside is not None and inside.last > last:
        last = inside.last
    if first < last:
        yield Reported(first, last, speaker, verb.at, verb.first, quoted=False)


def _subordinate(d: Passage, speaker: Speaker, verb: _Verb, reach: Reach) -> bool:
    """True of a clause before its main clause: "while it says so, ...", "despite saying so, ..."."""
    before = max(speaker.first - 1, reach.first)
    return before == reach.first and bool(d.tags[before] & SUB) and d.tokens.words[before].fold != "that"
