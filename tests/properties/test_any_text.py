"""Any text gives a report: nothing is raised, spans lie in the text and say what they are of, JSON keeps it all."""

import json
import pickle

import regex
from hypothesis import given
from hypothesis import strategies as st
from varied_articles import Sample, anything, examples, mutated, scraps, stories

import factcheck
from factcheck.renderers import FORMATS
from factcheck.text.span import Span

#: What the passes call things among themselves.
_INTERNAL = regex.compile(r"\b(?:entity|words) \d| #\d")


def assert_sound(sample: Sample) -> None:
    report = sample.check()
    source = report.text
    assert (source.title, source.body, source.published) == sample
    assert report.status in ("complete", "unsupported-language") and report.ok == (
        not report.issues and report.status == "complete"
    )
    for issue in report:
        assert issue.rule in report.rules and issue.message and "\n" not in issue.message
        assert [e.span for e in issue.evidence] == sorted({e.span for e in issue.evidence})
        assert not any(map(_INTERNAL.search, (issue.message, *issue.reasons)))
        for evidence in issue.evidence:
            assert_within(evidence.span, sample)
            assert evidence.text == source.part(evidence.span.part)[evidence.span.start : evidence.span.end]
    assert [i.evidence[0].span.key for i in report] == sorted(i.evidence[0].span.key for i in report)
    assert len({issue.fingerprint for issue in report}) == len(report)
    for row in report.claims:
        assert_within(row.span, sample)
        shown = _INTERNAL.search(f"{row.who} {row.what} {row.value}")
        assert shown is None or shown[0].strip() in source.body  # "#0" may be a word of the article
    stored = report.to_dict()
    assert factcheck.Report.from_dict(stored) == report
    assert factcheck.Report.from_dict(json.loads(json.dumps(stored))) == report
    assert pickle.loads(pickle.dumps(report)) == report


def assert_within(span: Span, sample: Sample) -> None:
    part = sample.text if span.part == "body" else sample.title or ""
    assert 0 <= span.start < span.end <= len(part)


@examples(150)
@given(anything)
def test_any_characters(sample: Sample) -> None:
    assert_sound(sample)


@examples(150)
@given(scraps)
def test_scraps_of_news(sample: Sample) -> None:
    assert_sound(sample)


@examples(200)
@given(stories, st.integers(0), st.booleans())
def test_beginnings(sample: Sample, length: int, with_title: bool) -> None:
    """An article that is broken off at any word: what looks ahead meets the end."""
    words = regex.split(r"(?<=\s)", sample.text)
    text = "".join(words[: length % (len(words) + 1)])
    assert_sound(Sample(sample.title if with_title else text[-120:], text, sample.published))


@examples(120)
@given(mutated())
def test_mutated_stories(sample: Sample) -> None:
    assert_sound(sample)


@examples(60)
@given(mutated())
def test_layers_lie_in_the_text_in_order(sample: Sample) -> None:
    article = factcheck.read(sample.text, title=sample.title, published=sample.published)
    for layer in (article.sentences, article.quantities, article.times):
        spans = [found.span for found in layer]
        assert spans == sorted(spans)
        for span in spans:
            assert_within(span, sample)
    for attribution in article.attributions:
        for span in filter(None, (attribution.speaker, attribution.content, attribution.cue)):
            assert_within(span, sample)
    for entity in article.entities:
        assert entity.name
        for span in entity.mentions:
            assert_within(span, sample)


@examples(30)
@given(mutated())
def test_every_format_renders(sample: Sample) -> None:
    report = sample.check()
    for format in FORMATS:
        rendered = factcheck.render(report, format=format)
        assert not {c for c in rendered if c != "\n" and not c.isprintable()}
        rendered.encode()
