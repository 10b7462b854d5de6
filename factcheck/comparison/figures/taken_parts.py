"""Parts taken out of a whole that stands anywhere before: "17 were injured", and further on "23 of the injured"."""

from collections.abc import Iterator
from fractions import Fraction

from factcheck.article import Article
from factcheck.claims.claim import FigureClaim
from factcheck.claims.figures.told import CONCERNED
from factcheck.comparison.events.courses import long_ago
from factcheck.comparison.intervals import exceeds, interval, near
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.measures import loose_nouns, thing
from factcheck.lexicon.topics import topics_of


def taken_parts(article: Article) -> Iterator[tuple[FigureClaim, FigureClaim]]:
    """Each part that is more than every count of its whole before it, with the greatest of those counts."""
    counts = [c for c in article.claims_of(FigureClaim) if c.relation != "attribute" and c.dimension == "count"]
    by_key: dict[str, list[FigureClaim]] = {}
    for claim in counts:
        if claim.taken:
            wholes = [w for key in _keys(claim) for w in by_key.get(key, ()) if _beside(w, claim, article)]
            wholes = wholes or _only_ones(claim, by_key, article)
            if wholes and not _of_then(claim, article) and all(exceeds(claim.quantity, w.quantity) for w in wholes):
                most = max(wholes, key=_value)
                if _of_its_size(most, claim):
                    yield most, claim
        elif claim.span.part == "body":
            for key in _keys(claim):
                by_key.setdefault(key, []).append(claim)


def _of_then(part: FigureClaim, article: Article) -> bool:
    """True of "of those arrested last season, 43", "six of the engines built in 2010": of the whole of another time."""
    sentence = article.layers.sentences.of(part.at)
    return any(long_ago(time, article) for time in article.layers.times_within(sentence.first, sentence.last))


def _only_ones(part: FigureClaim, by_key: dict[str, list[FigureClaim]], article: Article) -> list[FigureClaim]:
    """The one count of a noun that the article has before "Of the hedgehogs that were marked, 340 ..."."""
    noun = thing(part.population)
    found = by_key.get(f"noun {noun}", [])
    loose = (
        noun in loose_nouns("several")
        or noun in loose_nouns("anyone")
        or part.entities
        or part.scope
        or _placed(part, article)
    )
    once = len({_value(w) for w in found}) == 1 and not any(w.part or w.entities or w.background for w in found)
    return found if once and not loose and part.relation == "counted" and near(found[0].quantity, part.quantity) else []


def _placed(part: FigureClaim, article: Article) -> bool:
    """``Of the hedgehogs in Hale, 340 ...``: other ones than those counted, for all the text says."""
    words, sentence = article.layers.tokens.words, article.layers.sentences.of(part.at)
    return any(
        words[t].fold == part.population and words[t + 1].tags & Tag.PREP
        for t in range(sentence.first, sentence.last - 1)
    )


def _value(claim: FigureClaim) -> Fraction:
    return Fraction(claim.quantity.value or 0)


def _keys(claim: FigureClaim) -> tuple[str, ...]:
    """What is counted: the outcome, the noun; those of whom nothing but an outcome is told have no noun."""
    noun = thing(claim.population)
    named = claim.population and noun not in loose_nouns("anyone")
    if claim.measure == CONCERNED:
        return (CONCERNED,)
    outcomes: tuple[str, ...] = ()
    if claim.taken and named and (claim.quantity.counted_at or 0) > claim.quantity.last:
        return (f"noun {noun}",)  # "176 of its officers were hurt": of the officers, and not of the hurt
    if claim.relation == "outcome":
        outcomes = (claim.measure,) if claim.taken else (claim.measure, CONCERNED)
    return (*outcomes, f"noun {noun}") if named else outcomes or ((f"noun {noun}",) if noun else ())


def _beside(whole: FigureClaim, part: FigureClaim, article: Article) -> bool:
    """True for a whole that may be meant: told of like things, unless the part restricts which ones."""
    if (whole.part and not whole.taken) or whole.quantity.counted_at == part.quantity.counted_at:
        return False  # the latter of "one of two components"
    if part.quantity.counted is None and article.layers.sentences.of(whole.at) == article.layers.sentences.of(part.at):
        return False  # whom "34 of them" means is read there
    if part.measure == CONCERNED:
        return True
    if part.relation == whole.relation == "outcome" and not part.narrowed:
        return whole.measure == part.measure
    alike = (part.states | part.topics | topics_of(part.population)) & (whole.states | whole.topics)
    loose = part.narrowed or thing(part.population) in loose_nouns("anyone")
    elsewhere = part.entities and not part.entities & whole.entities and _placed(part, article)
    return bool(alike) or (not (loose or elsewhere) and thing(whole.population) == thing(part.population))


#: A part that is so many times its whole is of another whole, which the text does not count.
_FAR = 10


def _of_its_size(whole: FigureClaim, part: FigureClaim) -> bool:
    most, least = interval(whole.quantity), interval(part.quantity)
    return most is not None and least is not None and least.low <= most.high * _FAR
