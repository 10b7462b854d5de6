"""The whole that a number is taken out of: "seven of the injured", "Of the dead, 26 ...", "Among the dead were 12"."""

from factcheck.claims.figures.fates import outcome_of
from factcheck.claims.figures.figure_context import FigureContext
from factcheck.claims.figures.jobs import LAYOFF, loses_job
from factcheck.claims.figures.told import CONCERNED
from factcheck.lexicon.arithmetic import words_of
from factcheck.lexicon.determiners import THE_OR_THEIRS
from factcheck.lexicon.measures import state_of, thing
from factcheck.reading.phrases import NounGroup
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers
from factcheck.text.frozen import Record

_PRONOUNS = frozenset({"these", "them", "those", "whom", "which", "us", "you"})
_WHOLE = _PRONOUNS | THE_OR_THEIRS
#: What stands before a word that names the whole, and not a pronoun for it.
_NAMING = frozenset({"the", "those", "these"})
_JOINS = frozenset({",", "and", "while"})
_BE = frozenset({"be"})
_INCLUDE = frozenset({"include", "comprise"})
#: How many words "Of the 72 apprentices at the plant," may take.
_LONG_WHOLE = 14


class Whole(Record):
    """Those whom a number is taken out of, at the token that names them: by an outcome with its states, or a noun."""

    at: int
    key: str
    outcome: bool
    states: frozenset[str] = frozenset()


def whole_of(quantity: Quantity, context: FigureContext) -> Whole | None:
    """``Twenty-three of the injured``, ``Of the dead, 26 ...``, ``nine of the tickets``: the whole, where named."""
    words, layers = context.layers.tokens.words, context.layers
    at = named_whole(quantity, layers)
    if at is None:
        return None
    told = frozenset(w.event for w in words[at].events if w.pos != "noun") | state_of(words[at])
    event = context.event_at.get(at)
    if event is not None and event.pos == "verb":
        told |= event.classes
    if loses_job(at, context):
        told |= {LAYOFF}  # "among those losing their jobs"
    if words[at].fold in words_of("concerned"):
        return Whole(at, CONCERNED, True, told)
    if outcome := outcome_of(told):
        return Whole(at, outcome, True, told)
    group = layers.phrases.noun_at.get(at)
    if group is None or not group.plural:
        return None
    named = frozenset(w.event for w in words[group.head].events if w.pos == "noun")
    outcome = outcome_of(named)
    return (
        Whole(group.head, outcome, True, named) if outcome else Whole(group.head, thing(words[group.head].fold), False)
    )


def is_part(quantity: Quantity, own: NounGroup | None, layers: Layers) -> bool:
    """True of a number taken out of a whole, of whatever kind: "of them", "of the dead", "out of 12"; not "all of"."""
    first = own.first if own is not None else quantity.first
    last = max(own.last if own is not None else 0, quantity.last)
    words = layers.tokens.words
    named = own is not None and own.determiner == "the" and own.head >= quantity.last
    if (
        not named  # "the seven tigers of the park" are all that it has
        and not every(first, layers)
        and last + 1 < len(words)
        and words[last].fold == "of"
        and words[last + 1].fold in _WHOLE
    ):
        return True
    return first >= 2 and words[first - 1].fold == "of" and words[first - 2].fold == "out"


def named_whole(quantity: Quantity, layers: Layers) -> int | None:
    """The token that names the whole of a number, where the text names it."""
    words = layers.tokens.words
    if quantity.last + 2 < len(words) and words[quantity.last].fold == "of":
        at = quantity.last + 2
    elif opens_with_whole(quantity, layers):
        at = layers.sentences.of(quantity.first).first + 2
    else:
        return _among(quantity, layers)
    verb = layers.phrases.verb_at.get(at + 1)
    if words[at].fold == "who" and verb is not None and words[at - 1].fold in _NAMING:
        if verb.negated or verb.modal or not _alone(verb.last, layers):
            return None
        return verb.head  # "seven of those who died"; not "of those who died in the second quake"
    owned = at + 1 < len(words) and words[at + 1].fold in ("'s", "’s")  # "three of the injured's comrades"
    return None if owned or words[at - 1].fold not in _NAMING else _of_clause(at, layers)


def _of_clause(at: int, layers: Layers) -> int:
    """The verb of "those who died", which names them; the token itself where no such clause begins."""
    words, verbs = layers.tokens.words, layers.phrases.verb_at
    if words[at].fold not in ("who", "that") or words[at - 1].fold != "those":
        return at
    verb = next((verbs[t] for t in range(at + 1, min(at + 3, len(words))) if t in verbs), None)
    return verb.head if verb is not None and not verb.negated else at


def _alone(last: int, layers: Layers) -> bool:
    """True where a clause ends with its verb: what follows is the next verb, or a comma."""
    words = layers.tokens.words
    return last in layers.phrases.verb_at or words[min(last, len(words) - 1)].shape == "punct"


def every(first: int, layers: Layers) -> bool:
    """True of "all 12 of the dead", who are no part of them."""
    words = layers.tokens.words
    return words[first].fold == "all" or (first > 0 and words[first - 1].fold == "all")


def opens_with_whole(quantity: Quantity, layers: Layers) -> bool:
    """``Of the dead, 26 came from there``, ``Of the dead, 12 were men and [14] were women``: numbers behind a whole."""
    words = layers.tokens.words
    opening = layers.sentences.of(quantity.first).first
    if quantity.first < opening + 2 or words[opening].fold != "of" or words[opening + 1].fold not in _WHOLE:
        return False
    commas = [t for t in range(opening, quantity.first) if words[t].fold == ","]
    if not commas:
        return quantity.counted is None and quantity.first - opening <= _LONG_WHOLE
    if commas[0] - opening >= _LONG_WHOLE or words[commas[0] + 1].number is None:
        return False
    return words[quantity.first - 1].fold in _JOINS and all(_numbered(t + 1, layers) for t in commas)


def _numbered(at: int, layers: Layers) -> bool:
    """True where a number begins, perhaps behind "and"."""
    words = layers.tokens.words
    return words[at + (words[at].fold in _JOINS)].number is not None


def _among(quantity: Quantity, layers: Layers) -> int | None:
    """``Among the dead were 12 children``, ``12 children were among the dead``, ``The dead included 12 children``."""
    words = layers.tokens.words
    end = max(quantity.last, (quantity.counted_at or 0) + 1)
    sentence = layers.sentences.of(quantity.first)
    verb = layers.phrases.verb_at.get(quantity.first - 1)
    if verb is not None and verb.last == quantity.first and not verb.negated:
        at = sentence.first + 1
        if verb.lemma in _BE and words[sentence.first].fold == "among" and words[at].fold in _NAMING:
            named = verb.first - at <= _LONG_WHOLE and not _counts(at + 1, layers)
            return _of_clause(at + 1, layers) if named else None
        if verb.lemma in _INCLUDE and words[sentence.first].fold in _NAMING and not _counts(at, layers):
            return at if verb.first - at <= 1 and _several(at, layers) else None
    verb = layers.phrases.verb_at.get(end)
    if verb is None or verb.lemma not in _BE or verb.negated or verb.last + 2 >= len(words):
        return None
    told = words[verb.last].fold == "among" and words[verb.last + 1].fold in _NAMING
    return _of_clause(verb.last + 2, layers) if told and not _counts(verb.last + 2, layers) else None


def _several(at: int, layers: Layers) -> bool:
    """True of "the victims", "the dead", not of "the poll", which includes what is no part of it."""
    group = layers.phrases.noun_at.get(at)
    return (group is not None and group.plural) or bool(state_of(layers.tokens.words[at]))


def _counts(at: int, layers: Layers) -> bool:
    """True of "the 12 dead": the whole has its own number beside it, to which the part belongs."""
    return layers.tokens.words[at].number is not None
