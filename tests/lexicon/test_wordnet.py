"""What WordNet's common senses tell: sameness, kinds, opposites; and where they keep silent."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import factcheck
from factcheck.lexicon.entries import Tag
from factcheck.lexicon.word import cached_words
from factcheck.lexicon.wordnet import UNKNOWN, exclude, is_kind_of, kind_of, of_any, says_the_same, senses_of
from factcheck.lexicon.wordnet_lines import parts_of

LEXICON = Path(factcheck.__file__).parent / "lexicon"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("resigned", "resignation"), ("collide", "collision"), ("refused", "refusal"), ("buried", "burial"),
        ("arrive", "arrivals"), ("expelled", "expulsion"), ("doctor", "physician"), ("begin", "commenced"),
        ("bought", "purchases"), ("automobile", "cars"), ("mistake", "errors"), ("evacuated", "evacuation"),
    ],
)  # fmt: skip
def test_words_that_say_the_same(first: str, second: str) -> None:
    assert says_the_same(first, second)
    assert says_the_same(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("bank", "shore"), ("plant", "flower"), ("kill", "killer"), ("teach", "teacher"), ("vessel", "ship"),
        ("fire", "dismissal"), ("approval", "rejection"), ("nurse", "doctor"), ("attack", "defence"),
        ("qwerty", "asdf"),
        ("purchase", "sale"), ("mayor", "council"),
    ],
)  # fmt: skip
def test_words_that_do_not(first: str, second: str) -> None:
    assert not says_the_same(first, second)


@pytest.mark.parametrize(
    ("narrow", "wide"),
    [
        ("trawler", "vessel"), ("ferries", "boats"), ("surgeon", "doctor"), ("lorry", "vehicle"), ("rifle", "weapon"),
        ("helicopter", "aircraft"), ("cholera", "disease"), ("robbery", "crime"), ("dog", "animal"),
        ("nurse", "person"),
        ("church", "building"), ("factory", "plant"), ("canoes", "boats"), ("lorry", "truck"),
    ],
)  # fmt: skip
def test_a_noun_may_take_up_a_narrower_one(narrow: str, wide: str) -> None:
    assert is_kind_of(narrow, wide)


@pytest.mark.parametrize(
    ("narrow", "wide"),
    [
        ("vessel", "trawler"), ("cat", "dog"), ("shore", "bank"), ("tree", "factory"), ("trawler", "thing"),
        ("surgeon", "nurse"), ("bus", "lorry"), ("rifle", "pistol"), ("strike", "flood"), ("qwerty", "building"),
    ],
)  # fmt: skip
def test_and_no_other_one(narrow: str, wide: str) -> None:
    assert not is_kind_of(narrow, wide)


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("nurses", "person"), ("horse", "animal"), ("ferry", "vessel"), ("lorry", "vehicle"), ("cholera", "disease"),
        ("pistol", "weapon"), ("robbery", "crime"), ("mine", ""), ("qwerty", ""),
    ],
)  # fmt: skip
def test_kinds_of_things(noun: str, kind: str) -> None:
    assert kind_of(noun) == kind


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("approved", "disapproval"), ("accepted", "refusal"), ("rose", "fell"), ("increase", "decreased"),
        ("victory", "defeat"), ("legal", "illegal"), ("safe", "dangerous"), ("alive", "dead"), ("allow", "forbade"),
        ("praise", "criticism"), ("remembered", "forgot"), ("timid", "bold"),
    ],
)  # fmt: skip
def test_words_that_exclude_each_other(first: str, second: str) -> None:
    assert exclude(first, second)
    assert exclude(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [("approved", "accepted"), ("legal", "safe"), ("rose", "won"), ("big", "large"), ("qwerty", "illegal")],
)
def test_words_that_do_not_exclude(first: str, second: str) -> None:
    assert not exclude(first, second)


def test_a_word_knows_itself_and_only_what_is_in_the_table() -> None:
    assert senses_of("qwerty", "n") is UNKNOWN
    assert senses_of("resign", "n") is UNKNOWN
    assert says_the_same("qwerty", "qwerty") is False
    assert "=resign" in of_any("resigning").keys


def test_the_table_is_sorted_and_small() -> None:
    data = (LEXICON / "wordnet.txt").read_bytes()
    lines = data[data.index(b"\n\n") + 2 :].split(b"\n")
    assert lines == sorted(set(lines))
    assert len(data) < 1_000_000
    assert all(re.fullmatch(rb"[a-z -]+\t[nva](\t[0-9a-z =-]*){1,4}", line) for line in lines)


def test_the_licence_goes_with_it() -> None:
    assert "WordNet 3.0 Copyright 2006 by Princeton University" in (LEXICON / "NOTICE").read_text(encoding="utf-8")
    assert b"WordNet 3.0 Copyright 2006 by Princeton University" in (LEXICON / "wordnet.txt").read_bytes()[:600]


def test_nothing_is_loaded_before_it_is_asked_for() -> None:
    code = "import factcheck.lexicon.wordnet_lines as w; raise SystemExit(w._table.cache_info().currsize)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_parts_of_speech_of_a_word() -> None:
    assert [parts_of(word) for word in ("abandon", "abandoned", "abattoir", "abandonx")] == ["nv", "a", "n", ""]


def test_what_a_word_may_be_follows_wordnet_where_no_table_lists_it() -> None:
    words = [cached_words()[word] for word in ("speculative", "abattoir", "grunbleflick")]
    assert [word.tags for word in words] == [Tag.ADJ, Tag.NOUN, Tag.NOUN | Tag.ADJ]
