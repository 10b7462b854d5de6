"""Quotations beside a noun that names them: "the phrase coined by X", "the line that X gave", "X's tart remark"."""

from factcheck.lexicon.utterances import utterance_nouns, uttering_verbs
from factcheck.reading.quotations import Quotation
from factcheck.reading.reporting.masks import FINITE, NOUN, TENSED
from factcheck.reading.reporting.noun_cues import possessor
from factcheck.reading.reporting.reach import Passage, Reach
from factcheck.reading.reporting.reported import Reported
from factcheck.reading.reporting.speakers import Speaker, phrase_beginning

_SHORTEST = 4  # tokens of a quotation that is somebody's words, and no mere term
_BEFORE = 12  # tokens between the noun and its quotation: "the words that the mayor used on Sunday, '...'"
_LINKS = frozenset({"by", "of", "from", "to"})
_PAUSES = frozenset({",", "–", "—", "-", "--", ":"})


def named_utterance(d: Passage, quotation: Quotation) -> Reported | None:
    """The quotation with the speaker whom a noun beside it names; None where none does."""
    if quotation.last - quotation.first < _SHORTEST:
        return None
    sentence = d.sentences.of(quotation.first)
    end = d.sentences.of(quotation.last - 1).last
    after = Reach(quotation.last, end, quoted=False)
    before = Reach(sentence.first, quotation.first - 1, quoted=False)
    speaker = None
    noun = _noun_before(d, before)
    if noun is not None:
        speaker = possessor(d, noun, before) or _told(d, noun + 1, before)
        speaker = speaker or _told(d, _over_pause(d, quotation.last + 1, end), after)
    if speaker is None and (noun := _noun_after(d, quotation, end)) is not None:
        speaker = possessor(d, noun, after) or _told(d, noun + 1, after)
    if speaker is None or not _speaks(d, speaker):
        return None
    return Reported(quotation.first, quotation.last, speaker, None, quoted=True)


def _over_pause(d: Passage, at: int, end: int) -> int:
    return at + 1 if at < end and d.tokens.words[at].text in _PAUSES else at


def _noun_before(d: Passage, reach: Reach) -> int | None:
    """The nearest noun before a quotation that names it, with no other quotation or clause end between."""
    words, nouns = d.tokens.words, utterance_nouns()
    for k in range(reach.last - 1, max(reach.first, reach.last - _BEFORE) - 1, -1):
        if (words[k].mark is not None and words[k].fold not in ("'", "’")) or words[k].text == ";":
            return None
        if words[k].fold in nouns and d.tags[k] & NOUN:
            return k
    return None


def _noun_after(d: Passage, quotation: Quotation, end: int) -> int | None:
    """The head of the noun group in apposition after a quotation: '"...", the line that'."""
    words, nouns = d.tokens.words, utterance_nouns()
    start = quotation.last + 1
    k = _over_pause(d, start, end)
    if k == start and not (quotation.last > 0 and words[quotation.last - 1].text in _PAUSES):
        return None
    while k < min(end, start + 8):
        if words[k].fold in nouns and d.tags[k] & NOUN:
            return k
        if words[k].text in _PAUSES or words[k].mark == "quote" or (d.tags[k] & FINITE and not d.tags[k] & NOUN):
            return None
        k += 1
    return None


def _told(d: Passage, at: int, reach: Reach) -> Speaker | None:
    """Whose words: "by X", "of X", "made by X", "attributed to X", "that X gave", "X used"."""
    words = d.tokens.words
    if at + 1 >= reach.last:
        return None
    if words[at].fold in ("by", "of"):
        return phrase_beginning(d, at + 1, reach)
    if words[at].fold in uttering_verbs():
        link = next((k for k in range(at + 1, min(at + 4, reach.last - 1)) if words[k].fold in _LINKS), 0)
        return phrase_beginning(d, link + 1, reach) if link else None
    if words[at].fold in ("that", "which"):
        at += 1
    speaker = phrase_beginning(d, at, reach)
    if speaker is None or speaker.last >= reach.last:
        return None
    verb = speaker.last + 1 if words[speaker.last].fold in ("had", "has", "first", "once") else speaker.last
    return (
        speaker
        if verb < len(words) and words[verb].fold in uttering_verbs() and d.tags[verb] & (TENSED | FINITE)
        else None
    )


def _speaks(d: Passage, speaker: Speaker) -> bool:
    """True of a person, people or a named body."""
    head, entity = d.tokens.words[speaker.head], d.entities.at(speaker.head)
    if head.person is not None or head.title is not None:
        return True
    return entity is not None and entity.kind in ("person", "organisation", "group", "team")
