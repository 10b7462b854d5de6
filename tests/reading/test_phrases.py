"""Noun and verb groups."""

import pytest

from factcheck import read


@pytest.fixture
def nouns(read_statements):
    def find(text):
        tokens, phrases, _ = read_statements(text)
        return tokens, {tokens.text(g.first, g.last): g for g in phrases.nouns}

    return find


@pytest.fixture
def verb(read_statements):
    def find(text):
        tokens, phrases, _ = read_statements(text)
        return tokens, phrases.verbs[0]

    return find


@pytest.mark.parametrize(
    ("text", "group", "head", "determiner", "possessor", "plural"),
    [
        ("The old stone bridge fell.", "The old stone bridge", "bridge", "the", None, False),
        ("Norway's forces withdrew.", "Norway's forces", "forces", "", "Norway", True),
        ("Norway's other port is shut.", "Norway's other port", "port", "", "Norway", False),
        ("She sold her two houses.", "her two houses", "houses", "her", "her", True),
        ("At least 34 people died.", "At least 34 people", "people", "", None, True),
        ("Some 800 more nurses were needed.", "Some 800 more nurses", "nurses", "", None, True),
        ("The wounded were flown out.", "The wounded", "wounded", "the", None, True),
        ("No reason was given.", "No reason", "reason", "no", None, False),
        ("The farmers' union met.", "The farmers' union", "union", "the", "farmers", False),
        ("Nobody came.", "Nobody", "Nobody", "", None, False),
        ("He bet on the Borsa 40 index.", "the Borsa 40 index", "index", "the", None, False),
        ("He gave the Poles 40 tanks.", "the Poles", "Poles", "the", None, False),
        ("The seven stolen paintings were not insured.", "The seven stolen paintings", "paintings", "the", None, True),
        ("The May 14 fire spread.", "The May 14 fire", "fire", "the", None, False),
        ("The 40 burned houses were empty.", "The 40 burned houses", "houses", "the", None, True),
    ],
)
def test_noun_groups(nouns, text, group, head, determiner, possessor, plural):
    tokens, groups = nouns(text)
    found = groups[group]
    assert tokens.words[found.head].text == head
    assert found.determiner == determiner
    assert (None if found.possessor is None else tokens.words[found.possessor].text) == possessor
    assert found.plural is plural


def test_time_is_no_head(nouns):
    _, groups = nouns("The talks ended on Monday in June.")
    assert list(groups) == ["The talks"]


@pytest.mark.parametrize(
    ("text", "lemma", "kind", "tense", "flags", "modal"),
    [
        ("He had been killed.", "kill", "finite", "past", "perfect passive", ""),
        ("They are not leaving.", "leave", "finite", "present", "progressive negated", ""),
        ("She will soon resign.", "resign", "finite", "future", "", "will"),
        ("She won't resign.", "resign", "finite", "future", "negated", "will"),
        ("It has been being rebuilt.", "rebuild", "finite", "present", "perfect progressive passive", ""),
        ("He is due to speak.", "speak", "finite", "future", "", "due to"),
        ("He may have fled.", "flee", "finite", "present", "perfect", "may"),
        ("To win is hard.", "win", "infinitive", "none", "", ""),
        ("It was not clear.", "be", "finite", "past", "negated", ""),
    ],
)
def test_verb_groups(verb, text, lemma, kind, tense, flags, modal):
    _, found = verb(text)
    assert (found.lemma, found.kind, found.tense, found.modal) == (lemma, kind, tense, modal)
    on = [name for name in ("perfect", "progressive", "passive", "negated") if getattr(found, name)]
    assert " ".join(on) == flags


def test_particle_belongs_to_its_verb(verb):
    _, found = verb("War broke out in March.")
    assert (found.lemma, found.particle) == ("break", "out")


def test_lemma_is_that_of_the_form_in_context(verb):
    _, found = verb("Divers found the wreck.")
    assert found.lemma == "find"


def test_every_token_of_a_group_leads_to_it(read_statements):
    _, phrases, _ = read_statements("The young king has not yet seen his new ships.")
    for group in phrases.nouns:
        assert all(phrases.noun_at[t] is group for t in range(group.first, group.last))
    for group in phrases.verbs:
        assert all(phrases.verb_at[t] is group for t in range(group.first, group.last))


def test_groups_do_not_run_over_a_heading(read_statements):
    tokens, phrases, _ = read_statements("Ministers met in Rome.", title="Storm over Rome")
    assert all(g.last <= tokens.body or g.first >= tokens.body for g in phrases.nouns)


def test_a_line_without_a_stop_ends_its_last_group():
    article = read(
        "Also in this section: Antwerp tram fares to rise by 4 per cent | Why Ghent voted twice\n\n"
        "Grey paint hides dust better than white paint does."
    )
    found = [article.source.text(article.layers.tokens.span(g.first, g.last)) for g in article.layers.phrases.nouns]
    assert "Grey paint" in found
