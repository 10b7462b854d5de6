"""Time claims: which event a time of the text is of, also where no verb tells the event."""

import pytest

from factcheck import read
from factcheck.claims.claim import TimeClaim


@pytest.mark.parametrize(
    ("text", "event", "time"),
    [
        ("A service for the victims of Saturday's explosion will be held on Friday.", "explosion", "Saturday"),
        ("Four people were killed on Sunday after a coach plunged into the gorge.", "plunged", "Sunday"),
        ("He has not slept since the dawn robbery.", "robbery", "dawn"),
        ("The fire broke out in the middle of the afternoon.", "broke out", "middle of the afternoon"),
        ("The hearing got under way at 5.30pm.", "hearing", "5.30pm"),
        ("Water burst through the pump room on Tuesday night.", "burst", "Tuesday night"),
        ("Sunday's swim was watched by dozens.", "swim", "Sunday"),
        ("Nobody had seen it before the opening of the mill in 1938.", "opening", "1938"),
        ("He has painted boats since his arrival in Hode on Friday.", "arrival", "Friday"),
        ("The pageant starts at 8pm.", "starts", "8pm"),
        ("The merger was announced on Monday.", "announced", "Monday"),
        ("The final will be played on 12 June.", "final", "12 June"),
        ("The ferry operator on Tuesday cancelled the sailing.", "cancelled", "Tuesday"),
        ("Two trustees last year resigned.", "resigned", "last year"),
        ("Vandals attacked the lido over the weekend.", "attacked", "the weekend"),
        ("The council held a vote on Monday.", "vote", "Monday"),
        ("The trust sold the chapel after painting the porch in 2019.", "painting", "2019"),
        ("The case registered by the clerk in February was lost.", "registered", "February"),
        ("They agreed to close the lido last week.", "agreed", "last week"),
        ("The ferry has been empty since the May 14 collision.", "collision", "May 14"),
    ],
)
def test_the_event_of_a_time(text: str, event: str, time: str) -> None:
    article = read(text)
    told = {(article.source.text(c.event.span), article.source.text(c.span)) for c in article.claims_of(TimeClaim)}
    assert (event, time) in told


@pytest.mark.parametrize(
    "text",
    [
        "Dawn Miller spoke of the robbery.",
        "She asked whether water had burst through the pump room on Tuesday.",
        "He had worked on Tuesday.",
        "On Sundays the pageant starts at 8pm.",
        "They took on the ferry, their best year since 2013.",
    ],
)
def test_no_event_of_a_time(text: str) -> None:
    assert read(text).claims_of(TimeClaim) == ()


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("Saturday's explosion will be remembered.", False),
        ("Flags will fly at half mast after Saturday's explosion.", None),
        ("When the plant closes in July, many will have no work.", True),
        ("Nobody will queue on the day of the book's release next July.", True),
    ],
)
def test_whether_an_event_is_still_to_come(text: str, ahead: bool | None) -> None:
    assert [claim.ahead for claim in read(text).claims_of(TimeClaim)] == [ahead]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The ferry has been empty since the May 14 collision.", [("at", True)]),
        ("The fleet grew in 2019, its best year since 2013.", [("at", False)]),
        ("Parliament will vote on the ruling on Tuesday.", [("at", False)]),
        ("They agreed to close the lido last week.", [("at", False)]),
        ("The council planned a vote last week.", []),
    ],
)
def test_how_a_time_stands_to_its_event(text: str, told: list[tuple[str, bool]]) -> None:
    assert [(claim.relation, claim.event.definite) for claim in read(text).claims_of(TimeClaim)] == told
