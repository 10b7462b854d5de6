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
