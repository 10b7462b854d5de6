"""The steps of a course, in order."""

from functools import cache
from typing import Literal

from factcheck.lexicon.load import table, values
from factcheck.text.frozen import Record


class Step(Record):
    """One step of a course: those of a lower rank come before; ``one`` tells what makes two steps those of one."""

    chain: str
    rank: int
    whose: Literal["object", "subject"]
    one: str = "thing"


@cache
def step_verbs() -> dict[str, tuple[Step, ...]]:
    """By verb lemma, with its particle, preposition or object: the steps it tells."""
    return _by_word("verbs")


@cache
def step_nouns() -> dict[str, tuple[Step, ...]]:
    """By noun, or two words: the steps it tells."""
    return _by_word("nouns")


@cache
def step_openers() -> frozenset[str]:
    """The verbs that tell a step, alone or with what follows them."""
    return frozenset(words.split(" ")[0] for words in step_verbs())


@cache
def step_heads() -> frozenset[str]:
    """The nouns that tell a step, alone or with a word beside them."""
    return frozenset(word for words in step_nouns() for word in words.split(" "))


@cache
def step_classes() -> dict[str, tuple[Step, ...]]:
    """By event class: the steps it tells."""
    found: dict[str, tuple[Step, ...]] = {}
    for row in table("step_classes", "chain", "rank", "one", "classes"):
        step = Step(row["chain"], int(row["rank"]), "object", row["one"])
        for name in values(row["classes"]):
            found[name] = (*found.get(name, ()), step)
    return found


def _by_word(column: str) -> dict[str, tuple[Step, ...]]:
    found: dict[str, tuple[Step, ...]] = {}
    for row in table("steps", "chain", "rank", "whose", "one", "verbs", "nouns"):
        step = Step(row["chain"], int(row["rank"]), row["whose"], row["one"])  # type: ignore[arg-type]
        for word in values(row[column]):
            if word != "-":
                found[word] = (*found.get(word, ()), step)
    return found
