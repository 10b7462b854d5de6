"""What it takes to check one short article from the command line, start included.

The measure is a Python that only loads the dependencies, in the same run; the ratios are printed and not asserted,
since they depend on the machine: ``pytest tests/benchmarks/test_start.py``. Bytecode is compiled before, as installers
do. Of wall time it is the least of all runs, on a machine that others use a matter of luck; of processor time the
median.
"""

import os
import resource
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

import pytest

_DEPENDENCIES = ("-c", "import attr, regex, dateutil.relativedelta")
_ARTICLE = """The mayor opened the bridge over the Lenn on Tuesday, two years after a flood swept the old one away.

"We have waited long for this day," Ada Merrow told some 300 guests. The work cost 12 million euros, of which the state
paid nine, the city two and the county one. Traffic will run from next week.
"""
_RUNS = 20


def test_one_short_article(tmp_path: Path, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "bridge.txt").write_text(_ARTICLE)
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(tmp_path / "bytecode"), "PYTHONPATH": str(root)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)

    def seconds(*arguments: str) -> tuple[float, float]:
        """Wall time and processor time of a run."""
        used, begin = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        command = [sys.executable, *arguments]
        done = subprocess.run(command, capture_output=True, cwd=tmp_path, env=environment, check=False)
        wall, after = time.perf_counter() - begin, resource.getrusage(resource.RUSAGE_CHILDREN)
        assert (done.returncode, done.stderr) == (0, b"")
        return wall, after.ru_utime - used.ru_utime + after.ru_stime - used.ru_stime

    # What an installer writes as the command: ``python -m`` first finds the module, which costs a millisecond or two.
    script = tmp_path / "factcheck"
    script.write_text("import sys\nfrom factcheck.cli import main\nsys.exit(main())\n")
    commands = (_DEPENDENCIES, (str(script), "check", "bridge.txt"), (str(script), "--version"))
    for command in commands:
        seconds(*command)  # compiles
    rounds = [[seconds(*command) for command in commands] for _ in range(_RUNS)]
    walls, processors = ([[run[kind] for run in runs] for runs in zip(*rounds, strict=True)] for kind in (0, 1))
    with capsys.disabled():
        for name, told in (("wall time", [min(runs) for runs in walls]), ("processor", [*map(median, processors)])):
            floor, check, version = told
            print(f"\n{name}: check {check / floor:.2f}, --version {version / floor:.2f} times {floor * 1000:.0f} ms")
