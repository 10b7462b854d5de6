"""One event put in two places by their names, or at two sites by common nouns: at a bus station, at the airport."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from operator import attrgetter

from factcheck.article import Article
from factcheck.claims.claim import EventClaim, TimeClaim
from factcheck.claims.events.chained_groups import chained
from factcheck.claims.events.event_places import where_of
from factcheck.claims.events.happenings import told_by_clause
from factcheck.comparison.events.main_event import main_events, recalled
from factcheck.comparison.events.other_scenes import known_there, of_another_time, of_its_place, takes_up_another
from factcheck.comparison.events.places import BLOWS, apart
from factcheck.comparison.identity import same_event
from factcheck.comparison.times.occasions import one_occasion
from factcheck.lexicon.determiners import INDEFINITE, POINTING
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.occasions import occasions
from factcheck.lexicon.sites import sites
from factcheck.lexicon.stages import stage_words
from factcheck.reading.phrases import NounGroup
from factcheck.reading.statements import Statement
from factcheck.text.frozen import Record

_PLACE = frozenset({"place", "number"})
#: Pairs that are looked at among the claims of one class, from each claim on.
_REACH = 12


class Placed(Record):
    """An event with the site at which its clause puts it; without one it is in the places of its claim."""

    event: EventClaim
    site: NounGroup | None = None


def placed_apart(article: Article) -> Iterator[tuple[Placed, Placed, tuple[str, ...]]]:
    """Pairs of claims that put one event in two places, in text order, each claim in one pair at most."""
    taken: set[int] = set()
    happened = _told_by_clauses(article)
    told = (article.event_classes | happened.keys()) & _of_one_place().keys()
    for name in sorted(told, key=_of_one_place().__getitem__):
        known = (*article.events_of((name,)), *happened.get(name, ()))
        found = [Placed(c) for c in known if c.places and _stands(c) and not _goes_on(c, article)]
        if name in occasions() and occasions()[name].one in ("person", "life"):
            found += [Placed(c, site) for c in article.events_of((name,)) if (site := _site(c, article)) is not None]
        if len(found) < 2:
            continue
        told_there = (p for p in found if not (_named_after(p.event, article) or _ranked_in(p.event, article)))
        placed = sorted(told_there, key=_at)
        for i, one in enumerate(placed):
            for other in article.compared(placed[i + 1 : i + 1 + _REACH]):
                a, b = one.event, other.event
                if {a.at, b.at} & taken or not _two_places(one, other, article) or _may_be_two(a, b, placed, article):
                    continue
                reasons = () if _contests(a, b, name, article) else _one_event(a, b, name, article)
                if reasons:
                    taken |= {a.at, b.at}
                    yield one, other, reasons
    yield from _main_event_elsewhere(article, taken)


def _main_event_elsewhere(article: Article, taken: set[int]) -> Iterator[tuple[Placed, Placed, tuple[str, ...]]]:
    """The event of the lead with a later mention that puts it elsewhere; of a place that is another event's, none."""
    mains = (c for c in article.once(main_events) if c.places and not _named_after(c, article))
    placed = [c for c in mains if not _goes_on(c, article)]
    for later in recalled(article) if placed else ():
        told = {later.at, *(c.at for c in placed)}
        known = {n for c in article.events_of(later.classes) if c.at not in told for n in c.places}
        if later.at in taken or known & later.places or _named_after(later, article) or _of_then(later, article):
            continue
        if all(apart(c, later, article) for c in placed):
            taken |= {placed[-1].at, later.at}
            yield Placed(placed[-1]), Placed(later), ("the article is about one such event",)


def _at(placed: Placed) -> int:
    return placed.event.at


def _told_by_clauses(article: Article) -> dict[str, list[EventClaim]]:
    """By class, placed events that only a clause tells ("leaders put their names"), dated or about their place."""
    found: dict[str, dict[int, EventClaim]] = {}
    known: dict[str, set[int]] = {}
    events = [c.event for c in article.claims_of(TimeClaim) if c.event.pos == "verb"]
    for statement in article.layers.statements.all:
        dependent = statement.kind == "relative" or statement.parent is not None
        if dependent and statement.verb is not None and where_of(article.layers, statement):
            events.extend(told.event for told in told_by_clause(statement, {}, article.layers))
    for event in events:
        for name in event.classes if event.places else ():
            if name not in known:
                known[name] = {claim.at for claim in article.events_of((name,))}
            if event.at not in known[name]:
                found.setdefault(name, {}).setdefault(event.at, event)
    return {name: list(told.values()) for name, told in found.items()}


def _two_places(one: Placed, other: Placed, article: Article) -> bool:
    """True of places that lie apart, and of two sites, in sentences of one voice."""
    a, b = one.event, other.event
    if one.site is None or other.site is None:
        return one.site is other.site and apart(a, b, article)
    first, second = a.statement, b.statement
    if first is None or second is None or first.sentence == second.sentence or not _one_voice(a, b):
        return False
    words = article.layers.tokens.words
    heads = [words[site.head].fold for site in (one.site, other.site)]
    if heads[0] == heads[1]:
        kinds = [{words[t].fold for t in range(g.first, g.head)} - _DETERMINERS for g in (one.site, other.site)]
        return bool(kinds[0]) and bool(kinds[1]) and kinds[0].isdisjoint(kinds[1])
    told = zip((first, second), reversed(heads), strict=True)
    return not any(head in article.layers.tokens.folds(*_bounds(statement, article)) for statement, head in told)


_DETERMINERS = INDEFINITE | POINTING


def _bounds(statement: Statement, article: Article) -> tuple[int, int]:
    """The first token of a clause's sentence, and the one behind its last."""
    sentence = article.sentences[statement.sentence]
    return sentence.first, sentence.last


def _one_voice(a: EventClaim, b: EventClaim) -> bool:
    return a.voice.own or b.voice.own or a.voice.key == b.voice.key


def _site(claim: EventClaim, article: Article) -> NounGroup | None:
    """The site of an event that is told as a fact, where a common noun alone tells it."""
    statement, layers = claim.statement, article.layers
    if statement is None or not claim.factual or claim.places or claim.plural:
        return None
    group = layers.phrases.noun_at.get(claim.at) if claim.pos == "noun" else None
    places = chained(layers, group) if group is not None else [(a.preposition, a.group) for a in statement.adjuncts]
    at = next((g for preposition, g in places if preposition in _AT), None)
    if at is None or at.plural or at.possessor is not None or layers.tokens.words[at.head].fold not in sites("venue"):
        return None
    named = any(t in layers.entities.by_token for t in range(at.first, at.last))
    return None if named else at


_AT = frozenset({"at", "in", "inside"})


def _may_be_two(a: EventClaim, b: EventClaim, placed: list[Placed], article: Article) -> bool:
    """True where sides, number, time or the way in which each is named by its place allow of two events."""
    if (
        _turned_round(a, b)
        or _told_apart(a, b, article)
        or _of_then(b, article)
        or _side_by_side(a, b, placed, article)
        or known_there(b, article)
        or takes_up_another(a, b, article)
        or (not _once_ever(a, b) and of_another_time(a, b, article))
    ):
        return True
    return _each_of_its_place(a, b, placed, article)


def _once_ever(a: EventClaim, b: EventClaim) -> bool:
    """True of what one person or house has once, so that its year told once sets no two apart: "was born in 1931"."""
    return any(name in occasions() and occasions()[name].one == "life" for name in a.classes & b.classes)


def _side_by_side(a: EventClaim, b: EventClaim, placed: list[Placed], article: Article) -> bool:
    """True where one sentence has an event in either place: "the talks in Riga lead up to the summit in Oslo"."""
    index = article.layers.sentences.index
    for one, other in ((a, b), (b, a)):
        beside = (p.event for p in placed if p.event.at != one.at and index(p.event.at) == index(one.at))
        if any(event.places & other.places for event in beside):
            return True
    return False


@cache
def _of_one_place() -> dict[str, int]:
    """The classes of events that are in one place each, with their rank."""
    return {name: rank for rank, name in enumerate(dict.fromkeys((*occasions(), *sorted(sites("event")))))}


def _one_event(a: EventClaim, b: EventClaim, name: str, article: Article) -> tuple[str, ...]:
    """Why two claims of a class are one event; of events that recur, only what refers back to the one that is told."""
    later = max(a, b, key=lambda c: c.at)
    if name in occasions():
        anew = occasions()[name].one == "again" and later.pos == "verb"  # what sold here sells there
        return () if anew else one_occasion(a, b, name, article, ignoring=_PLACE)
    recalled = later.pos == "noun" and later.definite and not later.plural
    if not recalled or article.tells_several({name}) or later.modifiers & ordinal_words():
        return ()
    if not (a.participants & b.participants) and len([c for c in article.events_of((name,)) if c.places]) > _PAIR:
        return ()
    identity = same_event(a, b, article, ignoring=_PLACE)
    return identity.reasons if identity.same else ()


def _contests(a: EventClaim, b: EventClaim, name: str, article: Article) -> bool:
    """True of wins that may be two: in the districts of one election, or not of the same two sides."""
    if name not in sites("contest"):
        return False
    if article.event_classes & sites("spread"):
        return True
    shared = a.participants & b.participants
    return bool(shared) and len(shared) < len(a.participants | b.participants)


#: Where more mentions of a class name places, they are of several events.
_PAIR = 2


def ordinal_words() -> frozenset[str]:
    """Words before a noun that count events off: "the first clash"."""
    return stage_words("occasion") | stage_words("stage")


def _stands(claim: EventClaim) -> bool:
    return claim.factual and claim.status not in ("possible", "cancelled")


def _goes_on(claim: EventClaim, article: Article) -> bool:
    """True of "fighting", "shelling", without an article: what goes on here and there at once."""
    group = article.layers.phrases.noun_at.get(claim.at)
    bare = group is not None and not (group.determiner or group.plural or group.possessor is not None)
    return claim.pos == "noun" and bare and claim.lemma.endswith("ing")


def _turned_round(a: EventClaim, b: EventClaim) -> bool:
    """True when the one who does it in one claim is whom it is done to in the other."""
    differ = a.patient_head and b.patient_head and a.patient_head != b.patient_head
    if differ and (a.patient_head == b.agent_head or b.patient_head == a.agent_head):
        return True
    return bool(a.agents & b.patients or a.patients & b.agents) and not (a.agents & b.agents or a.patients & b.patients)


def _told_apart(a: EventClaim, b: EventClaim, article: Article) -> bool:
    """True of "a blast in Kano" and "the blasts in Kaduna", and of one blast each: blows fall in several places."""
    if a.pos == b.pos == "noun" and a.plural != b.plural:
        return True
    if b.pos != "noun" or b.domain not in BLOWS or a.participants & b.participants:
        return False
    return not b.definite or article.tells_several(a.classes & b.classes) or a.plural


def _each_of_its_place(a: EventClaim, b: EventClaim, placed: list[Placed], article: Article) -> bool:
    """True of "the protest in Paris" and "the protest in Lyon", where no clause before tells of one protest."""
    return all(of_its_place(c, article) for c in (a, b)) and not any(p.event.at < min(a.at, b.at) for p in placed)


def _of_then(claim: EventClaim, article: Article) -> bool:
    """True of "the fire" right behind "a similar fire killed nine people in 2007": it may be that one."""
    sentences, number = article.sentences, article.layers.sentences.index(claim.at)
    if number == 0 or sentences[number - 1].paragraph != sentences[number].paragraph:
        return False
    told, before = article.events_of(claim.classes), sentences[number - 1]
    first = bisect_left(told, before.first, key=attrgetter("at"))
    last = bisect_left(told, before.last, lo=first, key=attrgetter("at"))
    return any(t.year is not None and not t.relative for c in told[first:last] for t in c.times)


def _named_after(claim: EventClaim, article: Article) -> bool:
    """True of "the Turin summit": the place before the noun is part of a name, wherever it is held."""
    group = article.layers.phrases.noun_at.get(claim.at) if claim.pos == "noun" else None
    if group is None:
        return False
    return any(article.layers.entities.by_token.get(t) in claim.places for t in range(group.first, group.head))


def _ranked_in(claim: EventClaim, article: Article) -> bool:
    """True of "the worst in Bihar for years": the place is that of all with which the event is compared."""
    statement, layers = claim.statement, article.layers
    if statement is None:
        return False
    words, noun_at = layers.tokens.words, layers.phrases.noun_at
    for token in range(statement.first + 2, statement.last):
        if layers.entities.by_token.get(token) in claim.places and words[token - 1].tags & Tag.PREP:
            group = noun_at.get(token - 2)
            if group is not None and any(words[t].rank is not None for t in range(group.first, group.last)):
                return True
    return False
