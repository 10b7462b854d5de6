"""Every regular expression of the package, compiled in one place.

Runs of letters and digits are bounded and quantifiers possessive, so that hostile text costs linear time. What every
article needs is compiled on import, the rest when it is first asked for.
"""

import re
from functools import cache

import regex

_JOIN = r"[\u00AD\u200B-\u200D\u2060\uFEFF]"  # soft hyphen and zero-width characters, looked through inside words
# What stands for a letter that a file lost, but not for its apostrophe: U+FFFD, or what a wrong encoding makes of it.
LOST_MARKS = frozenset("\ufffd\u00bf")
_LOST = r"(?:\uFFFD|\u00BF\u00BD)(?![sdtm]\b)(?=[\p{L}\uFFFD])"
_LETTERS = rf"\p{{L}}(?:[\p{{L}}\p{{M}}]|{_JOIN}|{_LOST}){{0,80}}+"
_APOSTROPHE = r"['\u2019\u02BC]"
_CLITIC = rf"{_APOSTROPHE}(?:s|S|re|ve|ll|d|m)(?![\p{{L}}\p{{M}}])"

_INVISIBLE = r"\u00AD\u200B-\u200F\u2060\uFEFF\u202A-\u202E\u2066-\u2069"
_GAP = rf"[\s{_INVISIBLE}]{{0,1000}}+"

#: A carriage return as the cells of a spreadsheet have it, and all that is made of them.
WRITTEN_RETURN = "_x000D_"

#: Characters that stand in gaps beside white space.
INVISIBLE = re.compile(f"[{_INVISIBLE}]")

#: A run without white space and the white space before it; ``re`` finds these in half the time that ``regex`` takes.
STRETCH = re.compile(r"\s*+\S++")

#: One token and the gap before it: ``findall`` gives (gap, token) pairs that tile the text.
TOKEN = regex.compile(
    rf"""
    ({_GAP}(?:{WRITTEN_RETURN}{_GAP}){{0,1000}}+)
    (
      [A-Za-z]{{1,80}}+(?=[\s,;)?!\u201D"]|\.(?![\p{{L}}\d])|\Z)                      # most words, decided early
    |
      (?:https?://|www\.)[^\s<>"\u201C\u201D]{{1,300}}+
    | [\w.+-]{{1,64}}@[\w-]{{1,64}}(?:\.[\w-]{{1,64}}){{1,8}}
    | [@\#]\w{{1,100}}+
    | \d{{1,2}}+:\d\d(?!\d)(?::\d\d(?!\d))?+(?:\.\d{{1,6}}+)?+                        # clock times, race times
    | \d{{1,40}}+(?:[.,]\d{{1,40}}+){{0,20}}+                                         # numbers with separators
    | \.\d{{1,40}}+                                                                 # .5
    | (?<=[<(])[A-Z]{{1,8}}+\.[A-Z]{{1,2}}+(?=[>)])                                 # (ORL.L): a share on its exchange
    | (?:\p{{L}}\.){{2,8}}+(?:\p{{L}}(?![\p{{L}}\p{{M}}]))?+                        # U.S., a.m.
    | (?:K?[Ss]h|[TU][Ss]h|Rs|RM|Rp|Tk|kr|Dhs?|NT|R(?=\d{{1,3}}+(?:[.,]\d|[mb]n?\b)))(?=\d)     # Rs40
    | (?:mid|pre|post|under|over|top|early|late)(?=[-\u2010\u2011]\d)
    | \p{{L}}{{1,6}}+[-\u2010\u2011]?\d[\p{{L}}\d]{{0,20}}+(?:[-\u2010\u2011][\p{{L}}\d]{{1,20}}+)?+
    | {_CLITIC}
    | {_LETTERS}(?:(?:[-\u2010\u2011]|(?!{_CLITIC}){_APOSTROPHE}){_LETTERS}){{0,12}}
    | \.{{2,10}}+ | --{{1,10}}+ | [\s\S]
    )
    """,
    regex.VERBOSE | regex.VERSION1,
)


@cache
def digit_date() -> "re.Pattern[str]":
    """Year, month and day in digits, at the beginning of a text."""
    return re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")


@cache
def front_opening() -> "regex.Pattern[str]":
    """Where front matter begins; ``mark`` is what ends it too."""
    return regex.compile(r"\A(?P<mark>---|\+\+\+)[ \t]*+\r?\n")


@cache
def front_closing() -> "regex.Pattern[str]":
    """The lines that may end front matter."""
    return regex.compile(r"^(?P<mark>---|\+\+\+)[ \t]*+(?:\r?\n|\Z)", regex.MULTILINE)


@cache
def yaml_field() -> "regex.Pattern[str]":
    """A field of YAML with the rest of its line."""
    return regex.compile(r"^([A-Za-z][\w-]{0,60}+)[ \t]*+:[ \t]*+([^\n]*+)", regex.MULTILINE)


@cache
def toml_field() -> "regex.Pattern[str]":
    """The name of a field of TOML."""
    return regex.compile(r"^[ \t]*+([\w-]{1,60}+)[ \t]*+=", regex.MULTILINE)


@cache
def listed_name() -> "regex.Pattern[str]":
    """A name in a list of them."""
    return regex.compile(r"[^\s,\[\]\"']++")


@cache
def markdown_heading() -> "regex.Pattern[str]":
    """The first heading of Markdown, with the marks that may close it."""
    return regex.compile(r"\s*+^#[ \t]++([^\n]*+)\n?", regex.MULTILINE)


@cache
def markdown_markup() -> "regex.Pattern[str]":
    """What is no prose: comments, code, images, targets of links, marks of emphasis, quotation and tables."""
    return regex.compile(
        r"""
          <!--(?:(?!-->).)*+(?:-->)?+
        | ^(?P<fence>`{3,}+|~{3,}+)[^\n]*+\n(?:(?!^(?P=fence)).)*+(?:(?P=fence)[^\n]*+)?+
        | ^\|[^\n]*+
        | !\[[^\]\n]{0,300}\]\([^)\n]{0,2000}\)
        | (?<=\[[^\]\n]{0,300})\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,300}\])
        | \[(?=[^\]\n]{1,300}\](?:\(|\[))
        | ^[ \t]{0,3}(?:\#{1,6}[ \t]++|>[ \t]?)
        | (?<![\w*])\*{1,3}(?=\S) | (?<=\S)\*{1,3}(?![\w*])
        | (?<![\w_])_{1,3}(?=\S) | (?<=\S)_{1,3}(?![\w_])
        | </?[A-Za-z][^<>\n]{0,300}>
        """,
        regex.VERBOSE | regex.MULTILINE | regex.DOTALL,
    )


@cache
def markdown_special() -> "regex.Pattern[str]":
    """What Markdown gives a meaning."""
    return regex.compile(r"([\\`*_{}\[\]<>#|~!&])")


@cache
def suppression() -> "regex.Pattern[str]":
    """A comment that silences rules."""
    return regex.compile(
        r"<!--\s*+factcheck\s*+:\s*+(?P<what>ignore-file|ignore)\s*+(?:\[(?P<rules>[^\]\n]{0,2000})\])?+"
        r"(?P<reason>(?:(?!-->).){0,2000})-->",
        regex.DOTALL | regex.IGNORECASE,
    )


@cache
def paragraph_gap() -> "regex.Pattern[str]":
    """The empty lines between paragraphs."""
    return regex.compile(r"\n(?:[ \t\r]*+\n)++")


@cache
def json_token() -> "regex.Pattern[str]":
    """A string of JSON, an opening or closing bracket, or what parts fields."""
    return regex.compile(r'"(?:[^"\\]|\\.)*+"|[{}\[\]:,]', regex.DOTALL)


@cache
def json_escape() -> "regex.Pattern[str]":
    """An escape within a string of JSON."""
    return regex.compile(
        r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.", regex.DOTALL
    )


@cache
def charset() -> "regex.Pattern[str]":
    """The character set of a content type."""
    return regex.compile(r"charset\s{0,8}+=\s{0,8}+[\"']?([\w.:-]{1,40})", regex.IGNORECASE)


def grammar(rules: str, *, spaced: bool = False) -> "re.Pattern[str]":
    """A pattern over the symbols that a pass writes for tokens, one each: it stands with its symbols.

    ``spaced`` rules may have white space between their parts. ``re`` compiles these in a third of the time.
    """
    return re.compile(rules, re.VERBOSE if spaced else 0)


def runs_of(symbols: str, *, longest: int) -> "re.Pattern[str]":
    """Runs of these symbols; ``re`` finds them sooner."""
    return re.compile(f"[{symbols}]{{1,{longest}}}+")
