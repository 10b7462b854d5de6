"""More of a body than it has: "a council of 45", and further on "51 councillors voted"."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import FigureClaim
from factcheck.comparison.intervals import exceeds, near
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.measures import thing
from factcheck.lexicon.members import members_of
from factcheck.reading.times import Time

#: Of what else a body may be said to have so many: who sits on them is a member.
_SEATS = frozenset({"seat", "member"})
_LONG = frozenset({"year", "decade", "century"})


def more_than_all(article: Article) -> Iterator[tuple[FigureClaim, FigureClaim]]:
    """The size of the one body of its sort that the article has, with each larger number of its members."""
    counted = [c for c in article.claims_of(FigureClaim) if c.dimension == "count" and c.span.part == "body"]
    sizes = [(body, c) for c in counted if c.certainty == "asserted" and (body := _body(c) or _of_body(c, article))]
    for body, size in sizes:
        members = members_of()[body]
        if any(c.measure == "member" and c.relation == "attribute" and body not in c.thing for c in counted):
            members = members - {"members"}  # "the union has 300 members"
        if any(_value(other) != _value(size) for name, other in sizes if members_of()[name] & members):
            continue
        for part in article.compared(counted):
            known = part.relation == "counted" and part.population in members and _stands(part)
            others = _of_others(part, body, article) or _elsewhere(part, body, article)
            if known and _exceeds(size, part) and not others:
                yield size, part


def _body(claim: FigureClaim) -> str:
    """The noun of the body whose size a figure tells, empty for other figures."""
    body = claim.thing.removeprefix("named ")
    if claim.relation != "attribute" or claim.scope or _long_ago(claim.times):
        return ""
    told = claim.measure in _SEATS or any(thing(noun) == claim.measure for noun in members_of().get(body, ()))
    return body if told and body in members_of() else ""


def _of_body(claim: FigureClaim, article: Article) -> str:
    """``The jury of 12``, ``a board of nine directors``: the noun of the body, empty for other figures."""
    words, at = article.layers.tokens.words, claim.at
    if at < 2 or words[at - 1].fold != "of" or words[at - 2].fold not in members_of():
        return ""
    body = words[at - 2].fold
    return body if claim.population in (body, *members_of()[body]) and not _long_ago(claim.times) else ""


def _value(claim: FigureClaim) -> tuple[object, object]:
    return claim.quantity.low, claim.quantity.high


def _stands(part: FigureClaim) -> bool:
    """False of members of another time, of those who may be, and of those whom a word before tells apart."""
    other = part.scope or part.background or part.update
    return part.certainty == "asserted" and not part.negated and not other and not _long_ago(part.times)


def _of_others(part: FigureClaim, body: str, article: Article) -> bool:
    """True of "200 lawmakers from 12 countries", "51 members of the party": of other bodies too."""
    words, at = article.layers.tokens.words, part.quantity.counted_at
    if at is None or at + 1 >= len(words) or not words[at + 1].tags & Tag.PREP:
        return False
    group = article.layers.phrases.noun_at.get(at + 2)
    return group is None or words[group.head].fold != body


def _elsewhere(part: FigureClaim, body: str, article: Article) -> bool:
    """True where a sentence names another body, or counts members, whom many bodies have, and names none."""
    sentence = article.layers.sentences.of(part.at)
    folds = {word.fold for word in article.layers.tokens.words[sentence.first : sentence.last]}
    named = {other for other in folds & members_of().keys() if part.population in members_of()[other]}
    return bool(named - {body}) or (part.population == _ANYBODYS and body not in named)


#: Those of whatever body.
_ANYBODYS = "members"


def _long_ago(times: tuple[Time, ...]) -> bool:
    return any(time.granularity in _LONG for time in times)


def _exceeds(size: FigureClaim, part: FigureClaim) -> bool:
    return (
        size.quantity.bound == "exact" and exceeds(part.quantity, size.quantity) and near(size.quantity, part.quantity)
    )
