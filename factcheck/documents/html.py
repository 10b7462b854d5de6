"""HTML: the running text of a page's article, with the place in the page of every character."""

import datetime
from html import unescape
from html.parser import HTMLParser

from factcheck.documents.dates import date_of
from factcheck.documents.document import Document, Ignore, Offsets
from factcheck.documents.suppression import comments
from factcheck.text.lines import Lines

#: What holds no running text.
_SKIPPED = frozenset({
    "script", "style", "template", "noscript", "svg", "math", "head", "nav", "aside", "footer", "figure", "figcaption",
    "form", "button", "select", "option", "table", "iframe", "object", "video", "audio", "canvas", "pre", "code",
    "textarea",
})  # fmt: skip
_BLOCKS = frozenset({
    "p", "div", "section", "article", "main", "header", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl",
    "dt", "dd", "blockquote", "body", "hr", "address",
})  # fmt: skip
_VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
})  # fmt: skip
_TITLES = ("og:title", "twitter:title", "dc.title", "parsely-title")
_DATES = ("article:published_time", "og:article:published_time", "date", "pubdate", "dc.date", "parsely-pub-date",
    "datepublished", "publish-date")  # fmt: skip


class _Page(HTMLParser):
    """Collects the text of a page: of ``article`` or ``main`` where the page has one, else of its body."""

    def __init__(self, raw: str) -> None:
        super().__init__(convert_charrefs=False)
        self.raw = raw
        self.starts_of_lines = Lines.of(raw.replace("\r", " ")).starts
        self.pieces: list[tuple[str, int]] = []
        self.open: list[str] = []
        self.skipping = 0
        self.first_heading: list[tuple[str, int]] = []
        self.in_heading = False
        self.in_title = False
        self.page_title = ""
        self.title = ""
        self.published: datetime.date | None = None
        self.kept_from = 0
        self.kept_to: int | None = None

    def _offset(self) -> int:
        line, column = self.getpos()
        return self.starts_of_lines[line - 1] + column

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attributes}
        if tag == "meta":
            self._meta(given)
        elif tag == "time" and self.published is None:
            self.published = date_of(given.get("datetime", ""))
        if tag in _VOID:
            if tag == "br":
                self._piece("\n")
            return
        self.in_title = tag == "title"
        if tag in _SKIPPED:
            self.skipping += 1
        self.open.append(tag)
        if tag in _BLOCKS:
            self._piece("\n\n")
        if tag in ("article", "main") and not self.kept_from and not self.skipping:
            self.kept_from = max(1, len(self.pieces))
        if tag == "h1" and not self.first_heading and not self.skipping:
            self.in_heading = True

    def _meta(self, given: dict[str, str]) -> None:
        name = (given.get("property") or given.get("name") or given.get("itemprop") or "").lower()
        if name in _TITLES and not self.title:
            self.title = given.get("content", "")
        if name in _DATES and self.published is None:
            self.published = date_of(given.get("content", ""))

    def handle_endtag(self, tag: str) -> None:
        self.in_title = False
        if tag not in self.open:
            return
        while self.open:
            closed = self.open.pop()
            if closed in _SKIPPED:
                self.skipping -= 1
            if closed in _BLOCKS:
                self._piece("\n\n")
            if closed in ("article", "main") and self.kept_from and self.kept_to is None and not self._nested():
                self.kept_to = len(self.pieces)
            if closed == "h1":
                self.in_heading = False
            if closed == tag:
                break

    def _nested(self) -> bool:
        return "article" in self.open or "main" in self.open

    def handle_data(self, data: str) -> None:
        self._text(data)

    def handle_entityref(self, name: str) -> None:
        self._reference(f"&{name}")

    def handle_charref(self, name: str) -> None:
        self._reference(f"&#{name}")

    def _reference(self, written: str) -> None:
        end = self._offset() + len(written)  # what is no reference stays as it is written, with a semicolon or without
        self._text(unescape(written + (";" if self.raw[end : end + 1] == ";" else "")))

    def _text(self, text: str) -> None:
        if self.in_title:
            self.page_title += text
        if self.skipping:
            return
        if self.in_heading:
            self.first_heading.append((text, self._offset()))
        else:
            self._piece(text)

    def _piece(self, text: str) -> None:
        if not self.skipping:
            self.pieces.append((text, self._offset()))


def read_html(name: str, raw: str) -> Document:
    """The article of a page: its text without navigation, captions, tables and scripts.

    The first ``h1`` is its title, else what the page's metadata or ``title`` says; ``time`` or metadata its date.
    """
    page = _Page(raw)
    page.feed(raw)
    page.close()
    text, at = _joined(page.pieces[max(0, page.kept_from - 1) : page.kept_to])
    heading, heading_at = _joined(page.first_heading)
    title = " ".join((page.title or page.page_title).split()) or None
    if heading.strip():
        stripped = heading.strip()
        lead = len(heading) - len(heading.lstrip())
        title, title_at = stripped, heading_at.after(lead)
    else:
        title_at = None
    return Document(name, text, raw, title, page.published, at, title_at, ignores=tuple(_ignores(raw, at, len(text))))


def _joined(pieces: list[tuple[str, int]]) -> tuple[str, Offsets]:
    """The text of all pieces and where each comes from; breaks between blocks are at most one blank line."""
    text: list[str] = []
    starts: list[int] = []
    origins: list[int] = []
    length = 0
    broken = True
    for piece, origin in pieces:
        if piece == "\n\n":
            if broken:
                continue
            broken = True
        elif piece.strip():
            broken = False
        starts.append(length)
        origins.append(origin)
        text.append(piece)
        length += len(piece)
    return "".join(text), Offsets(tuple(starts) or (0,), tuple(origins) or (0,))


def _ignores(raw: str, at: Offsets, length: int) -> list[Ignore]:
    """The suppressions of a page, their ranges turned from offsets of the page into those of its text."""
    found = []
    for ignore in comments(raw, 0):
        if ignore.start is None or ignore.end is None:
            found.append(ignore)
            continue
        inside = [i for i, origin in enumerate(at.origins) if ignore.start <= origin < ignore.end]
        if not inside:
            found.append(Ignore(ignore.rules, ignore.line, ignore.reason, 0, 0))
            continue
        end = at.starts[inside[-1] + 1] if inside[-1] + 1 < len(at.starts) else length
        found.append(Ignore(ignore.rules, ignore.line, ignore.reason, at.starts[inside[0]], end))
    return found
