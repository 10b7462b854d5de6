"""The course of events: whether a clause tells its event as done, under way, planned, called off, or not done."""

from factcheck.claims.claim import Status
from factcheck.lexicon.phases import phases
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement
from factcheck.reading.syntax.complements import effect

_STATUS: dict[str, Status] = {"done": "done", "ongoing": "ongoing", "cancelled": "cancelled"}
#: Symbols of auxiliaries in the past: "was to sign", "had been due to sign" tell a plan of then.
_PAST_AUXILIARY = frozenset("I2y5Q8")
#: How many governing clauses are climbed to learn in which tense a plan is told.
_CLIMB = 4


def clause_status(statement: Statement) -> Status:
    """What a clause says of the course of the event that its own verb tells."""
    verb = statement.verb
    if statement.certainty in ("planned", "possible", "conditional", "asked"):
        return "planned" if statement.certainty == "planned" else "possible"
    if statement.negated or statement.certainty == "denied":
        return "not-done"
    if verb is not None and verb.progressive:
        return "ongoing"
    if statement.tense == "future":
        return "planned"
    if statement.span.part == "title" and statement.tense == "present" and verb is not None and verb.lemma != "be":
        # Headlines tell what happened in the present; dated, it may be what is to come: "Bridge opens in June".
        return "done" if verb.perfect or not _dated(statement) else "mentioned"
    if statement.tense == "past" or (verb is not None and (verb.perfect or (verb.kind == "participle"))):
        return "done"
    return "ongoing"


def _dated(statement: Statement) -> bool:
    words = statement.tokens.words
    return bool(statement.times) or any(words[t].fold in _SOON for t in range(statement.first, statement.last))


_SOON = frozenset({"soon", "shortly", "next", "later"})


def _yet_to(statement: Statement) -> bool:
    """True of "has yet to sign"."""
    return statement.verb is not None and statement.verb.modal == "have yet to"


def noun_status(layers: Layers, noun: NounGroup, statement: Statement | None) -> tuple[Status, bool, bool]:
    """What the governing verb says of the course of an event told by a noun: only verbs of the phase table tell.

    Such a verb says only that the event takes place, so that its adverbials are the event's: the second value tells it.
    The third is true where the verb itself tells that the event is still to come ("is planned for June").
    """
    phase = governing_phase(layers, noun, statement)
    if phase is None or statement is None:
        return "mentioned", False, False
    status = clause_status(statement)
    if phase == "ahead":
        due = _due(statement)
        return ("planned" if due else "mentioned"), due, due
    return (_STATUS[phase] if status in ("done", "ongoing") else status), True, False


def _due(statement: Statement) -> bool:
    """True of a clause that holds as of now: in the present, clipped in a title, in the past of indirect speech."""
    verb = statement.verb
    if verb is None or verb.kind != "finite" or verb.modal or not statement.factual:
        return False
    if is_clipped(statement):
        return True
    return verb.tense == "present" or (verb.tense == "past" and not verb.perfect and is_reported(statement))


def is_clipped(statement: Statement) -> bool:
    """True of a title that leaves out "is": "Vote set for June"."""
    verb = statement.verb
    return statement.span.part == "title" and verb is not None and verb.passive and verb.first == verb.head


def is_reported(statement: Statement) -> bool:
    """True in indirect speech, which puts what is so now into the past."""
    speech = statement.attribution
    return speech is not None and not speech.quoted and speech.kind == "speech"


def governs(layers: Layers, noun: NounGroup, statement: Statement | None) -> bool:
    """True when the clause's verb only says that the event of this noun takes place, so that its adverbials are its.

    What is called off on Friday was to be on another day.
    """
    return governing_phase(layers, noun, statement) not in (None, "cancelled")


def governing_phase(layers: Layers, noun: NounGroup, statement: Statement | None) -> str | None:
    """What the clause's verb says of the course of the event of this noun, as the table of phases has it."""
    if statement is None or statement.verb is None:
        return None
    subject = statement.subject is not None and statement.subject.head == noun.head
    verb, words = statement.verb, layers.tokens.words
    if not subject and not any(o.head == noun.head for o in statement.objects):
        link = next((a.preposition for a in statement.adjuncts if a.group.head == noun.head), None)
        return None if link is None else phases().get((f"{verb.lemma} {link}", "adjunct"))
    lemma = f"{verb.lemma} {verb.particle}" if verb.particle else verb.lemma
    if subject and not verb.passive:
        following = words[verb.last].fold if verb.last < len(words) else ""
        return (
            phases().get((f"{verb.lemma} {following}", "subject"))
            or phases().get((lemma, "subject"))
            or phases().get((verb.lemma if not verb.particle else lemma, "subject"))
        )
    return phases().get((lemma, "object"))


def is_ahead(layers: Layers, statement: Statement | None) -> bool:
    """True when a clause puts what it tells after the time of writing: "will", "is to", "hopes to", not "was to"."""
    if statement is None or statement.verb is None:
        return False
    if _yet_to(statement):
        return statement.verb.tense == "present" or is_reported(statement)
    if statement.negated:
        return False
    if statement.verb.modal == "would" and not statement.verb.perfect:
        return is_reported(statement) and not _supposed(layers, statement)
    if statement.certainty != "planned":
        return _remains(layers, statement) or _scheduled(layers, statement)
    clause = statement
    for _ in range(_CLIMB):
        verb = clause.verb
        if verb is None:
            return False
        if verb.modal:
            return clause.certainty == "planned" and not clause.negated and _present(layers, clause)
        if verb.tense == "present" or (clause is not statement and _hoped(clause)):
            return clause.settled
        if verb.kind != "infinitive" or verb.perfect:
            return False
        if clause.parent is None:
            return clause.span.part == "title"  # "Parliament to vote on budget"
        clause = layers.statements.all[clause.parent]
        planned = clause.verb is not None and effect("verb", clause.verb.lemma) == "planned"
        if clause.objects or not planned:
            return False  # a purpose ("has come to vote") or what an object is for ("faces calls to resign")
    return False


def _hoped(clause: Statement) -> bool:
    """True of "he said he hoped to sign": in indirect speech the hope is one of now."""
    verb = clause.verb
    return verb is not None and verb.tense == "past" and not verb.perfect and is_reported(clause)


def _scheduled(layers: Layers, statement: Statement) -> bool:
    """True of a present that a time to come dates: "when the chamber votes next Tuesday", "she marries tomorrow"."""
    verb = statement.verb
    if verb is None or verb.tense != "present" or verb.perfect or verb.modal or statement.certainty != "asserted":
        return False
    words = layers.tokens.words
    return any(words[t].fold in _TO_COME for time in statement.times for t in range(time.first, time.last))


_TO_COME = frozenset({"next", "tomorrow"})


def _remains(layers: Layers, statement: Statement) -> bool:
    """True of the infinitive in "the pact remains to be signed"."""
    if statement.verb is None or statement.verb.kind != "infinitive" or statement.parent is None:
        return False
    governing = layers.statements.all[statement.parent].verb
    return governing is not None and governing.lemma == "remain" and statement.verb.passive and not governing.negated


def _supposed(layers: Layers, statement: Statement) -> bool:
    """True where a sentence supposes something: "would fall if the strike went on"."""
    sentence = layers.sentences.all[statement.sentence]
    return any(layers.tokens.words[t].fold in _SUPPOSING for t in range(sentence.first, sentence.last))


_SUPPOSING = frozenset(
    {"if", "unless", "whether", "would-be", "otherwise", "without", "could", "might", "should", "were"}
)


def _present(layers: Layers, clause: Statement) -> bool:
    verb = clause.verb
    if verb is None or verb.modal not in _AHEAD or verb.perfect:
        return False
    symbols = layers.phrases.symbols[verb.first : verb.head]
    return not _PAST_AUXILIARY.intersection(symbols)


_AHEAD = frozenset({"will", "shall", "is to", "due to", "set to", "going to", "about to", "bound to", "poised to"})
