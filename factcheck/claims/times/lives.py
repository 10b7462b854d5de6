"""Ages beside the dates of a life: born, died, and how old."""

from collections.abc import Iterator

import attrs

from factcheck.claims.claim import EventClaim, TimeClaim, Voice
from factcheck.claims.times.ages import Age, age_bounds, clashing_candidates, is_age
from factcheck.claims.times.spans import SpanClaim
from factcheck.claims.voices import voice_in
from factcheck.reading.entities import Entity
from factcheck.reading.phrases import VerbGroup
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement
from factcheck.reading.times import Time


def life_claims(layers: Layers, times: tuple[TimeClaim, ...]) -> Iterator[SpanClaim]:
    """Every age of a person whose birth the text dates: at death, at a dated event, at the time of writing."""
    told = [quantity for quantity in layers.quantities if is_age(quantity, layers)]
    if not told:
        return
    lives = _Lives(layers, times)
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
    quantity, end = age.quantity, age.when
    return SpanClaim(
        span=quantity.span, at=quantity.first, statement=age.statement, voice=_voice(age, layers),
        certainty=age.statement.certainty if age.statement is not None else "asserted",
        low=age.low, high=age.high, unit="year", start=birth, end=end, kind="age",
        spans=(quantity.span, birth.span, *((end.span,) if end is not None else ())),
    )  # fmt: skip


def _between(one: Age, other: Age, layers: Layers) -> SpanClaim | None:
    """That the years between two ages of one person lie between their times."""
    if one.when is None or (other.when is not None and _later(one.when, other.when)):
        one, other = other, one
    start = one.when
    if start is None or None in (one.low, one.high, other.low, other.high):
        return None
    assert one.low is not None and one.high is not None and other.low is not None and other.high is not None
    spans = (other.quantity.span, one.quantity.span, start.span, *((other.when.span,) if other.when else ()))
    return SpanClaim(
        span=other.quantity.span, at=other.quantity.first, statement=other.statement, voice=_voice(other, layers),
        certainty=other.statement.certainty if other.statement is not None else "asserted",
        low=other.low - one.high - 1, high=other.high - one.low + 1, unit="year", start=start, end=other.when,
        kind="age", spans=spans,
    )  # fmt: skip


def _later(a: Time, b: Time) -> bool:
    return a.start is not None and b.start is not None and a.start > b.start


def _voice(age: Age, layers: Layers) -> Voice:
    return voice_in(age.statement, layers)


def _dates(time: Time) -> bool:
    return time.year is not None and time.offset is None and time.anchored is None


def _dies(event: EventClaim) -> bool:
    """True of a death, not of a killing, which may be that of somebody else."""
    return "death" in event.classes and "killing" not in event.classes


class _Lives:
    """The dates of birth and death by person, and whose age a number is."""

    def __init__(self, layers: Layers, times: tuple[TimeClaim, ...]) -> None:
        self.layers = layers
        self.born: dict[int, Time] = {}
        self.died: dict[int, Time] = {}
        told = [c for c in times if c.relation == "at" and c.event.classes & {"birth", "death"}]
        self.main = self._main(told)
        self.deaths = [
            layers.sentences.index(v.head)
            for v in layers.phrases.verbs
            if v.lemma in ("die", "pass away") or (v.lemma == "pass" and v.particle == "away")
        ]
        self._in_brackets()
        for claim in told:
            if claim.time.year is None and claim.time.start is None:
                continue
            person = self._whose(claim)
            if person is not None and "birth" in claim.event.classes and claim.time.year is not None:
                self.born.setdefault(person, claim.time)
            elif person is not None and _dies(claim.event):
                self.died.setdefault(person, claim.time)

    def _main(self, told: list[TimeClaim]) -> Entity | None:
        """The person whom the article is about: the one mentioned most, whose death or birth it opens with."""
        persons = [e for e in self.layers.entities.all if e.kind == "person" and e.named]
        return max(persons, key=lambda e: len(e.links), default=None)

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

    def _whose(self, claim: TimeClaim) -> int | None:
        event = claim.event
        people = [n for n in sorted(event.participants) if self.layers.entities.all[n].kind == "person"]
        if len(people) == 1:
            return people[0]
        group = event.statement.antecedent if event.statement is not None else None
        named = self._named_before(group.first) if group is not None and not people else None
        if named is not None:
            return named
        if people or self.main is None or not self._about_main(event.statement):
            return None
        return self.main.number

    def _about_main(self, statement: Statement | None) -> bool:
        """True of "Born in 1931, she ..." and of a pronoun that no one nearer claims: the one the article is about."""
        if statement is None:
            return False
        clause = statement
        if clause.subject is None and clause.parent is not None:
            clause = self.layers.statements.all[clause.parent]
        if clause.subject is None:
            return False
        head = clause.subject.head
        entity = self.layers.entities.at(head)
        if entity is not None:
            return self.main is not None and entity.number == self.main.number
        fold = self.layers.tokens.words[head].fold
        sexes = {"he": "m", "she": "f"}
        agrees = self.main is not None and self.main.sex in ("", sexes.get(fold, "?"))
        return fold in sexes and agrees

    def aged(self, quantity: Quantity) -> Iterator[Age]:
        """The age that a number tells, where it is known whose and when."""
        statement = self.layers.statements.at(quantity.first)
        person = self._bearer(quantity, statement)
        if person is None:
            return
        when = self._when(quantity, statement, person)
        if when is not None:
            low, high = age_bounds(quantity)
            yield Age(quantity, person, low, high, when[0], statement)

    def _named_before(self, at: int) -> int | None:
        """The person whose name stands before a comma or bracket before a token."""
        if at < 2 or self.layers.tokens.words[at - 1].fold not in (",", "("):
            return None
        before = self.layers.entities.at(at - 2)
        return before.number if before is not None and before.kind == "person" else None

    def _bearer(self, quantity: Quantity, statement: Statement | None) -> int | None:
        """Whose age: "Maria Lopez, 46,", or the subject of the clause."""
        entities = self.layers.entities
        if (named := self._named_before(quantity.first)) is not None:
            return named
        clause = statement
        while clause is not None and clause.subject is None and clause.parent is not None:
            clause = self.layers.statements.all[clause.parent]
        if clause is None or clause.subject is None:
            return None
        entity = entities.at(clause.subject.head)
        if entity is not None:
            return entity.number if entity.kind == "person" else None
        return self.main.number if self.main is not None and self._about_main(clause) else None

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
        apposed = before in (",", "(") and self._named_before(quantity.first) is not None
        death = self.died.get(person)
        verb = clause.verb if clause is not None else None
        if of_age and not apposed:
            if not dated and death is not None and clause is not None and death in clause.times:
                return (death,)  # "died on Monday, aged 78", of a day that the day of writing dates
            return (dated[0],) if len(dated) == 1 else None
        if verb is not None and verb.lemma == "turn" and not dated and clause is not None and len(clause.times) == 1:
            return (clause.times[0],) if clause.times[0].granularity == "day" and clause.times[0].start else None
        if verb is not None and verb.lemma in ("die", "pass"):
            return (death,) if death is not None else ((None,) if verb.perfect else None)
        near = self._by_a_death(self.layers.sentences.index(quantity.first))
        bare = verb is not None and verb.lemma == "be" and verb.tense == "past" and not (clause and clause.times)
        if near and bare and self._closes(quantity):
            return (death,)
        return (None,) if death is None and self._now(quantity, verb) else None

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
