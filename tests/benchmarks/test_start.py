"""What it takes to check one short article from the command line, start included.

The measure is a Python that only loads the dependencies, in the same run; the ratio is printed and not asserted, since
it depends on the machine: ``pytest tests/benchmarks/test_start.py``. Bytecode is compiled before, as installers do.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

_DEPENDENCIES = ("-c", "import attr, regex, dateutil.relativedelta")
_ARTICLE = """The mayor opened the bridge over the Lenn on Tuesday, two years after a flood swept the old one away.

"We have waited long for this day," Ada Merrow told some 300 guests. The work cost 12 million euros, of which the state
paid nine, the city two and the county one. Traffic will run from next week.
"""
_RUNS = 10


def test_one_short_article(tmp_path: Path, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "bridge.txt").write_text(_ARTICLE)
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(tmp_path / "bytecode"), "PYTHONPATH": str(root)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)

    def seconds(*arguments: str) -> float:
        begin = time.perf_counter()
        command = [sys.executable, *arguments]
        done = subprocess.run(command, capture_output=True, cwd=tmp_path, env=environment, check=False)
        assert (done.returncode, done.stderr) == (0, b"")
        return time.perf_counter() - begin

    # What an installer writes as the command: ``python -m`` first finds the module, which costs a millisecond or two.
    script = tmp_path / "factcheck"
    script.write_text("import sys\nfrom factcheck.cli import main\nsys.exit(main())\n")
    commands = (_DEPENDENCIES, (str(script), "check", "bridge.txt"), (str(script), "--version"))
    for command in commands:
        seconds(*command)  # compiles
    floor, check, version = (
        min(runs) for runs in zip(*([seconds(*c) for c in commands] for _ in range(_RUNS)), strict=True)
    )
    with capsys.disabled():
        print(f"\ncheck: {check / floor:.2f}, --version: {version / floor:.2f} times {floor * 1000:.0f} ms")
