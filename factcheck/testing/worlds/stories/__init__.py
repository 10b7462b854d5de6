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

#: Kinds measured apart, from which nothing else draws: the outbreak and the budget, with which the rules were mended in
#: part, and the theft, with which they were not, so that it tells what is found of news of a new kind.
APART = (outbreak.STORY, budget.STORY, theft.STORY)
