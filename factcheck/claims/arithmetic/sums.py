"""Sum claims: a total with the parts that the text presents as all there are."""

from collections.abc import Iterator

from factcheck.claims.arithmetic.adding import sum_claim
from factcheck.claims.arithmetic.arithmetic import SumClaim, SumKind
from factcheck.claims.figures.figure_lists import (
    FigureList,
    FigureSentence,
    cue,
    end_of,
    has_cue,
    opens_list,
    read_list,
    sentences_with,
)
from factcheck.lexicon.arithmetic import openers_of, words_of
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers

#: How many words may stand between a total and the mark that opens its list: "six people were killed on Monday:".
_NEAR = 14


def sum_claims(layers: Layers, sentences: tuple[FigureSentence, ...]) -> Iterator[SumClaim]:
    """Every sum that the text presents, by sentence."""
    closing = sentences_with(openers_of("all"), layers)
    for i, here in enumerate(sentences):
        if len(here.quantities) > 1:
            yield from _lists(here, layers)
            yield from _totals_after(here, layers)
            if here.number in closing:
                yield from _all(here, sentences[:i], layers)


def _lists(here: FigureSentence, layers: Layers) -> Iterator[SumClaim]:
    """``six people: three men and two women``, ``a crew of 18, made up of 12 Filipinos and six Greeks``."""
    stop = here.sentence.last
    for total in here.quantities:
        opening = _opening(total, here, layers)
        if opening is None:
            continue
        found = read_list(opening, stop, layers, here.starting)
        if (
            found is None
            or has_cue(layers, total.last, found.last, "part")
            or any(w.fold == "plus" for w in layers.tokens.words[found.last : stop])
        ):
            continue
        comprised = layers.tokens.words[opening - 1].shape != "punct"  # "is made up of"
        sure = _one_kind(total, found, "list", layers) or (comprised and _of_one_noun(total, found))
        if not sure and not (layers.tokens.words[opening - 1].fold == ":" and _of_things(total, found, layers)):
            continue
        any_size = comprised and total.kind == "money"
        claim = sum_claim((total,), found.items, "list" if sure else "split", layers, any_size=any_size)
        if claim is not None:
            yield claim


def _of_one_noun(total: Quantity, parts: FigureList) -> bool:
    """True of "596,000, comprising 268,000 foreign citizens and 328,000 British citizens", and of weights."""
    nouns = {p.counted for p in parts.items}
    bare = total.kind == "count" and total.counted is None and None not in nouns
    return total.kind == "measure" or (bare and len(nouns) == 1)


def _of_things(total: Quantity, parts: FigureList, layers: Layers) -> bool:
    """True of "412 animals: 287 ewes, 96 lambs and 54 goats": each item counts things by a noun of its own."""
    last = end_of(parts.items[-1])
    ends = last < len(layers.tokens) and layers.tokens.words[last].shape == "punct"
    if total.kind != "count" or total.counted is None or total.unit is not None or not ends:
        return False
    nouns = [p.counted for p in parts.items]
    counts = all(p.kind == "count" and p.unit is None and p.bound == "exact" for p in parts.items)
    return counts and None not in nouns and len(set(nouns)) == len(nouns) and total.counted not in nouns


def _opening(total: Quantity, here: FigureSentence, layers: Layers) -> int | None:
    """Where the list of a total's parts begins, or None."""
    words, end = layers.tokens.words, end_of(total)
    near = min(end + _NEAR, here.sentence.last - 1)
    dated = {t for time in layers.times_within(end, near) for t in range(time.first, time.last)}
    for t in range(end, near):
        if words[t].number is not None and t not in dated:
            return None  # "nine seats make up the court Four were filled by one side: two by"
        fold = words[t].fold
        if fold == ":" or (t - end < 4 and opens_list(fold)):
            following = cue(layers, t + 1)  # "596,000 - comprising"
            return following[0] if following is not None and following[1] == "comprise" else t + 1
        if fold == "," and total.counted in words_of("wide") and _only_describes(range(end, t), layers):
            return t + 1
        if fold in openers_of("comprise") and (found := cue(layers, t)) is not None and found[1] == "comprise":
            tells = t in layers.phrases.verb_at and layers.phrases.verb_at[t].tense != "none"
            aside = tells and any(words[k].shape == "punct" for k in range(end, t))
            return None if aside else found[0]  # "The loan, which will raise 9 million, comprises"
    return None


def _only_describes(span: range, layers: Layers) -> bool:
    """True of words that only say which people: "all 118 people on board, 112 passengers and six crew"."""
    verbs = layers.phrases.verb_at
    return len(span) < _DESCRIBED and all(t not in verbs and layers.tokens.words[t].shape != "punct" for t in span)


#: How many words may stand between people and the comma that opens the list of them.
_DESCRIBED = 6


def _one_kind(total: Quantity, parts: FigureList, kind: SumKind, layers: Layers) -> bool:
    """True when the parts may be parts of the total by what they count: one noun, people of people, or no noun."""
    if total.unit is not None or total.kind != "count":
        return total.kind == "money"
    whole = _counted(total, layers)
    named = [c for p in parts.items if (c := _counted(p, layers)) is not None]
    if whole is None:
        group = _is_group(total, layers)
        return (group or kind == "total") and (len({noun for noun, _ in named}) == 1 or all(who for _, who in named))
    fold, person = whole
    if person:
        return 2 * sum(noun == fold or who for noun, who in named) > len(named) or not named
    return all(noun == fold for noun, _ in named)


def _is_group(total: Quantity, layers: Layers) -> bool:
    """``a crew of 18``: the noun before "of" says that people are counted."""
    words = layers.tokens.words
    before = words[total.first - 2].person if total.first > 1 and words[total.first - 1].fold == "of" else None
    return before is not None and before.kind == "group"


def _counted(quantity: Quantity, layers: Layers) -> tuple[str, bool] | None:
    if quantity.counted_at is None or quantity.counted is None:
        return None
    word = layers.tokens.words[quantity.counted_at]
    person = word.person is not None or (word.country is not None and word.country.form != "name")
    return quantity.counted, person or any(w.event in ("death", "injury") for w in word.events)


def _totals_after(here: FigureSentence, layers: Layers) -> Iterator[SumClaim]:
    """``two men, three women and a child – six in all``, ``three golds and two silvers, a total of five medals``."""
    words = layers.tokens.words
    for number, total in enumerate(here.quantities):
        if number < 2 or not _is_total(total, layers) or has_cue(layers, here.sentence.first, total.first, "part"):
            continue
        for first in here.quantities[: number - 1]:
            found = read_list(first.first, total.first, layers, here.starting)
            if found is None or total in found.items:
                continue
            between = words[found.last : total.first]
            if len(between) <= 5 and all(w.shape == "punct" or w.fold in _BEFORE_TOTAL for w in between):
                claim = sum_claim((total,), found.items, "total", layers)
                if claim is not None and _one_kind(total, found, "total", layers):
                    yield claim
                break


_BEFORE_TOTAL = frozenset({"or", "for", "a", "total", "of", "making"})


def _is_total(total: Quantity, layers: Layers) -> bool:
    after = cue(layers, end_of(total)) if end_of(total) < len(layers.tokens) else None
    if after is not None and after[1] == "total-after":
        return True
    start = max(0, total.first - 3)
    return any(found == (total.first, "total-before") for t in range(start, total.first) if (found := cue(layers, t)))


def _all(here: FigureSentence, before: tuple[FigureSentence, ...], layers: Layers) -> Iterator[SumClaim]:
    """``121 were rescued, 17 bodies found and 12 are missing, accounting for all on board``."""
    sentence, words = here.sentence, layers.tokens.words
    opening = (t for t in range(sentence.first, sentence.last) if words[t].fold in openers_of("all"))
    at = next((t for t in opening if (found := cue(layers, t)) is not None and found[1] == "all"), None)
    if at is None:
        return
    parts = tuple(q for q in here.quantities if q.last <= at)
    if len(parts) < 2 or has_cue(layers, sentence.first, at, "part"):
        return
    totals = None
    if parts[0].unit is None:
        told = has_cue(layers, at, sentence.last, "aboard")
        totals = next(filter(None, (_aboard(s, layers) for s in before)), None) if told else None
    elif before and before[-1].number >= here.number - 2:
        near = tuple(q for q in before[-1].quantities if q.unit == parts[0].unit)
        totals = near if len(near) == 1 else None
    if totals is not None and (claim := sum_claim(totals, parts, "all", layers)) is not None:
        yield claim


def _aboard(here: FigureSentence, layers: Layers) -> tuple[Quantity, ...] | None:
    """How many are on a vessel: ``160 people on board``, or ``142 passengers and a crew of 18`` together."""
    words = layers.tokens.words
    for q in here.quantities:
        end = end_of(q)
        if q.kind == "count" and end < here.sentence.last and (found := cue(layers, end)) and found[1] == "aboard":
            return (q,)
    passengers = next((q for q in here.quantities if q.counted in words_of("passengers")), None)
    crew = next(
        (q for q in here.quantities if q.counted in words_of("crew")
         or (q.first > 1 and words[q.first - 1].fold == "of" and words[q.first - 2].fold in words_of("crew"))), None
    )  # fmt: skip
    return (passengers, crew) if passengers is not None and crew is not None else None
