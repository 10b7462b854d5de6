"""Whether two ranks are held by two: by their names, by what their nouns are joined to, or by nouns that exclude."""

from factcheck.article import Article
from factcheck.claims.claim import RankClaim
from factcheck.comparison.identity import related
from factcheck.comparison.joined import joined, joined_apart
from factcheck.lexicon.measures import thing
from factcheck.lexicon.wordnet import is_kind_of, kind_of
from factcheck.reading.chunking.symbols import NAME
from factcheck.reading.phrases import NounGroup

PRONOUNS = frozenset({"it", "this", "that", "he", "she", "his", "her", "its", "they", "their", "which", "who"})


def called(claim: RankClaim, article: Article) -> frozenset[str]:
    """The keys of the words that the holder of a rank is called by."""
    group = _subject(claim, article)
    words = article.layers.tokens.words[group.first : group.last] if group is not None else ()
    return frozenset(thing(word.fold) for word in words)


def two_holders(first: RankClaim, second: RankClaim, article: Article) -> tuple[str, ...]:
    """The names of two who rank so, or their nouns where neither has a name; empty where they may be one."""
    entities = article.layers.entities.all
    if first.holder is not None and second.holder is not None:
        a, b = entities[first.holder], entities[second.holder]
        strange = a.kind == b.kind == "other" and not set(a.name.lower().split()) & set(b.name.lower().split())
        return () if a.number == b.number or (related(a, b) and not strange) else (a.name, b.name)
    one, other = first.holder_head, second.holder_head
    if first.holder is not None or second.holder is not None:
        return _named_later(first, second, article)
    groups = [_subject(claim, article) for claim in (first, second)]
    if groups[0] is not None and groups[1] is not None and one == other and _lie_apart(groups[0], groups[1], article):
        return f"one {one}", "another"
    if not one or not other or one == other:
        return ()
    if {one, other} & (PRONOUNS | first.classes | second.classes) or is_kind_of(one, other) or is_kind_of(other, one):
        return ()
    named = [_bare_name(claim, article) for claim in (first, second)]
    if all(named):
        return named[0], named[1]
    known = kind_of(one) and kind_of(other) and "person" not in (kind_of(one), kind_of(other))
    return (f"the {one}", f"the {other}") if known else ()


def _named_later(first: RankClaim, second: RankClaim, article: Article) -> tuple[str, ...]:
    """The one that a noun tells and the other whose name is unheard of until then."""
    if first.holder is not None or second.holder is None or first.statement is None:
        return ()
    named = article.layers.entities.all[second.holder]
    told = article.sentences[first.statement.sentence].last
    if (
        first.holder_head in PRONOUNS | {""}
        or first.place != second.place
        or any(link.first < told for link in named.links)
    ):
        return ()
    return f"the {first.holder_head}", named.name


def joined_to_two(first: RankClaim, second: RankClaim, article: Article) -> bool:
    """True of "the yield on three-month bills" and "the yield on six-month bills"."""
    one, other = (_subject(claim, article) for claim in (first, second))
    return one is not None and other is not None and joined_apart(one, other, article)


def _subject(claim: RankClaim, article: Article) -> NounGroup | None:
    """The group of a holder who is the subject of the clause that ranks him."""
    group = claim.statement.subject if claim.statement is not None else None
    return group if group is not None and article.layers.tokens.words[group.head].fold == claim.holder_head else None


def _lie_apart(one: NounGroup, other: NounGroup, article: Article) -> bool:
    """True of "the hospital in Lund", "the hospital in Ystad": each is joined to a name of its own."""
    by_token = article.layers.entities.by_token
    joints = [joined(group, article) for group in (one, other)]
    names = {by_token.get(group.head) for group in joints if group is not None} - {None}
    return len(names) == len(joints)


def _bare_name(claim: RankClaim, article: Article) -> str:
    """The name of a holder of whom reading knows nothing: "the Rachel is the highest", "Omega, the largest bank"."""
    subject = claim.statement.subject if claim.statement is not None else None
    if subject is None or article.layers.tokens.words[subject.head].fold != claim.holder_head:
        return ""
    word = article.layers.tokens.words[subject.head]
    upper = word.text[0].isupper() and article.layers.phrases.symbols[subject.head] == NAME
    return word.text if upper and subject.last - subject.first <= _NAMED and not subject.plural else ""


#: A bare name, with an article before it at most.
_NAMED = 2
