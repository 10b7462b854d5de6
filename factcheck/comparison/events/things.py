"""Whether two events are done to one thing: by its entity, its noun, or the kind of event that it is itself."""

from factcheck.article import Article
from factcheck.claims.claim import EventClaim
from factcheck.comparison.events.taken_up import taken_up
from factcheck.comparison.joined import joined_apart
from factcheck.lexicon.apart import sets_apart, supersedes
from factcheck.lexicon.determiners import DEFINITE
from factcheck.lexicon.measures import singular
from factcheck.lexicon.stages import stage_words
from factcheck.reading.phrases import NounGroup


def thing_of(claim: EventClaim, article: Article) -> NounGroup | None:
    """The noun group of what an event is done to; of who does it where the verb has no object ("the bridge opens")."""
    group = article.layers.phrases.noun_at.get(claim.patient_at)
    statement = claim.statement
    if group is None and claim.pos == "verb" and statement is not None and not statement.objects:
        return statement.agent
    return group


def one_thing(a: EventClaim, b: EventClaim, article: Article) -> bool | None:
    """True when two events are done to one thing, False when to different ones, None when either names none.

    The later mention must refer back ("the budget" after "a budget"), and may not narrow it down in other words
    ("the 2027 budget").
    """
    if a.patients and b.patients:
        return bool(a.patients & b.patients) and not _beside(a, b, article)
    first, second = sorted((a, b), key=lambda c: c.at)
    return one_group(thing_of(first, article), thing_of(second, article), article)


def _beside(a: EventClaim, b: EventClaim, article: Article) -> bool:
    """True of "the United States" and "U.S. markets": what one names only stands beside the noun of the other."""
    by_token, phrases = article.layers.entities.by_token, article.layers.phrases
    groups = [phrases.noun_at.get(c.patient_at) for c in (a, b)]
    return sum(g is not None and by_token.get(g.head) is None and phrases.symbols[g.head] in "nN" for g in groups) == 1


def one_group(earlier: NounGroup | None, later: NounGroup | None, article: Article) -> bool | None:
    """True when two noun groups, in text order, mean one thing; None when either is missing or a pronoun."""
    if earlier is None or later is None:
        return None
    by_token = article.layers.entities.by_token
    entities = by_token.get(earlier.head), by_token.get(later.head)
    if None not in entities:
        return entities[0] == entities[1]
    words = article.layers.tokens.words
    if words[later.head].fold in stage_words("anyone") or words[earlier.head].fold in stage_words("anyone"):
        return None
    if not _one_noun(article, earlier, later) or joined_apart(earlier, later, article, where=False):
        return False
    if _bare_name(earlier, article) and _bare_name(later, article):
        return words[earlier.head].text == words[later.head].text
    known = {words[t].fold for t in range(earlier.first, earlier.last)} | _around(earlier, article)
    narrowing = {words[t].fold for t in range(later.first, later.head)} - known - DEFINITE
    refers = later.determiner in DEFINITE or later.possessor is not None
    return refers and not any(w[0].isdigit() or w.isalpha() for w in narrowing if w not in ("'s", "’s"))


def lone_thing(thing: NounGroup, article: Article) -> bool:
    """True where nothing in the article suggests a second thing of the noun: no plural, no other name or modifier."""
    apart, new = article.once(_further).get(singular(article.layers.tokens.words[thing.head].fold), ((), -1))
    return new <= thing.head and not any(head != thing.head for head in apart)


def _further(article: Article) -> dict[str, tuple[tuple[int, ...], int]]:
    """By singular noun: the heads of what tells of several or of another, and that of the last indefinite mention."""
    words = article.layers.tokens.words
    found: dict[str, tuple[tuple[int, ...], int]] = {}
    for group in article.layers.phrases.nouns:
        told = {words[t].fold for t in range(group.first, group.head)}
        several = group.plural or sets_apart(told) or supersedes(told)
        indefinite = group.determiner in ("a", "an", "another", "no", "each", "every")
        if several or indefinite:
            noun = singular(words[group.head].fold)
            apart, new = found.get(noun, ((), -1))
            found[noun] = (*apart, group.head)[:2] if several else apart, group.head if indefinite else new
    return found


def _bare_name(group: NounGroup, article: Article) -> bool:
    """True of a name that stands alone and that reading knows nothing of ("Trey")."""
    return group.last - group.first == 1 and not group.plural and article.layers.phrases.symbols[group.head] == "M"


def _one_noun(article: Article, earlier: NounGroup, later: NounGroup) -> bool:
    words = article.layers.tokens.words
    if words[earlier.head].fold == words[later.head].fold:
        return True
    kinds = [{w.event for w in words[g.head].events if w.pos == "noun"} for g in (earlier, later)]
    return bool(kinds[0] & kinds[1]) or (taken_up(earlier, later, article))


def _around(group: NounGroup, article: Article) -> set[str]:
    """The words of the group's clause, which may tell what a later mention puts before its noun."""
    statement = article.layers.statements.at(group.head)
    if statement is None:
        return set()
    return {w.fold for w in article.layers.tokens.words[statement.first : statement.last]}
