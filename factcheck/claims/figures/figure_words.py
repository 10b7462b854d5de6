"""The words of one figure: what it counts, where it stands and what stands beside it, read once for all who ask."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from factcheck.claims.figures.fates import LIVES, Fate, fate_of, outcome_of
from factcheck.claims.figures.figure_context import FigureContext
from factcheck.claims.figures.jobs import LAYOFF, jobs_go, lose_jobs
from factcheck.claims.figures.told import Counted, Told
from factcheck.claims.figures.wholes import Whole, whole_of
from factcheck.lexicon.determiners import DEFINITE, KNOWN
from factcheck.lexicon.word import Word
from factcheck.reading.phrases import NounGroup
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers
from factcheck.reading.sentences import Sentence
from factcheck.reading.statements import Statement

#: Whose loss is their death: an army loses men, a firm loses workers to another.
_MORTAL = frozenset({"soldier", "police", "fighter", "adult", "child"})
_WHO = frozenset({"who", "whose", "aboard"})


class FigureWords:
    """A quantity on its tokens, with the noun group of what it counts and the clause that it stands in.

    ``own`` is the noun group that holds the number, ``group`` that of what it counts, else its own; ``noun`` the token
    of the noun counted. ``before`` and ``after`` are the folded words right beside the number, "" at the ends of the
    text. ``previous`` is what the figure before it in the sentence tells: "others" are others than those.
    """

    def __init__(
        self,
        quantity: Quantity,
        context: FigureContext,
        previous: Told | None,
        layers: Layers,
        words: Sequence[Word],
        noun_at: Mapping[int, NounGroup],
        clause: Statement | None,
        own: NounGroup | None,
        group: NounGroup | None,
        noun: int | None,
        before: str,
        after: str,
    ) -> None:
        self.quantity = quantity
        self.context = context
        self.previous = previous
        self.layers = layers
        self.words = words
        self.noun_at = noun_at
        self.clause = clause
        self.own = own
        self.group = group
        self.noun = noun
        self.before = before
        self.after = after

    @cached_property
    def sentence(self) -> Sentence:
        """The sentence that the number stands in."""
        return self.layers.sentences.of(self.quantity.first)

    @cached_property
    def whole(self) -> Whole | None:
        """What the number is taken out of: "23 of the injured"; not "23 men of the brigade"."""
        if self.quantity.kind != "count" or (self.quantity.counted is not None and self.after == "of"):
            return None
        return whole_of(self.quantity, self.context)

    @cached_property
    def members(self) -> NounGroup | None:
        """``a crew of 19``, ``her garrison of ninety``: the noun for a group before the number of its members."""
        quantity, words = self.quantity, self.words
        if quantity.kind != "count" or quantity.counted is not None or quantity.first < 2 or self.before != "of":
            return None
        group = self.noun_at.get(quantity.first - 2)
        if group is None or group.head != quantity.first - 2:
            return None
        person = words[group.head].person
        return group if person is not None and person.kind == "group" and quantity.unit is None else None

    @cached_property
    def fate(self) -> Fate:
        """What befalls those counted; the loss of soldiers is their death, and jobs that go are a layoff."""
        group, context = self.members or self.group, self.context
        if group is None:
            return Fate()
        fate = fate_of(group, self.quantity, self.clause, context)
        person = self.words[group.head].person
        mortal = person is not None and person.kind in _MORTAL
        if "loss of life" in fate.states and (mortal or self.quantity.counted in LIVES):
            fate = fate._replace(states=fate.states | {"death"})
        if outcome_of(fate.states):
            return fate
        if lose_jobs(group, context):
            return fate._replace(states=fate.states | {LAYOFF})
        going = jobs_go(group, context)
        return fate if going is None else fate._replace(states=fate.states | {LAYOFF}, clause=going)

    @property
    def others(self) -> bool:
        """True of "30 others": of those of whom the figures before do not tell."""
        return self.quantity.counted == "others"

    @property
    def another_fate(self) -> bool:
        """``killing 12 people and injuring 30 others``: others than those killed are all whom the blast injured."""
        first, outcome = self.previous, outcome_of(self.fate.states)
        return isinstance(first, Counted) and first.outcome and bool(outcome) and first.measure != outcome

    @property
    def are_people(self) -> bool:
        """True of "the 320 who ...", "all 47 aboard": a definite number that only people can be."""
        quantity, words = self.quantity, self.words
        if quantity.kind != "count" or quantity.counted is not None or self.before not in KNOWN:
            return False
        at = quantity.last
        return self.after in _WHO or (self.after == "on" and at + 1 < len(words) and words[at + 1].fold == "board")


def is_known(group: NounGroup) -> bool:
    """True of "the turnout", "its turnout", "Hull's turnout": what the text takes as known, or as somebody's."""
    return group.determiner in DEFINITE or group.possessor is not None


def figure_words(quantity: Quantity, previous: Told | None, context: FigureContext) -> FigureWords:
    """Read where a quantity stands and what it counts."""
    layers = context.layers
    words, noun_at = layers.tokens.words, layers.phrases.noun_at
    own = noun_at.get(quantity.first)
    noun = quantity.counted_at
    group = own if noun is None else noun_at.get(noun)
    if noun is None and group is not None and group.head >= quantity.last:
        noun = group.head
    return FigureWords(
        quantity,
        context,
        previous,
        layers,
        words,
        noun_at,
        layers.statements.at(quantity.first),
        own,
        group,
        noun,
        words[quantity.first - 1].fold if quantity.first else "",
        words[quantity.last].fold if quantity.last < len(words) else "",
    )
