"""The rule keeps its examples' promise, runs where it is switched on, and is silent on sound articles."""

from house_style.mixed_dates import RULE
from hypothesis import given, settings

import factcheck
from factcheck.testing.rules import verify
from factcheck.testing.worlds import Told, consistent_articles

CONFIG = factcheck.Config(select=["mixed-dates"], plugins=["mixed-dates"])


def test_its_examples_hold() -> None:
    verify(RULE)


def test_it_runs_where_it_is_switched_on() -> None:
    report = factcheck.check("The pool closed on 3 March 1931. It opened on June 9, 1932.", config=CONFIG)
    assert [(i.rule, i.evidence[0].text) for i in report] == [("mixed-dates", "3 March 1931")]


def test_digits_alone_have_no_month_to_look_at() -> None:
    assert factcheck.check("The pool closed on 2021-03-04, and on 5 June 2022.", config=CONFIG).ok


@settings(max_examples=20, deadline=None)
@given(consistent_articles())
def test_it_is_silent_on_sound_articles(told: Told) -> None:
    """Invented stories write their dates in one order each, in many wordings."""
    report = factcheck.check(told.text, title=told.title, published=told.published, config=CONFIG)
    assert report.ok, f"{report}\n{told.text}"
