"""Step claims: when a thing or person went through a step of its course (signed, ratified; drawn, analysed)."""

from collections.abc import Iterator
from typing import Literal

import attrs

from factcheck.claims.claim import Claim
from factcheck.claims.times.time_words import Placed, placed
from factcheck.claims.voices import voice_of
from factcheck.lexicon.steps import Step, step_nouns, step_verbs
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement
from factcheck.reading.times import Time
from factcheck.text.span import Span

_PRONOUNS = frozenset({"it", "they", "which", "that", "these", "those", "this"})
_TAKES_PLACE = frozenset(
    {"be", "take", "happen", "occur", "complete", "finish", "begin", "start", "end", "come", "follow", "conclude"}
)
_PERSONAL = frozenset({"he", "she", "who", "him", "her", "we", "i", "you"})
_AFTER = frozenset({"after", "later"})
#: Words by which a month or day is the next one after what was told before.
_FOLLOWING = frozenset({"following", "next", "subsequent"})
_DERIVED = frozenset({"from", "on", "upon", "of"})
_NEW = frozenset(
    {"a", "an", "another", "new", "other", "old", "second", "third", "some", "several", "many", "later", "earlier"}
)
#: Verbs by which a work is made from something: "drawn from soundings", "based on interviews".
_DERIVING = frozenset({"draw", "base", "compile", "assemble", "distil", "distill", "cull", "build"})


@attrs.frozen(kw_only=True)
class StepClaim(Claim):
    """That what ``keys`` mean (entity numbers, folded heads) went through a step at a time.

    ``fresh`` is true where the thing is told as one not told before ("a new treaty"), ``follows`` where the time is
    told as after what was told before ("four months afterwards", "in the following January"). The claim's span is that
    of the time, ``word`` that of the step.
    """

    step: Step
    keys: frozenset[int | str]
    time: Time
    relation: Literal["at", "before", "after", "since", "until", "from"]
    follows: bool
    fresh: bool
    word: Span


#: A step that a clause tells: of what, whether of a new thing, and by which word.
Found = tuple[Step, frozenset[int | str], bool, Span]


def step_claims(layers: Layers) -> tuple[StepClaim, ...]:
    """All step claims in text order."""
    found = [c for s in layers.statements.all if s.times and s.verb is not None for c in _of_clause(s, layers)]
    return tuple(sorted(found, key=lambda c: c.at))


def _of_clause(statement: Statement, layers: Layers) -> Iterator[StepClaim]:
    if statement.certainty not in ("asserted", "planned") or statement.negated:
        return
    steps = [*_verb_steps(statement, layers), *_noun_steps(statement, layers), *_material(statement, layers)]
    if not steps:
        return
    for time in statement.times:
        follows = _follows(time, layers)
        place = Placed(time.first, "", "at", False) if follows else placed(time, layers)
        inside = layers.phrases.noun_at.get(time.first)
        if place is None or place.preposition == "of" or time.granularity == "vague":
            continue
        if inside is not None and not time.first <= inside.head < time.last:
            continue
        for found in steps:
            yield _claim(statement, found, time, place, layers)


def _claim(statement: Statement, found: Found, time: Time, place: Placed, layers: Layers) -> StepClaim:
    step, keys, fresh, word = found
    return StepClaim(
        span=time.span, at=time.first, statement=statement, voice=voice_of(statement.attribution, layers),
        certainty=statement.certainty, negated=statement.negated, step=step, keys=keys, time=time,
        relation=place.relation, follows=_follows(time, layers), fresh=fresh, word=word,
    )  # fmt: skip


def _follows(time: Time, layers: Layers) -> bool:
    """True of "four months afterwards", and of "the following January"."""
    words = layers.tokens.words
    first = words[time.first - 1].fold if time.first else ""
    if time.anchored in _AFTER:
        return time.last >= len(words) or words[time.last].fold not in ("the", "a", "an", "that", "his", "her", "its")
    return first in _FOLLOWING or any(words[t].fold in _FOLLOWING for t in range(time.first, time.last))


def _verb_steps(statement: Statement, layers: Layers) -> Iterator[Found]:
    verb, words = statement.verb, layers.tokens.words
    if verb is None:
        return
    after = words[statement.objects[0].head].fold if statement.objects else ""
    if verb.lemma == "take" and after in ("place", "office", "part", "effect", "oath"):
        return
    names = (verb.lemma, f"{verb.lemma} {verb.particle}", f"{verb.lemma} the {after}")
    passive = verb.passive or (verb.kind == "participle" and statement.patient is None)
    for step in (step for name in names for step in step_verbs().get(name, ())):
        if passive or verb.lemma == "bear":
            undergoer = statement.subject if statement.subject is not None else _later_subject(statement, layers)
        elif step.whose == "subject":
            undergoer = statement.subject
        else:
            undergoer = statement.objects[0] if statement.objects else None
        if passive and step.whose == "subject" and verb.lemma != "bear":
            continue
        keys = _keys(undergoer, statement, layers)
        if keys:
            yield step, keys, _fresh(undergoer, layers), layers.tokens.span(verb.head, verb.head + 1)


def _later_subject(statement: Statement, layers: Layers) -> NounGroup | None:
    """Of "Signed four months afterwards, it ...", the subject of the clause that follows."""
    parent = layers.statements.all[statement.parent] if statement.parent is not None else None
    return parent.subject if parent is not None else None


def _noun_steps(statement: Statement, layers: Layers) -> Iterator[Found]:
    """``Analysis of the samples was completed``, ``its ratification took place``: the clause only says when."""
    subject, verb, words = statement.subject, statement.verb, layers.tokens.words
    if subject is None or verb is None or verb.lemma not in _TAKES_PLACE:
        return
    for step in step_nouns().get(words[subject.head].fold, ()):
        undergoer = layers.phrases.noun_at.get(subject.last + 1) if words[subject.last].fold == "of" else None
        keys = _keys(undergoer, statement, layers)
        if keys:
            yield step, keys, _fresh(undergoer, layers), layers.tokens.span(subject.head, subject.head + 1)


def _material(statement: Statement, layers: Layers) -> Iterator[Found]:
    """``It was drawn from soundings that she took between 1976 and 1981``: what a work is made from comes before it."""
    if statement.kind != "relative" or statement.antecedent is None or statement.parent is None:
        return
    parent = layers.statements.all[statement.parent]
    verb = parent.verb
    if verb is None or not verb.passive or verb.lemma not in _DERIVING:
        return
    source = statement.antecedent
    if not any(a.group is source and a.preposition in _DERIVED for a in parent.adjuncts):
        return
    keys = _keys(parent.subject, parent, layers)
    if keys and statement.verb is not None:
        yield Step("work", 1, "object"), keys, False, layers.tokens.span(source.head, source.head + 1)


def _fresh(group: NounGroup | None, layers: Layers) -> bool:
    if group is None:
        return False
    folds = {layers.tokens.words[t].fold for t in range(group.first, group.last)}
    return bool(folds & _NEW)


def _keys(group: NounGroup | None, statement: Statement, layers: Layers) -> frozenset[int | str]:
    """What a group means: its entity, its head; of "it", the subject of the sentence before."""
    words = layers.tokens.words
    parent = layers.statements.all[statement.parent] if statement.parent is not None else None
    if parent is not None and statement.kind == "relative" and _stray(group, parent, layers):
        group, statement = parent.subject, parent
    if group is None:
        return frozenset()
    if statement.kind == "relative" and group is statement.antecedent and words[group.first - 1].fold == "of":
        owner = layers.phrases.noun_at.get(group.first - 2)  # "her map of the reef, which": the map as likely
        wider = frozenset({words[owner.head].fold}) if owner is not None else frozenset()
    else:
        wider = frozenset()
    return wider | _meant(group, statement, layers)


def _stray(group: NounGroup | None, parent: Statement, layers: Layers) -> bool:
    """True where a relative clause took the verb of the clause it stands in ("the accord, on which all rests, was
    signed"), or an adverb for its subject ("samples were first drawn")."""
    number = layers.tokens.words[group.head].number if group is not None else None
    return parent.subject is not None and (parent.verb is None or (number is not None and number.kind == "ordinal"))


def _meant(group: NounGroup, statement: Statement, layers: Layers) -> frozenset[int | str]:
    words = layers.tokens.words
    entity = layers.entities.by_token.get(group.head)
    fold = words[group.head].fold
    if entity is not None:
        return frozenset({entity}) if fold in _PRONOUNS | _PERSONAL else frozenset({entity, fold})
    if fold in _PERSONAL:
        return frozenset()
    if fold in _PRONOUNS:
        return _before(statement, layers)
    return frozenset({fold})


def _before(statement: Statement, layers: Layers) -> frozenset[int | str]:
    """The main subject of the sentence before, and the noun that it is said to be."""
    if statement.sentence == 0:
        return frozenset()
    before = layers.sentences.all[statement.sentence - 1]
    words = layers.tokens.words
    for token in range(before.first, before.last):
        main = layers.statements.at(token)
        if main is None or main.kind not in ("main", "fragment") or main.subject is None:
            continue
        found = {words[main.subject.head].fold}
        heads = [main.subject.head]
        if main.predicate is not None and main.verb is not None and main.verb.lemma == "be":
            heads.append(main.predicate)
            found.add(words[main.predicate].fold)
        numbers = {n for h in heads if (n := layers.entities.by_token.get(h)) is not None}
        return frozenset(found - _PRONOUNS - _PERSONAL) | frozenset(numbers)
    return frozenset()
