"""Gathering: the articles that a command is given, each with the settings in force for it."""

import argparse
from collections.abc import Iterator

import attrs

from factcheck.checking import Work
from factcheck.documents.files import STDIN, find_files, read_documents
from factcheck.errors import ConfigError, DocumentError
from factcheck.rules.ruleset import rules_for
from factcheck.settings import Settings, SettingsFinder


def gather(options: argparse.Namespace, finder: SettingsFinder) -> Iterator[Work]:
    """All articles of the paths, in order; what cannot be read is an error in its place.

    Raises ConfigError when a title is given for more than one article, or when a configuration leaves no rule to run.
    """
    here = finder.settings_for("article.txt")
    number = 0
    for path in find_files(options.paths, exclude=(*here.exclude, *options.exclude)):
        if isinstance(path, DocumentError):
            yield path
            continue
        settings = finder.settings_for(options.stdin_filename or "article.txt" if path == STDIN else path)
        _require_rules(settings)
        for document in read_documents(path, fields=settings.fields, stdin_name=options.stdin_filename):
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


def _require_rules(settings: Settings) -> None:
    if not rules_for(settings.config):
        raise ConfigError("no rule is left to run; see --select and --ignore")
    for pattern, rules in settings.per_file_ignores.items():
        rules_for(attrs.evolve(settings.config, ignore=rules))
        del pattern
