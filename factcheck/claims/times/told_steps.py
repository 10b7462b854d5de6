"""The steps that a clause tells: by its verb, by a noun it holds or attends, by what a work is made from."""

from collections.abc import Iterator

from factcheck.claims.times.undergoers import OPEN, Keys, keys_of, owner_keys
from factcheck.lexicon.steps import Step, step_heads, step_nouns, step_openers, step_verbs
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement
from factcheck.text.span import Span

_TAKES_PLACE = frozenset(
    {
        "be",
        "take",
        "happen",
        "occur",
        "complete",
        "finish",
        "begin",
        "start",
        "end",
        "come",
        "follow",
        "conclude",
        "open",
        "commence",
        "get",
    }
)
#: Verbs whose object is the step that the clause tells ("lodged an appeal", "threw out his appeal").
_CARRIES = frozenset(
    {"win", "lose", "attend", "hold", "stage", "lodge", "file", "hear", "dismiss", "reject", "throw", "uphold", "order",
     "request", "demand", "complete", "finish", "announce", "deliver", "return", "hand", "begin", "start", "play",
     "reach"}
)  # fmt: skip
_AT = frozenset({"in", "at", "during"})
#: Verbs that tell a step behind "for": "applied for bail".
_ASKING = frozenset({"ask", "apply", "call", "petition"})
_AWAY = frozenset({"back", "on", "in", "over", "out", "off", "up", "away", "down", "aside"})
_DERIVED = frozenset({"from", "on", "upon", "of"})
_NEW = frozenset(
    {"a", "an", "another", "new", "other", "old", "second", "third", "some", "several", "many", "later", "earlier",
     "current"}
)  # fmt: skip
#: Verbs by which a work is made from something: "drawn from soundings", "based on interviews".
_DERIVING = frozenset(
    {"draw", "base", "compile", "assemble", "distil", "distill", "cull", "build", "make", "derive", "develop", "piece",
     "weave", "select", "choose", "adapt", "expand"}
)  # fmt: skip
_GROWING = frozenset({"grow", "arise", "spring", "stem", "result"})

#: Two people who are married, whoever they are.
_COUPLE = frozenset({"couple", "pair", "spouses", "two"})

#: A step that a clause tells: of what, whether of a new thing, and by which word.
Found = tuple[Step, Keys, bool, Span]


def told_steps(statement: Statement, layers: Layers) -> tuple[Found, ...]:
    """All steps that a clause tells."""
    found: list[Found] = []
    if statement.verb is not None:
        if statement.verb.lemma in step_openers():
            found += _by_verb(statement, layers)
        found += _by_nouns(statement, layers)
    if statement.kind == "relative":
        found += _material(statement, layers)
    return tuple(found)


def _by_verb(statement: Statement, layers: Layers) -> Iterator[Found]:
    verb, words = statement.verb, layers.tokens.words
    if verb is None:
        return
    after = words[statement.objects[0].head].fold if statement.objects else ""
    if verb.lemma == "take" and after in ("place", "part", "effect"):
        after = "place"
    following = words[verb.last].fold if verb.last < len(words) else ""
    behind = (
        words[statement.objects[0].last].fold if statement.objects and statement.objects[0].last < len(words) else ""
    )
    if verb.passive and statement.subject is not None and not after:
        after = words[statement.subject.head].fold  # "its report was published"
    another = verb.lemma == "take" and (after == "place" or verb.particle or behind in _AWAY)
    plain = () if another else (verb.lemma,)  # "took place", "took him back"
    names = {*plain, *(f"{verb.lemma} {w}" for w in (verb.particle, after, following, behind) if w)}
    names.update(f"{verb.lemma} {a.preposition} {words[a.group.head].fold}" for a in statement.adjuncts)
    passive = verb.passive or (verb.kind == "participle" and statement.patient is None)
    for step in (step for name in sorted(names) for step in step_verbs().get(name, ())):
        if passive or verb.lemma == "bear":
            undergoer = statement.subject if statement.subject is not None else _later_subject(statement, layers)
        elif step.whose == "subject":
            undergoer = statement.subject
        else:
            undergoer = statement.objects[0] if statement.objects else None
        if passive and step.whose == "subject" and verb.lemma != "bear":
            continue
        if step.chain == "course" and step.whose == "subject" and statement.objects:
            continue
        keys = keys_of(undergoer, statement, layers)
        if step.chain == "marriage" and not keys.isdisjoint(_COUPLE):
            keys |= {OPEN}
        if step.one == "story" and (undergoer is not None or step.chain == "permit"):
            keys = keys or frozenset({OPEN})
        if keys:
            yield step, keys, is_fresh(undergoer, layers), layers.tokens.span(verb.head, verb.head + 1)


def _later_subject(statement: Statement, layers: Layers) -> NounGroup | None:
    """Of "Signed four months afterwards, it ...", the subject of the clause that follows."""
    parent = layers.statements.all[statement.parent] if statement.parent is not None else None
    return parent.subject if parent is not None else None


def _by_nouns(statement: Statement, layers: Layers) -> Iterator[Found]:
    """``Analysis of the samples was completed``, ``his appeal was dismissed``, ``they lodged an appeal``."""
    subject, verb, words = statement.subject, statement.verb, layers.tokens.words
    if verb is None:
        return
    groups = [subject] if subject is not None and (verb.lemma in _TAKES_PLACE or verb.passive) else []
    if verb.lemma in _CARRIES:
        groups += statement.objects
    prepositions = _AT | {"for"} if verb.lemma in _ASKING else _AT
    groups += [a.group for a in statement.adjuncts if a.preposition in prepositions]
    for group in groups:
        if words[group.head].fold in step_heads():
            yield from steps_of_noun(group, statement, layers)


def steps_of_noun(group: NounGroup, statement: Statement, layers: Layers) -> Iterator[Found]:
    """The steps that a noun group names, and whose they are."""
    words = layers.tokens.words
    head = words[group.head].fold
    if head not in step_heads():
        return
    before = words[group.head - 1].fold if group.head > group.first else ""
    after = words[group.last].fold if group.last < len(words) else ""
    for name in dict.fromkeys((head, f"{before} {head}", f"{head} {after}")):
        for step in step_nouns().get(name, ()):
            keys = owner_keys(group, statement, layers)
            if name.endswith(f" {after}") and group.last + 1 < len(words):
                keys = keys_of(layers.phrases.noun_at.get(group.last + 1), statement, layers)
            if keys:
                yield step, keys, is_fresh(group, layers), layers.tokens.span(group.head, group.head + 1)


def _material(statement: Statement, layers: Layers) -> Iterator[Found]:
    """``It was drawn from soundings that she took between 1976 and 1981``: what a work is made from comes before it."""
    if statement.kind != "relative" or statement.antecedent is None or statement.parent is None:
        return
    parent = layers.statements.all[statement.parent]
    verb = parent.verb
    if verb is None or verb.lemma not in (_DERIVING if verb.passive else _GROWING):
        return
    source = statement.antecedent
    if not any(a.group is source and a.preposition in _DERIVED for a in parent.adjuncts):
        return
    keys = keys_of(parent.subject, parent, layers)
    if keys and statement.verb is not None:
        yield Step("work", 1, "object"), keys, False, layers.tokens.span(source.head, source.head + 1)


def is_fresh(group: NounGroup | None, layers: Layers) -> bool:
    """True of a group that tells its thing as a new one, or as some of several: "another treaty", "six members"."""
    if group is None:
        return False
    words = layers.tokens.words[group.first : group.last]
    known = group.determiner or group.possessor is not None or group.head in layers.entities.by_token
    return any(word.fold in _NEW for word in words) or (not known and any(word.number is not None for word in words))
