"""Notebooks: reports, articles and summaries of corpora as HTML, as data frames, and as pictures for papers."""

from factcheck.notebook.displays import bundle, html
from factcheck.notebook.frames import frame
from factcheck.notebook.plots import plot
from factcheck.notebook.summary import Summary, summary

__all__ = ["Summary", "bundle", "frame", "html", "plot", "summary"]
