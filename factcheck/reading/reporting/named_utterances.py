"""Quotations beside a noun that names them: "the phrase coined by X", "the line that X gave", "X's tart remark"."""

from collections.abc import Iterator

from factcheck.lexicon.utterances import utterance_nouns, uttering_verbs
from factcheck.reading.quotations import Quotation
from factcheck.reading.reporting.masks import FINITE, NOUN, TENSED
from factcheck.reading.reporting.noun_cues import possessor
from factcheck.reading.reporting.noun_frames import giver, speaks
from factcheck.reading.reporting.reach import Passage, Reach
from factcheck.reading.reporting.reported import Reported
from factcheck.reading.reporting.speakers import Speaker, phrase_beginning
from factcheck.reading.sentences import Sentence

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
        speaker = speaker or _told(d, _over_pause(d, quotation.last + 1, end), after) or giver(d, noun, before)
    if speaker is None and (found := _noun_after(d, quotation, end)) is not None:
        noun = found
        speaker = possessor(d, noun, after) or _told(d, noun + 1, after)
    if speaker is not None and noun is not None and _takes_up(d, speaker, noun):
        return None
    if speaker is None and (noun is not None or _put(d, sentence, quotation, end)):
        speaker = _only_person(d, quotation, sentence.first, end)
        if speaker is not None and noun is not None and _moved(d, speaker, quotation):
            return None
    if speaker is None or not speaks(d, speaker):
        return None
    return Reported(quotation.first, quotation.last, speaker, None, quoted=True)


def _takes_up(d: Passage, speaker: Speaker, noun: int) -> bool:
    """True of who "repeated the line" or "had a poster made with the words": they may be another's."""
    between = range(speaker.last, noun)
    known = any(d.tokens.words[k].fold == "the" for k in range(max(noun - 3, speaker.last), noun))
    return known and any(d.tokens.words[k].lemma in _TAKING for k in between if k in d.phrases.verb_at)


_TAKING = frozenset({"repeat", "reiterate", "print", "make", "share", "wear"})


def _moved(d: Passage, speaker: Speaker, quotation: Quotation) -> bool:
    """True of whom a remark angers: he is behind it, as the object of another verb than "be" or "come"."""
    if speaker.first < quotation.last:
        return False
    groups = (d.phrases.verb_at.get(k) for k in range(quotation.last, speaker.first))
    verbs = [g for g in groups if g is not None]
    return bool(verbs) and all(g.lemma not in _BELONGING and not g.passive for g in verbs)


_BELONGING = frozenset({"be", "come", "belong", "stem", "originate", "begin", "have"})


def _put(d: Passage, sentence: Sentence, quotation: Quotation, end: int) -> bool:
    """True of a quotation after a colon, or of one that somebody is told to have "put" or "worded"."""
    if d.tokens.words[max(quotation.first - 2, 0)].text == ":":
        return True
    words = d.tokens.words
    around = (*range(sentence.first, quotation.first), *range(quotation.last, end))
    return any(words[k].fold in _PUT and d.tags[k] & TENSED for k in around)


_PUT = frozenset({"put", "puts", "phrased", "worded", "framed", "ran", "runs", "read", "reads"})


def _only_person(d: Passage, quotation: Quotation, first: int, last: int) -> Speaker | None:
    """The one person whom the sentence names outside the quotation, None where it names several or none."""
    persons = {
        e.number: e
        for e in (*d.entities.within(first, quotation.first), *d.entities.within(quotation.last, last))
        if e.kind == "person"
    }
    if len(persons) != 1:
        return None
    (person,) = persons.values()
    for mention in person.links:
        inside = quotation.first <= mention.first < quotation.last
        if first <= mention.first < last and not inside and mention.form != "pronoun":
            if d.tokens.words[mention.first - 1].fold == "by":
                return None  # "repeated by X", "shared by X"
            return Speaker(mention.first, mention.last, mention.head)
    return None


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
    """The head of the noun group after a quotation: '"...", the line that', '"..." was X's reply'."""
    words, nouns = d.tokens.words, utterance_nouns()
    start = quotation.last + 1
    k = _over_pause(d, start, end)
    copula = k < end and words[k].fold in _WAS
    if k == start and not copula and not (quotation.last > 0 and words[quotation.last - 1].text in _PAUSES):
        return None
    for m in range(k + copula, min(end, start + 8)):
        if words[m].fold in nouns and d.tags[m] & NOUN:
            return m
        if words[m].text in _PAUSES or words[m].mark == "quote" or (d.tags[m] & FINITE and not d.tags[m] & NOUN):
            return None
    return None


_WAS = frozenset({"was", "is", "were", "came", "ran", "runs", "went"})


def _told(d: Passage, at: int, reach: Reach) -> Speaker | None:
    """Whose words: "by X", "of X", "made by X", "attributed to X", "that X gave", "X used"."""
    words = d.tokens.words
    if at + 1 >= reach.last:
        return None
    if words[at].fold in ("by", "of", "from"):
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


def uttered_before(d: Passage, quotation: Quotation) -> Iterator[Speaker]:
    """The subject of the sentence before a quotation that stands alone: 'X did not mince words. "..."'."""
    number = d.sentences.index(quotation.first)
    sentence = d.sentences.all[number]
    if not number or quotation.first - sentence.first > 1 or quotation.last + 3 < sentence.last:
        return
    before = d.sentences.all[number - 1]
    if before.paragraph != sentence.paragraph or before.heading or d.quotation_at(before.last - 2) is not None:
        return
    persons = [e for e in d.entities.within(before.first, before.last) if e.kind == "person"]
    if len(persons) != 1:
        return
    mention = next((m for m in persons[0].links if before.first <= m.first < before.last), None)
    if mention is not None and mention.first - before.first <= _OPENING:
        yield Speaker(mention.first, mention.last, mention.head)


_OPENING = 4  # tokens before the subject of a sentence: "But the mayor, Ann Lee, ..."
