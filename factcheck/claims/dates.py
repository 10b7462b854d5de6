"""Date claims: the calendar dates as the article writes them."""

from collections.abc import Iterator

from factcheck.claims.claim import DateClaim
from factcheck.claims.voices import voice_of
from factcheck.reading.reader import Layers


def date_claims(layers: Layers) -> Iterator[DateClaim]:
    """Every time that names a day of a month, whether or not that day exists."""
    for time in layers.times:
        if time.day is None or time.month is None:
            continue
        statement = layers.statements.at(time.first)
        yield DateClaim(
            span=time.span,
            at=time.first,
            statement=statement,
            voice=voice_of(statement.attribution if statement is not None else None, layers),
            certainty=statement.certainty if statement is not None else "asserted",
            negated=statement.negated if statement is not None else False,
            time=time,
        )
