"""Officials by their office alone: "the president" for who holds it, "a Kosovo ministry spokesman" for nobody named."""

from factcheck.reading.coreference.descriptions import Qualifier, holder, titles_of
from factcheck.reading.coreference.discourse import Discourse, is_subject
from factcheck.reading.coreference.linking import Linker
from factcheck.reading.coreference.mentions import Cluster
from factcheck.reading.names import Name
from factcheck.reading.naming.offices import Office, find_offices
from factcheck.reading.tokens import Tokens


def lone_offices(tokens: Tokens, names: tuple[Name, ...]) -> list[Office]:
    """The offices that stand without the name of a holder beside them, and in no name."""
    taken = {name.title_first for name in names if name.title_first != name.first}
    taken |= {name.apposed[0] for name in names if name.apposed is not None}
    inside = {t for name in names if len(name.words) > 1 for t in range(name.first, name.last)}
    return [
        o
        for o in find_offices(tokens).all
        if o.first not in taken and o.first not in inside and o.titles[-1].kind != "honorific"
    ]


class Officials:
    """Who holds which office in the whole article, and the officials without a name met so far."""

    def __init__(self, tokens: Tokens, linker: Linker, discourse: Discourse) -> None:
        self._tokens = tokens
        self._linker = linker
        self._discourse = discourse
        self._holders = titles_of(linker)
        self._unnamed: dict[tuple[int, str], Cluster] = {}

    def meant(self, office: Office, given: Qualifier, owner: Cluster | None) -> Cluster | None:
        """The holder of an office, else the official without a name of its ``owner``."""
        return holder(self._holders, office, given, self._discourse) or self._spoken_for(office, given, owner)

    def _spoken_for(self, office: Office, given: Qualifier, owner: Cluster | None) -> Cluster | None:
        """An official without a name, known by whom he speaks for."""
        if owner is None and given.country is not None:
            owner = self._linker.country(given.country)
        if owner is None or owner.kind in ("person", "place"):
            return None
        title = office.titles[-1]
        if title.kind != "spokes" and not is_subject(self._tokens, given.first, office.last):
            return None
        key = (id(owner), title.title)
        cluster = self._unnamed.get(key)
        if cluster is None or not (given.definite or title.exclusive):
            cluster = self._unnamed[key] = self._linker.new((*next(iter(owner.forms)), title.title))
            cluster.votes["person"] = 6
            cluster.kind = "person"
            cluster.named = False
            cluster.affiliation = owner
            cluster.country = owner.country
            cluster.titles[title] = None
            if title.sex:
                cluster.sexes[title.sex] = 1
        return cluster
