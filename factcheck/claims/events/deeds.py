"""Deed claims: who did what to whom, told by a verb in any voice, or by a noun with its owner and what follows it."""

from collections.abc import Iterator

from factcheck.claims.claim import DeedClaim, DeedSide
from factcheck.claims.events.chained_groups import chained
from factcheck.claims.events.cued_states import match_cue
from factcheck.claims.events.state_holders import holder_of
from factcheck.claims.voices import OWN, voice_of
from factcheck.lexicon.deeds import Deed, deed_nouns, deed_verbs, deeds_of_verb
from factcheck.lexicon.determiners import DEFINITE
from factcheck.lexicon.outcomes import outcome_cues
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement

_TOLD = frozenset({"asserted", "planned"})


def deed_claims(layers: Layers) -> Iterator[DeedClaim]:
    """All deed claims with both sides told: those of verbs, then those of nouns."""
    nouns = deed_nouns()
    for statement in layers.statements.of_verbs(deed_verbs()):
        if statement.certainty in _TOLD:
            yield from _of_verb(layers, statement)
    words = layers.tokens.words
    for noun in layers.phrases.nouns:
        if not noun.plural:
            for deed in nouns.get(words[noun.head].fold, ()):
                yield from _of_noun(layers, noun, deed)
    yield from _dealt(layers, nouns)


def _of_verb(layers: Layers, statement: Statement) -> Iterator[DeedClaim]:
    verb = statement.verb
    if verb is None or statement.negated:
        return
    told: set[str] = set()
    for deed in deeds_of_verb(verb.lemma):
        last = _match(layers, statement, deed)
        if last < 0 or deed.deed in told or (not deed.rest and verb.particle):
            continue
        doer = _place(layers, statement, deed.doer, last)
        other = next((g for o in deed.other if (g := _place(layers, statement, o, last)) is not None), None)
        if doer is None or other is None or doer.head == other.head:
            continue
        if any(
            layers.tokens.words[g.head].unit is not None and layers.entities.at(g.head) is None for g in (doer, other)
        ):
            continue  # "the week fell to 34 hours": no figure does anything, nor is anything done to it
        named = (n.deed for g in (doer, other) for n in deed_nouns().get(layers.tokens.words[g.head].fold, ()))
        if deed.deed in named:
            continue  # "edged a victory over Berg", "fell to a defeat"
        told.add(deed.deed)
        yield _claim(layers, statement, deed, verb.head, (doer, other), known=_known(layers, statement))


def _known(layers: Layers, statement: Statement) -> bool:
    """True of a relative clause, and of a gerund unless a comma sets it off as news: "replied, accusing the mayor"."""
    if statement.kind == "participial":
        return statement.first == 0 or layers.tokens.words[statement.first - 1].fold != ","
    return statement.kind == "relative"


def _match(layers: Layers, statement: Statement, deed: Deed) -> int:
    """The token after the verb and its words; a particle may stand after the object ("took Berg on")."""
    verb = statement.verb
    assert verb is not None
    last = match_cue(layers, deed.rest, verb.head + 1) if deed.rest else verb.head + 1
    if last < 0 and len(deed.rest) == 1 and statement.objects:
        after = statement.objects[0].last
        if after < len(layers.tokens) and layers.tokens.words[after].fold == deed.rest[0]:
            return after + 1
    return last


def _place(layers: Layers, statement: Statement, place: str, last: int) -> NounGroup | None:
    """The group that stands in a place of a clause: subject, object, or after a preposition."""
    verb = statement.verb
    assert verb is not None
    if place == "subject":
        return statement.agent if verb.passive else statement.subject
    if place == "object":
        if verb.passive:
            return statement.subject
        if statement.objects and statement.objects[0].last < last:
            return _whole(layers, statement.objects[0])  # "brushed Berg aside 4-2"
        after = layers.phrases.noun_at.get(last)
        beside = after is not None and after.first == last and last < layers.sentences.of(verb.head).last
        found = after if beside else statement.patient
        return None if found is None else _whole(layers, found)
    lent = place == "lent"
    if lent:
        if verb.passive:
            return statement.subject
        if len(statement.objects) > 1:
            return statement.objects[0]
        place = "to"
    if verb.passive:
        return None
    if place == "to" and not any(a.preposition == "to" for a in statement.adjuncts) and lent:
        place = "for"
    adjunct = next((a.group for a in statement.adjuncts if a.preposition == place and a.at >= verb.head), None)
    return None if adjunct is None else _whole(layers, adjunct)


_PARTS = frozenset(
    {"one", "two", "some", "side", "back", "rear", "front", "flank", "head", "leg", "arm", "face", "party"}
)


def _whole(layers: Layers, group: NounGroup) -> NounGroup:
    """The robbers of "one of the robbers", the bus of "the side of a bus"."""
    words, at = layers.tokens.words, group.last
    graded = layers.phrases.symbols[group.head] in "a9"  # "the taller of the two robbers"
    if (words[group.head].fold in _PARTS or graded) and at + 1 < len(words) and words[at].fold == "of":
        whole = layers.phrases.noun_at.get(at + 1)
        return whole if whole is not None else group
    return group


def _of_noun(layers: Layers, noun: NounGroup, deed: Deed) -> Iterator[DeedClaim]:
    statement, words = layers.statements.at(noun.head), layers.tokens.words
    groups = chained(layers, noun, also=frozenset({"to", "for", "about"}))
    first: dict[str, NounGroup] = {}
    for preposition, group in groups:
        first.setdefault(preposition, group)
    if tuple(w.fold for w in words[noun.last : noun.last + len(_AT_THE_HANDS)]) == _AT_THE_HANDS:
        dealer = layers.phrases.noun_at.get(noun.last + len(_AT_THE_HANDS))
        first.update({} if dealer is None else {"by": dealer})
    owner = _owner(layers, noun, statement)
    by = first.get("by")
    if owner is None and (by is None or deed.doer == "turned") and first:
        owner = _achiever(noun, statement)
    other = next((first[p] for p in deed.other if p in first and p != "by"), None)
    by = by if owner is None or other is None else None  # "Holm's purchase of Berg by letter"
    sides: tuple[NounGroup, NounGroup] | None = None
    if by is not None and (other is not None or owner is not None):
        sides = (by, other) if other is not None else (by, owner) if owner is not None else None
    elif owner is not None and other is not None:
        lost = deed.doer == "turned" and "to" in first and "of" not in first
        sides = (other, owner) if lost else (owner, other)
    if sides is None and deed.doer == "turned" and first.keys().isdisjoint(("of", "by")):
        sides = _inflicted(noun, statement)
    if sides is not None and sides[0].head != sides[1].head:
        definite = noun.determiner in DEFINITE or noun.possessor is not None
        yield _claim(layers, statement, deed, noun.head, sides, known=definite)
    elif sides is None and owner is not None and deed.deed in _OF_THE_DOER and not first:
        yield _claim(layers, statement, deed, noun.head, (owner, None), known=True)
    elif sides is None and noun.determiner == "the" and deed.deed in _ONE_SIDED:
        turned = deed.doer == "turned"
        doer, other = (by, None) if turned else (None, first.get("over", first.get("against")))
        if owner is None and "of" not in first and (doer is None) != (other is None):
            yield _claim(layers, statement, deed, noun.head, (doer, other), known=True)


_AT_THE_HANDS = ("at", "the", "hands", "of")


def _inflicted(noun: NounGroup, statement: Statement | None) -> tuple[NounGroup, NounGroup] | None:
    """Who hands whom a defeat: the subject, and the object or the group after "on"."""
    verb = None if statement is None else statement.verb
    if statement is None or verb is None or verb.passive or statement.subject is None:
        return None
    heads = [o.head for o in statement.objects]
    if verb.lemma in outcome_cues("hand") and noun.head in heads[1:]:
        return statement.subject, statement.objects[0]
    if verb.lemma in outcome_cues("hand") and noun.head in heads[:1]:
        on = next((a.group for a in statement.adjuncts if a.preposition in ("on", "to")), None)
        return None if on is None else (statement.subject, on)
    condemned = verb.lemma in outcome_cues("condemn") and heads and noun.head not in heads
    if condemned and any(a.preposition == "to" and a.group.head == noun.head for a in statement.adjuncts):
        return statement.subject, statement.objects[0]
    return None


def _dealt(layers: Layers, nouns: dict[str, tuple[Deed, ...]]) -> Iterator[DeedClaim]:
    """Deeds that a relative clause tells of their noun: "the blow that he dealt the robber"."""
    words = layers.tokens.words
    for statement in layers.statements.of_verbs(_DEALING):
        verb = statement.verb
        if verb is None or statement.kind not in ("relative", "subordinate"):
            continue
        antecedent = statement.antecedent or _before_that(layers, statement)
        if antecedent is None:
            continue
        if verb.passive or statement.negated or statement.subject is None or statement.subject.head == antecedent.head:
            continue
        for deed in nouns.get(words[antecedent.head].fold, ()):
            objects = [o for o in statement.objects if o.head != antecedent.head]
            links = {"to", *deed.other}
            link = next((a.group for a in statement.adjuncts if a.preposition in links), None)
            other = objects[0] if objects else link
            if other is not None and deed.doer == "owner":
                sides = (statement.subject, _whole(layers, other))
                yield _claim(layers, statement, deed, antecedent.head, sides, known=True)


def _before_that(layers: Layers, statement: Statement) -> NounGroup | None:
    """The group right before a clause that "that" opens."""
    opener = statement.first if layers.tokens.words[statement.first].fold == "that" else statement.first - 1
    group = layers.phrases.noun_at.get(opener - 1) if layers.tokens.words[opener].fold == "that" else None
    return group if group is not None and group.last == opener else None


#: Verbs that only carry the deed which their object names.
_DEALING = frozenset(
    {"deal", "land", "give", "make", "commit", "inflict", "launch", "mount", "aim", "throw", "put", "file", "bring"}
)

#: Deeds of which only he who does them is called the owner: "Berg's challenge" is none to Berg, as "Berg's murder" is.
_OF_THE_DOER = frozenset(
    {"challenge", "promise", "request", "warning", "threat", "letter", "visit", "gift", "advice", "apology", "blow"}
)

#: Deeds whose definite noun with one of its sides still tells which side that is: "the victory over Holm".
_ONE_SIDED = frozenset({"win"})


def _achiever(noun: NounGroup, statement: Statement | None) -> NounGroup | None:
    """Who wins or files the deed of a noun under a light verb: "edged a victory over", "lifted them to a win over"."""
    if (
        statement is None
        or statement.verb is None
        or (statement.verb.kind == "participle" and statement.subject is None)
    ):
        return None
    verb, cues = statement.verb, outcome_cues
    heads = [o.head for o in statement.objects]
    if noun.head in heads:
        if verb.passive:
            return statement.patient if verb.lemma in cues("hand") else None  # "were handed a defeat by Roma"
        if verb.lemma in cues("hand") and heads.index(noun.head) > 0:
            return statement.objects[0]
        return statement.subject if verb.lemma in cues("light") else None
    link = next((a.preposition for a in statement.adjuncts if a.group.head == noun.head), "")
    if link == "to" and statement.objects:
        return statement.objects[0] if verb.lemma in cues("lift") else None
    undergone = statement.patient if verb.passive else statement.subject
    return undergone if link in _BROUGHT else None


#: Prepositions that bring in what the subject of a clause did or suffered: "went top with a win over", "fell to".
_BROUGHT = frozenset({"to", "with", "after"})


def _owner(layers: Layers, noun: NounGroup, statement: Statement | None) -> NounGroup | None:
    """The possessor as a group of one token; whom "whose" takes up."""
    if noun.possessor is None:
        return None
    if layers.tokens.words[noun.possessor].fold == "whose":
        return statement.antecedent if statement is not None else None
    owner = NounGroup(noun.possessor, noun.possessor + 1, noun.possessor, "the")
    several = layers.tokens.words[noun.possessor + 1].fold in ("'", "’")
    return owner._replace(plural=True) if several else owner


def _claim(
    layers: Layers,
    statement: Statement | None,
    deed: Deed,
    at: int,
    sides: tuple[NounGroup | None, NounGroup | None],
    *,
    known: bool,
) -> DeedClaim:
    attribution = statement.attribution if statement is not None else None
    named = [side for side in sides if side is not None]
    group = layers.phrases.noun_at.get(at)
    named += [group] if group is not None and group.possessor is not None else []
    low, high = min(at, *(g.first for g in named)), max(at + 1, *(g.last for g in named))
    first, last = (low, high) if high - low <= _CLOSE else (at, at + 1)
    return DeedClaim(
        span=layers.tokens.span(first, last),
        at=at,
        statement=statement,
        voice=OWN if attribution is None else voice_of(attribution, layers),
        certainty=statement.certainty if statement is not None else "asserted",
        negated=False,
        deed=deed.deed,
        once=deed.once,
        known=known,
        doer=_side(layers, sides[0], statement),
        other=_side(layers, sides[1], statement),
        times=statement.times if statement is not None else (),
    )


#: How many tokens the two sides may span to be shown together with what is done.
_CLOSE = 16


def _side(layers: Layers, group: NounGroup | None, statement: Statement | None) -> DeedSide:
    if group is None:
        return DeedSide(None, "", -1)
    number, word = layers.entities.by_token.get(group.head), layers.tokens.words[group.head]
    if number is None and statement is not None:
        number = holder_of(layers, group, statement)
    return DeedSide(number, word.fold[:-1] if group.plural and word.fold.endswith("s") else word.fold, group.head)
