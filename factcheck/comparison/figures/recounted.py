"""First and later counts of one set: "three suspects", and further on "the four suspects", by what speaks for it.

A count is taken up by another on evidence: one noun, or nouns that may stand for one another; what befalls those
counted, or at least what the clauses are about; a definite later mention; no third value in the article.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from fractions import Fraction

import attrs

from factcheck.article import Article
from factcheck.claims.claim import EventClaim, FigureClaim
from factcheck.comparison.figures.figure_evidence import Evidence, counts_anyone, one_cause
from factcheck.comparison.figures.figure_scope import ahead, one_time, one_voice, presupposed
from factcheck.comparison.figures.taken_up_figures import ToldBefore
from factcheck.comparison.identity import may_share
from factcheck.comparison.intervals import near
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.measures import loose_nouns, singular, thing
from factcheck.lexicon.topics import topics_of
from factcheck.lexicon.wordnet import is_kind_of, kind_of

#: The score from which two counts are held to be of one set.
_ONE = 2.25
#: The score for two lengths of time, which an article seldom gives of one thing.
_LASTED = 1.75
#: Measures of how long something takes.
_LASTS = frozenset({"duration", "delay", "wait"})
_HARMS = frozenset({"death", "injury"})
#: Kinds of people of whom an article has several sets.
_LOOSE = frozenset({"person", "adult", "group", "kin"})
#: Kinds of people whose nouns are used for one another: soldiers and servicemen, officers and policemen.
_ONE_KIND = frozenset({"soldier", "police", "fighter", "child", "suspect", "student", "victim"})
_JOBS = frozenset({"job", "worker"})
#: Topics of which all that are counted are of one kind, whatever they are called.
_EVERYBODY = frozenset({"attendance", "clinical-trial", "survey"})
#: What clauses tell of any amount.
_OF_AMOUNTS = frozenset({"rise", "fall", "cut", "raise", "price-change", "rate-change", "increase"})
#: Topics of nouns that are said of people of all kinds.
_VAGUE = frozenset({"layoff", "founding", "moved"})
#: By what factor two values of one set may differ.
_FAR = Fraction(8)
#: Vague words of no more than a few: what they count is any of its kind.
_FEW = 10
#: Pairs within one key are bounded, so that a table of a thousand figures costs no million comparisons.
_NEAREST = 12
#: Kinds of things of which an article counts several sets, or that are no things.
_MANY_THINGS = frozenset({"", "person", "group", "time", "act", "event", "feeling", "money", "payment"})
#: What those count who say how many a hall holds.
_PLACES = "seat"
_PEOPLE, _LASTING, _KIND = "people of any kind", "how long it lasts", "things of a kind: "


def recounted(
    article: Article, stands: Callable[[FigureClaim], bool]
) -> Iterator[tuple[FigureClaim, FigureClaim, tuple[str, ...]]]:
    """Pairs of counts of one set, with the reasons; only of figures that ``stands`` accepts."""
    for first, second, found in weighed(article, stands):
        if found.score >= (_ONE if second.measure not in _LASTS else _LASTED):
            yield first, second, tuple(found.reasons)


def weighed(
    article: Article, stands: Callable[[FigureClaim], bool]
) -> Iterator[tuple[FigureClaim, FigureClaim, Evidence]]:
    """All pairs of counts that may be of one set, with the evidence."""
    by_noun: dict[str, list[FigureClaim]] = {}
    for claim in article.claims_of(FigureClaim):
        if claim.measure in _LASTS and claim.topics:
            by_noun.setdefault(_LASTING, []).append(claim)
        elif claim.relation == "attribute" and claim.dimension == "count" and claim.span.part == "body":
            by_noun.setdefault(_PLACES if claim.measure == "capacity" else claim.measure, []).append(claim)
        elif claim.relation != "attribute" and claim.population and claim.span.part == "body":
            by_noun.setdefault(thing(claim.population), []).append(claim)
            if (kind := kind_of(claim.population)) not in _MANY_THINGS:
                by_noun.setdefault(_KIND + kind, []).append(claim)
            who = claim.population_kind or counts_anyone(claim) or claim.measure == "attendance"
            if who or thing(claim.population) in _JOBS:
                by_noun.setdefault(_PEOPLE, []).append(claim)
    told_before = article.once(ToldBefore)
    for noun, claims in by_noun.items():
        values = {(c.quantity.low, c.quantity.high) for c in claims if not c.part}
        index = article.layers.sentences.index
        beside = Counter(index(c.at) for c in claims if not c.part)
        grouped = noun == _PEOPLE or noun.startswith(_KIND)
        single = [c for c in claims if grouped or beside[index(c.at)] == 1]
        kept = [c for c in single if stands(c) or ahead(c, stands)]
        for i, first in enumerate(kept):
            for second in article.compared(kept[i + 1 : i + 1 + _NEAREST]):
                if grouped and thing(first.population) == thing(second.population):
                    continue
                if first.relation == second.relation == "attribute":
                    continue
                if noun == _LASTING and "attribute" in (first.relation, second.relation) and not second.definite:
                    continue
                if not second.definite and told_before.takes_up(second.quantity, first.quantity):
                    continue
                alone = len(values) == 2 and noun != _LASTING and not grouped
                if not presupposed(second) and (second.certainty != "asserted" or first.certainty != "asserted"):
                    continue
                found = _weigh(first, second, article, alone=alone)
                if found is not None:
                    yield first, second, found


def _weigh(first: FigureClaim, second: FigureClaim, article: Article, *, alone: bool) -> Evidence | None:
    """The evidence that a later count is of the set counted before; None where something sets them apart."""
    if not _may_be_one(first, second, article):
        return None
    evidence = Evidence()
    shared = _by_topic(first, second, evidence)
    kin = _kin(first, second, shared)
    if _beside_others(second, article) and not _more(second, first):
        return None
    if not kin or (kin <= 0.5 and not shared) or not one_cause(first, second, article):
        return None
    one = (
        f"“{first.population}” and “{second.population}” may be the same" if first.population else "both tell how long"
    )
    evidence.add(kin, one)
    if counts_anyone(second) and _placed(second, article) and not _more(second, first):
        evidence.score -= 0.75  # "all 11 people on the first boat" may be some of those 24
    if not shared and second.narrowed:
        evidence.score -= 0.25 if alone and second.definite and _more(second, first) else 0.75
    if any(_several(c, article) for c in (*first.causes, *second.causes)):
        evidence.score -= 0.75
    if second.definite and not _of_another_deed(first, second, article):
        evidence.add(1.0, "the later figure is given as known")
    if first.definite:
        evidence.score -= 0.5
    if alone:
        evidence.add(0.5, f"no other number of {second.population} is given")
    if first.scope != second.scope:
        evidence.score -= 0.25
    if not near(first.quantity, second.quantity):
        if first.measure in _LASTS and first.quantity.unit != second.quantity.unit:
            return None
        evidence.score -= 0.75
    if _more(second, first):
        evidence.score += 0.25
    return evidence


def _beside_others(claim: FigureClaim, article: Article) -> bool:
    """True of "the ten passengers and the driver": those counted are not all that are told of."""
    words, end = article.layers.tokens.words, claim.quantity.counted_at
    if end is None or end + 2 >= len(words) or words[end + 1].fold != "and":
        return False
    other = article.layers.phrases.noun_at.get(end + 2)
    return other is not None and words[other.head].person is not None


def _placed(claim: FigureClaim, article: Article) -> bool:
    """True of people whom the words right behind them put somewhere: "11 people on the first boat"."""
    words, at = article.layers.tokens.words, claim.quantity.counted_at
    placing = words[at + 1] if at is not None and at + 1 < len(words) else None
    return placing is not None and bool(placing.tags & Tag.PREP) and placing.fold != "of"


def _of_another_deed(first: FigureClaim, second: FigureClaim, article: Article) -> bool:
    """``its offering of six million shares``, of shares that were paid: known as what the one deed was done with."""
    words, nouns = article.layers.tokens.words, article.layers.phrases.noun_at
    own = nouns.get(second.at)
    start = own.first if own is not None else second.at
    if start < 2 or words[start - 1].fold != "of":
        return False
    noun = words[start - 2]
    deed = {event.event for event in noun.events if event.pos == "noun" or noun.fold.endswith("ing")}
    return bool(deed) and not deed & (first.states | first.topics)


def _several(cause: EventClaim, article: Article) -> bool:
    """True where the article tells of more events of a kind; not of a kind that one bare plural names in passing."""
    return article.tells_several(cause.classes) and len(article.events_of(cause.classes)) > 1


def _may_be_one(first: FigureClaim, second: FigureClaim, article: Article) -> bool:
    sentences = article.layers.sentences
    return (
        sentences.index(first.at) != sentences.index(second.at)
        and one_voice(first, second)
        and one_time(_happened(first), _happened(second), article)
        and may_share(first.entities, second.entities, article)
        and may_share(first.agents, second.agents, article)
        and not (frozenset() < second.entities < first.entities and not _more(second, first))  # some, in one place
        and not second.scope - first.scope
        and not second.marked - first.states - first.topics
        and near(first.quantity, second.quantity, _FAR)
        and not (first.quantity.bound == "vague" and (first.quantity.high or _FEW) <= _FEW)
        and not (second.total and _more(second, first))
        and (first.relation != "outcome" or second.relation != "outcome" or first.measure == second.measure)
        and not (_of_some(first, second) or _of_some(second, first))
    )


def _of_some(harmed: FigureClaim, befallen: FigureClaim) -> bool:
    """True of people killed or hurt, and of more whom something befell: of "the 13 people shot" ten may be dead."""
    other = bool(befallen.states) and _HARMS.isdisjoint(befallen.states | befallen.topics)
    return harmed.measure in _HARMS and other and _more(befallen, harmed)


def _happened(claim: FigureClaim) -> FigureClaim:
    """A count as of what happens, in whatever unit: tonnes mined in a year are not a weight that lasts."""
    times = claim.times if claim.certainty == "asserted" else ()
    return attrs.evolve(claim, dimension="", times=times)


def _by_topic(first: FigureClaim, second: FigureClaim, evidence: Evidence) -> frozenset[str]:
    """Weigh what befalls those counted, else what the clauses are about."""
    states = (first.states & second.states) - _OF_AMOUNTS
    if states:
        evidence.add(1.0, f"both tell of {min(states).replace('-', ' ')}")
        return states
    topics = first.topics & second.topics
    if thing(first.population) != thing(second.population):
        topics |= (first.topics | first.states) & topics_of(second.population)
        topics |= (second.topics | second.states) & topics_of(first.population)
    topics -= _OF_AMOUNTS
    if topics:
        words = all(name[0] == "~" for name in topics)  # of which lists of figures share several
        weight = (0.75 if len(topics) == 1 else 1.0) - (0.0 if second.definite else 0.5 if words else 0.25)
        told = min(topics, key=lambda name: (name[0] == "~", name))
        evidence.add(weight, f"both speak of {told.strip('~').replace('-', ' ')}")
    return topics


def _kin(first: FigureClaim, second: FigureClaim, shared: frozenset[str]) -> float:
    """How likely two nouns count the same: one noun 1, nouns that may stand for one another less, 0 for others."""
    if {first.measure, second.measure} <= _LASTS:
        return 1.0 if shared else 0.0
    a, b = thing(first.population), thing(second.population)
    if a != b and (first.listed or second.listed):
        return 0.0
    if a == b == "job" and first.relation != second.relation:
        return 0.0  # the jobs that go are not those that there are
    if "capacity" in (first.measure, second.measure) and _PLACES in (a, b):
        return 1.0 if second.definite else 0.0
    if "attribute" in (first.relation, second.relation):
        return 0.0 if {first.measure, a, b} & loose_nouns("several") else 0.5
    if a == b:
        own = a in (first.population, singular(first.population))  # no table has it: a crew is of sailors
        loose = first.population_kind in _LOOSE and (own or first.population_kind != "group")
        several = a in loose_nouns("several") or a in loose_nouns("anyone") or loose
        return 0.5 if several else 1.0
    if {a, b} <= _JOBS | loose_nouns("anyone") and "layoff" in shared:
        return 0.75
    if first.population_kind == second.population_kind and first.population_kind in _ONE_KIND:
        return 0.75
    anyone = counts_anyone(first) + counts_anyone(second)
    if not shared:
        return 0.0
    if (first.states | first.topics) & topics_of(second.population) - _VAGUE and second.definite:
        return 0.75  # those who escaped are the fugitives
    if (
        counts_anyone(second)
        and second.definite
        and (second.states | second.topics) & topics_of(first.population) - _VAGUE
    ):
        return 0.75  # the people who visited are the visitors
    if not anyone:
        return 0.75 if is_kind_of(a, b) else 0.0
    if anyone == 2 or shared & _EVERYBODY:
        return 0.5
    # Soldiers may be some of the people, so that only more soldiers than people are too many;
    # of people whom a clause narrows ("the 759 who voted") there may be more.
    some, people = (second, first) if counts_anyone(first) else (first, second)
    return 0.5 if some.population_kind and _more(some, people) and not people.narrowed else 0.0


def _more(second: FigureClaim, first: FigureClaim) -> bool:
    """True when the later figure is the greater: a smaller one may be of some of them."""
    a, b = first.quantity.value, second.quantity.value
    return a is not None and b is not None and a < b
