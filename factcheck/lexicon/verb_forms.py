"""The forms of verbs, plain and phrasal, from the verb table, the function words and the rules of inflection."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from factcheck.lexicon import inflect
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.load import EMPTY, Row, cells, row_of, table, table_lines, values

Form = tuple[str, int]

_COLUMNS = ("lemma", "past", "participle", "noun")
_BASE, _THIRD, _PAST, _PARTICIPLE, _ING = (int(tag) for tag in (Tag.BASE, Tag.THIRD, Tag.PAST, Tag.PARTICIPLE, Tag.ING))
#: What the noun column adds to base and -s form, to the -s form alone, to the base alone, and to the -ing form.
_ALSO = {
    "n": (int(Tag.NOUN), int(Tag.NOUN), 0),
    "m": (int(Tag.NOUN), int(Tag.NOUN), 0),
    "s": (0, int(Tag.NOUN), 0),
    "a": (int(Tag.ADJ), 0, 0),
    "ing": (0, 0, int(Tag.NOUN)),
}
_BARE = (_BASE, _THIRD)
#: How a row goes on after its lemma where neither past nor participle is listed.
_REGULAR = f"\t{EMPTY}\t{EMPTY}\t"


def verb_rows() -> tuple[Row, ...]:
    """The rows of the verb table."""
    return table("verbs", *_COLUMNS)


def readings_of(row: Row) -> Iterator[tuple[str, int, int]]:
    """Every (form, verb tag, other tags) of a verb's row; the verb tag is 0 where the form is hardly ever the verb."""
    also = values(row["noun"])
    base, third, ing = 0, 0, 0
    for mark in also:
        if mark in _ALSO:
            base, third, ing = (old | new for old, new in zip((base, third, ing), _ALSO[mark], strict=True))
    others = {_BASE: base, _THIRD: third, _ING: ing}
    for form, tag in _inflected(row):
        yield form, 0 if "x" in also and tag in _BARE else tag, others.get(tag, 0)


def lemmas_of(form: str) -> Iterator[str]:
    """All words that ``form`` may be a form of, verbs and nouns; too many rather than too few."""
    yield form
    yield from _irregular_lemmas().get(form, ())
    if form.endswith("ing"):
        yield from _irregular_lemmas().get(form[:-3] + "ed", ())
    for ending, cut, put in _ENDINGS.get(form[-1:], ()):
        if form.endswith(ending):
            yield form[:-cut] + put


#: By the last letter, endings of regular forms: how many letters to cut, and what to put for them.
_ENDINGS = {
    "s": (("s", 1, ""), ("es", 2, ""), ("es", 2, "is"), ("zes", 3, ""), ("ies", 3, "y")),
    "n": (("men", 2, "an"),),
    "d": (("d", 1, ""), ("ed", 2, ""), ("ed", 3, ""), ("ied", 3, "y")),
    "g": (("ing", 3, ""), ("ing", 3, "e"), ("ing", 4, ""), ("ying", 4, "ie")),
}


@cache
def _irregular_lemmas() -> dict[str, list[str]]:
    """From the forms that the tables list to their lemmas."""
    found: dict[str, list[str]] = {}
    for lemma, pasts, participles in _irregular():
        for form in {*pasts, *participles} - {lemma}:
            found.setdefault(form, []).append(lemma)
    for lemma, forms in _closed_forms().items():
        for form in dict.fromkeys(form for form, _ in forms if form != lemma):
            found.setdefault(form, []).append(lemma)
    return found


def forms_of(lemma: str) -> Iterator[Form]:
    """All forms of a verb, or of a phrasal one ("lay off"), each with all verb tags that it may bear.

    Verbs that no table lists inflect regularly.
    """
    head, space, rest = lemma.partition(" ")
    for form, tag in _head_forms(head):
        yield form + space + rest, tag


@cache
def bare_infinitives() -> dict[str, bool]:
    """The lemmas of verbs that a bare infinitive follows, and whether it may do so without an object between."""
    return {lemma: direct == "yes" for lemma, direct in cells("bare", "lemma", "direct")}


@cache
def seldom_verbs() -> frozenset[str]:
    """The lemmas whose base and -s form are far more often a noun."""
    rows = (line.split("\t") for line in table_lines("verbs", _COLUMNS))
    return frozenset(lemma for lemma, _, _, noun in rows if "m" in noun.split("|"))


@cache
def irregular_pasts() -> frozenset[str]:
    """Past forms without -ed: one that is also the base of another verb (found, ground) is seldom that."""
    told = ((lemma, past) for lemma, pasts, _ in _irregular() for past in pasts)
    return frozenset(past for lemma, past in told if past != lemma and not past.endswith("ed"))


def _inflected(row: Row) -> list[Form]:
    lemma = row["lemma"]
    past = values(row["past"]) or (inflect.past(lemma),)
    forms = [(lemma, _BASE), (inflect.third(lemma), _THIRD)]
    forms += [(form, _ING) for form in dict.fromkeys(inflect.ing(lemma, p) for p in past)]
    forms += [(p, _PAST) for p in past]
    forms += [(p, _PARTICIPLE) for p in values(row["participle"]) or past]
    return forms


@cache
def _irregular() -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """The verbs that list pasts or participles, a tenth of all, with both."""
    rows = [line.split("\t") for line in table_lines("verbs", _COLUMNS) if _REGULAR not in line]
    return [(lemma, _listed(past), _listed(participle)) for lemma, past, participle, _ in rows]


def _listed(cell: str) -> tuple[str, ...]:
    return () if cell == EMPTY else values(cell)


@cache
def _closed_forms() -> dict[str, tuple[Form, ...]]:
    """The forms of be, have, do and the like, which the function words list."""
    found: dict[str, list[Form]] = {}
    columns = ("word", "tags", "lemma")
    for line in [line for line in table_lines("function", columns) if not line.endswith(f"\t{EMPTY}")]:
        row = row_of(line, columns)
        tags = 0
        for name in values(row["tags"]):
            tags |= Tag[name.upper()]
        found.setdefault(row["lemma"], []).append((row["word"], tags & Tag.VERB))
    return {lemma: tuple(forms) for lemma, forms in found.items()}


@cache
def _head_forms(lemma: str) -> tuple[Form, ...]:
    lines = table_lines("verbs", _COLUMNS)
    at = bisect_left(lines, f"{lemma}\t")  # they are sorted by lemma
    listed = at < len(lines) and lines[at].startswith(f"{lemma}\t")
    row = row_of(lines[at] if listed else lemma + _REGULAR + EMPTY, _COLUMNS)
    bare = "x" not in values(row["noun"])
    merged: dict[str, int] = {}
    for form, tag in _closed_forms().get(lemma) or _inflected(row):
        if bare or tag not in _BARE:
            merged[form] = merged.get(form, 0) | tag
    return tuple(merged.items())
