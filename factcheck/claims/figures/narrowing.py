"""What narrows a figure: whose, which, when, part of what, set against what."""

from collections.abc import Sequence
from itertools import zip_longest

from factcheck.claims.figures.figure_words import FigureWords
from factcheck.claims.figures.wholes import every, is_part, named_whole, opens_with_whole
from factcheck.lexicon.determiners import KNOWN
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.figure_cues import figure_cues
from factcheck.lexicon.measures import is_state, state_of
from factcheck.lexicon.word import cached_words
from factcheck.reading.phrases import NounGroup
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers
from factcheck.reading.sentences import Sentence
from factcheck.reading.statements import Statement
from factcheck.reading.syntax.complements import effect
from factcheck.text.frozen import Record

_GENITIVE = frozenset({"'s", "’s"})
#: Nouns that only hold a figure: "the sum of £240,000", "the group of 12".
_HOLDING = frozenset({"sum", "total", "group", "number", "amount", "figure", "toll", "crowd", "gang", "party", "team"})
_AGAINST = frozenset({"from", "than", "against", "versus", "vs"})
_COMPARED = frozenset({"up", "down", "compared", "rather", "higher", "lower"})
_PLACED = frozenset({"in", "at", "near", "from", "of", "on", "for", "across", "inside", "outside", "around"})
#: Classes of verbs that tell a change, whose "to" and "by" lead to its end and its size.
_LONG = frozenset({"month", "month abbreviation", "year", "season", "decade", "decade digits", "unit"})
_CHANGES = frozenset({"rise", "fall", "cut", "raise", "price-change", "rate-change"})
_NARROWING = int(Tag.PRON | Tag.WH | Tag.PREP | Tag.SUB)
#: How many words may open a sentence before its first clause ("at first", "so far").
_OPENING = 4
_PARTICIPLE = int(Tag.ING | Tag.PARTICIPLE)
_PERFECT = frozenset({"has", "have", "'ve", "’ve"})
_LITTLE = int(Tag.DET | Tag.POSS | Tag.PRON | Tag.NUM | Tag.ADV | Tag.PREP)
#: How far after a figure its places are looked for, where the clause does not tell them.
_REACH = 12


#: What a cue in the clause says of a figure in a definite phrase too.
_OF_ANY = frozenset({"update", "total"})


class Scope(Record):
    """What narrows a figure; see FigureClaim for each field; ``changed`` is true of the end or size of a change."""

    modifiers: frozenset[str]
    entities: frozenset[int]
    part: bool
    taken: bool
    background: bool
    update: bool
    changed: bool
    total: bool
    definite: bool
    narrowed: bool
    marked: frozenset[str]


def scope_of(figure: FigureWords, group: NounGroup | None, clause: Statement | None, *, alone: bool = False) -> Scope:
    """Read the scope of a figure off its group (of what it counts or of what owns it) and the words of its clause.

    ``alone`` is true of a figure in a definite phrase whose clause tells something else ("shut the £5m bridge").
    """
    quantity, words, layers, sentence = figure.quantity, figure.words, figure.layers, figure.sentence
    own = figure.own or group
    first = own.first if own is not None else quantity.first
    last = max(own.last if own is not None else 0, quantity.last)
    before = [words[t].fold for t in range(max(sentence.first, quantity.first - 4), quantity.first)]
    if before[-1:] == ["the"] and before[-2:-1] in (["among"], ["amongst"]):
        before = before[-1:]  # "a teacher who was among the 68 passengers": 68 are all
    definite = _definite(quantity, own, layers)
    cues = _cues_beside(figure, before, first, last)
    if not alone:
        cues |= _cues_of_clauses(figure, clause, definite=definite)
    if not (definite or alone) and (_cumulative(sentence, layers) or _grown(clause, layers)):
        cues |= {"bound"}
    # "One of 22 people", "hundreds of the 900"; not "hundreds of two-year-olds".
    beyond = (
        words[last + 1 + (quantity.value is None) : last + 3] if words[min(last, len(words) - 1)].fold == "of" else ()
    )
    of_number = any(word.number is not None for word in beyond)
    part = quantity.kind == "count" and is_part(quantity, own, layers)
    owned = part and any(words[t].fold in ("'s", "'") for t in range(last + 2, min(last + 4, len(words))))
    whole = quantity.kind == "count" and named_whole(quantity, layers) is not None and not every(first, layers)
    own_noun = quantity.counted_at is not None and quantity.counted_at < last  # "five branches of the library"
    of_whole = part and not own_noun and before[-2:] != ["out", "of"]  # "three out of six charges": six are the whole
    taken = (of_whole or whole or opens_with_whole(quantity, layers)) and not of_number and not owned
    return Scope(
        _modifiers(quantity, group, layers),
        _entities(first, last, quantity, clause, layers, known=definite and _is_spent(clause, quantity)),
        part="part" in cues or part or taken or of_number,
        taken=taken,
        background=bool({"rate", "bound"} & cues) or _compared(before),
        update="update" in cues,
        changed=_changed(clause, before, layers),
        total="total" in cues,
        definite=definite,
        narrowed=_narrowed(last, layers),
        marked=_marked(quantity, group, layers),
    )


def _cues_beside(figure: FigureWords, before: list[str], first: int, last: int) -> frozenset[str]:
    """The kinds of the cues in the figure's own group ``[first, last)``, right before and right behind it."""
    words, quantity = figure.words, figure.quantity
    inside = [words[t].fold for t in range(first, last) if not quantity.first <= t < quantity.last]
    after = [words[t].fold for t in range(last, min(last + 1, figure.sentence.last))]
    return _cues([*before, *inside], "near") | _cues([*before[-1:], *inside], "inside") | _cues(after, "after")


def _cues_of_clauses(figure: FigureWords, clause: Statement | None, *, definite: bool) -> frozenset[str]:
    """The kinds of the cues in the clause that tells a figure and in the one that it stands in.

    What the clause of a figure in a definite phrase expects or does often is not said of the figure.
    """
    found = _NONE
    for s in {s.number: s for s in (clause, figure.clause) if s is not None}.values():
        start = figure.sentence.first if s.first - figure.sentence.first <= _OPENING else s.first
        folds = [figure.words[t].fold for t in range(start, s.last)]
        told = _cues(folds, "clause")
        found |= told & _OF_ANY if definite else told | _cues(folds, "loose")
    return found


def _cumulative(sentence: Sentence, layers: Layers) -> bool:
    """``since 1985``, ``since last March``: a figure that has grown over a time, not that of one event."""
    words = layers.tokens.words[sentence.first : sentence.last]
    folds = [word.fold for word in words]
    return "since" in folds and any(
        fold == "since" and any(w.calendar is not None and w.calendar.kind in _LONG for w in words[at : at + 4])
        for at, fold in enumerate(folds)
    )


def _grown(clause: Statement | None, layers: Layers) -> bool:
    """``Since the offensive began it has killed 600``: what a perfect adds up behind a clause with "since"."""
    if clause is None or clause.verb is None or layers.tokens.words[clause.verb.first].fold not in _PERFECT:
        return False
    first = layers.sentences.all[clause.sentence].first
    return layers.tokens.words[first].fold == "since"


def _cues(folds: Sequence[str], where: str) -> frozenset[str]:
    """The kinds of the cues among some words."""
    known = figure_cues(where)
    if known.keys().isdisjoint(folds):
        return _NONE
    found = set()
    for fold, after in zip_longest(folds, folds[1:], fillvalue="\n"):
        for second in ("", after) if fold in known else ():
            if second in known[fold] and not (second == "" and fold == "per" and after == "cent"):
                found.add(known[fold][second])
    return frozenset(found)


_NONE: frozenset[str] = frozenset()


def _modifiers(quantity: Quantity, group: NounGroup | None, layers: Layers) -> frozenset[str]:
    """The words that tell which ones of a kind: "Afghan", "young", not "the", the owner or the number."""
    if group is None:
        return frozenset()
    words = layers.tokens.words
    found = []
    for t in range(group.first if group.possessor is None else group.possessor + 1, group.head):
        word = words[t]
        if quantity.first <= t < quantity.last or not _plain(word.fold) or t == quantity.counted_at:
            continue
        if int(word.tags) & _LITTLE or word.number is not None or is_state(word):
            continue
        found.append(word.fold)
    return frozenset(found)


def _plain(fold: str) -> bool:
    """True of a word, and of one that ends in a participle ("Bemba-speaking"); "third-quarter" tells when."""
    named, hyphen, last = fold.rpartition("-")
    return fold.isalpha() or (named.isalpha() and hyphen != "" and bool(int(cached_words()[last].tags) & _PARTICIPLE))


def _marked(quantity: Quantity, group: NounGroup | None, layers: Layers) -> frozenset[str]:
    """The states that the words between a number and its noun tell: "the nine vaccinated children"."""
    if group is None:
        return frozenset()
    words = layers.tokens.words
    start = quantity.last if group.possessor is None else group.possessor + 1
    between = [words[t] for t in range(start, group.head) if words[t].number is None]
    return frozenset().union(*map(state_of, between))


def _narrowed(last: int, layers: Layers) -> bool:
    """``the 12 who``, ``the 12 in the north``, ``the 12 seen there``: words right after tell which ones."""
    words = layers.tokens.words
    if last >= len(words):
        return False
    verb = layers.phrases.verb_at.get(last)
    return bool(int(words[last].tags) & _NARROWING) or (verb is not None and verb.kind in ("participle", "gerund"))


def _compared(before: list[str]) -> bool:
    """``up from 12``, ``compared with 12``, ``against 12``: a figure given to set another against."""
    tail = before[-3:-1] if before[-1:] == ["the"] else before[-2:]  # "down from the 12"; not "from the 12"
    return bool(tail) and ((tail[-1] in _AGAINST and before[-1] != "the") or (len(tail) == 2 and tail[0] in _COMPARED))


def _changed(statement: Statement | None, before: list[str], layers: Layers) -> bool:
    """``rose to 12``, ``cut by 12``: the end or the size of a change that the text tells."""
    if statement is None or statement.verb is None or not before or before[-1] not in ("to", "by", "at"):
        return False
    return any(w.event in _CHANGES for w in layers.tokens.words[statement.verb.head].events)


def _definite(quantity: Quantity, own: NounGroup | None, layers: Layers) -> bool:
    """``the 19 people``, ``all 12 hostages``, ``the death of 12``: a figure that the text takes as known."""
    words, nouns = layers.tokens.words, layers.phrases.noun_at
    if own is not None and own.first <= quantity.first < own.last:
        before = words[quantity.first - 1].fold if quantity.first else ""
        summed = before == "all" and quantity.first > 1 and words[quantity.first - 2].fold == "in"
        taken = quantity.last < len(words) and words[quantity.last].fold == "of"  # "in all 27 of the places"
        if summed and not taken:
            return False
        if before == "that" and own.first >= quantity.first - 1 and quantity.value != 1:
            return False  # "said that eleven had died"
        owned = own.possessor is not None and own.possessor < quantity.first  # "90 days' supply" is nobody's
        if own.determiner in KNOWN or owned or before in KNOWN or before in _GENITIVE:
            return True
        if quantity.first > 1 and words[quantity.first - 1].tags & Tag.ING:
            return words[quantity.first - 2].fold in KNOWN  # "the missing £8,000"
    first = own.first if own is not None else quantity.first
    if first < 2 or words[first - 1].fold != "of":
        return False
    if own is not None and quantity.counted_at is None and quantity.kind in _DESCRIBING and own.head >= quantity.last:
        return False  # "the launch of five-inch screens": their size is told here
    owner = nouns.get(first - 2)
    if owner is None or (owner.determiner not in KNOWN and owner.possessor is None):
        return False
    if _ahead(owner, layers) or _brought_about(owner, layers):
        return False
    return bool(words[owner.head].events) or words[owner.head].fold in _HOLDING


def _brought_about(deed: NounGroup, layers: Layers) -> bool:
    """``causing the deaths of 12``, ``led to the deaths of 12``, ``resulted in``: told there for the first time."""
    at = deed.first - 1
    verb = layers.phrases.verb_at.get(at)
    if verb is not None:
        return verb.kind == "gerund"
    return layers.tokens.words[at].fold in ("to", "in") and at - 1 in layers.phrases.verb_at


#: Kinds of figures that tell of what sort the noun behind them is.
_DESCRIBING = frozenset({"measure", "duration"})


def _ahead(deed: NounGroup, layers: Layers) -> bool:
    """``plans for the evacuation of 12``, ``called for the release of 12``: of those whom nothing has befallen yet."""
    words, at = layers.tokens.words, deed.first - 1
    if at < 1 or words[at].fold != "for":
        return False
    verb = layers.phrases.verb_at.get(at - 1)
    noun = layers.phrases.noun_at.get((verb.first if verb is not None else at) - 1)  # "preparations had begun for"
    planned = verb is not None and effect("verb", verb.lemma) == "planned"
    return planned or (noun is not None and effect("noun", words[noun.head].fold) == "planned")


def _is_spent(clause: Statement | None, quantity: Quantity) -> bool:
    """True of money in the subject of a clause, which tells where it goes."""
    if quantity.kind != "money":
        return False
    subject = clause.subject if clause is not None and clause.kind != "relative" else None
    return subject is not None and subject.first <= quantity.first < subject.last


def _entities(
    first: int, last: int, quantity: Quantity, statement: Statement | None, layers: Layers, *, known: bool
) -> frozenset[int]:
    """The entities in the figure's own group and in the phrases of place of its clause, else right after it.

    Of ``known`` money the clause tells what becomes of it: "the £9,000 from the sale will pay for a well in Elva".
    """
    own = {e.number for e in layers.entities.within(quantity.first, quantity.last)}  # "Rs 125 crore"
    found = {e.number for e in layers.entities.within(first, last)} - own
    if statement is not None and not known:
        groups = [a.group for a in statement.adjuncts if a.preposition in _PLACED]
        for group in (*groups, statement.antecedent):
            if group is not None and not group.first <= quantity.first < group.last:
                found |= {e.number for e in layers.entities.within(group.first, group.last)}
    words = layers.tokens.words
    stop = min(last + _REACH, layers.sentences.of(quantity.first).last)
    if known and statement is not None and statement.verb is not None and statement.verb.first >= last:
        stop = min(stop, statement.verb.first)
    end = next((t for t in range(last, stop) if words[t].fold in (",", ";", ".", "—")), stop)
    return frozenset(found | {e.number for e in layers.entities.within(last, end) if e.kind == "place"})
