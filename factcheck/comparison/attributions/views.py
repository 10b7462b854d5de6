"""Views: which words of a speaker can make two of his clauses clash at all.

Most speakers deny nothing and use no two words that exclude each other. Their clauses are never cut out.
"""

from collections.abc import Sequence

from factcheck.article import Article
from factcheck.claims.claim import AttributionClaim
from factcheck.lexicon.implied import implied_denials
from factcheck.lexicon.opposites import opposite_of
from factcheck.lexicon.position_words import position_words
from factcheck.lexicon.remembered import remembered
from factcheck.lexicon.word import Word
from factcheck.text.frozen import Record

#: A phrase that begins with the last word of a content may end so many words after it.
_BEYOND = 6


#: Respects in which a speaker holds one view at a time; prices may rise and fall in one speech.
VIEWS = frozenset({"attitude", "assertion", "decision", "verdict", "state", "exchange", "outcome", "life", "custody"})


class Views(Record):
    """A word's folded form and lemmas, those that exclude it, and whether it denies without a "not"."""

    lemmas: frozenset[str]
    excluded: frozenset[str]
    denies: bool


@remembered
def views_of(word: Word) -> Views:
    """What a word can be held against."""
    lemmas = frozenset({word.fold, *(v.lemma for v in word.verbs)})
    excluded = frozenset(other for lemma in lemmas for other, dimension in opposite_of(lemma) if dimension in VIEWS)
    return Views(lemmas, excluded, word.fold in position_words("denying") or not lemmas.isdisjoint(implied_denials()))


def may_clash(claims: Sequence[AttributionClaim], article: Article) -> bool:
    """True of contents in several sentences that deny something, or that have two words which exclude each other."""
    told = [claim for claim in claims if claim.tokens]
    index = article.layers.sentences.index
    if not told or index(min(c.tokens[0] for c in told)) == index(max(c.tokens[-1] for c in told)):
        return False
    words, verb_at = article.layers.tokens.words, article.layers.phrases.verb_at
    lemmas: set[str] = set()
    excluded: set[str] = set()
    for claim in told:
        if claim.attribution is not None and claim.attribution.stance in ("deny", "reject"):
            return True
        for word in set(words[claim.tokens[0] : claim.tokens[-1] + _BEYOND]):
            views = views_of(word)
            if views.denies:
                return True
            lemmas |= views.lemmas
            excluded |= views.excluded
        if any((group := verb_at.get(t)) is not None and group.negated for t in claim.tokens):
            return True
    return not lemmas.isdisjoint(excluded)
