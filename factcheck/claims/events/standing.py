"""How an outcome stands in its clause: denied of all or some, taken as known, or only hoped for."""

from factcheck.claims.events.course import is_ahead
from factcheck.lexicon.determiners import ALL_POSSESSIVES, POINTING
from factcheck.lexicon.outcomes import outcome_cues
from factcheck.reading.chunking import symbols as s
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement
from factcheck.reading.syntax.drafts import Certainty

#: Pronouns that deny of everybody.
NOBODY = frozenset({"nobody", "none", "no-one", "neither"})
_DEFINITE = POINTING | ALL_POSSESSIVES
#: Words of which, with "of", a whole group is meant.
_WHOLE = frozenset({"all", "both", "each", "last"})
_OF_A_WHOLE = NOBODY | _WHOLE
_NO = frozenset({"no", "neither"})
_AMONG = frozenset({"among", "of", "to", "from", "in", "on", "for", "between", "against"})
_ONE = frozenset({"a", "an", "one", "single"})
_DEEDS = frozenset({"by", "after", "despite", "following"})


def is_definite(layers: Layers, group: NounGroup) -> bool:
    """True of "the slide", "its slide" and "Thursday's slide"."""
    dated = (
        layers.phrases.symbols[group.first] == s.TIME and s.CLITIC in layers.phrases.symbols[group.first : group.head]
    )
    return group.determiner in _DEFINITE or group.possessor is not None or dated


def is_denied(layers: Layers, group: NounGroup, at: int, statement: Statement | None) -> bool:
    """True of "no shot", "without a shot", "not a single shot", and of "any shots" in a clause that denies."""
    words, first = layers.tokens.words, group.first
    before = words[first - 1].fold if first else ""
    twice = statement is not None and statement.negated
    if before == "without" and (twice or (first > 1 and words[first - 2].fold == "or")):
        return False  # "will not go down without a fight", "with or without casualties"
    if is_definite(layers, group) or any(
        layers.phrases.symbols[t] in "anMJK" for t in range(first, min(at, group.head))
    ):
        return False  # "without the injury", "no serious injuries"
    if group.last + 1 < len(words) and words[group.last].fold in _AMONG and words[group.last + 1].fold != "any":
        return False
    verb = None if statement is None else statement.verb
    if verb is not None and verb.lemma not in outcome_cues("occur") and before not in ("without", "not"):
        return False  # "no footage was used"
    if words[first].fold in _NO or before in ("without", "no") or (before == "not" and words[first].fold in _ONE):
        return True
    denies = statement is not None and statement.negated and any(o.head == group.head for o in statement.objects)
    return denies and (group.determiner in ("any", "a", "an", "") and group.possessor is None)


def who_had_none(statement: Statement | None, group: NounGroup | None) -> NounGroup | None:
    """Of whom alone a clause denies what it names: "the army took no prisoners", "no shots were fired by the army"."""
    if statement is None or statement.verb is None or group is None:
        return None
    if statement.verb.passive and statement.subject is not None and statement.subject.head == group.head:
        return next((a.group for a in statement.adjuncts if a.preposition == "by"), None)
    if not any(o.head == group.head for o in statement.objects):
        return None
    if statement.verb.lemma in outcome_cues("perceive"):
        return None  # "gendarmes reported no trouble"
    return statement.agent


def of_whom(layers: Layers, group: NounGroup | None) -> NounGroup | None:
    """Those of whom it is told or denied: "the crew" of "none of the crew", "the last of the crew"."""
    words = layers.tokens.words
    if group is None or group.last == len(words) or words[group.head].fold not in _OF_A_WHOLE:
        return group
    if words[group.last].fold != "of":
        return group
    return layers.phrases.noun_at.get(group.last + 1) or group


def is_nobody(layers: Layers, group: NounGroup) -> bool:
    words, first = layers.tokens.words, group.first
    if group.last < len(words) and words[group.last].fold in ("else", "other"):
        return False
    if words[group.head].fold in NOBODY or words[first].fold in NOBODY:
        return True
    if words[first].fold == "no":
        return group.head == first + 1
    return words[first].fold in _ONE and first > 0 and words[first - 1].fold == "not"


def taken_as_known(layers: Layers, statement: Statement | None) -> bool:
    """True of clauses that name a deed rather than tell it: "by rejecting it", "was right to reject it"."""
    if statement is None or statement.first == 0:
        return False
    before, first = (layers.tokens.words[t].fold for t in (statement.first - 1, statement.first))
    if statement.kind == "infinitive":
        return before in outcome_cues("deed")
    verb = statement.verb
    if verb is None or verb.kind != "gerund" or statement.kind != "participial" or statement.parent is None:
        return False
    parent = layers.statements.all[statement.parent]
    if parent.verb is None or parent.verb.kind != "finite":
        return False
    return (before in _DEEDS or first in _DEEDS) and parent.factual


def describes(layers: Layers, statement: Statement | None) -> bool:
    """True of a clause that says which one is meant: "the men laid off there", "the accord, which it denounced"."""
    if statement is None or statement.kind not in ("relative", "participial"):
        return False
    group = statement.antecedent or statement.subject
    plain = statement.kind == "relative" or (statement.verb is not None and statement.verb.kind == "participle")
    return plain and group is not None and is_definite(layers, group) and statement.first >= group.last


def certainty_of(layers: Layers, statement: Statement | None, *, definite: bool) -> Certainty:
    """That of the clause; what is taken as known is asserted, as is what a body voted to do."""
    if statement is None or definite:
        return "asserted"
    if statement.certainty == "conditional" and is_ahead(layers, statement):
        return "planned"  # "said that it would return the horse"
    if statement.certainty != "planned" or statement.kind != "infinitive" or statement.parent is None:
        return statement.certainty
    parent = layers.statements.all[statement.parent]
    verb = parent.verb
    decided = verb is not None and verb.lemma in outcome_cues("decide") and parent.tense == "past" and not verb.modal
    return "asserted" if decided and parent.factual else "planned"


def hoped(layers: Layers, statement: Statement | None) -> bool:
    """True of a gerund that only names what may be: "close to winning", "kept winning"."""
    if statement is None or statement.verb is None or statement.verb.kind != "gerund" or statement.first == 0:
        return False
    before, first = (layers.tokens.words[t].fold for t in (statement.first - 1, statement.first))
    return before != "," and before not in _DEEDS and first not in _DEEDS
