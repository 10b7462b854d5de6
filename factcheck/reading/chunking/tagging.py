"""Tagging: one part of speech a token, by a finite-state transducer whose transitions are worked out as they are met.

A token's tag depends on its class (what it may be), the context its left neighbours leave and, where a rule asks for
it, on what stands ahead. A transition is kept under what its rules asked for, so that most tokens are one dictionary
look-up, however their sentences go on; the rules run for combinations that are new.

After finite-state chunkers: Abney, "Partial parsing via finite-state cascades" (1996); Hobbs et al., FASTUS (1997).
"""

from factcheck.lexicon.entries import Tag
from factcheck.lexicon.word import Word
from factcheck.reading.chunking import ambiguity, context, tag_rules
from factcheck.reading.chunking.ahead import Ahead, Sight, Unseen, sights
from factcheck.reading.chunking.context import Context
from factcheck.reading.names import Name
from factcheck.reading.quantities import Quantity
from factcheck.reading.sentences import Sentences
from factcheck.reading.times import Time
from factcheck.reading.tokens import Tokens

#: Transitions kept in all; beyond, the transducer starts afresh: memory stays bounded over an archive.
TRANSITION_LIMIT = 400_000


class _State(dict[Sight, "tuple[str, _State]"]):
    """The context on the left of a token and what is known of the token and what stands ahead.

    From the value of what is asked next, first of all the token's class, it leads to the token's symbol and the state
    before the next one; or to no symbol and a state that knows more, where the rules look further ahead.
    """

    def __init__(self, machine: "_Machine", left: Context, known: dict[str, Sight], asked: str) -> None:
        super().__init__()
        self.machine = machine
        self.left = left
        self.known = known
        self.asked = asked

    def __missing__(self, seen: Sight) -> "tuple[str, _State]":
        found = self[seen] = self.machine.step(self.left, {**self.known, self.asked: seen})
        return found


class _Machine:
    """All states met so far."""

    def __init__(self) -> None:
        self.states: dict[Context, _State] = {}
        self.transitions = 0

    def state(self, left: Context) -> _State:
        found = self.states.get(left)
        if found is None:
            found = self.states[left] = _State(self, left, {}, "number")
        return found

    def step(self, left: Context, known: dict[str, Sight]) -> tuple[str, _State]:
        """The transition from a context, as far as what is known decides it."""
        self.transitions += 1
        ahead = Ahead(known)
        word = ambiguity.class_of(ahead.number)
        try:
            symbol = tag_rules.resolve(left, word, ahead)
            return symbol, self.state(context.advance(left, symbol, word, ahead))
        except Unseen as unseen:
            return "", _State(self, left, known, unseen.args[0])


_MACHINES: list[_Machine] = [_Machine()]


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
    start, headline = machine.state(context.START), machine.state(context.HEADLINE)
    near = ambiguity.near_of(classes)
    ahead = sights(near)
    found: list[str] = []
    append = found.append
    for sentence in sentences.all:
        first, last = sentence.first, sentence.last
        state, seen, at = start, ahead, first
        if sentence.heading or first < tokens.body:
            # A heading has no stop to keep the next sentence out of its sight.
            state, seen, at = headline, sights(near[first:last]), 0
        for i, number in enumerate(classes[first:last], at):
            symbol, state = state[number]
            while not symbol:
                symbol, state = state[seen[state.asked][i]]
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
