"""Outcomes of the title whose opposite the head of the story tells, where the body tells the title's nowhere."""

from collections.abc import Iterable, Iterator
from itertools import chain

from factcheck.article import Article
from factcheck.claims.claim import FigureClaim, OutcomeClaim
from factcheck.comparison.events.bearers import Mentions, one_bearer
from factcheck.comparison.events.courses import long_ago
from factcheck.comparison.events.outcomes import is_decided_upon
from factcheck.comparison.structure.headline import HeadlineClash, lead_end, says, split
from factcheck.lexicon.apart import sets_apart
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.headline_words import headline_words
from factcheck.lexicon.measures import thing
from factcheck.reading.chunking import symbols as s
from factcheck.reading.times import Time

#: Measures of outcomes that a title may deny altogether: "no deaths", "nobody hurt".
_HARM = {
    "death": frozenset({"death"}),
    "killing": frozenset({"death"}),
    "injury": frozenset({"injury", "death"}),
}


#: Sentences in which a story gives its toll.
_STORY = 12


def outcome_clashes(article: Article) -> Iterator[HeadlineClash]:
    """The outcomes of the title, and those it denies of everybody, that the head of the story tells otherwise."""
    yield from _opposites(article)
    yield from _nobody(article)


def _opposites(article: Article) -> Iterator[HeadlineClash]:
    title, body = split(article.claims_of(OutcomeClaim), article)
    if not body:
        return
    mentions = article.once(Mentions.of)
    end = lead_end(article)
    for told in title:
        if told.certainty not in ("asserted", "planned") or told.dimension in headline_words("many"):
            continue
        same = [c for c in body if c.dimension == told.dimension]
        if told.dimension != "contest" and says(told, article):
            continue
        if any(_agree(told, c) and _may_be_one(told, c, mentions) for c in same):
            continue
        for other in article.compared(same):
            if other.at >= end or not _against(told, other) or not _of_the_story(other, article):
                continue
            if _for_another_prize(other, article):
                continue
            reason = "" if _of_one_alone(told, other, article) else _one(told, other, mentions)
            if reason:
                yield HeadlineClash(told.span, (other.span,), (reason, "the body tells the title's outcome nowhere"))
                break


def _of_the_story(claim: OutcomeClaim, article: Article) -> bool:
    """True of an outcome told as a fact of the news, not of an earlier case."""
    statement = claim.statement
    if claim.certainty not in ("asserted", "planned") or claim.plural or statement is None:
        return False
    verb = statement.verb
    if verb is not None and verb.modal == "have yet to":
        return False  # what is still to be approved is not refused
    if verb is not None and verb.perfect and verb.tense == "past" and statement.attribution is None:
        return False  # in reported speech "had shrunk" tells the news
    # Of two times the one of a day is that of the news: "convicted on Thursday of a theft last year".
    recent = any(t.within_a_day and not long_ago(t, article) for t in claim.times)
    return (recent or not any(_of_years_ago(t) for t in claim.times)) and not sets_apart(claim.modifiers)


def _of_years_ago(time: Time) -> bool:
    """True of a year, and of so many years back; a quarter or season may be the one that the news is of."""
    return time.granularity in ("year", "decade") or (time.offset is not None and time.offset[1] in ("year", "decade"))


def _agree(a: OutcomeClaim, b: OutcomeClaim) -> bool:
    return a.pole == b.pole and a.negated == b.negated


def _against(a: OutcomeClaim, b: OutcomeClaim) -> bool:
    """True of opposite poles, and of one pole affirmed and denied."""
    return (a.pole != b.pole) == (a.negated == b.negated) and "even" not in (a.pole, b.pole)


def _may_be_one(told: OutcomeClaim, other: OutcomeClaim, mentions: Mentions) -> bool:
    """True when nothing tells that two outcomes are of two; of a contest many a side may be told to win something."""
    if _two_holders(told, other) or _of_one_alone(told, other, mentions.article):
        return False
    if told.dimension != "contest" or min(told.bearer_at, other.bearer_at) < 0:
        return True
    words = mentions.article.layers.tokens.words
    return bool(words[other.bearer_at].pronoun) or bool(one_bearer(told, other, mentions))


def _two_holders(a: OutcomeClaim, b: OutcomeClaim) -> bool:
    return a.bearer is not None and b.bearer is not None and a.bearer != b.bearer


def _of_one_alone(told: OutcomeClaim, other: OutcomeClaim, article: Article) -> bool:
    """True where the body tells how one person voted on what a body decides: "council passes", "she voted against"."""
    voter = None if other.target is None else article.layers.entities.all[other.target]
    if other.dimension not in headline_words("voted") or voter is None or other.target == told.target:
        return False
    return voter.kind == "person"


def _one(told: OutcomeClaim, other: OutcomeClaim, mentions: Mentions) -> str:
    """Why two outcomes are of one matter: one bearer, or a matter of which a story has one."""
    if told.bearer_at >= 0 and other.bearer_at >= 0:
        bearer = one_bearer(told, other, mentions)
        if bearer:
            return bearer
    if told.dimension in headline_words("lone") and not _two_holders(told, other):
        named = told.bearer is None and told.bearer_at >= 0 and told.dimension == "decision"
        loose = named and not is_decided_upon(told.bearer_at, mentions.article)  # "rejects corruption"
        met = _nouns_met(other, mentions.article, behind=loose)
        return f"both tell how one matter came out: {told.dimension}" if met else ""
    return ""


def _for_another_prize(other: OutcomeClaim, article: Article) -> bool:
    """True of a side that won what the title does not tell of: "have won the last two cups"."""
    prize = other.statement.patient if other.statement is not None else None
    if other.dimension != "contest" or prize is None or other.target is not None or prize.head == other.bearer_at:
        return False
    title = {thing(word.fold) for word in article.layers.tokens.words[: article.layers.tokens.body]}
    return thing(article.layers.tokens.words[prize.head].fold) not in title


def _nouns_met(other: OutcomeClaim, article: Article, *, behind: bool) -> bool:
    """True where the body has a noun of the title beside, or ``behind``, its outcome: posts ruled out are no software.

    Behind the first sentence "the plan" is what that tells: "voted to close the pool. Nine voted for the plan".
    """
    sentences = article.layers.sentences
    sentence = sentences.of(other.at)
    lead = sentences.index(article.layers.tokens.body)
    takes_up = sentences.index(other.at) == lead + 1 and _takes_up(range(other.at + 1, sentence.last), article)
    first = sentences.all[lead].first if takes_up else sentence.first
    rest = (range(first, other.at), range(other.at + 1, sentence.last))[1 if behind and not takes_up else 0 :]
    return not _things(range(article.layers.tokens.body), article).isdisjoint(_things(chain(*rest), article))


def _takes_up(tokens: range, article: Article) -> bool:
    """True where a bare noun that is taken as known stands right behind an outcome: "for the plan"."""
    group = next((g for t in tokens[:_NEAR] if (g := article.layers.phrases.noun_at.get(t)) is not None), None)
    return group is not None and group.determiner == "the" and group.bare


#: Tokens within which the object of an outcome begins.
_NEAR = 3


def _things(tokens: Iterable[int], article: Article) -> frozenset[str]:
    """The keys of nouns, those of what somebody was before ("ex-banker") among them."""
    words, symbols = article.layers.tokens.words, article.layers.phrases.symbols
    return frozenset(thing(words[t].fold.removeprefix("ex-")) for t in tokens if symbols[t] in s.NOUN + s.NOUNS)


def _nobody(article: Article) -> Iterator[HeadlineClash]:
    """``No deaths``, ``not a single death``, ``none hurt``, where the story counts some."""
    tokens, words = article.layers.tokens, article.layers.tokens.words
    found = next(((i, m) for i in range(tokens.body) if (m := _denies(i, article))), None)
    if found is None:
        return
    at, measures = found
    end = lead_end(article, sentences=_STORY)
    for figure in article.claims_of(FigureClaim):
        value = figure.quantity.low
        if figure.measure not in measures or not tokens.body <= figure.at < end or value is None or value < 1:
            continue
        if (
            figure.certainty == "asserted"
            and not (figure.negated or figure.background)
            and words[figure.at].fold != "no"
        ):
            reasons = (f"both tell of {figure.measure}", "the title denies any")
            yield HeadlineClash(tokens.span(at, at + 1), (figure.span,), reasons)
            return


def _denies(token: int, article: Article) -> frozenset[str]:
    """The measures of a word of harm in the title that a word before it denies of everybody, or of all who are safe."""
    words, tags = article.layers.tokens.words, article.layers.phrases.tags
    before = [words[t].fold for t in range(max(0, token - _BEFORE), token)]
    if words[token].fold in headline_words("safe"):
        return _ALL_HARM if headline_words("all") & {*before} else frozenset()
    measures = frozenset(m for w in words[token].events for m in _HARM.get(w.event, ()))
    if not measures:
        return measures
    while len(before) > 1 and before[-1] in _BETWEEN:
        before.pop()
    denied = bool(before) and (before[-1] in headline_words("none") or before[-2:] == ["no", "one"])
    single = any(tags[t] == Tag.NEG for t in range(max(0, token - _BEFORE), token)) and "single" in before
    return measures if denied or single else frozenset()


#: Tokens before a word of harm in which a title denies it.
_BEFORE = 4
#: Words that may stand between "nobody" and "hurt".
_BETWEEN = frozenset({"is", "was", "were", "are", "been", "has", "have", "reported"})
_ALL_HARM = frozenset({"death", "injury"})
