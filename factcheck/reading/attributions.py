"""Attributions: who says, thinks or plans what, and by which cue."""

from collections.abc import Iterable, Iterator
from typing import Literal

from factcheck.lexicon.entries import Cue
from factcheck.reading.entities import Entities, Entity
from factcheck.reading.phrases import Phrases
from factcheck.reading.quotations import Quotation
from factcheck.reading.reporting.cues import reported_contents
from factcheck.reading.reporting.reach import Passage
from factcheck.reading.reporting.reported import Reported
from factcheck.reading.reporting.speakers import Speaker
from factcheck.reading.sentences import Sentences
from factcheck.reading.tokens import Tokens
from factcheck.text.frozen import Record
from factcheck.text.span import Span

AttributionKind = Literal["speech", "belief", "intention"]


class Attribution(Record):
    """One stretch of content and the source that the article gives for it.

    ``speaker`` is the whole speaker phrase as written ("Taliban spokesman Zabihullah Mujahid"), ``cue`` the reporting
    verb or preposition; both may be None (a pull quote has no cue). ``content`` spans what is attributed, without its
    quotation marks; ``content_first`` and ``content_last`` are its tokens. ``speaker_at`` is the head token of the
    speaker phrase, ``entity`` the speaker when known. ``stance`` is the cue's: assert, deny, ask, urge, promise ...
    ``parts`` are the token ranges of a content that its own cue interrupts ('"Yes," she said, "we will."'), the content
    then reaching from the first to the last of them; empty otherwise.
    """

    kind: AttributionKind
    speaker: Span | None
    content: Span
    cue: Span | None
    quoted: bool
    content_first: int
    content_last: int
    speaker_at: int | None = None
    cue_at: int | None = None
    entity: Entity | None = None
    stance: str = "assert"
    cue_entry: Cue | None = None
    parts: tuple[tuple[int, int], ...] = ()


def find_attributions(
    tokens: Tokens,
    sentences: Sentences,
    phrases: Phrases,
    entities: Entities,
    quotations: tuple[Quotation, ...],
) -> tuple[Attribution, ...]:
    """All attributions, in the order of their contents."""
    passage = Passage(tokens, sentences, phrases, entities, quotations)
    found = {(r.first, r.last, r.speaker and r.speaker.first): r for r in reported_contents(passage)}
    return tuple(sorted(_attributions(passage, found.values()), key=lambda a: (a.content_first, -a.content_last)))


def _attributions(d: Passage, found: Iterable[Reported]) -> Iterator[Attribution]:
    tokens = d.tokens
    for report in found:
        if not 0 <= report.first < report.last <= len(tokens) or tokens.part(report.first) != tokens.part(
            report.last - 1
        ):
            continue
        speaker, cue = report.speaker, None if report.cue is None else tokens.words[report.cue].cue
        yield Attribution(
            cue.kind if cue else "speech",  # type: ignore[arg-type]
            None if speaker is None else tokens.span(speaker.first, speaker.last),
            tokens.span(report.first, report.last),
            None if report.cue is None else tokens.span(report.cue_first, report.cue + 1),
            report.quoted,
            report.first,
            report.last,
            speaker_at=None if speaker is None else speaker.head,
            cue_at=report.cue,
            entity=None if speaker is None else _entity(d, speaker),
            stance=cue.stance if cue else "assert",
            cue_entry=cue,
            parts=report.parts,
        )


def _entity(d: Passage, speaker: Speaker) -> Entity | None:
    """Who a speaker phrase means: its head, or the name in apposition to it ("their leader, Ida Moreau")."""
    found = d.entities.at(speaker.head)
    if found is not None:
        return found
    words = d.tokens.words
    if speaker.relative and (named := _named_before(d, speaker.head)) is not None:
        return named
    for token in range(speaker.head + 1, speaker.last - 1):
        if words[token].text != ",":
            continue
        for name in range(token + 1, min(token + 4, speaker.last)):  # "the head of maternity, Dr Linda Cho"
            named = d.entities.at(name)
            if named is not None and named.kind == "person" and _is_named_at(named, name):
                return named
    return None


#: Tokens of the longest name there may be.
_LONGEST = 64


def _is_named_at(entity: Entity, token: int) -> bool:
    """True where a name of the entity covers the token."""
    return any(m.name and token < m.last for m in entity.links_within(token - _LONGEST, token + 1))


def _named_before(d: Passage, head: int) -> Entity | None:
    """The person whom an apposition before "who" describes: "Jean Lobb, the treasurer, who ..."."""
    group = d.phrases.noun_at.get(head)
    first = group.first if group is not None else head
    if first < 2 or d.tokens.words[first - 1].text != ",":
        return None
    named = d.entities.at(first - 2)
    return named if named is not None and named.kind == "person" else None
