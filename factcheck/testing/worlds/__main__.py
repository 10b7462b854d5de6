"""Measures factcheck on invented stories: ``python -m factcheck.testing.worlds --stories 2000 [--rule NAME ...] [-v]``.

Prints how many sound stories raise no issue, then for each rule in how many contradictory ones the planted conflict,
and nothing else, is found at its sentences. The same seed gives the same stories.
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from random import Random

from factcheck.checker import check
from factcheck.report import Report
from factcheck.testing.worlds import PLANTED_RULES, Told, random_article


def measured(rule: str | None, stories: int, seed: int) -> Iterator[tuple[Told, Report]]:
    """So many stories, sound ones when no rule is named, each with its report."""
    random = Random(seed)
    for _ in range(stories):
        told = random_article(random, rule=rule)
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


def main() -> None:
    """Run the measurement that the arguments ask for."""
    parser = argparse.ArgumentParser(prog="python -m factcheck.testing.worlds", description=__doc__)
    parser.add_argument("--stories", type=int, default=200, metavar="N", help="how many for each rule (default: 200)")
    parser.add_argument("--rule", action="append", default=[], choices=["sound", *PLANTED_RULES], help="only these")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "-v", "--verbose", type=int, nargs="?", const=3, default=0, metavar="K", help="show K that are wrong"
    )
    arguments = parser.parse_args()
    for name in arguments.rule or ["sound", *PLANTED_RULES]:
        right, wrong, kinds = 0, list[tuple[Told, Report]](), Counter[str]()
        for told, report in measured(None if name == "sound" else name, arguments.stories, arguments.seed):
            if is_right(told, report):
                right += 1
            else:
                wrong.append((told, report))
                kinds["+".join(sorted({issue.rule for issue in report})) or "nothing"] += 1
        reported = ", ".join(f"{kind} {count}" for kind, count in kinds.most_common(4))
        print(f"{name:22}{right:6} of {arguments.stories}" + (f"; instead: {reported}" if reported else ""))
        for told, report in wrong[: arguments.verbose]:
            print("\n".join(["    *", *_shown(told, report)]))


if __name__ == "__main__":
    main()
