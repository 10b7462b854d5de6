"""Certainty and polarity: how surely a clause is said, and whether it is affirmed or negated."""

from collections import deque

from factcheck.lexicon.word import Word
from factcheck.reading.chunking import symbols as s
from factcheck.reading.chunking.noun_groups import NounGroup
from factcheck.reading.chunking.verb_groups import VerbGroup
from factcheck.reading.syntax.complements import Effect, effect, hedges, markers
from factcheck.reading.syntax.drafts import Certainty, Draft

#: From a verb's own effect on what it governs to the certainty of the governed clause.
_ONE = frozenset({"one", "a", "an"})
_GERUND_LINKS = frozenset({"of", "from", "with", "for"})


class CertaintyReader:
    """Reads certainty and polarity of drafts; those of governing clauses must be read before the governed.

    ``owner`` has the number of the draft that each token stands in.
    """

    def __init__(self, words: list[Word], symbols: str, owner: list[int]) -> None:
        self.words = words
        self.symbols = symbols
        self.owner = owner
        self.markers = markers()
        self.adverbs = hedges("adverb")
        self.modals = hedges("modal")
        self.groups = hedges("group")
        self.prepositions = hedges("preposition")
        self.question = False
        self.doubts: deque[tuple[int, Effect]] = deque()
        at = symbols.find(s.ADV)
        while at >= 0:
            found = self.adverbs.get(words[at].fold)
            if found and found != "negated":
                self.doubts.append((at, found))
            at = symbols.find(s.ADV, at + 1)

    def enter(self, first: int, *, question: bool) -> None:
        """Move on to the sentence that begins at ``first``."""
        self.question = question
        while self.doubts and self.doubts[0][0] < first:
            self.doubts.popleft()

    def read(self, draft: Draft, verb: VerbGroup) -> tuple[Certainty, bool]:
        """The certainty of a clause of the sentence at hand, and whether it is negated."""
        negated = verb.negated or self._negating_group(draft, verb)
        certainty: Effect = ""
        if verb.modal:
            certainty = "conditional" if verb.modal == "would" and verb.perfect else self.modals.get(verb.modal, "")
        if verb.kind == "imperative":
            certainty = certainty or "possible"
        if draft.marker >= 0:
            marker = self._marker(draft)
            if marker in ("conditional", "asked"):
                certainty = marker
            elif marker == "negated":
                negated = not negated
            elif not certainty:
                certainty = marker
        if not certainty and self.doubts and self.doubts[0][0] < draft.last:
            certainty = self._adverb(draft)
        if draft.kind == "main":
            if self.question:
                certainty = "asked"
            elif draft.subject is not None and verb.first < draft.subject.first and self._is_condition(draft, verb):
                certainty = "conditional"
        if draft.parent is not None:
            certainty, negated = self._governed(draft, draft.parent, verb, certainty, negated)
        if draft.model is not None and not certainty and draft.model.verb is not None:
            certainty = self.modals.get(draft.model.verb.modal, "")
        return certainty if certainty and certainty != "negated" else "asserted", negated

    def _is_condition(self, draft: Draft, verb: VerbGroup) -> bool:
        """True of "Had the ship sailed earlier" and "Should the talks fail"."""
        subject = draft.subject
        return (
            subject is not None and subject.last <= verb.head
            and self.words[verb.first].fold in ("had", "were", "should")
        )  # fmt: skip

    def _negating_group(self, draft: Draft, verb: VerbGroup) -> bool:
        subject = draft.subject
        if subject is not None and draft.kind != "relative" and (self._is_negative(subject) or self._not_one(subject)):
            return True
        if draft.objects and self._is_negative(draft.objects[0]):
            return True
        if subject is not None and verb.first < subject.first and draft.adjuncts:
            first = draft.adjuncts[0]
            if first.group.last <= verb.first and self._is_negative(first.group):
                return True  # "at no point did police fire"
        if draft.predicate is not None and verb.last < draft.predicate:
            # "there were no survivors", "it was not clear" has its own "not"
            return self.words[verb.last].fold in self.groups
        return False

    def _is_negative(self, group: NounGroup) -> bool:
        if group.determiner:
            return group.determiner in self.groups
        if group.first < group.head and self.words[group.first].fold in self.groups:
            return True  # "no arrests" counts them, as a number does
        return self.symbols[group.head] in "oOnN9" and self.words[group.head].fold in self.groups

    def _not_one(self, subject: NounGroup) -> bool:
        """``Not one nurse``, ``not a single bus``: the "not" stands before the group."""
        before = self.words[subject.first - 1].fold if subject.first else ""
        return before == "not" and self.words[subject.first].fold in _ONE

    def _marker(self, draft: Draft) -> Effect:
        fold = self.words[draft.marker].fold
        if draft.kind == "participial" and fold not in self.markers:
            before = self.words[draft.marker - 1].fold if draft.marker else ""  # "instead of arresting him"
            return self.prepositions.get(f"{before} {fold}", "") or self.prepositions.get(fold, "")
        for phrase, found in self.markers.get(fold, ()):
            if tuple(w.fold for w in self.words[draft.marker : draft.marker + len(phrase)]) == phrase:
                return found
        return ""

    def _adverb(self, draft: Draft) -> Effect:
        """The effect of an adverb of doubt in the clause; such adverbs are few, so the article's are looked up once."""
        for at, found in self.doubts:
            if at >= draft.last:
                break
            if self.owner[at] == draft.number:
                return found
        return ""

    def _governed(
        self, draft: Draft, parent: Draft, verb: VerbGroup, certainty: Effect, negated: bool
    ) -> tuple[Effect, bool]:
        """What the governing word says: of an infinitive always, of other clauses where it denies, asks or doubts."""
        infinitive = verb.kind == "infinitive" and draft.kind == "infinitive"
        if draft.kind == "relative" and not certainty and self._is_wanted(draft, parent, verb):
            return "possible", negated
        if draft.kind == "relative" or (draft.kind == "subordinate" and not self._is_content(draft)):
            return certainty, negated
        found = self._effect(draft, parent, infinitive)
        if not infinitive:
            if found in ("planned", "asserted") and draft.kind != "participial":
                found = None
            if draft.kind == "subordinate" and self._is_aim(parent):
                found = "possible"
        elif found == "asserted" and parent.objects and draft.subject is not parent.objects[-1]:
            found = "planned"  # a purpose: "use the water to grow rice"
        else:
            found = found or "planned"
        if found == "negated":
            return certainty, not negated
        if found == "asserted" and infinitive and not certainty:
            return self.modals.get(parent.verb.modal, "") if parent.verb is not None else "", negated or (
                parent.verb is not None and parent.verb.negated
            )
        return certainty or (found if found and found != "asserted" else ""), negated

    def _is_wanted(self, draft: Draft, parent: Draft, verb: VerbGroup) -> bool:
        """True of "wanted the roof closed", where the verb tells what somebody would have."""
        bare = verb.kind == "participle" and draft.first == verb.first
        close = bool(parent.objects) and parent.objects[-1].last == verb.first
        return bare and close and parent.verb is not None and effect("verb", parent.verb.lemma) == "planned"

    def _is_aim(self, parent: Draft) -> bool:
        """True of a clause below an infinitive of what somebody would do: "wants to believe that he lives"."""
        infinitive = parent.kind == "infinitive" and parent.verb is not None and parent.parent is not None
        above = parent.parent.verb if infinitive and parent.parent is not None else None
        return above is not None and above.lemma in ("want", "hope", "wish")

    def _is_content(self, draft: Draft) -> bool:
        return draft.marker < 0 or self.words[draft.marker].fold in ("that", "whether", "if")

    def _effect(self, draft: Draft, parent: Draft, infinitive: bool) -> Effect | None:
        if infinitive and draft.marker >= 0 and self.words[draft.marker].fold == "for":
            return "possible"  # "calls for the mayor to go" are no plan of his
        if draft.governor >= 0:
            word = self.words[draft.governor]
            found = effect("adj" if self.symbols[draft.governor] == s.ADJ else "noun", word.fold)
            at = draft.governor - 1
            while found is None and at >= 0 and self.symbols[at] in "aK9nM":
                found = effect("modifier", self.words[at].fold)  # "the first woman to hold the post"
                at -= 1
            if found:
                return found
        if parent.verb is None:
            return None
        if not infinitive and draft.kind == "participial" and draft.marker < 0 and self._after_comma(draft):
            return None
        if draft.kind == "participial" and draft.marker >= 0 and self.words[draft.marker].fold not in _GERUND_LINKS:
            return None
        pos = "verb" if infinitive else "clause"
        lemma = parent.verb.lemma
        return (parent.verb.particle and effect(pos, f"{lemma} {parent.verb.particle}")) or effect(pos, lemma)

    def _after_comma(self, draft: Draft) -> bool:
        return draft.first > 0 and self.symbols[draft.first - 1] == s.COMMA
