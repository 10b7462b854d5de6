"""Who has what two figures count or measure, or did it, where that is told: two of them have two numbers."""

from factcheck.article import Article
from factcheck.claims.claim import FigureClaim
from factcheck.comparison.identity import may_share
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.measures import thing
from factcheck.lexicon.wordnet import is_kind_of
from factcheck.reading.phrases import NounGroup
from factcheck.reading.statements import Statement


def two_holders(first: FigureClaim, second: FigureClaim, article: Article) -> bool:
    """``Hull holds 57 seats``, ``Leeds's 37 seats``: so many of two, or of one that the text names only later."""
    if first.owner is None and second.owner is not None and first.thing == second.thing:
        return article.layers.entities.all[second.owner].links[0].first > first.at  # "a bridge", "the Hale Bridge"
    one, other = _holder(first, article), _holder(second, article)
    if first.agents and second.agents and first.states & second.states and first.agents.isdisjoint(second.agents):
        return True  # "Hull bought 15 firms", "Leeds has bought six"
    if one is None or other is None:
        return False
    words, entities = article.layers.tokens.words, article.layers.entities
    names = entities.by_token.get(one), entities.by_token.get(other)
    if names[1] is not None:
        if names[0] is None:
            return entities.all[names[1]].links[0].first > first.at
        return not may_share(frozenset({names[0]}), frozenset({names[1]}), article)
    if names[0] is not None or any(words[t].pronoun is not None or _is_name(t, article) for t in (one, other)):
        return False
    a, b = thing(words[one].fold), thing(words[other].fold)
    return a != b and not is_kind_of(a, b) and not is_kind_of(b, a)


def _is_name(at: int, article: Article) -> bool:
    """True of a capital that is not that of a common noun at the head of a sentence."""
    word = article.layers.tokens.words[at]
    opens = at == article.layers.sentences.of(at).first and bool(word.tags & Tag.NOUN)
    return word.shape != "lower" and not opens


_HAVING = frozenset({"have", "hold", "own", "keep", "retain"})


def _holder(claim: FigureClaim, article: Article) -> int | None:
    """The head of whoever has what a figure counts or measures: its possessor, or the subject of a verb of having."""
    own, clause = article.layers.phrases.noun_at.get(claim.at), claim.statement
    if own is not None and own.possessor is not None and own.possessor < claim.quantity.first:
        at, layers = own.possessor, article.layers
        unnamed = layers.tokens.words[at].pronoun is not None and at not in layers.entities.by_token
        subject = clause.subject if clause is not None and unnamed else None
        return subject.head if subject is not None and subject.head < at else at  # "shares fell below their ..."
    if clause is None or clause.verb is None or clause.subject is None or clause.verb.lemma not in _HAVING:
        return None
    had = any(group.first <= claim.at < group.last for group in clause.objects)
    return clause.subject.head if had else None


def told_by_name(first: FigureClaim, second: FigureClaim, article: Article) -> bool:
    """True of "the two firms" behind "Hale and Corvane": the names are what is counted, and no number told before."""
    quantity, words, nouns = second.quantity, article.layers.tokens.words, article.layers.phrases.noun_at
    if not second.definite or quantity.value != _TWO or first.definite or second.narrowed:
        return False
    start = article.layers.sentences.of(first.at).first
    joints = (t for t in range(start + 1, quantity.first - 1) if words[t].fold == "and")
    return any(_named(nouns.get(t - 1), article) and _named(nouns.get(t + 1), article) for t in joints)


_TWO = 2


def _named(group: NounGroup | None, article: Article) -> bool:
    return group is not None and article.layers.tokens.words[group.head].shape != "lower"


def two_doers(one: Statement, other: Statement, article: Article) -> bool:
    """``Pakistan lifted a six-year ban``, ``Jordan ended an eight-year ban``: what two of them do is not one thing."""
    by_token = article.layers.entities.by_token
    doers = [by_token.get(s.agent.head) if s.agent is not None else None for s in (one, other)]
    if doers[0] is None or doers[1] is None or doers[0] == doers[1]:
        return False
    return not may_share(frozenset({doers[0]}), frozenset({doers[1]}), article)
