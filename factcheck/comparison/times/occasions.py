"""Whether two time claims are of one event that takes place once."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import EventClaim, TimeClaim
from factcheck.comparison.events.things import one_thing
from factcheck.comparison.identity import SAME, same_event
from factcheck.comparison.times.one_kind import of_one_kind
from factcheck.comparison.times.undergone import PRONOUNS, bare, group_of, heads, new_thing
from factcheck.lexicon.kin import bond_of
from factcheck.lexicon.occasions import Occasion, may_be_said_of, occasion_of, occasions, rescheduled
from factcheck.lexicon.word import cached_words
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
    if (None not in (a.ahead, b.ahead) and a.ahead != b.ahead) or not (
        a.voice.key == b.voice.key or a.voice.own or b.voice.own
    ):
        return False
    return not (told_anew(a, article) or told_anew(b, article))


def _sentence(claim: TimeClaim) -> int:
    return claim.statement.sentence if claim.statement is not None else -1


def told_anew(claim: TimeClaim, article: Article) -> bool:
    """True when the clause tells that a time was changed, or speaks of another of its kind."""
    statement = claim.statement
    if statement is None:
        return False
    words = article.layers.tokens.words
    own = claim.event.at if not claim.event.classes.isdisjoint(occasions()) else -1  # "the ground moved" is no new date
    return words[statement.first].fold == "where" or any(
        words[t].fold in rescheduled() for t in range(statement.first, statement.last) if t != own
    )


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
    shared = {h for h in heads(a) & heads(b) if h not in PRONOUNS and words[h].number is None and not words[h].timing}
    occasion = occasion_of(name)
    if occasion is None or not identity.score or _narrowed(earlier, later, article):
        return ()
    who = bool(shared) or bool(a.participants & b.participants)
    stands = not who and (
        _stands(earlier, later, occasion, name, article)
        or (bool(one_thing(earlier, later, article)) and not (heads(earlier) | heads(later)) & _OF_SEVERAL)
        or (occasion.one in ("person", "thing") and _means_the_person(earlier, later, name, article))
    )
    if not (who or stands or _refers_back(earlier, later, occasion, name, article)):
        return ()
    if occasion.one == "again" and article.tells_several({name}):
        return ()
    if identity.score + (0.75 if shared or stands else 0.0) < SAME:
        return ()
    named = a.participants & b.participants  # whom a reason of the identity names already
    return (*identity.reasons, f"both of “{min(shared)}”") if shared and not named else identity.reasons


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


def _repeats(event: EventClaim) -> bool:
    """True of "reopen", which is to open again, not of "resign"."""
    plain = event.lemma[2:].removeprefix("-") if event.lemma.startswith("re") else ""
    return bool(plain) and any(w.event in event.classes for w in cached_words()[plain].events)


def _stands(earlier: EventClaim, later: EventClaim, occasion: Occasion, name: str, article: Article) -> bool:
    """True when a noun or a pronoun of one stands for what the other is of: "the gates" of a plant, "their wedding"."""
    words = occasion.any
    if "*" in words and later.pos == "verb" and _of_others(earlier, later):
        return False
    if "*" in words or not words.isdisjoint(heads(earlier) | heads(later)):
        return True
    if later.pos == "verb" and not article.tells_several({name}) and _taken_for_granted(later, article):
        nouns = [h for e in (earlier, later) for h in sorted(heads(e))[:1]]
        if len(nouns) == 2 and (may_be_said_of(name, nouns[0], nouns[1]) or is_kind_of(nouns[0], nouns[1])):
            return True
    if occasion.one == "story" and not article.tells_several({name}):
        return any(heads(e) and heads(e) <= PRONOUNS for e in (earlier, later)) and later.pos == "verb"
    alone = not earlier.participants and not later.participants and not article.tells_several({name})
    return alone and later.pos == "noun" and later.definite and bool(heads(later)) and heads(later) <= PRONOUNS


def _taken_for_granted(event: EventClaim, article: Article) -> bool:
    """True of a clause that only dates or places another by what is known: "when the barrier gave way at noon"."""
    statement = event.statement
    if statement is None or statement.kind not in ("subordinate", "relative") or event.status != "done":
        return False
    subject = statement.patient if statement.verb is not None and statement.verb.passive else statement.subject
    words = article.layers.tokens.words
    joined = any(word.fold in _DATING for word in words[max(statement.first - 1, 0) : statement.first + 1])
    known = subject is not None and (subject.determiner in _KNOWN or subject.possessor is not None)
    return joined and known and subject is not None and words[subject.head].person is None


#: Words that open a clause which tells when another was, and before them "by the time".
_DATING = frozenset({"when", "where", "as", "while", "before", "after", "time", "moment", "until", "since", "whilst"})
_KNOWN = frozenset({"the", "its", "their", "his", "her", "both", "this", "that", "these", "those"})


def _of_others(earlier: EventClaim, later: EventClaim) -> bool:
    """True when two clauses name different things that undergo it: "broke into a shop", "its plates were stolen"."""
    one, two = earlier.patient_head, later.patient_head
    return bool(one and two) and one != two and not {one, two} & PRONOUNS and earlier.lemma not in ("sign",)


def _refers_back(earlier: EventClaim, later: EventClaim, occasion: Occasion, name: str, article: Article) -> bool:
    """True of "the landing" after what landed, where the kind of event lets that suffice."""
    if heads(earlier) - PRONOUNS and heads(later) - PRONOUNS:
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


def _narrowed(earlier: EventClaim, later: EventClaim, article: Article) -> bool:
    """True where whose it is tells the later one from the earlier: "the children's race" after "the marathon"."""
    groups = [group_of(event, article) for event in (earlier, later)]
    one, other = groups
    if one is None or other is None or other.possessor is None or one.head == other.head:
        return False
    words = article.layers.tokens.words
    owner = words[other.possessor]
    if owner.pronoun is not None or article.layers.entities.by_token.get(other.possessor) is not None:
        return False
    return all(word.fold != owner.fold for word in words[: other.first])


def lasts_hours(a: TimeClaim, b: TimeClaim) -> bool:
    """True when what both claims tell is over within hours, as every beginning is, so that the time of day counts."""
    if a.stage == b.stage == "start":
        return True
    return any(name in occasions() and occasions()[name].lasts == "hours" for name in a.event.classes & b.event.classes)
