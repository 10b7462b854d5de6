"""The ``factcheck`` command: exit code 0 clean, 1 issues, 2 usage, trouble or an incomplete check."""

import argparse
import os
import sys
from collections.abc import Sequence
from pkgutil import resolve_name

from factcheck import __version__
from factcheck.commands import baseline, check, claims, config, rule
from factcheck.errors import FactcheckError
from factcheck.text.printable import printable

TROUBLE, INTERRUPTED = 2, 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command on its arguments (those of the process when None) and give its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a terminal without our ellipsis is no reason to fail
    parser = _parser()
    if "_ARGCOMPLETE" in os.environ:  # a shell asks what could come next
        resolve_name("argcomplete:autocomplete")(parser)
    options = parser.parse_args(argv)
    try:
        code: int = options.run(options)
        sys.stdout.flush()
        return code
    except FactcheckError as error:
        return _complain(str(error))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else the interpreter complains at exit
        return TROUBLE
    except OSError as error:  # a full disk behind standard output
        return _complain(f"cannot write: {error.strerror}")
    except KeyboardInterrupt:
        return INTERRUPTED


def _complain(message: str) -> int:
    print(f"factcheck: {printable(message)}", file=sys.stderr)
    return TROUBLE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="factcheck",
        description="Check whether articles agree with themselves.",
        epilog="Exit code: 0 nothing found, 1 issues found, 2 usage error, trouble, or an article not fully checked.",
    )
    parser.add_argument("--version", action="version", version=f"factcheck {__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    for command in (check, claims, rule, baseline, config):
        command.add(commands)
    return parser
