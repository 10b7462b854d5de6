"""Gathering: the articles that a command is given, each with the settings in force for it."""

import argparse
from collections.abc import Generator, Iterator

import attrs

from factcheck.checking import Work
from factcheck.documents.files import STDIN, Reading, find_files, read_documents
from factcheck.documents.meter import Meter
from factcheck.errors import ConfigError, DocumentError
from factcheck.settings import SettingsFinder


def gather(
    options: argparse.Namespace, finder: SettingsFinder, *, meter: Meter | None = None
) -> Generator[Work, None, None]:
    """All articles of the paths, in order; what cannot be read is an error in its place.

    Raises ConfigError when a title is given for more than one article, or when a configuration leaves no rule to run.
    """
    number = 0
    for path in find_articles(options, finder):
        if isinstance(path, DocumentError):
            yield path
            continue
        settings = finder.settings_for(options.stdin_filename or "article.txt" if path == STDIN else path)
        settings.require_rules()
        reading = Reading(fields=settings.fields, extract_html=settings.extract_html)
        for document in read_documents(path, reading=reading, stdin_name=options.stdin_filename, meter=meter):
            number += 1
            if options.title is not None and number > 1:
                raise ConfigError("--title goes with one article, more were given")
            if isinstance(document, DocumentError):
                yield document
                continue
            if options.title is not None:
                document = attrs.evolve(document, title=options.title, title_at=None)
            if options.published is not None:
                document = attrs.evolve(document, published=options.published)
            yield document, settings


def find_articles(options: argparse.Namespace, finder: SettingsFinder) -> Iterator[str | DocumentError]:
    """The files of the paths without those that the options, and the settings in force for each, exclude."""
    for path in find_files(options.paths, exclude=options.exclude):
        if isinstance(path, DocumentError) or path == STDIN or not finder.settings_for(path).excludes(path):
            yield path
