"""Names: where they begin and end, and what kind they are."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.reading.names import Name, find_names
from factcheck.reading.sentences import find_sentences
from factcheck.reading.tokens import Tokens, tokenize
from factcheck.text.source import Source


def names_of(text: str, title: str | None = None) -> tuple[Tokens, tuple[Name, ...]]:
    tokens = tokenize(Source(text, title=title))
    return tokens, find_names(tokens, find_sentences(tokens))


def written(text: str, title: str | None = None) -> list[str]:
    tokens, names = names_of(text, title)
    return [tokens.text(n.first, n.last) for n in names]


def kinds(text: str, title: str | None = None) -> dict[str, str | None]:
    tokens, names = names_of(text, title)
    return {tokens.text(n.first, n.last): n.kind for n in names}


def one(text: str, wanted: str) -> Name:
    tokens, names = names_of(text)
    return next(n for n in names if tokens.text(n.first, n.last) == wanted)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # particles, initials, hyphens, apostrophes
        ("The novel was written by Ludo van der Meulen in prison.", ["Ludo van der Meulen"]),
        ("What came last, and had been read by nobody in the town, was by Koji\nMori of a bank.", ["Koji\nMori"]),
        ("It was the worst loss in Sri Lankan trade.", ["Sri Lankan"]),  # no title
        ("They met Sheikh Hamad bin Khalifa al-Rashid there.", ["Hamad bin Khalifa al-Rashid"]),
        ("A letter to George W. Prescott was found.", ["George W. Prescott"]),
        ("A letter to J.K. Hartwell was found.", ["J.K. Hartwell"]),
        ("The prize went to Anne-Marie O'Shea yesterday.", ["Anne-Marie O'Shea"]),
        ("Critics praised Maria de la Cruz for the film.", ["Maria de la Cruz"]),
        ("It was built in St. Albans before the war.", ["St. Albans"]),
        # the possessive clitic ends a name
        ("Nobody saw Hartwell's brother leave.", ["Hartwell"]),
        ("The end of Poland's Kinga Wrona was near.", ["Poland", "Kinga Wrona"]),
        # organisations with small words inside
        ("She studied at the University of Tartu for a year.", ["University of Tartu"]),
        ("A study by the Institute for Fiscal Studies said so.", ["Institute for Fiscal Studies"]),
        ("He joined the Department of Health and Human Services then.", ["Department of Health and Human Services"]),
        ("Shares in Brandt & Sons rose.", ["Brandt & Sons"]),
        ("The Ministry of Defence and Microsoft signed.", ["Ministry of Defence", "Microsoft"]),
        # offices are not part of the name
        ("It was led by Defence Minister Mullah Muhammad Yaqoob.", ["Muhammad Yaqoob"]),
        ("It was opened by Det Insp Shabnam Rauf.", ["Shabnam Rauf"]),
        ("The order came from Col. Anan Wongsa.", ["Anan Wongsa"]),
        ("They heard army spokesman Col. Anan Wongsa.", ["Anan Wongsa"]),
        ("They heard Taliban spokesman Zabihullah Mujahid.", ["Taliban", "Zabihullah Mujahid"]),
        ("They met British Foreign Secretary Jack Straw there.", ["British", "Jack Straw"]),
        # sentence capitals
        ("Turnout was low. Analysts said turnout would fall.", []),
        ("Yesterday Poland won. However, it rained.", ["Poland"]),
        ("In London it rained.", ["London"]),
        ("Former minister Ann Lee resigned.", ["Ann Lee"]),
        ("Seven men fled. Police arrested them on Monday in March.", []),
        ('He said: "Nothing has changed." They left.', []),
        ('"Nobody wins in the rain," Grace Lindqvist told a crowd.', ["Grace Lindqvist"]),
        ("'Nobody wins in the rain,' Grace Lindqvist told a crowd.", ["Grace Lindqvist"]),
        ("VIENNA — Three men fled.", ["VIENNA"]),
        # months that are people
        ("A welder, Jun Ocampo, swam for an hour in June.", ["Jun Ocampo"]),
        ("The Oceanic and Atmospheric Administration warned.", ["Oceanic and Atmospheric Administration"]),
        ("The Nagoya-based company agreed.", []),
        # party and state in brackets, identifiers of no name
        ("The X-ray showed nothing.", []),
    ],
)  # fmt: skip
def test_names_begin_and_end_where_they_should(text: str, expected: list[str]) -> None:
    assert written(text) == expected


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("They trust Helena Marsh.", "Helena Marsh", "person"),
        ("They trust Mr Voskuil.", "Voskuil", "person"),
        ("Voskuil, 46, was unhurt.", "Voskuil", "person"),
        ('"No," said Malee Chanthong.', "Malee Chanthong", "person"),
        ("The guard, Idris Haddad, was hit.", "Idris Haddad", "person"),
        ("Tjasa Zorman, who lives there, agreed.", "Tjasa Zorman", "person"),
        ("The party backed Poland.", "Poland", "country"),
        ("Many Poles left.", "Poles", "country"),
        ("They flew to Warsaw.", "Warsaw", "place"),
        ("It sank off the island of Tavira.", "Tavira", "place"),
        ("They moved to Sa Pao province.", "Sa Pao", "place"),
        ("They live near Ohrindel.", "Ohrindel", "place"),
        ("They captured Villa Serena.", "Villa Serena", "place"),
        ("They heard the words of Grace Petrov.", "Grace Petrov", "person"),
        ("They crossed the Daugava River.", "Daugava River", "place"),
        ("JUMLA, Nepal - The toll rose.", "JUMLA", "place"),
        ("They sued Sandvik Shipping Ltd.", "Sandvik Shipping Ltd", "organisation"),
        ("They work for the Red Cross.", "Red Cross", "organisation"),
        ("A report by the Marlow Institute said so.", "Marlow Institute", "organisation"),
        ("Dutch paint maker Hartveld cut jobs.", "Hartveld", "organisation"),
        ("The militia fought the Taliban.", "Taliban", "group"),
        ("He plays for Chelsea.", "Chelsea", "team"),
        ("The European Union agreed.", "European Union", "organisation"),
        ("They met in the House of Representatives.", "House of Representatives", "organisation"),
        ("Ann Lee, an analyst at Vandrel Quist, agreed.", "Vandrel Quist", "organisation"),
        ("Late on Friday Vandrel Quist cut its forecast.", "Vandrel Quist", "organisation"),
        ("They thanked the Peter James Foundation.", "Peter James Foundation", "organisation"),
    ],
)
def test_kinds_follow_the_evidence(text: str, name: str, kind: str) -> None:
    assert kinds(text).get(name) == kind


def test_titles_before_and_after_a_name() -> None:
    assert [t.title for t in one("They met Defence Minister Sok Dara.", "Sok Dara").titles] == ["defence minister"]
    apposed = one("Milan Kos, the finance minister, resigned.", "Milan Kos")
    assert [t.title for t in apposed.titles] == ["finance minister"]
    assert [t.title for t in one("Sales fell under Mr Voskuil.", "Voskuil").titles] == ["Mr"]
    before = one("The Greek prime minister, Kyriakos Mavros, resigned.", "Kyriakos Mavros")
    assert [t.title for t in before.titles] == ["prime minister"]


def test_a_subject_after_a_comma_is_no_apposition() -> None:
    assert one("If it rains in Norrland, the president said, they stay.", "Norrland").titles == ()


def test_a_former_office_is_marked_and_not_exclusive() -> None:
    (title,) = one("They met former president Ann Lee.", "Ann Lee").titles
    assert title.title == "former president"
    assert not title.exclusive


def test_sex_comes_from_title_or_given_name() -> None:
    assert one("They met Mrs Voskuil.", "Voskuil").sex == "f"
    assert one("They met Peter Voskuil.", "Peter Voskuil").sex == "m"


def test_an_acronym_is_defined_in_brackets() -> None:
    name = one("The Marlow Coastal Forum (MCF) met.", "Marlow Coastal Forum")
    assert name.acronym == "MCF"


def test_countries_come_in_four_forms() -> None:
    _, names = names_of("Poland, Polish farmers, Poles and Warsaw agreed.")
    assert [(n.country, n.country_form) for n in names] == [
        ("Poland", "name"),
        ("Poland", "adjective"),
        ("Poland", "people"),
        ("Poland", "capital"),
    ]


def test_a_title_case_headline_has_the_names_of_the_body_only() -> None:
    body = "Mateja Zupan won the vote on Sunday, beating Gregor Hribar in a run-off. Slovenia voted calmly."
    assert written(body, "Zupan Wins Vote After Narrow Run-Off In Slovenia")[:2] == ["Zupan", "Slovenia"]


def test_a_headline_in_capitals_has_the_names_of_the_body_only() -> None:
    body = "Mateja Zupan won the vote on Sunday, beating Gregor Hribar in a run-off."
    assert written(body, "ZUPAN WINS VOTE AFTER NARROW RUN-OFF")[0] == "ZUPAN"
    assert len(written(body, "ZUPAN WINS VOTE AFTER NARROW RUN-OFF")) == 3


def test_a_heading_in_the_body_is_no_name() -> None:
    body = "The talks began on Monday in Doha, officials said.\n\nContext of the Violence\n\nThe talks may last a week."
    assert written(body) == ["Doha"]


def test_a_plain_headline_keeps_its_names() -> None:
    assert written("It rained.", "Voters in Norway reject plan by Oslo")[:2] == ["Norway", "Oslo"]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80), st.none() | st.text(max_size=40))
def test_names_are_ordered_and_apart_on_any_text(text: str, title: str | None) -> None:
    _, names = names_of(text, title)
    for left, right in pairwise(names):
        assert left.last <= right.first
    assert all(n.first < n.last and n.words for n in names)
