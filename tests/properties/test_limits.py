"""Limits never raise, and never add an issue: what a partial report tells, the whole one tells as well."""

from hypothesis import given
from hypothesis import strategies as st
from varied_articles import Sample, anything, examples, stories

import factcheck
from factcheck import Config, checker
from factcheck.limits import within
from factcheck.report import Issue
from factcheck.text.source import Source


def limited(sample: Sample, config: Config) -> factcheck.Report:
    report = factcheck.check(sample.text, title=sample.title, published=sample.published, config=config)
    assert (report.text.title, report.text.body, report.text.published) == sample
    assert report.status in ("complete", "partial", "unsupported-language")
    assert (report.status == "complete") == (not report.reasons)
    return report


def shown(issue: Issue, whole: factcheck.Report) -> bool:
    """True of an issue of the whole report, or of one that it shows within another: the same clash."""
    return any(issue == other or checker._same_clash(issue, other) for other in whole)


@examples(60)
@given(stories, st.integers(1, 2500))
def test_fewer_pairs_give_no_other_issues(sample: Sample, limit: int) -> None:
    whole, report = sample.check(), limited(sample, Config(limit_pairs=limit))
    assert report.claims == whole.claims
    assert report.rules == whole.rules[: len(report.rules)]
    assert (report.status == "partial") == (report.rules != whole.rules)
    for issue in report:
        assert shown(issue, whole), issue
    if report.status == "complete":
        assert report == whole


@examples(60)
@given(st.one_of(anything, stories), st.integers(1, 3000), st.integers(1, 600))
def test_what_is_cut_off_is_as_if_it_were_not_there(sample: Sample, limit: int, tokens: int) -> None:
    config = Config(limit=limit, limit_tokens=tokens)
    report = limited(sample, config)
    read, reasons = within(Source(sample.text, title=sample.title, published=sample.published), config)
    assert sample.text.startswith(read.body) and (sample.title or "").startswith(read.title or "")
    assert bool(reasons) == (read != report.text)
    assert len(read.body) + len(read.title or "") <= limit
    assert report.issues == factcheck.check(read.body, title=read.title, published=read.published).issues


@examples(40)
@given(st.one_of(anything, stories), st.integers(1, 40))
def test_tight_limits(sample: Sample, limit: int) -> None:
    report = limited(sample, Config(limit=limit * 10, limit_tokens=limit, limit_pairs=limit))
    assert factcheck.Report.from_dict(report.to_dict()) == report
