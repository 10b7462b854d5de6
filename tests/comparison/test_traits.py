"""Traits that differ: of one person, in two sentences."""

from factcheck.article import read
from factcheck.comparison.actors.traits import differing_traits


def differing(text: str) -> list[tuple[str, str, str]]:
    return [(d.first.trait, d.first.value, d.second.value) for d in differing_traits(read(text))]


def test_differing_ages() -> None:
    assert differing("Bo Larsen, 34, swam. Bo Larsen, 43, wept.") == [("age", "34", "43")]


def test_one_sentence_means_what_it_says() -> None:
    assert differing("Bo Larsen, a Danish sailor, is the Norwegian captain Bo Larsen of old.") == []


def test_a_part_of_a_country_is_no_other_country() -> None:
    assert differing("Bo Larsen, a Scottish sailor, swam. Bo Larsen, a British sailor, wept.") == []
    assert differing("Bo Larsen, a Scottish sailor, swam. Bo Larsen, an Irish sailor, wept.") != []


def test_families_are_left_alone() -> None:
    assert differing("Bo Larsen, 34, swam. Eva Larsen sang. Bo Larsen, 43, wept.") == []


def test_a_decade_holds_its_years() -> None:
    assert differing("Bo Larsen, 45, swam. Bo Larsen, a man in his forties, wept.") == []
    assert differing("Bo Larsen, 61, swam. Bo Larsen, a man in his forties, wept.") == [("age", "61", "40-49")]


def test_sons_are_children() -> None:
    assert differing("Bo Larsen, a father of four, wept. Bo Larsen has two sons.") == []
    assert differing("Bo Larsen, a father of two, wept. Bo Larsen has three sons.") == [("children", "2", "3")]


def test_a_town_lies_in_its_country() -> None:
    assert differing("Bo Larsen was born in Aarhus. The Danish-born Bo Larsen wept.") == []
    assert differing("Bo Larsen was born in Aarhus. The Swiss-born Bo Larsen wept.") != []


def test_seats_share_a_word_or_are_two() -> None:
    north = "Bo Larsen sits for Aarhus North. It rained. Bo Larsen represents Aarhus."
    dover = "Bo Larsen sits for Leeds West. It rained. Bo Larsen represents Dover."
    assert not list(differing_traits(read(north), affiliations=True))
    assert [d.second.value for d in differing_traits(read(dover), affiliations=True)] == ["dover"]


def test_affiliations_are_for_roles() -> None:
    text = "Labour councillor Bo Larsen swam. Bo Larsen, a Conservative, wept."
    assert differing(text) == []
    assert [d.first.trait for d in differing_traits(read(text), affiliations=True)] == ["party"]


def test_trades_that_go_together() -> None:
    assert differing("Bo Larsen, a lecturer, swam. Bo Larsen, a doctor, wept.") == []
    assert differing("Bo Larsen, a lecturer, swam. Bo Larsen, a plumber, wept.") == [("job", "research", "plumbing")]
    assert differing("Bo Larsen, a nurse and baker, swam. Bo Larsen, a nurse, sang. Bo Larsen, a baker, wept.") == []


def test_bonds_by_marriage() -> None:
    assert differing("Bo Larsen, a son-in-law of Ida Holm, swam. Bo Larsen, a brother-in-law of Ida Holm, wept.") == []
    assert differing("Bo Larsen, a son-in-law of Ida Holm, swam. Bo Larsen, a brother of Ida Holm, wept.") != []


def test_bodies_share_a_word_or_initials_or_are_two() -> None:
    def bodies(second: str) -> list[str]:
        text = f"Ann Holm of Alpex Trade University swam. It rained. Ann Holm of {second} wept."
        return [d.second.value for d in differing_traits(read(text), affiliations=True)]

    assert bodies("the University of Alpex") == []
    assert bodies("Ostley College") == ["ostley college"]
