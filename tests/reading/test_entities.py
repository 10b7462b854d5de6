"""Entities: who is meant, over whole articles."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from work import lines_run

import factcheck
from factcheck.reading.entities import Entities, Entity, find_entities
from factcheck.reading.names import find_names
from factcheck.reading.phrases import find_phrases
from factcheck.reading.sentences import find_sentences
from factcheck.reading.tokens import Tokens, tokenize
from factcheck.text.source import Source


def read(text: str, title: str | None = None) -> tuple[Tokens, Entities]:
    tokens = tokenize(Source(text, title=title))
    sentences = find_sentences(tokens)
    names = find_names(tokens, sentences)
    return tokens, find_entities(tokens, sentences, names, find_phrases(tokens, sentences, (), (), names))


def entity(text: str, name: str, title: str | None = None) -> Entity:
    _, found = read(text, title)
    return next(e for e in found.all if e.name == name)


def chain(text: str, name: str, title: str | None = None) -> list[str]:
    tokens, found = read(text, title)
    entity = next(e for e in found.all if e.name == name)
    return [tokens.text(m.first, m.last) for m in entity.links]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        # full name, surname, given name
        (
            "Darren Holloway was charged. Mr Holloway denied it. Friends of Darren wept.",
            "Darren Holloway",
            ["Darren Holloway", "Holloway", "Darren"],
        ),
        (
            "George W. Prescott spoke. George Prescott left.",
            "George W. Prescott",
            ["George W. Prescott", "George Prescott"],
        ),
        # organisations
        (
            "The World Health Organization warned. The WHO said so again.",
            "World Health Organization",
            ["World Health Organization", "WHO"],
        ),
        ("Lund sold his Class B stock. He has no Class A shares.", "Class A", ["Class A"]),
        # a body by its last word alone, unless that is another body
        ("The bill passed the House. The White House was glad.", "White House", ["White House"]),
        (
            "The Marlow Coastal Forum (MCF) met. Later the MCF voted.",
            "Marlow Coastal Forum",
            ["Marlow Coastal Forum", "MCF", "MCF"],
        ),
        (
            "Paint maker Hartveld Holdings Ltd cut jobs. The company said the plan of Hartveld was sound.",
            "Hartveld Holdings Ltd",
            ["Hartveld Holdings Ltd", "company", "Hartveld"],
        ),
        # countries in all forms
        (
            "Pakistan agreed. The Pakistani government signed. Islamabad said it would wait.",
            "Pakistan",
            ["Pakistan", "Pakistani", "government", "Islamabad", "it"],
        ),
        # pronouns
        (
            "Ann Lee resigned on Monday. She said her work was done.",
            "Ann Lee",
            ["Ann Lee", "She", "her"],
        ),
        (
            "Ann Lee met Peter Marsh in Bonn. She thanked him for his help.",
            "Peter Marsh",
            ["Peter Marsh", "him", "his"],
        ),
        (
            "Peter Marsh, who lost his seat, said he would return.",
            "Peter Marsh",
            ["Peter Marsh", "his", "he"],
        ),
        (
            'Reporter Juan Holm said Peter Marsh had left. "It is the end of Peter Marsh," he said.',
            "Juan Holm",
            ["Juan Holm", "he"],
        ),
        # offices
        (
            "Prime Minister Janez Novak spoke on Monday. The prime minister left early.",
            "Janez Novak",
            ["Janez Novak", "prime minister"],
        ),
        (
            "Milan Kos, the finance minister, spoke. Later the minister left.",
            "Milan Kos",
            ["Milan Kos", "minister"],
        ),
        # a person noun in apposition
        (
            "The guard, Idris Haddad, 46, was hit. Traders praised the guard.",
            "Idris Haddad",
            ["Idris Haddad", "guard"],
        ),
        # a headline before the full name
        ("Mateja Zupan won. Zupan thanked voters.", "Mateja Zupan", ["Mateja Zupan", "Zupan"]),
        # possessive "its" within the sentence
        ("Sandvik Shipping Ltd sold its ferries.", "Sandvik Shipping Ltd", ["Sandvik Shipping Ltd", "its"]),
        # transliteration: the rest of the name agrees
        (
            "Muhammad Yaqoob came. A day later Mohammad Yaqoob left.",
            "Muhammad Yaqoob",
            ["Muhammad Yaqoob", "Mohammad Yaqoob"],
        ),
    ],
)
def test_chains(text: str, name: str, expected: list[str]) -> None:
    assert chain(text, name) == expected


def test_a_headline_surname_joins_the_body() -> None:
    assert chain("Mateja Zupan won on Sunday.", "Mateja Zupan", "Zupan wins vote") == ["Zupan", "Mateja Zupan"]


def test_two_people_of_one_surname_stay_apart() -> None:
    text = "Mart Kask died at sea. His sister, Liis Kask, wept. Liis Kask said Mr Kask could swim."
    assert chain(text, "Liis Kask") == ["Liis Kask", "Liis Kask"]
    assert "Kask" in chain(text, "Mart Kask")


def test_another_given_name_is_another_entity_with_its_own_names() -> None:
    text = "Darren Pickering was charged. Mr Pickering denied it. Derek Pickering had joined in 2009."
    assert entity(text, "Derek Pickering").names == (("derek", "pickering"),)
    assert chain(text, "Darren Pickering") == ["Darren Pickering", "Pickering"]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Austria signed. Australia did not.", "Austria", "Australia"),
        ("Iran signed. Iraq did not.", "Iran", "Iraq"),
        ("They saw Velbane and then Velbale.", "Velbane", "Velbale"),
        ("Peter Marsh came. Petra Marsh left.", "Peter Marsh", "Petra Marsh"),
        ("The Bank of England acted. The Bank of Japan waited.", "Bank of England", "Bank of Japan"),
    ],
)
def test_likeness_alone_never_links(text: str, first: str, second: str) -> None:
    assert entity(text, first).number != entity(text, second).number


def test_a_capital_is_a_place_after_in_and_the_country_when_it_acts() -> None:
    _, found = read("Talks were held in Islamabad. Pakistan hoped for peace. Islamabad accused its neighbour.")
    forms = {e.name: [m.form for m in e.links] for e in found.all}
    assert forms["Islamabad"] == ["name"]
    assert "capital" in forms["Pakistan"]
    assert entity("Talks were held in Islamabad.", "Islamabad").kind == "place"


def test_the_delegation_of_a_capital_is_the_country_s() -> None:
    assert chain("The Kabul delegation came to Doha.", "Afghanistan") == ["Kabul", "delegation"]


def test_affiliations() -> None:
    def owner(text: str, name: str) -> str | None:
        _, found = read(text)
        person = next(e for e in found.all if e.name == name)
        return None if person.affiliation is None else found.all[person.affiliation].name

    assert owner("Taliban spokesman Zabihullah Mujahid said so.", "Zabihullah Mujahid") == "Taliban"
    assert owner("Pakistan's Information Minister Attaullah Tarar said so.", "Attaullah Tarar") == "Pakistan"
    assert owner("The Kosovo interior ministry spokesman Driton Gashi said so.", "Driton Gashi") == "Kosovo"
    assert owner('"No," said Nadia Bouchareb of Kempe & Co.', "Nadia Bouchareb") == "Kempe & Co"
    assert owner("Ann Lee, a spokeswoman for the Red Cross, agreed.", "Ann Lee") == "Red Cross"
    assert owner("The Chelsea manager, Paul Marsh, agreed.", "Paul Marsh") == "Chelsea"


def test_the_country_of_officials_armies_and_regimes() -> None:
    assert entity("Pakistan's Information Minister Attaullah Tarar said so.", "Attaullah Tarar").country == "Pakistan"
    army = entity("The Thai army fired first.", "army")
    assert (army.kind, army.country, army.named) == ("organisation", "Thailand", False)
    assert chain("The Afghan regime must act.", "Afghanistan") == ["Afghan", "regime"]
    ministry = entity("Cambodia's defence ministry denied it.", "defence ministry")
    assert ministry.country == "Cambodia"


def test_an_unnamed_spokesman_belongs_to_somebody() -> None:
    _, found = read("A Taliban spokesman said so.")
    person = next(e for e in found.all if e.kind == "person")
    assert not person.named
    assert person.affiliation is not None
    assert found.all[person.affiliation].name == "Taliban"


@pytest.mark.parametrize(
    "text",
    [
        "Peter Marsh met Paul Stone. His car was gone.",  # either
        "Peter Marsh resigned. A neighbour fled. He was caught.",  # the neighbour
        "Ann Lee resigned. He was glad.",  # nobody of that sex
        "Peter Marsh told him to leave.",  # somebody else
        "Poland won. It was a fine day.",  # nothing
    ],
)
def test_pronouns_are_left_alone_when_it_is_not_plain_who_is_meant(text: str) -> None:
    _, found = read(text)
    assert not [m for e in found.all for m in e.links if m.form == "pronoun"]


def test_a_pronoun_in_a_quotation_is_not_somebody_outside() -> None:
    assert chain('Peter Marsh wept. "He was my brother," said Ann Lee.', "Peter Marsh") == ["Peter Marsh"]


def test_a_pronoun_teaches_the_sex() -> None:
    assert entity("Nobel laureate Quoril Vantes resigned. She left at once.", "Quoril Vantes").sex == "f"


def test_the_prime_minister_of_another_country_is_another() -> None:
    text = "British Prime Minister Ann Lee met farmers. The Greek prime minister stayed away."
    assert chain(text, "Ann Lee") == ["Ann Lee"]


def test_a_shadow_office_is_not_the_office() -> None:
    assert chain("Shadow chancellor Ann Lee spoke. The chancellor left.", "Ann Lee") == ["Ann Lee"]


def test_a_bare_noun_with_an_adjective_is_no_earlier_body() -> None:
    assert chain("Asante Rovers lost. The better team won.", "Asante Rovers") == ["Asante Rovers"]


def test_a_noun_before_a_noun_is_no_body() -> None:
    _, found = read("Japanese department store sales rose.")
    assert [e.name for e in found.all] == ["Japan"]


def test_the_commission_is_the_one_named_before() -> None:
    text = "The Marlow Fisheries Commission met. Boats left. The Commission voted."
    assert chain(text, "Marlow Fisheries Commission")[-1] == "Commission"


def test_a_surname_that_is_an_island_is_its_bearer() -> None:
    assert chain("Milan Kos resigned. Kos gave no reason.", "Milan Kos") == ["Milan Kos", "Kos"]


def test_time_grows_with_the_text() -> None:
    def cost(count: int) -> int:
        text = (
            "Ann Lee met Peter Marsh and he told her that the minister, John Smith, said the company would pay him "
            * count
        )
        return lines_run(lambda: read(text))

    cost(50)  # words are looked up once
    assert cost(400) < 5 * cost(100)


def test_every_token_of_a_mention_leads_to_its_entity() -> None:
    tokens, found = read("The University of Tartu closed. Its rector, Ann Lee, wept.")
    university = next(e for e in found.all if e.name == "University of Tartu")
    first = university.links[0]
    assert all(found.at(t) is university for t in range(first.first, first.last))
    assert found.at(0) is None
    assert [e.name for e in found.within(0, len(tokens))] == ["University of Tartu", "Ann Lee"]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80), st.none() | st.text(max_size=40))
def test_any_text_gives_entities_in_order(text: str, title: str | None) -> None:
    tokens, found = read(text, title)
    assert [e.number for e in found.all] == list(range(len(found.all)))
    assert all(e.links for e in found.all)
    assert all(0 <= t < len(tokens) for t in found.by_token)


def test_a_capital_that_ends_the_names_of_two_clubs() -> None:
    """Its bare name is neither a crash nor the country: "MADRID, Spain" above a match of two clubs."""
    text = "MADRID, Spain - Real Madrid beat Atletico Madrid. Atletico Madrid had lost to Real Madrid. Madrid trail."
    assert factcheck.check(text).ok


def test_a_surname_of_several_is_the_principals_in_a_paragraph_that_names_none_of_them() -> None:
    text = (
        "Irina Moreau, 41, was found alive on Friday. Moreau had slept under a rock.\n\n"
        "The climber's father, Felix Moreau, thanked the rescuers. Moreau wept.\n\nMoreau had broken an ankle."
    )
    assert chain(text, "Irina Moreau").count("Moreau") == 2
    assert chain(text, "Felix Moreau").count("Moreau") == 1


@pytest.mark.parametrize("surname", ["Novak", "Mirza", "Zherdeva"])
def test_a_bare_surname_tells_no_sex(surname: str) -> None:
    """Novak and Mirza are given names of men too."""
    text = f"Teresa {surname} bought the mill. {surname} sold it. {surname} and {surname}'s sons had run it. She wept."
    assert entity(text, f"Teresa {surname}").sex == "f"
    assert [m.form for m in entity(text, f"Teresa {surname}").links][-1] == "pronoun"


def test_a_title_of_the_other_sex_is_another_person() -> None:
    text = "Sir Thomas Harwood was born in 1750. He died in 1820.\n\nLady Harwood planted the garden in 1825."
    assert chain(text, "Thomas Harwood").count("Harwood") == 0
    assert factcheck.check(text).ok


def test_a_surname_before_a_noun_of_kin_is_a_family() -> None:
    text = "Lord Montcrief lost a fortune at cards.\n\nThe eldest Montcrief daughter, 30, ran away."
    assert chain(text, "Montcrief").count("Montcrief") == 1


def test_an_age_tells_which_of_two_a_surname_means() -> None:
    text = (
        "Irina Moreau, 23, vanished in May. Moreau was a nurse. Irina Moreau had a sister.\n\n"
        "Her husband, Felix Moreau, is a cook.\n\nMoreau, 53, said he knew nothing."
    )
    assert chain(text, "Felix Moreau").count("Moreau") == 1
