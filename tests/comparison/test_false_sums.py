"""Sums that do not come out: what is stated, of which parts, and what they come to."""

import pytest

from factcheck import read
from factcheck.comparison.arithmetic.sums import false_sums


@pytest.mark.parametrize(
    ("text", "of", "stated", "parts", "true"),
    [
        ("The crash killed six people: three men and two women.", "sum", ["six"], ["three", "two"], "5"),
        ("The motion was carried by 30 votes, 240 to 214.", "margin", ["30"], ["240 to 214"], "26"),
        ("The 11-member council voted 8-4 to close the pool.", "ballot", ["11-member"], ["8-4"], "12"),
        ("Hull led 14-10 at half-time. Hull lost 12-9.", "score", ["12-9"], ["14-10"], ""),
        (
            "It buys eight trams at 4 million euros apiece. The order is worth 39 million euros in total.",
            "bill",
            ["39 million euros"],
            ["eight", "4 million euros apiece"],
            "32 million EUR",
        ),
    ],
)
def test_what_is_stated_and_what_it_comes_to(
    text: str, of: str, stated: list[str], parts: list[str], true: str
) -> None:
    article = read(text)
    false = next(found for found in false_sums(article) if found.of == of)
    assert false.true == true
    assert [article.source.text(span) for span in false.stated] == stated
    assert [article.source.text(span) for span in false.parts] == parts


def test_sums_that_come_out_are_silent() -> None:
    assert not list(false_sums(read("The crash killed five people: three men and two women.")))
