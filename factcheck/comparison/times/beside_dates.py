"""What the words around a date say of it: that it is told as wrong, and that it is none."""

from itertools import pairwise

from factcheck.article import Article
from factcheck.claims.claim import Claim, ClockClaim, DateClaim
from factcheck.lexicon.determiners import ARTICLES, POSSESSIVES
from factcheck.lexicon.entries import Tag

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
    after = [word.fold for s in sentences[number + 1 : number + 2] for word in words[s.first : s.last]]
    if not _WRONG.isdisjoint(folds) or not _SLIPS.isdisjoint(after):
        return True
    if any(pair == ("no", "such") for pair in pairwise([*folds, *after])):
        return True
    return "version" in folds and folds[max(folds.index("version") - 1, 0)] in ("earlier", "previous", "original")


def counts(claim: DateClaim, article: Article) -> bool:
    """True where the number beside a month may be none of its days: a count, a part number, a name.

    "In June 31 more", "April 31 wounded were flown out", "31 June Street", "part 30.02.15", a book called "31 June".
    """
    words, nouns = article.layers.tokens.words, article.layers.phrases.noun_at
    first, last = claim.time.first, claim.time.last
    before, after = words[first - 1].fold if first else "", words[last].fold if last < len(words) else ""
    if (before in _QUOTES and after in _QUOTES) or _is_subject(claim, article):
        return True
    month = next((t for t in range(first, last) if (w := words[t].calendar) is not None and "month" in w.kind), None)
    if month is None:
        return before not in _DATING and claim.time.weekday is None
    group = nouns.get(month) or nouns.get(last - 1)
    behind = words[group.head] if group is not None and group.head >= last else None
    if month > first and words[month - 1].calendar is None:
        return behind is not None and behind.capital
    if before in _DAY or claim.time.year is not None or (behind is not None and before in _OWNED):
        return False  # "on June 31 more men", "June 31, 2017", "the June 31 vote"
    bare = before == "in" or "-" in (words[t].fold for t in range(month + 1, last))
    if before not in _DATING and last < len(words) and words[last].bits & _COUNTED:
        return True
    return bare or (behind is not None and group is not None and not group.determiner)


def _is_subject(claim: DateClaim, article: Article) -> bool:
    """True where the clause has no other subject: "On Friday, 11 March was named", "by June 31 had been found"."""
    statement, verb = claim.statement, article.layers.phrases.verb_at.get(claim.time.last)
    return verb is not None and statement is not None and statement.verb is verb and statement.subject is None


_QUOTES = frozenset({'"', "\u201c", "\u201d", "\u2018", "\u2019", "'"})
#: Before a month they tell that its day follows: a month alone takes "in", and "this" or none before a noun.
_DAY = frozenset({"on", "dated"})
_OWNED = ARTICLES | POSSESSIVES | {"'s", "\u2019s"}
_COUNTED = int(Tag.ADJ | Tag.PARTICIPLE)
_DATING = frozenset({"on", "until", "till", "by", "from", "since", "dated", "of", "before", "after", "between"})
