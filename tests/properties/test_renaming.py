"""Other names for the same persons change the names in the report and nothing else."""

import regex
from hypothesis import given
from hypothesis import strategies as st
from outlines import folded, outline, respelled
from varied_articles import Sample, examples, invented

import factcheck

#: Family names that are no given names, places or words, far from each other in spelling.
FAMILY = ("Quimbleton", "Vasterholm", "Zherdeva", "Okonjowu", "Brackenridge", "Fauchelier", "Dunsworthy", "Tillmanson")


@examples(40)
@given(invented, st.permutations(FAMILY))
def test_renamed_persons(sample: Sample, fresh: list[str]) -> None:
    report = sample.check()
    if any(issue.rule in ("name-conflict", "off-topic-actor") for issue in report):
        return
    article = factcheck.read(sample.text, title=sample.title, published=sample.published)
    known = [e.name.split() for e in article.entities if e.kind == "person" and e.sex]
    family = [name[1] for name in known if len(name) == 2 and name[1].lower() not in sample.text]
    names = dict(zip(dict.fromkeys(family), fresh, strict=False))
    if not names:
        return

    def renamed(text: str) -> tuple[str, list[int]]:
        return respelled(text, lambda name: names[name], r"\b(?:" + "|".join(map(regex.escape, names)) + r")\b")

    title, title_places = renamed(sample.title or "")
    text, text_places = renamed(sample.text)
    told = sample._replace(title=title, text=text).check()
    places = {"title": title_places, "body": text_places}
    assert outline(told) == outline(report, places=places, words=lambda t: folded(renamed(t)[0]))
