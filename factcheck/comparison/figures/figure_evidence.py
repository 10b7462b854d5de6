"""What speaks for two figures measuring one thing, weighed: causes, owners, places, times, who they are."""

from fractions import Fraction

from factcheck.article import Article
from factcheck.claims.claim import EventClaim, FigureClaim
from factcheck.comparison.figures.figure_scope import CHANGES
from factcheck.comparison.identity import may_share
from factcheck.comparison.intervals import USUAL, near
from factcheck.comparison.periods import any_overlap
from factcheck.lexicon.apart import sets_apart
from factcheck.lexicon.measures import loose_nouns, story_measures, thing
from factcheck.lexicon.topics import topics_of
from factcheck.lexicon.word import cached_words
from factcheck.lexicon.wordnet import is_kind_of

_WON_AND_LOST = frozenset({"win", "loss"})  # one side's is the other's
#: The score from which two figures are held to measure one thing; each strong piece of evidence counts 1.
_ONE = 2.0
#: Kinds of people whose nouns are used for one another: soldiers and servicemen, officers and policemen.
_ONE_KIND = frozenset({"soldier", "police", "fighter", "child", "suspect"})
#: What a sum before a noun may be: "the £5m bridge" cost that much, or is worth it.
VALUES = frozenset({"cost", "price", "worth", "value"})
#: A thing rises often, and who holds a stake may hold more: another such figure is of another unless taken as known.
_OFTEN = CHANGES | {"stake"}
#: What one event is said to have cost is hardly ever wrong by more: so many more are those of a whole war.
_FAR = Fraction(12)
#: A figure in the first sentences is of the story's main event.
_LEAD = 3


class Evidence:
    """What speaks for one thing, weighed."""

    def __init__(self, score: float = 0.0, *reasons: str) -> None:
        self.score = score
        self.reasons = list(reasons)

    def add(self, weight: float, reason: str) -> None:
        """Count a piece of evidence."""
        self.score += weight
        self.reasons.append(reason)

    @property
    def suffices(self) -> bool:
        """True when the figures are held to measure one thing."""
        return self.score >= _ONE


def weigh(first: FigureClaim, second: FigureClaim, article: Article, *, alone: bool = False) -> Evidence | None:
    """The evidence that two figures of one measure are of one thing; None when something sets them apart.

    ``alone`` is true where the article gives no third value of the measure.
    """
    if first.measure in ("score", "vote"):
        return _results(first, second, article, alone=alone)
    if first.relation == "outcome":
        return _outcomes(first, second, article)
    return (_attributes if first.relation == "attribute" else _things)(first, second, article, alone=alone)


def _outcomes(first: FigureClaim, second: FigureClaim, article: Article) -> Evidence | None:
    """Weigh two counts of those whom an event befell: by the events that brought it about, by who they are."""
    if not _one_population(first, second) and not (second.definite and _all_told(first, second, article)):
        return None
    evidence = Evidence(1.0, f"both count {first.measure}")
    if not one_cause(first, second, article, evidence) or not near(first.quantity, second.quantity, _FAR):
        return None
    _by_scope(first, second, article, evidence)
    _by_agent(first, second, evidence)
    if not counts_anyone(first):
        evidence.add(0.25, f"“{first.population}” and “{second.population}” may be the same people")
    if second.definite:
        linked = bool(first.causes or second.causes) or not counts_anyone(first)
        evidence.add(1.0 if linked else 0.75, "the later figure is given as known")
    if _leads(first, article):
        evidence.score += 0.25
    return evidence


def _all_told(first: FigureClaim, second: FigureClaim, article: Article) -> bool:
    """True where "14 workers" are all that a sentence of the lead says were killed, and later it is "the 17 bodies"."""
    if not counts_anyone(second) or counts_anyone(first) or first.listed or second.listed or not _leads(first, article):
        return False
    if not near(first.quantity, second.quantity):
        return False
    index = article.layers.sentences.index
    return not any(
        c.measure == first.measure and c is not first and index(c.at) == index(first.at)
        for c in article.claims_of(FigureClaim)
    )


def _leads(figure: FigureClaim, article: Article) -> bool:
    """True of a figure of the first sentences, which is of the story's main event."""
    sentences = article.layers.sentences
    return sentences.index(figure.at) - sentences.index(article.layers.tokens.body) < _LEAD


#: What it counts for one event that two are of one kind, in an article that tells of several such.
_OF_SEVERAL = 0.5


def one_cause(first: FigureClaim, second: FigureClaim, article: Article, evidence: Evidence | None = None) -> bool:
    """False when the events told beside two figures set them apart; what speaks for one event is weighed."""
    if not first.causes or not second.causes:
        return True
    for a in first.causes:
        for b in second.causes:
            if a.classes & b.classes and _one_event(a, b, article):
                text = article.source.text
                if evidence is not None:
                    together = a.plural and b.plural and a.lemma == b.lemma  # "the clashes", of which are several
                    several = article.tells_several(a.classes | b.classes) and not together
                    weight = _OF_SEVERAL if several else 1.0
                    evidence.add(weight, f"“{text(a.span)}” and “{text(b.span)}” may be one event")
                return True
    # One event goes by many names: the attack that is a raid further on, the blast that is a fire; of several such
    # it is not.
    causes = (*first.causes, *second.causes)
    if not second.definite or any(event.plural and event.pos == "noun" for event in causes):
        return False
    if any(article.tells_several(event.classes) for event in causes):
        return False
    return bool({a.domain for a in first.causes} & {b.domain for b in second.causes})


def _one_event(a: EventClaim, b: EventClaim, article: Article) -> bool:
    if sets_apart(a.modifiers ^ b.modifiers):
        return False
    return (
        may_share(a.places, b.places, article)
        and may_share(a.participants, b.participants, article)
        and any_overlap(a.times, b.times) is not False
        and (a.plural == b.plural or a.pos != b.pos)
        and not (_counted(a, article) or _counted(b, article))
    )


def _counted(event: EventClaim, article: Article) -> bool:
    """True of "14 crashes in which seven people died": a figure of several events together."""
    return event.plural and any(q.counted_at == event.at for q in article.quantities if q.kind == "count")


def _by_scope(first: FigureClaim, second: FigureClaim, article: Article, evidence: Evidence) -> None:
    """Weigh shared places and parties, and a shared time."""
    names = [article.layers.entities.all[n].name for n in sorted(first.entities & second.entities)]
    if names:
        evidence.add(1.0, f"both are about {', '.join(names)}")
    if any_overlap(first.times, second.times):
        evidence.add(0.5, "at one time")


def _by_agent(first: FigureClaim, second: FigureClaim, evidence: Evidence) -> None:
    """Weigh who did it ("a gunman killed ...", "the gunman, who killed ...")."""
    a, b = first.event, second.event
    if a is None or b is None or thing(a.agent_head) in loose_nouns("anyone"):
        return  # "people lost their lives": whoever they are, they did nothing to anybody
    if a.agent_head and cached_words()[a.agent_head].pronoun is not None:
        return
    if a.agent_head and a.agent_head == b.agent_head and a.pos == b.pos == "verb":
        evidence.add(0.75, f"both by the {a.agent_head}")


def counts_anyone(figure: FigureClaim) -> bool:
    """True of a figure that counts nobody in particular: people, victims, a bare number."""
    return not figure.population or thing(figure.population) in loose_nouns("anyone")


def _verb(figure: FigureClaim) -> str:
    """The word that tells what was done with what is counted."""
    if figure.event is not None:
        return figure.event.lemma
    clause = figure.statement
    return clause.verb.lemma if clause is not None and clause.verb is not None else ""


def _one_population(first: FigureClaim, second: FigureClaim) -> bool:
    """True when the same people may be counted: one word, one kind, or nobody in particular on both sides.

    Those of a list ("20 men, 30 women and 16 children") are counted again only under their own word.
    """
    if first.listed or second.listed:
        return thing(first.population) == thing(second.population)
    if counts_anyone(first) and counts_anyone(second):
        return True
    if thing(first.population) == thing(second.population):
        return True
    return first.population_kind == second.population_kind and first.population_kind in _ONE_KIND


def _things(first: FigureClaim, second: FigureClaim, article: Article, *, alone: bool) -> Evidence | None:
    """Weigh two counts of one noun: by what is said to befall the things, and where."""
    shared = first.states & second.states
    if not shared:
        return None
    evidence = Evidence(1.0, f"both count {first.measure}: {min(shared)}")
    _by_scope(first, second, article, evidence)
    if not near(first.quantity, second.quantity):
        evidence.score -= 0.75
    if first.agents & second.agents:
        evidence.add(0.75, "by the same")
    if second.definite:
        # Money flows in many ways in one story: only what the same do, told with one verb, is held to be one sum.
        one = _verb(first) == _verb(second) != "" and first.agents == second.agents
        known = first.measure != "money" or alone or one
        evidence.add(1.0 if known else 0.25, "the later figure is given as known")
    return evidence


def _owner_known(first: FigureClaim, second: FigureClaim, article: Article, *, alone: bool) -> bool:
    """True when one figure names no owner and its measure is one that a story has once; not of one "in the capital"."""
    things = tuple("" if _of_a_country(claim, article) else claim.thing for claim in (first, second))
    if any(t.startswith(("in ", "named ")) for t in things) or not alone:
        return False
    if "" in things:
        return second.definite or first.measure in story_measures()
    kindred = is_kind_of(*things) or is_kind_of(*things[::-1])
    return kindred and second.definite and first.measure in story_measures()


def _of_a_country(claim: FigureClaim, article: Article) -> bool:
    """``inflation in Norway``: a story that tells of one country tells it once."""
    return claim.owner is not None and article.layers.entities.all[claim.owner].kind == "country"


def _results(first: FigureClaim, second: FigureClaim, article: Article, *, alone: bool) -> Evidence | None:
    """Weigh two scores, or two counts of votes: by who met whom, or as the only two of the article."""
    a, b = first.event, second.event
    if alone and second.definite and (b is None or not b.participants) and first.measure == "score":
        return Evidence(_ONE, "no other score is given") if a is None or not a.definite else None
    if a is None or b is None or not _one_event(a, b, article):
        return None
    if not a.classes & b.classes and not (first.measure == "score" and a.classes | b.classes >= _WON_AND_LOST):
        return None
    evidence = Evidence(1.0, f"both give the {first.measure}")
    shared = len(a.participants & b.participants)
    if shared:
        evidence.add(0.5 * min(shared, 2), "of the same sides")
    if any_overlap(first.times, second.times):
        evidence.add(0.5, "at one time")
    if second.definite:
        evidence.add(1.0 if first.measure == "vote" else 0.5, "the later figure is given as known")
    return evidence


def _names_the_trade(first: FigureClaim, second: FigureClaim) -> bool:
    """``would buy it for $379m``, ``the $379m offer``: the noun that the later figure describes stands for the deal."""
    return not second.narrowed and "sale" in topics_of(second.thing) and "sale" in first.topics


def _with(figure: FigureClaim, article: Article) -> bool:
    """True of what is counted with something that not all of its kind have."""
    words, at = article.layers.tokens.words, figure.quantity.counted_at
    return at is not None and at + 1 < len(words) and words[at + 1].fold in ("with", "without")


def _attributes(first: FigureClaim, second: FigureClaim, article: Article, *, alone: bool) -> Evidence | None:
    """Weigh two figures of one attribute: whose it is decides."""
    if first.measure in _OFTEN and not second.definite:
        return None
    if _with(first, article) != _with(second, article):
        return None  # "90 rooms", of which "30 rooms with a view" are a part
    evidence = Evidence(1.0, f"both give the {first.measure}")
    if first.owner is not None and second.owner is not None:
        if first.owner != second.owner or (first.measure in CHANGES and first.thing != second.thing):
            return None
        evidence.add(1.0, f"both of {article.layers.entities.all[first.owner].name}")
        return evidence if near(first.quantity, second.quantity, _FAR) else None
    if first.event is not None and second.event is not None:
        if not first.event.classes & second.event.classes or not _one_event(first.event, second.event, article):
            return None
        if not (second.definite or first.event.participants & second.event.participants):
            return None  # "sales rose to": whose they are is told elsewhere
        evidence.add(0.5, "of one kind of event")
        alone = alone and second.definite
    elif first.thing == second.thing != "":
        evidence.add(0.5, f"both of the {first.thing}")
    elif second.definite and second.owner is None and first.measure in VALUES and _names_the_trade(first, second):
        evidence.add(0.5, f"the {second.thing} is what was told before")
    elif not _owner_known(first, second, article, alone=alone):
        return None
    if second.definite:
        evidence.add(1.0, "the later figure is given as known")
    if alone:
        evidence.add(0.5, f"no other {first.measure} is given")
    if not near(first.quantity, second.quantity, USUAL if first.thing != second.thing != "" != first.thing else _FAR):
        evidence.score -= 0.75
    _by_scope(first, second, article, evidence)
    return evidence
