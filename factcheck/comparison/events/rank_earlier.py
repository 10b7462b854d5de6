"""An earlier event of the kind whose first a rank is said to be."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import EventClaim, RankClaim
from factcheck.comparison.events.courses import long_ago
from factcheck.comparison.identity import related, told_of
from factcheck.lexicon.apart import sets_apart
from factcheck.lexicon.determiners import POINTING
from factcheck.lexicon.measures import thing
from factcheck.lexicon.rank_words import rank_words
from factcheck.reading.sentences import Sentence
from factcheck.reading.times import Time
from factcheck.text.span import Span

#: Events of one class that each rank is compared with.
_NEAREST = 40


def earlier_of_the_kind(rank: RankClaim, article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
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
            yield event.span, (told_of(min(classes & event.classes)), "one was before")


def _narrowed(rank: RankClaim) -> bool:
    """True where the text tells the first of what somebody's first is: "of her career", "to Kenya", "this season"."""
    blank = rank_words("ground") | rank_words("blank")
    bounded = rank.since is not None or rank.window is not None or rank.ever
    return bounded or bool(rank.scope - blank or rank.entities - {rank.holder})


def _before(event: EventClaim, rank: RankClaim, article: Article) -> bool:
    """True of an event that the text puts before that of the rank, and after the bound that the rank gives itself."""
    years = [y for t in _times(event) if (y := year_of(t)) is not None]
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
    return any(g.determiner in POINTING and words[g.head].fold in rank_words("ground") for g in heads)


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


def year_of(time: Time) -> int | None:
    """The year that a time names, or in which it begins."""
    return time.year or (time.start.year if time.start is not None else None)
