"""Ages of those whom an article does not name: "the man, 54", "the 45-year-old man", "the dog is three years old"."""

from factcheck.claims.claim import HoldingClaim
from factcheck.claims.voices import voice_in
from factcheck.lexicon.wordnet import kind_of
from factcheck.reading.phrases import NounGroup
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers

_ENDS = frozenset({",", ".", ";"})
_YOUNGEST, _OLDEST = 1, 115


def age_claim(quantity: Quantity, layers: Layers) -> HoldingClaim | None:
    """The age that a quantity gives of a living being without a name; None of what it gives none of."""
    holder = _holder(quantity, layers)
    if holder is None or quantity.value is None or not _YOUNGEST <= quantity.value <= _OLDEST:
        return None
    words = layers.tokens.words
    noun = words[holder.head]
    living = noun.person is not None or kind_of(noun.fold) == "animal"
    if not living or noun.shape != "lower" or holder.plural or holder.head in layers.entities.by_token:
        return None
    clause = layers.statements.at(quantity.first)
    own = set(range(quantity.first, quantity.last))
    beside = (t for t in range(holder.first, holder.head) if t not in own and words[t].fold != holder.determiner)
    return HoldingClaim(
        span=layers.tokens.span(quantity.first, quantity.last),
        at=quantity.first,
        statement=clause,
        voice=voice_in(clause, layers),
        quantity=quantity,
        key="age",
        thing_at=holder.head,
        lasting=False,
        known=holder.determiner == "the",
        beside=frozenset(words[t].fold for t in beside if words[t].fold[0].isalnum()),
        times=(),
    )


def _holder(quantity: Quantity, layers: Layers) -> NounGroup | None:
    words, nouns, first = layers.tokens.words, layers.phrases.noun_at, quantity.first
    group = nouns.get(first)
    if quantity.kind == "age" and group is not None and group.head >= quantity.last:
        return group
    before = first - 1 - (words[first - 1].fold == "aged")
    ends = quantity.last < len(words) and words[quantity.last].text in _ENDS
    if before > 0 and words[before].text == "," and ends and (quantity.kind == "age" or _bare(quantity)):
        beside = nouns.get(before - 1)
        return beside if beside is not None and beside.last == before else None
    clause = layers.statements.at(first)
    verb = clause.verb if clause is not None else None
    if clause is None or verb is None or verb.lemma != "be" or verb.modal or clause.negated or quantity.kind != "age":
        return None
    return clause.subject if verb.last == first and clause.certainty == "asserted" else None


def _bare(quantity: Quantity) -> bool:
    return quantity.kind == "count" and quantity.counted is None and quantity.bound == "exact"
