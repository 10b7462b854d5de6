"""States, and changes of state, that a clause tells by its verb and what follows it: "was pulled down"."""

from collections.abc import Iterator

from factcheck.claims.claim import StateClaim
from factcheck.claims.events.course import is_ahead
from factcheck.claims.events.standing import of_whom
from factcheck.claims.events.state_holders import count_of, holder_of, is_kind
from factcheck.claims.voices import voice_in
from factcheck.lexicon.states import StateCue, cues_of_verb
from factcheck.reading.chunking.symbols import BE
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement
from factcheck.reading.syntax.complements import effect
from factcheck.text.frozen import Record

#: Verbs that join a subject to what it is, as "be" does.
COPULAS = frozenset({"be", "remain", "stay", "lie", "sit", "keep", "seem"})
#: Symbols of words that may stand between the words of a cue: adverbs, articles, possessives, adjectives, numbers.
_BETWEEN = frozenset("rdsaKJ9TRBE0O")
#: How many tokens after the verb the words of a cue may stand.
_REACH = 7
#: How many tokens a holder and the cue may span to be shown together.
_CLOSE = 12
_CLIMB = 3
_FORCING = frozenset({"force", "compel", "oblige", "make", "drive", "see"})
#: Stances of speech whose content does not tell what is so.
_UNREAL = frozenset({"urge", "order", "ask", "hope", "predict", "doubt", "promise", "plan", "warn", "deny"})
_INSIDE = frozenset({"in", "at", "inside", "through", "across", "over", "on", "aboard"})


_WILL = frozenset({"will", "is to", "due to", "set to", "going to"})


class _Told(Record):
    """How a clause stands to the time of writing: it tells something as done, as so now, or as reported then."""

    done: bool
    now: bool
    reported: bool


def cued_states(layers: Layers) -> Iterator[StateClaim]:
    """The state claims that clauses make by the cues of the table, one a value and clause."""
    for statement in layers.statements.all:
        verb = statement.verb
        if verb is None or statement.certainty not in ("asserted", "planned"):
            continue
        candidates = _candidates(layers, verb.lemma, verb.head + 1)
        if verb.lemma != "be" and (be := _be(layers, statement)) >= 0:
            candidates += _candidates(layers, "be", be + 1)
        if not candidates or _wished(layers, statement):
            continue
        seen: set[str] = set()
        for at, cue in candidates:
            if cue.value in seen or (cue.holder == "object") != _acts_on(statement, cue):
                continue
            last = match_cue(layers, cue.rest, at) if cue.rest else at
            claim = _claim(layers, statement, cue, last) if last >= 0 else None
            if claim is not None:
                seen.add(cue.value)
                yield claim


def _candidates(layers: Layers, lemma: str, at: int) -> list[tuple[int, StateCue]]:
    """The cues of a verb whose rarest further word stands within reach of a token, in their rank."""
    cues = cues_of_verb(lemma)
    if cues is None:
        return []
    following = layers.tokens.folded[at : at + _REACH]
    if not cues.alone and cues.by_word.keys().isdisjoint(following):
        return []
    found = dict(cues.alone)
    for fold in following:
        if fold in cues.by_word:
            found.update(cues.by_word[fold])
    return [(at, found[rank]) for rank in sorted(found)]


_WISHES = frozenset({"demand", "demands", "call", "calls", "insistence", "request", "requests", "condition"})


def _wished(layers: Layers, statement: Statement) -> bool:
    """True of what a speaker urges, orders, hopes: "demanded that he quit", where the form does not tell the mood."""
    verb, speech, words = statement.verb, statement.attribution, layers.tokens.words
    if verb is None:
        return False
    base = words[verb.head].fold == verb.lemma
    before = range(max(statement.first - 2, 0), statement.first + 1)
    if base and any(effect("noun", words[t].fold) or words[t].fold in _WISHES for t in before):
        return True
    if speech is None or speech.stance not in _UNREAL:
        return False
    return base if verb.kind == "finite" else statement.certainty != "asserted"


def _be(layers: Layers, statement: Statement) -> int:
    """The token of the copula or of the last form of "be" that is an auxiliary, -1 for none."""
    verb = statement.verb
    assert verb is not None
    if verb.lemma in COPULAS:
        return verb.head
    if verb.first == verb.head:
        return -1
    symbols, lasting = layers.phrases.symbols, _since(layers, statement)
    return next((t for t in range(verb.first, verb.head) if symbols[t] in BE and (symbols[t] != "E" or lasting)), -1)


def _since(layers: Layers, statement: Statement) -> bool:
    """True of "has been closed since Monday", which tells what is so now."""
    verb, words = statement.verb, layers.tokens.words
    if verb is None or not verb.perfect or verb.tense != "present":
        return False
    return any(words[t].fold == "since" for t in range(verb.last, min(verb.last + 3, len(words))))


def _acts_on(statement: Statement, cue: StateCue) -> bool:
    """True of a cue whose holder the clause acts upon; its words then are those of an active or a passive clause."""
    return cue.holder == "object" and statement.patient is not None


def match_cue(layers: Layers, rest: tuple[str, ...], at: int) -> int:
    """The token after the words of a cue that stand from ``at`` on, -1 where they do not."""
    words, folded, symbols = layers.tokens.words, layers.tokens.folded, layers.phrases.symbols
    end = layers.tokens.body if at <= layers.tokens.body else len(layers.tokens)  # no cue goes on behind the title
    stop = min(at + _REACH, end)
    for fold in rest:
        while at < stop and folded[at] != fold and symbols[at] in _BETWEEN:
            at += 1
        group = layers.phrases.noun_at.get(at) if at < stop else None
        if group is not None and words[group.head].fold == fold:
            at = group.head  # "a libel action", "the city hospital"
        if at >= stop or folded[at] != fold:
            return -1
        at += 1
    return at


def _claim(layers: Layers, statement: Statement, cue: StateCue, last: int) -> StateClaim | None:
    told = _told(layers, statement)
    if not (told.done if cue.change else told.now or told.reported):
        return None
    group = of_whom(layers, _holder_group(layers, statement, cue, last))
    if cue.of == "story":
        group = statement.subject
        if group is None or layers.tokens.words[group.head].fold not in _JURY:
            return None
    told_of = statement.subject if cue.holder == "for" else group
    if group is None or told_of is None or not is_kind(layers, told_of, cue):
        return None
    if _is_no_holder(layers, group, last):
        return None
    if cue.change and any(a.preposition in ("to", "by") and _measures(layers, a.group) for a in statement.adjuncts):
        return None  # "dropped the rate to 4 percent"
    verb, number = statement.verb, holder_of(layers, group, statement)
    assert verb is not None
    party = statement.agent if cue.party == "agent" else statement.subject if cue.party == "subject" else None
    agent = statement.subject if statement.subject is not None and not verb.passive else group
    low, high = min(group.first, agent.first, verb.first), max(group.last, last)
    first, end = (low, high) if high - low <= _CLOSE else (verb.first, last)
    return StateClaim(
        span=layers.tokens.span(first, end),
        at=verb.head,
        statement=statement,
        voice=voice_in(statement, layers),
        certainty=statement.certainty,
        negated=statement.negated,
        dimension="condition",
        value=cue.value,
        holder=number,
        holder_at=group.head,
        count=count_of(layers, group),
        present=not cue.change,
        reported=told.reported and not told.now,
        party=None if party is None else holder_of(layers, party, statement),
        party_at=-1 if party is None else party.head,
        ahead=statement.certainty == "planned" and is_ahead(layers, statement),
        times=() if not cue.change and _since(layers, statement) else statement.times,
        story=cue.of == "story",
    )


def _measures(layers: Layers, group: NounGroup) -> bool:
    """True of a figure with its unit: "4 percent"."""
    return layers.tokens.words[group.head].unit is not None and layers.phrases.symbols[group.first] in "9K"


def _is_no_holder(layers: Layers, group: NounGroup, last: int) -> bool:
    """True of how much or how long ("ended the day 20 points up"), and of "it" in "it was found that"."""
    head, after = layers.tokens.words[group.head], layers.tokens.words[min(last, len(layers.tokens) - 1)].fold
    return bool(head.unit or head.calendar) or (head.fold == "it" and after == "that")


_JURY = frozenset({"jury", "jurors", "panel", "juries", "judges"})


def _holder_group(layers: Layers, statement: Statement, cue: StateCue, last: int) -> NounGroup | None:
    if cue.holder == "object":
        return statement.patient
    if cue.holder == "after":
        after = layers.phrases.noun_at.get(last)
        return after if after is not None and after.first == last else None
    if cue.holder == "for":
        return _sought(layers, statement.subject)
    if cue.holder == "in":
        found = [a.group for a in statement.adjuncts if a.preposition in _INSIDE]
        return next((g for g in found if g.determiner == "the"), None)
    verb = statement.verb
    if verb is not None and verb.passive and not cue.rest:
        return None  # "was escaped" tells nothing of its subject
    return statement.subject


def _sought(layers: Layers, search: NounGroup | None) -> NounGroup | None:
    """Whom or what "the search for X" is for."""
    if search is None or layers.tokens.words[search.last].fold != "for":
        return None
    found = layers.phrases.noun_at.get(search.last + 1)
    return found if found is not None and found.first == search.last + 1 else None


def _told(layers: Layers, statement: Statement) -> _Told:
    """How a clause, or the clause that governs its infinitive, stands to the time of writing."""
    clause, asserted = statement, statement.certainty == "asserted"
    for _ in range(_CLIMB):
        verb = clause.verb
        if verb is None or clause.certainty not in ("asserted", "planned") or verb.modal == "would":
            break
        if verb.kind == "finite":
            title = clause.span.part == "title" and verb.tense == "present" and not verb.modal
            past = verb.perfect or verb.tense == "past" or title
            done = asserted and clause.certainty == "asserted" and past and not verb.progressive
            if verb.modal == "have yet to":
                return _Told(done=asserted, now=False, reported=False)
            now = (verb.tense == "present" and not verb.modal) or verb.modal in _WILL
            speech = clause.attribution
            reported = verb.tense == "past" and not verb.perfect and speech is not None and not speech.quoted
            return _Told(done and not verb.modal, now, reported)
        if verb.kind == "participle" and clause is statement:
            return _Told(done=True, now=False, reported=False)
        if verb.kind != "infinitive" or clause.parent is None:
            break
        clause = layers.statements.all[clause.parent]
        if clause.verb is not None and clause.verb.passive and clause.verb.lemma not in _FORCING:
            break  # "was allowed to resign"
    return _Told(done=False, now=False, reported=False)
