"""Sentences that end without a stop, which text cut out of a page often loses: "fell to 12 percent The bank"."""

from bisect import bisect_right

from factcheck.lexicon.entries import Tag
from factcheck.lexicon.word import Word
from factcheck.reading.tokens import Tokens

_LINKING = Tag.DET | Tag.POSS | Tag.PREP | Tag.CONJ | Tag.SUB | Tag.WH | Tag.AUX | Tag.MODAL
_FINITE = Tag.THIRD | Tag.PAST | Tag.AUX | Tag.MODAL
#: The fewest tokens of a sentence on either side, and where the comma after "On the other side," stands at the latest.
_FEWEST, _LEADING = 3, 9


def sentences_run_on(tokens: Tokens, firsts: list[int], last: int, opening: list[int]) -> list[int]:
    """The first tokens of the sentences of a paragraph that ends at ``last``, those behind a missing stop too.

    ``opening`` are the capitalised function words that may open one.
    """
    found = list(firsts)
    for token in opening:
        at = bisect_right(found, token)
        end = found[at] if at < len(found) else last
        if found[at - 1] + _FEWEST <= token <= end - _FEWEST and _runs_on(tokens, found[at - 1], token, end):
            found.insert(at, token)
    return found


def unstopped(tokens: Tokens, token: int) -> bool:
    """True of a capitalised function word behind a word that neither a stop nor another capital sets off."""
    words = tokens.words
    before = words[token - 1]
    if before.mark is not None or before.bits & _LINKING:
        return False
    if tokens.glued(token) or (before.cue is not None and not before.bits & Tag.NOUN) or before.fold in _NAMING:
        return False
    return (before.shape in ("lower", "digits") or before.calendar is not None) and _goes_on(tokens, token)


#: Before a name that looks like a word of grammar.
_NAMING = frozenset({"named", "surnamed", "called", "titled", "entitled", "nicknamed", "dubbed"})


def _goes_on(tokens: Tokens, token: int) -> bool:
    """True where the next words are those of a sentence and no name: "The bank", "On Monday", "That's because"."""
    words = tokens.words
    if token + 2 >= len(words):
        return False
    word, after = words[token], words[token + 1]
    if tokens.glued(token + 1):
        return bool(word.bits & Tag.PRON) and after.fold in _SHORTENED and words[token + 2].shape == "lower"
    if word.bits & Tag.PREP:
        leading = words[token + 1 : token + _LEADING]
        return (after.shape == "lower" or after.calendar is not None) and any(w.text == "," for w in leading)
    return after.shape == "lower" or (after.shape == "digits" and not word.bits & Tag.PRON)


_SHORTENED = frozenset({"'s", "’s", "'re", "’re", "'ve", "’ve", "'ll", "’ll", "'d", "’d"})


def _runs_on(tokens: Tokens, first: int, token: int, last: int) -> bool:
    """True where a sentence stands on either side of a token, and no quotation or bracket is open there."""
    words = tokens.words
    before, after = words[first:token], words[token:last]
    marks = [word.mark for word in before if word.mark is not None]
    if marks.count("quote") % 2 or any(marks.count(a) != marks.count(b) for a, b in _PAIRS):
        return False
    return _has_verb(before) and _has_verb(after)


_PAIRS = (("quote-open", "quote-close"), ("bracket-open", "bracket-close"))


def _has_verb(words: list[Word]) -> bool:
    return any(word.bits & _FINITE for word in words)
