"""HTML: the article with both sides of each conflict marked, the list of issues, claims and a timeline.

One self-contained page without a script or any resource from elsewhere; its pieces show reports in notebooks as well.
"""

from factcheck.renderers.html.page import render

__all__ = ["render"]
