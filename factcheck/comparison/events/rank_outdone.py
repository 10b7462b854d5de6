"""What outdoes the holder of a rank: one that is taller than the tallest."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import RankClaim
from factcheck.claims.events.comparatives import comparative
from factcheck.comparison.events.ranks import counted_from
from factcheck.lexicon.determiners import POINTING
from factcheck.lexicon.measures import thing
from factcheck.lexicon.rank_words import keys_of, rank_words
from factcheck.reading.phrases import NounGroup
from factcheck.reading.statements import Statement
from factcheck.text.span import Span

#: Clauses that each rank is held against.
_NEAREST = 200


def outdone(rank: RankClaim, article: Article) -> Iterator[tuple[Span, str]]:
    """The words of clauses that tell of one that outdoes the holder of a rank, and why they are of one kind."""
    own = rank.statement
    if own is None or rank.dimension in ("only", "order") or rank.since is not None or rank.window is not None:
        return
    for statement in article.compared(article.statements[:_NEAREST]):
        verb, subject = statement.verb, statement.subject
        apart = statement.sentence != own.sentence and statement.span.part == "body"
        if apart and verb is not None and subject is not None and statement.factual and not verb.modal:
            span = _greater(rank, own, statement, subject, article)
            if span is not None:
                yield span, f"both rank by {rank.dimension}"


def last_before(rank: RankClaim, article: Article) -> Iterator[tuple[Span, str]]:
    """When the last of a kind was ("the last strike was 18 years ago", "no strike since 2007"), where that is years
    before a rank begins to count more than one: "the second strike this year"."""
    year, words = counted_from(rank, article), article.layers.tokens.words
    kinds = {key.removeprefix("event ") for key in rank.classes if key.startswith("event ")}
    for event in article.compared(article.events_of(kinds)) if year is not None else ():
        for time in event.times if not event.voice.quoted else ():
            none = "no" in event.modifiers and words[time.first - 1].fold == "since"
            if year is None or time.end is None or time.end.year >= year - 1 or not (none or "last" in event.modifiers):
                continue
            sentence = article.layers.sentences.of(event.at)
            if rank.scope <= {thing(word.fold) for word in words[sentence.first : sentence.last]}:
                yield time.span, "the last before is told as of years ago"


def _is_holder(rank: RankClaim, group: NounGroup, article: Article) -> bool:
    """True of whoever holds a rank: by the entity, else by the noun where it is definite."""
    number, word = article.layers.entities.by_token.get(group.head), article.layers.tokens.words[group.head]
    if rank.holder is not None:
        return number == rank.holder
    return number is None and word.fold == rank.holder_head and group.determiner in POINTING


def _greater(
    rank: RankClaim, own: Statement, statement: Statement, subject: NounGroup, article: Article
) -> Span | None:
    """The comparative in "The Vasa is taller than the Kron", of the tallest."""
    layers = article.layers
    than = next((a.group for a in statement.adjuncts if a.preposition == "than"), None)
    found = None if than is None else comparative(layers, than.first - 1)
    if than is None or found is None or found[0] != rank.dimension or not _is_holder(rank, than, article):
        return None
    if statement.tense != own.tense or _is_holder(rank, subject, article):
        return None
    if not _in_class(rank, statement, subject, article):
        return None
    return layers.tokens.span(found[1], than.last)


def _in_class(rank: RankClaim, statement: Statement, subject: NounGroup, article: Article) -> bool:
    """True of one that is called by the noun of the class, or by a name alone, and is put in no other place."""
    words, entities = article.layers.tokens.words, article.layers.entities
    group = statement.antecedent if statement.kind == "relative" and statement.antecedent is not None else subject
    sentence = article.sentences[statement.sentence]
    keys = {thing(word.fold) for word in words[sentence.first : sentence.last]}
    if not rank.scope - rank_words("ground") <= keys | rank_words("ground"):
        return False
    named = entities.within(sentence.first, sentence.last)
    own = entities.by_token.get(group.head)
    if any(e.kind in ("place", "country") and e.number != own and e.number not in rank.entities for e in named):
        return False
    return bool(rank.classes & keys_of(words[group.head])) or own is not None
