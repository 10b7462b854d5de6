"""Comparison of the parts of an article: what the title says with what the body says."""
