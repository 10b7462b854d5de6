"""Names: capitalised runs, typed by titles, given names, country tables, organisation nouns and their context."""

from typing import Literal

from factcheck.lexicon.entries import Tag, Title
from factcheck.lexicon.given_in_full import sex_in_full
from factcheck.reading.naming.name_kinds import EntityKind, after_article, guess_kind, own_words
from factcheck.reading.naming.name_pieces import country_entry, pieces
from factcheck.reading.naming.name_runs import Scene, capital_runs, survey
from factcheck.reading.naming.offices import Office, Offices, has_determiner, is_anothers
from factcheck.reading.naming.title_case import names_in_capitals
from factcheck.reading.sentences import Sentences
from factcheck.reading.tokens import Tokens
from factcheck.text.frozen import Record

__all__ = ["EntityKind", "Name", "find_names"]


class Name(Record):
    """One mention by name on the tokens ``[first, last)``, titles before it not included.

    ``words`` are the name's folded words without possessive clitic; ``kind`` is the best guess from this mention alone,
    None where it gives none. ``titles`` are the offices that stand right before ("Defence Minister", "Col.") or in
    apposition right after; ``title_first`` is the first token of a title before the name (equal to ``first`` without).
    ``country`` is set when the name is that of a country in any form (``country_form`` says which) or holds one
    ("Thai army"). ``sex`` comes from given name or title. ``acronym`` is set from "World Health Organization (WHO)".
    ``sure`` says that the kind rests on the name's own words, a title or an age, and not on its context alone;
    ``apposed`` is the office in apposition as a token range; ``sort`` that of an organisation which the tables know
    (company, party, armed-group ...).
    """

    first: int
    last: int
    words: tuple[str, ...]
    kind: EntityKind | None
    titles: tuple[Title, ...] = ()
    title_first: int = -1
    country: str | None = None
    country_form: str | None = None
    sex: Literal["f", "m", ""] = ""
    acronym: str | None = None
    sure: bool = False
    apposed: tuple[int, int] | None = None
    sort: str = ""

    @property
    def title_sex(self) -> Literal["f", "m", ""]:
        """The sex that a title gives: "Mrs Kaye", and not "Kaye"."""
        return next((title.sex for title in self.titles if title.sex), "")


def find_names(tokens: Tokens, sentences: Sentences) -> tuple[Name, ...]:
    """All names in text order, not overlapping."""
    scene = survey(tokens, sentences)
    found: list[Name] = []
    initial, covering = scene.initial, scene.offices.covering
    for run_first, run_last in capital_runs(scene):
        if run_last - run_first == 1 and run_first not in initial and run_first not in covering:
            found.append(_name(scene, run_first, run_last))
        else:
            found += [_name(scene, first, last) for first, last in pieces(scene, run_first, run_last)]
    if scene.loud:
        known: dict[str, list[tuple[str, ...]]] = {}
        for words in sorted({name.words for name in found}, key=len, reverse=True):
            known.setdefault(words[0], []).append(words)
        people = frozenset(name.words[-1] for name in found if name.kind == "person")
        found += [_name(scene, a, b) for s in scene.loud for a, b in names_in_capitals(tokens, s, known, people)]
        found.sort(key=lambda name: name.first)
    return tuple(found)


def _name(scene: Scene, first: int, last: int) -> Name:
    tokens = scene.tokens
    words = tokens.words
    own = own_words(tuple(words[first:last]))
    country = country_entry(tokens, first)
    if country is not None and country[0] >= first + own.core:
        kind: EntityKind = "place" if country[1].form == "capital" else "country"
        return Name(first, last, own.folds, kind, (), first, country[1].country, country[1].form, "", None, True)
    before = scene.offices.ending.get(first)
    before = None if before is not None and is_anothers(tokens, before, last) else before
    beside = (last < len(words) and words[last].text == ",") or (first > 1 and words[first - 1].text == ",")
    apposed = _apposed(tokens, scene.offices, first, last) if beside else None
    if apposed is not None and before is None and words[first].given is None and after_article(tokens, first):
        apposed = None
    titles = _titles(before, apposed)
    guess = guess_kind(tokens, first, last, own, titles, sport=scene.sport)
    person = guess.kind == "person"
    return Name(
        first, last, own.folds, guess.kind, titles if person else (),
        before.first if before is not None and person else first,
        country[1].country if country is not None else None, None,
        _sex(tokens, first, last, titles) if person else "",
        _acronym(tokens, first, last) if last - first > 1 else None, guess.sure,
        (apposed.first, apposed.last) if apposed is not None else None, guess.sort,
    )  # fmt: skip


def _titles(before: Office | None, apposed: Office | None) -> tuple[Title, ...]:
    return (before.titles if before is not None else ()) + (apposed.titles if apposed is not None else ())


def _sex(tokens: Tokens, first: int, last: int, titles: tuple[Title, ...]) -> Literal["f", "m", ""]:
    for title in titles:
        if title.sex:
            return title.sex
    word = tokens.words[first]
    given = word.given or (sex_in_full(word.fold) if last - first > 1 else "")
    return given if given in ("f", "m") else ""  # type: ignore[return-value]


_VERB = int(Tag.VERB)
_NO_NOUN_GROUP = int(Tag.PREP | Tag.WH | Tag.CONJ | Tag.SUB | Tag.PUNCT | Tag.AUX | Tag.MODAL | Tag.PRON)
_AFTER_OFFICE = frozenset(
    {",", ".", ";", ":", ")", "of", "for", "at", "in", "from", "and", "who", "since", "–", "—", "-"}
)


def _apposed(tokens: Tokens, offices: Offices, first: int, last: int) -> Office | None:
    """The office in apposition: "Milan Kos, the finance minister," or "the finance minister, Milan Kos,"."""
    words = tokens.words
    if last + 1 < len(words) and words[last].text == "," and last != tokens.body:
        office = _office_ahead(tokens, offices, last + 1)
        if office is not None:
            return office
    start = first - 1
    if start > 0 and words[start].text == "," and start != tokens.body:
        before = offices.ending.get(start)
        closed = last >= len(words) or words[last].shape == "punct" or bool(words[last].bits & _VERB)
        if before is not None and closed and has_determiner(tokens, before.first, max(0, before.first - 5)):
            return before
    return None


def _office_ahead(tokens: Tokens, offices: Offices, at: int) -> Office | None:
    """The office that a noun group after a comma ends with, when it stands in apposition and is no subject."""
    words = tokens.words
    for k in range(at, min(at + 6, len(words))):
        office = offices.starting.get(k)
        if office is not None:
            after = words[office.last].fold if office.last < len(words) else "."
            return office if after in _AFTER_OFFICE else None
        if words[k].bits & _NO_NOUN_GROUP:
            return None
    return None


def _acronym(tokens: Tokens, first: int, last: int) -> str | None:
    """The acronym in brackets after a name of several words, when its letters begin the name's words."""
    words = tokens.words
    if last + 2 >= len(words) or words[last].text != "(" or words[last + 2].text != ")":
        return None
    short = words[last + 1]
    letters = [c for c in short.fold if c.isalpha()]
    if short.shape not in ("UPPER", "Mixed") or not 2 <= len(letters) <= 8:
        return None
    initials = {w.fold[0] for w in words[first:last]} | {
        p[0] for w in words[first:last] for p in w.fold.split("-") if p
    }
    return short.text if letters[0] in initials and sum(c in initials for c in letters) * 2 > len(letters) else None
