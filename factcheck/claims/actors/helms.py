"""Helm claims: who captains, chairs, heads, flies or referees what, by title or by verb."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, cached_property

from factcheck.claims.actors.named import named_in
from factcheck.claims.actors.roles import one_of_several
from factcheck.claims.claim import HelmClaim, RoleClaim
from factcheck.claims.voices import voice_at
from factcheck.lexicon.determiners import POSSESSIVES
from factcheck.lexicon.helms import (
    Helm,
    helm_of_verb,
    helm_verbs,
    helms,
    helms_of_title,
    is_body,
    words_before,
)
from factcheck.lexicon.posts import standing_of
from factcheck.reading.entities import Entity
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement

_OVER = frozenset({"over", "of"})
#: Helms whose doing in the past is still that of the story; who "led" or "ran" something else may have left.
_ON_THE_DAY = frozenset({"story", "side", "act"})
#: Ranks and forms of address when written with a capital before a name.
_RANKS = frozenset({"captain", "master", "commander", "chief", "head", "leader"})


def helm_claims(layers: Layers, roles: Iterable[RoleClaim]) -> Iterator[HelmClaim]:
    """Every helm that a named person is said to have."""
    spoken = _Spoken(layers)
    for role in roles:
        yield from _by_title(layers, role, spoken)
    for statement in layers.statements.of_verbs(_telling()):
        verb = statement.verb
        if verb is None or verb.negated or verb.modal or statement.certainty != "asserted":
            continue
        if verb.lemma in _HEADING:
            yield from _heading(layers, statement)
        if (verb.lemma in helm_verbs() or _in_charge(layers, statement)) and (
            claim := _by_verb(layers, statement, spoken)
        ) is not None:
            yield claim


@cache
def _telling() -> frozenset[str]:
    """The verbs that may tell of a helm."""
    return _HEADING | helm_verbs() | {"be"}


class _Spoken:
    """How often an article has each word; counted when first asked for, since most articles name the body."""

    def __init__(self, layers: Layers) -> None:
        self._layers = layers

    @cached_property
    def words(self) -> Counter[str]:
        """The folded words with their number."""
        return Counter([word.fold for word in self._layers.tokens.words])


def _by_title(layers: Layers, role: RoleClaim, spoken: _Spoken) -> Iterator[HelmClaim]:
    """The helms that a title may mean: of its body, else of a body that the article speaks of."""
    words = layers.tokens.words
    found = helms_of_title(role.office) if not one_of_several(layers, role.at) else ()
    title = next((w for w in words[role.at : role.at + 6] if w.title is not None), None)
    if not found or (title is not None and title.fold in _RANKS and title.shape != "lower" and not role.of_name):
        return
    scope = [*_compounded(layers, role.at), *role.of_name.split()]
    nouns = [word for word in scope if any(word in helm.bodies for helm in found)]
    if role.of is not None and not nouns:
        nouns = _called(layers, layers.entities.all[role.of])
    elif not scope and (len(found) > 1 or found[0].per == "body"):
        found = tuple(helm for helm in found if not helm.bodies.isdisjoint(spoken.words))
    before = words_before(role.office)
    team = _team(layers, role) if role.office in _OF_TEAMS else None
    for helm in found:
        noun = next((n for n in reversed(nouns) if n in helm.bodies), "")
        noun = noun or ("team" if team is not None and "team" in helm.bodies else "")
        if scope and not noun and scope[0] not in POSSESSIVES:
            continue
        if helm.per == "body" and not noun and role.office in _ANYWHERE:
            continue
        yield HelmClaim(
            span=role.span, at=role.at, statement=role.statement, voice=role.voice, certainty=role.certainty,
            negated=role.negated, person=role.person, helm=helm.name, per=helm.per,
            body=role.of if team is None else team, noun=noun,
            modifiers=frozenset((*before, *(w for w in scope if w != noun and scope[0] not in POSSESSIVES))),
            standing=role.standing,
        )  # fmt: skip


def _team(layers: Layers, role: RoleClaim) -> int | None:
    """The team that a title is held in, by its name or by the town that its name begins with; None where of none."""
    body = layers.entities.all[role.of] if role.of is not None else None
    if body is None or body.kind == "team" or not body.names:
        return role.of if body is not None and body.kind == "team" else None
    town = body.names[0]
    teams = (e for e in layers.entities.all if e.kind == "team" and any(form[: len(town)] == town for form in e.names))
    found = [team.number for team in teams]
    return found[0] if len(found) == 1 else None


#: Titles that one person at a time has in a team; a plain coach may be one of several.
_OF_TEAMS = frozenset({"manager", "head coach", "captain", "skipper"})
#: Titles that say little without a body.
_ANYWHERE = frozenset(
    {"head", "chief", "leader", "president", "chair", "chairman", "chairwoman", "boss", "director", "commander"}
)


def _compounded(layers: Layers, at: int) -> list[str]:
    """The words before a title in its group: "the tug captain"."""
    group = layers.phrases.noun_at.get(at)
    words = layers.tokens.words[group.first : at] if group is not None and group.possessor is None else ()
    return [w.fold for w in words if w.shape == "lower" and w.fold != group.determiner]  # type: ignore[union-attr]


def _called(layers: Layers, body: Entity) -> list[str]:
    """The nouns by which the article calls a body, or that its name holds."""
    named = [word for form in body.names for word in form]
    return named + [layers.tokens.words[m.head].fold for m in body.links if m.form == "description"]


def _heading(layers: Layers, statement: Statement) -> Iterator[HelmClaim]:
    """ "Who heads the Centre League": of a body whose name does not say what it is, every helm that it may have."""
    verb, group = statement.verb, statement.patient
    if verb is None or group is None or layers.tokens.words[group.head].shape == "lower":
        return
    body, person = layers.entities.at(group.head), named_in(layers, statement.agent)
    if body is None or body.kind in ("person", "country", "place") or person is None or is_body(_noun(layers, group)):
        return
    if (verb.tense == "past" and not verb.passive) or (verb.progressive and not verb.perfect):
        return
    for helm in helms():
        if verb.lemma in helm.verbs and helm.per == "body":
            yield _claim(layers, statement, person, helm, group, verb.first, group.last, "")


_HEADING = frozenset({"head", "lead", "run"})


def _in_charge(layers: Layers, statement: Statement) -> bool:
    """ "Is in charge of the inquiry", "is at the head of the museum"."""
    if statement.verb is None or statement.verb.lemma != "be":
        return False
    before = (layers.tokens.words[a.at - 1].fold for a in statement.adjuncts if a.preposition == "of")
    return any(word in ("charge", "head") for word in before)


def _by_verb(layers: Layers, statement: Statement, spoken: _Spoken) -> HelmClaim | None:
    verb = statement.verb
    if verb is None:
        return None
    group = statement.patient
    if group is None or group is statement.agent:
        over = (a.group for a in statement.adjuncts if a.preposition in _OVER)
        group = next(over, None)
    if group is None:
        return None
    noun = _noun(layers, group)
    helm = helm_of_verb("head" if verb.lemma == "be" else verb.lemma, noun) or _of_a_name(
        layers, verb.lemma, group, spoken
    )
    person = named_in(layers, statement.agent) if helm is not None else None
    if helm is None or person is None or (helm.per not in _ON_THE_DAY and verb.tense == "past" and not verb.passive):
        return None
    first = statement.first if statement.kind == "relative" else verb.first
    return _claim(layers, statement, person, helm, group, min(first, group.first), max(verb.last, group.last), noun)


def _claim(
    layers: Layers, statement: Statement, person: Entity, helm: Helm, body: NounGroup | None,
    first: int, last: int, noun: str
) -> HelmClaim:  # fmt: skip
    words = layers.tokens.words
    entity = layers.entities.at(body.head) if body is not None else None
    modifiers = () if body is None else words[body.first : body.head]
    start = body.first if body is not None else first
    return HelmClaim(
        span=layers.tokens.span(first, last),
        at=first,
        statement=statement,
        voice=voice_at(first, layers),
        certainty=statement.certainty,
        person=person,
        helm=helm.name,
        per=helm.per,
        body=entity.number if entity is not None and entity.kind != "person" else None,
        noun=noun if is_body(noun) else "",
        modifiers=frozenset(w.fold for w in modifiers if w.fold not in _SMALL and w.shape != "punct"),
        standing=next((s for w in words[start : start + 2] if (s := standing_of(w.fold))), "present"),
        told="verb",
    )


def _of_a_name(layers: Layers, verb: str, group: NounGroup, spoken: _Spoken) -> Helm | None:
    """The helm that a verb alone tells ("skippered the Adwoa"), if the article speaks of such a body."""
    if layers.tokens.words[group.head].shape == "lower":
        return None
    found = [h for h in helms() if verb in h.verbs and (verb in h.titles or verb in _TELLING)]
    counts = [sum(spoken.words[noun] for noun in helm.bodies) for helm in found]
    most = max(counts, default=0)
    return found[counts.index(most)] if most else None


#: Verbs that tell the helm by themselves, as those do that are its title too.
_TELLING = frozenset({"edit", "chair"})
_SMALL = frozenset({"the", "a", "an", "its", "their", "his", "her", "this", "that", "'s"})


def _noun(layers: Layers, group: NounGroup) -> str:
    """The noun of a body: the head of its group, else, of a name, a noun within it or one that it is called by."""
    word = layers.tokens.words[group.head]
    if word.shape == "lower":
        return word.fold
    entity = layers.entities.at(group.head)
    nouns = _called(layers, entity) if entity is not None else [word.fold]
    return next((noun for noun in reversed(nouns) if is_body(noun)), word.fold)
