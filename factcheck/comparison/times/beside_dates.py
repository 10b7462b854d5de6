"""What the sentences around a date say of it: which other year it may be of, and that it is told as wrong."""

from itertools import pairwise

from factcheck.article import Article
from factcheck.claims.claim import Claim, DateClaim

#: Words of a sentence that tells of a wrong date instead of giving one.
_WRONG = frozenset(
    {"exist", "exists", "existed", "nonexistent", "non-existent", "mistakenly", "wrongly", "incorrectly", "erroneously",
     "misprint", "misprinted", "typo", "misdated", "misstated", "sic", "impossible"}
)  # fmt: skip
_SLIPS = frozenset({"misprint", "misprinted", "typo"})


def told_as_wrong(claim: Claim, article: Article) -> bool:
    """True where the sentence says that there is no such day, or what an earlier version gave."""
    sentences = article.layers.sentences
    index, words = sentences.index(claim.at), article.layers.tokens.words
    folds = [word.fold for word in words[sentences.all[index].first : sentences.all[index].last]]
    after = {word.fold for s in sentences.all[index + 1 : index + 2] for word in words[s.first : s.last]}
    if not _WRONG.isdisjoint(folds) or not _SLIPS.isdisjoint(after):
        return True
    if any(pair == ("no", "such") for pair in pairwise(folds)):
        return True
    return "version" in folds and folds[max(folds.index("version") - 1, 0)] in ("earlier", "previous", "original")


def years_beside(claim: DateClaim, article: Article) -> frozenset[int]:
    """The years that the sentence of a date and the one before it tell, by number or as "last year"."""
    sentences = article.layers.sentences
    index = sentences.index(claim.at)
    first = sentences.all[max(index - 1, 0)].first
    last = sentences.all[index].last
    found: set[int] = set()
    for time in article.times:
        if first <= time.first < last:
            found.update(end.year for end in (time, *time.ends) if end.year is not None)
            if time.granularity == "year" and time.relative and time.start is not None:
                found.add(time.start.year)
    return frozenset(found)
