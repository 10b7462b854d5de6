"""How many work for somebody: "its 900 employees", "the firm, with 900 workers", "the 900 people who work there"."""

from collections.abc import Iterator

from factcheck.claims.figures.attribute import DEFINITE, Attribute, dimension, of_owner
from factcheck.claims.figures.figure_context import FigureContext
from factcheck.lexicon.measures import loose_nouns, thing
from factcheck.reading.phrases import NounGroup
from factcheck.reading.quantities import Quantity
from factcheck.reading.statements import Statement

_WORKER = "worker"
_FOR = frozenset({"for", "at", "by"})
_AT = frozenset({"at", "in"})
_PLACE = frozenset({"there", "here"})
_HAVING = frozenset({"have"})
_WORKING = frozenset({"work", "employ"})
#: What sets those of one place or kind apart from all: "its 900 workers in the north".
_NARROWING = frozenset({"in", "at", "from", "on", "of", "who", "whose"})


def staff(
    quantity: Quantity, group: NounGroup | None, clause: Statement | None, context: FigureContext
) -> Iterator[Attribute]:
    """The workforce that a number of workers, or of people who work for somebody, gives."""
    if quantity.kind != "count" or group is None or quantity.counted is None or group.head < quantity.last:
        return
    noun = thing(quantity.counted)
    definite = group.determiner in DEFINITE or group.possessor is not None
    if noun == _WORKER and group.head == quantity.last:
        owner = _owner(quantity, group, clause, context)
        if owner is not None and not _narrowed(group, context):
            aside = context.layers.tokens.words[quantity.first - 1].fold == "with"  # tells nothing of the clause's time
            yield of_owner("workforce", quantity, owner, context)._replace(taken=definite or aside)
            return
    if noun == _WORKER or noun in loose_nouns("anyone"):
        for told in context.clauses.get(group.head, ()):
            owner = _employer(told, group, context)
            if owner is not None:
                yield of_owner("workforce", quantity, owner, context)._replace(taken=definite)
                return
            if _there(told, group, context):
                yield Attribute("workforce", dimension(quantity), taken=definite)
                return
    place = _jobs_at(quantity, group, context)
    if place is not None:
        yield of_owner("workforce", quantity, place, context)._replace(taken=True)


def _owner(quantity: Quantity, group: NounGroup, clause: Statement | None, context: FigureContext) -> NounGroup | None:
    """Whose workers they are: the possessor, the noun before "with", the subject that has them."""
    words, nouns = context.layers.tokens.words, context.layers.phrases.noun_at
    if group.possessor is not None:
        return nouns.get(group.possessor) and group._replace(
            head=group.possessor, last=group.possessor + 1, possessor=None, plural=False
        )
    before = quantity.first - 1
    if before > 1 and words[before].fold == "with":
        return nouns.get(before - 1 - (words[before - 1].fold == ","))
    has = clause is not None and clause.verb is not None and clause.verb.lemma in _HAVING and not clause.verb.negated
    if has and clause is not None and any(o.head == group.head for o in clause.objects):
        return clause.subject
    return None


def _narrowed(group: NounGroup, context: FigureContext) -> bool:
    words, verbs = context.layers.tokens.words, context.layers.phrases.verb_at
    if group.last >= len(words):
        return False
    verb = verbs.get(group.last)
    return words[group.last].fold in _NARROWING or (verb is not None and verb.kind in ("participle", "gerund"))


def _there(told: Statement, group: NounGroup, context: FigureContext) -> bool:
    """``the 1,150 people who work there``: of whatever was spoken of."""
    if told.verb is None or told.verb.lemma not in _WORKING or told.antecedent is None or told.negated:
        return False
    after = context.layers.tokens.words[told.verb.last : told.verb.last + 1]
    there = bool(after) and after[0].fold in _PLACE
    return there and told.antecedent.head == group.head and told.certainty == "asserted"


def _jobs_at(quantity: Quantity, group: NounGroup, context: FigureContext) -> NounGroup | None:
    """``76 of the 380 jobs at the firm``: all the jobs that there are."""
    words, first = context.layers.tokens.words, quantity.first
    if (
        thing(words[group.head].fold) != "job"
        or group.head != quantity.last
        or first < 2
        or group.last + 1 >= len(words)
    ):
        return None
    all_there_are = words[first - 2].fold == "of" and words[first - 1].fold in DEFINITE
    place = context.layers.phrases.noun_at.get(group.last + 1)
    return place if all_there_are and words[group.last].fold in _AT else None


def _employer(told: Statement, group: NounGroup, context: FigureContext) -> NounGroup | None:
    """Whom those work for of whom a relative clause or a participle says that they do."""
    if told.verb is None or told.verb.lemma not in _WORKING or told.antecedent is None or told.negated:
        return None
    if told.antecedent.head != group.head or told.certainty != "asserted":
        return None
    return next((a.group for a in told.adjuncts if a.preposition in _FOR), None)
