"""Ages that a clause states: "Larsen, who is 34,", "she is 34", "At 34, Larsen has", "Larsen, now 34, is"."""

from collections.abc import Iterator

from factcheck.claims.actors.people import People
from factcheck.claims.claim import TraitClaim
from factcheck.reading.entities import Entity
from factcheck.reading.quantities import Quantity
from factcheck.reading.statements import Statement


def stated_ages(people: People) -> Iterator[TraitClaim]:
    """Every age that a clause gives of a named person as it is at the time of writing."""
    words = people.words
    for quantity in people.layers.quantities:
        first = quantity.first
        if first < people.layers.tokens.body + 1 or not _may_be_age(people, quantity):
            continue
        value = people.age_now(quantity.value or 0, first)
        if not value:
            continue
        before = words[first - 1].fold
        of_age = [w.fold for w in words[max(first - 4, 0) : first]] == ["at", "the", "age", "of"]
        at = first - 4 if of_age else first - 1
        found = _fronted(people, quantity, at) if before in _AT or of_age else None
        if found is None and (before in _NOW or quantity.last - first > 1) and (at := _back(people, first)) > 0:
            found = _behind_name(people, at)
        found = found or _predicated(people, quantity)
        if found is not None:
            yield people.claim(found, "age", value, first, quantity.last)


_AT = frozenset({"at", "aged"})
_NOW = frozenset({"now", "just", "already", "only", "still"})
_YOUNGEST, _OLDEST = 3, 115


def _may_be_age(people: People, quantity: Quantity) -> bool:
    """True of an exact number of years, or a bare number that nothing is counted by, which ends its phrase."""
    if quantity.bound != "exact" or quantity.value is None or not _YOUNGEST <= quantity.value <= _OLDEST:
        return False
    after = people.words[quantity.last] if quantity.last < len(people.words) else None
    if after is not None and after.text in ("-", ":"):
        return False
    if quantity.kind == "age":
        return True
    closed = after is None or after.text in (",", ".", ";") or after.fold in ("and", "but")
    return quantity.kind == "count" and quantity.counted is None and closed


def _back(people: People, first: int) -> int:
    """The token before a figure and the adverbs before it: the comma of "Larsen, now 34,"."""
    at = first - 1
    while at > 0 and people.words[at].fold in _NOW:
        at -= 1
    return at


def _behind_name(people: People, comma: int) -> Entity | None:
    name = people.ends.get(comma)
    return people.person(name.last - 1) if name is not None and people.words[comma].text == "," else None


def _predicated(people: People, quantity: Quantity) -> Entity | None:
    """Who "is 34"; who "was 34" may have been so at another time."""
    clause = people.layers.statements.at(quantity.first)
    verb = clause.verb if clause is not None else None
    if clause is None or verb is None or verb.lemma != "be" or verb.tense != "present":
        return None
    if verb.modal or verb.negated or clause.certainty != "asserted" or verb.last != _back(people, quantity.first) + 1:
        return None
    return people.subject(clause)


def _fronted(people: People, quantity: Quantity, at: int) -> Entity | None:
    """Whom "At 34, Larsen has" is of: whoever is or has been something by now, or never saw the like until now."""
    words, last = people.words, quantity.last
    sentence = people.layers.sentences.of(at)
    if at != sentence.first or last + 1 >= sentence.last or words[last].text != ",":
        return None
    clause = people.layers.statements.at(last + 1)
    if clause is None or clause.verb is None or clause.subject is None or clause.subject.first != last + 1:
        return None
    return people.subject(clause) if _is_of_now(people, clause) else None


def _is_of_now(people: People, clause: Statement) -> bool:
    """True of the present, and of "had never seen the like", which compares with what the story tells."""
    verb = clause.verb
    if verb is None or verb.modal:
        return False
    if verb.tense == "present":
        return True
    after = (w.fold for w in people.words[verb.last : clause.last])
    return verb.perfect and verb.negated and any(fold in _THE_LIKE for fold in after)


_THE_LIKE = frozenset({"like", "such", "comparable", "similar"})
