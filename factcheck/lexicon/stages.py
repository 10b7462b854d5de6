"""Words that tell stages of a matter, and events that happen once."""

from functools import cache

from factcheck.lexicon.load import cells, table, values, words_of


@cache
def stage_words(kind: str) -> frozenset[str]:
    """The folded words of one kind of the stages table."""
    return words_of("stages", ("word", "kind"), kind)


@cache
def body_names() -> dict[str, str]:
    """By folded word, the chamber of a parliament that it names or whose members it means."""
    rows = cells("stages", "word", "kind")
    return {word: kind.removeprefix(_BODY) for word, kind in rows if kind.startswith(_BODY)}


_BODY = "body "


@cache
def ahead_of() -> dict[str, tuple[tuple[str, str], ...]]:
    """By the class of an event still to come: the classes that leave it behind once done, each with what makes one."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in table("once", "done", "ahead", "one"):
        found.setdefault(row["ahead"], []).extend((done, row["one"]) for done in values(row["done"]))
    return {ahead: tuple(pairs) for ahead, pairs in found.items()}
