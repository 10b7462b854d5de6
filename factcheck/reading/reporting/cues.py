"""Cues one by one, each read by what it is: a verb, a noun, a preposition."""

from collections.abc import Iterator

from factcheck.reading.reporting.masks import ADJ, DET, FINITE, MODAL, NOUN, POSS, PREP, PRON, TO, VERB, WH
from factcheck.reading.reporting.noun_cues import reported_by_noun, reported_by_preposition
from factcheck.reading.reporting.noun_frames import reported_by_frame
from factcheck.reading.reporting.reach import Passage, Reach
from factcheck.reading.reporting.reported import Reported
from factcheck.reading.reporting.speakers import Speaker
from factcheck.reading.reporting.uncued_quotations import uncued_quotations
from factcheck.reading.reporting.verb_cues import reported_by_verb


def reported_contents(d: Passage) -> Iterator[Reported]:
    """All reports of an article, sentence by sentence, quotations without a cue of their own last."""
    claimed: dict[int, Reported] = {}
    found = list(_by_cues(d, claimed))
    yield from _without_sources(d, found)
    yield from uncued_quotations(d, claimed, found)


def _without_sources(d: Passage, found: list[Reported]) -> Iterator[Reported]:
    """The reports, none reaching into the ", X said" that reports it: "he vowed to go on, his office said"."""
    for number, report in enumerate(found):
        for later in found[number + 1 : number + 1 + _LATER]:
            if later.cue is None or later.parts or later.first > report.first:
                continue
            if report.first < later.last <= later.cue < report.last and d.tokens.words[later.last].text == ",":
                report = report._replace(last=later.last)
        yield report


_LATER = 4  # reports of one sentence that may hold an earlier one


def _by_cues(d: Passage, claimed: dict[int, Reported]) -> Iterator[Reported]:
    """What each cue reports; ``claimed`` takes the quotations that have a cue by their first tokens."""
    previous: tuple[int, Speaker] | None = None
    told = 0  # the exclusive end of the last content of speech
    words = d.tokens.words
    for at in d.tokens.positions("cue"):
        verb = _is_verb(d, at)
        if not verb and (at + 1 >= len(words) or d.tags[at] & VERB):
            continue
        reach = d.reach(at)
        if words[at].fold == "according":
            found = reported_by_preposition(d, at, reach)
        elif verb:
            found = reported_by_verb(d, at, reach, previous[1] if previous and previous[0] == reach.first else None)
        else:
            found = iter(_by_noun(d, at, reach))
        for report in found:
            if reach.quoted and not _worth_nesting(d, report):
                continue
            if at < told and _own_mind(d, report):
                continue
            told = max(told, report.last if report.cue is not None and report.cue < report.first else 0)
            if report.speaker is not None and not reach.quoted:
                previous = (reach.first, report.speaker)
            for first, _ in report.parts or ((report.first, report.last),):
                claimed.setdefault(first, report)
            yield report


def _by_noun(d: Passage, at: int, reach: Reach) -> tuple[Reported, ...]:
    """What a noun reports by whoever owns it, else by whoever its sentence names for it."""
    owned: tuple[Reported, ...] = ()
    if d.tokens.words[at + 1].fold in _AFTER_NOUNS:
        owned = tuple(reported_by_noun(d, at, reach))
    return owned or tuple(reported_by_frame(d, at, reach))


_PHRASES = frozenset({"noun", "infinitive", "object", "of"})
_AFTER_NOUNS = frozenset({"that", "by", "from", "to", ","})


def _own_mind(d: Passage, report: Reported) -> bool:
    """True for the belief of "she said she hoped": it is her who tells it, and the outer report says so."""
    cue = None if report.cue is None else d.tokens.words[report.cue].cue
    pronoun = report.speaker is not None and d.tags[report.speaker.head] & PRON
    if cue is None or not pronoun or report.cue is None:
        return False
    phrase = bool(d.tokens.words[report.cue].frames & _PHRASES) and d.tokens.words[report.first - 1].fold != "that"
    return cue.kind != "speech" or (phrase and not report.quoted)


def _worth_nesting(d: Passage, report: Reported) -> bool:
    """Inside a quotation only what others say matters: "they told us that", not "I think" or "we want"."""
    words = d.tokens.words
    cue = None if report.cue is None else words[report.cue].cue
    if cue is None or cue.kind != "speech" or report.speaker is None or report.first < report.speaker.first:
        return False
    return not d.tags[report.speaker.head] & PRON and words[report.first - 1].fold == "that"


def _is_verb(d: Passage, at: int) -> bool:
    tag = d.tags[at]
    if not tag & VERB:
        following = d.tags[at + 1] if at + 1 < len(d.tags) else 0
        if not d.tokens.words[at].bits & FINITE or at == 0:
            return False
        if tag & NOUN and d.tokens.words[at].verbs and d.closed_before(at - 1) is not None:
            return True  # '"..." Lee says', where a name before it makes it look like a noun
        if tag & ADJ and not d.tags[at - 1] & (DET | POSS):
            return True
        return bool(following & PRON) and not following & WH
    if not tag & NOUN or d.phrases.symbols:
        return True
    if at == 0:
        return False
    before = d.tags[at - 1]
    return not before & (DET | POSS | ADJ | PREP) or bool(before & (PRON | TO | MODAL))
