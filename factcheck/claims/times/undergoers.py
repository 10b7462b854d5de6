"""What undergoes a step: keys of a noun group, of a pronoun, of a noun's owner."""

from factcheck.lexicon.word import cached_words
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement

#: The key of a step that does not name whose it is: "the verdict", "the recount", "signed it".
OPEN = "*"
_PRONOUNS = frozenset({"it", "they", "which", "that", "these", "those", "this", "its", "their", "them"})
_PERSONAL = frozenset({"he", "she", "who", "him", "her", "we", "i", "you", "his"})

_WORKS = frozenset({"work", "works", "construction", "building", "excavation"})

#: What no key is made of.
PRONOUNS = _PRONOUNS | _PERSONAL

Keys = frozenset[int | str]


def keys_of(group: NounGroup | None, statement: Statement, layers: Layers) -> Keys:
    """What a group means: its entity, its head; of "it", the subject of the sentence before."""
    words = layers.tokens.words
    parent = layers.statements.all[statement.parent] if statement.parent is not None else None
    if parent is not None and statement.kind == "relative" and _stray(group, parent, layers):
        group, statement = parent.subject, parent
    if group is None:
        return frozenset()
    if statement.kind == "relative" and group is statement.antecedent and words[group.first - 1].fold == "of":
        owner = layers.phrases.noun_at.get(group.first - 2)  # "her map of the reef, which": the map as likely
        wider = frozenset({words[owner.head].fold}) if owner is not None else frozenset()
    else:
        wider = frozenset()
    if words[group.head].fold in _PRONOUNS or (group.determiner == "its" and group.head > group.first):
        wider |= {OPEN}  # "it", "its hull": of the thing at hand
    return wider | _meant(group.head, statement, layers)


def owner_keys(noun: NounGroup, statement: Statement, layers: Layers) -> Keys:
    """Whose a step noun is: "the trial of Smith", "his funeral", "Smith's appeal"; open where it is nobody's."""
    words = layers.tokens.words
    if noun.last < len(words) and words[noun.last].fold == "of":
        after = layers.phrases.noun_at.get(noun.last + 1)
        if after is not None:
            return _meant(after.head, statement, layers)
    if noun.possessor is not None:
        found = _meant(noun.possessor, statement, layers)
        return found or frozenset({OPEN})
    return frozenset({OPEN}) if noun.determiner in ("the", "this", "that", "a", "an", "") else frozenset()


def _stray(group: NounGroup | None, parent: Statement, layers: Layers) -> bool:
    """True where a relative clause took the verb of the clause it stands in ("the accord, on which all rests, was
    signed"), or an adverb for its subject ("samples were first drawn")."""
    number = layers.tokens.words[group.head].number if group is not None else None
    return parent.subject is not None and (parent.verb is None or (number is not None and number.kind == "ordinal"))


def _meant(head: int, statement: Statement, layers: Layers) -> Keys:
    entity = layers.entities.by_token.get(head)
    fold = layers.tokens.words[head].fold
    if entity is not None:
        return frozenset({entity}) if fold in _PRONOUNS | _PERSONAL else frozenset({entity, fold})
    if fold in _SINGLE:
        return _person_before(statement, layers)
    if fold in _PERSONAL:
        return frozenset()
    if fold in _PRONOUNS:
        return _before(statement, layers)
    return frozenset({fold})


#: Pronouns for the one person that the sentence before is about, where reading knew nobody by name.
_SINGLE = frozenset({"he", "she", "him", "his", "her"})


def _person_before(statement: Statement, layers: Layers) -> Keys:
    """The person without a name that the sentence before is about: "the suspect", whom "he" takes up."""
    keys = _before(statement, layers)
    return keys if keys and all(isinstance(k, str) and cached_words()[k].person is not None for k in keys) else _NOBODY


_NOBODY: Keys = frozenset()


def _worked_on(group: NounGroup, layers: Layers) -> NounGroup:
    """Of "work on the bridge", the bridge."""
    words = layers.tokens.words
    joined = group.last < len(words) and words[group.last].fold in ("on", "of") and words[group.head].fold in _WORKS
    return layers.phrases.noun_at.get(group.last + 1, group) if joined else group


def main_before(statement: Statement, layers: Layers) -> Statement | None:
    """The clause of the sentence before that stands alone and has a subject, which a pronoun takes up."""
    before = layers.statements.in_sentence(statement.sentence - 1)
    return next((s for s in before if s.kind in ("main", "fragment") and s.subject is not None), None)


def _before(statement: Statement, layers: Layers) -> Keys:
    """The main subject of the sentence before, and the noun that it is said to be."""
    main = main_before(statement, layers)
    if main is None or main.subject is None:
        return frozenset()
    words = layers.tokens.words
    group = _worked_on(main.subject, layers)
    heads = [group.head]
    if main.predicate is not None and main.verb is not None and main.verb.lemma == "be":
        heads.append(main.predicate)
    numbers = {n for h in heads if (n := layers.entities.by_token.get(h)) is not None}
    return frozenset({words[h].fold for h in heads} - PRONOUNS) | frozenset(numbers)
