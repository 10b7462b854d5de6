"""Measures factcheck on invented stories: ``python -m factcheck.testing.worlds --stories 2000 --jobs 2 [-v]``.

Prints how many sound stories raise no issue, five times as many as are told for each rule, then for each rule in how
many contradictory ones the planted conflict, and nothing else, is found at its sentences. The same seed gives the same
stories, in any number of processes.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import nullcontext
from itertools import groupby
from operator import itemgetter
from random import Random

from factcheck.checker import check
from factcheck.report import Report
from factcheck.testing.worlds import KINDS, PLANTED_RULES, Told, random_article

#: Stories that a process measures at a time, and what parts the seeds of two such chunks.
_CHUNK, _APART = 500, 1_000_003
#: The share of its stories in which a rule should find what was planted.
_SHARE = 0.9


def measured(rule: str | None, stories: int, seed: int, *, kind: str | None = None) -> Iterator[tuple[Told, Report]]:
    """So many stories, sound ones when no rule is named, each with its report."""
    random = Random(seed)
    for _ in range(stories):
        told = random_article(random, rule=rule, kind=kind)
        yield told, check(told.text, title=told.title, published=told.published)


def is_right(told: Told, report: Report) -> bool:
    """True when the report says of the story what is true of it, and nothing else."""
    return told.planted.is_found_by(report) if told.planted else not report.issues


def _shown(told: Told, report: Report) -> Iterator[str]:
    for side in told.planted.sides if told.planted else ():
        yield "      " + " / ".join((told.title if s.part == "title" else told.text)[s.start : s.end] for s in side)
    for issue in report:
        yield f"    ! {issue.rule}: {issue.message}"
        for span in (evidence.span for evidence in issue.evidence):
            around = told.title if span.part == "title" else told.text[max(0, span.start - 80) : span.end + 60]
            yield "        " + around.replace("\n", " ")


def _tasks(
    names: Sequence[str], stories: int, seed: int, kind: str | None
) -> Iterator[tuple[str, int, int, str | None]]:
    """The name, number, seed and kind of each chunk that a process measures; sound stories are five times as many."""
    for name in names:
        whole = stories * 5 if name == "sound" else stories
        for chunk, first in enumerate(range(0, whole, _CHUNK)):
            yield name, min(_CHUNK, whole - first), seed + chunk * _APART, kind


def _measure(task: tuple[str, int, int, str | None]) -> tuple[str, int, Counter[str], list[str]]:
    """Of one chunk: how many are right, what was reported of the others, and what these say."""
    name, stories, seed, kind = task
    right, kinds, shown = 0, Counter[str](), list[str]()
    for told, report in measured(None if name == "sound" else name, stories, seed, kind=kind):
        if is_right(told, report):
            right += 1
        else:
            kinds["+".join(sorted({issue.rule for issue in report})) or "nothing"] += 1
            shown.append("\n".join(["    *", *_shown(told, report)]))
    return name, right, kinds, shown


def _results(
    names: Sequence[str], stories: int, seed: int, jobs: int, kind: str | None
) -> Iterator[tuple[str, int, Counter[str], list[str]]]:
    """The measure of each name in turn, as soon as all of its chunks are done."""
    with ProcessPoolExecutor(jobs) if jobs > 1 else nullcontext() as pool:
        chunks = (pool.map if pool else map)(_measure, _tasks(names, stories, seed, kind))
        for name, group in groupby(chunks, key=itemgetter(0)):
            right, kinds, shown = 0, Counter[str](), list[str]()
            for _, found, reported, wrong in group:
                right, kinds, shown = right + found, kinds + reported, shown + wrong
            yield name, right, kinds, shown


def main() -> int:
    """Run the measurement that the arguments ask for; 1 when the stories say what they should not."""
    parser = argparse.ArgumentParser(prog="python -m factcheck.testing.worlds", description=__doc__)
    parser.add_argument("--stories", type=int, default=200, metavar="N", help="how many for each rule (default: 200)")
    parser.add_argument("--rule", action="append", default=[], choices=["sound", *PLANTED_RULES], help="only these")
    parser.add_argument("--kind", choices=KINDS, help="only stories of this kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="processes (default: 1)")
    parser.add_argument(
        "-v", "--verbose", type=int, nargs="?", const=3, default=0, metavar="K", help="show K that are wrong"
    )
    arguments = parser.parse_args()
    plants = KINDS[arguments.kind].plants if arguments.kind else ()
    told = sorted({plant.rule for plant in plants}) or PLANTED_RULES
    began, silent, often, rules = time.monotonic(), True, 0, 0
    for name, right, kinds, shown in _results(
        arguments.rule or ["sound", *told], arguments.stories, arguments.seed, arguments.jobs, arguments.kind
    ):
        whole = right + kinds.total()
        reported = ", ".join(f"{kind} {count}" for kind, count in kinds.most_common(4))
        print(f"{name:22}{right:6} of {whole}" + (f"; instead: {reported}" if reported else ""), flush=True)
        for wrong in shown[: arguments.verbose]:
            print(wrong)
        if name == "sound":
            silent = right == whole
        else:
            rules, often = rules + 1, often + (right >= _SHARE * whole)
    print(f"{often} of {rules} rules right in {_SHARE:.0%} or more of their stories; {time.monotonic() - began:.0f} s")
    return 0 if silent else 1


if __name__ == "__main__":
    sys.exit(main())
