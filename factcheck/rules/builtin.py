"""The built-in rules, in one table; of two rules that see one clash, the one that comes first here reports it.

``LISTED`` knows them by name and loads each when an article needs it, ``BUILTIN`` are the rules themselves.
"""

from factcheck.claims.arithmetic.arithmetic import (
    BallotClaim,
    ChangeClaim,
    ConversionClaim,
    HalfClaim,
    MarginClaim,
    ProductClaim,
    RosterClaim,
    ShareClaim,
    SplitClaim,
    SubsetClaim,
    SumClaim,
)
from factcheck.claims.claim import (
    AttributionClaim,
    ClockClaim,
    DateClaim,
    DeedClaim,
    EventClaim,
    FigureClaim,
    HelmClaim,
    ListClaim,
    PresenceClaim,
    RankClaim,
    RoleClaim,
    StanceClaim,
    StateClaim,
    TimeClaim,
    TraitClaim,
)
from factcheck.claims.times.spans import SpanClaim
from factcheck.rules.listed import (
    Listed,
    alike,
    denying,
    either,
    ordered,
    placed,
    quoting,
    several,
    some,
    spoken,
    timed,
    titled,
)
from factcheck.rules.rule import Rule

LISTED = (
    Listed("actors", "off-topic-actor", some(PresenceClaim)),
    Listed("actors", "role-conflict", some(RoleClaim, HelmClaim, TraitClaim)),
    Listed("actors", "identity-conflict", several(TraitClaim)),
    Listed("actors", "name-conflict"),
    Listed("attributions", "speaker-conflict", several(AttributionClaim)),
    Listed("attributions", "self-contradiction", spoken),
    Listed("attributions", "implausible-speaker", some(StanceClaim)),
    Listed("attributions", "quote-mismatch", either(several(AttributionClaim), quoting)),
    Listed("figures", "figure-mismatch"),
    Listed("figures", "sum-mismatch", some(SumClaim, MarginClaim, BallotClaim, HalfClaim, ProductClaim)),
    Listed("figures", "part-exceeds-whole", some(SubsetClaim, FigureClaim)),
    Listed("figures", "percentage-mismatch", some(ShareClaim, SplitClaim)),
    Listed("figures", "change-mismatch", some(ChangeClaim)),
    Listed("figures", "conversion-mismatch", some(ConversionClaim)),
    Listed("figures", "count-mismatch", some(RosterClaim)),
    Listed("times", "impossible-date", some(DateClaim, ClockClaim)),
    Listed("times", "weekday-mismatch", some(DateClaim)),
    Listed(
        "times",
        "time-conflict",
        either(timed, alike(TimeClaim, lambda claim: (claim.event.at, *claim.event.classes))),
    ),
    Listed("times", "chronology-conflict", ordered),
    Listed("times", "duration-mismatch", some(SpanClaim)),
    Listed("events", "status-conflict", some(EventClaim, StateClaim)),
    Listed("events", "negation-conflict", denying),
    Listed(
        "events",
        "role-reversal",
        either(
            alike(DeedClaim, lambda claim: (claim.deed,)),
            alike(EventClaim, lambda claim: claim.classes),
        ),
    ),
    Listed("events", "outcome-conflict"),
    Listed("events", "place-conflict", placed),
    Listed("events", "superlative-conflict", some(RankClaim)),
    Listed("structure", "headline-mismatch", titled),
    Listed("structure", "dangling-enumeration", some(ListClaim)),
)

BUILTIN: tuple[Rule, ...]


def __getattr__(name: str) -> tuple[Rule, ...]:
    if name == "BUILTIN":
        rules = tuple(listed.rule for listed in LISTED)
        globals()[name] = rules
        return rules
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
