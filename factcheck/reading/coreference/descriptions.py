"""Descriptions: offices without a name ("the minister"), nouns for organisations ("the Thai army", "the company")."""

from factcheck.lexicon.entries import Tag
from factcheck.reading.coreference.discourse import Discourse, Seen
from factcheck.reading.coreference.linking import Linker
from factcheck.reading.coreference.mentions import Cluster
from factcheck.reading.naming.name_words import role
from factcheck.reading.naming.offices import Office
from factcheck.reading.tokens import Tokens
from factcheck.text.frozen import Record

_POSS, _DETERMINER, _ADJ, _LINK = int(Tag.POSS), int(Tag.DET | Tag.POSS), int(Tag.ADJ), int(Tag.PREP | Tag.CONJ)
_DEFINITE = frozenset({"the", "his", "her", "its", "their", "this", "that", "'s", "'"})


#: Ends of words that say where a body sits or whose it is: "the Bergen-based firm".
_POSTS = ("-based", "-listed", "-owned", "-run", "-backed", "-held")
_OLD = frozenset({"year-old", "years-old"})


class Qualifier(Record):
    """What stands before a head noun: the first token of its group, definite or not, the country that it names.

    ``modified`` is true when an adjective stands there that is no country's: "the better team" is not any team before.
    """

    first: int
    definite: bool
    country: str | None
    modified: bool = False


def qualifier(tokens: Tokens, first: int) -> Qualifier:
    """Read the words before a noun leftwards: modifiers, a country in any form, a possessor, a determiner."""
    words = tokens.words
    floor = tokens.body if first >= tokens.body else 0
    at, country, modified = first, None, False
    while at > floor and first - at < 7 and not tokens.parted(at):
        word = words[at - 1]
        if word.country is not None:
            country = country or word.country.country
            at -= 1
        elif word.fold in ("'s", "'") and at - 1 > floor:
            if words[at - 2].country is not None:
                country = country or words[at - 2].country.country  # type: ignore[union-attr]
            return Qualifier(at - 2, True, country, modified)
        elif word.bits & _DETERMINER and word.shape != "UPPER":
            return Qualifier(at - 1, word.fold in _DEFINITE, country, modified)
        elif word.fold in _OLD and at - 3 > floor and words[at - 2].text == "-" and words[at - 3].number is not None:
            at -= 3  # "the 67-year-old mayor" is the mayor
        elif (word.bits & _ADJ and word.shape == "lower" and not word.bits & _LINK) or word.fold.endswith(_POSTS):
            at, modified = at - 1, True
        else:
            break
    return Qualifier(at, country is not None, country, modified)


def holder(
    linker_titles: dict[str, list[Cluster]], office: Office, given: Qualifier, discourse: Discourse
) -> Cluster | None:
    """The person who is meant by an office without a name: "the finance minister", "the prime minister"."""
    wanted = office.titles[-1].title
    found = linker_titles.get(wanted, [])
    if not given.definite and wanted.islower() and discourse.tokens.words[office.first].shape == "lower":
        return None
    if given.country is not None:
        found = [c for c in found if c.country == given.country]
    if len(found) == 1:
        return found[0]
    recent = [s.cluster for w in discourse.windows() for s in reversed(w) if s.cluster in found]
    return recent[0] if recent else None


def titles_of(linker: Linker) -> dict[str, list[Cluster]]:
    """Who holds each office, under its full title and under each shorter form ("minister" for the finance minister)."""
    table: dict[str, list[Cluster]] = {}
    for cluster in linker.clusters:
        shorts = {short: None for t in cluster.titles for short in _shorter(t.title)}
        for short in shorts:
            known = table.setdefault(short, [])
            if len(known) < _MANY_HOLDERS:
                known.append(cluster)
    return table


#: Past this many holders of one office only the nearest matter, and an article is no article.
_MANY_HOLDERS = 60


def _shorter(title: str) -> list[str]:
    parts = title.split(" ")
    if parts[0] in role("past"):
        return [title]
    return [" ".join(parts[k:]) for k in range(len(parts)) if k == 0 or parts[k - 1] in _droppable()]


def _droppable() -> frozenset[str]:
    return role("portfolio") | _STILL_HELD


_STILL_HELD = frozenset(
    {"acting", "interim", "caretaker", "outgoing", "incoming", "current", "new", "senior", "veteran"}
)


def same_body(
    bodies: dict[str, list[Cluster]], head: str, sort: str, given: Qualifier, discourse: Discourse
) -> Cluster | None:
    """The organisation that "the company" or "the ministry" means: one named with that noun, else the one at hand.

    ``sort`` is the noun's in the table of organisations (company, party ...).
    """
    named = bodies.get(head, [])
    if given.country is not None:
        named = [c for c in named if c.country == given.country]
    if len(named) == 1:
        return named[0]
    if given.modified and not named:
        return None
    seen_last = [s for w in discourse.windows() for s in reversed(w)]
    recent = [s for s in seen_last if s.cluster.kind in _BODIES]
    for seen in recent:
        if any(seen.cluster is c for c in named):
            return seen.cluster
    if named or given.country is not None or sort in _NEVER_BARE or not points(discourse.tokens, given):
        return None
    fitting = [s for s in recent if _fits(s.cluster, sort)]
    if not fitting and not discourse.opened_by_another(given.first):
        fitting = [s for s in seen_last if _may_be_firm(s, sort, discourse)]
    for some in (fitting, [s for s in fitting if s.subject]):
        if some and all(s.cluster is some[0].cluster for s in some):
            return some[0].cluster
    return None


def _fits(body: Cluster, sort: str) -> bool:
    """True where a noun of that sort may mean the body: a group is nearly any, a company also one of no known sort."""
    if sort in ("team", "group"):
        return body.kind == sort or (sort == "group" and body.sort not in _OF_STATE)
    return body.sort == sort or (sort == "company" and not body.sort)


def _may_be_firm(seen: Seen, sort: str, discourse: Discourse) -> bool:
    """True of what a sentence begins with and of which nothing is known: "the company" may mean it."""
    return sort in ("company", "group") and seen.cluster.kind == "other" and discourse.leads(seen)


def points(tokens: Tokens, given: Qualifier) -> bool:
    """True of "the company" and "German airline"; "its company" and "Norlight's board" are not who has them."""
    first = tokens.words[given.first : given.first + 2]
    return not first[0].bits & _POSS and first[-1].fold not in ("'s", "'")


#: Sorts of bodies that newspapers do not call a group.
_OF_STATE = frozenset({
    "police", "military", "government", "ministry", "court", "legislature", "agency", "council", "commission",
    "international", "media", "team",
})  # fmt: skip
_BODIES = frozenset({"organisation", "team", "group"})
#: Bodies that every country has: without its name "the army" may be any.
_NEVER_BARE = frozenset({"police", "military", "government", "ministry", "court", "legislature", "hospital", "school"})
