"""Clients: the sides that words name for whom a lawyer, spokesman or negotiator stands ("for the families")."""

from factcheck.claims.actors.people import People
from factcheck.claims.attributions.parties_named import sides_at

#: Kinds of organisations that people go to law with.
_BODIES = frozenset(
    {"company", "bank", "group", "government", "ministry", "agency", "council", "police", "hospital", "school",
     "university", "military", "church", "commission"}
)  # fmt: skip
#: Those that bring cases against people.
_AUTHORITIES = frozenset({"government", "ministry", "agency", "council", "police", "commission"})
_PEOPLE = frozenset({"kin", "victim", "child", "group", "adult", "worker"})
_EMPLOYING = frozenset({"labour:employer", "rule:regulated", "housing:landlord", "suit:defendant", "street:police"})


def sides_named_in(people: People, first: int, last: int) -> str:
    """The sides that some tokens name: of a dispute as the table has it, and whether people or a body are meant."""
    layers, found = people.layers, set[str]()
    for token in range(first, last):
        found.update(sides_at(layers, token))
        word, entity = layers.tokens.words[token], layers.entities.at(token)
        entry = layers.tokens.entry(token, "organisation")
        if word.person is not None and word.person.plural and word.person.kind in _PEOPLE:
            found.add("law:people")
        elif (entry is not None and entry[1].kind in _BODIES) or (entity is not None and entity.kind == "organisation"):
            found.add("law:body")
            found.update({"case:authority"} if entry is not None and entry[1].kind in _AUTHORITIES else ())
        elif word.fold in ("his", "her") or (entity is not None and entity.kind == "person" and token == last - 1):
            found.add("case:person")
    if "law:people" in found:
        found.discard("law:body")  # "the bank's customers"
    elif found & _EMPLOYING and "labour:union" not in found:
        found.add("law:body")
    return "|".join(sorted(found))
