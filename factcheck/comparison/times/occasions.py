"""Whether two time claims are of one event that takes place once."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import EventClaim, TimeClaim
from factcheck.claims.times.plain_deeds import PLAIN
from factcheck.comparison.events.things import one_thing
from factcheck.comparison.identity import SAME, exchanged, same_event
from factcheck.comparison.times.background import in_background
from factcheck.comparison.times.narrowed import narrowed
from factcheck.comparison.times.one_kind import of_one_kind, told_of_several
from factcheck.comparison.times.told_anew import told_anew
from factcheck.comparison.times.two_things import MOVES, moved_apart, of_others, of_two_things
from factcheck.comparison.times.undergone import (
    PRONOUNS,
    bare,
    group_of,
    heads,
    new_thing,
    taken_for_granted,
    told_beside,
)
from factcheck.lexicon.kin import bond_of
from factcheck.lexicon.occasions import Occasion, may_be_said_of, occasion_of, occasions
from factcheck.lexicon.word import Word, cached_words
from factcheck.lexicon.wordnet import is_kind_of

_TIME = frozenset({"time", "number"})
#: Modifiers by which a noun is one of several of its kind: "the first derby of the year".
_OF_SEVERAL = frozenset(
    {"first", "last", "final", "latest", "earlier", "previous", "opening", "next", "new", "old", "second", "third"}
)
#: Pairs that are looked at among the claims of one class, from each claim on.
_REACH = 12


def retold(article: Article) -> Iterator[tuple[TimeClaim, TimeClaim, tuple[str, ...]]]:
    """Pairs of time claims of one event, in text order, with the reasons why it is one."""
    by_class: dict[str, list[TimeClaim]] = {}
    by_event: dict[int, list[TimeClaim]] = {}
    for claim in article.claims_of(TimeClaim):
        if not claim.settled:
            continue
        by_event.setdefault(claim.event.at, []).append(claim)
        for name in claim.event.classes:
            if occasion_of(name) is not None:
                by_class.setdefault(name, []).append(claim)
    for claims in by_event.values():
        if len({c.statement.sentence for c in claims if c.statement is not None}) > 1:
            yield from (
                (a, b, ("the second takes up the first",))
                for i, a in enumerate(claims)
                for b in article.compared(claims[i + 1 :])
            )
    for name, claims in by_class.items():
        for i, a in enumerate(claims):
            for b in article.compared(claims[i + 1 : i + 1 + _REACH]):
                if a.event.at != b.event.at and _comparable(a, b, article) and of_one_kind(a, b, name, article):
                    reasons = one_occasion(a.event, b.event, name, article)
                    if reasons:
                        yield a, b, reasons


def _comparable(a: TimeClaim, b: TimeClaim, article: Article) -> bool:
    """True when neither updates the other, and both tell one stage, as past or as to come, in voices that agree."""
    if _sentence(a) == _sentence(b):
        return False  # "closed on Friday, opened on Sunday, closed on Monday" tells a course
    if a.stage != b.stage and "end" in (a.stage, b.stage):
        return False
    if in_background(a, b, article):
        return False
    if (None not in (a.ahead, b.ahead) and a.ahead != b.ahead) or not (
        a.voice.key == b.voice.key or a.voice.own or b.voice.own
    ):
        return False
    return not (told_anew(a, article) or told_anew(b, article))


def _sentence(claim: TimeClaim) -> int:
    return claim.statement.sentence if claim.statement is not None else -1


def one_occasion(
    a: EventClaim, b: EventClaim, name: str, article: Article, *, ignoring: frozenset[str] = _TIME
) -> tuple[str, ...]:
    """The reasons why two claims of a class are one event, none where they are not.

    ``ignoring`` names the facets that the asking rule compares, as for ``same_event``.
    """
    earlier, later = sorted((a, b), key=lambda e: e.at)
    if _another(earlier, later, article, in_table=name in occasions()) or exchanged(a, b):
        return ()
    if name in MOVES and moved_apart(a, b):
        return ()
    identity = same_event(a, b, article, ignoring=ignoring)
    words = cached_words()
    shared = {h for h in heads(a) & heads(b) - PRONOUNS if not _measures(words[h])}
    occasion = occasion_of(name)
    if occasion is None or not identity.score or narrowed(earlier, later, article):
        return ()
    named = a.participants & b.participants if occasion.one in ("story", "again") else _befallen(a) & _befallen(b)
    if occasion.one in ("person", "life"):
        entities = article.layers.entities.all
        named = frozenset(n for n in named if entities[n].country is None and entities[n].kind != "group")
        shared = {h for h in shared if not (_some(a, article) or _some(b, article))}
    who = bool(shared) or bool(named)
    stands = not who and (
        _stands(earlier, later, occasion, name, article)
        or (bool(one_thing(earlier, later, article)) and not (heads(earlier) | heads(later)) & _OF_SEVERAL)
        or (occasion.one in ("person", "life", "thing") and _means_the_person(earlier, later, name, article))
        or (occasion.one in ("person", "life", "story") and _takes_up_a_person(earlier, later, name, article))
        or (occasion.one in ("person", "life") and _takes_up_a_thing(earlier, later))
    )
    if not (who or stands or _refers_back(earlier, later, occasion, name, article)):
        return ()
    if article.tells_several({name}) and (occasion.one == "again" or (not who and told_of_several(name, article))):
        return ()
    if identity.score + (0.75 if shared or stands else 0.0) < SAME:
        return ()
    told = not shared or bool(a.participants & b.participants)  # whom a reason of the identity names already
    return identity.reasons if told else (*identity.reasons, f"both of “{min(shared)}”")


def _measures(word: Word) -> bool:
    """True of "twice", "dollars", "week": no thing that two events could have in common."""
    return any((word.number, word.timing, word.currency, word.unit))


def _another(earlier: EventClaim, later: EventClaim, article: Article, *, in_table: bool) -> bool:
    """True when the words set the two apart: a new thing ("a quake in 2015"), an end, a return, an aftershock."""
    if later.pos == "noun" and not later.definite and earlier.span.part == "body":
        return True
    if (later.modifiers ^ earlier.modifiers) & _OF_SEVERAL:
        return True
    relatives = [{h for h in heads(event) if bond_of(h)} for event in (earlier, later)]
    if relatives[0] != relatives[1] and earlier.pos == later.pos == "verb":
        return True  # "her husband died" is not her death
    if later.pos == "verb" and (new_thing(later, article) or (not in_table and bare(later, article))):
        return True
    if "aftershock" in (earlier.lemma, later.lemma) or ("end" in earlier.phases) != ("end" in later.phases):
        return True
    return _repeats(earlier) != _repeats(later)


def _befallen(event: EventClaim) -> frozenset[int]:
    """Whom an event befalls: what a clause is done to, else who does it, and all that a noun tells of."""
    return event.patients | event.others if event.pos == "verb" and event.patient_head else event.participants


def _some(event: EventClaim, article: Article) -> bool:
    """True of "60 soldiers died", told of people of whom the article may tell more."""
    group = group_of(event, article)
    return event.pos == "verb" and group is not None and group.plural and not group.determiner


def _repeats(event: EventClaim) -> bool:
    """True of "reopen", which is to open again, not of "resign"."""
    plain = event.lemma[2:].removeprefix("-") if event.lemma.startswith("re") else ""
    return bool(plain) and any(w.event in event.classes for w in cached_words()[plain].events)


def _stands(earlier: EventClaim, later: EventClaim, occasion: Occasion, name: str, article: Article) -> bool:
    """True when a noun or a pronoun of one stands for what the other is of: "the gates" of a plant, "their wedding"."""
    words = occasion.any
    if "*" in words and later.pos == "verb" and of_others(earlier, later):
        return False
    standing = not words.isdisjoint(heads(earlier) | heads(later)) and not of_two_things(earlier, later, words)
    known = later.pos == "noun" or taken_for_granted(later, article) or not article.tells_several({name})
    if ("*" in words and known) or standing:
        return True
    if later.pos == "verb" and not article.tells_several({name}) and taken_for_granted(later, article):
        nouns = [h for e in (earlier, later) for h in sorted(heads(e))[:1]]
        if len(nouns) == 2 and (may_be_said_of(name, nouns[0], nouns[1]) or is_kind_of(nouns[0], nouns[1])):
            return True
    if occasion.one == "story" and not article.tells_several({name}):
        return any(heads(e) and heads(e) <= PRONOUNS for e in (earlier, later)) and later.pos == "verb"
    alone = not earlier.participants and not later.participants and not article.tells_several({name})
    return alone and later.pos == "noun" and later.definite and bool(heads(later)) and heads(later) <= PRONOUNS


def _refers_back(earlier: EventClaim, later: EventClaim, occasion: Occasion, name: str, article: Article) -> bool:
    """True of "the landing" after what landed, where the kind of event lets that suffice."""
    if heads(earlier) - PRONOUNS and heads(later) - PRONOUNS and not told_beside(earlier, later, article):
        return False
    if occasion.one == "story":
        return True
    back = later.pos == "noun" and later.definite and not later.participants and not _of_what(later, article)
    return back and (occasion.one not in ("person", "life") or _of_one_person(name, article))


def _of_what(event: EventClaim, article: Article) -> bool:
    """True of "the passing of the act", which says what it is of, and nothing told before."""
    group = group_of(event, article)
    return group is not None and article.layers.tokens.folds(group.last, group.last + 1) == ("of",)


def _of_one_person(name: str, article: Article) -> bool:
    """True when the article tells events of a class of one person only, so that "the death" can be nobody else's."""
    entities = article.layers.entities.all
    people = {n for e in article.events_of({name}) for n in e.participants if entities[n].kind == "person"}
    return len(people) == 1 and not article.tells_several({name})


def _means_the_person(earlier: EventClaim, later: EventClaim, name: str, article: Article) -> bool:
    """True of "the mayor resigned" after "Vidal resigned", where one person alone is told to have done so."""
    layers = article.layers
    statement = later.statement
    group = statement.patient if statement is not None and later.pos == "verb" else None
    group = statement.agent if statement is not None and group is None and later.pos == "verb" else group
    if group is None or group.determiner != "the" or layers.entities.by_token.get(group.head) is not None:
        return False
    word = layers.tokens.words[group.head]
    known = bool(earlier.participants) and (word.person is not None or word.title is not None)
    return known and not group.plural and _of_one_person(name, article)


_SINGLE = frozenset({"he", "she", "him", "her", "his"})


def _takes_up_a_person(earlier: EventClaim, later: EventClaim, name: str, article: Article) -> bool:
    """True of "she was killed" after "the mayor was killed", where the article tells it of nobody else."""
    if later.pos != "verb" or later.participants or earlier.participants or not heads(later) <= _SINGLE:
        return False
    told = {h for e in article.events_of({name}) for h in heads(e)} - PRONOUNS
    known = len(told) == 1 and cached_words()[min(told)].person is not None
    return known and bool(heads(later)) and not article.tells_several({name})


def _takes_up_a_thing(earlier: EventClaim, later: EventClaim) -> bool:
    """True of "it was set up in 1985" right behind "the club was founded in 1921"."""
    if later.pos != "verb" or heads(later) != {"it"} or earlier.pos != "verb" or heads(earlier) & PRONOUNS:
        return False
    first, second = earlier.statement, later.statement
    if first is None or second is None or second.sentence - first.sentence != 1 or second.kind != "main":
        return False
    return first.kind == "main" and first.subject is not None and not first.subject.plural and not first.objects


def lasts_hours(a: TimeClaim, b: TimeClaim) -> bool:
    """True when what both claims tell is over within hours, as every beginning is, so that the time of day counts."""
    if a.stage == b.stage != "whole":
        return True
    if a.time.clock is not None and b.time.clock is not None and _plain(a) & _plain(b):
        return True  # whatever is done at a time of day is done then
    return any(name in occasions() and occasions()[name].lasts == "hours" for name in a.event.classes & b.event.classes)


def _plain(claim: TimeClaim) -> frozenset[str]:
    return frozenset(name for name in claim.event.classes if name.startswith(PLAIN))
