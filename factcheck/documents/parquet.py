"""Parquet: an article a row, a few rows of a row group at a time. Needs the extra ``parquet``."""

from collections.abc import Iterator
from typing import BinaryIO

from factcheck.documents.document import Document
from factcheck.documents.extras import load
from factcheck.documents.fields import Fields
from factcheck.documents.records import record_document, within_record
from factcheck.errors import DocumentError

#: Rows in memory at a time.
_ROWS = 256


def read_parquet(name: str, stream: BinaryIO, fields: Fields) -> Iterator[Document | DocumentError]:
    """The articles of a Parquet file, a row each; a row that holds none gives the error that says why.

    Only the columns of the fields are read. The line of a place is the row, its column the character of the text.
    """
    try:
        opened = load("pyarrow.parquet:ParquetFile", extra="parquet", reading=name)(stream)
        columns = opened.schema_arrow.names
        if fields.text not in columns:
            raise DocumentError(f"{name}: expected a column {fields.text!r}, found {', '.join(columns) or 'nothing'}")
        wanted = [column for column in dict.fromkeys(fields) if column in columns]
        row = 0
        for batch in opened.iter_batches(batch_size=_ROWS, columns=wanted):
            for record in batch.to_pylist():
                row += 1
                try:
                    yield within_record(record_document(name, row, record, fields), row)
                except DocumentError as error:
                    yield error
    except DocumentError as error:
        yield error
    except (OSError, ValueError) as error:  # what pyarrow raises is one of these
        yield DocumentError(f"{name}: no Parquet: {error}")
