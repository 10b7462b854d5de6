"""What figures are of: measures that nouns, verbs and adjectives tell, states of what is counted, kindred nouns."""

from collections.abc import Mapping
from fractions import Fraction
from functools import cache, lru_cache

from factcheck.lexicon import inflect
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.load import cells, table, values, words_in, words_of
from factcheck.lexicon.word import Word
from factcheck.text.frozen import Record

_MODIFYING = int(Tag.PARTICIPLE | Tag.ADJ)


class Measure(Record):
    """A measure by its key, and the values it takes: kinds of quantities, dimensions of units, or nouns counted."""

    key: str
    kinds: frozenset[str]


class Measuring(Record):
    """A verb that gives a figure of its subject or patient; see measuring.tsv for the fields."""

    prep: str
    of: str
    owner: str
    measure: Measure


@cache
def measures() -> Mapping[str, Measure]:
    """From a folded noun to the measure that its figure gives."""
    return {row["noun"]: _measure(row) for row in table("measures", "noun", "measure", "kinds")}


@cache
def measuring() -> Mapping[str, tuple[Measuring, ...]]:
    """From a verb's lemma with its particle to the measures that it may give."""
    found: dict[str, tuple[Measuring, ...]] = {}
    for row in table("measuring", "lemma", "prep", "of", "owner", "measure", "kinds"):
        made = Measuring(row["prep"], row["of"], row["owner"], _measure(row))
        found[row["lemma"]] = (*found.get(row["lemma"], ()), made)
    return found


@cache
def extents() -> Mapping[str, Measure]:
    """From an adjective after a measure to what it measures: "40 metres high"."""
    return {row["word"]: _measure(row) for row in table("extents", "word", "measure", "kinds")}


@cache
def superlatives() -> Mapping[str, Measure]:
    """From a superlative to what it is the most in: "the tallest" in height."""
    return {row["word"]: _measure(row) for row in table("superlatives", "word", "measure", "kinds")}


@cache
def compounds() -> frozenset[str]:
    """The singular nouns that are counted as parts of one thing."""
    return words_in("compounds", "noun")


@cache
def conditions() -> Mapping[tuple[str, str], frozenset[str]]:
    """From a word and a role (patient or subject) to the states that it tells of who or what is in that role."""
    found: dict[tuple[str, str], frozenset[str]] = {}
    for word, role, state in cells("conditions", "word", "role", "state"):
        found[word, role] = found.get((word, role), frozenset()) | {state}
    return found


def state_of(word: Word) -> frozenset[str]:
    """The states that a word tells as a modifier: "the 25 freed hostages", "the trapped miners"."""
    if not int(word.tags) & _MODIFYING:
        return frozenset()
    found = {w.event for w in word.events if w.pos != "noun" and w.phase != "cancel"}
    for form in word.verbs:
        if form.tag & Tag.PARTICIPLE:
            found |= conditions().get((form.lemma, "patient"), frozenset())
    return frozenset(found | conditions().get((word.fold, "subject"), frozenset()))


def is_state(word: Word) -> bool:
    """True of a modifier that tells what befell those counted, rather than which ones they are."""
    return bool(state_of(word))


def _measure(row: Mapping[str, str]) -> Measure:
    return Measure(row["measure"], frozenset(values(row["kinds"])))


@cache
def story_measures() -> frozenset[str]:
    """The measures of which a story has one as a rule, so that a figure without an owner is of the known one."""
    return words_in("story_measures", "measure")


@cache
def loose_nouns(kind: str) -> frozenset[str]:
    """The keys of nouns counted again and again of different sets (several), or of nobody in particular (anyone)."""
    return words_of("loose", ("noun", "kind"), kind)


@cache
def _things() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for noun, thing in cells("things", "noun", "thing"):
        found.setdefault(noun, thing)
        found.setdefault(inflect.plural(noun), thing)
    return found


@lru_cache(maxsize=16_384)
def thing(fold: str) -> str:
    """The key of what a folded noun, singular or plural, counts: nouns that news uses for one another share it."""
    return _things().get(fold) or singular(fold)


def singular(fold: str) -> str:
    """A folded noun without its regular plural ending."""
    if len(fold) == 1 or not fold.endswith("s") or fold.endswith(("ss", "us", "is")):
        return fold
    if fold.endswith("ies") and len(fold) > 4:
        return fold[:-3] + "y"
    if fold.endswith(("ches", "shes", "sses", "xes", "zes")):
        return fold[:-2]
    return fold[:-1]


@cache
def units() -> Mapping[str, tuple[str, Fraction]]:
    """From a unit to its dimension and the factor to the dimension's base unit."""
    rows = table("units", "unit", "aliases", "dimension", "factor")
    return {row["unit"]: (row["dimension"], Fraction(row["factor"])) for row in rows}
