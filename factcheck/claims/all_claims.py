"""All claims of an article: one pass a kind over the layers, then in text order."""

from factcheck.claims.actors.helms import helm_claims
from factcheck.claims.actors.presence import presence_claims
from factcheck.claims.actors.roles import role_claims
from factcheck.claims.actors.traits import trait_claims
from factcheck.claims.arithmetic.arithmetic_claims import arithmetic_claims
from factcheck.claims.attributions.attributions import attribution_claims
from factcheck.claims.attributions.consents import consent_claims
from factcheck.claims.attributions.feelings import feeling_claims
from factcheck.claims.attributions.stances import stance_claims
from factcheck.claims.attributions.stands import stand_claims
from factcheck.claims.claim import Claim
from factcheck.claims.events.deeds import deed_claims
from factcheck.claims.events.event_claim import by_token
from factcheck.claims.events.events import event_claims
from factcheck.claims.events.outcomes import outcome_claims
from factcheck.claims.events.ranks import rank_claims
from factcheck.claims.events.states import state_claims
from factcheck.claims.figures.figures import figure_claims
from factcheck.claims.figures.holdings import holding_claims
from factcheck.claims.structure.lists import list_claims
from factcheck.claims.times.dates import clock_claims, date_claims
from factcheck.claims.times.durations import duration_claims
from factcheck.claims.times.steps import step_claims
from factcheck.claims.times.times import time_claims
from factcheck.reading.reader import Layers


def all_claims(layers: Layers) -> tuple[Claim, ...]:
    """Every typed claim, in text order; claims at one token in the order of the kinds below."""
    events = event_claims(layers)
    event_at = by_token(events, layers)
    times = time_claims(layers, events, event_at)
    roles = tuple(role_claims(layers))
    figures = figure_claims(layers, event_at)
    claims: list[Claim] = [
        *events,
        *figures,
        *holding_claims(layers),
        *arithmetic_claims(layers, figures),
        *date_claims(layers),
        *clock_claims(layers),
        *presence_claims(layers),
        *roles,
        *helm_claims(layers, roles),
        *trait_claims(layers),
        *times,
        *duration_claims(layers, event_at, times),
        *step_claims(layers, times),
        *list_claims(layers),
        *attribution_claims(layers),
        *stance_claims(layers),
        *stand_claims(layers),
        *feeling_claims(layers),
        *consent_claims(layers),
        *state_claims(layers, events),
        *rank_claims(layers),
        *outcome_claims(layers),
        *deed_claims(layers),
    ]
    return tuple(sorted(claims, key=lambda claim: claim.at))
