"""Quotations: what stands between quotation marks, one clear pair at a time."""

import attrs

from factcheck.reading.sentences import Sentences
from factcheck.reading.tokens import Tokens
from factcheck.text.span import Span


@attrs.frozen
class Quotation:
    """One stretch between quotation marks on the tokens ``[first, last)``, marks not included.

    ``whole`` is true when it is a full sentence or more, not a quoted word or phrase; ``continued`` when the same
    speech goes on in the next quotation (interrupted by its cue, or over paragraphs); ``nested`` when it stands inside
    another.
    """

    span: Span
    first: int
    last: int
    whole: bool
    continued: bool = False
    nested: bool = False


def find_quotations(tokens: Tokens, sentences: Sentences) -> tuple[Quotation, ...]:
    """All quotations in text order; an unbalanced mark costs its paragraph only."""
    return ()
