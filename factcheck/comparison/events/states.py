"""States that exclude each other, of one person or one group: held and at large, dead and acting."""

from collections.abc import Iterator
from datetime import date

import attrs

from factcheck.article import Article
from factcheck.claims.claim import EventClaim, StateClaim
from factcheck.lexicon.stages import stage_words
from factcheck.reading.phrases import NounGroup

#: Kinds of the people table that news uses for one suspect in turn: gunman, attacker, thief, suspect, man.
_CULPRITS = frozenset({"fighter", "suspect"})


@attrs.frozen
class StateClash:
    """Two states that one holder cannot be in, and why the two are thought to be one holder."""

    first: StateClaim
    second: StateClaim
    reasons: tuple[str, ...]


def clashing_states(article: Article) -> Iterator[StateClash]:
    """All clashes, at most one for each later state, in text order."""
    states = [c for c in article.claims_of(StateClaim) if c.certainty in ("asserted", "planned") and not c.negated]
    yield from _dead_and_acting([c for c in states if c.dimension == "life"], article)
    yield from _held_and_free([c for c in states if c.dimension == "custody"], article)


def _dead_and_acting(states: list[StateClaim], article: Article) -> Iterator[StateClash]:
    """A person acts at a time after the death: one the text dates later, or one still to come."""
    deaths = {c.holder: c for c in reversed(states) if c.value == "dead" and c.holder is not None and c.voice.own}
    entities = article.layers.entities.all
    for act in states:
        dead = None if act.holder is None else deaths.get(act.holder)
        if act.value != "alive" or dead is None or act.holder is None or entities[act.holder].kind != "person":
            continue
        if not act.voice.own or _posthumous(act, article):
            continue
        died = _day_of(dead, article)
        acted = next((t.start for t in act.times if t.start and t.granularity in _DAYS), None)
        if act.ahead and act.statement is not None and act.statement.span.part == dead.span.part:
            reason = "an act still to come"
        elif died is not None and acted is not None and acted > died:
            reason = "an act after the day of the death"
        else:
            continue
        yield StateClash(dead, act, (f"both are about {entities[act.holder].name}", reason))


_DAYS = frozenset({"day", "daypart", "clock"})


def _posthumous(act: StateClaim, article: Article) -> bool:
    """True when the clause dates the act back, or tells of words that were found or recorded."""
    statement = act.statement
    return statement is None or (statement.verb is not None and statement.verb.perfect)


def _day_of(state: StateClaim, article: Article) -> date | None:
    """The last day that a state's clause, or the nearest time told before it, allows."""
    own = [t.end for t in state.times if t.end and t.granularity in _DAYS]
    if state.times:
        return own[0] if own else None
    before = [t.end for t in article.times if t.first < state.at and t.end and t.granularity in _DAYS]
    return before[-1] if before else None


def _held_and_free(states: list[StateClaim], article: Article) -> Iterator[StateClash]:
    """Somebody arrested and, as of now, at large, where nobody of the story escapes or is let go."""
    free = [c for c in states if c.value == "at large" and c.present]
    held = [c for c in states if c.value == "held" and not c.ahead]
    if not free or not held:
        return
    freed = [
        c for c in article.events_of(("release", "escape")) if c.pos != "adj" and c.status in ("done", "mentioned")
    ]
    for loose in free:
        for caught in held:
            reason = _one_holder(caught, loose, article)
            if reason and _one_side(caught, loose) and not any(_may_be(c, caught, loose) for c in freed):
                yield StateClash(caught, loose, (reason,))
                break


def _may_be(freed: EventClaim, caught: StateClaim, loose: StateClaim) -> bool:
    """True unless those set free are clearly others, by name or number; who fled did so after they were caught."""
    statement = freed.statement
    group = None if statement is None else statement.patient or statement.agent
    if group is None:
        return True
    who = freed.patients or freed.agents
    if who and loose.holder is not None:
        return loose.holder in who
    if "release" not in freed.classes and freed.at < caught.at:
        return False
    return group.plural == (loose.count != 1)


def _one_side(a: StateClaim, b: StateClaim) -> bool:
    return a.voice.own or b.voice.own or a.voice.key == b.voice.key


def _one_holder(a: StateClaim, b: StateClaim, article: Article) -> str:
    """Why two states have one holder: one entity, or groups of one number, both called by words for culprits."""
    entities, nouns, words = article.layers.entities, article.layers.phrases.noun_at, article.layers.tokens.words
    if a.holder is not None and b.holder is not None:
        return f"both are about {entities.all[a.holder].name}" if a.holder == b.holder else ""
    first, second = sorted((a, b), key=lambda c: c.at)
    groups = nouns.get(first.holder_at), nouns.get(second.holder_at)
    if groups[0] is None or groups[1] is None or first.count is None or first.count != second.count:
        return ""
    later = groups[1]
    if not _definite(later) or any(_set_apart(g, article) for g in groups if g is not None):
        return ""
    heads = [words[g.head] for g in groups if g is not None]
    if heads[0].fold != heads[1].fold:
        kinds = {w.person.kind for w in heads if w.person is not None}
        if first.count < _MANY or not kinds <= _CULPRITS or len([w for w in heads if w.person]) < len(heads):
            return ""
    elif first.count < _MANY and not _definite(groups[0]):
        return ""
    return f"both are about the {heads[1].fold}"


#: From this number on, one number is evidence of one group; a single man may be another man.
_MANY = 2


def _definite(group: NounGroup) -> bool:
    return group.determiner in ("the", "both", "this", "these", "those", "that")


def _set_apart(group: NounGroup, article: Article) -> bool:
    words = article.layers.tokens.words
    stages = stage_words("stage")
    return any(words[t].fold in stages for t in range(group.first, group.last))
