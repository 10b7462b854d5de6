"""Memory and start, each in a process of its own: one long article, a corpus that streams by, the import alone."""

import os
import subprocess
import sys
import time

import pytest
from bench_articles import FULL

#: The peak of this process alone: that of ``resource`` begins with its parent's.
_PEAK = "import re; peak = lambda: int(re.search(r'VmHWM:\\s+(\\d+)', open('/proc/self/status').read())[1]) / 1024"


def python(code: str) -> list[str]:
    environment = {**os.environ, "PYTHONPATH": os.path.dirname(__file__)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    return done.stdout.split()


@pytest.mark.skipif(not os.path.exists("/proc/self/status"), reason="no /proc to ask for memory")
def test_memory_of_one_article(capsys: pytest.CaptureFixture[str]) -> None:
    words = 10_000 if FULL else 2_000
    code = (
        f"{_PEAK}; import factcheck; from bench_articles import of_words; body = of_words({words}); bare = peak();"
        f"factcheck.check('The mayor met five men on Monday.'); start = peak(); factcheck.check(body); end = peak();"
        "print(round(bare), round(start), round(end))"
    )
    bare, start, end = map(int, python(code))
    assert bare <= start <= end
    with capsys.disabled():
        print(f"\n{words:,} words: {end - bare} MB above import, {start - bare} MB of them rules and word lists")


@pytest.mark.skipif(not os.path.exists("/proc/self/status"), reason="no /proc to ask for memory")
def test_memory_of_a_corpus(capsys: pytest.CaptureFixture[str]) -> None:
    count = 100_000 if FULL else 600
    code = (
        f"{_PEAK}; import factcheck\n"
        f"texts = (f'The crash on road {{n}} killed {{n % 90 + 2}} people on Monday, the police said. It was the worst"
        f" crash for {{n % 7 + 2}} years.' for n in range({count}))\n"
        f"for n, _ in enumerate(factcheck.check_corpus(texts), 1):\n"
        f"    if n in ({count // 10}, {count // 2}, {count}): print(round(peak(), 1))"
    )
    peaks = python(code)
    assert len(peaks) == 3
    with capsys.disabled():
        print(f"\n{count:,} articles: peak {', '.join(peaks)} MB after a tenth, a half and all of them")


def test_import(capsys: pytest.CaptureFixture[str]) -> None:
    statements = {"bare": "pass", "import factcheck": "import factcheck", "from factcheck import check":
        "from factcheck import check"}  # fmt: skip
    best = dict.fromkeys(statements, float("inf"))
    for _ in range(20 if FULL else 3):
        for name, statement in statements.items():
            begin = time.perf_counter()
            python(statement)
            best[name] = min(best[name], time.perf_counter() - begin)
    with capsys.disabled():
        print()
        for name in list(statements)[1:]:
            print(f"{name:28}{(best[name] - best['bare']) * 1000:6.0f} ms above bare Python")
