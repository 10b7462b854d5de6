"""The same article gives the same report: twice, after others, with other hash seeds, in other processes."""

import json
import os
import subprocess
import sys

import pytest
from hypothesis import given
from varied_articles import Sample, examples, mutated, story

from factcheck.testing.worlds import PLANTED_RULES

RULES = (None, *PLANTED_RULES)


@examples(40)
@given(mutated())
def test_twice(sample: Sample) -> None:
    assert sample.check().to_dict() == sample.check().to_dict()


def reports(number: int, *, backwards: bool = False) -> list[str]:
    """The reports of so many stories as JSON, in the order of their seeds, whichever way they were checked."""
    seeds = range(number)
    done = {seed: story(seed, RULES[seed % len(RULES)]).check() for seed in (reversed(seeds) if backwards else seeds)}
    return [json.dumps(done[seed].to_dict()) for seed in seeds]


@pytest.fixture(scope="module")
def here() -> list[str]:
    return reports(NUMBER)


NUMBER = examples(24).max_examples


def test_what_was_checked_before_does_not_matter(here: list[str]) -> None:
    assert reports(NUMBER, backwards=True) == here


@pytest.mark.parametrize("seed", ["0", "1"])
def test_other_processes_with_other_hash_seeds(here: list[str], seed: str) -> None:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    command = [sys.executable, "-c", f"import test_same_again as t; print(*t.reports({NUMBER}), sep='\\n')"]
    done = subprocess.run(command, env=environment, capture_output=True, check=True, text=True)
    assert done.stdout.splitlines() == here
