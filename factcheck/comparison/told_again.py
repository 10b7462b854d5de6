"""Clauses told again: two clauses about one thing that say the same, but for a figure, a denial or an opposite.

Whatever a clause is about, a reader who meets it again further on, in the same or other words, holds the two against
each other. So nothing is known here of events or measures: a clause is its ideas, and two are one when all that the one
says stands in the other too. What they do not share is then what they differ in. Longer sentences that only nearly say
the same are for ``retold``.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product
from typing import Literal, NamedTuple

from factcheck.article import Article
from factcheck.claims.voices import voice_of
from factcheck.comparison.attributions.ideas import Idea, ideas_of
from factcheck.comparison.events.bearers import NEW, Mentions, one_holder
from factcheck.comparison.events.negations import one_setting
from factcheck.comparison.intervals import apart
from factcheck.comparison.periods import any_overlap
from factcheck.lexicon.apart import apart_words
from factcheck.lexicon.measures import thing
from factcheck.lexicon.opposites import opposed
from factcheck.lexicon.reversals import changes_of_mind, reversals
from factcheck.lexicon.stages import stage_words
from factcheck.lexicon.word import Word
from factcheck.lexicon.wordnet import exclude, of_any
from factcheck.reading.phrases import NounGroup
from factcheck.reading.quantities import Quantity
from factcheck.reading.statements import Statement
from factcheck.text.span import Span

Difference = Literal["figure", "denial", "opposite"]

#: Ideas that two clauses share, what they are about among them; of what somebody did, and may do again, one more.
_FEWEST, _DONE = 2, 3
#: Longer clauses are lists.
_MOST = 20
#: Clauses about one thing that are looked up for each other, the nearest.
_NEAREST = 12
#: Sentences side by side set things against each other on purpose.
_APART = 2


class ToldAgain(NamedTuple):
    """Two clauses in text order, what they differ in, the words of either that differ, and why they are one."""

    first: Statement
    second: Statement
    difference: Difference
    spans: tuple[Span, Span]
    reasons: tuple[str, ...]


class _Pair(NamedTuple):
    """Two clauses in text order, the ideas that both have, pair by pair, and those that one alone has."""

    first: Statement
    second: Statement
    shared: tuple[tuple[Idea, Idea], ...]
    alone: tuple[tuple[Idea, ...], tuple[Idea, ...]]
    about: str


def told_again(article: Article) -> tuple[ToldAgain, ...]:
    """All pairs of clauses told again with one difference, in the order of the later ones."""
    return article.once(_told_again)


def _told_again(article: Article) -> tuple[ToldAgain, ...]:
    return tuple(_Search(article).found())


class _Search:
    """One pass over the clauses of an article, each held against the nearest before it that are about the same."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.mentions = Mentions.of(article)
        self.ideas: dict[int, tuple[Idea, ...]] = {}
        self.figures: dict[int, list[Quantity]] = {}
        for quantity in article.quantities:
            number = article.layers.statements.by_token.get(quantity.first, -1)
            self.figures.setdefault(number, []).append(quantity)

    def found(self) -> Iterator[ToldAgain]:
        known: dict[str, list[Statement]] = {}
        owner = self.article.layers.statements.by_token
        telling = {
            a.cue_at for a in self.article.attributions if owner.get(a.content_first) != owner.get(a.cue_at or 0)
        }
        for statement in self.article.statements:
            if not _plain(statement, self.article) or (statement.verb and statement.verb.head in telling):
                continue
            names = tuple(_names(statement, self.article))
            before = {s.number: s for name in names for s in known.get(name, ())[-_NEAREST:]}
            for other in self.article.compared([before[number] for number in sorted(before)]):
                if statement.sentence - other.sentence >= _APART and (pair := self.pair(other, statement)) is not None:
                    yield from self.differences(pair)
            for name in names:
                known.setdefault(name, []).append(statement)

    def pair(self, first: Statement, second: Statement) -> _Pair | None:
        """Two clauses with what they share, where nothing sets them apart."""
        about = _one_matter(first, second, self.mentions)
        if not about or not _comparable(first, second, self.article):
            return None
        ours, theirs = self.ideas_of(first), self.ideas_of(second)
        if max(len(ours), len(theirs)) > _MOST:
            return None
        shared = tuple(_shared(ours, theirs))
        alone = tuple(
            tuple(i for i in mine if all(i.keys.isdisjoint(j.keys) for j in yours))
            for mine, yours in ((ours, theirs), (theirs, ours))
        )
        pair = _Pair(first, second, shared, (alone[0], alone[1]), about)
        return None if _narrowed(pair, self.article) else pair

    def ideas_of(self, statement: Statement) -> tuple[Idea, ...]:
        if statement.number not in self.ideas:
            self.ideas[statement.number] = tuple(_ideas(statement, self.article))
        return self.ideas[statement.number]

    def differences(self, pair: _Pair) -> Iterator[ToldAgain]:
        one, other = pair.first, pair.second
        denial = one.negated != other.negated
        counted = 0 if denial else sum(self.counts(idea, one) for idea, _ in pair.shared)
        if len(pair.shared) < _FEWEST or (self.done_by_somebody(one) and len(pair.shared) - counted < _DONE - denial):
            return
        if not denial and bool(one.times) != bool(other.times):
            return
        reasons = (pair.about, f"both say the same otherwise, in {len(pair.shared)} ideas")
        more = tuple(map(len, pair.alone))
        if denial:
            if not more[0 if one.negated else 1] and _denies(pair, self.article):
                yield ToldAgain(one, other, "denial", (one.span, other.span), reasons)
        elif more == (0, 0) and (spans := self.other_figures(pair)) is not None:
            yield ToldAgain(one, other, "figure", spans, reasons)
        elif min(more) == 1 and self.one_agent(pair) and (spans := _opposites(pair, self.article)) is not None:
            yield ToldAgain(one, other, "opposite", spans, reasons)

    def done_by_somebody(self, statement: Statement) -> bool:
        """True of what somebody with a name did, and may have done twice."""
        entity_at, subject = self.article.layers.entities.by_token, statement.subject
        return statement.tense == "past" and subject is not None and subject.head in entity_at

    def counts(self, idea: Idea, statement: Statement) -> bool:
        """True of a noun that a figure counts."""
        return any(q.counted_at in range(idea.first, idea.last) for q in self.figures.get(statement.number, ()))

    def one_agent(self, pair: _Pair) -> bool:
        """True where the same does both: what some reviewers praise others condemn."""
        ours, theirs = pair.first.agent, pair.second.agent
        return ours is not None and theirs is not None and bool(_one(ours, theirs, self.mentions))

    def other_figures(self, pair: _Pair) -> tuple[Span, Span] | None:
        """The figures of one noun and unit that the clauses give, where there is one of either and they clash."""
        ours, theirs = (self.figures.get(s.number, []) for s in (pair.first, pair.second))
        alike = [(a, b) for a, b in product(ours, theirs) if a.kind != "ordinal" and _one_measure(a, b, self.article)]
        return (alike[0][0].span, alike[0][1].span) if len(alike) == 1 and apart(*alike[0]) else None


def _one_measure(a: Quantity, b: Quantity, article: Article) -> bool:
    return _measure(a, article) == _measure(b, article)


def _measure(quantity: Quantity, article: Article) -> tuple[str, str | None, str | None, str, frozenset[str]]:
    """What a figure is of: its kind and unit, what it counts, and the words between that tell which."""
    words, at = article.layers.tokens.words, quantity.counted_at
    which = frozenset(word.fold for word in words[quantity.last : at]) if at is not None else frozenset()
    return quantity.kind, quantity.unit, quantity.per, thing(quantity.counted or ""), which


#: What may open a clause that is told as a fact.
_OPENING = frozenset({"that", "because", "although", "though", "since", "as"})


def _plain(statement: Statement, article: Article) -> bool:
    """True of a clause of the body with a finite verb that tells as a fact what is or was so."""
    verb = statement.verb
    if statement.certainty != "asserted" or statement.span.part != "body" or verb is None or verb.modal:
        return False
    if verb.kind != "finite" or statement.kind not in ("main", "relative", "subordinate"):
        return False
    first = article.layers.tokens.words[statement.first].fold
    if statement.kind == "relative":
        return first != "that"  # it says which one is meant
    return statement.kind == "main" or first in _OPENING or statement.attribution is not None


def _names(statement: Statement, article: Article) -> Iterator[str]:
    """What a clause is looked up by: whoever or whatever has a part in it."""
    words, entity_at = article.layers.tokens.words, article.layers.entities.by_token
    for head in dict.fromkeys(g.head for g in (statement.agent, statement.patient) if g is not None):
        entity = entity_at.get(head)
        yield words[head].fold if entity is None else f"entity {entity}"


def _one_matter(first: Statement, second: Statement, mentions: Mentions) -> str:
    """Why two clauses are about one thing or person; empty where they are not, or where another has the same part."""
    words, entity_at = mentions.article.layers.tokens.words, mentions.article.layers.entities.by_token
    reason = ""
    for one, other in _parts(first, second):
        entities = entity_at.get(one.head), entity_at.get(other.head)
        if None not in entities and entities[0] != entities[1]:
            return ""
        if any(e is None and words[g.head].pronoun is not None for e, g in zip(entities, (one, other), strict=True)):
            return ""
        if (one.determiner not in NEW and other.determiner in NEW) or _of_another(one, other, mentions.article):
            return ""
        reason = reason or _one(one, other, mentions)
    return reason


def _of_another(one: NounGroup, other: NounGroup, article: Article) -> bool:
    """True of "the number of thefts" and "the number of burglaries"."""
    words, nouns = article.layers.tokens.words, article.layers.phrases.noun_at
    of = [nouns.get(g.last + 1) if g.last < len(words) and words[g.last].fold == "of" else None for g in (one, other)]
    return None not in of and len({words[g.head].fold for g in of if g is not None}) == len(of)


def _one(earlier: NounGroup, later: NounGroup, mentions: Mentions) -> str:
    entity_at = mentions.article.layers.entities.by_token
    return one_holder((entity_at.get(earlier.head), earlier.head), (entity_at.get(later.head), later.head), mentions)


def _parts(first: Statement, second: Statement) -> Iterator[tuple[NounGroup, NounGroup]]:
    """The groups that have one part in either clause: who does it, to whom, where, with what."""
    for one, other in ((first.agent, second.agent), (first.patient, second.patient)):
        if one is not None and other is not None:
            yield one, other
    rest = [a for a in second.adjuncts if a.preposition != "by"]
    for adjunct in first.adjuncts:
        found = next((a for a in rest if a.preposition == adjunct.preposition), None)
        if found is not None:
            rest.remove(found)
            yield adjunct.group, found.group


def _comparable(first: Statement, second: Statement, article: Article) -> bool:
    """True of two clauses of one tense and one voice, at no two times, where no word tells of change or of others."""
    one, other = first.verb, second.verb
    if one is None or other is None or first.tense != second.tense or one.perfect != other.perfect:
        return False
    light = {one.lemma, other.lemma} & {"be", "have"}
    if light and one.lemma != other.lemma and not (one.passive or other.passive):
        return False
    layers = article.layers
    if voice_of(first.attribution, layers).key != voice_of(second.attribution, layers).key:
        return False
    if any(s.attribution is not None and s.attribution.stance in ("deny", "ask") for s in (first, second)):
        return False
    if any_overlap(first.times, second.times) is False:
        return False
    return _telling(first, article, _turning()) == _telling(second, article, _turning())


@cache
def _turning() -> frozenset[str]:
    """Words that tell of a change, or that something is not what was told before."""
    return reversals() | changes_of_mind() | apart_words().keys()


def _telling(statement: Statement, article: Article, telling: frozenset[str]) -> set[str]:
    """Those of some words that stand in a clause or right before it."""
    words, owner = article.layers.tokens.words, article.layers.statements.by_token
    tokens = range(max(statement.first - 1, 0), statement.last)
    return {words[t].fold for t in tokens if owner.get(t) in (None, statement.number)} & telling


def _ideas(statement: Statement, article: Article) -> Iterator[Idea]:
    """What a clause says, its figures and units left out and its pronouns by whom they mean; each entity once."""
    layers = article.layers
    words, owner = layers.tokens.words, layers.statements.by_token
    tokens = {t for t in range(statement.first, statement.last) if owner.get(t) == statement.number}
    if statement.kind == "relative" and (known := statement.antecedent) is not None:
        tokens.update(range(known.first, known.last))
    met: set[str] = set()
    for token in sorted(tokens):
        name = f"entity {layers.entities.by_token.get(token)}"
        if words[token].pronoun is not None and name != "entity None" and name not in met:
            met.add(name)
            yield Idea(token, token + 1, frozenset({name}))
    for idea in ideas_of(sorted(tokens), article, light=True):
        word, named = words[idea.first], {key for key in idea.keys if key.startswith("entity ")}
        if idea.number is not None or word.unit is not None or not word.fold[0].isalpha() or named & met:
            continue
        met |= named
        yield idea if named else Idea(idea.first, idea.last, idea.keys | of_any(word.fold).keys)


def _shared(ours: Sequence[Idea], theirs: Sequence[Idea]) -> Iterator[tuple[Idea, Idea]]:
    left = list(theirs)
    for idea in ours:
        same = max(left, key=lambda other: len(idea.keys & other.keys), default=None)
        if same is not None and idea.keys & same.keys:
            left.remove(same)
            yield idea, same


def _narrowed(pair: _Pair, article: Article) -> bool:
    """True where a noun that both clauses have is another's in one, or of another kind: "his brother's van"."""
    group_at = article.layers.phrases.noun_at
    for side, alone in enumerate(pair.alone):
        narrowed = {group_at.get(idea.first) for idea in alone} - {None}
        if any(group_at.get(couple[side].first) in narrowed for couple in pair.shared):
            return True
    return False


def _denies(pair: _Pair, article: Article) -> bool:
    """True of two clauses with one verb, neither limited by a word that the other does not have ("not yet")."""
    denied, told = (pair.first, pair.second) if pair.first.negated else (pair.second, pair.first)
    if not one_setting(denied, told, article):
        return False
    one, other = pair.first.verb, pair.second.verb
    limits = [_telling(s, article, stage_words("partial")) for s in (pair.first, pair.second)]
    if one is None or other is None or limits[0] != limits[1]:
        return False
    return one.lemma == other.lemma or any(
        i.first <= one.head < i.last and j.first <= other.head < j.last for i, j in pair.shared
    )


def _opposites(pair: _Pair, article: Article) -> tuple[Span, Span] | None:
    """The spans of two ideas that exclude each other, of those that only one clause has."""
    tokens = article.layers.tokens
    at_once = any_overlap(pair.first.times, pair.second.times) is True
    for one, other in product(*pair.alone):
        if _exclude(tokens.words[one.first], tokens.words[other.first], at_once=at_once):
            return tokens.span(one.first, one.last), tokens.span(other.first, other.last)
    return None


def _exclude(one: Word, other: Word, *, at_once: bool) -> bool:
    """True of words that exclude each other; of what passes only ``at_once``, since what rises falls again."""
    lemmas = [{verb.lemma for verb in word.verbs} | {word.fold} for word in (one, other)]
    respects = {opposed(a, b) for a, b in product(*lemmas)} - {""}
    if respects & _IN_TURN or (respects & _PASSING and not at_once):
        return False
    return bool(respects) or exclude(one.fold, other.fold)


#: Respects in which what is so at one time is otherwise at the next, and those in which it is on one day.
_PASSING, _IN_TURN = (
    frozenset({"direction", "outcome"}),
    frozenset({"movement", "exchange", "place", "state", "custody"}),
)
