"""What a told length is of, held against when that began and ended: "the nine-day siege", "freed after five months"."""

from collections.abc import Iterator, Mapping, Set

from factcheck.claims.claim import EventClaim, TimeClaim
from factcheck.claims.events.happenings import told_by_clause
from factcheck.claims.times.dated_events import NOBODY, DatedEvents, Who, dates, is_course, only, who_in, who_of
from factcheck.claims.times.persons import Persons
from factcheck.claims.times.plain_deeds import course_class
from factcheck.claims.times.posts import BEGUN, CAME, LEFT, add_posts, ends_work, holder, is_of_post, only_of
from factcheck.claims.times.spans import Length, SpanClaim, span_claim
from factcheck.claims.times.undergoers import main_before
from factcheck.lexicon.stretches import existence, stretches
from factcheck.reading.phrases import VerbGroup
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement
from factcheck.reading.times import Time
from factcheck.text.frozen import Record

_LASTS = frozenset(
    {"last", "continue", "run", "rage", "drag", "endure", "hold", "persist", "stretch", "go", "take", "be"}
)
_WORKS = frozenset({"operate", "trade", "run", "serve"})
_STANDS = _WORKS | {"stand", "exist"}
#: Verbs of which the object is the stretch that the clause they hang on brings to its end: "ending 60 years of".
_ENDING = frozenset({"end", "cap", "close", "conclude", "complete", "crown", "bring"})
_JOINING = frozenset({"of", "in", "behind", "under", "as", "with", "without", "on", "at", "from", "to"})
#: Words that may stand between a verb and a length.
_CLOSE = 3
#: Sentences that tell the news, whose day is that of writing.
_LEAD = 2


class _Course(Record):
    """What a length is of: the names of its beginnings and ends, and of whom or what.

    Where it is not ``sure``, the names tell, as long as nobody else is told of.

    ``ending`` is the clause that brings it to its end, ``open`` true of one that may have ended at any time since,
    ``whole`` of one that may have begun elsewhere, and later than told.
    """

    begin: Set[str]
    end: Set[str]
    who: Who
    sure: bool = True
    ending: Statement | None = None
    open: bool = False
    whole: bool = False


class Courses:
    """The courses that the lengths of an article are of."""

    def __init__(
        self, layers: Layers, event_at: Mapping[int, EventClaim], times: tuple[TimeClaim, ...], dated: DatedEvents
    ) -> None:
        self._layers, self._event_at, self._times, self._dated = layers, event_at, times, dated
        self._known: Persons | None = None

    def claim(self, length: Length) -> SpanClaim | None:
        """The claim that a length lies between the beginning and the end of what it is of, where both are told."""
        number = self._layers.tokens.words[length.first - 1].number
        if length.statement is None or (number is not None and number.kind == "ordinal"):
            return None  # "the third three-year drought"
        for course in self._courses(length):
            starts = _counted(self._dated.told(course.begin, course.who, sure=course.sure), length)
            if starts:
                return self._held(length, course, starts)
        return None

    def _held(self, length: Length, course: _Course, starts: list[Time]) -> SpanClaim | None:
        clause = course.ending if course.ending is not None else length.statement
        assert clause is not None  # looked at in claim
        own, now = _counted([time for time in clause.times if dates(time)], length), False
        if course.ending is not None:
            ends, now = own, not clause.times and clause.sentence <= _LEAD
        elif length.running:
            ends, now = own, clause.verb is None or clause.tense == "present"
        else:
            ends, now = _counted(self._dated.told(course.end, course.who, sure=course.sure), length), course.open
        start, end = only(starts, length.first), only(ends, length.first)
        if start is None or (end is start and not is_course(start)) or (end is None and (ends or not now)):
            return None
        if course.sure and own and not any(time in own for time in (start, end)):
            return None  # "for six years, until 2008" is another post than the one held since 2011
        if course.open and not course.whole and not self._one_post(length, start):
            return None
        if length.unit in ("hour", "minute") and (end is None or start.start != end.start):
            return None  # "began at 2 p.m. on Monday", "the talks on Tuesday ended at 5 p.m."
        if course.whole or (end is None and course.open and not length.running):
            length = length._replace(high=None)
        elif end is None and self._set_before(length):
            length = length._replace(low=None)
        return span_claim(length, start, end, self._layers)

    def _courses(self, length: Length) -> Iterator[_Course]:
        """What a length may be of, by the noun it stands with, else by its verb, else by what its clause ends."""
        post = is_of_post(length, self._layers)
        noun = self._noun(length)
        if post or ends_work(length, self._layers):
            person = holder(length, self._persons(), self._layers)
            if person is not None:
                yield _Course({BEGUN if post else CAME}, {LEFT}, only_of(person), open=True, whole=not post)
        elif noun is not None:
            event = self._event_at.get(noun)
            if event is not None and event.pos == "noun":
                yield _of_event(event)
            elif self._stands_bare(noun):
                yield from self._stretches(length, self._layers.tokens.words[noun].fold)
        else:
            yield from self._lasting(length)
            yield from self._stretches(length, "")

    def _set_before(self, length: Length) -> bool:
        """True of "a 90-day campaign", which may be under way."""
        group = self._layers.phrases.noun_at.get(length.first)
        return group is not None and not group.plural and length.behind <= group.head

    def _one_post(self, length: Length, start: Time) -> bool:
        """False of "has led the choir for 30 years" beside "was elected mayor in 2019"."""
        statement, words = length.statement, self._layers.tokens.words
        if statement is None or words[length.first - 1].fold != "for":
            return True
        heads = [group.head for group in statement.objects if group.head < length.first]
        heads += [statement.predicate] if statement.predicate is not None else []
        if not heads and not any(group.head < length.first for group in (a.group for a in statement.adjuncts)):
            return False  # "has coached for 30 years", wherever that was
        sentence = self._layers.sentences.of(start.first)
        told = {word.fold for word in words[sentence.first : sentence.last]}
        return all(words[head].pronoun or words[head].fold in told for head in heads)

    def _persons(self) -> Persons:
        """Who is who, with their posts among what is dated: looked at for the first length that is of a post."""
        if self._known is None:
            self._known = Persons(self._layers)
            add_posts(self._dated, self._times, self._known, self._layers)
        return self._known

    def _stands_bare(self, noun: int) -> bool:
        """False of "solitary confinement", and of "business as a hall": a part of what the noun alone tells."""
        words, group = self._layers.tokens.words, self._layers.phrases.noun_at.get(noun)
        bare = group is None or group.head - group.first <= bool(group.determiner)
        return bare and not (noun + 1 < len(words) and words[noun + 1].fold == "as")

    def _noun(self, length: Length) -> int | None:
        """The noun that a length is of: "nine-day siege", "nine days of talks", "a siege of nine days"."""
        words, nouns = self._layers.tokens.words, self._layers.phrases.noun_at
        group = nouns.get(length.first)
        if group is not None and group.head >= length.behind:
            return group.head
        if length.behind + 1 < len(words) and words[length.behind].fold in _JOINING:
            after = nouns.get(length.behind + 1)
            return after.head if after is not None else length.behind + 1
        before = nouns.get(length.first - 2) if words[length.first - 1].fold == "of" else None
        return before.head if before is not None else None

    def _stretches(self, length: Length, name: str) -> Iterator[_Course]:
        """The stretches of a clause's things by their name ("months of captivity"), else by what ends them."""
        statement, layers = length.statement, self._layers
        clause = _ended_by(length, layers)
        told = clause or statement
        if told is None or (clause is None and not name):
            return
        if clause is None and told.tense == "present" and not length.running:
            return  # "faces ten years in prison"
        events = told_by_clause(told, self._event_at, layers)
        verbs = [one.event for one in events if one.event.pos == "verb"]
        ended = {name for event in verbs for name in event.classes}
        groups = (g for g in (told.patient, told.subject) if g is not None and not g.first <= length.first < g.last)
        owned = layers.tokens.words[length.first - 1].fold in ("its", "their") and bool(name)
        if owned and told.subject is not None and not told.subject.first <= length.first < told.subject.last:
            sides = [who_in(told.subject, layers)]  # "in its 50 years of existence the company paid no dividend"
        else:
            sides = [who_of(event) for event in verbs] or [who_in(group, layers) for group in groups][:1]
        for stretch in stretches():
            if name in stretch.nouns if name else not ended.isdisjoint(stretch.end):
                yield from (_Course(stretch.begin, stretch.end, who, ending=clause) for who in sides)
        for one in events if not name else ():
            if one.stage == "end":
                yield _of_event(one.event)._replace(ending=clause)

    def _lasting(self, length: Length) -> Iterator[_Course]:
        """``The siege lasted nine days``, ``it has stood for 40 years``, ``the strike, now in its third week``."""
        statement, words = length.statement, self._layers.tokens.words
        verb = statement.verb if statement is not None else None
        subject = statement.subject if statement is not None else None
        if words[length.first - 1].fold == "its":
            event = self._subject(statement) or self._before(length.first - 1)
            if event is not None:
                yield _of_event(event)
        elif verb is None or subject is None:
            return
        elif length.running and words[length.first - 1].fold == "for" and self._exists(verb, length.first - 1):
            yield _Course(existence().begin, existence().end, who_in(subject, self._layers))
        elif verb.lemma in _LASTS and verb.last <= length.first <= verb.last + _CLOSE:
            if verb.lemma in ("be", "go") and verb.particle != "on":
                return
            event = self._subject(statement)
            thing = {course_class(subject, self._layers)}
            yield _of_event(event) if event is not None else _of_classes(thing, NOBODY)

    def _exists(self, verb: VerbGroup, at: int) -> bool:
        """True of a verb of being there; "has traded in Malta for" tells of no more than a part of that."""
        return verb.lemma in _STANDS and (verb.lemma not in _WORKS or verb.last == at)

    def _subject(self, statement: Statement | None) -> EventClaim | None:
        """The event that is the subject of a clause, or what "it" takes up from the sentence before."""
        if statement is None or statement.subject is None:
            return None
        head = statement.subject.head
        if head in self._event_at:
            return self._event_at[head]
        if self._layers.tokens.words[head].fold not in ("it", "this", "that", "which"):
            return None
        main = main_before(statement, self._layers)
        return self._event_at.get(main.subject.head) if main is not None and main.subject is not None else None

    def _before(self, at: int) -> EventClaim | None:
        """The event of "the strike, now in its": its noun stands before the comma."""
        words = self._layers.tokens.words
        while at > 0 and words[at].fold in ("its", "in", "into", "now", "already", ","):
            at -= 1
        noun = self._layers.phrases.noun_at.get(at)
        return self._event_at.get(noun.head) if noun is not None else None


def _counted(times: list[Time], length: Length) -> list[Time]:
    """Those of some times that are as fine as what is counted."""
    by_clock = length.unit in ("hour", "minute")
    return [time for time in times if (time.clock if by_clock else time.start) is not None]


def _of_event(event: EventClaim) -> _Course:
    return _of_classes(event.classes, who_of(event))


def _of_classes(classes: Set[str], who: Who) -> _Course:
    """The course of events of some classes: from their start to their end, or from one event to another."""
    begin, end = {f"{name} start" for name in classes}, {f"{name} end" for name in classes}
    for stretch in stretches():
        if not stretch.nouns.isdisjoint(classes):
            begin |= stretch.begin
            end |= stretch.end
    return _Course(begin, end, who, sure=False)


def _ended_by(length: Length, layers: Layers) -> Statement | None:
    """The clause that a length stands in after "after", or that a participle of ending hangs on."""
    statement = length.statement
    if statement is None or not statement.factual:
        return None
    if layers.tokens.words[length.first - 1].fold == "after":
        return statement
    ends = statement.kind == "participial" and statement.verb is not None and statement.verb.lemma in _ENDING
    return layers.statements.all[statement.parent] if ends and statement.parent is not None else None
