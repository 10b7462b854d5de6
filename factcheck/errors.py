"""The errors that factcheck raises on purpose; each message names what was expected."""


class FactcheckError(Exception):
    """The root of all errors that factcheck raises on purpose."""


class LexiconError(FactcheckError):
    """A row of a lexicon table is malformed; the message names file and line."""


class RuleError(FactcheckError):
    """A rule is unknown, defined twice, or its plugin cannot be loaded."""


class ConfigError(FactcheckError):
    """The configuration holds an unknown key or a value of the wrong type."""


class ReportError(FactcheckError):
    """A stored report cannot be read, or lacks what was asked of it."""


class ExtraError(FactcheckError, ImportError):
    """A package is missing that only an extra of ours installs; the message says how to install it."""


class DocumentError(FactcheckError):
    """A file or record holds no article; the message names the file, the line and what was expected."""


class ExecutorError(FactcheckError):
    """The workers of an executor died, and no others can be had."""
