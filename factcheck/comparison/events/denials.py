"""Statements and their denials: an event told as not having happened, and told as done."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import EventClaim
from factcheck.comparison.events.courses import long_ago, told_of_years
from factcheck.comparison.events.limits import covers_a_part, later_one, limited
from factcheck.comparison.events.negations import done_again, done_since
from factcheck.comparison.events.outcome_scope import of_another
from factcheck.comparison.events.things import one_thing, thing_of
from factcheck.comparison.identity import told_of
from factcheck.comparison.joined import joined, joined_apart
from factcheck.comparison.periods import any_overlap
from factcheck.lexicon.determiners import POINTING, POSSESSIVES
from factcheck.lexicon.stages import stage_words
from factcheck.reading.phrases import NounGroup
from factcheck.reading.statements import Statement
from factcheck.reading.syntax.complements import effect
from factcheck.text.frozen import Record

#: Candidates of a class are bounded, so that long articles stay linear.
_NEAREST = 40
_OPEN = frozenset({"", "a", "an", "any", "no", "single"})


class Denial(Record):
    """One event ``denied`` and ``told``, and why the two are thought to be one."""

    denied: EventClaim
    told: EventClaim
    reasons: tuple[str, ...]


def denials(article: Article) -> Iterator[Denial]:
    """For each event told as not having happened, the first mention that tells it as done."""
    for denied in article.claims_of(EventClaim):
        if not denied.negated or not _denies(denied, article):
            continue
        for told in article.compared(article.events_of(sorted(denied.classes))[:_NEAREST]):
            reasons = _reasons(denied, told, article) if _tells(told, denied, article) else ()
            if reasons and (
                told.pos == "noun" or not (_in_background(told, article) or _in_background(denied, article))
            ):
                yield Denial(denied, told, reasons)
                break


def _in_background(claim: EventClaim, article: Article) -> bool:
    """True when the sentence of an event tells of a time long before the news."""
    if claim.statement is None:
        return False
    sentence = article.sentences[claim.statement.sentence]
    return any(long_ago(t, article) for t in article.layers.times_within(sentence.first, sentence.last))


def _denies(claim: EventClaim, article: Article) -> bool:
    """True of a plain, whole denial in the past: not of "not yet", "not only", "did not immediately"."""
    statement = claim.statement
    if claim.certainty != "asserted" or statement is None or statement.verb is None:
        return False
    if statement.tense != "past" or statement.verb.modal or statement.kind not in ("main", "relative"):
        return False
    if statement.number in article.once(told_of_years):
        return False
    if claim.status != "not-done":
        return False  # "expected no revision" leaves open whether there was one
    if covers_a_part(statement, article) or of_another(statement, article):
        return False
    return statement.verb.negated or _is_none(claim, article)


def _is_none(claim: EventClaim, article: Article) -> bool:
    """True of "no hearing"."""
    group = article.layers.phrases.noun_at.get(claim.at) if claim.pos == "noun" else None
    return group is not None and article.layers.tokens.words[group.first].fold == "no"


def _tells(told: EventClaim, denied: EventClaim, article: Article) -> bool:
    """True of a mention, in another sentence and by the same voice, that the event took place."""
    a, b = told.statement, denied.statement
    if a is None or b is None or a.sentence == b.sentence or not told.factual:
        return False
    if (a.verb is not None and a.verb.perfect and a.tense == "present") or (told.pos == "verb" and done_since(b, a)):
        return False  # "have arrested" tells what came of "no arrests were made"
    if told.voice.key != denied.voice.key or (a.attribution is not None and a.attribution.stance == "deny"):
        return False
    sought = a.verb is not None and a.verb.head < told.at and effect("verb", a.verb.lemma) == "planned"
    if told.pos == "noun" and sought:
        return False  # who asks for approval has none yet
    if denied.pos == "verb" and told.pos == "noun":
        return told.definite and not told.plural and told.status in ("mentioned", "done")
    if denied.pos == "noun" or told.pos == "noun":
        return (
            denied.pos == "noun"
            and told.definite
            and told.status in ("mentioned", "done")
            and told.plural == denied.plural
        )
    return told.status == "done" and not (a.verb is not None and a.verb.modal) and not limited(a, article)


def _reasons(denied: EventClaim, told: EventClaim, article: Article) -> tuple[str, ...]:
    if any_overlap(denied.times, told.times) is False or (
        denied.places and told.places and not denied.places & told.places
    ):
        return ()
    if denied.pos == "noun":
        return _one_noun(denied, told, article)
    if told.pos == "noun":
        return _deed_of(denied, told, article)
    who = _one_agent(denied, told, article)
    if not who or not _one_object(denied, told, article):
        return ()
    if denied.statement is None or told.statement is None or not _with_one(denied.statement, told.statement, article):
        return ()
    thing = thing_of(denied, article) if denied.patient_at >= 0 else None
    none_at_all = thing is not None and thing.determiner in _OPEN - {""}  # "did not fire a shot" fired none anywhere
    if not none_at_all and done_again(denied.statement, told.statement, article):
        return ()
    return (who, "one is the denial of the other")


def _one_noun(denied: EventClaim, told: EventClaim, article: Article) -> tuple[str, ...]:
    """That a definite mention ("the council's consultation") takes as known what the denial says never was."""
    if denied.lemma != told.lemma or later_one(told.at, article) or denied.places - told.places:
        return ()
    if _takes_as_known(denied) and not any_overlap(denied.times, told.times):
        return ()
    groups = [article.layers.phrases.noun_at.get(claim.at) for claim in sorted((denied, told), key=_at)]
    if groups[0] is not None and groups[1] is not None and _of_two(groups[0], groups[1], article):
        return ()  # "no vote on the plan", "the vote on the budget"
    if not (told.agents or told.patients or told.agent_head or told.patient_head) and _introduced(told, article):
        return ()
    if denied.participants and told.participants and not denied.participants & told.participants:
        return ()
    return (told_of(denied.lemma), "one takes it as known that it took place")


def _takes_as_known(denied: EventClaim) -> bool:
    """True of "the ban did not happen in one day", which denies the day or the manner alone."""
    clause = denied.statement
    if clause is None or clause.verb is None or not (denied.definite and clause.verb.negated):
        return False
    return bool(clause.adjuncts or clause.times)


def _at(claim: EventClaim) -> int:
    return claim.at


def _of_two(earlier: NounGroup, later: NounGroup, article: Article) -> bool:
    both = joined(earlier, article), joined(later, article)
    return None not in both and joined_apart(earlier, later, article)


def _owner_head(told: EventClaim, article: Article) -> str:
    """The head of whose deed a noun names; of "on her visit, the minister", that of the clause's subject."""
    if told.agent_head not in POSSESSIVES or told.statement is None:
        return told.agent_head
    subject = told.statement.subject
    return told.agent_head if subject is None else article.layers.tokens.words[subject.head].fold


def _introduced(told: EventClaim, article: Article) -> bool:
    """True of "the hearing" where an earlier sentence speaks of one that took place, or of one to come."""
    others = (c for c in article.events_of(sorted(told.classes))[:_NEAREST] if c.at < told.at)
    return any(c.lemma == told.lemma and not c.negated for c in others)


def _deed_of(denied: EventClaim, told: EventClaim, article: Article) -> tuple[str, ...]:
    """That a noun names as somebody's deed ("the council's sale of the meadow") what he is said never to have done."""
    heads = {denied.agent_head, _owner_head(told, article)}
    if not denied.agents & told.agents and (denied.agents or told.agents or len(heads) > 1 or "" in heads):
        return ()
    thing = thing_of(denied, article) if denied.patient_at >= 0 else None
    if thing is not None and thing.determiner not in _OPEN and not one_thing(denied, told, article):
        return ()
    return (f"both are of {denied.agent_head}", "one takes as known what the other denies")


def _with_one(denied: Statement, told: Statement, article: Article) -> bool:
    """False where both tell with, to or against whom, and name two: "a contract with the builder", "the cleaners"."""
    words = article.layers.tokens.words
    others = {a.preposition: words[a.group.head].fold for a in told.adjuncts if a.preposition in _PARTIES}
    return all(others.get(a.preposition, words[a.group.head].fold) == words[a.group.head].fold for a in denied.adjuncts)


_PARTIES = frozenset({"with", "to", "against", "for", "from", "on", "of", "about"})


def _one_agent(denied: EventClaim, told: EventClaim, article: Article) -> str:
    """Why both are done by the same people: one entity, one noun, or people of one kind ("police", "a constable")."""
    shared = denied.agents & told.agents
    if shared:
        return f"both are about {article.layers.entities.all[min(shared)].name}"
    if denied.agents and told.agents:
        return ""
    if not denied.agent_head or not told.agent_head or denied.agent_head in stage_words("anyone") | _SPEAKERS:
        return ""
    groups = [c.statement.agent for c in (denied, told) if c.statement is not None and c.statement.agent is not None]
    plural = len(groups) == 2 and groups[0].plural and groups[1].plural
    if len(groups) == 2 and denied.agent_head == told.agent_head and (plural or _refers(groups)):
        return f"both are about the {denied.agent_head}"
    kinds = {_kind(group, article) for group in groups}
    if len(groups) == 2 and len(kinds) == 1 and kinds <= {"police", "soldier"}:
        return f"both are about {min(kinds)}"
    return ""


_SPEAKERS = frozenset({"i", "you", "me", "us"})


def _refers(groups: list[NounGroup]) -> bool:
    later = max(groups, key=lambda g: g.first)
    return later.determiner in POINTING or later.possessor is not None


def _kind(group: NounGroup, article: Article) -> str:
    person = article.layers.tokens.words[group.head].person
    return person.kind if person is not None else ""


def _one_object(denied: EventClaim, told: EventClaim, article: Article) -> bool:
    """True when what was not done to anything, or to this thing, was done to it."""
    thing = thing_of(denied, article) if denied.patient_at >= 0 else None
    if thing is None:
        return told.patient_at < 0 and denied.lemma == told.lemma
    head = article.layers.tokens.words[thing.head]
    if thing.determiner in _OPEN and not article.layers.entities.by_token.get(thing.head):
        if denied.classes & {w.event for w in head.events if w.pos == "noun"}:
            return True  # an inner object: to fire a shot
        return told.patient_head == denied.patient_head
    return bool(one_thing(denied, told, article))
