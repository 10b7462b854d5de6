"""What the clauses around a figure are about: their topics, whoever does what in them."""

from factcheck.lexicon.entries import Tag
from factcheck.lexicon.remembered import remembered
from factcheck.lexicon.topics import pair_openers, stem_of, topic_pairs, topics_of
from factcheck.lexicon.word import Word
from factcheck.reading.phrases import NounGroup
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement

_DEPENDENT = frozenset({"participial", "relative", "infinitive"})


class ClauseTopics:
    """The topics of each clause by token, worked out once a clause."""

    def __init__(self, layers: Layers) -> None:
        self._layers = layers
        self._by_clause: dict[int, tuple[tuple[int, frozenset[str]], ...]] = {}

    def of(self, quantity: Quantity, group: NounGroup | None, statement: Statement | None) -> frozenset[str]:
        """The topics of a figure's clause, of the clause that it hangs on, and of those that describe its noun."""
        statements = self._layers.statements
        here = statements.at(quantity.first)
        clauses = {s.number: s for s in (statement, here) if s is not None}
        for s in tuple(clauses.values()):
            if s.parent is not None and s.kind in _DEPENDENT:
                clauses[s.parent] = statements.all[s.parent]
        if group is not None:
            for t in (group.last, group.last + 1, group.last + 2):
                after = statements.at(t)
                if after is not None and after.kind in _DEPENDENT:
                    clauses[after.number] = after
        end = self._end_of_whole(quantity)
        head = quantity.counted_at if quantity.counted_at is not None else group.head if group is not None else -1
        return frozenset(
            name
            for number in clauses
            for token, names in self._clause(number)
            if token != head and token < end and not quantity.first <= token < quantity.last
            for name in names
        )

    def _end_of_whole(self, quantity: Quantity) -> int:
        """Where ``Of 513 people tested, 74 were ill`` ends to speak of the 513; else the end of the sentence."""
        words, sentence = self._layers.tokens.words, self._layers.sentences.of(quantity.first)
        if quantity.first != sentence.first + 1 or words[sentence.first].fold != "of":
            return sentence.last
        return next((t for t in range(quantity.last, sentence.last) if words[t].fold == ","), sentence.last)

    def _clause(self, number: int) -> tuple[tuple[int, frozenset[str]], ...]:
        """The tokens of a clause that tell topics, by themselves or with the word behind them."""
        if (known := self._by_clause.get(number)) is not None:
            return known
        clause, words = self._layers.statements.all[number], self._layers.tokens.words
        owner, openers, found = self._layers.statements.by_token, pair_openers(), list[tuple[int, frozenset[str]]]()
        for t in range(clause.first, clause.last):
            if owner.get(t) != number:
                continue
            names = _topics(words[t]) if self._layers.phrases.tags[t] is not Tag.PREP else _NONE  # "down 3 percent"
            if words[t].fold in openers and t + 1 < len(words):
                names |= topic_pairs().get(f"{words[t].fold} {words[t + 1].fold}", _NONE)
            if names:
                found.append((t, names))
        return self._by_clause.setdefault(number, tuple(found))


_NONE: frozenset[str] = frozenset()


@remembered
def _topics(word: Word) -> frozenset[str]:
    """The topics of a word, its stem among them where it is of content."""
    if word.shape == "punct" or word.tags & Tag.MODAL:  # "will" is no bequest
        return _NONE
    return (topics_of(word.text) | {stem_of(word)} if word.shape == "lower" else topics_of(word.text)) - {""}
