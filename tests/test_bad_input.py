"""Any text gives a report, and nothing is raised; how work grows is in ``hostile/test_growth.py``."""

import datetime
import random

import pytest

import factcheck
from factcheck.renderers import FORMATS

SENTENCE = "Police said on Tuesday that six people were killed. "

HOSTILE = {
    "empty": "",
    "white space": " \t\r\n\u00a0\u2028\u3000\v\f" * 200,
    "one letter": "a" * 100_000,
    "one digit": "7" * 100_000,
    "one mark": "." * 100_000,
    "one quotation mark": "“" * 20_000,
    "one newline": "\n" * 100_000,
    "unbalanced opening quotes": SENTENCE + "“" + SENTENCE * 50 + "“" + SENTENCE,
    "unbalanced closing quotes": SENTENCE + "”" + SENTENCE * 50 + "’ ” ' \"" + SENTENCE,
    "quotes in quotes": "“‘" * 500 + SENTENCE + "’”" * 500,
    "lone surrogates": f"\ud800 {SENTENCE} six\udfff people \udc80killed",
    "controls": "".join(map(chr, range(32))) + SENTENCE + "\x7f\x9b" * 100,
    "bidi": "\u202e" + SENTENCE + "\u2066\u200f" * 1000,
    "combining": "e" + "\u0301" * 50_000 + SENTENCE,
    "brackets": "(" * 10_000 + SENTENCE + "]" * 10_000,
    "numbers": "10" * 20 + "," * 50 + " 1,5,00,0.0.0 ٣٤ ²³ ½⅓ 1e400 " * 200,
    "impossible dates": "On February 31, 0000 and 99.99.9999 at 25:61, 40 hours before 30 February 10000. " * 50,
    "capitals": "POLICE SAID SIX PEOPLE WERE KILLED " * 500,
    "other scripts": "停火协议已经签署。 Полиция сообщила. أعلنت الشرطة. " * 200,
    "emoji": "👩‍👩‍👧‍👦🏴\U000e0067\U000e007f" * 500 + SENTENCE,
    "null": "\0" * 1000 + SENTENCE + "\0",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_odd_text_gives_a_report(text: str) -> None:
    report = factcheck.check(text, title=text[:2000])
    for issue in report.issues:
        for evidence in issue.evidence:
            assert report.text.text(evidence.span) == evidence.text
    for format in FORMATS:
        factcheck.render(report, format=format).encode()
    assert factcheck.Report.from_dict(report.to_dict()) == report


@pytest.mark.parametrize("seed", range(6))
def test_random_bytes_give_a_report(seed: int) -> None:
    text = random.Random(seed).randbytes(6_000).decode("utf-8", errors="replace")
    assert factcheck.check(text).source is not None


@pytest.mark.parametrize("seed", range(6))
def test_broken_prose_gives_a_report(seed: int) -> None:
    chance = random.Random(seed)
    words = (SENTENCE + "“We will not go,” Mr. Grey said. At least 34 of 1,500 ( – ' ; May 2 2021 12:30 pm. ").split(
        " "
    )
    chance.shuffle(words)
    factcheck.check(chance.choice([" ", "\n", ""]).join(chance.choices(words, k=1_000)), title=" ".join(words))


def test_the_language_of_no_words_is_not_a_crash() -> None:
    assert factcheck.check("").ok
    assert factcheck.check(" \n ").ok
    assert factcheck.check("Nous avons signé un accord avec les délégués de la ville. " * 20).status != "complete"


def test_a_megabyte_of_one_letter() -> None:
    assert factcheck.check("a" * 1_000_000).status in ("complete", "unsupported-language")


@pytest.mark.parametrize(
    "text",
    [
        "the 3.5 per cent growth",
        "a 300-page report",
        "killing 12",
        "the talks of",
        "$3",
        "The 11-member",
        "published: 2025-",
        "Police said 53 people had been killed and 129 injured on Friday after a fire",
        "The eruption before that, in 2020, killed nobody",
        "The ship had sailed on Monday 14 October 2024, a year before",
        "The sea was calm. That was the rule of harbour policy intellectuals.",
    ],
)
def test_a_text_that_breaks_off(text: str) -> None:
    assert factcheck.check(text).source.body == text
    assert factcheck.check("Police said so.", title=text).source.body == "Police said so."


@pytest.mark.parametrize("published", [datetime.date.min, datetime.date.max])
@pytest.mark.parametrize(
    "text",
    [
        "Earlier this week the mill closed. It will open later this year.",
        "The school was founded 200 years ago, in 1950, and has been open for 30 years, since 1900.",
        "The dam burst six years ago. The dam burst on 31 December 9999. The dam burst in 9999.",
        "Recent floods hit the town in the spring. The floods, last week, hit the town in December 9999.",
        "He was arrested on 31 December 9999. He was charged on 3 May 9999.",
        "The siege, from 1 December 9999 to 31 December 9999, lasted ten days.",
    ],
)
def test_where_the_calendar_ends(text: str, published: datetime.date) -> None:
    assert factcheck.check(text, title=text, published=published).status == "complete"


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        ("Derailment in Harwick kills 51", "A passenger train left the rails near Harwick.", "figure"),
        ("Police said the mayor", "Mr. Grey spoke.", "role"),
        ("Merrow Steel agrees to buy", "Delgado will stay.", "deed"),
    ],
)
def test_nothing_is_read_across_the_end_of_the_title(title: str, text: str, kind: str) -> None:
    """ "51 / A passenger" is no rate, "the mayor / Mr. Grey" no office, and nobody bought Delgado."""
    report = factcheck.check(text, title=title)
    assert all(row.span.start < row.span.end <= len(title) for row in report.claims if row.span.part == "title")
    assert kind == "figure" or kind not in {row.kind for row in report.claims}


def test_words_over_two_lines_make_a_message_of_one() -> None:
    text = "No strike\ntook place on Monday. Drivers came to work. The\nstrike on Monday emptied the depot."
    (issue,) = factcheck.check(text)
    assert issue.rule == "negation-conflict" and "The strike" in issue.message


def test_the_letter_s_is_no_plural_of_nothing() -> None:
    assert factcheck.check("It is the largest s ferry of the year. The first s crash killed six.").ok
