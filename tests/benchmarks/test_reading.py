"""What reading costs, by stage, in floors: one floor is a bare ``regex.findall`` of words over the same text.

And how it grows: the time of texts that are two, four and eight times as long, as a multiple of the time of the first.

The ratios are printed and not asserted, since they depend on the machine: ``pytest tests/benchmarks -s``.
"""

import gc
import time
from collections import Counter
from collections.abc import Callable

import pytest
import regex

from factcheck.claims.all_claims import all_claims
from factcheck.reading import reader
from factcheck.reading.reader import Layers, read_layers
from factcheck.text.source import Source

pytest.importorskip("pytest_benchmark")

_FLOOR = regex.compile(r"\w+|[^\w\s]")
_STAGES = (
    "tokenize", "find_sentences", "find_numerals", "find_times", "find_quantities", "find_names", "find_phrases",
    "find_entities", "find_quotations", "find_attributions", "find_statements",
)  # fmt: skip
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


def seconds_by_stage(sources: list[Source], monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """The processor time of each stage over all articles, and that of the floor and the claims."""
    spent: Counter[str] = Counter()

    def timed(name: str, stage: Callable[..., object]) -> Callable[..., object]:
        def run(*args: object) -> object:
            begin = time.process_time()
            result = stage(*args)
            spent[name] += time.process_time() - begin
            return result

        return run

    with monkeypatch.context() as patch:
        for name in _STAGES:
            patch.setattr(reader, name, timed(name, getattr(reader, name)))
        floor, claims = timed("floor", _FLOOR.findall), timed("claims", all_claims)
        for source in sources:
            floor(source.body)
            layers = read_layers(source)
            assert isinstance(layers, Layers)
            claims(layers)
    return spent


def test_ratios_by_stage(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    sources = articles()
    seconds_by_stage(sources, monkeypatch)  # fills the cache of words
    gc.disable()
    try:
        runs = [seconds_by_stage(sources, monkeypatch) for _ in range(5)]
    finally:
        gc.enable()
    best = {name: min(run[name] for run in runs) for name in runs[0]}
    assert set(best) == {"floor", "claims", *_STAGES}
    reading = sum(best[name] for name in _STAGES)
    with capsys.disabled():
        print()
        for name, cost in (*((name, best[name]) for name in _STAGES), ("reading", reading), ("claims", best["claims"])):
            print(f"{name:18}{cost / best['floor']:6.2f} floors")


def test_reading(benchmark: Callable[..., tuple[Layers, ...]]) -> None:
    sources = articles()
    layers = benchmark(lambda: tuple(map(read_layers, sources)))
    assert all(each.statements.all and each.quantities for each in layers)


def test_claims(benchmark: Callable[..., int]) -> None:
    layers = [read_layers(source) for source in articles()]
    assert benchmark(lambda: sum(len(all_claims(each)) for each in layers)) > len(layers)


def test_growth(capsys: pytest.CaptureFixture[str]) -> None:
    """Twice the text, twice the time: one article of 4,000 words, and of twice, four and eight times as many."""
    bodies = ["\n\n".join(source.body for source in articles(20 * size)) for size in (1, 2, 4, 8)]
    read_layers(Source(bodies[-1]))  # fills the cache of words
    spent = []
    for body in bodies:
        runs = []
        for _ in range(3):
            begin = time.process_time()
            layers = read_layers(Source(body))
            runs.append(time.process_time() - begin)
        assert len(layers.sentences.all) > len(body) / 1000
        spent.append(min(runs))
    with capsys.disabled():
        print()
        for body, seconds in zip(bodies, spent, strict=True):
            print(f"{len(body.split()):7,} words {seconds / spent[0]:6.2f} times the shortest")
