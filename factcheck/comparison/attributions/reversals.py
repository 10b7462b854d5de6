"""Reversals: two things that one speaker says which cannot both be so, with no change of mind told."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import AssertionClaim
from factcheck.comparison.attributions.occasions import one_occasion
from factcheck.comparison.periods import any_overlap
from factcheck.lexicon.opposites import opposed
from factcheck.text.frozen import Record

#: Of a denial's words, how many the affirmation must take up.
_TAKEN_UP = 0.6
_ENOUGH = 3
#: Affirmations of one speaker that a denial is compared with.
_NEAREST = 30
#: Respects in which a speaker holds one view at a time; prices may rise and fall in one speech.
VIEWS = frozenset({"attitude", "assertion", "decision", "verdict", "state", "exchange", "outcome", "life", "custody"})


_EMPTY = frozenset({"be", "have", "do"})
#: Prepositions of place and time, of which a clause may give several.
_CIRCUMSTANCES = frozenset({"in", "on", "at", "during", "after", "over", "by"})


class Reversal(Record):
    """Two claims of one speaker, in text order, and why they cannot both be so."""

    first: AssertionClaim
    second: AssertionClaim
    reasons: tuple[str, ...]


def reversals(article: Article) -> Iterator[Reversal]:
    """For each claim that a speaker denies or opposes elsewhere, the first such pair."""
    spoken: dict[str, list[AssertionClaim]] = {}
    for claim in article.claims_of(AssertionClaim):
        if not claim.limited:
            spoken.setdefault(claim.voice.key, []).append(claim)
    for claims in spoken.values():
        yield from _denials(claims, article)
        yield from _opposites(claims, article)


def _denials(claims: list[AssertionClaim], article: Article) -> Iterator[Reversal]:
    by_stem: dict[str, list[AssertionClaim]] = {}
    for claim in claims:
        if not claim.negated:
            for key in claim.stems | claim.focus:
                by_stem.setdefault(key, []).append(claim)
    for denied in claims:
        if not denied.negated or denied.counted or not denied.focus:
            continue
        key = min(sorted(denied.focus), key=lambda s: len(by_stem.get(s, ())))
        for told in article.compared(by_stem.get(key, ())[:_NEAREST]):
            shared = _denies(denied, told)
            if shared and _at_once(denied, told, article):
                first, second = sorted((denied, told), key=lambda c: c.at)
                yield Reversal(first, second, (f"both are about {_named(shared, article)}", "one denies the other"))
                break


def _at_once(a: AssertionClaim, b: AssertionClaim, article: Article) -> bool:
    first, second = (claim.statement.attribution if claim.statement is not None else None for claim in (a, b))
    return one_occasion(first, second, article)


def _named(keys: frozenset[str], article: Article) -> str:
    """What claims share, in words: of an entity its name."""
    entities = article.layers.entities.all
    numbers = [key.removeprefix("entity ") for key in sorted(keys) if key.startswith("entity ")]
    words = sorted(key for key in keys if not key.startswith("entity "))
    return ", ".join([*(entities[int(number)].name for number in numbers), *words])


def _denies(denied: AssertionClaim, told: AssertionClaim) -> frozenset[str]:
    """The words that a denial and an affirmation share when they are of one thing; none when they may not be."""
    if not _one_mood(denied, told) or not denied.focus <= told.stems | told.focus or _one_breath(denied, told):
        return frozenset()
    if any_overlap(denied.times, told.times) is False or not _one_subject(denied, told):
        return frozenset()
    if denied.focus <= _EMPTY or not _one_link(denied, told):
        return frozenset()
    if not (denied.modifiers <= told.stems | told.modifiers and told.modifiers <= denied.stems | denied.modifiers):
        return frozenset()
    if denied.verb == told.verb and denied.patient and told.patient and denied.patient != told.patient:
        return frozenset()
    shared = denied.stems & told.stems
    whole = denied.stems == shared or any(key.startswith("entity ") for key in shared & denied.focus)
    enough = len(shared) >= _ENOUGH or (len(shared) == _ENOUGH - 1 and whole)
    return shared if enough and len(shared) >= _TAKEN_UP * len(denied.stems) else frozenset()


def _one_mood(a: AssertionClaim, b: AssertionClaim) -> bool:
    """True of one tense; the present of a quotation is the past of indirect speech."""
    return a.mood == b.mood or ({a.mood, b.mood} == {"past", "present"} and a.voice.quoted != b.voice.quoted)


def _one_link(a: AssertionClaim, b: AssertionClaim) -> bool:
    """True unless one preposition leads to other things: "voted for the bill", "for the amendment to the bill"."""
    shared = {link for link, _ in a.links} & {link for link, _ in b.links} - _CIRCUMSTANCES
    return all({t for link, t in a.links if link == p} & {t for link, t in b.links if link == p} for p in shared)


def _one_breath(a: AssertionClaim, b: AssertionClaim) -> bool:
    """True of two clauses of one sentence, or of sentences side by side in one quotation: a thought that unfolds."""
    if a.statement is None or b.statement is None:
        return True
    apart = abs(a.statement.sentence - b.statement.sentence)
    return apart == 0 or (apart == 1 and a.voice.quoted and b.voice.quoted)


def _one_subject(a: AssertionClaim, b: AssertionClaim) -> bool:
    """True when both are said of one subject, or of one that it is done to where one of them names no doer."""
    if max(a, b, key=lambda c: c.at).indefinite:
        return False
    if a.subject and b.subject and a.subject == b.subject:
        return True
    if a.verb == b.verb and any(
        (one.nobody == "agent" and other.agent) or (one.nobody == "patient" and other.patient)
        for one, other in ((a, b), (b, a))
    ):
        return True  # what is denied of everybody is denied of each
    if a.patient and a.patient == b.patient:
        return not (a.agent and b.agent and a.agent != b.agent)
    return False


def _opposites(claims: list[AssertionClaim], article: Article) -> Iterator[Reversal]:
    """Verbs and predicates that exclude each other, of one subject and object."""
    by_subject: dict[tuple[str, str], list[AssertionClaim]] = {}
    for claim in claims:
        if claim.subject and not claim.negated and not claim.counted:
            by_subject.setdefault((claim.subject, claim.mood), []).append(claim)
    for told in by_subject.values():
        for i, first in enumerate(told):
            for second in article.compared(told[i + 1 : i + 1 + _NEAREST]):
                reasons = _excludes(first, second)
                if reasons and _at_once(first, second, article):
                    yield Reversal(first, second, reasons)
                    break


def _excludes(first: AssertionClaim, second: AssertionClaim) -> tuple[str, ...]:
    if _one_breath(first, second) or second.indefinite or any_overlap(first.times, second.times) is False:
        return ()
    if not _one_link(first, second):
        return ()  # safe for adults, dangerous for infants
    shared = first.focus & second.focus
    for a in sorted(first.focus - shared):
        for b in sorted(second.focus - shared):
            dimension = opposed(a, b)
            if dimension in VIEWS and first.focus - {a} == second.focus - {b} and first.modifiers == second.modifiers:
                if not shared - {"be"} and first.subject.startswith("entity ") and len(first.stems & second.stems) < 2:
                    continue
                return (f"“{a}” and “{b}” exclude each other", "both are said of one thing")
    return ()
