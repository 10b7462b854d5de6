"""What somebody is said to have none of, and what is taken as known of him: "built without a permit", "its permit".

A group that says whose it is ("the permit for the hut", "the school's library", "the strike called by the union") takes
it as known that there is one, whatever its clause goes on to tell.
"""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.events.chained_groups import chained
from factcheck.comparison.events.courses import long_ago, told_of_years
from factcheck.comparison.events.limits import of_manner, words_limiting
from factcheck.comparison.events.negations import one_voice
from factcheck.comparison.events.outcome_scope import of_another
from factcheck.comparison.periods import any_overlap
from factcheck.lexicon.apart import sets_apart
from factcheck.lexicon.measures import singular
from factcheck.lexicon.outcomes import outcome_cues
from factcheck.lexicon.same_deeds import same_deeds
from factcheck.reading.phrases import NounGroup
from factcheck.reading.statements import Statement
from factcheck.text.frozen import Record
from factcheck.text.span import Span

#: Groups of one noun, and denials, that are looked at, so that long articles stay linear.
_NEAREST, _MOST = 20, 12
_ANY = frozenset({"a", "an", "any", "no", "single", "one", "not"})
_OF = frozenset({"of", "for", "on", "to", "between", "with", "into", "by"})
#: So many words behind a noun whose it is may stand: "the strike called by the union".
_BEHIND = 5


class _None(Record):
    """A clause that denies that there is a thing, the thing, and whose it would be: each group must be met again."""

    statement: Statement
    what: NounGroup
    whose: tuple[NounGroup, ...]


def had_none(article: Article) -> Iterator[tuple[Statement, Span, tuple[str, ...]]]:
    """For each clause that denies somebody or something a thing, the first group that takes it as known."""
    denied = [d for s in article.statements for d in _denials(s, article) if d.whose][:_MOST]
    if not denied:
        return
    words = article.layers.tokens.words
    wanted = {singular(words[d.what.head].fold) for d in denied}
    known: dict[str, list[NounGroup]] = {}
    for group in article.layers.phrases.nouns:
        noun = singular(words[group.head].fold)
        if noun in wanted and group.first >= article.layers.tokens.body:
            known.setdefault(noun, []).append(group)
    for denial in denied:
        noun = singular(words[denial.what.head].fold)
        for group in known.get(noun, ())[:_NEAREST]:
            if _one(denial, group, article):
                span = article.layers.tokens.span(group.first, group.last)
                yield denial.statement, span, (f"both are about “{noun}”", "one takes it as known that there was one")
                break


def _denials(statement: Statement, article: Article) -> Iterator[_None]:
    """What a plain clause says that there is none of."""
    verb, words = statement.verb, article.layers.tokens.words
    if verb is None or verb.kind != "finite" or verb.modal or statement.certainty != "asserted":
        return
    if statement.kind not in ("main", "relative") or of_another(statement, article) or of_manner(statement, article):
        return
    if words_limiting(statement, article) - {"without"} or statement.number in article.once(told_of_years):
        return
    if not statement.negated:
        for adjunct in statement.adjuncts:
            what, owner = adjunct.group, statement.patient or statement.subject
            if adjunct.preposition == "without" and what.determiner in _ANY and owner is not None:
                yield from _of(statement, what, (owner,), article)
        return
    subject = statement.subject
    if subject is not None and words[subject.first].fold == "no" and _takes_place(statement):
        yield from _of(statement, subject, (), article)
    told = article.layers.phrases.noun_at.get(statement.predicate) if statement.predicate is not None else None
    for what in (*statement.objects[:1], *((told,) if told is not None else ())):
        none = words[what.first].fold == "no" or (verb.negated and (what.determiner in _ANY or _bare(what)))
        there = subject is not None and words[subject.head].fold == "there"
        if none and subject is not None and (there or verb.lemma in same_deeds("having")):
            yield from _of(statement, what, (subject,), article)


def _takes_place(statement: Statement) -> bool:
    """True of "no photographs exist", "no contract was signed"."""
    verb = statement.verb
    if verb is None:
        return False
    return verb.lemma in outcome_cues("occur") or (verb.passive and verb.lemma in same_deeds("having"))


def _bare(group: NounGroup) -> bool:
    return group.plural and not group.determiner and group.possessor is None


def _of(statement: Statement, what: NounGroup, owner: tuple[NounGroup, ...], article: Article) -> Iterator[_None]:
    words = article.layers.tokens.words
    vague = words[what.head].fold in same_deeds("vague") or words[what.head].pronoun is not None
    own = any(w.fold == "own" for w in words[what.first : what.last + 4])
    joined = [group for link, group in chained(article.layers, what) if link in _OF]
    joined += [a.group for a in statement.adjuncts if a.preposition in _OF and a.group not in joined]
    behind = tuple(group for group in joined if group.head != what.head)
    told = {group.head for group in (*behind, *owner, what)}
    narrow = any(a.group.head not in told and a.preposition not in ("without", *_OF) for a in statement.adjuncts)
    if not vague and not own and not narrow and article.layers.entities.by_token.get(what.head) is None:
        yield _None(statement, what, (*(g for g in owner if words[g.head].fold != "there"), *behind))


def _one(denial: _None, group: NounGroup, article: Article) -> bool:
    """True of a group that takes as known what is denied, of the same owner and at no other time."""
    denied, told, words = denial.statement, article.layers.statements.at(group.head), article.layers.tokens.words
    if told is None or told.sentence == denied.sentence or told.negated or not one_voice(denied, told, article):
        return False
    if told.certainty not in ("asserted", "planned") or words[group.first].fold in ("no", "any", "another"):
        return False
    if group.determiner in ("a", "an", "") and group.possessor is None and not told.factual:
        return False
    if denied.tense == "present" and told.tense == "past" and not (denied.verb and denied.verb.perfect):
        return False
    if (denied.times and any_overlap(denied.times, told.times) is not True) or _brought_in(denial, group, article):
        return False
    sentence = article.sentences[told.sentence]
    if any(long_ago(t, article) for t in article.layers.times_within(sentence.first, sentence.last)):
        return False
    called = {w.fold for w in words[group.first : group.head]}
    narrow = {w.fold for w in words[denial.what.first : denial.what.head]} - _ANY
    if not narrow <= called or sets_apart(called) or words_limiting(told, article) - {"before", "already"}:
        return False
    end = min(group.last + _BEHIND, sentence.last)
    beside = [g for t in range(group.last, end) if (g := article.layers.phrases.noun_at.get(t)) is not None]
    return all(_met(owner, group, beside, article) for owner in denial.whose)


def _brought_in(denial: _None, group: NounGroup, article: Article) -> bool:
    """True where the article brings in one of the kind between, which the later group may be."""
    words, noun = article.layers.tokens.words, article.layers.tokens.words[group.head].fold
    new = (g for g in article.layers.phrases.nouns if g.determiner in ("a", "an", "another") and g.head < group.head)
    return any(words[g.head].fold == noun and g.head != denial.what.head for g in new)


def _met(owner: NounGroup, group: NounGroup, beside: list[NounGroup], article: Article) -> bool:
    """True where a group says that it is an owner's: by a possessive, or by a noun close behind."""
    words, by_token = article.layers.tokens.words, article.layers.entities.by_token
    heads = [*(g.head for g in beside), *((group.possessor,) if group.possessor is not None else ())]
    number = by_token.get(owner.head)
    if number is not None:
        return any(by_token.get(head) == number for head in heads)
    noun = words[owner.head]
    if noun.pronoun is not None:
        return False
    return any(singular(words[head].fold) == singular(noun.fold) and by_token.get(head) is None for head in heads)
