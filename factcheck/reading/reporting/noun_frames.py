"""Nouns of speech and the clause that they report, wherever their speaker stands.

"The warning that it might fall came from X", "That it would fall was the fear of X", "X gave an assurance that it would
stand", "X's message was blunt: it would fall", "X was adamant that it would stand".
"""

from collections.abc import Iterator

from factcheck.lexicon.utterances import giving_verbs, reporting_nouns, uttering_verbs
from factcheck.reading.reporting.masks import ADJ, ADV, CONJ, FINITE, ING, NOUN, PREP, PRON, SUB, WH
from factcheck.reading.reporting.noun_cues import possessor
from factcheck.reading.reporting.reach import Passage, Reach, trim
from factcheck.reading.reporting.reported import Reported
from factcheck.reading.reporting.speakers import Speaker, abbreviated, phrase_beginning
from factcheck.reading.reporting.subjects import subject_before

_ASIDE = 12  # tokens between a noun and the clause that it announces: "his warning to shareholders in May that"
_BACK = 10  # tokens between a noun and the verb that it is the object of
_SOURCES = frozenset({"from", "by"})
_OWNERS = frozenset({"from", "by", "of", "to"})


def reported_by_frame(d: Passage, at: int, reach: Reach) -> Iterator[Reported]:
    """The clause that the noun or adjective at a token announces, with the speaker whom its sentence names."""
    if d.tokens.words[at].fold not in reporting_nouns():
        return
    if d.tags[at] & ADJ and not d.tags[at] & NOUN:
        yield from _by_adjective(d, at, reach)
        return
    whole = _whole_clause(d, at, reach)
    if whole is not None:
        yield whole
        return
    found = _announced(d, at, reach)
    if found is None:
        return
    first, last = found
    speaker = possessor(d, at, reach) or _beside(d, at + 1, reach)
    if speaker is None and _opens(d, at, reach):
        main = _main_verb(d, first, reach)
        if main is None:
            return
        last = trim(d, first, main)
        speaker = _named_after(d, main, reach)
    speaker = speaker or giver(d, at, reach)
    if speaker is None or not speaks(d, speaker) or first >= last:
        return
    quotation = d.opens_at(first) if d.tokens.words[first].mark is not None else None
    if quotation is not None:
        yield Reported(quotation.first, quotation.last, speaker, at, at, quoted=True)
    elif d.finite(first, last):
        yield Reported(first, last, speaker, at, at)


def _by_adjective(d: Passage, at: int, reach: Reach) -> Iterator[Reported]:
    """ "X was adamant that ...": the subject of "be" says so."""
    words = d.tokens.words
    if at + 2 >= reach.last or words[at + 1].fold != "that":
        return
    k = at - 1
    while k > reach.first and (d.tags[k] & (ADV | PRON) or words[k].fold == "be"):
        k -= 1
    verb = d.phrases.verb_at.get(k)
    if verb is None or verb.lemma not in _BEING or verb.negated:
        return
    speaker = subject_before(d, verb.first, reach)
    if speaker is not None and speaks(d, speaker):
        yield Reported(at + 2, trim(d, at + 2, reach.last), speaker, at, at)


_BEING = frozenset({"be", "remain", "sound", "make", "leave", "let"})


def _whole_clause(d: Passage, at: int, reach: Reach) -> Reported | None:
    """ "That it would fall was the fear of X": the clause before the noun that says what it is."""
    words = d.tokens.words
    if words[reach.first].fold != "that":
        return None
    group = d.phrases.noun_at.get(at)
    low = group.first if group is not None else at
    be = next((k for k in range(low - 1, max(reach.first, low - 4), -1) if d.tags[k] & FINITE), None)
    verb = d.phrases.verb_at.get(be) if be is not None else None
    speaker = possessor(d, at, reach) or _beside(d, at + 1, reach)
    if verb is None or verb.lemma != "be" or speaker is None or not d.finite(reach.first + 2, verb.first):
        return None
    return Reported(reach.first + 1, trim(d, reach.first + 1, verb.first), speaker, at, at)


def _announced(d: Passage, at: int, reach: Reach) -> tuple[int, int] | None:
    """The clause after a noun: "that ...", ": ...", "was that ...", over what tells when, where and to whom."""
    words, tags = d.tokens.words, d.tags
    for k in range(at + 1, min(at + _ASIDE, reach.last - 2)):
        word = words[k]
        if word.fold == "that" and tags[k] & SUB:
            return k + 1, _end(d, k + 1, reach)
        if word.text == ":":
            return k + 1, trim(d, k + 1, reach.last)
        if word.fold in ("'s", "'") or abbreviated(d, k):
            continue
        if word.mark is not None or word.text in (";", "–", "—", "-", "--") or tags[k] & (WH | CONJ):
            return None
        if word.text == "," and words[k + 1].fold != "that" and not _in_apposition(d, k, reach):
            return None
        if tags[k] & FINITE and not tags[k] & NOUN and not _copula(d, k):
            return None
    return None


def _copula(d: Passage, token: int) -> bool:
    verb = d.phrases.verb_at.get(token)
    return verb is not None and verb.lemma == "be" and not verb.negated


def _in_apposition(d: Passage, comma: int, reach: Reach) -> bool:
    """True of a comma beside a name in apposition: "an admission by the chairman, Carsten Friis: ..."."""
    words = d.tokens.words
    near = words[comma + 1 : min(comma + 6, reach.last)]
    return any(w.text == ":" for w in near) or (
        words[comma + 1].capital and any(w.text == "," or w.fold == "that" for w in near)
    )


def _end(d: Passage, first: int, reach: Reach) -> int:
    """Where a that-clause ends: at a comma that does not open a list or an aside of its own, else with its sentence."""
    words, tags = d.tokens.words, d.tags
    for k in range(first + 1, reach.last - 1):
        if words[k].text == "," and (tags[k + 1] & (WH | CONJ | ING | PREP) or tags[k + 1] & FINITE):
            return trim(d, first, k)
    return trim(d, first, reach.last)


def _opens(d: Passage, at: int, reach: Reach) -> bool:
    """True of a noun that is the subject of its sentence: nothing but its own group stands before it."""
    return not any(t & (FINITE | PREP | PRON) for t in d.tags[reach.first : at])


def _main_verb(d: Passage, first: int, reach: Reach) -> int | None:
    """Where the verb of the sentence begins, after the clause that stands between it and its subject."""
    groups = d.phrases.verb_at
    found = [
        g.first
        for k in range(first, reach.last)
        if (g := groups.get(k)) is not None and g.head == k and g.kind == "finite"
    ]
    return found[-1] if len(found) > 1 else None


def _named_after(d: Passage, verb: int, reach: Reach) -> Speaker | None:
    """The speaker beyond the verb: "came from X", "was made by X", "was X's"."""
    words = d.tokens.words
    for k in range(verb + 1, min(verb + 8, reach.last - 1)):
        if words[k].fold in _SOURCES:
            return phrase_beginning(d, k + 1, reach)
    return None


def _beside(d: Passage, k: int, reach: Reach) -> Speaker | None:
    """Whose: "by X", "from X", "of X" right after the noun."""
    if k + 1 < reach.last and d.tokens.words[k].fold in _OWNERS - {"to"}:
        return phrase_beginning(d, k + 1, reach)
    return None


def giver(d: Passage, at: int, reach: Reach) -> Speaker | None:
    """The subject of the verb that a noun of speech is the object of, or stands with: "X gave (them) a warning",
    "X silenced them with the remark"."""
    words, tags = d.tokens.words, d.tags
    group = d.phrases.noun_at.get(at)
    k = (group.first if group is not None else at) - 1
    companion = k > reach.first and words[k].fold in ("with", "in", "by") and tags[k] & PREP
    for m in range(k, max(reach.first, k - _BACK), -1):
        if words[m].mark is not None or words[m].text in ",;:" or tags[m] & (SUB | WH):
            return None
        verb = d.phrases.verb_at.get(m)
        if verb is not None and verb.kind == "finite":
            gives = words[verb.head].fold in giving_verbs() or words[verb.head].fold in uttering_verbs()
            if verb.negated or verb.passive or not (companion or gives):
                return None
            return subject_before(d, verb.first, reach)
    return None


def speaks(d: Passage, speaker: Speaker) -> bool:
    """True of a person, people, a named body, a personal pronoun; of a thing ("the film's poster") it is not."""
    head, entity = d.tokens.words[speaker.head], d.entities.at(speaker.head)
    if head.person is not None or head.title is not None or head.fold in _PERSONAL:
        return True
    return entity is not None and entity.kind in ("person", "organisation", "group", "country", "team")


_PERSONAL = frozenset({"he", "she", "they", "i", "we", "his", "her", "their", "who"})
