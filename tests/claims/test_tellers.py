"""The tellers of figures: all are asked, in the order of the table, and none knows another."""

import ast
import inspect
import pkgutil
from importlib import import_module
from pathlib import Path

from factcheck import read
from factcheck.claims.claim import FigureClaim
from factcheck.claims.figures import tellers
from factcheck.claims.figures.figures import TELLERS

#: What tellers share, which tells nothing by itself.
SHARED = {"owners", "remains"}
MODULES = [name for _, name, _ in pkgutil.iter_modules(tellers.__path__) if name not in SHARED]


def test_every_teller_is_asked_once() -> None:
    written = [
        function
        for name in MODULES
        for _, function in inspect.getmembers(import_module(f"{tellers.__name__}.{name}"), inspect.isfunction)
        if function.__module__.endswith(f".{name}") and not function.__name__.startswith("_")
    ]
    asked = [tell for _, tell in TELLERS]
    assert len(asked) == len(set(asked))
    assert set(asked) == set(written)


def test_no_teller_knows_another() -> None:
    for name in MODULES:
        tree = ast.parse(Path(tellers.__path__[0], f"{name}.py").read_text(encoding="utf-8"))
        imported = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
        known = {module.rpartition(".")[2] for module in imported if module.startswith(tellers.__name__)}
        assert known <= SHARED


def test_what_is_told_most_plainly_is_believed() -> None:
    """What befalls those counted is told before what they are; a toll is deaths, whatever stands behind it."""
    told = {
        "A convoy of 20 soldiers was killed.": ("outcome", "death"),
        "The toll of 20 includes workers.": ("outcome", "death"),
        "Twenty workers of the firm died.": ("outcome", "death"),
        "Twenty workers of the firm sang.": ("counted", "worker"),
    }
    for text, expected in told.items():
        claim = read(text).claims_of(FigureClaim)[0]
        assert (claim.relation, claim.measure) == expected, text


def test_others_are_others_than_those_before() -> None:
    killed, hurt = read("The blast killed 12 people and injured 30 others.").claims_of(FigureClaim)
    assert (killed.measure, hurt.measure) == ("death", "injury")
    alone = read("The blast injured 30 others.").claims_of(FigureClaim)
    assert "injury" not in {claim.measure for claim in alone}


def test_a_rate_that_stands_behind_its_measure() -> None:
    """The measure is the noun before "rate", which is in no table itself."""
    article = read("A 3.4 percent inflation rate worried the bank.")
    assert [claim.measure for claim in article.claims_of(FigureClaim)] == ["inflation"]
