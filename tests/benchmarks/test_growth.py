"""How the time of a check grows with one article: text that repeats, varied stories, many quotes, figures or names.

``FACTCHECK_BENCH=full`` goes to a million words; each row gives how many times as long twice the text takes, by stage.
"""

import time
from collections.abc import Callable
from itertools import pairwise
from random import Random

import pytest
from bench_articles import FULL, of_words

from factcheck.article import Article
from factcheck.checker import check_article
from factcheck.claims.all_claims import all_claims
from factcheck.config import Config
from factcheck.reading.reader import read_layers
from factcheck.rules.ruleset import rules_for
from factcheck.testing.worlds import random_article
from factcheck.text.source import Source

_SYLLABLES = ("ba", "do", "ki", "lu", "me", "ra", "so", "ti", "va", "zen")
_STAGES = ("reading", "claims", "rules")


def _name(number: int) -> str:
    word = "".join(_SYLLABLES[int(digit)] for digit in str(number))
    return f"{word.title()} {word[::-1].title()}"


def stories(count: int) -> str:
    """Invented stories after each other: other people, places and events in each."""
    found: list[str] = []
    words = 0
    while words < count:
        found.append(random_article(Random(len(found))).text)
        words += len(found[-1].split())
    return " ".join("\n\n".join(found).split(" ")[:count])


def quotes(count: int) -> str:
    return "\n\n".join(
        f'"We lost {n % 90 + 2} boats in storm {n}," said {_name(n)}, a sailor.' for n in range(count // 12)
    )


def figures(count: int) -> str:
    return " ".join(f"Fire {n} killed {n % 70 + 2} people and cost ${n + 5} million." for n in range(count // 10))


def names(count: int) -> str:
    return " ".join(f"{_name(n)} met {_name(n * 7 + 1)}, the mayor of {_name(n + 3)}." for n in range(count // 10))


def open_quotes(count: int) -> str:
    return "\n\n".join(f'"They left at {n % 12 + 1} on day {n}, he said.' for n in range(count // 9))


def seconds(body: str) -> tuple[float, ...]:
    clock = time.process_time
    source = Source(body)
    times = [clock()]
    layers = read_layers(source)
    times.append(clock())
    article = Article(source, layers, all_claims(layers))
    times.append(clock())
    config = Config()
    report = check_article(article, rules=rules_for(config), config=config)
    times.append(clock())
    assert report.status in ("complete", "unsupported-language")
    return tuple(end - begin for begin, end in pairwise(times))


@pytest.mark.parametrize("text", [of_words, stories, quotes, figures, names, open_quotes])
def test_growth(text: Callable[[int], str], capsys: pytest.CaptureFixture[str]) -> None:
    most = (1_024_000 if text in (of_words, stories) else 128_000) if FULL else 4_000
    sizes = [1_000 * 2**n for n in range(11) if 1_000 * 2**n <= most]
    seconds(text(1_000))  # fills the cache of words
    before: tuple[float, ...] | None = None
    with capsys.disabled():
        print(f"\n{text.__name__:>18}  {'seconds':>8}  times that of half: a check, {', '.join(_STAGES)}")
        for size in sizes:
            spent = min((seconds(text(size)) for _ in range(1 if size > 64_000 else 2)), key=sum)
            line = f"{size:12,} words  {sum(spent):8.2f}"
            if before is not None:
                ratios = [sum(spent) / sum(before), *(b / a if a else 0 for a, b in zip(before, spent, strict=True))]
                line += "  " + "  ".join(f"{ratio:5.2f}" for ratio in ratios)
            print(line, flush=True)
            before = spent
