"""Requoted: short quotations that stand elsewhere in as many words, one of which is another.

A title and a lead quote a few words of what is told in full further on. They are too short to be found by what they
share, so that they are looked for word by word.
"""

from bisect import bisect_left
from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import AttributionClaim
from factcheck.comparison.attributions.occasions import one_occasion
from factcheck.comparison.attributions.quotes import form_of, matter
from factcheck.comparison.attributions.sides import one_speaker
from factcheck.lexicon.commonplace import commonplace
from factcheck.lexicon.position_words import position_words
from factcheck.lexicon.word import Word
from factcheck.reading.quotations import Quotation
from factcheck.text.frozen import Record
from factcheck.text.patterns import LOST_MARKS

#: Words of a quotation that is looked for; a longer one is found by runs of its words.
_FEWEST, _MOST = 3, 16
#: Places of one word that are looked at.
_PLACES = 20
#: More words than these are shared, where one that tells something counts twice.
_SHARED = 4

#: Letters that words of one stem begin with, and those of one root.
_STEM, _ROOT = 6, 4
#: Tokens before a quoted phrase in which a denial of it stands.
_BEFORE = 3

Words = tuple[int, ...]


class Requoted(Record):
    """The token of a word in a quotation, that of the one which stands for it elsewhere, and how many others agree."""

    first: int
    second: int
    common: int


class _Spoken(Record):
    """The tokens of an article without its marks, and where among them each word stands."""

    tokens: Words
    where: dict[str, list[int]]


def requoted(article: Article) -> Iterator[Requoted]:
    """Yield the quotations of which the article has all words but one somewhere, and nowhere else all of them."""
    for quotation in article.layers.quotations:
        told = _within(article, quotation.first, quotation.last)
        if quotation.nested or not _FEWEST <= len(told) <= _MOST:
            continue
        places = _places(article, told)
        if not all(differing for _, differing in places):
            continue  # the words stand elsewhere as they are
        for place, (at, *more) in places:
            if not more and _is_one(article, quotation, told, place, at):
                # what the body has twice a title has got wrong; two sayings of one speaker are two
                if told[0] < article.layers.tokens.body or all(apart for _, apart in _places(article, place)):
                    yield Requoted(min(told[at], place[at]), max(told[at], place[at]), len(told) - 1)
                break


def _spoken(article: Article) -> _Spoken:
    words = article.layers.tokens.words
    tokens = tuple([t for t, word in enumerate(words) if word.shape != "punct"])
    where: dict[str, list[int]] = {}
    for n, token in enumerate(tokens):
        where.setdefault(form_of(words[token].fold), []).append(n)
    return _Spoken(tokens, where)


def _within(article: Article, first: int, last: int) -> Words:
    tokens = article.once(_spoken).tokens
    return tokens[bisect_left(tokens, first) : bisect_left(tokens, last)]


def _places(article: Article, told: Words) -> list[tuple[Words, list[int]]]:
    """As many words of one sentence wherever a telling word of others stands again, and the numbers of those apart."""
    spoken, words, index = article.once(_spoken), article.layers.tokens.words, article.layers.sentences.index
    first, starts = bisect_left(spoken.tokens, told[0]), set[int]()
    for n, token in enumerate(told):
        form = form_of(words[token].fold)
        if form not in commonplace():
            starts.update(at - n for at in article.compared(spoken.where[form][:_PLACES]))
    found = []
    for start in sorted(starts):
        place = spoken.tokens[max(start, 0) : max(start + len(told), 0)]
        if abs(start - first) >= len(told) == len(place) and index(place[0]) == index(place[-1]):
            found.append((place, _differing(article, told, place)))
    return found


def _differing(article: Article, told: Words, place: Words) -> list[int]:
    """The numbers of the words in which a place differs from a quotation."""
    words = article.layers.tokens.words
    pairs = enumerate(zip(told, place, strict=True))
    return [n for n, (a, b) in pairs if form_of(words[a].fold) != form_of(words[b].fold)]


def _is_one(article: Article, quotation: Quotation, told: Words, place: Words, at: int) -> bool:
    """True of enough words around one that matters, in a title and below it, or in two quotations of one speaker."""
    words, body = article.layers.tokens.words, article.layers.tokens.body
    common, telling = len(told) - 1, sum(_tells(words[t]) for t in (*told[:at], *told[at + 1 :]))
    if place[0] < body or not telling or not _another_word(article, told[at], place[at]):
        return False
    amid = 0 < at < common or (common > 2 and _is_quotation(article, place))
    if quotation.first < body:
        return amid or (common >= _SHARED and telling > 1)
    if at and (words[told[at]].capital or words[place[at]].capital):
        return False  # names of things are much alike
    return amid and common + telling > _SHARED and _said_twice(article, quotation, place)


def _is_quotation(article: Article, place: Words) -> bool:
    """True of words between quotation marks that hold no others."""
    return any(q.first == place[0] and q.last - 1 <= place[-1] + 1 for q in article.layers.quotations)


def _another_word(article: Article, ours: int, theirs: int) -> bool:
    """True of two words that tell something else, which no sentence has side by side: "buying and selling"."""
    words, where, index = article.layers.tokens.words, article.once(_spoken).where, article.layers.sentences.index
    a, b = words[ours], words[theirs]
    if not (_tells(a) and _tells(b) and matter((a,), (b,))) or not LOST_MARKS.isdisjoint(a.text + b.text):
        return False
    short, long = sorted((a.fold, b.fold), key=len)
    if long.startswith(short.rstrip("s")[:_STEM]):
        return False  # "mins" and "minutes", "immigrant" and "immigration"
    around = article.layers.sentences.of(theirs)
    if any(w.fold.startswith(a.fold[:_ROOT]) for w in words[around.first : around.last] if _tells(w)):
        return False  # "too reliant on shows", and "had relied too heavily on shows"
    tokens = article.once(_spoken).tokens
    told = [{index(tokens[n]) for n in where[form_of(word.fold)]} for word in (a, b)]
    return told[0].isdisjoint(told[1])


def _tells(word: Word) -> bool:
    return word.fold not in commonplace() or word.number is not None


def _said_twice(article: Article, quotation: Quotation, place: Words) -> bool:
    """True of what one speaker may have said once; sentences that follow each other are a refrain."""
    sentences = article.layers.sentences
    apart = abs(sentences.index(place[0]) - sentences.index(quotation.first))
    again = next((q for q in article.layers.quotations if q.first <= place[0] < q.last), None)
    if again is None or not apart or (apart == 1 and quotation.whole and again.whole):
        return False
    if _denied(article, quotation.first) != _denied(article, place[0]):
        return False  # "they are afraid of angry voters", "they are not afraid of dead voters"
    first, second = (_content(article, token) for token in (quotation.first, place[0]))
    if first is None or second is None:
        return len(place) > _SHARED  # "cave animal of 2017", and the "wild animal of 2017"
    a, b = first.speaker, second.speaker
    if a is not None and b is not None and a.kind == b.kind and not one_speaker(first, second, article):
        return False
    return one_occasion(first.attribution, second.attribution, article, by_words=False)


def _denied(article: Article, first: int) -> bool:
    before = article.layers.tokens.folds(max(first - _BEFORE, article.layers.sentences.of(first).first), first)
    return not position_words("denying").isdisjoint(before)


def _content(article: Article, token: int) -> AttributionClaim | None:
    """The narrowest content that holds a token."""
    around = [c for c in article.claims_of(AttributionClaim) if c.tokens and c.tokens[0] <= token <= c.tokens[-1]]
    return min(around, key=lambda c: len(c.tokens), default=None)
