"""What the words around a time say of it: how it stands to the event, how near to the time of writing it is."""

from typing import Literal

import attrs

from factcheck.claims.claim import EventClaim, TimeClaim, Voice
from factcheck.claims.times.anchors import told_from_before
from factcheck.claims.times.records import looks_back
from factcheck.claims.voices import OWN, voice_of
from factcheck.lexicon.occasions import Stage
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement
from factcheck.reading.times import Time
from factcheck.text.frozen import Record

Relation = Literal["at", "before", "after", "since", "until", "from"]

_RELATIONS: dict[str, Relation] = {
    "in": "at", "on": "at", "at": "at", "during": "at", "by": "before", "before": "before", "until": "until",
    "till": "until", "since": "since", "after": "after", "from": "from", "of": "at", "overnight": "at",
}  # fmt: skip
#: Words between a preposition and its time, and those of them that leave the time open by some minutes.
_BETWEEN = frozenset(
    {
        "about",
        "around",
        "roughly",
        "approximately",
        "exactly",
        "precisely",
        "just",
        "shortly",
        "early",
        "late",
        "nearly",
        "almost",
        "the",
        "some",
        "only",
    }
)
_ABOUT = frozenset(
    {
        "about",
        "around",
        "roughly",
        "approximately",
        "shortly",
        "just",
        "nearly",
        "almost",
        "some",
        "after",
        "before",
        "past",
    }
)
#: The hours of "early on Friday" and "late on Friday".
_PARTS = {"early": "0-10.5", "late": "15.5-26"}
#: Words that put "before" and "after" close to their time: shortly before noon, minutes after midnight.
_SOON = frozenset({"shortly", "just", "right", "soon", "immediately", "minutes", "moments", "little", "bit"})
_SKIPPED = frozenset(
    {
        "for",
        "to",
        "than",
        "and",
        "or",
        "between",
        "through",
        "like",
        "as",
        "versus",
        "into",
        "over",
        "within",
        "\u2013",
        "-",
        "/",
        "(",
    }
)
#: How many days back the words of a time can reach.
_RECENT, _DAYS, _WEEK = 60, 14, 21
_NOW = frozenset({"recent", "recently", "latest", "lately"})
_THIS = frozenset(
    {"this", "last", "past", "next", "coming", "current", "previous", "following", "same", "that", "earlier", "later"}
)


#: Words that open a clause which is presupposed even where a report begins with it.
_SIDE = frozenset({"when", "as", "after", "before", "while", "since", "with"})


_COMING, _GONE = (
    frozenset({"next", "coming", "tomorrow"}),
    frozenset({"last", "past", "yesterday", "ago", "previous", "earlier"}),
)
#: Conjunctions whose clause tells in the present what is still to come.
_WHENEVER = frozenset({"when", "once", "after", "before", "until", "if", "as"})


class Placed(Record):
    """How a time stands in its clause; ``first`` is the token of its preposition, else of the time."""

    first: int
    preposition: str
    relation: Relation
    about: bool
    part: str = ""


#: What leads to a time that it spans: "between May and July", "over the weekend".
_SPANNING = {"range": frozenset({"between", "from"}), "weekend": frozenset({"over"})}


def placed(time: Time, layers: Layers) -> Placed | None:
    """The place of a time; None where it is no adverbial of time ("from 8 to 10", "than last year", "for Sunday")."""
    words = layers.tokens.words
    about, at, part = False, time.first, ""
    stop = max(layers.sentences.of(time.first).first, time.first - 4)
    while at > stop and words[at - 1].fold in _BETWEEN:
        at -= 1
        about = about or words[at].fold in _ABOUT
    fold = words[at - 1].fold if at > stop else ""
    if fold in ("before", "after") and at - 1 > stop and words[at - 2].fold in _SOON:
        about = True
    if fold in _SPANNING.get(time.granularity, ()):
        return Placed(at - 1, fold, "at", about)
    if fold in _SKIPPED or (fold == "of" and words[at - 2].fold == "as"):
        return None  # "as of Monday", which tells how far it has come
    if fold in ("ended", "ending", "due") and at - 1 not in layers.phrases.verb_at:
        return None  # "for the week ended June 8", "bonds due in 1997": the date is a name of the thing
    if time.anchored is not None:
        return Placed(time.first, "", "at", True) if told_from_before(time, layers) is not None else None
    part = next((p for k in (at - 2, at - 1) if k >= stop and (p := _PARTS.get(words[k].fold))), "")
    relation = _RELATIONS.get(fold)
    if relation is None and time.granularity in ("century", "decade"):
        return None  # "the 11th century temple"
    if relation is None:
        return Placed(time.first, "", "at", about, part) if fold not in _BETWEEN else None
    if relation == "since" and looks_back(at - 1, layers):
        return None  # "the longest slump since 2013"
    noun = layers.phrases.noun_at.get(time.first)
    if noun is not None and at == noun.first and time.last <= noun.head:
        return Placed(time.first, "", "at", about, part)  # "after Monday's crash" is no time after Monday
    daily = time.clock is not None or time.daypart is not None
    if relation in ("before", "after") and about and daily and fold != "by":
        relation = "at"
    return Placed(at - 1, fold, relation, about, part)


def make_claim(
    event: EventClaim,
    time: Time,
    place: Placed,
    statement: Statement | None,
    layers: Layers,
    *,
    stage: Stage = "whole",
) -> TimeClaim:
    """The claim that an event is at a time; ``statement`` is the clause that says so."""
    if time.anchored is not None:
        time = told_from_before(time, layers) or time
    if place.part and time.granularity == "day" and time.daypart is None:
        time = attrs.evolve(time, daypart=place.part)
    known = _taken_for_granted(event, statement) or _granted_by_preposition(event, layers)
    return TimeClaim(
        span=time.span,
        at=time.first,
        statement=statement,
        voice=_voice(event, statement, layers),
        certainty=statement.certainty if statement is not None and not known else "asserted",
        negated=statement.negated if statement is not None and not known else False,
        event=event,
        time=time,
        relation=place.relation,
        stage=stage,
        about=place.about,
        ahead=_by_its_words(time, layers) if known else _ahead(event, statement, layers),
        near=nearness(time, layers),
        bare=_bare(time, layers),
        half=leaves_half_open(time, layers),
    )


def fits_tense(time: Time, place: Placed, statement: Statement, layers: Layers) -> bool:
    """False of a past time by which no clause in the present perfect or of what is to come is dated, so that a noun in
    it must be: "has been cleared of the killings in 2011", "is to stand trial for a murder 30 years ago"."""
    verb = statement.verb
    if verb is None or place.relation != "at":
        return True
    ago = layers.tokens.words[time.last - 1].fold == "ago"
    if verb.perfect and statement.tense == "present":
        return not ago and time.year is None
    if statement.kind == "infinitive" and statement.certainty == "planned" and is_gone(time, layers):
        return False  # "filed to sue last week", "agreed to sell a month earlier"
    return not (ago and (statement.tense == "future" or statement.certainty == "planned"))


def is_gone(time: Time, layers: Layers) -> bool:
    """True of a time that lies back by its own words: "last week", "yesterday", "earlier this month"."""
    return not _GONE.isdisjoint(word.fold for word in layers.tokens.words[time.first : time.last])


def comes_at_last(statement: Statement, layers: Layers) -> bool:
    """True of "was not charged until June", which tells that it came then."""
    if not statement.negated or statement.certainty != "asserted" or statement.tense != "past":
        return False
    words = layers.tokens.words
    return len(statement.times) == 1 and words[statement.times[0].first - 1].fold in ("until", "till")


def _taken_for_granted(event: EventClaim, statement: Statement | None) -> bool:
    """True of a noun that names its event as known and is not what its clause tells: "after Monday's vote"."""
    if event.pos != "noun" or not event.definite or event.status != "mentioned":
        return False
    return statement is None or statement.subject is None or statement.subject.last <= event.at


def _granted_by_preposition(event: EventClaim, layers: Layers) -> bool:
    """True of "after the collapse of the bank", whatever the clause around it tells, denies or asks."""
    group = layers.phrases.noun_at.get(event.at) if event.pos == "noun" and event.definite else None
    return group is not None and group.first > 0 and layers.tokens.words[group.first - 1].fold in _GRANTING


_GRANTING = frozenset({"after", "before", "since", "following"})


def _by_its_words(time: Time, layers: Layers) -> bool | None:
    """Whether a time is still to come by its own words: "next July", "last year"; None where they leave it open."""
    folds = {word.fold for word in layers.tokens.words[time.first : time.last]}
    if folds & _COMING:
        return True
    return False if folds & _GONE or nearness(time, layers) is None else None


def _voice(event: EventClaim, statement: Statement | None, layers: Layers) -> Voice:
    """Who states the time: the writer too where it is presupposed ("he said that many fled when the bank burst")."""
    if event.pos == "noun" and event.definite:
        return event.voice
    attribution = statement.attribution if statement is not None else None
    if statement is None or attribution is None:
        return OWN
    words = layers.tokens.words
    side = statement.kind in ("relative", "subordinate", "participial") and not attribution.quoted
    opens = statement.first <= attribution.content_first + 1 and words[statement.first].fold not in _SIDE
    return OWN if side and not opens else voice_of(attribution, layers)


def _ahead(event: EventClaim, statement: Statement | None, layers: Layers) -> bool | None:
    """Whether a clause tells its event as still to come; None of a noun beside what is, and of the plain present, which
    may tell so: "the fair takes place in August"."""
    if event.status == "planned" or _to_come(statement, layers):
        return True
    verb = statement.verb if statement is not None and statement.span.part == "body" else None
    if verb is None or statement is None or verb.perfect:
        return False
    told = statement.subject is not None and statement.subject.first <= event.at < statement.subject.last
    beside = statement.tense == "future" and event.pos == "noun" and not told  # "during the visit on Monday he will"
    return None if beside or statement.tense == "present" else False


def _to_come(statement: Statement | None, layers: Layers) -> bool:
    """True after "due to", "set to", which no auxiliary carries: "with the gates due to shut"."""
    if statement is None or statement.verb is None:
        return False
    words, at = layers.tokens.words, statement.verb.first
    if statement.tense == "present" and words[statement.first].fold in _WHENEVER and statement.parent is not None:
        whole = layers.statements.all[statement.parent]  # "when the plant closes in July, nobody will"
        return whole.tense == "future" or whole.certainty == "planned"
    return at > 1 and words[at - 1].fold == "to" and any(t.role == "future" for t in words[at - 2].timing)


def nearness(time: Time, layers: Layers) -> int | None:
    """How many days back from the time of writing a time can lie; None where it does not speak of the present."""
    folds = {word.fold for word in layers.tokens.words[time.first : time.last]}
    if folds & _NOW:
        return _RECENT
    if not time.relative or time.month is not None or time.offset is not None or time.year is not None:
        return None
    if time.within_a_day or time.granularity == "weekend":
        return _DAYS
    return _WEEK if time.granularity == "week" and folds & _THIS else None


def _bare(time: Time, layers: Layers) -> bool:
    if time.granularity not in ("season", "month", "quarter") or time.year is not None or time.anchored is not None:
        return False
    return not any(word.fold in _THIS for word in layers.tokens.words[time.first : time.last])


def leaves_half_open(time: Time, layers: Layers) -> bool:
    """True of a clock time that leaves the half of the day open: half past seven."""
    if time.clock is None or time.daypart is not None or time.clock_zone is not None or time.clock.hour > 12:
        return False
    words = layers.tokens.words[time.first : time.last]
    return not any(word.calendar is not None and word.calendar.kind == "meridiem" for word in words)
