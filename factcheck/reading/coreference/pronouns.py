"""Pronouns: he, she, it, they and their forms, linked to the nearest mention that agrees, or to nobody when unsure."""

from factcheck.lexicon.entries import Tag
from factcheck.reading.coreference.discourse import Discourse, Seen
from factcheck.reading.coreference.mentions import Cluster
from factcheck.reading.coreference.things import cue_before, speaks, thing_meant
from factcheck.reading.naming.name_words import FINITE
from factcheck.reading.tokens import Tokens

_NO_NOUN = int(Tag.PREP | Tag.DET | Tag.TO | Tag.CONJ | Tag.SUB | Tag.WH)
_CLAUSE_LENGTH = 60
_CLAUSE = int(Tag.SUB | Tag.WH)
_OBJECTS = frozenset({"him", "them"})


def antecedent(discourse: Discourse, token: int) -> Cluster | None:
    """The cluster that the pronoun at a token stands for, None when that is not plain."""
    word = discourse.tokens.words[token]
    fold, kind = word.fold, word.pronoun or ""
    if kind in ("m", "f"):
        return _person(discourse, token, fold, kind)
    return thing_meant(discourse, token, fold, kind)


def _person(discourse: Discourse, token: int, fold: str, sex: str) -> Cluster | None:
    quote = discourse.quote(token)
    for distance, window in enumerate(discourse.windows()):
        people = [s for s in window if s.cluster.kind == "person" and s.token < token]
        if quote:
            people = [s for s in people if s.quote == quote]
        elif any(not s.quote for s in people) or speaks(discourse, token):
            # who speaks is not named in what he says
            people = [s for s in people if not s.quote]
        agreeing = [s for s in people if s.cluster.may_be(sex)]
        if distance == 0 and agreeing and token and discourse.tokens.words[token - 1].text == ",":
            agreeing = [s for s in agreeing if s.subject] or _unless_opening(discourse, agreeing)
        if distance == 0 and agreeing and _is_object(discourse.tokens, token, fold):
            agreeing = _without_own_subject(discourse.tokens, agreeing, token)
        if _stranger_speaks(discourse.tokens, window, agreeing[-1].token if agreeing else -1):
            return None
        if agreeing:
            found = _foremost(discourse, agreeing, window, token, distance) if fold in _NOMINATIVE else None
            found = found or _choice(agreeing, sex, subject=fold in ("he", "she"))
            if found is not None:
                _learn(found, people, sex)
            return found
        if people and distance:
            return None
    return None if quote else _lone(discourse, sex)


def _lone(discourse: Discourse, sex: str) -> Cluster | None:
    """The one person whom the article has spoken of so far, however far back."""
    people = list(discourse.people.values())
    if any(seen.cluster.kind == "person" for seen in discourse.here):
        return None
    return people[0] if len(people) == 1 and people[0].named and people[0].may_be(sex) else None


def _stranger_speaks(tokens: Tokens, window: list[Seen], nearest: int) -> bool:
    """True where somebody of whom nothing is known speaks after the last who agrees: "Karima, in black, adds"."""
    for seen in window:
        if seen.cluster.kind == "other" and seen.subject and seen.token > nearest:
            after = tokens.words[seen.token + 1 : seen.token + _BESIDE]
            if any(w.cue is not None and w.bits & FINITE for w in after):
                return True
    return False


#: So many words may stand between a speaker's name and the verb.
_BESIDE = 8


def _unless_opening(discourse: Discourse, agreeing: list[Seen]) -> list[Seen]:
    """Nobody when those named stand in a phrase that opens the sentence: in "After Dahl, she" she is another."""
    opening = discourse.tokens.words[discourse.sentences.all[discourse.sentence].first]
    return [] if opening.bits & _PHRASE and discourse.previous else agreeing


_PHRASE = int(Tag.PREP)


def _learn(found: Cluster, people: list[Seen], sex: str) -> None:
    """A person of unknown sex has the pronoun's, when nobody else could have been meant."""
    if len({id(s.cluster) for s in people}) == 1:
        found.sexes[sex] = found.sexes.get(sex, 0) + 1


def _choice(agreeing: list[Seen], sex: str, *, subject: bool) -> Cluster | None:
    """The one person that a pronoun may mean: the only one, the only one of known sex, the only subject."""
    known = [s for s in agreeing if s.cluster.sex == sex]
    subjects = [s for s in agreeing if s.subject]
    if not subject:  # "Marsh told Stone that his car ...": only he and she go to the subject among several
        subjects = [s for s in subjects if s.cluster.sex == sex] if len({id(s.cluster) for s in known}) == 1 else []
    for some in (agreeing, subjects, known, [s for s in known if s.subject and subject]):
        if some and len({id(s.cluster) for s in some}) == 1:
            return some[0].cluster
    return None


def _foremost(
    discourse: Discourse, agreeing: list[Seen], window: list[Seen], token: int, distance: int
) -> Cluster | None:
    """The subject of the verb of saying before "he", or the one that the sentence before begins with."""
    last = agreeing[-1]
    if distance == 0:
        told = last.subject and last is window[-1] and cue_before(discourse.tokens, last.token + 1, token)
        return last.cluster if told else None
    first = agreeing[0]
    others = (s for s in agreeing if s.subject and s.cluster is not first.cluster)
    if distance > 1 or not discourse.leads(first) or any(_tells(discourse.tokens, s) for s in others):
        return None
    return first.cluster


def _tells(tokens: Tokens, seen: Seen) -> bool:
    """True of whoever says something, by a verb beside the name: "Stone said", "said Stone"."""
    near = tokens.words[max(seen.token - _BESIDE // 2, 0) : seen.token + _BESIDE // 2]
    return any(w.cue is not None and w.bits & FINITE for w in near)


_NOMINATIVE = frozenset({"he", "she"})


def _is_object(tokens: Tokens, token: int, fold: str) -> bool:
    if fold in _OBJECTS:
        return True
    if fold != "her" or token + 1 >= len(tokens):
        return False
    after = tokens.words[token + 1]
    return after.shape == "punct" or bool(after.bits & _NO_NOUN)


def _without_own_subject(tokens: Tokens, agreeing: list[Seen], token: int) -> list[Seen]:
    """All but the subject of the pronoun's own clause: in "Blair told him" he is somebody else."""
    own = agreeing[-1]
    if token - own.token > _CLAUSE_LENGTH:
        return agreeing
    between = tokens.words[own.token + 1 : token]
    if own.subject and not any(w.bits & _CLAUSE or w.fold in ("that", "and", "to") for w in between):
        return [s for s in agreeing if s.cluster is not own.cluster]
    return agreeing
