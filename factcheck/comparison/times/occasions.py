"""Whether two time claims are of one event that takes place once."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import EventClaim, TimeClaim
from factcheck.comparison.identity import SAME, same_event
from factcheck.lexicon.kin import bond_of
from factcheck.lexicon.occasions import Occasion, occasion_of, occasions, rescheduled
from factcheck.lexicon.word import cached_words

_TIME = frozenset({"time", "number"})
#: Modifiers by which a noun is one of several of its kind: "the first derby of the year".
_OF_SEVERAL = frozenset(
    {"first", "last", "final", "latest", "earlier", "previous", "opening", "next", "new", "old", "second", "third"}
)
_FINE = frozenset({"clock", "daypart", "day", "weekend"})
#: How far before its noun a time may stand that belongs to the noun's group.
_INSIDE = 3
#: Pairs that are looked at among the claims of one class, from each claim on.
_REACH = 12
_NEW = frozenset({"a", "an", "another", "some", "several", "many", "any", "no", "each", "other"})
_PRONOUNS = frozenset(
    {"he", "she", "it", "they", "who", "which", "that", "this", "we", "i", "you", "him", "her", "them", "his", "their",
     "its", "people", "those"}
)  # fmt: skip


def retold(article: Article) -> Iterator[tuple[TimeClaim, TimeClaim, tuple[str, ...]]]:
    """Pairs of time claims of one event, in text order, with the reasons why it is one."""
    by_class: dict[str, list[TimeClaim]] = {}
    by_event: dict[int, list[TimeClaim]] = {}
    for claim in article.claims_of(TimeClaim):
        if claim.negated or claim.certainty not in ("asserted", "planned"):
            continue
        by_event.setdefault(claim.event.at, []).append(claim)
        for name in claim.event.classes:
            if occasion_of(name) is not None:
                by_class.setdefault(name, []).append(claim)
    for claims in by_event.values():
        if len({c.statement.sentence for c in claims if c.statement is not None}) > 1:
            yield from (
                (a, b, ("the second takes up the first",)) for i, a in enumerate(claims) for b in claims[i + 1 :]
            )
    for name, claims in by_class.items():
        for i, a in enumerate(claims):
            for b in claims[i + 1 : i + 1 + _REACH]:
                if a.event.at != b.event.at and _comparable(a, b, article) and _of_one_kind(a, b, name):
                    reasons = one_occasion(a.event, b.event, name, article)
                    if reasons:
                        yield a, b, reasons


def _comparable(a: TimeClaim, b: TimeClaim, article: Article) -> bool:
    """True when neither updates the other, and both tell one stage, as past or as to come, in voices that agree."""
    if _sentence(a) == _sentence(b):
        return False  # "closed on Friday, opened on Sunday, closed on Monday" tells a course
    if a.stage != b.stage and "end" in (a.stage, b.stage):
        return False
    if a.ahead != b.ahead or not (a.voice.key == b.voice.key or a.voice.own or b.voice.own):
        return False
    return not (told_anew(a, article) or told_anew(b, article))


def _of_one_kind(a: TimeClaim, b: TimeClaim, name: str) -> bool:
    """True for a class of the table; for any other the times must not be what tells two of a kind apart.

    "The 2012 race" is another than that of 2016, "the October debate" than Saturday's.
    """
    later = max(a, b, key=lambda claim: claim.event.at)
    fine = all(c.time.granularity in _FINE for c in (a, b))
    inside = _inside(later)
    if any(_inside(c) and c.time.granularity == "year" for c in (a, b)) and any(c.near is not None for c in (a, b)):
        return False
    occasion = occasion_of(name)
    if occasion is not None and occasion.lasts == "yearly" and not fine:
        return False
    if name in occasions() and occasions()[name].one != "again":
        return True
    if name in occasions():
        return fine and later.event.pos == "noun" and later.event.definite
    return not inside or fine


def _inside(claim: TimeClaim) -> bool:
    """True of a time within its noun's group: "the 2012 race"."""
    return claim.event.pos == "noun" and 0 <= claim.event.at - claim.time.last <= _INSIDE


def _sentence(claim: TimeClaim) -> int:
    return claim.statement.sentence if claim.statement is not None else -1


def told_anew(claim: TimeClaim, article: Article) -> bool:
    """True when the clause tells that a time was changed, or speaks of another of its kind."""
    statement = claim.statement
    if statement is None:
        return False
    words = article.layers.tokens.words[statement.first : statement.last]
    return words[0].fold == "where" or any(word.fold in rescheduled() for word in words)


def one_occasion(
    a: EventClaim, b: EventClaim, name: str, article: Article, *, ignoring: frozenset[str] = _TIME
) -> tuple[str, ...]:
    """The reasons why two claims of a class are one event, none where they are not.

    ``ignoring`` names the facets that the asking rule compares, as for ``same_event``.
    """
    earlier, later = sorted((a, b), key=lambda e: e.at)
    if _another(earlier, later, article, in_table=name in occasions()):
        return ()
    identity = same_event(a, b, article, ignoring=ignoring)
    words = cached_words()
    shared = {
        h for h in _heads(a) & _heads(b) if h not in _PRONOUNS and words[h].number is None and not words[h].timing
    }
    who = bool(shared) or bool(a.participants & b.participants)
    occasion = occasion_of(name)
    if occasion is None or not identity.score:
        return ()
    stands = not who and _stands(earlier, later, occasion, name, article)
    if not (who or stands or _refers_back(earlier, later, occasion, name, article)):
        return ()
    if occasion.one == "again" and article.tells_several({name}):
        return ()
    if identity.score + (0.75 if shared or stands else 0.0) < SAME:
        return ()
    return (*identity.reasons, f"both of “{min(shared)}”") if shared else identity.reasons


def _another(earlier: EventClaim, later: EventClaim, article: Article, *, in_table: bool) -> bool:
    """True when the words set the two apart: a new thing ("a quake in 2015"), an end, a return, an aftershock."""
    if later.pos == "noun" and not later.definite and earlier.span.part == "body":
        return True
    if (later.modifiers ^ earlier.modifiers) & _OF_SEVERAL:
        return True
    relatives = [{h for h in _heads(event) if bond_of(h)} for event in (earlier, later)]
    if relatives[0] != relatives[1] and earlier.pos == later.pos == "verb":
        return True  # "her husband died" is not her death
    if later.pos == "verb" and (_new_thing(later, article) or (not in_table and _bare(later, article))):
        return True
    if "aftershock" in (earlier.lemma, later.lemma) or ("end" in earlier.phases) != ("end" in later.phases):
        return True
    return _repeats(earlier) != _repeats(later)


def _repeats(event: EventClaim) -> bool:
    """True of "reopen", which is to open again, not of "resign"."""
    plain = event.lemma[2:].removeprefix("-") if event.lemma.startswith("re") else ""
    return bool(plain) and any(w.event in event.classes for w in cached_words()[plain].events)


def _stands(earlier: EventClaim, later: EventClaim, occasion: Occasion, name: str, article: Article) -> bool:
    """True when a noun or a pronoun of one stands for what the other is of: "the gates" of a plant, "their wedding"."""
    words = occasion.any
    if "*" in words and later.pos == "verb" and _of_others(earlier, later):
        return False
    if "*" in words or not words.isdisjoint(_heads(earlier) | _heads(later)):
        return True
    if occasion.one == "story" and not article.tells_several({name}):
        return any(_heads(e) and _heads(e) <= _PRONOUNS for e in (earlier, later)) and later.pos == "verb"
    alone = not earlier.participants and not later.participants and not article.tells_several({name})
    return alone and later.pos == "noun" and later.definite and bool(_heads(later)) and _heads(later) <= _PRONOUNS


def _of_others(earlier: EventClaim, later: EventClaim) -> bool:
    """True when two clauses name different things that undergo it: "broke into a shop", "its plates were stolen"."""
    one, two = earlier.patient_head, later.patient_head
    return bool(one and two) and one != two and not {one, two} & _PRONOUNS and earlier.lemma not in ("sign",)


def _refers_back(earlier: EventClaim, later: EventClaim, occasion: Occasion, name: str, article: Article) -> bool:
    """True of "the landing" after what landed, where the kind of event lets that suffice."""
    if _heads(earlier) - _PRONOUNS and _heads(later) - _PRONOUNS:
        return False
    if occasion.one == "story":
        return True
    back = later.pos == "noun" and later.definite and not later.participants
    return back and (occasion.one != "person" or _of_one_person(name, article))


def _of_one_person(name: str, article: Article) -> bool:
    """True when the article tells events of a class of one person only, so that "the death" can be nobody else's."""
    entities = article.layers.entities.all
    people = {n for e in article.events_of({name}) for n in e.participants if entities[n].kind == "person"}
    return len(people) == 1 and not article.tells_several({name})


def _new_thing(event: EventClaim, article: Article) -> bool:
    """True when what undergoes an event is told as new: "signed an agreement", "killed 34 miners"."""
    layers = article.layers
    group = layers.phrases.noun_at.get(event.patient_at)
    if group is None and event.statement is not None:
        group = event.statement.subject
    if group is None:
        return False
    first = layers.tokens.words[group.first]
    return first.fold in _NEW or (not group.determiner and first.number is not None)


def _bare(event: EventClaim, article: Article) -> bool:
    """True when what undergoes it is a plural without an article: "ten-year notes to be auctioned on Tuesday"."""
    group = article.layers.phrases.noun_at.get(event.patient_at)
    if group is None and event.statement is not None:
        group = event.statement.subject
    return group is not None and group.plural and not group.determiner and group.possessor is None


def _heads(event: EventClaim) -> frozenset[str]:
    return frozenset({event.agent_head, event.patient_head} - {""})


def lasts_hours(a: TimeClaim, b: TimeClaim) -> bool:
    """True when the event that both claims tell is over within hours, so that the time of day counts."""
    return any(name in occasions() and occasions()[name].lasts == "hours" for name in a.event.classes & b.event.classes)
