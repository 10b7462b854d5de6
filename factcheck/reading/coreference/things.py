"""It, its, they and their: linked to a body named before where it is the subject at hand, else to nobody."""

from factcheck.lexicon.entries import Tag
from factcheck.lexicon.load import words_in
from factcheck.lexicon.word import Word
from factcheck.reading.coreference.discourse import NEAR, Discourse, Seen
from factcheck.reading.coreference.mentions import Cluster
from factcheck.reading.naming.name_words import FINITE
from factcheck.reading.tokens import Tokens

_CLAUSE_LENGTH = 60
_BODIES = frozenset({"organisation", "country", "team", "group"})
_MANY = frozenset({"group", "team"})


def thing_meant(discourse: Discourse, token: int, fold: str, kind: str) -> Cluster | None:
    """The body that a pronoun means; it stands for much that is no name, so that most are nobody's."""
    if fold == "it" and (speaker := _who_tells(discourse, token)) is not None:
        return speaker
    window = _window(discourse, token, fold, kind)
    kinds = _MANY | _BODIES if kind == "they" else _BODIES
    subjects = [s for s in window if (s.subject or _is_told_of(discourse, s)) and s.cluster.kind in kinds]
    if len({id(s.cluster) for s in subjects}) != 1 and not _is_nested(discourse.tokens, subjects, token, fold):
        return None
    if kind == "they" and not _only_many(discourse, subjects[-1], window, token):
        return None
    return subjects[-1].cluster


def _is_told_of(discourse: Discourse, seen: Seen) -> bool:
    """True of Aubrecht in "Norlight says Aubrecht lost its licence"."""
    group, words = discourse.nouns.get(seen.token), discourse.tokens.words
    if group is None or not group.first or not words[group.head].capital or words[group.first - 1].cue is None:
        return False
    verb = discourse.verbs.get(group.last)
    return verb is not None and verb.kind == "finite"


def _is_nested(tokens: Tokens, subjects: list[Seen], token: int, fold: str) -> bool:
    """True of the last of several subjects where "its" stands in its clause: "Norlight says Aubrecht lost its way"."""
    if fold != "its" or not subjects or token - subjects[-1].token > _NESTED:
        return False
    between = tokens.words[subjects[-1].token + 1 : token]
    return any(w.bits & FINITE for w in between) and not any(
        w.bits & (_SUB | _WH) or w.text == "," or w.fold == "and" for w in between
    )


_NESTED = 12


def _window(discourse: Discourse, token: int, fold: str, kind: str) -> list[Seen]:
    """The mentions that a pronoun may point back to."""
    quote = discourse.quote(token)
    here, previous, _ = discourse.windows()
    if fold in ("its", "their"):
        window = [s for s in here if s.quote == quote]
        return window or ([s for s in previous if s.subject and s.quote == quote] if kind == "it" else [])
    if fold == "they":
        return (here or previous) if speaks(discourse, token) else []
    if fold != "it":
        return []
    words = discourse.tokens.words
    if speaks(discourse, token):
        return here or previous
    if not here and discourse.opens(token) and not quote and _acts(discourse, token, free=True):
        return [s for s in previous if discourse.leads(s)]
    before = words[token - 1] if token else None
    if before is None or not before.bits & _SUB or before.fold in _CONTENT or not _acts(discourse, token, free=True):
        return []
    return [s for s in here if s.quote == quote]


_SUB = int(Tag.SUB)
#: What begins a clause that somebody tells or asks, of which "it" may be about anything.
_CONTENT = frozenset({"that", "whether", "how"})
_VERB, _NOUN, _PREP, _WH = int(Tag.VERB), int(Tag.NOUN), int(Tag.PREP), int(Tag.WH)


def _who_tells(discourse: Discourse, token: int) -> Cluster | None:
    """The body that says of itself what "it" begins: "Norlight said on Monday it would", "is sure that it has"."""
    tokens = discourse.tokens
    quote = discourse.quote(token)
    subjects = [s for s in discourse.here[-NEAR:] if s.subject and s.quote == quote]
    if not subjects or subjects[-1].cluster.kind not in _TELLERS or token - subjects[-1].token > _CLAUSE_LENGTH:
        return None
    cue = cue_before(tokens, subjects[-1].token + 1, token)
    return subjects[-1].cluster if cue and _acts(discourse, token) else None


_TELLERS = _BODIES | {"other"}


def cue_before(tokens: Tokens, floor: int, token: int) -> bool:
    """True where a verb of saying stands right before "it", with no more than "that", a time or a hearer between."""
    words = tokens.words
    if words[token - 1].bits & _WH and words[token - 1].fold != "that":
        return False  # "asked what it knew"
    end = token - 1 if words[token - 1].fold == "that" else token
    for k in range(end - 1, max(floor, end - _BESIDE) - 1, -1):
        word = words[k]
        if word.cue is not None and (not word.bits & _NOUN or k == floor or words[k - 1].bits & _BEFORE_VERB):
            between = words[k + 1]
            if k + 1 == end or end < token:
                return True
            return bool(between.bits & _PREP) or between.calendar is not None or between.capital
        if word.shape == "punct" or (word.bits & _VERB and not word.bits & _NOUN):
            return False
    return False


_BESIDE = 7
_BEFORE_VERB = int(Tag.AUX | Tag.MODAL | Tag.ADV | Tag.TO | Tag.PRON | Tag.CONJ)


def _acts(discourse: Discourse, token: int, *, free: bool = False) -> bool:
    """True where the verb behind "it" is one of somebody's; not "it was clear that", "it emerged", "it takes".

    ``free`` asks for more, since nothing but the verb says that it is about a body.
    """
    verb = discourse.verbs.get(token + 1) or discourse.verbs.get(token + 2)
    words = discourse.tokens.words
    if verb is None or verb.kind != "finite" or verb.last >= len(words):
        return False
    if verb.lemma == "be" or verb.passive:
        return not free and _is_somebody(
            words[verb.last], words[min(verb.last + 1, len(words) - 1)], passive=verb.passive
        )
    if free and verb.lemma in words_in("intransitive", "lemma") | {"have"}:
        return False  # what grows, falls or explodes is as often a thing
    return verb.lemma not in words_in("impersonal", "lemma")


def _is_somebody(word: Word, after: Word, *, passive: bool) -> bool:
    """True of what stands behind a form of be that tells of a body: "was forced to", "is in talks", "is confident"."""
    if passive or word.bits & _PREP:
        return word.fold not in _CONTENT
    plain = bool(word.bits & _ADJ) and not word.bits & _NOUN
    return plain and after.fold not in _EMPTY and not after.bits & _CLAUSE


_ADJ, _CLAUSE = int(Tag.ADJ), int(Tag.SUB | Tag.WH)
#: What follows the adjective behind an empty "it": "it is hard to say", "it was good for trade".
_EMPTY = frozenset({"to", "for"})


def _only_many(discourse: Discourse, subject: Seen, window: list[Seen], token: int) -> bool:
    """True when no person and no plural noun stands between that "their" could mean instead."""
    if token - subject.token > _CLAUSE_LENGTH:
        return False
    if subject.cluster.kind not in _MANY or any(s.cluster.kind == "person" for s in window):
        return False
    between = discourse.tokens.words[subject.token + 1 : token]
    return not any(w.person is not None and w.person.plural for w in between)


def speaks(discourse: Discourse, token: int) -> bool:
    """True before a verb of speech: "it said", "they added"."""
    verb = discourse.verbs.get(token + 1) or discourse.verbs.get(token + 2)
    return verb is not None and verb.kind == "finite" and discourse.tokens.words[verb.head].cue is not None
