"""Tokens tile the text, and each is the word that a reader sees."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading.tokens import tokenize
from factcheck.text.source import Source


def texts(body: str) -> list[str]:
    return [word.text for word in tokenize(Source(body)).words]


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("Pakistan's F-16s didn't fly.", ["Pakistan", "'s", "F-16s", "didn't", "fly", "."]),
        ("U.S. troops, at 7:30 p.m.", ["U.S.", "troops", ",", "at", "7:30", "p.m."]),
        ("$1.2bn in mid-2019", ["$", "1.2", "bn", "in", "mid", "-", "2019"]),
        ("a 58-year-old man", ["a", "58", "-", "year-old", "man"]),
        ("1,234,567 or 2:07:41", ["1,234,567", "or", "2:07:41"]),
        ("O\u2019Neill\u2019s co\u00adoperation", ["O\u2019Neill", "\u2019s", "co\u00adoperation"]),
        ("season.Recently 9-5 Rs50", ["season", ".", "Recently", "9", "-", "5", "Rs", "50"]),
        ("Ren\ufffde, Si\u00ef\u00bf\u00bdn", ["Ren\ufffde", ",", "Si\u00ef\u00bf\u00bdn"]),
        ("Trump\ufffds, \u00ef\u00bf\u00bd5", ["Trump", "\ufffd", "s", ",", "\u00ef", "\u00bf", "\u00bd", "5"]),
        ("Orlo (ORL.L) said", ["Orlo", "(", "ORL.L", ")", "said"]),
        ("It rained._x000D_\nHe left._x000D_\n", ["It", "rained", ".", "He", "left", "."]),
        ("see www.example.org, or a@b.example", ["see", "www.example.org,", "or", "a@b.example"]),
    ],
)
def test_words_of_news(body: str, wanted: list[str]) -> None:
    assert texts(body) == wanted


def test_title_tokens_come_first() -> None:
    tokens = tokenize(Source("Body here.", title="A title"))
    assert tokens.body == 2
    assert tokens.span(0, 2).part == "title"
    assert tokens.text(2, 4) == "Body here"
    assert not tokens.glued(2)
    assert tokens.glued(4)


def test_line_breaks_are_counted_before_each_token() -> None:
    assert list(tokenize(Source("a\n\nb\r\nc d\re")).newlines) == [0, 2, 1, 0, 1]
    assert list(tokenize(Source("a_x000D_\n_x000D_\nb _x000D_ c")).newlines) == [0, 2, 1]


def test_entries_of_several_words_win_over_single_ones() -> None:
    tokens = tokenize(Source("The prime minister of the United States spoke."))
    found = tokens.entry(5, "country")
    assert found is not None
    assert (found[0], found[1].country) == (7, "United States")
    title = tokens.entry(1, "title")
    assert title is not None
    assert (title[0], title[1].title) == (3, "prime minister")


def test_positions_are_those_of_words_that_have_the_kind() -> None:
    tokens = tokenize(Source("On Monday the president met 12 mayors in Oslo."))
    for kind in ("calendar", "title", "number", "capital", "phrases", "mark", "verbs", "place"):
        assert tokens.positions(kind) == [i for i, word in enumerate(tokens.words) if getattr(word, kind)]


@pytest.mark.parametrize("gap", ["\u200b ", " \u200b", "\ufeff", " " * 1500, "\x1c"])
def test_odd_gaps_keep_every_offset(gap: str) -> None:
    body = f"One,{gap}two.{gap}"
    tokens = tokenize(Source(body))
    assert all(body[a:b] == w.text for a, b, w in zip(tokens.starts, tokens.ends, tokens.words, strict=True))
    assert {"One", "two"} <= {w.text for w in tokens.words}


def test_a_full_cache_is_emptied_between_articles(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.reading.tokens.CACHE_LIMIT", 3)
    for body in ("One two three four five.", "Six seven eight six.", "One six."):
        words = tokenize(Source(body, title=body)).words
        assert len({id(word) for word in words}) == len({word.text for word in words})


@given(st.text(max_size=80))
def test_tokens_lie_in_order_and_leave_only_invisible_gaps(body: str) -> None:
    tokens = tokenize(Source(body))
    position = 0
    for start, end, word in zip(tokens.starts, tokens.ends, tokens.words, strict=True):
        gap = body[position:start]
        assert not any(c.isalnum() for c in gap)
        assert start < end
        assert body[start:end] == word.text
        position = end
    assert not body[position:].strip(
        "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e"
        "\u2066\u2067\u2068\u2069 \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000"
        "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    )


def test_what_begins_in_the_title_ends_with_it() -> None:
    tokens = tokenize(Source("Mayor Ann Lee resigned.", title="The new mayor,"))
    span = tokens.span(2, tokens.body + 1)
    assert (span.part, tokens.source.text(span), tokens.text(2, tokens.body + 1)) == ("title", "mayor,", "mayor,")
