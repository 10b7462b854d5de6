"""What the sentences around a date say of it: which other year it may be of, and that it is told as wrong."""

from itertools import pairwise

from factcheck.article import Article
from factcheck.claims.claim import Claim, ClockClaim, DateClaim

#: Words of a sentence that tells of a wrong date instead of giving one.
_WRONG = frozenset(
    {"exist", "exists", "existed", "nonexistent", "non-existent", "mistakenly", "wrongly", "incorrectly", "erroneously",
     "misprint", "misprinted", "typo", "misdated", "misstated", "sic", "impossible"}
)  # fmt: skip
_SLIPS = frozenset({"misprint", "misprinted", "typo"})


def told_as_wrong(claim: Claim, article: Article) -> bool:
    """True where the sentence says that there is no such day, or what an earlier version gave."""
    return article.layers.sentences.index(claim.at) in article.once(_misdated)


def _misdated(article: Article) -> frozenset[int]:
    """The numbers of the sentences that tell of a wrong date, of those with a date or a time of day."""
    index = article.layers.sentences.index
    dated = {index(claim.at) for kind in (DateClaim, ClockClaim) for claim in article.claims_of(kind)}
    return frozenset(number for number in dated if _tells_wrong(number, article))


def _tells_wrong(number: int, article: Article) -> bool:
    sentences, words = article.layers.sentences.all, article.layers.tokens.words
    folds = [word.fold for word in words[sentences[number].first : sentences[number].last]]
    after = {word.fold for s in sentences[number + 1 : number + 2] for word in words[s.first : s.last]}
    if not _WRONG.isdisjoint(folds) or not _SLIPS.isdisjoint(after):
        return True
    if any(pair == ("no", "such") for pair in pairwise(folds)):
        return True
    return "version" in folds and folds[max(folds.index("version") - 1, 0)] in ("earlier", "previous", "original")


def years_beside(claim: DateClaim, article: Article) -> frozenset[int]:
    """The years that the sentence of a date and the one before it tell, by number or as "last year"."""
    told, number = article.once(_years), article.layers.sentences.index(claim.at)
    return told.get(number, _NO_YEAR) | told.get(number - 1, _NO_YEAR)


_NO_YEAR = frozenset[int]()


def _years(article: Article) -> dict[int, frozenset[int]]:
    """The years that each sentence tells, by its number."""
    found: dict[int, set[int]] = {}
    for time in article.times:
        here = found.setdefault(article.layers.sentences.index(time.first), set())
        here.update(end.year for end in (time, *time.ends) if end.year is not None)
        if time.granularity == "year" and time.relative and time.start is not None:
            here.add(time.start.year)
    return {number: frozenset(years) for number, years in found.items()}
