"""What speaks for two claims being of one thing, weighed: the middle of the way from claims to conflicts.

A row of ``graded/<kind>.txt`` is an article (written as in ``compared/``), and behind it stands a line for each pair of
claims that its kind compares. These are the judgements that rules build on, whatever a rule then makes of them.
"""

from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path
from typing import TypeVar

import pytest

from factcheck.article import Article
from factcheck.claims.claim import (
    AttributionClaim,
    Claim,
    EventClaim,
    FigureClaim,
    OutcomeClaim,
    StateClaim,
    TimeClaim,
)
from factcheck.comparison.actors.topic import strangers
from factcheck.comparison.attributions.contradictions import clashes
from factcheck.comparison.attributions.sides import (
    credit,
    may_be_one,
    one_speaker,
    speaker_name,
    surely_named,
    told_of,
    two_speakers,
)
from factcheck.comparison.events.bearers import Mentions, one_bearer, one_target
from factcheck.comparison.events.holders import one_holder, one_party
from factcheck.comparison.events.matters import one_matter
from factcheck.comparison.events.outcome_scope import narrower, one_time, one_voice, stands
from factcheck.comparison.events.places import apart
from factcheck.comparison.events.states import day_of, one_side
from factcheck.comparison.events.things import one_thing
from factcheck.comparison.figures import figure_scope
from factcheck.comparison.figures.figure_evidence import one_cause, weigh
from factcheck.comparison.figures.recounted import weighed
from factcheck.comparison.identity import same_event
from factcheck.comparison.intervals import near
from factcheck.comparison.times.occasions import lasts_hours, one_occasion
from factcheck.comparison.times.one_kind import of_one_kind
from factcheck.comparison.times.told_anew import told_anew
from factcheck.comparison.times.told_times import days_apart, hours_apart
from tests.comparison.articles import article_of
from tests.tables import read_table, write_row

C = TypeVar("C", bound=Claim)


def pairs(claims: tuple[C, ...], article: Article) -> Iterator[tuple[C, C, str]]:
    """Each two claims of different sentences, with the words of both."""
    index, text = article.layers.sentences.index, article.source.text
    for a, b in combinations(claims, 2):
        if index(a.at) != index(b.at):
            yield a, b, f"“{text(a.span)}” “{text(b.span)}”"


def flags(**named: object) -> str:
    """The names of what is true; of what may be left open, also what is not."""
    return " ".join(name if value is True else f"no {name}" for name, value in named.items() if value not in (None, ""))


def events(article: Article) -> Iterator[str]:
    for a, b, words in pairs(article.claims_of(EventClaim), article):
        if shared := a.classes & b.classes:
            whole = same_event(a, b, article)
            loose = same_event(a, b, article, ignoring=frozenset({"place", "time", "number"}))
            kind = min(shared)
            told = flags(
                thing=one_thing(a, b, article),
                apart=apart(a, b, article) or None,
            )
            yield f"{words} {whole.score:g} {loose.score:g} {told} | {'; '.join(whole.reasons)}"
            yield f"  {kind}: {'; '.join(one_occasion(a, b, kind, article)) or 'not one occasion'}"


def figures(article: Article) -> Iterator[str]:
    for a, b, words in pairs(article.claims_of(FigureClaim), article):
        if (a.relation, a.measure, a.dimension) != (b.relation, b.measure, b.dimension):
            continue
        told = flags(
            voice=figure_scope.one_voice(a, b),
            scope=figure_scope.one_scope(a, b, article),
            time=figure_scope.one_time(a, b, article),
            cause=one_cause(a, b, article),
            near=near(a.quantity, b.quantity),
        )
        for alone in (False, True):
            found = weigh(a, b, article, alone=alone)
            weight = f"{found.score:g}: {'; '.join(found.reasons)}" if found is not None else "set apart"
            yield f"{words} {weight}" if alone else f"{words} {told} {weight}"
    for first, second, recount in weighed(article, lambda claim: claim.certainty == "asserted"):
        text = article.source.text
        yield f"again “{text(first.span)}” “{text(second.span)}” {recount.score:g}: {'; '.join(recount.reasons)}"


def times(article: Article) -> Iterator[str]:
    published = article.source.published
    for a, b, words in pairs(article.claims_of(TimeClaim), article):
        if shared := a.event.classes & b.event.classes:
            kind = min(shared)
            told = {
                "days apart": days_apart(a, b, published=published),
                "hours apart": hours_apart(a, b),
                "over in hours": lasts_hours(a, b),
                "one kind": of_one_kind(a, b, kind, article),
                "anew": told_anew(a, article) or told_anew(b, article),
            }
            yield f"{words} {kind}: {', '.join(name for name, holds in told.items() if holds)}"


def outcomes(article: Article) -> Iterator[str]:
    mentions = Mentions.of(article)
    for a, b, words in pairs(article.claims_of(OutcomeClaim), article):
        if a.dimension == b.dimension:
            standing = " ".join("stands" if stands(c, mentions) else "falls" for c in (a, b))
            told = flags(
                voice=one_voice(a, b),
                time=one_time(a, b),
                matter=one_matter(a, b, mentions),
                narrower=narrower(a, b, article) or narrower(b, a, article) or None,
            )
            bearer, target = one_bearer(a, b, mentions), one_target(a, b, mentions)
            yield f"{words} {a.dimension}: {standing} {told} | {bearer or '-'} | {target or '-'}"


def states(article: Article) -> Iterator[str]:
    for a, b, words in pairs(article.claims_of(StateClaim), article):
        if a.dimension == b.dimension:
            told = flags(party=one_party(a, b, article), side=one_side(a.voice, b.voice))
            days = " ".join(str(day_of(c, article) or "-") for c in (a, b))
            yield f"{words} {a.value} {b.value} {told} {days} | {one_holder(a, b, article) or '-'}"


def speakers(article: Article) -> Iterator[str]:
    for a, b, words in pairs(article.claims_of(AttributionClaim), article):
        told = flags(
            two=two_speakers(a, b, article) or None,
            one=one_speaker(a, b, article) or None,
            maybe=may_be_one(a, b, article) or None,
            named=surely_named(a, article) and surely_named(b, article),
            told=any(told_of(e, c, article) for c in (a, b) for e in article.entities) or None,
        )
        by = " ".join(f"“{article.source.text(credit(c, article))}”" for c in (a, b))
        yield f"{words} {told} | {by}"
    for clash in clashes(article):
        met = ", ".join("/".join(article.layers.tokens.text(i.first, i.last) for i in couple) for couple in clash.met)
        ours, theirs = clash.covered
        yield f"clash {speaker_name(clash.second.claim, article)}: {met} {clash.many} {ours:.2f} {theirs:.2f}"


def actors(article: Article) -> Iterator[str]:
    """All who may be strangers, however little speaks for it."""
    for stranger in strangers(article, threshold=-100):
        who = ", ".join(article.source.text(actor.span) for actor in stranger.actors)
        yield f"“{who}” {stranger.score:.2f} | {'; '.join(stranger.reasons)}"


GRADED = Path(__file__).parent / "graded"
KINDS: dict[str, Callable[[Article], Iterator[str]]] = {
    kind.__name__: kind for kind in (events, figures, times, outcomes, states, speakers, actors)
}
ROWS = [
    pytest.param(kind, *row.values, id=f"{kind}: {row.id}")
    for kind in KINDS
    for row in read_table(GRADED / f"{kind}.txt")
]


@pytest.mark.parametrize(("kind", "row", "wanted"), ROWS)
def test_graded(kind: str, row: str, wanted: list[str], request: pytest.FixtureRequest) -> None:
    """``--update-golden`` writes the judgements anew: read what changed before it is kept."""
    found = list(KINDS[kind](article_of(row)))
    if request.config.getoption("--update-golden") and found != wanted:
        write_row(GRADED / f"{kind}.txt", row, found)
    else:
        assert found == wanted
