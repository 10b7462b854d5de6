"""The kinds of story; what each one can tell stands in the page beside it."""

from factcheck.testing.worlds.stories import (
    budget,
    ceasefire,
    closure,
    deal,
    disaster,
    match,
    outbreak,
    rescue,
    strike,
    theft,
    trial,
    vote,
)

STORIES = (
    disaster.STORY,
    vote.STORY,
    match.STORY,
    deal.STORY,
    trial.STORY,
    ceasefire.STORY,
    closure.STORY,
    rescue.STORY,
    strike.STORY,
)

#: Kinds that the rules have not been mended with, measured apart: they tell what is found of news of a new kind.
UNMET = (theft.STORY, outbreak.STORY, budget.STORY)
