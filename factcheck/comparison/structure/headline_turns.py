"""What the title says and the head of the story turns round: jobs cut and people hired, a strike over and going on.

Titles and stories have few words in common, so both are read by phrases of two sides ("title_turns.tsv"): nothing is
held against a title whose side the body tells in any phrase.
"""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.comparison.structure.headline import HeadlineClash, bygone, lead_end
from factcheck.lexicon.measures import singular, thing
from factcheck.lexicon.title_turns import title_turns
from factcheck.lexicon.verb_forms import lemmas_of
from factcheck.reading.chunking import symbols as s
from factcheck.reading.phrases import NounGroup
from factcheck.reading.statements import Statement
from factcheck.text.frozen import Record

#: So many other words may stand between the words of a phrase.
_GAP = 3
#: Sentences of the body that tell the news itself.
_FIRST = 4


class _Phrase(Record):
    """A phrase on the tokens ``[first, last)``, with the row and side that it is of."""

    first: int
    last: int
    row: int
    side: str


def turn_clashes(article: Article) -> Iterator[HeadlineClash]:
    """The phrases of the title of whose other side the head of the story tells, about one of the title's things."""
    body, end = article.layers.tokens.body, lead_end(article, sentences=_FIRST)
    title = [p for p in _phrases(0, body, article) if p.side != "also" and not _negated(p, article)]
    if not title:
        return
    told = list(_phrases(body, len(article.layers.tokens), article))
    for phrase in title:
        mine = [p for p in told if (p.row, p.side) == (phrase.row, phrase.side)]
        also = [p for p in told if p.row == phrase.row and p.side == "also" and phrase.side == "one"]
        if any(not _negated(p, article) for p in (*mine, *also)):
            continue
        others = [p for p in told if p.row == phrase.row and p.side not in (phrase.side, "also") and p.first < end]
        for other in (*others, *(p for p in mine if p.first < end)):
            reason = _one_thing(phrase, other, article) if _tells_news(other, phrase, article) else ""
            if reason:
                spans = [article.layers.tokens.span(p.first, p.last) for p in (phrase, other)]
                yield HeadlineClash(spans[0], (spans[1],), (reason, "the body tells what the title says nowhere"))
                break


def _phrases(first: int, last: int, article: Article) -> Iterator[_Phrase]:
    words, turns = article.layers.tokens.words, title_turns()
    for t in range(first, last):
        for lemma in dict.fromkeys((words[t].fold, *lemmas_of(words[t].fold))):
            for row, side, rest in turns.get(lemma, ()):
                end = _end(t + 1, min(article.layers.sentences.of(t).last, last), rest, article)
                if end and (rest or t in article.layers.phrases.verb_at or lemma == words[t].fold):
                    yield _Phrase(t, end, row, side)


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
    statement = _statement(phrase, article)
    return statement is not None and statement.negated


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
    if statement.kind not in ("main", "subordinate", "infinitive") or statement.negated != (other.side == title.side):
        return False
    return statement.verb.first <= other.first < statement.verb.last + _GAP or bool(statement.predicate == other.first)


def _one_thing(title: _Phrase, other: _Phrase, article: Article) -> str:
    """The noun or name of the title that has a part in the clause of the story."""
    words, by_token = article.layers.tokens.words, article.layers.entities.by_token
    statement = _statement(other, article)
    if statement is None:
        return ""
    groups = [g for g in (statement.subject, statement.patient, *statement.objects) if g is not None]
    groups += [a.group for a in statement.adjuncts if a.preposition == "with"]
    above = article.statements[statement.parent] if statement.parent is not None else None
    if statement.subject is not None and words[statement.subject.head].pronoun and above is not None:
        groups += [g for g in (above.subject,) if g is not None]  # "The head said that she would stay on"
    heads = [g.head for g in groups if not other.first <= g.head < other.last and not _called_otherwise(g, article)]
    named = {by_token.get(t) for t in heads} - {None}
    keys = {thing(words[t].fold) for t in heads if t not in by_token}
    for t in range(article.layers.tokens.body):
        if title.first <= t < title.last or article.layers.phrases.symbols[t] not in _NOUNS:
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
