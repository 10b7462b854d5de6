"""Extraction: the main text of a page by trafilatura, for pages of the wild. Needs the extra ``html``."""

from factcheck.documents.dates import date_of
from factcheck.documents.document import Document
from factcheck.documents.extras import load


def extract_html(name: str, raw: str) -> Document:
    """The main text of a page, without what stands around it, comments and tables, and its title and date.

    Places are those of the extracted text, a line a paragraph. A date is taken from the page's metadata alone, not
    guessed from its text. Raises DocumentError when the extra is not installed.
    """
    extract = load("trafilatura:bare_extraction", extra="html", reading=name)
    found = extract(
        raw, with_metadata=True, include_comments=False, include_tables=False,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )  # fmt: skip
    if found is None:
        return Document(name, "", "")
    title = found.title or None
    text = (found.text or "").removeprefix(f"{title}\n")  # the heading is part of the main text where it stands in it
    return Document(name, text, text, title, date_of(found.date or ""))
