"""Whether two states are of one holder: by its entity, by a definite noun that takes the other up."""

from factcheck.article import Article
from factcheck.claims.claim import StateClaim
from factcheck.comparison.joined import joined_apart
from factcheck.lexicon.determiners import DEFINITE
from factcheck.lexicon.stages import stage_words
from factcheck.reading.phrases import NounGroup

#: Kinds of the people table that news uses for one suspect in turn: gunman, attacker, thief, suspect, man.
_CULPRITS = frozenset({"fighter", "suspect"})
#: From this number on, one number is evidence of one group; a single man may be another man.
_MANY = 2


def one_party(a: StateClaim, b: StateClaim, article: Article) -> bool:
    """True when two states are towards one party, or neither is towards anybody."""
    if a.party_at < 0 and b.party_at < 0:
        return True
    if a.party is not None or b.party is not None:
        return a.party == b.party
    words = article.layers.tokens.words
    return words[a.party_at].fold == words[b.party_at].fold


def one_holder(a: StateClaim, b: StateClaim, article: Article) -> str:
    """Why two states have one holder, nothing where they may not."""
    entities, nouns, words = article.layers.entities, article.layers.phrases.noun_at, article.layers.tokens.words
    if a.holder is not None and b.holder is not None:
        one = a.holder == b.holder and not _part_of(a, b, article)
        return f"both are about {entities.all[a.holder].name}" if one else ""
    first, second = sorted((a, b), key=lambda c: c.at)
    groups = nouns.get(first.holder_at), nouns.get(second.holder_at)
    if groups[0] is None or groups[1] is None or first.count != second.count:
        return ""
    earlier, later = groups[0], groups[1]
    if _it(first, second, article):
        return f"“{words[later.head].fold}” is the {words[earlier.head].fold}"
    known = _definite(later) or b.holder is not None or a.holder is not None
    if not known or any(_set_apart(g, article) for g in (earlier, later)):
        return ""
    heads = [words[g.head] for g in (earlier, later)]
    if any(w.pronoun for w in heads):
        return ""  # "he" of whom reading does not know who he is
    if all(w.person is not None for w in heads):
        return _one_sort(a, b, earlier, later, article)
    if (a.holder is None) != (b.holder is None):
        return f"both are about the {heads[1].fold}" if _named_so(first, second, article) else ""
    if joined_apart(earlier, later, article) or _elsewhere(earlier, later, article):
        return ""
    if _on_another_matter(earlier, later, article):
        return ""
    if not _one_noun(earlier, later, article) or _narrowed(earlier, later, article):
        return ""
    return f"both are about the {heads[1].fold}"


def _it(first: StateClaim, second: StateClaim, article: Article) -> bool:
    """True of "it" behind a sentence whose subject is a thing: "the clip was shown. Since then it has"."""
    a, b, layers = first.statement, second.statement, article.layers
    words, it = layers.tokens.words, second.holder_at
    if a is None or b is None or b.sentence != a.sentence + 1 or words[it].fold != "it":
        return False
    opened = article.sentences[b.sentence].first
    named = any(layers.phrases.noun_at.get(t) for t in range(opened, it) if layers.entities.at(t) is not None)
    return a.subject is not None and a.subject.head == first.holder_at and not named and it - opened < _OPENING


#: How many words may stand before the "it" that takes up the subject of the sentence before.
_OPENING = 5


def _one_sort(a: StateClaim, b: StateClaim, earlier: NounGroup, later: NounGroup, article: Article) -> str:
    """One number of people of one noun, or of nouns that news uses for culprits in turn."""
    words = article.layers.tokens.words
    heads = [words[g.head] for g in (earlier, later)]
    count = a.count or 0
    if a.holder is not None or b.holder is not None:
        return ""
    if heads[0].fold != heads[1].fold:
        kinds = {w.person.kind for w in heads if w.person is not None}
        if a.count is None or count < _MANY or not kinds <= _CULPRITS:
            return ""
    else:
        anybody = heads[0].fold in _ANYBODY
        if a.count is None and (anybody or earlier.determiner not in ("", "the")):
            return ""
        if count == 1 and (anybody or _narrowed(earlier, later, article)):
            return ""
    return f"both are about the {heads[1].fold}"


def _on_another_matter(earlier: NounGroup, later: NounGroup, article: Article) -> bool:
    """True of "the deal on cod" after a deal of which the text says nothing of cod."""
    words, statement = article.layers.tokens.words, article.layers.statements.at(earlier.head)
    if later.last + 1 >= len(words) or words[later.last].fold not in ("on", "about", "over"):
        return False
    matter = article.layers.phrases.noun_at.get(later.last + 1)
    if matter is None or statement is None or article.layers.phrases.symbols[matter.head] not in "nN":
        return False
    sentence = article.sentences[statement.sentence]
    return all(words[t].fold != words[matter.head].fold for t in range(sentence.first, sentence.last))


#: Nouns that a story uses of several people in turn.
_ANYBODY = frozenset({"man", "woman", "person", "boy", "girl", "child", "suspect", "victim", "patient", "resident"})


def _definite(group: NounGroup) -> bool:
    return group.determiner in ("the", "both", "this", "these", "those", "that")


def _elsewhere(earlier: NounGroup, later: NounGroup, article: Article) -> bool:
    """True when the words after both name somebody or somewhere, and not the same: "the talks in Geneva"."""
    after = [_named_after(g, article) for g in (earlier, later)]
    return bool(after[0]) and bool(after[1]) and not after[0] & after[1]


def _named_after(group: NounGroup, article: Article) -> frozenset[int]:
    """The entities of the group that a preposition right after this one leads to, and of its own modifiers."""
    layers = article.layers
    inside = {e.number for e in layers.entities.within(group.first, group.head)}
    at = group.last
    if at + 1 < len(layers.tokens) and layers.phrases.symbols[at] == "p":
        after = layers.phrases.noun_at.get(at + 1)
        if after is not None:
            inside |= {e.number for e in layers.entities.within(after.first, after.last)}
    return frozenset(inside)


def _set_apart(group: NounGroup, article: Article) -> bool:
    words = article.layers.tokens.words
    stages = stage_words("stage")
    return any(words[t].fold in stages for t in range(group.first, group.last))


def _one_noun(earlier: NounGroup, later: NounGroup, article: Article) -> bool:
    words = article.layers.tokens.words
    if words[earlier.head].fold == words[later.head].fold:
        return True
    kinds = [{w.event for w in words[g.head].events if w.pos == "noun"} for g in (earlier, later)]
    return bool(kinds[0] & kinds[1])


def _narrowed(earlier: NounGroup, later: NounGroup, article: Article) -> bool:
    """True when the later group carries words that the clause of the earlier one does not know."""
    words, statements = article.layers.tokens.words, article.layers.statements
    statement = statements.at(earlier.head)
    first, last = (earlier.first, earlier.last) if statement is None else (statement.first, statement.last)
    known = {words[t].fold for t in range(min(first, earlier.first), max(last, earlier.last))}
    kinds = {w.event for w in words[earlier.head].events}
    extra = [words[t] for t in range(later.first, later.head) if words[t].fold not in known]
    return any(w.fold.isalpha() and w.fold not in DEFINITE and not kinds & {e.event for e in w.events} for w in extra)


def _named_so(first: StateClaim, second: StateClaim, article: Article) -> bool:
    """True when the one that is an entity is called by the noun of the other: "Cyclone Amara", "the cyclone"."""
    named, other = (first, second) if first.holder is not None else (second, first)
    words = article.layers.tokens.words
    noun, kinds = words[other.holder_at], {w.event for w in words[other.holder_at].events if w.pos == "noun"}
    entity = article.layers.entities.all[named.holder or 0]
    inside = [words[t] for m in entity.links for t in range(max(m.first - 1, 0), m.last)]
    return any(w.fold == noun.fold or kinds & {e.event for e in w.events if e.pos == "noun"} for w in inside)


def _part_of(a: StateClaim, b: StateClaim, article: Article) -> bool:
    """True when a group names the entity as owner only ("Brightwater's smokehouse")."""
    nouns, by_token = article.layers.phrases.noun_at, article.layers.entities.by_token
    return any(
        (group := nouns.get(c.holder_at)) is not None
        and by_token.get(group.head) is None
        and c.holder in [by_token.get(t) for t in range(group.first, group.last)]
        for c in (a, b)
    )
