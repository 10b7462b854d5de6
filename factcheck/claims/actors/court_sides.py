"""Sides in court: who speaks for which side, and who sits in judgement."""

from collections.abc import Iterator

from factcheck.claims.actors.named import named_in
from factcheck.claims.claim import RoleClaim
from factcheck.claims.voices import voice_at
from factcheck.lexicon.posts import side_links
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement


def court_sides(layers: Layers) -> Iterator[RoleClaim]:
    """Who speaks for which side in court: "Ms Lorne, for the defence, said"."""
    words = layers.tokens.words
    counsel: set[int] = set()
    for name in layers.names:
        comma = name.last + (name.last < len(words) and words[name.last].fold in _SILK)
        at = comma + 1
        if at >= len(words) or words[comma].text != "," or words[at].fold not in _OPENERS:
            continue
        person = layers.entities.at(name.last - 1)
        if person is None or person.kind != "person":
            continue
        for link, side in side_links():
            if tuple(w.fold for w in words[at : at + len(link)]) == link:
                statement = layers.statements.at(at)
                counsel.add(person.number)
                yield RoleClaim(
                    span=layers.tokens.span(name.first, at + len(link)),
                    at=name.first,
                    statement=statement,
                    voice=voice_at(at, layers),
                    person=person,
                    office=_SIDES[side],
                    kind="legal",
                    exclusive=False,
                )
                break
    yield from _pleading(layers, counsel)


def _pleading(layers: Layers, counsel: set[int]) -> Iterator[RoleClaim]:
    """Counsel who "prosecuted" or "defended the tenant"; who "represented the family"; who "chaired the tribunal"."""
    for statement in layers.statements.of_verbs(_COURT):
        verb = statement.verb
        if verb is None or verb.passive or verb.modal or verb.negated:
            continue
        person = named_in(layers, statement.subject)
        office = _PLEADING.get(verb.lemma) if person is not None and person.number in counsel else None
        office = office or _by_object(layers, statement)
        if person is not None and office is not None:
            yield RoleClaim(
                span=layers.tokens.span(verb.first, statement.objects[0].last if statement.objects else verb.last),
                at=verb.first,
                statement=statement,
                voice=voice_at(verb.first, layers),
                person=person,
                office=office,
                kind="legal",
                exclusive=False,
            )


def _by_object(layers: Layers, statement: Statement) -> str | None:
    """Counsel of whoever is represented, judge of what is chaired."""
    verb, words = statement.verb, layers.tokens.words
    groups = (*statement.objects[:1], *(a.group for a in statement.adjuncts if a.preposition in ("over", "for")))
    for group in groups:
        word = words[group.head]
        if verb is not None and verb.lemma in _PRESIDING and word.lemma in _SITTINGS:
            return "presiding judge"
        kind = word.person.kind if word.person is not None else ""
        client = kind in _CLIENTS or (kind and verb is not None and verb.lemma == "appear")
        if verb is not None and verb.lemma in _REPRESENTING and client:
            return "counsel"
    return None


_PLEADING = {"prosecute": "prosecutor", "defend": "defence lawyer"}
_PRESIDING = frozenset({"chair", "preside", "head", "lead", "hear", "try"})
_REPRESENTING = frozenset({"represent", "appear"})
_COURT = frozenset(_PLEADING) | _PRESIDING | _REPRESENTING
_SITTINGS = frozenset({"tribunal", "inquiry", "enquiry", "inquest", "hearing", "trial", "case", "court", "panel"})
#: Kinds of people whom somebody represents before a court.
_CLIENTS = frozenset({"kin", "victim", "suspect", "group"})
#: Letters behind the names of barristers.
_SILK = frozenset({"qc", "kc", "sc"})
_SIDES = {"prosecution": "prosecutor", "defence": "defence lawyer"}
_OPENERS = frozenset(link[0] for link, _ in side_links())
