"""Linking names: which names over the whole article are one person's, country's or organisation's.

Names are linked by type (their folded words), so that the cost is in the number of different names. Only a surname that
several people share is settled mention by mention. Likeness alone never links: two names of several words may differ in
one transliterated word (see ``skeleton``), two single words must be the same.
"""

from collections import Counter
from functools import cache

from factcheck.lexicon.load import table, values
from factcheck.reading.coreference.mentions import TITLE_WEIGHT, Cluster
from factcheck.reading.names import Name
from factcheck.reading.naming.name_kinds import GAZETTEER
from factcheck.reading.naming.name_words import looks_common, role, skeleton

Form = tuple[str, ...]
#: How many names with one word in common are looked at, so that the cost stays linear in odd texts too.
_NEAR = 20


@cache
def _aliases() -> dict[Form, Form]:
    rows = table("name_aliases", "name", "aliases")
    return {tuple(a.split()): tuple(r["name"].split()) for r in rows for a in values(r["aliases"])}


class Linker:
    """Clusters by name form; ``shared`` has the surnames that several people share."""

    def __init__(self) -> None:
        self.clusters: list[Cluster] = []
        self.by_form: dict[Form, Cluster] = {}
        self.countries: dict[str, Cluster] = {}
        self.shared: dict[Form, list[Cluster]] = {}
        self.places: dict[Form, Cluster] = {}
        self._ends: dict[str, list[Cluster]] = {}
        self._begins: dict[str, list[Cluster]] = {}
        self._people: dict[tuple[str, str], Cluster] = {}
        self._acronyms: dict[str, Cluster] = {}

    def country(self, country: str) -> Cluster:
        """The cluster of a country, made when first asked for."""
        cluster = self.countries.get(country)
        if cluster is None:
            cluster = self.countries[country] = self.new((country.lower(),))
            cluster.kind = "country"
            cluster.country = country
        return cluster

    def new(self, form: Form) -> Cluster:
        """A new cluster with one name form."""
        cluster = Cluster({form: None})
        self.clusters.append(cluster)
        return cluster

    def cluster_of(self, name: Name) -> Cluster | None:
        """The cluster of a name, None for a last word that several share."""
        form = name.words
        if name.country_form not in (None, "capital"):
            return self.country(name.country or "")
        if name.kind == "place" and name.sort != GAZETTEER and form in self.places:
            return self.places[form]
        return self.by_form.get(form)


def link_names(names: tuple[Name, ...]) -> Linker:
    """Put all names of an article into clusters."""
    linker = Linker()
    types: dict[Form, list[Name]] = {}
    for name in names:
        if name.country_form in ("name", "adjective", "people"):
            linker.country(name.country or "")
        else:
            types.setdefault(name.words, []).append(name)
    tally = {form: _tally(found) for form, found in types.items()}
    aliases = _aliases()
    long = [form for form in types if len(form) > 1 or form in aliases]
    for form in long:
        single = tally.get(form[-1:])
        if single is None or single.kind not in ("person", "other") or form[0] in role("region"):
            continue
        if len(form) in (2, 3) and not tally[form].votes:
            tally[form].votes["person"] = 1
            tally[form].settle()
    for form in sorted(long, key=lambda f: -len(f)):
        _link_long(linker, form, aliases.get(form, form), tally[form], types[form])
    for form in types:
        if form not in linker.by_form:
            _link_single(linker, form, tally[form], types[form])
    return linker


def _tally(names: list[Name]) -> Cluster:
    """The evidence of all mentions of one form; it becomes the form's cluster when the form stands alone."""
    tally = Cluster({names[0].words: None})
    for name in names:
        tally.vote(name)
    tally.settle()
    return tally


def _link_long(linker: Linker, form: Form, key: Form, tally: Cluster, names: list[Name]) -> None:
    kind = tally.kind
    cluster = linker.by_form.get(key)
    if cluster is None and len(form) > 1:
        cluster = _same_person(linker, form) if kind in ("person", "other") else _longer_form(linker, form, kind)
    if cluster is None:
        cluster = tally
        linker.clusters.append(cluster)
        linker._ends.setdefault(form[-1], []).append(cluster)
        linker._begins.setdefault(form[0], []).append(cluster)
    else:
        _absorb(cluster, tally)
    linker.by_form[form] = linker.by_form[key] = cluster
    if kind in ("person", "other"):
        for first in (form[0], form[0][0]):
            linker._people.setdefault((first, form[-1]), cluster)
        linker._people.setdefault(("~" + skeleton(form[0]), skeleton(form[-1])), cluster)
    else:
        _note_acronyms(linker, form, cluster)
    for name in names:
        if name.acronym is not None:
            linker._acronyms.setdefault(name.acronym.lower(), cluster)


def _same_person(linker: Linker, form: Form) -> Cluster | None:
    """The cluster of a person whose first and last name agree, initials and transliterations allowed."""
    found = linker._people.get((form[0], form[-1]))
    if found is not None and _middles_apart(form, found):
        namesakes = linker._ends.get(form[-1], ())[:_NEAR]
        return next((c for c in namesakes if _begins_as(form, c) and not _middles_apart(form, c)), None)
    if found is None and len(form[0].rstrip(".")) == 1:
        found = linker._people.get((form[0][0], form[-1]))
    if found is None and len(form[0]) > 2:
        found = linker._people.get(("~" + skeleton(form[0]), skeleton(form[-1])))
        if found is not None and not _one_apart(form, found):
            found = None
    if found is None:
        for other in linker._ends.get(form[-1], ())[:_NEAR]:
            if any(longer[-len(form) :] == form for longer in other.forms):
                return other
        for other in linker._begins.get(form[0], ())[:_NEAR]:
            if other.kind == "person" and any(longer[: len(form)] == form for longer in other.forms):
                return other
    return found


def _middles_apart(form: Form, cluster: Cluster) -> bool:
    """True of "Juan Orlando Vela" and "Juan Antonio Vela": both have middle names, of which no two begin alike."""
    mine = {middle[0] for middle in form[1:-1]}
    return bool(mine) and all(len(o) > 2 and mine.isdisjoint({m[0] for m in o[1:-1]}) for o in cluster.forms)


def _begins_as(form: Form, cluster: Cluster) -> bool:
    return any(other[0] == form[0] for other in cluster.forms)


def _one_apart(form: Form, cluster: Cluster) -> bool:
    """True when first or last word is written alike in both, and the other only transliterated otherwise."""
    return any(form[0] == other[0] or form[-1] == other[-1] for other in cluster.forms)


def _longer_form(linker: Linker, form: Form, kind: str) -> Cluster | None:
    """The organisation or place whose name begins with these words: "Hartveld Paints Group" for its short name."""
    for other in linker._begins.get(form[0], ())[:_NEAR]:
        if other.kind == kind and any(longer[: len(form)] == form for longer in other.forms):
            return other
    return None


def _absorb(cluster: Cluster, tally: Cluster) -> None:
    cluster.forms.update(tally.forms)
    cluster.titles.update(tally.titles)
    cluster.country = cluster.country or tally.country
    cluster.sort = cluster.sort or tally.sort
    for kind, count in tally.votes.items():
        cluster.votes[kind] = cluster.votes.get(kind, 0) + count
    for sex, count in tally.sexes.items():
        cluster.sexes[sex] = cluster.sexes.get(sex, 0) + count
    cluster.settle()


_SMALL = frozenset({"of", "for", "and", "the", "in", "on", "to", "&"})


def _note_acronyms(linker: Linker, form: Form, cluster: Cluster) -> None:
    """Note a name's initials; a word of two letters may be short for something itself: UK Farmers' Club, UKFC."""
    pieces = [part for w in form if w not in _SMALL for part in w.split("-") if part]
    for whole in (0, 2):
        acronym = "".join(part if len(part) == whole else part[0] for part in pieces)
        if len(acronym) > 2:
            linker._acronyms.setdefault(acronym, cluster)


def _link_single(linker: Linker, form: Form, tally: Cluster, names: list[Name]) -> None:
    """Link a name of one word: acronym, surname, given name, first word of an organisation; else it stands alone."""
    word = form[0]
    places = sum(1 for n in names if n.kind == "place" and n.sort != GAZETTEER) if "place" in tally.votes else 0
    cluster: Cluster | None = linker._acronyms.get(word)
    shared: list[Cluster] = []
    if cluster is None:
        if word not in linker._ends and word not in linker._begins:
            couple = [[name for name in names if name.title_sex == sex] for sex in ("m", "f")]
            if all(couple):
                linker.shared[form] = [_titled(linker, form, named) for named in couple]
                return
            linker.by_form[form] = tally
            linker.clusters.append(tally)
            return
        shared = [c for c in linker._ends.get(word, ()) if c.kind in _SHORTENED]
        if shared and looks_common(word):
            shared = [c for c in shared if c.kind != "other"]
        if shared and places * 2 > len(names):
            place = linker.places[form] = linker.new(form)
            place.kind = "place"
            tally.votes.pop("place", None)
            tally.settle()
        people = ([c for c in shared if c.kind == "person"] or shared)[:_NEAR]
        people += _of_the_other_sex(linker, form, people, names)
        if len(people) > 1:
            linker.shared[form] = people
            return
        if not people:
            bodies = [c for c in linker._ends.get(word, ()) if c.kind in _TITLED and c.sort]
            people = [c for c in bodies if tally.sort in ("", c.sort)][:2]  # the House is not the White House
            people = people if len(people) == 1 and role("head") | role("team") >= {word} else []
        if people:
            tally.sexes = _titled_sexes(names)
        cluster = people[0] if people else _by_first_word(linker, word, tally, places, len(names))
    if cluster is None:
        linker.by_form[form] = tally
        linker.clusters.append(tally)
        return
    tally.votes.pop("place", None)
    linker.by_form[form] = cluster
    _absorb(cluster, tally)


def _titled_sexes(names: list[Name]) -> dict[str, int]:
    """What the titles before a surname tell: "Mr Novak" is a man, "Novak" alone may be Teresa Novak."""
    titled = Counter(name.title_sex for name in names if name.title_sex)
    return {sex: TITLE_WEIGHT * count for sex, count in titled.items()}


def _of_the_other_sex(linker: Linker, form: Form, people: list[Cluster], names: list[Name]) -> list[Cluster]:
    """``Lady Harwood`` beside Sir Thomas Harwood: of that surname, and somebody else."""
    if len(people) != 1 or people[0].kind != "person" or not people[0].sex:
        return []
    named = [name for name in names if name.title_sex and name.title_sex != people[0].sex]
    return [_titled(linker, form, named)] if named else []


def _titled(linker: Linker, form: Form, names: list[Name]) -> Cluster:
    """One of those who share a surname and are told apart by their titles: Lord and Lady Harwood."""
    cluster = linker.new(form)
    for name in names:
        cluster.vote(name)
    cluster.settle()
    return cluster


_TITLED = frozenset({"organisation", "group"})
_SHORTENED = frozenset({"person", "other", "team"})


def _by_first_word(linker: Linker, word: str, tally: Cluster, places: int, count: int) -> Cluster | None:
    """The one person of that given name, or the one organisation whose name begins with the word."""
    if tally.kind == "country" or tally.sort == GAZETTEER or (tally.kind == "place" and places * 2 > count):
        return None
    begun = [c for c in linker._begins.get(word, ()) if c.kind in ("person", "organisation", "team", "group")]
    if len(begun) != 1 or word in role("region"):
        return None
    if begun[0].kind == "person" and tally.kind not in ("person", "other"):
        return None
    return begun[0]
