"""Open clauses: what a sentence read so far leaves open, and what its next groups are seen to do."""

from bisect import bisect_left

from factcheck.lexicon.remembered import Remembered
from factcheck.reading.chunking import symbols as s
from factcheck.reading.chunking.noun_groups import NounGroup
from factcheck.reading.chunking.verb_groups import VerbGroup
from factcheck.reading.phrases import Phrases
from factcheck.reading.syntax.drafts import Draft
from factcheck.reading.tokens import Tokens
from factcheck.text.patterns import grammar

#: The symbols of auxiliaries: a verb group whose head is one has no main verb yet.
AUX_HEADS = frozenset(s.AUX)
#: What stands between clauses.
_BREAKS = frozenset(',cuwW.":-()')
EMPHATIC = frozenset({"himself", "herself", "itself", "themselves", "myself", "ourselves", "yourself"})
#: The frames of verbs that have a clause behind them, and whom it was said to, but no other object.
_HEARER = frozenset({"hearer"})
#: Above this depth a sentence is no longer read as nested: clauses are then siblings.
_DEPTH = 12
#: No sentence has as many verbs that one would have to look further.
_SENTENCE = 40
#: What may stand between a subject and its verb: adverbs, times, prepositional phrases, a short name in brackets.
_PLAIN = grammar(r"(?:[rT0a]|p(?:d{0,2}+s?+[raKJ9TnNMz]*+|[oO])|\([M9]{1,3}\))*+")


class _Plain(Remembered[str, bool]):
    """Whether the symbols between a group and a verb leave them subject and verb."""

    def work_out(self, key: str) -> bool:
        return _PLAIN.fullmatch(key) is not None


_is_plain = _Plain()


class OpenClauses:
    """The stack of open clauses of a sentence; ``drafts`` collects its clauses in the order they open, ``owned`` the
    tokens of each as pieces of the sentence.

    ``before`` is the symbol of what was read last (s.NOUN and s.PAST for any group), ``preposition`` the token of one
    that waits for its group or -1, ``last_noun`` the last noun group.
    """

    def __init__(self, tokens: Tokens, phrases: Phrases) -> None:
        self.words = tokens.words
        self.symbols = phrases.symbols
        self.noun_at = phrases.noun_at
        self.verb_at = phrases.verb_at
        self.verbs = phrases.verbs
        self.verb_firsts = [verb.first for verb in phrases.verbs]
        self.drafts: list[Draft] = []
        self.owned: list[tuple[Draft, int, int]] = []
        self.stack: list[Draft] = []
        self.before = s.STOP
        self.preposition = -1
        self.last_noun: NounGroup | None = None
        self.headline = False
        self.end = 0

    def add(self, draft: Draft) -> Draft:
        self.drafts.append(draft)
        return draft

    def push(self, draft: Draft) -> Draft:
        if len(self.stack) >= _DEPTH:
            del self.stack[1:]
        self.stack.append(self.add(draft))
        return draft

    def begins_clause(self, group: NounGroup) -> bool:
        """True when a finite verb follows with nothing between that parts clauses."""
        last = group.last
        at = bisect_left(self.verb_firsts, last)
        if at == len(self.verbs):
            return False
        verb = self.verbs[at]
        if verb.kind != "finite" or verb.first - last > 16 or verb.first >= self.end:
            return False
        between = self.symbols[last : verb.first]
        if between and between[0] == s.PRON and self.words[last].fold in EMPHATIC:
            between = between[1:]  # "the king himself has not spoken"
        return not between or _is_plain[between] or self._is_coordinated(group, verb)

    def _is_coordinated(self, group: NounGroup, verb: VerbGroup) -> bool:
        """True in "said the army and the police fired": two groups share the verb of a content clause."""
        if self.symbols[group.last] != s.CONJ or not self.takes_clause(self.stack[-1]):
            return False
        other = self.noun_at.get(group.last + 1)
        return other is not None and other.last == verb.first

    def is_aside(self, group: NounGroup) -> bool:
        """True of "police said" between commas: "the road, police said on Monday, was shut".

        What is told of the speaker behind the second comma goes with it: "..., he said, adding that it was late".
        """
        at = bisect_left(self.verb_firsts, group.last)
        verb = self.verbs[at]
        if self.words[verb.head].cue is None or not self.stack[0].subject:
            return False
        plain = _PLAIN.match(self.symbols, verb.last, self.end)
        end = plain.end() if plain else verb.last
        if self.symbols[end : end + 1] != s.COMMA:
            return False
        after = end + 1 + (self.symbols[end + 1 : end + 2] == s.CONJ)
        later = self.verb_at.get(after)
        if later is None:
            return self.finite_ahead(verb.last)
        return later.kind == "finite" and (after == end + 1 or self.words[later.head].cue is None)

    def takes_clause(self, draft: Draft) -> bool:
        verb = draft.verb
        return verb is not None and self.words[verb.head].cue is not None

    def reports(self, draft: Draft) -> bool:
        """True of a clause whose object must be the subject of what is said: "officials said boats from ..."."""
        if draft.verb is None or not self.takes_clause(draft) or len(draft.objects) <= self.has_hearer(draft):
            return False
        return self.words[draft.verb.head].frames <= _HEARER

    def has_hearer(self, draft: Draft) -> bool:
        verb = draft.verb
        return verb is not None and "hearer" in self.words[verb.head].frames

    def relative_clause(self, antecedent: NounGroup | None, parent: Draft, subject: NounGroup | None) -> Draft:
        draft = Draft("relative", parent, subject)
        draft.antecedent = antecedent
        return draft

    def finite_follows(self, verb: VerbGroup) -> bool:
        verbs = self.verbs
        at = bisect_left(self.verb_firsts, verb.last)
        return (
            at < len(verbs)
            and verbs[at].kind == "finite"
            and verbs[at].first < self.end
            and not _BREAKS.intersection(self.symbols[verb.last : verbs[at].first])
        )

    def finite_ahead(self, token: int) -> bool:
        """True when a finite verb stands anywhere in the rest of the sentence."""
        at = bisect_left(self.verb_firsts, token)
        for later in self.verbs[at : at + _SENTENCE]:
            if later.first >= self.end:
                return False
            if later.kind == "finite":
                return True
        return False

    def last_finite(self, token: int) -> bool:
        """True when one finite verb is left in the sentence: in "the inn where they found Lee was shut" the inn's."""
        at = bisect_left(self.verb_firsts, token)
        left = (verb for verb in self.verbs[at : at + _SENTENCE] if verb.first < self.end)
        return sum(verb.kind == "finite" for verb in left) == 1
