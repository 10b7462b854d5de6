"""What denies a rank without ranking itself: an earlier event of the kind, another of the only one, a higher figure."""

from collections.abc import Iterator
from fractions import Fraction

from factcheck.article import Article
from factcheck.claims.claim import FigureClaim, RankClaim
from factcheck.comparison.events.courses import long_ago
from factcheck.comparison.events.rank_earlier import earlier_of_the_kind, year_of
from factcheck.comparison.events.rank_others import other_of_the_kind
from factcheck.comparison.events.rank_outdone import last_before, outdone
from factcheck.comparison.identity import told_of
from factcheck.lexicon.measures import thing
from factcheck.lexicon.rank_words import keys_of, rank_words
from factcheck.reading.quantities import Quantity
from factcheck.reading.sentences import Sentence
from factcheck.reading.statements import Statement
from factcheck.text.frozen import Record
from factcheck.text.span import Span

#: Each rank is held against the whole article: so many of them, and no more, keep that linear.
_MOST = 60
#: Nobody calls a record what is more than twice a record: it is something else.
_FAR = 2


class RankRival(Record):
    """A rank, the words elsewhere that deny it, and why they are thought to be of one kind and scope."""

    rank: RankClaim
    span: Span
    reasons: tuple[str, ...]


def rank_rivals(article: Article) -> Iterator[RankRival]:
    """For each rank the first words that deny it."""
    for rank in article.claims_of(RankClaim)[:_MOST]:
        if not rank.factual or rank.voice.quoted:
            continue
        if rank.place != 1:
            yield from (RankRival(rank, span, (reason,)) for span, reason in last_before(rank, article))
            continue
        readers = _READERS.get(rank.dimension, (_beaten,))
        rival = next((found for read in readers for found in read(rank, article)), None)
        if rival is None and (other := other_of_the_kind(rank, article)) is not None:
            span = article.layers.tokens.span(other.first, other.last)
            rival = RankRival(rank, span, (told_of(thing(rank.noun)),))
        if rival is None and (beyond := next(outdone(rank, article), None)) is not None:
            rival = RankRival(rank, beyond[0], (beyond[1], "one outdoes the other"))
        if rival is not None:
            yield rival


def _earlier(rank: RankClaim, article: Article) -> Iterator[RankRival]:
    return (RankRival(rank, span, reasons) for span, reasons in earlier_of_the_kind(rank, article))


def _beaten(rank: RankClaim, article: Article) -> Iterator[RankRival]:
    """A figure that passes the one that is told as the highest ever, or since a year."""
    own = rank.statement
    rising = rank.dimension in rank_words("rising")
    if thing(rank.noun) in rank_words("window"):
        return  # a month is not held against the hottest year
    if own is None or not (rising or rank.dimension in rank_words("falling")) or not (rank.ever or rank.since_year):
        return
    sentence = article.sentences[own.sentence]
    values = [q for q in article.quantities if q.value is not None and q.kind in _SCALES and q.span.part == "body"]
    mine = [q for q in values if sentence.first <= q.first < sentence.last]
    if len(mine) != 1:
        return
    measures = {c.quantity.first: c for c in article.claims_of(FigureClaim)}
    for other in article.compared(values):
        if sentence.first <= other.first < sentence.last or not _passes(mine[0], other, rising=rising):
            continue
        scale = _one_scale(mine[0], other, measures)
        if scale and _in_time(rank, other, article):
            yield RankRival(rank, other.span, (f"both give the {scale}", "one is told as the record"))


_SCALES = frozenset({"count", "percent", "measure", "money"})


def _one_scale(a: Quantity, b: Quantity, measures: dict[int, FigureClaim]) -> str:
    """What two figures both measure, by their claims; temperatures need no more than their unit."""
    warmth = "degree" in (a.unit or "")
    if warmth and (b.unit == a.unit or (b.unit is None and b.counted is None and Fraction(b.value or 0) % 1)):
        return "temperature"
    if a.unit is not None and a.unit == b.unit and a.unit in rank_words("gauge"):
        return a.unit
    if a.unit != b.unit or a.kind != b.kind:
        return ""
    one, two = measures.get(a.first), measures.get(b.first)
    if one is None or two is None or not two.factual or one.background:
        return ""
    names = one.measure.split(" ")[-1:], two.measure.split(" ")[-1:]
    return one.measure if names[0] == names[1] and one.relation == two.relation and names[0] != ["money"] else ""


def _passes(record: Quantity, other: Quantity, *, rising: bool) -> bool:
    if record.value is None or other.value is None or record.bound != "exact":
        return False
    x, y = Fraction(record.value), Fraction(other.value)
    return x < y <= _FAR * x if rising else x > y >= x / _FAR


def _in_time(rank: RankClaim, other: Quantity, article: Article) -> bool:
    """True of a figure of the past that the record takes in, in a sentence that ranks nothing itself."""
    sentence = article.layers.sentences.of(other.first)
    past = [t for t in article.layers.times_within(sentence.first, sentence.last) if long_ago(t, article)]
    words = article.layers.tokens.words[sentence.first : sentence.last]
    if not past or any(w.rank for w in words) or rank.statement is None or _abroad(sentence, rank.statement, article):
        return False
    if not rank.scope - _there(rank) <= {thing(w.fold) for w in words} and not _one_spot(rank, sentence, article):
        return False
    if rank.since_year is None:
        return True
    return all((year := year_of(t)) is not None and year > rank.since_year for t in past)


def _one_spot(rank: RankClaim, sentence: Sentence, article: Article) -> bool:
    """True when both sentences name one place or thing, so that the second need not repeat what narrows the rank."""
    if rank.statement is None:
        return False
    entities, own = article.layers.entities, article.sentences[rank.statement.sentence]
    numbers = [{e.number for e in entities.within(s.first, s.last) if e.kind == "place"} for s in (own, sentence)]
    return bool(numbers[0] & numbers[1])


def _there(rank: RankClaim) -> frozenset[str]:
    """The keys of the ranked thing itself, which a figure of it need not repeat."""
    return frozenset({thing(rank.noun), thing(rank.holder_head)})


def _outdone(rank: RankClaim, article: Article) -> Iterator[RankRival]:
    """An event of the kind long before that cost more lives than the deadliest."""
    own, words = rank.statement, article.layers.tokens.words
    kinds = {key for key in rank.classes if key.startswith("event ")}
    if own is None or not kinds or rank.window is not None:
        return
    tolls = [c for c in article.claims_of(FigureClaim) if c.measure.startswith("death") and c.factual]
    mine = [c for c in tolls if _near(c, own, article) and not any(long_ago(t, article) for t in c.times)]
    if len({c.quantity.value for c in mine}) != 1:
        return
    for toll in article.compared(tolls):
        sentence = article.layers.sentences.of(toll.quantity.first)
        if sentence.first <= own.first < sentence.last or not _over(toll.quantity, mine[0].quantity):
            continue
        tokens = range(sentence.first, sentence.last)
        times = article.layers.times_within(sentence.first, sentence.last)
        past = [t for t in times if long_ago(t, article)]
        since = rank.since_year is None or all((year_of(t) or 0) > rank.since_year for t in past)
        one_kind = any(kinds & keys_of(words[t]) for t in tokens)
        if past and since and one_kind and not _abroad(sentence, own, article):
            yield RankRival(rank, toll.quantity.span, ("both give a toll", "one is told as the deadliest"))


def _near(toll: FigureClaim, own: Statement, article: Article) -> bool:
    """True of a toll in the sentence of a rank or the one before."""
    return 0 <= own.sentence - article.layers.sentences.index(toll.quantity.first) <= 1


def _over(toll: Quantity, record: Quantity) -> bool:
    return toll.value is not None and record.value is not None and record.bound == "exact" and toll.value > record.value


def _abroad(sentence: Sentence, own: Statement, article: Article) -> bool:
    """True where a sentence names a country or a continent that nothing before the rank does."""
    named = article.layers.entities.within(sentence.first, sentence.last)
    return any(e.kind in ("country", "place") and e.links[0].first > own.last for e in named)


_READERS = {"order": (_earlier,), "only": (), "harm": (_outdone, _beaten)}
