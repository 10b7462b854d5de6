"""What is denied of all of a kind and told of some of them: "none of the nurses fell ill", "four nurses fell ill"."""

from collections.abc import Iterable, Iterator

from factcheck.article import Article
from factcheck.claims.claim import EventClaim, FigureClaim, OutcomeClaim
from factcheck.comparison.events.courses import long_ago
from factcheck.comparison.events.limits import covers_a_part, limited
from factcheck.comparison.events.negations import done_since, one_setting, one_voice
from factcheck.comparison.periods import any_overlap
from factcheck.lexicon.measures import thing
from factcheck.reading.chunking.symbols import ADV
from factcheck.reading.phrases import NounGroup
from factcheck.reading.statements import Statement

#: Figures of one noun are bounded, so that long articles stay linear.
_NEAREST = 20
_NOT_ONE = frozenset({"one", "a", "an"})


def none_of(article: Article) -> Iterator[tuple[Statement, Statement, tuple[str, ...]]]:
    """For each clause that denies something of all of a kind, the first that counts some of whom it tells it."""
    denied = [(s, noun) for s in article.statements if s.negated and (noun := _none(s, article))]
    if not denied:
        return
    counted: dict[str, list[FigureClaim]] = {}
    for figure in article.claims_of(FigureClaim):
        noun = thing(figure.quantity.counted or "")
        if noun and _tells(figure, article):
            counted.setdefault(noun, []).append(figure)
    for statement, noun in denied:
        for figure in counted.get(noun, ())[:_NEAREST]:
            told = figure.statement
            if told is not None and (shared := _one_matter(statement, told, article)):
                yield statement, told, (f"both tell of {shared}", f"one says that it is so of no {noun}")
                break


def _none(statement: Statement, article: Article) -> str:
    """The noun of whom a clause denies something altogether: "none of the nurses", "no nurse", "not one nurse"."""
    subject, verb = statement.subject, statement.verb
    if subject is None or verb is None or verb.negated or statement.kind != "main":
        return ""
    if verb.modal or statement.certainty != "asserted" or (verb.perfect and verb.tense == "past"):
        return ""
    if covers_a_part(statement, article) or _qualified(statement, article):
        return ""
    words, nouns = article.layers.tokens.words, article.layers.phrases.noun_at
    group: NounGroup | None = subject
    head = words[subject.head].fold
    if head == "none" or (head == "one" and _not(subject, article)):
        group = nouns.get(subject.last + 1) if words[subject.last].fold == "of" else None
        plain = group is not None and group.head <= group.first + 1
    elif words[subject.first].fold == "no":
        plain = subject.head == subject.first + 1
    else:
        single = [w.fold for w in words[subject.first + 1 : subject.head]]
        plain = _not(subject, article) and single in ([], ["single"])
    if group is None or not plain or not _ends(group, statement, article):
        return ""
    return thing(words[group.head].fold)


def _not(subject: NounGroup, article: Article) -> bool:
    words = article.layers.tokens.words
    return words[subject.first].fold in _NOT_ONE and subject.first > 0 and words[subject.first - 1].fold == "not"


def _qualified(statement: Statement, article: Article) -> bool:
    """True where an adverb says how, where or how often: "no player scored twice" leaves open who scored once."""
    tokens = range(statement.verb.last if statement.verb is not None else statement.first, statement.last)
    return any(article.layers.phrases.symbols[t] == ADV for t in tokens)


def _ends(group: NounGroup, statement: Statement, article: Article) -> bool:
    """True where nothing narrows a group: its verb follows, not "of the second ward" or "who were on duty"."""
    return statement.verb is not None and group.last == statement.verb.first


def _tells(figure: FigureClaim, article: Article) -> bool:
    """True of a count of some who are the subject of a plain clause of the past, without others of the kind."""
    told, low = figure.statement, figure.quantity.low
    if told is None or told.subject is None or told.verb is None or low is None or low < 1 or told.kind != "main":
        return False
    at = figure.quantity.counted_at
    if at is None or told.subject.head != at or told.subject.first != figure.quantity.first:
        return False
    if not told.factual or told.verb.modal or limited(told, article) or figure.background:
        return False
    gap = range(figure.quantity.last, at)
    return not gap and _ends(told.subject, told, article) and (told.tense == "past" or told.verb.perfect or _is(told))


def _is(statement: Statement) -> bool:
    return statement.verb is not None and statement.verb.lemma == "be"


def _one_matter(denied: Statement, told: Statement, article: Article) -> str:
    """What both tell, at one time and place and by one voice; empty where they may be of two matters."""
    if denied.sentence == told.sentence or done_since(denied, told) or not one_voice(denied, told, article):
        return ""
    if any_overlap(denied.times, told.times) is False or (denied.times and not told.times):
        return ""
    if any(long_ago(t, article) for t in (*denied.times, *told.times)) or denied.verb is None:
        return ""
    behind = denied._replace(adjuncts=tuple(a for a in denied.adjuncts if a.at > denied.verb.first))
    if not one_setting(behind, told, article) or not _placed_alike(behind, told, article):
        return ""
    shared = _matters(denied, article) & _matters(told, article)
    return min(shared).replace("-", " ") if shared else ""


def _placed_alike(denied: Statement, told: Statement, article: Article) -> bool:
    """False where the clause that counts some says where or in what, and the denial does not say the same."""
    words = article.layers.tokens.words
    known = {words[a.group.head].fold for a in denied.adjuncts}
    dated = {t for time in told.times for t in range(time.first, time.last)}
    among = _is(told)  # "are among the infected" tells what befell them
    return all(a.group.head in dated or among or words[a.group.head].fold in known for a in told.adjuncts)


def _matters(statement: Statement, article: Article) -> frozenset[str]:
    """What a clause tells of its subject: its verb with what it is done to, or the classes of the one that tells it."""
    words, verb = article.layers.tokens.words, statement.verb
    if verb is None:
        return frozenset()
    heads = [g.head for g in statement.objects if g is not statement.patient or not verb.passive]
    if _is(statement):
        among = (a.group.head for a in statement.adjuncts if a.preposition == "among")
        return _classes(statement, among, article)
    found = _classes(statement, range(verb.first, verb.last), article)
    if not heads:
        return found or (frozenset({verb.lemma}) if verb.passive or not statement.adjuncts else frozenset())
    done = " ".join((verb.lemma, *(words[at].fold for at in heads)))
    return frozenset({done}) if found else _classes(statement, heads, article) | {done}


def _classes(statement: Statement, tokens: Iterable[int], article: Article) -> frozenset[str]:
    """The classes of the events and of the outcomes that the words on some tokens of a clause tell."""
    told, words = article.once(_told_in).get(statement.number, {}), article.layers.tokens.words
    by_word = ((told.get(t), words[t]) for t in tokens)
    return frozenset(
        name for known, word in by_word for name in known or ([] if word.verbs else [e.event for e in word.events])
    )


def _told_in(article: Article) -> dict[int, dict[int, set[str]]]:
    """By clause and token, the classes of the events and outcomes that an article tells there."""
    told: dict[int, dict[int, set[str]]] = {}
    claims: tuple[EventClaim | OutcomeClaim, ...] = (*article.claims_of(EventClaim), *article.claims_of(OutcomeClaim))
    for claim in claims:
        if claim.statement is not None:
            names = claim.classes if isinstance(claim, EventClaim) else {claim.dimension.removeprefix("happening ")}
            told.setdefault(claim.statement.number, {}).setdefault(claim.at, set()).update(names)
    return told
