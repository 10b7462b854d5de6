"""Determiners, by what they tell of a thing: that it is new to the reader, known, or somebody's."""

INDEFINITE = frozenset({"a", "an"})
ARTICLES = INDEFINITE | {"the"}
#: What brings a thing in beside those told of: "another bus" is none of them.
NEW = INDEFINITE | {"another"}
#: Of the third person, so that the text has told whose.
POSSESSIVES = frozenset({"his", "her", "its", "their"})
#: Of anybody, those who speak and those spoken to included.
ALL_POSSESSIVES = POSSESSIVES | {"my", "our", "your"}
THE_OR_THEIRS = POSSESSIVES | {"the"}
#: "the", and what points at one thing or several.
POINTING = frozenset({"the", "this", "that", "these", "those"})
#: What takes up a thing as known.
DEFINITE = POINTING | POSSESSIVES | {"both"}
#: What takes up things as known, all of them included.
KNOWN = DEFINITE | {"all"}
