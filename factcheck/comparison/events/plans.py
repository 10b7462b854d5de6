"""Plans that are denied, and made elsewhere: "no talks are planned ... talks are to be held on Friday".

Of a thing that a clause names, what will not be done to it is held against what will be: "the pool will not be closed".
"""

from collections.abc import Callable, Iterator

from factcheck.article import Article
from factcheck.claims.claim import EventClaim
from factcheck.comparison.events.limits import covers_a_part, limited
from factcheck.comparison.events.things import one_thing
from factcheck.comparison.identity import may_share
from factcheck.comparison.periods import any_overlap
from factcheck.lexicon.apart import sets_apart, supersedes
from factcheck.lexicon.phases import phases
from factcheck.lexicon.stages import stage_words
from factcheck.reading.chunking.symbols import PREP
from factcheck.reading.statements import Statement
from factcheck.text.frozen import Record

#: Candidates of a class are bounded, so that long articles stay linear.
_NEAREST = 20
#: Words behind the noun that narrow what is not planned ("no talks with the union are planned").
_NARROWING = frozenset({"with", "on", "about", "between", "for", "to", "of", "before", "until", "in", "at", "that"})
_NO_PLANS = (["no", "plans", "for"], ["no", "plan", "for"])


def denied_plans(article: Article) -> Iterator[tuple[EventClaim, EventClaim, tuple[str, ...]]]:
    """For each event of which the text says that none is planned, the first that it tells as being to come."""
    for denied in article.claims_of(EventClaim):
        way = _WAYS.get(denied.pos)
        if way is None or not way.denies(denied, article):
            continue
        for told in article.compared(article.events_of(sorted(denied.classes))[:_NEAREST]):
            if way.tells(told, article) and way.may_be_one(denied, told, article):
                both = way.both or f"both tell of {min(denied.classes & told.classes).replace('-', ' ')} to come"
                yield denied, told, (both, way.one)
                break


def _unplanned(claim: EventClaim, article: Article) -> bool:
    """True of the whole kind of event, in a clause of the present: "no talks are planned", not "no further talks"."""
    statement, words = claim.statement, article.layers.tokens.words
    group = article.layers.phrases.noun_at.get(claim.at)
    if group is None or statement is None or statement.verb is None:
        return False
    if statement.tense != "present" or statement.certainty != "asserted":
        return False
    if [w.fold for w in words[max(group.first - 3, 0) : group.first]] in _NO_PLANS:
        return group.head == group.first
    verb, whole = statement.verb, words[group.first].fold == "no" and group.head == group.first + 1
    if not whole or not verb.passive or verb.modal or phases().get((verb.lemma, "object")) != "ahead":
        return False
    limits = stage_words("partial") | _NARROWING
    return not any(words[t].fold in limits for t in range(group.last, statement.last))


def _refused(claim: EventClaim, article: Article) -> bool:
    """True of "the pool will not be closed", "there are no plans to close the pool", in the article's own words."""
    statement, words = claim.statement, article.layers.tokens.words
    if statement is None or not claim.voice.own or claim.status != "planned":
        return False
    if statement.kind == "infinitive":
        before = [w.fold for w in words[max(statement.first - 3, 0) : statement.first]]
        return not claim.negated and any(before[-len(cue) :] == cue for cue in _NO_PLANS_TO)
    plain = _says_no_more(statement, article)
    future = statement.kind == "main" and statement.tense == "future" and statement.certainty == "planned"
    return claim.negated and future and plain and not covers_a_part(statement, article) and not _hangs(claim, article)


_NO_PLANS_TO = (["no", "plans"], ["no", "plan"], ["no", "intention"], ["no", "plans", "to"], ["no", "plan", "to"])


def _says_no_more(statement: Statement, article: Article) -> bool:
    """True where nothing but objects and times follow the verb: "will not be closed for long" is no refusal."""
    words, verb, symbols = article.layers.tokens.words, statement.verb, article.layers.phrases.symbols
    told = {t for group in statement.objects for t in range(group.first, group.last)}
    told |= {t for time in statement.times for t in range(time.first, time.last)}
    behind = range(statement.first if verb is None else verb.last, statement.last)
    return all(t in told or words[t].shape == "punct" or symbols[t] == PREP for t in behind)


def _hangs(claim: EventClaim, article: Article) -> bool:
    """True where another clause says on what, until when or why it depends: "will not close if the tax is raised"."""
    number = claim.statement.number if claim.statement is not None else -1
    return any(s.parent == number and s.kind == "subordinate" for s in article.statements[number : number + _BESIDE])


#: How many clauses behind a clause those that depend on it may stand.
_BESIDE = 4


def _settled(claim: EventClaim, article: Article) -> bool:
    """True of what will be done, by the article's own word, for good: not "for two weeks", nor "at night"."""
    statement = claim.statement
    if claim.pos != "verb" or not _to_come(claim, article) or statement is None or not claim.voice.own:
        return False
    if limited(statement, article) or any(t.granularity in ("clock", "daypart") for t in statement.times):
        return False
    sentence = article.layers.sentences.of(statement.first)
    told = article.layers.quantities_within(sentence.first, sentence.last)
    return not any(q.kind == "duration" for q in told) and not _hangs(claim, article)


def _one_deed(denied: EventClaim, told: EventClaim, article: Article) -> bool:
    a, b = denied.statement, told.statement
    if a is None or b is None or a.sentence == b.sentence or any_overlap(denied.times, told.times) is False:
        return False
    if denied.times and not told.times:
        return False
    return one_thing(denied, told, article) is True


def _to_come(claim: EventClaim, article: Article) -> bool:
    """True of an event that is to come for certain, as far as the text tells; not of one hoped for, nor of another."""
    statement = claim.statement
    if statement is None or claim.negated or sets_apart(claim.modifiers) or supersedes(claim.modifiers):
        return False
    sure = claim.status in ("planned", "mentioned") and claim.certainty in ("planned", "asserted")
    return sure and (claim.ahead or statement.tense == "future")


def _may_be_one(denied: EventClaim, told: EventClaim, article: Article) -> bool:
    """True of events told in two sentences, by one voice, that no time, place or people set apart."""
    a, b = denied.statement, told.statement
    if a is None or b is None or a.sentence == b.sentence or denied.voice.key != told.voice.key:
        return False
    return (
        any_overlap(denied.times, told.times) is not False
        and may_share(denied.participants, told.participants, article)
        and may_share(denied.places, told.places, article)
    )


class _Way(Record):
    """How a plan is denied and how one is told, when the two may be one, and what both and the one say."""

    denies: Callable[[EventClaim, Article], bool]
    tells: Callable[[EventClaim, Article], bool]
    may_be_one: Callable[[EventClaim, EventClaim, Article], bool]
    both: str
    one: str


#: By the part of speech that tells the event.
_WAYS = {
    "noun": _Way(_unplanned, _to_come, _may_be_one, "", "one says that there are none"),
    "verb": _Way(
        _refused, _settled, _one_deed, "both tell what is to be done to one thing", "one says that it will not be"
    ),
}
