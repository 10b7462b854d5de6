"""Bodies by a common noun: "the Thai army", "Cambodia's defence ministry", "the company"."""

from collections.abc import Iterator

from factcheck.lexicon.entries import Tag
from factcheck.reading.coreference.descriptions import Qualifier, points, qualifier, same_body
from factcheck.reading.coreference.discourse import Discourse
from factcheck.reading.coreference.linking import Linker
from factcheck.reading.coreference.mentions import Cluster
from factcheck.reading.naming.name_words import role
from factcheck.reading.tokens import Tokens
from factcheck.text.frozen import Record

_NOUN = int(Tag.NOUN)
_GOES_ON = int(
    Tag.PAST | Tag.THIRD | Tag.AUX | Tag.MODAL | Tag.PREP | Tag.ADV | Tag.CONJ | Tag.SUB | Tag.DET | Tag.WH | Tag.NEG
)
#: Of the bodies known by one noun, the last so many are looked at before another is added.
_NEAREST = 8


#: Sorts of bodies of which an article that names one only may say "the company", however far from the name.
_ALONE = frozenset({"company", "bank", "party", "union", "university", "team"})
#: What narrows a noun down to another than the one at hand: "the group of", "the company that makes".
_RESTRICTING = frozenset({"of", "that", "behind"})
_NEW = frozenset({"a", "an", "another", "other"})
#: So many words before a noun an article that brings it in may stand.
_MODIFIED = 3


class Body(Record):
    """The body that a noun means, with the first token of its words and what stands before them."""

    cluster: Cluster
    first: int
    given: Qualifier


class Bodies:
    """The bodies met so far, by the nouns that may stand for them."""

    def __init__(self, tokens: Tokens, linker: Linker, discourse: Discourse) -> None:
        self._tokens = tokens
        self._linker = linker
        self._discourse = discourse
        self._known: dict[str, list[Cluster]] = {}
        self._new = frozenset(self._brought_in())

    def _brought_in(self) -> Iterator[str]:
        """The nouns by which the article brings in a body without a name: "a haulage company"."""
        words = self._tokens.words
        for i in self._tokens.positions("organisation"):
            if words[i].shape == "lower" and any(w.fold in _NEW for w in words[max(i - _MODIFIED, 0) : i]):
                yield words[i].fold

    def register(self, cluster: Cluster, head: str) -> None:
        """Remember that a noun may stand for a body."""
        known = self._known.setdefault(head, [])
        if cluster not in known[-_NEAREST:]:
            known.append(cluster)

    def meant(self, i: int) -> Body | None:
        """The body that the organisation noun at a token means, where it is one that is known, or its country's."""
        words = self._tokens.words
        organisation = words[i].organisation
        first = i
        while first and first > i - 4 and words[first - 1].fold in role("portfolio"):
            if words[first - 1].shape != "lower" or first == self._tokens.body:
                break
            first -= 1
        given = qualifier(self._tokens, first)
        noun = words[i].fold
        if not given.definite or organisation is None or organisation.word != noun or self._modifies(i):
            return None
        if given.country is not None and noun in role("governing"):
            return None
        if given.country is None and i + 1 < len(words) and words[i + 1].fold in _RESTRICTING:
            return None
        head = " ".join(w.fold for w in words[first : i + 1])
        cluster = same_body(self._known, head, organisation.kind, given, self._discourse)
        cluster = cluster or self._lone(i, organisation.kind, given)
        if cluster is None and given.country is not None:
            cluster = self._of_country(head, noun, given.country, organisation.kind)
        return None if cluster is None else Body(cluster, first, given)

    def _lone(self, i: int, sort: str, given: Qualifier) -> Cluster | None:
        """The one body of its sort that the article names, where no other is brought in by the noun itself."""
        if sort not in _ALONE or not points(self._tokens, given) or self._tokens.words[i].fold in self._new:
            return None
        bodies = [c for c in self._linker.clusters if c.kind == "organisation" and c.named]
        found = [c for c in bodies if c.sort == sort] or [c for c in bodies if sort == "company" and not c.sort]
        if len(found) != 1 or not found[0].mentions or given.country not in (None, found[0].country or given.country):
            return None
        return found[0]

    def _modifies(self, i: int) -> bool:
        """True before a noun: "the company cars", "Japanese department store"; a singular body has no base form."""
        following = self._tokens.words[i + 1 : i + 2]
        if not following or following[0].shape != "lower" or self._tokens.words[i].fold == "police":
            return False
        return bool(following[0].bits & _NOUN) and not following[0].bits & _GOES_ON

    def _of_country(self, head: str, noun: str, country: str, sort: str) -> Cluster:
        cluster = self._linker.new((country.lower(), head))
        cluster.votes["organisation"] = 6
        cluster.kind = "organisation"
        cluster.sort = sort
        cluster.country = country
        cluster.named = False
        cluster.affiliation = self._linker.country(country)
        for key in dict.fromkeys((head, noun)):
            self.register(cluster, key)
        return cluster
