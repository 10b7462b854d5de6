"""Rules as a list has them: by name and family, loaded for the first article that has what they need."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import TypeVar

from factcheck.article import Article
from factcheck.claims.claim import AttributionClaim, Claim, EventClaim, StandClaim
from factcheck.claims.events.event_places import GROUND
from factcheck.claims.times.steps import OrderClaim
from factcheck.lexicon.position_words import position_words
from factcheck.lexicon.sites import sites
from factcheck.on_demand import resolve_name
from factcheck.report import Severity
from factcheck.rules.rule import Conflict, Family, Rule
from factcheck.text.frozen import Record

C = TypeVar("C", bound=Claim)
Need = Callable[[Article], bool]


def some(*kinds: type[Claim]) -> Need:
    """That an article has a claim of one of these types."""
    return lambda article: any(article.claims_of(kind) for kind in kinds)


def several(kind: type[Claim]) -> Need:
    """That an article has two claims of a type, which can be held against each other."""
    return lambda article: len(article.claims_of(kind)) > 1


def alike(kind: type[C], keys: Callable[[C], Iterable[object]]) -> Need:
    """That two claims of a type have a key in common, without which they are not held against each other."""

    def need(article: Article) -> bool:
        met: set[object] = set()
        for claim in article.claims_of(kind):
            own = frozenset(keys(claim))
            if not met.isdisjoint(own):
                return True
            met |= own
        return False

    return need


def either(*needs: Need) -> Need:
    """That one of several needs is met."""
    return lambda article: any(need(article) for need in needs)


def ordered(article: Article) -> bool:
    """That an order of steps is told, or two times."""
    return bool(article.claims_of(OrderClaim)) or timed(article) or any(time.ends for time in article.times)


def spoken(article: Article) -> bool:
    """That sources say things in two sentences, which may be those of one quotation."""
    told = [claim for kind in (AttributionClaim, StandClaim) for claim in article.claims_of(kind)]
    sentences = article.layers.sentences
    within = {sentences.index(claim.at) for claim in told}
    return len(within) > 1 or any(claim.span.end > sentences.of(claim.at).span.end for claim in told)


def quoting(article: Article) -> bool:
    """That something stands between quotation marks."""
    return bool(article.layers.quotations)


def denying(article: Article) -> bool:
    """That something is denied, in a clause or by a word such as "no" and "without"."""
    if any(statement.negated or statement.certainty == "denied" for statement in article.statements):
        return True
    if any(claim.negated or claim.status in ("not-done", "cancelled") for claim in article.claims_of(EventClaim)):
        return True
    return bool(article.layers.tokens.places(position_words("denying") | position_words("reserving")))


def timed(article: Article) -> bool:
    """That an article gives two times, which sentences that say the same otherwise may differ in."""
    return len(article.times) > 1


def placed(article: Article) -> bool:
    """That an article names two places, or two sites by common nouns ("the station", "a harbour")."""
    if sum(entity.kind in GROUND for entity in article.entities) > 1:
        return True
    return len(article.layers.tokens.places(sites("venue"))) > 1


def titled(article: Article) -> bool:
    """That an article has a title."""
    return article.layers.tokens.body > 0


def anything(article: Article) -> bool:
    """That there is an article."""
    return True


class Listed(Record):
    """A rule of the package, the ``RULE`` of the module that is named after its family and itself.

    ``needs`` is true of every article in which it may find something: for any other one it is not even loaded.
    """

    family: Family
    name: str
    needs: Need = anything

    @property
    def rule(self) -> Rule:
        """The rule itself."""
        return _load(self.family, self.name)

    @property
    def severity(self) -> Severity:
        """The severity of the rule."""
        return self.rule.severity

    def check(self, article: Article) -> Iterator[Conflict]:
        """The conflicts that the rule finds in an article."""
        return self.rule.check(article) if self.needs(article) else iter(())


@cache
def _load(family: Family, name: str) -> Rule:
    rule: Rule = resolve_name(f"factcheck.rules.{family}.{name.replace('-', '_')}:RULE")
    return rule


#: What runs over an article: a rule that is there already, or one that is loaded when it is needed.
Runnable = Rule | Listed
