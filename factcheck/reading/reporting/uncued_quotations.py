"""Quotations without a cue of their own: the rest of a long speech, pull quotes."""

from collections.abc import Iterator

from factcheck.reading.quotations import Quotation
from factcheck.reading.reporting.masks import FINITE, NAME, NOUN, PARTICIPLE, POSS, PREP, TENSED
from factcheck.reading.reporting.named_utterances import named_utterance, uttered_before
from factcheck.reading.reporting.noun_cues import possessor
from factcheck.reading.reporting.noun_frames import speaks
from factcheck.reading.reporting.reach import Passage, Reach, trim
from factcheck.reading.reporting.reported import Reported
from factcheck.reading.reporting.speakers import Speaker, phrase_beginning
from factcheck.reading.sentences import Sentence


def uncued_quotations(d: Passage, claimed: dict[int, Reported], cued: list[Reported]) -> Iterator[Reported]:
    """Quotations without a cue: the rest of an interrupted or long speech, pull quotes; headlines with a colon."""
    spoken: dict[int, list[Reported]] = {}
    for told in cued if d.quotations else ():
        if told.cue is not None and told.speaker is not None:
            spoken.setdefault(d.sentences.index(told.cue), []).append(told)
    for sentence in d.sentences.all:
        if sentence.heading and (found := _headline(d, sentence)) is not None:
            yield found
    outer = [q for q in d.quotations if not q.nested]
    for number, quotation in enumerate(outer):
        if quotation.first in claimed:
            continue
        before = outer[number - 1] if number else None
        report = None
        if before is not None and before.continued and (quotation.whole or before.last > quotation.first - 4):
            report = claimed.get(before.first)
        if report is None and quotation.whole:
            report = _by_any_verb(d, quotation) or _pull_quote(d, quotation) or _whose_words(d, quotation)
        if report is None:
            report = named_utterance(d, quotation)
        if report is None and quotation.whole:
            report = _ahead(d, outer, number, claimed) or _speech_goes_on(d, quotation, before, claimed, spoken)
            report = report or _same_paragraph(d, quotation, before, claimed)
        if report is None and quotation.whole and (led := next(uttered_before(d, quotation), None)) is not None:
            report = Reported(quotation.first, quotation.last, led, None, quoted=True)
        if report is None:
            continue
        own = report.cue if report.first == quotation.first else None
        found = Reported(quotation.first, quotation.last, report.speaker, own, report.cue_first, quoted=True)
        claimed[quotation.first] = found
        yield found


_PARAGRAPHS = 20  # of one speech, before its speaker is named


def _ahead(d: Passage, outer: list[Quotation], number: int, claimed: dict[int, Reported]) -> Reported | None:
    """The cue of a later part of a speech that runs over paragraphs."""
    end = min(number + _PARAGRAPHS, len(outer) - 1)
    while number < end and outer[number].continued:
        number += 1
        if outer[number].first in claimed:
            return claimed[outer[number].first]
    return None


def _same_paragraph(
    d: Passage, quotation: Quotation, before: Quotation | None, claimed: dict[int, Reported]
) -> Reported | None:
    """The speaker of the quotation before it in its paragraph, but of a line set off, which no stop ends."""
    words = d.tokens.words
    if before is None or before.first not in claimed:
        return None
    if all(words[k].shape != "punct" for k in (quotation.last - 1, quotation.last + 1) if k < len(words)):
        return None
    same = d.sentences.of(before.first).paragraph == d.sentences.of(quotation.first).paragraph
    sentence = d.sentences.of(quotation.first)
    return claimed[before.first] if same and quotation.first - sentence.first <= 2 else None


def _speech_goes_on(
    d: Passage,
    quotation: Quotation,
    before: Quotation | None,
    claimed: dict[int, Reported],
    spoken: dict[int, list[Reported]],
) -> Reported | None:
    """The last speaker, for whole sentences that stand alone: '... , Lee said. "We dug all night."'."""
    number = d.sentences.index(quotation.first)
    last = d.sentences.index(quotation.last - 1)
    sentence, end = d.sentences.all[number], d.sentences.all[last]
    if not number or quotation.first - sentence.first > 1 or end.last - quotation.last > 2:
        return None
    if d.tokens.words[quotation.last - 1].shape != "punct" or quotation.last - quotation.first < _SHORTEST:
        return None
    if d.sentences.all[number - 1].heading or _taken_up(d, last) or _is_title(d, quotation):
        return None
    if before is not None and before.first in claimed and d.sentences.index(before.last - 1) == number - 1:
        return claimed[before.first]
    told = spoken.get(number - 1, [])
    outer = [r for r in told if not any(o.first <= (r.cue or 0) < o.last for o in told if o is not r)]
    speakers = {r.speaker.head for r in outer if r.speaker is not None}
    return outer[0] if len(speakers) == 1 and _is_speech(d, outer[0]) else None


_SHORTEST = 5  # tokens of a quotation that is a sentence of speech, and no title or motto


def _is_speech(d: Passage, report: Reported) -> bool:
    """True of what somebody says, and does not ask; who speaks as "I" is quoted by another."""
    cue, speaker = None if report.cue is None else d.tokens.words[report.cue].cue, report.speaker
    if cue is None or cue.kind != "speech" or cue.stance == "ask" or speaker is None:
        return False
    return speaks(d, speaker) and d.tokens.words[speaker.head].fold not in ("i", "we")


def _is_title(d: Passage, quotation: Quotation) -> bool:
    """True of a quotation whose words all have capitals: '"Eating Out On A Small Budget."'."""
    return all(d.tokens.words[k].capital for k in range(quotation.first, quotation.first + _SHORTEST - 1))


def _taken_up(d: Passage, number: int) -> bool:
    """True where the sentence after it tells whose words they were: '"..." That was the answer of the mayor'."""
    if number + 1 >= len(d.sentences.all):
        return False
    sentence, following = d.sentences.all[number : number + 2]
    return sentence.paragraph == following.paragraph and d.tokens.words[following.first].fold in _DEMONSTRATIVE


_DEMONSTRATIVE = frozenset({"that", "this", "these", "those", "such", "so"})


def _by_any_verb(d: Passage, quotation: Quotation) -> Reported | None:
    """'"Go," she deadpanned' and '"Go," joked the mayor': after a comma in the quotation any verb is a cue."""
    tags, words = d.tags, d.tokens.words
    sentence = d.sentences.of(quotation.last - 1)
    k = quotation.last + 1
    if words[quotation.last - 1].text not in _LEADS_ON or k + 1 >= sentence.last or words[k].mark is not None:
        return None
    reach = Reach(k, sentence.last, quoted=False)
    if tags[k] & (TENSED | PARTICIPLE) and not tags[k] & NOUN:
        speaker = phrase_beginning(d, k + 1, reach)
        return None if speaker is None else Reported(quotation.first, quotation.last, speaker, k, k, quoted=True)
    speaker = phrase_beginning(d, k, reach)
    if speaker is None or speaker.last >= sentence.last or not tags[speaker.last] & TENSED:
        return None
    return Reported(quotation.first, quotation.last, speaker, speaker.last, speaker.last, quoted=True)


def _whose_words(d: Passage, quotation: Quotation) -> Reported | None:
    """ "the mayor's vow: '...'" and "Lee's line in May that '...'": whatever the noun, its possessor said so."""
    words = d.tokens.words
    sentence = d.sentences.of(quotation.first)
    at = quotation.first - 2
    if at <= sentence.first or words[at].fold not in (":", "that"):
        return None
    at = _over_phrases(d, at - 1, sentence.first)
    speaker = possessor(d, at, Reach(sentence.first, quotation.first, quoted=False))
    return (
        None
        if speaker is None or not _speaks(d, speaker)
        else Reported(quotation.first, quotation.last, speaker, None, quoted=True)
    )


def _over_phrases(d: Passage, at: int, first: int) -> int:
    """The last token before "in the afternoon", "on Sunday", "to his voters", where these end at a token."""
    words, tags = d.tokens.words, d.tags
    for k in range(at, max(first, at - _PHRASE), -1):
        group = d.phrases.noun_at.get(k)
        if tags[k] & PREP and not (group is not None and group.first < k):
            return _over_phrases(d, k - 1, max(first, at - 2 * _PHRASE))
        if tags[k] & (FINITE | POSS) or words[k].mark is not None:
            break
    return at


_PHRASE = 5  # tokens of a prepositional phrase between a noun and the words that it announces


def _speaks(d: Passage, speaker: Speaker) -> bool:
    """True of a person, people or a named body; of a thing ("the film's poster") it is not."""
    head, entity = d.tokens.words[speaker.head], d.entities.at(speaker.head)
    if head.person is not None or head.title is not None:
        return True
    return entity is not None and entity.kind in ("person", "organisation", "group", "country", "team")


_LEADS_ON = frozenset({",", "?", "!"})


def _headline(d: Passage, sentence: Sentence) -> Reported | None:
    """'Mayor: two boats sank': a person or people before the colon, a clause or quotation after it."""
    words = d.tokens.words
    end = min(sentence.first + 7, sentence.last - 2)
    colon = next((k for k in range(sentence.first + 1, end) if words[k].text == ":"), 0)
    if not colon or d.tokens.newlines[colon + 1]:
        return None
    speaker = phrase_beginning(d, sentence.first, Reach(sentence.first, colon, quoted=False))
    if speaker is None or speaker.last != colon:
        return None
    head, entity = words[speaker.head], d.entities.at(speaker.head)
    speaks = head.person is not None or head.title is not None or (entity is not None and entity.kind == "person")
    quoted = words[colon + 1].mark is not None and d.opens_at(colon + 1) is not None
    if not speaks or not (quoted or d.finite(colon + 1, sentence.last)):
        return None
    first = colon + 2 if quoted else colon + 1
    return Reported(first, trim(d, first, sentence.last), speaker, None, quoted=quoted)


def _pull_quote(d: Passage, quotation: Quotation) -> Reported | None:
    """A whole quotation followed by a dash and a name that ends the sentence."""
    words = d.tokens.words
    k = quotation.last + 1
    sentence = d.sentences.of(quotation.first)
    if k + 1 >= sentence.last or words[k].text not in ("-", "–", "—", "--") or not quotation.whole:
        return None
    reach = Reach(k + 1, sentence.last, quoted=False)
    speaker = phrase_beginning(d, k + 1, reach)
    if speaker is None or not d.tags[speaker.first] & NAME or speaker.last < sentence.last - 1:
        return None
    return Reported(quotation.first, quotation.last, speaker, None, quoted=True)
