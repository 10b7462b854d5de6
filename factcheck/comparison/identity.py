"""Event identity: a graded decision whether two claims tell one event, with its reasons kept.

Two mentions are held to be one event on evidence, as a reader does it: the same kind of event, told again with a
definite description ("the signing"), with the same people in the same parts, at the same place and time. What sets
them apart ("another attack", other participants, other days) decides against it, whatever else agrees.
"""

from factcheck.article import Article
from factcheck.claims.claim import EventClaim
from factcheck.comparison.periods import any_overlap
from factcheck.lexicon.apart import sets_apart
from factcheck.reading.entities import Entity
from factcheck.text.frozen import Record

#: The score from which two claims are held to tell one event; each strong piece of evidence counts 1.
SAME = 2.0
#: Of many events of a class, a name alone tells none from the others: two more reasons are asked beside the class.
_OF_MANY = 3


class Identity(Record):
    """How likely two claims tell one event, and why."""

    score: float
    reasons: tuple[str, ...]

    @property
    def same(self) -> bool:
        """True when the evidence suffices."""
        return self.score >= SAME


NOT_SAME = Identity(0.0, ())


def same_event(a: EventClaim, b: EventClaim, article: Article, *, ignoring: frozenset[str] = frozenset()) -> Identity:
    """Decide whether two event claims tell one event.

    ``ignoring`` names the facets that the asking rule itself compares: place, time, agents, patients, number.
    """
    first, second = sorted((a, b), key=lambda c: c.at)
    shared = first.classes & second.classes
    if not shared or _set_apart(first, second):
        return NOT_SAME
    reasons = [told_of(min(shared))]
    score = 1.0 + (0.25 if first.lemma == second.lemma else 0.0)
    for facet in ("agents", "patients"):
        if facet in ignoring:
            continue
        verdict = _who(getattr(first, facet), getattr(second, facet), article)
        if verdict is False:
            return NOT_SAME
        if verdict:
            score += 1.0
            reasons.append(f"both name {_names(getattr(first, facet) & getattr(second, facet), article) or 'one side'}")
    if not {"agents", "patients"} & ignoring and first.participants & second.participants and len(reasons) == 1:
        score += 0.75
        reasons.append(f"both involve {_names(first.participants & second.participants, article)}")
    if "place" not in ignoring:
        where = _who(first.places, second.places, article)
        if where is False:
            return NOT_SAME
        if where:
            score += 0.5
            reasons.append(f"both at {_names(first.places & second.places, article) or 'one place'}")
    if "time" not in ignoring:
        when = any_overlap(first.times, second.times)
        if when is False:
            return NOT_SAME
        if when:
            score += 0.5
            reasons.append("at one time")
    if second.definite and second.pos == "noun":
        score += 0.75
        reasons.append(f"“{article.source.text(second.span)}” refers back")
    if "number" not in ignoring and first.pos == second.pos == "noun" and first.plural != second.plural:
        score -= 0.5
    if article.tells_many(shared) and len(reasons) < _OF_MANY:
        return NOT_SAME
    if lone_class(article, shared):
        score += 0.5
        reasons.append("the article tells of one such event only")
    return Identity(score, tuple(reasons))


def _set_apart(first: EventClaim, second: EventClaim) -> bool:
    """True when a modifier of either says that it is another one, unless both carry the same modifier."""
    return sets_apart(first.modifiers ^ second.modifiers)


def _who(first: frozenset[int], second: frozenset[int], article: Article) -> bool | None:
    """True when the two sides share someone, False when both name people or somebody and none is one, else None."""
    if not first or not second:
        return None
    entities = article.layers.entities.all
    if first & second:
        people = [{n for n in side if entities[n].kind == "person"} for side in (first, second)]
        return not all(people) or bool(people[0] & people[1])  # two envoys of one country are two
    return None if any(related(entities[i], entities[j]) for i in first for j in second) else False


def exchanged(a: EventClaim, b: EventClaim) -> bool:
    """True of two clauses in which each side does to the other what the other does to it."""
    if not a.pos == b.pos == "verb":
        return False
    if a.agents and b.agents:
        return a.agents == b.patients and b.agents == a.patients
    heads = (a.agent_head, a.patient_head)
    return all(heads) and heads == (b.patient_head, b.agent_head)


def related(a: Entity, b: Entity) -> bool:
    """True when one may stand for the other: a country and what belongs to it, a place and its country."""
    if a.number == b.number:
        return True
    if a.country and a.country == b.country:
        return True
    return a.kind in ("group", "other") or b.kind in ("group", "other")


def may_share(first: frozenset[int], second: frozenset[int], article: Article) -> bool:
    """False when both sides name somebody or some place and no two can be one."""
    entities = article.layers.entities.all
    return not (first and second) or any(related(entities[i], entities[j]) for i in first for j in second)


def lone_class(article: Article, classes: frozenset[str]) -> bool:
    """True when nothing in the article suggests a second event of these classes: no plural, no "another"."""
    return not article.tells_several(classes)


def _names(numbers: frozenset[int], article: Article) -> str:
    return ", ".join(article.layers.entities.all[n].name for n in sorted(numbers))


def told_of(name: str) -> str:
    """The reason that two claims are of one class of events, with its article: "both tell of an attack"."""
    if name.startswith("="):  # no table knows it but by its verb
        return "both tell one step of its course" if " " in name else f"both tell it by “{name[1:]}”"
    article = "an" if name[0] in "aeiou" and not name.startswith(("uni", "use")) else "a"
    return f"both tell of {article} {name.replace('-', ' ')}"
