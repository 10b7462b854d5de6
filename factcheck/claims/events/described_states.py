"""States that a participle before a noun takes for granted: "the freed hostages", "the demolished mill"."""

from collections.abc import Iterator

from factcheck.claims.claim import StateClaim
from factcheck.claims.events.state_holders import count_of, holder_of, is_kind
from factcheck.claims.voices import OWN
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.states import StateCue, cues_of_verb
from factcheck.reading.chunking import symbols as s
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers

_KNOWN = frozenset({"the", "both", "these", "those"})


def described_states(layers: Layers) -> Iterator[StateClaim]:
    """A change of state for each definite group with such a participle, told by the article whoever speaks."""
    shared: frozenset[str] | None = None
    for at, symbol in enumerate(layers.phrases.symbols):
        group = layers.phrases.noun_at.get(at) if symbol == s.PARTICIPLE_ADJ else None
        if group is None or at >= group.head or group.determiner not in _KNOWN:
            continue
        for cue in _cues(layers, at):
            shared = _shared_out(layers) if shared is None else shared
            if is_kind(layers, group, cue) and layers.tokens.words[group.head].fold not in shared:
                yield _claim(layers, group, at, cue)


def _shared_out(layers: Layers) -> frozenset[str]:
    """The nouns of which the text tells some apart ("the other hostages", "two of the hostages").

    Of those "the freed hostages" are some only.
    """
    words, found = layers.tokens.words, set[str]()
    for group in layers.phrases.nouns:
        part = any(words[t].fold in _SOME for t in range(group.first, group.head))
        before = words[group.first - 1].fold if group.first else ""
        if part or (before == "of" and group.plural and layers.phrases.symbols[max(group.first - 2, 0)] in "9dnN"):
            found.add(words[group.head].fold)
    return frozenset(found)


_SOME = frozenset({"other", "remaining", "some", "several", "many", "most", "another", "last", "first", "second"})


def _cues(layers: Layers, at: int) -> Iterator[StateCue]:
    """The cues of what the verb of a participle does to its object, without further words."""
    for form in layers.tokens.words[at].verbs:
        known = cues_of_verb(form.lemma) if form.tag & Tag.PARTICIPLE else None
        if known is not None:
            yield from (cue for _, cue in known.alone if cue.change and cue.holder == "object")


def _claim(layers: Layers, group: NounGroup, at: int, cue: StateCue) -> StateClaim:
    statement = layers.statements.at(group.head)
    return StateClaim(
        span=layers.tokens.span(group.first, group.last),
        at=at,
        statement=statement,
        voice=OWN,
        dimension="condition",
        value=cue.value,
        holder=None if statement is None else holder_of(layers, group, statement),
        holder_at=group.head,
        count=count_of(layers, group),
    )
