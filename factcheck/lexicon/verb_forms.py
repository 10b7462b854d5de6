"""The forms of verbs, plain and phrasal, from the verb table, the function words and the rules of inflection."""

from collections.abc import Iterator
from functools import cache

from factcheck.lexicon import inflect
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.load import Row, table, values

Form = tuple[str, Tag]

_COLUMNS = ("lemma", "past", "participle", "noun")
#: What the noun column adds to base and -s form, to the base alone, and to the -ing form.
_ALSO = {"n": (Tag.NOUN, Tag.NOUN, Tag.NONE), "a": (Tag.ADJ, Tag.NONE, Tag.NONE), "ing": (Tag.NONE, Tag.NONE, Tag.NOUN)}
_BARE = (Tag.BASE, Tag.THIRD)


def verb_table() -> Iterator[tuple[str, str, Tag, Tag]]:
    """Every (form, lemma, verb tag, other tags); the verb tag is NONE where the form is hardly ever the verb."""
    for row in table("verbs", *_COLUMNS):
        also = values(row["noun"])
        base, third, ing = Tag.NONE, Tag.NONE, Tag.NONE
        for mark in also:
            if mark in _ALSO:
                base, third, ing = (old | new for old, new in zip((base, third, ing), _ALSO[mark], strict=True))
        others = {Tag.BASE: base, Tag.THIRD: third, Tag.ING: ing}
        for form, tag in _inflected(row):
            yield form, row["lemma"], Tag.NONE if "x" in also and tag in _BARE else tag, others.get(tag, Tag.NONE)


def forms_of(lemma: str) -> Iterator[Form]:
    """All forms of a verb, or of a phrasal one ("lay off"), each with all verb tags that it may bear.

    Verbs that no table lists inflect regularly.
    """
    head, space, rest = lemma.partition(" ")
    for form, tag in _head_forms(head):
        yield form + space + rest, tag


@cache
def irregular_pasts() -> frozenset[str]:
    """Past forms without -ed: one that is also the base of another verb (found, ground) is seldom that."""
    pasts = ((row["lemma"], past) for row in table("verbs", *_COLUMNS) for past in values(row["past"]))
    return frozenset(past for lemma, past in pasts if past != lemma and not past.endswith("ed"))


def _inflected(row: Row) -> list[Form]:
    lemma = row["lemma"]
    past = values(row["past"]) or (inflect.past(lemma),)
    forms = [(lemma, Tag.BASE), (inflect.third(lemma), Tag.THIRD)]
    forms += [(form, Tag.ING) for form in dict.fromkeys(inflect.ing(lemma, p) for p in past)]
    forms += [(p, Tag.PAST) for p in past]
    forms += [(p, Tag.PARTICIPLE) for p in values(row["participle"]) or past]
    return forms


@cache
def _rows() -> dict[str, Row]:
    return {row["lemma"]: row for row in table("verbs", *_COLUMNS)}


@cache
def _closed_forms() -> dict[str, tuple[Form, ...]]:
    """The forms of be, have, do and the like, which the function words list."""
    found: dict[str, list[Form]] = {}
    for row in table("function", "word", "tags", "lemma"):
        tags = Tag.NONE
        for name in values(row["tags"]):
            tags |= Tag[name.upper()]
        if row["lemma"]:
            found.setdefault(row["lemma"], []).append((row["word"], tags & Tag.VERB))
    return {lemma: tuple(forms) for lemma, forms in found.items()}


@cache
def _head_forms(lemma: str) -> tuple[Form, ...]:
    row = _rows().get(lemma, {"lemma": lemma, "past": "", "participle": "", "noun": ""})
    bare = "x" not in values(row["noun"])
    merged: dict[str, Tag] = {}
    for form, tag in _closed_forms().get(lemma) or _inflected(row):
        if bare or tag not in _BARE:
            merged[form] = merged.get(form, Tag.NONE) | tag
    return tuple(merged.items())
