"""Clauses that deny a deed of every one of a kind, and clauses that tell a deed, by the keys of what is done."""

from factcheck.article import Article
from factcheck.comparison.events.courses import told_of_years
from factcheck.comparison.events.limits import of_manner, words_limiting
from factcheck.comparison.events.outcome_scope import of_another
from factcheck.lexicon.apart import sets_apart
from factcheck.lexicon.concepts import concepts_of
from factcheck.lexicon.same_deeds import deed_rows, same_deeds
from factcheck.lexicon.wordnet import of_any, senses_of
from factcheck.reading.chunking.symbols import ADV
from factcheck.reading.phrases import NounGroup
from factcheck.reading.statements import Statement
from factcheck.text.frozen import Record

_KINDS = frozenset({"main", "relative", "subordinate", "participial"})
#: Words that limit a denial no further than the text goes on to tell.
BEFORE = frozenset({"before", "already"})


class Told(Record):
    """A clause by what it tells: the keys of its deed, and all groups that have a part in it."""

    statement: Statement
    deed: frozenset[str]
    groups: tuple[NounGroup, ...]


def universal(statement: Statement, article: Article) -> NounGroup | None:
    """The group that a plain denial is of every one of: "no judge", "not one patient", "never ... a child"."""
    verb, words = statement.verb, article.layers.tokens.words
    if verb is None or verb.modal or verb.kind != "finite" or verb.progressive or statement.certainty != "asserted":
        return None
    if statement.kind not in ("main", "relative") or not (statement.tense == "past" or verb.perfect):
        return None
    if words_limiting(statement, article) - BEFORE - _any_other(statement, article):
        return None
    if of_another(statement, article) or of_manner(statement, article):
        return None
    if not statement.times and statement.number in article.once(told_of_years):
        return None
    if any(words[t].fold in _SO_FAR for t in range(statement.first, statement.last)):
        return None
    tokens = range(verb.last, statement.last)
    if any(article.layers.phrases.symbols[t] == ADV and words[t].fold not in _PARTICLES for t in tokens):
        return None  # "no player scored twice"
    for group in (statement.subject, statement.patient):
        if group is not None and _is_none(group, article):
            return None if sets_apart({w.fold for w in words[group.first : group.head]}) else group
    ever = verb.negated and any(words[t].fold == "never" for t in range(verb.first, verb.last))
    behind = (a.group for a in statement.adjuncts if a.preposition not in _PLACING and not dates(a.group, statement))
    of_any_kind = [*statement.objects, *behind]
    for group in of_any_kind:
        single = any(w.fold in ("single", "any") for w in words[group.first : group.head])
        if single or (ever and (group.determiner in ("a", "an") or _bare(group))):
            return group
    return None


_PLACING = frozenset({"in", "at", "during", "of"})
_SO_FAR = frozenset({"yet", "until", "till", "so", "since", "else", "further", "more", "again"})


def _any_other(statement: Statement, article: Article) -> frozenset[str]:
    """The word that widens a denial in "at that address or any other"."""
    words = article.layers.tokens.words
    pairs = ([w.fold for w in words[t : t + 2]] for t in range(statement.first, statement.last))
    return frozenset({"other"} if ["any", "other"] in pairs else ())


def _bare(group: NounGroup) -> bool:
    return group.plural and not group.determiner and group.possessor is None


def _is_none(group: NounGroup, article: Article) -> bool:
    words = article.layers.tokens.words
    first = words[group.first].fold
    before = words[group.first - 1].fold if group.first else ""
    return first == "no" or (before == "not" and first in ("one", "a", "single")) or words[group.head].fold == "none"


def telling(statement: Statement, events: dict[int, set[str]], article: Article) -> Told | None:
    """A clause that tells as a fact what was done, of the past or to date."""
    verb = statement.verb
    if verb is None or statement.negated or verb.modal or verb.progressive or statement.certainty != "asserted":
        return None
    if statement.kind not in _KINDS or statement.span.part != "body":
        return None
    if not (statement.tense == "past" or verb.perfect or (statement.kind == "participial" and verb.passive)):
        return None
    groups = [statement.subject, statement.agent, statement.patient, statement.antecedent, *statement.objects]
    groups += [adjunct.group for adjunct in statement.adjuncts]
    apposed = _before_the_comma(statement, article)
    unique = {g.head: g for g in (*groups, apposed) if g is not None}
    return Told(statement, deed_of(statement, None, events, article), tuple(unique.values()))


def _before_the_comma(statement: Statement, article: Article) -> NounGroup | None:
    """What a participle behind a comma is said of: "a warrant, signed by a judge"."""
    words = article.layers.tokens.words
    at = statement.first - 1
    if statement.kind != "participial" or at < 1 or words[at].text != ",":
        return None
    return article.layers.phrases.noun_at.get(at - 1)


def deed_of(
    statement: Statement, group: NounGroup | None, events: dict[int, set[str]], article: Article
) -> frozenset[str]:
    """The keys of what a clause tells: of its verb, or of the noun where the verb alone tells nothing."""
    verb, words = statement.verb, article.layers.tokens.words
    phrase = _phrase(statement, article)
    said = verb is not None and words[verb.head].cue is not None and not deed_rows(phrase)
    if verb is None or said or verb.lemma in _NO_DEEDS:
        return frozenset()  # who said what is no deed
    if verb.lemma in same_deeds("light") and phrase == verb.lemma:
        noun = group if group is not None else statement.objects[0] if statement.objects else None
        if noun is None or not words[noun.head].events:
            return frozenset({"moves"}) if verb.lemma in same_deeds("handing") and noun is not None else frozenset()
        return frozenset(f"!{name}" for name in events.get(noun.head, ())) | _keys(noun.head, article)
    keys = frozenset(f"!{name}" for name in events.get(verb.head, ()))
    if verb.lemma in same_deeds("handing"):
        keys |= {"moves"}
    if phrase != verb.lemma:
        return keys | senses_of(phrase, "v").keys | {f"={phrase}"} | deed_rows(phrase)
    return keys | _keys(verb.head, article) | deed_rows(verb.lemma)


#: Verbs that tell no deed, or what is so at one time and not at another.
_NO_DEEDS = frozenset(
    {"be", "become", "seem", "want", "need", "like", "know", "mean", "do", "think", "expect", "come", "go"}
)


def _phrase(statement: Statement, article: Article) -> str:
    """The lemma of a clause's verb with its particle, right behind it or behind its object: "sent them away"."""
    verb, words = statement.verb, article.layers.tokens.words
    if verb is None:
        return ""
    ends = [verb.last, *(o.last for o in statement.objects[:1])]
    behind = next((words[t].fold for t in ends if t < len(words) and words[t].fold in _PARTICLES), "")
    particle = verb.particle or behind
    return f"{verb.lemma} {particle}" if particle else verb.lemma


_PARTICLES = frozenset({"away", "back", "home", "down", "off", "out", "up", "over"})


def _keys(token: int, article: Article) -> frozenset[str]:
    word = article.layers.tokens.words[token]
    return concepts_of(word) | of_any(word.fold).keys


def dates(group: NounGroup, statement: Statement) -> bool:
    """True of a group that is a time of its clause."""
    return any(time.first <= group.head < time.last for time in statement.times)
