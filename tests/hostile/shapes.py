"""Hostile shapes: texts of any size that ask a pass for work with each of their parts."""

from collections.abc import Callable

SENTENCE = "Police said on Tuesday that six people were killed. "


def _repeated(unit: str, *, before: str = "", after: str = "") -> Callable[[int], str]:
    return lambda size: before + unit * (size // len(unit)) + after


def _numbered(unit: str) -> Callable[[int], str]:
    """A unit with another number in each copy, and other words for ``@``: what no cache knows and no name repeats."""
    return lambda size: "".join(unit.format(n=n, w=_word(n)) for n in range(size // len(unit)))


def _word(number: int) -> str:
    return "".join("bdfgklmnrtvz"[int(c, 16) % 12] + "aeiou"[int(c, 16) % 5] for c in f"{number + 4097:x}")


def _nested(left: str, right: str, inside: str) -> Callable[[int], str]:
    def shape(size: int) -> str:
        depth = size // (len(left) + len(right))
        return left * depth + inside + right * depth

    return shape


#: By name: the text of about so many characters.
SHAPES: dict[str, Callable[[int], str]] = {
    "one endless word": _repeated("a"),
    "one endless capital": _repeated("A"),
    "one endless number": _repeated("7"),
    "digits and commas": _repeated("1,"),
    "digits and points": _repeated("1.5."),
    "digits and dashes": _repeated("1-"),
    "digits and colons": _repeated("12:30 "),
    "small numbers": _repeated("six "),
    "number words": _repeated("two hundred and "),
    "fractions": _repeated("1/2 ½ "),
    "money": _repeated("$3 million €4bn "),
    "per cents": _numbered("{n} per cent of the "),
    "commas": _repeated(", "),
    "stops": _repeated("."),
    "initials": _repeated("A. "),
    "abbreviations": _repeated("Mr. U.S. a.m. "),
    "dashes": _repeated("– — - -- "),
    "colons and semicolons": _repeated("a: b; "),
    "plain quotes": _repeated('" '),
    "plain single quotes": _repeated("' "),
    "apostrophes": _repeated("'s "),
    "opening quotes": _repeated("“"),
    "opening quotes with words": _repeated("“a "),
    "closing quotes": _repeated("he said” "),
    "quotes that never close": _repeated("\n\n“We lost six boats, he said."),
    "quotes in quotes": _nested("“‘", "’”", SENTENCE),
    "brackets": _repeated("("),
    "brackets in brackets": _nested("(a ", " b)", SENTENCE),
    "square brackets": _repeated("[sic] "),
    "newlines": _repeated("\n"),
    "one word a line": _repeated("boats\n"),
    "one word a paragraph": _repeated("Boats\n\n"),
    "bullets": _numbered("- item {n}\n"),
    "numbered list": _numbered("{n}. A thing\n"),
    "spaces": _repeated(" ", before="a", after="b"),
    "tabs and no-break spaces": _repeated("\t\u00a0", before="a", after="b"),
    "zero-width characters": _repeated("\u200b", before="a", after="b"),
    "combining marks": _repeated("\u0301", before="e"),
    "soft hyphens": _repeated("a\u00ad"),
    "mixed scripts": _repeated("停火 Полиция police شرطة "),
    "capitals": _repeated("POLICE SAID SIX WERE KILLED "),
    "title case": _repeated("Police Say Six People Killed "),
    "one name": _repeated("Smith "),
    "other names": _numbered("{w} Smith met Ann {w}. "),
    "one endless name": _numbered("Ma{w} "),
    "titles": _repeated("Mr Dr President "),
    "offices and names": _numbered("The mayor of Ma{w}, Ann Ka{w}, {n}, left. "),
    "said chains": _repeated("he said she said "),
    "that chains": _repeated("he said that "),
    "according to": _repeated("according to the police, "),
    "speakers": _numbered("“We lost {n} boats,” said Ann Ma{w}. "),
    "denials": _numbered("Ann Lee did not buy the {w} boat. Ann Lee bought the boat. "),
    "dates": _numbered("on 3 May {n}, "),
    "weekdays": _repeated("on Monday, 2 May 2023, "),
    "durations": _numbered("{n} years after the fire in {n}, "),
    "ages": _numbered("Ann Lee, {n}, left. "),
    "tolls": _numbered("The fire killed {n} people. "),
    "tolls in one sentence": _numbered("{n} people were killed and "),
    "parts of a sum": _numbered("{n} men, {n} women, "),
    "shares": _numbered("{n} of the 100 boats sank. "),
    "and chains": _repeated("and of the "),
    "one endless sentence": _repeated("the boat that hit the pier which stood in the bay "),
    "who chains": _repeated("the man who knew the woman who "),
    "if chains": _repeated("if it is so and "),
    "verbs": _repeated("killed "),
    "nouns": _repeated("boat "),
    "places": _repeated("in Paris, France, "),
    "countries": _repeated("France and Germany and "),
    "pronouns": _repeated("he told her that they saw him with it. "),
    "outcomes": _numbered("The {w} vote passed. The vote failed. "),
    "openings": _numbered("The {w} bridge opened. The bridge closed. "),
    "superlatives": _numbered("It was the worst fire since {n}. "),
    "plain news": _repeated(SENTENCE),
}  # fmt: skip
