"""Fuzzing: ``nice python -m tests.fuzz --minutes 20 [--target NAME ...]``.

Runs each target in a process of its own for its share of the time, guided by what of the package an input reaches,
and prints the number of inputs tried and what was found. Needs atheris (``pip install 'factcheck-text[reliability]'``).

What was found to reach something new is kept in ``build/fuzz/<target>``, where the next run goes on. An input that
fails is left in ``build/fuzz/findings``; mend what it shows, and keep it in ``tests/fuzz/findings/<target>``.
"""

import argparse
import hashlib
import re
import subprocess
import sys
import time
from pathlib import Path

from tests.fuzz.seeds import seeds
from tests.fuzz.targets import TARGETS

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "fuzz"
#: The share of the time that a target has, beside the others' 1.
WEIGHTS = {"check": 6, "report": 2, "markdown": 2, "html": 2}
LIMITS = ("-timeout=30", "-rss_limit_mb=2500", "-max_len=6000", "-print_final_stats=1")


def fuzz(target: str, seconds: int) -> tuple[int, str]:
    """The number of inputs tried in so much time, and what went wrong, empty if nothing."""
    corpus, found = BUILD / target, BUILD / "findings"
    for folder in (corpus, found):
        folder.mkdir(parents=True, exist_ok=True)
    for data in seeds(target):
        (corpus / hashlib.sha1(data).hexdigest()).write_bytes(data)
    command = [sys.executable, "-m", "tests.fuzz.guided", target, str(corpus), f"-max_total_time={seconds}", *LIMITS]
    words = f"-dict={Path(__file__).with_name('words.dict')}"
    done = subprocess.run(
        [*command, words, f"-artifact_prefix={found}/{target}-"], cwd=ROOT, capture_output=True, text=True,
        errors="replace", check=False,
    )  # fmt: skip
    log = done.stdout + done.stderr
    (BUILD / f"{target}.log").write_text(log, encoding="utf-8")
    runs = re.search(r"number_of_executed_units: (\d+)", log)
    raised = re.search(r"Uncaught Python exception: ===\n((?:.*\n)*?)(?:==|INFO|$)", log)
    wrong = (raised[1] if raised else log[-2000:]) if done.returncode else ""
    return int(runs[1]) if runs else 0, wrong


def main() -> int:
    """Fuzz the targets that the arguments name, all of them when none is named; 1 when something was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--minutes", type=float, default=20, metavar="N", help="in all (default: 20)")
    parser.add_argument("--target", action="append", choices=TARGETS, help="only these")
    arguments = parser.parse_args()
    targets = arguments.target or list(TARGETS)
    share = arguments.minutes * 60 / sum(WEIGHTS.get(target, 1) for target in targets)
    total, failed, began = 0, 0, time.monotonic()
    for target in targets:
        runs, wrong = fuzz(target, max(1, round(share * WEIGHTS.get(target, 1))))
        total, failed = total + runs, failed + bool(wrong)
        print(f"{target:12}{runs:12,} inputs" + (f"\n{wrong}" if wrong else ""), flush=True)
    print(f"{total:,} inputs in {(time.monotonic() - began) / 60:.1f} minutes; {failed or 'no'} targets failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
