"""How reports, articles and summaries show themselves: through the notebook, found by name when one is first shown.

What shows a report stands above it in the layers. Its name here works as an entry point does: imports keep pointing
down, and nothing of the notebook is loaded until somebody looks.
"""

from collections.abc import Container

from factcheck.on_demand import resolve_name


class Shown:
    """A value that a notebook shows as HTML, and that gives itself as a data frame."""

    __slots__ = ()

    def _repr_html_(self):
        return resolve_name("factcheck.notebook:html")(self)

    def _repr_mimebundle_(self, include: Container[str] | None = None, exclude: Container[str] | None = None):
        return resolve_name("factcheck.notebook:bundle")(self, include=include, exclude=exclude)

    def to_frame(self):
        return resolve_name("factcheck.notebook:frame")(self)


class Plotted(Shown):
    """A shown value that matplotlib draws as well."""

    __slots__ = ()

    def plot(self):
        return resolve_name("factcheck.notebook:plot")(self)
