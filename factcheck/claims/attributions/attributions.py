"""Attribution claims: who is credited with which words, and quotations that nobody is credited with."""

from bisect import bisect_right
from collections.abc import Iterator

from factcheck.claims.claim import AttributionClaim
from factcheck.claims.voices import OWN, speaker_tokens, voice_of
from factcheck.lexicon.utterances import utterance_nouns
from factcheck.reading.attributions import Attribution
from factcheck.reading.chunking import symbols as s
from factcheck.reading.quotations import Quotation
from factcheck.reading.reader import Layers

#: Cues that take up what another has said, or agree with it.
_RELAYING = frozenset({"quote", "agree"})
#: Quotations without a speaker count from this many words on: a shorter one is a name, a title or a quoted phrase.
_SHORTEST = 6
#: How many tokens of a content are looked at, where each of a thousand sources may be credited with all that follows.
_LONGEST = 500
_NEAR = 4  # attributions whose contents begin before a quotation and may hold it


def attribution_claims(layers: Layers) -> Iterator[AttributionClaim]:
    """What each speaker is credited with, then the longer quotations without a speaker."""
    covered: set[int] = set()
    for attribution in layers.attributions:
        if attribution.kind != "speech":
            continue
        if attribution.quoted:
            covered.add(attribution.content_first)
        yield _claim(layers, attribution, attribution.content_first, attribution.content_last)
    for quotation in layers.quotations:
        if not quotation.nested and quotation.last - quotation.first >= _SHORTEST and quotation.first not in covered:
            around = _around(layers, quotation)
            yield _claim(layers, around, quotation.first, quotation.last, quoted=True)


def _around(layers: Layers, quotation: Quotation) -> Attribution | None:
    """The attribution whose content holds a quotation: 'he said that it "would never have come to this"'."""
    statement = layers.statements.at(quotation.first)
    said = statement.attribution if statement is not None else None
    until = bisect_right(layers.attributions, quotation.first, key=lambda a: a.content_first)
    for found in (said, *reversed(layers.attributions[max(until - _NEAR, 0) : until])):
        if (
            found is not None
            and found.kind == "speech"
            and found.content_first <= quotation.first
            and quotation.last <= found.content_last + 1
        ):
            return found
    return None


def _claim(
    layers: Layers, attribution: Attribution | None, first: int, last: int, *, quoted: bool = False
) -> AttributionClaim:
    words = layers.tokens.words
    tokens = tuple(_spoken(layers, attribution, first, last))
    return AttributionClaim(
        span=layers.tokens.span(first, last),
        at=first,
        statement=layers.statements.at(first),
        voice=voice_of(attribution, layers) if attribution is not None else OWN,
        attribution=attribution,
        speaker=attribution.entity if attribution is not None else None,
        folds=tuple([words[t].fold for t in tokens]),
        tokens=tokens,
        quoted=quoted or (attribution is not None and attribution.quoted),
        joint=_joint(layers, attribution),
        retold=attribution is not None and _as_known(layers, attribution),
        relayed=attribution is not None and (attribution.stance in _RELAYING or _joins_in(layers, attribution)),
    )


def _spoken(layers: Layers, attribution: Attribution | None, first: int, last: int) -> list[int]:
    """The words said: punctuation left out, and the cue that interrupts them."""
    words = layers.tokens.words
    parts = attribution.parts if attribution is not None and attribution.parts else ((first, last),)
    last = min(last, first + _LONGEST)
    return [t for a, b in parts for t in range(max(a, first), min(b, last)) if words[t].shape != "punct"]


def _joins_in(layers: Layers, attribution: Attribution) -> bool:
    """True of "also said", "too said": a second voice that says the same knowingly."""
    at, last = attribution.cue_at, attribution.content_last
    words = layers.tokens.words
    if at is None:
        return False
    closing = {w.fold for w in words[max(last - 1, 0) : last + 1]} - {"again"}  # "would not be raised again"
    return not _LIKEWISE.isdisjoint((*(w.fold for w in words[max(at - 2, 0) : at + 2]), *closing))


def _as_known(layers: Layers, attribution: Attribution) -> bool:
    """True of words that a noun names ("her phrase"), or that nothing introduces; "in her account, ..." is her say."""
    at = attribution.cue_at
    if at is None:
        return not _goes_on(layers, attribution)
    if _read_out(layers, attribution):
        return True
    opens = [w.text for w in layers.tokens.words[at + 1 : at + 2]] == [","] and attribution.content_first == at + 2
    return layers.phrases.symbols[at] == s.NOUN and not opens


def _goes_on(layers: Layers, attribution: Attribution) -> bool:
    """True of a quotation without a cue that is a sentence right behind another: the same speech goes on."""
    index, first = layers.sentences.index, attribution.content_first
    sentence = layers.sentences.of(first)
    if first > sentence.first + 1 or attribution.content_last < sentence.last - 2:
        return False  # "the line" stands before or behind: "...": the words of Finch
    if attribution.speaker_at is not None and index(attribution.speaker_at) + 1 < index(first):
        return True  # its mark was lost, and the speaker is the one of some sentences before
    before = bisect_right(layers.quotations, first - 1, key=lambda q: q.last) - 1
    return before >= 0 and index(layers.quotations[before].last - 1) + 1 >= index(first)


def _read_out(layers: Layers, attribution: Attribution) -> bool:
    """True of "the line reads", "her statement had read": words that stand somewhere; no new "a statement"."""
    at = attribution.speaker_at
    if at is None or attribution.entity is not None or not attribution.quoted:
        return False
    group = layers.phrases.noun_at.get(at)
    new = group is not None and group.determiner in ("a", "an")
    return not new and layers.tokens.words[at].fold in utterance_nouns() | _RECORDS


_RECORDS = frozenset({"transcript", "letter", "recording", "tape", "note", "minutes", "post", "speech"})


def _joint(layers: Layers, attribution: Attribution | None) -> bool:
    """True of several speakers at once: "Lee and Park said", "both said"; not of "Lee, founder and chief executive"."""
    if attribution is None or attribution.speaker is None:
        return False
    first, last = speaker_tokens(attribution, layers)
    folds = [w.fold for w in layers.tokens.words[first:last]]
    if _SEVERAL.isdisjoint(folds):
        return False
    if "and" not in folds:
        return True
    middle = first + folds.index("and")
    before = {e.number for e in layers.entities.within(first, middle) if e.kind != "country"}
    beyond = {e.number for e in layers.entities.within(middle + 1, last) if e.kind != "country"}
    return attribution.entity is None or bool(before and beyond - before)


_SEVERAL = frozenset({"and", "both", "or"})
_LIKEWISE = frozenset({"also", "too", "likewise", "similarly", "again", "echoing"})
