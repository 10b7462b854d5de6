"""Attributions: who says, thinks or plans what, and by which cue."""

from typing import Literal

import attrs

from factcheck.lexicon.entries import Cue
from factcheck.reading.entities import Entities, Entity
from factcheck.reading.phrases import Phrases
from factcheck.reading.quotations import Quotation
from factcheck.reading.sentences import Sentences
from factcheck.reading.tokens import Tokens
from factcheck.text.span import Span

AttributionKind = Literal["speech", "belief", "intention"]


@attrs.frozen
class Attribution:
    """One stretch of content and the source that the article gives for it.

    ``speaker`` is the whole speaker phrase as written ("Taliban spokesman Zabihullah Mujahid"), ``cue`` the reporting
    verb or preposition; both may be None (a pull quote has no cue). ``content`` spans what is attributed, without its
    quotation marks; ``content_first`` and ``content_last`` are its tokens. ``speaker_at`` is the head token of the
    speaker phrase, ``entity`` the speaker when known. ``stance`` is the cue's: assert, deny, ask, urge, promise, accuse.
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


def find_attributions(
    tokens: Tokens,
    sentences: Sentences,
    phrases: Phrases,
    entities: Entities,
    quotations: tuple[Quotation, ...],
) -> tuple[Attribution, ...]:
    """All attributions, in the order of their contents."""
    return ()
