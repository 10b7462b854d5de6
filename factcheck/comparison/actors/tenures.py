"""Tenures: whether the text sets two claims to an office apart, by a change that it tells or by another time."""

import datetime

from factcheck.article import Article
from factcheck.claims.claim import EventClaim, HelmClaim, RoleClaim
from factcheck.comparison.events.courses import long_ago
from factcheck.lexicon.posts import change_word
from factcheck.reading.names import Name

Held = RoleClaim | HelmClaim

#: Events by which an office passes on; a "handover" may be of prizes.
_CHANGES = (
    "succession", "appointment", "resignation", "dismissal", "inauguration", "retirement", "reshuffle",
)  # fmt: skip
#: Tokens behind the first word of a claim where its clause tells of a change or another time.
_NEAR = 7


def told_apart(article: Article, a: Held, b: Held) -> bool:
    """True where one sentence gives both, where somebody of the two held it once, or the text tells of a change."""
    index = article.layers.sentences.index
    if index(a.at) == index(b.at) or any(_of_then(article, claim) for claim in (a, b)):
        return True
    people = {a.person.number, b.person.number}
    offices = {claim.office for claim in (a, b) if isinstance(claim, RoleClaim)}
    if any(
        c.person.number in people and c.standing not in ("present", "deputy") and (not offices or c.office in offices)
        for c in article.claims_of(RoleClaim)
    ):
        return True
    return any(event.participants & people for event in article.events_of(_CHANGES))


def took_another(article: Article, a: RoleClaim, b: RoleClaim) -> bool:
    """True where one sentence gives both offices of one person, or the text tells that he left or took one.

    A demand that somebody resign, and whom he appoints or dismisses himself, tells of no other office of his own.
    """
    index = article.layers.sentences.index
    person, offices = a.person.number, {a.office, b.office}
    held = [c for c in article.claims_of(RoleClaim) if c.person.number == person and c.office in offices]
    told: dict[int, set[str]] = {}
    for claim in held:
        told.setdefault(index(claim.at), set()).add(claim.office)
    if any(len(both) > 1 for both in told.values()) or any(_then_told(article, claim) for claim in (a, b)):
        return True
    if any(claim.standing not in ("present", "deputy", "new") for claim in held):
        return True
    return any(_of_own(event, person, article) for event in article.events_of(_CHANGES))


def _of_own(event: EventClaim, person: int, article: Article) -> bool:
    """True of a change by which somebody leaves or takes an office; whoever "takes office" has the one told of."""
    leaving = not event.classes.isdisjoint(_LEAVING)
    if leaving and event.status not in ("done", "ongoing"):
        return False
    undergone = event.patients | event.others if event.pos == "verb" and event.patient_head else event.participants
    words = article.layers.tokens.words
    return person in undergone and (leaving or words[event.at + 1].fold != "office" or words[event.at + 2].fold == "as")


#: Of these, those by which somebody has an office no longer.
_LEAVING = frozenset({"resignation", "dismissal", "retirement"})


def _then_told(article: Article, claim: Held) -> bool:
    """True of a claim whose own clause tells of another year."""
    clause, published = article.layers.statements.at(claim.at), article.source.published
    times = clause.times if clause is not None else ()
    then = (t for t in times if (t.year is not None and t.month is None) or long_ago(t, article))
    words = article.layers.tokens.words
    return any(
        words[t.first - 1].fold not in _STILL and (published is None or t.end is None or (published - t.end) > _YEAR)
        for t in then
    )


#: Who was called so within the year is so called still.
_YEAR = datetime.timedelta(300)


def _of_then(article: Article, claim: Held) -> bool:
    """True of a claim whose sentence tells of a time long past, or of one that is no date to the reader ("in 601")."""
    layers, words = article.layers, article.layers.tokens.words
    bounds = layers.sentences.of(claim.at)
    times = layers.times_within(bounds.first, bounds.last)
    then = (t for t in times if (t.year is not None and t.month is None) or long_ago(t, article))
    if any(words[time.first - 1].fold not in _STILL for time in then):
        return True
    if any(words[t].fold == "until" for t in range(claim.at, min(claim.at + 3, bounds.last))):
        return True
    return any(
        words[t - 1].fold in ("in", "by", "until") and len(words[t].fold) == 3 and words[t].fold.isdecimal()
        for t in range(bounds.first + 1, bounds.last)
    )


#: Before a year, words by which an office is held now: "since 2021", and what is hoped for "by 2028".
_STILL = frozenset({"since", "by"})


def in_the_news(claim: RoleClaim) -> bool:
    """True of a head of state whom the story makes act: the title alone stays with whoever had the office.

    "A judge whom President Ruiz chose", "President Ruiz's budget" and "a law of President Ruiz" may be of then, and
    "Ann Lee is president" of a body which the words around her name.
    """
    name, clause = _behind(claim), claim.statement
    if name is None:
        return bool(claim.of_name) or any(m.span.end == claim.span.end for m in claim.person.links)
    if clause is None or clause.subject is None or clause.subject.head != name.last - 1:
        return False
    return clause.kind == "main" or clause.tense != "past"


def by_title(claim: RoleClaim) -> bool:
    """True of an office that stands before the name, as what somebody is called now."""
    return _behind(claim) is not None


def by_courtesy(claim: RoleClaim) -> bool:
    """True of "President Lincoln", without a given name, who is called so long after."""
    name = _behind(claim)
    return name is not None and len(name.words) == 1


def _behind(claim: RoleClaim) -> Name | None:
    """The name behind a title."""
    return next((m.name for m in claim.person.links if m.name is not None and m.name.title_first == claim.at), None)


def changes_hands(article: Article, claim: HelmClaim) -> bool:
    """True where the words around a claim tell of a change at the helm, which titles of nothing named may be of."""
    words, bounds = article.layers.tokens.words, article.layers.sentences.of(claim.at)
    if any(change_word(word.lemma) == "change" for word in words[bounds.first : bounds.last]):
        return True
    clause = article.layers.statements.at(claim.at)
    last = min(clause.last, claim.at + _NEAR) if clause is not None else 0
    return clause is not None and any(change_word(word.lemma) for word in words[clause.first : last])
