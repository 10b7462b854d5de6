"""The limits of a check: how much of an article is read, and what a report says of the rest.

What is left out is never hidden: a report that met a limit is partial, and its reasons name the setting.
"""

import attrs

from factcheck.config import Config
from factcheck.reading.tokens import tokenize
from factcheck.text.source import Source

#: Where a text may be cut, the best first: behind a line or sentence, then between words.
_CUTS = (("\n", ". ", "! ", "? ", ".” ", '." ', "?” ", '?" '), (" ",))


def within(source: Source, config: Config) -> tuple[Source, tuple[str, ...]]:
    """The part of an article that the limits on characters and tokens leave, and a reason for each limit that it met.

    The title counts first. The body is cut behind its last whole sentence, so that no figure is read by half.
    """
    reasons: list[str] = []
    read = _first(source, config.limit)
    if read is not source:
        reasons.append(_told("characters", _size(read), _size(source), "limit", config.limit))
    if _size(read) > config.limit_tokens:  # no token is empty, so that few articles are counted
        tokens = tokenize(read)
        if len(tokens) > config.limit_tokens:
            whole, at = len(tokens), tokens.starts[config.limit_tokens]
            inside = len(read.title or "") + at if config.limit_tokens >= tokens.body else at
            read = _first(read, inside)
            reasons.append(_told("tokens", len(tokenize(read)), whole, "limit-tokens", config.limit_tokens))
    return read, tuple(reasons)


def _told(what: str, read: int, whole: int, setting: str, limit: int) -> str:
    return f"only the first {read:,} of {whole:,} {what} were read: the setting {setting} is {limit:,}"


def _size(source: Source) -> int:
    return len(source.title or "") + len(source.body)


def _first(source: Source, limit: int) -> Source:
    """The article up to so many characters, the very same where it has no more."""
    title = source.title or ""
    if len(title) + len(source.body) <= limit:
        return source
    if len(title) > limit:
        return attrs.evolve(source, title=_cut(title, limit), body="")
    return attrs.evolve(source, body=_cut(source.body, limit - len(title)))


def _cut(text: str, limit: int) -> str:
    """The whole sentences of the first characters of a text; its whole words where there is no sentence."""
    if len(text) <= limit:
        return text
    for cuts in _CUTS:
        last = max(at + len(cut) if (at := text.rfind(cut, 0, limit + 1)) >= 0 else 0 for cut in cuts)
        if last:
            return text[: min(last, limit)]
    return text[:limit]
