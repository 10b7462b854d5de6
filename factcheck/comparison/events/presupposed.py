"""What a clause says there is none of, and what is taken as known elsewhere: "built without a permit", "its permit".

A group that says whose it is ("the permit for the hut", "the school's library", "the strike called by the union") takes
it as known that there is one, whatever its clause goes on to tell. So does "the curfew", where there is none at all.
"""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.events.chained_groups import chained
from factcheck.comparison.events.courses import long_ago, told_of_years
from factcheck.comparison.events.limits import clause_behind, later_one, of_manner, words_limiting
from factcheck.comparison.events.negations import one_voice
from factcheck.comparison.events.outcome_scope import of_another
from factcheck.comparison.joined import joined
from factcheck.comparison.periods import any_overlap
from factcheck.lexicon.apart import sets_apart
from factcheck.lexicon.determiners import POINTING
from factcheck.lexicon.measures import singular
from factcheck.lexicon.outcomes import outcome_cues
from factcheck.lexicon.same_deeds import same_deeds
from factcheck.reading.phrases import NounGroup
from factcheck.reading.statements import Statement
from factcheck.text.frozen import Record
from factcheck.text.span import Span

#: Groups of one noun are bounded, so that long articles stay linear.
_NEAREST = 20
_ANY = frozenset({"a", "an", "any", "no", "single", "one", "not"})
_WITHOUT = frozenset({"without"})
_OF = frozenset({"of", "for", "on", "to", "between", "with", "into", "by"})
#: Words behind a noun that narrow what there is none of, and those that tell which of several is meant.
_NARROWING = _OF | {"that", "from", "but", "in", "about", "among", "who"}
_TELLING_WHICH = frozenset({"to", "that", "who", "which", "whose"})
#: So many words behind a noun whose it is may stand: "the strike called by the union".
_BEHIND = 5


class _None(Record):
    """A clause that denies that there is a thing, and the thing.

    ``whose`` it would be must be met again, each of the groups. There is none ``at_all`` where the clause says no more.
    """

    statement: Statement
    what: NounGroup
    whose: tuple[NounGroup, ...]
    at_all: bool


def presupposed(article: Article) -> Iterator[tuple[Span, Span, tuple[str, ...]]]:
    """For each clause that says that there is none of a thing, the first group that takes one as known."""
    without = {article.layers.statements.by_token.get(t) for t in article.layers.tokens.places(_WITHOUT)}
    clauses = (s for s in article.statements if s.negated or s.number in without)
    denied = [d for s in clauses for d in _denials(s, article) if d.whose or d.at_all]
    if not denied:
        return
    words, span = article.layers.tokens.words, article.layers.tokens.span
    wanted = {singular(words[d.what.head].fold) for d in denied}
    known: dict[str, list[NounGroup]] = {}
    for group in article.layers.phrases.nouns:
        noun = singular(words[group.head].fold)
        if noun in wanted and group.first >= article.layers.tokens.body:
            known.setdefault(noun, []).append(group)
    for denial in denied:
        groups = known.get(singular(words[denial.what.head].fold), [])[:_NEAREST]
        for group in article.compared(groups):
            if _is_known(denial, group, article):
                first = denial.statement.span if denial.whose else span(denial.what.first, denial.what.last)
                yield first, span(group.first, group.last), ("one takes it as known that there was one",)
                break


def _denials(statement: Statement, article: Article) -> Iterator[_None]:
    """What a plain clause says that there is none of."""
    verb, words = statement.verb, article.layers.tokens.words
    if verb is None or verb.modal or statement.certainty != "asserted":
        return
    if of_another(statement, article) or of_manner(statement, article):
        return
    if words_limiting(statement, article) - _WITHOUT or statement.number in article.once(told_of_years):
        return
    subject, owner = statement.subject, statement.patient or statement.subject
    if not statement.negated:
        for what in (a.group for a in statement.adjuncts if a.preposition == "without"):
            if what.determiner in _ANY and owner is not None:
                yield from _of(statement, what, (owner,), article)
        return
    told = article.layers.phrases.noun_at.get(statement.predicate) if statement.predicate is not None else None
    having = verb.lemma in same_deeds("having") or (subject is not None and words[subject.head].fold == "there")
    # "No fence is safe" and "no mayor has such powers" tell of those that there are.
    described = statement.predicate is not None if verb.lemma == "be" else bool(statement.objects)
    if subject is not None and words[subject.first].fold == "no" and verb.kind == "finite" and not described:
        yield from _of(statement, subject, (), article)
    for what in (*statement.objects[:1], *((told,) if told is not None else ())):
        none = words[what.first].fold == "no"
        if subject is not None and (none or (having and verb.negated and (what.determiner in _ANY or _bare(what)))):
            yield from _of(statement, what, (subject,) if having else (), article)


def _bare(group: NounGroup) -> bool:
    return group.plural and not group.determiner and group.possessor is None


def _of(statement: Statement, what: NounGroup, owner: tuple[NounGroup, ...], article: Article) -> Iterator[_None]:
    """The denial of a thing with those whose it would be: its owner, and what prepositions join to it."""
    words, verb = article.layers.tokens.words, statement.verb
    if words[what.head].fold in same_deeds("vague") or words[what.head].pronoun is not None or verb is None:
        return
    if words[what.head].fold == "one":
        return  # "no one" is nobody
    if what.last < len(words) and words[what.last].fold in _TELLING_WHICH:
        return  # "no plans to raise it" leaves other plans
    if any(w.fold == "own" for w in words[what.first : what.last + 4]) or what.head in article.layers.entities.by_token:
        return
    groups = [group for link, group in chained(article.layers, what) if link in _OF]
    groups += [a.group for a in statement.adjuncts if a.preposition in _OF and a.group not in groups]
    behind = tuple(group for group in groups if group.head != what.head)
    told = {group.head for group in (*behind, *owner, what)}
    told_more = (
        a for a in statement.adjuncts if a.preposition not in _WITHOUT | _OF and a.group.determiner not in _ANY
    )
    narrow = any(a.group.head not in told for a in told_more)
    takes_place = verb.lemma in outcome_cues("occur")
    had = owner or takes_place or (verb.passive and verb.lemma in same_deeds("having"))
    whose = (*(g for g in owner if words[g.head].fold != "there"), *behind) if had and not narrow else ()
    owned = any(words[g.head].fold != "there" for g in owner)
    alone = what.head == what.first + 1 and words[what.first].fold == "no"
    more = clause_behind(statement, article)
    where = (*statement.adjuncts, *(more.adjuncts if more is not None else ()))
    named = any(a.group.head in article.layers.entities.by_token for a in where)  # "no deaths in Elva"
    ends = what.last < len(words) and words[what.last].fold not in _NARROWING and joined(what, article) is None
    plain = statement.kind == "main" and statement.attribution is None
    yield _None(
        statement,
        what,
        whose,
        at_all=plain and alone and ends and takes_place and not owned and not named,
    )


def _is_known(denial: _None, group: NounGroup, article: Article) -> bool:
    """True of a group that takes as known what is denied, of the same owner and at no other time."""
    denied, told, words = denial.statement, article.layers.statements.at(group.head), article.layers.tokens.words
    if told is None or told.sentence == denied.sentence or told.negated or not one_voice(denied, told, article):
        return False
    if (denied.times and any_overlap(denied.times, told.times) is not True) or later_one(
        group.head, article, besides=denial.what.head
    ):
        return False
    sentence = article.sentences[told.sentence]
    if any(long_ago(t, article) for t in article.layers.times_within(sentence.first, sentence.last)):
        return False
    called = {w.fold for w in words[group.first : group.head]}
    if sets_apart(called) or words[group.first].fold == "no":
        return False
    if denial.at_all and told.factual and group.determiner in POINTING and joined(group, article) is None:
        return True
    return bool(denial.whose) and _is_theirs(denial, group, called, told, article)


def _is_theirs(denial: _None, group: NounGroup, called: set[str], told: Statement, article: Article) -> bool:
    """True of a group that says that it is of each of those who are said to have none."""
    denied, words = denial.statement, article.layers.tokens.words
    if denied.verb is None or told.certainty not in ("asserted", "planned"):
        return False
    if group.determiner in ("a", "an", "") and group.possessor is None and not told.factual:
        return False
    if denied.tense == "present" and told.tense == "past" and not denied.verb.perfect:
        return False
    narrow = {w.fold for w in words[denial.what.first : denial.what.head]} - _ANY
    if not narrow <= called or words_limiting(told, article) - {"before", "already"}:
        return False
    end = min(group.last + _BEHIND, article.sentences[told.sentence].last)
    beside = [g for t in range(group.last, end) if (g := article.layers.phrases.noun_at.get(t)) is not None]
    return all(_met(owner, group, beside, article) for owner in denial.whose)


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
