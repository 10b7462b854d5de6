"""Whether two time claims are of one event that takes place once."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import EventClaim, TimeClaim
from factcheck.comparison.identity import SAME, same_event
from factcheck.lexicon.occasions import occasions, rescheduled

_TIME = frozenset({"time", "number"})
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
            if name in occasions():
                by_class.setdefault(name, []).append(claim)
    for claims in by_event.values():
        if len({c.statement.sentence for c in claims if c.statement is not None}) > 1:
            yield from (
                (a, b, ("the second takes up the first",)) for i, a in enumerate(claims) for b in claims[i + 1 :]
            )
    for name, claims in by_class.items():
        for i, a in enumerate(claims):
            for b in claims[i + 1 : i + 1 + _REACH]:
                if a.event.at != b.event.at and _comparable(a, b, article):
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


def _sentence(claim: TimeClaim) -> int:
    return claim.statement.sentence if claim.statement is not None else -1


def told_anew(claim: TimeClaim, article: Article) -> bool:
    """True when the clause tells that a time was changed, or speaks of another of its kind."""
    statement = claim.statement
    if statement is None:
        return False
    words = article.layers.tokens.words[statement.first : statement.last]
    return any(word.fold in rescheduled() for word in words)


def one_occasion(
    a: EventClaim, b: EventClaim, name: str, article: Article, *, ignoring: frozenset[str] = _TIME
) -> tuple[str, ...]:
    """The reasons why two claims of a class are one event, none where they are not.

    ``ignoring`` names the facets that the asking rule compares, as for ``same_event``.
    """
    earlier, later = sorted((a, b), key=lambda e: e.at)
    if _another(earlier, later, article):
        return ()
    identity = same_event(a, b, article, ignoring=ignoring)
    shared = (_heads(a) & _heads(b)) - _PRONOUNS
    who = bool(shared) or bool(a.participants & b.participants)
    stands = not who and _stands(earlier, later, name, article)
    if not identity.score or not (who or stands or _refers_back(earlier, later, name)):
        return ()
    if identity.score + (0.75 if shared or stands else 0.0) < SAME:
        return ()
    return (*identity.reasons, f"both of “{min(shared)}”") if shared else identity.reasons


def _another(earlier: EventClaim, later: EventClaim, article: Article) -> bool:
    """True when the words set the two apart: a new thing ("a quake in 2015"), an end, a return, an aftershock."""
    if later.pos == "noun" and not later.definite and earlier.span.part == "body":
        return True
    if later.pos == "verb" and _new_thing(later, article):
        return True
    if "aftershock" in (earlier.lemma, later.lemma) or ("end" in earlier.phases) != ("end" in later.phases):
        return True
    return earlier.lemma.startswith("re") != later.lemma.startswith("re")


def _stands(earlier: EventClaim, later: EventClaim, name: str, article: Article) -> bool:
    """True when a noun or a pronoun of one stands for what the other is of: "the gates" of a plant, "their wedding"."""
    words = occasions()[name].any
    if "*" in words or not words.isdisjoint(_heads(earlier) | _heads(later)):
        return True
    if occasions()[name].one == "story" and not article.tells_several({name}):
        return any(_heads(e) and _heads(e) <= _PRONOUNS for e in (earlier, later)) and later.pos == "verb"
    alone = not earlier.participants and not later.participants and not article.tells_several({name})
    return alone and later.pos == "noun" and later.definite and bool(_heads(later)) and _heads(later) <= _PRONOUNS


def _refers_back(earlier: EventClaim, later: EventClaim, name: str) -> bool:
    """True of "the landing" after what landed, where the kind of event lets that suffice."""
    if _heads(earlier) and _heads(later):
        return False
    one = occasions()[name].one
    return one == "story" or (one == "thing" and later.pos == "noun" and later.definite and not later.participants)


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


def _heads(event: EventClaim) -> frozenset[str]:
    return frozenset({event.agent_head, event.patient_head} - {""})


def lasts_hours(a: TimeClaim, b: TimeClaim) -> bool:
    """True when the event that both claims tell is over within hours, so that the time of day counts."""
    return any(name in occasions() and occasions()[name].lasts == "hours" for name in a.event.classes & b.event.classes)
