import pytest

import factcheck
from factcheck.report import Report


@pytest.mark.parametrize(("format", "wanted"), [("full", "   |"), ("concise", "warning: figure"), ("json", '"span"')])
def test_one_report_in_each_format(ferry: Report, format: str, wanted: str) -> None:
    assert wanted in factcheck.render(ferry, format=format, name="ferry")


def test_unknown_format(ferry: Report) -> None:
    with pytest.raises(ValueError, match=r"expected one of full, concise, .*, found 'yaml'"):
        factcheck.render(ferry, format="yaml")
