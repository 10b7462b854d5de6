"""Claims and figures as plain rows, for reports that are stored and shown without the reading behind them."""

from bisect import bisect_left
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any

from factcheck.article import Article
from factcheck.claims import claim as c
from factcheck.claims.arithmetic import arithmetic as a
from factcheck.lexicon.entries import Number
from factcheck.reading.times import Time
from factcheck.report import ClaimRow, Figure
from factcheck.text.span import Span

#: Past this, floats no longer tell whole numbers apart.
_LARGEST = 10**15


def claim_rows(article: Article) -> tuple[ClaimRow, ...]:
    """The claims as rows, in text order: kind, words, who says it, of what, which value, when.

    Claims that differ only in what rows do not tell are one row.
    """
    return tuple(dict.fromkeys([_row(claim, article) for claim in article.claims]))


def figure_at(span: Span, article: Article) -> Figure | None:
    """The first quantity in these words as a report holds it; None for a score, or one too large to draw."""
    quantities = article.quantities
    at = bisect_left(quantities, span.key, key=lambda quantity: quantity.span.key)
    for quantity in quantities[max(0, at - 1) : at + 1]:
        if quantity.span.overlaps(span) and (quantity.low, quantity.high) != (None, None):
            low, high = quantity.low, quantity.high
            drawable = all(bound is None or -_LARGEST < bound < _LARGEST for bound in (low, high))
            return Figure(_plain(low), _plain(high), quantity.unit or "") if drawable else None
    return None


def _plain(value: Number | None) -> int | float | None:
    """A number as JSON has it."""
    return value if value is None or isinstance(value, int) else float(value)


#: So many times are told of one claim: an endless sentence has thousands, and as many claims.
_TIMES = 20


def _row(claim: c.Claim, article: Article) -> ClaimRow:
    what, value, times = _COLUMNS.get(type(claim), _words)(claim, article)
    voice = claim.voice
    who = "" if voice.own else voice.speaker.name if voice.speaker is not None else voice.key.removeprefix("words ")
    time = ", ".join([_when(time, article) for time in times[:_TIMES]]) if times else ""
    return ClaimRow(_kind(type(claim).__name__), claim.span, who, what, value, time)


@cache
def _kind(name: str) -> str:
    return name.removesuffix("Claim").lower()


@lru_cache(maxsize=4096)
def _joined(names: frozenset[str]) -> str:
    return ", ".join(sorted(names))


def _when(time: Time, article: Article) -> str:
    """ISO dates where the time is resolved, else the words of the article."""
    if time.start is None or time.end is None:
        return article.source.text(time.span)
    days = time.start.isoformat() if time.start == time.end else f"{time.start.isoformat()}/{time.end.isoformat()}"
    return f"{days} {time.clock.isoformat('minutes')}" if time.clock is not None else days


def _names(numbers: frozenset[int], article: Article) -> str:
    return ", ".join(article.layers.entities.all[n].name for n in sorted(numbers))


Columns = tuple[str, str, tuple[Time, ...]]


def _words(claim: c.Claim, article: Article) -> Columns:
    return "", article.source.text(claim.span), ()


def _event(claim: c.EventClaim, article: Article) -> Columns:
    return _joined(claim.classes), claim.status, claim.times


def _figure(claim: c.FigureClaim, article: Article) -> Columns:
    what = f"{claim.measure} ({claim.population})" if claim.population else claim.measure
    return what, article.source.text(claim.quantity.span), claim.times


def _date(claim: c.DateClaim, article: Article) -> Columns:
    return "date", article.source.text(claim.span), (claim.time,)


def _time(claim: c.TimeClaim, article: Article) -> Columns:
    return claim.event.lemma, claim.relation, (claim.time,)


def _attribution(claim: c.AttributionClaim, article: Article) -> Columns:
    kind = claim.attribution.kind if claim.attribution is not None else "quotation"
    return kind, article.source.text(claim.span), ()


def _role(claim: c.RoleClaim, article: Article) -> Columns:
    of_name = claim.of_name.partition(" #")[0]  # "its #12": whose is not known
    return claim.person.name, " ".join(filter(None, (claim.standing, claim.office, of_name))), ()


def _helm(claim: c.HelmClaim, article: Article) -> Columns:
    return claim.person.name, " ".join(filter(None, (claim.standing, claim.helm, claim.noun))), ()


def _presence(claim: c.PresenceClaim, article: Article) -> Columns:
    return claim.country, claim.part, ()


def _trait(claim: c.TraitClaim, article: Article) -> Columns:
    return f"{claim.trait} of {claim.entity.name}", claim.value, ()


def _place(claim: c.PlaceClaim, article: Article) -> Columns:
    return claim.event.lemma, _names(frozenset({claim.place}), article), claim.event.times


def _rank(claim: c.RankClaim, article: Article) -> Columns:
    rank = claim.dimension if claim.place == 1 else f"{claim.dimension} {claim.place}"
    return claim.noun or claim.holder_head, rank, claim.times


def _stance(claim: c.StanceClaim, article: Article) -> Columns:
    return claim.leaning, article.source.text(claim.span), ()


def _list(claim: c.ListClaim, article: Article) -> Columns:
    return claim.kind, f"{claim.stated}: {len(claim.items)} items" if claim.items else str(claim.stated), ()


def _arithmetic(claim: a.ArithmeticClaim, article: Article) -> Columns:
    return "arithmetic", " / ".join(article.source.text(span) for span in claim.figure_spans), ()


_COLUMNS: dict[type[c.Claim], Callable[[Any, Article], Columns]] = {
    c.EventClaim: _event,
    c.FigureClaim: _figure,
    c.DateClaim: _date,
    c.TimeClaim: _time,
    c.AttributionClaim: _attribution,
    c.PresenceClaim: _presence,
    c.RoleClaim: _role,
    c.HelmClaim: _helm,
    c.TraitClaim: _trait,
    c.PlaceClaim: _place,
    c.RankClaim: _rank,
    c.ListClaim: _list,
    c.StanceClaim: _stance,
    a.SumClaim: _arithmetic,
    a.MarginClaim: _arithmetic,
    a.BallotClaim: _arithmetic,
    a.ShareClaim: _arithmetic,
    a.SplitClaim: _arithmetic,
    a.SubsetClaim: _arithmetic,
    a.ChangeClaim: _arithmetic,
    a.ConversionClaim: _arithmetic,
    a.RosterClaim: _arithmetic,
}
