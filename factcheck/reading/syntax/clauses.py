"""Clauses: a sentence cut into clauses, left to right over its groups, with a stack of those that are still open."""

from factcheck.reading.chunking import symbols as s
from factcheck.reading.chunking.noun_groups import NounGroup
from factcheck.reading.sentences import Sentence
from factcheck.reading.syntax.clause_nouns import read_noun, takes_particle
from factcheck.reading.syntax.clause_verbs import read_verb
from factcheck.reading.syntax.complements import effect
from factcheck.reading.syntax.drafts import Adjunct, Draft
from factcheck.reading.syntax.open_clauses import OpenClauses

#: What may be the subject of a relative clause.
_SUBJECTS = frozenset({"who", "which", "that"})
_COMMON = frozenset({s.NOUN, s.NOUNS})
#: Words that ask, and never begin a relative clause behind a comma.
_ASKING = frozenset({"how", "why", "what"})
#: Verb forms that tell whether their subject is plural.
_PLURAL = {"is": False, "was": False, "has": False, "does": False, "are": True, "were": True, "have": True, "do": True}
#: How many nouns back a relative clause may modify.
_CHAIN = 4
#: Marks that part groups and do no more.
_PARTING = frozenset({s.COMMA, s.CONJ, s.OPEN, s.CLOSE})


class ClauseCutter(OpenClauses):
    """Cuts the sentences of one article into clauses."""

    def cut(self, sentence: Sentence, *, headline: bool) -> None:
        """Cut one sentence into ``drafts``, and say in ``owned`` which tokens stand in which.

        Most tokens are marks, or prepositions with their group: they are read here, not in functions of their own.
        """
        self.headline = headline
        self.end = sentence.last
        self.before, self.preposition, self.last_noun = s.STOP, -1, None
        owner = Draft("main")
        self.drafts, self.owned, self.stack = [owner], [], [owner]
        words, symbols, nouns, verbs = self.words, self.symbols, self.noun_at, self.verb_at
        stack, owned = self.stack, self.owned
        start, last = sentence.first, sentence.last
        i = start
        while i < last:
            at = i
            symbol = symbols[i]
            if symbol in _PARTING and at > sentence.first:
                self.preposition, self.before = -1, symbol
                i += 1
                if owner.aside and symbol == s.COMMA:
                    stack.pop()
                    owned.append((owner, start, at))
                    start, owner = at, stack[-1]
                continue
            if symbol == s.PREP:
                i += 1
                if i < last and symbols[i] != s.WHOSE and (group := nouns.get(i)) is not None:
                    i = group.last
                    if self.before != s.PAST or not takes_particle(owner, words[at].fold, at, group):
                        owner.adjuncts.append(Adjunct(words[at].fold, at, group))
                    self.preposition, self.before, self.last_noun = -1, s.NOUN, group
                else:
                    self.preposition, self.before = at, symbol
            elif (group := nouns.get(i)) is not None:
                i = group.last
                read_noun(self, group)
                self.before = s.NOUN
            elif (verb := verbs.get(i)) is not None:
                i = verb.last
                read_verb(self, verb)
                self.before = s.PAST
            else:
                i += 1
                if self._is_mark(symbol, at):
                    if stack[-1] is not owner:
                        owned.append((owner, start, at))
                        start, owner = at, stack[-1]
                    continue
            if stack[-1] is not owner:
                owned.append((owner, start, at))
                start, owner = at, stack[-1]
            if owner.first < 0:
                owner.first = at
            owner.last = i
        owned.append((owner, start, last))

    def _is_mark(self, symbol: str, at: int) -> bool:
        """Take in a token outside groups; true of a mark between clauses, which extends none."""
        if symbol in (s.STOP, s.COLON):
            self.preposition, self.before = -1, symbol
            if self.stack[0].verb is not None or self.stack[0].subject is not None:
                self.stack[:] = [self.add(Draft("main"))]
            return True
        if symbol == s.QUOTE:
            self.before = symbol
            return True
        if symbol in (s.SUB, s.WH, s.WHOSE):
            self._opener(symbol, at)
            self.before = symbol
        elif symbol == s.TIME:
            self.preposition, self.before = -1, symbol
        elif symbol == s.ADJ and self.stack[-1].predicate is None:
            self._adjective(at)
        elif symbol == s.DASH or symbol in _PARTING:
            self.preposition, self.before = -1, symbol
            if symbol == s.DASH and len(self.stack) == 1:
                self._drop_dateline()
            return True
        return False

    def _adjective(self, at: int) -> None:
        verb = self.stack[-1].verb
        if verb is not None and not self.stack[-1].objects and self.symbols[at - 1] not in "p,":
            self.stack[-1].predicate = at
        self.before = s.ADJ

    def _drop_dateline(self) -> None:
        """A place in capitals before a dash is no subject: "OSLO - The king ..."."""
        current = self.stack[0]
        if current.verb is None and current.subject is not None and self.words[current.subject.first].shape == "UPPER":
            current.subject = None

    def _opener(self, symbol: str, at: int) -> None:
        current = self.stack[-1]
        noun = self.last_noun
        after_noun = self.before in (s.NOUN, s.COMMA, s.PREP, s.DASH, s.TIME) and noun is not None
        if symbol == s.SUB and after_noun and self._is_subject(at):
            symbol = s.WH
        word = self.words[at]
        if word.fold in _ASKING and self.before == s.COMMA:
            after_noun = False  # "on such days, how can we sail?"
        if symbol != s.SUB and after_noun and noun is not None:
            noun = self._antecedent(noun, at)
            while len(self.stack) > 1 and self.before == s.COMMA and self.stack[-1].kind == "relative":
                self.stack.pop()
            draft = self.relative_clause(noun, self.stack[-1], None)
            follows = self.symbols[at + 1 : at + 2] in s.NOMINAL or (
                (behind := self.noun_at.get(at + 1)) is not None and self.begins_clause(behind)
            )
            if self.before != s.PREP and word.fold in _SUBJECTS and not follows:
                draft.subject = noun
            elif (
                self.before == s.PREP
                and self.words[at - 1].fold == "of"
                and word.fold != "what"
                and at + 1 in self.verb_at
            ):
                draft.subject = self.noun_at.get(at - 2)  # "two boats, one of which sank"
        elif self._modifies(symbol, at):
            draft = self.relative_clause(noun, current, None)
        else:
            if self.before == s.COMMA and current.verb is not None:
                while len(self.stack) > 1 and self.stack[-1].kind in ("relative", "participial", "infinitive"):
                    self.stack.pop()
            draft = Draft("subordinate", self.stack[-1])
        draft.marker = at
        self.preposition = -1
        self.push(draft)

    def _is_subject(self, at: int) -> bool:
        """True of "that" before its verb: "a letter, written in May, that blames the board"."""
        verb = self.verb_at.get(at + 1)
        return verb is not None and verb.kind in ("finite", "participle") and self.words[at].fold == "that"

    def _antecedent(self, noun: NounGroup, at: int) -> NounGroup:
        """What a relative clause modifies: the noun before a preposition where the one behind it does not fit.

        "The head of banks who was", "a wave of raids which has".
        """
        verb, marker = self.verb_at.get(at + 1), self.words[at].fold
        if verb is None or verb.kind != "finite" or marker not in _SUBJECTS:
            return noun
        plural, found = _PLURAL.get(self.words[verb.first].fold), noun
        for _ in range(_CHAIN):
            word, before = self.words[found.head], self.symbols[found.first - 1]
            if self.symbols[found.head] not in _COMMON:
                return found
            personal = word.person is not None or word.title is not None
            agrees = plural is None or before == s.CONJ or found.plural == plural
            if agrees and (personal or marker != "who"):
                return found
            outer = self.noun_at.get(found.first - 2) if before == s.PREP else None
            if outer is None:
                return noun
            found = outer
        return noun

    def _modifies(self, symbol: str, at: int) -> bool:
        """True for "that" before an object relative clause: "the laws that parliament passed"."""
        noun = self.last_noun
        return (
            self.before == s.NOUN
            and noun is not None
            and self.words[at].fold == "that"
            and self.words[noun.head].cue is None
            and effect("noun", self.words[noun.head].fold) is None
            and not self.takes_clause(self.stack[-1])
        )
