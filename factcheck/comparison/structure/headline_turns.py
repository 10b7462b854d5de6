"""What the title says and the head of the story turns round: jobs cut and people hired, a strike over and going on.

Titles and stories have few words in common, so both are read by phrases of two sides and by opposite verbs: nothing is
held against a title whose side the body tells in any phrase.
"""

from collections.abc import Iterable, Iterator

from factcheck.article import Article
from factcheck.comparison.structure.headline import HeadlineClash, bygone, lead_end
from factcheck.lexicon.measures import singular, thing
from factcheck.lexicon.position_words import position_words
from factcheck.lexicon.title_turns import Turn, turns_of
from factcheck.reading.chunking import symbols as s
from factcheck.reading.phrases import NounGroup
from factcheck.reading.statements import Statement
from factcheck.text.frozen import Record

#: So many other words may stand between the words of a phrase.
_GAP = 3
#: Sentences of the body that tell the news itself.
_FIRST = 4


class _Phrase(Record):
    """A phrase on the tokens ``[first, last)``, of a side of a row."""

    first: int
    last: int
    turn: Turn


def turn_clashes(article: Article) -> Iterator[HeadlineClash]:
    """The first phrase of the title whose other side the head of the story tells of one of the title's things."""
    body = article.layers.tokens.body
    title = [p for p in _phrases(0, body, article) if p.turn.side != "also" and not _negated(p, article)]
    lead: dict[int, list[_Phrase]] = {}
    for phrase in _phrases(body, lead_end(article, sentences=_FIRST), article) if title else ():
        if phrase.turn.side != "also":
            lead.setdefault(phrase.turn.row, []).append(phrase)
    for phrase in title:
        for other in article.compared(lead.get(phrase.turn.row, [])):
            reason = _one_thing(phrase, other, article) if _tells_news(other, phrase, article) else ""
            if reason and not _said(phrase.turn, article):
                spans = [article.layers.tokens.span(p.first, p.last) for p in (phrase, other)]
                yield HeadlineClash(spans[0], (spans[1],), (reason, "the body tells what the title says nowhere"))
                return


def _phrases(first: int, last: int, article: Article, *, anywhere: bool = False) -> Iterator[_Phrase]:
    """The phrases on some tokens; ``anywhere`` also those of verbs told by another word in their form ("a rise")."""
    words, verbs = article.layers.tokens.words, article.layers.phrases.verb_at
    for t in range(first, last):
        fold = words[t].fold
        for turn in turns_of(fold):
            as_told = t in verbs or (not turn.verb and (turn.rest or turn.first == fold))
            end = _end(t + 1, min(article.layers.sentences.of(t).last, last), turn.rest, article)
            if end and (as_told or (anywhere and turn.verb)):
                yield _Phrase(t, end, turn)


def _said(turn: Turn, article: Article) -> bool:
    """True where the body tells a side, or what counts as the first side too, and does not deny it there."""
    told = article.once(_sides_told)
    return (turn.row, turn.side) in told or (turn.side == "one" and (turn.row, "also") in told)


def _sides_told(article: Article) -> frozenset[tuple[int, str]]:
    """The rows and sides that the body tells of anything."""
    tokens = article.layers.tokens
    told = _phrases(tokens.body, len(tokens), article, anywhere=True)
    return frozenset((phrase.turn.row, phrase.turn.side) for phrase in told if not _negated(phrase, article))


def _end(at: int, last: int, rest: tuple[str, ...], article: Article) -> int:
    """Where a phrase ends whose further words follow, 0 where they do not."""
    words = article.layers.tokens.words
    for word in rest:
        tokens = range(at, min(at + _GAP + 1, last))
        found = next(
            (t for t in tokens if words[t].fold == word or word in (thing(words[t].fold), singular(words[t].fold))),
            None,
        )
        if found is None:
            return 0
        at = found + 1
    if words[at - 1].fold == "over" and at in article.layers.phrases.noun_at:
        return 0  # "a strike over pay" has only begun
    return at


def _statement(phrase: _Phrase, article: Article) -> Statement | None:
    return article.layers.statements.at(phrase.first)


def _negated(phrase: _Phrase, article: Article) -> bool:
    """True of a phrase that it or the clause above denies, or that is given up: "dropped plans to raise the duty"."""
    statement, words, denying = _statement(phrase, article), article.layers.tokens.words, position_words("denying")
    if any(words[t].fold in denying for t in range(phrase.first, phrase.last)):
        return False  # "had no intention of leaving" denies as a phrase
    if statement is not None and statement.verb is None and phrase.first < article.layers.tokens.body:
        return any(words[t].fold in denying for t in range(statement.first, phrase.first))  # a title in capitals
    if statement is None or statement.negated or statement.kind != "infinitive" or statement.parent is None:
        return statement is not None and statement.negated
    above = article.statements[statement.parent]
    if above.verb is None or above.negated:
        return above.negated
    return any(word.phase == "cancel" for word in words[above.verb.head].events)


def _tells_news(other: _Phrase, title: _Phrase, article: Article) -> bool:
    """True of a phrase that its clause tells as done or to come, or denies where it is of the title's own side."""
    statement = _statement(other, article)
    if statement is None or statement.verb is None or bygone(statement, article):
        return False
    ahead = (
        statement.certainty == "conditional" and statement.attribution is not None and statement.verb.modal == "would"
    )
    if statement.certainty not in ("asserted", "planned") and not ahead:
        return False
    one_side = other.turn.side == title.turn.side
    if statement.kind not in ("main", "subordinate", "infinitive") or _negated(other, article) != one_side:
        return False
    return statement.verb.first <= other.first < statement.verb.last + _GAP or bool(statement.predicate == other.first)


def _one_thing(title: _Phrase, other: _Phrase, article: Article) -> str:
    """The noun or name of the title that has a part in the clause of the story; of opposite verbs, the same part."""
    here, there = _statement(title, article), _statement(other, article)
    if there is None:
        return ""
    if title.turn.verb:
        return _done_to(here, there, article) if here is not None else ""
    groups = [g for g in (there.subject, there.patient, *there.objects) if g is not None]
    groups += [a.group for a in there.adjuncts if a.preposition == "with"]
    above = article.statements[there.parent] if there.parent is not None else None
    if there.subject is not None and article.layers.tokens.words[there.subject.head].pronoun and above is not None:
        groups += [g for g in (above.subject,) if g is not None]  # "The head said that she would stay on"
    groups = [g for g in groups if not other.first <= g.head < other.last]
    tokens = (t for t in range(article.layers.tokens.body) if not title.first <= t < title.last)
    return _shared(tokens, groups, article)


def _done_to(title: Statement, other: Statement, article: Article) -> str:
    """What two verbs are done to, by one doer where both tell of one; of verbs without an object, what does both."""
    doer = _one(title.agent, other.agent, article)
    if title.patient is None and other.patient is None:
        return doer
    pronoun = other.agent is not None and article.layers.tokens.words[other.agent.head].pronoun is not None
    if title.agent is not None and other.agent is not None and not doer and not pronoun:
        return ""  # what a minister denies and an aide confirms
    return _one(title.patient, other.patient, article)


def _one(title: NounGroup | None, other: NounGroup | None, article: Article) -> str:
    if title is None or other is None:
        return ""
    return _shared(range(title.first, title.last), [other], article)


def _shared(tokens: Iterable[int], groups: list[NounGroup], article: Article) -> str:
    """What a noun or name among some tokens of the title and the head of one of the groups both mean."""
    words, by_token = article.layers.tokens.words, article.layers.entities.by_token
    heads = [group.head for group in groups if not _called_otherwise(group, article)]
    named = {by_token.get(t) for t in heads} - {None}
    keys = {thing(words[t].fold) for t in heads if t not in by_token}
    for t in tokens:
        if article.layers.phrases.symbols[t] not in _NOUNS:
            continue
        number = by_token.get(t)
        entity = article.layers.entities.all[number] if number is not None else None
        if entity is not None and entity.kind not in ("place", "country") and number in named:
            return f"both are about {entity.name}"
        if entity is None and len(words[t].fold) > 2 and thing(words[t].fold) in keys:
            return f"both are about “{words[t].fold}”"
    return ""


def _called_otherwise(group: NounGroup, article: Article) -> bool:
    """True of "the deputy mayor", where the title has no deputy."""
    words, symbols = article.layers.tokens.words, article.layers.phrases.symbols
    if words[group.head].person is None and words[group.head].title is None:
        return False
    title = {w.fold for w in words[: article.layers.tokens.body]}
    return any(
        symbols[t] in s.NOUN + s.NOUNS + s.ADJ and words[t].fold not in title for t in range(group.first, group.head)
    )


_NOUNS = frozenset(s.NOUN + s.NOUNS + s.NAME)
