"""Coreference: one walk over the article in text order that gives every mention to its cluster."""

from factcheck.lexicon.entries import Tag
from factcheck.reading.affiliations import affiliate
from factcheck.reading.descriptions import holder, qualifier, same_body, titles_of
from factcheck.reading.discourse import Discourse, is_subject, quote_ranges
from factcheck.reading.linking import Linker
from factcheck.reading.mentions import Cluster, Mention, MentionForm
from factcheck.reading.name_words import FINITE, VERBAL, role
from factcheck.reading.names import Name
from factcheck.reading.offices import Office, find_offices
from factcheck.reading.pronouns import PRONOUNS, antecedent
from factcheck.reading.sentences import Sentences
from factcheck.reading.tokens import Tokens


def resolve(tokens: Tokens, sentences: Sentences, names: tuple[Name, ...], linker: Linker) -> None:
    """Give every name, office, organisation noun and pronoun to the cluster that it means."""
    walk = Walk(tokens, sentences, names, linker)
    walk.run()


class Walk:
    """The state of one walk: what has been said so far, and who holds which office in the whole article."""

    def __init__(self, tokens: Tokens, sentences: Sentences, names: tuple[Name, ...], linker: Linker) -> None:
        self.tokens = tokens
        self.linker = linker
        self.names = names
        self.discourse = Discourse(tokens, sentences, quotes=quote_ranges(tokens, sentences))
        self.holders = titles_of(linker)
        self.bodies: dict[str, list[Cluster]] = {}
        self.recent: dict[tuple[str, ...], Cluster] = {}
        self.by_first = {name.first: name for name in names}
        self.by_last = {name.last: name for name in names}
        self.assigned: dict[int, Cluster] = {}

    def run(self) -> None:
        """Walk over all mentions in text order."""
        tokens = self.tokens
        words = tokens.words
        events: list[tuple[int, int, Name | Office | None]] = [(name.first, 0, name) for name in self.names]
        events += [(o.first, 1, o) for o in self._lone_offices()]
        events += [(i, 2, None) for i in tokens.positions("organisation") if words[i].shape == "lower"]
        events += [(i, 3, None) for i, w in enumerate(words) if w.text in PRONOUNS]
        events.sort(key=lambda e: e[0])
        enter = self.discourse.enter
        for at, kind, found in events:
            enter(at)
            if isinstance(found, Name):
                self._name(found)
            elif isinstance(found, Office):
                self._office(found)
            elif kind == 2:
                self._body(at)
            else:
                self._pronoun(at)

    def _lone_offices(self) -> list[Office]:
        taken = {name.title_first for name in self.names if name.title_first != name.first}
        taken |= {name.apposed[0] for name in self.names if name.apposed is not None}
        return [o for o in find_offices(self.tokens).all if o.first not in taken]

    def _mention(
        self, cluster: Cluster, first: int, last: int, head: int, form: MentionForm, name: Name | None = None
    ) -> None:
        cluster.mentions.append(Mention(self.tokens.span(first, last), first, last, head, form, name))

    def _name(self, name: Name) -> None:
        cluster = self.linker.cluster_of(name) or self._shared(name)
        if name.country_form == "capital" and name.country is not None and self._acts(name):
            cluster = self.linker.country(name.country)
            form: MentionForm = "capital"
        else:
            form = _FORMS.get(name.country_form or "", "name")
            if form == "name" and len(name.words) == 1 and self.tokens.words[name.first].shape == "UPPER":
                form = "acronym" if any(len(f) > 1 for f in cluster.forms) else "name"
        self._mention(cluster, name.first, name.last, name.last - 1, form, name)
        self.assigned[name.first] = cluster
        if cluster.kind == "person":
            self.recent[name.words[-1:]] = cluster
            affiliate(self.tokens, name, cluster, self._owner)
        elif len(name.words) > 1:
            self._register(cluster, self.tokens.words[name.last - 1].fold)
        if form != "adjective":
            first = name.title_first if name.title_first >= 0 else name.first
            self.discourse.note(cluster, name.first, subject=self._is_subject(name, first))

    def _is_subject(self, name: Name, first: int) -> bool:
        last = name.last
        if name.apposed is not None:
            first, last = min(first, name.apposed[0]), max(last, name.apposed[1])
        return is_subject(self.tokens, first, last)

    def _acts(self, name: Name) -> bool:
        """True when a capital does or says something, and so stands for its government."""
        words = self.tokens.words
        if name.last >= len(words) or name.first in (0, self.tokens.body):
            return name.last < len(words) and bool(words[name.last].bits & FINITE) and words[name.last].shape == "lower"
        before, after = words[name.first - 1], words[name.last]
        if before.bits & _PREP and before.fold not in ("by", "against", "with", "between", "from", "of"):
            return False
        acting = after.shape == "lower" and after.bits & VERBAL and not before.bits & _PREP
        return bool(acting) or before.fold == "between"

    def _shared(self, name: Name) -> Cluster:
        """Whom a surname of several people means: the one of that sex, else the one named last, else the first."""
        people = self.linker.shared[name.words]
        if name.sex:
            people = [c for c in people if c.may_be(name.sex)] or people
        recent = self.recent.get(name.words)
        return recent if recent in people and recent is not None else people[0]

    def _register(self, cluster: Cluster, head: str) -> None:
        known = self.bodies.setdefault(head, [])
        if cluster not in known[-8:]:
            known.append(cluster)

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
        cluster = holder(self.holders, office, given, self.discourse)
        if cluster is None:
            return
        self._mention(cluster, office.first, office.last, office.last - 1, "title")
        self.discourse.note(cluster, office.first, subject=is_subject(self.tokens, office.first, office.last))

    def _body(self, i: int) -> None:
        """An organisation by a common noun: "the Thai army", "Cambodia's defence ministry", "the company"."""
        words = self.tokens.words
        first = i
        while first > i - 4 and words[first - 1].fold in role("portfolio") and words[first - 1].shape == "lower":
            first -= 1
        given = qualifier(self.tokens, first)
        if not given.definite or i in self.discourse.tokens.positions("title")[:0]:
            return
        noun = words[i].fold
        if given.country is not None and noun in role("governing"):
            cluster: Cluster | None = self.linker.country(given.country)
        else:
            head = " ".join(w.fold for w in words[first : i + 1])
            kinds = _KINDS_OF.get(noun, frozenset({"organisation"}))
            cluster = same_body(self.bodies, head, given, self.discourse, kinds)
            if cluster is None and given.country is not None and words[given.first - 1 : given.first]:
                cluster = self._described(head, noun, given.country)
        if cluster is None:
            return
        self._mention(cluster, first, i + 1, i, "description")
        self.discourse.note(cluster, i, subject=is_subject(self.tokens, given.first, i + 1))

    def _described(self, head: str, noun: str, country: str) -> Cluster:
        cluster = self.linker.new((country.lower(), head))
        cluster.votes["organisation"] = 6
        cluster.country = country
        cluster.named = False
        cluster.affiliation = self.linker.country(country)
        for key in dict.fromkeys((head, noun)):
            self._register(cluster, key)
        return cluster

    def _pronoun(self, i: int) -> None:
        cluster = antecedent(self.discourse, i)
        if cluster is None:
            cluster = self._ahead(i)
        if cluster is None:
            return
        self._mention(cluster, i, i + 1, i, "pronoun")
        subject = self.tokens.words[i].fold in ("he", "she", "it", "they")
        self.discourse.note(cluster, i, subject=subject)

    def _ahead(self, i: int) -> Cluster | None:
        """The person named after a pronoun that opens a sentence's first clause: "As she left, Clinton ..."."""
        return None


_PREP = int(Tag.PREP)
_FORMS: dict[str, MentionForm] = {"adjective": "adjective", "people": "people"}
_TEAMS = frozenset({"team"})
_KINDS_OF: dict[str, frozenset[str]] = {"club": _TEAMS, "team": _TEAMS, "side": _TEAMS}
