"""Whether two steps of one course are told in an order that cannot be."""

import datetime
from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.times.steps import COURSE, OrderClaim, StepClaim
from factcheck.claims.times.undergoers import OPEN, Keys
from factcheck.comparison.times.time_order import later_told
from factcheck.comparison.times.told_times import told_from_now
from factcheck.lexicon.steps import Step
from factcheck.lexicon.wordnet import is_kind_of
from factcheck.reading.times import Time

#: Pairs that are looked at from each claim on.
_REACH = 12
#: Steps of a course that only the story makes one lie no further apart: who is rescued in one year was on no ship that
#: sank in the next.
_STORY = datetime.timedelta(200)
#: Courses that people go through more than once, and how far apart steps of one lie that are told in the wrong order:
#: who is arrested this year was convicted of something else years ago.
_CASES, _CASE = frozenset({"court", "indictment", "custody", "office"}), datetime.timedelta(400)
#: How far apart two times of different grain must lie: one may be told loosely.
_APART = datetime.timedelta(10)


def reversed_steps(article: Article) -> Iterator[tuple[StepClaim, StepClaim]]:
    """Pairs of an earlier step and a later one of the same thing, where the earlier is told as after the later."""
    by_chain: dict[str, list[StepClaim]] = {}
    for claim in article.claims_of(StepClaim):
        if _undated(claim, article):
            continue
        by_chain.setdefault(claim.step.chain, []).append(claim)
    for claims in by_chain.values():
        for i, a in enumerate(claims):
            for b in article.compared(claims[i + 1 : i + 1 + _REACH]):
                early, late = sorted((a, b), key=lambda c: c.step.rank)
                if early.step.rank < late.step.rank and _one(early, late) and _after(early, late, article):
                    yield early, late


def _undated(claim: StepClaim, article: Article) -> bool:
    """True of a time that was past when what it should date was still to come: "to stand trial for a murder in 1996".

    And of one that a source tells from a day that may not be the writer's: "he opened doors for us today", she said in
    1990.
    """
    published, end = article.source.published, claim.time.end
    overtaken = claim.certainty == "planned" and published is not None and end is not None and end < published
    return overtaken or (told_from_now(claim.time) and not claim.voice.own)


def misordered(article: Article) -> Iterator[OrderClaim]:
    """Steps that words put in an order that cannot be: "buried before his death"."""
    for claim in article.claims_of(OrderClaim):
        if _rivals(claim.keys, claim.second_keys) and claim.step.one != "ashes":
            continue
        if claim.step.one in ("thing", "person") and _two_things(claim.keys, claim.second_keys):
            continue
        if claim.step.chain == "course":
            continue  # "his career almost ended before it began" is a manner of speaking
        first, second = claim.step.rank, claim.second.rank
        if first > second if claim.relation == "before" else first < second:
            yield claim


def _one(a: StepClaim, b: StepClaim) -> bool:
    if not (_one_course(a.keys, b.keys, a.step) or _beside(a, b)) or _rivals(a.keys, b.keys):
        return False
    longest = _STORY if a.step.one == "story" else _CASE if a.step.chain in _CASES else None
    if longest is not None and a.time.start and b.time.start and abs(a.time.start - b.time.start) > longest:
        return False
    if not (a.voice.key == b.voice.key or a.voice.own or b.voice.own):
        return False
    later = max(a, b, key=lambda c: c.at)
    return a.statement is not b.statement and (not later.fresh or a.step.one == "story")


def _one_course(a: Keys, b: Keys, step: Step) -> bool:
    """True when both say that they are of one person or thing; a story has one course only."""
    if step.one == "story":
        return True
    if step.chain == "deeds":
        return any(isinstance(key, int) for key in a & b)
    return bool((a & b) - {OPEN}) or (step.one == "thing" and _kin(a, b))


def _kin(a: Keys, b: Keys) -> bool:
    """True of "the vessel" and "the ship": each told by one noun, of one kind."""
    one, other = ([key for key in keys if isinstance(key, str) and key != OPEN] for keys in (a, b))
    if len(one) != 1 or len(other) != 1 or len(a | b) != 2:
        return False
    return is_kind_of(one[0], other[0]) or is_kind_of(other[0], one[0])


def _beside(a: StepClaim, b: StepClaim) -> bool:
    """True of steps told side by side, one of them of nobody else: "the trial began after Holm was charged in May".

    In two sentences only a word of it may take the other up ("the couple", "its report"), no bare noun of the step.
    """
    sentences = [claim.statement.sentence for claim in (a, b) if claim.statement is not None]
    apart = abs(sentences[0] - sentences[1]) if len(sentences) == 2 else None
    taken_up = apart == 0 or (apart == 1 and frozenset({OPEN}) not in (a.keys, b.keys))
    return taken_up and a.step.chain != "deeds" and OPEN in a.keys | b.keys


def _rivals(a: Keys, b: Keys) -> bool:
    """True when each side means one thing by name, and not the same."""
    if len(a) > 2 or len(b) > 2:
        return False
    named = [{k for k in keys if isinstance(k, int)} for keys in (a, b)]
    return bool(named[0]) and bool(named[1]) and not named[0] & named[1]


def _two_things(a: Keys, b: Keys) -> bool:
    """True of steps of a thing that are told of two nouns: "ordered beds after the residence was demolished"."""
    if OPEN in a | b or a & b or not a or not b:
        return False
    return not any(is_kind_of(str(x), str(y)) or is_kind_of(str(y), str(x)) for x in a for y in b)


def _after(early: StepClaim, late: StepClaim, article: Article) -> bool:
    """True when the time of the earlier step lies after that of the later one."""
    if early.follows and early.at > late.at:
        return _anchored_on(early, late, article)
    if early.step.chain == "course" and not _one_telling(early, late):
        return False
    if early.step.chain.startswith(COURSE):
        return _of_one_tense(early, late) and not _moved(early, late) and later_told(early.time, late.time, article)
    if late.same_year and early.at < late.at and early.time.month and late.time.month:
        return early.time.month > late.time.month
    if early.follows or late.follows or early.relation != "at" or late.relation not in ("at", "before"):
        return False
    return _later(early.time, late.time) or later_told(early.time, late.time, article)


def _one_telling(early: StepClaim, late: StepClaim) -> bool:
    """True where an end is told right after its beginning: what ends before it begins elsewhere may be the last one."""
    if early.statement is None or late.statement is None or not _of_one_tense(early, late):
        return False
    sentences = early.statement.sentence, late.statement.sentence
    both = (early.time, late.time)
    fine = all(t.clock is not None for t in both) or (
        sentences[0] == sentences[1] and all(t.day is not None for t in both)
    )
    if not late.same_year and not fine and any(t.year is None for t in both):
        return False  # "begins on Friday and ends on Saturday", "from March to April": of which, tense alone says
    return early.at < late.at and sentences[1] - sentences[0] <= 1


def _moved(early: StepClaim, late: StepClaim) -> bool:
    """True of "ends on Friday and starts in the new hall on Monday": a beginning behind the end in one sentence."""
    one, other = early.statement, late.statement
    return one is not None and other is not None and one.sentence == other.sentence and late.at < early.at


def _of_one_tense(early: StepClaim, late: StepClaim) -> bool:
    """False of what ended in May and begins in August: the season before and the next."""
    one, other = early.statement, late.statement
    return one is not None and other is not None and one.tense == other.tense


def _later(a: Time, b: Time) -> bool:
    if a.start is None or b.end is None:
        return False
    dated = (a.year is not None and b.year is not None) or (a.granularity == b.granularity and a.year == b.year)
    fine = a.granularity == "range" or b.granularity == "range" or dated
    return a.start - b.end > (datetime.timedelta(1) if fine else _APART)


def _anchored_on(early: StepClaim, late: StepClaim, article: Article) -> bool:
    """True when no other dated time stands between the two, so that "afterwards" means after the later step."""
    between = [
        t
        for t in article.layers.times_within(late.time.last, early.time.first)
        if t.month is not None or t.year is not None
    ]
    return not between and late.relation == "at" and not _again(early, article)


def _again(claim: StepClaim, article: Article) -> bool:
    """True where the clause tells that the step was taken again."""
    statement = claim.statement
    words = article.layers.tokens.words[statement.first : statement.last] if statement is not None else []
    return any(word.fold in ("again", "formally", "re-signed", "another", "second") for word in words)
