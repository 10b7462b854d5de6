"""Sexes: what titles ("Mr John Hale"), pronouns and given names tell of whether somebody is a man or a woman."""

from collections.abc import Iterator

from factcheck.claims.actors.named import ONE_OF
from factcheck.claims.actors.people import People
from factcheck.claims.actors.protagonists import PRONOUNS, tells_of_sex
from factcheck.claims.claim import TraitClaim
from factcheck.lexicon.entries import Tag
from factcheck.reading.entities import Entity


def sexes(people: People) -> Iterator[TraitClaim]:
    """The sex that titles and pronouns give named people, and given names where one pronoun gainsays them."""
    for name, person in people.persons:
        if name.title_sex and len(name.words) >= _FULL and 0 <= name.title_first < name.first:
            yield people.claim(person, "sex", name.title_sex, name.title_first, name.last)
    yield from _of_unnamed(people)
    yield from _stray_nouns(people)
    gainsaid: dict[int, list[int]] = {}
    begun = {a.content_first: a.entity for a in people.layers.attributions}
    for token in people.layers.tokens.positions("pronoun"):
        found = _pronoun(people, token, begun.get(token))
        if found is not None:
            yield found
            if _given_sex(found.entity) not in ("", found.value):
                gainsaid.setdefault(found.entity.number, []).append(people.layers.sentences.index(token))
    for number, sentences in gainsaid.items():
        if len(set(sentences)) == 1:  # whoever is "he" throughout is a man of a rare name
            yield from _given(people, people.layers.entities.all[number], sentences[0])


_FULL = 2


def _of_unnamed(people: People) -> Iterator[TraitClaim]:
    """The pronoun in "the driver told police that she", where the sentence speaks of nobody else."""
    sentences, words = people.layers.sentences, people.words
    for first, person in people.unnamed.items():
        group, number = people.group(first), sentences.index(first)
        clause = people.layers.statements.at(first)
        if group is None or clause is None or clause.subject != group or people.of_sentence.get(number):
            continue
        rest = range(group.last, sentences.all[number].last)
        at = next((t for t in rest if words[t].fold in PRONOUNS), None)
        others = (noun for t in rest if (noun := words[t].person) is not None and not noun.plural)
        if at is not None and not _is_object(people, at) and not people.quoted(at) and next(others, None) is None:
            yield people.claim(person, "sex", PRONOUNS[words[at].fold], at, at + 1)


def _stray_nouns(people: People) -> Iterator[TraitClaim]:
    """ "The woman" where the article tells of no woman, and only of "a man" without a name: both are said of one."""
    words, layers = people.words, people.layers
    known: dict[str, list[int]] = {}
    for token in layers.tokens.positions("person"):
        group, noun = people.group(token), words[token].person
        if token < layers.tokens.body or noun is None or noun.plural or group is None or group.head != token:
            continue
        if layers.entities.at(token) is not None or group.possessor is not None or group.last in people.starts:
            continue
        if group.determiner in ONE_OF:
            known.setdefault(noun.kind + noun.sex if noun.sex and noun.kind in _AGES else "", []).append(token)
        elif group.determiner == "the" and noun.kind in _AGES and noun.sex and not people.quoted(token):
            other = "f" if noun.sex == "m" else "m"
            first = known.get(noun.kind + other, [])
            if len(first) != 1 or "" in known or people.narrowed(group):
                continue
            if not tells_of_sex(noun.sex, 0, len(words), layers, but=range(token, token + 1)):
                person = Entity(-len(words) - token, words[first[0]].fold, "person", (), named=False)
                for at, sex in ((first[0], other), (token, noun.sex)):
                    yield people.claim(person, "sex", sex, at, at + 1)


#: Kinds of nouns that say how old somebody is, beside his sex.
_AGES = frozenset({"adult", "child"})


def _given(people: People, person: Entity, gainsaid: int) -> Iterator[TraitClaim]:
    """What the first full name in another sentence tells, where nothing but the name told the reader."""
    for mention in person.links:
        name = mention.name
        if name is None or len(name.words) < _FULL or people.layers.sentences.index(mention.first) == gainsaid:
            continue
        if name.sex and not name.title_sex:
            yield people.claim(person, "sex", name.sex, name.first, name.last)
        return


def _given_sex(person: Entity) -> str:
    return next((m.name.sex for m in person.links if m.name is not None and len(m.name.words) >= _FULL), "")


def _pronoun(people: People, token: int, speaker: Entity | None) -> TraitClaim | None:
    """The sex that a pronoun gives the one person its sentence names before it, or the one whose speech it begins."""
    sex = PRONOUNS.get(people.words[token].fold)
    if sex is None or token < people.layers.tokens.body:
        return None
    number = people.layers.sentences.index(token)
    person = people.person(token)
    if person is None:
        if speaker is None or not _crossed(people, speaker, token, number, sex):
            speaker = _stray(people, token, number, sex)
        return people.claim(speaker, "sex", sex, token, token + 1) if speaker is not None else None
    first = people.layers.sentences.all[number].first
    named_before = any(m.form == "name" and not people.quoted(m.first) for m in person.links_within(first, token))
    alone = people.of_sentence.get(number) == {person.number} and not _spoken_of(people, number, token, sex)
    return people.claim(person, "sex", sex, token, token + 1) if named_before and alone else None


def _spoken_of(people: People, number: int, token: int, sex: str) -> bool:
    """True where somebody's own words right before speak of a "her": whoever speaks of her is somebody else."""
    first = people.layers.sentences.all[max(number - _BEFORE, 0)].first
    return any(PRONOUNS.get(people.words[t].fold) == sex and people.quoted(t) for t in range(first, token))


def _crossed(people: People, speaker: Entity, token: int, number: int, sex: str) -> bool:
    """True where a pronoun of the other sex must mean who speaks: "Ms Lee said he had been away", nobody else about.

    Coreference leaves such a pronoun alone. It begins what is said: anywhere else it means somebody of whom more was
    told before. Neither this sentence nor those before it speak of anybody else.
    """
    if people.words[token].fold not in _SUBJECTS or people.quoted(token):
        return False
    if people.of_sentence.get(number) != {speaker.number}:
        return False
    if not speaker.named or speaker.sex in ("", sex) or people.strangers_near(number):
        return False
    bounds = people.layers.sentences.all[number]
    pronouns = [t for t in range(bounds.first, bounds.last) if people.words[t].fold in PRONOUNS]
    if any(PRONOUNS[people.words[t].fold] != sex or _is_object(people, t) for t in pronouns):
        return False  # "Lee said he had hit her", "Lee told him that he was free"
    return not _others_before(people, number, speaker, sex)


def _stray(people: People, token: int, number: int, sex: str) -> Entity | None:
    """Whom a pronoun of the other sex must mean, as nobody of that sex is about: the one named last before it.

    He is called by the right pronoun elsewhere, and nobody whose sex nothing tells is near.
    """
    sentences, entities = people.layers.sentences, people.layers.entities
    first = sentences.all[number].first
    here = [entities.all[e] for e in people.of_sentence.get(number, ())]
    if any(e.sex in ("", sex) for e in here) or _is_object(people, token) or people.quoted(token):
        return None
    named = [m for e in here for m in e.links_within(first, token) if m.form == "name" and not people.quoted(m.first)]
    last = max(named, key=lambda m: m.first, default=None)
    person = people.person(last.first) if last is not None else None
    if last is None or person is None or not _known(person):
        return None
    after = range(token + 1, sentences.all[number].last)
    if any(PRONOUNS.get(people.words[t].fold) not in (None, sex) or _is_object(people, t) for t in after):
        return None  # "Lee said he had hit her"
    if entities.within(last.last, token) or people.strangers_near(number, until=token):
        return None
    near = {e for n in range(max(number - _BEFORE, 0), number) for e in people.of_sentence.get(n, ())}
    start, bounds = sentences.all[max(number - _AGO, 0)].first, sentences.all[number]
    if any(entities.all[other].sex == "" for other in near) or _told_often(people, sex):
        return None
    since = range(last.first, bounds.last)
    return None if tells_of_sex(sex, start, bounds.last, people.layers, but=since) else person


def _told_often(people: People, sex: str) -> bool:
    """True where the article speaks of somebody of a sex time and again."""
    return any(e.kind == "person" and e.sex == sex and len(e.links) > 1 for e in people.layers.entities.all)


def _known(person: Entity) -> bool:
    """True of somebody who is named in full, and meant by a pronoun somewhere: "James" alone may be Letitia James."""
    return any(len(form) > 1 for form in person.names) and any(m.form == "pronoun" for m in person.links)


_SUBJECTS = frozenset({"he", "she"})


def _others_before(people: People, number: int, person: Entity, sex: str) -> bool:
    """True where the paragraph, or the sentences right before, speak of another whom the pronoun may mean."""
    sentences, entities = people.layers.sentences.all, people.layers.entities.all
    for back in range(number - 1, max(number - 1 - _BEFORE, -1), -1):
        others = people.of_sentence.get(back, set()) - {person.number}
        if any(entities[other].sex in ("", sex) for other in others):
            return True
        if others and back == number - 1 and sentences[back].paragraph == sentences[number].paragraph:
            return True
        told = people.words[sentences[back].first : sentences[back].last]
        if person.number not in people.of_sentence.get(back, ()) and any(PRONOUNS.get(w.fold) == sex for w in told):
            return True  # "She was led away. Lee said she would be heard"
    return False


#: Sentences back that a pronoun may reach; so many that somebody may be about.
_BEFORE, _AGO = 2, 6


def _is_object(people: People, token: int) -> bool:
    """True of "him", and of a "her" that no noun follows: the subject of a clause is not its object too."""
    fold, group = people.words[token].fold, people.group(token)
    if fold != "her":
        return fold == "him"
    after = people.words[token + 1].tags if token + 1 < len(people.words) else Tag.PUNCT
    return group is None or group.head == token or bool(after & _NO_NOUN)


#: Tags of words that no noun group of a possessive begins with: "told her that", "gave her the".
_NO_NOUN = Tag.DET | Tag.SUB | Tag.PREP | Tag.TO | Tag.CONJ | Tag.WH | Tag.PUNCT
