"""Sides: whether two speakers are one, speak for one body, or are surely two."""

from typing import Literal

from factcheck.article import Article
from factcheck.claims.claim import AttributionClaim, Party
from factcheck.lexicon.nicknames import may_be_one as go_by_one
from factcheck.lexicon.sides import axis_of
from factcheck.lexicon.word import cached_words
from factcheck.lexicon.wordnet import is_kind_of, says_the_same
from factcheck.reading.entities import Entity
from factcheck.text.span import Span

_BODIES = frozenset({"organisation", "country", "team", "group"})


def two_speakers(first: AttributionClaim, second: AttributionClaim, article: Article) -> bool:
    """True only of speakers who are surely two: two persons, or a person and a body that is not theirs, or two bodies.

    A body and whoever speaks for it are one, as are a country and its government; a description without a name
    may be anybody.
    """
    a, b = first.speaker, second.speaker
    if first.joint or second.joint:
        return False
    if a is None or b is None:
        return _described_apart(first, second, article)
    if a.number == b.number:
        return False
    if a.kind == b.kind == "person":
        return a.named and b.named and not _one_person(a, b)
    home, other = body_of(a, article), body_of(b, article)
    if home is None or other is None or not (home.named and other.named):
        return False
    return not one_body(home, other, article)


def _described_apart(first: AttributionClaim, second: AttributionClaim, article: Article) -> bool:
    """True of two descriptions of people of different sorts, or of one and a person who is called otherwise.

    "A nurse" and "the hospital director" are two; "the director" and "Dr Lund", of whom nothing is told, may be one.
    """
    ours, theirs = _callings(first, article), _callings(second, article)
    return bool(ours) and bool(theirs) and ours.isdisjoint(theirs) and not (_VAGUE & (ours | theirs))


#: What people of any calling may be called too: a nurse is a woman, a witness and a mother.
_VAGUE = frozenset({"person", "adult", "child", "group", "crowd", "victim", "suspect", "civilian", "kin", "spokesman"})


def _callings(claim: AttributionClaim, article: Article) -> frozenset[str]:
    """The kinds of person or office that a speaker is called by, wherever named."""
    entities, tokens = article.layers.entities, article.layers.tokens
    found: set[str] = set()
    if claim.speaker is not None:
        if claim.speaker.kind != "person":
            return frozenset()
        heads = {
            t
            for mention in claim.speaker.links
            if mention.form != "pronoun"
            for t in range(mention.first, mention.last)
        }
    else:
        at = claim.attribution.speaker_at if claim.attribution is not None else None
        heads = set() if at is None or entities.at(at) is not None else {at}
    for token in heads:
        word = tokens.words[token]
        if word.person is not None and not word.person.plural:
            found.add(word.person.kind if word.person.kind != "expert" else word.person.lemma)
        elif word.title is not None:
            found.add(word.title.title)
    return frozenset(found)


def speaker_name(claim: AttributionClaim, article: Article) -> str:
    """The speaker as the article names him: by name where it has one, else in its words."""
    if claim.speaker is not None:
        return claim.speaker.name
    said_by = claim.attribution.speaker if claim.attribution is not None else None
    return article.source.text(said_by) if said_by is not None else "somebody"


def surely_named(claim: AttributionClaim, article: Article) -> bool:
    """True of a speaker who stands beside the words by name or as what he is.

    Whom a pronoun means may be mistaken, unless its clause is told of somebody: "Ada Finch drew laughs with her line".
    """
    told = claim.attribution
    at = told.speaker_at if told is not None else None
    if told is None or at is None or (told.cue_at is None and claim.span.part == "title"):
        return False  # behind a quotation in a title stands the name of its writer too
    word = article.layers.tokens.words[at]
    if claim.speaker is None:
        return word.person is not None or word.title is not None
    if word.pronoun is None:
        return True
    subject = clause.subject if (clause := article.layers.statements.at(at)) is not None else None
    return subject is not None and subject.last <= at and article.layers.entities.at(subject.head) is claim.speaker


def told_of(entity: Entity, claim: AttributionClaim, article: Article) -> bool:
    """True when the sentences of a content mention an entity: a second speaker may be quoting the first there."""
    sentences, entities = article.layers.sentences, article.layers.entities
    first, last = sentences.of(claim.tokens[0]).first, sentences.of(claim.tokens[-1]).last
    return entity in entities.within(first, last)


def credit(claim: AttributionClaim, article: Article) -> Span:
    """The words that credit a content to its speaker, or the content itself where another sentence credits it."""
    speaker, sentences = claim.attribution.speaker if claim.attribution is not None else None, article.layers.sentences
    first, last = sentences.of(claim.tokens[0]).span, sentences.of(claim.tokens[-1]).span
    near = (
        speaker is not None and speaker.part == first.part and first.start <= speaker.start and speaker.end <= last.end
    )
    return speaker if near and speaker is not None else claim.span


def one_speaker(first: AttributionClaim, second: AttributionClaim, article: Article) -> bool:
    """True when two contents have one speaker, or one body that both speak for."""
    a, b = first.speaker, second.speaker
    if a is None or b is None:
        return bool(first.voice.key) and first.voice.key == second.voice.key != "unnamed"
    if a.number == b.number:
        return True
    if a.kind == b.kind == "person":
        return _one_person(a, b)
    home, other = body_of(a, article), body_of(b, article)
    return home is not None and other is not None and one_body(home, other, article)


def may_be_one(first: AttributionClaim, second: AttributionClaim, article: Article) -> bool:
    """True of one speaker, and where one place leaves open who spoke: no speaker, or one whom it only describes."""
    if one_speaker(first, second, article):
        return True
    if any(_pronoun(c, article) for c in (first, second)):
        return True
    if first.speaker is not None and second.speaker is not None:
        return False
    return any(_unnamed(c) for c in (first, second)) and not _described_apart(first, second, article)


def _pronoun(claim: AttributionClaim, article: Article) -> bool:
    """True of words taken up by a possessive ("her phrase"), whose person may have been mistaken."""
    at = claim.attribution.speaker_at if claim.attribution is not None else None
    return claim.retold and at is not None and article.layers.tokens.words[at].pronoun is not None


def _unnamed(claim: AttributionClaim) -> bool:
    """True of a quotation that nobody is told to say there, or somebody without a name: "the chairman's vow"."""
    return claim.speaker is None and (claim.attribution is None or claim.retold)


def body_of(entity: Entity, article: Article) -> Entity | None:
    """The body that an entity is or speaks for; None when the article does not tell."""
    if entity.kind in _BODIES:
        return entity
    return article.layers.entities.all[entity.affiliation] if entity.affiliation is not None else None


def one_body(a: Entity, b: Entity, article: Article) -> bool:
    """True when two bodies may be one: the same, of one country, one part of the other, or of names that overlap."""
    if a.number == b.number or (a.country is not None and a.country == b.country):
        return True
    return a.affiliation == b.number or b.affiliation == a.number or _share_name(a, b)


def _one_person(a: Entity, b: Entity) -> bool:
    """True of persons who share a word of their names, but for kin: Peter Moreau and Anna Moreau are two."""
    full = [next((name for name in e.names if len(name) > 1), ("",)) for e in (a, b)]
    given, other = full[0][0], full[1][0]
    kin = len(full[0]) == len(full[1]) == 2 and full[0][-1] == full[1][-1]
    return _share_name(a, b) and not (kin and given[0] != other[0] and not go_by_one(given, other))


def _share_name(a: Entity, b: Entity) -> bool:
    """True when a word of one's names is a word of the other's, or begins it."""
    words = {w for name in a.names for w in name if len(w) > 2}
    others = {w for name in b.names for w in name if len(w) > 2}
    return any(w == o or (w.startswith(o[:4]) and o.startswith(w[:4])) for w in words for o in others)


def stands(party: Party, speaks_for: Party) -> Literal["own", "opposed", ""]:
    """How a party that a speaker speaks of stands to the one that he speaks for; empty when the words do not tell.

    Rebels and states are opposed where neither names the other's country; two countries are where they are two.
    """
    if _of_one_trade(party.people, speaks_for.people) and not speaks_for.sort:
        return "own"  # "the thieving teachers" of the teachers' union
    if (
        party.people
        and not _shared_axes(party, speaks_for)
        and "labour:union" in speaks_for.sides
        and all(map(_works, party.people))
    ):
        return "own"  # "the greedy drivers" of the strikers' spokesman
    if not (speaks_for.sort or speaks_for.sides):
        # of whom the hoteliers' spokesman says "its", nobody knows
        return "own" if party.entities & speaks_for.entities else ""
    if party.sides and speaks_for.sides and (stand := _in_dispute(party, speaks_for)):
        return stand
    named = party.entities | party.countries
    if party.own or party.entities & speaks_for.entities or party.countries & speaks_for.countries:
        return "own" if not (party.sort and speaks_for.sort and party.sort != speaks_for.sort) or party.own else ""
    if not party.sort or not speaks_for.sort:
        return ""
    if party.sort == speaks_for.sort:
        if not named:
            return "own"
        return "opposed" if party.countries and speaks_for.countries else ""
    return "opposed"


def _of_one_trade(people: frozenset[str], own: frozenset[str]) -> bool:
    """True of nouns for the same people: hawkers are vendors."""
    if people & own:
        return True
    return any(is_kind_of(a, b) or says_the_same(a, b) for a in people for b in own if a != b)


def _works(noun: str) -> bool:
    person = cached_words()[noun].person
    return person is not None and person.kind == "worker"


def _in_dispute(party: Party, speaks_for: Party) -> Literal["own", "opposed", ""]:
    """How two sides of one dispute stand to each other; another body on the speaker's side need not be its own."""
    if party.entities & speaks_for.entities:
        return "own"
    if party.sides & speaks_for.sides:
        return "" if party.entities and speaks_for.entities else "own"
    return "opposed" if _shared_axes(party, speaks_for) else ""


def _shared_axes(party: Party, speaks_for: Party) -> bool:
    return bool({axis_of(side) for side in party.sides} & {axis_of(side) for side in speaks_for.sides})
