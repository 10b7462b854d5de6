"""Articles for properties: invented stories and written ones as they are, mutated, and scraps of news in any order."""

import datetime
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import NamedTuple

import regex
from hypothesis import settings
from hypothesis import strategies as st

import factcheck
from factcheck.testing.worlds import PLANTED_RULES, random_article


class Sample(NamedTuple):
    """An article to check."""

    title: str | None
    text: str
    published: datetime.date | None

    def check(self) -> factcheck.Report:
        return factcheck.check(self.text, title=self.title, published=self.published)


def examples(number: int) -> settings:
    """So many examples, the same in every run; ten times as many, and new ones, in the profile "thorough"."""
    thorough = settings.default.max_examples > 100
    return settings(max_examples=number * (10 if thorough else 1), derandomize=not thorough, deadline=None)


def story(seed: int, rule: str | None = None) -> Sample:
    """The invented story of a seed, with a conflict of this rule if any."""
    told = random_article(Random(seed), rule=rule)
    return Sample(told.title, told.text, told.published)


def _written(path: Path) -> Sample:
    head, _, rest = path.read_text(encoding="utf-8").partition("\n---\n")
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    published = datetime.date.fromisoformat(fields["published"]) if "published" in fields else None
    return Sample(fields.get("title"), rest.partition("\n===")[0].strip(), published)


#: The articles of the quality corpus.
WRITTEN = tuple(map(_written, sorted((Path(__file__).parent.parent / "quality" / "articles").glob("*.md"))))

#: Invented stories, most with a conflict: a property of clean ones alone would hold where nothing is ever found.
invented = st.builds(story, st.integers(0, 99_999), st.sampled_from((None, *PLANTED_RULES)))
stories = invented | st.sampled_from(WRITTEN)

#: What stands in the text at random places of mutated articles.
ODD = (
    *"“”‘’\"'`.,;:!?-–—…()[]{}<>/\\|%$£€#@*_^~=+0123456789AaZzé",
    *"\n\r\t\0\u00a0\u200b\u00ad\ufeff\u202e\u0301\ud800",
    "\r\n", "\n\n", " . ", "Mr. ", "U.S.", "1,500", "3.5 per cent", "$2bn", "½", "²", "٣٤", "“‘", "’”", "13:75", "ß",
    "İ", "👩‍👩‍👧", "停火", " not ", " no ", " and ", " of ", " said ", " killed ", " who ", " if ", " on Monday ",
    " in 2019 ", " 31 February ",
)  # fmt: skip

_SENTENCE = regex.compile(r"(?<=[.!?]”?)\s+")
_WORD = regex.compile(r"\s+")

Mutation = Callable[[Random, list[str]], None]


def _swap(chance: Random, pieces: list[str]) -> None:
    a, b = chance.randrange(len(pieces)), chance.randrange(len(pieces))
    pieces[a], pieces[b] = pieces[b], pieces[a]


def _drop(chance: Random, pieces: list[str]) -> None:
    del pieces[chance.randrange(len(pieces))]


def _double(chance: Random, pieces: list[str]) -> None:
    pieces.insert(chance.randrange(len(pieces) + 1), chance.choice(pieces))


def _odd(chance: Random, pieces: list[str]) -> None:
    pieces.insert(chance.randrange(len(pieces) + 1), chance.choice(ODD))


def _break_off(chance: Random, pieces: list[str]) -> None:
    del pieces[chance.randrange(len(pieces)) :]


def _capitals(chance: Random, pieces: list[str]) -> None:
    at = chance.randrange(len(pieces))
    pieces[at] = chance.choice((str.upper, str.lower, str.title, str.swapcase))(pieces[at])


MUTATIONS: tuple[Mutation, ...] = (_swap, _drop, _double, _odd, _break_off, _capitals)
SPLITS: tuple[Callable[[str], list[str]], ...] = (
    lambda text: _SENTENCE.split(text),
    lambda text: _WORD.split(text),
    lambda text: list(text),
)
JOINS = (" ", " ", "")


@st.composite
def mutated(draw: st.DrawFn) -> Sample:
    """A story with up to a dozen mutations: sentences, words or characters swapped, dropped, doubled, made odd."""
    sample = draw(stories)
    title, text = sample.title or "", sample.text
    for kind, size, in_title, seed in draw(st.lists(_STEPS, max_size=12)):
        chance = Random(seed)
        pieces = SPLITS[size](title if in_title else text)
        if not pieces:
            continue
        kind(chance, pieces)
        joined = JOINS[size].join(pieces)
        title, text = (joined, text) if in_title else (title, joined)
    return sample._replace(title=title, text=text)


_STEPS = st.tuples(
    st.sampled_from(MUTATIONS),
    st.sampled_from((0, 1, 2)),
    st.sampled_from((False, False, False, True)),
    st.integers(0, 999),
)

#: Scraps of which news is made, in any order and with anything between: what no story tells.
SCRAPS = (
    "Police said", "on Tuesday", "six people were killed", "three men and two women", "Mr. Grey", "Anna Kovacs",
    "the mayor", "“We will not go,”", "according to", "up from", "12 per cent", "a third of", "$2.4 billion",
    "the Taliban", "France", "was born in", "at the age of 34", "last week", "two days later", "in June 2019",
    "at 4:30 p.m.", "denied", "did not", "won 3-1", "more than", "between", "Health Ministry", "the report",
    "had been", "will be", "who", ".", ",", ";", ":", "–", "(", ")", "“", "”", "\n\n", "\n", "- ", "1.", "of them",
    "the other", "all", "none", "he", "she", "they", "quarter", "minister", "firm",
)  # fmt: skip

scraps = st.builds(
    lambda title, text, published: Sample(title, text, published),
    st.none() | st.lists(st.sampled_from(SCRAPS), max_size=8).map(" ".join),
    st.lists(st.sampled_from(SCRAPS), max_size=60).map(" ".join),
    st.none() | st.dates(),
)

#: Any characters at all, lone surrogates among them.
anything = st.builds(
    Sample,
    st.none() | st.text(max_size=60),
    st.text(st.characters(exclude_categories=()), max_size=300)
    | st.lists(st.sampled_from(ODD), max_size=80).map("".join),
    st.none() | st.dates(),
)
