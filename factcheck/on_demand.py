"""What is loaded when somebody first needs it, by name.

``pkgutil.resolve_name`` does the same, and compiles a pattern first that takes longer than most of what is loaded here.
"""

from importlib import import_module
from typing import Any


def resolve_name(name: str) -> Any:
    """What ``module:attribute`` names; the module is loaded where it is not there yet."""
    module, _, attribute = name.partition(":")
    return getattr(import_module(module), attribute)
