"""One person called by an office and as the deputy of whoever holds it."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import RoleClaim
from factcheck.comparison.actors.offices import CHANGES, Clash, long_ago, same_scope


def own_deputies(article: Article) -> Iterator[Clash]:
    """Yield whoever is head of something and the deputy of whoever is: "President Ruiz", "Vice President Ruiz"."""
    heads: dict[tuple[int, str], RoleClaim] = {}
    for claim in article.claims_of(RoleClaim):
        if claim.office not in _HEADED or not claim.factual or claim.voice.quoted:
            continue
        words = article.layers.tokens.words[max(claim.at - 1, 0) : claim.at + 2]
        if claim.standing == "deputy" and all(w.fold not in ("vice", "deputy") for w in words):
            continue  # "the first black president"
        key = claim.person.number, claim.office
        other = heads.setdefault(key, claim)
        both = {other.standing, claim.standing} == {"present", "deputy"}
        if both and same_scope(article, other, claim) is not False and not _changed(article, other, claim):
            heads.pop(key)
            yield Clash(other, claim, (f"both are said of {claim.person.name}", "nobody is one's own deputy"))


#: Offices whose deputies are not called by the office alone, as those of secretaries and directors are.
_HEADED = frozenset({"president", "prime minister", "mayor", "governor"})


def _changed(article: Article, a: RoleClaim, b: RoleClaim) -> bool:
    """True where one sentence gives both offices, or the text tells that the person's office passes on."""
    index, person = article.layers.sentences.index, a.person.number
    if index(a.at) == index(b.at) or any(long_ago(article, claim) for claim in (a, b)):
        return True
    told = (c for c in article.claims_of(RoleClaim) if c.person.number == person)
    if any(c.standing not in ("present", "deputy") for c in told):
        return True
    if any(person in event.participants for event in article.events_of(CHANGES)):
        return True
    return any(time.year is not None for time in article.times)
