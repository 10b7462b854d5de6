"""Utterances given twice, and where they differ."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.article import read
from factcheck.comparison.attributions.quotes import Echo, echoes

FIRST = "“We found six bodies in the old cellar,” said Lena Lorne."


def echo(second: str) -> Echo:
    (found,) = echoes(read(f"{FIRST}\n\n{second}"))
    return found


def misquoted(second: str) -> tuple[str, str] | None:
    article = read(f"{FIRST}\n\n{second}")
    (found,) = echoes(article)
    if found.misquoted is None:
        return None
    words = [article.source.text(article.layers.tokens.span(*edges)) for edges in found.misquoted]
    return words[0], words[1]


def test_the_same_words_again() -> None:
    found = echo("“We found six bodies in the old cellar,” Lorne said.")
    assert found.shared == 1
    assert found.common == found.longest == 8
    assert found.changes == ()
    assert found.misquoted is None


def test_an_extract_is_shared_whole() -> None:
    assert echo("“six bodies in the old cellar and more to come”, said Lorne.").shared < 1
    assert echo("“We found six bodies in the old cellar and then a seventh,” Lorne said.").shared == 1


def test_the_words_that_differ() -> None:
    assert misquoted("“We found nine bodies in the old cellar,” Lorne said.") == ("six", "nine")
    assert misquoted("“We found six bodies in the old barn,” Lorne said.") == ("cellar", "barn")


def test_changes_that_are_none() -> None:
    assert misquoted("“We found 6 bodies in the old cellar,” Lorne said.") is None
    assert misquoted("“They found six bodies in the old cellar,” Lorne said.") is None
    assert misquoted("“We found six bodies in the old cellars,” Lorne said.") is None
    assert misquoted("“We found [many] bodies in the old cellar,” Lorne said.") is None
    assert misquoted("“We found nine bodies in the old barn,” Lorne said.") is None


def test_other_words_echo_nothing() -> None:
    assert list(echoes(read(f"{FIRST}\n\n“The river rose by a metre overnight,” Lorne said."))) == []


@given(
    st.lists(
        st.sampled_from(["“", "”", "we", "found", "six", "bodies", ",", "said", "Lorne", "[", "…", "\n\n"]), max_size=40
    )
)
def test_nothing_raises(words: list[str]) -> None:
    for found in echoes(read(" ".join(words))):
        assert 0 < found.shared <= 1
        assert found.longest <= found.common
