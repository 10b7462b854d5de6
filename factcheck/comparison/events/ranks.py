"""Ranks that cannot all be right: two rival firsts, one thing both first and third, one record since two years."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import RankClaim
from factcheck.comparison.events.courses import long_ago
from factcheck.comparison.events.rank_apart import PRONOUNS, called, joined_to_two, two_holders
from factcheck.comparison.identity import related
from factcheck.comparison.periods import any_overlap
from factcheck.lexicon.rank_words import rank_words
from factcheck.text.frozen import Record

#: Pairs within one key are bounded, so that a table of records costs no square.
_NEAREST = 12


class RankClash(Record):
    """Two ranks in text order that cannot both hold, and why they are thought to be of one class and scope."""

    first: RankClaim
    second: RankClaim
    reasons: tuple[str, ...]


def clashing_ranks(article: Article) -> Iterator[RankClash]:
    """All clashes of ranks, each claim in one at most."""
    by_key: dict[str, list[RankClaim]] = {}
    for claim in article.claims_of(RankClaim):
        if claim.factual:
            by_key.setdefault(claim.dimension, []).append(claim)
    taken: set[int] = set()
    for claims in by_key.values():
        for i, first in enumerate(claims):
            for second in article.compared(claims[i + 1 : i + 1 + _NEAREST]):
                if not {first.at, second.at} & taken and (reasons := _clash(first, second, article)):
                    taken |= {first.at, second.at}
                    yield RankClash(first, second, reasons)


def _clash(first: RankClaim, second: RankClaim, article: Article) -> tuple[str, ...]:
    a, b = first.statement, second.statement
    if a is None or b is None or a.sentence == b.sentence or not _one_voice(first, second):
        return ()
    shared = _shared_class(first, second)
    if not shared or not _one_occasion(first, second, article):
        return ()
    if first.place == second.place:
        return _since_two_years(first, second, shared, article) or _rivals(first, second, shared, article)
    return _two_places(first, second, shared, article)


def _one_voice(first: RankClaim, second: RankClaim) -> bool:
    """True when one source states both, or the article itself one of them and a source it follows the other."""
    if first.voice.key == second.voice.key:
        return True
    return (first.voice.own or second.voice.own) and not (first.voice.quoted or second.voice.quoted)


def _shared_class(first: RankClaim, second: RankClaim) -> str:
    """The key of a class that both rank in; "it" where one leaves its class out and means what the other tells of."""
    shared = (first.classes & second.classes) - rank_words("blank")
    if shared:
        return min(shared)
    if first.scope & second.scope & _COUNTED:
        return "of the same"  # "the tallest of the four", "towers over the other three"
    if not first.classes or not second.classes:
        bare = first if not first.classes else second
        if first.since_year and second.since_year and bare.holder is None and bare.holder_head in _ITSELF:
            return "it"  # "It was the worst since 2006", of what a story is about
        return "it" if _one_holder(first, second, named=True) else ""
    wins = [c.classes & {"wins", "titles"} for c in (first, second)]
    contest = (first.scope | second.scope) & rank_words("contest")
    season = first.window is not None and first.window == second.window
    return "win" if all(wins) and (contest or season) else ""


_COUNTED = frozenset({"three", "four", "five", "six", "seven", "eight", "nine", "ten"})
_ITSELF = frozenset({"it", "this", "that", "which"})


def _known(claim: RankClaim) -> bool:
    return claim.holder is not None or bool(claim.holder_head)


def _one_holder(first: RankClaim, second: RankClaim, *, named: bool = False) -> bool:
    """True when nothing says that two holders are two; with ``named`` they must be one entity."""
    if first.holder is not None and second.holder is not None:
        return first.holder == second.holder
    if not (_known(first) and _known(second)):
        return False
    if named:
        return False
    if first.holder is None and second.holder is None:
        heads = {first.holder_head, second.holder_head} - PRONOUNS - {""}
        return len(heads) < 2 or bool(first.classes & second.classes)
    lone = first if first.holder is None else second
    return lone.holder_head in PRONOUNS | rank_words("victor") or lone.holder_head in lone.classes


def _one_occasion(first: RankClaim, second: RankClaim, article: Article) -> bool:
    """False when one is of a time long past or before the story, or the two are of different times."""
    if any_overlap(first.times, second.times) is False:
        return False
    if all(c.noun_at >= 0 and article.layers.tokens.words[c.noun_at].person for c in (first, second)):
        return True  # who was the first woman in a post stays it
    past = [any(long_ago(t, article) for t in c.times) or _before(c) for c in (first, second)]
    return past[0] == past[1] or (first.since_year is not None and second.since_year is not None)


def _before(claim: RankClaim) -> bool:
    verb = claim.statement.verb if claim.statement is not None else None
    if claim.statement is not None and claim.statement.negated:
        return False  # "had never been one before" holds until the news
    return verb is not None and verb.perfect and verb.tense == "past"


def _of_its(claim: RankClaim, article: Article) -> bool:
    """True of "its youngest member", whose scope is told by a pronoun alone."""
    group = article.layers.phrases.noun_at.get(claim.noun_at)
    if group is None or group.possessor is None or claim.scope or _places(claim):
        return False
    first = article.layers.sentences.of(group.first).first  # a noun before it in the sentence may be its own
    opening = all(article.layers.phrases.noun_at.get(t) in (None, group) for t in range(first, group.first))
    return opening and article.layers.tokens.words[group.possessor].fold in ("its", "their")


def _of_a_post(first: RankClaim, second: RankClaim, article: Article) -> bool:
    """True of "the first woman to lead the brigade", "the first woman at its head": two who are named hold one post."""
    people = all(c.noun_at >= 0 and article.layers.tokens.words[c.noun_at].person is not None for c in (first, second))
    held = rank_words("post") | rank_words("hold") | _AT_THE_HEAD
    posts = [not c.scope - held and not _places(c) for c in (first, second)]
    return people and first.dimension == "order" and any(posts) and all(c.verb in held | {""} for c in (first, second))


_AT_THE_HEAD = frozenset({"head", "helm", "lead", "run", "chair"})


def _since_two_years(first: RankClaim, second: RankClaim, shared: str, article: Article) -> tuple[str, ...]:
    """``The worst since 1949`` beside "the worst since 2017", "in 50 years" or "ever"."""
    changes = {"event rise", "event fall", "event price-change", "event rate-change"}
    if first.place != 1 or (first.classes | second.classes) & changes or not _bounds_differ(first, second, article):
        return ()
    if not _one_holder(first, second) or not _scopes_meet(first, second, article):
        return ()
    if joined_to_two(first, second, article):
        return ()
    return (f"both rank one {shared}", "one holds back to a time that the other denies")


def _bounds_differ(first: RankClaim, second: RankClaim, article: Article) -> bool:
    years = first.since_year, second.since_year
    if years[0] is not None and years[1] is not None:
        return years[0] != years[1]
    if years == (None, None):
        return False
    bounded, other = (first, second) if second.since_year is None else (second, first)
    if other.ever:
        return bool(first.scope & second.scope or _places(first) & _places(second) or not (first.scope | second.scope))
    published = article.source.published
    if other.window is None or published is None or bounded.since_year is None:
        return False
    return published.year - other.window + _SLACK < bounded.since_year


#: Years by which a round window ("in a decade") may be out.
_SLACK = 2


def _scopes_meet(first: RankClaim, second: RankClaim, article: Article) -> bool:
    """False when the two are narrowed in two ways."""
    if _by(first) != _by(second) or not _may_share(first, second, article):
        return False
    one, other = (claim.scope - rank_words("ground") - rank_words("happening") for claim in (first, second))
    return not (one and other) or bool(first.scope & second.scope) or bool(_places(first) or _places(second))


def _places(claim: RankClaim) -> frozenset[int]:
    return claim.entities - {claim.holder}


def _by(claim: RankClaim) -> frozenset[str]:
    return frozenset(key for key in claim.scope if key.startswith("by "))


def _may_share(first: RankClaim, second: RankClaim, article: Article) -> bool:
    a, b, entities = _places(first), _places(second), article.layers.entities.all
    return not (a and b) or any(related(entities[i], entities[j]) for i in a for j in b)


def _two_places(first: RankClaim, second: RankClaim, shared: str, article: Article) -> tuple[str, ...]:
    """One holder at two places of one order: what is the first of a wide class is not the third of a narrow one."""
    low, high = sorted((first, second), key=lambda c: c.place)
    if not _one_holder(first, second) or _by(first) != _by(second):
        return ()
    if low.since is not None and not (low.place == 1 and (counted_from(high, article) or 0) > (low.since_year or 9999)):
        return ()
    if two_holders(first, second, article):
        return ()
    if not _may_share(first, second, article) or not _covers(low, high) or not _one_feat(first, second, shared):
        return ()
    if _of_two_sides(first, second, article):
        return ()
    return (f"both rank one {shared}", "one puts it first where the other does not" if low.place == 1 else "two places")


def counted_from(rank: RankClaim, article: Article) -> int | None:
    """The year in which a rank that is not the first begins to count: "the third this year", "the second in a year"."""
    published = article.source.published
    years = [t.start.year for t in rank.times if t.granularity == "year" and t.start is not None]
    if rank.window is not None and published is not None:
        years.append(published.year - rank.window)
    return min(years) if years and rank.dimension == "order" and rank.place > 1 else None


def _of_two_sides(first: RankClaim, second: RankClaim, article: Article) -> bool:
    """True of "their first win", "their fourth win" in sentences that name nobody in common: whose, nobody can tell."""
    if {first.holder_head, second.holder_head} - PRONOUNS or first.holder is not None or second.holder is not None:
        return False
    named = []
    for claim in (first, second):
        sentence = article.layers.sentences.of(claim.at)
        named.append({e.number for e in article.layers.entities.within(sentence.first, sentence.last)})
    return bool(named[0] and named[1]) and not named[0] & named[1]


def _one_feat(first: RankClaim, second: RankClaim, shared: str) -> bool:
    """False of "her first wife" and "his third wife": what somebody has in turn is one thing only if it is won."""
    if not (first.owned or second.owned):
        return first.dimension != "order" or bool(first.holder_head and second.holder_head)
    won = {"wins", "titles"} | rank_words("feat")
    return bool(first.classes & won and second.classes & won)


def _covers(wide: RankClaim, narrow: RankClaim) -> bool:
    """True when all that is in the class and scope of the narrow rank is in those of the wide one."""
    if wide.verb and narrow.verb:
        if wide.verb != narrow.verb and not {wide.verb, narrow.verb} <= rank_words("hold"):
            return False
        return wide.task == narrow.task or wide.task in rank_words("post") or narrow.task in rank_words("post")
    if _places(wide) and not _places(wide) & _places(narrow):
        return False
    if wide.window is not None and wide.window != narrow.window:
        return False  # the first of the season, the third in all
    return wide.scope - rank_words("contest") <= narrow.scope


def _rivals(first: RankClaim, second: RankClaim, shared: str, article: Article) -> tuple[str, ...]:
    """Two holders of what only one can hold, in the very same scope."""
    if first.place != 1 or first.since_year or second.since_year or shared == "it":
        return ()
    names = two_holders(first, second, article)
    if not names:
        return ()
    if not _one_scope(first, second, article):
        return ()
    return (f"both rank one {shared} in one scope", f"one is {names[0]}, the other {names[1]}")


def _one_scope(first: RankClaim, second: RankClaim, article: Article) -> bool:
    """True of two ranks within the very same; "the country" may be that which the other names."""
    ground = rank_words("ground")
    if first.scope & second.scope & _COUNTED:
        return True
    named = [bool(_places(claim) or claim.scope & ground) for claim in (first, second)]
    told = [claim.scope - ground for claim in (first, second)]
    for i, claim in enumerate((first, second)):
        if not claim.noun:  # "the wind farm is the largest", "no wind farm is larger"
            told[1 - i] -= called(claim, article)
    if any(_of_its(claim, article) for claim in (first, second)) or _of_a_post(first, second, article):
        return True
    if named[0] != named[1] or told[0] != told[1]:
        return False
    if first.scope & ground and second.scope & ground and not first.scope & second.scope & ground:
        return False
    if _places(first) != _places(second) and all(map(_places, (first, second))):
        return False
    if any(article.layers.entities.all[n].links[0].first > first.at for n in _places(second) - _places(first)):
        return False  # "the country" is none that is named only further on
    return bool(first.scope or _places(first) or (first.ever and second.ever))
