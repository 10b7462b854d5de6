"""Discourse: who has been spoken of in the sentences just read, for pronouns and descriptions to point back to."""

from collections.abc import Iterator

from factcheck.lexicon.entries import Tag
from factcheck.lexicon.word import Word
from factcheck.reading.coreference.mentions import Cluster
from factcheck.reading.naming.name_words import FINITE, VERBAL
from factcheck.reading.phrases import Phrases
from factcheck.reading.sentences import Sentences
from factcheck.reading.tokens import Tokens
from factcheck.text.frozen import Record


class Seen(Record):
    """One mention as a later pronoun sees it; ``quote`` is the number of the quotation around it, 0 for none."""

    cluster: Cluster
    token: int
    subject: bool
    quote: int


class Discourse:
    """The mentions of this sentence and of the two before it, moved on as the article is read."""

    def __init__(self, tokens: Tokens, sentences: Sentences, phrases: Phrases) -> None:
        self.tokens = tokens
        self.sentences = sentences
        self.sentence = -1
        self.nouns, self.verbs = phrases.noun_at, phrases.verb_at
        self.quotes = quote_ranges(tokens, sentences)
        self.here: list[Seen] = []
        self.previous: list[Seen] = []
        self.before: list[Seen] = []
        self.people: dict[int, Cluster] = {}
        self._end = 0
        self._quote = 0

    def enter(self, token: int) -> None:
        """Move on to the sentence of a token."""
        while token >= self._end:
            self.sentence += 1
            self.before, self.previous, self.here = self.previous, self.here, []
            self._end = self.sentences.all[self.sentence].last
            if self._end == self.tokens.body or self.sentences.all[self.sentence].first == self.tokens.body:
                self.before, self.previous = [], []

    def quote(self, token: int) -> int:
        """The number of the quotation that a token stands in, 0 outside; tokens must come in order."""
        while self._quote < len(self.quotes) and self.quotes[self._quote][1] <= token:
            self._quote += 1
        if self._quote < len(self.quotes) and self.quotes[self._quote][0] <= token:
            return self._quote + 1
        return 0

    def note(self, cluster: Cluster, token: int, *, subject: bool) -> None:
        """Remember a mention."""
        if cluster.kind == "person":
            self.people[id(cluster)] = cluster
        self.here.append(Seen(cluster, token, subject, self.quote(token)))

    def opens(self, token: int) -> bool:
        """True of the first token of a sentence, and of one behind a word that only joins: "But it"."""
        first = self.sentences.all[self.sentence].first
        return token == first or (token == first + 1 and bool(self.tokens.words[first].bits & _JOINS))

    def opened_by_another(self, token: int) -> bool:
        """True where the sentence of a token begins with a name of which nothing is known: "Corvane, the firm said"."""
        first = self.sentences.all[self.sentence].first
        group = self.nouns.get(first)
        if group is None or group.determiner or group.last > token or not self.tokens.words[group.head].capital:
            return False
        return not any(group.first <= seen.token < group.last for seen in self.here)

    def leads(self, seen: Seen) -> bool:
        """True of the subject that a sentence before this one begins with."""
        if not seen.subject:
            return False
        first = self.sentences.of(seen.token).first
        return not any(w.bits & _BREAKS for w in self.tokens.words[first : seen.token])

    def windows(self) -> Iterator[list[Seen]]:
        """The mentions sentence by sentence, nearest first, as far back as a pronoun reaches."""
        yield self.here[-NEAR:]
        yield self.previous[-NEAR:]
        yield self.before[-NEAR:]


def quote_ranges(tokens: Tokens, sentences: Sentences) -> list[tuple[int, int]]:
    """Token ranges between quotation marks; a mark without partner reaches to the end of its paragraph at most."""
    words = tokens.words
    found: list[tuple[int, int]] = []
    opened = -1
    for i in tokens.positions("mark"):
        mark = words[i].mark or ""
        if not mark.startswith("quote") or words[i].text in ("'", "’", "‘"):
            continue
        if opened >= 0 and sentences.of(i).paragraph != sentences.of(opened).paragraph:
            opened = -1
        if opened < 0:
            if mark != "quote-close":
                opened = i
        elif mark != "quote-open":
            found.append((opened + 1, i))
            opened = -1
    return found


#: How many mentions of one sentence are looked at, so that a sentence of any length costs linear time.
NEAR = 24
_JOINS = int(Tag.CONJ | Tag.ADV)
_BREAKS = int(Tag.PREP | Tag.SUB | Tag.WH | Tag.VERB)
_GROUP = int(Tag.DET | Tag.ADJ | Tag.POSS)
_PREP, _SUB, _VERB = int(Tag.PREP), int(Tag.CONJ | Tag.SUB), int(Tag.VERB)
_BEFORE_OBJECT = int(Tag.PREP | Tag.TO)
_JOINING, _PARTICIPLE, _ADVERB = int(Tag.SUB), int(Tag.PARTICIPLE), int(Tag.ADV | Tag.NEG)
_TOLD = int(Tag.PAST | Tag.THIRD)
#: Frames of verbs of saying behind which a noun is no speaker: "told Stone, who", "backed a candidate, saying".
_WITH_OBJECT = frozenset({"noun", "object", "hearer"})
_NO_ADVERB = VERBAL | int(Tag.PREP | Tag.TO | Tag.CONJ | Tag.SUB | Tag.WH)
_COMPLEMENT = int(Tag.TO | Tag.SUB | Tag.FINITE)


def is_subject(tokens: Tokens, first: int, last: int) -> bool:
    """True when a noun group on ``[first, last)`` looks like the subject of its clause, by the words beside it."""
    words = tokens.words
    start = first
    while start not in (0, tokens.body) and start > first - 6 and words[start - 1].bits & _GROUP:
        if words[start - 1].bits & _PREP:
            break
        start -= 1
    before = words[start - 1] if start not in (0, tokens.body) else None
    after = words[last] if last < len(words) else None
    if after is not None and after.bits & _ADVERB and not after.bits & _NO_ADVERB and last + 1 < len(words):
        after = words[last + 1]  # "Norway never doubts"
    if after is not None and after.fold in ("'s", "'"):
        return False
    if before is not None and before.shape == "lower":
        if before.cue is not None and before.bits & _TOLD and before.frames.isdisjoint(_WITH_OBJECT):
            return after is None or not after.bits & _COMPLEMENT or after.shape == "punct"
        joins = after is not None and _joins(before, after)
        if (before.bits & _BEFORE_OBJECT and not joins) or (before.bits & _VERB and not before.bits & _SUB):
            return False
    return after is not None and (
        bool(after.bits & VERBAL) or after.text in (",", "(") or after.fold in ("who", "and", "also")
    )


def _joins(before: Word, after: Word) -> bool:
    """True of "since" in "since Russia began": a word that opens clauses too, before a name and its verb."""
    if not before.bits & _JOINING or not after.bits & FINITE:
        return False
    return not after.bits & _PARTICIPLE or bool(before.bits & _ADVERB)
