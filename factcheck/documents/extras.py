"""Extras: what packages that not everybody installs are needed for."""

from typing import Any

from factcheck.errors import DocumentError
from factcheck.on_demand import resolve_name


def load(what: str, *, extra: str, reading: str) -> Any:
    """An object of an optional package, ``module:name``; raises DocumentError naming the extra when it is absent."""
    try:
        return resolve_name(what)
    except ImportError as error:
        package = f"factcheck-text[{extra}]"
        raise DocumentError(f"cannot read {reading}: it needs pip install '{package}' ({error})") from None
