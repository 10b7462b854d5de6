"""Ages beside the dates of a life: born, died, and how old."""

from collections.abc import Iterator

import attrs

from factcheck.claims.claim import TimeClaim
from factcheck.claims.times.spans import SpanClaim, bounds
from factcheck.claims.voices import voice_of
from factcheck.reading.entities import Entity
from factcheck.reading.phrases import VerbGroup
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement
from factcheck.reading.times import Time


def life_claims(layers: Layers, times: tuple[TimeClaim, ...]) -> Iterator[SpanClaim]:
    """Every age of a person whose birth the text dates: at death, at a dated event, at the time of writing."""
    lives = _Lives(layers, times)
    if not lives.born:
        return
    for quantity in layers.quantities:
        if quantity.kind == "age" and quantity.unit == "years":
            yield from lives.aged(quantity)


class _Lives:
    """The dates of birth and death by person, and whose age a number is."""

    def __init__(self, layers: Layers, times: tuple[TimeClaim, ...]) -> None:
        self.layers = layers
        self.born: dict[int, Time] = {}
        self.died: dict[int, Time] = {}
        told = [c for c in times if c.relation == "at" and c.event.classes & {"birth", "death"}]
        self.main = self._main(told) if told else None
        self._in_brackets()
        for claim in told:
            if claim.time.year is None and claim.time.start is None:
                continue
            person = self._whose(claim)
            if person is not None and "birth" in claim.event.classes and claim.time.year is not None:
                self.born.setdefault(person, claim.time)
            elif person is not None and claim.event.lemma in ("die", "pass away", "death"):
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

    def aged(self, quantity: Quantity) -> Iterator[SpanClaim]:
        """The claim of one age, where it is known whose and when."""
        statement = self.layers.statements.at(quantity.first)
        person = self._bearer(quantity, statement)
        birth = self.born.get(person) if person is not None else None
        if person is None or birth is None:
            return
        when = self._when(quantity, statement, person)
        if when is None:
            return
        low, high = bounds(quantity)
        end = when[0]
        yield SpanClaim(
            span=quantity.span, at=quantity.first, statement=statement,
            voice=voice_of(statement.attribution if statement is not None else None, self.layers),
            certainty=statement.certainty if statement is not None else "asserted",
            low=low, high=high, unit="year", start=birth, end=end, kind="age",
            spans=(quantity.span, birth.span, *((end.span,) if end is not None else ())),
        )  # fmt: skip

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
        of_age = words[quantity.first - 1].fold in ("of", "aged") and words[quantity.first - 2].fold in (
            "age",
            ",",
            "in",
        )
        dated = [t for t in (clause.times if clause is not None else ()) if t.year is not None and t.offset is None]
        if of_age and len(dated) == 1:
            return (dated[0],)
        death = self.died.get(person)
        verb = clause.verb if clause is not None else None
        if verb is not None and verb.lemma in ("die", "pass"):
            return (death,) if death is not None else None
        if death is None:
            return (None,) if self._now(quantity, verb) else None
        sentences = self.layers.sentences
        near = abs(sentences.index(quantity.first) - sentences.index(death.first)) <= 2
        bare = verb is not None and verb.lemma == "be" and verb.tense == "past" and not (clause and clause.times)
        return (death,) if near and bare and self._closes(quantity) else None

    def _now(self, quantity: Quantity, verb: VerbGroup | None) -> bool:
        """True of an age that holds as the article is written: "Maria Lopez, 46,", "she is 46"."""
        before = self.layers.tokens.words[quantity.first - 1].fold
        apposed = before in (",", "(") and self.layers.entities.at(quantity.first - 2) is not None
        present = verb is not None and verb.lemma == "be" and verb.tense == "present"
        return (apposed or present) and self._closes(quantity)

    def _closes(self, quantity: Quantity) -> bool:
        words = self.layers.tokens.words
        return quantity.last < len(words) and words[quantity.last].fold in (",", ")", ".", ";")
