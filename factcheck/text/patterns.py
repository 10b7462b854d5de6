"""Every regular expression of the package, compiled in one place.

Runs of letters and digits are bounded and quantifiers possessive, so that hostile text costs linear time.
"""

import re

import regex

_JOIN = r"[\u00AD\u200B-\u200D\u2060\uFEFF]"  # soft hyphen and zero-width characters, looked through inside words
_LETTERS = rf"\p{{L}}(?:[\p{{L}}\p{{M}}]|{_JOIN}){{0,80}}+"
_APOSTROPHE = r"['\u2019\u02BC]"
_CLITIC = rf"{_APOSTROPHE}(?:s|S|re|ve|ll|d|m)(?![\p{{L}}\p{{M}}])"

_INVISIBLE = r"\u00AD\u200B-\u200F\u2060\uFEFF\u202A-\u202E\u2066-\u2069"

#: Characters that stand in gaps beside white space.
INVISIBLE = re.compile(f"[{_INVISIBLE}]")

#: A run without white space and the white space before it; ``re`` finds these in half the time that ``regex`` takes.
STRETCH = re.compile(r"\s*+\S++")

#: Year, month and day in digits, at the beginning of a text.
DIGIT_DATE = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")

#: One token and the gap before it: ``findall`` gives (gap, token) pairs that tile the text.
TOKEN = regex.compile(
    rf"""
    ([\s{_INVISIBLE}]{{0,1000}}+)
    (
      [A-Za-z]{{1,80}}+(?=[\s,;)?!\u201D"]|\.(?![\p{{L}}\d])|\Z)                      # most words, decided early
    |
      (?:https?://|www\.)[^\s<>"\u201C\u201D]{{1,300}}+
    | [\w.+-]{{1,64}}@[\w-]{{1,64}}(?:\.[\w-]{{1,64}}){{1,8}}
    | [@\#]\w{{1,100}}+
    | \d{{1,2}}+:\d\d(?!\d)(?::\d\d(?!\d))?+(?:\.\d{{1,6}}+)?+                        # clock times, race times
    | \d{{1,40}}+(?:[.,]\d{{1,40}}+){{0,20}}+                                         # numbers with separators
    | \.\d{{1,40}}+                                                                 # .5
    | (?:\p{{L}}\.){{2,8}}+(?:\p{{L}}(?![\p{{L}}\p{{M}}]))?+                        # U.S., a.m.
    | (?:mid|pre|post|under|over|top|early|late)(?=[-\u2010\u2011]\d)
    | \p{{L}}{{1,6}}+[-\u2010\u2011]?\d[\p{{L}}\d]{{0,20}}+(?:[-\u2010\u2011][\p{{L}}\d]{{1,20}}+)?+
    | {_CLITIC}
    | {_LETTERS}(?:(?:[-\u2010\u2011]|(?!{_CLITIC}){_APOSTROPHE}){_LETTERS}){{0,12}}
    | \.{{2,10}}+ | --{{1,10}}+ | [\s\S]
    )
    """,
    regex.VERBOSE | regex.VERSION1,
)

#: Where front matter begins, and the lines that may end it; ``mark`` is the same for both.
FRONT_OPENING = regex.compile(r"\A(?P<mark>---|\+\+\+)[ \t]*+\r?\n")
FRONT_CLOSING = regex.compile(r"^(?P<mark>---|\+\+\+)[ \t]*+(?:\r?\n|\Z)", regex.MULTILINE)
#: A field of YAML with the rest of its line, and the name of one of TOML.
YAML_FIELD = regex.compile(r"^([A-Za-z][\w-]{0,60}+)[ \t]*+:[ \t]*+([^\n]*+)", regex.MULTILINE)
TOML_FIELD = regex.compile(r"^[ \t]*+([\w-]{1,60}+)[ \t]*+=", regex.MULTILINE)
#: A name in a list of them.
LISTED_NAME = regex.compile(r"[^\s,\[\]\"']++")

#: The first heading of Markdown, with the marks that may close it.
MARKDOWN_HEADING = regex.compile(r"\s*+^#[ \t]++([^\n]*+)\n?", regex.MULTILINE)
#: What is no prose: comments, code, images, targets of links, marks of emphasis, quotation and tables.
MARKDOWN_MARKUP = regex.compile(
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
#: What Markdown gives a meaning.
MARKDOWN_SPECIAL = regex.compile(r"([\\`*_{}\[\]<>#|~!&])")

#: A comment that silences rules, and the empty lines between paragraphs.
SUPPRESSION = regex.compile(
    r"<!--\s*+factcheck\s*+:\s*+(?P<what>ignore-file|ignore)\s*+(?:\[(?P<rules>[^\]\n]{0,2000})\])?+"
    r"(?P<reason>(?:(?!-->).){0,2000})-->",
    regex.DOTALL | regex.IGNORECASE,
)
PARAGRAPH_GAP = regex.compile(r"\n(?:[ \t\r]*+\n)++")

#: A string of JSON, an opening or closing bracket, or what parts fields; and an escape within a string.
JSON_TOKEN = regex.compile(r'"(?:[^"\\]|\\.)*+"|[{}\[\]:,]', regex.DOTALL)
JSON_ESCAPE = regex.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.", regex.DOTALL
)

#: The character set of a content type.
CHARSET = regex.compile(r"charset\s{0,8}+=\s{0,8}+[\"']?([\w.:-]{1,40})", regex.IGNORECASE)


def grammar(rules: str, *, spaced: bool = False) -> "regex.Pattern[str]":
    """A pattern over the symbols that a pass writes for tokens, one each: it stands with its symbols.

    ``spaced`` rules may have white space between their parts.
    """
    return regex.compile(rules, regex.VERBOSE | regex.VERSION1 if spaced else 0)


def runs_of(symbols: str, *, longest: int) -> "re.Pattern[str]":
    """Runs of these symbols; ``re`` finds them sooner."""
    return re.compile(f"[{symbols}]{{1,{longest}}}+")
