"""Deeds told with their two sides exchanged: the buyer of one mention is bought in another."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import DeedClaim, DeedSide
from factcheck.comparison.periods import any_overlap
from factcheck.lexicon.camps import camp_of
from factcheck.lexicon.deeds import in_turn
from factcheck.lexicon.stages import stage_words

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


def _turned(a: DeedClaim, b: DeedClaim, claims: list[DeedClaim], article: Article) -> bool:
    if a.statement is None or b.statement is None or a.statement.sentence == b.statement.sentence:
        return False
    forth, back = _one(a.doer, b.other, article), _one(a.other, b.doer, article)
    half = _half_told(b) and not _half_told(a)
    if half and not (forth or back):
        return False
    if not half and not (forth and back) and not (_recalled(b) and (forth or back) and _open(a, b, back=back)):
        return False
    if _one(a.doer, b.doer, article) or _one(a.other, b.other, article):
        return False
    if not (a.voice.own or b.voice.own or a.voice.key == b.voice.key or b.known):
        return False
    if not b.known and (a.voice.quoted, a.certainty) != (b.voice.quoted, b.certainty):
        return False  # a plan that is denied, and what somebody who is quoted says of another
    subject = b.statement.subject
    if b.certainty == "planned" != a.certainty and subject is not None and subject.head == b.at:
        return False  # "Italy's visit to France will follow"
    if _answered(a, article) or _answered(b, article) or not _one_time(a, b):
        return False
    if a.once:
        return True
    if a.deed in in_turn() and b.statement.verb is not None and b.statement.verb.head == b.at:
        return False  # that she praised him says nothing against his praising her
    return b.known and not any(
        c.at not in (a.at, b.at)
        and (half or not c.known)
        and (_silent(b.doer) or _one(c.doer, b.doer, article))
        and (_silent(b.other) or _one(c.other, b.other, article))
        for c in claims
    )


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


def _open(a: DeedClaim, b: DeedClaim, *, back: bool) -> bool:
    """True where the sides that do not meet are a noun and a name, which may be of one: "the mayor", "Berg"."""
    x, y = (a.doer, b.other) if back else (a.other, b.doer)
    return (x.number is None) != (y.number is None) and not {x.noun, y.noun} & (_ANYBODY - _PERSONAL)


def _one(x: DeedSide, y: DeedSide, article: Article) -> bool:
    """True of one entity, of what belongs to it, or of one noun where neither side is named."""
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


def _answered(claim: DeedClaim, article: Article) -> bool:
    """True where the words tell of a deed in return, or of another occasion: "hit back", "last year", "in turn"."""
    statement, words = claim.statement, article.layers.tokens.words
    assert statement is not None
    sentence = article.layers.sentences.all[statement.sentence]
    telling = stage_words("return") if claim.once else stage_words("return") | stage_words("occasion")
    return any(
        words[t].fold in telling and not (words[t].fold == "once" and words[t - 1].fold == "at")
        for t in range(sentence.first, sentence.last)
    )


def _one_time(a: DeedClaim, b: DeedClaim) -> bool:
    """False when both are dated and nothing tells that it is one date."""
    times = tuple(t for t in b.times if t.anchored != "same")
    return not (a.times and times) or any_overlap(a.times, times) is True
