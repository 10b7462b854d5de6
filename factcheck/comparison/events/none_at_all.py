"""What was done to none, by none or never, and was done to one: "laid off no one", "dismissed 400 of its workers".

A denial that spares nothing of a kind is held against every clause that tells the same of one of the kind, in
whatever words and whichever way round: the deed by its verb or its noun, who has a part in it by name, by noun or by
kind. What narrows the denial must stand in the other sentence too.
"""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import EventClaim
from factcheck.comparison.events.courses import long_ago, told_of_years
from factcheck.comparison.events.denied_of_all import BEFORE, NOBODY, Told, deed_of, telling, universal
from factcheck.comparison.events.limits import words_limiting
from factcheck.comparison.events.main_event import tells_two_scenes
from factcheck.comparison.events.negations import dates, done_again, done_since, one_voice
from factcheck.comparison.identity import related
from factcheck.comparison.periods import any_overlap
from factcheck.lexicon.apart import sets_apart
from factcheck.lexicon.concepts import concepts_of
from factcheck.lexicon.determiners import POINTING
from factcheck.lexicon.measures import singular, thing
from factcheck.lexicon.same_deeds import same_deeds
from factcheck.lexicon.wordnet import is_kind_of
from factcheck.reading.phrases import NounGroup
from factcheck.reading.statements import Adjunct, Statement
from factcheck.text.span import Span

#: Clauses with one key are bounded, so that long articles stay linear.
_NEAREST = 40
#: Prepositions that only place what they go with in the story.
_SETTING = frozenset({"in", "during", "at", "throughout", "on", "before", "over", "of"})
_WHERE = frozenset({"in", "at", "on", "near", "outside", "inside", "under", "during"})


def none_at_all(article: Article) -> Iterator[tuple[Statement, Span, tuple[str, ...]]]:
    """For each clause that denies a deed of all of a kind, the first that tells it of one."""
    denied = [(s, g) for s in article.statements if s.negated and (g := universal(s, article)) is not None]
    if not denied:
        return
    events: dict[int, set[str]] = {}
    for claim in article.claims_of(EventClaim):
        events.setdefault(claim.at, set()).update(claim.classes)
    told: dict[str, list[Told]] = {}
    for clause in (t for s in article.statements if (t := telling(s, events, article)) is not None):
        for key in clause.deed:
            told.setdefault(key, []).append(clause)
    for statement, group in denied:
        deed = deed_of(statement, group, events, article)
        alike = {clause.statement.number: clause for key in deed for clause in told.get(key, ())[:_NEAREST]}
        for number in article.compared(sorted(alike)):
            other = alike[number]
            if "moves" not in deed & other.deed and not _one_doer(statement, group, other.statement, article):
                continue  # what goes from hand to hand is told from either side
            if _one(statement, group, other, article):
                yield statement, _words(other.statement, article), ("one denies of all what the other tells of one",)
                break


def _words(told: Statement, article: Article) -> Span:
    """The span of a clause, with the group that it describes: "the men who were on board"."""
    of, first = told.antecedent, told.first
    beside = of is not None and of.last == first
    return article.layers.tokens.span(of.first if of is not None and beside else first, told.last)


def _one(denied: Statement, group: NounGroup, told: Told, article: Article) -> bool:
    """True where the clause tells of one of the kind what is denied of all, by and to those who are named."""
    a, b = denied, told.statement
    if a.sentence == b.sentence or not one_voice(a, b, article) or words_limiting(b, article) - BEFORE - {"without"}:
        return False
    if words_limiting(a, article) and not _earlier(b, article):
        return False
    if (a.times and any_overlap(a.times, b.times) is not True) or _of_another_time(a, b, article):
        return False
    if not group.determiner and group in a.objects and done_again(a, b, article):
        return False  # "did not raise rates", and raised them "in December"
    if done_since(a, b) and not _earlier(b, article):
        return False
    named = [g for g in (denied.agent, denied.patient, *denied.objects) if g is not None and g.head != group.head]
    named = [g for g in named if not _any_at_all(g, article) and not _suffered(g, denied, article)]
    setting = [x for x in denied.adjuncts if x.group.head != group.head and not dates(x.group, denied)]
    met = _met(setting, told, article)
    if met is None or not all(_has_a_part(g, told, article) for g in named):
        return False
    if _tells_the_deed(denied, group, article):
        return bool(named)
    filler = next((g for g in told.groups if _is_one_of(group, g, article)), None)
    if filler is None or sets_apart({w.fold for w in article.layers.tokens.words[filler.first : filler.head]}):
        return False
    if named or met > 0:
        return True
    if filler.determiner not in POINTING and article.once(tells_two_scenes):
        return False
    return _says_whose(group, filler, article) and not _placed_anew(told, denied, article)


def _one_doer(denied: Statement, group: NounGroup, told: Statement, article: Article) -> bool:
    """False where somebody else does it than the one of whom it is denied."""
    doer = told.agent
    if doer is None or denied.agent is None or denied.agent.head == group.head:
        return True
    if told.antecedent is not None and article.layers.tokens.words[doer.head].fold in _WHO:
        doer = told.antecedent
    return _is_among(denied.agent, range(doer.first, doer.last), article)


_WHO = frozenset({"who", "which", "that"})


def _suffered(group: NounGroup, denied: Statement, article: Article) -> bool:
    """True of "caught the disease", where the noun tells what the verb does: others "were infected"."""
    verb = denied.verb
    told = bool(article.layers.tokens.words[group.head].events) and group in denied.objects
    return told and verb is not None and verb.lemma in same_deeds("suffering")


def _tells_the_deed(denied: Statement, group: NounGroup, article: Article) -> bool:
    """True of "had no meeting", where the noun tells the deed, and not of whom it is denied."""
    verb = denied.verb
    light = verb is not None and verb.lemma in same_deeds("light") and verb.lemma not in same_deeds("handing")
    told = (event.pos == "noun" for event in article.layers.tokens.words[group.head].events)  # no telephone is a call
    return light and any(told) and group in denied.objects


def _met(setting: list[Adjunct], told: Told, article: Article) -> int | None:
    """How much of what narrows a denial has a part in the other clause; None where something has none.

    What only places the denial in the story may be left out there, and with it what is joined to that.
    """
    met, behind = 0, -1
    words = article.layers.tokens.words
    alike = {(x.preposition, words[x.group.head].fold) for x in told.statement.adjuncts}
    there = [x.group for x in told.statement.adjuncts if x.preposition in _WHERE]
    elsewhere = any(not dates(group, told.statement) for group in there)
    for adjunct in setting:
        if adjunct.at == behind:
            behind = adjunct.group.last  # "for the search of the barn", where the other tells of no search
            continue
        if _any_at_all(adjunct.group, article):
            behind = adjunct.group.last  # "at any stage of the race"
            continue
        himself = words[adjunct.group.head].pronoun is not None
        if _has_a_part(adjunct.group, told, article) or (
            himself and (adjunct.preposition, words[adjunct.group.head].fold) in alike
        ):
            met += adjunct.preposition not in _SETTING
            continue
        behind = adjunct.group.last
        of_it = adjunct.group.determiner in POINTING or adjunct.group.possessor is not None
        placed = adjunct.preposition in _SETTING and adjunct.preposition != "of" and of_it
        if elsewhere or not (placed or _of_the_story(adjunct.group, article)):
            return None
    return met


def _placed_anew(told: Told, denied: Statement, article: Article) -> bool:
    """True of "four nurses at a hospital in Lima" beside "none of the nurses": another place may have its own."""
    words, known = article.layers.tokens.words, article.sentences[denied.sentence]
    folds = {w.fold for w in words[known.first : known.last]}
    groups = (x.group for x in told.statement.adjuncts if x.preposition in _WHERE)
    return any(not dates(g, told.statement) and words[g.head].fold not in folds for g in groups)


def _of_the_story(group: NounGroup, article: Article) -> bool:
    """True of a deed taken as known, of which the article tells no second one: "for the dawn search"."""
    words = article.layers.tokens.words
    kinds = {event.event for event in words[group.head].events}
    if group.determiner not in POINTING or not kinds:
        return False
    others = (c for c in article.events_of(sorted(kinds)) if c.pos == "noun" and c.at != group.head)
    return not any(c.plural or not c.definite for c in others)


def _earlier(told: Statement, article: Article) -> bool:
    """True of a clause that puts what it tells before what a denial ends with ("had none before the levy")."""
    verb, sentence = told.verb, article.sentences[told.sentence]
    words = {w.fold for w in article.layers.tokens.words[sentence.first : sentence.last]}
    return bool(words & _AHEAD) or (verb is not None and verb.perfect and verb.tense == "past")


_AHEAD = frozenset({"before", "earlier", "while", "already", "ago"})


def _says_whose(group: NounGroup, filler: NounGroup, article: Article) -> bool:
    """True of a denial without a doer where the kind itself is what both are of: "no neighbour", "six neighbours"."""
    words = article.layers.tokens.words
    return singular(words[group.head].fold) == singular(words[filler.head].fold) or words[group.head].fold in _NO_ONE


_NO_ONE = NOBODY | {"one"}


def _of_another_time(denied: Statement, told: Statement, article: Article) -> bool:
    """True where what is told is of years ago, and the denial is not of all time."""
    verb, words = denied.verb, article.layers.tokens.words
    ever = verb is not None and (verb.perfect and verb.tense == "present")
    ever = ever or any(words[t].fold in ("never", "ever", "history") for t in range(denied.first, denied.last))
    sentence = article.sentences[told.sentence]
    times = article.layers.times_within(sentence.first, sentence.last)
    return not ever and (any(long_ago(t, article) for t in times) or told.number in article.once(told_of_years))


def _any_at_all(group: NounGroup, article: Article) -> bool:
    """True of what widens a denial rather than narrows it: "of any kind", "at any time"."""
    return any(w.fold in ("any", "all", "whatever") for w in article.layers.tokens.words[group.first : group.last])


def _is_one_of(kind: NounGroup, group: NounGroup, article: Article) -> bool:
    """True of one of a kind: "two boys" of "no pupil" is not known to be; "400 of its workers" of "no employee" is."""
    words = article.layers.tokens.words
    one, other = words[kind.head], words[group.head]
    if group.determiner == "no" or other.pronoun is not None:
        return False
    if one.fold in _NO_ONE:
        behind = article.layers.phrases.noun_at.get(kind.last + 1)
        if one.fold != "none" or behind is None:
            return one.fold != "none" and other.person is not None and other.person.plural
        one = words[behind.head]
    narrow = {words[t].fold for t in range(kind.first, kind.head) if words[t].number is None} - _SMALL
    called = {w.fold for w in words[group.first : group.head]} | {w.fold for w in words[group.last : group.last + 4]}
    if not narrow <= called:
        return False
    if thing(one.fold) == thing(other.fold) or singular(one.fold) == singular(other.fold):
        return True
    if is_kind_of(singular(other.fold), singular(one.fold)) or is_kind_of(singular(one.fold), singular(other.fold)):
        return True
    return not concepts_of(one).isdisjoint(concepts_of(other))


_SMALL = frozenset({"any", "no", "not", "one", "single", "the", "its", "their", "his", "her", "of", "a", "an", "same"})


def _has_a_part(group: NounGroup, told: Told, article: Article) -> bool:
    """True where whoever or whatever a denial names has a part in the sentence of the other clause."""
    sentence = article.sentences[told.statement.sentence]
    return _is_among(group, range(sentence.first, sentence.last), article)


def _is_among(group: NounGroup, tokens: range, article: Article) -> bool:
    """True where some tokens mean whoever or whatever a group does, by name, noun or kind."""
    by_token, entities = article.layers.entities.by_token, article.layers.entities.all
    words, number = article.layers.tokens.words, by_token.get(group.head)
    if number is not None:
        there = {n for t in tokens if (n := by_token.get(t)) is not None}
        return any(n == number or related(entities[n], entities[number]) for n in there)
    if words[group.head].pronoun is not None:
        return False
    keys = concepts_of(words[group.head]) | {f"thing {thing(words[group.head].fold)}"}
    found = (t for t in tokens if not keys.isdisjoint(concepts_of(words[t]) | {f"thing {thing(words[t].fold)}"}))
    return any(not _called_otherwise(group, t, article) for t in found)


def _called_otherwise(group: NounGroup, token: int, article: Article) -> bool:
    """True of "the coast line" and "the valley line"."""
    other = article.layers.phrases.noun_at.get(token)
    if other is None or other.head != token:
        return False
    words = article.layers.tokens.words
    called = [{w.fold for w in words[g.first : g.head] if w.number is None} - _SMALL - POINTING for g in (group, other)]
    return bool(called[0]) and bool(called[1]) and not called[0] & called[1]
