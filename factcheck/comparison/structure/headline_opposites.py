"""Words of the title whose opposite the head of the story has in their place, and verbs that one of the two denies.

The first sentences of a story tell what its title tells, in much the same words. So a sentence that has most of the
title's ideas, and an opposite among them, tells the title turned round, whatever it is about.
"""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.comparison.events.courses import long_ago
from factcheck.comparison.ideas import Idea, shared_ideas, things_between, things_told
from factcheck.comparison.periods import any_overlap
from factcheck.comparison.structure.headline import HeadlineClash, found_done, lead_end
from factcheck.lexicon.changes import Direction, direction_of
from factcheck.lexicon.commonplace import commonplace
from factcheck.lexicon.concepts import concepts_of
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.implied import implied_denials
from factcheck.lexicon.measures import singular
from factcheck.lexicon.opposites import opposed, opposite_of
from factcheck.lexicon.position_words import position_words
from factcheck.lexicon.stages import stage_words
from factcheck.lexicon.word import Word
from factcheck.reading.chunking import symbols as s
from factcheck.reading.statements import Statement
from factcheck.reading.times import Time
from factcheck.text.frozen import Record

#: Sentences of the body that tell the title's news again.
_LEAD = 4
#: Ideas of the title that one of them shares, and the share of them.
_SHARED, _MOST = 2, 0.5
#: Tokens to a word in which what it is about stands, in a title and in a sentence.
_NEAR, _NEAR_IN_BODY = 5, 8
#: Tokens from "not" to the verb that it denies.
_DENIED = 3
_PARTS = {**dict.fromkeys(s.VERB, "verb"), **dict.fromkeys(s.NOUN + s.NOUNS, "noun"), **dict.fromkeys(s.ADJ, "adj")}
_NONE: frozenset[str] = frozenset()
_ALL = ("verb", "noun", "adj")


class _Turned(Record):
    """A word of the title and one of the body that excludes it, or that is denied where the other is not."""

    title: int
    body: int
    denial: bool = False


def opposite_clashes(article: Article) -> Iterator[HeadlineClash]:
    """The first word of the title that a sentence of the head, which tells the rest of the title, has turned round."""
    tokens, words = article.layers.tokens, article.layers.tokens.words
    title = article.once(things_between, 0, tokens.body)
    if len(title) <= _SHARED or any(word.fold == "?" for word in words[: tokens.body]):
        return
    if not any(word.shape == "lower" or word.shape == "Title" for word in words[: tokens.body]):
        return  # in capitals names and nouns look like verbs
    for turned in _turned(article):
        if _told_again(turned, title, article) and not _said(turned, title, article):
            spans = [tokens.span(at, at + 1) for at in (turned.title, turned.body)]
            reasons = ("a sentence tells the rest of the title", "the body tells what the title says nowhere")
            yield HeadlineClash(spans[0], (spans[1],), reasons)
            return


def _turned(article: Article) -> Iterator[_Turned]:
    """The words of the head of the story that turn one of the title round, in text order."""
    words, symbols, body = article.layers.tokens.words, article.layers.phrases.symbols, article.layers.tokens.body
    denying = [t for t in range(body) if _denies(words[t])]
    excluded = {t: _opposites(words[t], _in_title(t, article)) for t in range(body) if not set(denying) - {t}}
    denied = _behind(denying[0], article) if len(denying) == 1 else ()
    told = {lemma for word in words[:body] for lemma in _lemmas(word)}
    saying = {attribution.cue_at for attribution in article.attributions}
    for at in range(body, lead_end(article, sentences=_LEAD)):
        parts = _parts(symbols[at], words[at])
        if not parts or (statement := _news(at, article)) is None:
            continue
        lemmas = _lemmas(words[at])
        # Who "admits that it was late" lets nobody in.
        if not statement.negated and told.isdisjoint(lemmas) and at not in saying:
            turned = (t for t, each in excluded.items() if any(lemmas & each.get(part, _NONE) for part in parts))
            yield from (_Turned(t, at) for t in turned)
        if "verb" in parts and _affirmed(statement, article):
            yield from (_Turned(t, at, denial=True) for t in denied if _one_verb(t, at, article))
        elif "verb" in parts and not denying and _denied(statement, at):
            yield from (_Turned(t, at, denial=True) for t in range(body) if _one_verb(t, at, article))


def _one_verb(t: int, at: int, article: Article) -> bool:
    """True of a verb that the title asserts or denies, and one of the body: not of "holds off" and "holding a vote"."""
    words, statement = article.layers.tokens.words, article.layers.statements.at(t)
    one = _verbs(words[t]) & _verbs(words[at]) - commonplace()
    if not one or (statement is not None and statement.certainty != "asserted"):
        return False
    after, behind = words[t + 1], words[at + 1]
    return not after.tags & (Tag.PREP | Tag.ADV) or after.fold == behind.fold


def _parts(symbol: str, word: Word) -> tuple[str, ...]:
    """The parts of speech of a word in the text; "the selling" and "was killed" are of two."""
    part = _PARTS.get(symbol, "")
    if part == "noun" and any(verb.tag & Tag.ING for verb in word.verbs):
        return "noun", "verb"
    return (part, "adj") if symbol == s.PARTICIPLE else (part,) if part else ()


def _denies(word: Word) -> bool:
    """True of a word that denies something in a title: "not", "won't", "no", "fails", "refusal"."""
    lemmas = _lemmas(word)
    return not lemmas.isdisjoint(position_words("denying") | implied_denials().keys()) or word.fold.endswith("n't")


def _behind(denying: int, article: Article) -> range:
    """The tokens of the title that a plain "not" denies."""
    words, body = article.layers.tokens.words, article.layers.tokens.body
    last = min(denying + 1 + _DENIED, body)
    partial = any(words[t].fold in stage_words("partial") for t in range(denying, last))
    return range(denying + 1, denying + 1 if partial or words[denying].verbs else last)


def _verbs(word: Word) -> set[str]:
    return {verb.lemma for verb in word.verbs}


def _lemmas(word: Word) -> set[str]:
    return word.lemmas | {singular(word.fold)}


def _in_title(t: int, article: Article) -> tuple[str, ...]:
    """The parts of speech that a word of the title may be of: any, where the title has no other verb."""
    statement, symbol = article.layers.statements.at(t), article.layers.phrases.symbols[t]
    if statement is not None and statement.kind == "infinitive" and statement.certainty != "planned":
        return ()
    lone = statement is None or statement.verb is None or statement.verb.head == t
    if symbol == s.NAME or (lone and symbol in _PARTS):
        return _ALL
    return _parts(symbol, article.layers.tokens.words[t])


def _opposites(word: Word, parts: tuple[str, ...] = _ALL) -> dict[str, frozenset[str]]:
    """The lemmas that a word excludes, by part of speech."""
    by_part = {"verb": _verbs(word) - commonplace(), "noun": {word.fold, singular(word.fold)}, "adj": {word.fold}}
    found = {
        # What one takes the other loses.
        part: [pair for lemma in lemmas for pair in opposite_of(lemma, part) if pair[1] != "movement"]
        for part, lemmas in by_part.items()
        if part in parts
    }
    if "verb" in found:
        found.setdefault("noun", []).extend(pair for pair in found["verb"] if pair[1] == "direction")
    return {part: frozenset(other for other, _ in pairs) for part, pairs in found.items()}


def _news(at: int, article: Article) -> Statement | None:
    """The clause of a token where it tells the news: no condition or hope, nothing of years ago or found done."""
    statement = article.layers.statements.at(at)
    if statement is None or statement.certainty not in ("asserted", "planned") or statement.kind == "infinitive":
        return None
    verb, words = statement.verb, article.layers.tokens.words
    opening = {words[t].fold for t in (statement.first - 1, statement.first) if words[t].bits & (Tag.SUB | Tag.PREP)}
    if statement.kind == "subordinate" and opening - {"that"}:
        return None  # "nine days after it began"
    if verb is not None and verb.kind == "participle" and verb.head == at:
        return None  # "those held by police", of whom the clause tells something else
    if found_done(statement):
        return None
    title = tuple(article.layers.times_within(0, article.layers.tokens.body))
    old = tuple(t for t in statement.times if long_ago(t, article) and t.granularity != "quarter" and not _days_off(t))
    return None if old and old == statement.times and any_overlap(old, title) is not True else statement


def _days_off(time: Time) -> bool:
    return time.offset is not None and time.offset[1] in ("day", "hour")


def _affirmed(statement: Statement, article: Article) -> bool:
    """True of a clause that affirms its verb, in a sentence that denies nothing."""
    sentence = article.sentences[statement.sentence]
    return statement.kind in ("main", "subordinate") and not any(
        _denies(word) for word in article.layers.tokens.words[sentence.first : sentence.last]
    )


def _denied(statement: Statement, at: int) -> bool:
    """True of a clause that denies the verb at a token."""
    verb = statement.verb
    return verb is not None and verb.negated and verb.head == at and statement.kind in ("main", "subordinate")


def _told_again(turned: _Turned, title: tuple[Idea, ...], article: Article) -> bool:
    """True where the sentence has most of the ideas of the title, one of them near the word in both."""
    sentence = article.layers.sentences.of(turned.body)
    told = article.once(things_between, sentence.first, sentence.last)
    rest = [i for i in title if not i.first <= turned.title < i.last]
    shared = list(shared_ideas(rest, [i for i in told if not i.first <= turned.body < i.last]))
    near = [a.first for a, b in shared if _off(a, turned.title) <= _NEAR and _off(b, turned.body) <= _NEAR_IN_BODY]
    words = article.layers.tokens.words
    one, other = _verbs(words[turned.title]), _verbs(words[turned.body])
    traded = any(opposed(a, b) == "exchange" for a in one for b in other)
    if traded and not any(a.first < turned.title and b.first < turned.body for a, b in shared):
        return False  # "the stake is sold", "the firm will buy the stake"
    behind = [i.first for i in rest if i.first > turned.title][:2]
    if turned.denial and behind and not set(behind) & set(near):
        return False
    return bool(near) and len(shared) >= max(_SHARED, _MOST * len(rest))


def _off(idea: Idea, at: int) -> int:
    return min(abs(idea.first - at), abs(idea.last - 1 - at))


def _said(turned: _Turned, title: tuple[Idea, ...], article: Article) -> bool:
    """True where the body says what the title says: its word anywhere, or one like it of the same things."""
    words, body = article.layers.tokens.words, article.layers.tokens.body
    here, there = words[turned.title], words[turned.body]
    if turned.denial:
        told, statements = article.layers.statements.at(turned.body), article.layers.statements
        of_verb = [one for one in statements.of_verbs(_verbs(here)) if one.first >= body]
        return told is not None and any(one.negated != told.negated for one in of_verb)
    keys, near = concepts_of(here), [i for i in title if _off(i, turned.title) <= _NEAR]
    way = direction_of(here)
    if any(_one_way(way, word) for word in words[body : lead_end(article, sentences=_LEAD)]):
        return True
    beside, roots = frozenset().union(*_opposites(there).values()), {key for key in keys if key[0] == "~"}
    return any(
        idea.keys & roots
        or ((idea.keys & keys or beside & _lemmas(words[idea.first])) and _about(idea.first, near, article))
        for idea in article.once(things_between, body, len(words))
    )


def _one_way(way: Direction | None, word: Word) -> bool:
    """True of "sinks" and "plummeted", and of no word that tells no direction."""
    other = direction_of(word) if way is not None else None
    return way is not None and other is not None and way.sign == other.sign


def _about(at: int, things: list[Idea], article: Article) -> bool:
    """True where one of some ideas stands near a token in its sentence."""
    sentence = article.layers.sentences.of(at)
    tokens = range(max(sentence.first, at - _NEAR_IN_BODY), min(sentence.last, at + _NEAR_IN_BODY))
    told = [i for i in things_told(tokens, article) if not i.first <= at < i.last]
    return any(True for _ in shared_ideas(things, told))
