"""What somebody did to nothing of a kind, and did to one: "did not show a card", "the two cards the referee issued"."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.comparison.attributions.ideas import ideas_of
from factcheck.comparison.events.courses import told_of_years
from factcheck.comparison.events.limits import covers_a_part, limited
from factcheck.comparison.events.negations import done_since, one_voice
from factcheck.comparison.events.outcome_scope import of_another
from factcheck.comparison.events.things import one_group
from factcheck.comparison.joined import told_apart
from factcheck.comparison.periods import any_overlap
from factcheck.lexicon.concepts import Concepts, concepts_of
from factcheck.reading.phrases import NounGroup
from factcheck.reading.statements import Statement
from factcheck.text.frozen import Record

#: Clauses about one noun are bounded, so that long articles stay linear.
_NEAREST = 20
_KINDS = frozenset({"main", "relative", "subordinate", "participial"})


class _Deed(Record):
    """Who does something to what in a clause; no agent where a passive names none."""

    statement: Statement
    agent: NounGroup | None
    patient: NounGroup


def undone(article: Article) -> Iterator[tuple[Statement, Statement, tuple[str, ...]]]:
    """For each clause that denies a deed of every thing of a kind, the first that tells it of one."""
    denied = [d for d in map(_deed, article.statements) if d is not None and _denies(d, article)]
    if not denied:
        return
    nouns = {_noun(d, article) for d in denied}
    told: dict[str, list[_Deed]] = {}
    for deed in map(_deed, article.statements):
        if deed is not None and not deed.statement.negated and (noun := _noun(deed, article)) in nouns:
            told.setdefault(noun, []).append(deed)
    for deed in denied:
        for other in told.get(_noun(deed, article), ())[:_NEAREST]:
            if _tells(other, article) and _one(deed, other, article):
                words = article.layers.tokens.words
                yield deed.statement, other.statement, (f"both are about “{words[deed.patient.head].fold}”",)
                break


def _deed(statement: Statement) -> _Deed | None:
    verb = statement.verb
    if verb is None or verb.modal or verb.lemma in _EMPTY or statement.kind not in _KINDS:
        return None
    agent = statement.agent
    patient = statement.patient or (statement.subject if verb.passive else None)
    if patient is None and statement.kind == "relative" and statement.antecedent is not None:
        patient = statement.antecedent  # "the gift that she took"
    if patient is None or (agent is None and not verb.passive):
        return None
    if agent is not None and agent.head == patient.head:
        return None
    return _Deed(statement, agent, patient)


#: Verbs that tell no deed, or what is so at one time and not at another.
_EMPTY = frozenset(
    {"be", "have", "want", "need", "like", "know", "seem", "become", "say", "mean", "do", "get", "expect"}
)


def _noun(deed: _Deed, article: Article) -> str:
    fold = article.layers.tokens.words[deed.patient.head].fold
    return fold[:-1] if deed.patient.plural and fold.endswith("s") else fold


def _denies(deed: _Deed, article: Article) -> bool:
    """True of a plain, whole denial in the past about any thing of a kind."""
    statement, words = deed.statement, article.layers.tokens.words
    verb, patient = statement.verb, deed.patient
    if verb is None or statement.certainty != "asserted" or statement.tense != "past" or verb.kind != "finite":
        return False
    none = words[patient.first].fold == "no"
    if not (none or (verb.negated and (patient.determiner in _ANY or _bare(patient)))):
        return False
    if patient.head in article.layers.entities.by_token or words[patient.head].pronoun:
        return False
    if deed.agent is None and not none:
        return False
    if not statement.times and statement.number in article.once(told_of_years):
        return False
    return not covers_a_part(statement, article) and not of_another(statement, article)


_ANY = frozenset({"a", "an", "any", "single"})


def _bare(group: NounGroup) -> bool:
    return group.plural and not group.determiner and group.possessor is None


def _tells(deed: _Deed, article: Article) -> bool:
    statement = deed.statement
    verb = statement.verb
    if verb is None or statement.certainty != "asserted" or limited(statement, article):
        return False
    return statement.tense in ("past", "none")  # "have arrested" and "arrests" may tell what came later


def _one(denied: _Deed, told: _Deed, article: Article) -> bool:
    """True when one party does one thing, as far as both tell."""
    a, b = denied.statement, told.statement
    if a.sentence == b.sentence or done_since(a, b) or not one_voice(a, b, article) or not _one_time(a, b):
        return False
    words = article.layers.tokens.words
    if not _concepts(a, article) & _concepts(b, article):
        return False
    if not _one_setting(a, b, article):
        return False
    narrow = _modifiers(denied.patient, article)
    if not narrow <= _modifiers(told.patient, article) | {words[t].fold for t in range(told.patient.last, b.last)}:
        return False
    if denied.agent is None:
        return _same_ground(a, b, article)
    if told.agent is None:
        return False
    groups = sorted((denied.agent, told.agent), key=_first)
    return bool(one_group(groups[0], groups[1], article))


def _same_ground(denied: Statement, told: Statement, article: Article) -> bool:
    """True where all that a denial without a doer is limited to stands in the other sentence too."""
    words = article.layers.tokens.words
    sentence = article.sentences[told.sentence]
    there = {words[t].fold for t in range(sentence.first, sentence.last)}
    heads = {words[a.group.head].fold for a in denied.adjuncts if a.preposition != "of"}
    return heads - _ANY_TIME <= there


_ANY_TIME = frozenset({"point", "stage", "time", "moment", "all"})


def _one_time(denied: Statement, told: Statement) -> bool:
    """True unless the two are of two times; what is denied of a time is told of that time."""
    overlap = any_overlap(denied.times, told.times)
    return overlap is True if denied.times else overlap is not False


def _one_setting(denied: Statement, told: Statement, article: Article) -> bool:
    """False where a phrase narrows the denial ("did not sell it to Ford"), or the two name two places."""
    words, by_token = article.layers.tokens.words, article.layers.entities.by_token
    heads = {a.preposition: a.group.head for a in told.adjuncts}
    groups = {a.preposition: a.group for a in told.adjuncts}
    for adjunct in denied.adjuncts:
        there = groups.get(adjunct.preposition)
        one_noun = there is not None and words[there.head].fold == words[adjunct.group.head].fold
        if there is not None and one_noun and told_apart(adjunct.group, there, article):
            return False  # "on the coast line", "on the valley line"
        head, other = adjunct.group.head, heads.get(adjunct.preposition)
        if adjunct.preposition == "of":
            continue  # "at any stage of the match"
        if adjunct.preposition in _WHERE:
            places = {by_token.get(head), None if other is None else by_token.get(other)} - {None}
            if len(places) > 1:
                return False
        elif other is None or words[other].fold != words[head].fold:
            return False
    return True


_WHERE = frozenset({"in", "at", "during", "throughout", "on"})


def _concepts(statement: Statement, article: Article) -> Concepts:
    """The keys of a verb, of it alone and with its particle ("hand out")."""
    words, verb = article.layers.tokens.words, statement.verb
    if verb is None:
        return frozenset()
    phrase = next(ideas_of(range(verb.head, min(verb.head + 3, statement.last)), article, light=True), None)
    several = phrase.keys if phrase is not None and phrase.last > phrase.first + 1 else frozenset()
    return several | concepts_of(words[verb.head])


def _first(group: NounGroup) -> int:
    return group.first


def _modifiers(group: NounGroup, article: Article) -> frozenset[str]:
    words = article.layers.tokens.words
    return frozenset(
        words[t].fold
        for t in range(group.first, group.head)
        if words[t].fold not in _ANY and words[t].fold not in ("no", "the") and words[t].number is None
    )
