"""Topic: whether somebody who turns up in a sentence has anything to do with the rest of the article.

A story is held together by its recurring people and places and by its words. A stranger is an actor of a country that
nothing else in the article comes near: its clause names nobody else of the story, its country lies in another part of
the map, and few of its nouns occur elsewhere. What joins the clause to the story is at most a phrase that would fit
any ("the ruling", "this approach").
"""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import PresenceClaim
from factcheck.comparison.actors.aliens import is_alien
from factcheck.comparison.actors.pointing import connector_of
from factcheck.comparison.actors.story import Story, story_of
from factcheck.lexicon.actors import (
    is_called_in,
    is_handling,
    is_outsiders_verb,
    is_reaction,
    is_transfer,
    topic_stem,
)
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.regions import near, the_country
from factcheck.reading.phrases import NounGroup
from factcheck.text.frozen import Record

#: The score above which an actor is held to be a stranger; each strong piece of evidence counts 1.
STRANGE = 1.05


#: What it takes off that no main clause makes somebody act; beside one stranger another needs so much less.
_SPOKEN_OF = 0.75


class Stranger(Record):
    """Actors of one clause who are foreign to the article; ``score`` says how foreign, ``reasons`` why."""

    actors: tuple[PresenceClaim, ...]
    score: float
    reasons: tuple[str, ...]


def strangers(article: Article, *, threshold: float = STRANGE) -> Iterator[Stranger]:
    """Yield the strangers of each sentence whose score is above ``threshold``, those of one sentence together."""
    story: Story | None = None
    found: dict[int, list[Stranger]] = {}
    for claim in article.claims_of(PresenceClaim):
        if claim.voice.quoted or _known(article, claim):
            continue
        if not claim.country and connector_of(article, claim) is None:
            continue
        story = story or story_of(article)
        sentence = article.layers.sentences.index(claim.at)
        if story.lone(claim.country, sentence) if claim.country else _unheard(article, story, claim, sentence):
            stranger = _graded(article, story, claim, sentence)
            if stranger is not None and stranger.score > threshold - _SPOKEN_OF:
                found.setdefault(sentence, []).append(stranger)
    for together in found.values():
        best = max(together, key=lambda s: s.score)
        if best.score <= threshold:
            continue
        yield best._replace(actors=tuple(actor for s in together for actor in s.actors))


def _known(article: Article, claim: PresenceClaim) -> bool:
    """True of "their Canadian owner" and "those Canadians", whoever they are, and of "according to the mission"."""
    layers = article.layers
    group = layers.phrases.noun_at.get(claim.at)
    if group is None:
        return False
    owned = group.possessor is not None and layers.tokens.words[group.possessor].pronoun is not None
    if owned or group.determiner in _THOSE:
        return True
    behind_to = claim.at > 0 and layers.tokens.words[claim.at - 1].fold == "to"
    return behind_to and any(a.speaker_at == group.head for a in article.attributions)


_THOSE = frozenset({"those", "these"})


def _graded(article: Article, story: Story, claim: PresenceClaim, sentence: int) -> Stranger | None:
    """The grade of one actor, None where it stands in a title or heading."""
    clause = story.clause(claim.at, sentence)
    if not clause:
        return None
    connector = connector_of(article, claim)
    others = [c for c, where in story.countries.items() if where != {sentence}]
    beside = [c for c, where in story.countries.items() if where == {sentence}]
    own = _own_part(story, claim) or clause
    shared = story.shared_words(own, sentence, connector)
    names_own = story.names_the_story(own, sentence, connector)
    apart = bool(others and claim.country) and not any(near(claim.country, other) for other in others)
    here = article.source.text(claim.span)
    alien = apart and is_alien(claim, article)
    evidence = (
        (_NOUN[claim.noun], bool(claim.country), f"nothing else in the article speaks of {the_country(claim.country)}"),
        (-1.25, not claim.country, f"nothing else in the article speaks of “{here}”"),
        (-0.3, connector is None, ""),
        (1.0, connector is not None, f"only “{_written(article, connector)}” ties it to the story"),
        (1.5 * (0.5 - shared), True, ""),
        (0.25, shared < _FEW, f"the words around “{here}” occur nowhere else"),
        (0.5, apart, f"far from {', '.join(map(the_country, others[:3]))} on the map"),
        (-0.5, bool(others and claim.country) and not apart, ""),
        (-0.5, len(beside) > _LIST, ""),
        (-1.25, len(others) > _SURVEY, ""),
        (-0.6 if claim.noun != "state" else -1.25, not story.focused, ""),
        (-_SPOKEN_OF, not _leads(claim), ""),
        (-0.4, claim.actor >= 0 and article.layers.entities.all[claim.actor].kind == "place", ""),
        (-0.75, _likewise(claim, article), ""),
        (0.4, story.affairs(own, claim.at, sentence), f"what “{here}” is after occurs nowhere else"),
        (0.3, not others and bool(claim.country) and claim.noun != "state", ""),
        (-0.75, _opens(article, sentence), ""),
        (-0.5, _known_kind(claim, article, story, sentence), ""),
        (0.35, _narrow(claim, article, story, sentence) and not _called_in(claim, article), ""),
        (-0.4, _called_in(claim, article), ""),
        (-0.6, _background(claim, article, sentence), ""),
        (-1.25, _counted(claim, article) or _taken_up(claim, article, sentence), ""),
        (-0.25, not claim.voice.own, ""),
        (-1.0, _has_a_part(claim, article, story, sentence), ""),
        (1.6, alien, f"“{here}” are armed, and nothing else in the article is"),
        (-0.5, not alien and (names_own or (own is clause and story.names_the_story(clause, sentence, None))), ""),
        (-0.75, names_own and not alien, ""),
    )
    score = round(sum(weight for weight, holds, _ in evidence if holds), 6)  # Python 3.12 began to sum more exactly
    return Stranger((claim,), score, tuple(reason for _, holds, reason in evidence if holds and reason))


#: A state takes part in foreign affairs everywhere, its people and bodies seldom do; one person is often known before.
_NOUN = {"state": -0.5, "person": -0.25, "people": 0.25, "body": 0.25, "stake": 0.25}
#: The share of words below which a clause counts as having none in common with the rest.
_FEW = 0.15
#: More countries than these in one sentence are a list, in one story a survey.
_LIST, _SURVEY = 2, 5


def _leads(claim: PresenceClaim) -> bool:
    """True of whom a main clause makes act; outsiders who are only spoken of are in any sound story."""
    return claim.part == "agent" and claim.statement is not None and claim.statement.kind == "main"


def _own_part(story: Story, claim: PresenceClaim) -> tuple[int, ...]:
    """The clause that the actor is the subject of, with all that depends on it; empty where it is none."""
    if claim.part != "agent" or claim.statement is None:
        return ()
    return story.own_clause(claim.statement.number)


def _unheard(article: Article, story: Story, claim: PresenceClaim, sentence: int) -> bool:
    """True where no word of a group without a country occurs in another sentence."""
    if not 0 <= article.layers.tokens.body <= claim.at:
        return False
    group = article.layers.phrases.noun_at[claim.at]
    words = article.layers.tokens.words
    stems = (topic_stem(words[t]) for t in range(group.first, group.last))
    return all(story.stems.get(stem) in (None, frozenset({sentence})) for stem in stems if stem)


def _likewise(claim: PresenceClaim, article: Article) -> bool:
    """True where the sentence says that others do the same: "reported frost as well"."""
    bounds = article.layers.sentences.of(claim.at)
    return any(w.fold in _ALSO for w in article.layers.tokens.words[bounds.first : bounds.last])


_ALSO = frozenset({"too", "well", "likewise", "similarly", "similar", "other", "others", "elsewhere", "like", "unlike"})


def _counted(claim: PresenceClaim, article: Article) -> bool:
    """True of a share or a number of people ("many Britons", "eight million households"): they stand for a public."""
    group = article.layers.phrases.noun_at[claim.at]
    words = article.layers.tokens.words[group.first : group.head]
    return any(w.number is not None or w.fold in _SHARES for w in words)


_SHARES = frozenset({"many", "most", "some", "every", "all", "few", "several"})


def _known_kind(claim: PresenceClaim, article: Article, story: Story, sentence: int) -> bool:
    """True where the story has people of that kind: Swiss rescuers, after rescuers of its own."""
    head = article.layers.tokens.words[article.layers.phrases.noun_at[claim.at].head]
    return any(where != sentence for where in story.stems.get(topic_stem(head), ()))


def _called_in(claim: PresenceClaim, article: Article) -> bool:
    """True of those who come to any story to do their work: a company, a film crew, engineers."""
    return is_called_in(article.layers.tokens.words[article.layers.phrases.noun_at[claim.at].head].lemma)


def _narrow(claim: PresenceClaim, article: Article, story: Story, sentence: int) -> bool:
    """True of a trade or field that no other sentence speaks of ("pepper growers"); any story may bring "engineers"."""
    layers = article.layers
    group = layers.phrases.noun_at[claim.at]
    words = layers.tokens.words
    fields = [topic_stem(words[t]) for t in range(group.first, group.head) if words[t].country is None]
    named = [stem for stem in fields if stem]
    known = claim.country and claim.noun in ("people", "body") and named
    return bool(known) and all(story.stems.get(stem) in (None, frozenset({sentence})) for stem in named)


def _background(claim: PresenceClaim, article: Article, sentence: int) -> bool:
    """True of a sentence that is dated by its year: what once happened brings in whoever was there."""
    if claim.statement is None:
        return False
    bounds = article.layers.sentences.all[sentence]
    times = article.layers.times_within(bounds.first, bounds.last)
    return any(t.year is not None and t.month is None for t in times)


def _taken_up(claim: PresenceClaim, article: Article, sentence: int) -> bool:
    """True of "the Japanese bank" behind the name of a bank in its sentence, and of "the Danish firm" behind a body."""
    layers = article.layers
    group = layers.phrases.noun_at[claim.at]
    if group.determiner != "the":
        return False
    before = layers.tokens.words[layers.sentences.all[sentence].first : claim.at]
    head = layers.tokens.words[group.head]
    if any(w.fold == head.fold and w.capital for w in before):
        return True
    trade = not group.plural and head.organisation is not None and head.organisation.kind == "company"
    bodies = (e for e in article.entities if e.kind in ("organisation", "other") and e.named)
    return trade and any(e.number != claim.actor and e.links[0].first < claim.at for e in bodies)


def _opens(article: Article, sentence: int) -> bool:
    """True of the first sentence of the body, which says what the story is."""
    layers = article.layers
    return sentence == layers.sentences.index(layers.tokens.body)


def _has_a_part(claim: PresenceClaim, article: Article, story: Story, sentence: int) -> bool:
    """True where the verb says how outsiders come into a story: who sends, buys, hosts, plays, comes from there."""
    statement = claim.statement
    if statement is not None and statement.verb is not None and is_handling(statement.verb.lemma):
        stems = (topic_stem(article.layers.tokens.words[o.head]) for o in statement.objects)
        return all(not stem or story.stems.get(stem) != frozenset({sentence}) for stem in stems)
    if statement is not None and statement.verb is not None and is_outsiders_verb(statement.verb.lemma):
        return not is_reaction(statement.verb.lemma) or claim.noun not in ("people", "body")
    if _dealt_with_it(claim, article) or _tells_of_its_own(claim, article):
        return True
    return claim.part != "agent" and any(w.fold == "from" for w in article.layers.tokens.words[claim.at : claim.at + 3])


def _tells_of_its_own(claim: PresenceClaim, article: Article) -> bool:
    """True of "Norway's embassy said the cook was a Norwegian": what it says tells what it has to do with the story."""
    if claim.actor < 0:
        return False
    actor, head = article.layers.entities.all[claim.actor], article.layers.phrases.noun_at[claim.at].head
    said = (a for a in article.attributions if a.speaker_at == head)
    named = (m for a in said for m in actor.links_within(a.content_first, a.content_last))
    return any(mention.form != "pronoun" for mention in named)


def _dealt_with_it(claim: PresenceClaim, article: Article) -> bool:
    """``lilies that were refused by Japan``, ``the first one went to a convent in Leeds``: the text says what for."""
    words, nouns, statement = article.layers.tokens.words, article.layers.phrases.noun_at, claim.statement
    at, end = claim.at - 1, nouns[claim.at].last
    place = nouns.get(end + 1)
    if place is not None and words[end].tags & Tag.PREP:
        end = place.last  # "the institute in Reykjavik, to which the books will go"
    if [w.fold for w in words[end : end + 3]] in ([",", "to", "which"], [",", "to", "whom"]):
        return True
    outer = nouns.get(at - 1) if at > 0 and words[at].fold == "of" else None  # "by a firm of London lawyers"
    at = outer.first - 1 if outer is not None and outer.last == at else at
    if at < 0 or statement is None or statement.verb is None or statement.verb.last != at:
        return False
    verb = statement.verb
    if words[at].fold == "by":
        return verb.passive and not is_reaction(verb.lemma)
    return words[at].fold == "to" and is_transfer(verb.lemma)


def _written(article: Article, group: NounGroup | None) -> str:
    return article.layers.tokens.text(group.first, group.last) if group is not None else ""
