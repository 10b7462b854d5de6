"""Kinds of names: person, country, place, organisation ... by the words of the name and those around it."""

from factcheck.lexicon.determiners import ARTICLES
from factcheck.lexicon.entries import Tag, Title
from factcheck.lexicon.word import Word
from factcheck.lexicon.wordnet import kind_of
from factcheck.reading.naming.name_pieces import names_trade
from factcheck.reading.naming.name_profiles import BY_SORT, EntityKind, Guess, Own, own_words
from factcheck.reading.naming.name_words import FINITE, common_tags, looks_common, role
from factcheck.reading.tokens import Tokens

__all__ = ["GAZETTEER", "EntityKind", "after_article", "guess_kind", "own_words"]

_LOCATIVE = frozenset(
    {"in", "at", "near", "outside", "inside", "across", "around", "off", "into", "throughout", "toward", "towards"}
)


def guess_kind(tokens: Tokens, first: int, last: int, own: Own, titles: tuple[Title, ...], *, sport: bool) -> Guess:
    """The kind that one mention gives. In an article about sport, names that end like a team's are teams."""
    words = tokens.words
    core = first + own.core
    if words[first].shape == "UPPER" and _dateline(tokens, first, last):
        return Guess("place")
    if sport and own.core > 1 and words[core - 1].fold in role("team") and words[first].given is None:
        return Guess("team", True)
    by_words = _by_tables(tokens, first, core) or own.guess
    if titles and not (by_words is not None and by_words.kind in _BODIES):
        return Guess("person", True)
    if by_words is not None:
        return by_words
    if own.person == "full" or _age_follows(words, last):
        return Guess("person", True)
    if (ends := words[core - 1].place) is not None and ends.kind == "continent":
        return Guess("place")  # "Lusophone Africa"
    if own.core == 1 and _is_acronym(words[first]) and not _modifies(words, last):
        return Guess("organisation")
    around = _by_context(tokens, first, last, own.core)
    if sport and around is not None and around.kind == "group":
        around = Guess("team")
    if around is not None and not (own.person and around.kind == "place"):
        return around
    if own.person:
        return Guess("person")
    return Guess(_default(tokens, first, words[first:core]))


def _is_acronym(word: Word) -> bool:
    return word.shape == "UPPER" and len(word.text) <= 6 and word.given is None


def _modifies(words: list[Word], last: int) -> bool:
    """True before a word that can only be a noun: "RFID tags"."""
    return last < len(words) and words[last].shape == "lower" and words[last].bits & _NOUN_OR_VERB == _NOUN


_NOUN, _NOUN_OR_VERB = int(Tag.NOUN), int(Tag.NOUN | Tag.VERB | Tag.AUX)

_BODIES = frozenset({"organisation", "group", "team"})


def _by_tables(tokens: Tokens, first: int, last: int) -> Guess | None:
    """The kind of a name that the tables know as a whole: an organisation or a place."""
    word = tokens.words[first]
    begins = tokens.compounds(first)
    if begins or word.organisation is not None:
        entry = tokens.entry(first, "organisation")
        if entry is not None and entry[0] >= last and (last - first > 1 or entry[1].word[0].isupper()):
            return Guess(BY_SORT.get(entry[1].kind, "organisation"), True, entry[1].kind)
    if last - first > 2 and tokens.compounds(last - 2):
        entry = tokens.entry(last - 2, "organisation")
        if entry is not None and entry[0] == last:
            return Guess("organisation", True, entry[1].kind)
    if begins or word.place is not None:
        entry = tokens.entry(first, "place")
        if entry is not None and entry[0] >= last:
            located = first > 0 and tokens.words[first - 1].fold in _LOCATIVE
            return Guess("place", word.given is None, "" if located else GAZETTEER)
    return None


#: The sort of a place that only the table knows as one: it may be a surname as well.
GAZETTEER = "gazetteer"


def _age_follows(words: list[Word], last: int) -> bool:
    """True for ", 46," and the like."""
    if last + 2 >= len(words) or words[last].text != ",":
        return False
    age, after = words[last + 1], words[last + 2]
    return (
        age.shape == "digits"
        and len(age.text) <= 3
        and age.text.isdigit()
        and after.text in (",", ".", ")", "and", ";")
    )


def _by_context(tokens: Tokens, first: int, last: int, count: int) -> Guess | None:
    words = tokens.words
    before = words[first - 1] if first not in (0, tokens.body) else None
    after = words[last] if last < len(words) and last != tokens.body else None
    second = words[last + 1] if last + 1 < len(words) else None
    if after is not None and after.shape == "lower":
        if _types_place(after, before):
            return Guess("place", True)
        if (after.organisation is not None and after.fold != "group") or (
            after.fold in role("holding") and not words[first].fold.endswith("an")
        ):
            return Guess("organisation")
        if after.title is not None and after.title.kind == "sport":
            return Guess("team")
        if second is not None and second.fold == "its" and after.bits & FINITE and after.cue is None:
            return Guess("organisation", True)  # nobody "cut its forecast" but a body
    if before is not None and before.fold == "in" and first > 1 and words[first - 2].fold in role("holding"):
        return Guess("organisation")
    if before is not None and before.fold == "at" and first > 1 and _is_person_noun(words[first - 2]):
        return Guess("organisation")  # "an analyst at Vandrel"
    if before is not None and _on_ground(words, first, before, after, second):
        return Guess("place")
    aimed = before is not None and before.fold == "at" and first > 1 and words[first - 2].fold in role("aiming")
    if before is not None and not aimed and (before.fold in _LOCATIVE or _of_place(words, first)):
        if after is not None and after.fold in ("'s", "'"):
            return None
        return Guess("place", before.fold == "of")
    if _in_the(words, first, before) and (
        (count == 2 and words[first].fold in role("valley")) or words[first].fold.endswith(_QUARTERS)
    ):
        return Guess("place")  # "in the Val Torta", "in the Eastside"
    if before is not None and before.fold == "the":
        plural = count == 1 and words[first].fold.endswith("s")
        return Guess("group") if plural else None
    if before is not None and before.bits & _PREP:
        return None
    if after is not None and after.text == "," and second is not None and second.fold in ("who", "whose", "whom"):
        return Guess("person")
    if before is not None and (before.shape == "lower" or names_trade(before)):
        if before.fold in role("firm") or names_trade(before):
            return Guess("organisation", count == 1, "company")
        if before.person is not None and not before.person.plural and not before.bits & _ADJ:
            return Guess("person")
        if before.person is None and count > 1 and before.organisation is None and kind_of(before.fold) == "person":
            return Guess("person")
    if before is not None and before.text == "," and first > 1 and _is_person_noun(words[first - 2]):
        return Guess("person")
    if count == 1 or (first > 2 and words[first - 2].bits & _DET):
        return None
    return _speaking(before, after)


def _in_the(words: list[Word], first: int, before: Word | None) -> bool:
    """True of a name after "in the" and the like."""
    return before is not None and before.fold == "the" and first > 1 and words[first - 2].fold in _LOCATIVE


def _on_ground(words: list[Word], first: int, before: Word, after: Word | None, second: Word | None) -> bool:
    """True of what somebody lies, lives or is found on, what a ledge or summit is of, and what "where" takes up."""
    if not before.bits & _PREP or first < 2:
        return False
    noun = words[first - 2]
    if before.fold == "on" and (noun.fold in role("lying") or noun.fold in role("rugged")):
        return True
    if before.fold == "of" and noun.fold in role("rugged"):
        return True
    where = after is not None and after.text == "," and second is not None and second.fold == "where"
    return where and before.fold in ("on", "from", "to", "above", "below", "beyond", "behind")


#: Ends of names that parts of towns have, which stand after "in the".
_QUARTERS = ("side", "town", "bank", "end", "quarter", "dale", "moor")
_PREP, _DET, _ADJ = int(Tag.PREP), int(Tag.DET), int(Tag.ADJ)


def _is_person_noun(word: Word) -> bool:
    return word.person is not None and not word.person.plural and word.shape == "lower"


def _types_place(after: Word, before: Word | None) -> bool:
    """True of the noun in "Sa Pao province", but not in "the Blair camp"."""
    if after.fold not in role("place") or not common_tags(after.fold) or after.fold in ("field", "market", "party"):
        return False
    return after.fold not in ("island", "court", "camp") or before is None or before.fold != "the"


def _of_place(words: list[Word], first: int) -> bool:
    """True after "the town of", "the island of"."""
    if first < 2 or words[first - 1].fold != "of":
        return False
    noun = words[first - 2]
    return noun.shape == "lower" and noun.fold in role("place") and noun.fold not in ("border", "park", "hall", "row")


def _speaking(before: Word | None, after: Word | None) -> Guess | None:
    """A name beside a verb of speech is most often a person's."""
    if _is_speech(after):
        return Guess("person")
    if before is not None and _is_speech(before) and before.fold.startswith("sa"):
        return Guess("person")
    return None


def _is_speech(word: Word | None) -> bool:
    if word is None or word.cue is None or word.shape != "lower":
        return False
    return word.cue.kind == "speech" and bool(word.bits & FINITE)


def _dateline(tokens: Tokens, first: int, last: int) -> bool:
    """True for a place in capitals at the head of a paragraph, with a dash, comma or bracket after it."""
    if first != tokens.body and not tokens.newlines[first]:
        return False
    words = tokens.words
    if not all(w.shape == "UPPER" for w in words[first:last]) or last >= len(words):
        return False
    return words[last].text in (",", "(", "-", "–", "—", "--", ".", "/")


def after_article(tokens: Tokens, first: int) -> bool:
    """True after "the" or "a", with an adjective between or not: a person's name seldom stands there."""
    if first in (0, tokens.body):
        return False
    before = tokens.words[first - 1]
    if before.bits & _ADJ and first - 1 not in (0, tokens.body):
        before = tokens.words[first - 2]
    return before.fold in ARTICLES


def _default(tokens: Tokens, first: int, inner: list[Word]) -> EntityKind | None:
    """Two or three words that no table knows are most often a person's; anything else stays open."""
    if not 2 <= len([w for w in inner if w.shape != "punct"]) <= 4:
        return None
    if after_article(tokens, first):
        return None
    if any(w.shape == "lower" and w.fold in role("particle") for w in inner[1:-1]):
        return "person"
    if all(w.shape == "Title" and _unheard(w.fold) and w.country is None for w in inner if w.shape != "punct"):
        return "person"
    return None


def _unheard(fold: str) -> bool:
    """True of a word that is no common one; surnames end like adverbs (Connolly)."""
    return not looks_common(fold) or (fold.endswith("ly") and not common_tags(fold))
