"""Clauses: a sentence cut into clauses, left to right over its groups, with a stack of those that are still open."""

from factcheck.reading import symbols as s
from factcheck.reading.complements import controls_object, effect
from factcheck.reading.drafts import Draft
from factcheck.reading.noun_groups import NounGroup
from factcheck.reading.phrases import Phrases
from factcheck.reading.sentences import Sentence
from factcheck.reading.tokens import Tokens
from factcheck.reading.verb_groups import VerbGroup

_BREAKS = frozenset(',cuwW.":-()')
_STARTS = frozenset("dsoO" + s.NOMINAL)
_AUX_HEADS = frozenset(s.AUX)
_COORDINATE = frozenset({"main", "relative", "subordinate", "infinitive", "participial"})
#: Above this depth a sentence is no longer read as nested: clauses are then siblings.
_DEPTH = 12


class ClauseCutter:
    """Cuts the sentences of one article; ``drafts`` collects the clauses in the order they open."""

    def __init__(self, tokens: Tokens, phrases: Phrases) -> None:
        self.words = tokens.words
        self.symbols = phrases.symbols
        self.noun_at = phrases.noun_at
        self.verb_at = phrases.verb_at
        self.verbs = phrases.verbs
        self.next_verb = 0
        self.drafts: list[Draft] = []
        self.stack: list[Draft] = []
        self.before = s.STOP
        self.preposition = -1
        self.last_noun: NounGroup | None = None
        self.headline = False

    def cut(self, sentence: Sentence, *, headline: bool) -> None:
        """Cut one sentence into clauses."""
        self.headline = headline
        self.before, self.preposition, self.last_noun = s.STOP, -1, None
        self.stack = [self._open(Draft("main"))]
        symbols, nouns, verbs = self.symbols, self.noun_at, self.verb_at
        i, last = sentence.first, sentence.last
        while i < last:
            symbol = symbols[i]
            start = i
            group = nouns.get(i)
            if group is not None:
                self._noun(group)
                i = group.last
                self.before = s.NOUN
            elif (verb := verbs.get(i)) is not None:
                self._verb(verb)
                i = verb.last
                self.before = s.PAST
            else:
                i += 1
                if symbol in _MARKS:
                    self._mark(symbol, start)
                    self.before = symbol
                    if symbol not in "uwW":
                        self.stack[-1].own(start, i, extends=False)
                        continue
                elif symbol == s.PREP:
                    self.preposition = start
                    self.before = s.PREP
                elif symbol == s.TIME:
                    self.preposition = -1
                    self.before = s.TIME
                elif symbol == s.ADJ and self.stack[-1].predicate is None:
                    self._adjective(start)
            self.stack[-1].own(start, i)

    def _open(self, draft: Draft) -> Draft:
        self.drafts.append(draft)
        return draft

    def _push(self, draft: Draft) -> Draft:
        if len(self.stack) >= _DEPTH:
            del self.stack[1:]
        self.stack.append(self._open(draft))
        return draft

    # Noun groups -----------------------------------------------------------------------------------------------------

    def _noun(self, group: NounGroup) -> None:
        current = self.stack[-1]
        if self.symbols[group.first] == s.WHOSE and self.last_noun is not None:
            current = self._push(self._relative(self.last_noun, current, group if self._begins_clause(group) else None))
            current.marker = group.first
        elif self.preposition >= 0:
            current.adjuncts.append((self.preposition, group))
            self.preposition = -1
        elif self._begins_clause(group):
            self._subject(group)
        elif current.verb is None:
            if current.subject is None:
                current.subject = group
        elif current.inverted:
            current.inverted = False
            current.subject = group
        elif current.verb.lemma == "be" and not current.objects and current.predicate is None:
            current.predicate = group.head
        elif self.before != s.COMMA and len(current.objects) < 6:
            current.objects.append(group)
        self.last_noun = group

    def _begins_clause(self, group: NounGroup) -> bool:
        """True when a finite verb follows with nothing between that parts clauses."""
        verbs, at, last = self.verbs, self.next_verb, group.last
        while at < len(verbs) and verbs[at].first < last:
            at += 1
        self.next_verb = at
        if at == len(verbs):
            return False
        verb = verbs[at]
        if verb.kind != "finite" or verb.first - last > 16:
            return False
        between = self.symbols[last : verb.first]
        return not between or (between[0] not in _STARTS and not _BREAKS.intersection(between))

    def _subject(self, group: NounGroup) -> None:
        """A noun group that a finite verb follows: the subject of the clause at hand, or of a new one."""
        current = self.stack[-1]
        before = self.before
        if current.verb is None and current.subject is None:
            current.subject = group
            return
        if current.inverted:
            current.inverted = False
            current.subject = group
            return
        if current.verb is None:
            if before in (s.CONJ, s.COMMA, s.QUOTE, s.DASH, s.OPEN):
                return  # coordination or apposition: "Ahmed, the mayor, and others said"
            self._push(self._relative(self.last_noun, current, group))
            return
        if before in (s.COMMA, s.QUOTE, s.DASH, s.COLON, s.CONJ, s.CLOSE):
            waiting = next((d for d in reversed(self.stack) if d.verb is None and d.subject is None), None)
            if waiting is not None and before != s.CONJ:
                del self.stack[self.stack.index(waiting) + 1 :]
                waiting.subject = group
                return
            self._new_main(group, before)
            return
        outer = any(d.verb is None and d.subject is not None for d in self.stack)
        if outer and before == s.PAST and not self._takes_clause(current):
            current.objects.append(group)
            return
        if before == s.NOUN and not self._takes_clause(current):
            self._push(self._relative(self.last_noun, current, group))
            return
        content = Draft("subordinate", current, group)
        self._push(content)

    def _takes_clause(self, draft: Draft) -> bool:
        verb = draft.verb
        return verb is not None and self.words[verb.head].cue is not None

    def _new_main(self, group: NounGroup, before: str) -> None:
        """A clause beside the one at hand: of the same kind after a conjunction, else a main clause."""
        current = self.stack[-1]
        while len(self.stack) > 1 and current.kind in ("infinitive", "participial", "relative"):
            self.stack.pop()
            current = self.stack[-1]
        same = before == s.CONJ and current.kind == "subordinate"
        if not same:
            del self.stack[1:]
        draft = Draft("subordinate" if same else "main", current.parent if same else None, group)
        if same:
            draft.marker = current.marker
        self.stack[-1] = self._open(draft)

    @staticmethod
    def _relative(antecedent: NounGroup | None, parent: Draft, subject: NounGroup | None) -> Draft:
        draft = Draft("relative", parent, subject)
        draft.antecedent = antecedent
        return draft

    # Verb groups -----------------------------------------------------------------------------------------------------

    def _verb(self, verb: VerbGroup) -> None:
        if verb.kind == "finite":
            self._finite(verb)
        elif verb.kind == "infinitive":
            self._infinitive(verb)
        elif verb.kind == "imperative":
            self._finite(verb)
        else:
            self._participle(verb)
        self.preposition = -1

    def _finite(self, verb: VerbGroup) -> None:
        current = self.stack[-1]
        bare_auxiliary = self.symbols[verb.head] in _AUX_HEADS
        if current.verb is None:
            current.verb = verb
            current.inverted = (
                current.subject is None
                and current.kind != "relative"
                and (bare_auxiliary or self.words[verb.head].cue is not None)
            )
            return
        while len(self.stack) > 1 and self.stack[-1].verb is not None and self.before not in (s.CONJ, s.COMMA):
            self.stack.pop()
        waiting = next((d for d in reversed(self.stack) if d.verb is None), None)
        if waiting is not None and (self.before != s.CONJ or waiting is self.stack[-1]):
            del self.stack[self.stack.index(waiting) + 1 :]
            waiting.verb = verb
            if waiting.subject is None and not waiting.kind == "relative":
                waiting.inverted = bare_auxiliary
            return
        if self.before in (s.QUOTE, s.COMMA) and self.words[verb.head].cue is not None:
            # '"...," said the minister'
            draft = Draft("main")
            draft.inverted = True
            draft.verb = verb
            self.stack = [self._open(draft)]
            return
        self._coordinate(verb, model=None)

    def _coordinate(self, verb: VerbGroup, model: Draft | None) -> None:
        """A further verb of the same subject: "sank and killed"."""
        while len(self.stack) > 1 and self.stack[-1].kind in ("infinitive", "participial"):
            self.stack.pop()
        current = self.stack[-1]
        draft = Draft(current.kind, current.parent, current.subject)
        draft.antecedent = current.antecedent
        draft.marker = current.marker
        draft.verb = verb
        draft.model = model
        self.stack[-1] = self._open(draft)

    def _infinitive(self, verb: VerbGroup) -> None:
        current = self.stack[-1]
        bare = self.symbols[verb.first] == s.BARE
        if bare and current.verb is not None and self._completes(current, verb):
            return
        if bare and self.before == s.CONJ and current.verb is not None:
            if current.kind == "infinitive":
                draft = Draft("infinitive", current.parent, current.subject)
                draft.governor, draft.verb, draft.model = current.governor, verb, current.model
                self.stack[-1] = self._open(draft)
            else:
                self._coordinate(verb, model=current)
            return
        if current.verb is None and current.subject is not None and self.headline and not self._finite_follows(verb):
            current.verb = verb._replace(kind="finite", tense="future", modal="is to")
            return
        governed = current
        subject = governed.subject
        if governed.verb is not None and governed.objects and controls_object(governed.verb.lemma):
            subject = governed.objects[-1]
        elif governed.verb is None and governed.kind != "main" and governed.parent is not None:
            subject = governed.subject or governed.parent.subject
        draft = Draft("infinitive", governed, subject)
        draft.governor = verb.first - 1 if self.before in (s.NOUN, s.ADJ) else -1
        draft.verb = verb
        self._push(draft)

    def _finite_follows(self, verb: VerbGroup) -> bool:
        at = self.next_verb
        verbs = self.verbs
        while at < len(verbs) and verbs[at].first < verb.last:
            at += 1
        return (
            at < len(verbs)
            and verbs[at].kind == "finite"
            and not _BREAKS.intersection(self.symbols[verb.last : verbs[at].first])
        )

    def _completes(self, current: Draft, verb: VerbGroup) -> bool:
        """True when the verb completes an auxiliary that stood before its subject: "did the army attack"."""
        first = current.verb
        if first is None or self.symbols[first.head] not in _AUX_HEADS or current.subject is None:
            return False
        if current.subject.first < first.last or current.objects:
            return False
        perfect = first.perfect or self.symbols[first.head] in s.HAVE
        passive = verb.kind == "participle" and self.symbols[first.head] in s.BE
        current.verb = first._replace(
            last=verb.last, head=verb.head, lemma=verb.lemma, perfect=perfect, passive=passive,
            progressive=verb.kind == "gerund", particle=verb.particle, negated=first.negated or verb.negated,
        )  # fmt: skip
        current.predicate = None
        return True

    def _participle(self, verb: VerbGroup) -> None:
        current = self.stack[-1]
        if current.verb is not None and self._completes(current, verb):
            return
        if self.preposition >= 0 and verb.kind == "gerund":
            subject = current.subject
            if current.objects and current.verb is not None and controls_object(current.verb.lemma, gerund=True):
                subject = current.objects[-1]
            draft = Draft("participial", current, subject)
            draft.marker = self.preposition
            draft.verb = verb
            self._push(draft)
            return
        if self.before == s.CONJ and current.verb is not None and current.verb.kind != "infinitive":
            passive = verb.kind == "participle" and current.verb.passive
            if passive or (verb.kind == "gerund" and (current.verb.progressive or current.verb.kind == "gerund")):
                self._coordinate_participle(verb, current)
                return
        if self.headline and current.verb is None and current.subject is not None and verb.passive:
            current.verb = verb._replace(kind="finite", tense="past")
            return
        noun = self.last_noun
        if self.before == s.NOUN and noun is not None and noun.last == verb.first:
            draft = self._relative(noun, current, noun)
            draft.verb = verb
            self._push(draft)
            return
        while len(self.stack) > 1 and current.kind in ("relative", "infinitive", "participial") and current.verb:
            self.stack.pop()
            current = self.stack[-1]
        draft = Draft("participial", current, current.subject or noun)
        draft.verb = verb
        self._push(draft)

    def _coordinate_participle(self, verb: VerbGroup, current: Draft) -> None:
        first = current.verb
        if first is not None and first.kind == "finite":
            verb = verb._replace(kind="finite", tense=first.tense, modal=first.modal, passive=first.passive)
        draft = Draft(current.kind, current.parent, current.subject)
        draft.antecedent, draft.marker, draft.verb, draft.model = current.antecedent, current.marker, verb, current
        self.stack[-1] = self._open(draft)

    # Marks, adjectives -----------------------------------------------------------------------------------------------

    def _adjective(self, at: int) -> None:
        verb = self.stack[-1].verb
        if verb is not None and not self.stack[-1].objects and self.symbols[at - 1] not in "p,":
            self.stack[-1].predicate = at
        self.before = s.ADJ

    def _mark(self, symbol: str, at: int) -> None:
        self.preposition_before = self.preposition
        if symbol in (s.SUB, s.WH, s.WHOSE):
            self._opener(symbol, at)
        elif symbol == s.COLON or symbol == s.STOP:
            self.preposition = -1
            if self.stack[0].verb is not None or self.stack[0].subject is not None:
                self.stack = [self._open(Draft("main"))]
        elif symbol != s.QUOTE:
            self.preposition = -1

    def _opener(self, symbol: str, at: int) -> None:
        current = self.stack[-1]
        noun = self.last_noun
        after_noun = self.before in (s.NOUN, s.COMMA, s.PREP, s.DASH, s.TIME) and noun is not None
        if symbol != s.SUB and after_noun and noun is not None:
            while len(self.stack) > 1 and self.before == s.COMMA and self.stack[-1].kind == "relative":
                self.stack.pop()
            draft = self._relative(noun, self.stack[-1], None)
            follows = self.symbols[at + 1 : at + 2]
            if self.before != s.PREP and self.words[at].fold in ("who", "which", "that") and follows not in s.NOMINAL:
                draft.subject = noun
        elif self._modifies(symbol, at):
            draft = self._relative(noun, current, None)
        else:
            if self.before == s.COMMA and current.verb is not None:
                while len(self.stack) > 1 and self.stack[-1].kind in ("relative", "participial", "infinitive"):
                    self.stack.pop()
            draft = Draft("subordinate", self.stack[-1])
        draft.marker = at
        self.preposition = -1
        self._push(draft)

    def _modifies(self, symbol: str, at: int) -> bool:
        """True for "that" before an object relative clause: "the laws that parliament passed"."""
        noun = self.last_noun
        return (
            self.before == s.NOUN
            and noun is not None
            and self.words[at].fold == "that"
            and self.words[noun.head].cue is None
            and effect("noun", self.words[noun.head].fold) is None
            and not self._takes_clause(self.stack[-1])
        )


_MARKS = frozenset({s.COMMA, s.CONJ, s.SUB, s.WH, s.WHOSE, s.QUOTE, s.DASH, s.COLON, s.OPEN, s.CLOSE, s.STOP})
