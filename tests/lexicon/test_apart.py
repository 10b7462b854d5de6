"""Words that set one thing apart from another of its kind."""

from factcheck.lexicon.apart import sets_apart, supersedes


def test_another_and_one_of_another_time_are_set_apart() -> None:
    assert sets_apart({"another"})
    assert sets_apart({"deadly", "previous"})
    assert not sets_apart({"deadly", "revised", "new"})
    assert not sets_apart(frozenset())


def test_what_takes_the_place_of_another_is_told() -> None:
    assert supersedes({"revised"})
    assert not supersedes({"another", "deadly"})
