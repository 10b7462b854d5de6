"""What the pytest plugin adds to a check of JSONL records: collecting, reading and telling them.

20,000 records with ``FACTCHECK_BENCH=full``, else fewer. The overhead is the processor time of the whole session, from
its start to its end, without that of the checks themselves. It is printed and not asserted, since it depends on the
machine: ``pytest tests/benchmarks -s``. The records are short, as those of a wire are, which makes the plugin's part in
them the larger one.
"""

import gc
import json
import time
from importlib.metadata import entry_points

import pytest
from bench_articles import FULL

from factcheck.pytest_plugin import checks, session

pytest.importorskip("pytest_benchmark")

RECORDS = 20_000 if FULL else 2_000
_PLUGIN = () if entry_points(group="pytest11", name="factcheck") else ("-p", "factcheck.pytest_plugin")
_PLACES = ("Harwick", "Marsby", "Port Lenn", "Dunmere")
_TEXT = (
    "A fire in a warehouse in {place} injured {many} people on Monday, the fire brigade said. Nobody was in danger by "
    "the evening.\n\nThe owner, Ada Merrow, said that the damage would come to £{few} million. The road to {other} was "
    "closed for {few} hours."
)


def records(count: int) -> str:
    """Records that differ in their names and figures; every thousandth contradicts itself."""
    lines = []
    for n in range(count):
        text = _TEXT.format(place=_PLACES[n % 4], other=_PLACES[(n + 1) % 4], many=3 + n % 90, few=2 + n % 19)
        text += " It was Monday, 2 May 2023." if n % 1000 == 0 else ""
        lines.append(json.dumps({"id": f"w-{n}", "title": f"Fire in {_PLACES[n % 4]}", "text": text}))
    return "".join(f"{line}\n" for line in lines)


def test_overhead_a_record(pytester, monkeypatch, capsys) -> None:
    assert session.Session
    spent = 0.0
    check = checks.check_one

    def timed(*given):
        nonlocal spent
        begin = time.process_time()
        try:
            return check(*given)
        finally:
            spent += time.process_time() - begin

    monkeypatch.setattr(checks, "check_one", timed)
    pytester.path.joinpath("wire.jsonl").write_text(records(RECORDS))
    gc.collect()
    begin = time.process_time()
    result = pytester.runpytest(*_PLUGIN, "--factcheck", "-q", "--tb=no", "wire.jsonl")
    overhead = time.process_time() - begin - spent
    result.assert_outcomes(passed=RECORDS // 200 - RECORDS // 1000, failed=RECORDS // 1000)
    assert f"{RECORDS // 1000} issues in {RECORDS // 1000} of {RECORDS:,} articles" in result.outlines
    with capsys.disabled():
        each, added = 1e6 * spent / RECORDS, 1e6 * overhead / RECORDS
        part = f"{overhead / spent:.1%} of the check"
        print(f"\n{RECORDS:,} records: {each:,.0f} µs a check, {added:,.0f} µs besides, {part}")
