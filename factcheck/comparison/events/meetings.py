"""Whether two clauses tell of one occasion on which two sides meet, of which one of them comes out on top."""

from factcheck.article import Article
from factcheck.claims.claim import DeedClaim, EventClaim
from factcheck.lexicon.determiners import INDEFINITE, POINTING
from factcheck.lexicon.stages import stage_words

_ARTICLES = INDEFINITE | POINTING
_PLACING = frozenset({"in", "at", "on", "during", "after"})


def tells_another(claim: DeedClaim | EventClaim, article: Article, *kinds: str) -> bool:
    """True where the sentence has a word of these kinds of stages.tsv: "hit back", "last year", "in turn"."""
    return bool(_telling(claim, article, *kinds))


def _telling(claim: DeedClaim | EventClaim, article: Article, *kinds: str) -> frozenset[str]:
    """The words of these kinds that the sentence of a claim has."""
    if claim.statement is None:
        return frozenset()
    words, telling = article.layers.tokens.words, frozenset[str]().union(*(stage_words(kind) for kind in kinds))
    sentence = article.layers.sentences.all[claim.statement.sentence]
    return frozenset(
        words[t].fold
        for t in range(sentence.first, sentence.last)
        if words[t].fold in telling and not (words[t].fold == "once" and words[t - 1].fold == "at")
    )


def one_meeting(a: DeedClaim, b: DeedClaim, article: Article) -> bool:
    """True of two plain clauses in the past, where the later has no time, place or stage that the earlier has not."""
    if not all(_plain(c) for c in (a, b)):
        return False
    stages = [_telling(c, article, "stage", "before") for c in (a, b)]
    return stages[0] == stages[1] and _setting(b, article) <= _setting(a, article)


def _plain(claim: DeedClaim) -> bool:
    """True of a clause that tells it as done, not as done before then."""
    verb = claim.statement.verb if claim.statement is not None else None
    return verb is not None and not verb.perfect and claim.certainty == "asserted" and verb.tense != "future"


def _setting(claim: DeedClaim, article: Article) -> frozenset[str]:
    """The words of where, when and in what the clause puts it, times aside."""
    statement, words = claim.statement, article.layers.tokens.words
    if statement is None:
        return frozenset()
    left = {t for time in statement.times for t in range(time.first, time.last)} | {claim.doer.at, claim.other.at}
    groups = (a.group for a in statement.adjuncts if a.preposition in _PLACING)
    return frozenset(words[t].fold for g in groups for t in range(g.first, g.last) if t not in left) - _ARTICLES
