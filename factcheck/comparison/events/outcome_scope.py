"""Which outcomes may be held against each other: told as facts, by one voice, of one time, none of a part only."""

from factcheck.article import Article
from factcheck.claims.claim import OutcomeClaim
from factcheck.comparison.events.bearers import Mentions
from factcheck.comparison.events.courses import long_ago
from factcheck.comparison.periods import any_overlap
from factcheck.lexicon.apart import sets_apart
from factcheck.lexicon.outcomes import outcome_cues
from factcheck.lexicon.rank_words import rank_words
from factcheck.lexicon.word import cached_words
from factcheck.lexicon.wordnet import is_kind_of
from factcheck.reading.statements import Statement
from factcheck.reading.times import Time

#: How many tokens before and after a noun a time may stand that dates it.
_BEFORE, _AFTER = 4, 8
#: How many governing clauses are climbed to learn whether a clause only supposes.
_CLIMB = 3
#: Respects that hold for life, whatever time the clause tells of.
_LASTING = frozenset({"marriage", "children"})
#: Respects whose two sides must be dated alike, so that a time long before the news is as good as any.
_DATED = frozenset({"direction"})
#: Respects that are told of a time to come as surely as of the past: "no jobs will be lost".
_PLANNED = frozenset({"happening layoff"})
#: Respects in which a plural tells of several matters.
_ONCE = frozenset({"contest", "decision", "direction", "sale", "verdict", "profit"})
_FURTHER = frozenset({"another", "other"})
_NARROWING = frozenset({"of", "for", "by", "to", "with", "against", "from", "without", "because", "as"})
#: Respects that anybody present can see, so that a source which is not quoted speaks for the writer too.
_PUBLIC = frozenset(
    {"direction", "contest", "decision", "sale", "signing", "capture", "open", "full", "calm", "unanimity",
     "punctuality"}
)  # fmt: skip


def of_another(statement: Statement, article: Article) -> bool:
    """True of "a third slide hurt nobody", "hurt in a second blast": what is told of one of several is of it alone.

    So is "an attack in May 2021", which its own date tells apart.
    """
    groups, subject = [a.group for a in statement.adjuncts if a.preposition in _BY], statement.subject
    if statement.agent is not None:
        groups.append(statement.agent)
    dated = subject is not None and article.layers.times_within(subject.last, subject.last + _DATE)
    if dated and subject is not None and subject.determiner in ("a", "an"):
        return True
    words = (w for g in groups for w in article.layers.tokens.words[g.first : g.head])
    return any(w.fold in _FURTHER or (w.number is not None and w.number.kind in ("ordinal", "fraction")) for w in words)


_BY = frozenset({"in", "by", "during", "after"})
#: How many tokens the date of a noun takes right behind it.
_DATE = 4


def _repeated(statement: Statement, article: Article) -> bool:
    """True of "has been elected seven times", which is of none of them."""
    return any(
        q.counted == "times" and q.kind == "count" and (q.value or 0) > 1
        for q in article.layers.quantities_within(statement.first, statement.last)
    )


def stands(claim: OutcomeClaim, mentions: Mentions) -> bool:
    """True of an outcome told as a fact of the story, not of another time, stage or case."""
    statement, article = claim.statement, mentions.article
    told = claim.certainty == "asserted" or (claim.certainty == "planned" and claim.dimension in _PLANNED)
    if not told or statement is None or (claim.plural and claim.dimension in _ONCE):
        return False
    if _each_its_own(claim, statement, article) or _repeated(statement, article):
        return False
    if claim.dimension == "contest" and _of_a_part(statement, article):
        return False
    verb = statement.verb
    planned = claim.certainty == "planned"
    if not claim.definite and not planned and verb is not None and (verb.modal or verb.kind == "imperative"):
        return False
    backshifted = statement.attribution is not None or claim.negated
    if verb is not None and verb.perfect and statement.tense == "past" and not (claim.definite or backshifted):
        return False
    names = claim.definite and claim.pos != "verb"
    dated = claim.dimension in _DATED
    if names and not dated and any(long_ago(t, article) for t in own_times(claim) if not _modifies(t, article)):
        return False
    clauses = {statement.number, -1 if statement.parent is None else statement.parent}
    if claim.dimension not in _LASTING and not dated and not names and clauses & mentions.background:
        return False
    if sets_apart(claim.modifiers - _OPEN):
        return False
    if claim.definite and claim.pos == "noun":
        told_by = set(claim.lemma.split(" "))
        return not (claim.modifiers - told_by) & (outcome_cues("turning") | outcome_cues("counted"))
    if _supposed(statement, article) or _again_and_again(statement, article):
        return False
    tokens, by_token = article.layers.tokens, article.layers.statements.by_token
    words = tokens.words
    turning = outcome_cues("turning")
    inside = {t for time in statement.times for t in range(time.first, time.last)}
    return not any(
        words[t].fold in turning
        and (words[t].fold != "since" or (verb is not None and verb.first < t < verb.head))
        and (words[t].fold != "appeal" or (t and words[t - 1].fold in ("on", "after")))
        for t in range(statement.first, statement.last)
        if t not in inside
        and by_token.get(t) == statement.number
        and not (t >= claim.at and tokens.ends[t] <= claim.span.end)  # "played until the final whistle"
    )


def _each_its_own(claim: OutcomeClaim, statement: Statement, article: Article) -> bool:
    """True of "each kept a clean sheet in its win": the pronoun is of several in turn."""
    subject, words = statement.subject, article.layers.tokens.words
    if subject is None or claim.bearer_at < 0 or words[claim.bearer_at].pronoun is None:
        return False
    return subject.determiner in _EACH or words[subject.head].fold in _EACH


_EACH = frozenset({"each", "every", "either", "both", "neither"})


def _of_a_part(statement: Statement, article: Article) -> bool:
    """True of "the second set, which she lost": what a relative clause is about is won or lost, if it is no contest."""
    what = statement.antecedent
    if statement.kind != "relative" or what is None or statement.subject is None or statement.subject.head == what.head:
        return False
    word = article.layers.tokens.words[what.head]
    return not (word.events or word.fold in rank_words("contest") or word.person is not None)


#: Determiners that deny or affirm of all, and set nothing apart.
_OPEN = frozenset({"any", "each", "every"})


def _modifies(time: Time, article: Article) -> bool:
    """True of a time that stands before a noun ("the summer exhibition")."""
    return time.year is None and article.layers.phrases.noun_at.get(time.last) is not None


def _again_and_again(statement: Statement, article: Article) -> bool:
    """True of what is so on certain days of the week: "is closed on Mondays"."""
    words = article.layers.tokens.words[statement.first : statement.last]
    return any(w.fold.endswith("days") and cached_words()[w.fold.removesuffix("s")].calendar for w in words)


def _supposed(statement: Statement, article: Article) -> bool:
    """True in a clause that depends on one which only supposes or plans."""
    for _ in range(_CLIMB):
        if statement.parent is None or statement.kind == "relative":
            return False
        statement = article.statements[statement.parent]
        if statement.certainty in ("possible", "conditional", "asked", "denied"):
            return True
    return False


def narrower(denied: OutcomeClaim, other: OutcomeClaim, article: Article) -> bool:
    """True where a denial covers less than the other tells ("was not convicted of the other charges")."""
    if denied.statement is None or other.statement is None or denied.pos == "noun":
        return False
    narrowing = [a for a in denied.statement.adjuncts if a.preposition in _NARROWING]
    if other.pos == "noun":  # "her death was put on a list of crimes" tells nothing of what she died of
        words = article.layers.tokens.words
        told = {w.fold for w in words[other.statement.first : other.statement.last]}
        apart = any(words[a.group.head].fold not in told for a in narrowing)
    else:
        links = {a.preposition for a in other.statement.adjuncts}
        apart = any(a.preposition not in links for a in narrowing)
    return apart or (denied.target_at >= 0 and other.target_at < 0)


def for_others(a: OutcomeClaim, b: OutcomeClaim, mentions: Mentions) -> bool:
    """True where the two are for different people or things: "open to cars", "closed to lorries"."""
    if a.statement is None or b.statement is None or "noun" in (a.pos, b.pos):
        return False
    words, entity_at = mentions.article.layers.tokens.words, mentions.article.layers.entities.by_token
    whom = {x.preposition: x.group.head for x in a.statement.adjuncts if x.preposition in _WHOM}
    for adjunct in b.statement.adjuncts:
        one, other = whom.get(adjunct.preposition), adjunct.group.head
        if one is None or one in entity_at or other in entity_at:
            continue
        if words[one].fold != words[other].fold and not is_kind_of(words[other].fold, words[one].fold):
            return True
    return False


#: Prepositions of those for whom something is so.
_WHOM = frozenset({"to", "for"})


def one_voice(a: OutcomeClaim, b: OutcomeClaim) -> bool:
    """True of one voice, and of what is taken as known whoever speaks."""
    one_own = (a.voice.own or b.voice.own) and not (a.voice.quoted or b.voice.quoted)
    if a.voice.key == b.voice.key or (one_own and a.dimension in _PUBLIC):
        return True
    known, said = (a, b) if a.voice.own else (b, a)
    speaker = said.voice.speaker
    return known.voice.own and known.definite and (speaker is None or speaker.number != known.bearer)


def one_time(a: OutcomeClaim, b: OutcomeClaim) -> bool:
    """False when the two are dated apart; a noun that has a date of its own must have that of the other."""
    first, second = own_times(a), own_times(b)
    overlap = any_overlap(first, second)
    dated = (first and a.definite and a.pos != "verb") or (second and b.definite and b.pos != "verb")
    return overlap is True if first and second and dated else overlap is not False


def own_times(claim: OutcomeClaim) -> tuple[Time, ...]:
    """The times of a clause that tells the outcome; of one that only names it, those right beside the noun."""
    if not claim.definite or claim.pos == "verb":
        return claim.times
    verb = claim.statement.verb if claim.statement is not None else None
    last = verb.first if verb is not None and verb.first > claim.at else claim.at + _AFTER
    return tuple(t for t in claim.times if claim.at - _BEFORE < t.first < last)
