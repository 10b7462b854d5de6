"""Arithmetic that a story spreads over clauses and sentences: which figures it binds, and which it leaves alone."""

import pytest

from factcheck.article import read
from factcheck.claims.arithmetic.arithmetic import (
    ArithmeticClaim,
    ChangeClaim,
    Figure,
    RosterClaim,
    ShareClaim,
    SplitClaim,
    SubsetClaim,
    SumClaim,
)


def told(text: str, kind: type[ArithmeticClaim], *fields: str, title: str | None = None) -> list[tuple[float, ...]]:
    """The values of the fields of each claim of a kind, tuples of figures spread out."""
    found = []
    for claim in read(text, title=title).claims_of(kind):
        values: list[float] = []
        for field in fields:
            made = getattr(claim, field)
            values += [round(float(f.value), 3) for f in ((made,) if isinstance(made, Figure) else made)]
        found.append(tuple(values))
    return found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Of the 640 boats in the two harbours, 420, or 66 percent, were idle.", (420, 640, 66)),
        ("Some 140 of the 200 farms asked replied, a response of 70 per cent.", (140, 200, 70)),
        ("The guild has 300 members at the dock, 40 percent of a workforce of 750.", (300, 750, 40)),
        ("Half of the 84 goats, 42, were sold.", (42, 84, 0.5)),
        ("Nine of the 36 wells tested, a quarter, were dry.", (9, 36, 0.25)),
        (
            "The crop was worth £4.8m. About 25 per cent of it by weight, some £1.2m, was lost.",
            (1_200_000, 4_800_000, 25),
        ),
    ],
)
def test_shares_in_any_order(text: str, found: tuple[float, ...]) -> None:
    assert found in told(text, ShareClaim, "part", "whole", "share")


@pytest.mark.parametrize(
    "text",
    [
        "Half of the 84 goats, 12 of them kids, were sold.",
        "Of the 640 boats, 420 sailed, up 3 percent on May.",
        "The dairy has 2,400 staff, 40 percent of them women, and 300 shops.",
        "The guild has 300 members, 40 percent of all who work in the port.",
    ],
)
def test_a_share_of_something_else_is_left_alone(text: str) -> None:
    assert told(text, ShareClaim, "part", "whole", "share") == []


def test_the_share_of_a_named_whole_told_before() -> None:
    text = (
        "Sales were 4.8 billion francs in May.\n"
        "Asia brought 1.2 billion francs of sales, or 25%, and Peru 0.6 billion (13%)."
    )
    assert told(text, ShareClaim, "part", "whole", "share")[:2] == [
        (1_200_000_000, 4_800_000_000, 25),
        (600_000_000, 4_800_000_000, 13),
    ]


def test_two_shares_of_one_ballot() -> None:
    text = "Ida Roy got 4,210 votes, or 57 per cent, and Ada Lund 3,430, or 45 per cent."
    assert told(text, SplitClaim, "shares") == [(57, 45)]
    assert not told(
        "It got 4,210 votes, or 57 per cent of those cast, and 68 per cent in towns, or 900.", SplitClaim, "shares"
    )


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        (
            "The council voted 28 to 19, with three abstentions. Forty-nine of the 50 councillors attended.",
            "all",
            (49, 28, 19, 3),
        ),
        (
            "It passed by 22 votes to 21, with four abstentions; seven of the 60 deputies were absent.",
            "all",
            (60, 22, 21, 4, 7),
        ),
        ("The vote in the 41-seat house was 33 in favour and 9 against.", "limit", (41, 33, 9)),
    ],
)
def test_votes_under_the_size_of_the_body(text: str, kind: str, found: tuple[float, ...]) -> None:
    assert (kind, found) in [
        (c.kind, tuple(float(f.value) for f in (*c.totals, *c.parts))) for c in read(text).claims_of(SumClaim)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The blast killed nine sailors. Six of the dead were Thai and two were Lao.", (9, 6, 2)),
        ("The toll rose to 77. Of those confirmed dead, 42 were in Ilam, 19 in Doti and six in Mugu.", (77, 42, 19, 6)),
        ("The mill cut 300 posts in May. It will shed a further 120 jobs, bringing the total to 480.", (480, 300, 120)),
        ("Roy won in 2:07:41. Lund was second, 47 seconds back in 2:08:08.", (7688, 7661, 47)),
        (
            "Three men got a total of 20 years. Roy was given nine years. Lund received seven and Moe three.",
            (20, 9, 7, 3),
        ),
    ],
)
def test_sums_over_clauses_and_sentences(text: str, found: tuple[float, ...]) -> None:
    assert found in told(text, SumClaim, "totals", "parts")


@pytest.mark.parametrize(
    "text",
    [
        "The blast killed nine sailors and four guards. Seven of the dead were Thai and six were Lao.",
        "The blast killed nine sailors. Two of the dead were Thai and three were Lao; the others have not been named.",
        "The mill cut 300 posts in May and 80 in June. It will shed a further 120 jobs, bringing the total to 500.",
        "Moe was third, a further 20 seconds back in 2:08:28. Roy won in 2:07:41.",
    ],
)
def test_sums_that_the_text_does_not_close(text: str) -> None:
    assert told(text, SumClaim, "totals", "parts") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The ferry met 300 boats on its way; 410 of them were racing.", (410, 300)),
        ("Among the 41 injured were 52 children.", (52, 41)),
        ("Of the nine tugs in the fleet, eleven are laid up.", (11, 9)),
        ("The firm owns 56 barns; 61 are empty.", (61, 56)),
        ("It will save £312,000 a year, the clerk said, of which £390,000 is wages.", (390_000, 312_000)),
    ],
)
def test_parts_of_a_whole_in_any_words(text: str, found: tuple[float, ...]) -> None:
    assert found in told(text, SubsetClaim, "part", "whole")


def test_what_is_planned_is_no_part_of_what_is_owned() -> None:
    assert told("The firm owns 56 barns; 300 are planned.", SubsetClaim, "part", "whole") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("About 3,800 had fled, the agency said, raising an earlier estimate of 4,500.", (4500, 3800, 1)),
        ("The club sold 31 boats, fewer than the 28 of May.", (28, 31, -1)),
        ("Attendance, at 9,400, was up on last year's 10,200.", (10_200, 9400, 1)),
        ("Sales, down from 41 million a year ago, were 44 million.", (41_000_000, 44_000_000, -1)),
        ("The dividend is 26 francs a share, up from 28.", (28, 26, 1)),
        ("It expects 390 million francs, down from the 380 million it forecast.", (380_000_000, 390_000_000, -1)),
    ],
)
def test_changes_by_comparison_and_revision(text: str, found: tuple[float, ...]) -> None:
    claims = read(text).claims_of(ChangeClaim)
    assert found in [(float(c.start.value), float(c.end.value), c.direction) for c in claims if c.start is not None]


def test_rosters_behind_a_copula_and_of_members() -> None:
    for text in (
        "The three finalists are Ana Lopez, Petra Novak, Ines Roy and Carla Ruiz.",
        "The band's three members, Holt, Brand, Lund and Moe, met at school.",
    ):
        (claim,) = read(text).claims_of(RosterClaim)
        assert (float(claim.stated.value), len(claim.items)) == (3, 4)
    assert not read("The three winners are from Oslo, Bergen and Narvik.").claims_of(RosterClaim)


def test_a_title_is_no_sentence_before_the_first() -> None:
    """The 66 of the title are told again in the body, and are no second figure that the part may be of."""
    text = "The names of the 66 dead were read out. 14 of the dead were under twelve."
    for title in (None, "At least 66 dead in fire"):
        assert told(text, SubsetClaim, "part", "whole", title=title) == [(14, 66)]
    assert told("14 of the dead were under twelve.", SubsetClaim, "part", "whole", title="66 dead in fire") == []
