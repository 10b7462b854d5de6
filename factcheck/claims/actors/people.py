"""The named people of an article, as claims about them look them up."""

from collections.abc import Set
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from factcheck.claims.actors.named import ONE_OF, groups_beside, named_in, stands_out
from factcheck.claims.actors.protagonists import PRONOUNS, only_person, takes_up
from factcheck.claims.claim import TraitClaim
from factcheck.claims.voices import voice_at
from factcheck.lexicon.apart import sets_apart
from factcheck.lexicon.entries import PersonNoun
from factcheck.reading.entities import Entity
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
        #: The noun group that covers a token, if one does.
        self.group = layers.phrases.noun_at.get
        at = layers.entities.at
        self.named = tuple((name, e) for name in layers.names if (e := at(name.last - 1)) is not None and e.named)
        self.persons = tuple((name, entity) for name, entity in self.named if entity.kind == "person")
        self.ends = {name.last: name for name in layers.names}
        self.starts = {name.first: name for name in layers.names}
        self.heads = frozenset(name.last - 1 for name in layers.names)
        index = layers.sentences.index
        self._years: dict[int, list[int]] = {}
        for time in layers.times:
            if time.year is not None:
                self._years.setdefault(index(time.first), []).append(time.year)
        self._news = max((t.start.year for t in layers.times if t.weekday is not None and t.start), default=None)
        self.called: dict[str, set[int]] = {}
        self.unnamed: dict[int, Entity] = {}
        #: Who is named beside each description that begins at a token.
        self.beside: dict[int, Entity] = {}
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

    def of_then(self, token: int, marks: Set[str]) -> bool:
        """True in a sentence that tells of another year, or has one of some words by which things change."""
        bounds = self.layers.sentences.of(token)
        if any(time.year is not None for time in self.layers.times_within(bounds.first, bounds.last)):
            return True
        return any(word.fold in marks for word in self.words[bounds.first : bounds.last])

    def body(self, token: int) -> Entity | None:
        """The named organisation whose mention covers a token."""
        entity = self.layers.entities.at(token)
        return entity if entity is not None and entity.kind in BODIES and entity.named else None

    def person(self, token: int) -> Entity | None:
        """The named person whose mention covers a token."""
        entity = self.layers.entities.at(token)
        return entity if entity is not None and entity.kind == "person" and entity.named else None

    @cached_property
    def _others_speak(self) -> bool:
        """True where somebody has a say of whom the article tells no more than a name, and who may be a person."""
        quoted = [a for a in self.layers.attributions if a.kind == "speech" and a.quoted]
        if any(a.entity is not None and a.entity.kind == "other" and a.entity.named for a in quoted):
            return True
        unread = (self.words[a.speaker_at] for a in quoted if a.entity is None and a.speaker_at is not None)
        return any(w.capital and w.person is None and w.title is None and w.pronoun is None for w in unread)

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
        if found is None and group is not None and group.first in self.unnamed:
            return self.unnamed[group.first]
        if found is None and group is not None and group.last - group.first == 1:
            sex = PRONOUNS.get(self.words[group.head].fold)
            if sex is not None and self.layers.entities.at(group.head) is None:
                return self.hero(sex) or self._alone(sex, group.head)
            return None
        return found

    @cached_property
    def only(self) -> Entity | None:
        """The one person whom the article names."""
        return None if self._others_speak else only_person(self.layers)

    def _alone(self, sex: str, token: int) -> Entity | None:
        """The one person whom the article names, for a pronoun with nobody else about since he was last spoken of."""
        only = self.only
        if only is None or only.sex not in ("", sex):
            return None
        since = max((m.last for m in only.links if m.last <= token), default=-1)
        if since < 0 or any(e.kind == "other" and e.named for e in self.layers.entities.within(since, token)):
            return None
        return None if self.newcomer(since, token) else only

    def subject(self, statement: Statement) -> Entity | None:
        """The person whom the subject of a clause means, by name, by pronoun or by a definite description."""
        group = statement.subject
        if group is not None and statement.kind == "relative" and self.words[group.head].pronoun is not None:
            return None  # "the man he replaces, who turned 63"
        if group is not None and statement.kind == "relative" and group.first in self.beside:
            return self.beside[group.first]  # "Ann Lee, a painter born in Hull"
        found = self.who(group)
        if found is not None or group is None or group.determiner != "the" or self.singular(group) is None:
            return found
        return None if self.narrowed(group) else self.meant(group)

    def narrowed(self, group: NounGroup) -> bool:
        """True of "the man in the car", "the oldest member", "the other nurse": words say which, so that he is new."""
        after = self.words[group.last].fold if group.last < len(self.words) else ""
        inside = self.words[group.first : group.head]
        if any(w.rank is not None and w.rank.kind != "only" for w in inside) or sets_apart({w.fold for w in inside}):
            return True
        return after in _NARROWING and not takes_up(group, self.layers)

    def owner(self, group: NounGroup) -> Entity | None:
        """Who owns what a group names: by name, by pronoun or by a noun for him ("the miner's daughter")."""
        if group.possessor is None:
            return None
        sex = PRONOUNS.get(self.words[group.possessor].fold)
        found = self.person(group.possessor)
        first = self.layers.sentences.of(group.first).first
        if found is None and not (sex is not None and self.newcomer(first, group.first)):
            found = self.hero(sex)  # "a miner left with his daughter": whose she is, is told
        if found is None and sex is not None and self.layers.entities.at(group.possessor) is None:
            found = self._alone(sex, group.possessor)
        noun = self.words[group.possessor].person
        if found is not None or noun is None or noun.plural or group.determiner != "the":
            return found
        known = self.called.get(noun.lemma)
        return self._only(known) if known else self.hero("")

    def singular(self, group: NounGroup) -> PersonNoun | None:
        """The noun for one person that heads a group."""
        noun = self.words[group.head].person
        return noun if noun is not None and not noun.plural and noun.kind not in _MANY else None

    def meant(self, group: NounGroup) -> Entity | None:
        """The named person whom a definite description means: by coreference, else the only one at hand, else the hero.

        None where a sentence brings in somebody else without a name.
        """
        known = self.layers.entities.at(group.head)
        if known is not None and known.kind != "country":
            return self.person(group.head)
        noun = self.words[group.head].person
        if noun is not None and noun.plural:
            return None
        if group.first in self.unnamed:
            return self.unnamed[group.first]
        if self.only is not None and takes_up(group, self.layers) and self._fits(self.only, group):
            return self.only
        if called := self.called.get(noun.lemma if noun is not None else self.words[group.head].fold):
            return self._only(called)
        found = self.nearest(group.first)
        return found if found is not None and self._fits(found, group) else None

    def _fits(self, person: Entity, group: NounGroup) -> bool:
        """True of a person named before a description, whose noun tells no other sex."""
        noun = self.words[group.head].person
        sex = noun.sex if noun is not None and noun.kind in ("kin", "adult", "child") else ""
        return person.sex in ("", sex or person.sex) and person.links[0].first < group.first

    def nearest(self, token: int) -> Entity | None:
        """The one named person of the sentence before a token, else of the sentence before it, else the hero."""
        index = self.layers.sentences.index(token)
        bounds = self.layers.sentences.all[index]
        first = max(bounds.first, token - _FAR)
        here = {e.number for e in self.layers.entities.within(first, token) if e.kind == "person" and e.named}
        if here:
            return self._only(here)
        if index == 0 or self.newcomer(self.layers.sentences.all[index - 1].first, token):
            return None
        found = self._only(self.of_sentence.get(index - 1, set()))
        return found if found is not None and stands_out(found, token, self.layers) else None

    def quoted(self, token: int) -> bool:
        """True of a token in somebody's own words."""
        return voice_at(token, self.layers).quoted

    def strangers_near(self, number: int, *, until: int | None = None) -> bool:
        """True where a sentence, or the one before it in its paragraph, speaks of one person without a name."""
        sentences = self.layers.sentences.all
        before = sentences[max(number - 1, 0)]
        together = before.paragraph == sentences[number].paragraph
        first, last = (before if together else sentences[number]).first, until or sentences[number].last
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
        groups = (g for name in self.layers.names if name.kind == "person" for g in groups_beside(name, self.layers))
        offices = (name.apposed for name in self.layers.names if name.apposed is not None)
        found = {t for first, last in offices for t in range(first, last)}
        return frozenset(found.union(*(range(g.first, g.last) for g in groups)))

    def _only(self, numbers: set[int]) -> Entity | None:
        entity = self.layers.entities.all[next(iter(numbers))] if len(numbers) == 1 else None
        return entity if entity is not None and entity.named else None

    def newcomer(self, first: int, last: int) -> bool:
        """True where somebody without a name comes in: "a man", "another nurse"."""
        for token in range(max(first, last - _FAR), last):
            noun = self.words[token].person
            if noun is not None and not noun.plural and self.layers.entities.at(token) is None:
                group = self.group(token)
                if group is not None and group.determiner in ONE_OF and group.head == token:
                    before = self.words[group.first - 1].text if group.first else ""
                    if before != ",":
                        return True
        return False

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


#: Kinds of nouns for many: a community is nobody.
_MANY = frozenset({"group", "crowd"})
#: Kinds of what is founded and based somewhere.
BODIES = frozenset({"organisation", "team", "group", "other"})
#: Years between the news and what a sentence tells of, from which an age in it says nothing of today.
_FAR = 4
#: Words behind a noun that say which of several is meant.
_NARROWING = frozenset(
    {"in", "of", "with", "from", "at", "on", "that", "who", "whom", "whose", "he", "she", "they", "i", "we"}
)
#: Mentions from which a person may be what an article is about.
_HERO = 4
