"""One event is put in two places.

Where it happened is among the first things that a reader remembers. Compared are events of which a story tells one (a
quake, a signing, a funeral), or which one person or thing has once, and places that lie apart: of two countries, two
cities, two islands, or two that the article sets nowhere side by side; crashes, attacks, deaths and arrests are told
ever more closely, so that theirs must be places of which it is known how they lie. The rule is silent where one place
may lie in the other, where the place is part of the event's name ("the Turin summit"), and where two events are told.
"""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.comparison.copied import SAME_OTHERWISE, copied_places
from factcheck.comparison.events.courses import words_of
from factcheck.comparison.events.placed import Placed, placed_apart
from factcheck.comparison.events.whereabouts import found_apart
from factcheck.report import Severity
from factcheck.rules.rule import Conflict, Rule, Side


def check(article: Article) -> Iterator[Conflict]:
    """Yield the events that are put in two places."""
    text, entities, told = article.source.text, article.layers.entities.all, list[Side]()
    for one, other, reasons in placed_apart(article):
        where = [_where(placed, article) for placed in (one, other)]
        sides = tuple(Side(words_of(p.event, article), at) for p, at in zip((one, other), where, strict=True))
        told += sides
        message = f"“{text(one.event.span)}” is put {where[0]}, “{text(other.event.span)}” {where[1]}"
        yield Conflict(message, sides, reasons)
    for first, second, reasons in found_apart(article):
        spans = [w.span for w in (first, second)]
        names = [entities[min(w.places)].name for w in (first, second)]
        sides = tuple(Side(span, f"in {name}") for span, name in zip(spans, names, strict=True))
        told += sides
        yield Conflict(f"“{text(spans[0])}” puts it in {names[0]}, “{text(spans[1])}” in {names[1]}", sides, reasons)
    for copy in copied_places(article):
        if any(sentence.span.overlaps(side.span) for side in told for sentence in (copy.first, copy.second)):
            continue
        one_way, other_way = (article.layers.tokens.span(at, at + 1) for at in copy.at)
        sides = (Side(one_way, "where it was"), Side(other_way, "where it was"))
        yield Conflict(f"one sentence is told with “{text(one_way)}” and “{text(other_way)}”", sides, (SAME_OTHERWISE,))


def _where(placed: Placed, article: Article) -> str:
    """The place or the site at which an event is put."""
    if placed.site is None:
        return f"in {article.layers.entities.all[min(placed.event.places)].name}"
    return f"at “{article.source.text(article.layers.tokens.span(placed.site.first, placed.site.last))}”"


RULE = Rule(
    name="place-conflict",
    family="events",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    inconsistent=(
        "[[Ida Berg, 45, a joiner, was found alive on Grey Horn]] on Sunday.\nThe ledge on White Tooth [[where"
        " the rescuers found Berg]] is out of reach.",
        "54 people died when [[a fire]] swept through a hotel in Linz on Monday. A similar fire in the hills"
        " killed nine people in 2007.\n\n[[The fire]] in Graz shook the whole town.",
        "Norway and Iceland shared out the herring. [[The signing took place]] in Bergen on Friday.\n"
        "Fishermen held up banners at [[the signing ceremony]] in Reykjavik.",
        "[[The trawler sank off the island]] of Jura in a gale. Six men were saved.\n"
        "Divers searched the waters off Arran where [[the trawler foundered]].",
        "[[Organist Lena Vogt was buried]] in Leipzig on Monday, and bells rang.\n"
        "[[The funeral of Vogt was held]] in Hamburg, the city that had brought her up.",
    ),
    consistent=(
        "54 people died when a fire swept through a hotel in Linz on Monday.\n\nA similar fire in the hills"
        " killed nine people in 2007. The fire in Graz shook the whole town.",
        "Norway and Iceland shared out the herring. The signing took place in Bergen on Friday. Fishermen held up"
        " banners at the signing ceremony in the harbour.",
        "The trawler sank off the island of Jura. Another trawler foundered off Arran in May.",
        "A quake struck in Peru on Monday. The quake was strongest in Cusco.",
        "Organist Lena Vogt died in Leipzig. Her funeral was held in Hamburg.",
        "The talks in Geneva ended. The talks in Vienna go on.",
    ),
    limits=("The two clubs drew in Leeds. The crowd in York saw no goal in the match between the two clubs.",),
)
