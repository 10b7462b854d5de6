"""How much something changed: "sales rose 5 percent", "the 8 percent rise in sales", "fares will rise by a tenth"."""

from factcheck.claims.figures.figure_words import FigureWords, is_known
from factcheck.claims.figures.told import Measured, dimension
from factcheck.lexicon.changes import Direction, direction_of
from factcheck.lexicon.determiners import INDEFINITE
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.measures import thing
from factcheck.reading.phrases import NounGroup

_MEASURES = {1: "rise", -1: "fall"}
#: Verbs behind which a word of direction follows its size: "ended 3 percent down".
_STANDING = frozenset({"be", "end", "close", "finish", "stand"})
_GENITIVE = frozenset({"'s", "’s", "'", "’"})
_OPENERS = frozenset({"in", "of", "for"})
#: What stands between a verb of change and by how much: "fell by about 5 percent"; "to 5 percent" is where it ended.
_LIGHT, _HEAVY = int(Tag.ADV | Tag.DET | Tag.ADJ), int(Tag.PREP)


def changed(figure: FigureWords) -> Measured | None:
    """A share that a noun, a verb or "up" and "down" say is that of a change, of the thing that changed."""
    if figure.quantity.kind == "fraction" and figure.after in INDEFINITE:
        return None  # "by half a point"
    return _by_noun(figure) or _by_verb(figure)


def _measure(direction: Direction, group: NounGroup | None, figure: FigureWords) -> Measured:
    """The measure of a change of what a group names, by all words that tell which "sales" they are, and whose."""
    key, of = _MEASURES[direction.sign], dimension(figure.quantity)
    words, told, owner, entity_at = figure.words, list[str](), None, figure.layers.entities.by_token
    while group is not None and words[group.head].pronoun is None:
        start = group.first if group.possessor is None else group.possessor + 1
        named = (t for t in (start - 1, *range(start, group.head + 1)) if t >= group.first and t in entity_at)
        owner = next((entity_at[t] for t in named), owner)
        plain = (t for t in range(start, group.head) if t not in entity_at and not int(words[t].tags) & Tag.DET)
        told += [words[t].fold for t in plain if words[t].fold not in _GENITIVE]
        told += [thing(words[group.head].fold)] if not int(words[group.head].tags) & Tag.PRON else []
        last = group.last
        after = words[last].fold if last + 1 < len(words) else ""
        noun = figure.noun_at.get(last + 1) if after in ("at", "in") and owner is None else None
        firm = entity_at.get(noun.head) if noun is not None else None
        if firm is not None and (after == "at" or figure.layers.entities.all[firm].kind == "organisation"):
            owner = firm  # "shares in Rovers"; sales in a country are nobody's
        group = figure.noun_at.get(last + 1) if after == "of" else None
    return Measured(key, of, owner, " ".join(told))


def _by_noun(figure: FigureWords) -> Measured | None:
    """``the 8 percent rise in sales``, ``a 10 percent pay rise``, ``a rise of 8 percent in fares``."""
    words, quantity, noun_at = figure.words, figure.quantity, figure.noun_at
    own = figure.own
    if own is not None and own.first <= quantity.first and quantity.last <= own.head:
        at, after, within = own.head, own.last, range(quantity.last, own.head)
    elif figure.before == "of" and quantity.first > 1 and (own := noun_at.get(quantity.first - 2)) is not None:
        at, after, within = own.head, quantity.last, range(own.first, own.head)
    else:
        return None
    direction = direction_of(words[at])
    if direction is None or direction.factor is not None or own.plural:
        return None
    named = [t for t in within if int(words[t].tags) & Tag.NOUN and words[t].number is None and not words[t].calendar]
    of = noun_at.get(after + 1) if after + 1 < len(words) and words[after].fold in _OPENERS else None
    if of is None and named:
        of = own._replace(first=named[0], head=named[-1], last=named[-1] + 1, determiner="", possessor=None)
    told = _measure(direction, of, figure)._replace(taken=is_known(own))
    return told if told.owner is not None else told._replace(owner=_reporting(own, figure))


def _reporting(change: NounGroup, figure: FigureWords) -> int | None:
    """``Rovers posted a 22 percent rise in profit``: whoever the clause says has a change that is told there."""
    clause, entity_at = figure.clause, figure.layers.entities.by_token
    if clause is None or clause.subject is None or is_known(change):
        return None
    has = any(o.head == change.head for o in clause.objects)
    return entity_at.get(clause.subject.head) if has else None


def _by_verb(figure: FigureWords) -> Measured | None:
    """``sales rose 5 percent``, ``the railway raised fares by a tenth``, ``sales were up 5 percent``."""
    words, quantity, clause = figure.words, figure.quantity, figure.clause
    if clause is None or clause.verb is None or clause.verb.last > quantity.first:
        return None
    verb = clause.verb
    direction = direction_of(words[verb.head]) if verb.lemma != "be" else None
    start = verb.last
    if direction is None and verb.lemma == "be" and quantity.first > verb.last:
        direction, start = direction_of(words[verb.last]), verb.last + 1
    elif direction is None and verb.lemma in _STANDING and quantity.last < figure.sentence.last:
        behind = words[quantity.last]
        direction = Direction(1, None) if behind.fold == "higher" else direction_of(behind)  # "6 percent higher"
    if direction is None or direction.factor is not None:
        return None
    changing = next((o for o in clause.objects if verb.last <= o.first and o.last <= quantity.first), None)
    if changing is not None and not verb.passive:
        start = changing.last
    if start < quantity.first and words[start].fold == "by":
        start += 1
    between = words[start : quantity.first]
    if any(w.shape == "punct" or int(w.tags) & _HEAVY or not int(w.tags) & _LIGHT for w in between):
        return None
    if figure.after == "of":
        return None
    return _measure(direction, changing if changing is not None else clause.subject, figure)
