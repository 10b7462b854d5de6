"""What all claims have."""

from factcheck.reading.entities import Entity
from factcheck.reading.statements import Certainty, Statement
from factcheck.text.frozen import Record, frozen
from factcheck.text.span import Span


class Voice(Record):
    """Who states a claim: the article itself (``speaker`` is None), or a source it names.

    ``key`` is equal for two claims of one source. ``quoted`` is true of the source's own words.
    """

    key: str = ""
    speaker: Entity | None = None
    quoted: bool = False

    @property
    def own(self) -> bool:
        """True for the article's own voice."""
        return not self.key


@frozen(kw_only=True)
class Claim:
    """What all claims have: the words they rest on, their first token, their statement, voice, certainty, polarity."""

    span: Span
    at: int
    statement: Statement | None
    voice: Voice
    certainty: Certainty = "asserted"
    negated: bool = False

    @property
    def factual(self) -> bool:
        """True of what is told as a fact: asserted, not planned, possible or denied, and not negated."""
        return self.certainty == "asserted" and not self.negated

    @property
    def settled(self) -> bool:
        """True of what is told as a fact or as what will be: asserted or planned, and not negated."""
        return self.certainty in ("asserted", "planned") and not self.negated
