"""What denies a rank without ranking itself: an earlier event of the kind, another of the only one, a higher figure."""

from collections.abc import Iterator
from fractions import Fraction

from factcheck.article import Article
from factcheck.claims.claim import EventClaim, FigureClaim, RankClaim
from factcheck.comparison.events.courses import long_ago
from factcheck.comparison.events.rank_others import other_of_the_kind
from factcheck.comparison.events.rank_outdone import last_before, outdone
from factcheck.comparison.identity import related, told_of
from factcheck.lexicon.apart import sets_apart
from factcheck.lexicon.measures import thing
from factcheck.lexicon.rank_words import keys_of, rank_words
from factcheck.reading.quantities import Quantity
from factcheck.reading.sentences import Sentence
from factcheck.reading.statements import Statement
from factcheck.reading.times import Time
from factcheck.text.frozen import Record
from factcheck.text.span import Span

#: Events of one class that each rank is compared with.
_NEAREST = 40
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
    """An earlier event of the kind whose first this is said to be."""
    own = rank.statement
    classes = {key.removeprefix("event ") for key in rank.classes if key.startswith("event ")}
    if own is None or any(long_ago(t, article) for t in rank.times) or not (rank.holder_head or rank.noun == "time"):
        return
    if rank.owned and (rank.holder_head not in rank_words("owner") or not _narrowed(rank)):
        return  # "Clinton's first campaign", "on his first trip" may be of any kind that the text has in mind
    agent = rank.holder_head
    if rank.noun == "time":
        acts = [c for c in article.claims_of(EventClaim) if c.statement is own and c.pos == "verb"]
        classes = {name for c in acts for name in c.classes}
        agent = next((c.agent_head for c in acts if c.agent_head), "")
    ranked = {claim.noun_at for claim in article.claims_of(RankClaim)}
    for event in article.compared(article.events_of(classes)[:_NEAREST]):
        there = event.statement
        if there is None or there.sentence == own.sentence or event.negated or event.voice.quoted:
            continue
        if rank.owned and event.agent_head not in ("", rank.holder_head) and rank.holder not in event.agents:
            continue
        if event.at in ranked:
            continue  # "his first trip as a minister" is the first of other ones
        if event.at < article.layers.sentences.of(article.layers.tokens.body).last:
            continue  # the news itself
        if event.status not in ("done", "mentioned") or not _before(event, rank, article):
            continue
        if _covers(rank, event, agent, article):
            yield RankRival(rank, event.span, (told_of(min(classes & event.classes)), "one was before"))


def _narrowed(rank: RankClaim) -> bool:
    """True where the text tells the first of what somebody's first is: "of her career", "to Kenya", "this season"."""
    blank = rank_words("ground") | rank_words("blank")
    bounded = rank.since is not None or rank.window is not None or rank.ever
    return bounded or bool(rank.scope - blank or rank.entities - {rank.holder})


def _before(event: EventClaim, rank: RankClaim, article: Article) -> bool:
    """True of an event that the text puts before that of the rank, and after the bound that the rank gives itself."""
    years = [y for t in _times(event) if (y := _year(t)) is not None]
    published = article.source.published
    now = published.year if published is not None else None
    if rank.since is not None:
        return rank.since_year is not None and any(rank.since_year < y for y in years) and _past(event, article)
    if rank.window is not None:
        return now is not None and any(now - rank.window < y < now for y in years)
    return _past(event, article)


def _past(event: EventClaim, article: Article) -> bool:
    far = (t for t in _times(event) if t.offset is None or t.offset[1] not in _DAYS)
    return bool(event.modifiers & rank_words("earlier")) or any(long_ago(t, article) for t in far)


#: Units of distances within one story: "a day earlier".
_DAYS = frozenset({"minute", "hour", "day"})


#: How many tokens from a noun its time stands at most: "the raid on 3 May".
_BESIDE = 2


def _times(event: EventClaim) -> tuple[Time, ...]:
    """The times of an event; of a definite noun those beside it: "serving there since 1969 as part of its research"."""
    known = event.pos == "noun" and event.definite
    return tuple(t for t in event.times if not known or t.last - _BESIDE <= event.at <= t.first + _BESIDE)


def _year(time: Time) -> int | None:
    return time.year or (time.start.year if time.start is not None else None)


def _covers(rank: RankClaim, event: EventClaim, agent: str, article: Article) -> bool:
    """True when the sentence of an event names all that narrows the rank, and something of it at all."""
    if event.statement is None:
        return False
    sentence = article.sentences[event.statement.sentence]
    words, by_token = article.layers.tokens.words, article.layers.entities.by_token
    keys = {thing(words[t].fold) for t in range(sentence.first, sentence.last)}
    if event.patient_head == "it":
        keys |= rank_words("contest")  # "they had won it in 2009"
    there = {by_token[t] for t in range(sentence.first, sentence.last) if t in by_token}
    entities = article.layers.entities.all
    owner = _owner(rank, article)
    if owner is not None and owner not in event.agents:
        return False
    named = {n for n in rank.entities if n != owner and not _of_the_news(n, article)}
    places = named | ({rank.holder} if rank.owned and rank.holder is not None else set())
    grounds = {n for n in there if entities[n].kind in ("place", "country")}
    elsewhere = bool(grounds) or not _on_the_ground(sentence, article)
    if elsewhere and not all(any(related(entities[i], entities[j]) for j in there) for i in places if i is not None):
        return False
    if places and not all(any(related(entities[i], entities[j]) for i in places if i is not None) for j in grounds):
        return False  # "besides the raid in Norlia, Sudland has seen many"
    if _in_another(rank, sentence, article):
        return False
    scope = {key for key in rank.scope if key.removeprefix("by ") not in keys}  # "by robot"
    if not scope - rank_words("ground") - rank_words("blank") <= keys:
        return False
    return bool(rank.scope or places or owner is not None) or (agent != "" and event.agent_head == agent)


def _in_another(rank: RankClaim, sentence: Sentence, article: Article) -> bool:
    """True of "from another pad" beside the first launch from the pad."""
    words, groups = article.layers.tokens.words, article.layers.phrases.noun_at
    heads = (g for t in range(sentence.first, sentence.last) if (g := groups.get(t)) is not None and g.head == t)
    return any(
        thing(words[g.head].fold) in rank.scope and sets_apart({w.fold for w in words[g.first : g.head]}) for g in heads
    )


def _on_the_ground(sentence: Sentence, article: Article) -> bool:
    """True where a sentence says "in the country", "on the island" and means that of the story."""
    words, groups = article.layers.tokens.words, article.layers.phrases.noun_at
    heads = (g for t in range(sentence.first, sentence.last) if (g := groups.get(t)) is not None and g.head == t)
    return any(g.determiner in _THIS and words[g.head].fold in rank_words("ground") for g in heads)


_THIS = frozenset({"the", "this", "that"})


def _owner(rank: RankClaim, article: Article) -> int | None:
    """Whose first it is by "of her career"."""
    words, by_token = article.layers.tokens.words, article.layers.entities.by_token
    if not rank.scope & rank_words("life"):
        return None
    found = (by_token.get(t) for t in range(rank.at, min(rank.at + _TAIL, len(words))) if words[t].fold in _HIS)
    return next((n for n in found if n is not None), None)


_HIS = frozenset({"his", "her", "their"})
#: How many tokens after the rank its owner may stand.
_TAIL = 10


def _of_the_news(number: int, article: Article) -> bool:
    """True of a name in the title, which is no place: what the whole article is about need not be named again."""
    entity, body = article.layers.entities.all[number], article.layers.tokens.body
    return entity.kind not in ("place", "country") and any(m.first < body for m in entity.links)


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
    return all((year := _year(t)) is not None and year > rank.since_year for t in past)


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
        since = rank.since_year is None or all((_year(t) or 0) > rank.since_year for t in past)
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
