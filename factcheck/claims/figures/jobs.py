"""Jobs that go: news tells of them as plans, and counts them in several ways."""

from factcheck.claims.figures.fates import befalling
from factcheck.claims.figures.figure_context import FigureContext
from factcheck.lexicon.measures import thing
from factcheck.reading.phrases import NounGroup
from factcheck.reading.statements import Statement

LAYOFF = "layoff"
JOBS = frozenset({"job", "post", "position", "role"})
_CUTTING = frozenset({"cut", "shed", "lose", "axe", "eliminate", "scrap", "slash", "trim", "abolish", "cost"})
_LEAVING = frozenset({"go", "disappear", "vanish"})
_LOSS = frozenset({"loss", "cutting", "shedding", "elimination", "axing"})
_LOSSES = frozenset({"losses", "cuts", "reductions"})


def jobs_go(group: NounGroup, context: FigureContext) -> Statement | None:
    """The clause that tells of jobs that they are cut or go, though it be a plan: jobs are cut by plan."""
    words = context.layers.tokens.words
    if thing(words[group.head].fold) not in JOBS:
        return None
    if group.first > 1 and words[group.first - 1].fold == "of" and words[group.first - 2].fold in _LOSS:
        return context.layers.statements.at(group.first)  # "the loss of 340 jobs"
    for one in befalling(group, context):
        clause, verb = one.clause, one.verb
        verbs = _CUTTING if one.role == "patient" else _LEAVING
        if clause is not None and verb is not None and not clause.negated and verb.lemma in verbs:
            return clause
    behind = context.layers.phrases.verb_at.get(group.last)
    if behind is not None and behind.first == group.last and behind.kind == "infinitive":
        cut = behind.passive and behind.lemma in _CUTTING  # "most of the 340 jobs to be cut"
        return context.layers.statements.at(group.first) if cut else None
    return None


def is_job_loss(at: int, context: FigureContext) -> bool:
    """True of "340 job losses", "900 job cuts"."""
    words = context.layers.tokens.words
    return words[at].fold in _LOSSES and at > 0 and thing(words[at - 1].fold) in JOBS


def loses_job(at: int, context: FigureContext) -> bool:
    """True at "losing" of "those losing their jobs"."""
    phrases, words = context.layers.phrases, context.layers.tokens.words
    verb = phrases.verb_at.get(at)
    lost = phrases.noun_at.get(verb.last) if verb is not None and verb.lemma == "lose" else None
    return lost is not None and thing(words[lost.head].fold) in JOBS


def lose_jobs(group: NounGroup, context: FigureContext) -> bool:
    """True of "the 320 workers who lost their jobs"."""
    return any(one.verb is not None and loses_job(one.verb.head, context) for one in befalling(group, context))
