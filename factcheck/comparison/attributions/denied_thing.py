"""Whether what one position denies is the very thing that the other affirms, and what sets the two apart."""

from collections.abc import Sequence
from itertools import pairwise

from factcheck.comparison.attributions.clash import Clash
from factcheck.comparison.attributions.positions import Position
from factcheck.comparison.ideas import Idea
from factcheck.lexicon.concepts import root
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.word import Word

#: Ideas that two positions share at least, or hold against each other; one alone does in the plainest cases.
FEWEST = 2


def tells(clash: Clash, words: Sequence[Word]) -> bool:
    """True where what is denied is the very thing that the other clause affirms."""
    denied, told = (clash.first, clash.second) if clash.first.denied else (clash.second, clash.first)
    if (_names(denied, clash) and _names(told, clash)) or _other_subject(clash, words) or _in_manner(denied, clash):
        return False
    many = clash.many
    ours, theirs = clash.covered if denied is clash.first else clash.covered[::-1]
    if clash.opposed is not None:
        enough = many >= FEWEST and max(ours, theirs) >= 0.6 and min(ours, theirs) >= 0.5 / (many - 1)
        return enough and _opposed_in_earnest(clash)
    met = next((pair for pair in clash.shared if denied.predicate in pair), None)
    if met is None or any(key.startswith(("entity", "#")) for idea in met for key in idea.keys):
        return False
    if any(_has_it(position, clash, words) for position in (denied, told)):
        return False
    if _narrowed(denied, clash) or _apart(clash) or _led_apart(clash, words):
        return False
    if not denied.universal and (_two_subjects(clash, words) or _narrower_subject(told, clash, words)):
        return False
    if not (denied.passive and denied.universal) and _another_object(denied, told, met, clash):
        return False
    if (denied.copula and not (told.copula and told.predicate in met)) or not any(
        i is j for i in met for j in told.ideas
    ):
        return False
    if many == FEWEST and told.predicate not in met:
        return False  # "acting against the wishes of the town": what the town does not want is told of no one else
    if many >= FEWEST:
        return ours >= (0.5 if denied.universal else 0.6) and theirs >= 0.25
    if denied.tail or denied.light:
        return False  # "never doubted that it would open": other doubts are another thing
    if denied.universal and any(_counted(told, idea) for idea in met):
        return ours >= 0.3
    plain = told.predicate in met and (denied.universal or denied.mood == "will") and _told_by_verbs(met, words)
    return plain and ours >= 0.5 and theirs >= 0.3


def _told_by_verbs(met: tuple[Idea, Idea], words: Sequence[Word]) -> bool:
    """False of a noun behind its determiner and a verb of another root: "he said" and "the state did nothing"."""
    ours, theirs = ({root(words[t].fold) for t in range(idea.first, idea.last)} for idea in met)
    return not ours.isdisjoint(theirs) or not any(words[idea.first - 1].bits & Tag.DET for idea in met)


def _two_subjects(clash: Clash, words: Sequence[Word]) -> bool:
    """True of "the dam had not cracked" and "a bridge had": each has a subject that the other does not speak of."""
    subjects = (_before_verb(position, words) for position in (clash.first, clash.second))
    return all(ideas and not any(id(idea) in clash.taken for idea in ideas) for ideas in subjects)


def _narrower_subject(told: Position, clash: Clash, words: Sequence[Word]) -> bool:
    """True of "the earthen dam had cracked", beside a denial of "the dam"."""
    return any(id(idea) in clash.taken and _called(idea, told, clash) for idea in _before_verb(told, words))


def _led_apart(clash: Clash, words: Sequence[Word]) -> bool:
    """True where one preposition leads to two things: "would not sell it to a bank", "would sell it to a club"."""
    ours, theirs = (
        {_led_by(idea, words) for idea in position.ideas if id(idea) not in clash.taken}
        for position in (clash.first, clash.second)
    )
    return bool(ours & theirs - {""})


def _led_by(idea: Idea, words: Sequence[Word]) -> str:
    """The preposition that leads to a thing; of a place or a time a clause may give several."""
    at = idea.first - 1
    if words[at].bits & (Tag.DET | Tag.POSS):
        at -= 1
    return words[at].fold if words[at].bits & Tag.PREP and words[at].fold not in _CIRCUMSTANCES else ""


_CIRCUMSTANCES = frozenset({"in", "on", "at", "during", "after", "over", "by", "of"})


def _before_verb(position: Position, words: Sequence[Word]) -> list[Idea]:
    """What stands before the verb: its subject, without what a preposition and a comma lead in ("In a bar, he")."""
    if position.predicate is None:
        return []
    first, verb = position.first, position.predicate.first
    if words[first].bits & Tag.PREP:
        first = next((t for t in range(first, verb) if words[t].text == ","), first)
    return [i for i in position.ideas if first <= i.first and i.last <= verb]


def _opposed_in_earnest(clash: Clash) -> bool:
    """True where the opposed ideas are what both clauses tell, or what a thing is and how it is met ("at red")."""
    assert clash.opposed is not None
    ours, theirs = (
        idea is position.predicate for idea, position in zip(clash.opposed, (clash.first, clash.second), strict=True)
    )
    return (ours and theirs) or (ours and clash.first.copula) or (theirs and clash.second.copula)


def _apart(clash: Clash) -> bool:
    """True when a thing that both speak of is called otherwise by each: "the morning flight", "the evening flight"."""
    return any(_called(a, clash.first, clash) and _called(b, clash.second, clash) for a, b in clash.shared)


def _called(idea: Idea, position: Position, clash: Clash) -> bool:
    before = [other for other in position.ideas if other.last == idea.first and other.number is None]
    return any(id(other) not in clash.taken for other in before)


def _another_object(denied: Position, told: Position, met: tuple[Idea, Idea], clash: Clash) -> bool:
    """True where what is denied stands right after the verb, and something else does where it is affirmed.

    "Had not voted for the bill" and "voted for the amendment to the bill" are of two things; "did not shut the mill"
    and "the mill was shut in May" are of one.
    """
    partners = {id(idea): other for pair in clash.shared for idea, other in (pair, pair[::-1])}
    object_, other = (
        next(
            (
                i
                for i in position.ideas
                if any(i.first >= m.last and m in position.ideas for m in met)
                and not (clash.many > FEWEST and _owns(i, position, clash))
            ),
            None,
        )
        for position in (denied, told)
    )
    if object_ is None or id(object_) not in partners or other is None or id(other) in partners:
        return False
    return partners[id(object_)].first > other.first


def _owns(idea: Idea, position: Position, clash: Clash) -> bool:
    """True of whoever has the very thing that both speak of, a possessive before it: "the rival's plant"."""
    return id(idea) not in clash.taken and any(
        other.first == idea.last + 1 and id(other) in clash.taken for other in position.ideas
    )


def _has_it(position: Position, clash: Clash, words: Sequence[Word]) -> bool:
    """True where what both speak of is only whose thing it is that one of them speaks of: "the bear's cub"."""
    return any(
        id(i) in clash.taken
        and id(after) not in clash.taken
        and after.first == i.last + 1
        and words[i.last].fold in ("'s", "'")
        and after is not position.predicate
        for i, after in pairwise(position.ideas)
        if not position.predicate or after.last <= position.predicate.first
    )


def _narrowed(denied: Position, clash: Clash) -> bool:
    """True where the denial is of a narrower thing: "no written warning" leaves room for another one."""
    at = next((n for n, idea in enumerate(denied.ideas) if idea is denied.predicate), 0)
    before = denied.ideas[at - 1] if at else None
    return before is not None and before.last == denied.ideas[at].first and id(before) not in clash.taken


def _other_subject(clash: Clash, words: Sequence[Word]) -> bool:
    """True when a clause has a subject by name that the other does not name, or one is of oneself, one of another."""
    for position, other in ((clash.first, clash.second), (clash.second, clash.first)):
        if position.of_self and other.person is not None and id(other.person) not in clash.taken:
            return True
    for position, other in ((clash.first, clash.second), (clash.second, clash.first)):
        subjects = _before_verb(position, words)
        known = {key for idea in (*other.ideas, *other.tail) for key in idea.keys}
        if other.denied and other.universal and any(id(idea) in clash.taken for idea in subjects):
            continue  # "no dairy would close" is of "the dairies at Skive" too
        if other.denied and other.passive and not position.passive:
            continue  # "would not be closed" by anybody
        if other.of_self and (speaker := other.claim.speaker) is not None:
            known.add(f"entity {speaker.number}")  # "he would not" of Essono, "Essono had"
            if speaker.affiliation is not None:
                known.add(f"entity {speaker.affiliation}")  # "we" are the firm that the speaker speaks for
            elif 1.0 in clash.covered and len(other.ideas) > FEWEST:
                continue  # of whom "we" are, the article does not tell, and all else is the same
        if any(key.startswith("entity") and key not in known for idea in subjects for key in idea.keys):
            return True
    return False


def _in_manner(denied: Position, clash: Clash) -> bool:
    """True where only the manner is denied: "never taken lightly", "not spent efficiently"."""
    return denied.manner and any(id(i) not in clash.taken for i in denied.ideas[-1:])


def _names(position: Position, clash: Clash) -> bool:
    """True when a clause names somebody or something that the other does not."""
    return any(key.startswith("entity") for i in position.ideas if id(i) not in clash.taken for key in i.keys)


def _counted(position: Position, idea: Idea) -> bool:
    """True of a noun with a number before it: "three spills"."""
    return any(i.number is not None and i.number >= 1 and 0 <= idea.first - i.last <= 1 for i in position.ideas)
