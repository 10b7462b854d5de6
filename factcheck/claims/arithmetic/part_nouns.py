"""What a part and its whole count, and the pronoun by which the one may take up the other."""

from factcheck.claims.figures.figure_lists import end_of
from factcheck.lexicon.measures import singular
from factcheck.lexicon.reckoning import words_for
from factcheck.lexicon.wordnet import is_kind_of
from factcheck.reading.quantities import Quantity
from factcheck.reading.reader import Layers

#: Words behind "those" that say which ones: "those who came", "those on board", "those with cuts".
_WHO_OR_WHERE = frozenset({"who", "on", "in", "at", "with", "from", "aboard", "without", "under", "over"})


def other_things(whole: Quantity, part: Quantity, layers: Layers) -> bool:
    """True of "14 raids, of which 60 people": the part counts a thing of its own that is no kind of the whole."""
    if not part.counted or not whole.counted or one_sort(whole, part, layers):
        return False
    return after_pronoun(part, layers) and not is_kind_of(singular(part.counted), singular(whole.counted))


def are_people(whole: Quantity, layers: Layers) -> bool:
    """True of a number of people."""
    return whole.counted_at is not None and layers.tokens.words[whole.counted_at].person is not None


def others_nearer(whole: Quantity, part: Quantity, layers: Layers) -> bool:
    """True of "eight passengers ... the army hit rebels, killing 34 of them": people without a number are nearer."""
    between = (layers.phrases.noun_at.get(t) for t in range(end_of(whole), part.first))
    groups = [g for g in between if g is not None and g.plural and g.first >= end_of(whole)]
    people = [g for g in groups if layers.tokens.words[g.head].person is not None]
    return are_people(whole, layers) and bool(people)


def others_since(whole: Quantity, part: Quantity, layers: Layers) -> bool:
    """True where "them" may be others of the sort, named since: "two sisters taught every mayor; three of them"."""
    words, nouns = layers.tokens.words, layers.phrases.noun_at
    if whole.counted_at is None:
        return False
    sort = words[whole.counted_at].person is not None
    since = {nouns[t] for t in range(end_of(whole), part.first) if t in nouns and nouns[t].first >= end_of(whole)}
    return any(
        (group.plural or group.determiner in ("every", "each")) and (words[group.head].person is not None) == sort
        for group in since
        if not words[group.head].pronoun
    )


def after_pronoun(part: Quantity, layers: Layers) -> bool:
    """``of whom 12``, ``of which 12``."""
    words = layers.tokens.words
    return part.first > 1 and words[part.first - 1].fold in ("whom", "which") and words[part.first - 2].fold == "of"


def of_them(part: Quantity, layers: Layers) -> bool:
    """``12 of them``, ``12 of whom``; "the twelve of them" are all there are, "12 of those hurt" are of the hurt."""
    words, at = layers.tokens.words, part.last
    if at + 1 >= len(words) or words[part.first - 1].fold in ("the", "all") or words[at].fold != "of":
        return False
    after = words[at + 2] if at + 2 < len(words) else None
    verb = layers.phrases.verb_at.get(at + 2)
    defined = (verb is not None and verb.kind == "participle") or (after is not None and after.fold in _WHO_OR_WHERE)
    if words[at + 1].fold == "those" and defined:
        return False
    return words[at + 1].fold in words_for("taken-up") and (after is None or after.number is None)


def one_sort(whole: Quantity, part: Quantity, layers: Layers) -> bool:
    """True when both count people, or both the same things."""
    if part.counted is None or part.counted == whole.counted:
        return True
    return all(_is_person(q.counted_at, layers) for q in (whole, part) if q.counted_at is not None)


#: How many words may stand between a whole and "including".
_CLAUSE = 14


def takes_in(whole: Quantity, part: Quantity, layers: Layers) -> bool:
    """True where "including 12" takes a part out of the count before it, and nothing between may include it."""
    words = layers.tokens.words
    gap = range(end_of(whole), part.first)
    if whole.counted_at is not None and whole.counted_at < whole.last:
        return False  # the "219-illegal" of "6,219-illegal homes"
    marks = [words[t].fold for t in gap if words[t].shape == "punct"]
    folds = {words[t].fold for t in gap}
    more = "and" in folds and folds & (words_for("further") | words_for("more"))
    if len(gap) > _CLAUSE or len(marks) > 1 or folds & {";", ":", "but"} or more:
        return False  # "killed 20 people and dozens of others, including"
    groups = {g for t in gap if (g := layers.phrases.noun_at.get(t)) is not None and g.first in gap}
    others = {g for g in groups if g.plural or ((p := words[g.head].person) is not None and p.kind == "group")}
    of_people = part.counted_at is None or _is_person(part.counted_at, layers)
    if _is_person(whole.last if whole.counted_at is None else whole.counted_at, layers):
        return of_people and not any(_is_person(g.head, layers) for g in others)
    if whole.counted is None:
        crowd = of_people and not any(_is_person(g.head, layers) for g in others)
        return crowd and (part.low or 0) <= _UNTOLD * (whole.low or 0)
    if of_people and part.counted is not None:
        return False
    if part.counted is None:
        own = part.last < len(words) and words[part.last].fold != "from"  # "came from 45 states, including 75 from"
        return own and not others
    return part.counted == whole.counted or is_kind_of(singular(part.counted), singular(whole.counted))


#: From here on, a part of what a bare count does not name ("10 were caught, including 25 tents") is of another sort.
_UNTOLD = 2


def goes_on_with(last: Quantity, part: Quantity, layers: Layers) -> bool:
    """``including eight pupils and 12 teachers``: people beside a part, of whom the sentence tells nothing else."""
    words, verbs, end = layers.tokens.words, layers.phrases.verb_at, end_of(part)
    if part.first != end_of(last) + 1 or words[end_of(last)].fold != "and" or part.counted_at is None:
        return False
    goes_on = (words[t].fold in words_for("further") or t in verbs for t in range(part.last, min(end + 1, len(words))))
    return _is_person(part.counted_at, layers) and not any(goes_on)


def _is_person(at: int, layers: Layers) -> bool:
    """True of a noun for people, of "Germans", and of "dead" and "18 killed"."""
    word = layers.tokens.words[min(at, len(layers.tokens) - 1)]
    of_country = word.country is not None and word.country.form != "name"
    return of_country or word.person is not None or any(event.event in ("death", "injury") for event in word.events)
