"""Articles to measure with: invented ones, and any folder or JSONL file that ``FACTCHECK_BENCH_CORPUS`` names.

Figures in the documentation come from a full run, ``FACTCHECK_BENCH=full``; without it, sizes are such that the
benchmarks still show a quadratic stage and the test suite stays short.
"""

import os
from collections.abc import Iterator

import regex

from factcheck.documents.document import Document
from factcheck.documents.files import find_files, read_documents
from factcheck.text.source import Source

FULL = os.environ.get("FACTCHECK_BENCH") == "full"
FLOOR = regex.compile(r"\w+|[^\w\s]")

_PLACES = ("Harwick", "Oslo", "Port Lenn", "Vienna", "Marsby", "Lagos", "Dunmere", "Quito")
_PEOPLE = ("Ada Merrow", "Col. Piet Haas", "Lena Okafor", "Tomas Weir", "Ruth Caldwell", "Ivo Brandt", "Sana Iqbal")
_BODIES = ("Harbour Board", "Transport Ministry", "Coast Guard", "Marsby Police Department", "United Nations")
_EVENTS = ("ferry accident", "warehouse fire", "bridge collapse", "mine explosion", "bus crash", "flood")
_ARTICLE = """{place} (Reuters) - At least {many} people were killed and {few} injured in a {event} near {place} on \
Monday, the {body} said, in what officials called the worst disaster in the region for {years} years.

"We have never seen anything like this," said {person}, 4{digit}, a spokeswoman for the {body}. "The rescue teams \
worked through the night, but they found only {few} survivors."

The {event} happened at about 7:{digit}0 a.m. when hundreds of commuters were on their way to work. {other}, who runs \
a small shop by the river, told reporters that he had heard a loud bang and then people screaming.

According to the Transport Ministry, repairs will cost ${digit}.{few} million and may last until the spring of 2011. \
{other} denied that warnings had been ignored. An inquiry, which the prime minister ordered on Tuesday, is expected \
to report within six weeks; its findings will not be published before March {few}, 2010.

Nearly {percent} percent of the {many} victims were from {second}, where schools were closed. "They want answers, and \
so do we," {surname} added. The {body} has since suspended two of its inspectors, although neither was named.
"""


def articles(count: int = 60) -> list[Source]:
    """Articles that differ in their names, figures and places, as those of an archive do."""
    found = []
    for n in range(count):
        person, other = _PEOPLE[n % 7], _PEOPLE[(3 * n + 1) % 7]
        body = _ARTICLE.format(
            place=_PLACES[n % 8], second=_PLACES[(n + 3) % 8], person=person, other=other, body=_BODIES[n % 5],
            surname=person.split()[-1], event=_EVENTS[n % 6], many=30 + 7 * n, few=11 + n % 17, digit=n % 6,
            years=3 + n % 40, percent=20 + n % 70,
        )  # fmt: skip
        found.append(Source(body, title=f"{_PLACES[n % 8]} {_EVENTS[n % 6]} kills {30 + 7 * n}"))
    return found


def corpus() -> list[Source]:
    """The articles of ``FACTCHECK_BENCH_CORPUS`` (paths, separated as in PATH), else invented ones."""
    named = os.environ.get("FACTCHECK_BENCH_CORPUS")
    if not named:
        return articles(400 if FULL else 40)
    return list(_read(named.split(os.pathsep)))


def _read(paths: list[str]) -> Iterator[Source]:
    for path in find_files(paths):
        assert isinstance(path, str), path
        for document in read_documents(path):
            assert isinstance(document, Document), document
            yield Source(document.text, title=document.title, published=document.published)


def of_words(count: int) -> str:
    """One article of so many words: invented ones after each other."""
    pieces: list[str] = []
    words = 0
    for source in articles(count // 190 + 2):
        pieces.append(source.body)
        words += len(source.body.split())
        if words >= count:
            break
    return " ".join("\n\n".join(pieces).split(" ")[:count])
