"""One event at two kinds of sites that common nouns tell: arrested at a bus station, and at the airport."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import EventClaim
from factcheck.claims.events.chained_groups import chained
from factcheck.comparison.times.occasions import one_occasion
from factcheck.lexicon.occasions import occasions
from factcheck.lexicon.sites import sites
from factcheck.reading.phrases import NounGroup
from factcheck.text.frozen import Record

#: Pairs that are looked at among the claims of one class, from each claim on.
_REACH = 12
_AT = frozenset({"at", "in", "inside"})
_PLACE = frozenset({"place", "number"})


class Sited(Record):
    """An event and the noun group of the site at which its clause puts it."""

    event: EventClaim
    site: NounGroup


def sited_apart(article: Article) -> Iterator[tuple[Sited, Sited, tuple[str, ...]]]:
    """Pairs of claims that put what befalls one person once at two sites, in text order, each claim in one at most."""
    once = {name for name, occasion in occasions().items() if occasion.one == "person"}
    for name in sorted(article.event_classes & once):
        found = [Sited(c, g) for c in article.events_of((name,)) if (g := _site(c, article)) is not None]
        taken: set[int] = set()
        for i, a in enumerate(found):
            for b in article.compared(found[i + 1 : i + 1 + _REACH]):
                if {a.event.at, b.event.at} & taken or not _apart(a, b, article):
                    continue
                reasons = one_occasion(a.event, b.event, name, article, ignoring=_PLACE)
                if reasons:
                    taken |= {a.event.at, b.event.at}
                    yield a, b, reasons


def _site(claim: EventClaim, article: Article) -> NounGroup | None:
    """The site of an event that is told as a fact, where a common noun alone tells it."""
    statement, layers = claim.statement, article.layers
    if statement is None or not claim.factual or claim.places or claim.plural:
        return None
    group = layers.phrases.noun_at.get(claim.at) if claim.pos == "noun" else None
    places = chained(layers, group) if group is not None else [(a.preposition, a.group) for a in statement.adjuncts]
    at = next((g for preposition, g in places if preposition in _AT), None)
    if at is None or at.plural or at.possessor is not None or layers.tokens.words[at.head].fold not in sites("venue"):
        return None
    named = any(t in layers.entities.by_token for t in range(at.first, at.last))
    return None if named else at


def _apart(a: Sited, b: Sited, article: Article) -> bool:
    """True of two sites in two sentences of one voice, neither of which speaks of the other's."""
    one, two = a.event.statement, b.event.statement
    if one is None or two is None or one.sentence == two.sentence:
        return False
    if not (a.event.voice.own or b.event.voice.own or a.event.voice.key == b.event.voice.key):
        return False
    words = article.layers.tokens.words
    heads = [words[s.site.head].fold for s in (a, b)]
    if heads[0] == heads[1]:
        kinds = [{words[t].fold for t in range(s.site.first, s.site.head)} - _DETERMINERS for s in (a, b)]
        return bool(kinds[0]) and bool(kinds[1]) and kinds[0].isdisjoint(kinds[1])
    for statement, head in ((one, heads[1]), (two, heads[0])):
        sentence = article.sentences[statement.sentence]
        if any(words[t].fold == head for t in range(sentence.first, sentence.last)):
            return False
    return True


_DETERMINERS = frozenset({"a", "an", "the", "this", "that"})
