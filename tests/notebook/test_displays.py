"""What a notebook is given to show."""

import pickle
from html.parser import HTMLParser

import attrs
import pytest

import factcheck
from factcheck.article import Article
from factcheck.notebook import html
from factcheck.report import ClaimRow, Evidence, Issue, Report, Severity
from factcheck.text.source import Source
from factcheck.text.span import Span

HOSTILE = '<script>alert(1)</script><img src=x onerror="alert(2)">&</style>\u202e\x1b'


class Card(HTMLParser):
    """Tags, attributes and what shows; every tag closed."""

    def __init__(self, given: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.names: set[str] = set()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.shown = ""
        self.open: list[str] = []
        self.feed(given)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.open.append(tag)
        self.names |= {name for name, _ in attributes}
        self.ids += [value or "" for name, value in attributes if name == "id"]
        self.links += [value or "" for name, value in attributes if name == "href"]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1] not in ("style", "title"):
            self.shown += data


def test_a_report_shows_text_issues_pictures_and_claims(bridge: Report) -> None:
    card = Card(bridge._repr_html_())
    assert "1 issue (1 warning)" in card.shown
    assert "120 metres1a" in card.shown and "140-metre1b" in card.shown
    assert card.tags.count("svg") == 2  # the interval plot of the issue, and the timeline
    assert card.tags.count("table") == 1
    assert "details" in card.tags


def test_an_article_shows_what_was_read(read_bridge: Article) -> None:
    made = read_bridge._repr_html_()
    card = Card(made)
    assert "3 March 2019T" in card.shown and "120 metresQ" in card.shown and "TarnN" in card.shown
    assert 'title="time: 2019-03-03"' in made and 'title="quantity: 120 metre"' in made
    assert card.tags.count("svg") == 1
    assert "issue" not in card.shown


def test_links_lead_to_the_other_side_within_the_card(bridge: Report) -> None:
    card = Card(bridge._repr_html_())
    assert len(card.ids) == len(set(card.ids))
    assert {link.removeprefix("#") for link in card.links} <= set(card.ids)
    assert any(link.endswith("s1a") for link in card.links) and any(link.endswith("i1") for link in card.links)


def test_two_reports_of_one_page_do_not_share_identifiers(bridge: Report) -> None:
    other = factcheck.check(bridge.text.body + " More was said.", published=bridge.text.published)
    assert not set(Card(bridge._repr_html_()).ids) & set(Card(other._repr_html_()).ids)
    assert bridge._repr_html_() == bridge._repr_html_()


def test_nothing_runs_and_nothing_is_fetched() -> None:
    source = Source(HOSTILE + " 7 of 9", title=HOSTILE)
    sides = (Evidence(Span("title", 0, 8), HOSTILE, HOSTILE), Evidence(Span("body", 4, 30), HOSTILE, HOSTILE))
    issue = Issue(HOSTILE, "figures", Severity.ERROR, HOSTILE, sides, (HOSTILE,))
    row = ClaimRow(HOSTILE, Span("body", 0, 20), HOSTILE, HOSTILE, HOSTILE, HOSTILE)
    dated = [ClaimRow("event", Span("body", 0, 20), time=f"2024-05-2{n}") for n in range(3)]
    report = Report(source, (issue,), (row, *dated), status="partial", reasons=(HOSTILE,), id=HOSTILE)
    summed = factcheck.summary([report], by=[HOSTILE])
    for made in (html(report), html(attrs.evolve(report, source=None)), html(factcheck.read(HOSTILE)), html(summed)):
        card = Card(made)
        assert not {"script", "img", "iframe", "object", "link", "form"} & set(card.tags)
        assert not {name for name in card.names if name.startswith("on") or name in ("src", "srcset", "action")}
        assert "\u202e" not in made and "\x1b" not in made
        assert "url(" not in made and "@import" not in made


def test_every_class_is_ours_and_every_rule_is_below_the_root(bridge: Report) -> None:
    style = bridge._repr_html_().split("<style>")[1].split("</style>")[0]
    selectors = [rule.rpartition("{")[0].rpartition("}")[2] for rule in style.split("{")]
    flat = style.replace("@media print{", "").replace("}}", "}")
    for rule in flat.split("}"):
        head = rule.partition("{")[0].strip()
        assert not head or ".factcheck:not(#_)" in head, (head, selectors[:3])


def test_text_where_html_cannot_be(bridge: Report, read_bridge: Article) -> None:
    bundle = bridge._repr_mimebundle_()
    assert set(bundle) == {"text/plain", "text/html"}
    assert bundle["text/plain"] == str(bridge)
    assert bundle["text/html"] == bridge._repr_html_()
    assert read_bridge._repr_mimebundle_(exclude={"text/html"}) == {"text/plain": repr(read_bridge)}
    assert set(bridge._repr_mimebundle_(include={"text/html"})) == {"text/html"}
    assert repr(read_bridge).startswith("<Article: ") and "\n" not in repr(read_bridge)


def test_a_report_without_its_text_shows_its_issues(bridge: Report) -> None:
    card = Card(Report.from_dict(bridge.to_dict(text=False, claims=False))._repr_html_())
    assert "Stored without its text" in card.shown
    assert "1a: “120 metres”" in card.shown
    assert card.links == []
    assert card.tags.count("svg") == 1  # the figures are in the evidence


@pytest.mark.parametrize("text", ["", "\n", "\ud800 lone", "a" * 5000])
def test_odd_articles(text: str) -> None:
    Card(factcheck.check(text)._repr_html_())
    Card(factcheck.read(text)._repr_html_())


def test_the_claims_of_a_long_article_are_cut() -> None:
    rows = tuple(ClaimRow("figure", Span("body", 0, 3)) for _ in range(400))
    card = Card(html(Report(Source("The"), claims=rows)))
    assert card.tags.count("tr") == 301
    assert "400 claims" in card.shown and "and 100 more" in card.shown


def test_what_is_none_of_ours() -> None:
    with pytest.raises(TypeError, match="expected a Report, an Article or a Summary, found str"):
        html("x")


def test_reports_stay_picklable_and_small(bridge: Report) -> None:
    before = len(pickle.dumps(bridge))
    bridge._repr_html_()
    assert pickle.loads(pickle.dumps(bridge)) == bridge
    assert len(pickle.dumps(bridge)) == before
    assert len(pickle.dumps(attrs.evolve(bridge, claims=()))) < len(bridge.text.body) + 2500
