"""A man of the title who is a woman in a body that tells of no man."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.actors.protagonists import tells_of_sex
from factcheck.comparison.ideas import shared_ideas, things_between
from factcheck.comparison.structure.headline import HeadlineClash, lead_end
from factcheck.lexicon.entries import PersonNoun

#: Sentences of the body that bring in whom the title is about.
_LEAD = 2


def sex_clashes(article: Article) -> Iterator[HeadlineClash]:
    """The man, girl or mother of a title, where the lead has a woman, boy or father and the body nobody of that sex."""
    layers = article.layers
    body, end = layers.tokens.body, lead_end(article, sentences=_LEAD)
    people = _sexed(article, 0, end)
    title = [(t, noun) for t, noun in people if t < body]
    if len({noun.sex for _, noun in title}) != 1:
        return
    token, told = title[0]
    if tells_of_sex(told.sex, body, len(layers.tokens), layers):
        return
    ideas = article.once(things_between, 0, body)
    for at, noun in people:
        if at < body or noun.kind != told.kind or noun.sex == told.sex:
            continue
        sentence = layers.sentences.of(at)
        shared = sum(1 for _ in shared_ideas(ideas, article.once(things_between, sentence.first, sentence.last)))
        if shared:
            reasons = (f"{shared} other ideas of the title stand beside it", "the body tells of nobody of that sex")
            yield HeadlineClash(layers.tokens.span(token, token + 1), (layers.tokens.span(at, at + 1),), reasons)
        return


def _sexed(article: Article, first: int, last: int) -> list[tuple[int, PersonNoun]]:
    """The nouns for one person that tell the sex, but for those within a name."""
    layers = article.layers
    nouns = [(t, layers.tokens.words[t].person) for t in layers.tokens.positions("person") if first <= t < last]
    return [
        (t, noun)
        for t, noun in nouns
        if noun is not None and noun.sex and not noun.plural and noun.kind in _KINDS and layers.entities.at(t) is None
    ]


_KINDS = frozenset({"adult", "child", "kin"})
