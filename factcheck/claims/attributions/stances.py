"""Stance claims: how the words that a speaker is credited with speak of a side.

What tells are loaded words (``militants``, ``heroic``, ``innocent``), loaded deeds (``eliminated``, ``butchered``), the
killing of people who are called by such a word, and demands to let go or to stop.
"""

from collections.abc import Iterator

from factcheck.claims.attributions.misdeeds import asked, meant, with_adjunct
from factcheck.claims.attributions.outlooks import asked_for, owned
from factcheck.claims.attributions.parties import Spokesmen
from factcheck.claims.attributions.rebels import is_fighter
from factcheck.claims.attributions.stance_contents import Content, party_in, stance_claim, within
from factcheck.claims.claim import Party, StanceClaim
from factcheck.claims.voices import speaker_tokens
from factcheck.lexicon.determiners import POSSESSIVES
from factcheck.lexicon.remembered import remembered
from factcheck.lexicon.stances import Leaning, Stance, last_part, loaded, may_be_loaded
from factcheck.lexicon.word import Word
from factcheck.reading.attributions import Attribution
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers
from factcheck.text.span import Span

#: What the source does not hold true, or holds against somebody: no announcement.
_ALIEN = frozenset({"deny", "reject", "doubt", "ask", "accuse", "admit", "quote", "warn", "predict"})
_DISTANCED = frozenset({"so-called", "alleged", "suspected", "supposed"})
_CALLED = frozenset(
    {"called", "call", "calls", "described", "describes", "dubbed", "termed", "labelled", "labeled", "branded"}
)
_MUST = frozenset({"must", "should", "has to", "have to", "need to", "ought to", "ought"})
#: Successes that armies count: from this many on, no side reports its own losses so.
_MANY = 20


def stance_claims(layers: Layers) -> Iterator[StanceClaim]:
    """How speakers who speak for a side speak of either side, in the order of their clauses."""
    spokesmen = Spokesmen(layers)
    known: dict[int, Party | None] = {}
    for statement in layers.statements.all:
        attribution = statement.attribution
        if attribution is None or attribution.kind != "speech" or attribution.stance in _ALIEN:
            continue
        if statement.certainty in ("denied", "asked"):
            continue
        key = id(attribution)
        if key not in known:
            known[key] = _speaks_for(attribution, spokesmen) if _is_loaded(layers, attribution) else None
        speaks_for = known[key]
        if speaks_for is not None:
            grounds = _elsewhere(layers, attribution, spokesmen)
            yield from _stances(Content(layers, statement, attribution, speaks_for, spokesmen.sole, grounds))


def _elsewhere(layers: Layers, attribution: Attribution, spokesmen: Spokesmen) -> Span | None:
    """Where another sentence than the content's says for whom the speaker speaks."""
    tokens = spokesmen.grounds(attribution.entity)
    if tokens is None or attribution.speaker_at is None:
        return None
    told, here = (layers.sentences.index(t) for t in (tokens[0], attribution.speaker_at))
    return layers.tokens.span(*tokens) if told != here else None


def _is_loaded(layers: Layers, attribution: Attribution) -> bool:
    """True when a content has a word that may be loaded at all; most have none, and need no look at their speaker."""
    return any(map(_may_tell, layers.tokens.words[attribution.content_first : attribution.content_last]))


@remembered
def _may_tell(word: Word) -> bool:
    return "-" in word.fold or word.fold in _TELLING or may_be_loaded(word.fold)


#: Words beside which a side may show: what is "ours", what must be.
_TELLING = frozenset({"our", "my", "must", "should", "ought", "demand", "want"})


def _speaks_for(attribution: Attribution, spokesmen: Spokesmen) -> Party | None:
    """The party of the speaker; the whole phrase tells, its appositions too."""
    first, last = speaker_tokens(attribution, spokesmen.layers)
    return spokesmen.party(first, last, attribution.entity) if first < last else None


def _stances(content: Content) -> Iterator[StanceClaim]:
    statement = content.statement
    for outlook in asked_for(content.layers, statement, content.attribution):
        yield stance_claim(content, outlook.first, outlook.last, "dread", 3, Party(sides=outlook.sides))
    if statement.negated:
        return
    groups = {g.head: g for g in (statement.agent, statement.patient, *statement.objects, statement.subject) if g}
    groups |= {a.group.head: a.group for a in statement.adjuncts}
    for group in groups.values():
        if content.layers.tokens.words[group.first].shape != "punct" and within(content, group):
            yield from _names(content, group)
    yield from _predicates(content)
    yield from _deeds(content)
    yield from meant(content)
    yield from asked(content)
    inside = [group for group in groups.values() if within(content, group)]
    for outlook in owned(content.layers, inside):
        yield stance_claim(content, outlook.first, outlook.last, "voice", 2, Party(sides=outlook.sides))
    for group in inside:
        if content.layers.tokens.words[group.first].fold == "our" and is_fighter(content.layers, group.head):
            yield stance_claim(content, group.first, group.last, "voice", 2, Party(sort="irregular"))


def _names(content: Content, group: NounGroup) -> Iterator[StanceClaim]:
    """Loaded words within one noun group are said of the party that it names."""
    words = content.layers.tokens.words
    if any(words[t].fold in _DISTANCED for t in range(group.first, group.last)) or _called(content, group):
        return
    for token in range(group.first, group.last):
        fold = last_part(words[token].fold)
        stance = (
            loaded("noun").get(fold) if token == group.head else loaded("adj").get(fold) or loaded("noun").get(fold)
        )
        if stance is not None and not _in_scare_quotes(content, token):
            party = party_in(content, group)
            if not party.sort and stance.of != "any":
                party = party._replace(sort=stance.of) if ":" not in stance.of else _of_side(party, stance.of)
            yield stance_claim(content, token, token + 1, stance.leaning, stance.weight, party)


def _predicates(content: Content) -> Iterator[StanceClaim]:
    """A loaded adjective behind "be" is said of the subject: "the strikers are shameless"."""
    statement, words = content.statement, content.layers.tokens.words
    verb, subject = statement.verb, statement.subject
    if verb is None or verb.lemma != "be" or subject is None or not within(content, subject):
        return
    for token in range(verb.last, min(verb.last + _PREDICATE, statement.last)):
        noun = content.layers.phrases.noun_at.get(token)
        stance = loaded("adj" if noun is None else "noun").get(words[token].fold)
        if stance is not None and (noun is None or (token == statement.predicate and stance.of == "any")):
            party = party_in(content, subject)
            yield stance_claim(content, token, token + 1, stance.leaning, stance.weight, party)


#: So many tokens behind "be" a predicate stands.
_PREDICATE = 3


def _of_side(party: Party, side: str) -> Party:
    return party._replace(sides=frozenset({side}))


def _called(content: Content, group: NounGroup) -> bool:
    """True of words that somebody else is told to use: "what he called terrorists"."""
    words = content.layers.tokens.words
    return any(words[t].fold in _CALLED for t in range(max(group.first - 2, 0), group.first))


def _in_scare_quotes(content: Content, token: int) -> bool:
    words = content.layers.tokens.words
    around = [words[k].mark for k in (token - 1, token + 1) if 0 <= k < len(words)]
    return not content.attribution.quoted and any(m is not None and ("quote" in m or "single" in m) for m in around)


def _deeds(content: Content) -> Iterator[StanceClaim]:
    """A loaded verb speaks of its agent and of those it is done to; killing those called by a loaded word, of both."""
    statement, layers = content.statement, content.layers
    if statement.verb is None:
        return
    words = layers.tokens.words
    fold = words[statement.verb.head].fold
    stance = own = loaded("verb").get(f"{fold} {statement.verb.particle}" if statement.verb.particle else fold)
    stance = own = stance or with_adjunct(content, fold)
    at = statement.verb.head
    if stance is None and _kills(content) and statement.patient is not None:
        stance = _of_the_killed(content, statement.patient)
    if stance is not None:
        leaning: Leaning = stance.leaning if stance.leaning in ("success", "praise") else "blame"
        if leaning == "praise" and _deserves_ill(content):
            leaning = "dread"
        agent = statement.agent
        if agent is None and leaning in ("praise", "dread"):
            agent = statement.subject or statement.patient  # whoever "deserves" is no doer
        if agent is not None and within(content, agent):
            yield stance_claim(content, at, statement.verb.last, leaning, stance.weight, party_in(content, agent))
        if (
            stance is own
            and stance.leaning == "success"
            and statement.patient is not None
            and within(content, statement.patient)
        ):
            party = party_in(content, statement.patient)
            if agent is not None and words[statement.patient.first].fold in POSSESSIVES:
                party = party._replace(own=False)  # "Baghdad eliminated its weapons"
            yield stance_claim(content, at, statement.verb.last, "defeat", stance.weight, party)
    asked = loaded("passive").get(f"{fold} {statement.verb.particle}" if statement.verb.particle else fold)
    undergoer = statement.patient if statement.patient is statement.subject else None
    if undergoer is not None and asked is not None and statement.verb.modal in _MUST and within(content, undergoer):
        party = party_in(content, undergoer)
        yield stance_claim(content, at, statement.verb.last, asked.leaning, asked.weight, party)
    if statement.verb.modal in _MUST and statement.agent is not None and _lets_go(content):
        yield stance_claim(
            content, statement.verb.first, statement.verb.last, "blame", 2, party_in(content, statement.agent)
        )


def _deserves_ill(content: Content) -> bool:
    """True of "deserve to be hounded out": no praise."""
    verb, words = content.statement.verb, content.layers.tokens.words
    if verb is None:
        return False
    after = [w.fold for w in words[verb.last : verb.last + 4]]
    if any(fold in _PENALTIES for fold in after):
        return True
    return after[:2] == ["to", "be"] and any(
        loaded("passive").get(word) or loaded("verb").get(word) for word in (after[-2], after[-1], " ".join(after[-2:]))
    )


_PENALTIES = frozenset({"fine", "fines", "punishment", "penalty", "jail", "prison", "sentence", "contempt"})


def _kills(content: Content) -> bool:
    verb = content.statement.verb
    return verb is not None and any(
        w.event == "death" and w.pos == "verb" for w in content.layers.tokens.words[verb.head].events
    )


def _of_the_killed(content: Content, patient: NounGroup) -> Stance | None:
    """Killing is told as a success where the killed are called by a word of blame; the more of them, the plainer."""
    words = content.layers.tokens.words
    named = loaded("noun").get(last_part(words[patient.head].fold))
    if named is None or named.leaning != "blame" or party_in(content, patient).own:
        return None
    many = any(
        n is not None and (n.high is None or n.high >= _MANY) and n.value >= _MANY
        for n in (words[t].number for t in range(patient.first, patient.head))
    )
    return Stance("success", named.of, 1 + many)


def _lets_go(content: Content) -> bool:
    """True of verbs by which a foe is told to give way: free, release, withdraw, stop, surrender."""
    verb = content.statement.verb
    events = content.layers.tokens.words[verb.head].events if verb is not None else ()
    return any(w.event in ("release", "surrender", "withdrawal") and w.pos == "verb" for w in events)
