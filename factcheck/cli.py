"""The ``factcheck`` command: exit code 0 clean, 1 issues, 2 usage, trouble or an incomplete check."""

import argparse
import contextlib
import gc
import os
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

from factcheck import __version__
from factcheck.commands import COMMANDS
from factcheck.errors import FactcheckError
from factcheck.on_demand import resolve_name
from factcheck.text.printable import printable

TROUBLE, INTERRUPTED = 2, 130

#: New containers between two runs of the garbage collector. Loading makes a hundred thousand that stay: with Python's
#: own 700, a fifth of the time to check a short article went into looking through them. Nor are they looked through
#: at the end (``gc.freeze``).
_GARBAGE = 200_000


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command on its arguments (those of the process when None) and give its exit code."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # closed by whoever started us
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_WRONLY), "w"))
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a terminal without our ellipsis is no reason to fail
    if argv is None:
        gc.set_threshold(_GARBAGE)
    try:
        code = _run(sys.argv[1:] if argv is None else argv)
        sys.stdout.flush()
    except FactcheckError as error:
        code = _complain(str(error))
    except BrokenPipeError:
        _forget_output()
        code = TROUBLE
    except OSError as error:  # a full disk behind standard output
        _forget_output()
        code = _complain(f"cannot write: {error.strerror}")
    except KeyboardInterrupt:
        code = INTERRUPTED
    if argv is None:
        gc.freeze()
    return code


def _run(given: Sequence[str]) -> int:
    completing = "_ARGCOMPLETE" in os.environ  # a shell asks what could come next
    parser = _parser(None if completing else given)
    if completing:
        try:
            resolve_name("argcomplete:autocomplete")(parser)
        except ImportError:  # without the extra nothing completes, and nothing may be printed either
            return TROUBLE
    options = parser.parse_args(given)
    code: int = options.run(options)
    return code


def _complain(message: str) -> int:
    with contextlib.suppress(OSError):
        print(f"factcheck: {printable(message)}", file=sys.stderr)
    return TROUBLE


def _forget_output() -> None:
    """Send what is still to be written nowhere, else the interpreter complains at exit."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class _Parser(argparse.ArgumentParser):
    """A parser that repeats arguments only as they are safe to print, and does not hide that it could not print."""

    def error(self, message: str) -> NoReturn:
        super().error(printable(message))

    def _print_message(self, message: str, file: Any = None) -> None:
        stream = file or sys.stderr
        stream.write(message)
        stream.flush()


def _formatter(prog: str) -> argparse.HelpFormatter:
    """A formatter as wide as the terminal: argparse makes one an option, and ``shutil``, which it asks, loads long."""
    told = os.environ.get("COLUMNS", "")
    try:
        columns = (int(told) if told.isdecimal() else 0) or os.get_terminal_size().columns
    except OSError:  # no terminal
        columns = 0
    return argparse.HelpFormatter(prog, width=(columns or 80) - 2)


def _parser(given: Sequence[str] | None) -> argparse.ArgumentParser:
    """The parser of the commands; those that are given have their options, which loads what they need.

    Where the arguments begin with a command there is no other, and where none are given all have their options.
    """
    parser = _Parser(
        formatter_class=_formatter,
        prog="factcheck",
        description="Check whether articles agree with themselves.",
        epilog="Exit code: 0 nothing found, 1 issues found, 2 usage error, trouble, or an article not fully checked.",
    )
    parser.add_argument("--version", action="version", version=f"factcheck {__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    for name in given[:1] if given and given[0] in COMMANDS else COMMANDS:
        command = commands.add_parser(name, help=COMMANDS[name], formatter_class=_formatter)
        if given is None or name in given:
            resolve_name(f"factcheck.commands.{name}:add")(command)
    return parser
