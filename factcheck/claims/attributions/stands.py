"""Stand claims: who is for or against what, ready for it or not, avows or denies it."""

from collections.abc import Iterator

from factcheck.claims.claim import StandClaim
from factcheck.claims.voices import voice_of
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.stands import Stand, stands
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement

_TURNED = {"plus": "minus", "minus": "plus"}
_MUST = frozenset({"should", "must", "ought", "has to", "have to"})


def stand_claims(layers: Layers) -> Iterator[StandClaim]:
    """All stand claims, in the order of their clauses."""
    ready = layers.tokens.places(stands("ready").keys())
    for statement in layers.statements.all:
        verb = statement.verb
        if verb is None:
            continue
        if verb.lemma in stands("object") and statement.certainty == "asserted" and not verb.passive:
            yield from _of_things(statement, layers)
        if statement.parent is not None:
            yield from _of_deeds(statement, layers)
        if ready:
            yield from _in_doing(statement, layers)
        if statement.attribution is not None:
            yield from _ought(statement, layers)


def _of_things(statement: Statement, layers: Layers) -> Iterator[StandClaim]:
    """``opposes the tax``, ``voted for the bill``, ``is against the road``."""
    verb = statement.verb
    if verb is None or verb.modal or verb.particle or statement.subject is None:
        return
    for stand in stands("object").get(verb.lemma, ()):
        thing = thing_of(statement, stand)
        if thing is not None and not (statement.negated and stand.pole == "minus"):
            yield stand_claim(statement, statement, stand, statement.subject, thing, layers)


def thing_of(statement: Statement, stand: Stand) -> NounGroup | None:
    if not stand.preposition:
        return statement.objects[0] if statement.objects else None
    return next((a.group for a in statement.adjuncts if a.preposition in stand.preposition), None)


def _of_deeds(statement: Statement, layers: Layers) -> Iterator[StandClaim]:
    """``denied taking the money``, ``refused to testify``, ``is ready to accept troops``."""
    verb, parent = statement.verb, _parent(statement, layers)
    if verb is None or parent is None or parent.verb is None or parent.subject is None:
        return
    ready = _ready(parent, layers)
    if parent.verb.passive and not ready:
        return
    if parent.certainty != "asserted" or parent.verb.modal or parent.verb.particle:
        return
    thing = statement.patient
    if statement.kind == "infinitive" or verb.kind == "gerund":
        for stand in stands("wish").get(parent.verb.lemma, ()):
            for done in stands("done").get(verb.lemma, ()):
                aim = thing if not stand.preposition else thing_of(parent, stand)
                if aim is not None and aim.head != parent.subject.head and not parent.negated:
                    yield stand_claim(parent, statement, done, parent.subject, aim, layers, tense="none")
    if (there := _there(statement, layers)) is not None:
        for stand in stands("deed").get(parent.verb.lemma, ()):
            yield stand_claim(parent, parent, stand, parent.subject, there, layers)
        return
    own = statement.subject is None or statement.subject.head == parent.subject.head or _is_he(statement, layers)
    if not own or verb.passive:
        return
    for stand in ready or stands("deed").get(parent.verb.lemma, ()):
        infinitive = statement.kind == "infinitive"
        if (infinitive or verb.kind == "gerund") if stand.axis == "effort" else infinitive == (stand.axis == "will"):
            yield stand_claim(parent, statement, stand, parent.subject, thing, layers, deed=verb.lemma)


def _in_doing(statement: Statement, layers: Layers) -> Iterator[StandClaim]:
    """``is not interested in selling the hall``, where the deed is read as a noun behind its preposition."""
    verb, words = statement.verb, layers.tokens.words
    ready = [stand for stand in _ready(statement, layers) if stand.axis == "effort"]
    if not ready or verb is None or verb.modal or statement.certainty != "asserted" or statement.subject is None:
        return
    for adjunct in statement.adjuncts:
        group = adjunct.group
        doing = words[group.first]
        if adjunct.preposition not in ("in", "about", "to") or not doing.bits & Tag.ING or not doing.verbs:
            continue
        thing = group._replace(first=group.first + 1) if group.head > group.first else None
        for stand in ready:
            yield stand_claim(
                statement, statement, stand, statement.subject, thing, layers, deed=doing.lemma, beside=frozenset()
            )
        return


def _ready(parent: Statement, layers: Layers) -> tuple[Stand, ...]:
    """What "is willing", "is not interested in" tell of the deed that they govern."""
    verb = parent.verb
    at = verb.head if verb is not None and verb.passive else parent.predicate
    is_so = verb is not None and (verb.passive or verb.lemma == "be")
    return stands("ready").get(layers.tokens.words[at].fold, ()) if at is not None and is_so else ()


def _there(statement: Statement, layers: Layers) -> NounGroup | None:
    """The leak of "denied that there had been a leak"."""
    subject = statement.subject
    if statement.predicate is None or subject is None or layers.tokens.words[subject.head].fold != "there":
        return None
    return layers.phrases.noun_at.get(statement.predicate)


def _is_he(statement: Statement, layers: Layers) -> bool:
    """True of a pronoun as subject, which stands for whoever speaks."""
    subject = statement.subject
    return subject is not None and layers.tokens.words[subject.head].fold in ("he", "she", "it", "they")


def _ought(statement: Statement, layers: Layers) -> Iterator[StandClaim]:
    """``said abortion should be allowed``: what ought to be done, in somebody's words."""
    verb, attribution = statement.verb, statement.attribution
    if verb is None or verb.modal not in _MUST or not verb.passive or attribution is None or statement.negated:
        return
    at = attribution.speaker_at
    speaker = layers.phrases.noun_at.get(at) if at is not None else None
    if speaker is None or statement.subject is None or attribution.kind != "speech":
        return
    for done in stands("done").get(verb.lemma, ()):
        yield stand_claim(statement, statement, done, speaker, statement.subject, layers, own=True)


def _parent(statement: Statement, layers: Layers) -> Statement | None:
    if statement.parent is None or statement.kind not in ("infinitive", "participial", "subordinate"):
        return None
    parent = layers.statements.all[statement.parent]
    beside = parent.verb is not None and statement.verb is not None and parent.verb.head < statement.verb.head
    return parent if beside else None


def stand_claim(
    told: Statement,
    inner: Statement,
    stand: Stand,
    holder: NounGroup,
    thing: NounGroup | None,
    layers: Layers,
    *,
    deed: str = "",
    own: bool = False,
    tense: str = "",
    beside: frozenset[tuple[str, str]] | None = None,
) -> StandClaim:
    """The claim that a clause makes of its holder; ``own`` where he says it of himself."""
    assert told.verb is not None and inner.verb is not None
    first, last = min(told.verb.first, inner.verb.first), max(told.verb.last, inner.verb.last)
    if thing is not None and thing.head >= last:
        last = layers.phrases.noun_at.get(thing.head, thing).last
    if last - first > _FAR:
        first, last = told.verb.first, told.verb.last
    turned = told.negated and stand.pole == "plus"
    return StandClaim(
        span=layers.tokens.span(first, last),
        at=told.verb.head,
        statement=told,
        voice=voice_of(None if own else told.attribution, layers),
        axis=stand.axis,
        pole=_TURNED[stand.pole] if turned else stand.pole,
        holder_at=_named(holder, layers).head,
        thing_at=thing.head if thing is not None else -1,
        deed=deed,
        beside=_beside(inner, layers) if beside is None else beside,
        tense="none" if own else tense or told.tense,
        times=told.times,
    )


def _named(holder: NounGroup, layers: Layers) -> NounGroup:
    """The name between commas behind "the minister, Jose Prado, denied", else the group itself."""
    words, at = layers.tokens.words, holder.last
    behind = layers.phrases.noun_at.get(at + 1) if words[min(at, len(words) - 1)].text == "," else None
    if behind is None or behind.last >= len(words) or words[behind.last].text != ",":
        return holder
    entity = layers.entities.at(behind.head)
    return behind if entity is not None and entity.kind == "person" and entity.named else holder


def _beside(clause: Statement, layers: Layers) -> frozenset[tuple[str, str]]:
    return frozenset((a.preposition, layers.tokens.words[a.group.head].fold) for a in clause.adjuncts)


#: How many words a stand and its deed may span to be shown together.
_FAR = 8
