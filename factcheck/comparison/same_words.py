"""Clauses in the same words but for one figure: "sales fell to 45 million", and further on "sales fell to 12 million".

Nothing need be known of what such a clause tells. Clauses side by side are a list, and so are three of one kind.
"""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.voices import voice_of
from factcheck.comparison.events.bearers import NEW
from factcheck.comparison.intervals import apart
from factcheck.lexicon.entries import Tag
from factcheck.reading.quantities import Quantity
from factcheck.reading.statements import Statement

#: Sentences side by side set things against each other on purpose.
_APART = 2
_PAIR = 2
#: Words of content that a clause must have beside its figures, and how long it may be.
_FEWEST, _MOST = 2, 40
_CONTENT = Tag.NOUN | Tag.NAME | Tag.VERB | Tag.ADJ


def figures_in_same_words(article: Article) -> Iterator[tuple[Quantity, Quantity, str]]:
    """The figures of two clauses that say the same otherwise, in text order, and why they are of one thing."""
    told: dict[tuple[str, ...], list[Statement]] = {}
    for statement in article.statements:
        if _plain(statement, article) and (words := _words(statement, article)):
            told.setdefault(words, []).append(statement)
    for one, other in (alike for alike in told.values() if len(alike) == _PAIR):
        found = _differing(one, other, article) if _one_matter(one, other, article) else None
        if found is not None:
            yield *found, "both are told in the same words"


def _plain(statement: Statement, article: Article) -> bool:
    """True of an asserted main clause of the body whose subject brings nobody in."""
    subject = statement.subject
    if statement.span.part != "body" or statement.kind != "main" or statement.certainty != "asserted":
        return False
    if subject is None or statement.verb is None or statement.last - statement.first > _MOST:
        return False
    words = article.layers.tokens.words
    if subject.determiner in NEW or words[subject.first].number is not None:
        return False
    return words[subject.head].pronoun is None


def _words(statement: Statement, article: Article) -> tuple[str, ...]:
    """The words of a clause, names by whom they mean, numbers as one mark; none of one that has no figure."""
    words, named = article.layers.tokens.words, article.layers.entities.by_token
    counted = {t for q in _figures(statement, article) for t in range(q.first, q.last)}
    found: list[str] = []
    telling = 0
    for at in range(statement.first, statement.last):
        word, entity = words[at], named.get(at)
        if entity is not None:
            found += [f"@{entity}"] if found[-1:] != [f"@{entity}"] else []
        elif at in counted and word.shape == "digits":
            found.append("#")
        elif word.fold[0].isalnum():
            found.append(word.fold)
        telling += bool(word.bits & _CONTENT) and not word.bits & Tag.PRON
    return tuple(found) if "#" in found and telling >= _FEWEST else ()


def one_occasion_told(one: Statement, other: Statement, article: Article) -> bool:
    """False where words before the later clause, or a time that opens a sentence between, set another scene."""
    layers, opened = article.layers, article.sentences[other.sentence].first
    led = layers.tokens.folds(opened, other.first)
    first = article.sentences[one.sentence].first
    if any(fold.isalnum() for fold in led) and led != layers.tokens.folds(first, one.first):
        return False  # "Asked about the road, half of them said yes"
    between = [time for time in layers.times_within(one.last, other.first) if time.granularity in _LONG]
    now = other.tense == "present" and other.verb is not None and not other.verb.perfect
    return (
        now
        or bool(other.times)
        or not any(time.first - layers.sentences.of(time.first).first < _OPENING for time in between)
    )


#: So many words of a sentence set its scene: "In June it met again".
_OPENING = 3


_LONG = frozenset({"year", "quarter", "season", "month", "decade", "century"})


def _one_matter(one: Statement, other: Statement, article: Article) -> bool:
    """True of clauses of one source about one subject, some sentences apart, of one occasion as far as they tell."""
    layers = article.layers
    who = [layers.entities.by_token.get(s.subject.head) for s in (one, other) if s.subject is not None]
    if other.sentence - one.sentence < _APART or who[0] != who[1]:
        return False  # "the company" may be another one by then
    one_source = voice_of(one.attribution, layers).key == voice_of(other.attribution, layers).key
    return one_source and one_occasion_told(one, other, article)


def _differing(one: Statement, other: Statement, article: Article) -> tuple[Quantity, Quantity] | None:
    """The one figure in which two such clauses differ, where no other does."""
    figures = [_figures(statement, article) for statement in (one, other)]
    pairs = list(zip(*figures, strict=False))
    if len(figures[0]) != len(figures[1]) or any(a.kind != b.kind or a.unit != b.unit for a, b in pairs):
        return None
    clashing = [(a, b) for a, b in pairs if apart(a, b)]
    same = sum((a.low, a.high) == (b.low, b.high) for a, b in pairs)
    return clashing[0] if len(clashing) == 1 and same == len(pairs) - 1 else None


def _figures(statement: Statement, article: Article) -> list[Quantity]:
    return [q for q in article.layers.quantities_within(statement.first, statement.last) if q.kind != "ordinal"]
