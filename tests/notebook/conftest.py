"""Articles with something to show: clashing figures, dated claims, a title, a day of publication."""

import datetime

import pytest

import factcheck
from factcheck.article import Article
from factcheck.report import Report

DAY = datetime.date(2025, 10, 9)
BRIDGE = """\
The bridge over the Tarn was opened on 3 March 2019 and closed for repairs in the summer of 2021, the council said.

A hearing will be held on 14 October 2025. The bridge, built in 1994, was 120 metres long.

Investigators arrived on Monday. The 140-metre bridge will be rebuilt by 2027.
"""


@pytest.fixture
def bridge() -> Report:
    """One issue with figures in a unit, and a timeline."""
    return factcheck.check(BRIDGE, title="Bridge of 120 metres fails", published=DAY)


@pytest.fixture
def read_bridge() -> Article:
    """The same, only read."""
    return factcheck.read(BRIDGE, title="Bridge of 120 metres fails", published=DAY)


@pytest.fixture
def clean() -> Report:
    """Nothing found and nothing to draw."""
    return factcheck.check("Nothing happened in the town, and the council said so on the radio.")
