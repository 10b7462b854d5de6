"""What stands beside two figures and sets them apart: "an earlier poll", "the neighbouring farm", "in the north".

A figure may agree with another in all that is said of it, and the clause still tells that it is of another thing: by a
word of its subject or object, by a place at its head, by another noun in the same place of the clause.
"""

from bisect import bisect_left
from collections.abc import Iterator
from fractions import Fraction

from factcheck.article import Article
from factcheck.claims.claim import EventClaim, FigureClaim
from factcheck.comparison.events.courses import long_ago
from factcheck.comparison.figures.other_holders import told_by_name, two_doers, two_holders
from factcheck.comparison.periods import any_overlap
from factcheck.lexicon.apart import sets_apart
from factcheck.lexicon.determiners import INDEFINITE, NEW
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.measures import thing
from factcheck.lexicon.word import cached_words
from factcheck.lexicon.wordnet import is_kind_of, kind_of
from factcheck.reading.phrases import NounGroup
from factcheck.reading.statements import Statement
from factcheck.reading.syntax.drafts import Adjunct

_WHERE = frozenset({"in", "at", "on", "under", "around", "across", "among"})
_OF_SOMEBODY = frozenset({"his", "her", "their", "my", "our"})


def set_apart(first: FigureClaim, second: FigureClaim, article: Article) -> bool:
    """True where what stands beside the figures, in text order, tells that they are of two things."""
    a, b = first.statement, second.statement
    if a is None or b is None:
        return False
    if _marks(first, article) != _marks(second, article) or _shared_out(first, article) != _shared_out(second, article):
        return True
    if _grown_since(first, second, article) or _of_another_told(first, second, article):
        return True
    if _of_a_case(first, article) or _of_a_case(second, article):
        return True
    if _led(a, b, article) or _led(b, a, article) or _other_owner(first, second, article):
        return True
    if two_holders(first, second, article) or told_by_name(first, second, article):
        return True
    if _of_another_thing(a, second, article) or _another_one(first, second, article):
        return True
    if second.definite:
        return _other_places(first, second, article)
    had = first.dimension == "count" and _had(a, b)
    return had or _other_places(first, second, article) or two_doers(a, b, article)


def _shared_out(claim: FigureClaim, article: Article) -> bool:
    """True of the whole of a share, "15 percent of the 360 paintings": what the share comes to is another figure.

    Of "three of the four victims died" nobody tells that the four died.
    """
    at = claim.quantity.first - 1
    words = article.layers.tokens.words
    at -= words[at].fold in ("the", "its", "their", "all")
    if at <= 0 or words[at].fold != "of":
        return False
    before = bisect_left(article.quantities, at, key=lambda q: q.last)
    return any(
        q.last == at and (q.unit == "percent" or q.kind == "fraction" or claim.relation == "outcome")
        for q in article.quantities[before : before + 1]
    )


def _opening(clause: Statement, article: Article) -> Adjunct | None:
    """What opens the sentence, which holds for all its clauses: "In a second raid they found 12 and held three"."""
    start = article.layers.sentences.all[clause.sentence].first
    leading = article.layers.statements.at(start)
    adjuncts = (*clause.adjuncts, *(leading.adjuncts if leading is not None else ()))
    return next((a for a in adjuncts if a.at == start), None)


def _groups(claim: FigureClaim, article: Article) -> Iterator[NounGroup]:
    """The noun groups of a figure's clause and the one that opens its sentence, without its own and those of times."""
    clause = claim.statement
    if clause is None:
        return
    opening = _opening(clause, article)
    shared = [opening] if opening is not None and opening not in clause.adjuncts else []
    own = article.layers.phrases.noun_at.get(claim.at)
    timed = {t for time in clause.times for t in range(time.first, time.last)}
    for group in (clause.subject, *clause.objects, *(a.group for a in (*clause.adjuncts, *shared))):
        if group is not None and (own is None or group.head != own.head) and group.head not in timed:
            yield group


def _marks(claim: FigureClaim, article: Article) -> frozenset[str]:
    """The words beside a figure that tell of another one, or of one of another time or a wider place."""
    words, clause = article.layers.tokens.words, claim.statement
    if clause is None:
        return frozenset()
    timed = {t for time in clause.times for t in range(time.first, time.last)}
    within = {t for g in _groups(claim, article) if not g.plural for t in range(g.first, g.last)}
    within |= {t for t in range(clause.first, clause.last) if article.layers.phrases.tags[t] is Tag.ADV}
    within |= _behind_subject(clause, article)
    ranked = {t for g in (clause.subject, *clause.objects) if g is not None for t in range(g.first, g.last)}
    ranked |= {t for g in _groups(claim, article) if g.determiner in INDEFINITE for t in range(g.first, g.last)}
    than = next((t for t in range(clause.first, clause.last) if words[t].fold == "than"), clause.last)
    compared = set(range(than, clause.last))  # "longer than any before" tells nothing of the figure
    return frozenset(
        words[t].fold
        for t in within - timed - compared
        if sets_apart({words[t].fold})
        and article.layers.phrases.tags[t] is not Tag.DET
        and (words[t].number is None or t in ranked)  # "to fourth place" says nothing of the figure
    )


def _behind_subject(clause: Statement, article: Article) -> set[int]:
    """The words between a subject and its verb that tell which one it is: "the tower next to it has"."""
    if clause.subject is None or clause.verb is None:
        return set()
    words, found = article.layers.tokens.words, set[int]()
    for t in range(max(clause.subject.last, clause.first), clause.verb.first):
        if words[t].shape == "punct" or words[t].tags & Tag.WH or t in article.layers.phrases.verb_at:
            break
        found.add(t)
    return found


def _led(one: Statement, other: Statement, article: Article) -> bool:
    """``In the north the party won 48 percent``, ``In Canada``: a place at the head of one clause, not of the other."""
    words = article.layers.tokens.words
    adjunct = _opening(one, article)
    if adjunct is None or adjunct.preposition not in _WHERE:
        return False
    head = words[adjunct.group.head]
    told = article.layers.sentences.all[other.sentence]
    place = article.layers.entities.by_token.get(adjunct.group.head)
    if place is not None and article.layers.entities.all[place].kind in ("place", "country"):
        return all(e.number != place for e in article.layers.entities.within(told.first, told.last))
    timed = any(t.first <= adjunct.group.head < t.last for t in one.times)
    if head.shape != "lower" or head.events or head.unit is not None or head.calendar is not None or timed:
        return False
    return adjunct.group.determiner != "" and all(words[t].fold != head.fold for t in range(told.first, told.last))


def _of_another_told(first: FigureClaim, second: FigureClaim, article: Article) -> bool:
    """True of "the 250-metre tower in Hale", "the 12 hurt on Sunday" where nothing before tells of Hale or of Sunday.

    What stands behind a definite noun, or behind "of", says which one is meant: one that was not told of before.
    """
    layers, words = article.layers, article.layers.tokens.words
    own = layers.phrases.noun_at.get(second.quantity.counted_at or second.at)
    at, timed = own.last if own is not None else second.quantity.last, True
    if not second.definite and (at >= len(words) or words[at].fold != "of"):
        return False
    while at + 1 < len(words):
        verb, group = layers.phrases.verb_at.get(at), layers.phrases.noun_at.get(at + 1)
        if verb is not None and verb.kind == "participle" and not words[at].tags & Tag.PREP:
            at, timed = verb.last, True
            continue
        if not words[at].tags & Tag.PREP:
            return False
        times = tuple(time for time in layers.times_within(at, at + 3) if time.first <= at + 2)
        if (
            timed
            and times
            and (any_overlap(first.times, times) is False or any(long_ago(time, article) for time in times))
        ):
            return True
        if group is None:
            return False
        number = layers.entities.by_token.get(group.head)
        if number is not None and layers.entities.all[number].links[0].first > at:
            return True
        if group.determiner in _OF_SOMEBODY and words[group.head].person is not None:
            return True  # "the four-week trial of his brother"
        at, timed = group.last, False  # "all 12 of the injured on Sunday": when it is told of them
    return False


def _grown_since(first: FigureClaim, second: FigureClaim, article: Article) -> bool:
    """True where those whom it befell one by one in between make the later figure: "then he shot a guard dead"."""
    if first.event is None or first.quantity.value is None or second.quantity.value is None:
        return False
    a, b = Fraction(first.quantity.value), Fraction(second.quantity.value)
    events = article.events_of(first.event.classes)
    more = {e.patient_at for e in events if first.at < e.at < second.at and _befalls_one(e, first, article)}
    return a < b <= a + len(more)


def _befalls_one(event: EventClaim, told: FigureClaim, article: Article) -> bool:
    """True of a clause, other than that of a figure, whose event is said to befall one person."""
    if event.pos != "verb" or event.certainty != "asserted" or event.statement is told.statement:
        return False
    group = article.layers.phrases.noun_at.get(event.patient_at)
    return group is not None and not group.plural and article.layers.tokens.words[group.head].person is not None


def _of_a_case(claim: FigureClaim, article: Article) -> bool:
    """``If it rains, the bill is put at £300``: a measure of a case, unless the text knows it ("the £300 bill")."""
    clause, nouns = claim.statement, article.layers.phrases.noun_at
    own = nouns.get(claim.at)
    if clause is None or claim.relation != "attribute" or (own is not None and own.determiner):
        return False
    opening = article.layers.sentences.all[clause.sentence].first
    return article.layers.tokens.words[opening].fold in _CASES


_CASES = frozenset({"if", "unless"})


def _other_places(first: FigureClaim, second: FigureClaim, article: Article) -> bool:
    """``32 seats in the assembly``, ``41 seats in the lower house``: two nouns right after the figure."""
    one, other = _place(first, article), _place(second, article)
    return one != other and "" not in (one, other) and not is_kind_of(one, other) and not is_kind_of(other, one)


def _place(claim: FigureClaim, article: Article) -> str:
    """The noun of the place right behind what a figure counts; "" where there is none."""
    words, nouns = article.layers.tokens.words, article.layers.phrases.noun_at
    own = nouns.get(claim.quantity.counted_at or claim.at)
    if own is None or own.last + 1 >= len(words) or words[own.last].fold not in _WHERE:
        return ""
    place = nouns.get(own.last + 1)
    head = words[place.head] if place is not None else None
    if head is None or head.events or head.calendar is not None or head.shape != "lower":
        return ""
    return head.fold


def _other_owner(first: FigureClaim, second: FigureClaim, article: Article) -> bool:
    """``the statue weighs 12 tonnes``, ``its base weighs 30``: of a part of the thing, or of another person."""
    a, b = first.thing, second.thing
    if not a or not b or a == b:
        return False
    words, known = article.layers.tokens.words, cached_words()
    for group in _groups(second, article):
        owner = group.possessor
        if owner is not None and words[group.head].fold == b and words[owner].fold == a:
            return True
    if first.owner is not None and second.owner is None and known[b].person is not None:
        heads = (g for g in _groups(second, article) if g.determiner in _OF_SOMEBODY)
        if any(thing(words[g.head].fold) == b for g in heads):
            return True  # "their cousin", "her driver": somebody else than the one named before
    people = known[a].person is not None and known[b].person is not None
    siblings = kind_of(a) == kind_of(b) not in _ANYTHING
    return (people or siblings) and not (is_kind_of(a, b) or is_kind_of(b, a))


#: Kinds of which one thing goes by many nouns.
_ANYTHING = frozenset({"", "act", "event", "group", "time", "feeling"})


def _of_another_thing(told: Statement, second: FigureClaim, article: Article) -> bool:
    """``the chair was sold for £400``, ``the £900 from the sale of the house``: the deed was done to something else."""
    words, nouns = article.layers.tokens.words, article.layers.phrases.noun_at
    deed = nouns.get(second.quantity.last + 1)
    if deed is None or not words[deed.head].events or deed.last + 1 >= len(words) or words[deed.last].fold != "of":
        return False
    groups = [nouns.get(deed.last + 1), told.patient or told.subject]
    heads = [words[g.head] for g in groups if g is not None]
    if len(heads) < 2 or any(h.shape != "lower" or h.pronoun is not None for h in heads):
        return False
    a, b = thing(heads[0].fold), thing(heads[1].fold)
    return a != b and not is_kind_of(a, b) and not is_kind_of(b, a)


def _another_one(first: FigureClaim, second: FigureClaim, article: Article) -> bool:
    """``12,000 fans saw the concert``, ``a concert in Hull was seen by 30,000``: a new one of the kind."""
    words = article.layers.tokens.words
    told = {words[g.head].fold for g in _with_antecedent(first, article) if not g.plural or g.determiner in INDEFINITE}
    return any(
        g.determiner in NEW and words[g.head].fold in told and words[g.head].number is None
        for g in _with_antecedent(second, article)
    )


def _with_antecedent(claim: FigureClaim, article: Article) -> Iterator[NounGroup]:
    """The groups of a clause, with the one that it is relative to: "a nurse earning £900", "a nurse earning £700"."""
    clause = claim.statement
    if clause is not None and clause.antecedent is not None:
        yield clause.antecedent
    yield from _groups(claim, article)


def _had(one: Statement, other: Statement) -> bool:
    """``the paper has 90 journalists``, ``it had 140 before the cuts``: what one has and had."""
    verbs = one.verb, other.verb
    have = all(verb is not None and verb.lemma in ("have", "be", "employ", "own") for verb in verbs)
    return have and {one.tense, other.tense} == {"present", "past"}
