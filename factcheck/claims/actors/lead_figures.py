"""Lead figures: whom the lead describes and the next sentences name.

"A tribunal has cleared a surgeon ... Andrew Pelham, 49, was accused of": the surgeon is Pelham, though no sentence
says so. The name must come with no description of its own, as the first of a person of the story, and with an age
where the article names others too.
"""

from factcheck.claims.actors.people import People
from factcheck.reading.entities import Entity
from factcheck.reading.phrases import NounGroup
from factcheck.text.frozen import Record


class LeadFigure(Record):
    """The group by which the lead brings somebody in, its noun, and who that is."""

    noun: str
    group: NounGroup
    person: Entity


#: So many sentences behind the lead the name comes.
_SOON = 3
#: Who only tells of it is somebody else.
_TELLING = frozenset({"say", "see", "hear", "tell", "call", "watch", "recall", "add", "ask", "describe", "live"})


def lead_figure(people: People) -> LeadFigure | None:
    """Whom the lead brings in without a name, and the next sentences name; None where it is a guess."""
    layers, words = people.layers, people.words
    if layers.tokens.body >= len(words):
        return None
    lead = layers.sentences.index(layers.tokens.body)
    if any(layers.entities.all[n].named for n in people.of_sentence.get(lead, ())):
        return None
    bounds = layers.sentences.all[lead]
    groups = dict.fromkeys(g for t in range(bounds.first, bounds.last) if (g := people.group(t)) is not None)
    found = [g for g in groups if g.determiner in ("a", "an") and people.singular(g) is not None]
    noun = people.singular(found[0]) if len(found) == 1 else None
    if noun is None or noun.kind in ("adult", "child", "person") or noun.lemma in people.called:
        return None
    for number in range(lead + 1, min(lead + 1 + _SOON, len(layers.sentences.all))):
        named = [layers.entities.all[n] for n in people.of_sentence.get(number, ()) if layers.entities.all[n].named]
        if named:
            first = min(named, key=lambda entity: min(m.first for m in entity.links))
            return LeadFigure(noun.lemma, found[0], first) if _introduced(people, first, number) else None
    return None


def _introduced(people: People, person: Entity, number: int) -> bool:
    """True of a name with an age or nothing beside it, which opens its sentence and does not tell of others."""
    layers, words = people.layers, people.words
    mention = min(person.links, key=lambda m: m.first)
    sentence = layers.sentences.all[number]
    if mention.first != sentence.first or any(t.kind != "honorific" for t in person.titles):
        return False
    after = words[mention.last : mention.last + 3]
    aged = len(after) == 3 and after[0].text == "," and after[1].shape == "digits" and after[2].text == ","
    clause = layers.statements.at(mention.first)
    alone = people.only is person and bool(after) and after[0].text != ","
    return (aged or alone) and clause is not None and clause.verb is not None and clause.verb.lemma not in _TELLING
