"""Affiliations: whose spokesman, minister or analyst somebody is, by the words beside name and office."""

from collections.abc import Callable

from factcheck.reading.coreference.mentions import Cluster
from factcheck.reading.names import Name
from factcheck.reading.tokens import Tokens

_LINKS = frozenset({"of", "for", "at", "from", "with"})


def affiliate(tokens: Tokens, name: Name, person: Cluster, owner: Callable[[int], Cluster | None]) -> None:
    """Note the entity that a person belongs to: "Taliban spokesman X", "Pakistan's minister X", "X of the Red Cross".

    ``owner`` gives the cluster of the name that ends at a token, or begins there.
    """
    found = _before(tokens, name, owner) or _after(tokens, name, owner)
    if found is None or found is person:
        return
    if found.country is not None and person.country is None and found.kind != "place":
        person.country = found.country
    if person.affiliation is None and found.kind != "place":
        person.affiliation = found


def _before(tokens: Tokens, name: Name, owner: Callable[[int], Cluster | None]) -> Cluster | None:
    """The owner right before the office or the name."""
    starts = [name.title_first] if name.title_first >= 0 else []
    if name.apposed is not None:
        starts.append(name.apposed[0])
    for start in starts:
        possessive = start > 0 and tokens.words[start - 1].fold in ("'s", "'")
        if start == name.first and not possessive:
            continue
        found = owner(start)
        if found is not None and found.kind != "person":
            return found
    return None


def _after(tokens: Tokens, name: Name, owner: Callable[[int], Cluster | None]) -> Cluster | None:
    """The name after "of", "for" or "at" behind the name or the office in apposition."""
    words = tokens.words
    ends = [name.last]
    if name.apposed is not None and name.apposed[1] > name.last:
        ends.append(name.apposed[1])
    for end in ends:
        if end + 1 >= len(words) or words[end].fold not in _LINKS:
            continue
        at = end + 2 if words[end + 1].fold == "the" else end + 1
        found = owner(at) if at < len(words) else None
        if found is not None and found.kind not in ("person", "place"):
            return found
    return None
