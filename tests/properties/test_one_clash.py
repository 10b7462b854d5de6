"""Issues meet where they may be one clash, without each being held against every other."""

from hypothesis import given
from hypothesis import strategies as st
from varied_articles import examples

from factcheck import checker
from factcheck.report import Evidence, Issue, Severity
from factcheck.text.span import Span

_ranges = st.tuples(st.sampled_from((0, 5, 500, 510, 1020, 2000)), st.sampled_from((1, 8, 30, 600)))


@st.composite
def issues(draw: st.DrawFn) -> Issue:
    rule = draw(st.sampled_from(("headline-mismatch", "sum-mismatch", "name-conflict")))
    spans = {
        Span(draw(st.sampled_from(("title", "body", "body"))), start, start + length)
        for start, length in draw(st.lists(_ranges, min_size=1, max_size=4))
    }
    return Issue(rule, "figures", Severity.ERROR, "", tuple(Evidence(span, "", "") for span in sorted(spans)))


@examples(200)
@given(st.lists(issues(), max_size=12))
def test_what_is_kept_is_what_all_pairs_would_keep(given: list[Issue]) -> None:
    kept: list[Issue] = []
    for issue in sorted(given, key=lambda issue: issue.rule != "headline-mismatch"):
        if not any(checker._same_clash(issue, other) for other in kept):
            kept.append(issue)
    left = [i for i in kept if not (i.rule == "headline-mismatch" and any(checker._takes_up(o, i) for o in kept))]
    assert list(checker._merged(given)) == left
