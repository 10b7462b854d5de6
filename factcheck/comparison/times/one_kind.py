"""Whether two times may be of one event, by what kind of event it is and by how its noun or verb tells it."""

import datetime

from factcheck.article import Article
from factcheck.claims.claim import EventClaim, TimeClaim
from factcheck.claims.times.plain_deeds import COURSE, PLAIN
from factcheck.comparison.times.background import befell_again
from factcheck.comparison.times.undergone import PRONOUNS, bare, group_of, heads, new_thing, taken_for_granted
from factcheck.lexicon.apart import sets_apart
from factcheck.lexicon.determiners import POINTING
from factcheck.lexicon.occasions import occasion_of, occasions
from factcheck.lexicon.word import cached_words
from factcheck.reading.times import WITHIN_A_DAY

_FINE = WITHIN_A_DAY | {"weekend"}
#: How far apart the days of two mentions may lie that are told as days of the story.
_SPELL = datetime.timedelta(13)


def of_one_kind(a: TimeClaim, b: TimeClaim, name: str, article: Article) -> bool:
    """True for a class of the table; for any other the times must not be what tells two of a kind apart.

    "The 2012 race" is another than that of 2016, "the October debate" than Saturday's.
    """
    if name.startswith(PLAIN):
        return _told_alike(a.event, b.event, name, article)
    later = max(a, b, key=lambda claim: claim.event.at)
    fine = all(c.time.granularity in _FINE for c in (a, b))
    if any(_inside(c, article) and c.time.granularity not in _FINE for c in (a, b)):
        return False  # "the 1929 crash", "December's deal": known by its time
    if any(_inside(c, article) and c.near is not None for c in (a, b)) and not _of_one_spell(a, b, name, article):
        return False
    occasion = occasion_of(name)
    if occasion is not None and occasion.one == "story" and _erupted_again(a, b, article):
        return False
    coming = False not in (a.ahead, b.ahead) and True in (a.ahead, b.ahead)  # both of the next one
    if occasion is not None and occasion.lasts == "yearly" and not (fine or coming):
        return False
    if occasion is not None and befell_again(a, b, occasion, article):
        return False
    if occasion is None or occasion.one != "again":
        return True
    back = later.event.pos == "noun" and later.event.definite
    known = back or taken_for_granted(later.event, article)
    if known and heads(a.event) & heads(b.event) - PRONOUNS and not article.tells_several({name}):
        return True  # "the sale of the newspaper" after the newspaper was sold
    return fine and (back or (_of_one_hour(a, b, article) and not article.tells_several({name})))


def _told_alike(a: EventClaim, b: EventClaim, name: str, article: Article) -> bool:
    """True of clauses with one verb and nothing but what both have, and of a noun after the only clause of its verb.

    Of a step that a thing takes once, and of what the later clause takes for granted, one thing in common suffices.
    """
    earlier, later = sorted((a, b), key=lambda event: event.at)
    if later.pos == "noun":
        return earlier.pos == "verb" and bool(heads(earlier) & PRONOUNS or earlier.participants)
    said, again = ({*heads(event), *event.modifiers} - PRONOUNS for event in (earlier, later))
    if earlier.pos == "noun":
        return False
    if " " in name or taken_for_granted(later, article):
        shared = heads(earlier) & heads(later) - PRONOUNS
        refers = name.startswith(COURSE) or _refers(later, article)  # only known things have a course
        return bool(shared) and refers and (" " in name or not again - said)
    if len(said & again) < 2 or again - said:
        return False
    return not new_thing(later, article) and not bare(later, article)


def _refers(event: EventClaim, article: Article) -> bool:
    group = group_of(event, article)
    return group is not None and (group.determiner in POINTING or group.possessor is not None)


def _erupted_again(a: TimeClaim, b: TimeClaim, article: Article) -> bool:
    """True where one verb tells of one place in years apart: "the volcano erupted in 1783", "it erupted in 2010"."""
    later = max(a.event, b.event, key=lambda event: event.at)
    if a.event.lemma != b.event.lemma or later.pos != "verb" or taken_for_granted(later, article):
        return False
    return a.time.year is not None and b.time.year is not None and abs(a.time.year - b.time.year) > 1


def _of_one_hour(a: TimeClaim, b: TimeClaim, article: Article) -> bool:
    """True where clauses tell by the clock when the same known thing did the same: "the train left at 7:40"."""
    if any(c.time.clock is None or c.event.pos != "verb" or c.stage != "whole" for c in (a, b)):
        return False
    later = group_of(max(a.event, b.event, key=lambda event: event.at), article)
    shared = heads(a.event) & heads(b.event) - PRONOUNS
    return bool(shared) and later is not None and later.determiner in POINTING


def _of_one_spell(a: TimeClaim, b: TimeClaim, name: str, article: Article) -> bool:
    """True where "Friday's vote" may be one with what the other claim tells: days near each other, one such event.

    A noun known by its day is another than one of years ago, or than another that the article tells of; of what comes
    again, one with a word of its own before it is another too ("Tuesday's charity match").
    """
    if any(c.time.granularity not in _FINE for c in (a, b)) or told_of_several(name, article):
        return False
    if len(article.once(_days_before_nouns).get(name, ())) > 1:
        return False  # "Thursday's blast" and "Tuesday's blast" are two
    starts = [c.time.start for c in (a, b)]
    if starts[0] is not None and starts[1] is not None and abs(starts[0] - starts[1]) > _SPELL:
        return False
    occasion = occasions().get(name)
    if occasion is None or occasion.one != "again":
        return True
    earlier, later = sorted((a.event, b.event), key=lambda event: event.at)
    told = article.layers.sentences.of(earlier.at)
    before = {word.fold for word in article.layers.tokens.words[told.first : told.last]} | heads(earlier)
    return all(m in before or cached_words()[m].calendar for m in later.modifiers if m.isalpha())


def _days_before_nouns(article: Article) -> dict[str, set[int | None]]:
    """By class, the weekdays by which the article knows its events ("Thursday's blast"), None for other times."""
    found: dict[str, set[int | None]] = {}
    for claim in article.claims_of(TimeClaim):
        if _inside(claim, article):
            for name in claim.event.classes:
                found.setdefault(name, set()).add(claim.time.weekday)
    return found


def told_of_several(name: str, article: Article) -> bool:
    """True of a class of which the article tells more than one of these days: "two blasts", "a second blast"."""
    return name in article.once(_told_again)


def _told_again(article: Article) -> frozenset[str]:
    """The classes of which it tells another of these days: "a second blast", not "a similar fire in 2016"."""
    return frozenset(
        name
        for event in article.claims_of(EventClaim)
        if (event.plural and event.lemma != "aftershock") or sets_apart(event.modifiers)
        if all(t.granularity in _FINE and t.year is None for t in event.times)
        for name in event.classes
    )


def _inside(claim: TimeClaim, article: Article) -> bool:
    """True of a time before its noun in one group: "the 2012 race"."""
    group = group_of(claim.event, article) if claim.event.pos == "noun" else None
    if group is None:
        return False
    behind = claim.time.first == group.last + 1 and claim.time.granularity == "year"
    if behind and article.layers.tokens.words[group.last].fold == "of":
        return True  # "the quake of 1999"
    return group.first <= claim.time.first < group.head
