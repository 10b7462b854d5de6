"""Clauses in the same words, one of them negated: "the board did not publish the report", "it published the report"."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.voices import voice_of
from factcheck.comparison.attributions.occasions import one_occasion
from factcheck.comparison.events.courses import long_ago
from factcheck.comparison.events.limits import limited, of_manner, words_limiting
from factcheck.comparison.events.things import one_group
from factcheck.comparison.joined import told_apart
from factcheck.comparison.periods import any_overlap
from factcheck.reading.phrases import NounGroup
from factcheck.reading.statements import Statement

#: Clauses of one verb are bounded, so that long articles stay linear.
_NEAREST = 40
#: Sentences side by side set things against each other on purpose.
_APART = 2
#: How many words of an indefinite group may be those of any other ("a woman").
_SHORT = 2
_Key = tuple[str, str, str]


def negations(article: Article) -> Iterator[tuple[Statement, Statement, tuple[str, ...]]]:
    """For each negated clause, the first that affirms it: subject, verb and object or predicate are the same."""
    denied = [s for s in article.statements if s.negated and (_plain(s) or _to_date(s)) and _whole(s, article)]
    if not denied:
        return
    keys = {_key(s, article) for s in denied}
    told: dict[_Key, list[Statement]] = {}
    for statement in article.statements:
        if not statement.negated and _plain(statement) and (key := _key(statement, article)) in keys:
            told.setdefault(key, []).append(statement)
    for statement in denied:
        for other in article.compared(told.get(_key(statement, article), ())[:_NEAREST]):
            if _one(statement, other, article) and not words_limiting(other, article) - _EACH:
                yield statement, other, (f"both say of one subject whether it {_did(statement)}",)
                break


#: Words by which an affirmation is of every one, and the denial all the more against it: "paid all of them".
_EACH = frozenset({"all"})


def _whole(denied: Statement, article: Article) -> bool:
    """True of a denial that nothing limits; "yet" limits it to now, which is when a perfect or present holds."""
    if of_manner(denied, article):
        return False
    verb = denied.verb
    if verb is None or not (verb.tense == "present" and (verb.perfect or _to_date(denied))):
        return not limited(denied, article)
    limits = words_limiting(denied, article)
    return limits <= {"yet"}


def _to_date(statement: Statement) -> bool:
    """True of "has yet to approve it"."""
    verb = statement.verb
    return verb is not None and verb.modal == "have yet to" and statement.certainty == "asserted"


def _did(statement: Statement) -> str:
    """What a clause says that its subject did: "did publish", "was so"."""
    verb = statement.verb.lemma if statement.verb is not None else ""
    return "was so" if verb == "be" else f"did {verb}"


def _plain(statement: Statement) -> bool:
    """True of an asserted finite clause about a subject and an object or predicate, without a modal."""
    verb = statement.verb
    if statement.certainty != "asserted" or verb is None or verb.modal or verb.kind != "finite":
        return False
    told = statement.objects or statement.predicate is not None or statement.adjuncts or verb.passive
    if statement.subject is None or not told:
        return False
    if verb.progressive and (verb.tense != "past" or not statement.objects):
        return False  # "was carrying oil" tells how it was as the thing happened, "is carrying oil" of any time
    return statement.kind in ("main", "relative", "subordinate")


def _key(statement: Statement, article: Article) -> _Key:
    verb, words = statement.verb, article.layers.tokens.words
    predicate = "" if statement.predicate is None else words[statement.predicate].fold
    if verb is None:
        return ("", "", predicate)
    return (f"be {verb.lemma}" if verb.progressive else verb.lemma, verb.particle, predicate)


def _one(denied: Statement, told: Statement, article: Article) -> bool:
    """True when two clauses, in different sentences and by one voice, are about one subject and one object then."""
    if abs(denied.sentence - told.sentence) < _APART or not one_voice(denied, told, article):
        return False  # "he was not late because of the rain. He was late because he slept"
    if denied.tense != told.tense and not _done_to_date(denied, told, article):
        return False
    if denied.verb is None or told.verb is None or denied.verb.passive != told.verb.passive:
        return False
    if done_since(denied, told):
        return False
    if denied.times and any_overlap(denied.times, told.times) is not True:
        return False
    if any_overlap(denied.times, told.times) is False or not one_setting(denied, told, article):
        return False
    if done_again(denied, told, article):
        return False
    return _of_one_thing(denied, told, article)


def _of_one_thing(denied: Statement, told: Statement, article: Article) -> bool:
    """True of clauses of one subject, and of one object or goal where they have any."""
    first, second = sorted((denied, told), key=lambda s: s.first)
    if not _one_subject(first.subject, second.subject, article):
        return False
    if denied.predicate is not None:
        return not _described(denied, article) - _described(told, article)  # "is no neutral idea", "is a silly idea"
    if not denied.objects and not told.objects:
        ever = denied.verb is not None and denied.verb.passive and _never(denied, article)
        return ever or _one_goal(first, second, article)
    if not denied.objects or not told.objects:
        return False
    fewest = 0 if _ever_denied(denied, article) else _SHORT
    return _alike(first.objects[0], second.objects[0], article, fewest=fewest) or bool(
        one_group(first.objects[0], second.objects[0], article)
    )


def _described(statement: Statement, article: Article) -> set[str]:
    """The adjectives before the noun by which a clause says what its subject is."""
    layers, at = article.layers, statement.predicate
    group = layers.phrases.noun_at.get(at) if at is not None else None
    if group is None:
        return set()
    return {layers.tokens.words[t].fold for t in range(group.first, group.head) if layers.phrases.symbols[t] in "aKJ"}


def _never(denied: Statement, article: Article) -> bool:
    """True of "was never inspected": at no time, in no place, by nobody, where the clause says no more."""
    plain = all(dates(a.group, denied) or a.group.determiner == "no" for a in denied.adjuncts)
    return plain and _ever_denied(denied, article)


def _ever_denied(denied: Statement, article: Article) -> bool:
    """True of "never", "at no point", and of "has yet to", which holds up to now."""
    words, verb = article.layers.tokens.words, denied.verb
    if _to_date(denied) or any(a.group.determiner == "no" for a in denied.adjuncts):
        return True
    return verb is not None and any(words[t].fold == "never" for t in range(verb.first, verb.head))


def _done_to_date(denied: Statement, told: Statement, article: Article) -> bool:
    """True where what was done is not yet done: a dated past behind it may be later, and is left out."""
    words = article.layers.tokens.words
    yet = any(words[t].fold == "yet" for t in range(denied.first, denied.last))
    done = told.tense == "past" and told.verb is not None and not told.verb.perfect
    plain = all(dates(a.group, told) for a in told.adjuncts)  # "the plan for the park" may be another one
    return yet and done and plain and not any(long_ago(t, article) for t in told.times)


def _one_goal(earlier: Statement, later: Statement, article: Article) -> bool:
    """True of clauses without objects that are about one thing or place, and about nothing else: "stopped at Wick"."""
    links = [{a.preposition: a.group for a in s.adjuncts if not dates(a.group, s)} for s in (earlier, later)]
    if not links[0] or links[0].keys() != links[1].keys():
        return False
    return all(
        _alike(group, links[1][link], article) or bool(one_group(group, links[1][link], article))
        for link, group in links[0].items()
    )


def dates(group: NounGroup, statement: Statement) -> bool:
    """True of a group that is a time of its clause."""
    return any(time.first <= group.head < time.last for time in statement.times)


def _alike(a: NounGroup, b: NounGroup, article: Article, *, fewest: int = _SHORT) -> bool:
    """True of two groups in the same words, with one that narrows them ("a Leeds woman" twice)."""
    words = article.layers.tokens.words
    first, second = ([w.fold for w in words[g.first : g.last]] for g in (a, b))
    return first == second and len(first) > fewest


def _one_subject(earlier: NounGroup | None, later: NounGroup | None, article: Article) -> bool:
    """True of one thing, and of people named by one bare plural ("officers"), where one object tells one act."""
    if earlier is None or later is None:
        return False
    words = article.layers.tokens.words
    if words[earlier.head].fold == "there":
        return False  # what there is or is not stands in the predicate
    bare = earlier.head == earlier.first and later.head == later.first and earlier.plural and later.plural
    if bare and words[earlier.head].fold == words[later.head].fold and words[later.head].person is not None:
        return True
    return bool(one_group(earlier, later, article))


def done_since(denied: Statement, told: Statement) -> bool:
    """True of "had not signed" and "signed" in the article's own words: it was done after that."""
    before = [s.verb is not None and s.verb.perfect and s.tense == "past" for s in (denied, told)]
    return before == [True, False] and denied.attribution is None


def one_voice(a: Statement, b: Statement, article: Article) -> bool:
    """True of clauses by one source that tells of no change in between, of whom neither denies or asks."""
    if a.attribution is not b.attribution and not one_occasion(a.attribution, b.attribution, article):
        return False
    if any(s.attribution is not None and s.attribution.stance in ("deny", "ask") for s in (a, b)):
        return False
    return voice_of(a.attribution, article.layers).key == voice_of(b.attribution, article.layers).key


def done_again(denied: Statement, told: Statement, article: Article) -> bool:
    """True of what may be done on another occasion, which the other clause tells: "raised it in May", "in a speech"."""
    words, verb = article.layers.tokens.words, told.verb
    if verb is None or verb.lemma == "be" or _ever_denied(denied, article):
        return False
    once = any(not o.plural and (o.determiner or o.possessor is not None) for o in told.objects[:1])
    if once and words[verb.head].cue is None:
        return False  # "signed the deal on Monday" tells of the only time that it was
    known = {words[a.group.head].fold for a in denied.adjuncts}
    placed = (a for a in told.adjuncts if a.preposition in _PLACING and words[a.group.head].fold not in known)
    return (bool(told.times) and not denied.times) or any(placed)


_PLACING = frozenset({"in", "at", "on", "during", "after"})


def one_setting(denied: Statement, told: Statement, article: Article) -> bool:
    """False when a phrase narrows the denial ("did not sell it to Ford"), or the two name different places."""
    words = article.layers.tokens.words
    phrases = {a.preposition: words[a.group.head].fold for a in told.adjuncts}
    for adjunct in denied.adjuncts:
        if adjunct.group.determiner == "no":
            continue  # "at no point" is what denies
        head = words[adjunct.group.head].fold
        other = phrases.get(adjunct.preposition)
        groups = [a.group for a in told.adjuncts if a.preposition == adjunct.preposition and other == head]
        if groups and told_apart(adjunct.group, groups[-1], article):
            return False  # "on the coast line", "on the valley line"
        if (other is not None and other != head) or (
            other is None and adjunct.preposition not in ("in", "at", "during")
        ):
            return False
    return True
