"""Dead and acting: a person does something at a time after the death, or is still to do it."""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from operator import attrgetter

from factcheck.article import Article
from factcheck.claims.claim import StateClaim, Voice
from factcheck.comparison.events.courses import long_ago
from factcheck.text.frozen import Record


class StateClash(Record):
    """Two states that one holder cannot be in, and why the two are thought to be one holder."""

    first: StateClaim
    second: StateClaim
    reasons: tuple[str, ...]


def clashing_states(article: Article) -> Iterator[StateClash]:
    """All clashes, at most one for each later state, in text order."""
    states = [c for c in article.claims_of(StateClaim) if c.settled]
    yield from _dead_and_acting([c for c in states if c.dimension == "life"], article)


def _dead_and_acting(states: list[StateClaim], article: Article) -> Iterator[StateClash]:
    """A person acts at a time after the death: one the text dates later, or one still to come."""
    told = [c for c in states if c.value == "dead" and c.holder is not None and not c.voice.quoted]
    told = [c for c in told if not _mistakable(c, states, article)]
    # The body's own word on it before the title's, which plans and acts of the body cannot be set against.
    deaths = {c.holder: c for c in sorted(told, key=lambda c: (c.span.part == "body", -c.at))}
    entities = article.layers.entities.all
    for act in states:
        dead = None if act.holder is None else deaths.get(act.holder)
        if act.value != "alive" or dead is None or act.holder is None or entities[act.holder].kind not in _PEOPLE:
            continue
        if act.voice.quoted or not one_side(act.voice, dead.voice):
            continue
        if _posthumous(act, article):
            continue
        acted = next((t.start for t in act.times if t.start and t.within_a_day), None)
        if any(long_ago(t, article) for t in dead.times):
            if acted is not None and _months_before(dead, acted) and _only_one(act.holder, article):
                del deaths[act.holder]
                yield StateClash(dead, act, (f"both are about {entities[act.holder].name}", "an act after the death"))
            continue
        died = day_of(dead, article)
        if act.ahead and _told_back(act, article):
            continue
        if act.ahead and act.statement is not None and act.statement.span.part == dead.span.part:
            reason = "an act still to come"
        elif act.present and act.statement is not None and act.statement.span.part == dead.span.part:
            reason = "an act of now"
        elif died is not None and acted is not None and acted > died:
            reason = "an act after the day of the death"
        else:
            continue
        del deaths[act.holder]  # one clash a person
        yield StateClash(dead, act, (f"both are about {entities[act.holder].name}", reason))


def _mistakable(dead: StateClaim, states: list[StateClaim], article: Article) -> bool:
    """True of "he" where not he alone is named close before, and of one who acts in sentence after sentence.

    Such a one is not the one who died, but was taken for him in reading.
    """
    layers = article.layers
    index, entities = layers.sentences.index, layers.entities
    acting = {index(c.at) for c in states if c.value == "alive" and c.holder == dead.holder} - {index(dead.at)}
    if len(acting) > _ONCE_OR_TWICE:
        return True
    if layers.tokens.words[dead.holder_at].pronoun is None:
        return False
    first = layers.sentences.all[max(index(dead.holder_at) - 1, 0)].first
    near = (e for e in entities.within(first, dead.holder_at) if e.kind in _PEOPLE)
    return {e.number for e in near if e.kind == "person" or e.number == dead.holder} != {dead.holder}


#: Sentences in which one who is dead may act by the writer's mistake.
_ONCE_OR_TWICE = 3


def _months_before(dead: StateClaim, acted: date) -> bool:
    """True of a death in a named month, or on a day, of the year before an act."""
    ends = [t.end for t in dead.times if t.end and (t.within_a_day or t.granularity == "month")]
    return len(ends) == len(dead.times) == 1 and 0 < (acted - ends[0]).days < _A_YEAR


def _only_one(number: int, article: Article) -> bool:
    """True where nobody else whom the article names bears the last name."""
    entities = article.layers.entities.all
    last = entities[number].name.split(" ")[-1]
    return all(e.number == number or last not in e.name.split(" ") for e in entities)


#: What may turn out to be a person: a name that is a town's too.
_PEOPLE = frozenset({"person", "other"})
#: A death further back than this many days is background, and who speaks now may be a namesake.
_A_YEAR = 300


def _posthumous(act: StateClaim, article: Article) -> bool:
    """True when the clause dates the act back, or tells of words that were found or recorded."""
    statement = act.statement
    return statement is None or (statement.verb is not None and statement.verb.perfect)


def _told_back(act: StateClaim, article: Article) -> bool:
    """True of a plan in a speech that the text dates, and of what others say somebody wanted: of before the death."""
    attribution = act.statement.attribution if act.statement is not None else None
    above = act.statement.parent if act.statement is not None and act.statement.kind == "infinitive" else None
    wanted = article.statements[above].verb if above is not None else None
    if wanted is not None and wanted.tense == "past" and above is not None:
        if attribution is not None and attribution.cue_at == wanted.head:
            attribution = article.statements[above].attribution  # who says of somebody that he wanted to
        by = attribution.entity if attribution is not None else None
        if by is None or by.number != act.holder:
            return True
    if attribution is None or attribution.cue_at is None:
        return False
    cue = article.layers.statements.at(attribution.cue_at)
    return cue is not None and (bool(cue.times) or (cue.verb is not None and cue.verb.perfect))


def one_side(a: Voice, b: Voice) -> bool:
    """True unless two sources differ: "the officer" and "the army officer" are one."""
    if a.own or b.own or a.key == b.key:
        return True
    return a.speaker is None and b.speaker is None and a.key.split(" ")[-1] == b.key.split(" ")[-1]


def day_of(state: StateClaim, article: Article) -> date | None:
    """The last day that a state's clause, or the nearest time told before it, allows."""
    own = [t.end for t in state.times if t.end and t.within_a_day]
    if own or any(not t.within_a_day or t.weekday is not None for t in state.times):
        return own[0] if own else None
    last = bisect_left(article.times, state.at, key=attrgetter("first"))
    before = (article.times[n] for n in range(last - 1, -1, -1))
    return next((t.end for t in before if t.end and t.within_a_day), None)
