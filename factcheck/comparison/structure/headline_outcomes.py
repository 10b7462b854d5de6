"""Outcomes of the title whose opposite the head of the story tells, where the body tells the title's nowhere."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import EventClaim, FigureClaim, OutcomeClaim
from factcheck.comparison.events.bearers import Mentions, one_bearer
from factcheck.comparison.structure.headline import HeadlineClash, lead_end, split
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.headline_words import headline_words

#: Measures of outcomes that a title may deny altogether: "no deaths", "nobody hurt".
_HARM = {"death": "death", "killing": "death", "injury": "injury"}


#: Sentences in which a story gives its toll.
_STORY = 12


def outcome_clashes(article: Article) -> Iterator[HeadlineClash]:
    """The outcomes of the title, and those it denies of everybody, that the head of the story tells otherwise."""
    yield from _opposites(article)
    yield from _nobody(article)


def _opposites(article: Article) -> Iterator[HeadlineClash]:
    title, body = split(article.claims_of(OutcomeClaim))
    title = [c for c in title if c.certainty in ("asserted", "planned") and c.dimension not in headline_words("many")]
    if not title or not body:
        return
    mentions = Mentions.of(article)
    end = lead_end(article)
    for told in title:
        same = [c for c in body if c.dimension == told.dimension]
        if any(_agree(told, c) and not _two_holders(told, c) for c in same):
            continue
        for other in same:
            if other.at >= end or other.certainty not in ("asserted", "planned") or not _against(told, other):
                continue
            reason = _one(told, other, mentions)
            if reason:
                yield HeadlineClash(told.span, (other.span,), (reason, "the body tells the title's outcome nowhere"))
                break


def _agree(a: OutcomeClaim, b: OutcomeClaim) -> bool:
    return a.pole == b.pole and a.negated == b.negated


def _against(a: OutcomeClaim, b: OutcomeClaim) -> bool:
    """True of opposite poles, and of one pole affirmed and denied."""
    return (a.pole != b.pole) == (a.negated == b.negated) and "even" not in (a.pole, b.pole)


def _two_holders(a: OutcomeClaim, b: OutcomeClaim) -> bool:
    return a.bearer is not None and b.bearer is not None and a.bearer != b.bearer


def _one(told: OutcomeClaim, other: OutcomeClaim, mentions: Mentions) -> str:
    """Why two outcomes are of one matter: one bearer, or a matter of which a story has one."""
    if told.bearer_at >= 0 and other.bearer_at >= 0:
        bearer = one_bearer(told, other, mentions)
        if bearer:
            return bearer
    if told.dimension in headline_words("lone") and not _two_holders(told, other):
        return f"both tell how one matter came out: {told.dimension}"
    return ""


def _nobody(article: Article) -> Iterator[HeadlineClash]:
    """``No deaths``, ``not a single death``, where the head of the story counts some."""
    title, _ = split(article.claims_of(EventClaim))
    figures = [c for c in article.claims_of(FigureClaim) if c.span.part == "body"] if title else []
    words, end = article.layers.tokens.words, lead_end(article, sentences=_STORY)
    for told in title:
        measure = next((_HARM[name] for name in sorted(told.classes) if name in _HARM), "")
        if not measure or not _denied(told, article):
            continue
        for figure in figures:
            value = figure.quantity.low
            if figure.measure != measure or figure.at >= end or value is None or value < 1 or figure.negated:
                continue
            if figure.certainty == "asserted" and not figure.background and words[figure.at].fold != "no":
                yield HeadlineClash(told.span, (figure.span,), (f"both tell of {measure}", "the title denies any"))
                break


def _denied(told: EventClaim, article: Article) -> bool:
    """True of an event that the title denies of everybody."""
    words, tags = article.layers.tokens.words, article.layers.phrases.tags
    group = article.layers.phrases.noun_at.get(told.at if told.pos == "noun" else told.patient_at)
    if group is None:
        return False
    before = range(max(0, group.first - 1), group.head + 1)
    return any(words[t].fold in headline_words("none") or tags[t] == Tag.NEG for t in before)
