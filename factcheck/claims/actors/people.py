"""The named people of an article, as claims about them look them up."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from factcheck.claims.claim import TraitClaim
from factcheck.claims.voices import voice_at
from factcheck.lexicon.camps import camp_of
from factcheck.lexicon.entries import Tag
from factcheck.reading.entities import Entity
from factcheck.reading.names import Name
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement

#: How many tokens back somebody may stand whom a description calls to mind: far above any two sentences of news.
_FAR = 200


class People:
    """Names by where they end, people by sentence, and the years that sentences tell of."""

    def __init__(self, layers: Layers) -> None:
        self.layers = layers
        self.words = layers.tokens.words
        self.ends = {name.last: name for name in layers.names}
        self.starts = {name.first: name for name in layers.names}
        self.heads = frozenset(name.last - 1 for name in layers.names)
        index = layers.sentences.index
        self._years: dict[int, list[int]] = {}
        for time in layers.times:
            if time.year is not None:
                self._years.setdefault(index(time.first), []).append(time.year)
        self._news = max((t.start.year for t in layers.times if t.weekday is not None and t.start), default=None)
        self.by_verb: dict[str, list[Statement]] = {}
        for statement in layers.statements.all:
            if statement.verb is not None:
                self.by_verb.setdefault(statement.verb.lemma, []).append(statement)
        self.marked = tuple([t for t, word in enumerate(self.words) if word.fold in _MARKS])
        self.called: dict[str, set[int]] = {}
        self.of_sentence: dict[int, set[int]] = {}
        for entity in layers.entities.all:
            if entity.kind == "person":
                for mention in entity.links:
                    self.of_sentence.setdefault(index(mention.first), set()).add(entity.number)

    def age_now(self, value: Decimal | Fraction | int, token: int) -> str:
        """How old somebody may be at the time of the news whose age stands at a token; empty where nobody can tell.

        An age in a sentence about last year is that of then or of now; in one about a year long past it is of then.
        """
        years = self._years.get(self.layers.sentences.index(token))
        if not years:
            return str(value)
        off = _FAR if self._news is None else max(abs(self._news - year) for year in years)
        if off >= _FAR:
            return ""
        return f"{value}-{value + off + 1}" if off else str(value)

    def told_by(self, *lemmas: str) -> Iterator[Statement]:
        """The statements with one of these verbs."""
        for lemma in lemmas:
            yield from self.by_verb.get(lemma, ())

    def person(self, token: int) -> Entity | None:
        """The named person whose mention covers a token."""
        entity = self.layers.entities.at(token)
        return entity if entity is not None and entity.kind == "person" and entity.named else None

    @cached_property
    def _others_speak(self) -> bool:
        """True where somebody has a say of whom the article tells no more than a name, and who may be a person."""
        speakers = (a.entity for a in self.layers.attributions if a.kind == "speech" and a.quoted)
        return any(e is not None and e.kind == "other" and e.named for e in speakers)

    def hero(self, sex: str | None) -> Entity | None:
        """Whom an article about one man means by a "his" that nothing near explains."""
        if sex is None or self._others_speak:
            return None
        people = [e for e in self.layers.entities.all if e.kind == "person" and e.named and sex in ("", e.sex or sex)]
        people.sort(key=lambda e: -len(e.links))
        if not people or len(people[0].links) < _HERO:
            return None
        return people[0] if len(people) == 1 or len(people[1].links) * 2 <= len(people[0].links) else None

    def who(self, group: NounGroup | None) -> Entity | None:
        """The person whom a subject means; the hero by a pronoun that nothing near explains."""
        found = named_in(self.layers, group)
        if found is None and group is not None and group.last - group.first == 1:
            sex = PRONOUNS.get(self.words[group.head].fold)
            return self.hero(sex) if sex is not None and self.layers.entities.at(group.head) is None else None
        return found

    def owner(self, group: NounGroup) -> Entity | None:
        """Who owns what a group names: by name, by pronoun or by a noun for him ("the miner's daughter")."""
        if group.possessor is None:
            return None
        found = self.person(group.possessor) or self.hero(PRONOUNS.get(self.words[group.possessor].fold))
        noun = self.words[group.possessor].person
        if found is not None or noun is None or noun.plural or group.determiner != "the":
            return found
        known = self.called.get(noun.lemma)
        return self._only(known) if known else self.hero("")

    def group(self, token: int) -> NounGroup | None:
        """The noun group that covers a token."""
        return self.layers.phrases.noun_at.get(token)

    def meant(self, group: NounGroup) -> Entity | None:
        """The named person whom a definite description means: by coreference, else the only one at hand, else the hero.

        None where a sentence brings in somebody else without a name.
        """
        found = self.person(group.head)
        if found is not None:
            return found
        noun = self.words[group.head].person
        if noun is not None and noun.plural:
            return None
        if known := self.called.get(noun.lemma if noun is not None else self.words[group.head].fold):
            return self._only(known)
        found = self.nearest(group.first)
        sex = noun.sex if noun is not None and noun.kind in ("kin", "adult", "child") else ""
        return found if found is not None and found.sex in ("", sex or found.sex) else None

    def nearest(self, token: int) -> Entity | None:
        """The one named person of the sentence before a token, else of the sentence before it, else the hero."""
        index = self.layers.sentences.index(token)
        bounds = self.layers.sentences.all[index]
        first = max(bounds.first, token - _FAR)
        here = {e.number for e in self.layers.entities.within(first, token) if e.kind == "person" and e.named}
        if here:
            return self._only(here)
        if index == 0 or self._newcomer(self.layers.sentences.all[index - 1].first, token):
            return None
        before = self.of_sentence.get(index - 1, set())
        if len(before) > 1 and (hero := self.hero("")) is not None and hero.number in before:
            return hero
        return self._only(before)

    def only_aged(self, token: int) -> Entity | None:
        """Whom "the 46-year-old" calls to mind where nobody near is meant: the one with whose age the article begins.

        None where two have ages, where others are at hand, or where somebody without a name has come in since.
        """
        aged = {self.layers.entities.by_token.get(name.last - 1) for name in self.layers.names if self._has_age(name)}
        person = self.layers.entities.all[found] if len(aged) == 1 and (found := aged.pop()) is not None else None
        if person is None or person.kind != "person" or not person.named:
            return None
        index = self.layers.sentences.index(token)
        if (self.of_sentence.get(index, set()) | self.of_sentence.get(index - 1, set())) - {person.number}:
            return None
        opening = self.layers.sentences.index(self.layers.tokens.body)
        if not any(self._has_age(n) and self.layers.sentences.index(n.first) <= opening + 1 for n in self.layers.names):
            return None
        before = [m.last for m in person.links if m.last <= token]
        return person if before and not self._newcomer(before[-1], token) else None

    def _has_age(self, name: Name) -> bool:
        """True of "Ann Lee, 46,"."""
        at = name.last + 1
        return at < len(self.words) and self.words[name.last].text == "," and self.words[at].shape == "digits"

    def quoted(self, token: int) -> bool:
        """True of a token in somebody's own words."""
        return voice_at(token, self.layers).quoted

    def strangers_near(self, number: int) -> bool:
        """True where a sentence, or the one before it in its paragraph, speaks of one person without a name."""
        sentences = self.layers.sentences.all
        before = sentences[max(number - 1, 0)]
        together = before.paragraph == sentences[number].paragraph
        first, last = (before if together else sentences[number]).first, sentences[number].last
        apposed = self.apposed
        for token in range(first, last):
            word = self.words[token]
            if word.shape != "lower" or (word.person is None and word.title is None) or token in apposed:
                continue
            if (word.person is None or not word.person.plural) and self.layers.entities.at(token) is None:
                return True
        return False

    @cached_property
    def apposed(self) -> frozenset[int]:
        """The tokens of what describes somebody named beside his name: "Ann Lee, the head of the firm,"."""
        groups = (g for name in self.layers.names if name.kind == "person" for g in self.groups(name))
        offices = (name.apposed for name in self.layers.names if name.apposed is not None)
        found = {t for first, last in offices for t in range(first, last)}
        return frozenset(found.union(*(range(g.first, g.last) for g in groups)))

    def _only(self, numbers: set[int]) -> Entity | None:
        entity = self.layers.entities.all[next(iter(numbers))] if len(numbers) == 1 else None
        return entity if entity is not None and entity.named else None

    def _newcomer(self, first: int, last: int) -> bool:
        """True where somebody without a name comes in: "a man", "another nurse"."""
        for token in range(max(first, last - _FAR), last):
            noun = self.words[token].person
            if noun is not None and not noun.plural and self.layers.entities.at(token) is None:
                group = self.group(token)
                if group is not None and group.determiner in _NEW and group.head == token:
                    before = self.words[group.first - 1].text if group.first else ""
                    if before != ",":
                        return True
        return False

    def groups(self, name: Name) -> Iterator[NounGroup]:
        """The group that a name ends, and those that describe it between commas before and after it."""
        nouns, words = self.layers.phrases.noun_at, self.words
        own = nouns.get(name.last - 1)
        if own is None:
            return
        if own.first < name.first:
            yield own
        before = nouns.get(own.first - 2) if own.first > 1 and words[own.first - 1].text == "," else None
        if before is not None and before.last == own.first - 1 and self._describes(before, own):
            yield before
        at = name.last + 1
        if at < len(words) and words[name.last].text == ",":
            if words[at].shape == "digits" and at + 2 < len(words) and words[at + 1].text == ",":
                at += 2
            after = nouns.get(at)
            beside = after is not None and after.first == at and bool(after.determiner)
            if after is not None and beside and not self._names_another(after) and not self._acts(name, after):
                yield after

    def _acts(self, name: Name, group: NounGroup) -> bool:
        """True of the subject behind an opening phrase: "near Bo Larsen, the army fired" describes nobody."""
        verb = self.layers.phrases.verb_at.get(group.last)
        at = max(self.layers.sentences.of(name.first).first, name.first - 1)
        return verb is not None and verb.kind == "finite" and bool(self.words[at].tags & Tag.PREP)

    def _names_another(self, group: NounGroup) -> bool:
        """True where the head of a group is somebody or something known; "an Italian" is only a nationality."""
        entity = self.layers.entities.at(group.head)
        if entity is not None and group.determiner == "the" and camp_of(self.words[group.head]) is not None:
            return False  # "the senior Democrat on the panel"
        if entity is None or group.determiner not in _NEW:
            return entity is not None
        return entity.kind != "country" and group.last - group.first != 2  # "a Conservative" is nobody else

    def _describes(self, before: NounGroup, own: NounGroup) -> bool:
        """True of a group that describes the name after the comma, and is no item of a list."""
        if not before.determiner and before.possessor is None:
            return False
        closed = own.last >= len(self.words) or self.words[own.last].shape == "punct"
        if not closed and before.first != self.layers.sentences.of(before.first).first:
            return False  # "with his mother, Benali was put through"
        after = [word.fold for word in self.words[own.last : own.last + 2]]
        if after == [",", "and"] and before.first and self.words[before.first - 1].fold == "and":
            return False  # "Ms Pell and her sister, Professor Holt, and Mr Dunn"
        entity = self.layers.entities.at(before.head)
        return entity is None or entity.kind != "person" or entity is self.layers.entities.at(own.head)

    def claim(self, entity: Entity, trait: str, value: str, first: int, last: int, *, of: str = "") -> TraitClaim:
        """A trait claim on the tokens ``[first, last)``, asserted whatever is denied or planned of the person there."""
        statement = self.layers.statements.at(first)
        return TraitClaim(
            span=self.layers.tokens.span(first, last),
            at=first,
            statement=statement,
            voice=voice_at(first, self.layers),
            entity=entity,
            trait=trait,  # type: ignore[arg-type]
            value=value,
            of=of,
        )


def _owner(layers: Layers, group: NounGroup) -> Entity | None:
    """The person before "of": "Dana Reed of the fire service, who" is she."""
    if group.first < 2 or layers.tokens.words[group.first - 1].fold not in ("of", "from", "at"):
        return None
    entity = layers.entities.at(group.first - 2)
    office = layers.phrases.noun_at.get(group.first - 2) if entity is None else None
    if office is not None and office.first > 1 and layers.tokens.words[office.first - 1].text == ",":
        entity = layers.entities.at(office.first - 2)  # "Tove Brekke, leader of the League, who"
    return entity if entity is not None and entity.kind == "person" and entity.named else None


#: Words from which claims about people set out that no table has as triggers.
_MARKS = frozenset({"fellow", "whose", "hometown", "birthplace", "home"})
_NEW = frozenset({"a", "an", "another", "one"})


def named_in(layers: Layers, group: NounGroup | None) -> Entity | None:
    """The named person whom a noun group means: by itself, or by the name in apposition ("a lawyer, Ann Lee,")."""
    if group is None:
        return None
    entity = layers.entities.at(group.head)
    if (entity is None or entity.kind != "person") and (before := _owner(layers, group)) is not None:
        entity = before
    elif entity is None or entity.kind != "person":
        words, after = layers.tokens.words, layers.phrases.noun_at.get(group.last + 1)
        if after is None or after.first != group.last + 1 or words[group.last].text != ",":
            return None
        entity = layers.entities.at(after.head)
    return entity if entity is not None and entity.kind == "person" and entity.named else None


#: Years between the news and what a sentence tells of, from which an age in it says nothing of today.
_FAR = 4
#: Mentions from which a person may be what an article is about.
_HERO = 4

#: The sex that pronouns tell.
PRONOUNS = {"he": "m", "she": "f", "his": "m", "her": "f", "him": "m", "himself": "m", "herself": "f"}
