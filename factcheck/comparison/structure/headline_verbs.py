"""Verbs of the title whose opposite the first sentences tell of the same thing: "keeps the bronze", "gave it back"."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.comparison.structure.headline import HeadlineClash, bygone, lead_end
from factcheck.lexicon.opposites import opposed
from factcheck.lexicon.rank_words import keys_of
from factcheck.lexicon.verb_forms import lemmas_of
from factcheck.reading.phrases import NounGroup
from factcheck.reading.statements import Statement
from factcheck.text.span import Span

#: Sentences that tell the news itself.
_FIRST = 2
#: Dimensions of opposites.tsv in which two sides may both be right: one buys what another sells.
_TWO_SIDED = frozenset({"attitude", "place"})
_TOLD = frozenset({"asserted", "planned"})


def verb_clashes(article: Article) -> Iterator[HeadlineClash]:
    """The verbs of the title that the head of the story turns into their opposites."""
    body, end = article.layers.tokens.body, lead_end(article, sentences=_FIRST)
    title = [s for s in article.statements if s.first < body and _plain(s)]
    if not title:
        return
    lead = [s for s in article.statements if body <= s.first < end and _plain(s) and not bygone(s, article)]
    for told in title:
        verb = _lemma(told)
        for other in lead:
            dimension = opposed(verb, _lemma(other), "verb")
            if not dimension or dimension in _TWO_SIDED or _in_body(verb, article):
                continue
            if thing := _one_thing(told, other, article):
                yield HeadlineClash(
                    _span(told, article),
                    (_span(other, article),),
                    (f"both are about the {thing}", "they are opposites"),
                )
                return


def _in_body(verb: str, article: Article) -> bool:
    """True where the body has the verb of the title too, in any form."""
    words = article.layers.tokens.words[article.layers.tokens.body :]
    return any(verb.partition(" ")[0] in lemmas_of(fold) for fold in {word.fold for word in words})


def _plain(statement: Statement) -> bool:
    verb = statement.verb
    if (
        verb is None
        or statement.negated
        or statement.certainty not in _TOLD
        or verb.kind not in ("finite", "infinitive")
    ):
        return False
    return statement.kind in ("main", "subordinate", "infinitive") and verb.lemma != "be"


def _lemma(statement: Statement) -> str:
    verb = statement.verb
    if verb is None:
        return ""
    return f"{verb.lemma} {verb.particle}" if verb.particle else verb.lemma


def _one_thing(told: Statement, other: Statement, article: Article) -> str:
    """The noun of what both are done to, or, of verbs without an object, of what does both."""
    if told.patient is not None and other.patient is not None:
        doers = (told.agent, other.agent)
        if None not in doers and not _one(doers[0], doers[1], article) and _both_known(doers, article):
            return ""
        return _one(told.patient, other.patient, article)
    if told.patient is None and other.patient is None:
        return _one(told.agent, other.agent, article)
    return ""


def _both_known(groups: tuple[NounGroup | None, NounGroup | None], article: Article) -> bool:
    """True of two entities: what one does and another undoes are two events."""
    return all(g is not None and g.head in article.layers.entities.by_token for g in groups)


def _one(a: NounGroup | None, b: NounGroup | None, article: Article) -> str:
    """The word by which two groups mean one thing: an entity, a noun, or nouns that news uses for one another."""
    if a is None or b is None:
        return ""
    words, by_token = article.layers.tokens.words, article.layers.entities.by_token
    mine, yours = by_token.get(a.head), by_token.get(b.head)
    if mine is not None and yours is not None:
        return article.layers.entities.all[mine].name if mine == yours else ""
    if words[a.head].pronoun or words[b.head].pronoun:
        return ""
    return words[b.head].fold if keys_of(words[a.head]) & keys_of(words[b.head]) else ""


def _span(statement: Statement, article: Article) -> Span:
    """The verb with what it is done to, as far as they stand close together."""
    verb = statement.verb
    assert verb is not None
    groups = [g for g in (statement.patient, statement.subject) if g is not None][:1]
    first = min([verb.first, *(g.first for g in groups)])
    last = max([verb.last, *(g.last for g in groups)])
    near = last - first <= _CLOSE
    return article.layers.tokens.span(first if near else verb.first, last if near else verb.last)


_CLOSE = 12
