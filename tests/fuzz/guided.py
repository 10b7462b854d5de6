"""One target under atheris: ``python -m tests.fuzz.guided TARGET [options and folders of libFuzzer]``."""

import sys

import atheris

with atheris.instrument_imports(include=["factcheck"]):
    import factcheck.documents.extraction
    import factcheck.documents.parquet
    import factcheck.documents.warc
    import factcheck.notebook.displays  # noqa: F401  (loaded by name, when a report is shown)
    from tests.fuzz.targets import TARGETS

if __name__ == "__main__":
    target = TARGETS[sys.argv.pop(1)]
    atheris.Setup(sys.argv, target)
    atheris.Fuzz()
