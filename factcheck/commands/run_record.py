"""The record of a run: what a file of results was made from and how, so that a run that was cut short can go on."""

import argparse
import json
import os
from hashlib import blake2b
from typing import Any

import attrs

from factcheck import __version__
from factcheck.commands.gathering import find_articles
from factcheck.commands.run import Run, cannot_resume
from factcheck.documents.files import STDIN
from factcheck.errors import ConfigError, DocumentError
from factcheck.settings import Settings, SettingsFinder

#: What the record of a run is called after its output.
SUFFIX = ".run"

#: Bytes at either end of a file by which it is known again, besides its name and size.
_ENDS = 4096


def begin(options: argparse.Namespace, finder: SettingsFinder) -> Run:
    """Begin a run, or go on with one: the output is as long as it is whole, and its record stands beside it.

    Raises ConfigError when the run to go on with was one of another input, configuration or version, and when there is
    no record of it.
    """
    path: str = options.output
    record = _record(options, finder)
    try:
        if options.resume:
            if STDIN in options.paths:
                raise cannot_resume(path, "standard input cannot be read again")
            run, end = _written(path)
            if run.done:
                _require_same(path, record)
                os.truncate(path, end)
                return run
        with open(path, "wb"):
            pass  # what stands there is of another run
        with open(path + SUFFIX + ".new", "w", encoding="utf-8") as stream:
            json.dump(record, stream, indent=1)
        os.replace(path + SUFFIX + ".new", path + SUFFIX)
    except OSError as error:
        raise ConfigError(f"cannot write {error.filename or path}: {error.strerror}") from None
    return Run(path)


def _written(path: str) -> tuple[Run, int]:
    """What an output holds, and where its last whole line ends; a line that a kill cut short does not count."""
    done = end = 0
    issues = incomplete = False
    try:
        with open(path, "rb") as lines:
            for line in lines:
                if not line.endswith(b"\n"):
                    break
                done += 1
                end += len(line)
                try:
                    result = json.loads(line)
                    issues |= bool(result["issues"])
                    incomplete |= result["status"] != "complete"
                    result["name"]
                except (ValueError, KeyError, TypeError):
                    raise cannot_resume(path, f"its line {done} is no result of a check") from None
    except FileNotFoundError:
        pass
    return Run(path, done, issues, incomplete), end


def _record(options: argparse.Namespace, finder: SettingsFinder) -> dict[str, Any]:
    files = 0
    content, settings = blake2b(digest_size=16), blake2b(digest_size=16)
    told: str | None = None
    for path in find_articles(options, finder):
        files += 1
        content.update(f"{path}\0".encode("utf-8", "surrogateescape"))
        if isinstance(path, DocumentError) or path == STDIN:
            continue
        content.update(_ends(path))
        in_force = json.dumps(_told(finder.settings_for(path)))
        if in_force != told:  # most files have those of the file before them
            told = in_force
            settings.update(in_force.encode())
    given = {"title": options.title, "published": options.published}
    return {
        "factcheck": __version__,
        "settings": {**_told(finder.settings_for("article.txt")), **{key: str(value) for key, value in given.items()}},
        "settings of folders": settings.hexdigest(),
        "paths": options.paths,
        "files": files,
        "content": content.hexdigest(),
    }


def _told(settings: Settings) -> dict[str, str]:
    """What of the settings decides on results, by name."""
    config = attrs.asdict(settings.config)
    own = {"per-file-ignores": dict(settings.per_file_ignores), "fields": settings.fields._asdict(),
        "extract-html": settings.extract_html, "baseline": settings.baseline}  # fmt: skip
    accepted = blake2b(digest_size=16)
    if settings.baseline:
        try:
            with open(settings.baseline, "rb") as stream:
                accepted.update(stream.read())
        except OSError:
            pass  # reading it for the check says what is wrong
    plain = {name: str(value) for name, value in {**config, **own}.items()}
    return {**plain, "content of the baseline": accepted.hexdigest()}


def _ends(path: str) -> bytes:
    """The size of a file, its beginning and its end: to read all of it takes long and tells little more."""
    try:
        size = os.path.getsize(path)
        with open(path, "rb") as stream:
            head = stream.read(_ENDS)
            stream.seek(max(0, size - _ENDS))
            return b"%d\0" % size + head + stream.read(_ENDS)
    except (OSError, ValueError):
        return b"unreadable"


def _require_same(path: str, record: dict[str, Any]) -> None:
    try:
        with open(path + SUFFIX, encoding="utf-8") as stream:
            old = json.load(stream)
        differing = [key for key in record if old.get(key) != record[key]]
    except (OSError, ValueError, AttributeError):
        raise cannot_resume(path, f"{path}{SUFFIX} does not tell what it was made from") from None
    if not differing:
        return
    key = differing[0]
    if key == "factcheck":
        raise cannot_resume(path, f"it was begun by factcheck {old.get(key)}, this is {__version__}")
    if key == "settings":
        was, now = old.get(key) or {}, record[key]
        name = next(name for name in now if was.get(name) != now[name])
        raise cannot_resume(path, f"the configuration is another: {name} was {was.get(name)} and is {now[name]}")
    if key == "settings of folders":
        raise cannot_resume(path, "the configuration is another: that of a folder has changed")
    if key == "paths":
        raise cannot_resume(
            path, f"the input is another: {' '.join(old.get(key) or ())} then, {' '.join(record[key])} now"
        )
    raise cannot_resume(path, "the input is another: files were added, removed or changed")
