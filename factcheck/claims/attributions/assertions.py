"""Assertion claims: what a named speaker holds of what, affirmed or negated, clause by clause."""

from collections.abc import Iterator
from functools import lru_cache

from factcheck.claims.claim import AssertionClaim
from factcheck.claims.voices import voice_in
from factcheck.lexicon.commonplace import commonplace
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.opposites import opposite_of
from factcheck.lexicon.reversals import reversals
from factcheck.lexicon.stages import stage_words
from factcheck.lexicon.word import Word
from factcheck.reading.attributions import Attribution
from factcheck.reading.chunking import symbols as s
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement
from factcheck.text.span import Span

_CONTENT = frozenset(c for c, tag in s.TAGS.items() if tag & (Tag.NOUN | Tag.NAME | Tag.ADJ | Tag.VERB | Tag.NUM))
_ADJECTIVES = frozenset(c for c, tag in s.TAGS.items() if tag & Tag.ADJ)
_NARROWING = frozenset(c for c, tag in s.TAGS.items() if tag & (Tag.ADJ | Tag.NOUN))
_SPEAKERS = frozenset({"person", "organisation", "group", "team"})
_MERGED = frozenset({"infinitive", "participial", "relative", "subordinate"})
_FUTURE = frozenset({"will", "would", "shall", "going to", "is to"})
#: What a source does not say in earnest as its own view.
_ALIEN = frozenset({"ask", "quote", "doubt", "urge", "order", "accuse"})


def assertion_claims(layers: Layers) -> Iterator[AssertionClaim]:
    """What each named speaker says to be so or not so; clauses that depend on another count with it."""
    children: dict[int, list[Statement]] = {}
    own: dict[int, list[tuple[Statement, str]]] = {}
    for statement in layers.statements.all:
        if statement.parent is not None and statement.kind in _MERGED:
            children.setdefault(statement.parent, []).append(statement)
        if statement.attribution is not None and statement.kind in ("main", "subordinate"):
            speaker = _speaker(statement.attribution)
            if speaker is not None and (mood := _mood(statement)):
                own.setdefault(speaker, []).append((statement, mood))
    for told in own.values():
        if not any(clause.negated or clause.certainty == "denied" for clause, _ in told):
            told = [(clause, mood) for clause, mood in told if _has_opposite(layers, clause)]
        if len(told) > 1:  # one clause contradicts nothing
            yield from (_claim(layers, clause, mood, children.get(clause.number, [])) for clause, mood in told)


def _has_opposite(layers: Layers, clause: Statement) -> bool:
    """True of a clause that can be contradicted without a negation."""
    words = layers.tokens.words
    heads = [clause.verb.head] if clause.verb is not None else []
    heads += [clause.predicate] if clause.predicate is not None else []
    heads += [clause.objects[0].head] if clause.objects else []
    return any(opposite_of(stem(words[head])) or opposite_of(words[head].fold) for head in heads)


def _speaker(found: Attribution) -> int | None:
    """The entity number of a named speaker who speaks in earnest."""
    if found.kind != "speech" or found.entity is None or found.entity.kind not in _SPEAKERS or found.stance in _ALIEN:
        return None
    return found.entity.number


def _mood(statement: Statement) -> str:
    """Past, present or will; empty for what is only possible, asked, or a condition."""
    verb = statement.verb
    if verb is None or verb.kind != "finite":
        return ""
    if verb.modal:
        return "will" if verb.modal in _FUTURE and not verb.perfect else ""
    if statement.certainty not in ("asserted", "denied"):
        return ""
    return "past" if verb.tense == "past" or verb.perfect else "present" if verb.tense == "present" else ""


def _claim(layers: Layers, statement: Statement, mood: str, children: list[Statement]) -> AssertionClaim:
    words = layers.tokens.words
    merged = [c for c in children if not c.negated and c.certainty in ("asserted", "planned", "possible")]
    clauses = [statement, *merged]
    tokens = [t for c in clauses for t in _own_tokens(layers, c)]
    sentence = layers.sentences.all[statement.sentence]
    verb = statement.verb
    assert statement.attribution is not None and verb is not None
    return AssertionClaim(
        span=_span(layers, statement),
        at=verb.head,
        statement=statement,
        voice=voice_in(statement, layers),
        certainty=statement.certainty,
        negated=statement.negated != (statement.certainty == "denied"),
        verb=stem(words[verb.head]),
        mood=mood,
        subject=_who(layers, statement, statement.subject),
        agent=_who(layers, statement, statement.agent),
        patient=_who(layers, statement, statement.patient),
        stems=frozenset(_stems(layers, tokens)),
        focus=frozenset(_focus(layers, statement)),
        modifiers=frozenset(_modifiers(layers, statement)),
        counted=any(_counts(layers, t) for t in tokens),
        limited=_limited(layers, statement, sentence.first, sentence.last),
        links=frozenset((a.preposition, stem(words[a.group.head])) for a in statement.adjuncts),
        nobody=_nobody(layers, statement),
        indefinite=statement.subject is not None and statement.subject.determiner in _NEW,
        times=tuple(time for c in clauses for time in c.times),
    )


def _nobody(layers: Layers, statement: Statement) -> str:
    """The part that a clause denies of everybody: "no one was warned", "nobody asked"; empty where of none."""
    words = layers.tokens.words
    for part, group in (("agent", statement.agent), ("patient", statement.patient)):
        if group is not None and [w.fold for w in words[group.first : group.last]] in _EVERYBODY:
            return part
    return ""


#: Pronouns that deny of everybody.
_EVERYBODY = (["no", "one"], ["nobody"], ["no-one"], ["noone"])


def _limited(layers: Layers, statement: Statement, first: int, last: int) -> bool:
    """True where the sentence tells of a change, or where the clause denies a part only: "not all", "not yet"."""
    words, partial = layers.tokens.words, stage_words("partial")
    if not reversals().isdisjoint([w.fold for w in words[first:last]]):
        return True
    return statement.negated and any(words[t].fold in partial for t in _own_tokens(layers, statement))


def _counts(layers: Layers, token: int) -> bool:
    """True of a number but none: "no passenger" gives no count."""
    number = layers.tokens.words[token].number
    return number is not None and number.value != 0 and layers.phrases.symbols[token] == s.NUM


def _who(layers: Layers, statement: Statement, group: NounGroup | None) -> str:
    """A key of who or what a group means, empty for a pronoun that reading left open; "I" is the speaker."""
    if group is None:
        return ""
    head, words = group.head, layers.tokens.words
    if words[head].fold in _NONE and head + 2 < len(words) and words[head + 1].fold == "of":
        of = layers.phrases.noun_at.get(head + 2)
        head = of.head if of is not None else head
    found = statement.attribution
    if words[head].fold == "i" and found is not None and found.quoted and found.entity is not None:
        return f"entity {found.entity.number}"
    entity = layers.entities.by_token.get(head)
    if entity is not None:
        return f"entity {entity}"
    if words[head].fold == "we":
        return "we"
    return "" if words[head].tags & Tag.PRON else stem(words[head])


_NEW = frozenset({"a", "an", "another", "some", "one"})
_NONE = frozenset({"none", "neither", "all", "some", "most", "many", "one", "two"})


def _own_tokens(layers: Layers, clause: Statement) -> Iterator[int]:
    owner, number = layers.statements.by_token.get, clause.number
    return (token for token in range(clause.first, clause.last) if owner(token) == number)


def _stems(layers: Layers, tokens: list[int]) -> Iterator[str]:
    """The stems of the content words, those that anybody uses left out; a name is the entity that it means."""
    words, symbols, empty = layers.tokens.words, layers.phrases.symbols, commonplace()
    for token in tokens:
        symbol = symbols[token]
        entity = layers.entities.by_token.get(token) if symbol == s.NAME else None
        if entity is not None:
            yield f"entity {entity}"
        elif symbol in _CONTENT and words[token].fold not in empty:
            yield stem(words[token], plain=symbol in _ADJECTIVES)


@lru_cache(maxsize=16_384)
def stem(word: Word, *, plain: bool = False) -> str:
    """A key that forms of one word share, verb or noun: discussed and discussing, boxes and box."""
    if word.verbs:
        return word.verbs[0].lemma
    fold = word.fold
    if plain:
        return fold
    if word.person is not None:
        return word.person.lemma
    return fold[:-1] if len(fold) > 3 and fold.endswith("s") and not fold.endswith("ss") else fold


def _focus(layers: Layers, statement: Statement) -> Iterator[str]:
    """What a negation denies: the noun after "no", with its "of"; the verb elsewhere, with its first object."""
    words = layers.tokens.words
    verb = statement.verb
    group = statement.objects[0] if statement.objects else None
    if verb is not None and (verb.negated or group is None or group.determiner != "no"):
        yield stem(words[verb.head])
    if group is not None:
        yield _key(layers, group.head)
        if group.last + 1 < len(words) and words[group.last].fold == "of":
            of = layers.phrases.noun_at.get(group.last + 1)
            if of is not None:
                yield _key(layers, of.head)
    if statement.predicate is not None:
        yield stem(words[statement.predicate], plain=layers.phrases.symbols[statement.predicate] in _ADJECTIVES)


def _key(layers: Layers, token: int) -> str:
    """The key of a head noun: the entity that a name means, else the stem."""
    entity = layers.entities.by_token.get(token) if layers.phrases.symbols[token] == s.NAME else None
    return f"entity {entity}" if entity is not None else stem(layers.tokens.words[token])


def _modifiers(layers: Layers, statement: Statement) -> Iterator[str]:
    """The adjectives and nouns before the heads of subject and objects, which narrow what is meant."""
    words = layers.tokens.words
    groups: list[NounGroup] = [*statement.objects[:1], *([statement.subject] if statement.subject is not None else [])]
    for group in groups:
        if _key(layers, group.head).startswith("entity "):
            continue  # a name is meant whole
        for token in range(group.first, group.head):
            symbol, number = layers.phrases.symbols[token], words[token].number
            narrows = symbol in _NARROWING or (number is not None and number.kind == "ordinal")
            if (narrows and words[token].fold not in _EMPHATIC) or words[token].fold in _OTHER:
                yield stem(words[token], plain=symbol in _ADJECTIVES)


_OTHER = frozenset({"another", "other"})
#: Adjectives that make a denial stronger, not narrower.
_EMPHATIC = frozenset({"single", "slightest", "whole", "entire", "own"})


def _span(layers: Layers, statement: Statement) -> Span:
    """The words that clash: the verb group and its first object, where they stand close."""
    verb = statement.verb
    assert verb is not None
    last = verb.last
    if statement.objects and verb.last <= statement.objects[0].last <= verb.last + _CLOSE:
        last = statement.objects[0].last
    elif statement.predicate is not None and verb.last <= statement.predicate <= verb.last + _CLOSE:
        last = statement.predicate + 1
    return layers.tokens.span(verb.first, last)


_CLOSE = 6
