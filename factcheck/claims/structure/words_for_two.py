"""Words for two said of more: "both of the three", "the three were both fined", "both Anna, Bert and Carl"."""

from factcheck.lexicon.determiners import KNOWN
from factcheck.reading.reader import Layers
from factcheck.text.frozen import Record

_MANY, _MOST = 3, 20
_COUPLES = frozenset(
    {"two", "couple", "pair", "twins", "pairs", "couples", "second", "other", "others", "latter", "and"}
)


class SaidOfMore(Record):
    """A word for two, with what it is said of on the tokens ``[first, last)``, and how many those are."""

    first: int
    last: int
    number: int


def said_of_more(layers: Layers, i: int) -> SaidOfMore | None:
    """What a word for two at a token is said of, where that is a stated number of more than two."""
    told = _of_so_many(layers, i) or _of_a_list(layers, i) or _of_the_subject(layers, i)
    return told or _of_those_before(layers, i) or _of_those_counted(layers, i)


def _number(layers: Layers, token: int) -> int:
    """The small number above two that a token tells, 0 for none."""
    number = layers.tokens.words[token].number
    if number is None or number.kind != "cardinal" or number.rest or not _MANY <= number.value <= _MOST:
        return 0
    return int(number.value)


def _of_so_many(layers: Layers, i: int) -> SaidOfMore | None:
    """``both of the three``, ``neither of his four``; "Of the three, neither"."""
    words, sentence = layers.tokens.words, layers.sentences.of(i)
    for start, fronted in ((i + 1, False), (sentence.first, True)):
        at = start + 1
        if at >= sentence.last or words[start].fold != "of":
            continue
        while at + 1 < sentence.last and words[at].fold in KNOWN:
            at += 1
        group = layers.phrases.noun_at.get(at)
        comma = group is not None and group.last < sentence.last and words[group.last].text == ","
        if (number := _number(layers, at)) and (not fronted or (comma and group is not None and i <= group.last + 2)):
            return SaidOfMore(min(i, start), max(i + 1, at + 1), number)
    return None


def _of_a_list(layers: Layers, i: int) -> SaidOfMore | None:
    """``both the mayor, the priest and the doctor``: before a comma and "and" the second may describe the first."""
    listed = _listed(layers, i + 1) if layers.tokens.words[i].fold == "both" else None
    return None if listed is None else SaidOfMore(i, *listed)


def _listed(layers: Layers, token: int) -> tuple[int, int] | None:
    """The end of a list of three or more single things, one comma or "and" between two of them, and their number."""
    words, nouns = layers.tokens.words, layers.phrases.noun_at
    many, linked = 0, False
    while (group := nouns.get(token)) is not None and group.first <= token and not group.plural:
        many += 1
        link = words[group.last].fold if group.last < len(words) else "."
        if linked or link not in (",", "and"):
            return (group.last, many) if linked and many >= _MANY and link != "," else None
        linked, token = link == "and", group.last + 1
    return None


def _of_the_subject(layers: Layers, i: int) -> SaidOfMore | None:
    """``The three brothers were both fined``."""
    words, statement = layers.tokens.words, layers.statements.at(i)
    if words[i].fold != "both" or statement is None or statement.subject is None or statement.verb is None:
        return None
    subject, verb = statement.subject, statement.verb
    number = max((_number(layers, t) for t in range(subject.first, subject.head)), default=0)
    inside = subject.last == verb.first and verb.first < i <= verb.last and subject.plural
    if not number or not inside or any(w.fold == "and" for w in words[i : statement.last]):
        return None
    return SaidOfMore(subject.first, i + 1, number)


def _of_those_before(layers: Layers, i: int) -> SaidOfMore | None:
    """``Four horses fell. Both were unhurt.``: the sentence before tells of them alone, and of no two.

    "Both women" are people, so that what else the sentence before tells of is not meant.
    """
    words, here = layers.tokens.words, layers.sentences.of(i)
    number = layers.sentences.index(i)
    if i != here.first or number == 0 or not _alone(layers, i) or any(w.fold == "and" for w in words[i : here.last]):
        return None
    before = layers.sentences.all[number - 1]
    first, last = before.first, before.last
    if first < layers.tokens.body:
        return None
    groups = sorted(
        {g for t in range(first, last) if (g := layers.phrases.noun_at.get(t)) is not None and g.first >= first}
    )
    found = next(((g.first, *told) for g in groups if (told := _listed(layers, g.first)) is not None), None)
    begin, end, many = found if found is not None else (last, first, 0)
    outside = [g for g in groups if not begin <= g.first < end]
    noun = layers.phrases.noun_at.get(i + 1)
    people = noun is not None and words[noun.head].person is not None
    several = [g for g in outside if g.plural and (words[g.head].person is not None or not people) and g.last != begin]
    named = [g for g in outside if people and (e := layers.entities.at(g.head)) is not None and e.kind == "person"]
    if _COUPLES & {words[t].fold for t in (*range(first, begin), *range(end, last))} or named:
        return None
    if found is not None:
        known = begin == first or (people and words[begin - 1].fold != ",")
        return SaidOfMore(i, i + 1, many) if known and not several else None
    counts = [count for g in several if (count := max(_number(layers, t) for t in range(g.first, g.head + 1)))]
    return SaidOfMore(i, i + 1, counts[0]) if counts and len(several) == 1 else None


def _of_those_counted(layers: Layers, i: int) -> SaidOfMore | None:
    """``Three sites remain. ... Both sites are dear``: counted once, where nothing in between tells of two."""
    words, group = layers.tokens.words, layers.phrases.noun_at.get(i + 1)
    if i != layers.sentences.of(i).first or group is None or group.last != i + 2 or not group.plural:
        return None
    noun = words[group.head].fold
    told = [t for t in range(layers.tokens.body, i) if words[t].fold == noun]
    count = _number(layers, told[0] - 1) if len(told) == 1 and told[0] > layers.tokens.body else 0
    if not count or _COUPLES & {words[t].fold for t in range(told[0], i)} or group.last not in layers.phrases.verb_at:
        return None
    return SaidOfMore(i, group.last, count)


def _alone(layers: Layers, i: int) -> bool:
    """True of "Both were", "Neither of them was", "Both men were"."""
    words, at = layers.tokens.words, i + 1
    if [w.fold for w in words[at : at + 2]] == ["of", "them"]:
        at += 2
    elif (group := layers.phrases.noun_at.get(at)) is not None and words[group.head].person is not None:
        at = group.last
    return at in layers.phrases.verb_at
