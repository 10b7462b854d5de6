"""Mutation testing: ``python -m tests.mutation --area quantities [--mutants 300] [--seed 1] [--jobs 1]``.

Draws mutants of an area, runs for each the tests that come to its lines until one fails, and prints the survivors and
how many were killed, by module. Needs mutmut (``pip install 'factcheck-text[reliability]'``), which makes the mutants.

Everything is imported and every test collected once. Each mutant then is a fork in which one function is given other
code: what it costs is the tests alone, those nearest to the area first.
"""

import argparse
import functools
import gc
import os
import resource
import signal
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

import coverage
import pytest
from hypothesis import Phase, settings

from tests.mutation.mutants import AREAS, ROOT, Mutant, drawn, files

#: The tests of an area, nearest first. Others come to its lines as well, but rarely see what these do not.
TESTS = {
    "quantities": ("tests/reading", "tests/claims"),
    "times": ("tests/reading", "tests/claims"),
    "comparison": ("tests/comparison", "tests/rules"),
}
#: Growth is measured in time: a busy machine would kill mutants.
NOT_RUN = "not grows and not no_square"
#: No output of pytest's own, and nothing kept.
OPTIONS = (
    *("-o", "addopts=--strict-markers --import-mode=importlib", "-k", NOT_RUN, "-s"),
    *("-p", "pytester", "-p", "no:terminal", "-p", "no:cacheprovider"),
    *("-W", "ignore::pytest.PytestAssertRewriteWarning"),
)
SECONDS = 60
MEMORY = 3 << 30

settings.register_profile(
    "mutation", deadline=None, database=None, derandomize=True, phases=[Phase.explicit, Phase.generate]
)


class Trial:
    """Runs in place of pytest's own loop over the tests."""

    def __init__(self, area: str, mutants: Sequence[Mutant], jobs: int) -> None:
        self.area, self.mutants, self.jobs = area, mutants, jobs
        self.failed = False
        self.process = os.getpid()
        self.outcomes: dict[str, str] = {}

    def pytest_configure(self) -> None:
        settings.load_profile("mutation")

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed and not self.failed:
            self.failed = True
            if os.getpid() == self.process:
                print(f"fails as it is: {report.nodeid}", file=sys.stderr)

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        reach = self._reach(session.items)
        if self.failed:
            pytest.exit("the tests fail as they are", returncode=1)
        gc.collect()
        gc.freeze()
        running: dict[int, Mutant] = {}
        waiting = iter(self.mutants)
        while True:
            while len(running) < self.jobs and (mutant := next(waiting, None)) is not None:
                if tests := self._tests(mutant, session.items, reach):
                    running[self._forked(mutant, tests)] = mutant
                else:
                    self._record(mutant, "not reached by any test")
            if not running:
                return True
            child, status = os.wait()
            self._record(running.pop(child), _outcome(status))

    def _record(self, mutant: Mutant, outcome: str) -> None:
        self.outcomes[mutant.name] = outcome
        if not outcome.startswith("killed"):
            print(f"\n{mutant.name} {mutant.function}: {outcome}\n{mutant.difference()}", flush=True)

    def _reach(self, items: Sequence[pytest.Item]) -> Mapping[str, Mapping[int, list[str]]]:
        """Runs every test once: the names of the tests that come to a line, by file and line."""
        measured = coverage.Coverage(data_file=None, include=[str(path) for path in files(self.area)])
        measured.start()
        for item in items:
            measured.switch_context(item.nodeid)
            _forget()
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
        measured.stop()
        data = measured.get_data()
        return {path: data.contexts_by_lineno(path) for path in data.measured_files()}

    def _tests(
        self, mutant: Mutant, items: Sequence[pytest.Item], reach: Mapping[str, Mapping[int, list[str]]]
    ) -> list[pytest.Item]:
        lines = reach.get(str(mutant.path), {})
        names = {name for line in mutant.lines for name in lines.get(line, ())}
        found = [item for item in items if item.nodeid in names]
        return sorted(found, key=lambda item: not item.nodeid.startswith(TESTS[self.area][0]))

    def _forked(self, mutant: Mutant, tests: Sequence[pytest.Item]) -> int:
        if child := os.fork():
            return child
        status = 3
        try:
            signal.alarm(SECONDS)
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            silent = os.open(os.devnull, os.O_WRONLY)
            os.dup2(silent, 1)
            os.dup2(silent, 2)
            _forget()
            mutant.put_in_force()
            for item in tests:
                item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
                if self.failed:
                    break
            status = 1 if self.failed else 0
        finally:
            os._exit(status)


def _outcome(status: int) -> str:
    if os.WIFSIGNALED(status):
        return "killed by time" if os.WTERMSIG(status) == signal.SIGALRM else "killed by a signal"
    return {0: "survived", 1: "killed"}.get(os.WEXITSTATUS(status), "could not be made")


@functools.cache
def _caches() -> tuple[object, ...]:
    kind = type(_caches)
    return tuple(
        found
        for found in gc.get_objects()
        if isinstance(found, kind)
        and (getattr(found, "__module__", None) or "").startswith(("factcheck.", "test"))
        and not found.__module__.startswith("factcheck.lexicon")
    )


def _forget() -> None:
    """Empty what is remembered of earlier tests above the lexicon, so that the changed code is asked."""
    for cached in _caches():
        if cached is not _caches:
            cached.cache_clear()


def _table(mutants: Sequence[Mutant], outcomes: Mapping[str, str]) -> Iterator[str]:
    modules: dict[str, Counter[bool]] = defaultdict(Counter)
    for mutant in mutants:
        modules[mutant.module][outcomes[mutant.name].startswith("killed")] += 1
    for module, count in sorted(modules.items()):
        yield f"{module:55}{count[True]:5} killed {count[False]:4} survived"


def main() -> int:
    """Run the trial that the arguments ask for; 1 when fewer are killed than asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("--area", choices=AREAS, required=True)
    parser.add_argument("--mutants", type=int, default=300, metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="how many at once (default: 1)")
    parser.add_argument("--only", metavar="TEXT", help="of those drawn, the ones whose name has this text")
    parser.add_argument("--at-least", type=float, default=0.8, metavar="SHARE", help="killed, else exit with 1")
    arguments = parser.parse_args()
    os.chdir(ROOT)
    mutants, possible = drawn(arguments.area, arguments.mutants, arguments.seed)
    if arguments.only:
        mutants = tuple(mutant for mutant in mutants if arguments.only in mutant.name)
    trial = Trial(arguments.area, mutants, arguments.jobs)
    began = time.monotonic()
    if status := pytest.main([*OPTIONS, *TESTS[arguments.area]], plugins=[trial]):
        return int(status)
    print()
    print("\n".join(_table(mutants, trial.outcomes)))
    killed = sum(outcome.startswith("killed") for outcome in trial.outcomes.values())
    print(
        f"{arguments.area}: {killed} of {len(mutants)} killed ({killed / len(mutants):.0%}), drawn of {possible} with "
        f"seed {arguments.seed}; {time.monotonic() - began:.0f} s"
    )
    return 0 if killed >= arguments.at_least * len(mutants) else 1


if __name__ == "__main__":
    sys.exit(main())
