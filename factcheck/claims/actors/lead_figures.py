"""Lead figures: whom the lead describes and the next sentences name.

"A tribunal has cleared a surgeon ... Andrew Pelham, 49, was accused of": the surgeon is Pelham, though no sentence
says so. The name must come with an age and no description of its own, as the first of a person of the story.
"""

from factcheck.claims.actors.people import People
from factcheck.reading.entities import Entity

#: So many sentences behind the lead the name comes.
_SOON = 3
#: Who only tells of it is somebody else.
_TELLING = frozenset({"say", "see", "hear", "tell", "call", "watch", "recall", "add", "ask", "describe", "live"})


def lead_figure(people: People) -> tuple[str, Entity] | None:
    """The noun of the one person whom the lead brings in without a name, and who that is; None where it is a guess."""
    layers, words = people.layers, people.words
    if layers.tokens.body >= len(words):
        return None
    lead = layers.sentences.index(layers.tokens.body)
    if any(layers.entities.all[n].named for n in people.of_sentence.get(lead, ())):
        return None
    bounds = layers.sentences.all[lead]
    groups = dict.fromkeys(g for t in range(bounds.first, bounds.last) if (g := people.group(t)) is not None)
    nouns = [words[g.head].person for g in groups if g.determiner in ("a", "an")]
    found = [noun for noun in nouns if noun is not None and not noun.plural]
    if len(found) != 1 or found[0].kind in ("adult", "child", "person") or found[0].lemma in people.called:
        return None
    for number in range(lead + 1, min(lead + 1 + _SOON, len(layers.sentences.all))):
        named = [layers.entities.all[n] for n in people.of_sentence.get(number, ()) if layers.entities.all[n].named]
        if named:
            first = min(named, key=lambda entity: min(m.first for m in entity.links))
            return (found[0].lemma, first) if _introduced(people, first, number) else None
    return None


def _introduced(people: People, person: Entity, number: int) -> bool:
    """True of a name with an age and nothing else beside it, which opens its sentence and does not tell of others."""
    layers, words = people.layers, people.words
    mention = min(person.links, key=lambda m: m.first)
    sentence = layers.sentences.all[number]
    if mention.first != sentence.first or any(t.kind != "honorific" for t in person.titles):
        return False
    after = words[mention.last : mention.last + 3]
    aged = len(after) == 3 and after[0].text == "," and after[1].shape == "digits" and after[2].text == ","
    clause = layers.statements.at(mention.first)
    return aged and clause is not None and clause.verb is not None and clause.verb.lemma not in _TELLING
