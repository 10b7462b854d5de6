"""The fields of records that hold an article."""

from factcheck.text.frozen import Record


class Fields(Record):
    """The names of the fields that hold an article's text, title, publication date, name and what published it."""

    text: str = "text"
    title: str = "title"
    published: str = "published"
    id: str = "id"
    source: str = "source"
