"""Work: what one item checks, and what is in force for it."""

import hashlib
import os
from collections.abc import Iterable

from factcheck.baseline import Baseline
from factcheck.documents.document import Document
from factcheck.documents.files import Reading, read_documents
from factcheck.documents.shards import Shard, read_shard, shard_bytes
from factcheck.errors import DocumentError
from factcheck.settings import Settings
from factcheck.text.frozen import frozen


@frozen
class Work:
    """A file or one of its ``parts``, what it is called where it is ``shown``, and what is in force for it.

    ``baseline`` is None where none is in force; ``baseline_path`` is then the file that would be written.
    """

    path: str
    shown: str
    settings: Settings
    baseline: Baseline | None
    baseline_path: str
    shard: Shard | None
    parts: int

    def data(self) -> bytes:
        """The bytes of a shard, nothing for a whole file; raises DocumentError when they cannot be read."""
        return shard_bytes(self.path, self.shard) if self.shard is not None else b""

    def key(self, data: bytes, version: str) -> str:
        """A name for this text under this version and configuration; empty where other people's code takes part.

        Raises DocumentError when the file cannot be read.
        """
        settings = self.settings
        if settings.config.plugins or settings.extract_html:
            return ""
        accepted = sorted(self.baseline.accepted) if self.baseline else None
        ignored = settings.ignored_in(self.path)
        force = (version, settings.config, settings.fields, ignored, accepted, self.shown, self.shard)
        return hashlib.sha256(repr(force).encode("utf-8", "surrogatepass") + self._digest(data)).hexdigest()

    def _digest(self, data: bytes) -> bytes:
        if self.shard is not None:
            return hashlib.sha256(data).digest()
        try:
            with open(self.path, "rb") as stream:
                return hashlib.file_digest(stream, "sha256").digest()
        except OSError as error:
            raise DocumentError(f"cannot read {self.path}: {error.strerror}") from None

    @property
    def name(self) -> str:
        """The file as the baseline has it."""
        return Baseline(folder=self.baseline_folder).name_of(self.path)

    @property
    def baseline_folder(self) -> str:
        """The folder that names in the baseline are relative to."""
        return os.path.dirname(self.baseline_path) or "."

    def documents(self, data: bytes) -> Iterable[Document | DocumentError]:
        """The articles."""
        if self.shard is not None:
            return read_shard(self.path, self.shard, data, fields=self.settings.fields)
        reading = Reading(fields=self.settings.fields, extract_html=self.settings.extract_html)
        return read_documents(self.path, reading=reading)
