"""What stands beside two figures sets them apart: an earlier one, another owner, a place at the head of the clause."""

import pytest

import factcheck

FILLER = "\n\nRain is expected this evening. Buses ran every hour.\n\n"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The poll questioned 1,000 adults.", "An earlier poll questioned 1,800 adults."),
        ("The farm has 200 cows.", "The neighbouring farm has 340 cows."),
        ("The firm employs 1,200 people.", "Its rival employs 800 people."),
        ("The statue weighs 12 tonnes.", "The statue's base weighs 30 tonnes."),
        ("The judge fined the driver 500 pounds.", "The judge fined the passenger 900 pounds."),
        ("The outage lasted 20 minutes.", "In some streets the outage lasted three hours."),
        ("The party holds 32 seats in the assembly.", "The party holds 41 seats in the lower house."),
        ("The mine produced 200,000 tonnes of copper in 2010.", "The mine produced 350,000 tonnes of copper in 2012."),
        ("The chain runs 120 shops in Ireland.", "The chain has 300 shops worldwide."),
        ("The prison holds 900 inmates.", "The prison was built for 600 inmates."),
        ("Hikers were kept off a 20-mile stretch of the coast.", "The coastline is 50 miles long."),
    ],
)
def test_set_apart(first: str, second: str) -> None:
    assert factcheck.check(first + FILLER + second).ok


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The poll questioned 1,000 adults.", "The 1,800 adults questioned in the poll were chosen at random."),
        ("The statue weighs 12 tonnes.", "The 30-tonne statue was lifted by crane."),
        (
            "Police arrested 14 men in the raid.",
            "The 22 men arrested in the raid were freed, and sent to every village.",
        ),
    ],
)
def test_one_thing(first: str, second: str) -> None:
    assert [issue.rule for issue in factcheck.check(first + FILLER + second)] == ["figure-mismatch"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Some 12,000 fans saw the concert.", "A concert in Hull was seen by 30,000 fans."),
        ("The newspaper has 90 reporters.", "The newspaper had 140 reporters before the cuts."),
        ("The tower is 90 metres tall.", "The mill is 120 metres tall."),
        ("The hotel has 90 rooms.", "The hotel next to it has 140 rooms."),
        ("Officers searched a barn and arrested six men.", "In a second search they found a gun and arrested two men."),
        (
            "A judge jailed Jan Brask for nine years.",
            "Their accountant, who kept the books, was jailed for four years.",
        ),
        (
            "The army said it had killed 30 rebels in Dorn.",
            "Since the war began the army says it has killed 900 rebels.",
        ),
        ("The group employs 4,000 people.", "The start-up employs 60 people."),
        (
            "Mr Falk raised $24 million. Ms Orr was near the $37 million raised by Ms Lind.",
            "He kept the $73 million raised.",
        ),
        (
            "The firm paid two million shares to buy the mine.",
            "The deal was in its planned offering of six million shares.",
        ),
        (
            "Third-quarter sales dropped to $1.2 billion. At Lund Steel net income fell. Sales fell to $440 million.",
            "Sales increased in the third quarter to $740 million at Hode Steel.",
        ),
        ("Spies may listen for 45 days.", "A report must say how many spies listened during the 6 month period."),
    ],
)
def test_another_of_the_kind(first: str, second: str) -> None:
    assert factcheck.check(first + FILLER + second).ok
