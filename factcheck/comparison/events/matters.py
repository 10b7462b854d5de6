"""Whether two outcomes of one dimension can be of one matter: what each dimension asks beside its bearer."""

from factcheck.article import Article
from factcheck.claims.claim import OutcomeClaim
from factcheck.comparison.clause_ideas import ideas_told
from factcheck.comparison.events.bearers import Mentions, one_target
from factcheck.comparison.events.outcome_scope import own_times
from factcheck.comparison.ideas import shared_ideas
from factcheck.comparison.identity import related
from factcheck.comparison.periods import any_overlap, overlap
from factcheck.lexicon.determiners import ARTICLES, POSSESSIVES
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.outcomes import kinds, outcome_cues
from factcheck.lexicon.stages import stage_words
from factcheck.reading.times import Time


def _one_actor(a: OutcomeClaim, b: OutcomeClaim, mentions: Mentions) -> bool:
    """False when different people or bodies bring the outcome about, as far as the text names them."""
    if a.arenas and b.arenas and not a.arenas & b.arenas:
        return False
    words = mentions.article.layers.tokens.words
    for one, other in ((a, b), (b, a)):
        alone = one.target_at >= 0 > other.target_at and other.arenas and not one.arenas
        if alone and one.target is None and words[one.target_at].fold not in other.arenas:
            return False  # what the house passed may fail in the senate
    if any(_is_person(c, mentions.article) for c in (a, b)):
        return a.target_at >= 0 and b.target_at >= 0 and bool(one_target(a, b, mentions))
    if all(_bare_people(c, mentions.article) for c in (a, b)) and words[a.target_at].fold == words[b.target_at].fold:
        return True  # "voters approved it", "was rejected by voters"
    return a.target_at < 0 or b.target_at < 0 or bool(one_target(a, b, mentions))


def _bare_people(claim: OutcomeClaim, article: Article) -> bool:
    group = article.layers.phrases.noun_at.get(claim.target_at)
    bare = group is not None and group.plural and group.head == group.first
    return bare and article.layers.tokens.words[claim.target_at].person is not None


def _is_person(claim: OutcomeClaim, article: Article) -> bool:
    """True of a single person's act, which decides nothing for a body."""
    if claim.target_at < 0:
        return False
    if article.layers.tokens.words[claim.target_at].fold in ("i", "we", "who", "he", "she"):
        return True
    if claim.target is not None:
        return article.layers.entities.all[claim.target].kind == "person"
    word, group = article.layers.tokens.words[claim.target_at], article.layers.phrases.noun_at.get(claim.target_at)
    if group is not None and group.plural:
        return False
    return word.person is not None


def _one_attitude(a: OutcomeClaim, b: OutcomeClaim, mentions: Mentions) -> bool:
    return a.target_at >= 0 and b.target_at >= 0 and bool(one_target(a, b, mentions))


def _one_state(a: OutcomeClaim, b: OutcomeClaim, mentions: Mentions) -> bool:
    """False of two changes: what opened in the morning and closed in the evening did both; and of now and then."""
    tenses = {
        c.statement.tense for c in (a, b) if c.statement is not None and c.voice.own
    }  # "is closed" is a verb, too
    if (_changes(a) and _changes(b)) or any(_changes(c) and not _passive(c) for c in (a, b)):
        return False
    return not {"past", "present"} <= tenses


def _passive(claim: OutcomeClaim) -> bool:
    return claim.statement is not None and claim.statement.verb is not None and claim.statement.verb.passive


def _changes(claim: OutcomeClaim) -> bool:
    return claim.pos == "verb" and claim.lemma in ("open", "unlock", "close", "shut", "shut down", "close down")


def _one_occasion(a: OutcomeClaim, b: OutcomeClaim, mentions: Mentions) -> bool:
    return a.target_at < 0 or b.target_at < 0 or bool(one_target(a, b, mentions))


def _one_contest(a: OutcomeClaim, b: OutcomeClaim, mentions: Mentions) -> bool:
    """False when opponents or arenas differ, or when only one is told of one place or competition."""
    parts = [_part(c, mentions.article) for c in (a, b)]
    if parts[0] != parts[1]:
        return False  # who loses a set may win the match
    if parts[0]:
        return True
    if a.target_at >= 0 and b.target_at >= 0 and _is_contest(a, mentions.article) == _is_contest(b, mentions.article):
        return False  # two opponents set two contests apart, as two cups do; one is a matter for role-reversal
    if _called(a, mentions.article) ^ _called(b, mentions.article):
        return False  # who loses "the popular vote" may win the election
    if a.arenas and b.arenas:
        return bool(a.arenas & b.arenas)
    if a.arenas or b.arenas:
        return (b if a.arenas else a).definite
    return True


def _is_contest(claim: OutcomeClaim, article: Article) -> bool:
    """True of a contest that is won or lost, "the final", and not of an opponent or a prize."""
    fold = article.layers.tokens.words[claim.target_at].fold
    return not _CONTESTS.isdisjoint(kinds().get(fold, ()))


_CONTESTS = frozenset({"match", "election"})


def _called(claim: OutcomeClaim, article: Article) -> frozenset[str]:
    """The words that tell which contest is won or lost: "the popular vote", "her election win"."""
    words, group = article.layers.tokens.words, article.layers.phrases.noun_at.get(claim.target_at)
    if group is None or claim.target_at < 0 or not _is_contest(claim, article):
        return frozenset()
    told = (w for w in words[group.first : group.head] if w.number is None)
    return frozenset(w.fold for w in told if w.fold[0].isalpha()) - _ARTICLES


def _part(claim: OutcomeClaim, article: Article) -> tuple[str, ...]:
    """The part of a contest that is won or lost, with its number: ("set", "first"); empty where it is the whole."""
    words = article.layers.tokens.words
    group = article.layers.phrases.noun_at.get(claim.target_at)
    if group is None or "part" not in kinds().get(words[group.head].fold, ()):
        return ()
    folds = [_PARTS_ALIKE.get(words[t].fold, words[t].fold) for t in range(group.first, group.head)]
    return (words[group.head].fold, *(fold for fold in folds if fold not in _ARTICLES))


_ARTICLES = ARTICLES | POSSESSIVES
_PARTS_ALIKE = {"opening": "first", "last": "final", "deciding": "final", "closing": "final"}


def _one_charge(a: OutcomeClaim, b: OutcomeClaim, mentions: Mentions) -> bool:
    """False where each names another crime: cleared of fraud, convicted of theft."""
    charges = [_charges(c, mentions.article) for c in (a, b)]
    return not all(charges) or bool(charges[0] & charges[1])


#: So many tokens from the word of a verdict on it is told of what: "found guilty of forging a letter".
_NEAR = 6


def _charges(claim: OutcomeClaim, article: Article) -> frozenset[str]:
    """The nouns of what a verdict is of; "the charges" are whatever they were."""
    words = article.layers.tokens.words
    if claim.statement is None:
        return frozenset()
    told = [a.group.head for a in claim.statement.adjuncts if a.preposition == "of" and a.group.first > claim.at]
    tags, end = article.layers.phrases.tags, min(claim.at + _NEAR, len(words) - 1)
    told += [t + 1 for t in range(claim.at, end) if words[t].fold == "of" and tags[t + 1] & Tag.ING]
    return frozenset(words[head].fold for head in told if words[head].pronoun is None) - _ANY_CHARGE


#: Nouns for charges that do not tell which.
_ANY_CHARGE = frozenset({"charge", "charges", "count", "counts", "crime", "crimes", "offence", "offences", "all"})


def _one_turn(a: OutcomeClaim, b: OutcomeClaim, mentions: Mentions) -> bool:
    """True where one side takes as known what it tells: what was banned may be allowed again, "the ban" was not."""
    return a.definite or b.definite


def _one_direction(a: OutcomeClaim, b: OutcomeClaim, mentions: Mentions) -> bool:
    """True where both date the change alike and put it in one place, or tell the same of it but for its way.

    A bare "rose" and "fell", or "the fall", tell of two days, of two markets, as often as not.
    """
    if _told_alike(a, b, mentions.article):
        return True
    if not _one_period(own_times(a), own_times(b)) or a.arenas != b.arenas:
        return False
    return _against(a, mentions.article) == _against(b, mentions.article) and all(
        _whole_of_it(c, mentions.article) for c in (a, b)
    )


def _told_alike(a: OutcomeClaim, b: OutcomeClaim, article: Article) -> bool:
    """True of "the rise in rents helps the owners of flats" and "the fall in rents helps the owners of flats"."""
    if not all(c.definite and c.pos == "noun" for c in (a, b)) or a.statement is None or b.statement is None:
        return False
    ours, theirs = (tuple(ideas_told(statement, article)) for statement in (a.statement, b.statement))
    shared = len(tuple(shared_ideas(ours, theirs)))
    return shared >= _ALIKE and shared + 1 >= max(len(ours), len(theirs))


#: Ideas that two clauses share at least to tell the same of a change.
_ALIKE = 4


def _one_span(a: OutcomeClaim, b: OutcomeClaim, mentions: Mentions) -> bool:
    """True of what is told of one span, or of none: a profit of a year and "the loss in May" are of two."""
    return (bool(own_times(a)) == bool(own_times(b))) and not _two_doers(a, b, mentions)


def _one_period(ours: tuple[Time, ...], theirs: tuple[Time, ...]) -> bool:
    """True of one time each, in which it is the same stretch of days."""
    if not len(ours) == len(theirs) == 1 or any(t.clock is not None for t in (*ours, *theirs)):
        return False
    first, second = ours[0], theirs[0]
    if first.granularity != second.granularity or first.daypart != second.daypart:
        return False
    if first.start is None or second.start is None:
        return overlap(first, second) is True
    return (first.start, first.end) == (second.start, second.end)


def _whole_of_it(claim: OutcomeClaim, article: Article) -> bool:
    """True where the clause tells of no part of the time and of nothing that it is held against: "in early trading"."""
    statement, words = claim.statement, article.layers.tokens.words
    if statement is None:
        return False
    setting = outcome_cues("turning") | stage_words("partial") | _OTHER_SPANS
    dated = {t for time in claim.times if words[time.first].fold != "the" for t in range(time.first, time.last)}
    rest = (t for t in range(statement.first, statement.last) if t not in dated)
    return not any(words[t].fold in setting for t in rest) and not any(
        a.preposition in _SINCE for a in statement.adjuncts if a.group.head not in dated
    )


#: Words that tell of a part of the time, or of another span that a change is measured over.
_OTHER_SPANS = frozenset(
    {
        "year",
        "month",
        "week",
        "quarter",
        "annual",
        "annually",
        "weekly",
        "early",
        "late",
        "midday",
        "intraday",
        "session",
    }
)


def _against(claim: OutcomeClaim, article: Article) -> frozenset[str]:
    """What a value is measured against: "weakened against the yen"."""
    words, adjuncts = article.layers.tokens.words, claim.statement.adjuncts if claim.statement is not None else ()
    behind = (a for a in adjuncts if a.group.first > claim.at)
    return frozenset(words[a.group.head].fold for a in behind if a.preposition in ("against", "versus", "to"))


_SINCE = frozenset({"after", "before", "since", "until", "excluding", "despite", "without"})


def _one_life(a: OutcomeClaim, b: OutcomeClaim, mentions: Mentions) -> bool:
    """False of who was alive at some time, "last seen alive", and may have died since."""
    if a.pole == b.pole or any_overlap(a.times, b.times):
        return not _two_doers(a, b, mentions)
    alive = a if a.pole == "plus" else b
    return alive.statement is not None and alive.statement.tense == "present"


#: Dimensions of what may be turned round as a story goes on.
_TURNS = "turn "
_ONE = {
    "decision": _one_actor,
    "attitude": _one_attitude,
    "contest": _one_contest,
    "attendance": _one_occasion,
    "reception": _one_occasion,
    "direction": _one_direction,
    "profit": _one_span,
    "verdict": _one_charge,
    "life": _one_life,
    "open": _one_state,
}


def one_matter(a: OutcomeClaim, b: OutcomeClaim, mentions: Mentions) -> bool:
    """False when two outcomes of one dimension are of two matters, as far as their dimension tells."""
    told = _one_turn if a.dimension.startswith(_TURNS) else _ONE.get(a.dimension)
    if told is None:
        return not _two_doers(a, b, mentions)
    return told(a, b, mentions)


def _two_doers(a: OutcomeClaim, b: OutcomeClaim, mentions: Mentions) -> bool:
    """True where the one is told of what another than the other's does: Germany did not sign what France signed."""
    if a.target is None or b.target is None:
        return False
    entities = mentions.article.layers.entities.all
    return not related(entities[a.target], entities[b.target])
