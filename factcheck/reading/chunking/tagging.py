"""Tagging: one part of speech a token, by a finite-state transducer whose transitions are worked out as they are met.

A token's tag depends on its class (what it may be), the context its left neighbours leave and, where a rule asks for
it, on what stands ahead. A transition is kept under what its rules asked for, so that most tokens are one dictionary
look-up, however their sentences go on; the rules run for combinations that are new.

After finite-state chunkers: Abney, "Partial parsing via finite-state cascades" (1996); Hobbs et al., FASTUS (1997).
"""

from array import array

from factcheck.lexicon.entries import Tag
from factcheck.lexicon.word import Word
from factcheck.reading.chunking import ambiguity, context, tag_rules
from factcheck.reading.chunking.ahead import ASKED, WIDTH, Ahead, Sight, Unseen, seen_as, sights
from factcheck.reading.chunking.context import Context
from factcheck.reading.names import Name
from factcheck.reading.quantities import Quantity
from factcheck.reading.sentences import Sentences
from factcheck.reading.times import Time
from factcheck.reading.tokens import Tokens

#: The table starts afresh when it holds so many numbers: memory stays bounded over an archive.
TABLE_LIMIT = 4_000_000


class _Machine:
    """The transducer as one table of numbers, which stays in the processor's cache as objects would not.

    A row is a context on the left and what is known of a token and ahead of it. By what is asked there, first of all
    the token's class, it holds the token's symbol and where the row before the next token begins; or, where the rules
    ask for more, the number of that and the row which knows it; or 0 for what was not met yet.
    """

    def __init__(self) -> None:
        self.symbols = bytearray()
        self.after = array("I")
        #: A column for each class.
        self.width = max(512, 2 * ambiguity.class_count())
        #: Where the row of a context begins; by where a row begins, what it knows and asks.
        self.rows: dict[Context, int] = {}
        self.known: dict[int, tuple[Context, dict[str, Sight], str]] = {}

    def outgrown(self) -> bool:
        """True when the table is full, or classes were met that it has no column for."""
        return len(self.after) > TABLE_LIMIT or ambiguity.class_count() > self.width

    def row(self, left: Context) -> int:
        """Where the row of a context begins."""
        found = self.rows.get(left)
        if found is None:
            found = self.rows[left] = self._add(left, {}, "number", self.width)
        return found

    def _add(self, left: Context, known: dict[str, Sight], asked: str, width: int) -> int:
        begin = len(self.after)
        self.symbols += bytes(width)
        self.after.frombytes(bytes(width * self.after.itemsize))
        self.known[begin] = (left, known, asked)
        return begin

    def step(self, row: int, number: int) -> int:
        """Work out the transition from a row by what was asked there."""
        left, known, asked = self.known[row]
        known = {**known, asked: seen_as(asked, number)}
        ahead = Ahead(known)
        word = ambiguity.class_of(ahead.number)
        try:
            tag = tag_rules.resolve(left, word, ahead)
            symbol, after = ord(tag), self.row(context.advance(left, tag, word, ahead))
        except Unseen as unseen:
            symbol, after = ASKED.index(unseen.asked), self._add(left, known, unseen.asked, WIDTH)
        self.symbols[row + number], self.after[row + number] = symbol, after
        return symbol


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
    if machine.outgrown():
        machine = _MACHINES[0] = _Machine()
    symbols, after, step = machine.symbols, machine.after, machine.step
    start, headline = machine.row(context.START), machine.row(context.HEADLINE)
    near = ambiguity.near_of(classes)
    ahead = sights(near)
    found = bytearray()
    append = found.append
    for sentence in sentences.all:
        first, last = sentence.first, sentence.last
        row, seen, origin = start, ahead, first
        if sentence.heading or first < tokens.body:
            # A heading has no stop to keep the next sentence out of its sight.
            row, seen, origin = headline, sights(near[first:last]), 0
        for i, number in enumerate(classes[first:last], origin):
            at = row + number
            while (symbol := symbols[at] or step(row, number)) < len(ASKED):
                row, number = after[at], seen[symbol][i]
                at = row + number
            row = after[at]
            append(symbol)
    return found.decode("ascii")


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
        if quantity.kind in _DESCRIBING and _describes(words, quantity):
            classes[quantity.first : quantity.last] = [ambiguity.MODIFIER_CLASS] * (quantity.last - quantity.first)
            continue
        for i in range(quantity.first, quantity.last):
            classes[i] = ambiguity.COUNTED_CLASS if i == counted else ambiguity.NUMBER_CLASS
    for time in times:
        classes[time.first : time.last] = [ambiguity.TIME_CLASS] * (time.last - time.first)
        if _ends_period(words, time.first):
            classes[time.first - 1] = ambiguity.LEADING_CLASS
    return classes


#: Kinds of quantities that tell of what comes behind them how much it is.
_DESCRIBING = frozenset({"percent", "money"})


def _describes(words: list[Word], quantity: Quantity) -> bool:
    """True of "the 12 percent increase", "its £5m cut", whose noun may be a verb; not of "the 40 percent back the"."""
    i = quantity.last
    if i + 1 >= len(words) or not quantity.first or not words[quantity.first - 1].tags & (Tag.DET | Tag.POSS):
        return False
    tags = words[i].tags
    noun = words[i].shape == "lower" and bool(tags & Tag.NOUN) and bool(tags & Tag.VERB)
    return noun and not tags & (Tag.PREP | Tag.ADV) and not words[i + 1].tags & Tag.DET


def _ends_period(words: list[Word], at: int) -> bool:
    """True where a time tells the end of a period that is named by it: "the week ended June 8", "the year ending"."""
    if at < 2 or words[at - 1].fold not in ("ended", "ending"):
        return False
    unit = words[at - 2].calendar
    return (unit is not None and unit.kind == "unit") or any(t.role == "noun" for t in words[at - 2].timing)


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
