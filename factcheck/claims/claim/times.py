"""Claims of times: dates, hours, when an event is."""

from typing import Literal

from factcheck.claims.claim.base import Claim
from factcheck.claims.claim.events import EventClaim
from factcheck.reading.times import Time
from factcheck.text.frozen import frozen


@frozen(kw_only=True)
class DateClaim(Claim):
    """A day of a month as written; ``time`` keeps the fields, which may name a day that does not exist."""

    time: Time


@frozen(kw_only=True)
class ClockClaim(Claim):
    """A time of day in digits as written; ``hour`` and ``minute`` may be those of no clock."""

    hour: int
    minute: int


@frozen(kw_only=True)
class TimeClaim(Claim):
    """When an event is.

    ``stage`` tells whether the time is that of the event, of its start or its end; ``about`` is true of "shortly before
    noon"; ``ahead`` where the event is still to come as it is told, None where a noun leaves that open ("Monday's
    vote"). ``near`` is how many days back from the time of writing the words can reach ("recent": 60), None where they
    do not speak of the present; ``bare`` is true of a month or season without a year ("in the spring"), ``half`` of a
    clock time that leaves the half of the day open.
    """

    event: EventClaim
    time: Time
    relation: Literal["at", "before", "after", "since", "until", "from"] = "at"
    stage: Literal["whole", "start", "end"] = "whole"
    about: bool = False
    ahead: bool | None = False
    near: int | None = None
    bare: bool = False
    half: bool = False
