"""Coreference: one walk over the article in text order that gives every mention to its cluster."""

from operator import itemgetter

from factcheck.lexicon.determiners import INDEFINITE
from factcheck.lexicon.entries import Tag
from factcheck.reading.coreference.affiliations import affiliate
from factcheck.reading.coreference.bodies import Bodies
from factcheck.reading.coreference.capitals import acts
from factcheck.reading.coreference.citizens import citizen_meant
from factcheck.reading.coreference.descriptions import Qualifier, qualifier
from factcheck.reading.coreference.discourse import Discourse, is_subject
from factcheck.reading.coreference.linking import Linker
from factcheck.reading.coreference.mentions import Cluster, Mention, MentionForm
from factcheck.reading.coreference.namesakes import namesake
from factcheck.reading.coreference.officials import Officials, lone_offices
from factcheck.reading.coreference.person_nouns import is_person_noun, noun_beside
from factcheck.reading.coreference.pronouns import antecedent
from factcheck.reading.names import Name
from factcheck.reading.naming.name_words import role
from factcheck.reading.naming.offices import Office
from factcheck.reading.phrases import Phrases
from factcheck.reading.sentences import Sentences
from factcheck.reading.tokens import Tokens


def resolve(tokens: Tokens, sentences: Sentences, names: tuple[Name, ...], phrases: Phrases, linker: Linker) -> None:
    """Give every name, office, organisation noun and pronoun to the cluster that it means."""
    walk = Walk(tokens, sentences, names, phrases, linker)
    walk.run()


class Walk:
    """The state of one walk: what has been said so far, and who holds which office in the whole article."""

    def __init__(
        self, tokens: Tokens, sentences: Sentences, names: tuple[Name, ...], phrases: Phrases, linker: Linker
    ) -> None:
        self.tokens = tokens
        self.sentences = sentences
        self.linker = linker
        self.names = names
        self.discourse = Discourse(tokens, sentences, phrases)
        self.bodies = Bodies(tokens, linker, self.discourse)
        self.recent: dict[tuple[str, ...], Cluster] = {}
        self.by_first = {name.first: name for name in names}
        self.by_title = {name.title_first: name for name in names}
        self.by_last = {name.last: name for name in names}
        self.assigned: dict[int, Cluster] = {}
        self.strangers: set[int] = set()
        self.unknown: dict[str, Cluster] = {}
        self.nouns: dict[str, list[Cluster]] = {}
        self.apposed: set[int] = set()
        self.newcomer = -1
        self._note_person_nouns()
        for name in names:
            if name.kind == "person" and (person := linker.cluster_of(name)) is not None:
                affiliate(tokens, name, person, self._owner)
        self.officials = Officials(tokens, linker, self.discourse)

    def run(self) -> None:
        """Walk over all mentions in text order."""
        tokens = self.tokens
        words = tokens.words
        events: list[tuple[int, int, Name | Office | None]] = [(name.first, 0, name) for name in self.names]
        events += [(o.first, 1, o) for o in lone_offices(tokens, self.names)]
        events += [(i, 2, None) for i in tokens.positions("organisation") if words[i].shape == "lower"]
        events += [(i, 3, None) for i in tokens.positions("pronoun")]
        events += [(i, 4, None) for i in tokens.positions("person") if is_person_noun(words[i])]
        events.sort(key=_by_token)
        enter = self.discourse.enter
        for at, kind, found in events:
            enter(at)
            if isinstance(found, Name):
                self._name(found)
            elif isinstance(found, Office):
                self._office(found)
            elif kind == 2:
                self._body(at)
            elif kind == 3:
                self._pronoun(at)
            else:
                self._person_noun(at)

    def _mention(
        self, cluster: Cluster, first: int, last: int, head: int, form: MentionForm, name: Name | None = None
    ) -> None:
        cluster.mentions.append(Mention(self.tokens, first, last, head, form, name))

    def _name(self, name: Name) -> None:
        somebody = citizen_meant(self.tokens, self.linker, name, self.newcomer)
        if somebody is not None:
            self._mention(somebody, name.first, name.last, name.first, "description")
            self.discourse.note(somebody, name.first, subject=self._is_subject(name, name.first))
            return
        cluster = self.linker.cluster_of(name) or namesake(
            name, self.linker.shared[name.words], self.recent.get(name.words), self.sentences, self.tokens
        )
        if self._of_a_family(name, cluster):
            return
        if name.country_form == "capital" and name.country is not None and acts(name, self.tokens):
            cluster = self.linker.country(name.country)
            form: MentionForm = "capital"
        else:
            form = _FORMS.get(name.country_form or "", "name")
            if form == "name" and len(name.words) == 1 and cluster.kind != "person":
                upper = self.tokens.words[name.first].shape == "UPPER"
                form = "acronym" if upper and any(len(f) > 1 for f in cluster.forms) else "name"
        self._mention(cluster, name.first, name.last, name.last - 1, form, name)
        self.assigned[name.first] = cluster
        if cluster.kind == "person":
            self.recent[name.words[-1:]] = cluster
        elif len(name.words) > 1:
            self.bodies.register(cluster, self.tokens.words[name.last - 1].fold)
        if name.country_form is not None and form != "people":
            self._government(name, cluster)
        if form != "adjective" and cluster.kind in _SPOKEN_OF and not self._only_describes(name, cluster):
            first = name.title_first if name.title_first >= 0 else name.first
            self.discourse.note(cluster, name.first, subject=self._is_subject(name, first))

    def _only_describes(self, name: Name, cluster: Cluster) -> bool:
        """True of a country right before a noun: "a US bank", "UK retailer Aubrecht"."""
        after = self.tokens.words[name.last] if name.last < len(self.tokens) else None
        if cluster.kind != "country" or after is None or after.shape != "lower":
            return False
        return bool(after.bits & _NOMINAL) and not after.bits & _RUNS_ON

    def _of_a_family(self, name: Name, cluster: Cluster) -> bool:
        """True of "the eldest Moreau daughter", who is none of those named before."""
        if cluster.kind != "person" or len(name.words) > 1 or name.titles or name.last >= len(self.tokens):
            return False
        word = self.tokens.words[name.last]
        return word.shape == "lower" and word.person is not None and word.person.kind == "kin"

    def _government(self, name: Name, country: Cluster) -> None:
        """The noun after a country that stands for the country itself: "the Afghan regime", "the Pakistani side"."""
        words = self.tokens.words
        at = name.last
        if at < len(words) and words[at].fold in ("'s", "'"):
            at += 1
        if at < len(words) and words[at].shape == "lower" and words[at].fold in role("governing"):
            self._mention(country, at, at + 1, at, "description")
            self.discourse.note(country, at, subject=is_subject(self.tokens, name.first, at + 1))

    def _is_subject(self, name: Name, first: int) -> bool:
        last = name.last
        if name.apposed is not None:
            first, last = min(first, name.apposed[0]), max(last, name.apposed[1])
        return is_subject(self.tokens, first, last)

    def _owner(self, token: int) -> Cluster | None:
        """The cluster of the name that ends right before a token, over a possessive clitic."""
        for last in (token, token - 1):
            name = self.by_last.get(last)
            if name is not None and (last == token or self.tokens.words[token - 1].fold in ("'s", "'")):
                return self.assigned.get(name.first) or self.linker.cluster_of(name)
        return self._starting(token)

    def _starting(self, token: int) -> Cluster | None:
        name = self.by_first.get(token)
        return self.linker.cluster_of(name) if name is not None else None

    def _office(self, office: Office) -> None:
        given = qualifier(self.tokens, office.first)
        if self._in_apposition(given.first):
            return
        cluster = self.officials.meant(office, given, self._owner(office.first))
        cluster = None if self._is_of_another(office.last - 1) else cluster
        if cluster is None:
            self._stranger(office.first, office.last, office.titles[-1].title, office.titles[-1].sex, given)
            return
        self._mention(cluster, office.first, office.last, office.last - 1, "title")
        self.discourse.note(cluster, office.first, subject=is_subject(self.tokens, office.first, office.last))

    def _body(self, i: int) -> None:
        found = self.bodies.meant(i)
        if found is None:
            return
        self._belongs(found.given.first, found.cluster)
        self._mention(found.cluster, found.first, i + 1, i, "description")
        self.discourse.note(found.cluster, i, subject=is_subject(self.tokens, found.given.first, i + 1))

    def _belongs(self, first: int, body: Cluster) -> None:
        """Note the affiliation in "Kostas Pappas of the Athens observatory"."""
        if first > 1 and self.tokens.words[first - 1].fold in ("of", "for", "at", "from"):
            person = self.assigned.get(getattr(self.by_last.get(first - 1), "first", -1))
            if person is not None and person.kind == "person" and person.affiliation is None:
                person.affiliation = body

    def _stranger(self, first: int, last: int, noun: str, sex: str, given: Qualifier) -> None:
        """Somebody without a name, who is remembered so that no pronoun passes over him to somebody else."""
        if self._in_apposition(given.first) or self._is_of_any(first, given):
            return
        cluster = self.unknown.get(noun)
        if cluster is None:
            cluster = self.unknown[noun] = Cluster({}, named=False)
            cluster.kind, cluster.votes = "person", {"person": 1}
            if sex:
                cluster.sexes[sex] = 1
            self.strangers.add(id(cluster))
        if self.tokens.words[given.first].fold in ("a", "an", "another", "one"):
            self.newcomer = first
        self.discourse.note(cluster, first, subject=is_subject(self.tokens, given.first, last))

    def _in_apposition(self, first: int) -> bool:
        """True of the noun group right behind a person and a comma, which is about that person: "Ann Lee, a baker"."""
        words = self.tokens.words
        if first < 1 or words[first - 1].text != "," or words[first].fold not in INDEFINITE:
            return False
        name = self.by_last.get(first - 1)
        return name is not None and name.kind == "person"

    def _is_of_any(self, first: int, given: Qualifier) -> bool:
        """True of an office or a calling without a holder: "as premier of Italy", "such as chief executive"."""
        if given.definite or given.first < 1 or not self.tokens.words[given.first - 1].bits & _LINKING:
            return False
        return not self.tokens.words[given.first].bits & _DETERMINER and self.tokens.words[first].shape == "lower"

    def _person_noun(self, i: int) -> None:
        """A person by a common noun: "the guard" for the guard named before, else a stranger."""
        if i in self.apposed or i + 1 in self.by_first:
            return
        given = qualifier(self.tokens, i)
        noun = self.tokens.words[i].person
        known = self.nouns.get(noun.lemma, []) if noun is not None and given.definite else []
        known = [] if self._is_of_another(i) else known
        whose = self.by_first.get(i + 2) if self.tokens.folded[i + 1 : i + 2] == ["of"] else None
        if whose is not None and (owner := self.linker.cluster_of(whose)) is not None:
            known = [c for c in known if c is not owner]  # "the father of Ann Lee"
        if len({id(c) for c in known}) == 1:
            self._mention(known[0], i, i + 1, i, "description")
            self.discourse.note(known[0], i, subject=is_subject(self.tokens, given.first, i + 1))
        elif noun is not None:
            self._stranger(i, i + 1, noun.lemma, noun.sex, given)

    def _is_of_another(self, i: int) -> bool:
        """True of "the driver of the lorry, Piet Baan", whom a name right behind tells."""
        words = self.tokens.words
        if i + 2 >= len(words) or words[i + 1].fold not in ("of", "from", "at", "in"):
            return False
        comma = next((t for t in range(i + 2, min(i + _LONG, len(words))) if words[t].text == ","), None)
        name = self.by_first.get(comma + 1) if comma is not None else None
        return name is not None and name.kind == "person"

    def _note_person_nouns(self) -> None:
        """Who is called what: "the guard, Idris Haddad", "Idris Haddad, a guard", "lawyer Ann Lee"."""
        words = self.tokens.words
        for name in self.names:
            if name.kind != "person":
                continue
            at = noun_beside(words, name)
            noun = words[at].person if at is not None else None
            cluster = self.linker.cluster_of(name)
            if at is None or noun is None or cluster is None:
                continue
            self.apposed.add(at)
            known = self.nouns.setdefault(noun.lemma, [])
            if not any(c is cluster for c in known[-4:]):
                known.append(cluster)
            if noun.sex and not cluster.sexes:
                cluster.sexes[noun.sex] = 1

    def _pronoun(self, i: int) -> None:
        cluster = antecedent(self.discourse, i) or self._named_next(i)
        if cluster is None:
            return
        if id(cluster) not in self.strangers:
            self._mention(cluster, i, i + 1, i, "pronoun")
        subject = self.tokens.words[i].fold in ("he", "she", "it", "they")
        self.discourse.note(cluster, i, subject=subject)

    def _named_next(self, i: int) -> Cluster | None:
        """Whom the sentence names right behind the phrase that opens it: "In its first offer, Norlight said"."""
        words = self.tokens.words
        word, opening = words[i], words[self.sentences.of(i).first]
        if not word.bits & _POSSESSIVE or self.discourse.here or not opening.bits & _LINKING or self.discourse.quote(i):
            return None
        comma = next((t for t in range(i + 1, min(i + _OPENING, len(words) - 1)) if words[t].text == ","), len(words))
        at = comma + 1
        while at < len(words) and at not in self.by_first and words[at].bits & _DETERMINER:
            at += 1
        name = self.by_first.get(at) or self.by_title.get(at)
        cluster = self.linker.cluster_of(name) if name is not None else None
        if cluster is None or word.pronoun not in ("m", "f", "it") or cluster.kind not in _SPOKEN_OF:
            return None
        thing = cluster.kind != "person"
        return cluster if thing == (word.pronoun == "it") and (thing or cluster.may_be(word.pronoun)) else None


_POSSESSIVE, _DETERMINER, _NOMINAL = int(Tag.POSS), int(Tag.DET | Tag.POSS), int(Tag.NOUN | Tag.ADJ)
_LINKING = int(Tag.PREP | Tag.CONJ | Tag.SUB)
_RUNS_ON = int(Tag.FINITE | Tag.AUX | Tag.MODAL | Tag.PREP | Tag.ADV | Tag.CONJ | Tag.SUB | Tag.WH | Tag.TO)
#: So many tokens behind a pronoun in an opening phrase the comma stands at most.
_OPENING = 12
#: So many tokens behind a noun the comma of its apposition stands: "the driver of the blue lorry, Piet Baan".
_LONG = 7
_by_token = itemgetter(0)
#: Kinds that pronouns and descriptions point back to.
_SPOKEN_OF = frozenset({"person", "country", "organisation", "team", "group", "other"})
_FORMS: dict[str, MentionForm] = {"adjective": "adjective", "people": "people"}
