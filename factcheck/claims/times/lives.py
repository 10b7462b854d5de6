"""Ages beside the dates of a life: born, died, and how old."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

import attrs

from factcheck.claims.claim import EventClaim, TimeClaim
from factcheck.claims.times.ages import Age, age_bounds, clashing_candidates, is_age
from factcheck.claims.times.persons import Persons
from factcheck.claims.times.spans import Length, SpanClaim, span_claim
from factcheck.reading.phrases import VerbGroup
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement
from factcheck.reading.times import Time


def life_claims(layers: Layers, times: tuple[TimeClaim, ...], events: Iterable[EventClaim] = ()) -> Iterator[SpanClaim]:
    """Every age of a person whose birth the text dates: at death, at a dated event, at the time of writing."""
    told = [quantity for quantity in layers.quantities if is_age(quantity, layers)]
    if not told:
        return
    lives = _Lives(layers, times, events)
    ages = [age for quantity in told for age in lives.aged(quantity)]
    for age in ages:
        birth = lives.born.get(age.person)
        if birth is not None:
            yield _since_birth(age, birth, layers)
    for one, other in clashing_candidates([age for age in ages if age.person not in lives.born]):
        claim = _between(one, other, layers)
        if claim is not None:
            yield claim


def _since_birth(age: Age, birth: Time, layers: Layers) -> SpanClaim:
    """That the years of an age lie between birth and the time at which it is told."""
    return span_claim(_years(age, age.low, age.high), birth, age.when, layers)


def _years(age: Age, low: Fraction | None, high: Fraction | None) -> Length:
    quantity = age.quantity
    return Length(quantity.first, quantity.last, quantity.last, low, high, "year", age.statement, kind="age")


def _between(one: Age, other: Age, layers: Layers) -> SpanClaim | None:
    """That the years between two ages of one person lie between their times."""
    if one.when is None or (other.when is not None and _later(one.when, other.when)):
        one, other = other, one
    if one.when is None or one.low is None or one.high is None or other.low is None or other.high is None:
        return None
    length = _years(other, other.low - one.high - 1, other.high - one.low + 1)
    shown = (one.quantity.span, one.when.span, *((other.when.span,) if other.when else ()))
    return span_claim(length, one.when, other.when, layers, shown=shown)


def _later(a: Time, b: Time) -> bool:
    return a.start is not None and b.start is not None and a.start > b.start


def _long_ago(time: Time) -> bool:
    """True of a time that need not be near the day of writing."""
    return _dates(time) or (time.offset is not None and time.offset[1] in ("year", "decade"))


def _dates(time: Time) -> bool:
    return time.year is not None and time.offset is None and time.anchored is None


def _dies(event: EventClaim) -> bool:
    """True of a death, not of a killing, which may be that of somebody else."""
    return "death" in event.classes and "killing" not in event.classes


def _who_dies(event: EventClaim) -> frozenset[int]:
    """Those whom an event leaves dead."""
    if event.status == "planned" or event.negated:
        return frozenset()
    return event.patients if "killing" in event.classes else event.participants if _dies(event) else frozenset()


#: Verbs of dying, "pass" with "away".
_DYING = frozenset({"die", "pass", "pass away"})


def _is_death(statement: Statement) -> bool:
    verb = statement.verb
    return verb is not None and (verb.lemma != "pass" or verb.particle == "away")


class _Lives:
    """The dates of birth and death by person, and whose age a number is."""

    def __init__(self, layers: Layers, times: tuple[TimeClaim, ...], events: Iterable[EventClaim]) -> None:
        self.layers = layers
        self.persons = Persons(layers)
        self.born: dict[int, Time] = {}
        self.died: dict[int, Time] = {}
        self.dead = {number for event in events for number in _who_dies(event)}
        self.deaths = [layers.sentences.index(s.first) for s in layers.statements.of_verbs(_DYING) if _is_death(s)]
        self._in_brackets()
        for claim in times:
            if claim.relation != "at" or (claim.time.year is None and claim.time.start is None):
                continue
            born = "birth" in claim.event.classes and claim.time.year is not None
            person = self._whose(claim.event) if born or _dies(claim.event) else None
            if person is not None:
                (self.born if born else self.died).setdefault(person, claim.time)

    def _in_brackets(self) -> None:
        """``Peter Smith (1931-2024)``: the years of a life."""
        words = self.layers.tokens.words
        for time in self.layers.times:
            if time.granularity != "range" or time.start is None or time.end is None or time.first < 2:
                continue
            holder = self.layers.entities.at(time.first - 2) if words[time.first - 1].fold == "(" else None
            if holder is not None and holder.kind == "person" and (time.start.month, time.end.month) == (1, 12):
                self.born[holder.number] = attrs.evolve(time, end=time.start.replace(month=12, day=31))
                self.died[holder.number] = attrs.evolve(time, start=time.end.replace(month=1, day=1))

    def _whose(self, event: EventClaim) -> int | None:
        """The one person who takes part, who is named before the clause, or whom the clause is about."""
        people = [n for n in sorted(event.participants) if self.layers.entities.all[n].kind == "person"]
        if people:
            return people[0] if len(people) == 1 else None
        group = event.statement.antecedent if event.statement is not None else None
        named = self.persons.before(group.first) if group is not None else None
        return self.persons.of_clause(event.statement) if named is None else named

    def aged(self, quantity: Quantity) -> Iterator[Age]:
        """The age that a number tells, where it is known whose and when."""
        statement = self.layers.statements.at(quantity.first)
        person = self.persons.before(quantity.first)
        person = self.persons.of_clause(statement) if person is None else person
        if person is None:
            return
        when = self._when(quantity, statement, person)
        if when is not None:
            low, high = age_bounds(quantity, self.layers)
            yield Age(quantity, person, low, high, when[0], statement)

    def _when(self, quantity: Quantity, statement: Statement | None, person: int) -> tuple[Time | None] | None:
        """At which time the age holds: (None,) for the day of writing; None where it cannot be told."""
        clause = statement
        if clause is not None and (clause.verb is None or clause.verb.lemma in ("age", "be")) and not clause.times:
            parent = self.layers.statements.all[clause.parent] if clause.parent is not None else None
            clause = parent if parent is not None and parent.verb is not None else clause
        words = self.layers.tokens.words
        before, second = words[quantity.first - 1].fold, words[quantity.first - 2].fold
        of_age = before in ("at", "aged") or (before == "of" and second == "age") or quantity.counted == "birthday"
        of_age = of_age or (clause is not None and clause.kind == "subordinate")
        dated = [t for t in (clause.times if clause is not None else ()) if _dates(t)]
        if not dated and of_age and clause is not None and clause.parent is not None:
            dated = [t for t in self.layers.statements.all[clause.parent].times if _dates(t)]
        apposed = before in (",", "(") and self.persons.before(quantity.first) is not None
        death = self.died.get(person)
        verb = clause.verb if clause is not None else None
        if of_age and not apposed:
            subject = clause.subject if clause is not None and before == "at" else None
            if (
                subject is not None
                and quantity.first < subject.first
                and self.layers.phrases.noun_at.get(quantity.first - 2)
            ):
                return None  # "Mayor at 31, she became a minister in 2017"
            if not dated and death is not None and clause is not None and death in clause.times:
                return (death,)  # "died on Monday, aged 78", of a day that the day of writing dates
            if clause is not None and not clause.times and clause.verb is not None and clause.verb.lemma in _DYING:
                return (death,) if death is not None else None  # "died at the age of 78", of a death dated elsewhere
            return (dated[0],) if len(dated) == 1 else None
        if verb is not None and verb.lemma == "turn" and not dated and clause is not None and len(clause.times) == 1:
            return (clause.times[0],) if clause.times[0].granularity == "day" and clause.times[0].start else None
        if verb is not None and verb.lemma in ("die", "pass"):
            return (death,) if death is not None else ((None,) if verb.perfect else None)
        near = self._by_a_death(self.layers.sentences.index(quantity.first))
        bare = verb is not None and verb.lemma == "be" and verb.tense == "past" and not (clause and clause.times)
        if bare and ((near and self._closes(quantity)) or self._when_dying(quantity)):
            return (death,)
        if apposed and (person in self.dead or (clause is not None and any(_long_ago(t) for t in clause.times))):
            return None  # "Lena Marsh, 44, was found in May 2013": as old as she was then, it may be
        return (None,) if death is None and self._now(quantity, verb) else None

    def _when_dying(self, quantity: Quantity) -> bool:
        """True of "was 78 when she died"."""
        clause = self.layers.statements.at(quantity.last)
        if clause is None or clause.verb is None or clause.first != quantity.last or clause.times:
            return False
        return clause.verb.lemma in _DYING and self.layers.tokens.words[quantity.last].fold == "when"

    def _by_a_death(self, sentence: int) -> bool:
        """True when the death is told, dated or not, in a sentence or two on either side."""
        return any(abs(sentence - told) <= 2 for told in self.deaths)

    def _now(self, quantity: Quantity, verb: VerbGroup | None) -> bool:
        """True of an age that holds as the article is written: "Maria Lopez, 46,", "she is 46"."""
        before = self.layers.tokens.words[quantity.first - 1].fold
        apposed = before in (",", "(") and self.layers.entities.at(quantity.first - 2) is not None
        present = verb is not None and verb.lemma == "be" and verb.tense == "present"
        return (apposed or present) and self._closes(quantity)

    def _closes(self, quantity: Quantity) -> bool:
        words = self.layers.tokens.words
        return quantity.last < len(words) and words[quantity.last].fold in (",", ")", ".", ";", "and")
