"""WARC: the pages of a web archive, a record each. Needs the extra ``warc``."""

from collections.abc import Callable, Iterator
from typing import Any, BinaryIO
from urllib.parse import urlsplit

import attrs

from factcheck.documents.document import Document
from factcheck.documents.extras import load
from factcheck.documents.records import within_record
from factcheck.errors import DocumentError
from factcheck.text.patterns import charset

#: Characters of a page in which it may say how it is encoded (HTML Standard, 13.2.3.2).
_HEAD = 1024

_PAGES = ("text/html", "application/xhtml+xml")
_KINDS = ("response", "resource", "conversion")


def read_warc(name: str, stream: BinaryIO, page: Callable[[str, str], Document]) -> Iterator[Document | DocumentError]:
    """The pages of a WARC or WET file; ``page`` makes an article of the HTML of one.

    Records of other kinds and types are skipped, so are answers that are no success. An article is called by its
    address, its outlet is the host. The line of a place is the number of the record, its column the character of the
    page (of the text, where it was extracted). What cannot be read ends the file with an error.
    """
    number = 0
    try:
        records = load("warcio.archiveiterator:ArchiveIterator", extra="warc", reading=name)(stream)
        for record in records:
            number += 1
            if record.rec_type not in _KINDS or not _succeeded(record):
                continue
            try:
                document = _article(f"{name}:{number}", record, page)
            except DocumentError as error:
                yield error
                continue
            if document is not None:
                yield _placed(name, number, record, document)
    except DocumentError as error:
        yield error
    except Exception as error:  # warcio raises of its own, of zlib's and of struct's
        told = str(error).strip().split("\n")[0] or type(error).__name__
        yield DocumentError(f"{name}:{number + 1}: no WARC record, nor can what follows be read: {told}")


def _succeeded(record: Any) -> bool:
    headers = record.http_headers
    return headers is None or str(headers.get_statuscode()).startswith("2")


def _article(where: str, record: Any, page: Callable[[str, str], Document]) -> Document | None:
    """The article of a record, None for a record of another type than text."""
    headers = record.http_headers or record.rec_headers
    declared = headers.get_header("Content-Type") or ""
    kind = declared.split(";")[0].strip().lower()
    if kind not in (*_PAGES, "text/plain"):
        return None
    data = record.content_stream().read()
    found = charset().search(declared) or charset().search(data[:_HEAD].decode("ascii", "replace"))
    try:
        text = data.decode(found[1] if found else "utf-8", "replace")
    except LookupError:
        raise DocumentError(f"{where}: unknown encoding {found[1] if found else ''!r}") from None
    return Document(where, text, text) if kind == "text/plain" else page(where, text)


def _placed(name: str, number: int, record: Any, document: Document) -> Document:
    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    try:
        outlet = urlsplit(address).hostname or ""
    except ValueError:
        outlet = ""
    document = attrs.evolve(document, path=name, name=f"{name}:{address or number}", outlet=outlet, ignores=())
    return within_record(document, number)
