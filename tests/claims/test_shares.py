"""Share, subset, change, conversion and roster claims: which figures the text binds together, and which it does not."""

import pytest

from factcheck.article import read
from factcheck.claims.arithmetic import arithmetic as a


def values(text: str, kind: type[a.ArithmeticClaim], *fields: str) -> list[tuple[float | None, ...]]:
    def value(made: a.Figure | None) -> float | None:
        return None if made is None else round(float(made.value), 3)

    return [tuple(value(getattr(c, f)) for f in fields) for c in read(text).claims_of(kind)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Some 300 of the 1,200 nurses, or 25 percent, left.", (300, 1200, 25)),
        ("Turnout was 60 percent: 3,000 of the 5,000 people on the roll came.", (3000, 5000, 60)),
        ("About 300, or 25 percent, of the 1,200 nurses left.", (300, 1200, 25)),
        ("A quarter of the 1,200 nurses, or 300, left.", (300, 1200, 0.25)),
        ("Of the 640 farmers asked, 160 (25 percent) said no.", (160, 640, 25)),
        ("It will cut 900 jobs, about 10 percent of its workforce of 9,000.", (900, 9000, 10)),
        ("The drug helped 45 of 60 patients, a success rate of 75 percent.", (45, 60, 75)),
        ("It spent $3 million of its $10 million budget, or 30 percent.", (3_000_000, 10_000_000, 30)),
    ],
)
def test_shares(text: str, found: tuple[float, ...]) -> None:
    assert values(text, a.ShareClaim, "part", "whole", "share") == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Some 300 of the 1,200 nurses left, and 25 percent of the others may follow.",
        "The union has 4,000 members, 40 percent of them women, and 2,500 retired ones.",
        "Turnout was 63 percent. In 2010 some 2.1 million of the 4.9 million registered voters came.",
    ],
)
def test_no_shares(text: str) -> None:
    assert values(text, a.ShareClaim, "part", "whole", "share") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sales rose 4% to $3.2 billion from $3.1 billion.", (3.1e9, 3.2e9, None, 4)),
        ("Volume was 372.9 million shares, up from 334.5 million on Tuesday.", (334.5e6, 372.9e6, None, None)),
        ("The index closed up 42 points, or 0.8 percent, at 5,310.", (None, 5310, 42, 0.8)),
        ("It cut its staff from 12,000 to 9,000, a reduction of 25 percent.", (12000, 9000, None, 25)),
        ("The herd rose by 60 to 310 from 250.", (250, 310, 60, None)),
        ("Profit fell to ¥204 billion, or about $1.3 billion, from ¥306 billion.", (306e9, 204e9, None, None)),
    ],
)
def test_changes(text: str, found: tuple[float | None, ...]) -> None:
    assert values(text, a.ChangeClaim, "start", "end", "amount", "percent") == [found]


@pytest.mark.parametrize(
    "text",
    [
        "She climbed from 19 to 12 in the world rankings.",
        "The baht fell to 35.67 against the dollar from 35.22.",
        "Sales rose 4% in May and profit was $3.1 billion.",
        "Workers came from 12 towns to 9 sites.",
    ],
)
def test_no_changes(text: str) -> None:
    assert values(text, a.ChangeClaim, "start", "end") == []


def test_subsets() -> None:
    text = "There are 640 garages. Of these, 710 are empty. Six people died, eight of them children."
    assert values(text, a.SubsetClaim, "part", "whole") == [(710, 640), (8, 6)]


def test_whose_they_are_must_be_plain() -> None:
    assert values("There are 640 garages and 12 sheds. Of these, 710 are empty.", a.SubsetClaim, "part", "whole") == []


def test_conversions_in_one_bracket() -> None:
    text = "Profit was 9.5bn kronor (£722m; $1.3bn) last year."
    assert values(text, a.ConversionClaim, "written", "converted") == [(9.5e9, 722e6), (9.5e9, 1.3e9)]


def test_rosters() -> None:
    claims = read("Three councillors voted no: Ann Bell, Peter Grant and Lucy Hall.").claims_of(a.RosterClaim)
    assert [(c.stated.value, len(c.items)) for c in claims] == [(3, 3)]


@pytest.mark.parametrize(
    ("text", "margin"), [("It passed by 26 votes, 240 to 214.", 26), ("It passed 240 to 214, a majority of 26.", 26)]
)
def test_margins(text: str, margin: int) -> None:
    assert values(text, a.MarginClaim, "margin") == [(margin,)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # The share in another sentence than its part and whole, by what is said of the part.
        (
            "It sold 8,400 stoves, of which 2,100 went to Spain. All were black. Spain took a third of the stoves.",
            [(2100, 8400, 0.333)],
        ),
        (
            "It has 68 million euros, 17 million of which is a grant. Work starts. The grant covers 40 percent of the"
            " bill.",
            [(17_000_000, 68_000_000, 40)],
        ),
        # Of another noun, of a change, of nothing that the part is said to be.
        ("It sold 8,400 stoves, of which 2,100 went to Spain. Spain took a third of the kettles.", []),
        ("It sold 8,400 stoves, of which 2,100 went to Spain. In Spain sales fell by a third of a point.", []),
        ("It sold 8,400 stoves, of which 2,100 went to Spain. A third of the stoves are black.", []),
    ],
)
def test_shares_retold(text: str, found: list[tuple[float, ...]]) -> None:
    assert values(text, a.ShareClaim, "part", "whole", "share") == found


def test_a_text_may_end_in_what_the_last_figure_counts() -> None:
    assert values("a third of three men and two women", a.ShareClaim, "share") == []
