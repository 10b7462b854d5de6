"""Deeds told with their two sides exchanged: the buyer of one mention is bought in another."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import DeedClaim, DeedSide
from factcheck.comparison.events.meetings import one_meeting, tells_another
from factcheck.comparison.joined import settings_apart
from factcheck.comparison.periods import any_overlap
from factcheck.lexicon.camps import camp_of
from factcheck.lexicon.deeds import at_meetings, in_turn
from factcheck.lexicon.determiners import NEW
from factcheck.lexicon.outcomes import outcome_cues
from factcheck.reading.phrases import NounGroup
from factcheck.reading.times import Time

#: Pairs that are looked at among the claims of one deed, from each claim on.
_REACH = 12


def exchanged(article: Article) -> Iterator[tuple[DeedClaim, DeedClaim, tuple[str, ...]]]:
    """Pairs of claims of one deed with its sides exchanged, in text order, each claim in one pair at most."""
    by_deed: dict[str, list[DeedClaim]] = {}
    for claim in article.claims_of(DeedClaim):
        by_deed.setdefault(claim.deed, []).append(claim)
    body = article.layers.tokens.body  # a headline stands beside the text where the text alone does not clash
    for told in by_deed.values():
        claims = [*(c for c in told if c.at >= body), *(c for c in told if c.at < body)]
        taken: set[int] = set()
        for i, one in enumerate(claims):
            for another in article.compared(claims[i + 1 : i + 1 + _REACH]):
                a, b = sorted((one, another), key=lambda c: c.at)
                if not {a.at, b.at} & taken and _turned(a, b, claims, article):
                    taken |= {a.at, b.at}
                    yield a, b, (f"both tell of one {a.deed}", "the two sides change places")


def one_way(a: DeedClaim, b: DeedClaim, article: Article, *, prize: bool = False) -> bool:
    """True where one does both, or both are done to one; what the two take from each other is no side."""
    return _one(a.doer, b.doer, article) or (not prize and _one(a.other, b.other, article))


def crossed(a: DeedClaim, b: DeedClaim, article: Article) -> bool:
    """True where whoever does the one it is done to in the other, and the other way round."""
    prize = _is_prize(a, b, article)
    turned = prize or (_one(a.doer, b.other, article) and _one(a.other, b.doer, article))
    return turned and not one_way(a, b, article, prize=prize)


def _turned(a: DeedClaim, b: DeedClaim, claims: list[DeedClaim], article: Article) -> bool:
    if a.statement is None or b.statement is None or a.statement.sentence == b.statement.sentence:
        return False
    if settings_apart(a.statement, b.statement, article):
        return False
    forth, back = _one(a.doer, b.other, article), _one(a.other, b.doer, article)
    half, prize = _half_told(b) and not _half_told(a), _recalled(b) and _is_prize(a, b, article)
    if half and not (forth or back):
        return False
    open_side = (forth or back) and _recalled(b) and _open(a, b, article, back=back)
    if not (half or prize or open_side or (forth and back)):
        return False
    if one_way(a, b, article, prize=prize):
        return False
    if not (a.voice.own or b.voice.own or a.voice.key == b.voice.key or b.known):
        return False
    if not b.known and (a.voice.quoted, a.certainty) != (b.voice.quoted, b.certainty):
        return False  # a plan that is denied, and what somebody who is quoted says of another
    subject = b.statement.subject
    lemma = b.statement.verb.lemma if b.statement.verb is not None else ""
    comes = lemma in outcome_cues("occur") - _OF_THE_KNOWN
    if b.certainty == "planned" != a.certainty and comes and subject is not None and subject.head == b.at:
        return False  # "Italy's visit to France will follow"
    telling = ("return",) if a.once else ("return", "occasion")
    if any(tells_another(c, article, *telling) for c in (a, b)) or not _one_time(a, b):
        return False
    if a.once:
        return _one_matter(a, b, article)
    if a.deed in in_turn() and b.statement.verb is not None and b.statement.verb.head == b.at:
        return False  # that she praised him says nothing against his praising her
    return (b.known or (a.deed in at_meetings() and one_meeting(a, b, article))) and not any(
        c.at not in (a.at, b.at)
        and (half or not c.known)
        and (_silent(b.doer) or _one(c.doer, b.doer, article))
        and (_silent(b.other) or _one(c.other, b.other, article))
        for c in claims
    )


def _one_matter(a: DeedClaim, b: DeedClaim, article: Article) -> bool:
    """False where both say what it was that went from one to the other, and it was not one thing."""
    first, second = _passed_on(a), _passed_on(b)
    if first is None or second is None:
        return True
    words = article.layers.tokens.words
    return words[first.head].fold == words[second.head].fold and second.determiner not in NEW


def _passed_on(claim: DeedClaim) -> NounGroup | None:
    """The object of a clause that is neither side: "lent Poland the tanks"."""
    statement = claim.statement
    if statement is None or statement.verb is None or statement.verb.head != claim.at:
        return None
    return next((o for o in statement.objects if o.head not in (claim.doer.at, claim.other.at)), None)


def _is_prize(a: DeedClaim, b: DeedClaim, article: Article) -> bool:
    """True of what one takes from the other and the other takes: "seized a Greek tanker", "Greece's seizure of it"."""
    group = article.layers.phrases.noun_at.get(a.other.at)
    if group is None or b.doer.number is None or (a.other.noun, a.other.number) != (b.other.noun, b.other.number):
        return False
    return any(entity.number == b.doer.number for entity in article.layers.entities.within(group.first, group.head))


def _half_told(claim: DeedClaim) -> bool:
    """True of "the victory over Holm", which leaves open whose it was."""
    return _silent(claim.doer) or _silent(claim.other)


def _silent(side: DeedSide) -> bool:
    return side.at < 0


_PERSONAL = frozenset({"he", "she", "him", "her", "they", "them", "it"})


def _recalled(claim: DeedClaim) -> bool:
    """True of a definite noun and of a relative clause, which speak of a deed told before."""
    statement = claim.statement
    verb = statement is not None and statement.verb is not None and statement.verb.head == claim.at
    return claim.known and not (verb and statement is not None and statement.kind != "relative")


def _open(a: DeedClaim, b: DeedClaim, article: Article, *, back: bool) -> bool:
    """True where the sides that do not meet are a noun and a name, which may be of one: "the mayor", "Berg"."""
    sides, met = ((a.doer, b.other), (a.other, b.doer))[:: 1 if back else -1]
    if None not in (met[0].number, met[1].number) and met[0].number != met[1].number:
        return False  # who works for a firm meets it in every deed
    if (sides[0].number is None) == (sides[1].number is None) or {s.noun for s in sides} & (_ANYBODY - _PERSONAL):
        return False
    noun, named = sorted(sides, key=lambda side: side.number is not None)
    group = article.layers.phrases.noun_at.get(noun.at)
    if group is None or not _may_name(named, noun, article):
        return False
    if noun is sides[1] and noun.noun not in _PERSONAL:
        return group.determiner not in ("", *NEW)
    return noun.noun in _PERSONAL or bool(group.determiner) or group.plural  # a bare singular is a name nobody knows


def _may_name(named: DeedSide, noun: DeedSide, article: Article) -> bool:
    """False of a person and a noun that is nobody's: "Berg", "the mill"."""
    word = article.layers.tokens.words[noun.at]
    people = word.person is not None or word.title is not None or word.pronoun is not None
    kind = article.layers.entities.all[named.number or 0].kind
    return kind != "person" or people or noun.noun in _PERSONAL


def _one(x: DeedSide, y: DeedSide, article: Article) -> bool:
    """True of one entity, of what belongs to it, or of one noun where neither side is named; not of "a Kenyan"."""
    later = article.layers.phrases.noun_at.get(y.at)
    if later is not None and later.determiner in NEW:
        return False
    if x.number is not None and y.number is not None:
        entities = article.layers.entities.all
        a, b = entities[x.number], entities[y.number]
        return a.number == b.number or b.number == a.affiliation or a.number == b.affiliation
    if x.number is not None or y.number is not None or {x.noun, y.noun} & _ANYBODY or _silent(x) or _silent(y):
        return False
    return x.noun == y.noun or _camp(x, article) == _camp(y, article) != ""


#: The side of a war that people of a kind belong to, where no word beside them says another.
_CAMPS = {"soldier": "the state's forces", "fighter": "the rebels"}


def _camp(side: DeedSide, article: Article) -> str:
    """The side of a war that the words of a group tell: "government troops", "the army"; "" for none."""
    words, group = article.layers.tokens.words, article.layers.phrases.noun_at.get(side.at)
    for t in range(side.at if group is None else group.first, side.at + 1):
        camp = camp_of(words[t])
        if camp is not None and camp.field == "camp":
            return camp.value
    person = words[side.at].person
    return _CAMPS.get(person.kind, "") if person is not None else ""


_ANYBODY = frozenset(
    {"he", "she", "it", "they", "him", "her", "them", "who", "which", "that", "i", "we", "you", "us", "me", "man",
     "woman", "people", "person", "one", "someone", "somebody", "anyone", "everyone", "himself", "herself", "itself",
     "themselves", "each", "other", "others", "another", "this", "these", "those", "both", "what", "whom", "side"}
)  # fmt: skip


def _of_the_verb(time: Time, claim: DeedClaim) -> bool:
    """True of the time in "her suit against the bank will be heard in June", which dates no suit."""
    verb = claim.statement.verb if claim.statement is not None else None
    if verb is None or verb.head == claim.at or time.first < verb.head:
        return False
    return verb.lemma not in outcome_cues("occur") - _OF_THE_KNOWN


#: Verbs of what is there already, whatever else they tell of the occurrence of: "will bring changes".
_OF_THE_KNOWN = frozenset({"hear", "bring"})


def _one_time(a: DeedClaim, b: DeedClaim) -> bool:
    """False when both are dated and nothing tells that it is one date, or only the later of two in turn is."""
    times = tuple(t for t in b.times if t.anchored != "same" and not _of_the_verb(t, b))
    if any(t.anchored is not None for t in times):
        return False  # "a week later" it was done by the other
    return not times or (any_overlap(a.times, times) is True if a.times else a.once)
