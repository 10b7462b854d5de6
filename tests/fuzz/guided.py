"""One target under atheris: ``python -m tests.fuzz.guided TARGET [options and folders of libFuzzer]``.

An input that fails is written to ``build/fuzz/findings``, named after its target: libFuzzer itself keeps none that ends
in an exception of Python.
"""

import hashlib
import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["factcheck"]):
    import factcheck.documents.extraction
    import factcheck.documents.parquet
    import factcheck.documents.warc
    import factcheck.notebook.displays  # noqa: F401  (loaded by name, when a report is shown)
    from tests.fuzz.targets import TARGETS

FINDINGS = Path(__file__).resolve().parents[2] / "build" / "fuzz" / "findings"


def run(name: str, data: bytes) -> None:
    """The target over one input, which is kept if it fails."""
    try:
        TARGETS[name](data)
    except BaseException:
        FINDINGS.mkdir(parents=True, exist_ok=True)
        (FINDINGS / f"{name}-{hashlib.sha1(data).hexdigest()[:12]}").write_bytes(data)
        raise


if __name__ == "__main__":
    target = sys.argv.pop(1)
    atheris.Setup(sys.argv, lambda data: run(target, data))
    atheris.Fuzz()
