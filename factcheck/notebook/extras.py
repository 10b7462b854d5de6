"""Packages that only an extra of ours installs."""

from pkgutil import resolve_name
from typing import Any

from factcheck.errors import ExtraError


def extra(name: str, *, extra: str, purpose: str) -> Any:
    """The module of this name; raises ExtraError naming our extra that installs it where its package is missing."""
    package = name.partition(".")[0]
    try:
        return resolve_name(name)
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] != package:
            raise  # it is there and lacks something of its own
        raise ExtraError(f"{purpose} needs {package}: pip install 'factcheck-text[{extra}]'") from None
