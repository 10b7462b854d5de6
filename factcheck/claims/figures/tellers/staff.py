"""How many work for somebody: "its 900 employees", "the firm, with 900 workers", "the 900 people who work there"."""

from factcheck.claims.figures.figure_words import DEFINITE, FigureWords, is_known
from factcheck.claims.figures.tellers.owners import of_owner
from factcheck.claims.figures.told import Measured, dimension
from factcheck.lexicon.measures import loose_nouns, thing
from factcheck.reading.phrases import NounGroup
from factcheck.reading.statements import Statement

_WORKER = "worker"
_FOR = frozenset({"for", "at", "by"})
_AT = frozenset({"at", "in"})
_PLACE = frozenset({"there", "here"})
_HAVING = frozenset({"have"})
_WORKING = frozenset({"work", "employ"})
#: What sets those of one place or kind apart from all: "its 900 workers in the north".
_NARROWING = frozenset({"in", "at", "from", "on", "of", "who", "whose"})


def staff(figure: FigureWords) -> Measured | None:
    """The workforce that a number of workers, or of people who work for somebody, gives."""
    quantity, group = figure.quantity, figure.group
    if group is None or quantity.counted is None or group.head < quantity.last:
        return None
    noun = thing(quantity.counted)
    if noun == _WORKER and group.head == quantity.last:
        owner = _owner(group, figure)
        if owner is not None and not _narrowed(group, figure):
            # What stands aside tells nothing of the clause's time.
            return of_owner("workforce", owner, figure)._replace(taken=is_known(group) or figure.before == "with")
    if noun == _WORKER or noun in loose_nouns("anyone"):
        for told in figure.context.clauses.get(group.head, ()):
            if not _working(told, group):
                continue
            owner = next((a.group for a in told.adjuncts if a.preposition in _FOR), None)
            if owner is not None:
                return of_owner("workforce", owner, figure)._replace(taken=is_known(group))
            if _there(told, figure):
                return Measured("workforce", dimension(quantity), taken=is_known(group))
    place = _jobs_at(group, figure)
    return of_owner("workforce", place, figure)._replace(taken=True) if place is not None else None


def _owner(group: NounGroup, figure: FigureWords) -> NounGroup | None:
    """Whose workers they are: the possessor, the noun before "with", the subject that has them."""
    words, noun_at, clause = figure.words, figure.noun_at, figure.clause
    if group.possessor is not None:
        return noun_at.get(group.possessor) and group._replace(
            head=group.possessor, last=group.possessor + 1, possessor=None, plural=False
        )
    before = figure.quantity.first - 1
    if before > 1 and figure.before == "with":
        return noun_at.get(before - 1 - (words[before - 1].fold == ","))
    has = clause is not None and clause.verb is not None and clause.verb.lemma in _HAVING and not clause.verb.negated
    if has and clause is not None and any(o.head == group.head for o in clause.objects):
        return clause.subject
    return None


def _narrowed(group: NounGroup, figure: FigureWords) -> bool:
    if group.last >= len(figure.words):
        return False
    verb = figure.layers.phrases.verb_at.get(group.last)
    return figure.words[group.last].fold in _NARROWING or (verb is not None and verb.kind in ("participle", "gerund"))


def _working(told: Statement, group: NounGroup) -> bool:
    """True of a relative clause or a participle that says of those counted that they work somewhere."""
    if told.verb is None or told.verb.lemma not in _WORKING or told.antecedent is None:
        return False
    return told.antecedent.head == group.head and told.factual


def _there(told: Statement, figure: FigureWords) -> bool:
    """``the 1,150 people who work there``: of whatever was spoken of."""
    after = figure.words[told.verb.last : told.verb.last + 1] if told.verb is not None else ()
    return any(word.fold in _PLACE for word in after)


def _jobs_at(group: NounGroup, figure: FigureWords) -> NounGroup | None:
    """``76 of the 380 jobs at the firm``: all the jobs that there are."""
    words, first = figure.words, figure.quantity.first
    jobs = thing(words[group.head].fold) == "job" and group.head == figure.quantity.last
    if not jobs or first < 2 or group.last + 1 >= len(words):
        return None
    all_there_are = words[first - 2].fold == "of" and figure.before in DEFINITE
    place = figure.noun_at.get(group.last + 1)
    return place if all_there_are and words[group.last].fold in _AT else None
