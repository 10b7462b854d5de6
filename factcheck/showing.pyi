from collections.abc import Container

import matplotlib.figure
import pandas

class Shown:
    """A value that a notebook shows as HTML, and that gives itself as a data frame."""

    def _repr_html_(self) -> str: ...
    def _repr_mimebundle_(
        self, include: Container[str] | None = None, exclude: Container[str] | None = None
    ) -> dict[str, str]: ...
    def to_frame(self) -> pandas.DataFrame: ...

class Plotted(Shown):
    """A shown value that matplotlib draws as well."""

    def plot(self) -> matplotlib.figure.Figure: ...
