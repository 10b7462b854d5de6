"""All that a title says other than its body, each word of the title once."""

from collections.abc import Iterator
from itertools import chain

from factcheck.article import Article
from factcheck.comparison.structure.headline import HeadlineClash, once
from factcheck.comparison.structure.headline_actors import actor_clashes
from factcheck.comparison.structure.headline_figures import figure_clashes
from factcheck.comparison.structure.headline_ranks import rank_clashes


def headline_clashes(article: Article) -> Iterator[HeadlineClash]:
    """What the title says and the body tells otherwise; nothing where there is no title."""
    if article.layers.tokens.body == 0:
        return iter(())
    return once(chain(figure_clashes(article), rank_clashes(article), actor_clashes(article)))
