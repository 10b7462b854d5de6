"""Pieces: a run of capitals cut into the names that it holds, offices and countries taken apart."""

from collections.abc import Iterator

from factcheck.lexicon.entries import CountryName
from factcheck.lexicon.word import Word
from factcheck.reading.naming.name_runs import Scene, names_by_table
from factcheck.reading.naming.name_words import CLOSED, common_tags, looks_common, role
from factcheck.reading.tokens import Tokens


def pieces(scene: Scene, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The names inside one run of capitals, as token ranges."""
    first = _without_sentence_capital(scene, first, last)
    if first >= last:
        return
    at = first
    words = scene.tokens.words
    for start, end in _offices_within(scene, first, last):
        if at < start:
            yield from _by_country(scene, at, start)
        at = max(at, end)
        while at < last and words[at].shape in ("punct", "lower"):
            at += 1
    if at < last:
        yield from _by_country(scene, at, last)


def _offices_within(scene: Scene, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The offices that stand inside a run, but for those that are part of an organisation's or place's name."""
    words, covering = scene.tokens.words, scene.offices.covering
    if is_organisation_word(words[last - 1]) or words[last - 1].fold in role("place"):
        office = covering.get(first)
        if office is None or not _names_person(words, office.last, last):
            return
    at = first
    while at < last:
        office = covering.get(at)
        if office is None or (at > first and words[at - 1].fold in ("of", "for")):
            at += 1
            continue
        if at == first or office.last < last or words[at - 1].given is None:
            yield at, min(office.last, last)
        at = office.last


def _names_person(words: list[Word], first: int, last: int) -> bool:
    return first < last and words[first].given is not None and words[last - 1].organisation is None


def is_organisation_word(word: Word) -> bool:
    """True of a capitalised noun that ends organisations' names."""
    return word.organisation is not None or word.fold in role("corporate")


def _by_country(scene: Scene, first: int, last: int) -> Iterator[tuple[int, int]]:
    """A run without offices, with the country before a person's name taken apart ("Briton John Smith")."""
    entry = country_entry(scene.tokens, first)
    words = scene.tokens.words
    if entry is not None and entry[0] < last:
        end, country = entry
        plain = words[end].given is None and words[end].country is None
        if (not plain and (words[first].given is None or country.form in ("adjective", "people"))) or (
            words[end].shape == "UPPER" and words[first].shape != "UPPER" and country.form == "name"
        ):
            yield first, end
            first = end
    yield first, last


def names_trade(word: Word) -> bool:
    """True of what a firm is called by its trade before its name: "Watchmaker Aubrecht", "Airline Norlight"."""
    if word.shape not in ("Title", "lower"):
        return False
    return word.fold in role("trade") or (word.fold.endswith("maker") and word.person is None)


def country_entry(tokens: Tokens, i: int) -> tuple[int, CountryName] | None:
    """The country that begins at a token: the exclusive last token and what form of its name it is."""
    if tokens.words[i].country is None and not tokens.words[i].phrases:
        return None
    return tokens.entry(i, "country")


def _without_sentence_capital(scene: Scene, first: int, last: int) -> int:
    """Where the run begins once a word that has its capital from the sentence alone is left out."""
    if first not in scene.initial:
        return first
    tokens = scene.tokens
    word = tokens.words[first]
    office = scene.offices.covering.get(first)
    if office is not None or any(names_by_table(c) for c in tokens.compounds(first)):
        return first
    if first + 1 == last:
        return first if _single(scene, first, word) else last
    if names_trade(word):
        return first + 1
    if word.given is not None or word.country is not None or word.organisation is not None or word.shape == "UPPER":
        return first
    if word.fold in scene.inner and not scene.has_lower(word.fold):
        return first
    if tokens.words[first + 1].text in (".", "&") or tokens.words[first + 1].fold in ("of", "and"):
        return first
    if word.bits & CLOSED or common_tags(word.fold) or scene.has_lower(word.fold) or word.person is not None:
        following = tokens.words[last - 1]
        if word.fold in role("region") or (is_organisation_word(following) and word.fold not in _OPENERS):
            return first
        return first + 1
    return first + _describes_follower(scene, first, last)


def _describes_follower(scene: Scene, first: int, last: int) -> bool:
    """True of "Strident Holt critic", where Holt alone is a name elsewhere: the first word is the critic's."""
    words = scene.tokens.words
    if last - first != 2 or last >= len(words) or words[first + 1].fold not in scene.inner:
        return False
    if words[last].shape != "lower" or words[last].person is None:
        return False
    alone = (i for i in scene.capitals if words[i].fold == words[first + 1].fold and i != first + 1)
    return any(not words[i - 1].capital or words[i - 1].title is not None for i in alone)


#: Adjectives that open a sentence before a name more often than they open a name.
_OPENERS = frozenset(
    {"former", "new", "the", "local", "other", "many", "some", "both", "all", "senior", "top", "major"}
)


def _single(scene: Scene, i: int, word: Word) -> bool:
    """True when one capitalised word at the start of a sentence is a name nevertheless."""
    fold = word.fold
    if word.shape in ("UPPER", "Mixed", "identifier") or word.country is not None:
        return True
    if word.bits & CLOSED:
        return False
    if fold in scene.inner:
        return not scene.has_lower(fold) or not common_tags(fold)
    if scene.has_lower(fold) or common_tags(fold):
        return False
    if word.given is not None or (word.organisation is not None and word.organisation.word[0].isupper()):
        return True
    return not looks_common(fold) and _acts_as_name(scene.tokens, i)


def _acts_as_name(tokens: Tokens, i: int) -> bool:
    """True when what follows a word is what follows a name: an age, a possessive, a verb of speech."""
    words = tokens.words
    if i + 2 >= len(words):
        return False
    following, second = words[i + 1], words[i + 2]
    if following.text == "," and second.shape == "digits" and len(second.text) < 3:
        return True
    plural = words[i].fold.endswith("s") and not words[i].fold.endswith("ss")
    if following.fold == "'s":
        return True
    return following.cue is not None and bool(following.verbs) and not plural
