"""States told of one thing that exclude each other: demolished and in use, sold and still owned, over and going on."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import StateClaim
from factcheck.comparison.events.courses import long_ago
from factcheck.comparison.events.holders import one_holder, one_party
from factcheck.comparison.events.states import StateClash, day_of, one_side
from factcheck.comparison.joined import known_as_two
from factcheck.comparison.periods import any_overlap
from factcheck.lexicon.stages import stage_words
from factcheck.lexicon.states import exclusions
from factcheck.reading.statements import Statement
from factcheck.reading.times import Time

#: Claims of one state that are looked at: an article tells few, a list of arrests is no story of one man.
_NEAREST = 12
_NOT = "not "
_YET = "yet "
_NOT_YET = "not yet "


def clashing_conditions(article: Article) -> Iterator[StateClash]:
    """For each state told as of now or a change still to come, the first change that excludes it."""
    changes: dict[str, list[StateClaim]] = {}
    now: dict[str, list[StateClaim]] = {}
    for claim in article.claims_of(StateClaim):
        if claim.dimension == "life":
            continue
        if not claim.present and not claim.ahead and not claim.negated:
            changes.setdefault(claim.value, []).append(claim)
        elif claim.ahead and not claim.present and not claim.negated:
            now.setdefault(_YET + claim.value, []).append(claim)
        elif claim.present:
            if not claim.negated and claim.value in exclusions():
                changes.setdefault(claim.value, []).append(claim)
            now.setdefault((_NOT if claim.negated else "") + claim.value, []).append(claim)
        elif claim.negated and _denied_to_date(claim, article):
            now.setdefault(_NOT + claim.value, []).append(claim)
            if _word(claim, "yet", article):
                now.setdefault(_NOT_YET + claim.value, []).append(claim)
    for value, excluded in exclusions().items():
        if value not in changes:
            continue
        for state in [c for name in (*excluded.now, _NOT_YET + value) for c in now.get(name, ())[:_NEAREST]]:
            undoing = [c for name in excluded.undone for c in changes.get(name, ())]
            for change in article.compared(changes.get(value, ())[:_NEAREST]):
                reasons = _clash(change, state, article)
                if reasons and not any(_undoes(c, change, state, article, after=excluded.after) for c in undoing):
                    first, second = sorted((change, state), key=lambda c: c.at)
                    yield StateClash(first, second, reasons)
                    break


def _denied_to_date(claim: StateClaim, article: Article) -> bool:
    """True of "has not been found", "has yet to be found", "was never found", which hold as of now."""
    verb = claim.statement.verb if claim.statement is not None else None
    if verb is None:
        return False
    if verb.tense == "present":
        return verb.perfect or verb.modal == "have yet to"
    return verb.tense == "past" and not verb.perfect and not claim.times and _word(claim, "never", article)


def _word(claim: StateClaim, fold: str, article: Article) -> bool:
    """True of a clause that holds a word: of "yet", what it tells is still to come as the text is written."""
    statement, words = claim.statement, article.layers.tokens.words
    return statement is not None and any(words[t].fold == fold for t in range(statement.first, statement.last))


def _clash(change: StateClaim, state: StateClaim, article: Article) -> tuple[str, ...]:
    """Why a change and a state cannot both stand, nothing where they can."""
    a, b = change.statement, state.statement
    if a is None or b is None or a.sentence == b.sentence:
        return ()
    if not one_side(change.voice, state.voice):
        return ()
    if (
        (any(_bygone(t, article) for t in (*change.times, *state.times)) and not _word(state, "still", article))
        or _limited(change, article)
        or _limited(state, article)
    ):
        return ()
    if _supposed(state, article) or _dates(change, article) or not _after(change, state, article):
        return ()
    if state.story or change.story:
        return ("the article tells of one such matter only",)
    if (change.party_at < 0) != (state.party_at < 0) or not one_party(change, state, article):
        return ()
    if _by_two(a, b, article) or _of_two(change, state, article):
        return ()
    reason = one_holder(change, state, article)
    return (reason,) if reason else ()


def _by_two(a: Statement, b: Statement, article: Article) -> bool:
    """True where two who are named do it: what Peru has ratified, Chile has yet to ratify."""
    by_token = article.layers.entities.by_token
    doers = [by_token.get(s.agent.head) if s.agent is not None and s.patient is not None else None for s in (a, b)]
    return None not in doers and doers[0] != doers[1]


def _of_two(change: StateClaim, state: StateClaim, article: Article) -> bool:
    """True of "signed the accord" and "has not signed the protocol"."""
    noun_at = article.layers.phrases.noun_at
    one, other = noun_at.get(change.holder_at), noun_at.get(state.holder_at)
    return change.negated != state.negated and known_as_two(one, other, article)


def _bygone(time: Time, article: Article) -> bool:
    """True of a time so far back that much may have happened since which an article need not tell."""
    published = article.source.published
    if time.end is None or published is None:
        return long_ago(time, article)
    return time.anchored is not None or (published - time.end).days > _YEAR


#: A change that lies longer back than this, in days, is background.
_YEAR = 400


def _supposed(claim: StateClaim, article: Article) -> bool:
    """True of a state in a clause of time or condition: "as long as he is in office"."""
    return not _WHILE.isdisjoint(_opening(claim, article))


def _dates(claim: StateClaim, article: Article) -> bool:
    """True of a change that only dates another: "the party split after she was freed"."""
    return not _AFTER.isdisjoint(_opening(claim, article))


def _opening(claim: StateClaim, article: Article) -> frozenset[str]:
    """The words that may open the clause of a state, where another clause stands above it."""
    statement = claim.statement
    if statement is None or statement.kind != "subordinate":
        return frozenset()
    return frozenset(w.fold for w in article.layers.tokens.words[max(statement.first - 1, 0) : statement.first + 1])


_WHILE = frozenset({"while", "when", "as", "before", "whenever", "whether", "whilst"})
_AFTER = frozenset({"after", "once", "since"})


def _limited(claim: StateClaim, article: Article) -> bool:
    """True of a clause that limits what it tells in time or extent: "until a successor is found", "partly"."""
    statement = claim.statement
    assert statement is not None
    words, by_token = article.layers.tokens.words, article.layers.statements.by_token
    limits, end = stage_words("limit"), min(statement.last + 2, len(words))
    return any(
        words[t].fold in limits
        for t in range(statement.first, end)
        if t >= statement.last or by_token.get(t) == statement.number
    )


def _after(change: StateClaim, state: StateClaim, article: Article) -> bool:
    """False when the state may hold before the change: by their days, or as reported before it in the text."""
    if state.reported and state.at < change.at:
        return False
    attribution = state.statement.attribution if state.statement is not None else None
    times = state.times
    if attribution is not None and attribution.cue_at is not None:
        cue = article.layers.statements.at(attribution.cue_at)
        if cue is not None and cue.verb is not None and cue.verb.perfect and cue.verb.tense == "past":
            return False
        times = (*times, *(cue.times if cue is not None else ()))
    if any_overlap(times, change.times) is False and times and not state.times:
        return False  # so somebody said in May of what came in June
    held = next((t.end for t in times if t.end and t.within_a_day), None)
    changed = day_of(change, article)
    if held is None:
        return not any(t.start is None and t.within_a_day for t in state.times)
    return changed is None or held >= changed


def _undoes(undo: StateClaim, change: StateClaim, state: StateClaim, article: Article, *, after: bool) -> bool:
    """True when a change told elsewhere may have brought the state back."""
    if undo.statement is state.statement or ((after or undo.value == "escaped") and undo.at < change.at):
        return False
    if undo.at in (change.at, state.at):
        return False
    if None not in (undo.holder, state.holder) and undo.holder != state.holder:
        return False
    words = article.layers.tokens.words
    if words[undo.holder_at].fold in (words[state.holder_at].fold, words[change.holder_at].fold):
        return True
    return undo.holder == state.holder if undo.holder is not None else undo.count == state.count
