"""Whether two outcomes are told of one thing or person, whatever they are called."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from factcheck.article import Article
from factcheck.claims.claim import OutcomeClaim
from factcheck.comparison.events.courses import long_ago
from factcheck.comparison.events.main_event import tells_two_scenes
from factcheck.comparison.events.taken_up import taken_up
from factcheck.comparison.joined import called, joined, joined_apart, refers
from factcheck.lexicon.apart import sets_apart
from factcheck.lexicon.determiners import DEFINITE, NEW
from factcheck.lexicon.measures import singular
from factcheck.lexicon.outcomes import referring_kinds
from factcheck.lexicon.word import Word
from factcheck.lexicon.wordnet import is_kind_of, kind_of
from factcheck.reading.phrases import NounGroup
from factcheck.text.frozen import Record

UNKNOWN = NEW | {"some", "any", "each", "every", "other", "no"}


class Mentions(Record):
    """Where an article brings things in newly: heads of groups by noun, and of indefinite ones by noun and by kind.

    ``background`` are the numbers of the statements that tell of a time long before the news, ``called`` the groups by
    noun with words that say which one is meant.
    """

    article: Article
    first: dict[str, int]
    new: dict[str, list[int]]
    new_of_kind: dict[str, list[int]]
    called: dict[str, list[NounGroup]]
    background: frozenset[int]

    @classmethod
    def of(cls, article: Article) -> "Mentions":
        """Look through the noun groups of an article once."""
        words, body, kinds = article.layers.tokens.words, article.layers.tokens.body, referring_kinds()
        first: dict[str, int] = {}
        new: dict[str, list[int]] = {}
        of_kind: dict[str, list[int]] = {}
        called: dict[str, list[NounGroup]] = {}
        for group in article.layers.phrases.nouns:
            if group.first < body:
                continue
            noun = words[group.head].fold
            first.setdefault(noun, group.head)
            if group.first + bool(group.determiner) < group.head:
                called.setdefault(noun, []).append(group)
            if group.determiner in UNKNOWN:
                new.setdefault(noun, []).append(group.head)
                for kind in kinds.get(noun, ()):
                    of_kind.setdefault(kind, []).append(group.head)
        return cls(article, first, new, of_kind, called, frozenset(_background(article)))

    def meant(self, group: NounGroup) -> NounGroup:
        """What a bare definite noun takes up: the nearest group before it that calls the noun something."""
        told = self.called.get(self.article.layers.tokens.words[group.head].fold, ())
        at = bisect_right(told, group.head, key=lambda g: g.head)
        return told[at - 1] if at and group.head - group.first <= 1 and group.determiner else group

    def one_by_noun(self, noun: str, earlier: int) -> bool:
        """False when the article brings in several things by one noun ("a bill ... another bill")."""
        new = self.new.get(noun, [])
        return len(new) <= 1 and not (earlier in new and self.first.get(noun, earlier) < earlier)

    def none_between(self, kind: str, earlier: int, later: int) -> bool:
        """True when nothing of a kind is brought in newly between two tokens."""
        heads = self.new_of_kind.get(kind, [])
        at = bisect_right(heads, earlier)
        return at == len(heads) or heads[at] >= later


def _background(article: Article) -> Iterator[int]:
    sentences, opened = article.sentences, -1  # the sentence that begins with such a time, which the next one keeps
    for statement in article.statements:
        number = statement.sentence
        if not statement.times:
            subject = statement.subject
            goes_on = subject is not None and article.layers.tokens.words[subject.head].pronoun in ("m", "f", "it")
            near = 0 <= opened == number - 1
            if number == opened or (near and (goes_on or sentences[opened].paragraph == sentences[number].paragraph)):
                yield statement.number
            continue
        past = [time for time in statement.times if long_ago(time, article)]
        if past:
            yield statement.number
            subject = statement.subject
            if subject is not None and past[0].first < subject.first and statement.kind == "main":
                opened = number
            if statement.parent is not None and statement.kind == "subordinate":
                yield statement.parent  # "was hurt when a ferry sank in 2019"


def group_of(token: int, article: Article) -> NounGroup | None:
    """The group whose head a bearer is; a possessor stands for itself."""
    group = article.layers.phrases.noun_at.get(token)
    return group if group is None or group.head == token else NounGroup(token, token + 1, token)


def one_bearer(a: OutcomeClaim, b: OutcomeClaim, mentions: Mentions) -> str:
    """Why both are told of one person or thing; empty where they are not, or the text does not tell."""
    later = max(a, b, key=lambda c: c.bearer_at)
    named = later.definite and later.pos == "noun"  # "the fall in prices" takes the prices as known, too
    found = one_holder((a.bearer, a.bearer_at), (b.bearer, b.bearer_at), mentions, known=named)
    if found or a.dimension != "decision" or (a.bearer is None) != (b.bearer is None):
        return found
    meant = [_planned(c.bearer_at, mentions.article) for c in (a, b)]
    return one_holder((None, meant[0]), (None, meant[1]), mentions, known=named) if any(m >= 0 for m in meant) else ""


def _planned(token: int, article: Article) -> int:
    """The head of what plans are for, so that "plans for a park" are turned down and "the park" is approved."""
    words, group = article.layers.tokens.words, group_of(token, article)
    if group is None or "proposal" not in referring_kinds().get(words[group.head].fold, _NO_KIND):
        return token
    after = article.layers.phrases.noun_at.get(group.last + 1) if group.last + 1 < len(words) else None
    return after.head if after is not None and words[group.last].fold == "for" else token


def of_them_all(denied: OutcomeClaim, told: OutcomeClaim, mentions: Mentions) -> str:
    """Why what "all 140 passengers" came through cannot have killed "12 passengers"."""
    article = mentions.article
    words, group = article.layers.tokens.words, group_of(denied.bearer_at, article)
    if group is None or words[group.first].fold != "all" or told.bearer_at < 0 or article.once(tells_two_scenes):
        return ""
    noun = words[group.head]
    return f"one says so of all the {noun.fold}" if words[told.bearer_at].fold == noun.fold else ""


def one_target(a: OutcomeClaim, b: OutcomeClaim, mentions: Mentions) -> str:
    """Why two attitudes are towards one thing."""
    return one_holder((a.target, a.target_at), (b.target, b.target_at), mentions)


def one_holder(a: tuple[int | None, int], b: tuple[int | None, int], mentions: Mentions, *, known: bool = False) -> str:
    """Why two mentions, each an entity number and a head token, mean one person or thing."""
    (first, at), (second, later_at) = sorted((a, b), key=lambda pair: pair[1])
    if at < 0 or later_at < 0:
        return ""
    article = mentions.article
    entities = article.layers.entities.all
    if first is not None or second is not None:
        number, bare = (first, later_at) if first is not None else (second, at)
        named = entities[number or 0]
        one = first == second or (None in (first, second) and article.layers.tokens.words[bare].text == named.name)
        return f"both are about {named.name}" if one else ""
    earlier, later = group_of(at, article), group_of(later_at, article)
    if earlier is None or later is None:
        return ""
    if joined_apart(earlier, later, article) or _meant_apart(earlier, later, mentions):
        return ""
    if _one_description(earlier, later, article):
        return f"both are about the {article.layers.tokens.words[later.head].fold}"
    headline = at < article.layers.tokens.body <= later_at
    if not headline and not refers(later, article) and not (known and later.determiner not in UNKNOWN):
        return ""
    words = article.layers.tokens.words
    noun = words[later.head].fold
    if words[earlier.head].fold == noun:
        if words[later.head].pronoun:
            return ""  # "it is late" of two things, or of none
        alike = not _narrowed(earlier, later, article) and mentions.one_by_noun(noun, earlier.head)
        return f"both are about the {noun}" if alike else ""
    return f"the {noun} is the {words[earlier.head].fold}" if _renamed(earlier, later, mentions) else ""


def _meant_apart(earlier: NounGroup, later: NounGroup, mentions: Mentions) -> bool:
    """True of "the index" behind "the wage index", and behind "the index of prices"."""
    meant = [mentions.meant(group) for group in (earlier, later)]
    if meant == [earlier, later]:
        return False
    behind = [joined(group, mentions.article) for group in meant]
    one, other = (
        called(g, mentions.article) | (called(b, mentions.article, head=True) if b else set())
        for g, b in zip(meant, behind, strict=True)
    )
    return bool(one - other) and bool(other - one)


def _one_description(earlier: NounGroup, later: NounGroup, article: Article) -> bool:
    """True of bare nouns of which the later says nothing but what the earlier says too: "house prices in Leeds"."""
    words = article.layers.tokens.words
    noun = words[later.head]
    alike = words[earlier.head].fold == noun.fold or singular(words[earlier.head].fold) == singular(noun.fold)
    if not alike or noun.person is not None or noun.pronoun is not None:
        return False
    if {earlier.determiner, later.determiner} & UNKNOWN or any(_set_apart(g, article) for g in (earlier, later)):
        return False
    told = _described(later, article)
    if told:
        return told <= _described(earlier, article)
    bare = all(g.last - g.first == 1 and not g.plural and words[g.head].text[0].isupper() for g in (earlier, later))
    return bare and not _described(earlier, article) and article.layers.phrases.symbols[later.head] in "nM"


def _described(group: NounGroup, article: Article) -> frozenset[str]:
    """The words of a group beside its head, with those of a group that a preposition right behind joins to it."""
    words, behind = article.layers.tokens.words, joined(group, article)
    spans = [range(group.first, group.head)]
    if behind is not None:
        spans.append(range(behind.first, behind.last))
    return frozenset(words[t].fold for span in spans for t in span if words[t].fold not in _SMALL)


_SMALL = DEFINITE | UNKNOWN | frozenset({"'s", "’s", "'", "’", ""})


def _narrowed(earlier: NounGroup, later: NounGroup, article: Article) -> bool:
    """True when the later group tells of another one of its noun: by words, a number or an owner not told before."""
    words, symbols = article.layers.tokens.words, article.layers.phrases.symbols
    statement = article.layers.statements.at(earlier.head)
    first, last = (earlier.first, earlier.last) if statement is None else (statement.first, statement.last)
    known = {w.fold for w in words[min(first, earlier.first) : max(last, earlier.last)]}
    return any(
        words[t].fold not in known
        and symbols[t] in "anNMKJ9d"
        and words[t].fold not in DEFINITE
        and not ((told := words[t].outcomes) is not None and told.alone)
        and not _owned_by_one(later, t, earlier, article)
        for t in range(later.first, later.head)
    )


def _owned_by_one(group: NounGroup, token: int, earlier: NounGroup, article: Article) -> bool:
    """True of the words of an owner who is somebody told of before; "the teachers' union" is not any union."""
    if group.possessor is None or token > group.possessor:
        return False
    number = article.layers.entities.by_token.get(group.possessor)
    if number is not None:
        return article.layers.entities.all[number].links[0].first < max(earlier.last, article.layers.tokens.body)
    owner = article.layers.tokens.words[group.possessor]
    return article.layers.tokens.words[group.possessor + 1].fold not in ("'", "’") or owner.pronoun is not None


def _renamed(earlier: NounGroup, later: NounGroup, mentions: Mentions) -> bool:
    """True of a definite noun of the kind of an earlier one, where the article tells of one such thing only."""
    article, of = mentions.article, referring_kinds()
    words = article.layers.tokens.words
    shared = of.get(words[earlier.head].fold, _NO_KIND) & of.get(words[later.head].fold, _NO_KIND)
    if (earlier.plural != later.plural and not shared & _SUMS) or any(
        _set_apart(group, article) for group in (earlier, later)
    ):
        return False
    if not shared:
        return taken_up(earlier, later, article)
    if mentions.first.get(words[later.head].fold, later.head) < earlier.head or _two_sorts(
        earlier, later, shared, words
    ):
        return False
    return any(mentions.none_between(kind, earlier.head, later.head) for kind in sorted(shared))


def _two_sorts(earlier: NounGroup, later: NounGroup, shared: frozenset[str], words: Sequence[Word]) -> bool:
    """True of a bridge and a library: buildings, roads and vehicles are no other ones of their kind."""
    one, other = words[earlier.head].fold, words[later.head].fold
    bodily = all(kind_of(kind) in _BODILY for kind in shared)
    return bodily and not is_kind_of(one, other)  # "the cathedral" takes up no church


#: Kinds of things that are there to be seen, by what WordNet calls them.
_BODILY = frozenset({"building", "structure", "road", "vessel", "vehicle", "aircraft", "settlement"})
_NO_KIND: frozenset[str] = frozenset()
#: Kinds of sums, of which a plural ("sales") and a singular ("turnover") are one.
_SUMS = frozenset({"sales", "shares", "money"})


def _set_apart(group: NounGroup, article: Article) -> bool:
    before = article.layers.tokens.words[group.first : group.head]
    ordinal = any(w.number is not None and w.number.kind == "ordinal" for w in before)
    return ordinal or sets_apart({w.fold for w in before})
