"""Figures of the title that the body gives nowhere, where it gives another for what they measure."""

from collections.abc import Iterator
from fractions import Fraction

from factcheck.article import Article
from factcheck.claims.claim import EventClaim, FigureClaim, TraitClaim
from factcheck.comparison.figures.figure_evidence import VALUES, one_cause
from factcheck.comparison.figures.figure_scope import one_time
from factcheck.comparison.intervals import apart, interval
from factcheck.comparison.structure.headline import HeadlineClash, bygone, lead_end, split
from factcheck.comparison.structure.headline_retold import agree, dimension, figure_claims, retold
from factcheck.reading.quantities import Quantity
from factcheck.reading.syntax.complements import effect

_SKIPPED = frozenset({"ordinal", "rank", "score", "vote", "ratio", "multiple"})
#: Sums of two figures of the body may be what the title gives, among so many figures at most.
_SUMMED = 40
#: Two figures with so high a value are hardly alike by chance.
_PLAIN = 100


def figure_clashes(article: Article) -> Iterator[HeadlineClash]:
    """The figures of the title that the body contradicts."""
    start = article.layers.tokens.body
    words = article.layers.tokens.words  # what a title denies altogether is an outcome: "no deaths"
    title = [q for q in article.quantities if q.first < start and words[q.first].fold != "no"]
    if not title:
        return
    body = [q for q in article.quantities if q.first >= start and not q.parts and interval(q) is not None]
    claims = article.once(figure_claims)
    for quantity in title:
        if quantity.kind in _SKIPPED or quantity.parts or interval(quantity) is None or quantity.per is not None:
            continue
        claim = claims.get(quantity.first)
        told = [q for q in body if not _of_then(quantity, q, article)]
        if _said(quantity, [q for q in body if _may_repeat(claim, claims.get(q.first))]):
            continue
        others = [o for o in _others(quantity, body, article) if o[0] in told]
        if others:
            other, reason = others[0]
            yield HeadlineClash(quantity.span, (other.span,), (reason, "the body gives the title's figure nowhere"))


def _of_then(title: Quantity, body: Quantity, article: Article) -> bool:
    """True of a figure of years gone by where the title tells of one to come: "to cut 400", "cut 900 last year"."""
    ahead, then = (article.layers.statements.at(q.first) for q in (title, body))
    if ahead is None or ahead.certainty != "planned" or then is None or then.certainty != "asserted":
        return False
    return bygone(then, article)


def _may_repeat(title: FigureClaim | None, body: FigureClaim | None) -> bool:
    """False for a figure of the body that measures something else than the title's: the injured are not the dead."""
    if title is None or body is None or "" in (title.measure, body.measure):
        return title is None or body is None or not _attributive(title) or body.certainty == "asserted"
    if title.relation == body.relation == "outcome":
        return title.measure == body.measure
    return not _attributive(title) or body.relation != "attribute" or _key(title) == _key(body)


def _attributive(claim: FigureClaim) -> bool:
    return claim.relation == "attribute" and _key(claim) in _TOLD_ONCE


def _key(claim: FigureClaim) -> str:
    return "value" if claim.measure in VALUES else claim.measure


#: Attributes of which a story has one: what is bought costs so much, whoever is tried gets so long.
_TOLD_ONCE = frozenset(
    {"value", "sentence", "fine", "ransom", "turnout", "magnitude", "attendance", "workforce", "ban"}
)


def _said(quantity: Quantity, body: list[Quantity]) -> bool:
    """True when a figure of the body, or two of one sort added up, agrees with that of the title."""
    if quantity.counted is None and any(q.kind == "age" and q.value == quantity.value for q in body):
        return True  # "dead at 84"
    same = [q for q in body if q.kind == quantity.kind or dimension(q) == dimension(quantity)]
    if any(agree(quantity, q) for q in same):
        return True
    if quantity.value is None:
        return False
    if quantity.value >= _PLAIN and any(q.value == quantity.value for q in body):
        return True  # whatever its unit: "888m H.K. dollars", "888m dollars"
    values = sorted({Fraction(q.value) for q in same[:_SUMMED] if q.value is not None})
    wanted = Fraction(quantity.value)
    return any(wanted - v in values for v in values) and quantity.kind in ("count", "money")


def _others(quantity: Quantity, body: list[Quantity], article: Article) -> list[tuple[Quantity, str]]:
    """The figures of the body that stand for the title's, with the reason, the surest first."""
    end = lead_end(article)
    lead = [q for q in body if q.first < end]
    return [
        *_ages(quantity, article),
        *_measured(quantity, article),
        *retold(quantity, lead, article),
    ]


def _measured(quantity: Quantity, article: Article) -> Iterator[tuple[Quantity, str]]:
    """Figures of the same outcome or attribute, by the claims of the two."""
    title, body = split(article.claims_of(FigureClaim), article)
    claim = next((c for c in title if c.quantity.first == quantity.first), None)
    if claim is None or claim.certainty == "asked":
        return
    if claim.relation == "attribute":
        yield from _attributed(claim, body, article)
        return
    if claim.dimension != "count" or claim.relation == "counted":
        return
    end = lead_end(article)
    for other in article.compared(body):
        if (other.relation, other.measure) != (claim.relation, claim.measure):
            continue
        if other.certainty not in ("asserted", claim.certainty):
            continue  # "to cut 900 jobs" is a plan in the title and in the body
        if other.part or other.background or other.negated or not (other.at < end or other.definite):
            continue
        if other.update > claim.update or not (one_time(claim, other, article) and one_cause(claim, other, article)):
            continue
        if agree(quantity, other.quantity) or other.narrowed or other.scope - claim.scope:
            continue
        yield other.quantity, f"both tell of {claim.measure}"


def _attributed(claim: FigureClaim, body: tuple[FigureClaim, ...], article: Article) -> Iterator[tuple[Quantity, str]]:
    """The one figure of the first sentences for what the title gives another: a price, a sentence."""
    if not _attributive(claim):
        return
    end = lead_end(article)
    told = [
        c for c in body
        if c.relation == "attribute" and _key(c) == _key(claim) and c.dimension == claim.dimension and c.at < end
        and not (c.part or c.background or c.negated or c.update) and c.certainty in _GIVEN and not _wanted(c)
    ]  # fmt: skip
    owners = {c.owner for c in (claim, *told)} - {None}
    if told and len(owners) < 2 and all(apart(claim.quantity, c.quantity) for c in told):
        yield told[0].quantity, f"both give the {claim.measure}"


def _wanted(claim: FigureClaim) -> bool:
    """True of "had asked for a sentence of four years", which says nothing of what was given."""
    verb = claim.statement.verb if claim.statement is not None else None
    return verb is not None and effect("verb", verb.lemma) == "planned" and claim.certainty == "asserted"


#: How surely the body gives a figure that a title sums up: a deal announced is told as a plan.
_GIVEN = frozenset({"asserted", "planned", "conditional"})


def _ages(quantity: Quantity, article: Article) -> Iterator[tuple[Quantity, str]]:
    """The age in the body of the person of whom the title gives one: "dies at 84"."""
    words = article.layers.tokens.words
    before = words[quantity.first - 1].fold if quantity.first else ""
    dies = quantity.kind == "count" and quantity.counted is None and before in ("at", "aged")
    if not (dies or quantity.kind == "age"):
        return
    title, _ = split(article.claims_of(EventClaim), article)
    who = {e.number for e in article.layers.entities.within(0, article.layers.tokens.body) if e.kind == "person"}
    if len(who) != 1 or (dies and not any("death" in c.classes for c in title)):
        return
    name = article.layers.entities.all[min(who)].name
    ages = [q for q in article.quantities if q.kind == "age" and q.span.part == "body" and _whose(q, article) in who]
    if any(q.value == quantity.value for q in ages):
        return
    end = lead_end(article)
    yield from ((q, f"both give the age of {name}") for q in ages if q.first < end and not _then(q, article))


def _then(age: Quantity, article: Article) -> bool:
    """True of an age that somebody had in another year ("became mayor in 1990, aged 34")."""
    statement = article.layers.statements.at(age.first)
    return statement is not None and any(t.year is not None for t in statement.times)


def _whose(age: Quantity, article: Article) -> int | None:
    """The entity number of the person whose age a quantity is: by its claim, or as the subject of "was 91"."""
    for claim in article.claims_of(TraitClaim):
        if claim.trait == "age" and claim.at == age.first:
            return claim.entity.number
    statement = article.layers.statements.at(age.first)
    if statement is None or statement.predicate != age.first or statement.subject is None:
        return None
    return article.layers.entities.by_token.get(statement.subject.head)
