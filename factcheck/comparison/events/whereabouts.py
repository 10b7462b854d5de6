"""One thing found, left or come to rest in two places: "the car was dumped in Elva", "found in Otepää"."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.events.cued_states import match_cue
from factcheck.claims.events.event_places import clause_places
from factcheck.comparison.events.courses import long_ago
from factcheck.comparison.events.places import apart_in
from factcheck.comparison.events.taken_up import taken_up
from factcheck.comparison.joined import joined_apart
from factcheck.comparison.periods import any_overlap
from factcheck.lexicon.determiners import NEW
from factcheck.lexicon.outcomes import referring_kinds
from factcheck.lexicon.scenes import scenes
from factcheck.reading.phrases import NounGroup
from factcheck.reading.statements import Statement
from factcheck.text.frozen import Record
from factcheck.text.span import Span

#: Pairs that are looked at, from each clause on.
_REACH = 12
_NEW = frozenset({"", "a", "an", "another", "one", "some", "any", "no"})


class Whereabouts(Record):
    """A clause that tells where a thing was found or left, the thing, the entity numbers of the places, the words."""

    statement: Statement
    thing: NounGroup
    places: frozenset[int]
    span: Span


def found_at(article: Article) -> Iterator[Whereabouts]:
    """What is told of where things were left or found, in text order."""
    layers, object_of = article.layers, scenes("found")
    resting = {cue.split(" ")[0]: tuple(cue.split(" ")[1:]) for cue in sorted(scenes("rested"))}
    for statement in layers.statements.all:
        verb = statement.verb
        if verb is None or not statement.factual or verb.lemma == "":
            continue
        thing = statement.patient if verb.lemma in object_of else None
        if thing is None and verb.lemma in resting and match_cue(layers, resting[verb.lemma], verb.head + 1) >= 0:
            thing = statement.subject
        if thing is None or thing.plural or any(long_ago(t, article) for t in statement.times):
            continue
        places = clause_places(layers, statement) or _of_inner(statement, article)
        thing = _meant(thing, statement, article)
        if places and thing is not None:
            yield Whereabouts(statement, thing, places, _words(statement, places, article))


def _words(statement: Statement, places: frozenset[int], article: Article) -> Span:
    """The span of a clause up to the last place that it names."""
    layers = article.layers
    named = [t for t in range(statement.first, statement.last) if layers.entities.by_token.get(t) in places]
    return layers.tokens.span(statement.first, named[-1] + 1 if named else statement.last)


def _of_inner(statement: Statement, article: Article) -> frozenset[int]:
    """The places of the clause that completes one: "had come to rest at Elva", "was found wedged under a bridge"."""
    after = article.layers.statements.all[statement.number + 1 : statement.number + 2]
    inner = after and after[0].kind in ("infinitive", "participial") and after[0].sentence == statement.sentence
    return clause_places(article.layers, after[0]) if inner else frozenset()


def _meant(thing: NounGroup, statement: Statement, article: Article) -> NounGroup | None:
    """The group itself, or the thing that "it" takes up within its sentence."""
    words, layers = article.layers.tokens.words, article.layers
    fold = words[thing.head].fold
    if fold != "it":
        return None if words[thing.head].pronoun is not None or words[thing.head].person is not None else thing
    first = layers.sentences.all[statement.sentence].first
    before = [g for g in layers.phrases.nouns if first <= g.head < thing.head]
    plain = [
        g for g in before if not g.plural and words[g.head].person is None and g.head not in layers.entities.by_token
    ]
    return plain[-1] if plain else None


def found_apart(article: Article) -> Iterator[tuple[Whereabouts, Whereabouts, tuple[str, ...]]]:
    """Pairs of clauses that put one thing in two places when it was left or found, each clause in one pair at most."""
    found, taken = list(found_at(article)), set[int]()
    for i, a in enumerate(found):
        for b in article.compared(found[i + 1 : i + 1 + _REACH]):
            numbers = {a.statement.number, b.statement.number}
            if numbers & taken or not _one_voice(a.statement, b.statement):
                continue
            if not apart_in(a.places, b.places, (a.statement, b.statement), article):
                continue
            if any_overlap(a.statement.times, b.statement.times) is not False and one_item(a.thing, b.thing, article):
                taken |= numbers
                named = article.layers.entities.by_token.get(b.thing.head)
                noun = article.layers.tokens.words[b.thing.head].fold
                what = f"the {noun}" if named is None else article.layers.entities.all[named].name
                yield a, b, (f"both tell where {what} was left or found",)


def _one_voice(a: Statement, b: Statement) -> bool:
    return a.attribution is None or b.attribution is None or a.attribution.entity == b.attribution.entity


def one_item(earlier: NounGroup, later: NounGroup, article: Article) -> bool:
    """True when both take up one thing that the article brought in: "a van", "the vehicle", "the van"."""
    by_token = article.layers.entities.by_token
    entities = by_token.get(earlier.head), by_token.get(later.head)
    if entities != (None, None):
        return entities[0] == entities[1]
    if later.determiner in _NEW or joined_apart(earlier, later, article, where=False):
        return False  # "the body of a soldier", "the body of a nurse"
    return _origin(earlier, article) == _origin(later, article)


def _origin(group: NounGroup, article: Article) -> int:
    """The head of the first mention of the thing that a group takes up, by its noun or a narrower one."""
    words = article.layers.tokens.words
    if group.determiner in NEW:
        return group.head
    fold = words[group.head].fold
    kinds = referring_kinds().get(fold, _NO_KIND)
    for other in article.layers.phrases.nouns:
        if other.head >= group.head or other.head < article.layers.tokens.body:
            continue
        if words[other.head].fold == fold and other.plural == group.plural:
            return other.head
        if other.plural == group.plural and (
            taken_up(other, group, article)
            or not kinds.isdisjoint(referring_kinds().get(words[other.head].fold, _NO_KIND))
        ):
            return other.head
    return group.head


_NO_KIND: frozenset[str] = frozenset()
