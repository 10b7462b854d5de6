"""Reports: each reporting verb, noun or dash with its speaker and the tokens of its content."""

from collections.abc import Iterator

import attrs

from factcheck.lexicon.entries import Tag
from factcheck.reading.contents import Complement, clause_start, complement_after, content_end, trim
from factcheck.reading.quotations import Quotation
from factcheck.reading.reach import FINITE, NOMINAL, NOUNS, Passage, Reach
from factcheck.reading.speakers import Speaker, phrase_beginning, phrase_ending, subject_before


@attrs.frozen
class Report:
    """Content on the tokens ``[first, last)``, its speaker, and its cue on ``[cue_first, cue]``.

    ``parts`` are the pieces of a content that its cue interrupts.
    """

    first: int
    last: int
    speaker: Speaker | None
    cue: int | None
    cue_first: int = 0
    quoted: bool = False
    parts: tuple[tuple[int, int], ...] = ()


@attrs.frozen
class _Verb:
    """A reporting verb in use: its group begins at ``first``, its main verb stands at ``at``."""

    at: int
    first: int
    ing: bool
    passive: bool
    infinitive: bool


_VERB = int(Tag.VERB)
_GROUP = int(Tag.AUX | Tag.MODAL | Tag.NEG)
_ADV, _PRON, _WH, _CONJ, _PREP, _DET = (int(t) for t in (Tag.ADV, Tag.PRON, Tag.WH, Tag.CONJ, Tag.PREP, Tag.DET))
_ING, _PARTICIPLE, _PAST, _BASE, _NOUN = (int(t) for t in (Tag.ING, Tag.PARTICIPLE, Tag.PAST, Tag.BASE, Tag.NOUN))
_POSS, _ADJ, _SUB, _NAME = (int(t) for t in (Tag.POSS, Tag.ADJ, Tag.SUB, Tag.NAME))


def reports(d: Passage) -> Iterator[Report]:
    """All reports of an article, sentence by sentence, quotations without a cue of their own last."""
    previous: tuple[int, Speaker] | None = None
    claimed: dict[int, Report] = {}
    for at in d.tokens.positions("cue"):
        reach = d.reach(at)
        if d.tokens.words[at].fold == "according":
            found = list(_according(d, at, reach))
        elif _is_verb(d, at):
            shared = previous[1] if previous and previous[0] == reach.first else None
            found = list(_by_verb(d, _verb(d, at, reach), reach, shared))
        else:
            found = list(_by_noun(d, at, reach))
        for report in found:
            if reach.quoted and not _worth_nesting(d, report):
                continue
            if report.speaker is not None and not reach.quoted:
                previous = (reach.first, report.speaker)
            for first, _ in report.parts or ((report.first, report.last),):
                claimed.setdefault(first, report)
            yield report
    yield from _unclaimed(d, claimed)


def _worth_nesting(d: Passage, report: Report) -> bool:
    """Inside a quotation only what others say matters: "they told us that", not "I think" or "we want"."""
    words = d.tokens.words
    cue = None if report.cue is None else words[report.cue].cue
    if cue is None or cue.kind != "speech" or report.speaker is None or report.first < report.speaker.first:
        return False
    return not d.tags[report.speaker.head] & _PRON and words[report.first - 1].fold == "that"


def _is_verb(d: Passage, at: int) -> bool:
    tag = d.tags[at]
    if not tag & _VERB:
        following = d.tags[at + 1] if at + 1 < len(d.tags) else 0
        return bool(following & _PRON) and bool(int(d.tokens.words[at].tags) & FINITE) and not following & _WH
    if not tag & _NOUN or d.phrases.tags:
        return True
    if at == 0:
        return False
    before = d.tags[at - 1]
    return not before & (_DET | _POSS | _ADJ | _PREP) or bool(before & (_PRON | int(Tag.TO | Tag.MODAL)))


def _verb(d: Passage, at: int, reach: Reach) -> _Verb:
    words, tags = d.tokens.words, d.tags
    first = at
    while first > reach.first:
        tag, word = tags[first - 1], words[first - 1]
        if word.mark is not None or not (
            tag & _GROUP or (tag & _ADV and not tag & (_PRON | _DET | _CONJ | _WH | _PREP | _NOUN | _NAME))
        ):
            break
        if word.fold == "'s" and first - 2 >= reach.first and not tags[first - 2] & _PRON:
            break
        first -= 1
    helped = any(tags[k] & _GROUP for k in range(first, at))
    being = any(v.lemma == "be" for k in range(first, at) for v in words[k].verbs)
    ing = bool(tags[at] & _ING) and not being
    passive = being and bool(tags[at] & _PARTICIPLE) and not tags[at] & _ING
    if not helped and tags[at] & _PARTICIPLE and at + 1 < reach.last and words[at + 1].fold in ("by", "of", "as"):
        passive = passive or "of" not in words[at].frames or words[at + 1].fold == "by"
    infinitive = first > reach.first and words[first - 1].fold == "to" and bool(tags[at] & _BASE)
    return _Verb(at, first, ing, passive, infinitive)


def _by_verb(d: Passage, verb: _Verb, reach: Reach, shared: Speaker | None) -> Iterator[Report]:
    inverted = None if verb.passive or verb.ing or verb.first != verb.at else _inverted(d, verb.at, reach)
    if inverted is not None:
        yield from _before(d, verb, inverted, inverted.last, reach)
        return
    speaker = _speaker(d, verb, reach, shared)
    if speaker is None:
        return
    complement = complement_after(d, verb.at + 1, reach)
    if complement.kind == "end":
        yield from _before(d, verb, speaker, complement.at, reach)
    elif complement.kind != "none":
        yield from _after(d, verb, speaker, complement, reach)


def _inverted(d: Passage, at: int, reach: Reach) -> Speaker | None:
    """The speaker of '..., said X': after punctuation and before a phrase that no verb follows."""
    words, tags = d.tokens.words, d.tags
    cue = words[at].cue
    if at <= reach.first or cue is None or cue.kind != "speech" or "hearer" in words[at].frames:
        return None
    before = words[at - 1]
    if before.text not in (",", "-", "–", "—", "--") and before.mark is None:
        return None
    speaker = phrase_beginning(d, at + 1, reach)
    if speaker is None:
        return None
    if speaker.last < reach.last and tags[speaker.last] & (FINITE | _PRON) and not tags[speaker.last] & (_NOUN | _SUB):
        return None
    quoted = d.closed_before(at) is not None
    if not quoted and words[at].frames & {"noun", "object"}:
        return None
    after = words[speaker.last] if speaker.last < reach.last else None
    ends = after is None or after.mark is not None or after.text in ",:;-–—" or tags[speaker.last] & (_PREP | _SUB)
    return speaker if quoted or (ends and not tags[speaker.first] & _PRON) else None


def _speaker(d: Passage, verb: _Verb, reach: Reach, shared: Speaker | None) -> Speaker | None:
    words, tags = d.tokens.words, d.tags
    if verb.passive:
        return _quoted_as_saying(d, verb, reach)
    k = verb.first - 1
    if k < reach.first:
        return shared if verb.ing else None
    if verb.infinitive:
        return _controlling_subject(d, k, reach)
    if words[k].fold == "as" and verb.ing and k > reach.first and tags[k - 1] & _PARTICIPLE:
        return subject_before(d, _group_start(d, k - 1, reach.first), reach)
    if tags[k] & _CONJ and not tags[k] & NOUNS:
        return shared or _main_subject(d, reach, k)
    if verb.ing and (words[k].text == "," or words[k].mark is not None or tags[k] & _PREP):
        return shared or _main_subject(d, reach, k)
    return subject_before(d, verb.first, reach)


def _quoted_as_saying(d: Passage, verb: _Verb, reach: Reach) -> Speaker | None:
    """ "was criticised by X" has its speaker after it; other passives have none."""
    words = d.tokens.words
    end = min(verb.at + 8, reach.last - 1)
    for k in range(verb.at + 1, end):
        if words[k].fold == "by":
            return phrase_beginning(d, k + 1, reach)
    return None


def _group_start(d: Passage, k: int, first: int) -> int:
    while k > first and d.tags[k - 1] & (_GROUP | _ADV) and d.tokens.words[k - 1].mark is None:
        k -= 1
    return k


def _controlling_subject(d: Passage, to: int, reach: Reach) -> Speaker | None:
    """The subject of the verb before "to": "X went on to say"."""
    k = to - 1
    if k <= reach.first or not d.tags[k] & (_VERB | _ADV | int(Tag.ADJ)):
        return None
    while k > reach.first and d.tags[k] & _ADV and not d.tags[k] & _VERB:
        k -= 1
    return subject_before(d, _group_start(d, k, reach.first), reach) if d.tags[k] & _VERB else None


def _main_subject(d: Passage, reach: Reach, until: int) -> Speaker | None:
    """The subject of the first finite verb of the sentence."""
    tags = d.tags
    for k in range(reach.first + 1, until):
        tag = tags[k]
        if tag & FINITE and not tag & (_NOUN | _ADJ | _PREP) and tags[k - 1] & (NOMINAL | _PRON | _ADV):
            return subject_before(d, k, reach)
    return None


def _after(d: Passage, verb: _Verb, speaker: Speaker, complement: Complement, reach: Reach) -> Iterator[Report]:
    quotation = complement.quotation
    if quotation is not None and (quotation.whole or quotation.last >= reach.last - 2):
        yield _report([(q.first, q.last) for q in d.speech_from(quotation)], speaker, verb, quoted=True)
        return
    first = complement.at
    last = content_end(d, first, reach, verb.at, relative=speaker.relative)
    inside = d.quotation_at(last - 1) if not reach.quoted else None
    if inside is not None and inside.last > last:
        last = inside.last
    if first < last:
        yield Report(first, last, speaker, verb.at, verb.first, quoted=False)


def _before(d: Passage, verb: _Verb, speaker: Speaker, after: int, reach: Reach) -> Iterator[Report]:
    """Content before its cue: a quotation that has just closed, or the clause before ', X said'; and what resumes it."""
    words = d.tokens.words
    begin = min(speaker.first, verb.first)
    start = clause_start(d, reach)
    quotation = d.closed_before(begin) if not reach.quoted else None
    if quotation is not None:
        mixed = quotation.first > start + 1 and quotation.first >= reach.first and not _introduced(d, quotation)
        pieces = [(q.first, q.last) for q in d.speech_from(quotation)]
        if mixed:
            pieces[0] = (start, quotation.last)
        if len(pieces) == 1 and (rest := _resumed(d, after, reach)):
            pieces.append(rest)
        yield _report(pieces, speaker, verb, quoted=not mixed)
        return
    if begin - 1 <= reach.first or words[begin - 1].text not in (",", "–", "—", "-", "--"):
        return
    pieces = [(start, trim(d, start, begin - 1))]
    if rest := _resumed(d, after, reach):
        pieces.append(rest)
    if pieces[-1][1] - start > 1 and any(d.has(first, last, FINITE | _BASE) for first, last in pieces):
        yield _report(pieces, speaker, verb, quoted=False)


def _report(pieces: list[tuple[int, int]], speaker: Speaker, verb: _Verb, *, quoted: bool) -> Report:
    parts = tuple(pieces) if len(pieces) > 1 else ()
    return Report(pieces[0][0], pieces[-1][1], speaker, verb.at, verb.first, quoted, parts)


def _resumed(d: Passage, after: int, reach: Reach) -> tuple[int, int] | None:
    """The rest of a clause that ', X said,' interrupts, when it is no clause of the writer's own."""
    words, tags = d.tokens.words, d.tags
    first = after + 1
    if first + 1 >= reach.last or words[after].text not in (",", "–", "—", "-", "--"):
        return None
    if tags[first] & (_WH | _CONJ | _ING) or words[first].cue is not None or words[first].mark is not None:
        return None
    last = trim(d, first, reach.last)
    return (first, last) if last - first > 1 else None


def _introduced(d: Passage, quotation: Quotation) -> bool:
    mark = quotation.first - 1
    return mark > 0 and d.tokens.words[mark - 1].text in (",", ":", "—", "–")


def _according(d: Passage, at: int, reach: Reach) -> Iterator[Report]:
    words = d.tokens.words
    if at + 2 >= reach.last or words[at + 1].fold != "to":
        return
    speaker = phrase_beginning(d, at + 2, reach)
    if speaker is None:
        return
    start = clause_start(d, reach)
    if at - start > 1:
        last = trim(d, start, at)
        quotation = d.closed_before(at) if not reach.quoted else None
        if quotation is not None and quotation.first < start:
            start = quotation.first
        if start < last:
            yield Report(start, last, speaker, at, at)
        return
    first = speaker.last
    while first < reach.last and words[first].text != "," and words[first].mark is None:
        first += 1
    first += 1
    if first < reach.last:
        yield Report(first, trim(d, first, reach.last), speaker, at, at)


def _by_noun(d: Passage, at: int, reach: Reach) -> Iterator[Report]:
    """ "X's claim that ..." and "a claim by X that ..."."""
    words, tags = d.tokens.words, d.tags
    that = at + 1
    speaker: Speaker | None = None
    if that < reach.last and words[that].fold in ("by", "from"):
        speaker = phrase_beginning(d, that + 1, reach)
        that = speaker.last if speaker else that
    if that >= reach.last or words[that].fold not in ("that", "to"):
        return
    if words[that].fold == "to" and not (
        that + 1 < reach.last and tags[that + 1] & _BASE and not tags[that + 1] & _DET
    ):
        return
    if speaker is None:
        speaker = _possessor(d, at, reach)
    if speaker is None:
        return
    first = that + (words[that].fold == "that")
    quotation = d.opens_at(first) if first < reach.last and words[first].mark is not None else None
    if quotation is not None:
        yield Report(quotation.first, quotation.last, speaker, at, at, quoted=True)
        return
    last = next((k for k in range(first, reach.last) if words[k].text == ","), reach.last)
    last = trim(d, first, last)
    if first < last:
        yield Report(first, last, speaker, at, at)


def _possessor(d: Passage, at: int, reach: Reach) -> Speaker | None:
    words, tags = d.tokens.words, d.tags
    k = at - 1
    while k > reach.first and tags[k] & (_ADJ | _NOUN) and not tags[k] & _POSS and at - k < 4:
        k -= 1
    if k < reach.first or not tags[k] & _POSS:
        return None
    if words[k].fold in ("'s", "'") and k > reach.first:
        found = phrase_ending(d, k - 1, reach.first)
        return None if found is None else attrs.evolve(found, last=k)
    return Speaker(k, k + 1, k)


def _unclaimed(d: Passage, claimed: dict[int, Report]) -> Iterator[Report]:
    """Quotations without a cue: the rest of an interrupted or long speech, pull quotes."""
    outer = [q for q in d.quotations if not q.nested]
    for number, quotation in enumerate(outer):
        if quotation.first in claimed:
            continue
        before = outer[number - 1] if number else None
        report = None
        if before is not None and before.continued:
            report = claimed.get(before.first)
        if report is None:
            report = _pull_quote(d, quotation)
        if report is None and quotation.whole:
            report = _same_paragraph(d, quotation, before, claimed) or _ahead(d, outer, number, claimed)
        if report is None:
            continue
        found = Report(quotation.first, quotation.last, report.speaker, None, quoted=True)
        claimed[quotation.first] = found
        yield found


def _ahead(d: Passage, outer: list[Quotation], number: int, claimed: dict[int, Report]) -> Report | None:
    """The cue of a later part of a speech that runs over paragraphs."""
    while number + 1 < len(outer) and outer[number].continued:
        number += 1
        if outer[number].first in claimed:
            return claimed[outer[number].first]
    return None


def _same_paragraph(
    d: Passage, quotation: Quotation, before: Quotation | None, claimed: dict[int, Report]
) -> Report | None:
    """The speaker of the quotation before it in its paragraph."""
    if before is None or before.first not in claimed:
        return None
    same = d.sentences.of(before.first).paragraph == d.sentences.of(quotation.first).paragraph
    sentence = d.sentences.of(quotation.first)
    return claimed[before.first] if same and quotation.first - sentence.first <= 2 else None


def _pull_quote(d: Passage, quotation: Quotation) -> Report | None:
    """A whole quotation followed by a dash and a name that ends the sentence."""
    words = d.tokens.words
    k = quotation.last + 1
    sentence = d.sentences.of(quotation.first)
    if k + 1 >= sentence.last or words[k].text not in ("-", "–", "—", "--") or not quotation.whole:
        return None
    reach = Reach(k + 1, sentence.last, quoted=False)
    speaker = phrase_beginning(d, k + 1, reach)
    if speaker is None or not d.tags[speaker.first] & _NAME or speaker.last < sentence.last - 1:
        return None
    return Report(quotation.first, quotation.last, speaker, None, quoted=True)
