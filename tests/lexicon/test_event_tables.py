"""Verbs, reporting words, events and opposites: the tables agree with one another and give words their readings."""

import re
from importlib import resources

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.lexicon import inflect
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.load import Row, table, values
from factcheck.lexicon.opposites import opposed, opposite_of
from factcheck.lexicon.word import Word, analyse

STANCES = {
    "assert", "deny", "ask", "urge", "order", "promise", "plan", "warn", "accuse", "admit", "agree", "reject", "praise",
    "predict", "doubt", "hope", "estimate", "announce", "quote", "know",
}  # fmt: skip
PHASES = {"", "begin", "end", "success", "fail", "cancel", "plan", "ongoing", "state"}


def verbs() -> tuple[Row, ...]:
    return table("verbs", "lemma", "past", "participle", "noun")


def events() -> tuple[Row, ...]:
    return table("events", "lemma", "pos", "domain", "event", "phase")


def reporting() -> tuple[Row, ...]:
    return table("reporting", "lemma", "pos", "kind", "stance")


def opposites() -> dict[tuple[str, str], None]:
    """Each lemma of the table of opposites with its part of speech."""
    rows = table("opposites", "a", "b", "dimension", "pos")
    return {(lemma, row["pos"]): None for row in rows for side in ("a", "b") for lemma in values(row[side])}


def verb_lemmas() -> set[str]:
    closed = {row["lemma"] for row in table("function", "word", "tags", "lemma")}
    return {row["lemma"] for row in verbs()} | closed


def head_comment(name: str) -> str:
    text = (resources.files("factcheck.lexicon") / f"{name}.tsv").read_text(encoding="utf-8")
    return "\n".join(line for line in text.split("\n") if line.startswith("#"))


def declared_classes() -> dict[str, set[str]]:
    """The classes of each domain as the head comment of events.tsv lists them."""
    lines = [line[1:] for line in head_comment("events").split("\n") if line.startswith("#   ")]
    domains: dict[str, set[str]] = {}
    current: set[str] = set()
    for line in lines:
        if match := re.fullmatch(r"   ([a-z]+): (.*)", line):
            current = domains.setdefault(match[1], set())
            line = match[2]
        current |= {name for part in line.split(",") if (name := part.strip())}
    return domains


def readings(word: Word) -> dict[str, Tag]:
    found: dict[str, Tag] = {}
    for form in word.verbs:
        found[form.lemma] = found.get(form.lemma, Tag.NONE) | form.tag
    return found


@pytest.mark.parametrize(
    ("form", "lemma", "tag"),
    [
        ("signed", "sign", Tag.PAST | Tag.PARTICIPLE),
        ("stopping", "stop", Tag.ING),
        ("admitted", "admit", Tag.PAST | Tag.PARTICIPLE),
        ("admitting", "admit", Tag.ING),
        ("fled", "flee", Tag.PAST | Tag.PARTICIPLE),
        ("fleeing", "flee", Tag.ING),
        ("began", "begin", Tag.PAST),
        ("begun", "begin", Tag.PARTICIPLE),
        ("beginning", "begin", Tag.ING),
        ("quit", "quit", Tag.BASE | Tag.PAST | Tag.PARTICIPLE),
        ("quitting", "quit", Tag.ING),
        ("panicking", "panic", Tag.ING),
        ("dying", "die", Tag.ING),
        ("travelling", "travel", Tag.ING),
        ("traveling", "travel", Tag.ING),
        ("overrunning", "overrun", Tag.ING),
        ("goes", "go", Tag.THIRD),
        ("quizzes", "quiz", Tag.THIRD),
        ("vetoes", "veto", Tag.THIRD),
        ("denies", "deny", Tag.THIRD),
        ("offered", "offer", Tag.PAST | Tag.PARTICIPLE),
        ("equipped", "equip", Tag.PAST | Tag.PARTICIPLE),
        ("lay", "lie", Tag.PAST),
        ("lay", "lay", Tag.BASE),
        ("found", "find", Tag.PAST | Tag.PARTICIPLE),
    ],
)
def test_a_form_leads_to_its_lemma(form: str, lemma: str, tag: Tag) -> None:
    assert readings(analyse(form))[lemma] == tag


@pytest.mark.parametrize("wrong", ["stoping", "offerring", "offerred", "visitting", "panicing", "begining", "refered"])
def test_misspelled_forms_are_no_verbs(wrong: str) -> None:
    assert not analyse(wrong).verbs


@pytest.mark.parametrize(
    ("word", "tags", "missing"),
    [
        ("attack", Tag.NOUN | Tag.BASE, Tag.ADJ),
        ("votes", Tag.NOUN | Tag.THIRD, Tag.ADJ),
        ("open", Tag.ADJ | Tag.BASE, Tag.PAST),
        ("lives", Tag.NOUN | Tag.THIRD, Tag.BASE),
        ("ruling", Tag.NOUN | Tag.ING, Tag.PAST),
        ("believing", Tag.ING, Tag.NOUN),
        ("police", Tag.NOUN, Tag.VERB),
        ("policing", Tag.ING, Tag.PAST),
    ],
)
def test_homographs_keep_both_readings(word: str, tags: Tag, missing: Tag) -> None:
    found = analyse(word).tags
    assert found & tags == tags
    assert not found & missing


def test_no_verb_stands_twice() -> None:
    lemmas = [row["lemma"] for row in verbs()]
    assert len(lemmas) >= 1800
    assert sorted(lemmas) == sorted(set(lemmas))


def test_verbs_are_single_folded_words_with_known_marks() -> None:
    for row in verbs():
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", row["lemma"]), row
        assert set(values(row["noun"])) <= {"n", "m", "a", "ing", "s", "x"}, row


def test_regular_forms_are_left_out() -> None:
    redundant = [r["lemma"] for r in verbs() if r["past"] == inflect.past(r["lemma"]) and not r["participle"]]
    assert redundant == []


@pytest.mark.parametrize("name", ["events", "reporting"])
def test_the_head_of_every_verb_stands_in_the_verb_table(name: str) -> None:
    rows = events() if name == "events" else reporting()
    known = verb_lemmas()
    assert [r["lemma"] for r in rows if r["pos"] == "verb" and r["lemma"].split(" ")[0] not in known] == []


def test_reporting_words_have_known_kinds_and_stances() -> None:
    for row in reporting():
        assert row["pos"] in ("verb", "noun", "adj"), row
        assert row["kind"] in ("speech", "belief", "intention"), row
        assert row["stance"] in STANCES, row
    assert sum(r["pos"] == "verb" for r in reporting()) >= 220
    assert sum(r["pos"] == "noun" for r in reporting()) >= 60


def test_a_reporting_word_has_one_reading_a_part_of_speech() -> None:
    keys = [(row["lemma"], row["pos"]) for row in reporting()]
    assert sorted(keys) == sorted(set(keys))


def test_event_classes_are_those_the_head_comment_lists() -> None:
    used: dict[str, set[str]] = {}
    for row in events():
        used.setdefault(row["domain"], set()).add(row["event"])
    assert used == declared_classes()


def test_a_class_stands_in_one_domain() -> None:
    domains: dict[str, set[str]] = {}
    for row in events():
        domains.setdefault(row["event"], set()).add(row["domain"])
    assert {event: found for event, found in domains.items() if len(found) > 1} == {}


def test_events_have_known_parts_of_speech_and_phases() -> None:
    assert len(events()) >= 900
    for row in events():
        assert row["pos"] in ("verb", "noun", "adj"), row
        assert row["phase"] in PHASES, row


@pytest.mark.parametrize(
    ("first", "second", "event"),
    [
        ("killed", "murder", "killing"),
        ("killed", "deaths", "death"),
        ("died", "dead", "death"),
        ("resigned", "resignation", "resignation"),
        ("signed", "agreement", "agreement"),
        ("quake", "earthquakes", "quake"),
        ("married", "wedding", "marriage"),
        ("acquitted", "acquittal", "acquittal"),
        ("bombing", "attack", "attack"),
        ("elected", "elections", "election"),
        ("founded", "foundation", "founding"),
        ("sank", "sinking", "sinking"),
        ("crises", "crisis", "crisis"),
    ],
)
def test_words_for_one_event_share_its_class(first: str, second: str, event: str) -> None:
    assert event in {e.event for e in analyse(first).events}
    assert event in {e.event for e in analyse(second).events}


@pytest.mark.parametrize(("first", "second"), [("arrest", "election"), ("goal", "layoffs"), ("flood", "trial")])
def test_words_for_different_events_share_no_class(first: str, second: str) -> None:
    a, b = ({e.event for e in analyse(w).events} for w in (first, second))
    assert a
    assert b
    assert not a & b


def test_a_past_form_is_not_taken_for_another_verbs_base() -> None:
    assert "founding" not in {e.event for e in analyse("found").events}


def test_phrasal_verbs_inflect_by_their_head() -> None:
    phrases = [p for found in analyse("laid").phrases.values() for p in found] + [
        p for found in analyse("laying").phrases.values() for p in found
    ]
    layoffs = {p.key for p in phrases if p.kind == "events" and p.rest == ("off",) and p.value.event == "layoff"}
    assert layoffs == {"laid", "laying"}


@given(st.sampled_from(sorted(opposites())))
def test_opposites_are_symmetric_and_never_of_themselves(key: tuple[str, str]) -> None:
    lemma, pos = key
    for other, dimension in opposite_of(lemma, pos):
        assert other != lemma
        assert (lemma, dimension) in opposite_of(other, pos)


def test_words_of_one_side_are_not_opposed() -> None:
    for row in table("opposites", "a", "b", "dimension", "pos"):
        for side in (values(row["a"]), values(row["b"])):
            clashes = [(x, y) for x in side for y in side if opposed(x, y, row["pos"])]
            assert clashes == [], row


def test_opposites_are_many_and_of_known_words() -> None:
    assert sum(len(opposite_of(*key)) for key in opposites()) // 2 >= 250
    known = verb_lemmas()
    assert [lemma for lemma, pos in opposites() if pos == "verb" and lemma.split(" ")[0] not in known] == []


def test_opposites_by_word() -> None:
    assert opposed("win", "lose", "verb") == "outcome"
    assert opposed("alive", "dead") == "life"
    assert opposed("deny", "confirm") == "assertion"
    assert opposed("win", "triumph") == ""
    assert opposite_of("perambulate") == ()


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12))
@example("y")
@example("o")
def test_inflection_takes_any_word(lemma: str) -> None:
    assert inflect.past(lemma).endswith("ed")
    assert inflect.ing(lemma).endswith("ing")
    assert inflect.ing(lemma, inflect.past(lemma)).endswith("ing")
    assert inflect.third(lemma).endswith("s")
