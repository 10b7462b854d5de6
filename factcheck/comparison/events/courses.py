"""Events told as done and told as still to come: which pairs are one event that happens once."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import EventClaim
from factcheck.comparison.events.decided import decided
from factcheck.comparison.events.things import one_thing, thing_of
from factcheck.lexicon.stages import ahead_of, body_names, stage_words
from factcheck.reading.entities import Entity
from factcheck.reading.times import Time
from factcheck.text.frozen import Record
from factcheck.text.span import Span

#: An event that lies longer back than this, in days, is background of one that is still to come.
_RECENT = 45
#: Units of a stretch of time that reaches back behind the news.
_LONG = frozenset({"year", "decade", "century", "month", "season"})
#: Candidates of a class are bounded, so that long articles stay linear.
_NEAREST = 40
#: How many tokens an event and its verb may span to be shown together.
_CLOSE = 12


class Course(Record):
    """One event told as ``done`` and as ``ahead``, and why the two are thought to be one."""

    done: EventClaim
    ahead: EventClaim
    reasons: tuple[str, ...]


def courses(article: Article) -> Iterator[Course]:
    """For each event still to come, the strongest mention that tells it as done, in text order."""
    for ahead in article.claims_of(EventClaim):
        if not (ahead.ahead and _stands_ahead(ahead, article)) or "state" in ahead.phases:
            continue  # who "will stay in jail" may have been arrested
        found = [course for course in _candidates(ahead, article) if course.reasons]
        if found:
            yield max(found, key=lambda c: (len(c.reasons), -abs(c.done.at - ahead.at)))


def _candidates(ahead: EventClaim, article: Article) -> Iterator[Course]:
    for name in sorted(ahead.classes):
        for done_class, one in ahead_of().get(name, ()):
            told = article.events_of((done_class, *(("closure",) if one == "story" else ())))[:_NEAREST]
            for done in article.compared((*told, *article.once(decided).get(done_class, ())[:_NEAREST])):
                if _told_as_done(done, ahead, done_class, article):
                    yield Course(done, ahead, _ONE[one](done, ahead, article))


def _stands_ahead(claim: EventClaim, article: Article) -> bool:
    """True when the text itself holds now that an event is to come: in its own voice, or by a speech not dated back."""
    attribution = claim.statement.attribution if claim.statement is not None else None
    if claim.voice.own or attribution is None or attribution.cue_at is None:
        return True
    cue = article.layers.statements.at(attribution.cue_at)
    if cue is None or cue.verb is None or cue.verb.perfect or cue.times:
        return False
    words = article.layers.tokens.words
    return not any(words[t].fold in stage_words("before") for t in range(cue.first, cue.last))


def _told_as_done(done: EventClaim, ahead: EventClaim, name: str, article: Article) -> bool:
    if done.status != "done" and not (done.status == "ongoing" and name not in ahead.classes):
        return False
    if not done.factual or article.layers.sentences.index(done.at) == article.layers.sentences.index(ahead.at):
        return False  # "while the west voted on Saturday, polls will be held in the north"
    if name not in done.classes and done.patient_head not in stage_words("poll"):
        return False
    if not (done.voice.own or done.voice.key == ahead.voice.key) or _pending(done, article):
        return False
    if not _one_stage(done, ahead, article) or _tells_which(done, ahead):
        return False
    verb = done.statement.verb if done.statement is not None else None
    if verb is not None and verb.perfect and verb.tense == "past":
        return False
    if verb is not None and verb.tense == "present" and not verb.perfect and done.span.part == "body":
        return False  # "the votes are being held", "it takes 60 votes"; a title puts what was done in the present
    return not any(long_ago(time, article) for time in done.times)


def _tells_which(done: EventClaim, ahead: EventClaim) -> bool:
    """True of "would sell the sugar sold in May", and of "the forests sold": what was done tells which are meant."""
    told, above = done.statement, ahead.statement
    if told is None or above is None or told.kind not in ("participial", "relative"):
        return False
    bare = told.verb is not None and told.verb.kind == "participle" and not told.times
    if bare and told.antecedent is not None and told.antecedent.plural:
        return True
    return told.parent == above.number and done.patient_at == ahead.patient_at


def long_ago(time: Time, article: Article) -> bool:
    """True of a time that lies back too far for the events that a story tells as its news."""
    if time.anchored is not None or (time.offset is not None and time.offset[1] in ("month", "year", "decade")):
        return True
    if time.relative and time.granularity in ("year", "decade", "season", "quarter"):
        return article.layers.tokens.words[time.first].fold not in _CURRENT
    published = article.source.published
    if time.end is not None and published is not None:
        return (published - time.end).days > _RECENT
    return time.year is not None


#: Words before a stretch of time that the news is of: "this season", "the quarter".
_CURRENT = frozenset({"this", "the", "current"})


def told_of_years(article: Article) -> frozenset[int]:
    """The numbers of the clauses that tell of a stretch of years: "there had been no strike for 16 years"."""
    words, statements = article.layers.tokens.words, article.layers.statements
    stretches = (
        statements.at(q.first)
        for q in article.quantities
        if q.kind == "duration" and q.unit in _LONG and q.first and words[q.first - 1].fold in ("for", "in", "over")
    )
    return frozenset(s.number for s in stretches if s is not None)


def _stages(claim: EventClaim, article: Article) -> frozenset[str]:
    """The words of the clause which tell that the matter has several stages or instances, or which body acts."""
    statement = claim.statement
    if statement is None:
        return frozenset()
    inside = {t for time in statement.times for t in range(time.first, time.last)}
    by_token, words = article.layers.statements.by_token, article.layers.tokens.words
    stages = stage_words("stage")
    return frozenset(
        words[t].fold
        for t in range(statement.first, statement.last)
        if words[t].fold in stages and t not in inside and by_token.get(t) == statement.number
    )


def _one_stage(done: EventClaim, ahead: EventClaim, article: Article) -> bool:
    """False when a stage, an instance or a body is named on one side alone, or another on either.

    A body that one side alone names ("the Senate passed ... members will vote") sets nothing apart where the article
    knows no other.
    """
    bodies = body_names()
    told = [{bodies.get(word, word) for word in _stages(claim, article)} for claim in (done, ahead)]
    apart = told[0] ^ told[1]
    return not apart or (apart <= set(bodies.values()) and len(article.once(_bodies)) == 1)


def _bodies(article: Article) -> frozenset[str]:
    """The bodies that an article names anywhere."""
    bodies = body_names()
    return frozenset(bodies[w.fold] for w in article.layers.tokens.words if w.fold in bodies)


def _pending(claim: EventClaim, article: Article) -> bool:
    """True in a clause that waits for its event: "once the sale was completed"."""
    statement = claim.statement
    if statement is None or statement.kind != "subordinate":
        return False
    words = article.layers.tokens.words
    return any(words[t].fold in stage_words("pending") for t in (statement.first - 1, statement.first) if t >= 0)


def _agents_agree(a: EventClaim, b: EventClaim, article: Article) -> bool:
    """False when the two are done by different people or bodies, as far as the text names them."""
    if a.agents and b.agents:
        entities = article.layers.entities.all
        return any(_one_party(entities[i], entities[j]) for i in a.agents for j in b.agents)
    if a.patient_at < 0 or b.patient_at < 0:
        return True  # the one who does it in one wording is what it is done to in the other
    heads = {a.agent_head, b.agent_head}
    return len(heads) == 1 or "" in heads or bool(heads & stage_words("anyone"))


def _one_party(a: Entity, b: Entity) -> bool:
    """True of one entity, and of what belongs to one country, unless both are described by different offices."""
    return a.number == b.number or (a.country is not None and a.country == b.country and (a.named or b.named))


def _places_agree(a: EventClaim, b: EventClaim, article: Article) -> bool:
    """False of events at two places, and of one at a place and one at none where such events are told at several."""
    if bool(a.places) == bool(b.places):
        return not a.places or bool(a.places & b.places)
    told = [event.places for event in article.events_of(sorted(a.classes & b.classes)) if event.places]
    return not told or bool(frozenset.intersection(*told))


def _one_patient(done: EventClaim, ahead: EventClaim, article: Article) -> tuple[str, ...]:
    if not one_thing(done, ahead, article):
        return ()
    if not _agents_agree(done, ahead, article) or not _places_agree(done, ahead, article):
        return ()
    heads = (ahead.patient_head, done.patient_head, ahead.agent_head, done.agent_head)  # "the bridge will open"
    return (f"both are about the {next(head for head in heads if head)}",)


def _one_who(done: EventClaim, ahead: EventClaim, article: Article) -> tuple[str, ...]:
    if not _places_agree(done, ahead, article):
        return ()
    shared = (done.agents | done.patients) & (ahead.agents | ahead.patients)
    if done.patients and ahead.patients and not done.patients & ahead.patients:
        return ()
    entities = article.layers.entities.all
    named = [entities[n].name for n in sorted(shared) if entities[n].kind in ("person", "organisation", "group")]
    if named:
        return (f"both are about {named[0]}",)
    if done.participants or ahead.participants or done.plural or ahead.plural:
        return ()
    group = thing_of(ahead, article)
    if group is None or group.plural or not one_thing(done, ahead, article):
        return ()
    return (f"both are about the {article.layers.tokens.words[group.head].fold}",)


def _one_place(done: EventClaim, ahead: EventClaim, article: Article) -> tuple[str, ...]:
    """What is held again and again is one when it is said to be over, and has one place or one party in common."""
    ended = done.modifiers & stage_words("over") or (
        done.statement is not None and done.statement.verb is not None and done.statement.verb.lemma in _ENDING
    )
    if not ended or not _places_agree(done, ahead, article):
        return ()
    entities = article.layers.entities.all
    shared = (done.places & ahead.places) | (done.participants & ahead.participants)
    return (f"both are about {entities[min(shared)].name}", "one is said to be over") if shared else ()


_ENDING = frozenset({"end", "conclude", "finish", "close", "wrap"})


def _one_story(done: EventClaim, ahead: EventClaim, article: Article) -> tuple[str, ...]:
    if not _places_agree(done, ahead, article) or one_thing(done, ahead, article) is False:
        return ()
    if ahead.patient_head and not done.patient_head:
        return ()
    if any(_votes_on_something(claim, article) for claim in (done, ahead)) or done.lemma == "poll":
        return ()
    if done.pos == ahead.pos == "noun" and done.plural != ahead.plural:
        return ()  # "the May elections", "the election" of which the story tells
    if any(article.layers.entities.all[n].kind == "person" for n in done.participants):
        return ()  # one person's ballot does not end the vote
    if ahead.statement is not None and ahead.statement.kind == "relative":
        return ()
    if "election" in ahead.classes and done.lemma == "vote":
        return ()
    return ("the article tells of one such event only",)


def _votes_on_something(claim: EventClaim, article: Article) -> bool:
    statement = claim.statement
    if statement is None or claim.lemma != "vote":
        return False
    if any(a.preposition in ("for", "against", "on", "by", "to") for a in statement.adjuncts):
        return True
    behind = article.statements[statement.number + 1 : statement.number + 2]
    return any(s.kind == "infinitive" and s.parent == statement.number for s in behind)  # "voted to close the pool"


_ONE = {"patient": _one_patient, "who": _one_who, "place": _one_place, "story": _one_story}


def words_of(claim: EventClaim, article: Article) -> Span:
    """The span of an event with its verb and what it is done to, as far as they stand close together in one clause."""
    tokens, statement, nouns = article.layers.tokens, claim.statement, article.layers.phrases.noun_at
    first, last = claim.at, claim.at + 1
    while last < len(tokens) and tokens.ends[last - 1] < claim.span.end:
        last += 1
    if statement is None or statement.verb is None:
        return claim.span
    verb = statement.verb
    group = nouns.get(first) if claim.pos == "noun" else nouns.get(claim.patient_at)
    if group is None and claim.pos == "verb" and not verb.passive and verb.kind == "finite":
        group = statement.subject  # "the trawler sank"
    parts = [(first, last)] if group is None else [(first, last), (group.first, group.last)]
    if claim.status != "mentioned":
        parts.append((verb.first, verb.last))
        parts += [(o.first, o.last) for o in statement.objects if o.first == verb.last]
    low, high = first, last
    for start, end in sorted(parts, key=lambda part: abs(part[0] - first)):
        if max(high, end) - min(low, start) <= _CLOSE and tokens.part(start) == claim.span.part:
            low, high = min(low, start), max(high, end)
    return tokens.span(low, high)
