"""Whose a measure is, and which measure a noun names: what the tellers of measures share."""

from factcheck.claims.figures.figure_words import FigureWords
from factcheck.claims.figures.told import Measured, dimension
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.measures import Measure, compounds, measures, singular, thing
from factcheck.reading.phrases import NounGroup
from factcheck.reading.quantities import Quantity
from factcheck.reading.statements import Statement

#: What the key of a bare name begins with.
NAMED = "named "
_NAMELESS = int(Tag.PRON | Tag.ADV)
_RATES = frozenset({"rate", "level"})
_ARTICLES = frozenset({"the", "a", "an", "this", "that", "its", "his", "her", "their", "'s", "’s", "death"})


def fits(measure: Measure, quantity: Quantity) -> bool:
    """True when a measure takes values of this kind, of this dimension, or of what is counted."""
    kinds = measure.kinds
    return quantity.kind in kinds or dimension(quantity) in kinds or (
        quantity.counted is not None and (thing(quantity.counted) in kinds or ("part" in kinds and is_part(quantity)))
    )  # fmt: skip


def is_part(quantity: Quantity) -> bool:
    """True of what is counted as parts of one thing: "12 members", "20 trucks"."""
    return quantity.counted is not None and singular(quantity.counted) in compounds()


def measure_noun(group: NounGroup, figure: FigureWords) -> Measure | None:
    """The measure that a group's head names, told apart by the words before it ("net profit")."""
    words, entity_at = figure.words, figure.layers.entities.by_token
    known, head = bare_measure(group, figure)
    if known is None:
        return None
    opening = figure.layers.sentences.of(group.first).first
    when = {
        t for time in (figure.clause.times if figure.clause is not None else ()) for t in range(time.first, time.last)
    }
    before = [
        words[t].fold
        for t in range(_start(group), head)
        if (words[t].shape == "lower" or (t == opening and t not in entity_at)) and t not in when
    ]
    plain = [w for w in before if w not in _ARTICLES and w != group.determiner]
    return Measure(" ".join([*plain, known.key]), known.kinds)


def bare_measure(group: NounGroup, figure: FigureWords) -> tuple[Measure | None, int]:
    """The measure that the last words of a group name, and the token where they begin."""
    words, head, known = figure.words, group.head, measures()
    if head > _start(group):
        pair = known.get(f"{words[head - 1].fold} {words[head].fold}")
        if pair is not None:
            return pair, head - 1  # "the jobless rate"
        if words[head].fold in _RATES and words[head - 1].fold in known:
            return known[words[head - 1].fold], head - 1  # "the inflation rate"
    return known.get(words[head].fold), head


def _start(group: NounGroup) -> int:
    return group.possessor + 1 if group.possessor is not None else group.first


def of_noun(key: str, noun: NounGroup, clause: Statement | None, figure: FigureWords) -> Measured:
    """The measure of whoever a measure's noun is of: its possessor, what follows "of" or "for", the subject with it."""
    words, quantity, entity_at = figure.words, figure.quantity, figure.layers.entities.by_token
    joint = words[noun.last].fold if noun.last + 2 < len(words) and words[noun.last].tags & Tag.PREP else ""
    at = noun.last + 1 + (joint != "" and words[noun.last + 1].text == "<")  # "its stake in <Corvane Ltd>"
    after = figure.noun_at.get(at)
    if after is not None and after.first <= quantity.first < after.last:
        after = None
    if noun.possessor is not None:
        owner = figure.noun_at.get(noun.possessor)
        entity = entity_at.get(noun.possessor)
        known = entity is not None or words[noun.possessor].pronoun is not None
        kind = "" if known else _kind(noun.possessor, entity, figure)
        beside = after.head if after is not None and joint else None
        return Measured(key, dimension(quantity), entity, kind, None, owner, beside=beside)
    owner = None
    if after is not None and joint in ("of", "for", "in"):
        owner = after
    elif clause is not None and clause.subject is not None and clause.subject.head != noun.head:
        inside = any(o.head == noun.head for o in clause.objects) or words[noun.first - 1].fold == "with"
        owner = clause.subject if inside else None
    if owner is None:
        return Measured(key, dimension(quantity), _named_in(noun, figure), event=figure.context.event_at.get(noun.head))
    found = of_owner(key, owner, figure)
    return found._replace(thing=f"in {found.thing}") if joint == "in" and owner is after else found


def _named_in(noun: NounGroup, figure: FigureWords) -> int | None:
    """``Rovers shares``, ``the US deficit``: whose name stands before a measure's noun; "EBIT margin" names nobody."""
    own = range(figure.quantity.first, figure.quantity.last)  # "Rs" in "the Rs 5m loan"
    for t in range(noun.first, noun.head):
        entity, word = figure.layers.entities.by_token.get(t), figure.words[t]
        if entity is not None and t not in own and (word.shape != "UPPER" or word.country is not None):
            return entity
    return None


def of_owner(key: str, owner: NounGroup, figure: FigureWords) -> Measured:
    """The measure of the entity, event or thing that a noun group names; of nobody known where it is a pronoun."""
    entity = figure.layers.entities.by_token.get(owner.head)
    event = figure.context.event_at.get(owner.head)
    of = dimension(figure.quantity)
    if entity is None and figure.words[owner.head].pronoun is not None:
        return Measured(key, of, event=event)
    return Measured(key, of, entity, _kind(owner.head, entity, figure), event, owner)


def _kind(at: int, entity: int | None, figure: FigureWords) -> str:
    """The key of an owner's noun; that of a name that no entity holds tells that it is one."""
    word = figure.words[at]
    if entity is None and int(word.tags) & _NAMELESS and not int(word.tags) & Tag.NOUN:
        return ""  # "Anyone", "Previously"
    return thing(word.fold) if entity is not None or word.shape == "lower" else f"{NAMED}{word.fold}"
