"""What limits a denial to a part: "not yet", "not only", "was not seriously hurt", "did not formally approve"."""

from bisect import bisect_left

from factcheck.article import Article
from factcheck.lexicon.determiners import NEW
from factcheck.lexicon.stages import stage_words
from factcheck.reading.chunking.symbols import ADV
from factcheck.reading.phrases import NounGroup
from factcheck.reading.statements import Statement


def limited(statement: Statement, article: Article) -> bool:
    """True when a word of the clause limits what it covers ("not yet", "not only", "has since")."""
    return bool(words_limiting(statement, article))


def words_limiting(statement: Statement, article: Article) -> frozenset[str]:
    """The words of a clause that limit what it covers, and those right before it that belong to no clause."""
    owned, free = article.once(_limiting)
    words = owned.get(statement.number, _NONE)
    first = bisect_left(free, statement.first - 1)
    if first == len(free) or free[first] >= statement.last:
        return words
    tokens = free[first : bisect_left(free, statement.last)]
    return words | {article.layers.tokens.words[t].fold for t in tokens}


def _limiting(article: Article) -> tuple[dict[int, frozenset[str]], list[int]]:
    """The limiting words of each clause by its number, with an "if" that it hangs on; the tokens of the free ones."""
    words, owner = article.layers.tokens.words, article.layers.statements.by_token
    owned: dict[int, frozenset[str]] = {}
    free: list[int] = []
    for token in article.layers.tokens.places(stage_words("partial")):
        if [w.fold for w in words[token : token + 2]] == _AS_WELL:
            continue
        number = owner.get(token)
        if number is None:
            free.append(token)
        elif token < article.statements[number].last:  # not "but" behind it
            owned[number] = owned.get(number, _NONE) | {words[token].fold}
    for clause in article.statements:
        if clause.parent is not None and clause.kind == "subordinate" and clause.certainty == "conditional":
            owned[clause.parent] = owned.get(clause.parent, _NONE) | _IF
    return owned, free


def covers_a_part(denied: Statement, article: Article) -> bool:
    """True when a denial is limited by a word, or to a manner or length of time."""
    return limited(denied, article) or of_manner(denied, article)


def of_manner(denied: Statement, article: Article) -> bool:
    """True when a clause denies only the manner, degree or length of time that its verb comes with."""
    verb, words, symbols = denied.verb, article.layers.tokens.words, article.layers.phrases.symbols
    if verb is None:
        return False
    tokens = range(max(verb.first - 1, denied.first), min(verb.last + 1, len(words)))
    if any(words[t].fold in _DEGREES or (symbols[t] == ADV and _narrows(words[t].fold)) for t in tokens):
        return True
    lasting = article.once(_lasting)
    at, behind = bisect_left(lasting, denied.first + 1), clause_behind(denied, article)
    return at < len(lasting) and lasting[at] < (denied.last if behind is None else behind.last)


def clause_behind(denied: Statement, article: Article) -> Statement | None:
    """The participle with what belongs to it right behind a clause: "no deaths were there, [reported for two days]"."""
    behind = article.statements[denied.number + 1 : denied.number + 2]
    return next(
        (s for s in behind if s.first == denied.last and s.verb is not None and s.verb.kind == "participle"), None
    )


def _lasting(article: Article) -> list[int]:
    """Where stretches of time begin that limit: what did not happen "for three years" may have happened after them."""
    words = article.layers.tokens.words
    return [q.first for q in article.quantities if q.kind == "duration" and words[q.first - 1].fold in _FOR]


def later_one(at: int, article: Article, *, besides: int = -1) -> bool:
    """True of "the inquiry that followed", "the later inquiry", and "the inquiry" of one brought in before."""
    words, group = article.layers.tokens.words, article.layers.phrases.noun_at.get(at)
    if group is None:
        return False
    fold = words[group.head].fold
    if any(head < at and head != besides for head in article.once(_brought_in).get(fold, ())):
        return True
    if any(words[t].fold in stage_words("later") for t in range(group.first, group.head)):
        return True
    after = words[group.last : group.last + 4]
    return (
        bool(after)
        and after[0].fold in ("that", "which", "held", "ordered", ",")
        and any(v.lemma in stage_words("later") for w in after for v in w.verbs)
    )


def _brought_in(article: Article) -> dict[str, list[int]]:
    """By its folded noun, the heads of the groups that bring something in: "an inquiry", "another"."""
    words = article.layers.tokens.words
    heads: dict[str, list[int]] = {}
    for group in article.layers.phrases.nouns:
        if group.determiner in NEW:
            heads.setdefault(words[group.head].fold, []).append(group.head)
    return heads


def _narrows(adverb: str) -> bool:
    return adverb.endswith("ly") and adverb not in stage_words("plain")


_NONE: frozenset[str] = frozenset()
_IF = frozenset({"if"})
_AS_WELL = ["as", "well"]
_FOR = frozenset({"for", "in", "over", "during"})
#: Adverbs of manner and degree without an ending of their own.
_DEGREES = frozenset({"badly", "well", "hard", "far", "fast", "long"})


def of_some_only(nobody: NounGroup | None, told: Statement | None, article: Article) -> bool:
    """True of "no one in the car was hurt", which says nothing of a cyclist: the other clause tells of no car."""
    words, nouns = article.layers.tokens.words, article.layers.phrases.noun_at
    if nobody is None or told is None or nobody.last >= len(words) or words[nobody.last].fold not in _WITHIN:
        return False
    within = nouns.get(nobody.last + 1)
    if words[nobody.last].fold == "of" and within is not None and words[within.head].pronoun is not None:
        return False
    return within is not None and all(w.fold != words[within.head].fold for w in words[told.first : told.last])


_WITHIN = frozenset({"of", "in", "inside", "on", "aboard", "at", "near", "from", "among", "under"})
