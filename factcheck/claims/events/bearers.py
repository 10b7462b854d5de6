"""Who or what an outcome is told of, and its other side: from the clause of a verb, from what stands beside a noun."""

from factcheck.claims.events.chained_groups import chained
from factcheck.lexicon.entries import OutcomeWord
from factcheck.lexicon.outcomes import kinds, outcome_cues
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement

_LINKS = {
    "of": frozenset({"of"}), "in": frozenset({"in", "of"}), "on": frozenset({"on", "to", "against", "for", "of"}),
    "at": frozenset({"at", "in", "during", "after", "outside"}), "over": frozenset({"over", "against"}),
    "by": frozenset({"by", "to", "against"}), "owner": frozenset({"by", "from"}),
}  # fmt: skip
#: Prepositions that bring in what befell the subject of the clause ("went out with defeat in the final").
_BROUGHT = frozenset({"with", "in", "to", "by", "despite", "following"})
_PLACE = frozenset({"in", "at"})
#: Objects that complete a verb which has none of its own: percentages and sums ("fell 3 percent").
_AMOUNTS = frozenset({"percent", "per", "cent", "%", "point", "points", "pence", "cents", "dollars", "pounds", "euros"})


def bearer_of(
    layers: Layers, word: OutcomeWord, statement: Statement | None, group: NounGroup | None, last: int
) -> NounGroup | None:
    """The noun group that an outcome is told of; ``group`` is that of the noun, or that an adjective stands in."""
    if word.pos == "noun":
        return None if group is None else _of_noun(layers, word, statement, group)
    if group is not None:
        return group if word.pos == "adj" or word.bearer in ("object", "undergoer") else None
    if statement is None:
        return None
    statement = _active(statement)
    if word.pos == "adj":
        return statement.patient if statement.verb is not None and statement.verb.passive else _made(layers, statement)
    return _of_verb(layers, word.bearer, statement, last)


def _active(statement: Statement) -> Statement:
    """A participle with an object right after it is a past tense that commas cut off from its subject."""
    verb = statement.verb
    if (
        verb is None
        or not verb.passive
        or verb.kind != "participle"
        or verb.first != verb.head
        or not statement.objects
    ):
        return statement
    if statement.objects[0].first != verb.last:
        return statement
    active = verb._replace(passive=False, kind="finite", tense="past")
    return statement._replace(verb=active, agent=statement.subject, patient=statement.objects[0])


def _made(layers: Layers, statement: Statement) -> NounGroup | None:
    """The subject of a predicate; the object of a verb that makes or finds it so ("made the train late")."""
    verb = statement.verb
    if verb is not None and verb.lemma in outcome_cues("make") and statement.objects:
        return statement.objects[0]
    return statement.subject


def _of_verb(layers: Layers, bearer: str, statement: Statement, last: int) -> NounGroup | None:
    verb = statement.verb
    if verb is None or not verb.first < last:
        return None
    if bearer in ("subject", "none"):
        return statement.agent if bearer == "subject" else None
    if bearer == "after":
        after = group_at(layers, last)
        return None if after is not None and is_amount(layers, after) else after  # "fell to 20 million euros"
    if bearer == "passive":
        return statement.patient if verb.passive else None
    own = not verb.passive and all(layers.tokens.words[o.head].fold in _AMOUNTS for o in statement.objects)
    if bearer == "itself":
        return statement.agent if own else None
    if bearer == "undergoer" and own:
        return statement.agent
    return statement.patient


def group_at(layers: Layers, token: int) -> NounGroup | None:
    """The noun group that begins at a token; a time before its head may cut it off from its article."""
    found = layers.phrases.noun_at.get(token)
    if found is not None:
        return found if found.first == token else None
    words = layers.tokens.words
    if token + 1 < len(words) and words[token].fold in ("the", "its", "their", "this"):
        return layers.phrases.noun_at.get(token + 1) or layers.phrases.noun_at.get(token + 2)
    return None


def own_subject(layers: Layers, statement: Statement | None, bearer: NounGroup | None) -> NounGroup | None:
    """The subject of the clause for an owner whom reading left open: "after its defeat, the party ..."."""
    if bearer is None or statement is None or bearer.head in layers.entities.by_token or statement.subject is None:
        return bearer
    subject, words = statement.subject, layers.tokens.words
    word = words[subject.head]
    personal = word.person is not None or word.title is not None
    fits = {"its": not personal and not subject.plural, "their": subject.plural, "his": personal, "her": personal}
    adjunct = any(a.group.first <= bearer.head < a.group.last for a in statement.adjuncts)
    return subject if adjunct and word.pronoun is None and fits.get(words[bearer.head].fold) else bearer


def other_side(
    layers: Layers, word: OutcomeWord, statement: Statement | None, group: NounGroup | None, last: int
) -> NounGroup | None:
    """The group of the other side: what an attitude is towards, the opponent, who decides."""
    if word.pos == "noun":
        return None if group is None else _other_of_noun(layers, word, statement, group)
    if statement is None or word.pos == "adj":
        return None
    statement = _active(statement)
    if word.target == "after" or (word.target and word.rest):
        return group_at(layers, last) or statement.patient
    if word.target and statement.kind == "relative" and not statement.objects and statement.subject is not None:
        return statement.antecedent or statement.patient  # "the accord, which the union condemned"
    if word.dimension == "attendance":
        return group_at(layers, last) or statement.patient
    if word.target or word.bearer == "subject":
        return statement.patient if word.target or word.dimension == "contest" else None
    return statement.agent


def _other_of_noun(
    layers: Layers, word: OutcomeWord, statement: Statement | None, group: NounGroup
) -> NounGroup | None:
    if word.target:
        return _linked(layers, group, word.target)
    owner = None if group.possessor is None else _owner(group.possessor)
    if word.dimension == "contest":
        if word.bearer == "of":
            return _linked(layers, group, "by" if word.pole == "minus" else "over")
        return owner or _of_clause(statement, group, contest=True)
    return owner or _linked(layers, group, "owner") if _linked(layers, group, "of") is not None else None


def _of_noun(layers: Layers, word: OutcomeWord, statement: Statement | None, group: NounGroup) -> NounGroup | None:
    bearer, contest = word.bearer, word.dimension == "contest"
    if bearer == "self":
        return group
    owner = None if group.possessor is None else _owner(group.possessor)
    after = _linked(layers, group, bearer)
    if after is not None and is_amount(layers, after):
        after = None  # "a profit of 3 million euros"
    if bearer in ("over", "by", "on"):
        return after
    if bearer == "owner":
        return owner or after or _of_clause(statement, group)
    if bearer == "at":
        return after or _inside(layers, group)
    return after or owner or _inside(layers, group, contest=contest) or _of_clause(statement, group, contest=contest)


def is_amount(layers: Layers, group: NounGroup) -> bool:
    head = layers.tokens.words[group.head]
    return head.currency is not None or head.number is not None or head.unit is not None


def _owner(token: int) -> NounGroup:
    """The possessor as a group of its own, which its tokens share with what is possessed."""
    return NounGroup(token, token + 1, token)


def _linked(layers: Layers, group: NounGroup, bearer: str) -> NounGroup | None:
    """The group right after a noun group and one of the prepositions for a bearer."""
    words, at = layers.tokens.words, group.last
    if at + 1 >= len(words) or words[at].fold not in _LINKS.get(bearer, ()):
        return None
    return group_at(layers, at + 1)


def _inside(layers: Layers, group: NounGroup, *, contest: bool = False) -> NounGroup | None:
    """The noun or name right before the head: "the share slide", "the Denby defeat"."""
    before = group.head - 1
    if before < group.first or layers.phrases.symbols[before] not in "nNM" or before == group.possessor:
        return None
    if contest and layers.entities.by_token.get(before) is None:
        return None  # "the shoot-out defeat"
    return _owner(before)


def _of_clause(statement: Statement | None, group: NounGroup, *, contest: bool = False) -> NounGroup | None:
    """The subject of a clause whose verb only carries the noun, or that a preposition brings the noun into."""
    if statement is None or statement.verb is None or statement.subject is None:
        return None
    if statement.subject.head == group.head:
        lifted = contest and statement.verb.lemma in outcome_cues("lift") and statement.objects
        whose = (a.group for a in statement.adjuncts if a.preposition == "for" and a.at < group.first)
        return next(whose, statement.objects[0]) if lifted else None  # "for Lee, the victory gives him hope"
    brought = any(
        a.group.head == group.head and (a.preposition in _BROUGHT or (contest and a.preposition == "after"))
        for a in statement.adjuncts
    )
    carried = statement.verb.lemma in outcome_cues("carry") and any(o.head == group.head for o in statement.objects)
    return statement.agent if brought or carried else None


def arenas_of(
    layers: Layers, statement: Statement | None, group: NounGroup | None, word: OutcomeWord
) -> frozenset[str]:
    """Keys of the places in or at which an outcome is: those of the clause, or of what follows a noun."""
    if group is not None:
        links = [(link, g.head) for link, g in chained(layers, group) if link in _LINKS["at"]]
        first = 1 if links and links[0][0] == word.bearer else 0  # "a rise in fares in Bern"
        heads = [head for _, head in links[first : first + 1]]
    elif statement is not None:
        heads = [a.group.head for a in statement.adjuncts if a.preposition in _PLACE]
        decides = word.dimension == "decision" and word.bearer == "subject"  # "passed the House"
        heads += [
            o.head for o in statement.objects if decides or ((e := layers.entities.at(o.head)) and e.kind == "place")
        ]
        if word.kind == "carried" and word.bearer == "after" and statement.subject is not None:
            heads.append(statement.subject.head)  # "the harbour went to Moreau"
    else:
        heads = []
    chamber = word.dimension == "decision"  # what passes the house may fail in the senate
    return frozenset(filter(None, (_place(layers, head, chamber=chamber) for head in heads)))


def _place(layers: Layers, head: int, *, chamber: bool) -> str:
    """A key of an entity or noun, empty for what is a time, or the contest itself: "in the final"."""
    number, word = layers.entities.by_token.get(head), layers.tokens.words[head]
    if number is not None:
        return f"#{number}"
    contest = kinds().get(word.fold, frozenset()) & (_CONTESTS if chamber else _CONTESTS | {"prize"})
    return "" if contest or word.calendar is not None or word.unit is not None or word.number is not None else word.fold


#: Kinds of what is won or held, and is no place of it; the house is a prize of those who win it, and decides.
_CONTESTS = frozenset({"match", "election", "gathering"})
