"""Verb groups in clauses: the verb of the clause at hand, or of a new coordinate, relative or dependent one."""

from factcheck.lexicon.entries import Tag
from factcheck.reading.chunking import symbols as s
from factcheck.reading.chunking.noun_groups import NounGroup
from factcheck.reading.chunking.verb_groups import VerbGroup
from factcheck.reading.syntax.complements import controls_object
from factcheck.reading.syntax.drafts import Draft
from factcheck.reading.syntax.infinitives import subject_of_infinitive
from factcheck.reading.syntax.open_clauses import AUX_HEADS, OpenClauses

_PARTICIPLE = int(Tag.PARTICIPLE)
_PAST = int(Tag.PAST)
#: The frames of verbs of telling that have a noun behind them in the passive too.
_TWO_OBJECTS = frozenset({"hearer", "object", "noun"})
#: The end of a quotation before a verb of telling.
_CLOSING = frozenset({s.COMMA + s.QUOTE, s.QUOTE + s.COMMA})


def read_verb(clauses: OpenClauses, verb: VerbGroup) -> None:
    if verb.kind == "finite":
        _finite(clauses, verb)
    elif verb.kind == "infinitive":
        _infinitive(clauses, verb)
    elif verb.kind == "imperative":
        _finite(clauses, verb)
    elif _is_past(clauses, verb):
        _finite(clauses, verb._replace(kind="finite", tense="past", passive=False))
    else:
        _participle(clauses, verb)
    clauses.preposition = -1


def _is_past(clauses: OpenClauses, verb: VerbGroup) -> bool:
    """True of the bare verbs of "The striker, signed from Leeds, scored and left": a past tense read as a participle.

    A subject waits for its verb and nothing finite comes; or the verb before, which it joins, was read so.
    """
    if verb.kind != "participle" or verb.last != verb.first + 1 or not clauses.words[verb.head].bits & _PAST:
        return False
    if _tells(clauses, verb):
        return True
    current = clauses.stack[-1]
    if clauses.before == s.CONJ:
        first = current.verb
        return (
            first is not None and first.kind == "finite" and not first.passive
            and clauses.symbols[first.head] == s.PARTICIPLE
        )  # fmt: skip
    if clauses.before != s.COMMA or not any(d.awaits_verb for d in clauses.stack):
        return False
    word = clauses.words[verb.head]
    if word.cue is not None and not word.frames and current.verb is not None:
        return True  # "Lee, who was there, said: ..."
    return current.kind == "participial" and not clauses.finite_ahead(verb.last)


def _tells(clauses: OpenClauses, verb: VerbGroup) -> bool:
    """True of "said" before its speaker or what is said: "..., said the king", "officials said it was": no participle.

    A passive one has a noun behind it only where the verb takes two objects: "told the truth", "called a hero".
    """
    word, current = clauses.words[verb.head], clauses.stack[-1]
    after = clauses.noun_at.get(verb.last)
    if after is None and current.kind == "relative" and current.verb is None and word.cue is not None:
        said = clauses.verb_at.get(verb.last)  # "a strike that the army said killed eight"
        return current.subject is not None and said is not None and said.kind == "finite"
    return (
        word.cue is not None and after is not None and word.frames.isdisjoint(_TWO_OBJECTS)
        and (clauses.before in (s.COMMA, s.QUOTE) or clauses.begins_clause(after))
    )  # fmt: skip


def _follows_quotation(clauses: OpenClauses, verb: VerbGroup) -> bool:
    """True of "said" in '"No comment," said the mayor' and '"No comment", said the mayor': its speaker follows."""
    if clauses.words[verb.head].cue is None or clauses.symbols[max(verb.first - 2, 0) : verb.first] not in _CLOSING:
        return False
    after = clauses.noun_at.get(verb.last)
    return after is not None and not clauses.begins_clause(after)


def _finite(clauses: OpenClauses, verb: VerbGroup) -> None:
    current = clauses.stack[-1]
    bare_auxiliary = clauses.symbols[verb.head] in AUX_HEADS
    if _follows_quotation(clauses, verb):
        _tell(clauses, verb, None)
        return
    if current.verb is None:
        current.verb = verb
        current.inverted = (
            current.subject is None
            and current.kind != "relative"
            and (bare_auxiliary or clauses.words[verb.head].cue is not None)
        )
        return
    if current.antecedent is not None and current.verb.last == verb.first and _is_said_of(clauses, current):
        content = clauses.push(Draft("subordinate", current, current.antecedent))
        content.verb = verb
        return
    reporting = _reporting(clauses) if clauses.before != s.CONJ else None
    while len(clauses.stack) > 1 and clauses.stack[-1].verb is not None and clauses.before not in (s.CONJ, s.COMMA):
        clauses.stack.pop()
    waiting = next((d for d in reversed(clauses.stack) if d.verb is None), None)
    if waiting is not None and _joins_participle(clauses, verb, current):
        _coordinate_participle(clauses, verb._replace(kind="participle", tense="none", passive=True), current)
        return
    if waiting is not None and (clauses.before != s.CONJ or waiting is clauses.stack[-1]):
        del clauses.stack[clauses.stack.index(waiting) + 1 :]
        waiting.verb = verb
        if waiting.subject is None and waiting.kind != "relative":
            waiting.inverted = bare_auxiliary
        return
    if clauses.before in (s.QUOTE, s.COMMA) and clauses.words[verb.head].cue is not None:
        # '"...," said the minister', but "..., said the road was shut" of whom the sentence is about
        said = (after := clauses.noun_at.get(verb.last)) is not None and clauses.begins_clause(after)
        _tell(clauses, verb, clauses.stack[0].subject if said else None)
        return
    if reporting is not None:
        # "said four of the injured, all children, were safe": what seemed the object is the subject of what is said
        heard = clauses.has_hearer(reporting)
        content = Draft("subordinate", reporting, reporting.objects[heard])
        del reporting.objects[heard:]
        content.verb = verb
        if reporting in clauses.stack:
            del clauses.stack[clauses.stack.index(reporting) + 1 :]
        clauses.push(content)
        return
    _coordinate(clauses, verb, model=None)


def _tell(clauses: OpenClauses, verb: VerbGroup, speaker: NounGroup | None) -> None:
    """Begin anew with a verb of telling behind what it tells; without a speaker it waits for one."""
    draft = Draft("main", None, speaker)
    draft.inverted = speaker is None
    draft.verb = verb
    clauses.stack[:] = [clauses.add(draft)]


def _reporting(clauses: OpenClauses) -> Draft | None:
    """The innermost clause whose verb says what its object does, over participles and relative clauses."""
    for draft in reversed(clauses.stack):
        if clauses.reports(draft):
            return draft
        if draft.kind not in ("participial", "relative"):
            return None
    return None


def _is_said_of(clauses: OpenClauses, relative: Draft) -> bool:
    """True of a relative clause that tells who says it: "a strike that the army said killed eight"."""
    told = relative.kind == "relative" and relative.subject is not None and not relative.objects
    return told and clauses.takes_clause(relative)


def _joins_participle(clauses: OpenClauses, verb: VerbGroup, current: Draft) -> bool:
    """True of the second verb in "The bridge, built in 1932 and closed last year, will reopen": a participle too."""
    first = current.verb
    return (
        clauses.before == s.CONJ and first is not None and first.kind == "participle" and first.passive
        and verb.last == verb.first + 1 and bool(clauses.words[verb.head].bits & _PARTICIPLE)
    )  # fmt: skip


def _coordinate(clauses: OpenClauses, verb: VerbGroup, model: Draft | None) -> None:
    """A further verb of the same subject: "sank and killed"."""
    ends = clauses.symbols[max(verb.first - 2, 0) : verb.first] == s.COMMA + s.CONJ
    while len(clauses.stack) > 1 and (
        clauses.stack[-1].kind in ("infinitive", "participial") or (ends and _stands_apart(clauses, clauses.stack[-1]))
    ):
        clauses.stack.pop()
    current = clauses.stack[-1]
    draft = Draft(current.kind, current.parent, current.subject)
    draft.antecedent = current.antecedent
    draft.marker = current.marker
    draft.verb = verb
    draft.model = model
    clauses.stack[-1] = clauses.add(draft)


def _stands_apart(clauses: OpenClauses, draft: Draft) -> bool:
    """True of a relative clause behind a comma, which the next comma ends: "to Oslo, which was calm, and left"."""
    return draft.kind == "relative" and draft.marker > 0 and clauses.symbols[draft.marker - 1] == s.COMMA


def _infinitive(clauses: OpenClauses, verb: VerbGroup) -> None:
    current = clauses.stack[-1]
    bare = clauses.symbols[verb.first] == s.BARE
    if bare and current.verb is not None and _completes(clauses, current, verb):
        return
    if (bare or current.kind == "infinitive") and clauses.before == s.CONJ and current.verb is not None:
        if current.kind == "infinitive":  # "asked it to wait and to turn the bid down" as "to wait and turn it down"
            draft = Draft("infinitive", current.parent, current.subject)
            draft.governor, draft.verb, draft.model = current.governor, verb, current.model
            clauses.stack[-1] = clauses.add(draft)
        else:
            _coordinate(clauses, verb, model=current)
        return
    if current.verb is None and current.subject is not None and clauses.headline and not clauses.finite_follows(verb):
        current.verb = verb._replace(kind="finite", tense="future", modal="is to")
        return
    draft = Draft("infinitive", current)
    draft.governor = verb.first - 1 if clauses.before in (s.NOUN, s.ADJ) else -1
    draft.subject, draft.marker = subject_of_infinitive(clauses, current, verb, draft.governor)
    draft.verb = verb
    clauses.push(draft)


def _completes(clauses: OpenClauses, current: Draft, verb: VerbGroup) -> bool:
    """True when the verb completes an auxiliary that stood before its subject: "did the army attack"."""
    first = current.verb
    if first is None or clauses.symbols[first.head] not in AUX_HEADS or current.subject is None:
        return False
    emphatic = verb.first == first.last + 1 and clauses.words[first.last].fold.endswith(("self", "selves"))
    if (current.subject.first < first.last and not emphatic) or current.objects:
        return False
    perfect = first.perfect or clauses.symbols[first.head] in s.HAVE
    passive = verb.kind == "participle" and clauses.symbols[first.head] in s.BE
    current.verb = first._replace(
        last=verb.last, head=verb.head, lemma=verb.lemma, perfect=perfect, passive=passive,
        progressive=verb.kind == "gerund", particle=verb.particle, negated=first.negated or verb.negated,
    )  # fmt: skip
    current.predicate = None
    return True


def _participle(clauses: OpenClauses, verb: VerbGroup) -> None:
    current = clauses.stack[-1]
    if current.verb is not None and _completes(clauses, current, verb):
        return
    if verb.kind == "participle" and current.verb is None is current.subject and _is_opened(clauses, current):
        current.kind, current.verb = "participial", verb  # "unless revoked by parliament, the rules stay"
        return
    if clauses.preposition >= 0 and verb.kind == "gerund":
        subject = current.subject
        if current.objects and current.verb is not None and controls_object(current.verb.lemma, gerund=True):
            subject = current.objects[-1]
        draft = Draft("participial", current, subject)
        draft.marker = clauses.preposition
        draft.verb = verb
        clauses.push(draft)
        return
    if clauses.before == s.CONJ and current.verb is not None and current.verb.kind != "infinitive":
        passive = verb.kind == "participle" and current.verb.passive
        if passive or (verb.kind == "gerund" and (current.verb.progressive or current.verb.kind == "gerund")):
            _coordinate_participle(clauses, verb, current)
            return
    if clauses.headline and current.verb is None and current.subject is not None and verb.passive:
        current.verb = verb._replace(kind="finite", tense="past")
        return
    noun = clauses.last_noun
    if clauses.before == s.NOUN and noun is not None and noun.last == verb.first:
        draft = clauses.relative_clause(noun, current, noun)
        draft.verb = verb
        clauses.push(draft)
        return
    nested = ("relative", "infinitive", "participial")
    while clauses.before != s.PAST and len(clauses.stack) > 1 and current.kind in nested and current.verb:
        clauses.stack.pop()
        current = clauses.stack[-1]
    draft = Draft("participial", current, current.subject or noun)
    draft.verb = verb
    clauses.push(draft)


def _is_opened(clauses: OpenClauses, draft: Draft) -> bool:
    """True of a clause that "unless", "if" or "while" opened."""
    return draft.kind == "subordinate" and clauses.symbols[draft.marker] == s.SUB


def _coordinate_participle(clauses: OpenClauses, verb: VerbGroup, current: Draft) -> None:
    first = current.verb
    if first is not None and first.kind == "finite":
        verb = verb._replace(kind="finite", tense=first.tense, modal=first.modal, passive=first.passive)
    draft = Draft(current.kind, current.parent, current.subject)
    draft.antecedent, draft.marker, draft.verb, draft.model = current.antecedent, current.marker, verb, current
    clauses.stack[-1] = clauses.add(draft)
