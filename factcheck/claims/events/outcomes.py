"""Outcome claims: how a matter came out or stands, by the words of the outcome table."""

from collections.abc import Iterator

from factcheck.claims.claim import OutcomeClaim
from factcheck.claims.events.bearers import arenas_of, bearer_of, other_side, own_subject
from factcheck.claims.events.outcome_entries import last_of, outcome_entries
from factcheck.claims.events.standing import (
    NOBODY,
    certainty_of,
    describes,
    hoped,
    is_definite,
    is_denied,
    is_nobody,
    of_whom,
    taken_as_known,
    who_had_none,
)
from factcheck.claims.voices import OWN, voice_of
from factcheck.lexicon.entries import OutcomeWord
from factcheck.lexicon.outcomes import kinds, outcome_cues
from factcheck.reading.chunking import symbols as s
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement

#: How many other words may stand between a verb and the words that belong to it.
_GAP = 4


def outcome_claims(layers: Layers) -> Iterator[OutcomeClaim]:
    """All outcome claims in text order; a longer entry leaves shorter ones at its first word aside."""
    covered = 0  # "gave the go-ahead to" tells who decides, which "the go-ahead" alone does not
    for at, words in outcome_entries(layers):
        length, inside = 0, at < covered
        for word in words:
            if len(word.rest) < length:
                break
            if inside and word.pos == "adj":
                continue  # "pleaded not guilty" tells no verdict
            if at < covered and word.pos == "noun" and word.dimension == "decision":
                continue
            last = last_of(layers, at, word)
            claim = _claim(layers, at, last, word) if last else None
            if claim is not None:
                length = len(word.rest)
                covered = max(covered, last)
                yield claim


def _claim(layers: Layers, at: int, last: int, word: OutcomeWord) -> OutcomeClaim | None:
    statement, words = layers.statements.at(at), layers.tokens.words
    group = layers.phrases.noun_at.get(at)
    after_copula = (
        word.pos == "adj" and statement is not None and statement.verb is not None and statement.verb.last == at
    )
    attributive = group is not None and last - 1 < group.head and word.pos != "noun" and not after_copula
    if attributive and word.bearer == "predicate":
        return None
    if group is not None and word.pos == "noun":
        group = layers.phrases.noun_at.get(last - 1) or group
        if not at <= group.head < last or layers.phrases.noun_at.get(group.last) is not None:
            return None
    elif word.pos == "noun" or (statement is None and not attributive):
        return None
    if word.pos == "adj" and at and _denied_by_an_entry(layers, at):
        return None
    if word.pos == "noun" and (_either_way(layers, at, last, word) or words[at].fold in outcome_cues("turnover")):
        return None
    if word.pos == "adj" and not attributive and not _predicated(layers, at, statement, several=bool(word.rest)):
        return None
    none = word.pos == "noun" and group is not None and words[group.first].fold == "no"
    if none and group is not None and not is_denied(layers, group, at, statement):
        return None  # what "no footage was used" says of footage is left open
    within = group if word.pos == "noun" or attributive else None
    bearer = bearer_of(layers, word, statement, within, last)
    if bearer is None:
        if word.dimension in ("contest", "marriage", "children"):
            return None
        if word.bearer != "none" and not (word.pos == "noun" and group is not None and is_definite(layers, group)):
            return None
    elif word.kind not in ("", "carried", "opponent", "part") and not _of_kind(layers, bearer, word.kind):
        bearer = _theme(layers, word, statement)
        if bearer is None:
            return None
    other = other_side(layers, word, statement, within, last)
    if word.dimension == "contest" and word.pos == "verb" and other is not None and _is_score(layers, other, at, last):
        if statement is not None and statement.kind == "relative" and statement.antecedent != bearer:
            return None  # "the fixture of last season, which Brask won 4-1"
        other = None
    if word.pos != "noun" and not attributive and (hoped(layers, statement) or _is_content(word, statement)):
        return None
    if word.dimension == "contest" and word.pos == "verb" and not _in_contest(layers, word, statement, bearer, other):
        return None
    return _make(layers, (at, last), word, statement, bearer, other, group, attributive=attributive)


def _is_content(word: OutcomeWord, statement: Statement | None) -> bool:
    """True of "a rule which prohibits badges": what a rule or licence says, and not what became of a matter."""
    if word.dimension != "turn permission" or statement is None or statement.kind != "relative":
        return False
    verb = statement.verb
    return verb is not None and verb.tense == "present" and not (verb.perfect or verb.progressive or verb.passive)


def _theme(layers: Layers, word: OutcomeWord, statement: Statement | None) -> NounGroup | None:
    """Of two objects the one that is of the kind asked: "granted him bail", "was refused bail"."""
    if statement is None or word.pos != "verb" or word.bearer != "object":
        return None
    return next((o for o in statement.objects if _of_kind(layers, o, word.kind)), None)


def _is_score(layers: Layers, other: NounGroup, at: int, last: int) -> bool:
    """True of the object in "won 3-1" and of one that is among the words of the entry ("concede defeat")."""
    score = any(w.fold in _DASHES for w in layers.tokens.words[other.first : other.last + 1])
    return at < other.head < last or (score and layers.phrases.symbols[other.head] == s.NUM)


_DASHES = frozenset({"-", "–"})


def _denied_by_an_entry(layers: Layers, at: int) -> bool:
    """True of "guilty" behind "not", which has an entry of its own; not of "late" in "not late"."""
    before, word = layers.tokens.words[at - 1], layers.tokens.words[at]
    return before.fold == "not" and before.outcomes is not None and word.fold in before.outcomes.further


def _either_way(layers: Layers, at: int, last: int, word: OutcomeWord) -> bool:
    """True of "success or failure", which tells neither."""
    words = layers.tokens.words
    pairs = [(t, t + step) for t, step in ((last, 1), (at - 1, -1)) if 0 < t < len(words) - 1]
    beside = (words[other].outcomes for t, other in pairs if words[t].fold == "or")
    return any(o.dimension == word.dimension for found in beside if found is not None for o in found.alone)


def _in_contest(
    layers: Layers, word: OutcomeWord, statement: Statement | None, bearer: NounGroup | None, other: NounGroup | None
) -> bool:
    """False of "won a penalty", "lost ground": what is won or lost must be a contest, a prize or an opponent."""
    if word.kind == "carried" and word.bearer == "after":
        won = layers.entities.at(statement.subject.head) if statement is not None and statement.subject else None
        winner = layers.entities.at(bearer.head) if bearer is not None else None
        return won is not None and won.kind == "place" and winner is not None and winner.kind == "person"
    if other is None or word.bearer != "subject":
        return word.kind not in ("carried", "opponent", "part")
    fold = layers.tokens.words[other.head].fold
    entity = layers.entities.at(other.head)
    if word.kind == "part":
        return "part" in kinds().get(fold, _EMPTY)
    if word.kind == "carried" or (entity is not None and entity.kind == "place"):
        return entity is not None and entity.kind == "place"
    person = entity is not None or layers.tokens.words[other.head].person is not None
    return (person and word.lemma not in ("win", "lose")) or bool(
        kinds().get(fold, _EMPTY) & {"match", "election", "prize", "part"}
    )


def _predicated(layers: Layers, at: int, statement: Statement | None, *, several: bool) -> bool:
    """True of a predicate adjective, a participle that stands as one, and a phrase after the verb ("on time")."""
    if statement is None or statement.verb is None or not statement.first <= at < statement.last:
        return False
    verb = statement.verb
    transitive = bool(statement.objects) and statement.objects[0].first == verb.last  # "hurt nobody"
    participle = verb.head == at and (verb.passive or verb.kind == "participle") and not transitive
    if participle or at in (statement.predicate, verb.last):
        return True
    if not several and any(a.at == at for a in statement.adjuncts):
        return False  # "a quarrel over the islands" is not over
    if not several and _opens_a_stretch(layers, at):
        return False
    return verb.last <= at <= verb.last + _GAP and (several or layers.phrases.symbols[at] in "prakK")


def _opens_a_stretch(layers: Layers, at: int) -> bool:
    """True of "over" in "will go on over the next few years"; not in "is over now"."""
    return any(t.last - t.first > 1 for t in layers.times_within(at + 1, at + 3))


def _of_kind(layers: Layers, bearer: NounGroup, kind: str) -> bool:
    head = layers.tokens.words[bearer.head]
    entity = layers.entities.at(bearer.head)
    if kind == "party" and (
        "firm" in kinds().get(head.fold, ()) or (entity is not None and entity.kind in ("organisation", "other"))
    ):
        return True
    if kind in ("person", "party"):
        if head.fold in NOBODY or head.fold in ("one", "everyone", "everybody", "all"):
            return True
        return (
            head.person is not None
            or head.title is not None
            or (head.number is not None and head.number.kind == "cardinal" and bearer.head == bearer.first)
            or head.pronoun in ("m", "f", "they")
            or (entity is not None and entity.kind == "person")
        )
    if head.pronoun == "it" and head.fold == "it":
        return True
    if kind == "firm" and entity is not None and entity.kind == "organisation":
        return True
    return kind in kinds().get(head.fold, ()) or (entity is not None and kind in _name_kinds(layers, bearer))


def _name_kinds(layers: Layers, group: NounGroup) -> frozenset[str]:
    return frozenset(k for w in layers.tokens.words[group.first : group.last] for k in kinds().get(w.fold, ()))


def _make(
    layers: Layers,
    words: tuple[int, int],
    word: OutcomeWord,
    statement: Statement | None,
    bearer: NounGroup | None,
    other: NounGroup | None,
    group: NounGroup | None,
    *,
    attributive: bool,
) -> OutcomeClaim:
    at, last = words
    tokens = layers.tokens
    noun = word.pos == "noun" or attributive
    unsure = statement is not None and statement.predicate == at and statement.certainty != "asserted"
    definite = noun and not unsure and group is not None and is_definite(layers, group)  # "would be the death of her"
    known = not noun and taken_as_known(layers, statement)
    definite = definite or known or (not noun and describes(layers, statement))
    attribution = statement.attribution if statement is not None else None
    presupposed = definite and attribution is not None
    negated = statement is not None and statement.negated and "no" not in word.rest
    universal = bearer is not None and is_nobody(layers, bearer)
    if noun:
        happens = word.dimension.startswith("happening") or word.dimension in ("marriage", "children")
        negated = happens and group is not None and is_denied(layers, group, at, statement)
        other = who_had_none(statement, group) if negated and other is None else other
        universal = negated and other is None
    bearer = own_subject(layers, statement, of_whom(layers, bearer))
    first = group.first if noun and group is not None and last - group.first <= _GAP + 2 else at
    verb = statement.verb if statement is not None else None
    if not noun and verb is not None and verb.negated and 0 < at - verb.first <= _GAP:
        first = verb.first  # "never married"
    return OutcomeClaim(
        span=tokens.span(first, max(last, group.last if attributive and group is not None else last)),
        at=at,
        statement=statement,
        voice=OWN if presupposed else voice_of(attribution, layers),
        certainty=certainty_of(layers, statement, definite=known or (noun and definite)),
        negated=negated,
        dimension=word.dimension,
        pole=word.pole,
        lemma=word.lemma,
        pos=word.pos,
        bearer=None if bearer is None else _entity(layers, bearer),
        bearer_at=-1 if bearer is None else bearer.head,
        target=None if other is None else _entity(layers, other),
        target_at=-1 if other is None else other.head,
        definite=definite,
        plural=word.pos == "noun" and group is not None and group.plural,
        nobody=universal,
        modifiers=frozenset(w.fold for w in tokens.words[group.first : group.last]) if group is not None else _EMPTY,
        arenas=arenas_of(layers, statement, group if noun else None, word),
        times=statement.times if statement is not None else (),
    )


def _entity(layers: Layers, group: NounGroup) -> int | None:
    """The entity of a group; a team for its players, a possessor for the side that is his."""
    number = layers.entities.by_token.get(group.head)
    words = layers.tokens.words
    if number is None and group.last + 1 < len(words) and words[group.last].fold == "," and not group.plural:
        named = layers.entities.at(group.last + 1)  # "the mayor, Ida Moreau,"
        if named is not None and named.kind == "person" and (words[group.head].person or words[group.head].title):
            return named.number
    if number is None and words[group.head].fold in outcome_cues("side"):
        return _side_of(layers, group)
    return number


def _side_of(layers: Layers, group: NounGroup) -> int | None:
    """The team of "Hull's players", "the Hull players"; of "their players" the one told of in the sentence before."""
    by_token = layers.entities.by_token
    owner = group.head - 1 if group.possessor is None else group.possessor
    if owner < group.first:
        return None
    word = layers.tokens.words[owner]
    if owner in by_token or word.fold not in ("their", "its"):
        return by_token.get(owner)
    sentence = layers.sentences.index(group.head)
    before = next((s for s in layers.statements.all if s.sentence == sentence - 1 and s.kind == "main"), None)
    subject = None if before is None else before.subject
    entity = None if subject is None else layers.entities.at(subject.head)
    return entity.number if entity is not None and entity.kind in _TEAMS else None


_TEAMS = frozenset({"team", "organisation", "group", "country", "other"})


_EMPTY: frozenset[str] = frozenset()
