"""What a clause says, idea by idea, its figures and units left out; a pronoun is whoever it means."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.comparison.ideas import Idea, things_told
from factcheck.lexicon.concepts import concepts_of
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.wordnet import of_any
from factcheck.reading.chunking import symbols as s
from factcheck.reading.statements import Statement


def ideas_told(statement: Statement, article: Article) -> Iterator[Idea]:
    """What a clause says, its figures and units left out and its pronouns by whom they mean; each entity once."""
    layers = article.layers
    words, owner = layers.tokens.words, layers.statements.by_token
    tokens = {t for t in range(statement.first, statement.last) if owner.get(t) == statement.number}
    known, subject = statement.antecedent if statement.kind == "relative" else None, statement.subject
    for group in (known, subject if subject is not None and subject.last <= statement.first else None):
        tokens.update(range(group.first, group.last) if group is not None else ())
    met, entity_at = set[int](), layers.entities.by_token
    for token in sorted(tokens & entity_at.keys()):
        if words[token].tags & Tag.PRON and (entity := entity_at[token]) not in met:
            met.add(entity)
            yield Idea(token, token + 1, frozenset({f"entity {entity}"}), None, entity)
    said, known_by = statement.predicate, False
    for idea in things_told(sorted(tokens), article):
        known_by = known_by or said in range(idea.first, idea.last)
        if idea.entity is not None:
            if idea.entity in met:
                continue
            met.add(idea.entity)
        yield idea
    if said is not None and not known_by and layers.phrases.symbols[said] in _ADJECTIVES:
        yield Idea(said, said + 1, concepts_of(words[said]) | of_any(words[said].fold).keys)  # "good", "bad"


_ADJECTIVES = frozenset(c for c, tag in s.TAGS.items() if tag & Tag.ADJ)


_Sides = tuple[tuple[Idea, ...], tuple[Idea, ...]]
_Shared = tuple[tuple[Idea, Idea], ...]


def alone_in_either(ours: tuple[Idea, ...], theirs: tuple[Idea, ...], shared: _Shared, article: Article) -> _Sides:
    """The ideas that one side alone has, without owners for whom the other side has a pronoun."""
    alone = _alone(ours, theirs), _alone(theirs, ours)
    owners = (_owners(shared, alone[0], 0, article), _owners(shared, alone[1], 1, article))
    first, second = (tuple(i for i in each if i.first not in owner) for each, owner in zip(alone, owners, strict=True))
    return first, second


def _alone(ours: tuple[Idea, ...], theirs: tuple[Idea, ...]) -> tuple[Idea, ...]:
    return tuple(idea for idea in ours if all(idea.keys.isdisjoint(other.keys) for other in theirs))


def _owners(shared: _Shared, alone: tuple[Idea, ...], side: int, article: Article) -> set[int]:
    """The tokens of one side's owners that the other side calls "its", having named them: "of the nation's maize"."""
    words, group_at = article.layers.tokens.words, article.layers.phrases.noun_at
    found: set[int] = set()
    for couple in shared:
        own, other = (group_at.get(couple[n].first) for n in (side, 1 - side))
        if own is None or other is None or own.possessor is None or other.possessor is None:
            continue
        owner, sentence = words[own.possessor].fold, article.layers.sentences.of(other.first)
        named = any(words[t].fold == owner for t in range(sentence.first, other.first))
        if named and words[other.possessor].pronoun is not None and any(i.first == own.possessor for i in alone):
            found.add(own.possessor)
    return found


def narrowed(shared: _Shared, alone: _Sides, article: Article) -> bool:
    """True where a noun that both clauses have is another's in one, or of another kind: "his brother's van"."""
    group_at = article.layers.phrases.noun_at
    for side, ideas in enumerate(alone):
        groups = {group_at.get(idea.first) for idea in ideas} - {None}
        if any(group_at.get(couple[side].first) in groups for couple in shared):
            return True
    return False


def in_same_words(one: Statement, other: Statement, article: Article) -> bool:
    """True of clauses that tell enough and have the same words, names by whom they mean, but for their figures."""
    words = _words(one, article)
    return len(words) >= _TELLING and words == _words(other, article)


#: Words that a clause has at least beside its figures, two of which stand for whom and what it is about.
_TELLING = 3


def _words(statement: Statement, article: Article) -> list[str]:
    """The folded words of a clause; each name is whom it means, each number one mark."""
    words, named = article.layers.tokens.words, article.layers.entities.by_token
    found: list[str] = []
    for at in range(statement.first, statement.last):
        word, entity = words[at], named.get(at)
        said = f"entity {entity}" if entity is not None else "#" if word.shape == "digits" else word.fold
        if said[0].isalnum() and not (entity is not None and found[-1:] == [said]):
            found.append(said)
    return found
