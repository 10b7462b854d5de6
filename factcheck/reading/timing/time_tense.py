"""Whether a sentence speaks of what is to come: which Friday "Friday" is hangs on it."""

from functools import lru_cache

from factcheck.lexicon.entries import Tag
from factcheck.lexicon.verb_forms import bare_infinitives
from factcheck.lexicon.word import Word
from factcheck.reading.timing.time_mentions import Mention, Scan
from factcheck.text.frozen import Record

#: How far the governing verb is looked for on either side.
_BACK, _AHEAD = 25, 12
_NOT_PRESENT = Tag.NOUN | Tag.ADJ | Tag.AUX | Tag.MODAL | Tag.PAST | Tag.PREP | Tag.ADV


class _Signs(Record):
    """What a word type tells of tense: ``plain`` when nothing at all, which is most words."""

    plain: bool
    future: bool
    modal: bool
    past: bool
    participle: bool
    present: bool
    auxiliary: bool
    after: bool
    perfect: bool
    negation: bool
    defers: bool


@lru_cache(maxsize=20_000)
def _signs(word: Word) -> _Signs:
    tags = word.tags
    future = any(t.role == "future" for t in word.timing)
    after = any(t.role == "offset" for t in word.timing)
    present = bool(tags & (Tag.BASE | Tag.THIRD)) and not tags & _NOT_PRESENT and word.cue is None
    modal, past = bool(tags & Tag.MODAL), bool(tags & Tag.PAST) or word.fold == "since"
    return _Signs(
        plain=not (future or after or present or modal or past), future=future, modal=modal, past=past,
        participle=bool(tags & Tag.PARTICIPLE), present=present, auxiliary=bool(tags & Tag.AUX), after=after,
        perfect=word.lemma == "have", negation=bool(tags & Tag.NEG),
        defers=bool(tags & (Tag.AUX | Tag.MODAL | Tag.ADV | Tag.TO | Tag.DET)),
    )  # fmt: skip


def looks_ahead(scan: Scan, mention: Mention) -> bool | None:
    """Whether the sentence speaks of what is to come (True), of what has been (False), or does not say (None).

    The nearest verb before the mention decides, else the nearest after it. A plain present before a weekday looks
    ahead as timetables do ("opens on Monday"), unless it reports, or sets one event after another.
    """
    words = scan.words
    present = (mention.kind == "weekday" or (mention.kind == "date" and mention.day is not None)) and scan.fold(
        mention.last
    ) != "'s"
    for k in range(mention.first - 1, max(scan.low, mention.first - _BACK) - 1, -1):
        signs = _signs(words[k])
        if signs.plain:
            continue
        found = _tense(words, k, scan.low, signs)
        if found is not None:
            return found
        present = present and not signs.after
        if present and signs.present and not _is_infinitive(words, k, scan.low):
            return True
    for k in range(mention.last, min(scan.high, mention.last + _AHEAD)):
        signs = _signs(words[k])
        found = None if signs.plain else _tense(words, k, scan.low, signs)
        if found is not None:
            return found
    return None


def _is_infinitive(words: list[Word], k: int, low: int) -> bool:
    """True of "to go", "did not go", "let him go", "helped the owners go"."""
    if k > low and words[k - 1].tags & (Tag.TO | Tag.AUX | Tag.MODAL):
        return True
    return any(word.lemma in bare_infinitives() for word in words[max(low, k - 3) : k])


def _tense(words: list[Word], k: int, low: int, signs: _Signs) -> bool | None:
    before = _signs(words[k - 1]) if k > low else None
    if words[k].fold == "let" and k + 1 < len(words) and words[k + 1].fold in ("'s", "\u2019s", "us"):
        return True
    if signs.future and _foretells(signs, before):
        return True
    if signs.modal and k + 1 < len(words):
        after = _signs(words[k + 1])
        return None if after.perfect or (after.negation and words[k].fold == "could") else True
    if not signs.past or (signs.participle and before is not None and before.defers):
        return None
    return False


def _foretells(signs: _Signs, before: _Signs | None) -> bool:
    """True for "will" and "is scheduled", not for "had been due" or "analysts expected"."""
    bygone = before is not None and before.auxiliary and before.participle
    return not bygone and (not signs.participle or (before is not None and before.auxiliary))
