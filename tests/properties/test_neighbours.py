"""What stands beside the facts changes nothing: neutral paragraphs, the order of paragraphs that are independent."""

from itertools import permutations

import regex
from hypothesis import assume, given
from hypothesis import strategies as st
from outlines import outline
from varied_articles import Sample, examples, stories

import factcheck

#: Paragraphs about nothing that any story tells, without a date, a figure or a name that one could take up.
NEUTRAL = (
    "Moss likes shade.",
    "Bread keeps longer in a cloth than in a bag, as bakers know.",
    "Grey paint hides dust better than white paint does.",
    "A good pencil is soft enough to write with and hard enough to keep its point.",
    "Tea tastes better from a warm pot.",
)


#: "HARWICK, May 2 (Wire) -" opens an article, and behind another paragraph opens none.
_DATELINE = regex.compile(r"[^.]{0,80} (?:[-–—]|--) ")


@examples(60)
@given(stories, st.sampled_from(NEUTRAL), st.sampled_from(("\n\n", "\r\n\r\n")))
def test_a_neutral_paragraph_before(sample: Sample, neutral: str, gap: str) -> None:
    assume(not _DATELINE.match(sample.text))
    before = neutral + gap
    told = sample._replace(text=before + sample.text).check()
    places = {
        "title": list(range(len(sample.title or "") + 1)),
        "body": list(range(len(before), len(before) + len(sample.text) + 1)),
    }
    within = range(len(before), len(before) + len(sample.text))
    assert outline(told, within=within) == outline(sample.check(), places=places, within=range(len(sample.text)))


@examples(60)
@given(stories, st.sampled_from(NEUTRAL))
def test_a_neutral_paragraph_after(sample: Sample, neutral: str) -> None:
    told = sample._replace(text=f"{sample.text}\n\n{neutral}").check()
    within = range(len(sample.text))
    assert outline(told, within=within) == outline(sample.check(), within=within)


@examples(40)
@given(stories, st.sampled_from(NEUTRAL))
def test_neutral_paragraphs_change_no_fingerprint(sample: Sample, neutral: str) -> None:
    assume(not _DATELINE.match(sample.text))
    told, base = sample._replace(text=f"{neutral}\n\n{sample.text}\n\n{neutral}").check(), sample.check()
    topical = {issue.fingerprint for report in (told, base) for issue in report if issue.rule == "off-topic-actor"}
    assert {i.fingerprint for i in told} ^ {i.fingerprint for i in base} <= topical


#: Paragraphs that have nothing to do with each other; the first four contradict themselves.
INDEPENDENT = (
    "The council of Ashcombe has nine members: five women and six men.",
    "The bridge over the Tarn was opened on Monday, 2 May 2023, after years of work.",
    "Ines Falk, 34, runs the shipyard of Velbane. Falk, who is 52, lives in a boat.",
    "A crash in Harwick killed six people, police said. The crash in Harwick killed nine people, police said.",
    "The museum of clocks in Lindow keeps its doors open through the winter.",
    "Farmers around Merrow expect a good harvest of plums.",
)


def test_the_order_of_independent_paragraphs() -> None:
    alone = [found(factcheck.check(paragraph)) for paragraph in INDEPENDENT]
    assert [len(issues) for issues in alone] == [1, 1, 1, 1, 0, 0]
    for order in list(permutations(range(len(INDEPENDENT))))[::7]:
        report = factcheck.check("\n\n".join(INDEPENDENT[n] for n in order))
        assert found(report) == [issue for n in order for issue in alone[n]]


def found(report: factcheck.Report) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(issue.rule, issue.message, tuple(e.text for e in issue.evidence)) for issue in report]
