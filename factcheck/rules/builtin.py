"""The built-in rules, in one table; of two rules that see one clash, the one that comes first here reports it."""

from factcheck.rules.actors import identity_conflict, name_conflict, off_topic_actor, role_conflict
from factcheck.rules.attributions import implausible_speaker, quote_mismatch, self_contradiction, speaker_conflict
from factcheck.rules.events import (
    negation_conflict,
    outcome_conflict,
    place_conflict,
    role_reversal,
    status_conflict,
    superlative_conflict,
)
from factcheck.rules.figures import (
    change_mismatch,
    conversion_mismatch,
    count_mismatch,
    figure_mismatch,
    part_exceeds_whole,
    percentage_mismatch,
    sum_mismatch,
)
from factcheck.rules.rule import Rule
from factcheck.rules.structure import dangling_enumeration, headline_mismatch
from factcheck.rules.times import (
    chronology_conflict,
    duration_mismatch,
    impossible_date,
    time_conflict,
    weekday_mismatch,
)

BUILTIN: tuple[Rule, ...] = (
    off_topic_actor.RULE,
    role_conflict.RULE,
    identity_conflict.RULE,
    name_conflict.RULE,
    speaker_conflict.RULE,
    self_contradiction.RULE,
    implausible_speaker.RULE,
    quote_mismatch.RULE,
    figure_mismatch.RULE,
    sum_mismatch.RULE,
    part_exceeds_whole.RULE,
    percentage_mismatch.RULE,
    change_mismatch.RULE,
    conversion_mismatch.RULE,
    count_mismatch.RULE,
    impossible_date.RULE,
    weekday_mismatch.RULE,
    time_conflict.RULE,
    chronology_conflict.RULE,
    duration_mismatch.RULE,
    status_conflict.RULE,
    negation_conflict.RULE,
    role_reversal.RULE,
    outcome_conflict.RULE,
    place_conflict.RULE,
    superlative_conflict.RULE,
    headline_mismatch.RULE,
    dangling_enumeration.RULE,
)
