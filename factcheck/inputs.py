"""Article files: finding them under the paths of a command, and reading them without ever failing on their bytes."""

import codecs
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import attrs

#: What a folder is searched for.
SUFFIXES = (".txt", ".md")

#: The path that stands for standard input.
STDIN = "-"

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


@attrs.frozen
class Trouble:
    """Why a path gives no article: one line that names it."""

    message: str


@attrs.frozen
class ArticleFile:
    """The text of a file, without its byte order mark; ``notice`` says what had to be put right."""

    name: str
    text: str
    notice: str = ""


def find_articles(paths: Iterable[str]) -> Iterator[str | Trouble]:
    """The files behind paths in their order, each once; folders give their .txt and .md files, sorted.

    Names that begin with a dot are skipped within folders, and links to folders are not followed.
    """
    seen: set[str] = set()
    for path in paths:
        for found in _under(path) if path != STDIN and os.path.isdir(path) else (path,):
            if isinstance(found, Trouble):
                yield found
            elif found not in seen:
                seen.add(found)
                yield found


def _under(folder: str) -> Iterator[str | Trouble]:
    unreadable: list[OSError] = []
    empty = True
    for place, folders, files in os.walk(folder, onerror=unreadable.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if name.lower().endswith(SUFFIXES) and not name.startswith("."):
                empty = False
                yield os.path.join(place, name)
    yield from (_unreadable(str(error.filename), error) for error in unreadable)
    if empty and not unreadable:
        yield Trouble(f"no {' or '.join(SUFFIXES)} file in {folder}")


def read_article(name: str) -> ArticleFile | Trouble:
    """Read one file, or standard input for ``-``; what is not UTF-8 is replaced by U+FFFD, with a notice."""
    try:
        return _decoded(name, sys.stdin.buffer.read() if name == STDIN else Path(name).read_bytes())
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        return _unreadable(name, error)


def _decoded(name: str, data: bytes) -> ArticleFile:
    encoding = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "utf-8")
    try:
        return ArticleFile(name, data.decode(encoding))
    except UnicodeDecodeError as error:
        notice = f"{name}: not UTF-8 (byte {error.start:,}); what cannot be read is replaced by U+FFFD"
        return ArticleFile(name, data.decode(encoding, errors="replace"), notice)


def _unreadable(name: str, error: OSError | ValueError) -> Trouble:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return Trouble(f"cannot read {name}: {reason}")
