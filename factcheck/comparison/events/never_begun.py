"""Events called off before they began that are told elsewhere as having happened."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import EventClaim
from factcheck.comparison.events.courses import long_ago, told_of_years
from factcheck.lexicon.apart import sets_apart
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.phases import phases
from factcheck.lexicon.stages import stage_words
from factcheck.reading.statements import Statement
from factcheck.text.frozen import Record


class NeverBegun(Record):
    """One event told as called off before it began, and as having happened, and why the two are thought to be one."""

    off: EventClaim
    done: EventClaim
    reasons: tuple[str, ...]


def never_begun(article: Article) -> Iterator[NeverBegun]:
    """For each event that was called off before it began, the first mention that tells it as having happened."""
    for off in article.claims_of(EventClaim):
        if off.pos != "noun" or off.status != "cancelled" or not off.definite or not _stands(off):
            continue
        if _narrowed(off, article) or article.tells_several(off.classes) or not _before_it_began(off, article):
            continue
        done = next((c for c in article.events_of(off.classes) if _has_happened(c, article) and _may_be(c, off)), None)
        if done is not None:
            yield NeverBegun(off, done, ("the article tells of one such event only",))


def _stands(claim: EventClaim) -> bool:
    return claim.certainty == "asserted" and not claim.negated and claim.voice.own


def _narrowed(off: EventClaim, article: Article) -> bool:
    """True of "the strike on the railways", which may be another one than that of the dockers."""
    group = article.layers.phrases.noun_at.get(off.at)
    if group is None or group.last >= len(article.layers.tokens.words):
        return True
    return not group.bare or bool(article.layers.tokens.words[group.last].tags & Tag.PREP)


def _before_it_began(off: EventClaim, article: Article) -> bool:
    """True of "was called off before it began", "the strike, which was to begin next week, has been cancelled"."""
    clause, words = off.statement, article.layers.tokens.words
    if clause is None:
        return False
    for other in article.statements[clause.number + 1 :]:
        if other.sentence != clause.sentence:
            break
        of_it = other.subject is not None and words[other.subject.head].pronoun in ("it", "they")
        before = any(words[t].fold == "before" for t in (other.first - 1, other.first))
        if of_it and before and other.kind == "subordinate":
            return _begins(other)
        about = other.antecedent is not None and other.antecedent.head == off.at
        if about and words[other.first - 1].text == "," and other.verb is not None and other.verb.modal in _DUE:
            return _begins(other)
    return False


_DUE = frozenset({"is to", "due to", "set to", "going to", "would"})


def _begins(clause: Statement) -> bool:
    """True where the verb says that its subject takes place."""
    if clause.verb is None or clause.negated:
        return False
    return phases().get((clause.verb.lemma, "object" if clause.verb.passive else "subject")) in ("done", "ongoing")


def _may_be(done: EventClaim, off: EventClaim) -> bool:
    """False where another place, party or sentence tells of another event."""
    one, two = done.statement, off.statement
    if one is None or two is None or one.sentence == two.sentence:
        return False
    if done.places and off.places and not done.places & off.places:
        return False
    return not (done.participants and off.participants) or bool(done.participants & off.participants)


def _has_happened(claim: EventClaim, article: Article) -> bool:
    """True of an event that its clause tells as done or under way, or that brings something about."""
    statement = claim.statement
    if not _stands(claim) or statement is None or statement.verb is None or claim.plural:
        return False
    if sets_apart(claim.modifiers):
        return False
    if claim.modifiers & (stage_words("stage") | stage_words("occasion")):
        return False
    if statement.number in article.once(told_of_years) or any(long_ago(t, article) for t in claim.times):
        return False
    if claim.status in ("done", "ongoing"):
        return statement.verb.kind == "finite"
    acts = statement.subject is not None and statement.subject.head == claim.at and claim.pos == "noun"
    return claim.status == "mentioned" and acts and _brings_about(statement)


def _brings_about(clause: Statement) -> bool:
    """True of "a strike brought the trains to a halt": what acts upon something takes place."""
    verb = clause.verb
    if verb is None or verb.modal or verb.passive or clause.negated or not clause.objects:
        return False
    return clause.certainty == "asserted" and (verb.tense == "past" or verb.perfect)
