"""The index: what inflects is found from every form."""

import pytest

from factcheck.lexicon import inflect
from factcheck.lexicon.index import index
from factcheck.lexicon.load import table, values
from factcheck.lexicon.verb_forms import forms_of, lemmas_of, readings_of, verb_rows


def test_every_form_leads_to_its_verb():
    lost = [
        (form, row["lemma"])
        for row in verb_rows()
        for form in {form for form, *_ in readings_of(row)} | {form for form, _ in forms_of(row["lemma"])}
        if row["lemma"] not in lemmas_of(form)
    ]
    assert lost == []


def test_every_plural_leads_to_its_noun():
    nouns = {
        row["lemma"] for row in table("events", "lemma", "pos", "domain", "event", "phase") if row["pos"] == "noun"
    }
    firsts = {(inflect.plural(noun).split(" ")[0], noun.split(" ")[0]) for noun in nouns}
    assert [pair for pair in firsts if pair[1] not in lemmas_of(pair[0])] == []


def test_verbs_without_a_row_are_found_from_every_form():
    listed = {row["lemma"] for row in verb_rows()}
    frames = {row["verb"]: values(row["frames"]) for row in table("frames", "verb", "frames")}
    for verb in sorted(frames.keys() - listed):
        for form, _ in forms_of(verb):
            assert any(e.kind == "frames" for e in index().entries(form)), form


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("went", "go"),
        ("dying", "die"),
        ("shedding", "shed"),
        ("panicking", "panic"),
        ("stopped", "stop"),
        ("replies", "reply"),
        ("was", "be"),
    ],
)
def test_forms_that_spelling_hides(form, lemma):
    assert lemma in {e.value.lemma for e in index().entries(form) if e.kind == "verbs"}


def test_phrasal_verbs_are_found_by_their_inflected_head():
    assert ("off",) in {phrase.rest for phrase in index().phrases("laid")}


def test_phrases_come_longest_first():
    lengths = [len(phrase.rest) for phrase in index().phrases("in")]
    assert lengths == sorted(lengths, reverse=True)
    assert len(set(lengths)) > 1
