"""Markdown: front matter, a title in the first heading, and markup looked through without moving a character."""

from datetime import date

from factcheck.documents.dates import date_of
from factcheck.documents.document import Document, Ignore, Offsets
from factcheck.documents.front_matter import DATES, FrontMatter, front_matter, names
from factcheck.documents.suppression import comments
from factcheck.text.patterns import markdown_heading, markdown_markup


def read_markdown(name: str, raw: str) -> Document:
    """The article of a Markdown file; ``title`` and ``date`` of its front matter, else its first heading is its title.

    Markup is blanked out, so that offsets and lines are those of the file.
    """
    front = front_matter(raw)
    begin = front.end if front is not None else 0
    title, title_at = _title(front)
    heading = markdown_heading().match(raw, begin) if title is None else None
    if heading is not None and (told := heading[1].rstrip(" \t").rstrip("#").rstrip(" \t")):
        title, title_at = _plain(told), Offsets.shifted(heading.start(1))
        begin = heading.end()
    published, notice = _published(name, front)
    body = raw[begin:]
    ignores = (*_whole(front), *comments(raw, begin))
    return Document(
        name, _plain(body), raw, title, published, Offsets.shifted(begin), title_at, ignores=ignores, notice=notice
    )


def _published(name: str, front: FrontMatter | None) -> tuple[date | None, str]:
    """The first field that holds a date; where none of those that should does, what is wrong with the first."""
    given = [field for field in DATES if front is not None and front.fields.get(field)]
    if front is None or not given:
        return None, ""
    published = next((day for field in given if (day := date_of(front.fields[field])) is not None), None)
    if published is not None:
        return published, ""
    field = given[0]
    return None, f"{name}:{front.lines[field]}: {field}: expected a date like 2024-05-03, found {front.fields[field]!r}"


def _title(front: FrontMatter | None) -> tuple[str | None, Offsets | None]:
    if front is None or not front.fields.get("title"):
        return None, None
    return front.fields["title"], Offsets.shifted(front.at["title"])


def _whole(front: FrontMatter | None) -> tuple[Ignore, ...]:
    """The suppression for the whole file: ``factcheck-ignore: rule, rule``."""
    if front is None or "factcheck-ignore" not in front.fields:
        return ()
    return (Ignore(names(front.fields["factcheck-ignore"]), front.lines["factcheck-ignore"], by="front matter"),)


def _plain(text: str) -> str:
    """The text with its markup blanked out, line breaks kept."""
    blanked: str = markdown_markup().sub(lambda m: "".join(c if c in "\r\n" else " " for c in m[0]), text)
    return blanked
