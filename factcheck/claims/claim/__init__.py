"""The claim types: frozen facts, each with its statement and with the voice that states it."""

from factcheck.claims.claim.actors import HelmClaim, PresenceClaim, RoleClaim, Trait, TraitClaim
from factcheck.claims.claim.attributions import AttributionClaim, Party, StanceClaim, StandClaim
from factcheck.claims.claim.base import Claim, Voice
from factcheck.claims.claim.events import (
    DeedClaim,
    DeedSide,
    EventClaim,
    OutcomeClaim,
    PlaceClaim,
    RankClaim,
    StateClaim,
    Status,
)
from factcheck.claims.claim.figures import FigureClaim, HoldingClaim
from factcheck.claims.claim.structure import ListClaim
from factcheck.claims.claim.times import ClockClaim, DateClaim, TimeClaim

__all__ = [
    "AttributionClaim",
    "Claim",
    "ClockClaim",
    "DateClaim",
    "DeedClaim",
    "DeedSide",
    "EventClaim",
    "FigureClaim",
    "HelmClaim",
    "HoldingClaim",
    "ListClaim",
    "OutcomeClaim",
    "Party",
    "PlaceClaim",
    "PresenceClaim",
    "RankClaim",
    "RoleClaim",
    "StanceClaim",
    "StandClaim",
    "StateClaim",
    "Status",
    "TimeClaim",
    "Trait",
    "TraitClaim",
    "Voice",
]
