"""All that a title says other than its body, each word of the title once."""

from collections.abc import Iterator
from itertools import chain

from factcheck.article import Article
from factcheck.comparison.structure.headline import HeadlineClash, once
from factcheck.comparison.structure.headline_actors import actor_clashes
from factcheck.comparison.structure.headline_events import event_clashes
from factcheck.comparison.structure.headline_figures import figure_clashes
from factcheck.comparison.structure.headline_opposites import opposite_clashes
from factcheck.comparison.structure.headline_outcomes import outcome_clashes
from factcheck.comparison.structure.headline_sexes import sex_clashes
from factcheck.comparison.structure.headline_times import time_clashes
from factcheck.comparison.structure.headline_turns import turn_clashes


def headline_clashes(article: Article) -> Iterator[HeadlineClash]:
    """What the title says and the body tells otherwise; nothing where there is no title."""
    if article.layers.tokens.body == 0:
        return iter(())
    readers = (
        figure_clashes,
        outcome_clashes,
        event_clashes,
        time_clashes,
        actor_clashes,
        turn_clashes,
        sex_clashes,
        opposite_clashes,
    )
    return once(chain.from_iterable(reader(article) for reader in readers))
