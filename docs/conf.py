"""How Sphinx builds the documentation: ``sphinx-build -W docs build/docs``."""

import factcheck

project = "factcheck"
author = "The factcheck authors"
project_copyright = "2026, the factcheck authors"
version = release = factcheck.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc"]
myst_enable_extensions = ["colon_fence"]
myst_heading_anchors = 3
suppress_warnings = ["myst.header"]  # the pages of the rules begin their examples at the third level
exclude_patterns = ["build"]

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_class_signature = "separated"

html_theme = "furo"
html_title = "factcheck"
html_show_sphinx = False
html_show_copyright = False
