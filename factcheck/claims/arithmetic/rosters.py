"""Roster claims: a stated number of persons or things and the names that follow it."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from factcheck.claims.arithmetic.arithmetic import RosterClaim, figure
from factcheck.claims.arithmetic.item_lists import closed_list, date_end, title_end
from factcheck.claims.arithmetic.item_lists import items as things
from factcheck.claims.arithmetic.name_lists import listed
from factcheck.claims.arithmetic.named_things import is_known, kinds_of, may_be_named
from factcheck.claims.figures.figure_lists import FigureSentence, cue, end_of, opens_list
from factcheck.claims.voices import standing
from factcheck.lexicon.arithmetic import words_of
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.reckoning import words_for
from factcheck.reading.names import Name
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers
from factcheck.reading.sentences import Sentence
from factcheck.text.span import Span

#: Longer lists are hardly ever given in full beside their number.
_MOST = 12
#: How many words may stand between the number's noun and the colon: "three members voted no:".
_NEAR = 12
_PLACED = frozenset({"at", "in", "near", "outside"})


def roster_claims(layers: Layers, sentences: tuple[FigureSentence, ...]) -> Iterator[RosterClaim]:
    """Every number of persons, countries or things whose names follow it in one closed list of nothing but names."""
    named = {name.first: name for name in layers.names}
    yield from _groups(named, layers)
    for here in sentences:
        yield from _next_sentence(here, named, layers)
        for stated in here.quantities:
            if stated.kind != "count" or not 2 <= (stated.value or 0) <= _MOST:
                continue
            if stated.counted_at is None and not _headless(stated, layers):
                continue
            if _is_name(stated, layers):
                continue
            opening = _opening(stated, here, layers)
            if opening is None or _of_more(stated, here, layers):
                continue
            told = _titles_or_dates(stated, opening, here, layers)
            if told:
                yield from _claim(stated, told, layers)
                continue
            items = _names(opening, here, named, layers)
            counted = any(t in here.starting for t in range(opening, here.sentence.last))
            if not items and layers.tokens.words[opening - 1].fold == ":" and (_people(stated, layers) or not counted):
                named_in = listed(opening, _stop(here.sentence, layers), named, layers)
                items = [(name.first, name.last) for name in named_in]
            if len(items) > 1 and may_be_named(stated, items, opening, layers):
                yield from _claim(stated, tuple(layers.tokens.span(first, last) for first, last in items), layers)
            elif layers.tokens.words[opening - 1].fold == ":" and not (items and _people(stated, layers)):
                spans = things(opening, _stop(here.sentence, layers), layers, people=_people(stated, layers))
                if len(spans) > 1:
                    yield from _claim(stated, spans, layers)


def _titles_or_dates(stated: Quantity, opening: int, here: FigureSentence, layers: Layers) -> tuple[Span, ...]:
    """``two of her novels, "Salt" and "Tin"``, ``three times, in 1998, 2004 and 2011``: items that are no names."""
    end = date_end if stated.counted in words_for("occasions") else title_end
    items = closed_list(opening, here.sentence.last, lambda t: end(t, layers), layers)
    return tuple(layers.tokens.span(first, last) for first, last in items)


def _headless(stated: Quantity, layers: Layers) -> bool:
    """``The three, A, B and C, were tired``: a definite number of those told of before."""
    words = layers.tokens.words
    comma = stated.last < len(words) and words[stated.last].fold == ","
    return comma and stated.first > 0 and words[stated.first - 1].fold == "the"


def _is_name(stated: Quantity, layers: Layers) -> bool:
    """True of "Six Nations" and "Four Seasons", and not of "Three Kenyans"."""
    words = layers.tokens.words
    if stated.counted_at is None or words[stated.first].shape != "Title":
        return False
    return words[stated.counted_at].shape == "Title" and words[stated.counted_at].country is None


def _people(stated: Quantity, layers: Layers) -> bool:
    return stated.counted_at is not None and layers.tokens.words[stated.counted_at].person is not None


def _claim(number: Quantity, items: Sequence[Span], layers: Layers) -> Iterator[RosterClaim]:
    made = figure(number, layers.tokens)
    if made is None:
        return
    yield RosterClaim(
        span=layers.tokens.span(number.first, end_of(number)),
        **standing(number.first, layers),
        stated=made,
        items=tuple(items),
    )


def _stop(sentence: Sentence, layers: Layers) -> int:
    """The end of a sentence without its stop."""
    last = sentence.last
    while last > sentence.first and layers.tokens.words[last - 1].fold in (".", "!", "”", '"', "\n"):
        last -= 1
    return last


_SIZES = {"duo": 2, "trio": 3, "quartet": 4, "quintet": 5}


def _groups(named: Mapping[int, Name], layers: Layers) -> Iterator[RosterClaim]:
    """``The trio, A and B, denied the charges``: a noun that tells how many there are."""
    words = layers.tokens.words
    for at in layers.tokens.places(_group_words()):
        group = layers.phrases.noun_at.get(at)
        if group is None or group.head != at or group.determiner not in ("the", "a"):
            continue
        if at + 1 >= len(words) or words[at + 1].fold != ",":
            continue
        size = next(size for kind, size in _SIZES.items() if words[at].fold in words_of(kind))
        stated = Quantity(
            layers.tokens.span(at, at + 1), size, size, "count", "exact", None, words[at].fold, at, at, at + 1
        )
        sentence = layers.sentences.of(at)
        here = FigureSentence(layers.sentences.index(at), sentence, (stated,), {})
        items = _names(at + 2, here, named, layers)
        kinds = kinds_of(items, layers)
        if len(items) > 1 and "person" in kinds and kinds <= {"person", "other"}:
            yield from _claim(stated, tuple(layers.tokens.span(first, last) for first, last in items), layers)


@cache
def _group_words() -> frozenset[str]:
    return frozenset().union(*(words_of(kind) for kind in _SIZES))


def _next_sentence(here: FigureSentence, named: Mapping[int, Name], layers: Layers) -> Iterator[RosterClaim]:
    """``Three people were hurt. They are A, B, C and D.``: a sentence that names all of the persons counted before."""
    counts = [
        q for q in here.quantities
        if q.kind == "count" and q.counted_at is not None and 2 <= (q.value or 0) <= _MOST and q.bound == "exact"
    ]  # fmt: skip
    if len(counts) != 1 or _of_more(counts[0], here, layers):
        return
    stated = counts[0]
    for number in range(here.number + 1, min(here.number + 1 + _FOLLOWING, len(layers.sentences.all))):
        sentence = layers.sentences.all[number]
        opening = _naming(stated, sentence, layers)
        if opening is None:
            continue
        items = listed(opening, _stop(sentence, layers), named, layers)
        kinds = {e.kind for n in items for e in (layers.entities.at(n.first),) if e is not None}
        fits = layers.tokens.words[stated.counted_at or 0].person is not None or stated.counted in _WORKS
        if len(items) > 1 and "country" not in kinds and fits:
            yield from _claim(stated, tuple(_span(name, layers) for name in items), layers)
            return


#: How many sentences may stand between a number of persons and their names.
_FOLLOWING = 3
_WORKS = frozenset({"novels", "books", "films", "titles", "works", "albums", "finalists", "nominees"})


def _naming(stated: Quantity, sentence: Sentence, layers: Layers) -> int | None:
    """Where the names begin in "They are A and B", "The dead were named as A and B", "On board will be A and B"."""
    words, verbs = layers.tokens.words, layers.phrases.verb_at
    t = sentence.first
    opens = words[t].fold
    if opens not in ("they", "these", "those", "the", "on", "named"):
        return None
    while t < min(sentence.first + 7, sentence.last):
        verb = verbs.get(t)
        if verb is not None:
            if verb.lemma == "be" or verb.lemma in ("name", "identify", "call"):
                at = verb.last + (verb.last < sentence.last and words[verb.last].fold in ("as", ":"))
                noun = {words[k].fold for k in range(sentence.first, t)}
                same = opens in ("they", "these", "those", "on") or stated.counted in noun or noun & _NAMED
                return at if same and not verb.negated else None
            return None
        t += 1
    return None


_NAMED = frozenset({"dead", "victims", "names", "winners", "accused", "suspects", "others", "finalists", "candidates"})


def _span(name: Name, layers: Layers) -> Span:
    return layers.tokens.span(name.first, name.last)


def _opening(stated: Quantity, here: FigureSentence, layers: Layers) -> int | None:
    """Where the names begin: behind a comma, bracket or dash right after the noun, or behind a colon soon after."""
    words = layers.tokens.words
    end = end_of(stated)
    if end >= here.sentence.last - 1:
        return None
    comma = next((t for t in range(end, min(end + _NEAR, here.sentence.last - 2)) if words[t].fold == ","), end)
    if words[comma].fold == "," and words[comma + 1].fold == "those" and words[comma + 2].fold in _PLACED:
        return comma + 3  # "three ambassadors on Monday, those in A and B"
    if words[end].fold == "," or opens_list(words[end].fold):
        return end + 1 + (words[end].fold == "," and words[end + 1].fold in _PLACED)
    verb = layers.phrases.verb_at.get(end)
    if (
        verb is not None
        and verb.lemma == "be"
        and verb.last == end + 1
        and not verb.negated
        and is_known(stated, layers)
    ):
        return end + 1  # "The three finalists are A, B and C"
    for t in range(end, min(end + _NEAR, here.sentence.last - 1)):
        counted = here.starting.get(t)
        if (counted is not None and counted.value and counted.kind != "duration") or words[t].fold in (",", ";"):
            return None
        if words[t].fold == ":":
            return None if words[t - 1].shape == "digits" else t + 1  # "two films on Part 1: Snow and Ice"
    return None


def _of_more(stated: Quantity, here: FigureSentence, layers: Layers) -> bool:
    """``two of the three founders, A and B``: the names are those of the part; "including" opens no full list."""
    words = layers.tokens.words
    for t in range(max(here.sentence.first + 1, stated.first - _BEFORE), stated.first):
        if words[t].fold in _OF and (words[t - 1].number is not None or words[t].fold != "of"):
            return True
        if words[t].fold == "of" and not int(words[t - 1].tags) & Tag.NOUN:
            return True  # and not "the death of three men"
    last = min(end_of(stated) + 2, here.sentence.last)
    told = (cue(layers, t) for t in range(stated.first, last))
    return any(c is not None and c[1] == "part" and words[c[0] - 1].fold != "each" for c in told)


_OF = frozenset({"of", "among", "than"})
#: How many words may stand between "of" and the number: "two of the early three".
_BEFORE = 5


def _names(at: int, here: FigureSentence, named: Mapping[int, Name], layers: Layers) -> list[tuple[int, int]]:
    """The names of a closed list ("A, B and C") that fills all up to a mark; none where anything else stands in it."""

    def end(t: int) -> int | None:
        last = named[t].last if t in named else _capitals(t, layers)
        return _past_age(last, here.sentence.last, here, layers) if last > t else None

    found = closed_list(at, here.sentence.last, end, layers)
    return [(first, named[first].last if first in named else last) for first, last in found]


def _capitals(at: int, layers: Layers) -> int:
    """The end of a run of capitals that is read as no name: a word that a mark before it may have given its capital."""
    words = layers.tokens.words
    while at < len(words) and words[at].shape in ("Title", "UPPER", "Mixed") and words[at].abbreviation is None:
        at += 1
    return at


def _past_age(at: int, stop: int, here: FigureSentence, layers: Layers) -> int:
    """The end of an item with the age behind it: "Tom, 12"."""
    words = layers.tokens.words
    age = here.starting.get(at + 1) if at + 1 < stop and words[at].fold in (",", "(") else None
    if age is None or age.kind not in ("age", "count"):
        return at
    return age.last + (words[at].fold == "(" and age.last < stop and words[age.last].fold == ")")
