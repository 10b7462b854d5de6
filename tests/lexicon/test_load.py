"""Tables name file, line and trouble when a row is not as it should be."""

import pytest

from factcheck.errors import LexiconError
from factcheck.lexicon import load
from factcheck.lexicon.load import cells, parse_table, row_of, table, table_lines, table_names, table_text, words_of


def parse(text: str) -> tuple[dict[str, str], ...]:
    return parse_table(text, name="t.tsv", columns=("word", "kind"))


def test_rows_are_read_with_comments_and_empty_cells():
    assert parse("# what it covers\nword\tkind\n\nred\tcolour\r\nblue\t-\n") == (
        {"word": "red", "kind": "colour"},
        {"word": "blue", "kind": ""},
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "t.tsv:1: expected a header row"),
        ("word\tsort\n", "t.tsv:1: expected the columns word, kind, found word, sort"),
        ("word\tkind\nred\n", "t.tsv:2: expected 2 cells"),
        ("word\tkind\nred\t\n", "t.tsv:2: column kind is empty or padded"),
        ("word\tkind\nred \tx\n", "t.tsv:2: column word is empty or padded"),
        ("word\tkind\nred\tx\n#\nred\tx\n", "t.tsv:4: the same row stands at line 2"),
    ],
)
def test_trouble_is_named(text, message):
    with pytest.raises(LexiconError, match=message):
        parse(text)


@pytest.mark.parametrize("name", table_names())
def test_packaged_tables_are_sound(name):
    text = table_text(name)
    columns = next(line for line in text.split("\n") if line and line[0] != "#").split("\t")
    assert parse_table(text, name=f"{name}.tsv", columns=tuple(columns))


def test_a_row_that_is_met_has_all_its_cells():
    assert row_of("red\t-", ("word", "kind")) == {"word": "red", "kind": ""}
    with pytest.raises(LexiconError, match=r"expected 2 cells \(word, kind\), found 1: red"):
        row_of("red", ("word", "kind"))


def test_words_are_found_by_kind(monkeypatch):
    monkeypatch.setattr(load, "table_text", lambda name: "# pets\nword\tkind\ncat\tfurry\ncarp\twet\ndog\tfurry\n")
    assert words_of("pets", ("word", "kind"), "furry") == {"cat", "dog"}
    assert words_of("pets", ("word", "kind"), "feathered") == set()


def test_verbs_are_sorted():
    lines = table_lines("verbs", ("lemma", "past", "participle", "noun"))
    assert lines == sorted(lines), "verbs.tsv is searched by halves: sort its rows"


@pytest.mark.parametrize("read", [table, cells, lambda name, *columns: words_of(name, columns, "furry")])
def test_a_packaged_row_of_other_cells_is_named(monkeypatch, request, read):
    name = request.node.name  # tables are read once
    monkeypatch.setattr(load, "table_text", lambda name: "word\tkind\ncat\tfurry\ndog\n")
    with pytest.raises(LexiconError, match=r"\.tsv:3: expected 2 cells"):
        read(name, "word", "kind")
