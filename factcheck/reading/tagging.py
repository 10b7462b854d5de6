"""Tagging: one part of speech a token, by a finite-state transducer whose transitions are worked out as they are met.

A token's tag depends on its class (what it may be), the context its left neighbours leave, the coarse classes of the
two tokens after it, and whether a finite verb follows in the clause. News repeats itself, so that nearly every token
is one dictionary look-up; the rules run for combinations that are new.

After finite-state chunkers: Abney, "Partial parsing via finite-state cascades" (1996); Hobbs et al., FASTUS (1997).
"""

from functools import cache
from itertools import chain

from factcheck.reading import ambiguity, context, symbols, tag_rules
from factcheck.reading.context import Context
from factcheck.reading.names import Name
from factcheck.reading.quantities import Quantity
from factcheck.reading.sentences import Sentences
from factcheck.reading.times import Time
from factcheck.reading.tokens import Tokens

#: Transitions kept in all; beyond, the transducer starts afresh: memory stays bounded over an archive.
TRANSITION_LIMIT = 400_000

Window = tuple[int, str, str, int]


#: Near characters that no rule tells apart.
_MERGED = {"M": "n", "v": "f", "0": "r", ")": ":", "(": ":", ";": ":", "-": ":", "w": "u", "K": "k", "#": "."}


class _Views(dict[Window, Window]):
    """From a window (class, near characters of the next two, finite ahead) to what of it the rules can tell apart."""

    def __missing__(self, window: Window) -> Window:
        number, first, second, finite = window
        word = ambiguity.class_of(number)
        words, clause = tag_rules.needs(word)
        if word.near in ",c":
            # A comma or conjunction only asks whether a noun group begins.
            first = "n" if first in "DOMn9aNSow" else "."
        view = self[window] = (
            number,
            _MERGED.get(first, first) if words else "",
            _MERGED.get(second, second) if words > 1 else "",
            finite if clause else 0,
        )
        return view


class _State(dict[Window, "tuple[str, _State]"]):
    """One state: from the view of a window to the symbol and the next state."""

    def __init__(self, machine: "_Machine", left: Context) -> None:
        super().__init__()
        self.machine = machine
        self.left = left

    def __missing__(self, window: Window) -> "tuple[str, _State]":
        found = self[window] = self.machine.step(self.left, window)
        return found


#: Symbols that leave the number of the noun to its class.
_BY_CLASS = frozenset({symbols.NUM, symbols.NAME})


class _Machine:
    """All states met so far."""

    def __init__(self) -> None:
        self.states: dict[Context, _State] = {}
        self.views = _Views()
        self.transitions = 0

    def state(self, left: Context) -> _State:
        found = self.states.get(left)
        if found is None:
            found = self.states[left] = _State(self, left)
        return found

    def step(self, left: Context, window: Window) -> "tuple[str, _State]":
        number, first, second, finite = window
        self.transitions += 1
        word = ambiguity.class_of(number)
        symbol = tag_rules.resolve(left, word, tag_rules.Ahead(first, second, finite))
        after = context.advance(
            left,
            symbol,
            nominative=word.near == "O",
            plural=symbol in (symbols.NOUNS, symbols.PRONS) or (symbol in _BY_CLASS and word.plural),
            speech=word.speech,
            next_near=first,
            ahead=finite,
        )
        return symbol, self.state(after)


_MACHINES: list[_Machine] = [_Machine()]

# Whether a finite verb follows, from right to left: 0 no, 1 surely, 2 perhaps (past or participle), 3 a base form
# that waits for a "to" or modal before it. Characters not named leave the state as it is.
_BOUNDARIES = '.,:;()"-cuwhOU'
_SURE = "xfv"


Row = dict[str, "tuple[int, Row]"]


@cache
def _ahead_rows() -> "Row":
    """The row of state 0: from a near character to what the token before it sees, and the next row."""
    near = sorted({chr(c) for c in range(32, 127)})
    rows: list[Row] = [{}, {}, {}, {}]
    for state, row in enumerate(rows):
        for c in near:
            known = 1 if state == 3 and c not in "r0A" else state
            following = (
                0 if c in _BOUNDARIES or (c == "t" and state == 3)
                else 1 if c in _SURE
                else max(known, 2) if c == "k" and known != 1
                else 3 if c == "b"
                else known
            )  # fmt: skip
            row[c] = (1 if following == 3 else following, rows[following])
    return rows[0]


def _finite_ahead(near: list[str]) -> list[int]:
    """For each token, whether a finite verb stands between it and the end of its clause."""
    row = _ahead_rows()
    seen = 0
    found: list[int] = []
    append = found.append
    for c in reversed(near):
        append(seen)
        seen, row = row[c]
    found.reverse()
    return found


def tag(
    tokens: Tokens,
    sentences: Sentences,
    times: tuple[Time, ...],
    quantities: tuple[Quantity, ...],
    names: tuple[Name, ...],
) -> str:
    """The symbol of each token's one part of speech; the tokens of a time, number or name count as one opaque kind."""
    classes = _classes(tokens, sentences, times, quantities, names)
    table = ambiguity.nears()
    near = [table[number] for number in classes]
    windows = list(zip(classes, chain(near[1:], ".."), chain(near[2:], ".."), _finite_ahead(near), strict=False))
    for sentence in sentences.all:
        if sentence.heading or sentence.first < tokens.body:
            # A heading has no stop to keep the next sentence out of its windows.
            part = near[sentence.first : sentence.last]
            windows[sentence.first : sentence.last] = zip(
                classes[sentence.first : sentence.last],
                chain(part[1:], "."), chain(part[2:], ".."), _finite_ahead(part), strict=False,
            )  # fmt: skip
    machine = _MACHINES[0]
    if machine.transitions > TRANSITION_LIMIT:
        machine = _MACHINES[0] = _Machine()
    start, headline = machine.state(context.START), machine.state(context.HEADLINE)
    found: list[str] = []
    append = found.append
    body = tokens.body
    views = list(map(machine.views.__getitem__, windows))
    for sentence in sentences.all:
        state = headline if sentence.heading or sentence.first < body else start
        for view in views[sentence.first : sentence.last]:
            symbol, state = state[view]
            append(symbol)
    return "".join(found)


def _classes(
    tokens: Tokens,
    sentences: Sentences,
    times: tuple[Time, ...],
    quantities: tuple[Quantity, ...],
    names: tuple[Name, ...],
) -> list[int]:
    words = tokens.words
    classes = list(map(ambiguity.MID.__getitem__, words))
    initial = ambiguity.INITIAL
    for sentence in sentences.all:
        first = sentence.first
        classes[first] = initial[words[first]]
        if words[first].shape == "punct" and first + 1 < sentence.last:
            classes[first + 1] = initial[words[first + 1]]
    for i in tokens.positions("phrases"):
        for compound in tokens.compounds(i):
            if compound.kind == "function":
                pronoun = compound.value & ambiguity.BITS["PRON"]  # "no one" is a determiner and a pronoun
                classes[i : compound.last] = [ambiguity.class_of_tags(compound.value)] * (compound.last - i)
                if pronoun:
                    classes[i] = ambiguity.class_of_tags(ambiguity.BITS["DET"])
                break
    for i in tokens.positions("mark"):
        if words[i].mark == "single" and _is_possessive(tokens, i):
            classes[i] = ambiguity.CLITIC_CLASS
    _take_dots(tokens, sentences, classes)
    for name in names:
        last = words[name.last - 1]
        classes[name.first : name.last] = [ambiguity.NAME_CLASS] * (name.last - name.first)
        if ambiguity.class_of(initial[last]).plural:
            classes[name.last - 1] = ambiguity.NAMES_CLASS  # "Democrats", "Rovers" take plural verbs
    for quantity in quantities:
        counted = quantity.counted_at
        for i in range(quantity.first, quantity.last):
            classes[i] = ambiguity.COUNTED_CLASS if i == counted else ambiguity.NUMBER_CLASS
    for time in times:
        classes[time.first : time.last] = [ambiguity.TIME_CLASS] * (time.last - time.first)
    return classes


def _take_dots(tokens: Tokens, sentences: Sentences, classes: list[int]) -> None:
    """The stops of abbreviations that do not end a sentence: "Mr. Hall", "Acme Inc. said"."""
    words = tokens.words
    for i in tokens.positions("abbreviation"):
        stop = i + 1 < len(words) and words[i + 1].fold == "." and tokens.glued(i + 1)
        if stop and sentences.of(i).last > i + 2:
            classes[i + 1] = ambiguity.DOT_CLASS


def _is_possessive(tokens: Tokens, i: int) -> bool:
    """True for the apostrophe of "the leaders' talks", unless a single quotation mark is open before it."""
    words = tokens.words
    if not (tokens.glued(i) and words[i - 1].fold.endswith("s")) or (i + 1 < len(words) and tokens.glued(i + 1)):
        return False
    return not any(words[k].mark in ("single", "single-open") and not tokens.glued(k) for k in range(max(0, i - 12), i))
