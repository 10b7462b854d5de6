"""Tagging: one part of speech a token, by a finite-state transducer whose transitions are worked out as they are met.

A token's tag depends on its class (what it may be), the context its left neighbours leave, the coarse classes of the
two tokens after it, and whether a finite verb follows in the clause. One automaton reads the classes from right to
left and leaves each token what it sees ahead, as one number; another reads these from left to right. News repeats
itself, so that nearly every token is one dictionary look-up in each; the rules run for combinations that are new.

After finite-state chunkers: Abney, "Partial parsing via finite-state cascades" (1996); Hobbs et al., FASTUS (1997).
"""

from factcheck.lexicon.entries import Tag
from factcheck.lexicon.word import Word
from factcheck.reading.chunking import ambiguity, context, symbols, tag_rules
from factcheck.reading.chunking.context import Context
from factcheck.reading.names import Name
from factcheck.reading.quantities import Quantity
from factcheck.reading.sentences import Sentences
from factcheck.reading.times import Time
from factcheck.reading.tokens import Tokens
from factcheck.text.frozen import Record

#: Transitions kept in all; beyond, the transducer starts afresh: memory stays bounded over an archive.
TRANSITION_LIMIT = 400_000

Window = tuple[int, str, str, int]


#: Near characters that no rule tells apart.
_MERGED = {"M": "n", "v": "f", "0": "r", ")": ":", "(": ":", ";": ":", "-": ":", "w": "u", "K": "k", "#": "."}
#: The same for the next token, where commas and conjunctions tell wh-words.
_MERGED_FIRST = {near: merged for near, merged in _MERGED.items() if near != "w"}


class Ahead(Record):
    """What stands right of a token: the near characters of two tokens, and the state of ``_FINITE_AHEAD``."""

    first: str
    second: str
    state: int


class _Row(dict[int, "tuple[int, _Row]"]):
    """One state of the automaton from right to left: from a class to its view's number and the next state."""

    def __init__(self, machine: "_Machine", ahead: Ahead) -> None:
        super().__init__()
        self.machine = machine
        self.ahead = ahead

    def __missing__(self, number: int) -> "tuple[int, _Row]":
        first, second, state = self.ahead
        near = ambiguity.class_of(number).near
        window = _view(number, first, second, _SEEN[state])
        found = self[number] = (
            self.machine.number(window),
            self.machine.row(
                Ahead(_MERGED_FIRST.get(near, near), _MERGED.get(first, first), _finite_ahead(near, state))
            ),
        )
        return found


def _view(number: int, first: str, second: str, finite: int) -> Window:
    """What the rules can tell apart of a window: class, near characters of the next two tokens, finite verb ahead."""
    word = ambiguity.class_of(number)
    words, clause = tag_rules.needs(word)
    if word.near in ",c":
        # A comma or conjunction only asks whether a noun group begins.
        first = "n" if first in "DOMn9aNSow" else "."
    return (
        number,
        _MERGED.get(first, first) if words else "",
        _MERGED.get(second, second) if words > 1 else "",
        finite if clause else 0,
    )


class _State(dict[int, "tuple[str, _State]"]):
    """One state of the automaton from left to right: from the number of a view to the symbol and the next state."""

    def __init__(self, machine: "_Machine", left: Context) -> None:
        super().__init__()
        self.machine = machine
        self.left = left

    def __missing__(self, number: int) -> "tuple[str, _State]":
        found = self[number] = self.machine.step(self.left, self.machine.windows[number])
        return found


#: Symbols that leave the number of the noun to its class.
_BY_CLASS = frozenset({symbols.NUM, symbols.NAME})


class _Machine:
    """All states met so far."""

    def __init__(self) -> None:
        self.states: dict[Context, _State] = {}
        self.rows: dict[Ahead, _Row] = {}
        self.windows: list[Window] = []
        self.numbers: dict[Window, int] = {}
        self.transitions = 0

    def number(self, window: Window) -> int:
        found = self.numbers.get(window)
        if found is None:
            found = self.numbers[window] = len(self.windows)
            self.windows.append(window)
        return found

    def row(self, ahead: Ahead) -> _Row:
        found = self.rows.get(ahead)
        if found is None:
            found = self.rows[ahead] = _Row(self, ahead)
        return found

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
#: What a state tells the token before.
_SEEN = (0, 1, 2, 1)
_END = Ahead(".", ".", 0)


def _finite_ahead(near: str, state: int) -> int:
    """The state before a token, from its near character and the state after it."""
    if near in _BOUNDARIES or (near == "t" and state == 3):
        return 0
    if near in _SURE:
        return 1
    if near == "b":
        return 3
    known = 1 if state == 3 and near not in "r0A" else state
    return max(known, 2) if near == "k" and known != 1 else known


def tag(
    tokens: Tokens,
    sentences: Sentences,
    times: tuple[Time, ...],
    quantities: tuple[Quantity, ...],
    names: tuple[Name, ...],
) -> str:
    """The symbol of each token's one part of speech; the tokens of a time, number or name count as one opaque kind."""
    classes = _classes(tokens, sentences, times, quantities, names)
    machine = _MACHINES[0]
    if machine.transitions > TRANSITION_LIMIT:
        machine = _MACHINES[0] = _Machine()
    views = _views(machine, classes)
    start, headline = machine.state(context.START), machine.state(context.HEADLINE)
    found: list[str] = []
    append = found.append
    for sentence in sentences.all:
        first, last = sentence.first, sentence.last
        state = start
        if sentence.heading or first < tokens.body:
            # A heading has no stop to keep the next sentence out of its windows.
            state, views[first:last] = headline, _views(machine, classes[first:last])
        for view in views[first:last]:
            symbol, state = state[view]
            append(symbol)
    return "".join(found)


def _views(machine: _Machine, classes: list[int]) -> list[int]:
    """The number of each token's view, worked out from right to left."""
    row = machine.row(_END)
    found: list[int] = []
    append = found.append
    for number in reversed(classes):
        view, row = row[number]
        append(view)
    found.reverse()
    return found


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
    for i, last, values in tokens.compound_entries("function"):
        classes[i:last] = [ambiguity.class_of_tags(values[0])] * (last - i)
        if values[0] & ambiguity.BITS["PRON"]:  # "no one" is a determiner and a pronoun
            classes[i] = ambiguity.class_of_tags(ambiguity.BITS["DET"])
    for i in tokens.positions("mark"):
        if words[i].mark == "single" and _is_possessive(tokens, i):
            classes[i] = ambiguity.CLITIC_CLASS
    _take_dots(tokens, sentences, classes)
    for name in names:
        head = words[name.last - 1]
        classes[name.first : name.last] = [ambiguity.NAME_CLASS] * (name.last - name.first)
        if ambiguity.class_of(initial[head]).plural:
            classes[name.last - 1] = ambiguity.NAMES_CLASS  # "Democrats", "Rovers" take plural verbs
        if head.country is not None and head.country.form == "adjective":
            if _modifies(words, name.last):
                classes[name.last] = ambiguity.MODIFIER_CLASS
            elif _people_of(words, name.last):
                classes[name.last] = ambiguity.COUNTED_CLASS
    for quantity in quantities:
        counted = quantity.counted_at
        for i in range(quantity.first, quantity.last):
            classes[i] = ambiguity.COUNTED_CLASS if i == counted else ambiguity.NUMBER_CLASS
    for time in times:
        classes[time.first : time.last] = [ambiguity.TIME_CLASS] * (time.last - time.first)
    return classes


def _modifies(words: list[Word], i: int) -> bool:
    """True of an -ing form between a nationality and a noun: "the Danish sailing club", not "saw the Dane sailing"."""
    if i + 1 >= len(words) or i < 2 or not words[i - 2].tags & Tag.DET:
        return False
    head = words[i + 1]
    joined = bool(words[i].tags & Tag.ING) and words[i].shape == "lower" == head.shape
    return joined and bool(head.tags & Tag.NOUN) and not head.tags & (Tag.DET | Tag.PREP | Tag.ADV | Tag.PRON)


def _people_of(words: list[Word], i: int) -> bool:
    """True of people whose noun may be a verb, behind a nationality: "Kenyan judges throw out"."""
    person = words[i].person if i < len(words) else None
    return person is not None and person.plural and bool(words[i].tags & Tag.THIRD)


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
