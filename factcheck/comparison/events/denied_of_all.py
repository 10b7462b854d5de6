"""Clauses that deny a deed of every one of a kind, and clauses that tell a deed, by the keys of what is done."""

from factcheck.article import Article
from factcheck.comparison.events.courses import told_of_years
from factcheck.comparison.events.limits import of_manner, words_limiting
from factcheck.comparison.events.negations import dates
from factcheck.comparison.events.outcome_scope import of_another
from factcheck.lexicon.apart import sets_apart
from factcheck.lexicon.concepts import concepts_of
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.measures import thing
from factcheck.lexicon.same_deeds import deed_rows, same_deeds
from factcheck.lexicon.wordnet import of_any, senses_of
from factcheck.reading.chunking.symbols import ADV
from factcheck.reading.phrases import NounGroup
from factcheck.reading.statements import Statement
from factcheck.text.frozen import Record

_KINDS = frozenset({"main", "relative", "subordinate", "participial"})
NOBODY = frozenset({"none", "nobody", "no-one"})
#: Words that limit a denial no further than the text goes on to tell.
BEFORE = frozenset({"before", "already"})


class Told(Record):
    """A clause by what it tells: the keys of its deed, and all groups that have a part in it."""

    statement: Statement
    deed: frozenset[str]
    groups: tuple[NounGroup, ...]


def universal(statement: Statement, article: Article) -> NounGroup | None:
    """The group that a plain denial is of every one of: "no judge", "not one patient", "did not show a flag"."""
    verb, words = statement.verb, article.layers.tokens.words
    if verb is None or verb.modal or verb.kind != "finite" or verb.progressive or statement.certainty != "asserted":
        return None
    if statement.kind not in ("main", "relative") or not (statement.tense == "past" or verb.perfect):
        return None
    group = _of_every(statement, article)
    if group is None or sets_apart({w.fold for w in words[group.first : group.head]} - _ANY):
        return None
    if words_limiting(statement, article) - BEFORE - _any_other(statement, article):
        return None
    if of_another(statement, article) or of_manner(statement, article):
        return None
    if not statement.times and statement.number in article.once(told_of_years):
        return None
    if statement.kind == "relative" and words[statement.first - 1].tags & Tag.PREP:
        return None  # "one field in which it has won no prizes"
    if any(words[t].fold in _SO_FAR for t in range(statement.first, statement.last)):
        return None
    tokens = range(verb.last, statement.last)
    if any(article.layers.phrases.symbols[t] == ADV and words[t].fold not in _PARTICLES for t in tokens):
        return None  # "no player scored twice"
    return group


_SO_FAR = frozenset({"yet", "until", "till", "so", "since", "else", "further", "more", "again"})
_ANY = frozenset({"any", "single"})


def _of_every(statement: Statement, article: Article) -> NounGroup | None:
    """The group of a clause that "no", or a denied verb with "any" or the like, makes one of every one of a kind."""
    verb, words = statement.verb, article.layers.tokens.words
    for group in (statement.subject, statement.patient):
        if group is not None and _is_none(group, article):
            return group
    if verb is None or not verb.negated:
        return None
    ever = any(words[t].fold == "never" for t in range(verb.first, verb.last))
    behind = [a.group for a in statement.adjuncts if a.preposition not in _PLACING and not dates(a.group, statement)]
    for group in (*statement.objects, *behind):
        own = group.head in article.layers.entities.by_token or words[group.head].pronoun is not None
        single = not _ANY.isdisjoint(w.fold for w in words[group.first : group.head])
        if single or ((ever or (group in statement.objects and not own)) and _indefinite(group)):
            return group
    return None


_PLACING = frozenset({"in", "at", "during", "of"})


def _any_other(statement: Statement, article: Article) -> frozenset[str]:
    """The word that widens a denial in "at that address or any other"."""
    words = article.layers.tokens.words
    pairs = ([w.fold for w in words[t : t + 2]] for t in range(statement.first, statement.last))
    return frozenset({"other"} if ["any", "other"] in pairs else ())


def _indefinite(group: NounGroup) -> bool:
    return group.determiner in ("a", "an") or (group.plural and not group.determiner and group.possessor is None)


def _is_none(group: NounGroup, article: Article) -> bool:
    words = article.layers.tokens.words
    first = words[group.first].fold
    before = words[group.first - 1].fold if group.first else ""
    return first == "no" or (before == "not" and first in ("one", "a", "single")) or words[group.head].fold in NOBODY


def telling(statement: Statement, events: dict[int, set[str]], article: Article) -> Told | None:
    """A clause that tells as a fact what was done, of the past or to date."""
    verb = statement.verb
    if verb is None or statement.negated or verb.modal or verb.progressive or statement.certainty != "asserted":
        return None
    if statement.kind not in _KINDS or statement.span.part != "body":
        return None
    described = statement.kind == "relative" and statement.agent is not None  # "raised by him", not "those involved"
    done = verb.kind == "participle" and verb.passive and (described or statement.kind == "participial")
    if not (statement.tense == "past" or verb.perfect or done or verb.lemma == "be"):
        return None
    deed = deed_of(statement, None, events, article)
    if not deed:
        return None
    groups = [statement.subject, statement.agent, statement.patient, statement.antecedent, *statement.objects]
    groups += [adjunct.group for adjunct in statement.adjuncts]
    apposed = _before_the_comma(statement, article)
    unique = {g.head: g for g in (*groups, apposed) if g is not None}
    return Told(statement, deed, tuple(unique.values()))


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
    if verb is None:
        return frozenset()
    if verb.lemma == "be":
        return _being(statement, article)
    phrase = _phrase(statement, article)
    said = words[verb.head].cue is not None and not (statement.objects or verb.passive or deed_rows(phrase))
    if said or verb.lemma in _NO_DEEDS:
        return frozenset()  # who said what is no deed
    if phrase == verb.lemma and verb.lemma in same_deeds("light") | same_deeds("suffering"):
        nouns = [g for g in (group, *statement.objects[:1]) if g is not None]
        noun = next((g for g in nouns if words[g.head].events), nouns[0] if nouns else None)
        if noun is not None and words[noun.head].events:
            told = frozenset(f"!{name}" for name in events.get(noun.head, ())) | _keys(noun.head, article)
            return told | (_keys(verb.head, article) if verb.lemma in same_deeds("suffering") else frozenset())
        if verb.lemma in same_deeds("light"):
            moves = {"moves"} if verb.lemma in same_deeds("handing") else set()
            return frozenset({f"{verb.lemma} {thing(words[noun.head].fold)}", *moves} if noun is not None else ())
    keys = frozenset(f"!{name}" for name in events.get(verb.head, ()))
    if verb.lemma in same_deeds("handing"):
        keys |= {"moves"}
    if phrase != verb.lemma:
        return keys | senses_of(phrase, "v").keys | {f"={phrase}"} | deed_rows(phrase)
    return keys | _keys(verb.head, article) | deed_rows(verb.lemma)


#: Verbs that tell no deed, or what is so at one time and not at another.
_NO_DEEDS = frozenset({"become", "seem", "want", "need", "like", "know", "mean", "do", "think", "expect", "come", "go"})


def _being(statement: Statement, article: Article) -> frozenset[str]:
    """The keys of where a clause says that somebody was, and of what befell those "among the injured"."""
    words = article.layers.tokens.words
    keys: frozenset[str] = frozenset()
    for adjunct in statement.adjuncts:
        if adjunct.preposition == "among":
            keys |= _keys(adjunct.group.head, article)
        elif adjunct.preposition in _WITHIN and statement.tense == "past" and not dates(adjunct.group, statement):
            keys |= {f"there {thing(words[adjunct.group.head].fold)}"}
    placed = {words[t].fold for t in range(statement.first, statement.last)} & _PLACED
    return keys | {f"there {word}" for word in placed}


#: Words that tell a place by themselves.
_PLACED = frozenset({"aboard", "inside", "indoors", "board"})
_WITHIN = frozenset({"in", "inside", "aboard", "on", "at", "within", "under"})


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
