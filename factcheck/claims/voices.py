"""Voices: who states a clause."""

from bisect import bisect_right
from operator import attrgetter
from typing import TypedDict

from factcheck.claims.claim import Voice
from factcheck.lexicon.determiners import ARTICLES
from factcheck.lexicon.shapes import fold
from factcheck.reading.attributions import Attribution
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Certainty, Statement
from factcheck.text.frozen import Record

OWN = Voice()


def voice_of(attribution: Attribution | None, layers: Layers) -> Voice:
    """The voice behind an attribution; the article's own where there is none."""
    if attribution is None or attribution.kind != "speech":
        return OWN
    entity = attribution.entity
    if entity is not None:
        return Voice(f"entity {entity.number}", entity, attribution.quoted)
    if attribution.speaker is None:
        return Voice("unnamed", None, attribution.quoted)
    words = fold(layers.tokens.source.text(attribution.speaker)).split()
    named = " ".join([word for word in words if word not in ARTICLES])
    return Voice(f"words {named}", None, attribution.quoted)


def voice_in(statement: Statement | None, layers: Layers) -> Voice:
    """The voice behind a clause; the article's own where there is no clause."""
    return OWN if statement is None else voice_of(statement.attribution, layers)


class Standing(TypedDict):
    """The fields of a claim that say where it stands and who states it."""

    at: int
    statement: Statement | None
    voice: Voice


def standing(at: int, layers: Layers, *, by: int | None = None) -> Standing:
    """What a claim at a token has of the clause there, or of the clause at another token ``by`` that states it."""
    statement = layers.statements.at(at if by is None else by)
    return {"at": at, "statement": statement, "voice": voice_in(statement, layers)}


class Telling(Record):
    """Who states something, how surely, and whether negated."""

    voice: Voice = OWN
    certainty: Certainty = "asserted"
    negated: bool = False


def telling_of(statement: Statement | None, layers: Layers) -> Telling:
    """How a clause states what it tells; the article's own word where there is no clause.

    What those "fleeing in May" do is as far ahead as what they will need.
    """
    if statement is None:
        return Telling()
    certainty, verb = statement.certainty, statement.verb
    if statement.parent is not None and verb is not None and verb.kind == "gerund":
        above = layers.statements.all[statement.parent].certainty
        certainty = above if certainty == "asserted" and above == "planned" else certainty
    return Telling(voice_in(statement, layers), certainty, statement.negated)


def voice_at(token: int, layers: Layers) -> Voice:
    """The voice behind a token: the article's own where it stands outside what is reported, as beside a speaker."""
    statement = layers.statements.at(token)
    attribution = statement.attribution if statement is not None else None
    if attribution is None:
        return OWN
    ranges = attribution.parts or ((attribution.content_first, attribution.content_last),)
    if not any(first <= token < last for first, last in ranges):
        return OWN
    return OWN if attribution.quoted and not _between_marks(token, layers) else voice_of(attribution, layers)


def _between_marks(token: int, layers: Layers) -> bool:
    """True of a token between quotation marks."""
    at = bisect_right(layers.quotations, token, key=attrgetter("first"))
    return any(q.first <= token < q.last for q in layers.quotations[max(at - _NESTED, 0) : at])


#: A quotation holds so many others at most.
_NESTED = 4


def speaker_tokens(attribution: Attribution, layers: Layers) -> tuple[int, int]:
    """The tokens ``[first, last)`` of the speaker phrase; an empty range where there is none."""
    if attribution.speaker is None or attribution.speaker_at is None:
        return 0, 0
    tokens, span = layers.tokens, attribution.speaker
    first, last = attribution.speaker_at, attribution.speaker_at + 1
    while first > 0 and tokens.part(first - 1) == span.part and tokens.starts[first - 1] >= span.start:
        first -= 1
    while last < len(tokens) and tokens.part(last) == span.part and tokens.ends[last] <= span.end:
        last += 1
    return first, last


def is_speaker(group: NounGroup, attribution: Attribution | None, layers: Layers) -> bool:
    """True of words of a content that mean whoever speaks: "I", "we", a pronoun that fits, the speaker's name."""
    at = attribution.speaker_at if attribution is not None else None
    speaker = layers.phrases.noun_at.get(at) if at is not None else None
    if attribution is None or speaker is None or group.head == speaker.head:
        return False
    said = layers.tokens.words[group.head].fold
    if said in ("i", "we"):
        return attribution.quoted
    by_token = layers.entities.by_token
    one, other = by_token.get(group.head), by_token.get(speaker.head)
    if one is not None and other is not None:
        return one == other
    word = layers.tokens.words[speaker.head]
    human = word.person is not None or word.title is not None or word.fold in ("he", "she")
    human = human or (other is not None and layers.entities.all[other].kind == "person")
    named = word.shape != "lower" and (other is None or layers.entities.all[other].kind == "other")
    return said in (("he", "she") if human else ("it", "they", "he", "she") if named else ("it", "they"))
