"""The naming tables: countries, places, titles, given names, persons, organisations."""

from collections import Counter
from importlib import resources
from typing import Any

import pytest

from factcheck.lexicon.entries import Entry
from factcheck.lexicon.load import table
from factcheck.lexicon.sources import SOURCES as ALL_SOURCES
from factcheck.lexicon.word import analyse
from factcheck.reading.tokens import tokenize
from factcheck.text.patterns import TOKEN
from factcheck.text.source import Source

SOURCES = {
    s.name: s for s in ALL_SOURCES if s.name in ("countries", "places", "titles", "given", "people", "organisations")
}


def entry(text: str, kind: str) -> tuple[str, Any]:
    """The longest entry that begins the text: its tokens with spaces between, and its value."""
    tokens = tokenize(Source(text))
    found = tokens.entry(0, kind)
    assert found is not None, f"no {kind} begins {text!r}"
    last, value = found
    return " ".join(word.text for word in tokens.words[:last]), value


def all_entries() -> list[Entry]:
    return [e for source in SOURCES.values() for e in source.all_entries()]


def test_every_key_is_written_as_the_tokens_of_a_text():
    odd = [e.key for e in all_entries() if [t for _, t in TOKEN.findall(e.key) if t] != e.key.split(" ")]
    assert odd == []


def test_no_lower_case_key_is_a_function_word():
    function = {row["word"] for row in table("function", "word", "tags", "lemma")}
    assert [e.key for e in all_entries() if e.key in function] == []


def test_capitalised_keys_that_fold_to_function_words_ask_for_exactly_themselves():
    function = {row["word"] for row in table("function", "word", "tags", "lemma")}
    assert [e.key for e in all_entries() if e.key.lower() in function and not e.key.isupper()] == []


# Countries


def members_in_file() -> list[str]:
    text = (resources.files("factcheck.lexicon") / "countries.tsv").read_text(encoding="utf-8")
    block = text.split("# United Nations members\n")[1].split("\n# United Nations observers")[0]
    return [line.split("\t")[0] for line in block.split("\n")]


def test_all_members_of_the_united_nations_are_there():
    members = members_in_file()
    assert len(members) == len(set(members)) == 193
    assert {"Kiribati", "Eswatini", "South Sudan", "Timor-Leste", "Montenegro", "Nauru", "Tuvalu"} <= set(members)
    assert not {"Taiwan", "Kosovo", "Palestine", "Vatican City", "Scotland"} & set(members)


def test_a_country_has_one_row():
    names = Counter(row["name"] for row in table("countries", "name", "short", "adjectives", "people", "capital"))
    assert [name for name, count in names.items() if count > 1] == []


def test_a_name_or_capital_is_that_of_one_country():
    owners: dict[str, set[str]] = {}
    for e in SOURCES["countries"].all_entries():
        if e.value.form in ("name", "capital"):
            owners.setdefault(e.key, set()).add(e.value.country)
    assert {key: sorted(found) for key, found in owners.items() if len(found) > 1} == {}


@pytest.mark.parametrize(
    ("surface", "country", "form"),
    [
        ("U.S.", "United States", "name"),
        ("US", "United States", "name"),
        ("Afghans", "Afghanistan", "people"),
        ("Afghan", "Afghanistan", "adjective"),
        ("Britons", "United Kingdom", "people"),
        ("Frenchmen", "France", "people"),
        ("Kiev", "Ukraine", "capital"),
        ("Kyiv", "Ukraine", "capital"),
        ("Czechia", "Czech Republic", "name"),
        ("Türkiye", "Turkey", "name"),
        ("Congolese", "Democratic Republic of the Congo", "adjective"),
        ("Dominican", "Dominican Republic", "adjective"),
        ("BRITISH", "United Kingdom", "adjective"),
        ("Soviets", "Soviet Union", "people"),
        ("UAE", "United Arab Emirates", "name"),
    ],
)
def test_words_for_countries(surface, country, form):
    found = analyse(surface).country
    assert (found.country, found.form) == (country, form)


@pytest.mark.parametrize("surface", ["us", "Us", "turkey", "china", "polish", "male", "Male", "Pole", "Korean", "car"])
def test_words_that_are_not_countries(surface):
    assert analyse(surface).country is None


@pytest.mark.parametrize(
    ("text", "longest", "country"),
    [
        ("South Koreans queue", "South Koreans", "South Korea"),
        ("DR Congo votes", "DR Congo", "Democratic Republic of the Congo"),
        ("Ivory Coast votes", "Ivory Coast", "Côte d'Ivoire"),
        ("Bosnian Serbs vote", "Bosnian Serbs", "Bosnia and Herzegovina"),
        ("St. Kitts and Nevis votes", "St . Kitts and Nevis", "Saint Kitts and Nevis"),
        ("Papua New Guinea votes", "Papua New Guinea", "Papua New Guinea"),
        ("Equatorial Guinea votes", "Equatorial Guinea", "Equatorial Guinea"),
        ("New Zealanders vote", "New Zealanders", "New Zealand"),
    ],
)
def test_countries_of_several_words(text, longest, country):
    found, value = entry(text, "country")
    assert (found, value.country) == (longest, country)


# Places


def test_places_lie_in_countries_of_the_table_and_stand_once():
    known = {row["name"] for row in table("countries", "name", "short", "adjectives", "people", "capital")}
    assert sorted({e.value.country for e in SOURCES["places"].all_entries()} - known - {""}) == []
    assert [key for key, n in Counter(e.key for e in SOURCES["places"].all_entries()).items() if n > 1] == []
    assert {e.value.kind for e in SOURCES["places"].all_entries()} == {
        "city", "state", "region", "island", "water", "mountain", "continent", "country",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "longest", "country", "kind"),
    [
        ("Gaza is quiet", "Gaza", "Palestine", "region"),
        ("New York City sleeps", "New York City", "United States", "city"),
        ("New York sleeps", "New York", "United States", "city"),
        ("Texas votes", "Texas", "United States", "state"),
        ("St. Petersburg freezes", "St . Petersburg", "Russia", "city"),
        ("South China Sea talks", "South China Sea", "", "water"),
        ("Europe votes", "Europe", "", "continent"),
        ("Scotland votes", "Scotland", "United Kingdom", "country"),
        ("Bombay floods", "Bombay", "India", "city"),
    ],
)
def test_places(text, longest, country, kind):
    found, value = entry(text, "place")
    assert (found, value.country, value.kind) == (longest, country, kind)


def test_a_variant_gives_the_first_name():
    assert analyse("Bombay").place.name == analyse("Mumbai").place.name == "Mumbai"


@pytest.mark.parametrize("surface", ["Reading", "Bath", "Nice", "Orange", "Split", "gaza"])
def test_words_that_are_not_places(surface):
    assert analyse(surface).place is None


# Titles


def test_titles_are_many_and_of_known_kinds():
    rows = table("titles", "title", "aliases", "kind", "exclusive", "sex")
    assert len({row["title"] for row in rows}) >= 500
    assert {row["kind"] for row in rows} == {
        "government", "legislature", "military", "police", "legal", "religious", "academic", "business", "sport",
        "royal", "diplomatic", "media", "honorific", "spokes", "medical", "other",
    }  # fmt: skip
    assert {row["exclusive"] for row in rows} == {"yes", "no"}
    assert {row["sex"] for row in rows} == {"", "f", "m"}


def test_an_alias_means_one_title():
    owners: dict[str, set[str]] = {}
    for e in SOURCES["titles"].all_entries():
        owners.setdefault(e.key.lower(), set()).add(e.value.title)
    assert {key: sorted(found) for key, found in owners.items() if len(found) > 1} == {}


@pytest.mark.parametrize(
    ("text", "longest", "title", "exclusive"),
    [
        ("Prime Minister Ruth Orr", "Prime Minister", "prime minister", True),
        ("deputy prime minister Ann Orr", "deputy prime minister", "deputy prime minister", False),
        ("vice president Ann Orr", "vice president", "vice president", False),
        ("president Ann Orr", "president", "president", True),
        ("minister of foreign affairs", "minister of foreign affairs", "foreign minister", True),
        ("defense minister", "defense minister", "defence minister", True),
        ("deputy foreign minister", "deputy foreign minister", "deputy foreign minister", False),
        ("assistant secretary of state", "assistant secretary of state", "deputy secretary of state", False),
        ("Sen. Lee Orr", "Sen", "senator", False),
        ("Det. Insp. Lee Orr", "Det . Insp", "detective inspector", False),
        ("Lt. Gen. Lee Orr", "Lt . Gen", "lieutenant general", False),
        ("Chief Justice Orr", "Chief Justice", "chief justice", True),
        ("chief executive Lee Orr", "chief executive", "chief executive", True),
        ("CEO Lee Orr", "CEO", "chief executive", True),
        ("head coach Lee Orr", "head coach", "head coach", True),
        ("MP Lee Orr", "MP", "MP", False),
    ],
)
def test_titles_before_names(text, longest, title, exclusive):
    found, value = entry(text, "title")
    assert (found, value.title, value.exclusive) == (longest, title, exclusive)


def test_what_is_second_to_an_office_is_never_exclusive():
    seconds = ("deputy ", "vice ", "vice-", "assistant ", "junior ", "shadow minister", "former ", "acting ")
    held = [e.key for e in SOURCES["titles"].all_entries() if e.key.lower().startswith(seconds) and e.value.exclusive]
    assert held == ["deputy first minister"]  # Northern Ireland has exactly one, an office of its own


@pytest.mark.parametrize(
    ("surface", "sex"), [("Mrs", "f"), ("Sir", "m"), ("Dame", "f"), ("spokesman", "m"), ("spokesperson", "")]
)
def test_titles_that_tell_the_sex(surface, sex):
    assert analyse(surface).title.sex == sex


@pytest.mark.parametrize("surface", ["general", "major", "private", "PC", "MD", "DC", "principal", "forward"])
def test_words_that_are_not_titles(surface):
    assert analyse(surface).title is None


# Given names


def test_given_names_are_many_and_have_one_sex_each():
    names = Counter(e.key for e in SOURCES["given"].all_entries())
    assert len(names) >= 5000
    assert [name for name, n in names.items() if n > 1] == []
    assert {e.value for e in SOURCES["given"].all_entries()} == {"f", "m", "u"}


@pytest.mark.parametrize(
    ("name", "sex"),
    [("Fatima", "f"), ("Mohammed", "m"), ("Priya", "f"), ("Jong-un", "m"), ("Olga", "f"), ("José", "m"),
     ("Andrea", "u"), ("Jean", "u"), ("Jean-Claude", "m"), ("Ngozi", "f"), ("Yitzhak", "m"), ("Zeynep", "f")],
)  # fmt: skip
def test_given_names(name, sex):
    assert analyse(name).given == sex


@pytest.mark.parametrize(
    "word", ["Will", "May", "Mark", "Bill", "Hope", "Rose", "June", "Grant", "Long", "Said", "jack"]
)
def test_words_that_are_not_given_names(word):
    assert analyse(word).given is None


# Persons


def test_person_nouns_are_many_and_of_known_kinds():
    rows = table("people", "noun", "plural", "kind", "sex")
    assert len(rows) >= 900
    assert {row["kind"] for row in rows} == {
        "civilian", "fighter", "soldier", "police", "kin", "child", "adult", "worker", "victim", "official",
        "politician", "athlete", "expert", "suspect", "traveller", "student", "person", "group", "crowd",
    }  # fmt: skip


def test_a_plural_is_that_of_one_noun():
    owners: dict[str, set[str]] = {}
    for e in SOURCES["people"].all_entries():
        owners.setdefault(e.key, set()).add(e.value.lemma)
    assert {key: sorted(found) for key, found in owners.items() if len(found) > 1} == {}


@pytest.mark.parametrize(
    ("surface", "lemma", "plural", "kind", "sex"),
    [
        ("people", "person", True, "person", ""),
        ("civilians", "civilian", True, "civilian", ""),
        ("women", "woman", True, "adult", "f"),
        ("policemen", "policeman", True, "police", "m"),
        ("police", "police", True, "police", ""),
        ("troops", "troop", True, "soldier", ""),
        ("wives", "wife", True, "kin", "f"),
        ("mother-in-law", "mother-in-law", False, "kin", "f"),
        ("Muslims", "Muslim", True, "person", ""),
        ("MPs", "MP", True, "politician", ""),
        ("passers-by", "passer-by", True, "civilian", ""),
        ("gunmen", "gunman", True, "fighter", "m"),
        ("humans", "human", True, "person", ""),
    ],
)
def test_person_nouns(surface, lemma, plural, kind, sex):
    found = analyse(surface).person
    assert (found.lemma, found.plural, found.kind, found.sex) == (lemma, plural, kind, sex)


def test_a_noun_of_several_words_is_longer_than_its_last():
    found, value = entry("police officers stood by", "person")
    assert (found, value.kind, value.plural) == ("police officers", "police", True)
    assert entry("suicide bombers struck", "person")[0] == "suicide bombers"


# Organisations


def test_organisation_kinds_are_known():
    assert {row["kind"] for row in table("organisations", "word", "kind", "plural")} <= {
        "company", "bank", "group", "government", "ministry", "agency", "council", "commission", "legislature", "party",
        "court", "military", "police", "armed-group", "international", "media", "university", "school", "hospital",
        "church", "ngo", "union", "team",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "longest", "kind"),
    [
        ("Inc reports", "Inc", "company"),
        ("ministries close", "ministries", "ministry"),
        ("Taliban attack", "Taliban", "armed-group"),
        ("al-Qaeda attacks", "al-Qaeda", "armed-group"),
        ("U.N. Security Council meets", "U.N. Security Council", "international"),
        ("New York Times reports", "New York Times", "media"),
        ("Bank of England meets", "Bank of England", "bank"),
        ("White House denies", "White House", "government"),
        ("Standard & Poor's cuts", "Standard & Poor 's", "company"),
        ("high court rules", "high court", "court"),
    ],
)
def test_organisations(text, longest, kind):
    found, value = entry(text, "organisation")
    assert (found, value.kind) == (longest, kind)


@pytest.mark.parametrize("surface", ["who", "Who", "ice", "Ice", "un", "apple", "times", "Target"])
def test_words_that_are_not_organisations(surface):
    assert analyse(surface).organisation is None


def test_plurals_are_asked_for_by_yes_or_no():
    rows = table("organisations", "word", "kind", "plural")
    assert {row["plural"] for row in rows} == {"yes", "no"}
    assert len(rows) >= 900
