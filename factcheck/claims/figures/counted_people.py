"""Who is counted, where it takes more than one noun: "31 men, women and children", "12 crew members"."""

from factcheck.reading.reader import Layers

_JOINS = frozenset({",", "and", "or"})
_MEMBERS = frozenset({"member", "members"})
#: How many words a list of the kinds of people may take ("men, women and children").
_LONGEST = 8


def population(at: int, layers: Layers) -> str:
    """The folded noun for those counted: that of the group's head, or one for all kinds that share the number."""
    words = layers.tokens.words
    head = words[at]
    if head.fold in _MEMBERS and at and words[at - 1].person is not None:
        return words[at - 1].fold
    if head.person is None:
        return head.fold
    kinds = [head.person.kind]
    t = at + 1
    while t + 1 < len(words) and t < at + _LONGEST and words[t].fold in _JOINS:
        t += words[t].fold == "," and words[t + 1].fold == "and"
        after = words[t + 1] if t + 1 < len(words) else None
        if after is None or after.person is None or not (after.person.plural or after.person.kind == "group"):
            break
        kinds.append(after.person.kind)
        t += 2
    if len(kinds) == 1 or words[t - 2].fold != "and":
        return head.fold
    return "children" if kinds[0] == "kin" and head.fold in ("sons", "daughters") else "people"
