"""Quotations without a cue of their own: the rest of a long speech, pull quotes."""

from collections.abc import Iterator

from factcheck.reading.masks import NAME
from factcheck.reading.quotations import Quotation
from factcheck.reading.reach import Passage, Reach
from factcheck.reading.reported import Reported
from factcheck.reading.speakers import phrase_beginning


def uncued_quotations(d: Passage, claimed: dict[int, Reported]) -> Iterator[Reported]:
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
        found = Reported(quotation.first, quotation.last, report.speaker, None, quoted=True)
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
    """The speaker of the quotation before it in its paragraph."""
    if before is None or before.first not in claimed:
        return None
    same = d.sentences.of(before.first).paragraph == d.sentences.of(quotation.first).paragraph
    sentence = d.sentences.of(quotation.first)
    return claimed[before.first] if same and quotation.first - sentence.first <= 2 else None


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
