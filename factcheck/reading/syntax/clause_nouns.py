"""Noun groups in clauses: subject of the clause at hand or of a new one, object, predicate, adjunct."""

from functools import cache

from factcheck.lexicon.load import words_in
from factcheck.reading.chunking import symbols as s
from factcheck.reading.chunking.noun_groups import NounGroup
from factcheck.reading.chunking.verb_groups import VerbGroup
from factcheck.reading.syntax.drafts import Adjunct, Draft
from factcheck.reading.syntax.open_clauses import AUX_HEADS, EMPHATIC, OpenClauses

#: What may part a subject from its verb: an apposition, a relative clause.
_INTERRUPTING = frozenset({s.COMMA, s.DASH, s.OPEN, s.WH, s.SUB})
#: What parts an apposition from the group before it: "the rest (a third)", "two towns - Oldby and Newby - free".
_APPOSING = frozenset({s.COMMA, s.OPEN, s.DASH})


@cache
def _phrasal() -> frozenset[str]:
    return words_in("phrasal", "verb")


def takes_particle(draft: Draft, fold: str, at: int, group: NounGroup) -> bool:
    """Take in the particle and object of "took over the firm"; false where a preposition follows the verb."""
    verb = draft.verb
    if verb is None or verb.last != at or verb.particle or verb.passive or f"{verb.lemma} {fold}" not in _phrasal():
        return False
    draft.verb = verb._replace(last=at + 1, particle=fold)
    draft.objects.append(group)
    return True


def read_noun(clauses: OpenClauses, group: NounGroup) -> None:
    current = clauses.stack[-1]
    opens = clauses.symbols[group.first]
    verb = current.verb
    if opens == s.WHOSE and clauses.last_noun is not None:
        current = clauses.push(
            clauses.relative_clause(clauses.last_noun, current, group if clauses.begins_clause(group) else None)
        )
        current.marker = group.first
    elif clauses.before == s.CONJ and _ends_list(clauses, group, current):
        pass
    elif clauses.before == s.CONJ and _shares_preposition(clauses, group, current):
        _share_place(clauses, group, current)
    elif verb is not None and clauses.before == s.CONJ and _begins_contrast(clauses, group):
        _new_main(clauses, group, s.CONJ)
    elif clauses.words[group.head].fold in EMPHATIC and _is_emphatic(clauses, group, verb):
        return
    elif clauses.preposition >= 0:
        at = clauses.preposition
        current.adjuncts.append(Adjunct(clauses.words[at].fold, at, group))
        clauses.preposition = -1
    elif clauses.begins_clause(group):
        _subject(clauses, group)
    elif (
        verb is not None and clauses.before == s.COMMA and clauses.symbols[group.head] != s.NUM
        and (waiting := _fronted_by(clauses)) is not None and clauses.finite_ahead(group.last)
    ):  # fmt: skip
        _resume(clauses, waiting, group)  # "When it rained, the boats from Bergen and Moss sailed"
    elif verb is None:
        if current.subject is None:
            current.subject = group
    elif current.inverted:
        current.inverted = False
        current.subject = group
    elif verb.lemma == "be" and not current.objects and current.predicate is None:
        current.predicate = group.head
    elif clauses.before not in _APPOSING and len(current.objects) < 6:
        current.objects.append(group)
    if opens != s.NUM or not _is_age(clauses, group):
        clauses.last_noun = group


def _ends_list(clauses: OpenClauses, group: NounGroup, current: Draft) -> bool:
    """Take in the end of "talks with Iran, Oman and Yemen" and what stands between commas before it; false elsewhere.

    What is of another sort than both its ends is an apposition: "met Ann Roe, the mayor, and Tom Lee".
    """
    symbols, noun_at = clauses.symbols, clauses.noun_at
    listed: list[NounGroup] = []
    at = group.first - 2
    at -= symbols[at] == s.COMMA
    while (item := noun_at.get(at)) is not None and item.last == at + 1 and symbols[item.first - 1] == s.COMMA:
        listed.append(item)
        at = item.first - 2
    if item is None or item.last != at + 1 or symbols[group.first - 1] != s.CONJ or clauses.begins_clause(group):
        return False
    if symbols[item.first - 1] in _APPOSING:
        return True
    if listed and current.adjuncts and current.adjuncts[-1].group is item:
        preposition, at, _ = current.adjuncts[-1]
    elif listed and current.objects and current.objects[-1] is item:
        preposition = ""
    else:
        return False
    named = symbols[item.head] == s.NAME
    alike = [g for g in reversed(listed) if (symbols[g.head] == s.NAME) == named and symbols[g.head] != s.NUM]
    if preposition:
        current.adjuncts += [Adjunct(preposition, at, g) for g in (*alike, group)]
    else:
        current.objects += (*alike, group)
    return True


def _shares_preposition(clauses: OpenClauses, group: NounGroup, current: Draft) -> bool:
    """True of the second group in "signed by Iran and six powers".

    Between subject and verb, a group of another sort than the one after the preposition is a second subject: "The
    mayor of Oslo and the king met".
    """
    if not current.adjuncts or clauses.begins_clause(group):
        return False
    shared = current.adjuncts[-1].group
    if clauses.last_noun is not shared:
        return False
    if current.verb is None and current.subject is not None:
        return clauses.symbols[shared.head] == clauses.symbols[group.head] == s.NAME
    return True


def _begins_contrast(clauses: OpenClauses, group: NounGroup) -> bool:
    """True in "..., but the mayor, a baker, stayed": what stands between keeps the verb from its subject."""
    at = group.first
    return (
        clauses.symbols[at - 2 : at] == s.COMMA + s.CONJ and clauses.words[at - 1].fold == "but"
        and clauses.symbols[group.last : group.last + 1] in _INTERRUPTING and clauses.finite_ahead(group.last)
    )  # fmt: skip


def _is_emphatic(clauses: OpenClauses, group: NounGroup, verb: VerbGroup | None) -> bool:
    """True of the pronoun in "was itself hit by a shell" and "she herself was", behind its verb or its subject."""
    if group.last != group.first + 1:
        return False
    if verb is not None and verb.last == group.first:
        return clauses.symbols[verb.head] in AUX_HEADS
    return clauses.begins_clause(group) and clauses.last_noun is not None and clauses.last_noun.last == group.first


def _is_age(clauses: OpenClauses, group: NounGroup) -> bool:
    """True of the number in "Ann Lee, 52, who was born", which no relative clause modifies."""
    at = group.first
    return at > 0 and clauses.symbols[at - 1 : at + 2] == ",9," and clauses.last_noun is not None


def _subject(clauses: OpenClauses, group: NounGroup) -> None:
    """A noun group that a finite verb follows: the subject of the clause at hand, or of a new one."""
    current = clauses.stack[-1]
    before = clauses.before
    if before == s.COMMA and clauses.is_aside(group):
        aside = clauses.push(Draft("main", None, group))
        aside.aside = True
        return
    if current.verb is None and current.subject is None:
        current.subject = group
        return
    if current.inverted:
        current.inverted = False
        current.subject = group
        return
    if current.verb is None:
        if before == s.COMMA and _is_nearer(clauses, group, current):
            current.subject = group
            return
        if before in (s.CONJ, s.COMMA, s.QUOTE, s.DASH, s.OPEN) or clauses.words[group.head].fold == "there":
            return  # coordination or apposition: "Ahmed, the mayor, and others said"; "police there said"
        clauses.push(clauses.relative_clause(clauses.last_noun, current, group))
        return
    if before in (s.COMMA, s.QUOTE, s.DASH, s.COLON, s.CONJ, s.CLOSE):
        if before != s.CONJ and (waiting := _fronted_by(clauses)) is not None:
            _resume(clauses, waiting, group)
            return
        if before == s.CONJ and _shares_modifier(clauses, group, current):
            _share_place(clauses, group, current)
            return
        _new_main(clauses, group, before)
        return
    outer = any(d.awaits_verb for d in clauses.stack)
    if outer and before == s.PAST and (not clauses.takes_clause(current) or clauses.last_finite(group.last)):
        current.objects.append(group)
        return
    if before == s.NOUN and not clauses.takes_clause(current):
        clauses.push(clauses.relative_clause(clauses.last_noun, current, group))
        return
    content = Draft("subordinate", current, group)
    clauses.push(content)


def _fronted_by(clauses: OpenClauses) -> Draft | None:
    """The clause before whose subject another stands: "When it rained, ...", "Speaking in Oslo, ..."."""
    return next((d for d in reversed(clauses.stack) if d.verb is None and d.subject is None), None)


def _resume(clauses: OpenClauses, waiting: Draft, subject: NounGroup) -> None:
    del clauses.stack[clauses.stack.index(waiting) + 1 :]
    waiting.subject = subject


def _shares_modifier(clauses: OpenClauses, group: NounGroup, current: Draft) -> bool:
    """True of "vans" in "the plan to ban cars and vans failed": the only verb left is that of a subject before it."""
    if clauses.symbols[group.head] not in s.NOMINAL or clauses.symbols[group.first - 2] == s.COMMA:
        return False
    of_subject = current.parent is not None and current.parent.awaits_verb and current.kind != "subordinate"
    if not of_subject and not clauses.reports(current):
        return False
    return clauses.words[group.first - 1].fold != "but" and clauses.last_finite(group.last)


def _share_place(clauses: OpenClauses, group: NounGroup, current: Draft) -> None:
    """A second group after "and" where the verb belongs to a subject before: "the plan to ban cars and vans failed"."""
    before = current.adjuncts[-1] if current.adjuncts else None
    if before is not None and before.group is clauses.last_noun:
        current.adjuncts.append(Adjunct(before.preposition, before.at, group))
    else:
        current.objects.append(group)


def _is_nearer(clauses: OpenClauses, group: NounGroup, current: Draft) -> bool:
    """True where no comma parts a group from its verb, and what stood before opens the sentence or is in apposition.

    "In Bergen, the largest port, the mayor spoke". A figure, a place or what somebody is tells of the name before it:
    "Bergen, Norway is", "Lee, a baker has".
    """
    word, symbols = clauses.words[group.head], clauses.symbols
    subject = current.subject
    if subject is not None and symbols[subject.head] == s.NAME and symbols[group.head] == s.NOUN:
        return group.determiner not in ("", "a", "an")
    return symbols[group.head] != s.NUM and word.country is None and word.place is None


def _new_main(clauses: OpenClauses, group: NounGroup, before: str) -> None:
    """A clause beside the one at hand: of the same kind after a conjunction, else a main clause."""
    current = clauses.stack[-1]
    while len(clauses.stack) > 1 and current.kind in ("infinitive", "participial", "relative"):
        clauses.stack.pop()
        current = clauses.stack[-1]
    same = before == s.CONJ and current.kind == "subordinate"
    if not same:
        del clauses.stack[1:]
    draft = Draft("subordinate" if same else "main", current.parent if same else None, group)
    if same:
        draft.marker = current.marker
    clauses.stack[-1] = clauses.add(draft)
