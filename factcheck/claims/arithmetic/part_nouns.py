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
    words = layers.tokens.words
    if part.counted is None or part.counted == whole.counted:
        return True
    nouns = [words[q.counted_at] for q in (whole, part) if q.counted_at is not None]
    return all(n.person is not None or any(e.event in ("death", "injury") for e in n.events) for n in nouns)


def are_persons(whole: Quantity, part: Quantity, layers: Layers) -> bool:
    """True when both are persons in so many words: "Six people ..., eight of them children"."""
    words = layers.tokens.words
    at = part.counted_at if not of_them(part, layers) else part.last + 2
    nouns = [words[t] for t in (whole.counted_at, at) if t is not None and t < len(words)]
    return len(nouns) == 2 and all(noun.person is not None for noun in nouns)
